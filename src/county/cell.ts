/**
 * Cells as the county's sheets hold them, and places to point a reader to.
 */

/** An Excel error (`#N/A` …) or a formula of which the file stores no result. */
export type CellError = { readonly error: string };

/** The `error` of a formula without a stored result. */
export const notCalculated = '未计算';

/** Plain numbers, strings, booleans; null is an empty cell. */
export type CellValue = number | string | boolean | null | CellError;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function sameCellValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** Nothing stands in the cell; an empty text is nothing. */
export function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}

/** A cell, A1 without $; null where the place is a whole sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string | null;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 without $ of a 0-based row and column, e.g. `AB12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
