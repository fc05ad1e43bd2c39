/**
 * What a person does to a workbook in Excel between two runs, on the double's plain data, so that
 * the same edits reach both adapters. Cells keep their identity wherever they are moved to, so that
 * it stays known whose each of them is.
 */
import { overlaps, parseReference, type Area } from '../../../src/sheets/area';
import { deletePage, pick, renameSheet } from './wholeSheets';
import {
  cellKey,
  emptyCell,
  keyPlace,
  putCell,
  shift,
  usedArea,
  type BookState,
  type CellState,
  type Held,
  type Shift,
  type SheetState,
} from '../excelDouble/state';

/** Where an edit is meant; the place is found in the workbook as it stands by then. */
export type Zone =
  /** The county's own columns, the places of our columns, their headers, the status column. */
  | 'county'
  | 'columns'
  | 'headers'
  | 'status'
  /** The empty column before ours, the columns behind, the rows below the schools. */
  | 'gap'
  | 'beside'
  | 'below';

/** Numbers are taken modulo what there is. */
export type Edit =
  | { readonly kind: 'type'; readonly zone: Zone; readonly at: At; readonly entry: Entry }
  | {
      readonly kind: 'insert' | 'delete';
      readonly along: Along;
      readonly zone: Zone;
      readonly at: At;
    }
  | { readonly kind: 'sort'; readonly of: 'all' | 'county' | 'ours'; readonly by: number }
  | { readonly kind: 'moveRow'; readonly from: number; readonly to: number }
  | { readonly kind: 'copyRow'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'copyColumn';
      readonly zone: Zone;
      readonly at: At;
      readonly inserted: boolean;
    }
  | { readonly kind: 'renameSheet' | 'hideSheet' | 'deletePage'; readonly which: number }
  | { readonly kind: 'hide'; readonly along: Along; readonly zone: Zone; readonly at: At }
  | {
      readonly kind: 'deleteName';
      readonly of: 'input' | 'output' | 'county';
      readonly which: number;
    };

export type Along = 'row' | 'column';
export type At = readonly [row: number, column: number];
export type Entry = { readonly value: Held; readonly formula: string | null };

export interface Hand {
  readonly book: BookState;
  /** The sheet of schools at work, by its id: a sheet may be renamed. */
  readonly table: string;
  /** Every cell that the person made. */
  readonly typed: (cell: CellState) => void;
  /** The cell is the county's or a person's. */
  readonly isTheirs: (cell: CellState) => boolean;
  /** Every copy of a cell of ours that may count as a person's. */
  readonly copied?: (cell: CellState) => void;
  /** Every sheet of ours that is edited. */
  readonly touches?: (sheet: SheetState) => void;
}

const output = /^均衡_输出_/;
const input = /^均衡_(?!输出_|页_|写入_)/;

export function perform(edit: Edit, hand: Hand): void {
  const sheet = hand.book.sheets.find(({ id }) => id === hand.table);
  if (!sheet) return;
  switch (edit.kind) {
    case 'type':
      return typeInto(edit, sheet, hand);
    case 'insert':
    case 'delete':
      return insertOrDelete(edit, sheet, hand);
    case 'sort':
      return sortRows(edit, sheet, hand.book);
    case 'moveRow':
      return moveRow(edit, sheet, hand.book);
    case 'copyRow':
      return copyRow(edit, sheet, hand);
    case 'copyColumn':
      return copyColumn(edit, sheet, hand);
    case 'renameSheet':
      return renameSheet(edit.which, hand.book);
    case 'hideSheet': {
      const chosen = pick(hand.book.sheets, edit.which);
      if (chosen && chosen !== sheet) chosen.visibility = 'Hidden';
      return;
    }
    case 'deletePage':
      return deletePage(edit.which, hand.book);
    case 'hide': {
      const place = placeOf(edit.zone, edit.at, sheet, hand.book);
      if (!place) return;
      if (edit.along === 'row') sheet.hiddenRows.add(place.row);
      else sheet.columns.set(place.column, { width: null, hidden: true });
      return;
    }
    case 'deleteName': {
      const pattern = { input, output, county: /^(?!均衡_)/ }[edit.of];
      const gone = pick(
        hand.book.names.filter(({ name }) => pattern.test(name)),
        edit.which,
      );
      hand.book.names = hand.book.names.filter((name) => name !== gone);
    }
  }
}

