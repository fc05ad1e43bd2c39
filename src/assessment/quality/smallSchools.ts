/**
 * 政府保障 6: a school with fewer than 100 pupils gets 公用经费 for at least 100, at the 定额 of each
 * of its stages. 教学点 below 50 pupils are no rows of 表Ⅱ and are asked, too.
 */
import { compareFractions, fraction, times, fractionSum, type Fraction } from '../../county/exact';
import type { CountyInputId } from '../../county/countyInputs';
import type { Stage } from '../../standards/standard';
import { exactFigure } from './countyFigures';
import {
  blank,
  everySchool,
  failingSchool,
  isIncomplete,
  missingInputs,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { lackNotes, type AskedColumn } from './lacks';
import { roundedAsPrinted } from '../roundedAsPrinted';
import { decimalNumber, exactSum } from './rates';
import { pupilsOfSchool, type QualitySchool } from './qualitySchools';

const quotas: Readonly<Record<Stage, CountyInputId>> = {
  primary: 'primaryQuota',
  junior: 'juniorQuota',
};

export function judgeSmallSchools(context: QualityContext): Judgement {
  const { limits } = context;
  const schools = everySchool(context);
  const small = schools.filter((school) => pupilsOfSchool(school) < limits.fewPupils);
  if (small.length === 0) {
    const known = schools.length > 0 && !isIncomplete(context);
    return {
      value: known
        ? { code: 'item.value.noSmallSchools', params: { few: limits.fewPupils } }
        : null,
      verdict: known ? 'met' : 'undetermined',
      notes: lackNotes(context, [], []),
    };
  }
  const looks = small.map((school) => ({ school, need: neededFunds(school, context) }));
  const failing = looks.flatMap(({ school, need }) => {
    const { operatingFunds } = school;
    if (operatingFunds === null || need === null) return [];
    return compareFractions(fraction(operatingFunds), need) < 0
      ? [{ school, need, operatingFunds }]
      : [];
  });
  const unfunded = small.filter(({ operatingFunds }) => operatingFunds === null);
  const wanted = [
    ...new Set(small.flatMap(({ parts }) => parts.map(({ stage }) => quotas[stage]))),
  ];
  const known = small.flatMap(({ operatingFunds }) => operatingFunds ?? []);
  const unclear =
    unfunded.length > 0 || looks.some(({ need }) => need === null) || isIncomplete(context);
  return {
    value: {
      code: 'item.value.smallSchools',
      params: {
        schools: small.length,
        students: small.reduce((sum, school) => sum + pupilsOfSchool(school), 0),
        funds: unfunded.length > 0 ? blank : roundedAsPrinted(decimalNumber(exactSum(known)), 0),
      },
    },
    verdict: failing.length > 0 ? 'notMet' : unclear ? 'undetermined' : 'met',
    failing: failing.map(({ school, need, operatingFunds }) =>
      failingSchool(school, null, {
        code: 'item.fails.smallSchool',
        params: {
          students: pupilsOfSchool(school),
          funds: operatingFunds,
          need: decimalNumber(need),
        },
      }),
    ),
    unclear: looks
      .filter(({ school, need }) => school.operatingFunds === null || need === null)
      .map(({ school }) => school.place),
    notes: [
      ...missingInputs(context, wanted),
      ...lackNotes(
        context,
        [askedFunds],
        unfunded.map((school) => ({ school })),
      ),
    ],
  };
}

const askedFunds: AskedColumn = {
  column: term('公用经费', 'operating funds'),
  fields: ['operatingFunds'],
  tells: ({ school }) => school.operatingFunds !== null,
};

/** 100 × 定额 of each stage, 元; null when a 定额 is blank. */
function neededFunds({ parts }: QualitySchool, { data, limits }: QualityContext): Fraction | null {
  const needs: Fraction[] = [];
  for (const { stage } of parts) {
    const quota = exactFigure(data, quotas[stage]);
    if (!quota) return null;
    needs.push(times(quota, fraction(limits.fewPupils)));
  }
  return fractionSum(needs);
}
