/** Which schools of a stage need talking about, and what of theirs is shown. */
import type { AssessedRow, IndicatorValue, StageAssessment } from '../../assessment/assessment';
import type { Indicator, Standard } from '../../standards/standard';

/** An indicator of a school; `found` is null where its columns are not bound. */
export interface ShownIndicator {
  readonly indicator: Indicator;
  readonly found: IndicatorValue | null;
}

/** 不达标 or 数据不全; no school where the standard judges none. */
export function isFailing({ verdict }: AssessedRow): boolean {
  return verdict === 'notMet' || verdict === 'undetermined';
}

export function failingSchools({ rows }: StageAssessment): readonly AssessedRow[] {
  return rows.filter(isFailing);
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
