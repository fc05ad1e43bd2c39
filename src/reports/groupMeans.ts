/**
 * Means per pupil of the schools of a group, such as 城区 or a 乡镇: pooled like the county's own (rules.md
 * section 2), Σ amounts ÷ Σ pupils of those that have an amount.
 */
import type { CountyStage } from '../county/county';
import { stages, type Stage } from '../standards/standard';
import { planSchools } from '../sheets/plans/planSchools';
import type { ReportInput } from './input';

export interface GroupMean {
  readonly group: string;
  /** With the indicator's `per`; null where no school of the group has an amount. */
  readonly mean: number | null;
  /** Schools with an amount, and schools of the group. */
  readonly schools: number;
  readonly of: number;
}

/**
 * @param indicator place in the standard
 * @param groups by place of the row; null: not known, in no group
 * @returns in the order in which the groups are first met
 */
export function groupMeans(
  { students, amounts }: Pick<CountyStage, 'students' | 'amounts'>,
  indicator: number,
  per: number,
  groups: readonly (string | null)[],
): readonly GroupMean[] {
  const sums = new Map<string, { amount: number; pupils: number; schools: number; of: number }>();
  groups.forEach((group, row) => {
    if (group === null) return;
    const sum = sums.get(group) ?? { amount: 0, pupils: 0, schools: 0, of: 0 };
    sums.set(group, sum);
    sum.of += 1;
    const amount = amounts[indicator]?.[row] ?? NaN;
    if (Number.isNaN(amount)) return;
    sum.amount += amount;
    sum.pupils += students[row] ?? 0;
    sum.schools += 1;
  });
  return [...sums].map(([group, { amount, pupils, schools, of }]) => ({
    group,
    mean: pupils > 0 ? (amount * per) / pupils : null,
    schools,
    of,
  }));
}

export interface SchoolGroups {
  /** By place of the row; null where it is not known. */
  readonly locale: readonly (string | null)[];
  readonly township: readonly (string | null)[];
}

/** 城乡 and 乡镇 of the rows of each stage. */
export function schoolGroups(input: ReportInput): Readonly<Record<Stage, SchoolGroups>> {
  const blank = (stage: Stage) => input.county.stages[stage].rows.map((): string | null => null);
  const found = Object.fromEntries(
    stages.map((stage) => [stage, { locale: blank(stage), township: blank(stage) }]),
  ) as Record<Stage, { locale: (string | null)[]; township: (string | null)[] }>;
  for (const { school, township, parts } of planSchools(input)) {
    for (const { stage, at } of parts) {
      found[stage].locale[at] = school.locale;
      found[stage].township[at] = township;
    }
  }
  return found;
}
