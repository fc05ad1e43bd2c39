/**
 * What schools entered, for the items that ask school by school: a field of one stage row, with its
 * share of what the whole school has, or of a school over its compulsory stages. Judges nothing.
 */
import { stages, type Stage } from '../standards/standard';
import { columnFor, type StageLayout } from './indicatorAmounts';
import { cellAddress, type CellPlace } from './cell';
import { schoolOf, type County, type StageRow } from './county';
import { readEntry } from './cellEntry';
import { isNumeric, type FieldId } from './fields';
import { classBands } from './classBands';
import { readLocale, readYear, readYesNo, type Locale } from './locale';
import { readOwnership } from './schoolOwner';
import { readAreas } from './roomAreas';
import { readSchoolType, type SchoolType } from './schoolType';
import { isWholeSchools } from './table';

export type SchoolEntry =
  /** The row's table has no such column. */
  | { readonly kind: 'notBound' }
  /** Blank; or `filled`: no number, negative, or its share is unknown. */
  | { readonly kind: 'missing'; readonly filled?: true }
  /** In the field's own unit: people, rooms, ㎡, 元. */
  | { readonly kind: 'number'; readonly value: number }
  /** Of a field that holds words; a number among the words comes as `number`, never shared. */
  | { readonly kind: 'text'; readonly text: string };

const notBound: SchoolEntry = { kind: 'notBound' };
const missingEntry: SchoolEntry = { kind: 'missing' };
const unusableEntry: SchoolEntry = { kind: 'missing', filled: true };

/** A school with its rows, 小学 before 初中; at most one row of each stage. */
export interface CountySchool {
  readonly name: string;
  readonly code: string | null;
  readonly rows: readonly StageRow[];
  /** Null: not bound, empty or unknown. */
  readonly type: SchoolType | null;
  /** 办学类型 as it stands there. */
  readonly typeWords: string | null;
  readonly locale: Locale | null;
  /** 城乡类型 as it stands there. */
  readonly localeWords: string | null;
  /** 举办者类型 1 … 10; null: not bound, empty or unknown. */
  readonly ownership: number | null;
  readonly foundedYear: number | null;
  /** 是否寄宿制. */
  readonly boarding: boolean | null;
  /** Pupils of the rows, that is of the compulsory stages. */
  readonly students: number;
  /** Its name, or its row where the table has no names. */
  readonly place: CellPlace;
}

/** A field of a stage row: of what the whole school has, the stage's share. */
export function stageEntry(row: StageRow, field: FieldId): SchoolEntry {
  const entry = wholeOf(row, field);
  if (entry.kind !== 'number' || !isShared(row, field)) return entry;
  switch (row.sharing.kind) {
    case 'whole':
      return entry;
    case 'unknown':
      return unusableEntry;
    case 'part':
      return { kind: 'number', value: (entry.value * row.sharing.own) / row.sharing.total };
  }
}

/** The same without sharing: what stands in the row's cell, in the field's own unit. */
export function wholeOf({ layout, row }: StageRow, field: FieldId): SchoolEntry {
  const { reading } = layout;
  const column = columnIn(layout, field);
  if (column < 0) return notBound;
  if (!isNumeric(field)) return wordsOf(reading.table.rows[row]?.[column]);
  const value = reading.number(row, column) * (reading.table.columns[column]?.factor ?? 1);
  if (value >= 0) return { kind: 'number', value };
  const entry = reading.entry(row, column);
  return entry.kind === 'blank' && entry.found === null ? missingEntry : unusableEntry;
}

/** The column of a field in a table at a stage; −1 when not bound. Looked up once per layout. */
export function columnIn(layout: StageLayout, field: FieldId): number {
  const known = columnsByLayout.get(layout) ?? new Map<FieldId, number>();
  if (known.size === 0) columnsByLayout.set(layout, known);
  const column = known.get(field) ?? columnFor(layout.reading, field, layout.stage);
  known.set(field, column);
  return column;
}

const columnsByLayout = new WeakMap<StageLayout, Map<FieldId, number>>();

/**
 * A numeric field over a school's compulsory stages: what is counted by stage is added up, what the
 * whole school has counts once, 高中 included; rows of different tables have their own parts already.
 *
 * @returns missing as soon as one of the rows lacks it
 */
