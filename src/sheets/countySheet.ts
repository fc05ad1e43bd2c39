/**
 * 均衡_县级数据 as it stands: where its columns and rows are by now, and what the county entered. The
 * sheet is laid out by layout/countyPage.ts; here it is only read. Rows are known by the keys in a
 * hidden column, so that they may be moved and sorted; a row whose key is gone by its term.
 */
import { formerInputs } from '../county/basicInputs';
import { type CellValue, type CellPlace, isCellError, isEmpty } from '../county/cell';
import { countyInputIds, type CountyCell } from '../county/countyData';
import { countyInputs, countyInputTerm, type CountyInputId } from '../county/countyInputs';
import { makeFinding, type Finding } from '../county/finding';
import type { ScoreEntry } from '../county/scoreEntry';
import type { Bilingual } from '../standards/message';
import type { ScoreItems } from '../standards/scoreItems';
import type { StandardId } from '../standards/standard';
import { cellAddress, type SheetArea } from './area';
import type { Binding } from './binding';
import { inputWithTerm, readNamedCells, enteredTwice } from './countyNames';
import { pageName } from './naming';
import { ownedAreas } from './written';
import { perSnapshot, sheetNamed, valueAt, type Grid, type Snapshot } from './snapshot';

export const countyPageId = 'county_data';

/** The columns as they are first laid out. In rows of scores `unit` is 满分 and `place` the A head. */
export const countyColumns = [
  'number',
  'item',
  'unit',
  'value',
  'note',
  'evidence',
  'place',
  'key',
] as const;
export type CountyColumn = (typeof countyColumns)[number];

/** Page id of the name over a column; it tells where the column is by now. */
export function columnPageId(column: CountyColumn): string {
  return `${countyPageId}_${column}`;
}

export interface CountySheet {
  readonly sheet: string;
  readonly grid: Grid;
  /** The cells that the add-in laid out. */
  readonly area: SheetArea;
  /** Null where the column is gone. */
  readonly columns: Readonly<Record<CountyColumn, number | null>>;
  readonly rows: readonly CountyRow[];
}

export interface CountyRow {
  readonly row: number;
  readonly key: RowKey;
  readonly cells: Readonly<Record<CountyColumn, CellValue>>;
}

export type RowKey =
  | { readonly kind: 'input'; readonly id: CountyInputId }
  /** `name` and `points` are those of the item when the row was made; `retired`: no longer scored. */
  | {
      readonly kind: 'score';
      readonly id: string;
      readonly name: string;
      readonly points: number | null;
      readonly retired: boolean;
    }
  /** A score item of the county's own. */
  | { readonly kind: 'own' };

/** What stands in the key column. */
export function keyText(key: RowKey): string {
  switch (key.kind) {
    case 'input':
      return key.id;
    case 'score': {
      const made = ['score', key.id, key.name, key.points ?? ''].join('|');
      return key.retired ? `retired|${made}` : made;
    }
    case 'own':
      return 'score';
  }
}

/** Our sheet of county inputs; null when there is none or it was not read. */
export const countySheetOf = perSnapshot((snapshot): CountySheet | null => {
  const { pages } = ownedAreas(snapshot);
  const page = pages.get(countyPageId);
  const grid = page ? sheetNamed(snapshot, page.sheet)?.grid : null;
  if (!page || !grid) return null;
  const columns = countySheetColumns(snapshot, page.area);
  const rows: CountyRow[] = [];
  for (let row = grid.row; row < grid.row + grid.values.length; row += 1) {
    const cells = countyRowCells(grid, row, columns);
    const key = rowKeyOf(cells);
    if (key) rows.push({ row, key, cells });
  }
  return { sheet: page.sheet, grid, area: page.area, columns, rows };
});

export interface ReadCountyCells {
  readonly cells: Partial<Record<CountyInputId, CountyCell>>;
  /** Names and rows that do not say clearly where an input stands. */
  readonly findings: readonly Finding[];
}

/**
 * What the county entered, as it stands: on 均衡_县级数据, and where that is empty, in cells that its own
 * names point to. Inputs that stand nowhere are absent.
 */
export function readCountyCells(
  snapshot: Snapshot,
  binding?: Binding,
): Partial<Record<CountyInputId, CountyCell>> {
  return bindCountyCells(snapshot, binding).cells;
}

