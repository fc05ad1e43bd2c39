/** Which schools of a stage need talking about, and what of theirs is shown. */
import type {
  AssessedRow,
  IndicatorValue,
  StageAssessment,
  Verdict,
} from '../../assessment/assessment';
import type { CountyAssessment } from '../../assessment/countyAssessment';
import { schoolStanding, type SchoolStanding } from '../../assessment/schoolStanding';
import type { Indicator, Standard } from '../../standards/standard';

/** An indicator of a school; `found` is null where its columns are not bound. */
export interface ShownIndicator {
  readonly indicator: Indicator;
  readonly found: IndicatorValue | null;
}

/** A stage with what each of its schools comes to as a whole, by place of the row. */
export interface StandingStage {
  readonly result: StageAssessment;
  readonly standings: readonly SchoolStanding[];
}

export function standingStage(
  result: StageAssessment,
  standard: Standard,
  county: CountyAssessment | null,
): StandingStage {
  // while another standard is being computed, the county may still be judged by the one before
  const conditions = county?.standard === standard.id ? county.conditions : null;
  return {
    result,
    standings: result.rows.map((row, at) =>
      schoolStanding(row, at, result.stage, standard, conditions),
    ),
  };
}

/** 不达标 or 数据不全; no school where the standard judges none. */
export function isFailing(standing: { readonly verdict: Verdict | null }): boolean {
  return standing.verdict === 'notMet' || standing.verdict === 'undetermined';
}

/** The row's indicators in the standard's order. */
export function allIndicators(row: AssessedRow, standard: Standard): readonly ShownIndicator[] {
  return standard.indicators.map((indicator) => ({
    indicator,
    found: row.indicators[indicator.id] ?? null,
  }));
}

/** Of these the ones that are bound and not met. */
export function missedIndicators(row: AssessedRow, standard: Standard): readonly ShownIndicator[] {
  return allIndicators(row, standard).filter(
    ({ found }) => found !== null && found.status !== null && found.status !== 'met',
  );
}
