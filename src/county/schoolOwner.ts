/**
 * 举办者类型, 城乡类型 and 是否计校数 as counties write them.
 */
import type { CellValue } from './cell';
import { compact } from './cellEntry';

/** 1 中央教育部门 … 10 民办, by the words of the statistics forms. */
const names: readonly (readonly [RegExp, number])[] = [
  [/(?<!非)(?:民办|私办|私立|社会力量|民营)|^民$/, 10],
  [/企业/, 9],
  [/中央.*教育/, 1],
  [/中央/, 2],
  [/省级?.*教育/, 3],
  [/省/, 4],
  [/(?:地级|地市|市级|地区|州).*教育/, 5],
  [/地级|地市|市级|地区/, 6],
  [/(?:县|区)级?.*其他/, 8],
  [/(?:县|区)级?.*教育|^教育(?:部门|局|体育局)|教育部门办?$/, 7],
  [/集体/, 8],
  [/^(?:公办|公立|政府办)|^(?:县级|县区级|县办|区办|公)$/, 7],
];

/**
 * The code of 举办者类型: `7`, `7 县级教育部门`, `县级教育部门`, 公办 (read as 7), 民办.
 * @returns null when the words name none
 */
export function readOwnership(words: string): number | null {
  const known = ownershipsRead.get(words);
  if (known !== undefined) return known;
  const code = recogniseOwnership(words);
  // a county has some ten of them; the limit only guards against columns of junk
  if (ownershipsRead.size < 1000) ownershipsRead.set(words, code);
  return code;
}

const ownershipsRead = new Map<string, number | null>();

function recogniseOwnership(words: string): number | null {
  const word = compact(words);
  const code = /^(\d{1,2})(?:$|\D)/.exec(word)?.[1];
  if (code !== undefined) {
    const number = Number(code);
    return number >= 1 && number <= 10 ? number : null;
  }
  return names.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** 乡村: small classes and many teachers per pupil are no slip there. */
export function isRural(locale: string | null): boolean {
  if (locale === null) return false;
  // the statistics codes: 111, 112 城区; 121, 122 镇区; 210, 220 乡村
  return /乡 *村|农 *村|村庄|^ *2[12]0/.test(locale) && !locale.includes('非');
}

/** 是否计校数 is 0 or 否: the row is to be merged into its parent school. */
export function isNotCounted(cell: CellValue | undefined): boolean {
  if (cell === 0 || cell === false) return true;
  return (
    typeof cell === 'string' &&
    /^(?:0|否|不计|不计校数|不是|×|✕|n|no|false)(?:[-.、:(].*)?$/i.test(compact(cell))
  );
}
