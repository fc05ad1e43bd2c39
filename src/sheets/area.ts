/**
 * Rectangles of cells and their A1 addresses. Rows and columns are 0-based here and only here
 * become letters and 1-based numbers.
 */
import { cellAddress, columnLetters, type CellPlace } from '../county/cell';

export { cellAddress, columnLetters };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetArea extends Area {
  readonly sheet: string;
}

/** `A1` or `A1:C9`, without sheet and without $. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A1 with $, as a formula of the same sheet holds it. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** The reference of a defined name: `'学校 表'!$A$1:$C$9`, without a leading =. */
export function nameReference(area: SheetArea): string {
  const absolute = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = absolute(area.row, area.column);
  const last = absolute(area.row + area.rows - 1, area.column + area.columns - 1);
  const sheet = `'${area.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${first === last ? first : `${first}:${last}`}`;
}

const referencePattern =
  /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** Reads a name's reference; null when it is not one plain rectangle (#REF!, a formula, a union). */
export function parseReference(reference: string): SheetArea | null {
  const match = referencePattern.exec(reference.trim());
  if (!match) return null;
  const [, quoted, plain, letters1, digits1, letters2, digits2] = match;
  if (letters1 === undefined || digits1 === undefined) return null;
  const sheet = quoted !== undefined ? quoted.replaceAll("''", "'") : (plain ?? '');
  if (sheet.includes('#REF') || sheet.includes('[')) return null;
  const column1 = columnIndex(letters1);
  const row1 = Number(digits1) - 1;
  const column2 = letters2 === undefined ? column1 : columnIndex(letters2);
  const row2 = digits2 === undefined ? row1 : Number(digits2) - 1;
  return {
    sheet,
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** The cell of a place; null where the place is a whole sheet. */
export function placeArea({ sheet, cell }: CellPlace): SheetArea | null {
  return cell === null ? null : parseReference(`'${sheet.replaceAll("'", "''")}'!${cell}`);
}

/** 0-based index of column letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
