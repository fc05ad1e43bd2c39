/** What the plans, the ledger and the archive lists of schools are made from. */
import type { ConditionsByStage } from '../../assessment/basic/conditionsOfStage';
import type { County } from '../../county/county';
import type { SchoolTable } from '../../county/table';
import type { IndicatorId, Stage } from '../../standards/standard';
import type { LayoutInput } from '../layout/input';
import type { LedgerBody } from './carriedLedger';

export interface PlansInput extends LayoutInput {
  /** Open lines of last year's ledger that come into this one; none when absent. */
  readonly carriedLedger?: LedgerBody;
  /** The rows that `assessment` was made from. */
  readonly county: County;
  /** All bound tables, for what a plan tells about a school beyond its indicators. */
  readonly tables: readonly SchoolTable[];
  /** 办学条件 of 基本均衡; null for 优质均衡. */
  readonly conditions: ConditionsByStage | null;
  /** Names of the schools that get a plan; null: those that fail. */
  readonly schools: readonly string[] | null;
  /** Names of those for which archive pages and labels are printed; null: all. */
  readonly archived: readonly string[] | null;
  /** What a chosen transfer or purchase plan does for the schools; 解决办法 begins with it. */
  readonly remedies: readonly Remedy[];
}

/** Amounts are in the unit of the gap (people, rooms, ㎡, 元), 0 or more. */
export type Remedy = RemedyPlace &
  (
    | { readonly kind: 'receives'; readonly amount: number; readonly from: string }
    | { readonly kind: 'gives'; readonly amount: number; readonly to: string }
    | { readonly kind: 'buys'; readonly amount: number; readonly cost: number }
  );

export interface RemedyPlace {
  readonly stage: Stage;
  /** Place in the stage's rows. */
  readonly row: number;
  readonly indicator: IndicatorId;
}
