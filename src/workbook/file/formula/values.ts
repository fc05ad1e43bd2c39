/** What formulas compute with, and how Excel turns one kind of value into another. */
import { isCellError, notCalculated, type CellValue } from '../../../county/cell';
import type { SheetArea } from '../../../sheets/area';

/** A single value: null is an empty cell. */
export type Scalar = CellValue;

/** Values in rows, as `B2:B9>5` gives them. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Scalar[])[];
}

/** Cells that are not read yet. */
export interface Cells {
  readonly kind: 'cells';
  readonly area: SheetArea;
}

export type Operand = Scalar | Matrix | Cells;

/** What cannot be computed here, though Excel can. */
export class NotComputable extends Error {
  override readonly name = 'NotComputable';
}

/** An Excel error that takes the place of a result. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(readonly error: string) {
    super(error);
  }
}

export function isScalar(operand: Operand): operand is Scalar {
  return typeof operand !== 'object' || operand === null || 'error' in operand;
}

/** @throws FormulaError, NotComputable */
export function toNumber(value: Scalar): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'string': {
      const number = numberOfText(value);
      if (number !== null) return number;
      // A date or a time as text is a number to Excel.
      if (/\d\s*[-/:年]\s*\d/.test(value)) throw new NotComputable(value);
      throw new FormulaError('#VALUE!');
    }
    default:
      if (value === null) return 0;
      throw errorOf(value.error);
  }
}

/** The number that a text is to Excel; null for none. */
export function numberOfText(text: string): number | null {
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(trimmed))
    return Number(trimmed.replaceAll(',', ''));
  const percent = /^([+-]?\d+(?:\.\d*)?)\s*%$/.exec(trimmed)?.[1];
  return percent === undefined ? null : Number(percent) / 100;
}

/** @throws FormulaError, NotComputable */
export function toText(value: Scalar): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberAsText(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      if (value === null) return '';
      throw errorOf(value.error);
  }
}

/** @throws FormulaError, NotComputable */
export function toTruth(value: Scalar): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string': {
      const word = value.toUpperCase();
      if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
      throw new FormulaError('#VALUE!');
    }
    default:
      if (value === null) return false;
      throw errorOf(value.error);
  }
}

/**
 * Order of two values: numbers before texts before truth values; an empty cell is whatever it is
 * compared with. Numbers that agree in 15 digits are equal, texts that differ in case only too.
 * @throws FormulaError, NotComputable
 */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (isCellError(left)) throw errorOf(left.error);
  if (isCellError(right)) throw errorOf(right.error);
  if (typeof left === 'number' && typeof right === 'number') {
    const [x, y] = [digits15(left), digits15(right)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    if (x === y) return 0;
    // How Excel sorts texts depends on the machine's language.
    if (/[^ -~]/.test(x + y)) throw new NotComputable('order of texts');
    return x < y ? -1 : 1;
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

export function areEqual(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return compareScalars(a, b) === 0;
}

/** An error value becomes an exception; a formula without a result cannot be computed with. */
export function errorOf(error: string): FormulaError | NotComputable {
  return error === notCalculated ? new NotComputable(error) : new FormulaError(error);
}

function emptyLike(other: Scalar): string | boolean | number {
  switch (typeof other) {
    case 'string':
      return '';
    case 'boolean':
      return false;
    default:
      return 0;
  }
}

function rank(value: Exclude<Scalar, { error: string } | null>): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function digits15(value: number): number {
  return Number(value.toPrecision(15));
}

/** A number as & writes it: up to 15 digits; very long ones have an exponent in Excel's own way. */
function numberAsText(value: number): string {
  const text = String(digits15(value));
  if (!text.includes('e')) return text;
  throw new NotComputable('a number with an exponent as text');
}