export function bindCountyCells(snapshot: Snapshot, binding?: Binding): ReadCountyCells {
  const cells: Partial<Record<CountyInputId, CountyCell>> = {};
  const findings: Finding[] = [];
  const disputed = new Set<CountyInputId>();
  const sheet = countySheetOf(snapshot);
  for (const row of sheet?.rows ?? []) {
    if (!sheet || row.key.kind !== 'input') continue;
    const { id } = row.key;
    const known = cells[id];
    const cell = countyCell(sheet, row);
    if (known && !isEmpty(known.value) && !isEmpty(cell.value)) {
      if (known.value === cell.value) continue;
      const [first, second] = [known.place.cell ?? '', cell.place.cell ?? ''];
      findings.push(enteredTwice(id, cell.place, first, second));
      disputed.add(id);
    } else if (!known || isEmpty(known.value)) cells[id] = cell;
  }
  for (const id of disputed) delete cells[id];
  const named = readNamedCells(snapshot, binding);
  for (const id of countyInputIds) {
    if (disputed.has(id)) continue;
    const known = cells[id];
    if (known && !isEmpty(known.value)) continue;
    const found = named.cells.get(id);
    if (found) {
      const { value, place } = found;
      cells[id] = { value, place, note: known?.note ?? null, evidence: known?.evidence ?? null };
    }
    findings.push(...(named.findings.get(id) ?? []));
  }
  return { cells, findings: [...lostColumns(snapshot), ...formerRows(snapshot), ...findings] };
}

/**
 * The rows of 政府工作评分 with something in them, in the order of the sheet.
 * @param items the items in force: rows of others are left out, as they are once the sheet is
 *   brought up to date
 */
export function readScores(snapshot: Snapshot, items?: ScoreItems): readonly ScoreEntry[] {
  const sheet = countySheetOf(snapshot);
  if (!sheet) return [];
  const inForce =
    items &&
    new Set(items.heads.flatMap((head) => head.items.map(({ id, name }) => `${id}|${name}`)));
  return sheet.rows.flatMap((row): ScoreEntry[] => {
    const { key, cells } = row;
    if (key.kind === 'input' || (key.kind === 'score' && key.retired)) return [];
    if (key.kind === 'score' && inForce && !inForce.has(`${key.id}|${key.name}`)) return [];
    if (key.kind === 'own' && isEmpty(cells.item) && isEmpty(cells.value)) return [];
    return [
      {
        id: key.kind === 'score' ? key.id : null,
        head: cells.place,
        name: cells.item,
        points: cells.unit,
        score: cells.value,
        note: cells.note,
        evidence: cells.evidence,
        place: countyCellPlace(sheet, row),
      },
    ];
  });
}

/**
 * Where the county still has to enter what an item of the standard rests on, by item: the first
 * empty cell of it on our sheet. Nothing without the sheet or its column of values.
 */
export function openPlaces(
  snapshot: Snapshot,
  standard: StandardId,
): ReadonlyMap<string, CellPlace> {
  const places = new Map<string, CellPlace>();
  const sheet = countySheetOf(snapshot);
  for (const row of sheet?.rows ?? []) {
    const item = itemOf(row.key, standard);
    if (!sheet || item === null || places.has(item) || !isEmpty(row.cells.value)) continue;
    if (sheet.columns.value !== null) places.set(item, countyCellPlace(sheet, row));
  }
  return places;
}

/** The scores of 基本均衡 make one item together. */
function itemOf(key: RowKey, standard: StandardId): string | null {
  if (key.kind === 'input') {
    const input = countyInputs[key.id];
    return input.standard === null || input.standard === standard ? input.item : null;
  }
  const counts = standard === 'basic-2012' && !(key.kind === 'score' && key.retired);
  return counts ? 'government' : null;
}

/** The county gives inputs of its own, on our sheet or by names: its other blocks can be judged. */
export function hasCountyData(snapshot: Snapshot): boolean {
  const { pages } = ownedAreas(snapshot);
  return pages.has(countyPageId) || readNamedCells(snapshot).cells.size > 0;
}

function countyCell(sheet: CountySheet, row: CountyRow): CountyCell {
  const { value, note, evidence } = row.cells;
  return { value, note, evidence, place: countyCellPlace(sheet, row) };
}

function countyCellPlace({ sheet, columns }: CountySheet, { row }: CountyRow): CountyCell['place'] {
  return { sheet, cell: columns.value === null ? null : cellAddress(row, columns.value) };
}

