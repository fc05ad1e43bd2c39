/**
 * Computes a formula as Excel does, as far as it is known here, and says so where it is not: a wrong
 * result would be worse than none.
 */
import { isCellError, type CellValue } from '../../../county/cell';
import type { Area, SheetArea } from '../../../sheets/area';
import { parseFormula, type BinaryOperator, type Expression } from './expression';
import { functions } from './functions';
import { movedReference, NotUnderstood, type Reference } from './tokens';
import {
  areEqual,
  compareScalars,
  errorOf,
  FormulaError,
  isScalar,
  NotComputable,
  toNumber,
  toText,
  type Operand,
  type Scalar,
} from './values';

/** The workbook around a formula. */
export interface Surroundings {
  readonly value: (sheet: string, row: number, column: number) => CellValue;
  /** The rectangle of a sheet outside of which all cells are empty; null when there is no such sheet. */
  readonly filled: (sheet: string) => Area | null;
  /** The cells that a name points to; null when it is none or points to something else. */
  readonly named: (name: string) => SheetArea | null;
  readonly isHidden: (sheet: string, row: number) => boolean;
  /** The cell is a SUBTOTAL itself. */
  readonly isSubtotal: (sheet: string, row: number, column: number) => boolean;
}

/** Where a formula stands, and how far it was copied from where its references are meant. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly movedRows: number;
  readonly movedColumns: number;
}

/** What functions are computed with. */
export interface Computing extends FormulaPlace, Surroundings {
  /** The value of one cell, or of the cell that cells are. */
  readonly scalar: (operand: Operand) => Scalar;
  /** All values in rows; of cells, only the filled part of the sheet. */
  readonly rows: (operand: Operand) => readonly (readonly Scalar[])[];
  /** As rows, but with the empty cells outside of that part. */
  readonly everyRow: (operand: Operand) => readonly (readonly Scalar[])[];
  readonly evaluate: (expression: Expression) => Operand;
  /** As evaluate, but operators work on every cell of an area. */
  readonly evaluateEach: (expression: Expression) => Operand;
}

/**
 * @returns the result, an Excel error among them
 * @throws NotComputable where Excel may know more
 */
export function evaluate(
  expression: Expression,
  standing: FormulaPlace,
  surroundings: Surroundings,
): CellValue {
  try {
    const computing = computingAt(standing, surroundings);
    // A formula that points to an empty cell gives 0.
    return computing.scalar(computing.evaluate(expression)) ?? 0;
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.error };
    if (error instanceof NotUnderstood) throw new NotComputable(error.message, { cause: error });
    throw error;
  }
}

/** A formula's tree; null where it says what is not understood here. */
export function readFormula(formula: string): Expression | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

/** The cells that a reference means at its standing; null outside of the sheet. */
export function areaAt(reference: Reference, standing: FormulaPlace): SheetArea | null {
  const { top, left, bottom, right, sheet } = movedReference(
    reference,
    standing.movedRows,
    standing.movedColumns,
  );
  if (top.index < 0 || left.index < 0) return null;
  return {
    sheet: sheet ?? standing.sheet,
    row: top.index,
    column: left.index,
    rows: bottom.index - top.index + 1,
    columns: right.index - left.index + 1,
  };
}

function computingAt(standing: FormulaPlace, surroundings: Surroundings): Computing {
  const computing: Computing = {
    ...standing,
    ...surroundings,
    scalar: (operand) => scalarOf(operand, surroundings),
    rows: (operand) => rowsOf(operand, surroundings),
    everyRow: (operand) => wholeRows(operand, surroundings),
    evaluate: (expression) => evaluateIn(expression, computing, false),
    evaluateEach: (expression) => evaluateIn(expression, computing, true),
  };
  return computing;
}

function evaluateIn(expression: Expression, computing: Computing, each: boolean): Operand {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'error':
      throw new FormulaError(expression.error);
    case 'reference': {
      const area = areaAt(expression.reference, computing);
      if (!area) throw new FormulaError('#REF!');
      if (!computing.filled(area.sheet)) throw new NotComputable(`no sheet ${area.sheet}`);
      return { kind: 'cells', area };
    }
    case 'outside':
      throw new NotComputable(expression.text);
    case 'name': {
      const area = computing.named(expression.name);
      if (!area) throw new NotComputable(expression.name);
      return { kind: 'cells', area };
    }
    case 'call': {
      const compute = functions[expression.name];
      if (!compute) throw new NotComputable(expression.name);
      return compute(expression.given, computing);
    }
    case 'unary': {
      const of = evaluateIn(expression.of, computing, each);
      const { operator } = expression;
      if (operator === '+') return of;
      return mapped([of], each, computing, ([value = null]) =>
        operator === '-' ? -toNumber(value) : toNumber(value) / 100,
      );
    }
    case 'binary': {
      const left = evaluateIn(expression.left, computing, each);
      const right = evaluateIn(expression.right, computing, each);
      return mapped([left, right], each, computing, ([a = null, b = null]) =>
        operate(expression.operator, a, b),
      );
    }
  }
}

