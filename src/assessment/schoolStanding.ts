/**
 * What a school comes to as a whole, under either standard: 达标项数 and 综合评估. 优质均衡 judges its
 * seven indicators, 基本均衡 the province's 办学条件; without those no school can be judged.
 */
import type { Stage, Standard } from '../standards/standard';
import type { AssessedRow, Verdict } from './assessment';
import type {
  ConditionLack,
  ConditionRow,
  ConditionsByStage,
  ConditionsOfStage,
} from './basic/conditionsOfStage';

export interface SchoolStanding {
  /** Null: not known, which is no count of 0. */
  readonly met: number | null;
  /** Items asked of the school; null without a rule. */
  readonly of: number | null;
  /** Null where only the resources of 基本均衡 were looked at. */
  readonly verdict: Verdict | null;
  /** Why it is open, for 基本均衡; `noRule`: the province's 办学条件 are not there. */
  readonly lack: ConditionLack | 'noRule' | null;
  /** The school's 办学条件; null without. */
  readonly conditions: { readonly of: ConditionsOfStage; readonly row: ConditionRow } | null;
}

/**
 * @param at place of the row in its stage
 * @param conditions those of the county; null for 优质均衡; undefined where they were not looked at
 */
export function schoolStanding(
  row: AssessedRow,
  at: number,
  stage: Stage,
  { indicators, schoolRule }: Standard,
  conditions: ConditionsByStage | null | undefined,
): SchoolStanding {
  const { met, verdict } = row;
  if (schoolRule) return { met, of: indicators.length, verdict, lack: null, conditions: null };
  if (!conditions) return { ...withoutRule, verdict: null, lack: null };
  const of = conditions[stage];
  const judged = of?.rows[at];
  if (!of || !judged) return withoutRule;
  return {
    met: judged.metCount,
    of: of.items.length,
    verdict: judged.verdict,
    lack: judged.lack,
    conditions: { of, row: judged },
  };
}

const withoutRule: SchoolStanding = {
  met: null,
  of: null,
  verdict: 'undetermined',
  lack: 'noRule',
  conditions: null,
};
