/**
 * Checks of one school's row while it is read: needed cells, odd entries, fractions, parts above
 * their wholes, pupils against teachers and classes (rules.md section 10). Which stages the row
 * has was decided before (pupils.ts).
 */
import { stageNames } from '../standards/standards';
import type { Stage } from '../standards/standard';
import { columnFor, type StageLayout } from './indicatorAmounts';
import { fieldOf, type FieldId } from './fields';
import type { FindingList } from './findingList';
import type { Pupils } from './pupils';
import type { OddEntry, TableReading } from './tableReading';
import type { School } from './scope';

/** What is checked in every row of a table; made once per table. */
export interface RowChecks {
  readonly reading: TableReading;
  readonly name: number;
  readonly oddEntries: ReadonlyMap<number, readonly OddEntry[]>;
  readonly wholeNumbers: readonly WholeNumberColumn[];
  readonly stages: Readonly<Record<Stage, StageChecks>>;
}

interface WholeNumberColumn {
  readonly column: number;
  readonly stage: Stage | null;
  /** A resource of the whole school, which stages may have shared before. */
  readonly resource: boolean;
}

interface StageChecks {
  readonly layout: StageLayout;
  readonly needed: readonly CheckedColumn[];
  readonly relations: readonly Relation[];
}

interface CheckedColumn {
  readonly column: number;
  /** The whole school's cell: looked at once for all its stages. */
  readonly shared: boolean;
}

/** Parts that together must not be more than their whole. */
interface Relation {
  readonly parts: readonly number[];
  readonly whole: number;
  readonly shared: boolean;
}

export function rowChecks(
  reading: TableReading,
  layouts: Readonly<Record<Stage, StageLayout>>,
): RowChecks {
  const oddEntries = new Map<number, OddEntry[]>();
  for (const odd of reading.oddEntries) {
    const ofRow = oddEntries.get(odd.row);
    if (ofRow) ofRow.push(odd);
    else oddEntries.set(odd.row, [odd]);
  }
  return {
    reading,
    name: reading.columnOf('name', null),
    oddEntries,
    wholeNumbers: wholeNumberColumns(reading),
    stages: { primary: stageChecks(layouts.primary), junior: stageChecks(layouts.junior) },
  };
}

/** Checks a row that is in scope. */
export function checkRow(
  checks: RowChecks,
  school: School,
  pupils: Pupils,
  findings: FindingList,
): void {
  const { reading } = checks;
  const { row } = school;
  for (const odd of checks.oddEntries.get(row) ?? noOddEntries) {
    reportOddEntry(reading, odd, pupils, findings);
  }
  if (checks.name >= 0 && reading.words(row, checks.name) === null) {
    findings.add('nameMissing', { reading, row, column: checks.name }, {});
  }
  checkWholeNumbers(checks, school, pupils, findings);
  let first = true;
  for (const { stage, students } of pupils.present) {
    if (stage === 'senior') continue;
    const { layout, needed, relations } = checks.stages[stage];
    for (const { column, shared } of needed) {
      if (first || !shared) checkNeeded(reading, row, column, findings);
    }
    for (const relation of relations) {
      if (first || !relation.shared) checkRelation(reading, row, relation, findings);
    }
    checkStaffing(layout, school, students, findings);
    first = false;
  }
}

/**
 * A row that is left out is no matter of the assessment; a negative number is wrong all the same.
 *
 * @param asked fields in which the row is looked at all the same (beyondRows.ts)
 */
export function checkLeftOut(
  { reading, oddEntries }: RowChecks,
  row: number,
  findings: FindingList,
  asked: ReadonlySet<FieldId> | null = null,
) {
  for (const odd of oddEntries.get(row) ?? noOddEntries) {
    const bound = reading.table.columns[odd.column];
    if (!bound || (odd.entry.kind !== 'negative' && !asked?.has(bound.field))) continue;
    reportAs(reading, bound.header, odd, findings);
  }
}

const noOddEntries: readonly OddEntry[] = [];

