/** Numbers as our sheets show them. */
import { roundedAsPrinted as rounded } from '../../assessment/roundedAsPrinted';
import type { Indicator } from '../../standards/standard';

/** Number format with fixed decimals: 0.00. */
export function fixedFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** A number as the forms print it. */
export function printed(value: number, decimals: number): string {
  return rounded(value, decimals).toFixed(decimals);
}

/** A number with just the decimals that tell it from its printed form, at least two more. */
export function exact(value: number, decimals: number): string {
  const shown = Number(printed(value, decimals));
  for (let more = decimals + 2; more < 12; more += 1) {
    const text = printed(value, more);
    if (Number(text) !== shown) return text;
  }
  return String(value);
}

export function indicatorFormat(indicator: Indicator): string {
  return fixedFormat(indicator.decimals);
}

export function percent(share: number, decimals = 1): string {
  return printed(share * 100, decimals);
}
