/**
 * A workbook as read once: all that a run needs, as plain data. Nothing here knows a host.
 */
import type { CellValue } from '../county/cell';
import type { Area, SheetArea } from './area';

export interface Snapshot {
  /** All sheets in workbook order; those that were not asked for have no grid. */
  readonly sheets: readonly SheetSnapshot[];
  /** Name of the file, where the host knows it: of a wide export it may alone say the stage. */
  readonly file?: string;
  /** Names of workbook scope. */
  readonly names: readonly NameSnapshot[];
  /** The host computes formulas only when it is told to, so that what they show may be old. */
  readonly computedByHand?: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The sheet is protected; its locked cells refuse writes. */
  readonly protected: boolean;
  /** Null when the sheet was not asked for; an empty sheet has a grid of no rows. */
  readonly grid: Grid | null;
  /**
   * Cells that hold a formula, by row × 16384 + column: in places of ours, where nothing that we write is
   * one unless the county wants it, and in tables that were taken from exports. Absent where there is none.
   */
  readonly formulas?: ReadonlySet<number>;
  /** Their texts with =, where they are known, by the same places. */
  readonly formulaTexts?: ReadonlyMap<number, string>;
  /** Null where the host cannot tell (below ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  /** Hidden and filtered rows, 0-based; absent where the host cannot tell. */
  readonly hiddenRows?: readonly number[];
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
  /** What stands so far from the rest that `values` would be mostly air (far.ts). */
  readonly far?: FarCells;
}

export interface FarCells {
  /** By row × 16384 + column. */
  readonly cells: ReadonlyMap<number, CellValue>;
  /** The same cells in parts that lie together, from the top. */
  readonly parts: readonly FarPart[];
}

export interface FarPart {
  /** The rectangle around its cells. */
  readonly area: Area;
  /** How many are filled. */
  readonly cells: number;
  /** Some row has more than one: it could be a school. */
  readonly together: boolean;
}

export interface NameSnapshot {
  readonly name: string;
  /** As the name manager shows it, without the leading =. */
  readonly refersTo: string;
  /** The rectangle it points to; null when broken or no plain rectangle. */
  readonly area: SheetArea | null;
}

/** The value at a sheet position; null outside the used range. */
export function valueAt(
  { row: top, column: left, values, far }: Grid,
  row: number,
  column: number,
): CellValue {
  const value = values[row - top]?.[column - left] ?? null;
  return value === null && far ? (far.cells.get(row * columnsOfASheet + column) ?? null) : value;
}

export const rowsOfASheet = 1_048_576;
export const columnsOfASheet = 16_384;

/** Places of far cells inside of an area. */
export function farPlaces(
  { far }: Grid,
  area: Area,
): readonly { readonly row: number; readonly column: number }[] {
  return [...(far?.cells.keys() ?? [])].flatMap((place) => {
    const [row, column] = [Math.floor(place / columnsOfASheet), place % columnsOfASheet];
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    return inside ? [{ row, column }] : [];
  });
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** What is found out of a snapshot, once of each. */
export function perSnapshot<T>(find: (snapshot: Snapshot) => T): (snapshot: Snapshot) => T {
  const known = new WeakMap<Snapshot, { readonly found: T }>();
  return (snapshot) => {
    const entry = known.get(snapshot) ?? { found: find(snapshot) };
    known.set(snapshot, entry);
    return entry.found;
  };
}
