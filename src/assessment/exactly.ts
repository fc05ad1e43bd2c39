/**
 * Comparisons with what the standard demands. Plain numbers decide where they are clear; where a
 * value and its limit are all but equal, the entries as typed decide in exact arithmetic
 * (rules.md section 2: exactly 4.2, exactly 85 %, exactly 0.50 pass).
 */
import { exactAmountOf, type CountyStage, type StageRow } from '../county/county';
import {
  compareFractions,
  fraction,
  over,
  plus,
  times,
  fractionSum,
  zero,
  type Fraction,
} from '../county/exact';
import type { Indicator } from '../standards/standard';

/** Relative to the limit. */
const doubtfulDistance = 1e-9;

/** Value and limit are so near to each other that plain numbers do not decide. */
export function isDoubtful(value: number, limit: number): boolean {
  return Math.abs(value - limit) <= doubtfulDistance * limit;
}

/** A school's value is at least `share` of the threshold. */
export function reaches(
  value: number,
  row: StageRow,
  indicator: Indicator,
  place: number,
  threshold: number,
  share: number,
): boolean {
  const least = threshold * share;
  if (!isDoubtful(value, least)) return value > least;
  const amount = exactAmountOf(row, place);
  if (!amount) return value >= least;
  const reached = times(amount, fraction(indicator.per));
  const demanded = times(times(fraction(threshold), fraction(share)), fraction(row.students));
  return compareFractions(reached, demanded) >= 0;
}

/** The CV of an indicator is not above its limit. */
export function staysWithin(cv: number, stage: CountyStage, place: number, limit: number): boolean {
  if (!isDoubtful(cv, limit)) return cv < limit;
  return (
    compareFractions(exactSquaredCv(stage, place), times(fraction(limit), fraction(limit))) <= 0
  );
}

/**
 * A mean of CVs is not above its limit. Roots have no exact decimals: what doubles may be off by,
 * and no more, counts as equal.
 */
export function compositeStaysWithin(composite: number, limit: number): boolean {
  return composite <= limit * (1 + 1e-14);
}

/** CV² = P Σ(x²/p) / (Σx)² − 1, over the schools that have an amount. */
export function exactSquaredCv({ rows, amounts }: CountyStage, place: number): Fraction {
  const resources: Fraction[] = [];
  const squares: Fraction[] = [];
  const pupils: Fraction[] = [];
  rows.forEach((row, at) => {
    const known = amounts[place]?.[at] ?? NaN;
    const amount = exactAmountOf(row, place);
    // NaN is never equal to itself
    if (known !== known || !amount) return;
    const students = fraction(row.students);
    pupils.push(students);
    resources.push(amount);
    squares.push(over(times(amount, amount), students));
  });
  const sum = fractionSum(resources);
  if (compareFractions(sum, zero) === 0) return zero;
  const ratio = over(times(fractionSum(pupils), fractionSum(squares)), times(sum, sum));
  return plus(ratio, fraction(-1));
}
