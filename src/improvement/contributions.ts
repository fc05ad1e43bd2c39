/**
 * Who causes a CV: what each school of a stage adds to CV², which way it deviates, what the CV would
 * be without it, and what if it stood at the mean (rules.md section 2: c_i = (P_i/P)(X_i − X̄)²/X̄²,
 * Σ c_i = CV²). Each question is a fresh computation: subtracting a school that is most of it all from
 * the sums would leave little but rounding.
 */
import type { CountyStage } from '../county/county';
import { spreadOf } from '../assessment/dispersion';

export interface Cause {
  /** Place in the stage's rows. */
  readonly row: number;
  /** Of CV², 0 … 1; the shares add up to 1, and are all 0 where the CV is 0. */
  readonly share: number;
  readonly direction: 'low' | 'high';
  /** Null where no other school has an amount, or the mean of the others is 0. */
  readonly cvWithout: number | null;
  /** With the county's present mean per pupil in place of its own; null where nothing is left. */
  readonly cvAtMean: number | null;
}

/**
 * @param indicator place in the standard
 * @returns for each row that has an amount, in the order of the rows; null where none has one or
 * the mean is 0
 */
export function causesOf(
  { students, amounts }: Pick<CountyStage, 'students' | 'amounts'>,
  indicator: number,
): readonly Cause[] | null {
  const resources = amounts[indicator];
  if (!resources) return null;
  const { cv, mean, contributions } = spreadOf(students, resources);
  if (cv === null || mean === null) return null;
  const squared = contributions.reduce((sum, contribution) => sum + contribution, 0);
  const changed = Float64Array.from(resources);
  const cvWith = (row: number, amount: number) => {
    const own = changed[row] ?? NaN;
    changed[row] = amount;
    const spread = spreadOf(students, changed);
    changed[row] = own;
    return spread.cv;
  };
  const causes: Cause[] = [];
  resources.forEach((amount, row) => {
    if (Number.isNaN(amount)) return;
    const pupils = students[row] ?? NaN;
    causes.push({
      row,
      share: squared > 0 ? (contributions[row] ?? 0) / squared : 0,
      direction: amount / pupils < mean ? 'low' : 'high',
      cvWithout: cvWith(row, NaN),
      cvAtMean: cvWith(row, mean * pupils),
    });
  });
  return causes;
}
