/** What a sheet's name and a title say of a table: its year, and that it is a copy or an old one. */
import { compact } from '../../county/cellEntry';

const yearWord = /(?:19|20)\d{2}/g;
/** A copy or an old one, as the last part of a sheet's name or in brackets; never in a title. */
const oldWord =
  '(?:备份|旧|旧表|旧版|作废|废弃|废|模板|样表|存档|归档|副本|历史|backup|bak|old|copy)';
const oldSign = new RegExp(`${oldWord}\\d*$|[(（【\\[]${oldWord}\\d*[)）】\\]]`, 'i');

/**
 * The year that a text names; of a school year (2024—2025学年) the later. Null where there is none,
 * or where there are several that are no school year.
 */
export function yearIn(text: string): number | null {
  const words = compact(text);
  const years = [...words.matchAll(yearWord)].map(([year]) => Number(year));
  const [first, second, ...more] = years;
  if (first === undefined) return null;
  if (second === undefined) {
    const short = /(?:19|20)(\d{2})[—–\-~～至/](\d{2})(?:学年|年)/.exec(words);
    return short ? Math.floor(first / 100) * 100 + Number(short[2]) : first;
  }
  if (more.length > 0 || second !== first + 1) return Math.max(...years) === first ? first : null;
  return second;
}

/** The sheet's name goes before the title: titles are forgotten when a sheet is copied. */
export function yearOf(sheet: string, title: string | null): number | null {
  return yearIn(sheet) ?? (title === null ? null : yearIn(title));
}

/** 小学旧, 小学(备份), 2023存档 … */
export function isCalledOld(sheet: string): boolean {
  return oldSign.test(compact(sheet));
}
