/**
 * School rows that are left out, each with its reason (rules.md section 6). Total rows and notes
 * are no schools and have no exclusion.
 */
import type { Bilingual } from '../standards/message';
import type { Stage } from '../standards/standard';

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
  /** 停办 or 撤销 stands in the row. */
  'excluded.closed': Record<string, never>;
  /** 统计三级 names another county than the one that was chosen. */
  'excluded.otherCounty': { county: string };
  /** The same school as another row, of which the county said that one counts. */
  'excluded.sameSchool': Record<string, never>;
  /** Its entries were added to those of another school. */
  'excluded.merged': { parent: string };
}

export type ExclusionReason = keyof ExclusionParams;

/** Names of the parameters of each reason's message. */
export type ExclusionParameters = {
  readonly [R in ExclusionReason]: string extends keyof ExclusionParams[R]
    ? never
    : keyof ExclusionParams[R];
};

export interface Exclusion {
  readonly table: string;
  readonly row: number;
  readonly school: string;
  /** At which it is missed; none: it has no compulsory stage. */
  readonly stages: readonly Stage[];
  readonly reason: {
    readonly [R in ExclusionReason]: { readonly code: R; readonly params: ExclusionParams[R] };
  }[ExclusionReason];
}
