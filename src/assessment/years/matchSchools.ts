/**
 * Which school of this year is which of last year: by 学校标识码, else by a name that is one school's alone.
 * What a person answered goes before both. Where code and name point to different schools, where a name is
 * borne by several, or is only near another, nothing is matched: it is asked, and left out until answered.
 */
import { isNear, isWithin, nearName, type NearName } from './nearNames';
import { tiesTold, type SchoolTie, type YearAnswers } from './yearAnswers';
import { isSameName, onlyBy, schoolsBy, yearCode, yearName, type YearSchool } from './yearSchools';

/** `regrouped`: several became several. */
export type GroupKind =
  'same' | 'renamed' | 'merged' | 'split' | 'regrouped' | 'new' | 'closed' | 'open';

/** Schools of both years that are compared with each other. */
export interface SchoolGroup {
  readonly kind: GroupKind;
  readonly now: readonly YearSchool[];
  readonly last: readonly YearSchool[];
  /** What it rests on, of all its ties the weakest; null where there is no tie. */
  readonly by: 'code' | 'name' | 'answer' | null;
}

export interface MatchQuestion {
  /** `now`: what was this school? `last`: where did this school go? */
  readonly side: 'now' | 'last';
  readonly school: YearSchool;
  /** Of the other year; at least one. */
  readonly candidates: readonly YearSchool[];
  /**
   * `codes`: equal names, other codes. `codeAndName`: the code is one school's, the name another's.
   * `sameName`: several bear the name. `near`: the names are only near.
   */
  readonly why: 'codes' | 'codeAndName' | 'sameName' | 'near';
}

export interface MatchedSchools {
  /** Those of this year in their order, then those that are no more. */
  readonly groups: readonly SchoolGroup[];
  readonly questions: readonly MatchQuestion[];
  /** Answers about schools that neither year has. */
  readonly unknown: readonly string[];
}

export function matchSchools(
  last: readonly YearSchool[],
  now: readonly YearSchool[],
  answers: YearAnswers = { former: {}, closed: [] },
): MatchedSchools {
  const told = tiesTold(last, now, answers);
  const ties: SchoolTie[] = [...told.ties];
  const questions: MatchQuestion[] = [];
  const asked = new Set<YearSchool>();
  const ask = (question: MatchQuestion) => {
    questions.push(question);
    asked.add(question.school);
  };
  const openNow = now.filter((school) => !told.settled.has(school));
  const openLast = last.filter((school) => !told.settled.has(school));

  tieByCode(openNow, openLast, { last, now }, ties, ask);
  const free = (schools: readonly YearSchool[], side: 'now' | 'last') =>
    schools.filter(
      (school) =>
        !asked.has(school) && !ties.some((tie) => tie.by !== 'answer' && tie[side] === school),
    );
  tieByName(
    { now: free(openNow, 'now'), last: free(openLast, 'last') },
    new Set(questions.flatMap(({ candidates }) => candidates)),
    ties,
    ask,
  );
  const tied = new Set(ties.flatMap((tie) => [tie.now, tie.last]));
  const meant = (school: YearSchool) =>
    questions.some(({ candidates }) => candidates.includes(school));
  askOfNear(
    free(openNow, 'now'),
    openLast.filter((school) => !tied.has(school) && !meant(school)),
    {
      last: last.filter((school) => tied.has(school)),
      now: now.filter((school) => tied.has(school)),
    },
    ask,
  );
  const waiting = new Set(questions.flatMap(({ school, candidates }) => [school, ...candidates]));
  return { groups: groupsOf(last, now, ties, waiting), questions, unknown: told.unknown };
}

/** All of both years: whoever is answered already may still contradict a code. */
interface BothYears {
  readonly last: readonly YearSchool[];
  readonly now: readonly YearSchool[];
}

function tieByCode(
  openNow: readonly YearSchool[],
  openLast: readonly YearSchool[],
  all: BothYears,
  ties: SchoolTie[],
  ask: (question: MatchQuestion) => void,
): void {
  const lastByCode = onlyBy(openLast, yearCode);
  const nowByCode = onlyBy(openNow, yearCode);
  const lastNames = schoolsBy(all.last, yearName);
  const nowNames = schoolsBy(all.now, yearName);
  const isCertain = (a: YearSchool) => {
    const code = yearCode(a);
    const one = code === null ? undefined : lastByCode.get(code);
    const other = code === null ? undefined : nowByCode.get(code);
    return one !== undefined && other !== undefined && isSameName(one.name, other.name);
  };
  for (const [code, school] of nowByCode) {
    const before = lastByCode.get(code);
    if (!before) continue;
    const bearers = isSameName(school.name, before.name)
      ? []
      : [
          ...(lastNames.get(yearName(school)) ?? []).filter((other) => !isCertain(other)),
          ...((nowNames.get(yearName(before)) ?? []).some((other) => !isCertain(other))
            ? [null]
            : []),
        ];
    if (bearers.length === 0) {
      ties.push({ now: school, last: before, by: 'code' });
      continue;
    }
    const others = bearers.flatMap((one) => one ?? []);
    ask({
      side: 'now',
      school,
      candidates: distinctSchools([before, ...others]),
      why: 'codeAndName',
    });
  }
}

