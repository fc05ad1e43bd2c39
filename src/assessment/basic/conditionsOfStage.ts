/**
 * 办学条件 of the schools of one stage as they were judged: the shape that the blocks, 表Ⅱ-1, 表Ⅱ-2 and
 * the plans read. judgeConditions.ts makes it.
 */
import type { CellPlace } from '../../county/cell';
import type { StageRow } from '../../county/county';
import type { Condition, ConditionRule, SubCondition } from '../../standards/schoolConditions';
import type { Bilingual } from '../../standards/message';
import type { Stage } from '../../standards/standard';
import type { Verdict } from '../assessment';
import type { BasicMessage } from './basicMessage';

/**
 * `floor`: missed, but at the rule's floor. `below`: missed, and below it or without one.
 * `notApplicable`: no threshold is meant for this school; counts as met.
 * `missing`: an entry is missing. `notBound`: 未找到对应列. `open`: the pack has no threshold yet.
 */
export type ConditionState =
  'met' | 'floor' | 'below' | 'notApplicable' | 'missing' | 'notBound' | 'open';

/** The school's entries, or else the province's rule (标准待定). */
export type ConditionLack = 'entries' | 'rule';

export interface ConditionItem {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: string | null;
  readonly decimals: number;
  readonly direction: Condition['direction'];
  /** Of this stage, in the pack's order: the first whose `when` fits a school is the school's. */
  readonly limits: readonly ConditionLimit[];
  /** Null where the rule does not score. */
  readonly points: number | null;
  /** Schools of the stage that meet it, a school to which it does not apply among them. */
  readonly schoolsMet: number;
  /** Schools of which it is known whether they meet it. */
  readonly schoolsJudged: number;
}

export interface ConditionLimit {
  /** Null: for all schools that no earlier limit is for. */
  readonly when: SubCondition | null;
  /** Null: to be filled in from the province's document; undefined: none for this stage. */
  readonly threshold: number | null | undefined;
  /** Beyond it a miss earns no points and is below the floor. */
  readonly worst: number | null;
}

/** One school at one stage; lists are by place of the item. */
export interface ConditionRow {
  readonly row: StageRow;
  readonly school: string;
  readonly place: CellPlace;
  /** Unrounded; 1 and 0 are 是 and 否; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The threshold that counts for this school; null where none does. */
  readonly thresholds: readonly (number | null)[];
  readonly states: readonly ConditionState[];
  /** Null: not known. */
  readonly met: readonly (boolean | null)[];
  /** The printed decimals would turn whether the item is met. */
  readonly roundingSensitive: readonly boolean[];
  /** 达标项数; null while the verdict is open and items are not known: that is no count of 0. */
  readonly metCount: number | null;
  /** Null where the rule does not score, or an item is not known. */
  readonly points: number | null;
  /** 该校综合评估是否达标. */
  readonly verdict: Verdict;
  /** Why the verdict is open; null where it is not. */
  readonly lack: ConditionLack | null;
}

export interface ConditionsOfStage {
  readonly stage: Stage;
  readonly rule: ConditionRule;
  /** The rule in words: at least 7 of 10 … */
  readonly requirement: BasicMessage;
  readonly items: readonly ConditionItem[];
  /** In the order of the county's stage. */
  readonly rows: readonly ConditionRow[];
  readonly schoolsMet: number;
}

/** Null: no school of the stage, or no 办学条件 for it. */
export type ConditionsByStage = Readonly<Record<Stage, ConditionsOfStage | null>>;
