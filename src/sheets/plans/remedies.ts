/** 解决办法 as a chosen plan of transfers or purchases proposes it: 从A小学调入2名；新增1间，约需3.00万元. */
import type { Words } from '../../standards/message';
import type { AmountUnit } from '../../standards/standard';
import { printed } from '../layout/figures';
import { lackText } from './amounts';
import type { PlanEntry } from './entries';
import type { PlansInput, Remedy } from './input';
import { listOf, planText } from './messages';

/** Finds the proposal for an entry; null where the plan says nothing of it. */
export type RemedyFinder = (entry: PlanEntry) => string | null;

export function remedyFinder({ remedies, assessment, words }: PlansInput): RemedyFinder {
  const byPlace = new Map<string, Remedy[]>();
  for (const remedy of remedies) {
    const place = placeKey(remedy.stage, remedy.row, remedy.indicator);
    const known = byPlace.get(place);
    if (known) known.push(remedy);
    else byPlace.set(place, [remedy]);
  }
  const units = new Map(assessment.standard.indicators.map(({ id, counted }) => [id, counted]));
  return ({ stage, at, indicator }) => {
    if (indicator === null) return null;
    const found = byPlace.get(placeKey(stage, at, indicator))?.filter(({ amount }) => amount > 0);
    const unit = units.get(indicator);
    if (!found || found.length === 0 || unit === undefined) return null;
    return listOf(
      words,
      found.map((remedy) => sentence(remedy, unit, words)),
    );
  };
}

function placeKey(stage: string, row: number, indicator: string): string {
  return `${stage}|${row}|${indicator}`;
}

function sentence(remedy: Remedy, unit: AmountUnit, words: Words): string {
  const amount = planText(words, `plans.amount.${unit}`, {
    amount: lackText({ amount: remedy.amount, unit }),
  });
  const of = unit === 'people' ? 'people' : 'things';
  switch (remedy.kind) {
    case 'receives':
      return planText(words, `plans.remedy.receives.${of}`, { amount, school: remedy.from });
    case 'gives':
      return planText(words, `plans.remedy.gives.${of}`, { amount, school: remedy.to });
    case 'buys': {
      const bought = planText(words, `plans.remedy.buys.${unit}`, { amount });
      if (!(remedy.cost > 0) || unit === 'yuan') return bought;
      const cost = printed(remedy.cost / 10_000, 2);
      return planText(words, 'plans.remedy.costs', { bought, cost });
    }
  }
}
