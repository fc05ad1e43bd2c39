/**
 * The assessment of a county on all blocks of a standard: the shape of its result. Every item has a
 * value in the form's words, a requirement, a verdict, the schools that fail it and its clause.
 */
import type { CellPlace } from '../county/cell';
import type { Bilingual, Message } from '../standards/message';
import type { RelaxationId } from '../standards/relaxations';
import type { Stage, StandardId } from '../standards/standard';
import type { Verdict } from './assessment';
import type { ConditionsByStage } from './basic/conditionsOfStage';

/** The blocks in the order in which the forms have them. */
export type BlockId =
  | 'resources'
  | 'dispersion'
  | 'conditions'
  | 'government'
  | 'quality'
  | 'recognition'
  | 'vetoes'
  | 'precondition';

export type { RelaxationId } from '../standards/relaxations';

export interface CountyAssessment {
  readonly standard: StandardId;
  readonly verdict: Verdict;
  readonly blocks: readonly BlockResult[];
  /** 规程放宽情形 that are switched on, named on every table that they touch. */
  readonly relaxations: readonly RelaxationId[];
  /** 办学条件 of 基本均衡, school by school; null for 优质均衡. */
  readonly conditions: ConditionsByStage | null;
}

export interface BlockResult {
  readonly id: BlockId;
  readonly name: Bilingual;
  /** met only when every item is; notMet as soon as one is not; else undetermined. */
  readonly verdict: Verdict;
  readonly items: readonly ItemResult[];
}

export interface ItemResult {
  /** `government.1` … `quality.9`, `recognition`, `veto.1` … */
  readonly id: string;
  readonly name: Bilingual;
  /** 指标值或简要结论 as the form prints it; null when nothing is entered. */
  readonly value: Message | null;
  readonly requirement: Message;
  readonly verdict: Verdict;
  /** What is missing, which relaxation was used, that rounding would turn the verdict … */
  readonly notes: readonly Message[];
  readonly failing: readonly FailingSchool[];
  /** Schools of which it is not known whether they fail, as far as the rule looks at schools. */
  readonly unclear?: readonly CellPlace[];
  /** Fails for the county as well, not only for the schools that it names. */
  readonly countyToo?: true;
  /** Source clause, e.g. 教督〔2017〕6号 第七条 (三). */
  readonly clause: string;
}

/** A school that fails an item, with what it has instead. */
export interface FailingSchool {
  readonly school: string;
  readonly stage: Stage | null;
  readonly place: CellPlace;
  readonly detail: Message;
}
