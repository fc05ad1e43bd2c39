/**
 * Exact fractions, for decisions that binary rounding must not take: 42 of 1,000 pupils is 4.2.
 * Slow beside plain numbers; used only where a value and its limit are all but equal.
 */

/** numerator / denominator; the denominator is positive, the fraction need not be reduced. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** A finite number as the decimal that it shows: 0.1 is one tenth. */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const shift = Number(exponent) - decimals.length;
  const numerator = BigInt(whole + decimals);
  return shift >= 0
    ? { numerator: numerator * 10n ** BigInt(shift), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-shift) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

/** @param b not zero */
export function over(a: Fraction, b: Fraction): Fraction {
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: a.numerator * b.denominator * sign,
    denominator: a.denominator * b.numerator * sign,
  };
}

/** Negative, 0 or positive as a is below, equal to or above b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function lowestTerms({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n
    ? { numerator: numerator / a, denominator: denominator / a }
    : { numerator, denominator };
}

/** Equal denominators first, then halves of the list, so that the numbers grow late. */
export function fractionSum(fractions: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const part of fractions) {
    const { numerator, denominator } = lowestTerms(part);
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let sums: Fraction[] = [...byDenominator].map(([denominator, numerator]) => ({
    numerator,
    denominator,
  }));
  while (sums.length > 1) {
    const next: Fraction[] = [];
    for (let i = 0; i < sums.length; i += 2) {
      next.push(plus(sums[i] ?? zero, sums[i + 1] ?? zero));
    }
    sums = next;
  }
  return sums[0] ?? zero;
}
