/**
 * A workbook as read once: all that a run needs, as plain data. Nothing here knows a host.
 */
import type { CellValue } from '../county/cell';
import type { Area, SheetArea } from './area';

export interface Snapshot {
  /** All sheets in workbook order; those that were not asked for have no grid. */
  readonly sheets: readonly SheetSnapshot[];
  /** Names of workbook scope. */
  readonly names: readonly NameSnapshot[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The sheet is protected; its locked cells refuse writes. */
  readonly protected: boolean;
  /** Null when the sheet was not asked for; an empty sheet has a grid of no rows. */
  readonly grid: Grid | null;
  /** Null where the host cannot tell (below ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  /** Excel tables (ListObjects) on the sheet. */
  readonly tables: readonly Area[];
}

/**
 * The used range: `values[r][c]` is the cell at (row + r, column + c). Rows are of one length. Where
 * the host can tell, '' is a formula that gives an empty text, which fills its cell.
 */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface NameSnapshot {
  readonly name: string;
  /** As the name manager shows it, without the leading =. */
  readonly refersTo: string;
  /** The rectangle it points to; null when broken or no plain rectangle. */
  readonly area: SheetArea | null;
}

/** The value at a sheet position; null outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}