/** The row has the stage, or should have it. A column of the whole school concerns any stage. */
function concerns(pupils: Pupils, stage: Stage | null): boolean {
  for (const part of pupils.present) {
    if (part.stage === stage || (stage === null && part.stage !== 'senior')) return true;
  }
  return stage === null ? pupils.invalid.length > 0 : pupils.invalid.includes(stage);
}

/** Text, errors, negatives and 无 / — in a column of numbers. Pupils were seen to before. */
function reportOddEntry(
  reading: TableReading,
  { row, column, entry }: OddEntry,
  pupils: Pupils,
  findings: FindingList,
): void {
  const bound = reading.table.columns[column];
  if (!bound || bound.field === 'students') return;
  const concerned = bound.stage !== 'senior' && concerns(pupils, bound.stage);
  if (concerned || entry.kind === 'negative')
    reportAs(reading, bound.header, { row, column, entry }, findings);
}

function reportAs(
  reading: TableReading,
  header: string,
  { row, column, entry }: OddEntry,
  findings: FindingList,
): void {
  const spot = { reading, row, column };
  switch (entry.kind) {
    case 'negative':
      findings.add('negative', spot, { column: header, found: entry.found });
      return;
    case 'notANumber':
    case 'twoNumbers':
    case 'errorValue':
      findings.add(entry.kind, spot, { column: header, found: entry.found });
      return;
    case 'notCalculated':
      findings.add('notCalculated', spot, { column: header });
      return;
    case 'blank':
      findings.add('readAsBlank', spot, { column: header, found: entry.found ?? '' });
      return;
  }
}

/** People, rooms and computers. Books may be shared; areas and money have decimals. */
function wholeNumberColumns(reading: TableReading): readonly WholeNumberColumn[] {
  return reading.table.columns.flatMap(({ field, stage }, column): WholeNumberColumn[] => {
    const { kind, level } = fieldOf(field);
    if (kind === 'text' || kind === 'measure' || field === 'books' || stage === 'senior') return [];
    return [{ column, stage, resource: level === 'school' }];
  });
}

function checkWholeNumbers(
  { reading, wholeNumbers }: RowChecks,
  { row, type }: School,
  pupils: Pupils,
  findings: FindingList,
): void {
  for (const { column, stage, resource } of wholeNumbers) {
    const value = reading.number(row, column);
    // NaN is never equal to itself
    if (Math.floor(value) === value || value !== value) continue;
    if (!concerns(pupils, stage)) continue;
    // what the stages of one school shared before is no whole number any more
    const ownParts = reading.table.mode.kind !== 'byType' && !reading.table.whole;
    const sharedBefore = ownParts && (type?.mixed || type?.attached);
    if (resource && sharedBefore) continue;
    const params = { column: reading.header(column), found: value };
    findings.add('fraction', { reading, row, column }, params);
  }
}

function stageChecks(layout: StageLayout): StageChecks {
  const { columns } = layout.reading.table;
  return {
    layout,
    needed: [...layout.needed].map((column) => ({
      column,
      shared: columns[column]?.stage === null,
    })),
    relations: rowRelations(layout),
  };
}

/** A needed cell that is blank. Others without a number were reported as what they hold. */
function checkNeeded(
  reading: TableReading,
  row: number,
  column: number,
  findings: FindingList,
): void {
  const value = reading.number(row, column);
  // NaN is never equal to itself
  if (value === value || reading.entry(row, column).kind !== 'blank') return;
  findings.add('blank', { reading, row, column }, { column: reading.header(column) });
}

/** Fields of those who teach PE or art, each person once. */
const peAndArt: Readonly<Record<StageLayout['arts'], readonly FieldId[]>> = {
  beside: ['pe', 'music', 'art', 'arts'],
  partsAlone: ['pe', 'music', 'art'],
  subtotalAlone: ['pe', 'arts'],
};

