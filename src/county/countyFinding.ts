/** Findings about county inputs: their place is a cell of its own, no school's. */
import type { CountyCell } from './countyData';
import type { Finding, FindingParams } from './finding';
import { severityOf } from './findingList';

export type CountyRule =
  | 'countyInputInvalid'
  | 'countyInputNegative'
  | 'countyPartAboveWhole'
  | 'countyRetentionAbove100'
  | 'countyReadAsBlank'
  | 'countyFraction';

export function countyFinding<R extends CountyRule>(
  rule: R,
  { place }: Pick<CountyCell, 'place'>,
  params: FindingParams[R],
): Finding {
  const severity = severityOf(rule);
  return { severity, rule, ...place, school: null, schoolCode: null, params } as Finding;
}