/** Where the schools and our columns stand on the sheet now, as the names say. */
interface Layout {
  readonly rows: { readonly first: number; readonly count: number };
  /** The county's columns, from the first to the last. */
  readonly county: { readonly first: number; readonly count: number };
  readonly ours: readonly number[];
  readonly header: { readonly first: number; readonly count: number };
  readonly status: readonly number[];
}

function layoutOf(sheet: SheetState, book: BookState): Layout | null {
  const areas = (pattern: RegExp) =>
    book.names
      .filter(({ name }) => pattern.test(name))
      .map(({ formula }) => parseReference(formula))
      .filter((area) => area !== null && area.sheet === sheet.name)
      .filter((area) => area !== null);
  const inputs = areas(input);
  const [some] = inputs;
  if (!some) return null;
  const first = Math.min(...inputs.map(({ column }) => column));
  const last = Math.max(...inputs.map(({ column }) => column));
  const ours = areas(/^均衡_输出_.*(?<!_header)$/).map(({ column }) => column);
  const [header] = areas(/^均衡_输出_.*_header$/);
  return {
    rows: { first: some.row, count: some.rows },
    county: { first, count: last - first + 1 },
    ours: [...new Set(ours)].sort((a, b) => a - b),
    header: header ? { first: header.row, count: header.rows } : { first: some.row - 1, count: 1 },
    status: areas(/^均衡_输出_.*_status$/).map(({ column }) => column),
  };
}

function placeOf(
  zone: Zone,
  [r, c]: At,
  sheet: SheetState,
  book: BookState,
): { row: number; column: number } | null {
  const layout = layoutOf(sheet, book);
  if (!layout) return null;
  const { rows, county, ours, header, status } = layout;
  const row = rows.first + (r % rows.count);
  const used = usedArea(sheet, true);
  const right = used ? used.column + used.columns : 0;
  switch (zone) {
    case 'county':
      return { row, column: county.first + (c % county.count) };
    case 'columns':
      return { row, column: pick(ours, c) ?? right };
    case 'headers':
      return { row: header.first + (r % header.count), column: pick(ours, c) ?? right };
    case 'status':
      return { row, column: pick(status, c) ?? right };
    case 'gap':
      return { row: row - (c % 3), column: (ours[0] ?? right + 1) - 1 };
    case 'beside':
      return { row, column: right + (c % 3) };
    case 'below':
      return { row: rows.first + rows.count + (r % 3), column: county.first + (c % county.count) };
  }
}

function typeInto(
  { zone, at, entry }: Extract<Edit, { kind: 'type' }>,
  sheet: SheetState,
  hand: Hand,
): void {
  const found = placeOf(zone, at, sheet, hand.book);
  if (!found) return;
  // What is typed into a merge stands in its first cell.
  const cell = { ...found, rows: 1, columns: 1 };
  const { row, column } = sheet.merges.find((merge) => overlaps(merge, cell)) ?? found;
  const { style } = sheet.cells.get(cellKey(row, column)) ?? { style: {} };
  const made: CellState = { ...entry, style };
  putCell(sheet, row, column, made);
  if (made.value !== '' || made.formula !== null) hand.typed(made);
}

function insertOrDelete(
  { kind, along, zone, at }: Extract<Edit, { kind: 'insert' | 'delete' }>,
  sheet: SheetState,
  { book }: Hand,
): void {
  const place = placeOf(zone, at, sheet, book);
  if (!place) return;
  const index = along === 'row' ? place.row : place.column;
  shifted(book, sheet, { along, at: index, count: kind === 'insert' ? 1 : -1 });
}

/** A merge of which one cell is left is none any more. */
export function shifted(book: BookState, sheet: SheetState, by: Shift): void {
  shift(book, sheet, by);
  sheet.merges = sheet.merges.filter(({ rows, columns }) => rows * columns > 1);
}