/** By their names; a column whose name was deleted stands where it was laid out. */
function countySheetColumns(
  snapshot: Snapshot,
  area: SheetArea,
): Readonly<Record<CountyColumn, number | null>> {
  const { pages, broken } = ownedAreas(snapshot);
  const gone = new Set(broken.map((name) => name.toLowerCase()));
  const at = (column: CountyColumn): number | null => {
    const id = columnPageId(column);
    if (gone.has(pageName(id).toLowerCase())) return null;
    const place = pages.get(id)?.area;
    return place?.sheet === area.sheet ? place.column : area.column + countyColumns.indexOf(column);
  };
  return {
    number: at('number'),
    item: at('item'),
    unit: at('unit'),
    value: at('value'),
    note: at('note'),
    evidence: at('evidence'),
    place: at('place'),
    key: at('key'),
  };
}

function listTerms(terms: readonly Bilingual[]): Bilingual {
  return {
    'zh-CN': terms.map((term) => term['zh-CN']).join('、'),
    'en-US': terms.map((term) => term['zh-CN']).join(', '),
  };
}

/** What stands in rows that nobody asks for any more. */
function formerRows(snapshot: Snapshot): readonly Finding[] {
  const sheet = countySheetOf(snapshot);
  if (!sheet) return [];
  const { grid, columns } = sheet;
  return grid.values.flatMap((_, at): readonly Finding[] => {
    const row = grid.row + at;
    const { key, value } = countyRowCells(grid, row, columns);
    const former = typeof key === 'string' ? formerInputs[key] : undefined;
    if (former === undefined || isEmpty(value) || columns.value === null) return [];
    const place = { sheet: sheet.sheet, cell: cellAddress(row, columns.value) };
    const found = isCellError(value) ? value.error : String(value);
    const now = listTerms(former.now.map(countyInputTerm));
    return [makeFinding('countyInputFormer', place, { input: former.term, found, now })];
  });
}

function lostColumns(snapshot: Snapshot): readonly Finding[] {
  const page = ownedAreas(snapshot).pages.get(countyPageId);
  if (!page) return [];
  const name = pageName(columnPageId('value'));
  if (!ownedAreas(snapshot).broken.includes(name)) return [];
  return [makeFinding('countyColumnLost', { sheet: page.sheet, cell: null }, { name })];
}

function countyRowCells(
  grid: Grid,
  row: number,
  columns: CountySheet['columns'],
): Readonly<Record<CountyColumn, CellValue>> {
  const at = (column: CountyColumn): CellValue => {
    const place = columns[column];
    return place === null ? null : valueAt(grid, row, place);
  };
  return {
    number: at('number'),
    item: at('item'),
    unit: at('unit'),
    value: at('value'),
    note: at('note'),
    evidence: at('evidence'),
    place: at('place'),
    key: at('key'),
  };
}

const inputsByKey: ReadonlyMap<string, CountyInputId> = new Map(
  countyInputIds.map((id) => [id, id]),
);

function rowKeyOf(cells: Readonly<Record<CountyColumn, CellValue>>): RowKey | null {
  const { key, item, unit } = cells;
  if (typeof key === 'string' && key !== '') return parseKey(key);
  // A row that lost its key, or that the county added; 满分 is a number only where scores stand.
  if (typeof item !== 'string' || item.trim() === '') return null;
  if (typeof unit === 'number') return { kind: 'own' };
  const id = inputWithTerm(item);
  const term = id ? countyInputTerm(id) : null;
  const whole = term && [term['zh-CN'], term['en-US']].includes(item.trim());
  return id && whole ? { kind: 'input', id } : null;
}

function parseKey(text: string): RowKey | null {
  const input = inputsByKey.get(text);
  if (input) return { kind: 'input', id: input };
  const retired = text.startsWith('retired|');
  const [word, id, ...rest] = text.slice(retired ? 'retired|'.length : 0).split('|');
  if (word !== 'score') return null;
  if (id === undefined) return { kind: 'own' };
  const points = Number(rest.at(-1) ?? '');
  const known = rest.length > 1 && rest.at(-1) !== '' && Number.isFinite(points);
  return {
    kind: 'score',
    id,
    name: rest.slice(0, -1).join('|'),
    points: known ? points : null,
    retired,
  };
}
