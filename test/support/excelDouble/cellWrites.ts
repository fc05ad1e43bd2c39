/** Values written into the double's cells, and what forbids it. */
import { areaAddress, overlaps, type Area } from '../../../src/sheets/area';
import { DoubleError } from './engine';
import { demandShape, demandUnlocked, each, type Cells, type Spot } from './spots';
import type { World } from './world';

export function write(world: World, spot: Spot, values: Cells): void {
  const { sheet, area } = spot;
  demandShape(values, area);
  demandUnlocked(sheet, area);
  const written = (row: number, column: number) =>
    (values[row - area.row]?.[column - area.column] ?? null) !== null;
  for (const merge of sheet.merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
        const hidden = row !== merge.row || column !== merge.column;
        // Emptying what a merge hides changes nothing.
        const value = values[row - area.row]?.[column - area.column];
        if (hidden && written(row, column) && value !== '')
          throw new DoubleError('MergedRangeConflict');
      }
    }
  }
  each(spot, (cell, r, c) => world.typedCell(cell, values[r]?.[c]));
  world.changed(sheet, areaAddress(area));
}

export function copied(values: unknown): Cells {
  if (!Array.isArray(values) || !values.every(Array.isArray))
    throw new DoubleError('InvalidArgument');
  return values.map((row: unknown[]) => [...row]);
}

export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
