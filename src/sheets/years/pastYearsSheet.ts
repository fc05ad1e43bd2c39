/**
 * 均衡_优质_往年数据, hidden: a line for each earlier year, its stages, the schools of the latest and the lines
 * of its ledger. What a line is stands in its last column; figures are kept in 15 digits, so that they
 * come back as they were written.
 */
import type { Verdict } from '../../assessment/assessment';
import type { YearPart, YearSchool } from '../../assessment/years/yearSchools';
import type { CellValue } from '../../county/cell';
import { stages, type Stage, type Standard, type StandardId } from '../../standards/standard';
import { reportYearIn, yearText, type ReportYear } from '../../statistics/reportYear';
import type { Words } from '../../standards/message';
import { pageOfStandard } from '../layout/input';
import { stageWord } from '../layout/messages';
import { headerLine, lineOfText, pageOf, tableBody, type SheetColumn } from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { symbolOf } from '../roleLooks';
import { perSnapshot, sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { ownedAreas } from '../written';
import { yearsText } from './messages';
import {
  pastYearsId,
  type PastYears,
  type YearFigures,
  type YearOfStage,
  type YearProblem,
} from './pastYears';

const figureLook = { role: 'number', width: 10 } as const;
const mostIndicators = 8;
const indicatorColumns = Array.from({ length: mostIndicators }, (_, at) => `i${at + 1}`);

/** In their order on the sheet. */
const columnIds = [
  ...['year', 'what', 'stage', 'code', 'name', 'students'],
  ...indicatorColumns,
  ...['composite', 'schools', 'met', 'verdict', 'text', 'key'],
];

function storeColumns(): readonly SheetColumn[] {
  return columnIds.map((id): SheetColumn => {
    if (['year', 'what', 'stage', 'code', 'verdict'].includes(id)) {
      return { id, width: 11, role: 'text' };
    }
    if (id === 'name' || id === 'text') return { id, width: 30, role: 'text' };
    return id === 'key' ? { id, width: 12, role: 'status', align: 'left' } : { id, ...figureLook };
  });
}

const rowsAbove = 3;

type StoreCells = Readonly<Record<string, Content>>;

export function pastYearsPage(
  { now, years, schools, problems }: PastYears,
  standard: Standard,
  words: Words,
): PageDraft {
  const title = yearsText(words, 'years.past.title', { standard: standard.name });
  const columns = storeColumns();
  const what = (kind: 'now' | 'year' | 'stage' | 'school' | 'problem') =>
    yearsText(words, `years.past.${kind}`);
  const lines: readonly StoreCells[] = [
    { year: yearText(now), what: what('now'), key: 'now' },
    ...years.flatMap((year) => yearLines(year, words)),
    ...schools.flatMap((school) => schoolLines(school, words)),
    ...(problems === null ? [] : [{ what: what('problem'), key: 'ledger' }]),
    ...(problems ?? []).map(({ key, school, problem, isClosed }): StoreCells => ({
      what: what('problem'),
      name: school,
      text: problem,
      verdict: isClosed ? symbolOf.met : null,
      key: `problem ${key}`,
    })),
  ];
  return pageOf({
    ...pageOfStandard(standard, 'past_years', '往年数据'),
    hidden: true,
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(yearsText(words, 'years.past.intro'), 'subtitle'),
      headerLine(columns.map(({ id }) => storeHeader(id, standard, words))),
      tableBody(
        columns,
        lines.map((cells) => columnIds.map((id) => cells[id] ?? null)),
      ),
    ],
    columns,
    freeze: { rows: rowsAbove, columns: 0 },
    repeatRows: { first: rowsAbove - 1, last: rowsAbove - 1 },
  });
}

function storeHeader(id: string, standard: Standard, words: Words): Content {
  const at = indicatorColumns.indexOf(id);
  if (at >= 0) {
    const indicator = standard.indicators[at];
    return indicator ? `${indicator.code} ${indicator.name[words.language]}` : null;
  }
  return id === 'key' ? null : yearsText(words, `years.past.column.${storeColumn(id)}`);
}

const wordColumns = [
  ...(['year', 'what', 'stage', 'code', 'name', 'students', 'composite'] as const),
  ...(['schools', 'met', 'verdict', 'text'] as const),
] as const;
export type WordColumn = (typeof wordColumns)[number];

function storeColumn(id: string): WordColumn {
  const found = wordColumns.find((each) => each === id);
  if (!found) throw new Error(`no header for the column ${id}`);
  return found;
}

const verdictSymbols: Readonly<Record<Verdict, string>> = {
  met: symbolOf.met,
  notMet: symbolOf.below,
  undetermined: symbolOf.undetermined,
};

function verdictStored(symbol: CellValue): Verdict | null {
  const found = Object.entries(verdictSymbols).find(([, each]) => each === symbol);
  return (found?.[0] as Verdict | undefined) ?? null;
}

function yearLines(of: YearFigures, words: Words): readonly StoreCells[] {
  const { year, source, verdict, retention, largeClasses, hugeClasses } = of;
  const told = yearText(year);
  return [
    {
      year: told,
      what: yearsText(words, 'years.past.year'),
      i1: retention,
      i2: largeClasses,
      i3: hugeClasses,
      verdict: verdictSymbols[verdict],
      text: source,
      key: 'year',
    },
    ...stages.flatMap((stage): readonly StoreCells[] => {
      const found = of.stages[stage];
      if (!found) return [];
      const { schools, met, students, cvs, composite } = found;
      return [
        {
          ...{ year: told, what: yearsText(words, 'years.past.stage') },
          ...{ stage: stageWord(words, stage), students, schools, met, composite },
          ...byColumn(cvs),
          verdict: verdictSymbols[found.verdict],
          key: `stage ${stage}`,
        },
      ];
    }),
  ];
}

