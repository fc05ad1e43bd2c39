/** 学校标识码 as it tells one school from another. */
import type { CellValue } from './cell';
import { compact, readWords } from './cellEntry';

/** Null where there is none, and where only a stroke or zeros stand for one: those are no school's. */
export function schoolCode(cell: CellValue | undefined): string | null {
  const code = compact(readWords(cell) ?? '')
    // what marks a text in a cell, where a program kept it as a character
    .replace(/^['’]/, '')
    .toUpperCase();
  return isCode(code) ? code : null;
}

export function isCode(words: string): boolean {
  return /[1-9a-z]/i.test(words);
}
