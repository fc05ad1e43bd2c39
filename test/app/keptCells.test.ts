/** What a person typed on official tables, analyses and plans stays through every verb, and is named. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { valueAt } from '../../src/sheets/snapshot';
import { openFile } from '../../src/workbook/file';
import { columnOf, countyBytes, headerRow } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const typed = '与股室核对过';

async function opened() {
  const workbook = await openFile(await countyBytes());
  const session = createSession(workbook, words);
  await session.recalculate({ agreed: true });
  const read = async () => (await workbook.read({ sheets: 'all' })).sheets;
  /** The first number on a sheet: a result of ours. */
  const figure = async (sheet: string) => {
    const grid = (await read()).find(({ name }) => name === sheet)?.grid;
    if (!grid) throw new Error(`there is no sheet ${sheet}`);
    const row = grid.values.findIndex((cells) => cells.some((value) => typeof value === 'number'));
    const column = grid.values[row]?.findIndex((value) => typeof value === 'number') ?? -1;
    return { row: grid.row + row, column: grid.column + column };
  };
  const valueOf = async (sheet: string, { row, column }: { row: number; column: number }) => {
    const grid = (await read()).find(({ name }) => name === sheet)?.grid;
    return grid ? valueAt(grid, row, column) : null;
  };
  const correct = (value: number) =>
    workbook.setCell('小学', headerRow + 1, columnOf('网络多媒体教室数'), value);
  return { session, workbook, figure, valueOf, correct };
}

const verbs: readonly [
  string,
  (session: ReturnType<typeof createSession>) => Promise<void>,
  string,
][] = [
  ['tablesWritten', (session) => session.writeTables(), '均衡_优质_表Ⅱ-2'],
  [
    'remedyWritten',
    (session) => session.improve.writeAnalysis({ transfers: [], purchases: null }),
    '均衡_优质_差异分析',
  ],
  [
    'remedyWritten',
    (session) => session.improve.writePlans({ transfers: [], purchases: null, schools: null }),
    '均衡_问题台账',
  ],
];

describe.each(verbs)('%s', (kind, write, sheet) => {
  it(`leaves a cell of the county’s on ${sheet} alone and names it`, async () => {
    const { session, workbook, figure, valueOf, correct } = await opened();
    await write(session);
    const place = await figure(sheet);
    workbook.setCell(sheet, place.row, place.column, typed);
    correct(7);
    await write(session);
    const kept = [expect.stringMatching(new RegExp(`^${sheet}![A-Z]+\\d+$`)) as string];
    expect(session.state().outcome).toMatchObject({ kind, kept });
    expect(await valueOf(sheet, place)).toBe(typed);
  });

  it(`… when a run renews ${sheet}, too; once it is cleared the result stands there again`, async () => {
    const { session, workbook, figure, valueOf, correct } = await opened();
    await write(session);
    const place = await figure(sheet);
    const was = await valueOf(sheet, place);
    workbook.setCell(sheet, place.row, place.column, typed);
    correct(7);
    await session.recalculate({ agreed: true });
    expect(session.state().outcome).toMatchObject({ kind: 'recalculated' });
    const { outcome } = session.state();
    expect(outcome?.kind === 'recalculated' ? outcome.kept?.length : null).toBe(1);
    expect(await valueOf(sheet, place)).toBe(typed);
    workbook.setCell(sheet, place.row, place.column, null);
    await write(session);
    expect(session.state().outcome).toMatchObject({ kind, kept: [] });
    expect(typeof (await valueOf(sheet, place))).toBe(typeof was);
  });
});

it('a text typed over a note that is merged over its form stays with its merge', async () => {
  const { session, workbook, valueOf, correct } = await opened();
  await session.writeTables();
  const sheet = '均衡_优质_表Ⅴ';
  const { sheets } = await workbook.read({ sheets: 'all' });
  const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
  const note = merges.reduce((last, merge) => (merge.row > last.row ? merge : last));
  workbook.setCell(sheet, note.row, note.column, typed);
  correct(7);
  await session.writeTables();
  expect(session.state().outcome).toMatchObject({
    kind: 'tablesWritten',
    kept: [expect.anything()],
  });
  expect(await valueOf(sheet, note)).toBe(typed);
});

