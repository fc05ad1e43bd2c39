/**
 * What the comparison of counties is laid out from; app/rollup makes it, nothing here computes it. A
 * county is kept without its workbook, so that a province fits into memory.
 */
import type { ConditionsByStage } from '../../assessment/basic/conditionsOfStage';
import type { StageAssessment, Verdict } from '../../assessment/assessment';
import type { Settings } from '../../county/settings';
import type { Message, Words } from '../../standards/message';
import type { RelaxationId } from '../../standards/relaxations';
import type { Stage, Standard } from '../../standards/standard';
import type { ReportYear } from '../../statistics/reportYear';

/**
 * `incomplete`: something is 数据不全. `errors`: all is there, with 逻辑校验 not corrected. `complete`: neither.
 */
export type DataState = 'complete' | 'errors' | 'incomplete';

export interface RolledCounty {
  readonly county: string;
  /** The files it was read from, as the user knows them; at least one. */
  readonly files: readonly string[];
  /** Null where nothing names one. */
  readonly year: ReportYear | null;
  /** Thresholds and limits by which it was assessed, a pack's applied. */
  readonly standard: Standard;
  readonly stages: Readonly<Record<Stage, RolledStage | null>>;
  /** 办学条件 of 基本均衡, school by school; null where none are judged. */
  readonly conditions: ConditionsByStage | null;
  /** On all blocks of the standard. */
  readonly verdict: Verdict;
  readonly state: DataState;
  readonly errors: number;
  readonly warnings: number;
  /** School rows that are not counted. */
  readonly excluded: number;
  readonly rules: RuleVersion;
  /** 核对码, as the county's own tables bear it. */
  readonly checkCode: string;
  /** Schools that miss 办学条件 of 基本均衡; null where no rule for schools is known beside the rows' own. */
  readonly lacking: readonly LackingSchool[] | null;
  /** What else is to be told of it. */
  readonly notes: readonly Message[];
}

/** A school that does not meet 办学条件, or of which it cannot be said. */
export interface LackingSchool {
  readonly stage: Stage;
  readonly school: string;
  readonly students: number;
  /** Items met; null where the rule counts none. */
  readonly met: number | null;
  readonly verdict: Exclude<Verdict, 'met'>;
  /** What it misses; null where it cannot be said. */
  readonly detail: Message | null;
}

/** By which rules a county was assessed. */
export interface RuleVersion {
  /** Equal for equal thresholds, limits, scope and 办学条件. */
  readonly code: string;
  /** The province's pack; null: the national standard alone. */
  readonly pack: string | null;
  readonly relaxations: readonly RelaxationId[];
  /** The rule knows CVs over all schools of a region. */
  readonly regionCv: boolean;
}

export interface RolledStage {
  readonly assessment: StageAssessment;
  /** In the order of its rows. */
  readonly schools: readonly RolledSchool[];
  readonly students: Float64Array;
  /** By place of the indicator in the standard, then by row; NaN where there is none. */
  readonly amounts: readonly Float64Array[];
  /** A school of the stage is missing, or something may be one. */
  readonly incomplete: boolean;
}

/** Who a row is, and where it was read. */
export interface RolledSchool {
  readonly school: string;
  readonly code: string | null;
  readonly type: string | null;
  readonly ownership: string | null;
  readonly locale: string | null;
  readonly file: string;
  readonly sheet: string;
  /** 1-based; null for a school's own workbook of forms. */
  readonly row: number | null;
}

/** A file, or a county of it, that is not in the comparison. */
export interface LeftFile {
  readonly file: string;
  readonly reason: Message;
  /** The user said so: nothing to look after. */
  readonly told: boolean;
}

export interface RollupInput {
  readonly counties: readonly RolledCounty[];
  readonly left: readonly LeftFile[];
  /** The one that all share, but for counties' relaxations. */
  readonly standard: Standard;
  /** City or province on the sheets; null: not named. */
  readonly region: string | null;
  readonly year: ReportYear | null;
  readonly palette: Settings['palette'];
  readonly words: Words;
}
