/**
 * What to do about an assessment: who causes a CV, least transfers, least purchases, and what would
 * be if. Every plan is applied to the entries and assessed afresh before anybody sees it.
 */
import type { Assessment } from '../assessment/assessment';
import { schoolOf } from '../county/county';
import { causesOf } from '../improvement/contributions';
import {
  purchaseProblem,
  roundedUp,
  roundings,
  type PurchaseWish,
} from '../improvement/purchaseProblem';
import type { PurchasePlace, PurchaseRefusal } from '../improvement/purchaseProblem';
import { purchaseCost, type PurchasePlan, type PurchaseProblem } from '../improvement/purchases';
import { spreadAfter } from '../improvement/purchaseSpread';
import { changedTables, type ScenarioChange } from '../improvement/scenario';
import {
  transferProblem,
  type TransferRefusal,
  type TransferWish,
} from '../improvement/transferProblem';
import { leastTransfers, type TransferPlan } from '../improvement/transfers';
import type { Message } from '../standards/message';
import { stages, type Indicator, type IndicatorId, type Stage } from '../standards/standard';
import { assessStandard, type AssessedStandard } from './assessStandard';
import type { Understanding } from './understand';

export interface SchoolCause {
  readonly school: string;
  /** Place in the stage's rows. */
  readonly row: number;
  readonly students: number;
  readonly share: number;
  readonly direction: 'low' | 'high';
  readonly cvWithout: number | null;
  readonly cvAtMean: number | null;
}

/** By stage and indicator; absent where there is no CV. The greatest share first. */
export type Causes = Readonly<
  Record<Stage, Readonly<Partial<Record<IndicatorId, readonly SchoolCause[]>>> | null>
>;

export function causesOfAll({ county }: Pick<AssessedStandard, 'county'>): Causes {
  const of = (stage: Stage) => {
    const { rows } = county.stages[stage];
    if (rows.length === 0) return null;
    const causes: Partial<Record<IndicatorId, readonly SchoolCause[]>> = {};
    county.standard.indicators.forEach(({ id }, place) => {
      const found = causesOf(county.stages[stage], place);
      if (!found) return;
      causes[id] = found
        .flatMap((cause): readonly SchoolCause[] => {
          const row = rows[cause.row];
          return row ? [{ ...cause, school: schoolOf(row), students: row.students }] : [];
        })
        .sort((a, b) => b.share - a.share || a.row - b.row);
    });
    return causes;
  };
  return { primary: of('primary'), junior: of('junior') };
}

/** The county with some entries changed, assessed like the real one. */
export function whatIf(
  understanding: Understanding,
  { county, assessment }: AssessedStandard,
  changes: readonly ScenarioChange[],
): AssessedStandard {
  const tables = changedTables(understanding.tables, county, changes);
  return assessStandard({ ...understanding, tables }, assessment.standard.id);
}

export interface NamedMove {
  readonly from: string;
  readonly to: string;
  /** Places in the stage's rows. */
  readonly fromRow: number;
  readonly toRow: number;
  /** In the amount's own unit. */
  readonly amount: number;
}

export type TransferAnswer =
  | { readonly kind: 'refused'; readonly why: TransferRefusal }
  | {
      readonly kind: 'planned';
      readonly wish: TransferWish;
      readonly indicator: Indicator;
      readonly limit: number;
      readonly plan: TransferPlan;
      readonly moves: readonly NamedMove[];
      /** In the amount's own unit. */
      readonly total: number;
      readonly bound: number;
      readonly unmet: readonly string[];
      /** Schools with a resource that several stages share: a move would touch both. */
      readonly leftAlone: readonly string[];
      readonly changes: readonly ScenarioChange[];
      /** With the moves made. */
      readonly after: Assessment;
    };

export function planTransfers(
  understanding: Understanding,
  assessed: AssessedStandard,
  wish: TransferWish,
): TransferAnswer {
  const { county, assessment } = assessed;
  const ready = transferProblem(county, assessment, wish);
  if (ready.kind === 'refused') return ready;
  const { problem, indicator, leftAlone } = ready;
  const plan = leastTransfers(problem);
  const { rows } = county.stages[wish.stage];
  const name = (row: number) => {
    const of = rows[row];
    return of ? schoolOf(of) : '';
  };
  const moves = plan.moves.map(({ from, to, amount }) => ({
    from: name(from),
    to: name(to),
    fromRow: from,
    toRow: to,
    amount: amount * problem.unit,
  }));
  const changes = moves.flatMap(({ fromRow, toRow, amount }): readonly ScenarioChange[] => [
    change(wish, fromRow, -amount),
    change(wish, toRow, amount),
  ]);
  return {
    kind: 'planned',
    wish,
    indicator,
    limit: problem.limit ?? Infinity,
    plan,
    moves,
    total: plan.total * problem.unit,
    bound: plan.bound * problem.unit,
    unmet: plan.unmet.map(name),
    leftAlone,
    changes,
    after: whatIf(understanding, assessed, changes).assessment,
  };
}

function change({ stage, indicator }: TransferWish, row: number, by: number): ScenarioChange {
  return { kind: 'amount', stage, row, indicator, by };
}

export interface Buy extends PurchasePlace {
  /** In what the amount counts: people, rooms, ㎡, 元; of the whole school where shared. */
  readonly amount: number;
  /** 元. */
  readonly cost: number;
}

