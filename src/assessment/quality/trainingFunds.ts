/**
 * 教育质量 4: every school of the county spends at least 5 % of its 公用经费预算 on the training of its
 * teachers. The county's totals can show that some school does not, never that all do.
 */
import { termList } from '../termList';
import { countyNumber } from '../../county/countyInputs';
import { compareFractions, fraction, times } from '../../county/exact';
import { exactFigure, figureRate } from './countyFigures';
import {
  everySchool,
  failingSchool,
  isIncomplete,
  note,
  roundingNotes,
  valueOrBlank,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { lackNotes, type AskedColumn } from './lacks';
import type { QualityMessage } from './itemMessage';
import { rateOf, reachesPercent, type Rate } from './rates';
import type { QualitySchool } from './qualitySchools';

export function judgeTrainingFunds(context: QualityContext): Judgement {
  const percent = context.limits.trainingFunds;
  const schools = everySchool(context);
  const looks = schools.map((school) => ({ school, spends: spendsEnough(school, percent) }));
  const unknown = looks.filter(({ spends }) => spends === null).map(({ school }) => school);
  const failing = looks.filter(({ spends }) => spends === false);
  const told = looks.length - unknown.length;
  const unclear = told === 0 || unknown.length > 0 || isIncomplete(context);
  const rate = figureRate(context.data, 'trainingFunds', 'operatingBudget');
  const totalBelow = rate !== null && !reachesPercent(rate, percent);
  return {
    value:
      told === 0
        ? totalValue(context, rate)
        : {
            code: 'item.value.trainingFunds',
            params: { schools: schools.length, failing: failing.length, limit: percent },
          },
    verdict:
      failing.length > 0 || (unclear && totalBelow) ? 'notMet' : unclear ? 'undetermined' : 'met',
    failing: failing.map(({ school }) =>
      failingSchool(school, null, {
        code: 'item.fails.trainingFunds',
        params: { rate: shownRate(rateOfSchool(school)), limit: percent },
      }),
    ),
    unclear: unknown.map(({ place }) => place),
    notes: [
      ...lackNotes(
        context,
        askedTrainingFunds,
        unknown.map((school) => ({ school })),
      ),
      ...(unclear ? totalNotes(rate, percent) : []),
    ],
  };
}

export const askedTrainingFunds: readonly AskedColumn[] = [
  {
    column: term('教师培训经费', 'teacher training funds'),
    fields: ['trainingFunds'],
    tells: ({ school }) => school.trainingFunds !== null,
  },
  {
    column: term('公用经费预算', 'operating budget'),
    fields: ['operatingBudget'],
    tells: ({ school }) => school.operatingBudget !== null,
  },
];

/** Null: it does not say. A school without a budget has nothing to spend 5 % of. */
function spendsEnough(
  { trainingFunds, operatingBudget }: QualitySchool,
  percent: number,
): boolean | null {
  if (trainingFunds === null || operatingBudget === null) return null;
  const least = times(fraction(operatingBudget), fraction(percent));
  return compareFractions(times(fraction(trainingFunds), fraction(100)), least) >= 0;
}

function rateOfSchool({ trainingFunds, operatingBudget }: QualitySchool): Rate | null {
  return trainingFunds === null || operatingBudget === null
    ? null
    : rateOf(fraction(trainingFunds), fraction(operatingBudget));
}

function totalValue({ data }: QualityContext, rate: Rate | null): QualityMessage | null {
  if (!exactFigure(data, 'trainingFunds') && !exactFigure(data, 'operatingBudget')) return null;
  const budget = countyNumber(data, 'operatingBudget');
  return {
    code: 'item.value.trainingFundsCounty',
    params: {
      funds: valueOrBlank(countyNumber(data, 'trainingFunds')),
      budget: valueOrBlank(budget),
      rate: shownRate(rate, budget),
    },
  };
}

/** What the county's totals say where its schools leave it open. */
function totalNotes(rate: Rate | null, percent: number): readonly QualityMessage[] {
  if (rate === null) return [];
  return [
    ...roundingNotes(term('教师培训经费比例', 'The share'), rate, percent),
    reachesPercent(rate, percent)
      ? note('item.note.totalProvesNothing', {
          column: termList(askedTrainingFunds.map(({ column }) => column)),
        })
      : note('item.note.totalBelow', { limit: percent }),
  ];
}
