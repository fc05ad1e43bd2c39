/** What 均衡_差异分析 and the lists of plans are made from; faces and app give it, nothing here computes it. */
import type { Assessment } from '../../assessment/assessment';
import type { County } from '../../county/county';
import type { Indicator, IndicatorId, Stage } from '../../standards/standard';
import type { LayoutInput } from '../layout/input';

export interface AnalysisInput extends LayoutInput {
  readonly county: County;
  readonly causes: Readonly<
    Record<Stage, Readonly<Partial<Record<IndicatorId, readonly AnalysedCause[]>>> | null>
  >;
  readonly transfers: readonly ListedTransfers[];
  readonly purchases: ListedPurchases | null;
}

/** The greatest share of CV² first. */
export interface AnalysedCause {
  readonly school: string;
  /** Place in the stage's rows. */
  readonly row: number;
  readonly students: number;
  /** 0 … 1. */
  readonly share: number;
  readonly direction: 'low' | 'high';
  readonly cvWithout: number | null;
  readonly cvAtMean: number | null;
}

export interface ListedTransfers {
  readonly wish: { readonly stage: Stage; readonly indicator: IndicatorId };
  readonly indicator: Indicator;
  readonly limit: number;
  readonly plan: {
    readonly status: 'optimal' | 'infeasible';
    readonly before: { readonly cv: number | null };
    readonly after: { readonly cv: number | null };
  };
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    /** In the amount's own unit. */
    readonly amount: number;
  }[];
  readonly total: number;
  readonly unmet: readonly string[];
  /** The county with the moves made. */
  readonly after: Assessment;
}

export interface ListedPurchases {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  /** 元. */
  readonly cost: number;
  readonly bound: number;
  /** How many plans of transfers it starts from. */
  readonly transfers: { readonly length: number };
  readonly buys: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly indicator: IndicatorId;
    readonly counted: Indicator['counted'];
    readonly shared: boolean;
    readonly amount: number;
    readonly cost: number;
  }[];
  readonly after: Assessment;
}
