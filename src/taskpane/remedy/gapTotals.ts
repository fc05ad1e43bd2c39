/** 缺口 of the county: what its failing schools lack at each indicator, and what others have beyond. */
import type { SchoolFacts } from '../../app/schoolFacts';
import type { AssessedRow, StageAssessment } from '../../assessment/assessment';
import type { Gap } from '../../improvement/gaps';
import type { Indicator, Standard } from '../../standards/standard';
import { isFailing } from '../results/failingSchools';

export interface LackingSchool {
  readonly row: AssessedRow;
  readonly gap: Gap;
}

export interface GapTotal {
  readonly indicator: Indicator;
  /** Of the failing schools, the greatest lack first. */
  readonly lacking: readonly LackingSchool[];
  /** Their lacks added up; the surplus is that of all schools. */
  readonly total: Gap;
  /** How many schools have something beyond the threshold. */
  readonly beyond: number;
}

/** By indicator, in the standard's order; without those that have no threshold or nobody lacks. */
export function gapTotals(
  { stage, rows }: StageAssessment,
  standard: Standard,
  { gap: gapOf }: Pick<SchoolFacts, 'gap'>,
): readonly GapTotal[] {
  return standard.indicators.flatMap((indicator): readonly GapTotal[] => {
    const all = rows.flatMap((row, at): readonly LackingSchool[] => {
      const gap = gapOf(stage, at, indicator.id);
      return gap ? [{ row, gap }] : [];
    });
    const lacking = all
      .filter(({ row, gap }) => isFailing(row) && gap.toThreshold > 0)
      .sort((a, b) => b.gap.toThreshold - a.gap.toThreshold);
    if (lacking.length === 0) return [];
    const sum = (of: readonly LackingSchool[], what: (gap: Gap) => number) =>
      of.reduce((total, { gap }) => total + what(gap), 0);
    return [
      {
        indicator,
        lacking,
        total: {
          unit: indicator.counted,
          toThreshold: sum(lacking, ({ toThreshold }) => toThreshold),
          toFloor: sum(lacking, ({ toFloor }) => toFloor),
          surplus: sum(all, ({ surplus }) => surplus),
          wholeSchool: null,
        },
        beyond: all.filter(({ gap }) => gap.surplus > 0).length,
      },
    ];
  });
}
