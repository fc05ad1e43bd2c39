/**
 * Parts of wholes against a limit in %, exactly as the decimals were typed.
 */
import {
  compareFractions,
  fraction,
  over,
  times,
  fractionSum,
  zero,
  type Fraction,
} from '../../county/exact';
import { roundedAsPrinted } from '../roundedAsPrinted';

export interface Rate {
  readonly part: Fraction;
  /** More than 0. */
  readonly whole: Fraction;
}

/** @returns null when the whole is not above 0: there is nothing to have a share of */
export function rateOf(part: Fraction, whole: Fraction): Rate | null {
  return compareFractions(whole, zero) > 0 ? { part, whole } : null;
}

/** The exact sum of numbers as they were typed. */
export function exactSum(numbers: readonly number[]): Fraction {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    if (!Number.isSafeInteger(number) || !Number.isSafeInteger(sum)) {
      return fractionSum(numbers.map(fraction));
    }
  }
  return fraction(sum);
}

export function reachesPercent({ part, whole }: Rate, percent: number): boolean {
  return compareFractions(times(part, fraction(100)), times(whole, fraction(percent))) >= 0;
}

export function percentOf(rate: Rate): number {
  return decimalNumber(over(rate.part, rate.whole)) * 100;
}

/** One decimal, as the forms print rates. */
export function percentText(percent: number): string {
  return roundedAsPrinted(percent, 1).toFixed(1);
}

/** The printed decimal would turn the verdict. */
export function roundingTurns(rate: Rate, percent: number): boolean {
  return reachesPercent(rate, percent) !== roundedAsPrinted(percentOf(rate), 1) >= percent;
}

export function decimalNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
