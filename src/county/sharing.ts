/**
 * How the stages of one school share its resources: by weighted pupils (rules.md section 5).
 * share of a stage = its weight × its pupils ÷ the sum over the stages present
 */
import type { PupilStage, Standard } from '../standards/standard';

export interface StagePupils {
  readonly stage: PupilStage;
  readonly students: number;
}

export type Sharing =
  /** The row has its resources to itself. */
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'part';
      readonly stage: PupilStage;
      /** Weighted pupils of the stage and of all stages present. */
      readonly own: number;
      readonly total: number;
      readonly present: readonly StagePupils[];
      readonly weights: Weights;
    }
  /** Pupils of another stage of the school are missing. */
  | { readonly kind: 'unknown' };

type Weights = Standard['sharingWeights'];

export const wholeSharing: Sharing = { kind: 'whole' };
export const unknownShare: Sharing = { kind: 'unknown' };

/** The share of one of the stages that have pupils in a school. */
export function stageSharing(
  stage: PupilStage,
  present: readonly StagePupils[],
  weights: Weights,
): Sharing {
  if (present.length === 1 && present[0]?.stage === stage) return wholeSharing;
  let own = 0;
  let total = 0;
  for (const part of present) {
    const weighted = weights[part.stage] * part.students;
    if (part.stage === stage) own = weighted;
    total += weighted;
  }
  return own > 0 ? { kind: 'part', stage, own, total, present, weights } : unknownShare;
}
