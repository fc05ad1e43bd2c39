/** Which cells are selected, and where the keys lead from there. Knows the sheet, not the screen. */
import { contains, overlaps, type Area } from '../../sheets/area';
import type { SheetView } from '../../workbook/file';

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The cell that typing goes into; of a merge its first cell. */
  readonly active: GridCell;
  /** The corner that moves when the selection is extended. */
  readonly corner: GridCell;
  /** All selected cells; merges lie in it as a whole. */
  readonly area: Area;
}

/** A grid has room for more than the sheet fills. */
export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
}

const emptyRowsShown = 30;
const leastRows = 60;
const emptyColumnsShown = 4;
const leastColumns = 26;

export function gridExtent({ rows, columns }: SheetView): GridExtent {
  return {
    rows: Math.max(rows + emptyRowsShown, leastRows),
    columns: Math.max(columns + emptyColumnsShown, leastColumns),
  };
}

/** What an Excel sheet holds. */
export const excelRows = 1_048_576;
export const excelColumns = 16_384;

/** An area that fills the grid from edge to edge means whole rows or columns of the sheet. */
export function wholeArea(sheet: SheetView, area: Area): Area {
  const extent = gridExtent(sheet);
  const rows = area.row === 0 && area.rows >= extent.rows ? excelRows : area.rows;
  const columns = area.column === 0 && area.columns >= extent.columns ? excelColumns : area.columns;
  return { ...area, rows, columns };
}

export function mergeAt({ merges }: SheetView, row: number, column: number): Area | null {
  const cell = { row, column, rows: 1, columns: 1 };
  return merges.find((merge) => contains(merge, cell)) ?? null;
}

/** The merge that covers a cell, or the cell itself. */
export function cellArea(sheet: SheetView, { row, column }: GridCell): Area {
  return mergeAt(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
}

export function selectCell(sheet: SheetView, spot: GridCell): Selection {
  const area = cellArea(sheet, spot);
  return { active: { row: area.row, column: area.column }, corner: spot, area };
}

export function selectArea(sheet: SheetView, area: Area): Selection {
  const active = { row: area.row, column: area.column };
  const corner = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { active, corner, area: overMerges(sheet, area) };
}

/** Whole rows between two, of which `from` was the first to be selected. */
export function selectRows(sheet: SheetView, row: number, from: number): Selection {
  const { columns } = gridExtent(sheet);
  const first = Math.min(row, from);
  const area = { row: first, column: 0, rows: Math.abs(row - from) + 1, columns };
  return { active: { row: from, column: 0 }, corner: { row, column: 0 }, area };
}

/** Whole columns, as selectRows. A title that is merged over them stays out of it. */
export function selectColumns(sheet: SheetView, column: number, from: number): Selection {
  const { rows } = gridExtent(sheet);
  const first = Math.min(column, from);
  const area = { row: 0, column: first, rows, columns: Math.abs(column - from) + 1 };
  return { active: { row: 0, column: from }, corner: { row: 0, column }, area };
}

export function extendTo(sheet: SheetView, { active }: Selection, corner: GridCell): Selection {
  const row = Math.min(active.row, corner.row);
  const column = Math.min(active.column, corner.column);
  const area = {
    row,
    column,
    rows: Math.max(active.row, corner.row) - row + 1,
    columns: Math.max(active.column, corner.column) - column + 1,
  };
  return { active, corner, area: overMerges(sheet, area) };
}

export type MoveDirection = 'up' | 'down' | 'left' | 'right';

export interface SelectionMove {
  readonly direction: MoveDirection;
  /** Rows or columns; `edge`: to the end of the filled or the empty cells. */
  readonly by: number | 'edge';
  readonly extend: boolean;
}

export function moveSelection(
  sheet: SheetView,
  selection: Selection,
  { direction, by, extend }: SelectionMove,
): Selection {
  const from = extend ? selection.corner : selection.active;
  const to =
    by === 'edge' ? edgeFrom(sheet, from, direction) : stepsFrom(sheet, from, direction, by);
  return extend ? extendTo(sheet, selection, to) : selectCell(sheet, to);
}

/** First and last cell of the sheet's contents. */
export function corners({ rows, columns }: SheetView): {
  readonly first: GridCell;
  readonly last: GridCell;
} {
  return {
    first: { row: 0, column: 0 },
    last: { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) },
  };
}

function overMerges(sheet: SheetView, area: Area): Area {
  for (const merge of sheet.merges) {
    if (!overlaps(merge, area) || contains(area, merge)) continue;
    return overMerges(sheet, joinedArea(area, merge));
  }
  return area;
}

function joinedArea(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function stepsFrom(
  sheet: SheetView,
  from: GridCell,
  direction: MoveDirection,
  steps: number,
): GridCell {
  let spot = from;
  for (let step = 0; step < steps; step += 1) {
    const next = nextFrom(sheet, spot, direction);
    if (!next) return spot;
    spot = next;
  }
  return spot;
}

/** The next cell that is not hidden, beyond the merge that one stands on; null at the grid's end. */
function nextFrom(
  sheet: SheetView,
  { row, column }: GridCell,
  direction: MoveDirection,
): GridCell | null {
  const area = cellArea(sheet, { row, column });
  const { rows, columns } = gridExtent(sheet);
  switch (direction) {
    case 'up':
      return firstShown(
        area.row - 1,
        -1,
        rows,
        (at) => isShownRow(sheet, at),
        (at) => ({ row: at, column }),
      );
    case 'down':
      return firstShown(
        area.row + area.rows,
        1,
        rows,
        (at) => isShownRow(sheet, at),
        (at) => ({ row: at, column }),
      );
    case 'left':
      return firstShown(
        area.column - 1,
        -1,
        columns,
        (at) => sheet.columnWidth(at) > 0,
        (at) => ({ row, column: at }),
      );
    case 'right':
      return firstShown(
        area.column + area.columns,
        1,
        columns,
        (at) => sheet.columnWidth(at) > 0,
        (at) => ({ row, column: at }),
      );
  }
}

function firstShown(
  start: number,
  step: 1 | -1,
  count: number,
  isShown: (at: number) => boolean,
  spot: (at: number) => GridCell,
): GridCell | null {
  for (let at = start; at >= 0 && at < count; at += step) if (isShown(at)) return spot(at);
  return null;
}

function isShownRow(sheet: SheetView, row: number): boolean {
  return sheet.rowHeight(row) !== 0;
}

/** As Ctrl and an arrow do: over filled cells to the last of them, over empty ones to the first filled. */
function edgeFrom(sheet: SheetView, from: GridCell, direction: MoveDirection): GridCell {
  const isFilled = ({ row, column }: GridCell) => sheet.cell(row, column).value !== null;
  const first = nextFrom(sheet, from, direction);
  if (!first) return from;
  const alongFilled = isFilled(from) && isFilled(first);
  let spot = first;
  for (let next = nextFrom(sheet, spot, direction); next; next = nextFrom(sheet, spot, direction)) {
    if (alongFilled ? !isFilled(next) : isFilled(spot)) return spot;
    spot = next;
  }
  return spot;
}
