/** The one CV of a stage by which years are drawn, what it is called, and its limit. */
import type { Stage, Standard } from '../../standards/standard';
import { yearsText } from './messages';
import type { YearOfStage } from './pastYears';
import type { YearsInput } from './yearsInput';

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

export function judgedName(
  stage: Stage,
  { standard, words }: Pick<YearsInput, 'standard' | 'words'>,
): string {
  const byComposite = standard.compositeLimit[stage] !== null;
  return yearsText(words, byComposite ? 'years.trend.composite' : 'years.trend.greatest');
}
