/**
 * What a user writes on a list of ours, in one or several columns: read from the sheet as it stands,
 * and carried to where its row is now. Rows are known by a key in a hidden column, so that they may be
 * moved and sorted; nothing that was written is lost when its row is gone. Knows no list in particular.
 */
import { isCellError, type CellValue } from '../../county/cell';
import type { Area } from '../area';
import { ownedAreas } from '../written';
import type { Content } from '../plan';
import { sheetNamed, valueAt, type Grid, type Snapshot } from '../snapshot';

/** Stands in the key column of the rows that are ours and in which nobody is asked to write. */
export const noKey = '-';
/** The same of a header, which has words of its own above the user's columns. */
export const headerKey = '--';

/** Page ids of the names over a list, its keys and the columns in which a user writes. */
export interface CarriedPlaces<Column extends string> {
  readonly page: string;
  readonly keys: string;
  readonly columns: Readonly<Record<Column, string>>;
  /** Over a hidden column in which the list remembers what it left in the user's; null: it does not. */
  readonly marks: string | null;
}

/** A list of ours as it stands. */
export interface StandingList<Column extends string> {
  readonly sheet: string;
  /** The cells that an earlier run wrote. */
  readonly area: Area;
  /** 0-based columns of the sheet. */
  readonly columns: Readonly<Record<Column, number>>;
  readonly keyColumn: number;
  /** Those with a key. */
  readonly rows: readonly StandingRow<Column>[];
  /**
   * Rows that a user put above, between or below ours; of rows of ours in which nobody is asked to
   * write, what a user wrote there all the same.
   */
  readonly strays: readonly StrayRow[];
}

export interface StandingRow<Column extends string> {
  /** 0-based row of the sheet. */
  readonly at: number;
  readonly key: string;
  /** Null where nothing stands. */
  readonly told: Readonly<Record<Column, Content>>;
  readonly marks: Content;
  /** The row as it is, from the list's first column to its last. */
  readonly row: readonly Content[];
}

export interface StrayRow {
  readonly at: number;
  readonly row: readonly Content[];
  /** Of a row of ours; else the whole row is a user's. */
  readonly beside?: true;
}

/** Null when there is no such list of ours, or its key column is gone. */
export function standingList<Column extends string>(
  snapshot: Snapshot,
  { page, keys, columns, marks }: CarriedPlaces<Column>,
): StandingList<Column> | null {
  const { pages } = ownedAreas(snapshot);
  const own = pages.get(page);
  const keyPlace = pages.get(keys);
  const grid = own && sheetNamed(snapshot, own.sheet)?.grid;
  if (!own || !grid || keyPlace?.sheet !== own.sheet) return null;
  const keyColumn = keyPlace.area.column;
  const columnOf = (id: string) => {
    const place = pages.get(id);
    return place?.sheet === own.sheet ? place.area.column : -1;
  };
  const places = placesOf(columns, columnOf);
  const markColumn = marks === null ? -1 : columnOf(marks);
  const rows: StandingRow<Column>[] = [];
  const strays: StrayRow[] = [];
  const { area } = own;
  for (let at = 0; at < grid.row + grid.values.length; at += 1) {
    const row = Array.from({ length: area.columns }, (_, offset) =>
      contentAt(grid, at, area.column + offset),
    );
    const key = contentAt(grid, at, keyColumn);
    if (key === headerKey) continue;
    const told = placesOf(columns, (_, column) => contentAt(grid, at, places[column]));
    if (typeof key === 'string' && key !== noKey) {
      rows.push({ at, key, told, marks: contentAt(grid, at, markColumn), row });
      continue;
    }
    const beside = key === noKey;
    const foreign = beside ? onlyUsers(row, area, Object.values(places)) : row;
    if (foreign.every((content) => content === null)) continue;
    strays.push({ at, row: foreign, ...(beside && { beside }) });
  }
  return { sheet: own.sheet, area, columns: places, keyColumn, rows, strays };
}

