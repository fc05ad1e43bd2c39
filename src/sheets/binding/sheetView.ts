/**
 * A sheet as binding sees it: cells by sheet position, without the columns that are ours, and
 * merges by row. Computed columns of an earlier run are invisible here, so that a second run
 * understands a sheet as the first did.
 */
import type { CellValue } from '../../county/cell';
import type { Field } from '../../county/fields';
import { overlaps, type Area, type SheetArea } from '../area';
import { valueAt, type Grid, type SheetSnapshot } from '../snapshot';

export interface SheetView {
  readonly name: string;
  /** First and last row and column of the used range, 0-based. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Null outside the used range and in columns of ours; blank text is null too. */
  readonly cell: (row: number, column: number) => CellValue;
  /** The merge that covers a cell; undefined when there is none, or none is known. */
  readonly mergeAt: (row: number, column: number) => Area | undefined;
  readonly mergesKnown: boolean;
  /** The cell, or where it is empty what the merge over it and the rows above holds. */
  readonly over: (row: number, column: number) => CellValue;
  /** The row is hidden or filtered; false where the host cannot tell. */
  readonly isHidden: (row: number) => boolean;
  readonly visible: boolean;
  /** Name of the workbook's file, where it is known. */
  readonly file: string | null;
  /** Fields of the province's own. */
  readonly ownFields: readonly Field[];
}

/** Header cells of ours stand at most this many rows above our values. */
const headerReach = 4;
/** Rows of the tallest header that a county makes. */
const tallestHeader = 6;

/** @param ours areas of computed columns on this sheet */
export function viewSheet(
  sheet: SheetSnapshot,
  grid: Grid,
  ours: readonly SheetArea[],
  file: string | null = null,
  ownFields: readonly Field[] = [],
): SheetView {
  const width = grid.values[0]?.length ?? 0;
  const masks = masksByColumn(ours);
  const mergesByRow = indexMerges(sheet.merges ?? [], ours);
  const tall = tallMerges(sheet.merges ?? [], ours);
  const hidden = new Set(sheet.hiddenRows ?? []);
  const cell = (row: number, column: number): CellValue => {
    const value = valueAt(grid, row, column);
    if (value === null || (typeof value === 'string' && blank.test(value))) return null;
    if (masks.size === 0) return value;
    const mask = masks.get(column);
    return mask?.some(({ first, last }) => row >= first && row <= last) ? null : value;
  };
  return {
    name: sheet.name,
    firstRow: grid.row,
    lastRow: grid.row + grid.values.length - 1,
    firstColumn: grid.column,
    lastColumn: grid.column + width - 1,
    cell,
    over: (row, column) => {
      const own = cell(row, column);
      if (own !== null) return own;
      const merge = tall.get(column)?.find((one) => row > one.row && row < one.row + one.rows);
      return merge ? cell(merge.row, column) : null;
    },
    isHidden: (row) => hidden.has(row),
    visible: sheet.visibility === 'visible',
    file,
    ownFields,
    mergeAt: (row, column) =>
      mergesByRow
        .get(row)
        ?.find((merge) => column >= merge.column && column < merge.column + merge.columns),
    mergesKnown: sheet.merges !== null,
  };
}

const blank = /^\s*$/;

/** Merges over several rows, by their first column: a name stands for all rows that it spans. */
function tallMerges(
  merges: readonly Area[],
  ours: readonly SheetArea[],
): ReadonlyMap<number, readonly Area[]> {
  const tall = new Map<number, Area[]>();
  for (const merge of merges) {
    if (merge.rows < 2 || ours.some((area) => overlaps(area, merge))) continue;
    const known = tall.get(merge.column);
    if (known) known.push(merge);
    else tall.set(merge.column, [merge]);
  }
  return tall;
}

interface Mask {
  readonly first: number;
  readonly last: number;
}

function masksByColumn(ours: readonly SheetArea[]): ReadonlyMap<number, readonly Mask[]> {
  const masks = new Map<number, Mask[]>();
  for (const area of ours) {
    const mask = { first: area.row - headerReach, last: area.row + area.rows - 1 };
    for (let column = area.column; column < area.column + area.columns; column++) {
      masks.set(column, [...(masks.get(column) ?? []), mask]);
    }
  }
  return masks;
}

/**
 * Merges by every row of headers that they could belong to. Tall merges (a township over its
 * schools) are entered for their first rows only: no header is taller.
 */
function indexMerges(
  merges: readonly Area[],
  ours: readonly SheetArea[],
): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    if (ours.some((area) => overlaps(area, merge))) continue;
    for (let row = merge.row; row < merge.row + Math.min(merge.rows, tallestHeader); row++) {
      const inRow = byRow.get(row);
      if (inRow) inRow.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
