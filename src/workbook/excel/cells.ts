/**
 * Cells on their way into Excel and out of it: text that must stay text, empty cells, error values.
 * Never touches a workbook.
 */
import { isCellError, type CellValue } from '../../county/cell';
import type { Content } from '../../sheets/plan';

/** What Office.js takes in a two-dimensional array: null leaves a cell alone, '' empties it. */
export type Typed = string | number | boolean | null;

const errorCodes: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

/** A value of Office.js as a plain cell. */
export function fromHost(value: unknown): CellValue {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return value;
    case 'string':
      if (value === '') return null;
      return errorCodes.has(value) ? { error: value } : value;
    default:
      return null;
  }
}

/** What to hand to Excel so that the cell shows exactly this content; text never becomes more. */
export function asTyped(content: Content): Exclude<Typed, null> {
  if (content === null) return '';
  if (typeof content === 'number' && !Number.isFinite(content)) {
    throw new RangeError(`A cell cannot hold ${content}`);
  }
  return typeof content === 'string' && !staysText(content) ? `'${content}` : content;
}

/**
 * What to hand to Excel so that a cell is again as it was.
 * @param formula the cell's `formulas` entry; equal to its value when the cell has no formula
 */
export function asBefore(value: CellValue, formula: unknown): Exclude<Typed, null> {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return formula;
  return isCellError(value) ? value.error : asTyped(value);
}

/** Whether a cell shows what was written; binary rounding on the way through the host is no change. */
export function sameCell(present: CellValue, written: CellValue): boolean {
  if (typeof present === 'number' && typeof written === 'number') {
    return Math.abs(present - written) <= 1e-12 * Math.max(Math.abs(present), Math.abs(written));
  }
  if (isCellError(present) || isCellError(written)) {
    return isCellError(present) && isCellError(written) && present.error === written.error;
  }
  return (present === '' ? null : present) === (written === '' ? null : written);
}

/** Excel quotes a sheet's name only where it must. */
export function saysFormula(present: unknown, formula: string): boolean {
  const bare = (text: string) => text.replaceAll("'", '');
  return typeof present === 'string' && bare(present) === bare(formula);
}

/** Whether a cell of the host is as a write left it; what a formula of ours comes to is the host's. */
export function isAsLeft(
  present: { readonly value: unknown; readonly formula: unknown },
  value: CellValue,
  formula: string | null,
): boolean {
  if (formula !== null && saysFormula(present.formula, formula)) return true;
  return sameCell(fromHost(present.value), value);
}

const clockWords = /^(?:上午|下午|凌晨|早上|中午|晚上|公元|民国)/u;

/**
 * Text that Excel leaves alone without an apostrophe. An apostrophe too many does not show, one too
 * few turns text into a date; so only text beyond doubt passes: that of a Chinese character or
 * Chinese punctuation at the start, and letters without any digit.
 */
function staysText(text: string): boolean {
  if (text === '') return true;
  if (/^[\p{Script=Han}、。「」『』【】《》“”]/u.test(text)) return !clockWords.test(text);
  return /^\p{L}[^\p{N}]*$/u.test(text) && !/^(?:true|false)$/i.test(text.trim());
}
