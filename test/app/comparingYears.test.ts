/** 年度对比 in a session: earlier workbooks are chosen, asked about, written with a run and taken back. */
import type { GivenFile } from '../../src/app/intakeState';
import { createSession } from '../../src/app/createSession';
import { speaker } from '../../src/messages/speak';
import { countySheetOf, readCountyCells } from '../../src/sheets/countySheet';
import { standingLedger } from '../../src/sheets/plans/standingLedger';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { yearBytes, yearsOfCounty } from '../support/tenYears';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const years = yearsOfCounty(3);
const bytesOf = (year: number, named = true) => {
  const found = years.find((one) => one.year === year);
  if (!found) throw new Error(`no year ${year}`);
  return yearBytes(named ? found : { ...found, year: 24 });
};

const given = (name: string, bytes: Uint8Array): GivenFile => ({
  ...{ name, folder: null },
  read: () => Promise.resolve(bytes),
});

async function open(named = true) {
  const workbook = await openFile(bytesOf(2025, named));
  const session = createSession(workbook, words, undefined, async (bytes, name) => {
    const opened = await openFile(bytes, { name });
    return { kind: 'opened', snapshot: await opened.read({ sheets: 'all' }) };
  });
  await session.survey();
  return { workbook, session };
}

const sheetsOf = async (workbook: FileWorkbook) =>
  (await workbook.read({ sheets: 'all' })).sheets.map(({ name }) => name);

describe('earlier workbooks', () => {
  it('are compared after the user’s word, with sheets that one undo takes away', async () => {
    const { workbook, session } = await open();
    await session.compareYears.choose([
      given('2024.xlsx', bytesOf(2024)),
      given('2023.xlsx', bytesOf(2023)),
    ]);
    const cells = session.state().consent?.map(({ sheet }) => sheet) ?? [];
    expect(cells).toEqual(expect.arrayContaining(['均衡_优质_年度对比', '均衡_优质_趋势']));
    expect(await sheetsOf(workbook)).toEqual(['小学', '初中']);
    await session.agree();
    expect(await sheetsOf(workbook)).toEqual(
      expect.arrayContaining(['均衡_优质_年度对比', '均衡_优质_趋势', '均衡_优质_往年数据']),
    );
    const { compared } = session.state().years;
    expect(compared?.past.years.map(({ year }) => year.first)).toEqual([2024, 2023]);
    expect(session.state()).toMatchObject({ freshness: 'fresh', old: [] });
    await session.undo();
    expect(await sheetsOf(workbook)).toEqual(['小学', '初中']);
  });

  it('ask on the sheet in words alone, and say where the answer is given', async () => {
    const { workbook, session } = await open();
    await session.compareYears.choose([given('2024.xlsx', bytesOf(2024))]);
    await session.agree();
    const sheet = (await workbook.read({ sheets: 'all' })).sheets.find(
      ({ name }) => name === '均衡_优质_年度对比',
    );
    const texts = (sheet?.grid?.values ?? []).flat().filter((cell) => typeof cell === 'string');
    expect(texts.find((text) => text.startsWith('柏树初级中学'))).toMatch(
      /：校名相近；是上年的柏树中学（\d+）；是新学校$/,
    );
    expect(texts).toContain('在面板【结果】的【年度对比】中逐项回答，下次测算即按回答对比。');
    expect(texts.filter((text) => text.includes('--'))).toEqual([]);
  });

  it('stay known to the next session without their files, and stay up to date by a run', async () => {
    const { workbook, session } = await open();
    await session.compareYears.choose([given('2024.xlsx', bytesOf(2024))]);
    await session.agree();
    const later = createSession(workbook, words);
    await later.survey();
    const before = later.state().years.compared?.matched.questions.length;
    expect(before).toBe(1);
    await later.answer({ formerSchools: { 柏树初级中学: '柏树中学' } });
    expect(later.state().years.compared?.matched.questions).toEqual([]);
    expect(later.state().old.map(({ output }) => output)).toEqual(
      expect.arrayContaining(['findings']),
    );
    await later.recalculate({ agreed: false });
    expect(later.state().old).toEqual([]);
    const again = createSession(workbook, words);
    await again.survey();
    expect(again.state().years.compared?.matched.questions).toEqual([]);
  });

  it('are asked for their year where nothing names it', async () => {
    const { session } = await open(false);
    await session.compareYears.choose([given('旧.xlsx', bytesOf(2024, false))]);
    expect(session.state().years.asks).toEqual({
      kind: 'whichYear',
      sources: [{ source: '旧.xlsx', year: null }],
      now: null,
    });
    await session.compareYears.tell({ years: { '旧.xlsx': 2024 }, now: 2025 });
    await session.agree();
    expect(session.state().years).toMatchObject({
      asks: null,
      compared: { past: { now: { first: 2025 } } },
    });
  });

  it('that are not earlier are refused, and nothing is written', async () => {
    const { workbook, session } = await open();
    await session.compareYears.choose([given('2025.xlsx', bytesOf(2025))]);
    expect(session.state().years.asks).toEqual({ kind: 'notEarlier', sources: ['2025.xlsx'] });
    expect(await sheetsOf(workbook)).toEqual(['小学', '初中']);
  });
});

