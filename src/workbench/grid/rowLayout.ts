/**
 * What is drawn in one row: which cells, how wide their texts run, which lines stand around them.
 * Lines are drawn at the right and the lower side of cells only, so that two neighbours never draw
 * the same one.
 */
import type { Area } from '../../sheets/area';
import type { BorderLine, SheetView, ShownCell } from '../../workbook/file';
import { cellPadding, shownTextWidth } from './textMeasures';
import { mergeAt } from './selection';

export interface PlacedColumn {
  readonly index: number;
  /** From the left edge of the grid's content, row heads included, in pixels. */
  readonly start: number;
  /** Columns that are not drawn before this one, in pixels. */
  readonly space: number;
  readonly width: number;
}

export interface PlacedCell {
  readonly column: PlacedColumn;
  readonly cell: ShownCell;
  /** The merge of which this is the first cell. */
  readonly merge: Area | null;
  /** Pixels that the text may run over empty neighbours. */
  readonly over: { readonly left: number; readonly right: number };
  readonly lines: CellLines;
}

/** Null draws the grid's own line, `none` nothing. */
export interface CellLines {
  readonly right: BorderLine | 'none' | null;
  readonly bottom: BorderLine | 'none' | null;
}

/** A cell that is covered by a merge, or drawn by none. */
export interface PlacedGap {
  readonly column: PlacedColumn;
  readonly cell: null;
}

export function rowLayout(
  sheet: SheetView,
  row: number,
  columns: readonly PlacedColumn[],
): readonly (PlacedCell | PlacedGap)[] {
  const crossed = new Set<number>();
  const placed = columns.map((column): PlacedCell | PlacedGap => {
    const { index, width } = column;
    const merge = mergeAt(sheet, row, index);
    if (merge && (merge.row !== row || merge.column !== index)) return { column, cell: null };
    const cell = sheet.cell(row, index);
    const over = merge
      ? { left: 0, right: 0, columns: [] }
      : runsOver(sheet, row, index, width, cell);
    for (const each of over.columns) crossed.add(each);
    return {
      column,
      cell,
      merge,
      over: { left: over.left, right: over.right },
      lines: cellLines(sheet, row, index, merge),
    };
  });
  return placed.map((each) =>
    each.cell && crossed.has(each.column.index) && each.lines.right === null
      ? { ...each, lines: { ...each.lines, right: 'none' } }
      : each,
  );
}

/** More empty cells than these no text runs over. */
const mostCrossed = 40;

/** Text that does not fit runs over empty neighbours; `columns` lose the line at their right side. */
function runsOver(
  sheet: SheetView,
  row: number,
  column: number,
  width: number,
  { text, value, look }: ShownCell,
): { readonly left: number; readonly right: number; readonly columns: readonly number[] } {
  const nothing = { left: 0, right: 0, columns: [] };
  if (typeof value !== 'string' || look.wrap || look.direction !== 'across') return nothing;
  const missing = shownTextWidth(text, look) + 2 * cellPadding - width;
  if (missing <= 0) return nothing;
  const horizontal = look.horizontal === 'general' ? 'left' : look.horizontal;
  const share = horizontal === 'center' ? missing / 2 : missing;
  const crossed = new Set<number>();
  const run = (step: 1 | -1): number => {
    let room = 0;
    for (
      let at = column + step;
      at >= 0 && room < share && Math.abs(at - column) <= mostCrossed;
      at += step
    ) {
      if (sheet.cell(row, at).value !== null || mergeAt(sheet, row, at)) break;
      room += sheet.columnWidth(at);
      crossed.add(step === 1 ? at - 1 : at);
    }
    return Math.min(room, share);
  };
  return {
    left: horizontal === 'left' ? 0 : run(-1),
    right: horizontal === 'right' ? 0 : run(1),
    columns: [...crossed],
  };
}

function cellLines(sheet: SheetView, row: number, column: number, merge: Area | null): CellLines {
  const lastRow = merge ? merge.row + merge.rows - 1 : row;
  const lastColumn = merge ? merge.column + merge.columns - 1 : column;
  const plain = sheet.gridLines ? null : 'none';
  const filled = sheet.cell(row, column).look.fill !== null;
  // Excel's grid lines do not show on a fill.
  const own = filled ? 'none' : plain;
  return {
    right:
      sheet.cell(row, lastColumn).look.borders.right ??
      sheet.cell(row, lastColumn + 1).look.borders.left ??
      (sheet.cell(row, lastColumn + 1).look.fill === null ? own : 'none'),
    bottom:
      sheet.cell(lastRow, column).look.borders.bottom ??
      sheet.cell(lastRow + 1, column).look.borders.top ??
      (sheet.cell(lastRow + 1, column).look.fill === null ? own : 'none'),
  };
}
