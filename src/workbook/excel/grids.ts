/** Grids of what Office.js gives: cells of blocks put together, and where a known sheet is looked at. */
import type { Area } from '../../sheets/area';
import { emptyGrid, gridOf } from '../../sheets/far';
import { columnsOfASheet, rowsOfASheet, sheetNamed, type Grid } from '../../sheets/snapshot';
import { fromHost } from './cells';
import type { Memory } from './memory';

/** As far as a sheet is looked for more than it held: beyond, cells are far from it (far.ts). */
const [nearRows, nearColumns] = [1000, 200];

export function blockOf(
  row: number,
  column: number,
  values: readonly (readonly unknown[])[],
): Grid {
  return { row, column, values: values.map((cells) => cells.map(fromHost)) };
}

/** One grid of what was read in parts; what is far from the rest is told apart. */
export function gridFrom(blocks: readonly Grid[], isPage: boolean): Grid {
  const grid = gridOf((visit) => {
    for (const { row, column, values } of blocks) {
      values.forEach((line, down) => {
        line.forEach((value, right) => {
          if (value !== null) visit(row + down, column + right, value);
        });
      });
    }
  }, isPage);
  const [only] = blocks;
  return only && blocks.length === 1 && !grid.far ? only : grid;
}

/** Where a sheet's cells are looked for that was read before: around what it held. */
export function surroundings(memory: Memory, name: string): Area {
  const grid = sheetNamed(memory.snapshot, name)?.grid ?? emptyGrid;
  const row = Math.max(0, grid.row - nearRows);
  const column = Math.max(0, grid.column - nearColumns);
  const lastRow = grid.row + grid.values.length + nearRows;
  const lastColumn = grid.column + (grid.values[0]?.length ?? 0) + nearColumns;
  return {
    row,
    column,
    rows: Math.min(lastRow, rowsOfASheet) - row,
    columns: Math.min(lastColumn, columnsOfASheet) - column,
  };
}
