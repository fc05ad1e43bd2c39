/**
 * Workbooks as small literal grids: what a county's sheet looks like, without a file or a host.
 */
import { parseReference, type Area } from '../../src/sheets/area';
import type { CellValue } from '../../src/county/cell';
import type { SheetSnapshot, Snapshot } from '../../src/sheets/snapshot';

export interface SheetOptions {
  /** A1 addresses such as `A1:C1`; null where the host cannot tell. */
  readonly merges?: readonly string[] | null;
  readonly tables?: readonly string[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly protected?: boolean;
  /** 0-based place of the first cell of the rows given. */
  readonly row?: number;
  readonly column?: number;
}

/** A sheet with these cells from A1 (or `row`, `column`) on; short rows are filled up with null. */
export function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  const merges = options.merges === null ? null : (options.merges ?? []).map(areaOf);
  return {
    name,
    visibility: options.visibility ?? 'visible',
    protected: options.protected ?? false,
    grid: { row: options.row ?? 0, column: options.column ?? 0, values },
    merges,
    tables: (options.tables ?? []).map(areaOf),
  };
}

/** A sheet of which only the existence was read. */
export function unreadSheet(name: string): SheetSnapshot {
  return { ...sheet(name, []), grid: null };
}

/**
 * A workbook of sheets.
 *
 * @param names workbook names with what they refer to: `小学!A2:A6` or `小学!#REF!`
 */
export function workbook(
  sheets: readonly SheetSnapshot[],
  names: Readonly<Record<string, string>> = {},
): Snapshot {
  return {
    sheets,
    names: Object.entries(names).map(([name, refersTo]) => ({
      name,
      refersTo,
      area: parseReference(refersTo),
    })),
  };
}

/** The area of an A1 address without a sheet. */
export function areaOf(address: string): Area {
  const area = parseReference(`x!${address}`);
  if (area === null) throw new Error(`${address} is no area`);
  const { row, column, rows, columns } = area;
  return { row, column, rows, columns };
}
