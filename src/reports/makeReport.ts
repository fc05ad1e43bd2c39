/**
 * A report of a run as a tree, or why there can be none. Pure: the same county gives the same paper, bears
 * no date, and says of what is not known that it is 数据不全.
 */
import { messageMaker, type Message } from '../standards/message';
import { planSchools, type PlanSchool } from '../sheets/plans/planSchools';
import { formWord } from '../sheets/forms/messages';
import { planText } from '../sheets/plans/messages';
import { ledgerOf, rectificationPlan, selfAssessment } from './countyPapers';
import type { ReportInput, ReportRequest } from './input';
import type { ReportPaper } from './paper';
import { rectificationReport } from './rectificationReport';
import { schoolPaper } from './schoolPaper';

/** Why there is no report, by code: names of the parameters. */
export interface ReportRefusalParameters {
  'reports.refused.noLedger': 'sheet';
  'reports.refused.noSchool': 'school';
  'reports.refused.leftOut': 'school' | 'reason';
  'reports.refused.several': 'school' | 'codes';
}
export type ReportRefusalCode = keyof ReportRefusalParameters | 'reports.refused.schoolNeeded';

const refusedReport = messageMaker<ReportRefusalParameters, ReportRefusalCode>();

export type ReportAnswer =
  | { readonly kind: 'made'; readonly paper: ReportPaper }
  | { readonly kind: 'refused'; readonly why: Message<ReportRefusalCode> };

export function makeReport(request: ReportRequest, input: ReportInput): ReportAnswer {
  switch (request.kind) {
    case 'selfAssessment':
      return { kind: 'made', paper: selfAssessment(input) };
    case 'plan':
      return { kind: 'made', paper: rectificationPlan(input) };
    case 'rectification': {
      const ledger = ledgerOf(input);
      if (ledger === null) {
        const word = formWord(input.assessment.standard.id);
        const sheet = planText(
          input.words,
          word === 'quality' ? 'plans.ledger.tab' : 'plans.ledger.tab.basic',
        );
        return refused(refusedReport('reports.refused.noLedger', { sheet }));
      }
      return { kind: 'made', paper: rectificationReport(ledger, input) };
    }
    case 'schoolCheck': {
      const found = schoolAsked(request.school, input);
      return 'code' in found ? refused(found) : { kind: 'made', paper: schoolPaper(found, input) };
    }
  }
}

function refused(why: Message<ReportRefusalCode>): ReportAnswer {
  return { kind: 'refused', why };
}

/** By 学校标识码, else by name; a name that several schools have is asked by code. */
function schoolAsked(
  asked: string | null,
  input: ReportInput,
): PlanSchool | Message<ReportRefusalCode> {
  const told = asked?.trim() ?? '';
  if (told === '') return refusedReport('reports.refused.schoolNeeded');
  const all = planSchools(input);
  const byCode = all.filter(({ school }) => school.code === told);
  const found = byCode.length > 0 ? byCode : all.filter(({ school }) => school.name === told);
  const [first, ...more] = found;
  if (!first) {
    const left = input.assessment.excluded.find(({ school }) => school === told);
    return left
      ? refusedReport('reports.refused.leftOut', { school: told, reason: left.reason })
      : refusedReport('reports.refused.noSchool', { school: told });
  }
  if (more.length === 0) return first;
  const codes = found.map(({ school }) => school.code ?? '—').join('、');
  return refusedReport('reports.refused.several', { school: told, codes });
}
