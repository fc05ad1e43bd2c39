/** What is old: exactly what depends on an edit, whoever asks and whenever it comes. */
import { standingOutputs } from '../../src/app/compute';
import { createSession } from '../support/sessions';
import {
  inputOfSetting,
  madeFrom,
  outputIds,
  type InputId,
  type OutputId,
} from '../../src/app/dependencies';
import type { Session } from '../../src/app/session';
import { digestsOf } from '../../src/app/freshness';
import { understand, type Understanding } from '../../src/app/understand';
import type { Settings } from '../../src/county/settings';
import { speaker } from '../../src/messages/speak';
import { countySheetOf } from '../../src/sheets/countySheet';
import { settingsGrid, settingsEntries } from '../../src/sheets/settingsGrid';
import type { Snapshot } from '../../src/sheets/snapshot';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { columnOf, countyBytes, headerRow } from '../support/counties';
import { solveHere } from '../../src/solver/inThisThread';

const chinese = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const english = () => ({ language: 'en-US', say: speaker('en-US') }) as const;

const read = (workbook: FileWorkbook) => workbook.read({ sheets: 'all' });

/** A county with a county sheet; nothing was computed. */
async function county(): Promise<{ workbook: FileWorkbook; session: Session }> {
  const workbook = await openFile(await countyBytes());
  const session = createSession(workbook, chinese, solveHere);
  await session.writeCountySheet();
  await session.agree();
  return { workbook, session };
}

/** Results, official tables, analysis and plans stand. */
async function written() {
  const made = await county();
  await enterCountyName(made.workbook, '青石县');
  await made.session.recalculate({ agreed: true });
  await made.session.writeTables();
  await made.session.improve.writeAnalysis({ transfers: [], purchases: null });
  await made.session.improve.writePlans({ transfers: [], purchases: null, schools: null });
  return made;
}

function enterPupils(workbook: FileWorkbook, pupils: number): void {
  workbook.setCell('小学', headerRow + 1, columnOf('在校生数'), pupils);
}

async function enterCountyName(workbook: FileWorkbook, name: string): Promise<void> {
  const sheet = countySheetOf(await read(workbook));
  const row = sheet?.rows.find(({ key }) => key.kind === 'input' && key.id === 'countyName');
  const column = sheet?.columns.value;
  if (!sheet || !row || column === undefined || column === null) throw new Error('no county sheet');
  workbook.setCell(sheet.sheet, row.row, column, name);
}

async function typeSetting(workbook: FileWorkbook, key: string, told: string): Promise<void> {
  const grid = settingsGrid(await read(workbook));
  const row = grid && settingsEntries(grid).find((entry) => entry.key === key)?.row;
  if (!grid || row === null || row === undefined) throw new Error(`no setting ${key}`);
  workbook.setCell(grid.sheet, row, grid.valueColumn, told);
}

const oldIn = (session: Session) => session.state().old.map(({ output }) => output);

function untilState(
  session: Session,
  holds: (state: ReturnType<Session['state']>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const leave = session.subscribe(() => check());
    const check = () => {
      if (!holds(session.state())) return;
      leave();
      resolve();
    };
    check();
  });
}

describe('the table of inputs and outputs', () => {
  const choices: Partial<Record<InputId, Partial<Settings>>> = {
    answers: { rowKinds: { '小学!没有': 'note' } },
    measures: { artsColumn: 'separate' },
    countyRules: { specialFundsPerPupil: 9000 },
    palette: { palette: 'safe' },
    planOrder: { planOrder: 'leading' },
    place: { columns: 'sheet' },
    formulas: { formulas: 'live' },
    pastYears: { yearChangePercent: 20 },
  };

  /** As when last year's workbook was just read. */
  const withPast = (snapshot: Snapshot, of: Partial<Settings>): Understanding => {
    const [now, last] = [2025, 2024].map((year) => ({ first: year, last: year }));
    if (!now || !last) throw new Error('no years');
    const figures = {
      ...{ year: last, source: '2024.xlsx', verdict: 'met' as const },
      ...{ retention: null, largeClasses: null, hugeClasses: null },
      stages: { primary: null, junior: null },
    };
    const past = { now, years: [figures], schools: [], problems: null };
    return { ...understand(snapshot, of), past: new Map([['quality-2017', past]]) };
  };

  const changed = (before: Understanding, after: Understanding) => {
    const [was, is] = [digestsOf(before, 'quality-2017'), digestsOf(after, 'quality-2017')];
    return outputIds.filter((id) => was[id] !== is[id]);
  };
  const made = (input: InputId) => outputIds.filter((id) => madeFrom[id].includes(input));

  it.each(Object.entries(choices))('%s: exactly its outputs get another digest', async (id, of) => {
    const { workbook } = await county();
    const snapshot = await read(workbook);
    const now = changed(withPast(snapshot, {}), withPast(snapshot, of));
    expect(now).toEqual(made(id as InputId));
    expect(now).not.toEqual([]);
  });

  it('school tables and 均衡_县级数据: exactly their outputs', async () => {
    const { workbook } = await county();
    const before = withPast(await read(workbook), {});
    enterPupils(workbook, 431);
    const between = withPast(await read(workbook), {});
    expect(changed(before, between)).toEqual(made('schools'));
    await enterCountyName(workbook, '青石县');
    expect(changed(between, withPast(await read(workbook), {}))).toEqual(made('county'));
  });

  it('leaves out earlier years where a workbook knows none', async () => {
    const { workbook } = await county();
    const snapshot = await read(workbook);
    const other = understand(snapshot, { yearChangePercent: 20 });
    expect(changed(understand(snapshot, {}), other)).toEqual([]);
    expect(changed(understand(snapshot, {}), withPast(snapshot, {}))).toEqual(made('pastYears'));
  });

  it('knows of every choice what it belongs to, and no output rests on 说明', () => {
    expect(new Set(Object.values(inputOfSetting))).toEqual(
      new Set(['schools', ...Object.keys(choices), 'pack']),
    );
    expect(made('remarks')).toEqual([]);
  });
});

