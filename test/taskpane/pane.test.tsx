/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Outcome } from '../../src/app/session';
import type { Language } from '../../src/standards/message';
import type { Failure } from '../../src/workbook/port';
import { completeBrowser } from './browser';
import { assessed, findings, survey } from './county';
import { openPane } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const section = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });

describe('the pane on opening', () => {
  it('surveys the workbook and says that nothing is computed yet', async () => {
    const session = await openPane();
    expect(session.verbs).toEqual(['survey']);
    expect(screen.getByText('未测算')).toBeTruthy();
    expect(screen.getByText(/点“一键测算”/)).toBeTruthy();
  });

  it('offers 一键测算 always and 撤销本次写入 only after a write', async () => {
    const session = await openPane();
    expect(screen.queryByRole('button', { name: '撤销本次写入' })).toBeNull();
    fireEvent.click(button('一键测算'));
    act(() => session.show({ canUndo: true }));
    fireEvent.click(button('撤销本次写入'));
    expect(session.verbs).toEqual(['survey', 'recalculate', 'undo']);
  });

  it('chooses the other standard and reads the workbook anew under it', async () => {
    const session = await openPane();
    fireEvent.change(screen.getByRole('combobox', { name: '评估标准' }), {
      target: { value: 'basic-2012' },
    });
    expect(session.state().settings.standard).toBe('basic-2012');
    expect(session.verbs).toEqual(['survey', 'choose', 'survey']);
  });
});

describe('the question before the first write', () => {
  const consent = [
    { sheet: '小学', address: 'N2:W40', what: { code: 'pane.results' } },
    { sheet: '均衡_优质_差异系数', address: 'A1:J30', what: { code: 'pane.cv' } },
  ];

  it('lists the cells, and writes when the user agrees', async () => {
    const session = await openPane({ consent });
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText('小学!N2:W40')).toBeTruthy();
    expect(within(dialog).getByText('均衡_优质_差异系数!A1:J30')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '同意并写入' }));
    expect(session.verbs).toContain('recalculate agreed');
  });

  it('writes nothing when the user declines', async () => {
    const session = await openPane({ consent });
    fireEvent.click(await screen.findByRole('button', { name: '暂不写入' }));
    expect(session.verbs).toEqual(['survey', 'declineConsent']);
  });
});

describe('the results', () => {
  it('name the state of the results in words', async () => {
    const session = await openPane(assessed);
    expect(screen.getByText('已是最新')).toBeTruthy();
    act(() => session.show({ freshness: 'stale' }));
    expect(screen.getByText('数据已改动，需重新测算')).toBeTruthy();
  });

  it('show each CV against its limit in words and symbols, unrounded on hover', async () => {
    await openPane(assessed);
    const over = screen.getByText('✕ 0.612，超过 0.50');
    expect(over.getAttribute('title')).toBe('0.6123456');
    expect(screen.getAllByText('✓ 0.200，不超过 0.50').length).toBe(3);
    expect(screen.getByText('未找到对应列')).toBeTruthy();
    expect(screen.getByText('数据不全：有数据的学校 2/3 所')).toBeTruthy();
  });

  it('name the schools that pull a CV up', async () => {
    await openPane(assessed);
    expect(
      screen.getByText(
        '主要由 石桥小学(贡献 31%，偏高，学生 63 人)、城东小学(贡献 24%，偏低，学生 1820 人) 造成。',
      ),
    ).toBeTruthy();
  });

  it('mark a verdict that rounding would turn', async () => {
    await openPane(assessed);
    expect(screen.getByText('✕ 0.500，超过 0.50')).toBeTruthy();
    expect(screen.getByText('四舍五入后会改变结论，按未舍入的数值判定')).toBeTruthy();
  });

  it('list only the schools that fail, with what they miss, and go to their row', async () => {
    const session = await openPane(assessed);
    const list = screen.getByRole('list', { name: '未达标学校' });
    expect(within(list).queryByText('西关小学')).toBeNull();
    expect(within(list).getByText(/生均体育运动场馆面积 3\.02，低于标准 7\.5 的 85%/)).toBeTruthy();
    expect(within(list).getByText(/网络多媒体教室数 2\.10，低于标准 2\.3，达到85%/)).toBeTruthy();
    fireEvent.click(within(list).getByRole('button', { name: '转到 石桥小学 所在行' }));
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'B6' }]);
  });

  it('say so where a stage has no school', async () => {
    await openPane(assessed);
    expect(
      within(screen.getByRole('region', { name: '初中' })).getByText('没有学校。'),
    ).toBeTruthy();
  });
});

describe('the findings', () => {
  const items = () =>
    within(screen.getByRole('list', { name: '数据核查' })).getAllByRole('listitem');

  it('put errors before warnings and count both', async () => {
    await openPane({ survey });
    expect(items().map((item) => item.dataset['severity'])).toEqual([
      'error',
      'warning',
      'warning',
    ]);
    expect(screen.getByText('错误 1')).toBeTruthy();
    expect(screen.getByText('提醒 2')).toBeTruthy();
  });

  it('go to their cell', async () => {
    const session = await openPane({ survey });
    fireEvent.click(button('小学!F5'));
    expect(session.revealed).toEqual(
      [findings[1]].map((finding) =>
        expect.objectContaining({ sheet: finding?.sheet, cell: finding?.cell }),
      ),
    );
  });

  it('can be narrowed to one rule', async () => {
    await openPane({ survey });
    fireEvent.change(screen.getByRole('combobox', { name: '显示' }), {
      target: { value: 'blank' },
    });
    expect(items().map((item) => item.dataset['rule'])).toEqual(['blank']);
  });

  it('show a hundred at first and more on demand', async () => {
    const [, blank] = findings;
    if (!blank) throw new Error('the county has no second finding');
    await openPane({ survey: { ...survey, findings: Array.from({ length: 130 }, () => blank) } });
    expect(items().length).toBe(100);
    fireEvent.click(button('显示更多(还有 30 条)'));
    expect(items().length).toBe(130);
  });
});

