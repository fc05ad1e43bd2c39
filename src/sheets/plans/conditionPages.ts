/** 均衡_办学条件达标情况表: a page per school, to be signed and laid into its first box. */
import type { Words } from '../../standards/message';
import { pageOfForm, type FormCell, type FormLine } from '../forms/form';
import { cell, header } from '../forms/frame';
import { formText } from '../forms/messages';
import type { PageDraft } from '../page/draft';
import { breaksOf, pageScale, sheetsOf } from './boxPages';
import { conditionLines, yesOrNo, type ConditionLine } from './derivation';
import type { PlanEntry } from './entries';
import { stageWord } from './entryWords';
import type { PlansInput } from './input';
import { planText } from './messages';
import type { PlanSchool } from './planSchools';

export const conditionPagesId = 'archive_conditions';

/** 学段, 指标, 相关数据, 是否达标, 备注. */
const signedWidths = [6, 17, 37, 11, 13];

/** A host breaks a sheet by hand at some 1,000 places. */
const mostSchools = 1000;

export interface SchoolWithEntries {
  readonly plan: PlanSchool;
  readonly entries: readonly PlanEntry[];
}

export function conditionPages(
  input: Pick<PlansInput, 'assessment' | 'words'>,
  schools: readonly SchoolWithEntries[],
): readonly PageDraft[] {
  const { words } = input;
  const each = schools.map(({ plan, entries }) => [
    schoolLines(plan, conditionLines(plan, entries, input), words),
  ]);
  return sheetsOf(each, mostSchools).map((pages, at) => {
    const number = at === 0 ? '' : String(at + 1);
    const what = planText(words, 'plans.conditions.title');
    const form = pageOfForm({
      id: at === 0 ? conditionPagesId : `${conditionPagesId}_${number}`,
      tab: planText(words, 'plans.conditions.tab') + number,
      what: { code: 'sheet.preview.page', params: { page: what } },
      widths: signedWidths,
      hidden: 0,
      landscape: false,
      lines: pages.flat(),
      footer: {
        left: what,
        center: formText(words, 'form.footer.page'),
        right: input.assessment.standard.name[words.language],
      },
    });
    return { ...form, memory: { kind: 'none' }, scale: pageScale, breaks: breaksOf(pages) };
  });
}

function schoolLines(
  plan: PlanSchool,
  lines: readonly ConditionLine[],
  words: Words,
): readonly FormLine[] {
  const wide = (content: string, role: FormCell['role']): FormCell => ({
    content,
    role,
    columns: signedWidths.length,
  });
  const told = planText(words, 'plans.conditions.school', {
    school: plan.school.name,
    students: plan.parts.reduce((sum, { row }) => sum + row.students, 0),
    boarding: yesOrNo(plan.school.boarding, words),
  });
  return [
    { cells: [wide(planText(words, 'plans.conditions.title'), 'formTitle')], least: 40 },
    { cells: [wide(told, 'formLine')], least: 22 },
    {
      cells: (['stage', 'indicator', 'data', 'met', 'remark'] as const).map((id) =>
        header(planText(words, `plans.conditions.column.${id}`)),
      ),
      least: 24,
    },
    ...lines.map(({ stage, indicator, data, met, remark }): FormLine => ({
      cells: [
        cell(stageWord(words, stage)),
        { content: indicator, role: 'formText' },
        { content: data, role: 'formText' },
        cell(met),
        cell(remark === '' ? null : remark),
      ],
      least: 24,
    })),
    { cells: [wide(planText(words, 'plans.conditions.note'), 'formLine')], least: 22 },
    { cells: [wide(planText(words, 'plans.conditions.signature'), 'formLine')], least: 40 },
  ];
}
