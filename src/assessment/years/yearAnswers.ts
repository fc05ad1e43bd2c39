/** What a person answered of the schools of two years, as ties between them. */
import { isSameCode, isSameName, type YearSchool } from './yearSchools';

/** What a person says, by code or name; kept with the county's choices. */
export interface YearAnswers {
  /** A school of this year: what it was, as codes or names of last year; none: it is new. */
  readonly former: Readonly<Record<string, readonly string[]>>;
  /** Schools of last year that are no more, and are in none of this year. */
  readonly closed: readonly string[];
}

/** A school of this year and what it was. */
export interface SchoolTie {
  readonly now: YearSchool;
  readonly last: YearSchool;
  readonly by: 'code' | 'name' | 'answer';
}

interface ToldTies {
  readonly ties: readonly SchoolTie[];
  /** Schools of which nothing more is asked. */
  readonly settled: ReadonlySet<YearSchool>;
  readonly unknown: readonly string[];
}

/** An answer counts as a whole, or not at all. */
export function tiesTold(
  last: readonly YearSchool[],
  now: readonly YearSchool[],
  { former, closed }: YearAnswers,
): ToldTies {
  const ties: SchoolTie[] = [];
  const settled = new Set<YearSchool>();
  const unknown: string[] = [];
  const find = (schools: readonly YearSchool[], key: string): YearSchool | null => {
    const found = schools.filter(({ code }) => code !== null && isSameCode(code, key));
    const named = found.length > 0 ? found : schools.filter(({ name }) => isSameName(name, key));
    const [only] = named;
    if (only && named.length === 1) return only;
    unknown.push(key);
    return null;
  };
  for (const [key, were] of Object.entries(former)) {
    const school = find(now, key);
    const found = were.map((each) => find(last, each));
    if (!school || found.includes(null)) continue;
    settled.add(school);
    for (const one of found) if (one) ties.push({ now: school, last: one, by: 'answer' });
  }
  for (const key of closed) {
    const school = find(last, key);
    if (school) settled.add(school);
  }
  return { ties, settled, unknown };
}

/** As answers name a school: its code, else its name. */
export function answerAbout({ code, name }: Pick<YearSchool, 'code' | 'name'>): string {
  return code ?? name;
}
