/**
 * What ledger and archive list have in common: their columns, the names over those in which a user
 * writes, and a way onto the sheet that leaves alone what is the user's.
 */
import { sheetNamed, type Snapshot } from '../snapshot';
import { contentAt, noKey, type StandingList } from '../page/carried';
import { writePage } from '../page/writePage';
import type { PageDraft, PageFormat, PageSpot, Part } from '../page/draft';
import { pageName } from '../naming';
import type { Content, Operation } from '../plan';

export interface ListColumn<Id extends string> {
  readonly id: Id;
  readonly width: number;
  readonly role: 'text' | 'label' | 'number' | 'entry' | 'status';
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
}

export const headerRow = 2;
export const firstRow = 3;

/** How far down a list may grow with its choices: a hint is given with the sheet, once. */
export const hintedRows = 20_000;

export function columnAt<Id extends string>(columns: readonly ListColumn<Id>[], id: Id): number {
  return columns.findIndex((column) => column.id === id);
}

/** Cells of a row by column; empty where nothing is given. */
export function rowOf<Id extends string>(
  columns: readonly ListColumn<Id>[],
  cells: Readonly<Partial<Record<Id, Content>>>,
): readonly Content[] {
  return columns.map(({ id }) => cells[id] ?? null);
}

export function listFormats<Id extends string>(
  columns: readonly ListColumn<Id>[],
  rows: { readonly row: number; readonly rows: number },
): readonly PageFormat[] {
  if (rows.rows === 0) return [];
  return columns.map(({ role, align, numberFormat }, column) => ({
    area: { ...rows, column, columns: 1 },
    role,
    ...(align === undefined ? {} : { align }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
}

/**
 * The end of a list: what no line answers to any more, as it stood but for its number, and rows that
 * are not ours. Empty where there is none of it.
 */
export function tailRows<Id extends string>(
  columns: readonly ListColumn<Id>[],
  left: readonly { readonly row: readonly Content[] }[],
  strays: readonly { readonly row: readonly Content[] }[],
  title: string,
): readonly (readonly Content[])[] {
  if (left.length + strays.length === 0) return [];
  const ours = (first: Content) =>
    columns.map(({ id }, column) => (id === 'key' ? noKey : column === 0 ? first : null));
  return [
    ours(null),
    ours(title),
    ...left.map(({ row }) => row.map((content, column) => (column === 0 ? null : content))),
    ...strays.map(({ row }) => row),
  ];
}

/** Rows of a tail with so many kept in it. */
export function tailLength(kept: number): number {
  return kept === 0 ? 0 : kept + 2;
}

export function tailFormats<Id extends string>(
  columns: readonly ListColumn<Id>[],
  first: number,
  tail: number,
): readonly PageFormat[] {
  if (tail === 0) return [];
  return [
    { area: { row: first + 1, column: 0, rows: 1, columns: 1 }, role: 'statement' },
    ...listFormats(columns, { row: first + 2, rows: tail - 2 }),
  ];
}

/** Cells in which the user writes, and rows without a key: the user's own. */
export function listsUsers(
  own: readonly number[],
  keyColumn: number,
): NonNullable<PageDraft['isUsers']> {
  return (row, column) => own.includes(column) || typeof row[keyColumn] !== 'string';
}

/** Names over columns of the page from the header on, by their page ids. */
export function listNames<Id extends string>(
  columns: readonly ListColumn<Id>[],
  ids: Readonly<Partial<Record<Id, string>>>,
  rows: number,
): PageDraft['names'] {
  const place = { row: headerRow, rows: rows - headerRow, columns: 1 };
  return columns.flatMap(({ id }, column) => {
    const page = ids[id];
    return page === undefined ? [] : [{ name: pageName(page), area: { ...place, column } }];
  });
}

/** Somebody put columns in, or took some out: the sheet is left as it is and another one made. */
export function isRearranged<Id extends string, Told extends string>(
  list: StandingList<Told>,
  columns: readonly ListColumn<Id>[],
  placeOf: (told: Told) => number,
): boolean {
  const { area, keyColumn } = list;
  const told = Object.entries(list.columns) as [Told, number][];
  return (
    area.column !== 0 ||
    area.columns !== columns.length ||
    keyColumn !== columns.length - 1 ||
    told.some(([id, column]) => column !== placeOf(id))
  );
}

/**
 * Writes the list. `looks` stands in a hidden cell of its title row and tells the next run what its
 * formats were made from.
 *
 * @param own columns in which the user writes: a content that stays is not written anew
 * @param hinted the one with choices, which clearing would take away
 */
export function writeList(
  draft: PageDraft,
  spot: PageSpot,
  snapshot: Snapshot,
  { look, lookColumn, own, hinted }: ListKeeping,
): Part {
  const cells = draft.cells.map((row, at) =>
    at === 0 ? row.map((content, column) => (column === lookColumn ? look : content)) : row,
  );
  const lastLook = lastLookOf(spot, snapshot, lookColumn);
  const part = writePage({ ...draft, cells }, spot, snapshot, look, lastLook);
  const remade = part.operations.some(({ kind }) => kind === 'clear');
  const grid = spot.added ? null : (sheetNamed(snapshot, spot.sheet)?.grid ?? null);
  const stays = (column: number) =>
    !remade &&
    grid !== null &&
    cells.every((row, at) => (row[column] ?? null) === contentAt(grid, at, column));
  const kept = own.filter(stays);
  return {
    ...part,
    operations: part.operations.flatMap((operation) => {
      if (operation.kind === 'clear') return clearedAround(operation, hinted, cells.length);
      return operation.kind === 'write' ? writtenAround(operation, kept) : [operation];
    }),
  };
}

export interface ListKeeping {
  readonly look: string;
  readonly lookColumn: number;
  readonly own: readonly number[];
  readonly hinted: number;
}

function lastLookOf({ sheet, added, old }: PageSpot, snapshot: Snapshot, column: number) {
  const grid = added || !old ? null : sheetNamed(snapshot, sheet)?.grid;
  const told = grid && old ? contentAt(grid, old.row, old.column + column) : null;
  return typeof told === 'string' ? told : null;
}

/** All but the column with choices; of that one only the rows that the list no longer reaches. */
function clearedAround(
  operation: Extract<Operation, { readonly kind: 'clear' }>,
  column: number,
  rows: number,
): readonly Operation[] {
  const { area } = operation;
  const end = area.column + area.columns;
  const left = area.row + area.rows - rows;
  return [
    { ...area, columns: column - area.column },
    { ...area, column: column + 1, columns: end - column - 1 },
    { row: rows, rows: left, column, columns: 1 },
  ]
    .filter((part) => part.rows > 0 && part.columns > 0)
    .map((part): Operation => ({ ...operation, area: part }));
}

function writtenAround(
  operation: Extract<Operation, { readonly kind: 'write' }>,
  kept: readonly number[],
): readonly Operation[] {
  const { area, values } = operation;
  const edges = [area.column - 1, ...[...kept].sort((a, b) => a - b), area.column + area.columns];
  return edges.slice(1).flatMap((end, at): Operation[] => {
    const column = (edges[at] ?? -1) + 1;
    if (end <= column) return [];
    const part = { ...area, column, columns: end - column };
    const cut = values.map((row) => row.slice(column - area.column, end - area.column));
    return [{ ...operation, area: part, values: cut }];
  });
}