function operate(operator: BinaryOperator, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '+':
      return roundedSum(toNumber(a), toNumber(b));
    case '-':
      return roundedSum(toNumber(a), -toNumber(b));
    case '*':
      return finiteNumber(toNumber(a) * toNumber(b));
    case '/': {
      const [dividend, divisor] = [toNumber(a), toNumber(b)];
      if (divisor === 0) throw new FormulaError('#DIV/0!');
      return finiteNumber(dividend / divisor);
    }
    case '^': {
      const [base, exponent] = [toNumber(a), toNumber(b)];
      if (base === 0 && exponent === 0) throw new FormulaError('#NUM!');
      if (base === 0 && exponent < 0) throw new FormulaError('#DIV/0!');
      return finiteNumber(base ** exponent);
    }
    case '&':
      return toText(a) + toText(b);
    case '=':
      return areEqual(a, b);
    case '<>':
      return !areEqual(a, b);
    case '<':
      return compareScalars(a, b) < 0;
    case '>':
      return compareScalars(a, b) > 0;
    case '<=':
      return compareScalars(a, b) <= 0;
    case '>=':
      return compareScalars(a, b) >= 0;
  }
}

/** What is left of two nearly equal numbers is nothing to Excel. */
function roundedSum(a: number, b: number): number {
  const result = finiteNumber(a + b);
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -50 ? 0 : result;
}

function finiteNumber(result: number): number {
  if (!Number.isFinite(result)) throw new FormulaError('#NUM!');
  return result;
}

/** One result for single values; for areas one a cell, where that is asked for. */
function mapped(
  operands: readonly Operand[],
  each: boolean,
  computing: Computing,
  compute: (values: readonly Scalar[]) => Scalar,
): Operand {
  if (!each || operands.every((operand) => isSingle(operand))) {
    return compute(operands.map(computing.scalar));
  }
  const grids = operands.map((operand) =>
    isSingle(operand) ? computing.scalar(operand) : wholeRows(operand, computing),
  );
  const sizes = new Set(
    grids.flatMap((grid) => (isRows(grid) ? [`${grid.length}×${grid[0]?.length ?? 0}`] : [])),
  );
  if (sizes.size !== 1) throw new NotComputable('areas of different sizes');
  const shape = grids.find(isRows) ?? [];
  return {
    kind: 'matrix',
    rows: shape.map((cells, row) =>
      cells.map((_, column) => {
        const values = grids.map((grid) => (isRows(grid) ? (grid[row]?.[column] ?? null) : grid));
        try {
          return compute(values);
        } catch (error) {
          if (error instanceof FormulaError) return { error: error.error };
          throw error;
        }
      }),
    ),
  };
}

type ScalarRows = readonly (readonly Scalar[])[];

function isRows(grid: Scalar | ScalarRows): grid is ScalarRows {
  return Array.isArray(grid);
}

function isSingle(operand: Operand): boolean {
  if (isScalar(operand)) return true;
  return operand.kind === 'cells' && operand.area.rows === 1 && operand.area.columns === 1;
}

/** More cells than these in a formula over whole areas are not worth the wait. */
const mostCells = 1_000_000;

/** Rows of the size that the area has, empty cells among them. */
function wholeRows(operand: Operand, surroundings: Surroundings): ScalarRows {
  if (isScalar(operand)) return [[operand]];
  if (operand.kind === 'matrix') return operand.rows;
  const { sheet, row, column, rows, columns } = operand.area;
  if (rows * columns > mostCells) throw new NotComputable('a large area');
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => surroundings.value(sheet, row + r, column + c)),
  );
}

function rowsOf(operand: Operand, surroundings: Surroundings): ScalarRows {
  if (isScalar(operand) || operand.kind === 'matrix') return wholeRows(operand, surroundings);
  const { area } = operand;
  const filled = surroundings.filled(area.sheet);
  if (!filled) throw new NotComputable(`no sheet ${area.sheet}`);
  const bottom = Math.min(area.row + area.rows, filled.row + filled.rows);
  const right = Math.min(area.column + area.columns, filled.column + filled.columns);
  const [rows, columns] = [Math.max(0, bottom - area.row), Math.max(0, right - area.column)];
  return wholeRows({ kind: 'cells', area: { ...area, rows, columns } }, surroundings);
}

function scalarOf(operand: Operand, surroundings: Surroundings): Scalar {
  if (isScalar(operand)) {
    if (isCellError(operand)) throw errorOf(operand.error);
    return operand;
  }
  const [first] = isSingle(operand) ? wholeRows(operand, surroundings) : [];
  if (!first || first.length !== 1) throw new NotComputable('one value of many');
  return scalarOf(first[0] ?? null, surroundings);
}
