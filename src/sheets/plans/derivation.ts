/**
 * 学校办学条件达标情况表 of one school as lines: each indicator and each item of the province with 相关数据 (how
 * the figure comes about, to be checked against the statistics form), 是否达标 and 备注. The sheet and the
 * report in Word print these.
 */
import type { Assessment } from '../../assessment/assessment';
import { workedOut, type Worked } from '../../assessment/worked';
import type { Words } from '../../standards/message';
import type { Indicator, Stage } from '../../standards/standard';
import { printed } from '../layout/figures';
import type { PlanEntry } from './entries';
import {
  askedText,
  entryName,
  figureText,
  isUnknown,
  lackAmountText,
  stateText,
} from './entryWords';
import { planText } from './messages';
import type { PlanSchool } from './planSchools';

export interface ConditionLine {
  readonly stage: Stage;
  readonly indicator: string;
  readonly data: string;
  readonly met: string;
  readonly remark: string;
}

interface Derived {
  readonly assessment: Pick<Assessment, 'standard'>;
  readonly words: Words;
}

export function conditionLines(
  plan: PlanSchool,
  entries: readonly PlanEntry[],
  input: Derived,
): readonly ConditionLine[] {
  const { words } = input;
  return entries.map((entry) => ({
    stage: entry.stage,
    indicator: entryName(entry, words),
    data: derivation(plan, entry, input),
    met: stateText(entry, words),
    remark: remarkOf(entry, words),
  }));
}

function remarkOf(entry: PlanEntry, words: Words): string {
  if (isUnknown(entry)) return planText(words, 'plans.derived.incomplete');
  if (!entry.lack) return '';
  const gap = lackAmountText(entry, words);
  return planText(words, entry.lack.over ? 'plans.derived.over' : 'plans.derived.gap', { gap });
}

/** 学生数, 总面积 or the like from the entries, 是否寄宿制, the value, 标准. */
function derivation(plan: PlanSchool, entry: PlanEntry, { assessment, words }: Derived): string {
  const row = plan.parts.find(({ stage }) => stage === entry.stage)?.row;
  const params = {
    students: row?.students ?? 0,
    boarding: yesOrNo(plan.school.boarding, words),
    standard: askedText(entry, words),
  };
  const { indicators } = assessment.standard;
  const place = indicators.findIndex(({ id }) => id === entry.indicator);
  const indicator = indicators[place];
  if (!row || !indicator) {
    if (entry.value === null) return planText(words, 'plans.derived.none', params);
    const value = figureText(entry, words) + entry.unit[words.language];
    return planText(words, 'plans.derived.item', { ...params, value });
  }
  const worked = workedOut(row, place, assessment.standard);
  if (!worked) return planText(words, 'plans.derived.none', params);
  return planText(words, 'plans.derived', {
    ...params,
    terms: termsText(worked, words),
    amount: worked.amount,
    unit: amountUnit(indicator, words),
    value: printed(worked.value, indicator.decimals),
    valueUnit: indicator.unit[words.language],
  });
}

/** 教学及辅助用房面积2160 − 室内体育用房面积200，本学段占…. */
function termsText({ terms, added, share }: Worked, words: Words): string {
  const told = terms
    .map(({ header, sign, entry, factor }, at) => {
      const join = at === 0 ? (sign < 0 ? '−' : '') : sign < 0 ? ' − ' : ' + ';
      const times = factor === 1 ? '' : `×${factor}`;
      return `${join}${header.replace(/\s+/g, '')} ${plain(entry)}${times}`;
    })
    .join('');
  return [
    told,
    ...(added === 0 ? [] : [planText(words, 'plans.derived.added', { added })]),
    ...(share === null
      ? []
      : [
          planText(words, 'plans.derived.share', {
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

function amountUnit({ counted }: Indicator, words: Words): string {
  // amounts of money are in 元 here, as the indicator has them
  if (counted === 'yuan') return words.language === 'zh-CN' ? '元' : 'yuan';
  return planText(words, `plans.unit.${counted}`);
}

/** 是否寄宿制, for a reader: the data may not say it. */
export function yesOrNo(value: boolean | null, words: Words): string {
  if (value === null) return planText(words, 'plans.derived.incomplete');
  return planText(words, value ? 'plans.yes' : 'plans.no');
}
