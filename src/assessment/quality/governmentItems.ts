/**
 * 政府保障 7, 8, 11, 14, 15: items that the county's own figures decide.
 */
import { countyNumber } from '../../county/countyInputs';
import { countyInputTerm, type CountyInputId } from '../../county/countyInputs';
import { compareFractions, fraction, over, plus, times, zero } from '../../county/exact';
import type { Verdict } from '../assessment';
import { roundedAsPrinted } from '../roundedAsPrinted';
import { together } from '../together';
import { yesOrNo, exactFigure, figureRate } from './countyFigures';
import { judgeEvidence } from './evidence';
import {
  blank,
  verdictOn,
  judgedRate,
  missingInputs,
  nothingMark,
  note,
  roundingNotes,
  valueOrBlank,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { decimalNumber, rateOf, type Rate } from './rates';

/** 特殊教育学校生均公用经费: 万元 entered, 元 per pupil judged. */
export function judgeSpecialFunds(context: QualityContext): Judgement {
  const { data, limits } = context;
  const funds = exactFigure(data, 'specialFunds');
  const pupils = exactFigure(data, 'specialPupils');
  const least = limits.specialFunds;
  const each =
    funds && pupils && compareFractions(pupils, zero) > 0
      ? over(times(funds, fraction(10_000)), pupils)
      : null;
  // a county without such pupils has nobody to fund
  const nobody = countyNumber(data, 'specialPupils') === 0;
  const holds = nobody || (each && compareFractions(each, fraction(least)) >= 0);
  const printedEach = each && roundedAsPrinted(decimalNumber(each), 0);
  return {
    value:
      funds === null && pupils === null
        ? null
        : {
            code: 'item.value.specialFunds',
            params: {
              funds: valueOrBlank(countyNumber(data, 'specialFunds')),
              pupils: valueOrBlank(countyNumber(data, 'specialPupils')),
              each: nobody ? nothingMark : valueOrBlank(printedEach),
            },
          },
    verdict: verdictOn(holds),
    notes: [
      ...(nobody ? [] : missingInputs(context, ['specialFunds', 'specialPupils'])),
      ...noneOf(context, 'specialPupils'),
      ...(each && printedEach !== null && printedEach >= least !== holds
        ? [
            note('item.note.rounding', {
              name: term('生均公用经费', 'Funds per pupil'),
              shown: printedEach,
              actual: String(Number(decimalNumber(each).toPrecision(8))),
              limit: least,
            }),
          ]
        : []),
    ],
  };
}

export function judgePay(context: QualityContext): Judgement {
  const { data } = context;
  const teachers = countyNumber(data, 'teacherPay');
  const servants = countyNumber(data, 'civilServantPay');
  return {
    value:
      teachers === null && servants === null
        ? null
        : {
            code: 'item.value.pay',
            params: { teachers: valueOrBlank(teachers), servants: valueOrBlank(servants) },
          },
    verdict: verdictOn(teachers === null || servants === null ? null : teachers >= servants),
    notes: missingInputs(context, ['teacherPay', 'civilServantPay']),
  };
}

/** 交流轮岗: at least 10 % of those eligible, and 20 % of them 骨干. */
export function judgeRotation(context: QualityContext): Judgement {
  const { data, limits } = context;
  const inputs: readonly CountyInputId[] = ['rotationEligible', 'rotated', 'rotatedBackbone'];
  const rotated = figureRate(data, 'rotated', 'rotationEligible');
  const backbone = figureRate(data, 'rotatedBackbone', 'rotated');
  // nobody rotated: the first share fails already, and there is no second
  const verdicts = [
    judgedRate(rotated, limits.rotation),
    judgedRate(backbone, limits.rotationBackbone),
  ];
  return {
    value: allBlank(context, inputs)
      ? null
      : {
          code: 'item.value.rotation',
          params: {
            eligible: valueOrBlank(countyNumber(data, 'rotationEligible')),
            rotated: valueOrBlank(countyNumber(data, 'rotated')),
            rate: shownRate(rotated, countyNumber(data, 'rotationEligible')),
            backbone: valueOrBlank(countyNumber(data, 'rotatedBackbone')),
            backboneRate: shownRate(backbone, countyNumber(data, 'rotated')),
          },
        },
    verdict: together(verdicts),
    notes: [
      ...missingInputs(context, inputs),
      ...noneOf(context, 'rotationEligible'),
      ...roundingNotes(term('交流轮岗比例', 'Teachers rotated'), rotated, limits.rotation),
      ...roundingNotes(
        term('骨干教师比例', 'Backbone teachers'),
        backbone,
        limits.rotationBackbone,
      ),
    ],
  };
}

/** 优质高中招生名额: at least 50 % allotted, in favour of rural 初中. */
export function judgeQuota(context: QualityContext): Judgement {
  const { data, limits } = context;
  const allotted = figureRate(data, 'quotaAllotted', 'quotaTotal');
  const rural = figureRate(data, 'quotaRural', 'quotaAllotted');
  const favoured = yesOrNo(data, 'quotaRuralFavoured');
  return {
    value: allBlank(context, ['quotaTotal', 'quotaAllotted', 'quotaRural'])
      ? null
      : {
          code: 'item.value.quota',
          params: {
            total: valueOrBlank(countyNumber(data, 'quotaTotal')),
            allotted: valueOrBlank(countyNumber(data, 'quotaAllotted')),
            rate: shownRate(allotted, countyNumber(data, 'quotaTotal')),
            rural: valueOrBlank(countyNumber(data, 'quotaRural')),
            ruralRate: shownRate(rural, countyNumber(data, 'quotaAllotted')),
          },
        },
    verdict: together([judgedRate(allotted, limits.quota), verdictOn(favoured)]),
    notes: [
      ...missingInputs(context, [
        'quotaTotal',
        'quotaAllotted',
        'quotaRural',
        'quotaRuralFavoured',
      ]),
      ...noneOf(context, 'quotaTotal'),
      ...roundingNotes(term('分配比例', 'The share allotted'), allotted, limits.quota),
      ...(favoured === false ? [note('item.note.quotaRural')] : []),
    ],
  };
}

/** 留守儿童关爱体系; 随迁子女 in public schools and contracted private ones at least 85 %. */
export function judgeMigrants(context: QualityContext): Judgement {
  const { data, limits } = context;
  const inputs: readonly CountyInputId[] = ['migrantChildren', 'migrantPublic', 'migrantPurchased'];
  const children = exactFigure(data, 'migrantChildren');
  const inPublic = exactFigure(data, 'migrantPublic');
  const purchased = exactFigure(data, 'migrantPurchased');
  const cared = inPublic && purchased && plus(inPublic, purchased);
  const rate: Rate | null = children && cared && rateOf(cared, children);
  const care = judgeEvidence(context, 'leftBehindCare');
  const nobody = children !== null && compareFractions(children, zero) === 0;
  const migrants: Verdict = nobody ? 'met' : judgedRate(rate, limits.migrants);
  return {
    value: allBlank(context, inputs)
      ? null
      : {
          code: 'item.value.migrants',
          params: {
            children: valueOrBlank(countyNumber(data, 'migrantChildren')),
            inPublic: valueOrBlank(countyNumber(data, 'migrantPublic')),
            purchased: valueOrBlank(countyNumber(data, 'migrantPurchased')),
            cared: cared ? decimalNumber(cared) : blank,
            rate: shownRate(rate, countyNumber(data, 'migrantChildren')),
          },
        },
    verdict: together([care.verdict, migrants]),
    notes: [
      ...missingInputs(context, ['leftBehindCare', ...(nobody ? [] : inputs)]),
      ...noneOf(context, 'migrantChildren'),
      ...roundingNotes(term('随迁子女就读比例', 'Migrant children'), rate, limits.migrants),
    ],
  };
}

export function allBlank({ data }: QualityContext, inputs: readonly CountyInputId[]): boolean {
  return inputs.every((id) => countyNumber(data, id) === null);
}

/** A whole of 0: there is nothing to have a share of. */
export function noneOf(
  context: QualityContext,
  id: CountyInputId,
): NonNullable<Judgement['notes']> {
  return countyNumber(context.data, id) === 0
    ? [note('item.note.nobody', { whole: countyInputTerm(id) })]
    : [];
}
