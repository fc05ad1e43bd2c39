/** Where a school stands on the county's sheet. */
import type { CellPlace } from '../county/cell';
import { cellAddress } from '../sheets/area';
import type { BoundTable } from '../sheets/binding';

/** The cell with the school's name, else the first cell of its row; null where its table is gone. */
export function placeInTable(table: BoundTable | undefined, row: number): CellPlace | null {
  if (!table) return null;
  const name = table.columns.find(({ field }) => field === 'name');
  const column = name?.column ?? table.firstColumn;
  return { sheet: table.sheet, cell: cellAddress(table.firstRow + row, column) };
}
