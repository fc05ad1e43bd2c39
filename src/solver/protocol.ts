/** What the pane and its solver say to each other; all of it can be cloned from thread to thread. */
import type { PurchasePlan, PurchaseProblem } from '../improvement/purchases';

export interface SolveRequest {
  readonly problem: PurchaseProblem;
  /** Time limit. */
  readonly seconds: number;
}

export type SolveReply =
  /** The best plan so far, and how cheap a plan might be; 元. */
  | { readonly kind: 'progress'; readonly cost: number | null; readonly bound: number }
  | { readonly kind: 'solved'; readonly plan: PurchasePlan }
  | { readonly kind: 'failed'; readonly detail: string };
