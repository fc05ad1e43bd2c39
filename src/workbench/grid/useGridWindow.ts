/** Which rows and columns are near the window, and how to bring a cell into it. */
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, type RefObject } from 'react';
import type { Area } from '../../sheets/area';
import type { SheetView } from '../../workbook/file';
import { rangeWith } from '../../ui/keptRange';
import { shownRowHeight } from './textMeasures';
import type { PlacedColumn } from './rowLayout';
import { gridExtent, type GridCell } from './selection';

export const headHeight = 24;

export interface PlacedRow {
  readonly index: number;
  /** From the top of the grid's content, column heads included. */
  readonly start: number;
  readonly height: number;
}

export interface GridWindow {
  readonly rows: readonly PlacedRow[];
  /** The same list until other columns come near. */
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly height: number;
  readonly headWidth: number;
  readonly frozenRows: number;
  /** In pixels. */
  readonly frozenHeight: number;
  readonly frozenColumns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
  /** Brings a row and a column into the window; null leaves it as it is. */
  readonly scrollTo: (place: {
    readonly row: number | null;
    readonly column: number | null;
  }) => void;
}

/** Rows and columns beyond the window that are drawn too. */
const drawnSpareRows = 8;
const drawnSpareColumns = 3;

/** Frozen panes that would leave less of the window than this are let go. */
const leastLoose = 0.35;

export function useGridWindow(
  sheet: SheetView,
  active: GridCell,
  scroller: RefObject<HTMLDivElement | null>,
): GridWindow {
  const extent = gridExtent(sheet);
  const headWidth = 20 + 8 * String(extent.rows).length;
  const frozenHeight = sizeOfFirst(sheet.freeze.rows, (row) => shownRowHeight(sheet, row));
  const frozenWidth = sizeOfFirst(sheet.freeze.columns, sheet.columnWidth);
  const { clientHeight = 0, clientWidth = 0 } = scroller.current ?? {};
  const fits = (frozen: number, whole: number) => whole === 0 || frozen < whole * (1 - leastLoose);
  const frozenRows = fits(frozenHeight + headHeight, clientHeight) ? sheet.freeze.rows : 0;
  const frozenColumns = fits(frozenWidth + headWidth, clientWidth) ? sheet.freeze.columns : 0;

  const rows = useVirtualizer({
    count: extent.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => shownRowHeight(sheet, row),
    overscan: drawnSpareRows,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight + (frozenRows > 0 ? frozenHeight : 0),
    rangeExtractor: withStaying(frozenRows, active.row, sheet.merges, ({ row, rows: count }) => ({
      first: row,
      count,
    })),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: extent.columns,
    getScrollElement: () => scroller.current,
    estimateSize: sheet.columnWidth,
    overscan: drawnSpareColumns,
    paddingStart: headWidth,
    scrollPaddingStart: headWidth + (frozenColumns > 0 ? frozenWidth : 0),
    rangeExtractor: withStaying(
      frozenColumns,
      active.column,
      sheet.merges,
      ({ column, columns: count }) => ({ first: column, count }),
    ),
  });
  // Another view of the sheet may have other heights and widths.
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [sheet, rows, columns]);

  const near = columns.getVirtualItems().filter(({ size }) => size > 0);
  const key = near.map(({ index, start, size }) => `${index}:${start}:${size}`).join();
  const placedColumns = useMemo(() => columnsFromKey(key, headWidth), [key, headWidth]);
  const scrollTo = useCallback(
    ({ row, column }: { readonly row: number | null; readonly column: number | null }) => {
      if (row !== null && row >= frozenRows) rows.scrollToIndex(row, { align: 'auto' });
      if (column !== null && column >= frozenColumns) {
        columns.scrollToIndex(column, { align: 'auto' });
      }
    },
    [rows, columns, frozenRows, frozenColumns],
  );
  return {
    rows: rows
      .getVirtualItems()
      .flatMap(({ index, start, size }) => (size > 0 ? [{ index, start, height: size }] : [])),
    columns: placedColumns,
    width: columns.getTotalSize(),
    height: rows.getTotalSize(),
    headWidth,
    frozenRows,
    frozenHeight,
    frozenColumns,
    page: Math.max(1, Math.floor((clientHeight - headHeight) / sheet.defaultRowHeight) - 2),
    scrollTo,
  };
}

/**
 * The window's range with what is drawn wherever one has scrolled to: frozen lines, the active cell,
 * and the first line of every merge that reaches into the window.
 */
function withStaying(
  frozen: number,
  active: number,
  merges: readonly Area[],
  spanOf: (merge: Area) => { readonly first: number; readonly count: number },
): (range: Range) => number[] {
  return (range) => {
    const { startIndex, endIndex } = range;
    const reaching = merges
      .map(spanOf)
      .filter(
        ({ first, count }) => first < startIndex && first + count > startIndex && first <= endIndex,
      )
      .map(({ first }) => first);
    const frozenLines = Array.from({ length: frozen }, (_, line) => line);
    return rangeWith(range, [...frozenLines, active, ...reaching]);
  };
}

/** Columns from their places written down, `index:start:width`, so that equal places are one list. */
function columnsFromKey(key: string, headWidth: number): readonly PlacedColumn[] {
  let end = headWidth;
  return key.split(',').flatMap((each): readonly PlacedColumn[] => {
    const [index, start, width] = each.split(':').map(Number);
    if (index === undefined || start === undefined || width === undefined) return [];
    const space = start - end;
    end = start + width;
    return [{ index, start, space, width }];
  });
}

function sizeOfFirst(count: number, sizeOf: (at: number) => number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += sizeOf(at);
  return total;
}
