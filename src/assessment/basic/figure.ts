/**
 * Figures that are compared with what a province demands: a plain number, and on request the same in
 * whole fractions, for the few that lie so near to their limit that plain numbers do not decide.
 */
import {
  compareFractions,
  fraction,
  fractionSum,
  over,
  times,
  type Fraction,
} from '../../county/exact';
import { isDoubtful } from '../exactly';

export interface Figure {
  readonly value: number;
  /** As the decimals were typed. */
  readonly exact: () => Fraction;
}

export function constant(value: number): Figure {
  return {
    value,
    exact() {
      return fraction(value);
    },
  };
}

export function product(a: Figure, b: Figure): Figure {
  return {
    value: a.value * b.value,
    exact() {
      return times(a.exact(), b.exact());
    },
  };
}

/** @param by not zero */
export function quotient(amount: Figure, by: Figure, per = 1): Figure {
  return {
    value: (amount.value * per) / by.value,
    exact() {
      return over(times(amount.exact(), fraction(per)), by.exact());
    },
  };
}

/** Reckoned exactly but once: every school near its limit asks for the sum over the county. */
export function sumOf(figures: readonly Figure[]): Figure {
  let known: Fraction | null = null;
  return {
    value: figures.reduce((total, { value }) => total + value, 0),
    exact() {
      return (known ??= fractionSum(figures.map((each) => each.exact())));
    },
  };
}

/** Exactly at the limit is met. */
export function meetsLimit(figure: Figure, limit: Figure, rising: boolean): boolean {
  if (!isDoubtful(figure.value, limit.value)) {
    return rising ? figure.value > limit.value : figure.value < limit.value;
  }
  const order = compareFractions(figure.exact(), limit.exact());
  return rising ? order >= 0 : order <= 0;
}
