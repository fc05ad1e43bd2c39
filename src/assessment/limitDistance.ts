/**
 * How far a stage's CVs are from their limits: what counties are ranked by. The judged CV that is
 * greatest in proportion to its limit decides, since the stage is met only when that one is.
 */
import type { Indicator, Standard } from '../standards/standard';
import type { StageAssessment } from './assessment';

export interface LimitDistance {
  /** Null: the composite CV. */
  readonly indicator: Indicator | null;
  readonly cv: number;
  readonly limit: number;
  /** cv ÷ limit: 1 stands on the limit. */
  readonly ratio: number;
  /** How many of the judged CVs are above their limits. */
  readonly above: number;
}

/** @returns null where the stage is not determined: a CV that lacks schools ranks nothing */
export function limitDistance(stage: StageAssessment, standard: Standard): LimitDistance | null {
  if (stage.dispersionVerdict === 'undetermined') return null;
  const judged: Omit<LimitDistance, 'above'>[] = [];
  let above = 0;
  const judge = (indicator: Indicator | null, cv: number | null, limit: number | null) => {
    if (cv !== null && limit !== null) judged.push({ indicator, cv, limit, ratio: cv / limit });
  };
  for (const indicator of standard.indicators) {
    const dispersion = stage.indicators[indicator.id];
    judge(indicator, dispersion?.cv ?? null, dispersion?.limit ?? null);
    if (dispersion?.verdict === 'notMet') above += 1;
  }
  judge(null, stage.compositeCv, stage.compositeLimit);
  if (stage.compositeLimit !== null && stage.dispersionVerdict === 'notMet') above += 1;
  const [first, ...others] = judged;
  if (!first) return null;
  const greatest = others.reduce((one, other) => (other.ratio > one.ratio ? other : one), first);
  return { ...greatest, above };
}
