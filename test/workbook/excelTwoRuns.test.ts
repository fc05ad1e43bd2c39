/** Two that write into one workbook: one is refused and told, and nothing of the other's is lost. */
import { createSession } from '../support/sessions';
import { failureMessage } from '../../src/ui/failureWords';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import type { UndoReport } from '../../src/workbook/port';
import { installExcelDouble } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import { countyBytes } from '../support/counties';
import {
  appearance,
  county,
  failureOf,
  firstRun,
  laterRun,
  page,
  table,
  valueIn,
} from './excelFixture';

const sheets = [table];
const otherRun = (verb: 'write' | 'undo', places = [page, table]) => ({
  kind: 'otherRun',
  verb,
  sheets: expect.arrayContaining(places) as unknown,
});

describe('two first runs that read the same', () => {
  it('end with one refused, and with all that the other wrote', async () => {
    const { excel, port } = county(5);
    const other = createExcelWorkbook();
    await port.read({ sheets });
    await other.read({ sheets });
    await other.apply(firstRun(5, 0.9));
    const written = appearance(excel);
    const { failure, unrestored } = await failureOf(port.apply(firstRun(5)));
    expect(failure).toEqual(otherRun('write'));
    expect(unrestored).toEqual([]);
    expect(appearance(excel)).toEqual(written);
    expect(excel.eventsOn()).toBe(true);
  });

  it('do so wherever the other comes in between', async () => {
    for (let request = 1; ; request += 1) {
      const { excel, port } = county(5);
      const other = createExcelWorkbook();
      await port.read({ sheets });
      await other.read({ sheets });
      let others: Promise<unknown> = Promise.resolve();
      let came = false;
      excel.interruptAt(request, () => {
        came = true;
        others = other.apply(firstRun(5, 0.9));
      });
      const mine = await port.apply(firstRun(5)).then(
        () => 'done',
        (error: unknown) => error,
      );
      const theirs = await others.then(
        () => 'done',
        (error: unknown) => error,
      );
      if (!came) break;
      const refused = [mine, theirs].filter((one) => one !== 'done');
      expect(refused).toHaveLength(1);
      expect(refused).toMatchObject([{ failure: { kind: 'otherRun' }, unrestored: [] }]);
      expect(valueIn(excel, page, 1, 1)).toBe(mine === 'done' ? 0.5 : 0.9);
      expect(valueIn(excel, table, 2, 4)).toBe(mine === 'done' ? 0.5 : 0.9);
    }
  });
});

describe('a run that was planned on what another has replaced', () => {
  async function second() {
    const { excel, port } = county(5);
    await port.apply(firstRun(5));
    await port.read({ sheets });
    const other = createExcelWorkbook();
    await other.read({ sheets: 'all' });
    const undo = await other.apply(laterRun(5, 0.9));
    return { excel, port, other, undo };
  }

  it('is refused, and goes through once it has read anew', async () => {
    const { excel, port } = await second();
    expect((await failureOf(port.apply(laterRun(5, 0.7)))).failure).toEqual(otherRun('write'));
    expect(valueIn(excel, page, 1, 1)).toBe(0.9);
    await port.read({ sheets });
    await port.apply(laterRun(5, 0.7));
    expect(valueIn(excel, page, 1, 1)).toBe(0.7);
  });

  it('is refused where it must read again before it writes', async () => {
    const { port } = await second();
    await failureOf(port.apply(laterRun(5, 0.7)));
    const { excel, other } = await second();
    const third = createExcelWorkbook();
    await third.read({ sheets: [] });
    await other.read({ sheets });
    await other.apply(laterRun(5, 0.8));
    expect((await failureOf(third.apply(laterRun(5, 0.7)))).failure).toEqual(otherRun('write'));
    expect(valueIn(excel, page, 1, 1)).toBe(0.8);
  });

  it('cannot be taken back before the other is', async () => {
    const { excel, port } = county(5);
    const before = appearance(excel);
    const first = await port.apply(firstRun(5));
    const other = createExcelWorkbook();
    await other.read({ sheets: 'all' });
    const later = await other.apply(laterRun(5, 0.9));
    const written = appearance(excel);
    expect((await failureOf(port.undo(first))).failure).toEqual(otherRun('undo'));
    expect(appearance(excel)).toEqual(written);
    expect(await other.undo(later)).toEqual<UndoReport>({ kept: [] });
    expect(await port.undo(first)).toEqual<UndoReport>({ kept: [] });
    expect(appearance(excel)).toEqual(before);
  });
});

it('a write that was broken off, with its runtime, locks nobody out', async () => {
  const { excel, port } = county(5);
  await port.apply(firstRun(5));
  // What a runtime that went away in the middle leaves: a version that nobody holds.
  for (const name of excel.book.names) {
    if (name.name === '均衡_写入_1') Object.assign(name, { name: '均衡_写入_7', formula: '=5' });
  }
  const next = createExcelWorkbook();
  await next.read({ sheets: 'all' });
  await next.apply(laterRun(5, 0.7));
  expect(valueIn(excel, page, 1, 1)).toBe(0.7);
  const versions = excel.book.names.filter(({ name }) => name.startsWith('均衡_写入_'));
  expect(versions.map(({ name }) => name)).toEqual(['均衡_写入_8']);
});

it('a version that somebody deleted hinders neither the next write nor its undo', async () => {
  const { excel, port } = county(5);
  const undo = await port.apply(firstRun(5));
  excel.deleteName('均衡_写入_1');
  expect(await port.undo(undo)).toEqual({ kept: [] });
  await port.read({ sheets });
  await port.apply(firstRun(5));
  expect(valueIn(excel, page, 1, 1)).toBe(0.5);
});

describe('two panes over one workbook', () => {
  const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

  it('that compute at once end with one done and one told what to do', async () => {
    const { book } = await openBook(await countyBytes());
    const excel = installExcelDouble(globalThis, book);
    const panes = [1, 2].map(() => createSession(createExcelWorkbook(), words));
    await Promise.all(panes.map((pane) => pane.recalculate({ agreed: true })));
    const outcomes = panes.map((pane) => pane.state().outcome);
    const done = outcomes.findIndex((outcome) => outcome?.kind === 'recalculated');
    const refused = outcomes[1 - done];
    expect(outcomes[done]).toMatchObject({ kind: 'recalculated' });
    expect(refused).toMatchObject({ kind: 'failed', failure: otherRun('write', ['小学']) });
    expect(excel.eventsOn()).toBe(true);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['均衡_优质_差异系数', '均衡_数据核查', '均衡_设置']),
    );
    if (refused?.kind !== 'failed') throw new Error('expected a failure');
    const said = words().say(failureMessage(refused.failure, true));
    expect(said).toContain('另一个窗格或另一个人');
    expect(said).toContain('“小学”');
    expect(said).toContain('重试');
    // The one that was refused runs once it tries again.
    const late = panes[1 - done];
    await late?.recalculate({ agreed: false });
    expect(late?.state().outcome).toMatchObject({ kind: 'recalculated' });
  });
});