describe('what was understood of the workbook', () => {
  it('shows each table and, on demand, each column with its source', async () => {
    const session = await openPane({ survey });
    fireEvent.click(section('列对应'));
    expect(screen.getByText('小学 · 3 行 · 2 列已对应')).toBeTruthy();
    fireEvent.click(button('查看各列'));
    expect(screen.getByText(/博士研究生 · 工作簿名称 小学_博士/)).toBeTruthy();
    fireEvent.click(button('F · 博士研究生(转到该列)'));
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'F4' }]);
  });

  it('lets a blank people column count as zero', async () => {
    const session = await openPane({ survey });
    fireEvent.click(section('列对应'));
    fireEvent.click(button('查看各列'));
    fireEvent.click(screen.getByRole('checkbox', { name: '博士研究生 空白即 0' }));
    expect(session.state().settings.blankIsZero).toEqual(['均衡_小学_博士研究生']);
  });

  it('asks for the stage of a table that does not say it', async () => {
    const refusals = [
      { code: 'refused.stageUnknown', params: { table: '学校表', sheet: '学校表' } },
    ];
    const session = await openPane({ survey: { tables: [], findings: [], refusals } });
    expect(screen.getByText('“学校表”是哪个学段?')).toBeTruthy();
    fireEvent.click(button('初中'));
    expect(session.state().settings.stages).toEqual({ 学校表: 'junior' });
    expect(session.verbs).toEqual(['survey', 'choose', 'survey']);
  });
});

describe('outcomes', () => {
  const show = (outcome: Outcome) => openPane({ ...assessed, outcome });

  it('say in a sentence how the run went and what to look at first', async () => {
    await show({ kind: 'recalculated', errors: 1, warnings: 2 });
    expect(screen.getByText('测算完成。有 1 处逻辑校验错误，请先改正，再测算一次。')).toBeTruthy();
    expect(
      screen.getByText('差异系数超过标准：小学 生均体育运动场馆面积、小学 生均教学仪器设备值。'),
    ).toBeTruthy();
    expect(screen.getByText('未达标学校(学段)：2。')).toBeTruthy();
  });

  it('name the cells that an undo left alone', async () => {
    await show({ kind: 'undone', kept: ['小学!N5'] });
    expect(screen.getByText('小学!N5')).toBeTruthy();
  });

  it('name the cells that could not be restored', async () => {
    await show({
      kind: 'failed',
      failure: { kind: 'host', detail: 'E1' },
      unrestored: ['小学!P9'],
    });
    expect(screen.getByText('Excel 未能完成操作：E1。')).toBeTruthy();
    expect(screen.getByText('小学!P9')).toBeTruthy();
  });

  it('in edit mode ask for Enter and try the same verb again', async () => {
    const session = await openPane({ canUndo: true });
    fireEvent.click(button('撤销本次写入'));
    act(() =>
      session.show({ outcome: { kind: 'failed', failure: { kind: 'editMode' }, unrestored: [] } }),
    );
    expect(screen.getByText(/请先按回车结束单元格编辑/)).toBeTruthy();
    fireEvent.click(button('重试'));
    expect(session.verbs).toEqual(['survey', 'undo', 'undo']);
  });

  const failures: readonly Failure[] = [
    { kind: 'editMode' },
    { kind: 'protectedSheet', sheet: '小学' },
    { kind: 'protectedSheet', sheet: null },
    { kind: 'protectedWorkbook' },
    { kind: 'placeRefused', detail: '小学!N2' },
    { kind: 'tooLarge' },
    { kind: 'unsupportedHost', needs: 'ExcelApi 1.9' },
    { kind: 'cancelled' },
    { kind: 'host', detail: 'E1' },
  ];
  const languages: readonly Language[] = ['zh-CN', 'en-US'];
  it.each(languages.flatMap((language) => failures.map((failure) => ({ language, failure }))))(
    'have words for $failure in $language',
    async ({ language, failure }) => {
      await openPane({ outcome: { kind: 'failed', failure, unrestored: [] } }, language);
      const group = document.querySelector('[data-outcome="failed"]');
      expect(group?.textContent.length).toBeGreaterThan(8);
    },
  );
});

describe('settings', () => {
  it('switch the language of the whole pane', async () => {
    await openPane(assessed);
    fireEvent.click(section('计算口径与设置'));
    fireEvent.change(screen.getByRole('combobox', { name: '界面语言' }), {
      target: { value: 'en-US' },
    });
    expect(await screen.findByRole('button', { name: 'Recalculate' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-US');
    expect(document.body.textContent).not.toMatch(/一键测算|数据核查/);
  });

  it('choose palette and place of the outputs', async () => {
    const session = await openPane();
    fireEvent.click(section('计算口径与设置'));
    fireEvent.change(screen.getByRole('combobox', { name: '达标颜色' }), {
      target: { value: 'safe' },
    });
    fireEvent.change(screen.getByRole('combobox', { name: '结果列写在' }), {
      target: { value: 'sheet' },
    });
    expect(session.state().settings).toMatchObject({ palette: 'safe', columns: 'sheet' });
  });
});
