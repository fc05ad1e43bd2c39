/**
 * The cells of bound tables, for the county layer. Rows that are no schools by a word outside the
 * bound columns (合计 under 序号) come without entries, so that nobody takes them for schools.
 */
import type { CellValue } from '../../county/cell';
import type { SchoolTable } from '../../county/table';
import type { Binding, BoundTable } from '../binding';
import { sheetNamed, valueAt, type Grid, type Snapshot } from '../snapshot';
import { namePlaces } from './tableRows';
import { isNoSchool } from './rowWords';

/** One table per bound table whose sheet has a grid, in the binding's order. */
export function readTables(snapshot: Snapshot, binding: Binding): readonly SchoolTable[] {
  return binding.tables.flatMap((table) => {
    const grid = sheetNamed(snapshot, table.sheet)?.grid;
    if (!grid) return [];
    const { key, sheet, mode, columns, firstRow } = table;
    return [{ key, sheet, mode, columns, firstRow, rows: readRows(table, grid) }];
  });
}

function readRows(table: BoundTable, grid: Grid): readonly (readonly CellValue[])[] {
  const columns = table.columns.map(({ column }) => column);
  const none = columns.map(() => null);
  const names = namePlaces(table);
  const rows: (readonly CellValue[])[] = [];
  for (let row = table.firstRow; row < table.firstRow + table.rowCount; row++) {
    rows.push(
      isNoSchool(wholeRow(table, grid, row), names)
        ? none
        : columns.map((column) => entered(grid, row, column)),
    );
  }
  return rows;
}

function wholeRow(table: BoundTable, grid: Grid, row: number): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    cells.push(entered(grid, row, column));
  }
  return cells;
}

/** A formula that gives an empty text fills its cell, but enters nothing. */
function entered(grid: Grid, row: number, column: number): CellValue {
  const value = valueAt(grid, row, column);
  return value === '' ? null : value;
}
