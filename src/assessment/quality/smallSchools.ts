/**
 * 政府保障 6: a school with fewer than 100 pupils gets 公用经费 for at least 100, at the 定额 of each
 * of its stages. 教学点 below 50 pupils are no rows of 表Ⅱ and are asked, too. Where the county chooses so,
 * only 村小学 (小学 in 乡村) and 教学点 are asked, as the item's own words have it (rules.md section 7).
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
import type { QualityMessage } from './itemMessage';
import { pupilsOfSchool, type QualitySchool } from './qualitySchools';

const quotas: Readonly<Record<Stage, CountyInputId>> = {
  primary: 'primaryQuota',
  junior: 'juniorQuota',
};

export function judgeSmallSchools(context: QualityContext): Judgement {
  const { limits } = context;
  const schools = everySchool(context);
  const ruralOnly = context.smallSchools === 'ruralOnly';
  const few = schools.filter((school) => pupilsOfSchool(school) < limits.fewPupils);
  const small = few.filter((school) => !ruralOnly || isRural(school) === true);
  const unplaced = ruralOnly ? few.filter((school) => isRural(school) === null) : [];
  const demand = ruralOnly
    ? { requirement: { code: 'requirement.government.6.rural', params: { ...limits } } as const }
    : {};
  const unplacedNotes = lackNotes(
    { ...context, incomplete: { primary: false, junior: false } },
    [askedLocale],
    unplaced.map((school) => ({ school })),
  );
  if (small.length === 0) {
    const known = schools.length > 0 && !isIncomplete(context) && unplaced.length === 0;
    const none = ruralOnly ? 'item.value.noSmallRuralSchools' : 'item.value.noSmallSchools';
    return {
      ...demand,
      value: known ? { code: none, params: { few: limits.fewPupils } } : null,
      verdict: known ? 'met' : 'undetermined',
      unclear: unplaced.map(({ place }) => place),
      notes: [...unplacedNotes, ...lackNotes(context, [], [])],
    };
  }
  return { ...demand, ...judgeFunds(small, unplaced, context, unplacedNotes) };
}

/** The schools that are asked; `unplaced` may be asked, too. */
function judgeFunds(
  small: readonly QualitySchool[],
  unplaced: readonly QualitySchool[],
  context: QualityContext,
  unplacedNotes: readonly QualityMessage[],
): Judgement {
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
    unfunded.length + unplaced.length > 0 ||
    looks.some(({ need }) => need === null) ||
    isIncomplete(context);
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
    unclear: [
      ...looks.flatMap(({ school, need }) =>
        school.operatingFunds === null || need === null ? [school.place] : [],
      ),
      ...unplaced.map(({ place }) => place),
    ],
    notes: [
      ...missingInputs(context, wanted),
      ...unplacedNotes,
      ...lackNotes(
        context,
        [askedOperatingFunds],
        unfunded.map((school) => ({ school })),
      ),
    ],
  };
}

/** 村小学 or 教学点; null: a 小学 whose 城乡类型 is not known. */
function isRural({ isTeachingPoint, parts, locale }: QualitySchool): boolean | null {
  if (isTeachingPoint) return true;
  if (parts.some(({ stage }) => stage !== 'primary')) return false;
  return locale === null ? null : locale === 'rural';
}

export const askedLocale: AskedColumn = {
  column: term('城乡类型', 'locale'),
  fields: ['locale'],
  tells: ({ school }) => school.locale !== null,
};

export const askedOperatingFunds: AskedColumn = {
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
