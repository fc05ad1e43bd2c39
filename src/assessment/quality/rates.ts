/**
 * Parts of wholes against a limit in %, exactly as the decimals were typed.
 */
import { compare, fraction, over, times, total, zero, type Fraction } from '../../county/exact';
import { printed } from '../printed';

export interface Rate {
  readonly part: Fraction;
  /** More than 0. */
  readonly whole: Fraction;
}

/** @returns null when the whole is not above 0: there is nothing to have a share of */
export function rateOf(part: Fraction, whole: Fraction): Rate | null {
  return compare(whole, zero) > 0 ? { part, whole } : null;
}

/** The exact sum of numbers as they were typed. */
export function sumOf(numbers: readonly number[]): Fraction {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    if (!Number.isSafeInteger(number) || !Number.isSafeInteger(sum)) {
      return total(numbers.map(fraction));
    }
  }
  return fraction(sum);
}

export function reachesPercent({ part, whole }: Rate, percent: number): boolean {
  return compare(times(part, fraction(100)), times(whole, fraction(percent))) >= 0;
}

export function percentOf(rate: Rate): number {
  return plain(over(rate.part, rate.whole)) * 100;
}

/** One decimal, as the forms print rates. */
export function percentText(percent: number): string {
  return printed(percent, 1).toFixed(1);
}

/** The printed decimal would turn the verdict. */
export function roundingTurns(rate: Rate, percent: number): boolean {
  return reachesPercent(rate, percent) !== printed(percentOf(rate), 1) >= percent;
}

export function plain({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
