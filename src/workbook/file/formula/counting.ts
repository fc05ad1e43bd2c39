/** Counting cells, and sums and means over those that meet conditions. */
import { isCellError } from '../../../county/cell';
import { meetsCondition } from './criterion';
import type { Computing } from './evaluate';
import type { Arguments, Expression } from './expression';
import type { FormulaFunction } from './functions';
import { expectCount, numberOnly, operandOf, givenScalar } from './given';
import { mean } from './mathematics';
import {
  errorOf,
  FormulaError,
  isScalar,
  NotComputable,
  numberOfText,
  toNumber,
  type Scalar,
} from './values';

export const countFunctions: Readonly<Record<string, FormulaFunction>> = {
  COUNT: countFunction(
    (value) => typeof value === 'number',
    (value) => typeof value !== 'string' || numberOfText(value) !== null,
  ),
  COUNTA: countFunction(
    (value) => value !== null,
    () => true,
  ),
  COUNTBLANK: (given, computing) => {
    expectCount(given, 1, 1);
    const operand = operandOf(given[0], computing);
    if (isScalar(operand) || operand.kind === 'matrix') throw new NotComputable('COUNTBLANK');
    const { rows, columns } = operand.area;
    const filled = computing
      .rows(operand)
      .flat()
      .filter((value) => value !== null && value !== '');
    return rows * columns - filled.length;
  },
  COUNTIF: (given, computing) => {
    expectCount(given, 2, 2);
    return selected([given], computing).length;
  },
  COUNTIFS: (given, computing) => selected(pairs(given), computing).length,
  SUMIF: (given, computing) => checkedTotal(oneCondition(given, computing)),
  SUMIFS: (given, computing) => checkedTotal(manyConditions(given, computing)),
  AVERAGEIF: (given, computing) => mean(oneCondition(given, computing)),
  AVERAGEIFS: (given, computing) => mean(manyConditions(given, computing)),
};

function countFunction(
  inCell: (value: Scalar) => boolean,
  given: (value: Scalar) => boolean,
): FormulaFunction {
  return (list, computing) => {
    expectCount(list, 1, 255);
    return list.reduce((count, each) => {
      const operand = operandOf(each, computing);
      if (isScalar(operand)) return count + (given(operand) ? 1 : 0);
      return count + computing.rows(operand).flat().map(withKnownResult).filter(inCell).length;
    }, 0);
  };
}

/** Whether a formula without a result would count is not known. */
function withKnownResult(value: Scalar): Scalar {
  if (isCellError(value)) {
    const error = errorOf(value.error);
    if (error instanceof NotComputable) throw error;
  }
  return value;
}

interface SelectedCell {
  readonly row: number;
  readonly column: number;
}

/** Places, counted from the area's corner, at which all conditions hold. */
function selected(conditions: readonly Arguments[], computing: Computing): readonly SelectedCell[] {
  const [first, ...others] = conditions.map(([area = null, criterion = null]) =>
    spotsOf(area, criterion, computing),
  );
  if (!first) throw new NotComputable('no condition');
  for (const { size } of others) if (size !== first.size) throw new FormulaError('#VALUE!');
  const rest = others.map(({ spots }) => new Set(spots.map(key)));
  return first.spots.filter((spot) => rest.every((spots) => spots.has(key(spot))));
}

function spotsOf(given: Expression | null, criterion: Expression | null, computing: Computing) {
  const operand = operandOf(given, computing);
  if (isScalar(operand) || operand.kind === 'matrix') throw new FormulaError('#VALUE!');
  const meets = meetsCondition(givenScalar(criterion, computing));
  const { rows, columns } = operand.area;
  // Where an empty cell counts, those outside of the filled part of the sheet do too.
  const cells = meets(null) ? computing.everyRow(operand) : computing.rows(operand);
  return {
    size: `${rows}×${columns}`,
    spots: cells.flatMap((line, row) =>
      line.flatMap((value, column) => (meets(withKnownResult(value)) ? [{ row, column }] : [])),
    ),
  };
}

/** SUMIF(area, condition[, other area of the same shape]). */
function oneCondition(given: Arguments, computing: Computing): readonly number[] {
  expectCount(given, 2, 3);
  return numbersAt(
    given[2] ?? given[0] ?? null,
    selected([given.slice(0, 2)], computing),
    computing,
  );
}

/** SUMIFS(area, condition area, condition, …). */
function manyConditions(given: Arguments, computing: Computing): readonly number[] {
  const [area = null, ...conditions] = given;
  return numbersAt(area, selected(pairs(conditions), computing), computing);
}

function numbersAt(
  given: Expression | null,
  spots: readonly SelectedCell[],
  computing: Computing,
): readonly number[] {
  const operand = operandOf(given, computing);
  if (isScalar(operand) || operand.kind === 'matrix') throw new FormulaError('#VALUE!');
  const { sheet, row, column } = operand.area;
  return spots.flatMap((spot) =>
    numberOnly(computing.value(sheet, row + spot.row, column + spot.column)),
  );
}

function pairs(given: Arguments): readonly Arguments[] {
  if (given.length === 0 || given.length % 2 !== 0) throw new NotComputable('number of arguments');
  return Array.from({ length: given.length / 2 }, (_, at) => given.slice(2 * at, 2 * at + 2));
}

function key({ row, column }: SelectedCell): string {
  return `${row},${column}`;
}

function checkedTotal(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => toNumber(a + b), 0);
}
