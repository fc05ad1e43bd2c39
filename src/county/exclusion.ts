/**
 * School rows that are left out, each with its reason (rules.md section 6). Total rows and notes
 * are no schools and have no exclusion.
 */
import type { Bilingual } from '../standards/message';

/** Parameters of each reason's message. */
export interface ExclusionParams {
  'excluded.teachingPoint': Record<string, never>;
  'excluded.smallTeachingPoint': { students: number; from: number };
  'excluded.type': { type: string };
  'excluded.ownership': { ownership: string };
  'excluded.notCounted': Record<string, never>;
  'excluded.noPupils': { stage: Bilingual };
  'excluded.pupilsInvalid': { stage: Bilingual };
  'excluded.noCompulsoryStage': Record<string, never>;
  'excluded.stageUnknown': Record<string, never>;
}

export type ExclusionReason = keyof ExclusionParams;

export interface Exclusion {
  readonly table: string;
  readonly row: number;
  readonly school: string;
  readonly reason: {
    readonly [R in ExclusionReason]: { readonly code: R; readonly params: ExclusionParams[R] };
  }[ExclusionReason];
}