/** The lines of a school follow one another; one that is not counted has a line without a stage. */
function schoolLines({ code, name, parts }: YearSchool, words: Words): readonly StoreCells[] {
  const who = { what: yearsText(words, 'years.past.school'), code, name };
  if (parts.length === 0) return [{ ...who, key: 'school' }];
  return parts.map(({ stage, students, values, verdict }, at): StoreCells => ({
    ...who,
    ...{ stage: stageWord(words, stage), students },
    ...byColumn(values),
    verdict: verdict && verdictSymbols[verdict],
    key: `${at === 0 ? 'school' : 'also'} ${stage}`,
  }));
}

function byColumn(values: readonly (number | null)[]): StoreCells {
  return Object.fromEntries(values.map((value, at) => [indicatorColumns[at] ?? '', value]));
}

/** Null where the workbook keeps none of this standard, or nothing of it can be read. */
export function readPastYears(snapshot: Snapshot, standard: StandardId): PastYears | null {
  return pastYearsRead(snapshot).get(standard) ?? null;
}

const pastYearsRead = perSnapshot((snapshot): ReadonlyMap<StandardId, PastYears> => {
  const read = (['quality-2017', 'basic-2012'] as const).flatMap((standard) => {
    const found = readStore(snapshot, standard);
    return found ? [[standard, found] as const] : [];
  });
  return new Map(read);
});

function readStore(snapshot: Snapshot, standard: StandardId): PastYears | null {
  const page = ownedAreas(snapshot).pages.get(pastYearsId(standard));
  const grid = page && sheetNamed(snapshot, page.sheet)?.grid;
  if (!page || !grid) return null;
  const { row, rows, column } = page.area;
  const store = newStore(standard === 'quality-2017' ? 7 : 8);
  for (let at = row + rowsAbove; at < row + rows; at += 1) {
    store.take((id) => valueAt(grid, at, column + columnIds.indexOf(id)));
  }
  return store.read();
}

type CellOfLine = (id: string) => CellValue;

function newStore(indicators: number) {
  let now: ReportYear | null = null;
  const years: { -readonly [K in keyof YearFigures]: YearFigures[K] }[] = [];
  const schools: { code: string | null; name: string; parts: YearPart[] }[] = [];
  let problems: YearProblem[] | null = null;
  const valuesOf = (cell: CellOfLine) =>
    indicatorColumns.slice(0, indicators).map((id) => numberOrNull(cell(id)));
  const part = (stage: Stage, cell: CellOfLine): YearPart => ({
    stage,
    students: numberOrNull(cell('students')) ?? 0,
    values: valuesOf(cell),
    verdict: verdictStored(cell('verdict')),
  });
  return {
    take: (cell: CellOfLine) => {
      const [kind = '', ...rest] = storedText(cell('key')).split(' ');
      const stage = stages.find((each) => each === rest[0]);
      const year = reportYearIn(storedText(cell('year')));
      const last = years.at(-1);
      if (kind === 'now') now = year;
      else if (kind === 'year' && year) years.push(yearRead(year, cell));
      else if (kind === 'stage' && stage && last) {
        last.stages = { ...last.stages, [stage]: stageRead(cell, valuesOf(cell)) };
      } else if (kind === 'school') {
        const code = storedText(cell('code'));
        const parts = stage ? [part(stage, cell)] : [];
        schools.push({ code: code === '' ? null : code, name: storedText(cell('name')), parts });
      } else if (kind === 'also' && stage) schools.at(-1)?.parts.push(part(stage, cell));
      else if (kind === 'ledger') problems = [];
      else if (kind === 'problem') {
        problems = [...(problems ?? []), problemRead(rest.join(' '), cell)];
      }
    },
    read: (): PastYears | null =>
      now === null || years.length === 0 ? null : { now, years, schools, problems },
  };
}

function yearRead(year: ReportYear, cell: CellOfLine): YearFigures {
  return {
    year,
    source: storedText(cell('text')),
    stages: { primary: null, junior: null },
    verdict: verdictStored(cell('verdict')) ?? 'undetermined',
    retention: numberOrNull(cell('i1')),
    largeClasses: numberOrNull(cell('i2')),
    hugeClasses: numberOrNull(cell('i3')),
  };
}

function stageRead(cell: CellOfLine, cvs: readonly (number | null)[]): YearOfStage {
  return {
    schools: numberOrNull(cell('schools')) ?? 0,
    met: numberOrNull(cell('met')),
    students: numberOrNull(cell('students')) ?? 0,
    cvs,
    composite: numberOrNull(cell('composite')),
    verdict: verdictStored(cell('verdict')) ?? 'undetermined',
  };
}

function problemRead(key: string, cell: CellOfLine): YearProblem {
  return {
    key,
    school: storedText(cell('name')),
    problem: storedText(cell('text')),
    isClosed: cell('verdict') === symbolOf.met,
  };
}

function numberOrNull(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function storedText(value: CellValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
