/** A row of a wide export as a report of its school: every figure, with the cell where it stands. */
import fc from 'fast-check';
import { wideReports } from '../../../src/sheets/intake/wideReports';
import type { CellValue } from '../../../src/county/cell';
import { parseReference } from '../../../src/sheets/area';
import { valueAt, type SheetSnapshot } from '../../../src/sheets/snapshot';
import {
  wideExportOf,
  type FigureKey,
  type SchoolReport,
} from '../../../src/statistics/schoolReport';
import { pupilStages, type PupilStage } from '../../../src/standards/standard';
import { sheet, workbook } from '../../support/grids';
import {
  statisticsCounties,
  type StatisticsCounty,
  type StatisticsSchool,
} from '../../support/statistics/county';
import { wideSheet } from '../../support/statistics/wideWriter';

const peopleKeys = [
  ...([
    'students',
    'classes',
    'teachers',
    'doctors',
    'masters',
    'bachelors',
    'associates',
  ] as const),
  ...(['senior', 'associateSenior', 'intermediate', 'backbone', 'pe', 'music', 'art'] as const),
];
const wholeKeys = [
  ...(['siteArea', 'greenArea', 'sportsGroundArea', 'teachingArea', 'indoorSportsArea'] as const),
  ...(['equipmentValue', 'multimediaRooms', 'books', 'computers'] as const),
];

/** What the school has, by the keys of figures. */
function figuresIn(school: StatisticsSchool, stage: PupilStage): Readonly<Record<string, number>> {
  const people = school.byStage[stage];
  if (!people) return {};
  if (stage === 'senior') return { 'students@senior': people.students };
  return {
    ...Object.fromEntries(peopleKeys.map((key) => [`${key}@${stage}`, people[key]])),
    [`arts@${stage}`]: people.music + people.art,
    ...Object.fromEntries(wholeKeys.map((key) => [key, school.whole[key]])),
  };
}

function numbersOf({ figures }: SchoolReport): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...figures].flatMap(([key, { value }]) => (typeof value === 'number' ? [[key, value]] : [])),
  );
}