/** @param meant schools of last year about which it is asked already */
function tieByName(
  free: BothYears,
  meant: ReadonlySet<YearSchool>,
  ties: SchoolTie[],
  ask: (question: MatchQuestion) => void,
): void {
  const nows = schoolsBy(free.now, yearName);
  const lasts = schoolsBy(free.last, yearName);
  for (const [name, schools] of nows) {
    const candidates = lasts.get(name) ?? [];
    const [one] = candidates;
    if (!one) continue;
    if (schools.length > 1 || candidates.length > 1) {
      for (const school of schools) ask({ side: 'now', school, candidates, why: 'sameName' });
    } else {
      for (const school of schools) {
        if (meant.has(one)) ask({ side: 'now', school, candidates, why: 'codeAndName' });
        else if (school.code !== null && one.code !== null) {
          ask({ side: 'now', school, candidates, why: 'codes' });
        } else ties.push({ now: school, last: one, by: 'name' });
      }
    }
  }
}

/** New ones and those that are no more, where a name is near: renamed, split off or merged, or neither. */
function askOfNear(
  freeNow: readonly YearSchool[],
  freeLast: readonly YearSchool[],
  tied: BothYears,
  ask: (question: MatchQuestion) => void,
): void {
  const names = new Map<YearSchool, NearName>();
  const nameOf = (school: YearSchool): NearName => {
    const known = names.get(school) ?? nearName(school.name);
    names.set(school, known);
    return known;
  };
  const candidatesOf = (
    school: YearSchool,
    free: readonly YearSchool[],
    taken: readonly YearSchool[],
  ) => [
    ...free.filter((other) => isNear(nameOf(school), nameOf(other))),
    ...taken.filter(
      (other) => sharesStage(school, other) && isWithin(nameOf(school), nameOf(other)),
    ),
  ];
  const meant = new Set<YearSchool>();
  for (const school of freeNow) {
    const candidates = candidatesOf(school, freeLast, tied.last);
    for (const one of candidates) meant.add(one);
    if (candidates.length > 0) ask({ side: 'now', school, candidates, why: 'near' });
  }
  for (const school of freeLast) {
    if (meant.has(school)) continue;
    const candidates = candidatesOf(school, [], tied.now);
    if (candidates.length > 0) ask({ side: 'last', school, candidates, why: 'near' });
  }
}

function sharesStage(a: YearSchool, b: YearSchool): boolean {
  return a.parts.some(({ stage }) => b.parts.some((other) => other.stage === stage));
}

/** Schools that ties hold together, and those that stand alone. */
function groupsOf(
  last: readonly YearSchool[],
  now: readonly YearSchool[],
  ties: readonly SchoolTie[],
  waiting: ReadonlySet<YearSchool>,
): readonly SchoolGroup[] {
  const byNow = groupedTies(ties, 'now');
  const byLast = groupedTies(ties, 'last');
  const done = new Set<YearSchool>();
  return [...now, ...last].flatMap((school): SchoolGroup[] => {
    if (done.has(school)) return [];
    const found = new Set<SchoolTie>();
    const reached = new Set<YearSchool>([school]);
    for (const one of reached) {
      for (const tie of [...(byNow.get(one) ?? []), ...(byLast.get(one) ?? [])]) {
        found.add(tie);
        reached.add(tie.now).add(tie.last);
      }
    }
    for (const one of reached) done.add(one);
    const group = {
      now: now.filter((each) => reached.has(each)),
      last: last.filter((each) => reached.has(each)),
    };
    const by =
      (['answer', 'name', 'code'] as const).find((each) =>
        [...found].some((tie) => tie.by === each),
      ) ?? null;
    return [{ ...group, by, kind: kindOfGroup(group, waiting) }];
  });
}

function kindOfGroup(
  { now, last }: Pick<SchoolGroup, 'now' | 'last'>,
  waiting: ReadonlySet<YearSchool>,
): GroupKind {
  const [one] = now;
  const [before] = last;
  if (!one || !before) {
    const isWaiting = [...now, ...last].some((school) => waiting.has(school));
    return isWaiting ? 'open' : one ? 'new' : 'closed';
  }
  if (now.length > 1) return last.length > 1 ? 'regrouped' : 'split';
  if (last.length > 1) return 'merged';
  return isSameName(one.name, before.name) ? 'same' : 'renamed';
}

function groupedTies(
  ties: readonly SchoolTie[],
  side: 'now' | 'last',
): ReadonlyMap<YearSchool, readonly SchoolTie[]> {
  const groups = new Map<YearSchool, SchoolTie[]>();
  for (const tie of ties) groups.set(tie[side], [...(groups.get(tie[side]) ?? []), tie]);
  return groups;
}

function distinctSchools(schools: readonly YearSchool[]): readonly YearSchool[] {
  return [...new Set(schools)];
}
