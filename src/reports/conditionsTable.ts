/**
 * 学校办学条件达标情况表 of one school: each indicator and each item of the province with 相关数据, 是否达标,
 * 备注, and how the figure comes about, to be checked on the spot against the statistics form.
 */
import { workedOut, type Worked } from '../assessment/worked';
import { printed } from '../sheets/layout/figures';
import type { PlanEntry } from '../sheets/plans/entries';
import { entryName, stageWord, stateText } from '../sheets/plans/entryWords';
import { planText } from '../sheets/plans/messages';
import type { PlanSchool } from '../sheets/plans/planSchools';
import type { Indicator } from '../standards/standard';
import type { ReportInput } from './input';
import { askedOfEntry, figureOfEntry, isUnknown, lackOfEntry } from './insideProblems';
import { reportText } from './messages';
import { leftCell, tableOf, type ReportTable } from './paper';

export function conditionsTable(
  plan: PlanSchool,
  entries: readonly PlanEntry[],
  input: ReportInput,
): ReportTable {
  const { words } = input;
  const column = (code: 'stage' | 'indicator' | 'data' | 'met' | 'remark') =>
    reportText(words, `report.column.${code}`);
  return tableOf(
    plan.school.name,
    [
      [column('stage'), 8],
      [column('indicator'), 24],
      [column('data'), 42],
      [column('met'), 12],
      [column('remark'), 14],
    ],
    entries.map((entry) => [
      { text: stageWord(words, entry.stage) },
      leftCell(entryName(entry, words)),
      leftCell(derivation(plan, entry, input)),
      { text: stateText(entry, words) },
      { text: remarkOf(entry, input) },
    ]),
  );
}

function remarkOf(entry: PlanEntry, input: ReportInput): string {
  if (isUnknown(entry)) return reportText(input.words, 'report.incomplete');
  return entry.lack
    ? reportText(input.words, 'report.remark.gap', { gap: lackOfEntry(entry, input) })
    : '';
}

/** 学生数, 总面积 or the like from the entries, 是否寄宿制, the value, 标准. */
function derivation(plan: PlanSchool, entry: PlanEntry, input: ReportInput): string {
  const { words, assessment } = input;
  const row = plan.parts.find(({ stage }) => stage === entry.stage)?.row;
  const params = {
    students: row?.students ?? 0,
    boarding: yesOrNo(plan.school.boarding, input),
    standard: askedOfEntry(entry, input),
  };
  const { indicators } = assessment.standard;
  const place = indicators.findIndex(({ id }) => id === entry.indicator);
  const indicator = indicators[place];
  if (!row || !indicator) {
    if (entry.value === null) return reportText(words, 'report.derived.none', params);
    const value = figureOfEntry(entry, input) + entry.unit[words.language];
    return reportText(words, 'report.derived.item', { ...params, value });
  }
  const worked = workedOut(row, place, assessment.standard);
  if (!worked) return reportText(words, 'report.derived.none', params);
  return reportText(words, 'report.derived', {
    ...params,
    terms: termsText(worked, input),
    amount: worked.amount,
    unit: amountUnit(indicator, input),
    value: printed(worked.value, indicator.decimals),
    valueUnit: indicator.unit[words.language],
  });
}

/** 教学及辅助用房面积2160 − 室内体育用房面积200，本学段占…. */
function termsText({ terms, added, share }: Worked, { words }: ReportInput): string {
  const told = terms
    .map(({ header, sign, entry, factor }, at) => {
      const join = at === 0 ? (sign < 0 ? '−' : '') : sign < 0 ? ' − ' : ' + ';
      const times = factor === 1 ? '' : `×${factor}`;
      return `${join}${header.replace(/\s+/g, '')} ${plain(entry)}${times}`;
    })
    .join('');
  return [
    told,
    ...(added === 0 ? [] : [reportText(words, 'report.derived.added', { added })]),
    ...(share === null
      ? []
      : [
          reportText(words, 'report.derived.share', {
            own: share.own,
            all: share.all,
            share: printed((share.own / share.all) * 100, 1),
          }),
        ]),
  ].join(words.language === 'zh-CN' ? '，' : ', ');
}

/** As it was typed, without what binary fractions leave behind. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function amountUnit({ counted }: Indicator, { words }: ReportInput): string {
  // amounts of money are in 元 here, as the indicator has them
  if (counted === 'yuan') return words.language === 'zh-CN' ? '元' : 'yuan';
  return planText(words, `plans.unit.${counted}`);
}

function yesOrNo(value: boolean | null, { words }: ReportInput): string {
  if (value === null) return reportText(words, 'report.incomplete');
  return reportText(words, value ? 'report.yes' : 'report.no');
}