function sortRows(
  { of, by }: Extract<Edit, { kind: 'sort' }>,
  sheet: SheetState,
  book: BookState,
): void {
  const layout = layoutOf(sheet, book);
  const used = usedArea(sheet, false);
  if (!layout || !used) return;
  const { rows, county, ours } = layout;
  const span =
    of === 'county'
      ? county
      : of === 'all'
        ? { first: used.column, count: used.columns }
        : { first: ours[0] ?? 0, count: (ours.at(-1) ?? -1) - (ours[0] ?? 0) + 1 };
  if (span.count < 1) return;
  const area: Area = { row: rows.first, rows: rows.count, column: span.first, columns: span.count };
  // Excel refuses to sort merged cells.
  if (sheet.merges.some((merge) => overlaps(merge, area))) return;
  const key = (row: number) =>
    String(sheet.cells.get(cellKey(row, span.first + (by % span.count)))?.value ?? '');
  const order = Array.from({ length: rows.count }, (_, at) => rows.first + at).sort((a, b) =>
    key(b) < key(a) ? -1 : key(b) > key(a) ? 1 : a - b,
  );
  rearrange(sheet, area, (row) => order[row - rows.first] ?? row);
}

/** Cells of an area move within their columns. */
export function rearrange(sheet: SheetState, area: Area, from: (row: number) => number): void {
  const before = new Map(sheet.cells);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const moved = before.get(cellKey(from(row), column));
      if (moved) sheet.cells.set(cellKey(row, column), moved);
      else sheet.cells.delete(cellKey(row, column));
    }
  }
}

/** Cut, an empty row inserted elsewhere, pasted there, and the empty row that is left deleted. */
function moveRow(
  { from, to }: Extract<Edit, { kind: 'moveRow' }>,
  sheet: SheetState,
  book: BookState,
): void {
  const layout = layoutOf(sheet, book);
  if (!layout) return;
  const { first, count } = layout.rows;
  const target = first + (to % (count + 1));
  shifted(book, sheet, { along: 'row', at: target, count: 1 });
  const source = first + (from % count);
  const old = source >= target ? source + 1 : source;
  for (const [key, cell] of [...sheet.cells]) {
    const { row, column } = keyPlace(key);
    if (row !== old) continue;
    sheet.cells.delete(key);
    sheet.cells.set(cellKey(target, column), cell);
  }
  shifted(book, sheet, { along: 'row', at: old, count: -1 });
}

/** A whole row is copied and the copy inserted. */
function copyRow(
  { from, to }: Extract<Edit, { kind: 'copyRow' }>,
  sheet: SheetState,
  hand: Hand,
): void {
  const layout = layoutOf(sheet, hand.book);
  if (!layout) return;
  const { rows } = layout;
  const target = rows.first + (to % (rows.count + 1));
  shifted(hand.book, sheet, { along: 'row', at: target, count: 1 });
  const source = rows.first + (from % rows.count);
  const old = source >= target ? source + 1 : source;
  for (const key of [...sheet.cells.keys()]) {
    const { row, column } = keyPlace(key);
    if (row !== old) continue;
    // A copy of what we wrote, in a row of the schools, holds what we wrote.
    const theirs = hand.isTheirs(sheet.cells.get(key) ?? emptyCell);
    copyCell(sheet, key, cellKey(target, column), theirs ? hand : { typed: () => undefined });
  }
}

function copyColumn(
  { zone, at, inserted }: Extract<Edit, { kind: 'copyColumn' }>,
  sheet: SheetState,
  hand: Hand,
): void {
  const place = placeOf(zone, at, sheet, hand.book);
  const used = usedArea(sheet, false);
  if (!place || !used) return;
  const target = inserted ? place.column + 1 : used.column + used.columns + 1;
  if (inserted) shifted(hand.book, sheet, { along: 'column', at: target, count: 1 });
  for (const key of [...sheet.cells.keys()]) {
    const { row, column } = keyPlace(key);
    if (column === place.column) copyCell(sheet, key, cellKey(row, target), hand);
  }
}

export function copyCell(
  sheet: SheetState,
  from: number,
  to: number,
  { typed }: Pick<Hand, 'typed'>,
): void {
  const cell = sheet.cells.get(from);
  if (!cell) return;
  const copy = { ...cell };
  sheet.cells.set(to, copy);
  if (copy.value !== '' || copy.formula !== null) typed(copy);
}