export function schoolEntryOf({ rows }: CountySchool, field: FieldId): SchoolEntry {
  const entries = sourceRows(rows, field).map((row) => wholeOf(row, field));
  let sum = 0;
  for (const entry of entries) {
    if (entry.kind !== 'number') return entries.find(isMissingEntry) ?? entry;
    sum += entry.value;
  }
  return entries.length === 0 ? notBound : { kind: 'number', value: sum };
}

export type ClassBandCounts =
  | { readonly kind: 'notBound' }
  /** `filled`: some bands are entered, or something that is no number. */
  | { readonly kind: 'missing'; readonly filled?: true }
  /** In the order of `classBands`. */
  | { readonly kind: 'counts'; readonly counts: readonly number[] };

/**
 * Numbers of classes by size. A band that is blank, or has no column, is 0 when the others add up
 * to 班级数 already, or when 班级数 is not bound and only blanks are in question.
 */
export function classBandsOf(row: StageRow): ClassBandCounts {
  const entries = classBands.map(({ field }) => wholeOf(row, field));
  if (entries.every(({ kind }) => kind === 'notBound')) return { kind: 'notBound' };
  if (!entries.some(({ kind }) => kind === 'number')) {
    return entries.some(isUnusable) ? { kind: 'missing', filled: true } : { kind: 'missing' };
  }
  const counts = entries.map((entry) => (entry.kind === 'number' ? entry.value : 0));
  if (entries.every(({ kind }) => kind === 'number')) return { kind: 'counts', counts };
  const classes = wholeOf(row, 'classes');
  const sum = counts.reduce((total, count) => total + count, 0);
  const complete =
    classes.kind === 'number'
      ? classes.value === sum
      : classes.kind === 'notBound' && !entries.some(({ kind }) => kind === 'notBound');
  return complete ? { kind: 'counts', counts } : { kind: 'missing', filled: true };
}

export type RoomAreas =
  | { readonly kind: 'notBound' }
  /** Blank; or `filled`: no list of areas. */
  | { readonly kind: 'missing'; readonly filled?: true }
  | { readonly kind: 'areas'; readonly areas: readonly number[] };

/** The areas of a school's music or art rooms in ㎡, over its rows as `schoolEntryOf` does. */
export function roomAreasOf(
  { rows }: Pick<CountySchool, 'rows'>,
  field: 'musicRoomAreas' | 'artRoomAreas',
): RoomAreas {
  const areas: number[] = [];
  const from = sourceRows(rows, field);
  for (const { layout, row } of from) {
    const column = columnIn(layout, field);
    if (column < 0) return { kind: 'notBound' };
    const cell = layout.reading.table.rows[row]?.[column];
    const list = readAreas(cell);
    if (list === null) {
      const filled = layout.reading.words(row, column) !== null;
      return filled ? { kind: 'missing', filled } : { kind: 'missing' };
    }
    areas.push(...list);
  }
  return from.length === 0 ? { kind: 'notBound' } : { kind: 'areas', areas };
}

/** Cell of a field in a row, for those who point to it; the school's own place where not bound. */
export function fieldPlace(
  { layout: { reading, stage }, row }: StageRow,
  field: FieldId,
): CellPlace {
  const { sheet, columns, firstRow } = reading.table;
  const bound =
    columns[columnFor(reading, field, stage)] ?? columns[reading.columnOf('name', null)];
  return { sheet, cell: cellAddress(firstRow + row, bound?.column ?? columns[0]?.column ?? 0) };
}

/**
 * The schools of a county's rows, in their order. Rows belong to one school when they are one row
 * of a by-type table, or rows of different stages with the same 学校标识码 or, where a row has none,
 * the same name and a type of several stages (九年一贯制学校 in a 小学 and a 初中 table).
 */
export function schoolsOf({ stages: byStage }: Pick<County, 'stages'>): readonly CountySchool[] {
  return schoolsOfRows(stages.flatMap((stage) => byStage[stage].rows));
}

