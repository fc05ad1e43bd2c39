/**
 * What a text stands for that was written where nothing tells numbers from text. A number only where
 * it loses nothing by it: digits that begin with 0 or are more than Excel holds are codes, and so is
 * what a writer marked as text. Dates and all else stay the text they are.
 */
import type { CellValue } from '../../../county/cell';
import type { NumberFormat } from './readBook';

export interface TypedText {
  readonly value: CellValue;
  readonly numberFormat?: NumberFormat;
}

/** Of digits Excel keeps so many. */
const mostDigits = 15;

export function typedText(text: string): TypedText {
  const plain = text.trim();
  if (plain === '') return { value: null };
  const code = markedAsText(text, plain);
  if (code !== null) return { value: code, numberFormat: '@' };
  if (errors.has(plain)) return { value: { error: plain } };
  const percent = /^(.*\d)\s?%$/.exec(plain)?.[1];
  const number = numberOf(percent ?? plain);
  if (number === null) {
    return /^-?\d[\d,]*$/.test(plain) ? { value: plain, numberFormat: '@' } : { value: text };
  }
  if (percent === undefined) return { value: number };
  if (/e/i.test(percent)) return { value: text };
  return {
    value: Number(`${number}e-2`),
    numberFormat: percent.includes('.') ? '0.00%' : '0%',
  };
}

/** A number as systems and persons write it; null for what is none, or loses something as one. */
export function numberOf(text: string): number | null {
  const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  const digits = grouped ? text.replaceAll(',', '') : text;
  const [, whole] = /^-?(0|[1-9]\d*|(?=\.\d))(?:\.\d+)?$/.exec(digits) ?? [];
  // with a fraction: "1E2" may be the name of a class
  const powers = /^-?\d\.\d+E[+-]?\d{1,3}$/i.test(digits);
  if (!powers && (whole === undefined || whole.length > mostDigits)) return null;
  const number = Number(digits);
  return Number.isFinite(number) ? number + 0 : null;
}

/** `="00123"`, `'00123` and digits with a tab behind: what writers do so that Excel keeps them. */
function markedAsText(text: string, plain: string): string | null {
  const quoted = /^="((?:[^"]|"")*)"$/.exec(plain)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  const digits = /^'(\d+)$/.exec(plain)?.[1];
  if (digits !== undefined) return digits;
  return /^\s*\d+ *\t\s*$/.test(text) ? plain : null;
}

const errors: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
]);