it('a cell of a plan stays whose row runs through a label merged over several rows', async () => {
  const { session, workbook, valueOf } = await opened();
  const [row] = session.state().assessment?.stages.primary?.rows ?? [];
  const schools = row?.school ? [row.school] : null;
  const wanted = { transfers: [], purchases: null, schools };
  await session.improve.writePlans(wanted);
  const { sheets } = await workbook.read({ sheets: 'all' });
  const plan = sheets.find(({ name }) => name.startsWith('一校一策'));
  const label = plan?.merges?.find(({ column, rows }) => column === 0 && rows > 1);
  const place = { row: label?.row ?? -1, column: 4 };
  workbook.setCell(plan?.name ?? '', place.row, place.column, typed);
  await session.improve.writePlans(wanted);
  expect(session.state().outcome).toMatchObject({ kind: 'remedyWritten' });
  expect(await valueOf(plan?.name ?? '', place)).toBe(typed);
});

describe('an undo that cannot take everything back', () => {
  async function changedSince() {
    const made = await opened();
    const { session, workbook, figure } = made;
    await session.writeTables();
    const sheet = '均衡_优质_表Ⅱ-2';
    const place = await figure(sheet);
    workbook.setCell(sheet, place.row, place.column, typed);
    return { ...made, sheet, place };
  }

  it('says so before it does anything, and does nothing when the user declines', async () => {
    const { session, workbook, sheet } = await changedSince();
    const before = await workbook.read({ sheets: 'all' });
    await session.undo();
    expect(session.state()).toMatchObject({ outcome: { kind: 'tablesWritten' }, canUndo: true });
    expect(session.state().keeps).toEqual([expect.stringContaining(sheet)]);
    session.declineConsent();
    expect(session.state().keeps).toBeNull();
    expect(await workbook.read({ sheets: 'all' })).toEqual(before);
  });

  it('takes back the rest when the user agrees', async () => {
    const { session, workbook, valueOf, sheet, place } = await changedSince();
    await session.undo();
    const keeps = session.state().keeps;
    await session.agree();
    expect(session.state()).toMatchObject({
      keeps: null,
      outcome: { kind: 'undone', kept: keeps },
    });
    expect(await valueOf(sheet, place)).toBe(typed);
    const { sheets } = await workbook.read({ sheets: 'all' });
    expect(sheets.map(({ name }) => name)).not.toContain('均衡_优质_表Ⅰ');
  });

  it('asks nothing where all goes back', async () => {
    const { session } = await opened();
    await session.writeTables();
    await session.undo();
    expect(session.state()).toMatchObject({ keeps: null, outcome: { kind: 'undone', kept: [] } });
  });

  it('foresees writes that are taken back as one as they will be', async () => {
    const { session, correct } = await opened();
    await session.writeTables();
    correct(7);
    await session.recalculate({ agreed: true });
    await session.undo();
    expect(session.state()).toMatchObject({ keeps: null, outcome: { kind: 'undone', kept: [] } });
  });

  it('names a cell once in which several writes met that are taken back as one', async () => {
    const { session, workbook, correct } = await opened();
    await session.writeTables();
    correct(7);
    await session.recalculate({ agreed: true });
    workbook.setCell('均衡_设置', 1, 0, typed);
    await session.undo();
    const { keeps } = session.state();
    expect(keeps).toHaveLength(1);
    await session.agree();
    expect(session.state().outcome).toEqual({ kind: 'undone', kept: keeps });
  });
});

describe('a plan whose record was deleted with 均衡_设置', () => {
  it('is left as it is, and another is written', async () => {
    const { session, workbook, figure, valueOf, correct } = await opened();
    const [, write, sheet] = verbs[2] ?? [];
    if (!write || !sheet) throw new Error('no plans are written');
    await write(session);
    const place = await figure(sheet);
    workbook.setCell(sheet, place.row, place.column, typed);
    correct(7);
    const marks = (await workbook.read({ sheets: 'all' })).sheets.find(
      ({ name }) => name === '均衡_设置',
    )?.grid;
    const row = marks?.values.findIndex((cells) => cells[3] === 'written') ?? -1;
    workbook.setCell('均衡_设置', (marks?.row ?? 0) + row, 1, null);
    await write(session);
    expect(await valueOf(sheet, place)).toBe(typed);
    const { sheets } = await workbook.read({ sheets: 'all' });
    expect(sheets.map(({ name }) => name)).toContain(`${sheet}2`);
  });
});
