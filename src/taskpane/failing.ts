/** Which schools of a stage need talking about, and what they miss. */
import type { AssessedRow, IndicatorStatus, StageAssessment } from '../assessment/assessment';
import type { Indicator, Standard } from '../standards/standard';

export interface Missed {
  readonly indicator: Indicator;
  readonly value: number | null;
  readonly status: Exclude<IndicatorStatus, 'met'>;
}

/** Rows judged 不达标 or 数据不全; none where the standard judges no school. */
export function failingRows({ rows }: StageAssessment): readonly AssessedRow[] {
  return rows.filter(({ verdict }) => verdict === 'notMet' || verdict === 'undetermined');
}

/** The row's indicators that are not met, in the standard's order. */
export function missedIndicators(row: AssessedRow, standard: Standard): readonly Missed[] {
  return standard.indicators.flatMap((indicator) => {
    const found = row.indicators[indicator.id];
    if (!found || found.status === null || found.status === 'met') return [];
    return [{ indicator, value: found.value, status: found.status }];
  });
}
