/** What a report is made from; app gives it, nothing here computes a plan or reads a workbook. */
import type { AnalysisInput } from '../sheets/analysis/input';
import type { TablesInput } from '../sheets/forms/input';
import type { PlansInput } from '../sheets/plans/input';
import type { YearsInput } from '../sheets/years/yearsInput';
import type { Message } from '../standards/message';
import type { ReportKind } from './reportKinds';

/** `remedies` are those of the plans that were chosen in the workbook. */
export interface ReportInput extends TablesInput, Omit<PlansInput, 'countyAssessment'> {
  readonly causes: AnalysisInput['causes'];
  /** Null where no earlier year is known. */
  readonly years: YearsInput | null;
  /** Why plans that were chosen cannot be made anew. */
  readonly unmade: readonly Message[];
}

export interface ReportRequest {
  readonly kind: ReportKind;
  /** 学校标识码 or name; of 自查报告 alone. */
  readonly school: string | null;
}
