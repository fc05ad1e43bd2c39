/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { completeBrowser } from '../browser';
import { assessed } from '../county';
import { county } from '../countyAssessment';
import { openPane } from '../openPane';

beforeAll(async () => {
  await import('../../../src/taskpane/results/CountySection');
});
beforeEach(() => completeBrowser());
afterEach(cleanup);

describe('outcomes of the county’s verbs', () => {
  it('name the county data sheet and what to do with it', async () => {
    await openPane({ outcome: { kind: 'countySheetWritten', sheet: '均衡_县级数据' } });
    expect(screen.getByText(/已生成工作表“均衡_县级数据”。请填写浅黄色单元格/)).toBeTruthy();
  });

  it('name the tables that were written', async () => {
    const sheets = ['均衡_优质_表Ⅰ', '均衡_优质_表Ⅱ-1'];
    await openPane({ outcome: { kind: 'tablesWritten', sheets } });
    expect(screen.getByText('已写入 2 张申报表，可用 A4 纸打印：')).toBeTruthy();
    for (const sheet of sheets) expect(screen.getByText(sheet)).toBeTruthy();
  });

  it('name the cells of the county’s that were left alone', async () => {
    const kept = ['均衡_优质_表Ⅰ!B4', '均衡_优质_表Ⅰ!C5'];
    await openPane({ outcome: { kind: 'tablesWritten', sheets: ['均衡_优质_表Ⅰ'], kept } });
    expect(
      screen.getByText(/有 2 个单元格是您填写的，原样保留.*均衡_优质_表Ⅰ!B4, 均衡_优质_表Ⅰ!C5/),
    ).toBeTruthy();
  });

  it('can be tried again after a refusal of the host', async () => {
    const session = await openPane({ ...assessed, county }, 'zh-CN', 'results');
    fireEvent.click(await screen.findByRole('button', { name: '生成县级数据表' }));
    act(() =>
      session.show({ outcome: { kind: 'failed', failure: { kind: 'editMode' }, unrestored: [] } }),
    );
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(session.verbs.filter((verb) => verb === 'writeCountySheet').length).toBe(2);
  });
});
