/**
 * The plans that the user goes by, for writing and for scenarios. They stay when the page is left, and
 * are given up when the figures they were made from are no longer the county's.
 */
import { useMemo, useState } from 'react';
import type { ChosenPlans, PlannedPurchases, PlannedTransfers } from '../../app/session';
import type { Assessment } from '../../assessment/assessment';
import { stages } from '../../standards/standard';
import type { RetryingSession } from '../../ui/retryingSession';

interface KeptPlans {
  readonly plans: ChosenPlans;
  /** The figures that the plans rest on. */
  readonly figures: string;
}

const plansBySession = new WeakMap<RetryingSession, KeptPlans>();

const withoutPlans: ChosenPlans = { transfers: [], purchases: null };

export interface PlanChoice {
  readonly plans: ChosenPlans;
  /** Plans were chosen, but the figures have changed since. */
  readonly outdated: boolean;
  /** Purchases were chosen that start from other transfers than those chosen now. */
  readonly purchasesStale: boolean;
  readonly chooseTransfers: (plan: PlannedTransfers) => void;
  readonly choosePurchases: (plan: PlannedPurchases) => void;
  readonly drop: (plan: PlannedTransfers | PlannedPurchases) => void;
}

export function useChosenPlans(session: RetryingSession, assessment: Assessment): PlanChoice {
  const [held, setHeld] = useState(() => plansBySession.get(session) ?? null);
  const figures = useMemo(() => (held ? figuresKey(assessment) : ''), [held, assessment]);
  const outdated = held !== null && held.figures !== figures;
  const chosen = held && !outdated ? held.plans : withoutPlans;
  const purchasesStale = chosen.purchases !== null && !startsFrom(chosen.purchases, chosen);
  const plans = purchasesStale ? { ...chosen, purchases: null } : chosen;
  const keep = (wanted: ChosenPlans) => {
    const empty = hasNoPlans(wanted);
    const next = empty ? null : { plans: wanted, figures: figuresKey(assessment) };
    if (next) plansBySession.set(session, next);
    else plansBySession.delete(session);
    setHeld(next);
  };
  return {
    plans,
    outdated,
    purchasesStale,
    chooseTransfers: (plan) =>
      keep({
        ...chosen,
        transfers: [...plans.transfers.filter((each) => !isSamePlan(each, plan)), plan],
      }),
    choosePurchases: (plan) => keep({ ...plans, purchases: plan }),
    drop: (plan) =>
      keep({
        transfers: plans.transfers.filter((each) => each !== plan),
        purchases: chosen.purchases === plan ? null : chosen.purchases,
      }),
  };
}

export function hasNoPlans({ transfers, purchases }: ChosenPlans): boolean {
  return transfers.length === 0 && purchases === null;
}

/** Whether the purchases were worked out after just these transfers. */
function startsFrom({ transfers }: PlannedPurchases, chosen: ChosenPlans): boolean {
  return (
    transfers.length === chosen.transfers.length &&
    transfers.every((each) => chosen.transfers.some((other) => other === each))
  );
}

/** An indicator of a stage has one plan. */
function isSamePlan({ wish: a }: PlannedTransfers, { wish: b }: PlannedTransfers): boolean {
  return a.stage === b.stage && a.indicator === b.indicator;
}

/** All that a plan rests on, as a text: after a run over the same entries it is the same. */
function figuresKey({ standard, stages: results }: Assessment): string {
  const rows = stages.map((stage) =>
    (results[stage]?.rows ?? []).map(({ table, row, school, students, indicators }) => [
      table,
      row,
      school,
      students,
      standard.indicators.map(({ id }) => indicators[id]?.value ?? null),
    ]),
  );
  return JSON.stringify([standard, rows]);
}
