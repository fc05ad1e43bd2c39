/**
 * Findings about how a workbook was bound. They concern columns, names and tables, never a school.
 */
import type { Finding, FindingParams, FindingRule } from '../../county/finding';

/** What keeps a name from being used is an error; what the county may look at, a warning. */
const errors: ReadonlySet<FindingRule> = new Set<FindingRule>([
  'brokenName',
  'nameLength',
  'nameWidth',
]);

type BindingRule =
  | 'ambiguousColumn'
  | 'oldTitle'
  | 'roomSizeUnstated'
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
