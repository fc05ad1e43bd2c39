/**
 * What the page 核查 shows of the findings, and in which order: pure, and quick for ten thousand of
 * them. A finding is meant by its place in the survey's list; its sentences are never asked for.
 */
import type { Finding, FindingRule } from '../../county/finding';
import { isError } from '../../county/finding';
import { findingFinder } from '../../county/findingIdentity';

export const groupings = ['school', 'rule'] as const;
export const severities = ['all', 'error', 'warning'] as const;

export interface FindingView {
  readonly groupBy: (typeof groupings)[number];
  readonly severity: (typeof severities)[number];
  /** Only errors, and warnings without 说明. */
  readonly unanswered: boolean;
  /** Null: any. */
  readonly rule: FindingRule | null;
  /** Words of which each must stand in the school or the place. */
  readonly search: string;
}

export const wholeView: FindingView = {
  groupBy: 'school',
  severity: 'all',
  unanswered: false,
  rule: null,
  search: '',
};

export interface FindingGroup {
  readonly key: string;
  /** Gives the group its heading. */
  readonly first: Finding;
  readonly errors: number;
  readonly places: readonly number[];
}

/** A line of the list. */
export type FindingsEntry =
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly finding: Finding;
      readonly place: number;
    };

export interface RuleCount {
  readonly rule: FindingRule;
  /** Gives the rule its title. */
  readonly first: Finding;
  readonly count: number;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Warnings without 说明. */
  readonly unanswered: number;
}

export function countFindings(
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
): FindingCounts {
  let errors = 0;
  let unanswered = 0;
  for (const [place, finding] of findings.entries()) {
    if (isError(finding)) errors += 1;
    else if ((remarks[place] ?? null) === null) unanswered += 1;
  }
  return { errors, warnings: findings.length - errors, unanswered };
}

/** The rules that spoke; those of errors first. */
export function countByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<FindingRule, { first: Finding; count: number }>();
  for (const finding of findings) {
    const known = counts.get(finding.rule);
    if (known) known.count += 1;
    else counts.set(finding.rule, { first: finding, count: 1 });
  }
  const all = [...counts].map(([rule, { first, count }]) => ({ rule, first, count }));
  return errorsFirst(all, ({ first }) => isError(first));
}

/** What a search looks through, one text per finding. */
export function searchTexts(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ school, schoolCode, sheet, cell }) =>
    searchableText(`${school ?? ''} ${schoolCode ?? ''} ${sheet}!${cell ?? ''}`),
  );
}

/**
 * The places of the findings that a view lets through, errors before warnings.
 *
 * @param texts of `searchTexts`; not looked at while nothing is searched for
 */
export function shownPlaces(
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
  { severity, unanswered, rule, search }: FindingView,
  texts: readonly string[],
): readonly number[] {
  const words = searchableText(search).split(' ').filter(Boolean);
  const places: number[] = [];
  for (const [place, finding] of findings.entries()) {
    const through =
      (severity === 'all' || finding.severity === severity) &&
      (rule === null || finding.rule === rule) &&
      (!unanswered || isError(finding) || (remarks[place] ?? null) === null) &&
      words.every((word) => texts[place]?.includes(word));
    if (through) places.push(place);
  }
  return errorsFirst(places, (place) => findings[place]?.severity === 'error');
}

/** Groups in the order of their first findings: those with errors come first. */
export function groupFindings(
  findings: readonly Finding[],
  places: readonly number[],
  groupBy: FindingView['groupBy'],
): readonly FindingGroup[] {
  const codes = groupBy === 'school' ? codesOfSchools(findings) : new Map<string, string | null>();
  const groups = new Map<string, { first: Finding; errors: number; places: number[] }>();
  for (const place of places) {
    const finding = findings[place];
    if (!finding) continue;
    const key = `${groupBy} ${groupBy === 'rule' ? finding.rule : schoolKey(finding, codes)}`;
    const known = groups.get(key);
    const group = known ?? { first: finding, errors: 0, places: [] };
    if (!known) groups.set(key, group);
    if (isError(finding)) group.errors += 1;
    group.places.push(place);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** The lines of the list: each group, and its findings unless it is folded. */
export function findingsEntries(
  findings: readonly Finding[],
  groups: readonly FindingGroup[],
  closed: ReadonlySet<string>,
): readonly FindingsEntry[] {
  return groups.flatMap((group): readonly FindingsEntry[] => {
    const head: FindingsEntry = { kind: 'group', key: group.key, group };
    if (closed.has(group.key)) return [head];
    return [
      head,
      ...group.places.flatMap((place): readonly FindingsEntry[] => {
        const finding = findings[place];
        return finding ? [{ kind: 'finding', key: entryKey(place), finding, place }] : [];
      }),
    ];
  });
}

export function entryKey(place: number): string {
  return `finding ${String(place)}`;
}

/** A finding that somebody is at, kept though the list is made anew. */
export interface Anchor {
  readonly finding: Finding;
  readonly place: number;
  /** The list in which it has that place. */
  readonly among: readonly Finding[];
  /** How many findings stood before it as they were shown. */
  readonly before: number;
}

/** The anchor's place in the list as it is now; null when it is gone. */
export function anchoredPlace(anchor: Anchor | null, findings: readonly Finding[]): number | null {
  if (anchor === null) return null;
  if (anchor.among === findings) return anchor.place;
  return findingFinder(findings)(anchor.finding);
}

/**
 * Where a step leads: an index into the shown findings, null where there is none further. From a
 * finding that is shown no longer, on to the one that took its place.
 *
 * @param at index of the present one; null where there is none
 * @param before where the present one stood when it was shown; null where there is none
 */
export function stepFrom(
  at: number | null,
  before: number | null,
  by: 1 | -1,
  count: number,
): number | null {
  const wanted = at === null ? (before ?? 0) + (by === 1 ? 0 : -1) : at + by;
  if (at === null && by === 1 && count > 0) return Math.min(wanted, count - 1);
  return wanted >= 0 && wanted < count ? wanted : null;
}

/** The code of each school name that has only one. */
function codesOfSchools(findings: readonly Finding[]): ReadonlyMap<string, string | null> {
  const codes = new Map<string, string | null>();
  for (const { school, schoolCode } of findings) {
    if (school === null || schoolCode === null) continue;
    const known = codes.get(school);
    if (known === undefined) codes.set(school, schoolCode);
    else if (known !== schoolCode) codes.set(school, null);
  }
  return codes;
}

/** By code, else by name, so that a school's findings on several sheets come together. */
function schoolKey(
  { school, schoolCode, sheet }: Finding,
  codes: ReadonlyMap<string, string | null>,
): string {
  const code = schoolCode ?? (school === null ? null : (codes.get(school) ?? null));
  if (code !== null) return `code ${code}`;
  return school === null ? `sheet ${sheet}` : `name ${school}`;
}

function errorsFirst<T>(all: readonly T[], error: (one: T) => boolean): readonly T[] {
  return [...all.filter(error), ...all.filter((one) => !error(one))];
}

function searchableText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
