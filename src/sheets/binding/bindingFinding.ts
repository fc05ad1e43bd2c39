/**
 * Findings about how a workbook was bound. They concern columns, names and tables, never a school.
 */
import type { Finding, FindingParams } from '../../county/finding';
import { severityOf } from '../../county/findingList';
import type { RowQuestionRule } from './tableRows';

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
  | 'rowsTakenIn'
  | 'totalRowBound'
  | 'totalDiffers'
  | RowQuestionRule
  | 'tableRefused'
  | 'tableLeftOut'
  | 'joinAmbiguous'
  | 'joinContradiction'
  | 'joinUnknownSchool';

/** @param cell A1 without $; null for the sheet as a whole */
export function bindingFinding<R extends BindingRule>(
  rule: R,
  sheet: string,
  cell: string | null,
  params: FindingParams[R],
): Finding {
  const severity = severityOf(rule);
  // the rule and its parameters belong together by the signature above
  return { severity, rule, sheet, cell, school: null, schoolCode: null, params } as Finding;
}
