/** Cells that hold nothing of anybody's, so that they may be written for the first time. */
import { overlaps, type Area } from './area';
import { columnsOfASheet, farPlaces, rowsOfASheet, valueAt, type SheetSnapshot } from './snapshot';

/** Every cell is ours already, or empty, unmerged, in no Excel table, on an unprotected sheet. */
export function mayTake(sheet: SheetSnapshot, area: Area, own: readonly Area[]): boolean {
  if (!isArea(area) || sheet.grid === null) return false;
  const { grid } = sheet;
  const fresh = uncovered(area, own);
  if (fresh.length === 0) return true;
  if (sheet.protected) return false;
  const blocked = [...(sheet.merges ?? []), ...sheet.tables];
  return fresh.every((part) => {
    if (blocked.some((other) => overlaps(other, part))) return false;
    if (farPlaces(grid, part).length > 0) return false;
    const lastRow = Math.min(part.row + part.rows, grid.row + grid.values.length);
    for (let row = Math.max(part.row, grid.row); row < lastRow; row += 1) {
      for (let column = part.column; column < part.column + part.columns; column += 1) {
        if (valueAt(grid, row, column) !== null) return false;
      }
    }
    return true;
  });
}

export function isArea({ row, column, rows, columns }: Area): boolean {
  return (
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= rowsOfASheet &&
    column + columns <= columnsOfASheet
  );
}

/** What of an area no other covers, in vertical strips one column wide. */
export function uncovered(area: Area, covers: readonly Area[]): readonly Area[] {
  const near = covers.filter((cover) => overlaps(cover, area));
  const parts: Area[] = [];
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const here = near
      .filter((cover) => column >= cover.column && column < cover.column + cover.columns)
      .sort((a, b) => a.row - b.row);
    let row = area.row;
    const strip = (end: number): void => {
      if (end > row) parts.push({ row, column, rows: end - row, columns: 1 });
    };
    for (const cover of here) {
      strip(Math.min(cover.row, area.row + area.rows));
      row = Math.max(row, cover.row + cover.rows);
    }
    strip(area.row + area.rows);
  }
  return parts;
}