export type PurchaseAnswer =
  | { readonly kind: 'refused'; readonly why: PurchaseRefusal }
  | {
      readonly kind: 'planned';
      readonly wish: PurchaseWish;
      readonly status: PurchasePlan['status'];
      readonly cost: number;
      readonly bound: number;
      readonly buys: readonly Buy[];
      /** Which limit no plan can meet. */
      readonly blocking: Message | null;
      /** 基本均衡: each CV was held within the limit of their mean, which is more than is asked. */
      readonly moreThanAsked: boolean;
      /** The transfers that it starts from: what they move is there already. */
      readonly transfers: readonly MadeTransfers[];
      readonly changes: readonly ScenarioChange[];
      readonly after: Assessment;
    };

type MadeTransfers = Extract<TransferAnswer, { readonly kind: 'planned' }>;

export interface SolveOptions {
  readonly seconds: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (standing: {
    readonly cost: number | null;
    readonly bound: number;
  }) => void;
}

/** Solves where there is a solver: in this thread, or in a worker. */
export type Solve = (problem: PurchaseProblem, options: SolveOptions) => Promise<PurchasePlan>;

/** @param transfers that are carried out before: only what they leave is bought */
export async function planPurchases(
  understanding: Understanding,
  assessed: AssessedStandard,
  wish: PurchaseWish,
  solve: Solve,
  options: SolveOptions,
  transfers: readonly MadeTransfers[] = [],
): Promise<PurchaseAnswer> {
  const moved = afterTransfers(understanding, assessed, transfers);
  const { county, assessment } = moved.assessed;
  const ready = purchaseProblem(county, assessment, wish);
  if (ready.kind === 'refused') return ready;
  const { problem, places, rows, moreThanAsked } = ready;
  const plan = await solve(problem, options);
  const units = sizesToBuy(problem, places, plan.units);
  const buys = places.flatMap((place, item): readonly Buy[] => {
    const count = units[item] ?? 0;
    const { unit, price } = problem.items[item] ?? { unit: 1, price: 0 };
    return count > 0
      ? [{ ...place, amount: inForm(count * unit), cost: inForm(count * price) }]
      : [];
  });
  const changes = buys.map(({ stage, row, indicator, amount }): ScenarioChange => ({
    kind: 'amount',
    stage,
    row,
    indicator,
    by: amount,
  }));
  const provenCheapest = plan.status === 'optimal' && !moreThanAsked;
  return {
    kind: 'planned',
    wish,
    status: plan.status === 'optimal' && !provenCheapest ? 'feasible' : plan.status,
    cost: inForm(purchaseCost(problem, units)),
    bound: moreThanAsked ? 0 : Math.min(plan.bound, purchaseCost(problem, units)),
    buys,
    blocking: blockingOf(plan, problem, rows, moved.assessed),
    moreThanAsked,
    transfers,
    changes,
    after:
      plan.status === 'infeasible'
        ? assessment
        : whatIf(moved.understanding, moved.assessed, changes).assessment,
  };
}

/** The county as the transfers leave it; its rows stay in their places. */
function afterTransfers(
  understanding: Understanding,
  assessed: AssessedStandard,
  transfers: readonly MadeTransfers[],
): { readonly understanding: Understanding; readonly assessed: AssessedStandard } {
  const changes = transfers.flatMap((made) => made.changes);
  if (changes.length === 0) return { understanding, assessed };
  const tables = changedTables(understanding.tables, assessed.county, changes);
  const after = { ...understanding, tables };
  return { understanding: after, assessed: assessStandard(after, assessed.assessment.standard.id) };
}

/** Without the noise of sums: to a millionth. */
function inForm(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}

/** Areas and money rounded up to what forms print, or finer where that would push a CV over its limit. */
function sizesToBuy(
  problem: PurchaseProblem,
  places: readonly PurchasePlace[],
  units: readonly number[],
): readonly number[] {
  const indicators = new Set(problem.items.map(({ indicator }) => indicator));
  const sizes = [...units];
  for (const indicator of indicators) {
    for (const rounding of roundings) {
      problem.items.forEach((item, at) => {
        const place = places[at];
        if (!place || item.indicator !== indicator) return;
        sizes[at] = roundedUp(units[at] ?? 0, place.counted, rounding);
      });
      const isOver = problem.spreads.some(
        (spread) =>
          spread.indicator === indicator && spreadAfter(problem, spread, sizes).excess > 0,
      );
      if (!isOver) break;
    }
  }
  return sizes;
}

function blockingOf(
  { obstacle }: PurchasePlan,
  problem: PurchaseProblem,
  rows: readonly { readonly stage: Stage; readonly row: number }[],
  { county }: AssessedStandard,
): Message | null {
  if (!obstacle) return null;
  const nameOf = (place: number) => county.standard.indicators[place]?.name ?? '';
  if (obstacle.kind === 'school') {
    const at = rows[obstacle.row];
    const row = at ? county.stages[at.stage].rows[at.row] : undefined;
    return {
      code: 'purchases.blockedBySchool',
      params: { school: row ? schoolOf(row) : '', indicator: nameOf(obstacle.indicator) },
    };
  }
  const spread = problem.spreads[obstacle.spread];
  const stage = rows[spread?.rows[0] ?? -1]?.stage ?? stages[0];
  return {
    code: `purchases.blockedByCv.${stage}`,
    params: { indicator: nameOf(spread?.indicator ?? -1), limit: spread?.limit.toFixed(2) ?? '' },
  };
}
