/**
 * What an assessment of a county's resources says: the shape of its result.
 * Numbers are unrounded; values, means and sd carry the indicator's `per`.
 */
import type { Exclusion } from '../county/exclusion';
import type { Finding } from '../county/finding';
import type { IndicatorId, Stage, Standard } from '../standards/standard';

export type { Exclusion } from '../county/exclusion';

export type Verdict = 'met' | 'notMet' | 'undetermined';

/** 达标; 达到85%; below the floor; no value (rules.md section 6a). */
export type IndicatorStatus = 'met' | 'floor' | 'below' | 'missing';

export interface IndicatorValue {
  readonly value: number | null;
  /** Null where the standard has no threshold and the value is there. */
  readonly status: IndicatorStatus | null;
  /** The printed decimals would turn the status. */
  readonly roundingSensitive: boolean;
}

/** One school at one stage: a row of 表Ⅱ-2. Read it by its fields; `indicators` may be a getter. */
export interface AssessedRow {
  /** Table key and index into its rows: where computed columns are written. */
  readonly table: string;
  readonly row: number;
  readonly school: string;
  readonly code: string | null;
  readonly students: number;
  /** An indicator whose fields are not bound is absent. */
  readonly indicators: Readonly<Partial<Record<IndicatorId, IndicatorValue>>>;
  /** 达标项数; 0 where the standard has no thresholds. */
  readonly met: number;
  /** Null where the standard has no national school rule. */
  readonly verdict: Verdict | null;
  /** 有未改正的逻辑错误: an error finding stands against this row. */
  readonly hasErrors: boolean;
}

export interface IndicatorDispersion {
  /** Null where no school has a value (rules.md section 6a); 0 only over values that are 0. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** Null when the mean is 0 or there is none. */
  readonly cv: number | null;
  /** Schools with a value, and schools of the stage: "n of N". */
  readonly schools: number;
  readonly of: number;
  readonly limit: number | null;
  readonly verdict: Verdict | null;
  readonly roundingSensitive: boolean;
  /** The schools that pull the CV up most, greatest first. */
  readonly drivers: readonly Driver[];
}

/** Contribution of a school: c_i = (P_i/P)(X_i − X̄)²/X̄² as a share of CV² (rules.md section 2). */
export interface Driver {
  readonly school: string;
  readonly share: number;
  readonly direction: 'low' | 'high';
  readonly students: number;
}

export interface StageAssessment {
  readonly stage: Stage;
  readonly rows: readonly AssessedRow[];
  /** Null: the indicator's fields are not bound (未找到对应列). In the standard's order. */
  readonly indicators: Readonly<Partial<Record<IndicatorId, IndicatorDispersion | null>>>;
  readonly compositeCv: number | null;
  readonly compositeLimit: number | null;
  readonly compositeRoundingSensitive: boolean;
  readonly dispersionVerdict: Verdict;
}

export interface Assessment {
  readonly standard: Standard;
  readonly stages: Readonly<Record<Stage, StageAssessment | null>>;
  readonly excluded: readonly Exclusion[];
  readonly findings: readonly Finding[];
}
