/**
 * Which reports are of the county and the year that are taken in, and whether it has to be asked:
 * exports may hold a whole city, and a folder those of several years.
 */
import { compact } from '../county/cellEntry';
import { schoolCode } from '../county/schoolCode';
import { pupilStages } from '../standards/standard';
import type { IntakeQuestion, IntakeWish, LeftRow } from './intake';
import { isSameYear, yearText, type ReportYear } from './reportYear';
import type { SchoolReport } from './schoolReport';
import { takeInMessage } from './takeInMessages';

export interface ChosenReports {
  readonly reports: readonly SchoolReport[];
  readonly left: readonly LeftRow[];
  readonly county: string | null;
  readonly year: ReportYear | null;
}

type CountyAndYear = Pick<IntakeWish, 'county' | 'year'>;

export function chooseReports(
  given: readonly SchoolReport[],
  wish: CountyAndYear,
):
  | { readonly kind: 'chosen'; readonly chosen: ChosenReports }
  | { readonly kind: 'asks'; readonly question: IntakeQuestion } {
  const countyOf = countiesOf(given);
  const counties = distinct(given.map(countyOf));
  if (wish.county === null && counties.length > 1) {
    return { kind: 'asks', question: { kind: 'county', counties: [...counties].sort() } };
  }
  const left: LeftRow[] = [];
  const leave = (report: SchoolReport, reason: LeftRow['reason']) => {
    left.push(leftRow(report, reason));
    return false;
  };
  const wished = wish.county ?? '';
  const ofCounty = given.filter((report) => {
    const county = countyOf(report);
    if (wish.county === null || county === null || isSameWord(county, wished)) return true;
    return leave(report, takeInMessage('takeIn.left.county', { county, wished }));
  });

  const closed = closedOnes(ofCounty);
  const years = ofCounty.flatMap((report) => (closed(report) || !report.year ? [] : [report.year]));
  const each = [...new Map(years.map((year) => [yearText(year), year])).values()];
  if (wish.year === null && each.some((a) => each.some((b) => !isSameYear(a, b)))) {
    return { kind: 'asks', question: { kind: 'year', years: each.map(yearText).sort() } };
  }
  const isWished = wish.year === null ? () => true : matchingYears(years, wish.year);
  const reports = ofCounty.filter((report) => {
    const { year } = report;
    if (year && !isWished(year)) {
      const params = { year: yearText(year), wished: wish.year ?? '' };
      return leave(report, takeInMessage('takeIn.left.year', params));
    }
    return !closed(report) || leave(report, takeInMessage('takeIn.left.closed'));
  });
  const county = wish.county ?? counties[0] ?? null;
  return {
    kind: 'chosen',
    chosen: { reports, left, county, year: yearTaken(years, isWished, wish) },
  };
}

export function leftRow(report: SchoolReport, reason: LeftRow['reason']): LeftRow {
  const { file, sheet, row, identity } = report;
  return { file, sheet: row === null ? null : sheet, row, school: identity.name, reason };
}

/**
 * In an order that does not depend on the one in which files were given: wide exports before forms,
 * 小学 before 初中 before 高中, then by file, sheet and row.
 */
export function inOrderOfReports(reports: readonly SchoolReport[]): readonly SchoolReport[] {
  const rank = ({ shape, stages }: SchoolReport) =>
    shape === 'wide'
      ? pupilStages.findIndex((stage) => stages.includes(stage))
      : pupilStages.length;
  return [...reports].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareTexts(a.file, b.file) ||
      compareTexts(a.sheet, b.sheet) ||
      (a.row ?? 0) - (b.row ?? 0),
  );
}

/** By code units, the same everywhere. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function codeOf({ identity }: SchoolReport): string | null {
  return schoolCode(identity.code);
}

export function isSameWord(a: string, b: string): boolean {
  return compact(a) === compact(b);
}

/** 统计三级 of a report or, where it names none, of the other reports of its code. */
export function countiesOf(
  reports: readonly SchoolReport[],
): (report: SchoolReport) => string | null {
  const byCode = new Map<string, string[]>();
  for (const report of reports) {
    const [code, county] = [codeOf(report), countyWords(report)];
    if (code !== null && county !== null) byCode.set(code, [...(byCode.get(code) ?? []), county]);
  }
  return (report) => {
    const told = countyWords(report);
    if (told !== null) return told;
    const others = distinct(byCode.get(codeOf(report) ?? '') ?? []);
    return others.length === 1 ? (others[0] ?? null) : null;
  };
}

function countyWords({ identity }: SchoolReport): string | null {
  const words = identity.county?.trim() ?? '';
  return words === '' ? null : words;
}

/** A wide export says that it was closed, and no other that it was not: so its forms go with it. */
function closedOnes(reports: readonly SchoolReport[]): (report: SchoolReport) => boolean {
  const open = new Set<string | null>();
  const closed = new Set<string | null>();
  for (const report of reports) {
    if (report.identity.closed) closed.add(codeOf(report));
    else if (report.shape === 'wide') open.add(codeOf(report));
  }
  return (report) => {
    const code = codeOf(report);
    return report.identity.closed || (code !== null && closed.has(code) && !open.has(code));
  };
}

/** 2025 is 2025/2026 where there is one, and 2024/2025 else. */
export function matchingYears(
  years: readonly ReportYear[],
  wished: number,
): (year: ReportYear) => boolean {
  const begins = years.some(({ first }) => first === wished);
  return ({ first, last }) => first === wished || (!begins && last === wished);
}

/** A school year says more than a single one. */
function yearTaken(
  years: readonly ReportYear[],
  isWished: (year: ReportYear) => boolean,
  wish: CountyAndYear,
): ReportYear | null {
  const ours = years.filter(isWished);
  const whole = ours.find(({ first, last }) => last > first);
  const wished = wish.year === null ? null : { first: wish.year, last: wish.year };
  return whole ?? ours[0] ?? wished;
}

function distinct<T extends string | null>(words: readonly T[]): readonly NonNullable<T>[] {
  const found: NonNullable<T>[] = [];
  for (const word of words) {
    if (word !== null && !found.some((each) => isSameWord(each, word))) found.push(word);
  }
  return found;
}
