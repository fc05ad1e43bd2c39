/**
 * Findings about how a workbook was bound. They concern columns, names and tables, never a school.
 */
import type { Finding, FindingParams, FindingRule } from '../../county/finding';

/** What keeps a name or column from being used as it stands is an error; the rest, a warning. */
const errors: ReadonlySet<FindingRule> = new Set<FindingRule>([
  'brokenName',
  'nameLength',
  'nameWidth',
  'pupilsUnconfirmed',
  'unitUnclear',
]);

type BindingRule =
  | 'ambiguousColumn'
  | 'oldTitle'
  | 'roomSizeUnstated'
  | 'pupilsUnconfirmed'
  | 'unitUnclear'
  | 'brokenName'
  | 'nameLength'
  | 'nameWidth'
  | 'rowsBelow'
  | 'totalRowBound';

/** @param cell A1 without $; null for the sheet as a whole */
export function bindingFinding<R extends BindingRule>(
  rule: R,
  sheet: string,
  cell: string | null,
  params: FindingParams[R],
): Finding {
  const severity = errors.has(rule) ? 'error' : 'warning';
  // the rule and its parameters belong together by the signature above
  return { severity, rule, sheet, cell, school: null, schoolCode: null, params } as Finding;
}
