/**
 * Which of the counties that were read are put side by side. One of another year or of other rules is
 * left out and named; files of the same county twice are asked about, and never both counted.
 */
import { compact } from '../../county/cellEntry';
import type { Message } from '../../standards/message';
import { stages } from '../../standards/standard';
import { matchingYears } from '../../statistics/chosenReports';
import { isSameYear, yearText, type ReportYear } from '../../statistics/reportYear';
import { canonical, markOf } from '../../sheets/hash';
import type { LeftFile, RolledCounty, RuleVersion } from '../../sheets/rollup/input';
import { rollupMessage, rulesMessage } from '../../sheets/rollup/rollupMessages';

export interface SettledCounties {
  readonly counties: readonly RolledCounty[];
  readonly left: readonly LeftFile[];
}

/** The year of the rollup: the one that is wished, else that of most; of as many the later. */
export function yearOfMost(
  years: readonly ReportYear[],
  wished: number | null,
): { readonly year: ReportYear | null; readonly is: (year: ReportYear) => boolean } {
  if (wished !== null) {
    const is = matchingYears(years, wished);
    const whole = years.find((year) => is(year) && year.last > year.first);
    return { year: whole ?? { first: wished, last: wished }, is };
  }
  const counts = new Map<string, { readonly year: ReportYear; count: number }>();
  for (const year of years) {
    const one = counts.get(yearText(year)) ?? { year, count: 0 };
    counts.set(yearText(year), { year, count: one.count + 1 });
  }
  let most: ReportYear | null = null;
  let greatest = 0;
  const told = [...counts.values()];
  for (const { year } of told.sort(
    (a, b) => b.year.last - a.year.last || a.year.first - b.year.first,
  )) {
    const alike = told.reduce((all, one) => all + (isSameYear(year, one.year) ? one.count : 0), 0);
    if (alike <= greatest) continue;
    most = year;
    greatest = alike;
  }
  const chosen = most;
  return { year: chosen, is: (year) => chosen === null || isSameYear(year, chosen) };
}

export function settleCounties(
  read: readonly RolledCounty[],
  isYear: (year: ReportYear) => boolean,
  year: ReportYear | null,
): SettledCounties {
  const left: LeftFile[] = [];
  const leave = ({ files }: RolledCounty, reason: Message) => {
    left.push(...files.map((file) => ({ file, reason, told: false })));
    return false;
  };
  const ofYear = read.filter((county) => {
    if (county.year === null || isYear(county.year)) return true;
    const params = { year: yearText(county.year), wished: year === null ? '' : yearText(year) };
    return leave(county, rollupMessage('rollup.left.otherYear', params));
  });
  const common = rulesOfMost(ofYear);
  const ofRules = ofYear.filter((county) => {
    if (common === null || county.rules.code === common.code) return true;
    const params = { own: rulesMessage(county.rules), common: rulesMessage(common) };
    return leave(county, rollupMessage('rollup.left.otherRules', params));
  });
  const doubled = doubledCounties(ofRules);
  const once = ofRules.filter((county) => {
    const reason = doubled.get(county);
    return reason === undefined || leave(county, reason);
  });
  return { counties: withSharedSchools(once), left };
}

