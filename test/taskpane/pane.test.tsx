/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Outcome, SessionFailure } from '../../src/app/session';
import type { Language } from '../../src/standards/message';
import { completeBrowser } from './browser';
import { assessed } from './county';
import { openPane, withItsParts } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });

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
    await withItsParts(() => session.show({ canUndo: true }));
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

describe('a workbook that Excel computes only when it is told to', () => {
  it.each([
    ['zh-CN', /手动重算.*旧结果/, '重新计算工作簿'],
    ['en-US', /only on demand.*old results/, 'Recalculate the workbook'],
  ] as const)('is said to show old results maybe, and can be computed (%s)', async (...told) => {
    const [language, sentence, label] = told;
    const session = await openPane({ mayBeOld: true }, language);
    expect(screen.getByText(sentence)).toBeTruthy();
    fireEvent.click(button(label));
    expect(session.verbs).toEqual(['survey', 'calculate']);
    act(() => session.show({ activity: { kind: 'computing', done: 0, cancellable: false } }));
    expect(button(label)).toHaveProperty('disabled', true);
    act(() => session.show({ mayBeOld: false, activity: null }));
    expect(screen.queryByText(sentence)).toBeNull();
  });
});

describe('an Excel that answers nothing', () => {
  it.each([
    ['zh-CN', /一分钟没有回应.*不再等待/, '取消'],
    ['en-US', /not answered for a minute.*wait no longer/, 'Cancel'],
  ] as const)('is said beside the work, with the way out (%s)', async (language, line, cancel) => {
    const session = await openPane({}, language);
    act(() => session.show({ activity: { kind: 'writing', done: 0, cancellable: true } }));
    expect(await screen.findByRole('button', { name: cancel })).toBeTruthy();
    expect(screen.queryByText(line)).toBeNull();
    const silent = { kind: 'writing', done: 0, cancellable: true, silent: true } as const;
    act(() => session.show({ activity: silent }));
    expect(screen.getByText(line).getAttribute('role')).toBe('status');
    fireEvent.click(button(cancel));
    expect(session.verbs).toEqual(['survey', 'cancel']);
  });

  it.each([
    ['an unanswered write', { kind: 'unanswered', verb: 'write', sheets: ['小学'] }, true],
    ['an undo after which was cancelled', { kind: 'stopped', after: 'undo' }, false],
  ] as const)('%s can be tried again: only where that is the same again', async (...told) => {
    const [, failure, retry] = told;
    await openPane({ outcome: { kind: 'failed', failure, unrestored: [] } });
    expect(screen.queryByRole('button', { name: '重试' }) !== null).toBe(retry);
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
    expect(session.verbs).toContain('agree');
  });

  it('offers a copy of the workbook as it is, and says what came of it', async () => {
    const session = await openPane({ consent });
    fireEvent.click(await screen.findByRole('button', { name: '打开一份副本' }));
    expect(session.verbs).toContain('openCopy');
    act(() => session.show({ copy: { way: 'opens', state: 'opened' } }));
    expect(screen.getByText(/副本已在新窗口中打开/)).toBeTruthy();
    act(() => session.show({ copy: { way: 'opens', state: 'refused' } }));
    expect(screen.getByText(/Excel 没能打开副本.*保存副本/)).toBeTruthy();
  });

  it.each([
    ['byHand', /建议先用“文件 → 保存副本”/],
    ['kept', /您打开的文件不会改动/],
  ] as const)('tells what to do where the host opens none: %s', async (way, told) => {
    await openPane({ consent, copy: { way, state: 'none' } });
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '打开一份副本' })).toBeNull();
  });

  it('says that Ctrl+Z takes no write back, in Excel alone', async () => {
    const session = await openPane({ consent });
    expect(await screen.findByText(/请勿用 Ctrl\+Z 代替/)).toBeTruthy();
    act(() => session.show({ copy: { way: 'kept', state: 'none' } }));
    expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
  });

  it('asks before an undo that leaves cells alone, and names them', async () => {
    const session = await openPane({ keeps: ['小学!N5', '小学!N6'] });
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/以下 2 处在写入后又被改动/)).toBeTruthy();
    expect(within(dialog).getByText('小学!N6')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '撤销其余' }));
    fireEvent.click(within(dialog).getByRole('button', { name: '不撤销' }));
    expect(session.verbs).toEqual(['survey', 'agree', 'declineConsent']);
  });

  it('writes nothing when the user declines', async () => {
    const session = await openPane({ consent });
    fireEvent.click(await screen.findByRole('button', { name: '暂不写入' }));
    expect(session.verbs).toEqual(['survey', 'declineConsent']);
  });
});

describe('outcomes', () => {
  const show = (outcome: Outcome) => openPane({ ...assessed, outcome });

  it('say in a line how the run went, with links to what to look at first', async () => {
    const outcome = {
      kind: 'recalculated',
      errors: 1,
      warnings: 2,
      dispersion: '均衡_优质_差异系数',
    } as const;
    const session = await show(outcome);
    fireEvent.click(button('差异系数超标 2 项：转到差异系数表'));
    expect(session.revealed).toEqual([{ sheet: '均衡_优质_差异系数', cell: null }]);
    expect(button('查看 2 所未达标')).toBeTruthy();
    expect(button('核查提醒 2 处')).toBeTruthy();
    await withItsParts(() => fireEvent.click(button('先改正错误 1 处')));
    expect(screen.getByRole('main').getAttribute('aria-label')).toBe('核查');
    // on the other pages the line does not stand in the way; it is heard
    expect(screen.queryByRole('button', { name: '查看 2 所未达标' })).toBeNull();
    expect(screen.getByText('测算完成。')).toBeTruthy();
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

  const failures: readonly SessionFailure[] = [
    { kind: 'editMode' },
    { kind: 'protectedSheet', sheet: '小学' },
    { kind: 'protectedSheet', sheet: null },
    { kind: 'protectedWorkbook' },
    { kind: 'placeRefused', detail: '小学!N2' },
    { kind: 'tooLarge' },
    { kind: 'unsupportedHost', needs: 'ExcelApi 1.9' },
    { kind: 'cancelled' },
    { kind: 'stopped', after: 'write' },
    { kind: 'stopped', after: 'undo' },
    { kind: 'unanswered', verb: 'write', sheets: ['小学'] },
    { kind: 'unanswered', verb: 'undo', sheets: ['小学'] },
    { kind: 'unanswered', verb: 'calculate', sheets: [] },
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
