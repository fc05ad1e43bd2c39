/** What single cells of a row hold: its code, its texts, its amounts. */
import type { CellValue } from '../cell';
import type { RowShape, RowSource } from './rowShape';

export interface FilledAmounts {
  /** Cells of amounts that hold a number or a text. */
  readonly filled: number;
  /** Of them, those that are not 0. */
  readonly real: number;
  /** Of them, texts that show no number. */
  readonly words: number;
}

export function filledAmounts(cells: readonly CellValue[], { amounts }: RowShape): FilledAmounts {
  let filled = 0;
  let real = 0;
  let words = 0;
  for (const place of amounts) {
    const cell = cells[place];
    if (typeof cell === 'number') {
      filled += 1;
      if (cell !== 0) real += 1;
      continue;
    }
    if (!isWrittenOn(cell)) continue;
    if (typeof cell === 'string' && standsForNothing.test(cell)) continue;
    filled += 1;
    if (!isZero(cell)) real += 1;
    if (typeof cell === 'string' && !/[0-9０-９]/.test(cell)) words += 1;
  }
  return { filled, real, words };
}

export const standsForNothing = /^\s*(?:无|没有|\/+|-+|[—–―─﹣－]+)?\s*$/;

export function isZero(cell: CellValue | undefined): boolean {
  return cell === 0 || (typeof cell === 'string' && /^\s*[0０]+(?:\.0*)?\s*$/.test(cell));
}

/** A code is digits, or digits with letters; a word or a sentence in that column is none. */
const codeLike = /^\s*[A-Za-z\d０-９_.-]{0,12}[\d０-９]{2,}[A-Za-z\d０-９_.-]*\s*$/;

export function codeAt(cells: readonly CellValue[], { codes }: RowShape): string | null {
  for (const place of codes) {
    const code = codeIn(cells[place]);
    if (code !== null) return code;
  }
  return null;
}

export function codeIn(cell: CellValue | undefined): string | null {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' && codeLike.test(cell) ? cell.trim() : null;
}

export function textAt(cells: readonly CellValue[], places: readonly number[]): string | null {
  for (const place of places) {
    const cell = cells[place];
    if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
    if (typeof cell === 'number') return String(cell);
  }
  return null;
}

export function firstFilled(cells: readonly CellValue[]): number {
  return Math.max(0, cells.findIndex(isWrittenOn));
}

export function isText(cell: CellValue | undefined): cell is string {
  return typeof cell === 'string' && cell.trim() !== '';
}

export function isWrittenOn(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** A number of a line: 12, 12. */
export function isSerial(cell: CellValue | undefined): boolean {
  return (
    typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d{1,5}[.、]?\s*$/.test(cell))
  );
}

export function hasCode(places: readonly number[], source: RowSource, row: number): boolean {
  for (const place of places) if (codeIn(source.cell(row, place)) !== null) return true;
  return false;
}

export function isAnyWrittenOn(places: readonly number[], source: RowSource, row: number): boolean {
  for (const place of places) if (isWrittenOn(source.cell(row, place))) return true;
  return false;
}