/** Of as many the one that was read first. */
function rulesOfMost(counties: readonly RolledCounty[]): RuleVersion | null {
  const counts = new Map<string, number>();
  for (const { rules } of counties) counts.set(rules.code, (counts.get(rules.code) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return counties.find(({ rules }) => counts.get(rules.code) === most)?.rules ?? null;
}

/** Why those that are of one county with another are not counted. */
function doubledCounties(counties: readonly RolledCounty[]): ReadonlyMap<RolledCounty, Message> {
  const reasons = new Map<RolledCounty, Message>();
  for (const group of sameCounties(counties)) {
    const figures = group.map(figuresMark);
    const [first] = group;
    const isCopy = figures.every((mark) => mark === figures[0]);
    for (const county of group) {
      if (isCopy && county === first) continue;
      const others = group.filter((other) => other !== county).map(filesText);
      reasons.set(
        county,
        isCopy && first
          ? rollupMessage('rollup.left.copy', { other: filesText(first) })
          : reasonOfDouble(county, group, others.join('、')),
      );
    }
  }
  return reasons;
}

function reasonOfDouble(
  county: RolledCounty,
  group: readonly RolledCounty[],
  others: string,
): Message {
  const name = compact(county.county);
  const named = group.some((other) => other !== county && compact(other.county) === name);
  if (named) return rollupMessage('rollup.left.sameCounty', { county: county.county, others });
  const own = schoolKeys(county);
  const count = group
    .filter((other) => other !== county)
    .reduce((most, other) => Math.max(most, sharedBy(own, schoolKeys(other)).length), 0);
  return rollupMessage('rollup.left.sameSchools', { county: county.county, others, count });
}

/** Groups of at least two that bear one name, or share half of the schools of the smaller. */
function sameCounties(counties: readonly RolledCounty[]): readonly (readonly RolledCounty[])[] {
  const keys = counties.map(schoolKeys);
  const groupOf = counties.map((_, at) => at);
  const rootOf = (at: number): number => {
    const up = groupOf[at] ?? at;
    return up === at ? at : rootOf(up);
  };
  const join = (a: number, b: number) => {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) groupOf[high] = low;
  };
  const named = new Map<string, number>();
  counties.forEach(({ county }, at) => {
    const first = named.get(compact(county));
    if (first === undefined) named.set(compact(county), at);
    else join(first, at);
  });
  for (const [pair, count] of sharedCounts(keys)) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const smaller = Math.min(keys[a]?.size ?? 0, keys[b]?.size ?? 0);
    if (count * 2 >= smaller) join(a, b);
  }
  const groups = new Map<number, RolledCounty[]>();
  counties.forEach((county, at) => {
    groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), county]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** How many schools each two counties have in common, by `a b` where they have any. */
function sharedCounts(keys: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number[]>();
  keys.forEach((own, at) => {
    for (const key of own.keys()) holders.set(key, [...(holders.get(key) ?? []), at]);
  });
  const counts = new Map<string, number>();
  for (const at of holders.values()) {
    for (let a = 0; a < at.length; a += 1) {
      for (let b = a + 1; b < at.length; b += 1) {
        const pair = `${at[a] ?? 0} ${at[b] ?? 0}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Schools by stage and code, else by name and pupils; with their names. */
function schoolKeys({ stages: byStage }: RolledCounty): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const stage of stages) {
    const of = byStage[stage];
    of?.schools.forEach(({ code, school }, at) => {
      const who = code === null ? `${compact(school)} ${of.students[at] ?? 0}` : compact(code);
      keys.set(`${stage} ${who}`, school);
    });
  }
  return keys;
}

function sharedBy(
  own: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...own].flatMap(([key, school]) => (other.has(key) ? [school] : []));
}

/** A few schools that stand in two counties are counted in both: each county is told of it. */
function withSharedSchools(counties: readonly RolledCounty[]): readonly RolledCounty[] {
  const keys = counties.map(schoolKeys);
  const notes = counties.map((): Message[] => []);
  for (const pair of sharedCounts(keys).keys()) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const shared = sharedBy(keys[a] ?? new Map(), keys[b] ?? new Map());
    const schools = shared.slice(0, 3).join('、');
    for (const [at, other] of [[a, b] as const, [b, a] as const]) {
      const county = counties[other]?.county ?? '';
      const params = { count: shared.length, county, schools };
      notes[at]?.push(rollupMessage('rollup.note.sharedSchools', params));
    }
  }
  return counties.map((county, at) => {
    const more = notes[at] ?? [];
    if (more.length === 0) return county;
    const state = county.state === 'complete' ? 'errors' : county.state;
    return { ...county, state, errors: county.errors + 1, notes: [...county.notes, ...more] };
  });
}

/** Equal where the same schools have the same figures. */
function figuresMark({ stages: byStage }: RolledCounty): string {
  const figures = stages.map((stage) => {
    const of = byStage[stage];
    return of && [of.schools.map(({ school }) => school), of.students, of.amounts].flat();
  });
  return markOf(canonical(figures.map((part) => part?.map(plainFigures) ?? null)), 11);
}

function plainFigures(part: string | number | Float64Array): string {
  return typeof part === 'object' ? [...part].join() : String(part);
}

/** A county of many files by the first of them and how many there are. */
function filesText({ files }: RolledCounty): string {
  return files.length > 3 ? `${files[0] ?? ''}…（${files.length}）` : files.join('、');
}