it('gives the figures of each school as they were made up, with their cells', () => {
  fc.assert(
    fc.property(
      statisticsCounties({ least: 2, most: 6 }),
      fc.constantFrom(...pupilStages),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      (county, stage, groupOrder) => {
        const listed = county.schools.filter(({ byStage }) => byStage[stage]);
        fc.pre(listed.length > 0);
        const exported = wideSheet(county, stage, { groupOrder, filler: 3 });
        const reading = wideReports(workbook([exported]), `${county.year}年分校数据.xlsx`);
        expect(reading?.reports.map(({ identity }) => identity)).toEqual(
          listed.map(({ code, name, type, county: of, countsAsSchool, closed }) => ({
            code,
            name,
            type,
            county: of,
            countsAsSchool,
            closed,
          })),
        );
        reading?.reports.forEach((report, at) => {
          const school = listed[at];
          expect(numbersOf(report)).toEqual(school && figuresIn(school, stage));
          for (const [, { value, source }] of report.figures) {
            expect(cellIn(exported, source.cell)).toEqual(value);
          }
          expect(report.year).toEqual({ first: county.year, last: county.year });
        });
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});

it('tells the stage by the name of the file where no sheet does', () => {
  const made = juniorCounty();
  const exported = wideSheet(made, 'junior', { sheet: 'Sheet1' });
  const stagesOf = (file: string) =>
    new Set(wideReports(workbook([exported]), file)?.reports.flatMap(({ stages }) => stages));
  expect(stagesOf('2025年分校数据_初中.xlsx')).toEqual(new Set(['junior']));
  expect(stagesOf('2025年分校数据_普通高中.xlsx')).toEqual(new Set(['senior']));
  const unknown = wideReports(workbook([exported]), '2025年分校数据.xlsx');
  expect([unknown?.reports, unknown?.left.map(({ reason }) => reason.code)]).toEqual([
    [],
    ['wide.left.noStage'],
  ]);
});

it('names forms that were left empty, columns that are absent and cells without a number', () => {
  const made = juniorCounty();
  const [first] = made.schools;
  const options = { withoutForm: { form: 'grounds', code: first?.code ?? '' } } as const;
  const exported = wideSheet(made, 'junior', { ...options, groupOrder: [0, 1, 2, 4, 5] });
  const lacks = wideReports(workbook([exported]), '初中.xlsx')?.reports[0]?.lacks ?? [];
  const keysOf = (reason: string): readonly FigureKey[] =>
    lacks.filter((lack) => lack.reason === reason).flatMap(({ keys }) => keys);
  expect(keysOf('emptyForm')).toEqual(expect.arrayContaining(['sportsGroundArea', 'books']));
  expect(keysOf('noPlace')).toEqual(['backbone@junior']);
  expect(lacks.every(({ form }) => form === wideExportOf('junior'))).toBe(true);
  const typed = withCell(wideSheet(made, 'junior'), 6, '在校生数', '约90');
  const odd = wideReports(workbook([typed]), '初中.xlsx')?.reports[0]?.lacks;
  expect(odd).toEqual([
    expect.objectContaining({ reason: 'noNumber', keys: ['students@junior'], found: '约90' }),
  ]);
});

it('lists totals and hidden sheets, and passes over tables that are no export', () => {
  const made = juniorCounty();
  const exported = wideSheet(made, 'junior');
  const total = exported.grid?.values[0]?.map((_, at) => (at === 0 ? '合计' : null)) ?? [];
  const rows = [...(exported.grid?.values ?? []), total];
  const withTotal = { ...exported, grid: { row: 0, column: 0, values: rows } };
  const hidden = {
    ...wideSheet(made, 'junior', { sheet: '初中备份' }),
    visibility: 'hidden' as const,
  };
  const reading = wideReports(workbook([withTotal, hidden]), '初中.xlsx');
  expect(reading?.left.map(({ reason, row }) => [reason.code, row])).toEqual([
    ['wide.left.total', rows.length],
    ['wide.left.hiddenSheet', null],
  ]);
  const own = sheet('小学', [
    ['机构名称', '在校生数'],
    ['甲小学', 100],
    ['乙小学', 200],
  ]);
  expect(wideReports(workbook([own]), '小学.xlsx')).toBeNull();
});

/** A made-up county in which several schools have a 初中. */
function juniorCounty(): StatisticsCounty {
  const several = statisticsCounties({ least: 4, most: 6 }).filter(
    ({ schools }) => schools.filter(({ byStage }) => byStage.junior).length > 1,
  );
  const [made] = fc.sample(several, { seed: 7, numRuns: 1 });
  if (!made) throw new Error('a sample has one');
  return made;
}

function cellIn({ grid }: SheetSnapshot, address: string): CellValue {
  const area = parseReference(`x!${address}`);
  return area && grid ? valueAt(grid, area.row, area.column) : null;
}

/** The same sheet with another value in a row, in the column under which the words stand. */
function withCell(
  made: SheetSnapshot,
  row: number,
  words: string,
  value: CellValue,
): SheetSnapshot {
  const values = made.grid?.values ?? [];
  const column = values[0]?.indexOf(words) ?? -1;
  const changed = values.map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
  );
  return { ...made, grid: { row: 0, column: 0, values: changed } };
}

it('takes stage and year from what stands nearest to the rows: title, sheet, file, then folders', () => {
  const [county] = fc.sample(statisticsCounties({ least: 2, most: 3 }), { seed: 3, numRuns: 1 });
  const open = county?.schools.map((school) => ({
    ...school,
    closed: false,
    byStage: { primary: Object.values(school.byStage)[0] },
  }));
  const made = { ...county, schools: open } as StatisticsCounty;
  const told = (tab: string, file: string) => {
    const reading = wideReports(workbook([wideSheet(made, 'primary', { sheet: tab })]), file);
    return reading?.reports.map(({ stages, year }) => [stages.join(), year?.first])[0];
  };
  expect(told('Sheet1', '2024年归档/初中/2025年分校数据_小学.xlsx')).toEqual(['primary', 2025]);
  expect(told('2025年小学', '2024年报送.xlsx')).toEqual(['primary', 2025]);
  expect(told('Sheet1', '2025年/小学/分校数据.xlsx')).toEqual(['primary', 2025]);
  // a copy of another stage under a new name, or a new one under a copied name
  expect(told('小学', '2025年分校数据_初中.xlsx')).toBeUndefined();
});
