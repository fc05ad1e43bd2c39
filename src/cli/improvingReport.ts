/** The reports that `analyse`, `transfers` and `purchases` print with --json, numbers unrounded. */
import type { AssessedStandard } from '../app/assessStandard';
import type { Causes, PurchaseAnswer, TransferAnswer } from '../app/improving';
import type { PurchasePlan } from '../improvement/purchases';
import type { Message, Words } from '../standards/message';
import type { AmountUnit, IndicatorId, Stage, StandardId } from '../standards/standard';

export type PlannedTransfers = Extract<TransferAnswer, { readonly kind: 'planned' }>;
export type PlannedPurchases = Extract<PurchaseAnswer, { readonly kind: 'planned' }>;

export interface AnalysisReport {
  readonly standard: StandardId;
  readonly stages: Readonly<Record<Stage, null | { readonly indicators: CausesReport }>>;
}

type CausesReport = Readonly<
  Partial<
    Record<
      IndicatorId,
      {
        readonly cv: number | null;
        /** The greatest share first. */
        readonly schools: readonly {
          readonly school: string;
          readonly share: number;
          readonly direction: 'low' | 'high';
          readonly cvWithout: number | null;
          readonly cvAtMean: number | null;
        }[];
      }
    >
  >
>;

export function analysisReport({ assessment }: AssessedStandard, causes: Causes): AnalysisReport {
  const { standard, stages } = assessment;
  const of = (stage: Stage) => {
    const assessed = stages[stage];
    if (!assessed) return null;
    const indicators = Object.fromEntries(
      standard.indicators.map(({ id }) => [
        id,
        {
          cv: assessed.indicators[id]?.cv ?? null,
          schools: (causes[stage]?.[id] ?? []).map(
            ({ school, share, direction, cvWithout, cvAtMean }) => ({
              school,
              share,
              direction,
              cvWithout,
              cvAtMean,
            }),
          ),
        },
      ]),
    );
    return { indicators };
  };
  return { standard: standard.id, stages: { primary: of('primary'), junior: of('junior') } };
}

export interface TransfersReport {
  readonly status: 'optimal' | 'infeasible';
  /** In the amount's own unit: people, computers, books, rooms, 元. */
  readonly total: number;
  readonly bound: number;
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly amount: number;
  }[];
  readonly before: { readonly cv: number | null };
  readonly after: { readonly cv: number | null };
  readonly unmet: readonly string[];
  /** Why there is no plan. */
  readonly blocking?: string;
}

export function transfersReport(answer: PlannedTransfers, { say }: Words): TransfersReport {
  const { plan, total, bound, moves, unmet } = answer;
  const blocking = obstacleOf(answer);
  return {
    status: plan.status,
    total,
    bound,
    moves: moves.map(({ from, to, amount }) => ({ from, to, amount })),
    before: { cv: plan.before.cv },
    after: { cv: plan.after.cv },
    unmet,
    ...(blocking ? { blocking: say(blocking) } : {}),
  };
}

/** Why there is no plan; null where there is one. */
export function obstacleOf({ plan, indicator, limit }: PlannedTransfers): Message | null {
  if (!plan.obstacle) return null;
  const params = { indicator: indicator.name, limit: limit.toFixed(2) };
  return { code: `transfers.blocked.${plan.obstacle}`, params };
}

export interface PurchasesReport {
  readonly status: PurchasePlan['status'];
  /** 元. */
  readonly cost: number;
  readonly bound: number;
  readonly buys: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly indicator: IndicatorId;
    readonly amount: number;
    readonly unit: AmountUnit;
    readonly cost: number;
    readonly shared: boolean;
  }[];
  readonly blocking?: string;
}

export function purchasesReport(answer: PlannedPurchases, { say }: Words): PurchasesReport {
  const { status, cost, bound, buys, blocking } = answer;
  return {
    status,
    cost,
    bound,
    buys: buys.map(({ school, stage, indicator, amount, counted, cost: price, shared }) => ({
      school,
      stage,
      indicator,
      amount,
      unit: counted,
      cost: price,
      shared,
    })),
    ...(blocking ? { blocking: say(blocking) } : {}),
  };
}
