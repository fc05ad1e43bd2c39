/**
 * Where new schools and new figures go on a table that is the county's by now: schools below the last
 * row where nothing stands, figures to the right of our columns while those are free.
 */
import { isEmpty } from '../../county/cell';
import type { Area } from '../area';
import { columnOf, nameOfColumn, type TakenColumn } from './tableColumns';
import { bodyLooks } from './newTable';
import { isUnfilled } from './provenCells';
import type { Content, Operation } from '../plan';
import { valueAt } from '../snapshot';
import type { FigureKey } from '../../statistics/schoolReport';
import type { ColumnKey } from './record';
import type { StandingTable } from './standingTable';

/** Where additions go. */
export interface AdditionPlace {
  /** New figures for which there is a free column, from `column` on; the others have none. */
  readonly placed: readonly FigureKey[];
  readonly notPlaced: readonly FigureKey[];
  readonly column: number;
  /** 0-based row of the first new school, and the one behind the last. */
  readonly first: number;
  readonly end: number;
}

export interface Additions {
  /** What the record knows of the table. */
  readonly keys: readonly ColumnKey[];
  /** One for each new school. */
  readonly rows: readonly ReadonlyMap<ColumnKey, Content>[];
  /** What a new column holds in a row that stands there. */
  readonly standing: (row: number, key: FigureKey) => Content;
}

/** @param count of new schools */
export function placeAdditions(
  table: StandingTable,
  newKeys: readonly FigureKey[],
  count: number,
): AdditionPlace {
  const below = table.firstRow + table.rowCount;
  const first = count === 0 ? below : firstFreeRow(table, count);
  const end = first + count;
  const { placed, column } = freeColumns(table, newKeys, end);
  return { placed, notPlaced: newKeys.slice(placed.length), column, first, end };
}

export function additionOperations(
  table: StandingTable,
  additions: Additions,
  place: AdditionPlace,
): readonly Operation[] {
  const { firstRow, sheet } = table;
  const { placed, column, end } = place;
  const longer = additions.rows.length === 0 ? [] : table.names;
  const newNames = placed.map((key, at) => ({
    name: nameOfColumn(table.key, key),
    column: column + at,
  }));
  return [
    ...rowOperations(table, additions, place.first),
    ...columnOperations(table, additions, place),
    ...[...longer, ...newNames].map(({ name, column: at }): Operation => ({
      kind: 'name',
      name,
      sheet: sheet.name,
      area: { row: firstRow, column: at, rows: end - firstRow, columns: 1 },
    })),
  ];
}

/** Below the table: so many rows in which none of its columns, the county's own among them, is filled. */
function firstFreeRow(table: StandingTable, count: number): number {
  const places = table.names.map(({ column }) => column);
  const left = Math.min(...places);
  const right = Math.max(...places);
  const isFreeRow = (row: number) => {
    for (let column = left; column <= right; column += 1) {
      if (!isUnfilled(table.sheet, { row, column })) return false;
    }
    return true;
  };
  let free = 0;
  for (let row = table.firstRow + table.rowCount; ; row += 1) {
    free = isFreeRow(row) ? free + 1 : 0;
    if (free === count) return row - count + 1;
  }
}

/** As many of the new figures as there are free columns right of ours, each below a header of its own. */
function freeColumns(
  { columns, sheet, grid, firstRow }: StandingTable,
  newKeys: readonly FigureKey[],
  end: number,
): { readonly placed: readonly FigureKey[]; readonly column: number } {
  const column = Math.max(...columns.values()) + 1;
  const name = columns.get('name') ?? 0;
  const hasHeader = firstRow > 0 && !isEmpty(valueAt(grid, firstRow - 1, name));
  const isFreeColumn = (at: number) => {
    for (let row = firstRow - 1; row < end; row += 1) {
      if (!isUnfilled(sheet, { row, column: at })) return false;
    }
    return true;
  };
  const blocked = newKeys.findIndex((_, at) => !isFreeColumn(column + at));
  const count = hasHeader ? (blocked < 0 ? newKeys.length : blocked) : 0;
  return { placed: newKeys.slice(0, count), column };
}

function rowOperations(
  table: StandingTable,
  { keys, rows }: Additions,
  first: number,
): readonly Operation[] {
  if (rows.length === 0) return [];
  const known = new Set(keys);
  const ours = [...table.columns].filter(([key]) => known.has(key)).sort(([, a], [, b]) => a - b);
  const runs: { column: number; keys: ColumnKey[] }[] = [];
  for (const [key, column] of ours) {
    const last = runs.at(-1);
    if (last && last.column + last.keys.length === column) last.keys.push(key);
    else runs.push({ column, keys: [key] });
  }
  return runs.flatMap((run) => {
    const area = { row: first, column: run.column, rows: rows.length, columns: run.keys.length };
    const values = rows.map((row) => run.keys.map((key) => row.get(key) ?? null));
    return [write(table, area, values), ...bodyFormats(table, columnsOfKeys(run.keys), area)];
  });
}

function columnOperations(
  table: StandingTable,
  { rows, standing }: Additions,
  { placed, column, first, end }: AdditionPlace,
): readonly Operation[] {
  if (placed.length === 0) return [];
  const { firstRow, sheet } = table;
  const columns = columnsOfKeys(placed);
  const head = { row: firstRow - 1, column, rows: 1, columns: placed.length };
  const body = { row: firstRow, column, rows: end - firstRow, columns: placed.length };
  const values = Array.from({ length: body.rows }, (_, at) => {
    const row = firstRow + at;
    const added = row < first ? undefined : rows[row - first];
    return placed.map((key) => (added ? (added.get(key) ?? null) : standing(row, key)));
  });
  const headers = columns.map(({ header }) => header);
  return [
    write(table, { ...head, rows: 1 + body.rows }, [headers, ...values]),
    { kind: 'format', sheet: sheet.name, area: head, role: 'header' },
    ...bodyFormats(table, columns, body),
  ];
}

function columnsOfKeys(keys: readonly ColumnKey[]): readonly TakenColumn[] {
  return keys.flatMap((key) => columnOf(key) ?? []);
}

function bodyFormats(
  { sheet }: StandingTable,
  columns: readonly TakenColumn[],
  area: Area,
): readonly Operation[] {
  return bodyLooks(columns).map(({ column, look }): Operation => ({
    kind: 'format',
    sheet: sheet.name,
    area: { ...area, column: area.column + column, columns: 1 },
    ...look,
  }));
}

/** Of cells in which nothing stands. */
function write(
  { key, sheet }: StandingTable,
  area: Area,
  values: readonly (readonly Content[])[],
): Operation {
  const was = values.map((row) => row.map(() => null));
  return { kind: 'write', sheet: sheet.name, area, values, renews: { table: key, was } };
}
