/**
 * Numbers as the regulation prints them. Judgements are never made on these; the unrounded value
 * goes into a tooltip.
 */
import { printed } from '../assessment/printed';
import type { Indicator, Standard } from '../standards/standard';

export interface Printed {
  readonly text: string;
  readonly unrounded: string;
}

export function printedValue(value: number, { decimals }: Indicator): Printed {
  return { text: printed(value, decimals).toFixed(decimals), unrounded: String(value) };
}

export function printedCv(cv: number, { cvDecimals }: Standard): Printed {
  return { text: printed(cv, cvDecimals).toFixed(cvDecimals), unrounded: String(cv) };
}

/** Limits and thresholds as the regulation writes them: 0.50, 7.5, 2000. */
export function printedLimit(limit: number): string {
  return limit < 1 ? limit.toFixed(Math.max(2, decimalsOf(limit))) : String(limit);
}

export function printedShare(share: number): string {
  return (share * 100).toFixed(0);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
