/**
 * Rectangles of the double's cells: going over them, changing their formats, and what forbids it.
 */
import type { CellStyle } from 'hucre';
import type { Area } from '../../../src/sheets/area';
import { DoubleError } from './engine';
import { cellAt, putCell, type CellState, type SheetState } from './state';
import { tidy } from './styles';

/** A rectangle on a sheet. */
export interface Spot {
  readonly sheet: SheetState;
  readonly area: Area;
}

export type Cells = readonly (readonly unknown[])[];

export function cellsOf<T>({ sheet, area }: Spot, take: (cell: CellState) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) =>
      take(cellAt(sheet, area.row + r, area.column + c)),
    ),
  );
}

export function each(
  { sheet, area }: Spot,
  change: (cell: CellState, r: number, c: number) => CellState,
): void {
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const row = area.row + r;
      const column = area.column + c;
      putCell(sheet, row, column, change(cellAt(sheet, row, column), r, c));
    }
  }
}

export function restyle(
  spot: Spot,
  change: (style: CellStyle, r: number, c: number) => CellStyle,
): void {
  demandUnlocked(spot.sheet, spot.area);
  each(spot, (cell, r, c) => ({ ...cell, style: tidy(change(cell.style, r, c)) }));
}

export function demandShape(values: Cells, { rows, columns }: Area): void {
  if (values.length !== rows || values.some((row) => row.length !== columns)) {
    throw new DoubleError('InvalidArgument', 'the array does not fit the range');
  }
}

/** @param area null: formats of whole columns, which a protected sheet refuses too */
export function demandUnlocked(sheet: SheetState, area?: Area): void {
  if (!sheet.protected) return;
  const open =
    area !== undefined &&
    cellsOf({ sheet, area }, ({ style }) => style.protection?.locked === false).every((row) =>
      row.every(Boolean),
    );
  if (!open) throw new DoubleError('AccessDenied');
}

export function demandColour(colour: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new DoubleError('InvalidArgument', colour);
}

/** A place without its sheet. */
export function bare({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}
