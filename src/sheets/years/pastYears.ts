/**
 * Earlier years as a workbook keeps them: the county's figures of up to nine, and the schools and the
 * ledger of the last one. By them a workbook compares itself without the files of then.
 */
import type { Verdict } from '../../assessment/assessment';
import type { YearSchool } from '../../assessment/years/yearSchools';
import type { Stage, StandardId } from '../../standards/standard';
import type { ReportYear } from '../../statistics/reportYear';
import { standardWord } from '../layout/input';

/** With this year ten. */
export const mostPastYears = 9;

export interface YearFigures {
  readonly year: ReportYear;
  /** Where it was read, as the user knows it. */
  readonly source: string;
  readonly stages: Readonly<Record<Stage, YearOfStage | null>>;
  /** On all blocks of the standard. */
  readonly verdict: Verdict;
  /** 初中三年巩固率, per cent. */
  readonly retention: number | null;
  /** Classes of 56 pupils and more, and of 66 and more. */
  readonly largeClasses: number | null;
  readonly hugeClasses: number | null;
}

export interface YearOfStage {
  readonly schools: number;
  /** Schools that meet the rule for schools; null where the standard has none. */
  readonly met: number | null;
  readonly students: number;
  /** By place of the indicator in the standard. */
  readonly cvs: readonly (number | null)[];
  readonly composite: number | null;
  readonly verdict: Verdict;
}

/** A line of 均衡_问题台账. */
export interface YearProblem {
  /** Same for the same school and requirement in every year; of a line that the county typed: its words. */
  readonly key: string;
  readonly school: string;
  readonly problem: string;
  readonly isClosed: boolean;
}

export interface PastYears {
  /** Of the workbook itself. */
  readonly now: ReportYear;
  /** The latest first; at least one. */
  readonly years: readonly YearFigures[];
  /** Of the latest. */
  readonly schools: readonly YearSchool[];
  /** Of the latest; null where it held no ledger. */
  readonly problems: readonly YearProblem[] | null;
}

export function pastYearsId(standard: StandardId): string {
  return `past_years_${standardWord(standard)}`;
}

export function isPastYearsPage(id: string): boolean {
  return id.startsWith('past_years_');
}
