/**
 * 教育质量 4: every school spends at least 5 % of its 公用经费预算 on the training of its teachers. Where
 * the schools do not say it, the county's totals are judged.
 */
import { countyNumber } from '../../county/countyInputs';
import { fraction } from '../../county/exact';
import { figureRate } from './countyFigures';
import {
  failingSchool,
  isIncomplete,
  judgedRate,
  missingFromSchools,
  missingInputs,
  note,
  roundingNotes,
  valueOrBlank,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { rateOf, reachesPercent, type Rate } from './rates';
import type { QualitySchool } from './qualitySchools';

export function judgeTrainingFunds(context: QualityContext): Judgement {
  const percent = context.limits.trainingFunds;
  const known = context.schools.flatMap((school) => {
    const rate = rateOfSchool(school);
    return rate ? [{ school, rate }] : [];
  });
  if (known.length === 0) return judgeTotals(context);
  const unknown = context.schools.filter((school) => rateOfSchool(school) === null);
  const failing = known.filter(({ rate }) => !reachesPercent(rate, percent));
  const unclear = unknown.length > 0 || isIncomplete(context);
  return {
    value: {
      code: 'item.value.trainingFunds',
      params: { schools: context.schools.length, failing: failing.length, limit: percent },
    },
    verdict: failing.length > 0 ? 'notMet' : unclear ? 'undetermined' : 'met',
    failing: failing.map(({ school, rate }) =>
      failingSchool(school, null, {
        code: 'item.fails.trainingFunds',
        params: { rate: shownRate(rate), limit: percent },
      }),
    ),
    notes: missingFromSchools(context, trainingFundColumns, unknown),
  };
}

const trainingFundColumns = term(
  '教师培训经费和公用经费预算',
  'teacher training funds and operating budget',
);

function rateOfSchool({ trainingFunds, operatingBudget }: QualitySchool): Rate | null {
  return trainingFunds === null || operatingBudget === null
    ? null
    : rateOf(fraction(trainingFunds), fraction(operatingBudget));
}

function judgeTotals(context: QualityContext): Judgement {
  const { data, limits } = context;
  const rate = figureRate(data, 'trainingFunds', 'operatingBudget');
  const [funds, budget] = [
    countyNumber(data, 'trainingFunds'),
    countyNumber(data, 'operatingBudget'),
  ];
  return {
    value:
      funds === null && budget === null
        ? null
        : {
            code: 'item.value.trainingFundsCounty',
            params: {
              funds: valueOrBlank(funds),
              budget: valueOrBlank(budget),
              rate: shownRate(rate, budget),
            },
          },
    verdict: judgedRate(rate, limits.trainingFunds),
    notes: [
      ...missingInputs(context, ['trainingFunds', 'operatingBudget']),
      ...roundingNotes(term('教师培训经费比例', 'The share'), rate, limits.trainingFunds),
      ...(rate ? [note('item.note.countyTotal', { column: trainingFundColumns })] : []),
    ],
  };
}