describe('a session over a workbook with all outputs', () => {
  it('marks at once what depends on an edit, renews it by one run, and takes that back as one', async () => {
    const { workbook, session } = await written();
    expect(oldIn(session)).toEqual([]);
    await enterCountyName(workbook, '白河县');
    const ofCounty: readonly OutputId[] = [
      'verdict', 'findings', 'tables', 'plans', 'ledger', 'archive', 'labels',
    ]; // prettier-ignore
    expect(oldIn(session)).toEqual(ofCounty.filter((id) => oldIn(session).includes(id)));
    expect(oldIn(session)).toEqual(expect.arrayContaining(['findings', 'tables']));
    expect(oldIn(session)).not.toContain('columns');
    await session.recalculate({ agreed: false });
    expect(session.state()).toMatchObject({ old: [], freshness: 'fresh' });
    expect(session.state().outcome?.kind).toBe('recalculated');
    expect(standingOutputs(understand(await read(workbook), {})).filter(({ old }) => old)).toEqual(
      [],
    );
    await session.undo();
    expect(oldIn(session)).toEqual(expect.arrayContaining(['findings', 'tables']));
    expect(oldIn(session)).not.toContain('columns');
  });

  it('takes a county sheet that was only made for no change', async () => {
    const workbook = await openFile(await countyBytes());
    const session = createSession(workbook, chinese);
    await session.recalculate({ agreed: true });
    await session.writeCountySheet();
    expect(oldIn(session)).toEqual([]);
  });

  it('judges only 数据核查 by how a number is written', async () => {
    const { workbook } = await county();
    enterPupils(workbook, 400);
    const plain = digestsOf(understand(await read(workbook), {}, new Map()), 'quality-2017');
    workbook.setCell('小学', headerRow + 1, columnOf('在校生数'), '400人');
    const typed = digestsOf(understand(await read(workbook), {}, new Map()), 'quality-2017');
    expect(outputIds.filter((id) => typed[id] !== plain[id])).toEqual(['findings']);
  });

  it('is judged the same when it is opened again, in either language', async () => {
    const { workbook, session } = await written();
    const later = createSession(workbook, english);
    await later.survey();
    expect(later.state()).toMatchObject({ old: [], freshness: 'fresh' });
    await typeSetting(workbook, 'specialFundsPerPupil', '9000');
    const marked = oldIn(later);
    const again = createSession(workbook, chinese);
    await again.survey();
    expect(again.state().freshness).toBe(oldIn(again).includes('verdict') ? 'stale' : 'fresh');
    expect(oldIn(again)).toEqual(expect.arrayContaining(['tables']));
    expect(oldIn(again)).not.toContain('columns');
    expect(marked).toEqual(expect.arrayContaining([...oldIn(again)]));
    // marked by the sheet at first, exactly once it rests
    for (const open of [session, later]) {
      await untilState(open, () => String(oldIn(open)) === String(oldIn(again)));
      await untilState(open, ({ activity }) => activity === null);
    }
  });
});

describe('an edit while a run is under way', () => {
  it('leaves the run old: before it is written, and while it is', async () => {
    const workbook = await openFile(await countyBytes());
    let pupils = 500;
    let applying = false;
    const session = createSession(
      {
        ...workbook,
        apply: async (plan, options) => {
          const undo = await workbook.apply(plan, options);
          if (applying) enterPupils(workbook, (pupils += 1));
          return undo;
        },
      },
      () => {
        if (!applying) enterPupils(workbook, (pupils += 1));
        return chinese();
      },
    );
    await session.recalculate({ agreed: true });
    expect(session.state().freshness).toBe('stale');
    applying = true;
    await session.recalculate({ agreed: false });
    expect(session.state().freshness).toBe('stale');
    applying = false;
    const later = createSession(workbook, chinese);
    await later.survey();
    expect(oldIn(later)).toEqual(['columns', 'dispersion', 'findings']);
  });
});
