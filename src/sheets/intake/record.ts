/**
 * 均衡_取数记录: what 取数 wrote into tables of the county's, cell by cell, so that the next one can tell
 * it from what somebody typed since. Rows of a hidden page, of three kinds:
 *
 * | first    | then                                                            |
 * |----------|-----------------------------------------------------------------|
 * | `table`  | key, year, –, the keys of its figures, one a column             |
 * | `school` | key of the table, code, name, a value for each of those keys    |
 * | `change` | key of the table, code, name, and one change (changes.ts)       |
 */
import { isCellError, type CellValue } from '../../county/cell';
import { fields } from '../../county/fields';
import { pupilStages } from '../../standards/standard';
import { markedContent } from '../cellMarks';
import { markOf } from '../hash';
import type { Content } from '../plan';
import { perSnapshot, sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { ownedAreas } from '../written';
import type { ReportYear } from '../../statistics/reportYear';
import type { FigureKey } from '../../statistics/schoolReport';

export const recordPageId = 'intakeRecord';

/** A column of the table: a figure, or 数据来源, whose text is kept as a mark. */
export type ColumnKey = FigureKey | 'source';

export interface TableRecord {
  /** `<表>` of its names. */
  readonly key: string;
  readonly year: ReportYear | null;
  readonly keys: readonly ColumnKey[];
  readonly schools: readonly SchoolRecord[];
  /** What the last 取数 that changed the table changed, each as the cells of a row. */
  readonly changes: readonly (readonly Content[])[];
}

export interface SchoolRecord {
  readonly code: string | null;
  readonly name: string;
  /** A key that is not here was never written. */
  readonly values: ReadonlyMap<ColumnKey, Content>;
}

/** The tables that 取数 made, in the order in which they were made; none where there is no record. */
export const readRecord: (snapshot: Snapshot) => readonly TableRecord[] = perSnapshot(
  (snapshot) => {
    const page = ownedAreas(snapshot).pages.get(recordPageId);
    const grid = page && sheetNamed(snapshot, page.sheet)?.grid;
    if (!page || !grid) return [];
    const { area } = page;
    const tables = new Map<string, Filling>();
    for (let down = 0; down < area.rows; down += 1) {
      const cells = Array.from({ length: area.columns }, (_, across) =>
        contentOf(valueAt(grid, area.row + down, area.column + across)),
      );
      readRow(cells, tables);
    }
    return [...tables.values()];
  },
);

interface Filling extends TableRecord {
  readonly schools: SchoolRecord[];
  readonly changes: (readonly Content[])[];
  /** Where in a row the value of each key stands. */
  readonly places: readonly number[];
}

function readRow(cells: readonly Content[], tables: Map<string, Filling>): void {
  const [kind, key, first, second, ...rest] = cells;
  if (typeof key !== 'string') return;
  if (kind === 'table') {
    const known = rest.flatMap((one, at) => (isColumnKey(one) ? [{ one, at }] : []));
    const keys = known.map(({ one }) => one);
    const places = known.map(({ at }) => at);
    tables.set(key, { key, year: yearOfText(first), keys, schools: [], changes: [], places });
    return;
  }
  const table = tables.get(key);
  const code = typeof first === 'string' ? first : null;
  if (!table || typeof second !== 'string') return;
  if (kind === 'school') {
    const values = new Map(
      table.keys.map((one, at) => [one, rest[table.places[at] ?? -1] ?? null] as const),
    );
    table.schools.push({ code, name: second, values });
  } else if (kind === 'change') {
    table.changes.push([code, second, ...trimmed(rest)]);
  }
}

/** A later version may have kept figures that this one does not know. */
export function isColumnKey(content: Content | undefined): content is ColumnKey {
  if (typeof content !== 'string') return false;
  const [field, stage] = content.split('@');
  const isField = fields.some(({ id }) => id === field);
  const isStage = stage === undefined || pupilStages.some((known) => known === stage);
  return content === 'source' || (isField && isStage);
}

/** The rows of the page. */
export function recordRows(tables: readonly TableRecord[]): readonly (readonly Content[])[] {
  return tables.flatMap(({ key, year, keys, schools, changes }) => [
    ['table', key, year && `${year.first}/${year.last}`, null, ...keys],
    ...schools.map(({ code, name, values }) => [
      'school',
      key,
      code,
      name,
      ...keys.map((one) => values.get(one) ?? null),
    ]),
    ...changes.map((cells) => ['change', key, ...cells]),
  ]);
}

/** What the record keeps of a cell: of 数据来源 a mark. */
export function recorded(key: ColumnKey, content: Content): Content {
  return key === 'source' && typeof content === 'string' ? markOf(content) : content;
}

/** Whether a cell holds what the record keeps of it; numbers count to 15 digits. */
export function holdsRecorded(key: ColumnKey, value: CellValue, kept: Content): boolean {
  return sameContent(recorded(key, contentOf(value)), kept);
}

/** An empty text is nothing. */
export function sameContent(a: Content, b: Content): boolean {
  return markedContent(a === '' ? null : a) === markedContent(b === '' ? null : b);
}

export function contentOf(value: CellValue): Content {
  if (value === '') return null;
  return isCellError(value) ? value.error : value;
}

/** A school that the record knows under a code, else under a name, where just one does. */
export function findByIdentity<
  School extends { readonly code: string | null; readonly name: string },
>(schools: readonly School[]): (code: string | null, name: string | null) => School | null {
  const byCode = onceEach(schools, ({ code }) => code);
  const byName = onceEach(schools, ({ name }) => name);
  return (code, name) => {
    const known = code === null ? undefined : byCode.get(code);
    if (known !== undefined) return known;
    return (name === null ? undefined : byName.get(name)) ?? null;
  };
}

/** Null for what several have. */
function onceEach<T>(
  all: readonly T[],
  keyOf: (one: T) => string | null,
): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) found.set(key, found.has(key) ? null : one);
  }
  return found;
}

function yearOfText(text: Content | undefined): ReportYear | null {
  const [first, last] = String(text ?? '')
    .split('/')
    .map(Number);
  return first && last ? { first, last } : null;
}

function trimmed(cells: readonly Content[]): readonly Content[] {
  const last = cells.reduce<number>((end, cell, at) => (cell === null ? end : at), -1);
  return cells.slice(0, last + 1);
}
