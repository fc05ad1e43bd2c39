/** The one CV of a stage by which years are drawn, and its limit. */
import type { Stage, Standard } from '../../standards/standard';
import type { YearOfStage } from './pastYears';

/** What is judged: the composite where the standard has a limit for it, else the greatest of the CVs. */
export function judgedCv(
  { cvs, composite }: YearOfStage,
  hasCompositeLimit: boolean,
): number | null {
  if (hasCompositeLimit) return composite;
  const known = cvs.filter((cv) => cv !== null);
  return known.length === 0 ? null : Math.max(...known);
}

export function limitOfTrend(stage: Stage, standard: Standard): number | null {
  return standard.compositeLimit[stage] ?? standard.indicators[0]?.limit[stage] ?? null;
}
