/**
 * Two years beside each other: what became of each school's pupils and figures. Where schools merged or
 * were split, both sides are pooled: Σ amounts ÷ Σ pupils, as the county's own mean is.
 */
import { stages, type Stage } from '../../standards/standard';
import type { SchoolGroup } from './matchSchools';
import type { YearPart, YearSchool } from './yearSchools';

/** Of one figure; null where a year has none. */
export interface YearChange {
  readonly last: number | null;
  readonly now: number | null;
  readonly change: number | null;
  /** `change` ÷ `last`; null where that is 0 or missing. */
  readonly share: number | null;
}

/** A group of schools at one stage. */
export interface ComparedGroup {
  readonly group: SchoolGroup;
  readonly stage: Stage;
  readonly students: YearChange;
  /** By place of the indicator in the standard. */
  readonly indicators: readonly YearChange[];
}

/** In the order of the groups, by stage; groups that wait for an answer are not compared. */
export function compareGroups(
  groups: readonly SchoolGroup[],
  indicators: number,
): readonly ComparedGroup[] {
  return stages.flatMap((stage) =>
    groups.flatMap((group): ComparedGroup[] => {
      if (group.kind === 'open') return [];
      const last = partsOf(group.last, stage);
      const now = partsOf(group.now, stage);
      if (last.length === 0 && now.length === 0) return [];
      return [
        {
          group,
          stage,
          students: yearChange(pupilsOf(last), pupilsOf(now)),
          indicators: Array.from({ length: indicators }, (_, place) =>
            yearChange(pooled(last, place), pooled(now, place)),
          ),
        },
      ];
    }),
  );
}

export function yearChange(last: number | null, now: number | null): YearChange {
  const change = last === null || now === null ? null : now - last;
  const share = change === null || last === null || last === 0 ? null : change / last;
  return { last, now, change, share };
}

/** Above the limit in per cent, up or down; from 0 to anything is beyond any. */
export function isStriking({ last, now, share }: YearChange, percent: number): boolean {
  if (last === null || now === null) return false;
  if (last === 0) return now > 0;
  // the limit itself passes, also where it has no exact binary form
  return share !== null && Math.abs(share) * 100 > percent + 1e-9;
}

function partsOf(schools: readonly YearSchool[], stage: Stage): readonly YearPart[] {
  return schools.flatMap(({ parts }) => parts.filter((part) => part.stage === stage));
}

function pupilsOf(parts: readonly YearPart[]): number | null {
  return parts.length === 0 ? null : parts.reduce((sum, { students }) => sum + students, 0);
}

/** Null as soon as one of the schools lacks it: without it the whole is not known. */
function pooled(parts: readonly YearPart[], place: number): number | null {
  const [only] = parts;
  if (only && parts.length === 1) return only.values[place] ?? null;
  let amount = 0;
  let pupils = 0;
  for (const { students, values } of parts) {
    const value = values[place] ?? null;
    if (value === null) return null;
    amount += value * students;
    pupils += students;
  }
  return pupils > 0 ? amount / pupils : null;
}
