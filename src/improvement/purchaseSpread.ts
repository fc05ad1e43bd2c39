/**
 * The CV of an indicator after a purchase, as a cone in the units bought:
 * N(y) = √Σ P_i (X_i − X̄)² ≤ c √P X̄.
 */
import { dispersion } from '../assessment/dispersion';
import type { PurchaseProblem, PurchaseSpread } from './purchases';
import type { ProgramRow } from './solver';

export interface SpreadAfter {
  /** In the order of the spread's rows. */
  readonly amounts: readonly number[];
  readonly cv: number;
  /** By how much the CV is above its limit; negative: within. */
  readonly excess: number;
}

/** Amounts of one indicator, by row, with so many units of each item. */
export function amountsAfter(
  { rows, items }: PurchaseProblem,
  indicator: number,
  units: ArrayLike<number>,
): readonly number[] {
  const amounts = rows.map((row) => row.amounts[indicator] ?? 0);
  items.forEach((item, at) => {
    if (item.indicator !== indicator) return;
    for (const { row, share } of item.effects) {
      amounts[row] = (amounts[row] ?? 0) + share * item.unit * (units[at] ?? 0);
    }
  });
  return amounts;
}

export function spreadAfter(
  problem: PurchaseProblem,
  spread: PurchaseSpread,
  units: ArrayLike<number>,
): SpreadAfter {
  const all = amountsAfter(problem, spread.indicator, units);
  const amounts = spread.rows.map((row) => all[row] ?? 0);
  const cv = cvOf(problem, spread, amounts);
  return { amounts, cv, excess: cv - spread.limit };
}

/** A mean of 0 is no distribution at all: infinitely far from even. */
export function cvOf(
  { rows }: PurchaseProblem,
  spread: PurchaseSpread,
  amounts: readonly number[],
): number {
  const weighed = spread.rows.map((row, at) => ({
    students: rows[row]?.students ?? 1,
    amount: amounts[at] ?? 0,
  }));
  return dispersion(weighed).cv ?? Infinity;
}

/**
 * The half-space that holds the whole cone and touches it in the direction of these amounts:
 * Σ (d_i / N − c / √P) y_i ≤ 0 with d_i = X_i − X̄.
 */
export function tangent(
  { rows, items }: PurchaseProblem,
  spread: PurchaseSpread,
  { amounts }: SpreadAfter,
): ProgramRow {
  const pupils = spread.rows.map((row) => rows[row]?.students ?? 1);
  const all = pupils.reduce((sum, each) => sum + each, 0);
  const mean = amounts.reduce((sum, each) => sum + each, 0) / all;
  const deviations = amounts.map((amount, at) => amount / (pupils[at] ?? 1) - mean);
  const norm = Math.sqrt(
    deviations.reduce((sum, deviation, at) => sum + (pupils[at] ?? 0) * deviation * deviation, 0),
  );
  const slopes = new Map(
    spread.rows.map((row, at) => [
      row,
      // all at nothing: more of anything is the way in
      (norm > 0 ? (deviations[at] ?? 0) / norm : 0) - spread.limit / Math.sqrt(all),
    ]),
  );
  const scale = 1 / Math.max(...[...slopes.values()].map(Math.abs));
  let standing = 0;
  for (const [row, slope] of slopes) {
    standing += slope * scale * (rows[row]?.amounts[spread.indicator] ?? 0);
  }
  const columns: number[] = [];
  const weights: number[] = [];
  let largest = 0;
  items.forEach(({ indicator, effects, unit }, at) => {
    if (indicator !== spread.indicator) return;
    const weight = effects.reduce(
      (sum, { row, share }) => sum + (slopes.get(row) ?? 0) * scale * share * unit,
      0,
    );
    if (weight === 0) return;
    columns.push(at);
    weights.push(weight);
    largest = Math.max(largest, Math.abs(weight));
  });
  // 万元 and people in one size
  const size = largest > 0 ? largest : 1;
  return {
    columns,
    weights: weights.map((weight) => weight / size),
    least: null,
    most: -standing / size,
  };
}
