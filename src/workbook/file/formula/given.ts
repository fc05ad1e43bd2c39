/** What functions are given: single values, numbers of areas, and functions made from both. */
import { isCellError } from '../../../county/cell';
import type { Computing } from './evaluate';
import type { Arguments, Expression } from './expression';
import type { FormulaFunction } from './functions';
import {
  errorOf,
  FormulaError,
  isScalar,
  NotComputable,
  toNumber,
  type Operand,
  type Scalar,
} from './values';

/** A function of so many single values; those that are left out are null. */
export function ofValues(
  least: number,
  most: number,
  compute: (...values: readonly Scalar[]) => Scalar,
): FormulaFunction {
  return (given, computing) => {
    expectCount(given, least, most);
    return compute(...given.map((each) => givenScalar(each, computing)));
  };
}

/** As ofValues, over numbers; 0 for what is left out. */
export function ofNumbers(
  least: number,
  most: number,
  compute: (...numbers: readonly number[]) => number,
): FormulaFunction {
  return ofValues(least, most, (...values) => finite(compute(...values.map(toNumber))));
}

/** A function of all numbers that stand in its areas; texts and empty cells there do not count. */
export function overNumbers(compute: (numbers: readonly number[]) => number): FormulaFunction {
  return (given, computing) => {
    expectCount(given, 1, 255);
    return finite(compute(given.flatMap((each) => numbersOf(each, computing))));
  };
}

export function givenScalar(given: Expression | null | undefined, computing: Computing): Scalar {
  return given ? computing.scalar(computing.evaluate(given)) : null;
}

export function operandOf(given: Expression | null | undefined, computing: Computing): Operand {
  return given ? computing.evaluate(given) : null;
}

/** Numbers as SUM takes them: a text given directly is turned into one, a text in a cell is not. */
export function numbersOf(given: Expression | null, computing: Computing): readonly number[] {
  const operand = operandOf(given, computing);
  if (isScalar(operand)) return [toNumber(operand)];
  return computing.rows(operand).flatMap((cells) => cells.flatMap(numberOnly));
}

/** The number that a cell holds, in a list; errors are errors. */
export function numberOnly(value: Scalar): readonly number[] {
  if (isCellError(value)) throw errorOf(value.error);
  return typeof value === 'number' ? [value] : [];
}

export function expectCount(given: Arguments, least: number, most: number): void {
  if (given.length < least || given.length > most) throw new NotComputable('number of arguments');
}

export function finite(result: number): number {
  if (!Number.isFinite(result)) throw new FormulaError('#NUM!');
  return result;
}

/** A number as a whole number towards 0, as functions take positions and counts. */
export function wholeNumberOf(value: Scalar): number {
  return Math.trunc(toNumber(value));
}
