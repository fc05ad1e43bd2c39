/**
 * How the stages of one school share its resources: by weighted pupils (rules.md section 5).
 * share of a stage = its weight × its pupils ÷ the sum over the stages present
 */
import type { PupilStage, Standard } from '../standards/standard';

export interface StagePupils {
  readonly stage: PupilStage;
  readonly students: number;
}

export interface WeightedPart {
  readonly stage: PupilStage;
  readonly weight: number;
  readonly students: number;
}

export type Sharing =
  /** The row has its resources to itself. */
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'part';
      /** Weighted pupils of the stage and of all stages present. */
      readonly own: number;
      readonly total: number;
      readonly ownPart: WeightedPart;
      readonly parts: readonly WeightedPart[];
    }
  /** Pupils of another stage of the school are missing. */
  | { readonly kind: 'unknown' };

export const whole: Sharing = { kind: 'whole' };
export const unknownShare: Sharing = { kind: 'unknown' };

/** The share of one of the stages that have pupils in a school. */
export function shareOf(
  stage: PupilStage,
  present: readonly StagePupils[],
  weights: Standard['sharingWeights'],
): Sharing {
  if (present.length === 1 && present[0]?.stage === stage) return whole;
  const parts = present.map((part) => ({ ...part, weight: weights[part.stage] }));
  const ownPart = parts.find((part) => part.stage === stage);
  if (!ownPart) return unknownShare;
  const total = parts.reduce((sum, part) => sum + part.weight * part.students, 0);
  return { kind: 'part', own: ownPart.weight * ownPart.students, total, ownPart, parts };
}
