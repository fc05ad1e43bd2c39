/** Finding values in areas, and where cells are. */
import type { Computing } from './evaluate';
import type { Arguments, Expression } from './expression';
import type { FormulaFunction } from './functions';
import { patternOf } from './criterion';
import { expectCount, operandOf, givenScalar, wholeNumberOf } from './given';
import {
  areEqual,
  compareScalars,
  FormulaError,
  isScalar,
  NotComputable,
  toTruth,
  type Cells,
  type Scalar,
} from './values';

export const lookupFunctions: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: (given, computing) => {
    const { wanted, rows, at, sorted } = tableLookup(given, computing);
    const found = matchPosition(
      wanted,
      rows.map(([first = null]) => first),
      sorted ? 1 : 0,
    );
    return orEmpty(existingLine(rows[found])[at - 1]);
  },
  HLOOKUP: (given, computing) => {
    const { wanted, rows, at, sorted } = tableLookup(given, computing);
    const found = matchPosition(wanted, rows[0] ?? [], sorted ? 1 : 0);
    return orEmpty(existingLine(rows[at - 1])[found]);
  },
  MATCH: (given, computing) => {
    expectCount(given, 2, 3);
    const line = lineOf(given[1], computing);
    const way = given[2] ? wholeNumberOf(givenScalar(given[2], computing)) : 1;
    return matchPosition(givenScalar(given[0], computing), line, Math.sign(way)) + 1;
  },
  INDEX: (given, computing) => {
    expectCount(given, 2, 3);
    const { area } = cellsGiven(given[0], computing);
    const first = wholeNumberOf(givenScalar(given[1], computing));
    const second = given.length === 3 ? wholeNumberOf(givenScalar(given[2], computing)) : null;
    const lying = second === null && area.rows === 1;
    const [row, column] = lying ? [1, first] : [first, second ?? 1];
    if (row < 1 || column < 1) throw new NotComputable('a whole row or column');
    if (row > area.rows || column > area.columns) throw new FormulaError('#REF!');
    return computing.value(area.sheet, area.row + row - 1, area.column + column - 1);
  },
  CHOOSE: (given, computing) => {
    const at = wholeNumberOf(givenScalar(given[0], computing));
    if (at < 1 || at >= given.length) throw new FormulaError('#VALUE!');
    return givenScalar(given[at], computing);
  },
  ROW: (given, computing) =>
    (given[0] ? cellsGiven(given[0], computing).area.row : computing.row) + 1,
  COLUMN: (given, computing) =>
    (given[0] ? cellsGiven(given[0], computing).area.column : computing.column) + 1,
  ROWS: (given, computing) => cellsGiven(given[0], computing).area.rows,
  COLUMNS: (given, computing) => cellsGiven(given[0], computing).area.columns,
};

/** VLOOKUP(wanted, table, which[, sorted]). */
function tableLookup(given: Arguments, computing: Computing) {
  expectCount(given, 3, 4);
  const table = cellsGiven(given[1], computing);
  const at = wholeNumberOf(givenScalar(given[2], computing));
  if (at < 1) throw new FormulaError('#VALUE!');
  return {
    wanted: givenScalar(given[0], computing),
    rows: computing.rows(table),
    at,
    // Left out means sorted, left empty means not.
    sorted: given.length < 4 || toTruth(givenScalar(given[3], computing)),
  };
}

/**
 * 0-based place of a value in a line.
 * @param way 0: the first equal one; 1: the last that is not larger, the line being sorted
 */
function matchPosition(wanted: Scalar, line: readonly Scalar[], way: number): number {
  if (wanted === null) throw new NotComputable('an empty cell is sought');
  const alike = line.map((value) => typeof value === typeof wanted && value !== null);
  if (way < 0) throw new NotComputable('a line sorted downwards');
  if (way === 0) {
    const pattern = typeof wanted === 'string' ? patternOf(wanted) : null;
    const found = line.findIndex(
      (value, at) =>
        alike[at] === true &&
        (pattern && typeof value === 'string' ? pattern.test(value) : areEqual(value, wanted)),
    );
    if (found < 0) throw new FormulaError('#N/A');
    return found;
  }
  const comparable = line.flatMap((value, at) => (alike[at] === true ? [{ value, at }] : []));
  for (const [at, { value }] of comparable.entries()) {
    const next = comparable[at + 1];
    // In a line that is not sorted Excel's answer depends on where its search begins.
    if (next && compareScalars(value, next.value) > 0) throw new NotComputable('a line not sorted');
  }
  const found = comparable.filter(({ value }) => compareScalars(value, wanted) <= 0).at(-1);
  if (!found) throw new FormulaError('#N/A');
  return found.at;
}

function existingLine(cells: readonly Scalar[] | undefined): readonly Scalar[] {
  if (!cells) throw new FormulaError('#REF!');
  return cells;
}

/** Outside of the filled part of the sheet a table is empty. */
function orEmpty(value: Scalar | undefined): Scalar {
  return value ?? 0;
}

function lineOf(given: Expression | null | undefined, computing: Computing): readonly Scalar[] {
  const cells = cellsGiven(given, computing);
  const rows = computing.rows(cells);
  if (cells.area.columns === 1) return rows.map(([value = null]) => value);
  if (cells.area.rows === 1) return rows[0] ?? [];
  throw new FormulaError('#N/A');
}

function cellsGiven(given: Expression | null | undefined, computing: Computing): Cells {
  const operand = operandOf(given, computing);
  if (isScalar(operand) || operand.kind === 'matrix') throw new NotComputable('no cells');
  return operand;
}
