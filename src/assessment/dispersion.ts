/**
 * Spread of a resource over the schools of one stage, in plain numbers with compensated sums;
 * decisions at the limit are taken exactly elsewhere (exactly.ts).
 */
export interface WeighedAmount {
  /** More than 0. */
  readonly students: number;
  /** 0 or more, any one unit. */
  readonly amount: number;
}

export interface Dispersion {
  /** Null over no amount at all: that is no mean of 0. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** Null when the mean is 0 or there is none. */
  readonly cv: number | null;
}

/**
 * Pupil-weighted coefficient of variation of one resource over the schools of one stage.
 *
 * CV = S / X̄ with X̄ = Σx / ΣP and S = √(Σ (P_i/P)(x_i/P_i − X̄)²), the population form
 * of 教督〔2012〕3号; the unit of the amounts cancels out.
 *
 * @param rows pupils (> 0) and amount (≥ 0, any one unit) of each school
 * @returns mean per pupil and sd in the amounts' unit; cv without unit, null when the mean is 0;
 *   all null over no row
 */
export function dispersion(rows: readonly WeighedAmount[]): Dispersion {
  const { mean, sd, cv } = spreadOf(...weighedColumns(rows));
  return { mean, sd, cv };
}

/**
 * What each school adds to CV²: c_i = (P_i/P)(X_i − X̄)²/X̄²; Σ c_i = CV².
 *
 * @returns in the order of the rows; all 0 when the mean is 0 or there is none
 */
export function contributions(rows: readonly WeighedAmount[]): number[] {
  return [...spreadOf(...weighedColumns(rows)).contributions];
}

export interface Spread extends Dispersion {
  /** c_i by row; 0 without an amount, and all 0 when the mean is 0 or there is none. */
  readonly contributions: Float64Array;
}

/** Both over two columns of equal length; rows whose amount is NaN are left out. */
export function spreadOf(students: Float64Array, amounts: Float64Array): Spread {
  const { pupils, mean } = pooledMean(students, amounts);
  const contributions = new Float64Array(amounts.length);
  if (mean === null) return { mean: null, sd: null, cv: null, contributions };
  if (!(mean > 0)) return { mean: 0, sd: 0, cv: null, contributions };
  const squares = new Sum();
  for (let i = 0; i < amounts.length; i++) {
    const weight = students[i] ?? NaN;
    const deviation = (amounts[i] ?? NaN) / weight / mean - 1;
    // NaN is not greater than anything
    if (!(Math.abs(deviation) > rounding)) continue;
    const contribution = (weight / pupils) * deviation * deviation;
    contributions[i] = contribution;
    squares.add(contribution);
  }
  const cv = Math.sqrt(squares.value);
  return { mean, sd: cv * mean, cv, contributions };
}

/** Relative deviations below this are rounding: equal schools have a CV of exactly 0. */
const rounding = 2 ** -50;

/** Pupils of the schools that have an amount, and Σx / ΣP; null where no school has one. */
function pooledMean(
  students: Float64Array,
  amounts: Float64Array,
): { readonly pupils: number; readonly mean: number | null } {
  const pupils = new Sum();
  const resources = new Sum();
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] ?? NaN;
    // NaN is never equal to itself
    if (amount !== amount) continue;
    pupils.add(students[i] ?? 0);
    resources.add(amount);
  }
  return { pupils: pupils.value, mean: pupils.value > 0 ? resources.value / pupils.value : null };
}

function weighedColumns(
  rows: readonly WeighedAmount[],
): [students: Float64Array, amounts: Float64Array] {
  return [
    Float64Array.from(rows, (row) => row.students),
    Float64Array.from(rows, (row) => row.amount),
  ];
}

/** Neumaier's compensated sum: right to the last digit or two however many terms there are. */
class Sum {
  private sum = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.sum + term;
    this.lost +=
      Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.lost;
  }
}