/** Σ degrees, Σ titles, 骨干, Σ PE and art ≤ 专任教师; 室内体育 ≤ 教辅. */
function rowRelations({ reading, stage, arts }: StageLayout): readonly Relation[] {
  const column = (field: FieldId) => columnFor(reading, field, stage);
  const postgraduates: readonly FieldId[] =
    column('doctors') >= 0 || column('masters') >= 0 ? ['doctors', 'masters'] : ['postgraduates'];
  const relations: readonly (readonly [FieldId, readonly FieldId[]])[] = [
    ['teachers', [...postgraduates, 'bachelors', 'associates']],
    ['teachers', ['senior', 'associateSenior', 'intermediate']],
    ['teachers', ['higherDegree']],
    ['teachers', ['midTitle']],
    ['teachers', ['backbone']],
    ['teachers', peAndArt[arts]],
    ['teachers', ['peArt']],
    ['teachingArea', ['indoorSportsArea']],
  ];
  return relations
    .map(([whole, parts]) => ({
      whole: column(whole),
      parts: parts.map(column).filter((part) => part >= 0),
      shared: reading.table.columns[column(whole)]?.stage === null,
    }))
    .filter(({ whole, parts }) => whole >= 0 && parts.length > 0);
}

function checkRelation(
  reading: TableReading,
  row: number,
  { parts, whole }: Relation,
  findings: FindingList,
): void {
  const wholeValue = reading.number(row, whole);
  let sum = 0;
  for (const part of parts) sum += reading.number(row, part) || 0;
  // typed decimals such as 0.1 + 0.2 must not break a relation
  if (!(sum > wholeValue) || sum - wholeValue <= wholeValue * 1e-12) return;
  const params = {
    part: parts.map((part) => reading.header(part)).join('+'),
    partValue: sum,
    whole: reading.header(whole),
    wholeValue,
  };
  findings.add(
    'partAboveWhole',
    { reading, row, column: greatestPartColumn(reading, row, parts) },
    params,
  );
}

/** The greatest part: the likeliest slip. */
function greatestPartColumn(
  reading: TableReading,
  row: number,
  columns: readonly number[],
): number {
  return columns.reduce((found, column) =>
    reading.number(row, column) > (reading.number(row, found) || 0) ? column : found,
  );
}

/** Pupils without teachers or classes; class sizes outside 15–66, pupils per teacher outside 5–35. */
function checkStaffing(
  layout: StageLayout,
  school: School,
  students: number,
  findings: FindingList,
): void {
  const { reading, stage, teachers: teacherColumn, classes: classColumn } = layout;
  const { row } = school;
  // small classes and many teachers per pupil are no slip in villages and teaching points
  const small = school.rural || school.type?.scope === 'teachingPoint';

  checkGap(layout, row, teacherColumn, findings);
  checkGap(layout, row, classColumn, findings);
  const teachers = reading.number(row, teacherColumn);
  const teacherCell = { reading, row, column: teacherColumn };
  if (teachers === 0) {
    findings.add('pupilsWithoutTeachers', teacherCell, { stage: stageNames[stage], students });
  } else if (students > 35 * teachers || (students < 5 * teachers && !small)) {
    const found = students / teachers;
    findings.add('pupilTeacherRatio', teacherCell, { stage: stageNames[stage], found });
  }
  const classes = reading.number(row, classColumn);
  const classCell = { reading, row, column: classColumn };
  if (classes === 0) {
    findings.add('pupilsWithoutClasses', classCell, { stage: stageNames[stage], students });
  } else if (students > 66 * classes || (students < 15 * classes && !small)) {
    const found = students / classes;
    findings.add('classSize', classCell, { stage: stageNames[stage], found });
  }
}

/** Teachers or classes that were forgotten in a column that others fill. */
function checkGap(
  { reading, needed }: StageLayout,
  row: number,
  column: number,
  findings: FindingList,
): void {
  if (column < 0 || needed.has(column) || !reading.isFilled(column)) return;
  const { kind } = reading.entry(row, column);
  const value = reading.number(row, column);
  // NaN is never equal to itself
  if (value === value || kind !== 'blank') return;
  findings.add('gap', { reading, row, column }, { column: reading.header(column) });
}
