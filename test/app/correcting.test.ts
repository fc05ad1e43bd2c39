/**
 * 列对应 put right by hand, as a statistician meets it: over the Excel adapter and the Excel in
 * memory, from the correction in the pane to the workbook that is opened again.
 */
import { createSession } from '../support/sessions';
import type { Session } from '../../src/app/session';
import type { CellValue } from '../../src/county/cell';
import { speaker } from '../../src/messages/speak';
import type { CorrectionOf } from '../../src/sheets/binding/corrections';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { columnOf, countyRows, headerRow } from '../support/counties';
import { installExcelDouble, type ExcelDouble } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { appearance, lasting } from '../workbook/excelFixture';

const table = '小学';
const schools = 6;
const grounds = columnOf('运动场地面积');
/** The schools' real grounds stand in a column that nobody reads. */
const realGrounds = 28;
const groundsName = '均衡_小学_运动场地面积';

interface Opened {
  readonly excel: ExcelDouble;
  readonly session: Session;
}

function opened(rows: readonly (readonly CellValue[])[], sheet = table): Opened {
  const excel = installExcelDouble(globalThis, bookOf({ sheets: [{ name: sheet, values: rows }] }));
  return { excel, session: openedAgain() };
}

/** What a later season finds: a new runtime over the same workbook. */
function openedAgain(): Session {
  return createSession(createExcelWorkbook(), () => ({
    language: 'zh-CN',
    say: speaker('zh-CN'),
  }));
}

function county(): readonly (readonly CellValue[])[] {
  return countyRows(schools).map((row, at) => {
    if (at < headerRow) return row;
    return [...row, at === headerRow ? '操场实测' : 6000 + 500 * at];
  });
}

