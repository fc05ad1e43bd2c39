/**
 * Earlier years from the workbooks of then: each is understood and assessed by its own choices, and what
 * is compared is kept. The latest gives its schools and its ledger too, and the years that it keeps itself.
 */
import { mostPastYears, type PastYears, type YearFigures } from '../../sheets/years/pastYears';
import { readPastYears } from '../../sheets/years/pastYearsSheet';
import type { StandardId } from '../../standards/standard';
import { isSameYear, type ReportYear } from '../../statistics/reportYear';
import { assessStandard } from '../assessStandard';
import type { Understanding } from '../understand';
import { figuresOfYear, problemsIn, schoolsOfYear } from './figuresOfYear';

/** A workbook, or the sheets of one, of an earlier year. */
export interface EarlierYear {
  readonly understanding: Understanding;
  readonly year: ReportYear;
  /** As the user knows it. */
  readonly source: string;
}

export type PastYearsAnswer =
  | { readonly kind: 'read'; readonly past: PastYears }
  /** Two are of one year, or one is not before the workbook's own. */
  | { readonly kind: 'sameYear' | 'notEarlier'; readonly sources: readonly string[] };

/** @param given at least one */
export function pastYearsFrom(
  given: readonly EarlierYear[],
  now: ReportYear,
  standard: StandardId,
): PastYearsAnswer {
  const inOrder = [...given].sort((a, b) => b.year.last - a.year.last);
  const late = inOrder.filter(({ year }) => year.last >= now.last);
  if (late.length > 0) {
    return { kind: 'notEarlier', sources: late.map(({ source }) => source) };
  }
  const twice = inOrder.find((one, at) => {
    const before = inOrder[at - 1];
    return before !== undefined && isSameYear(before.year, one.year);
  });
  if (twice) {
    const same = inOrder.filter(({ year }) => isSameYear(year, twice.year));
    return { kind: 'sameYear', sources: same.map(({ source }) => source) };
  }
  const [latest] = inOrder;
  if (!latest) throw new Error('no earlier year was given');
  const assessed = inOrder.map((one) => assessStandard(one.understanding, standard));
  const [first] = assessed;
  if (!first) throw new Error('no earlier year was given');
  const read = inOrder.map(({ year, source }, at) =>
    figuresOfYear(assessed[at] ?? first, year, source),
  );
  const { snapshot, tables } = latest.understanding;
  return {
    kind: 'read',
    past: {
      now,
      years: withKept(read, readPastYears(snapshot, standard)?.years ?? []),
      schools: schoolsOfYear(first, tables).schools,
      problems: problemsIn({ snapshot }, standard),
    },
  };
}

/** What was read just now goes before what the latest workbook had kept of the same year. */
function withKept(
  read: readonly YearFigures[],
  kept: readonly YearFigures[],
): readonly YearFigures[] {
  const more = kept.filter(({ year }) => !read.some((one) => isSameYear(one.year, year)));
  return [...read, ...more].sort((a, b) => b.year.last - a.year.last).slice(0, mostPastYears);
}
