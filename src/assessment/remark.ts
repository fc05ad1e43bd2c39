/**
 * 备注 of 表Ⅱ-2: which indicators are met and which reach only 85 %.
 */
import type { Indicator, Standard } from '../standards/standard';
import type { AssessedRow, IndicatorStatus } from './assessment';

/** The indicators of a school by status, each list in the standard's order. */
export type Remark = Readonly<Record<IndicatorStatus | 'notBound', readonly Indicator[]>>;

export function remarkOf(row: AssessedRow, standard: Standard): Remark {
  const having = (status: IndicatorStatus) =>
    standard.indicators.filter(({ id }) => row.indicators[id]?.status === status);
  return {
    met: having('met'),
    floor: having('floor'),
    below: having('below'),
    missing: having('missing'),
    notBound: standard.indicators.filter(({ id }) => !row.indicators[id]),
  };
}