function nameIn({ excel }: Opened, name: string): string | null {
  const { formula = null } = excel.book.names.find((known) => known.name === name) ?? {};
  return formula?.replaceAll(/[=$']/g, '') ?? null;
}

const ownNames = ({ excel }: Opened) =>
  excel.book.names.map(({ name }) => name).filter((name) => name.startsWith('均衡_小学_'));

const sportsArea = (session: Session) =>
  session
    .state()
    .assessment?.stages.primary?.rows.map(({ indicators }) => indicators.sportsArea?.value);

const columnMeans = (
  column: number,
  field: NonNullable<CorrectionOf<'column'>['meaning']>['field'] | null,
): CorrectionOf<'column'> => ({
  kind: 'column',
  table,
  column,
  meaning: field && { field, stage: null, unit: null },
});

describe('a wrong guess that is corrected by hand', () => {
  it('gives other results, before and after they are written', async () => {
    const { session } = opened(county());
    await session.recalculate({ agreed: true });
    const guessed = sportsArea(session);
    await session.correct(columnMeans(realGrounds, 'sportsGroundArea'));
    expect(session.state().freshness).toBe('stale');
    expect(sportsArea(session)).not.toEqual(guessed);
    await session.recalculate({ agreed: false });
    expect(session.state()).toMatchObject({ freshness: 'fresh', outcome: { errors: 0 } });
    expect(sportsArea(session)?.[0]).toBeCloseTo((6000 + 500 * (headerRow + 1) + 100) / 400, 9);
  });

  it('stays in the workbook as a name, and a second run leaves the workbook as it is', async () => {
    const world = opened(county());
    const { excel, session } = world;
    await session.recalculate({ agreed: true });
    expect(nameIn(world, groundsName)).toBe('小学!X3:X8');
    await session.correct(columnMeans(realGrounds, 'sportsGroundArea'));
    await session.recalculate({ agreed: false });
    expect(nameIn(world, groundsName)).toBe('小学!AC3:AC8');
    const once = lasting(excel);
    await session.recalculate({ agreed: false });
    expect(lasting(excel)).toEqual(once);
  });

  it('is known to whoever opens the workbook again', async () => {
    const { session } = opened(county());
    await session.correct(columnMeans(realGrounds, 'sportsGroundArea'));
    await session.recalculate({ agreed: true });
    const later = openedAgain();
    await later.survey();
    const view = later
      .state()
      .survey?.views[0]?.columns.find(({ column }) => column === realGrounds);
    expect(view).toMatchObject({ confidence: 'named', bound: { field: 'sportsGroundArea' } });
    expect(later.state().freshness).toBe('fresh');
    expect(sportsArea(later)).toEqual(sportsArea(session));
  });

  it('is taken back by undo: the names point where they did', async () => {
    const world = opened(county());
    const { excel, session } = world;
    await session.recalculate({ agreed: true });
    const before = appearance(excel);
    await session.correct(columnMeans(grounds, 'siteArea'));
    await session.correct(columnMeans(realGrounds, 'sportsGroundArea'));
    await session.recalculate({ agreed: false });
    expect(nameIn(world, '均衡_小学_占地面积')).toBe('小学!X3:X8');
    await session.undo();
    expect(appearance(excel)).toEqual(before);
    expect(nameIn(world, groundsName)).toBe('小学!X3:X8');
  });

  it('and a first run is undone without a trace', async () => {
    const { excel, session } = opened(county());
    const before = appearance(excel);
    await session.correct(columnMeans(realGrounds, 'sportsGroundArea'));
    await session.recalculate({ agreed: true });
    await session.undo();
    expect(appearance(excel)).toEqual(before);
  });
});

describe('a column declared to mean nothing', () => {
  it('loses its name and stays unbound after the run, in a later session too', async () => {
    const world = opened(county());
    const { session } = world;
    await session.recalculate({ agreed: true });
    await session.correct(columnMeans(grounds, null));
    await session.recalculate({ agreed: false });
    expect(nameIn(world, groundsName)).toBeNull();
    await session.recalculate({ agreed: false });
    expect(nameIn(world, groundsName)).toBeNull();
    const later = openedAgain();
    await later.survey();
    expect(later.state().settings.notBound).toEqual(['小学›运动场地面积(m2)']);
    expect(later.state().survey?.tables[0]?.columns.map(({ field }) => field)).not.toContain(
      'sportsGroundArea',
    );
  });

  it('is bound again when the user gives it its field back', async () => {
    const world = opened(county());
    const { session } = world;
    await session.correct(columnMeans(grounds, null));
    await session.recalculate({ agreed: true });
    await session.correct(columnMeans(grounds, 'sportsGroundArea'));
    await session.recalculate({ agreed: false });
    expect(nameIn(world, groundsName)).toBe('小学!X3:X8');
    const later = openedAgain();
    await later.survey();
    expect(later.state().settings.notBound).toEqual([]);
  });
});

describe('schools that were typed below the table', () => {
  it('are taken in, said and assessed, and the names made longer', async () => {
    const world = opened(countyRows(schools));
    const { excel, session } = world;
    await session.recalculate({ agreed: true });
    const added = countyRows(schools + 2).slice(-2);
    for (const [down, row] of added.entries()) {
      for (const [column, entry] of row.entries()) {
        await excel.setCell(table, headerRow + 1 + schools + down, column, entry ?? '');
      }
    }
    await session.survey();
    const { survey } = session.state();
    expect(survey?.tables[0]?.rowCount).toBe(schools + 2);
    expect(survey?.findings.filter(({ rule }) => rule === 'rowsTakenIn')).toHaveLength(1);
    await session.recalculate({ agreed: false });
    expect(session.state().assessment?.stages.primary?.rows).toHaveLength(schools + 2);
    expect(new Set(ownNames(world).map((name) => nameIn(world, name)?.slice(-1)))).toEqual(
      new Set(['0']),
    );
    const once = lasting(excel);
    await session.recalculate({ agreed: false });
    expect(lasting(excel)).toEqual(once);
  });
});

describe('a block by hand on a sheet with a header that nobody finds', () => {
  /** The header's words spread over five rows, with years and numbers among them. */
  const unreadable = () => {
    const [, header = [], ...rows] = countyRows(schools);
    return [
      ['某县 2026', ...header.slice(1).map(() => null)],
      header.map((_, at) => (at === 1 ? '单位' : header[at] === '学校名称' ? null : header[at])),
      header.map(() => '2026年'),
      header.map((_, at) => at + 1),
      ...rows,
    ] as readonly (readonly CellValue[])[];
  };
  const block: CorrectionOf<'block'> = {
    kind: 'block',
    sheet: '小学',
    header: { first: 1, last: 3 },
    firstRow: 4,
    rowCount: schools,
  };

  it('is bound and assessed, and found again in a later session', async () => {
    const { session } = opened(unreadable());
    await session.survey();
    expect(session.state().survey?.refusals.map(({ code }) => code)).toEqual([
      'refused.unknownHeaders',
    ]);
    await session.correct(block);
    expect(session.state().survey).toMatchObject({ refusals: [], tables: [{ rowCount: schools }] });
    await session.recalculate({ agreed: true });
    const rows = session.state().assessment?.stages.primary?.rows;
    expect(rows?.map(({ verdict }) => verdict)).toEqual(Array(schools).fill('met'));
    const later = openedAgain();
    await later.survey();
    expect(later.state()).toMatchObject({ freshness: 'fresh', survey: { refusals: [] } });
  });

  it('changes nothing where neither pupils nor schools can be read', async () => {
    const { session } = opened(unreadable());
    await session.correct({ ...block, header: { first: 2, last: 3 } });
    expect(session.state().survey?.tables).toEqual([]);
  });
});

describe('names that broke', () => {
  it('are pointed at the column again by the next run, where its header tells it', async () => {
    const world = opened(county());
    const { excel, session } = world;
    await session.recalculate({ agreed: true });
    excel.setName(groundsName, `='小学'!#REF!`);
    excel.setName('均衡_小学_本科', `='小学'!$L$3:$L$5`);
    const later = openedAgain();
    await later.recalculate({ agreed: false });
    expect(nameIn(world, groundsName)).toBe('小学!X3:X8');
    expect(nameIn(world, '均衡_小学_本科')).toBe('小学!L3:L8');
  });

  it('are taken away when they are forgotten and no header tells their column', async () => {
    const world = opened(county());
    const { excel, session } = world;
    excel.setName('均衡_小学_绿化面积', `='小学'!#REF!`);
    await session.survey();
    expect(session.state().survey?.findings.map(({ rule }) => rule)).toContain('brokenName');
    await session.correct({ kind: 'forgetName', name: '均衡_小学_绿化面积' });
    expect(session.state().survey?.findings.map(({ rule }) => rule)).not.toContain('brokenName');
    await session.recalculate({ agreed: true });
    expect(nameIn(world, '均衡_小学_绿化面积')).toBeNull();
    await session.undo();
    expect(nameIn(world, '均衡_小学_绿化面积')).toBe('小学!#REF!');
  });
});

describe('the made-up county', () => {
  it('is added, assessed and undone without a trace', async () => {
    const { excel, session } = opened([], 'Sheet1');
    const before = appearance(excel);
    await session.addSample();
    expect(session.state()).toMatchObject({
      outcome: { kind: 'sampleAdded', sheets: ['均衡示例_学校基本情况'] },
      survey: { refusals: [], tables: [{ sheet: '均衡示例_学校基本情况' }] },
    });
    await session.recalculate({ agreed: true });
    const { primary, junior } = session.state().assessment?.stages ?? {};
    const verdicts = (rows: NonNullable<typeof primary>['rows'] = []) =>
      new Set(rows.map(({ verdict }) => verdict));
    expect(verdicts(primary?.rows)).toEqual(new Set(['met', 'notMet']));
    expect(verdicts(junior?.rows)).toEqual(new Set(['met', 'notMet']));
    expect([primary?.dispersionVerdict, junior?.dispersionVerdict]).toEqual(['met', 'notMet']);
    const severities = session.state().survey?.findings.map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(['error', 'warning']));
    await session.undo();
    await session.undo();
    expect(appearance(excel)).toEqual(before);
  });
});
