/**
 * Schools against the thresholds: value and status of each indicator, 达标项数 and 综合评估.
 */
import { hasIndicator, type CountyStage, type StageRow } from '../county/county';
import type { Indicator, IndicatorId, Standard } from '../standards/standard';
import type { AssessedRow, IndicatorStatus, IndicatorValue, Verdict } from './assessment';
import { reaches } from './exactly';
import { printed } from './printed';

export function assessRow(
  standard: Standard,
  stage: CountyStage,
  row: StageRow,
  at: number,
): AssessedRow {
  const indicators: Partial<Record<IndicatorId, IndicatorValue>> = {};
  let met = 0;
  standard.indicators.forEach((indicator, place) => {
    if (!hasIndicator(row, place)) return;
    const value = indicatorValue(standard, stage, row, at, indicator, place);
    if (value.status === 'met') met += 1;
    indicators[indicator.id] = value;
  });
  const { reading, row: tableRow } = row.school;
  return {
    table: reading.table.key,
    row: tableRow,
    school: reading.school(tableRow),
    code: reading.code(tableRow),
    students: row.students,
    indicators,
    met,
    verdict: schoolVerdict(standard, indicators),
    hasErrors: stage.hasErrors[at] ?? false,
  };
}

/**
 * 综合评估 of a school: at least 6 of 7 met and every missed one at 85 % of its threshold
 * (教督〔2017〕6号 第四条). Undetermined as long as a value is missing.
 *
 * @returns null where the standard has no rule for schools
 */
export function schoolVerdict(
  { schoolRule, indicators }: Pick<Standard, 'schoolRule' | 'indicators'>,
  values: AssessedRow['indicators'],
): Verdict | null {
  if (!schoolRule) return null;
  let met = 0;
  let below = 0;
  for (const { id } of indicators) {
    const status = values[id]?.status ?? 'missing';
    if (status === 'missing') return 'undetermined';
    if (status === 'met') met += 1;
    if (status === 'below') below += 1;
  }
  return met >= schoolRule.atLeast && below === 0 ? 'met' : 'notMet';
}

function indicatorValue(
  standard: Standard,
  stage: CountyStage,
  row: StageRow,
  at: number,
  indicator: Indicator,
  place: number,
): IndicatorValue {
  const amount = stage.amounts[place]?.[at] ?? NaN;
  if (Number.isNaN(amount)) return missing;
  const value = (amount * indicator.per) / row.students;
  const threshold = indicator.threshold[stage.stage];
  if (threshold === null) return { value, status: null, roundingSensitive: false };
  // with no rule for schools there is no floor, and what is not met is below
  const floor = standard.schoolRule?.floor ?? 1;
  const status: IndicatorStatus = reaches(value, row, indicator, place, threshold, 1)
    ? 'met'
    : reaches(value, row, indicator, place, threshold, floor)
      ? 'floor'
      : 'below';
  const shown = shownStatus(value, indicator.decimals, threshold, threshold * floor);
  return { value, status, roundingSensitive: shown !== null && shown !== status };
}

const missing: IndicatorValue = { value: null, status: 'missing', roundingSensitive: false };

/** The status that the printed decimals would have; null where rounding cannot matter. */
function shownStatus(
  value: number,
  decimals: number,
  threshold: number,
  least: number,
): IndicatorStatus | null {
  const step = 10 ** -decimals;
  if (Math.abs(value - threshold) > step && Math.abs(value - least) > step) return null;
  const shown = printed(value, decimals);
  if (shown >= threshold) return 'met';
  // a product of decimals: 5.3 × 0.85 is 4.505
  return shown >= least * (1 - 1e-12) ? 'floor' : 'below';
}
