/**
 * 城乡类型, 建校年份 and 是否寄宿制 as counties write them.
 */
import type { CellValue } from './cell';
import { compact } from './cellEntry';

/** 城区, 镇区, 乡村. */
export type Locale = 'urban' | 'town' | 'rural';

/** The statistics codes 111, 112 城区; 121–123 镇区; 210, 220 乡村; then the words, those of 镇 first. */
const localePatterns: readonly (readonly [RegExp, Locale])[] = [
  [/^11\d/, 'urban'],
  [/^12\d/, 'town'],
  [/^2[12]0/, 'rural'],
  [/^非/, 'urban'],
  [/镇|县城|特殊区域/, 'town'],
  [/城区|城乡结合|^城市?$|城市/, 'urban'],
  [/乡|村/, 'rural'],
];

/** @returns null when the words name none; 非农村 is no more than not rural and read as 城区 */
export function readLocale(words: string | null): Locale | null {
  const word = compact(words ?? '');
  return localePatterns.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** The year of 2010, 2010年9月, 2010-09-01 or a date that the sheet keeps as a day number. */
export function readYear(cell: CellValue | undefined): number | null {
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1800 && cell <= 2100) return cell;
    return cell >= 10_000 && cell < 100_000 ? yearOfDay(cell) : null;
  }
  if (typeof cell !== 'string') return null;
  const year = /(?:^|\D)((?:18|19|20)\d{2})(?:$|\D)/.exec(` ${compact(cell)} `)?.[1];
  return year === undefined ? null : Number(year);
}

/** Day 1 of a sheet is 1900-01-01; as a sheet counts a 29 February 1900, day 0 is 1899-12-30. */
function yearOfDay(day: number): number {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(day) * 86_400_000).getUTCFullYear();
}

const yesWords = /^(?:是|有|存在|对|√|✓|✔|y|yes|true|1)$/i;
const noWords = /^(?:否|不是|无|没有|不存在|未|×|✕|✗|x|n|no|false|0)$/i;

/** 是 or 否, also 有/无, 存在/不存在, √/×, 1/0; null for anything else. */
export function readYesNo(cell: CellValue | undefined): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const word = compact(String(cell));
  return yesWords.test(word) ? true : noWords.test(word) ? false : null;
}