/** The row with no more than what stands in these columns. */
function onlyUsers(
  row: readonly Content[],
  { column }: Area,
  columns: readonly number[],
): readonly Content[] {
  return row.map((content, offset) => (columns.includes(column + offset) ? content : null));
}

/** What stands in a cell; an empty text is nothing. */
export function contentAt(grid: Grid, row: number, column: number): Content {
  if (column < 0) return null;
  const value: CellValue = valueAt(grid, row, column);
  if (value === '') return null;
  return isCellError(value) ? value.error : value;
}

/** A standing row per row that is wanted (null: none), and the rows that no wanted one answers to. */
export interface CarriedRows<Row> {
  readonly byWanted: readonly (Row | null)[];
  readonly unmatched: readonly Row[];
}

/**
 * Finds the standing row of each wanted one: by its own key, else by the next of its other keys (a
 * school's name before it had a code). Rows of one key are given out in their order.
 *
 * @param wanted keys of each row, the best first
 * @param nearly where given, what two keys must share to be the same when nothing else fits
 */
export function carryRows<Row extends { readonly key: string }>(
  wanted: readonly (readonly string[])[],
  rows: readonly Row[],
  nearly?: (key: string) => string,
): CarriedRows<Row> {
  const byWanted = new Array<Row | null>(wanted.length).fill(null);
  const taken = new Set<Row>();
  const pass = (place: number, keyOf: (key: string) => string) => {
    const waiting = new Map<string, Row[]>();
    for (const row of rows) {
      if (taken.has(row)) continue;
      const key = keyOf(row.key);
      const queue = waiting.get(key);
      if (queue) queue.push(row);
      else waiting.set(key, [row]);
    }
    wanted.forEach((keys, at) => {
      const key = keys[place];
      if (byWanted[at] !== null || key === undefined) return;
      const row = waiting.get(keyOf(key))?.shift();
      if (!row) return;
      byWanted[at] = row;
      taken.add(row);
    });
  };
  const most = wanted.reduce((count, keys) => Math.max(count, keys.length), 0);
  for (let place = 0; place < most; place += 1) pass(place, (key) => key);
  if (nearly) pass(0, nearly);
  return { byWanted, unmatched: rows.filter((row) => !taken.has(row)) };
}

/**
 * The strays that a list of ours must take in, since it was written over where they stand: those
 * inside the old area, and those below it that the new one reaches.
 *
 * @param rowsWith how many rows the new list has when it takes in so many strays
 */
export function straysTaken(
  strays: readonly StrayRow[],
  old: Area,
  rowsWith: (strays: number) => number,
): readonly StrayRow[] {
  const end = old.row + old.rows;
  const below = strays.filter(({ at }) => at >= end);
  return rowsReached(
    strays.filter(({ at }) => at < end),
    below,
    rowsWith,
  );
}

/** `inside`, and of the rows below, which are in the order of the sheet, those that are reached. */
export function rowsReached<Row extends { readonly at: number }>(
  inside: readonly Row[],
  below: readonly Row[],
  rowsWith: (taken: number) => number,
): readonly Row[] {
  let taken = 0;
  for (;;) {
    const rows = rowsWith(inside.length + taken);
    const reached = below.filter(({ at }) => at < rows).length;
    if (reached <= taken) return [...inside, ...below.slice(0, taken)];
    taken = reached;
  }
}

/** Rows of a list's tail with so many kept in it: an empty one and a title stand above them. */
export function tailLength(kept: number): number {
  return kept === 0 ? 0 : kept + 2;
}

function placesOf<Column extends string, T>(
  columns: Readonly<Record<Column, string>>,
  place: (id: string, column: Column) => T,
): Record<Column, T> {
  const entries = Object.entries(columns) as [Column, string][];
  return Object.fromEntries(entries.map(([column, id]) => [column, place(id, column)])) as Record<
    Column,
    T
  >;
}
