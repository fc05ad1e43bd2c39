/**
 * The year of which an export tells. The statistics system counts by the autumn in which a school year
 * begins (2025年 = 2025/2026学年初), tables of counties by the one in which it ends; so both years of a
 * school year are kept, and either names it.
 */
export interface ReportYear {
  readonly first: number;
  /** One later for a school year, else the same. */
  readonly last: number;
}

/** The first year or school year that a text names: 2025年分校数据, 2025/2026学年初, 2025—26学年. */
export function reportYearIn(text: string): ReportYear | null {
  const words = text.replace(/\s+/g, '');
  const found =
    /(?<!\d)((?:19|20)\d{2})(?:年?[—–\-~～至/]+((?:19|20)?\d{2})(?=学?年|$|\D))?(?!\d)/.exec(words);
  if (!found) return null;
  const first = Number(found[1]);
  const last = found[2] === undefined ? first : Number(found[2].padStart(4, String(first)));
  return last === first + 1 ? { first, last } : { first, last: first };
}

/** What a file's name says by the part nearest to the file: the folders above it may be of any year. */
export function nearestInPath<T>(file: string, read: (part: string) => T | null): T | null {
  for (const part of file.split('/').reverse()) {
    const told = read(part);
    if (told !== null) return told;
  }
  return null;
}

/** A single year is one of a school year's two; two school years are the same only when equal. */
export function isSameYear(a: ReportYear, b: ReportYear): boolean {
  if (a.first === b.first && a.last === b.last) return true;
  const single = a.first === a.last || b.first === b.last;
  return single && a.first <= b.last && b.first <= a.last;
}

/** 2025, 2025/2026. */
export function yearText({ first, last }: ReportYear): string {
  return first === last ? String(first) : `${first}/${last}`;
}
