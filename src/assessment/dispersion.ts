/**
 * Spread of a resource over the schools of one stage, in plain numbers with compensated sums;
 * decisions at the limit are taken exactly elsewhere (exactVerdict.ts).
 */
export interface WeighedAmount {
  /** More than 0. */
  readonly students: number;
  /** 0 or more, any one unit. */
  readonly amount: number;
}

export interface Dispersion {
  readonly mean: number;
  readonly sd: number;
  /** Null when the mean is 0. */
  readonly cv: number | null;
}

/**
 * Pupil-weighted coefficient of variation of one resource over the schools of one stage.
 *
 * CV = S / X̄ with X̄ = Σx / ΣP and S = √(Σ (P_i/P)(x_i/P_i − X̄)²), the population form
 * of 教督〔2012〕3号; the unit of the amounts cancels out.
 *
 * @param rows pupils (> 0) and amount (≥ 0, any one unit) of each school; at least one row
 * @returns mean per pupil and sd in the amounts' unit; cv without unit, null when the mean is 0
 */
export function dispersion(rows: readonly WeighedAmount[]): Dispersion {
  const { students, amounts } = columns(rows);
  return dispersionOf(students, amounts);
}

/** The same over two columns of equal length; rows whose amount is NaN are left out. */
export function dispersionOf(students: Float64Array, amounts: Float64Array): Dispersion {
  const { pupils, mean } = pooledMean(students, amounts);
  if (!(mean > 0)) return { mean: 0, sd: 0, cv: null };
  const squares = new Sum();
  for (let i = 0; i < amounts.length; i++) {
    const contribution = contributionOf(students[i], amounts[i], pupils, mean);
    if (contribution > 0) squares.add(contribution);
  }
  const cv = Math.sqrt(squares.value);
  return { mean, sd: cv * mean, cv };
}

/**
 * What each school adds to CV²: c_i = (P_i/P)(X_i − X̄)²/X̄²; Σ c_i = CV².
 *
 * @returns in the order of the rows; all 0 when the mean is 0
 */
export function contributions(rows: readonly WeighedAmount[]): number[] {
  const { students, amounts } = columns(rows);
  const { pupils, mean } = pooledMean(students, amounts);
  return rows.map((row) => (mean > 0 ? contributionOf(row.students, row.amount, pupils, mean) : 0));
}

/** Pupils of the schools that have an amount, and Σx / ΣP. */
export function pooledMean(
  students: Float64Array,
  amounts: Float64Array,
): { readonly pupils: number; readonly mean: number } {
  const pupils = new Sum();
  const resources = new Sum();
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] ?? NaN;
    // NaN is never equal to itself
    if (amount !== amount) continue;
    pupils.add(students[i] ?? 0);
    resources.add(amount);
  }
  return { pupils: pupils.value, mean: pupils.value > 0 ? resources.value / pupils.value : 0 };
}

/** Relative deviations below this are rounding: equal schools have a CV of exactly 0. */
const rounding = 2 ** -50;

/** c_i of one school; NaN without an amount. */
export function contributionOf(
  students: number | undefined,
  amount: number | undefined,
  pupils: number,
  mean: number,
): number {
  if (students === undefined || amount === undefined) return NaN;
  const deviation = amount / students / mean - 1;
  if (Math.abs(deviation) <= rounding) return 0;
  return (students / pupils) * deviation * deviation;
}

function columns(rows: readonly WeighedAmount[]) {
  return {
    students: Float64Array.from(rows, (row) => row.students),
    amounts: Float64Array.from(rows, (row) => row.amount),
  };
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
