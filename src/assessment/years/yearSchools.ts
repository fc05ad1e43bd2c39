/** What is known of the schools of one year, as years are compared: who they are and what they had. */
import { compact } from '../../county/cellEntry';
import type { Verdict } from '../assessment';
import type { Stage } from '../../standards/standard';

/** A school of one year, with all its compulsory stages. */
export interface YearSchool {
  /** 学校标识码; null where there is none. */
  readonly code: string | null;
  readonly name: string;
  /** Of the stages at which it is a row; none: it stands in the tables and is not counted. */
  readonly parts: readonly YearPart[];
}

export interface YearPart {
  readonly stage: Stage;
  /** More than 0. */
  readonly students: number;
  /** By place of the indicator in the standard, its `per` applied; null: missing or not bound. */
  readonly values: readonly (number | null)[];
  readonly verdict: Verdict | null;
}

export function yearCode({ code }: YearSchool): string | null {
  return code === null ? null : compact(code).toUpperCase();
}

export function yearName({ name }: YearSchool): string {
  return compact(name);
}

export function isSameCode(a: string, b: string): boolean {
  return compact(a).toUpperCase() === compact(b).toUpperCase();
}

export function isSameName(a: string, b: string): boolean {
  return compact(a) === compact(b);
}

/** Those whose key is nobody else's. */
export function onlyBy(
  schools: readonly YearSchool[],
  keyOf: (school: YearSchool) => string | null,
): ReadonlyMap<string, YearSchool> {
  return new Map(
    [...schoolsBy(schools, keyOf)].flatMap(([key, of]) => {
      const [only] = of;
      return only && of.length === 1 ? [[key, only] as const] : [];
    }),
  );
}

export function schoolsBy(
  schools: readonly YearSchool[],
  keyOf: (school: YearSchool) => string | null,
): ReadonlyMap<string, readonly YearSchool[]> {
  const groups = new Map<string, YearSchool[]>();
  for (const school of schools) {
    const key = keyOf(school);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), school]);
  }
  return groups;
}
