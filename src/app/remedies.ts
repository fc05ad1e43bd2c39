/** The pure part of writing remedies: the analysis, chosen plans, and what each school gets. */
import { layOutPlans } from '../sheets/plans/layOutPlans';
import type { Remedy } from '../sheets/plans/input';
import { layOutAnalysis } from '../sheets/analysis/layOutAnalysis';
import type { Plan } from '../sheets/plan';
import type { Words } from '../standards/message';
import { assessStandard } from './assessStandard';
import { layoutInput, proved } from './compute';
import { causesOfAll } from './improving';
import type { ChosenPlans, PlansRequest } from './session';
import type { Understanding } from './understand';

/** 均衡_差异分析, with the lists of the chosen plans. */
export function computeAnalysis(
  understanding: Understanding,
  words: Words,
  { transfers, purchases }: ChosenPlans,
): Plan {
  const assessed = assessStandard(understanding, understanding.settings.standard);
  const input = {
    ...layoutInput(understanding, words, assessed),
    county: assessed.county,
    causes: causesOfAll(assessed),
    transfers,
    purchases,
  };
  return proved(layOutAnalysis(input), understanding.snapshot).plan;
}

/** 一校一策, 均衡_问题台账 and 均衡_档案目录. */
export function computePlans(
  understanding: Understanding,
  words: Words,
  request: PlansRequest,
): Plan {
  const assessed = assessStandard(understanding, understanding.settings.standard);
  const input = {
    ...layoutInput(understanding, words, assessed),
    county: assessed.county,
    tables: understanding.tables,
    conditions: assessed.conditions,
    schools: request.schools,
    remedies: remediesOf(request),
  };
  return proved(layOutPlans(input), understanding.snapshot).plan;
}

/** What the chosen plans do for each school. */
function remediesOf({ transfers, purchases }: ChosenPlans): readonly Remedy[] {
  const moves = transfers.flatMap(({ wish: { stage, indicator }, moves: named }) =>
    named.flatMap(({ from, to, fromRow, toRow, amount }): readonly Remedy[] => [
      { kind: 'receives', stage, row: toRow, indicator, amount, from },
      { kind: 'gives', stage, row: fromRow, indicator, amount, to },
    ]),
  );
  const buys = (purchases?.buys ?? []).map(({ stage, row, indicator, amount, cost }): Remedy => ({
    kind: 'buys',
    stage,
    row,
    indicator,
    amount,
    cost,
  }));
  return [...moves, ...buys];
}
