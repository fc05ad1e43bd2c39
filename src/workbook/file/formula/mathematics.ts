/** Sums, rounding and statistics. */
import { isCellError } from '../../../county/cell';
import type { Computing } from './evaluate';
import type { Arguments } from './expression';
import type { FormulaFunction } from './functions';
import {
  expectCount,
  finite,
  numberOnly,
  numbersOf,
  ofNumbers,
  ofValues,
  operandOf,
  overNumbers,
  givenScalar,
  wholeNumberOf,
} from './given';
import { errorOf, FormulaError, isScalar, NotComputable, toNumber } from './values';

export const mathFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUM: overNumbers(numbersTotal),
  PRODUCT: overNumbers((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1),
  ),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce(larger))),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce(smaller))),
  AVERAGE: overNumbers((numbers) => mean(numbers)),
  MEDIAN: overNumbers(medianOf),
  'STDEV.P': overNumbers((numbers) => Math.sqrt(variance(numbers, 0))),
  STDEVP: overNumbers((numbers) => Math.sqrt(variance(numbers, 0))),
  'STDEV.S': overNumbers((numbers) => Math.sqrt(variance(numbers, 1))),
  STDEV: overNumbers((numbers) => Math.sqrt(variance(numbers, 1))),
  'VAR.P': overNumbers((numbers) => variance(numbers, 0)),
  VARP: overNumbers((numbers) => variance(numbers, 0)),
  'VAR.S': overNumbers((numbers) => variance(numbers, 1)),
  VAR: overNumbers((numbers) => variance(numbers, 1)),
  SUMPRODUCT: sumOfProducts,
  SUBTOTAL: subtotal,
  LARGE: ordered((numbers, place) => numbers[numbers.length - place]),
  SMALL: ordered((numbers, place) => numbers[place - 1]),
  ABS: ofNumbers(1, 1, (x = 0) => Math.abs(x)),
  SIGN: ofNumbers(1, 1, (x = 0) => Math.sign(x)),
  SQRT: ofNumbers(1, 1, (x = 0) => Math.sqrt(x)),
  POWER: ofNumbers(2, 2, (x = 0, y = 0) => {
    if (x === 0 && y < 0) throw new FormulaError('#DIV/0!');
    return x === 0 && y === 0 ? NaN : x ** y;
  }),
  INT: ofNumbers(1, 1, (x = 0) => Math.floor(x)),
  MOD: ofNumbers(2, 2, (x = 0, y = 0) => {
    if (y === 0) throw new FormulaError('#DIV/0!');
    return x - y * Math.floor(x / y);
  }),
  ROUND: ofNumbers(2, 2, (x = 0, digits = 0) => rounded(x, digits, Math.round)),
  ROUNDUP: ofNumbers(2, 2, (x = 0, digits = 0) => rounded(x, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, (x = 0, digits = 0) => rounded(x, digits, Math.floor)),
  TRUNC: ofValues(1, 2, (x = null, digits = null) =>
    rounded(toNumber(x), toNumber(digits), Math.floor),
  ),
};

/**
 * Rounds the size of a number at so many decimals, its sign aside, in the 15 digits that Excel
 * knows: 1.005 to two decimals is 1.01.
 */
function rounded(x: number, digits: number, way: (size: number) => number): number {
  const places = Math.trunc(digits);
  if (x === 0) return 0;
  const [mantissa = '0', exponent = '0'] = Math.abs(x).toExponential(14).split('e');
  const size = way(Number(`${mantissa}e${Number(exponent) + places}`));
  const [back = '0', power = '0'] = size.toExponential().split('e');
  return Math.sign(x) * Number(`${back}e${Number(power) - places}`);
}

function numbersTotal(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}

function smaller(a: number, b: number): number {
  return a < b ? a : b;
}

export function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError('#DIV/0!');
  return numbersTotal(numbers) / numbers.length;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  if (low === undefined || high === undefined) throw new FormulaError('#NUM!');
  return (low + high) / 2;
}

/** @param spare 0 for a population, 1 for a sample */
function variance(numbers: readonly number[], spare: 0 | 1): number {
  if (numbers.length <= spare) throw new FormulaError('#DIV/0!');
  const middle = mean(numbers);
  return numbersTotal(numbers.map((x) => (x - middle) ** 2)) / (numbers.length - spare);
}

/** Texts and empty cells count as 0; the areas are of one size. */
function sumOfProducts(given: Arguments, computing: Computing): number {
  expectCount(given, 1, 255);
  const grids = given.map((each) => {
    const operand = each ? computing.evaluateEach(each) : null;
    return isScalar(operand) ? [[operand]] : computing.rows(operand);
  });
  const [first = []] = grids;
  const size = (grid: (typeof grids)[number]) => `${grid.length}×${grid[0]?.length ?? 0}`;
  if (grids.some((grid) => size(grid) !== size(first))) throw new FormulaError('#VALUE!');
  return finite(
    numbersTotal(
      first.flatMap((cells, row) =>
        cells.map((_, column) =>
          grids
            .map((grid) => {
              const value = grid[row]?.[column] ?? null;
              return numberOnly(value)[0] ?? 0;
            })
            .reduce((a, b) => a * b, 1),
        ),
      ),
    ),
  );
}

const subtotals: Readonly<Record<number, (numbers: readonly number[]) => number>> = {
  1: mean,
  4: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce(larger)),
  5: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce(smaller)),
  9: numbersTotal,
};

/** Other subtotals are left out, and what rows are hidden for cannot be told from here. */
function subtotal(given: Arguments, computing: Computing): number {
  expectCount(given, 2, 255);
  const [which = null, ...areas] = given;
  const compute = subtotals[wholeNumberOf(givenScalar(which, computing)) % 100];
  if (!compute) throw new NotComputable('this subtotal');
  const numbers = areas.flatMap((each) => {
    const operand = operandOf(each, computing);
    if (isScalar(operand) || operand.kind === 'matrix') throw new FormulaError('#VALUE!');
    const { sheet, row, column } = operand.area;
    return computing.rows(operand).flatMap((cells, r) => {
      if (computing.isHidden(sheet, row + r)) throw new NotComputable('hidden rows');
      return cells.flatMap((value, c) =>
        computing.isSubtotal(sheet, row + r, column + c) ? [] : numberOnly(value),
      );
    });
  });
  return finite(compute(numbers));
}

function ordered(
  choose: (sorted: readonly number[], place: number) => number | undefined,
): FormulaFunction {
  return (given, computing) => {
    expectCount(given, 2, 2);
    const sorted = [...numbersOf(given[0] ?? null, computing)].sort((a, b) => a - b);
    const place = givenScalar(given[1], computing);
    if (isCellError(place)) throw errorOf(place.error);
    const chosen = choose(sorted, Math.ceil(toNumber(place)));
    if (chosen === undefined) throw new FormulaError('#NUM!');
    return chosen;
  };
}
