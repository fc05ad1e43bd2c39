/**
 * 政府保障 7, 8, 11, 14, 15: items that the county's own figures decide.
 */
import { numberOf } from '../../county/countyInputs';
import { countyInputTerm, type CountyInputId } from '../../county/countyInputs';
import { compare, fraction, over, plus, times, zero } from '../../county/exact';
import type { Verdict } from '../assessment';
import { printed } from '../printed';
import { together } from '../together';
import { answer, exactFigure, figureRate } from './countyFigures';
import { concluded } from './evidence';
import {
  blank,
  judged,
  judgedRate,
  missingInputs,
  none,
  note,
  roundingNotes,
  shown,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { plain, rateOf, type Rate } from './rates';

/** 特殊教育学校生均公用经费: 万元 entered, 元 per pupil judged. */
export function judgeSpecialFunds(context: QualityContext): Judgement {
  const { data, limits } = context;
  const funds = exactFigure(data, 'specialFunds');
  const pupils = exactFigure(data, 'specialPupils');
  const least = limits.specialFunds;
  const each =
    funds && pupils && compare(pupils, zero) > 0
      ? over(times(funds, fraction(10_000)), pupils)
      : null;
  // a county without such pupils has nobody to fund
  const nobody = numberOf(data, 'specialPupils') === 0;
  const holds = nobody || (each && compare(each, fraction(least)) >= 0);
  const printedEach = each && printed(plain(each), 0);
  return {
    value:
      funds === null && pupils === null
        ? null
        : {
            code: 'item.value.specialFunds',
            params: {
              funds: shown(numberOf(data, 'specialFunds')),
              pupils: shown(numberOf(data, 'specialPupils')),
              each: nobody ? none : shown(printedEach),
            },
          },
    verdict: judged(holds),
    notes: [
      ...(nobody ? [] : missingInputs(context, ['specialFunds', 'specialPupils'])),
      ...noneOf(context, 'specialPupils'),
      ...(each && printedEach !== null && printedEach >= least !== holds
        ? [
            note('item.note.rounding', {
              name: term('生均公用经费', 'Funds per pupil'),
              shown: printedEach,
              actual: String(Number(plain(each).toPrecision(8))),
              limit: least,
            }),
          ]
        : []),
    ],
  };
}

export function judgePay(context: QualityContext): Judgement {
  const { data } = context;
  const teachers = numberOf(data, 'teacherPay');
  const servants = numberOf(data, 'civilServantPay');
  return {
    value:
      teachers === null && servants === null
        ? null
        : {
            code: 'item.value.pay',
            params: { teachers: shown(teachers), servants: shown(servants) },
          },
    verdict: judged(teachers === null || servants === null ? null : teachers >= servants),
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
            eligible: shown(numberOf(data, 'rotationEligible')),
            rotated: shown(numberOf(data, 'rotated')),
            rate: shownRate(rotated, numberOf(data, 'rotationEligible')),
            backbone: shown(numberOf(data, 'rotatedBackbone')),
            backboneRate: shownRate(backbone, numberOf(data, 'rotated')),
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
  const favoured = answer(data, 'quotaRuralFavoured');
  return {
    value: allBlank(context, ['quotaTotal', 'quotaAllotted', 'quotaRural'])
      ? null
      : {
          code: 'item.value.quota',
          params: {
            total: shown(numberOf(data, 'quotaTotal')),
            allotted: shown(numberOf(data, 'quotaAllotted')),
            rate: shownRate(allotted, numberOf(data, 'quotaTotal')),
            rural: shown(numberOf(data, 'quotaRural')),
            ruralRate: shownRate(rural, numberOf(data, 'quotaAllotted')),
          },
        },
    verdict: together([judgedRate(allotted, limits.quota), judged(favoured)]),
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
  const care = concluded(context, 'leftBehindCare');
  const nobody = children !== null && compare(children, zero) === 0;
  const migrants: Verdict = nobody ? 'met' : judgedRate(rate, limits.migrants);
  return {
    value: allBlank(context, inputs)
      ? null
      : {
          code: 'item.value.migrants',
          params: {
            children: shown(numberOf(data, 'migrantChildren')),
            inPublic: shown(numberOf(data, 'migrantPublic')),
            purchased: shown(numberOf(data, 'migrantPurchased')),
            cared: cared ? plain(cared) : blank,
            rate: shownRate(rate, numberOf(data, 'migrantChildren')),
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
  return inputs.every((id) => numberOf(data, id) === null);
}

/** A whole of 0: there is nothing to have a share of. */
export function noneOf(
  context: QualityContext,
  id: CountyInputId,
): NonNullable<Judgement['notes']> {
  return numberOf(context.data, id) === 0
    ? [note('item.note.nobody', { whole: countyInputTerm(id) })]
    : [];
}