/** @param rows those of 小学 before those of 初中 */
export function schoolsOfRows(rows: readonly StageRow[]): readonly CountySchool[] {
  const groups: StageRow[][] = [];
  const known = new Map<string, StageRow[]>();
  for (const row of rows) {
    const { stage } = row.layout;
    const keys = schoolKeys(row);
    const group = keys.map((key) => known.get(key)).find((of) => of && !has(of, stage));
    if (group) group.push(row);
    const own = group ?? [row];
    if (!group) groups.push(own);
    for (const key of keys) if (!known.has(key)) known.set(key, own);
  }
  return groups.sort((a, b) => positionOf(a) - positionOf(b)).map(schoolOfRows);
}

/** By table and row of the first row: as a reader meets the schools. */
function positionOf([row]: readonly StageRow[]): number {
  return row ? row.layout.reading.index * 1e7 + row.row : 0;
}

function has(rows: readonly StageRow[], stage: Stage): boolean {
  return rows.some(({ layout }) => layout.stage === stage);
}

function schoolKeys(row: StageRow): readonly string[] {
  const { reading } = row.layout;
  if (reading.table.mode.kind === 'byType') return [`row ${reading.index} ${row.row}`];
  const code = reading.code(row.row);
  if (code !== null) return [`code ${code}`];
  const name = schoolOf(row);
  const plain = name.replace(partOfSchool, '');
  return typeOf(row)?.mixed || plain !== name ? [`name ${plain}`] : [];
}

/** 光明学校小学部, 光明学校（初中部） are parts of 光明学校. */
const partOfSchool = /[(（]?(?:小学|初中)部[)）]?$/;

function schoolOfRows(rows: readonly StageRow[]): CountySchool {
  const [first] = rows;
  if (!first) throw new Error('a school has rows');
  const { reading } = first.layout;
  const cell = (field: FieldId) => {
    const column = reading.columnOf(field, null);
    return column < 0 ? null : reading.table.rows[first.row]?.[column];
  };
  const words = (field: FieldId) => reading.words(first.row, reading.columnOf(field, null));
  const ownership = words('ownership');
  return {
    name: schoolOf(first),
    code: reading.code(first.row),
    rows,
    type: typeOf(first),
    typeWords: words('type'),
    locale: readLocale(words('locale')),
    localeWords: words('locale'),
    ownership: ownership === null ? null : readOwnership(ownership),
    foundedYear: readYear(cell('foundedYear')),
    boarding: readYesNo(cell('boarding')),
    students: rows.reduce((sum, { students }) => sum + students, 0),
    place: fieldPlace(first, 'name'),
  };
}

function typeOf({ layout: { reading }, row }: StageRow): SchoolType | null {
  const words = reading.words(row, reading.columnOf('type', null));
  return words === null ? null : readSchoolType(words);
}

/** The whole school's resource, of which a stage of a by-type table has its share. */
function isShared({ layout: { reading } }: StageRow, field: FieldId): boolean {
  return isWholeSchools(reading.table, field);
}

/** The rows whose cells make a field of a school: a cell of the whole school only once. */
function sourceRows(rows: readonly StageRow[], field: FieldId): readonly StageRow[] {
  return rows.filter(
    (row, at) =>
      !isShared(row, field) ||
      // by type one cell of one row, in exports of the statistics system the same in each of its rows
      rows.findIndex((other) => holdsSameCell(other, row)) === at,
  );
}

function holdsSameCell({ layout: { reading: a } }: StageRow, { layout: { reading: b } }: StageRow) {
  return a === b || (a.table.whole !== undefined && b.table.whole !== undefined);
}

function wordsOf(cell: Parameters<typeof readEntry>[0]): SchoolEntry {
  const entry = readEntry(cell, 'measure');
  if (entry.kind === 'number') return entry;
  if (entry.kind !== 'notANumber' && entry.kind !== 'twoNumbers') return missingEntry;
  return { kind: 'text', text: typeof cell === 'string' ? cell.trim() : entry.found };
}

/** Something stands there that is no number of the field. */
export function isUnusable(entry: { readonly kind: string; readonly filled?: true }): boolean {
  return entry.kind === 'missing' && entry.filled === true;
}

function isMissingEntry({ kind }: SchoolEntry): boolean {
  return kind === 'missing';
}