describe('last year’s workbook', () => {
  /** Assessed last year, with a choice, a figure of the county's and a ledger in which somebody wrote. */
  async function lastYears() {
    const workbook = await openFile(bytesOf(2024));
    const session = createSession(workbook, words);
    await session.survey();
    session.choose({ palette: 'safe', specialFundsPerPupil: 9000 });
    await session.recalculate({ agreed: true });
    await session.writeCountySheet();
    await session.improve.writePlans({ transfers: [], purchases: null, schools: null });
    const ledger = standingLedger(await workbook.read({ sheets: 'all' }), 'ledger');
    const [line] = ledger?.lines ?? [];
    if (!ledger || !line) throw new Error('no ledger was written');
    workbook.setCell(ledger.list.sheet, line.at, ledger.list.columns.solution, '增配教师 2 名');
    const county = countySheetOf(await workbook.read({ sheets: 'all' }));
    const row = county?.rows.find(({ key }) => key.kind === 'input' && key.id === 'townships');
    workbook.setCell(county?.sheet ?? '', row?.row ?? -1, county?.columns.value ?? -1, 9);
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error('not saved');
    return { bytes: saved.bytes, key: line.key };
  }

  it('is offered by parts, and what is chosen comes in as one write that is taken back as one', async () => {
    const { bytes, key } = await lastYears();
    const { workbook, session } = await open();
    await session.compareYears.choose([given('2024.xlsx', bytes)]);
    expect(session.state().years.carry).toEqual([]);
    await session.agree();
    const offered = () =>
      session.state().years.carry.flatMap(({ part, items }) => (items.length === 0 ? [] : [part]));
    expect(offered()).toEqual(['settings', 'county', 'ledger']);
    const before = await sheetsOf(workbook);
    await session.compareYears.carry(['settings', 'county', 'ledger']);
    expect(session.state().outcome?.kind).toBe('recalculated');
    expect(offered()).toEqual([]);
    expect(session.state()).toMatchObject({
      freshness: 'fresh',
      old: [],
      settings: { palette: 'safe', specialFundsPerPupil: 9000 },
    });
    const after = await workbook.read({ sheets: 'all' });
    expect(readCountyCells(after).townships?.value).toBe(9);
    const line = standingLedger(after, 'ledger')?.lines.find((each) => each.key === key);
    expect(line?.cells.solution).toBe('增配教师 2 名');
    await session.undo();
    expect(await sheetsOf(workbook)).toEqual(before);
    expect(countySheetOf(await workbook.read({ sheets: 'all' }))).toBeNull();
  });

  it('takes nothing over that was not chosen, and is offered no longer once the write is taken back', async () => {
    const { bytes } = await lastYears();
    const { workbook, session } = await open();
    await session.compareYears.choose([given('2024.xlsx', bytes)]);
    await session.agree();
    await session.compareYears.carry(['settings']);
    const snapshot = await workbook.read({ sheets: 'all' });
    expect(standingLedger(snapshot, 'ledger')).toBeNull();
    expect(countySheetOf(snapshot)).toBeNull();
    await session.undo();
    await session.undo();
    expect(session.state().years.carry).toEqual([]);
  });
});
