/**
 * Entries as people type them: full-width digits, thousands separators, spaces, a trailing unit and
 * numbers stored as text are read as the number they show (rules.md section 10, "Reading").
 * Knows one cell at a time; which cells are needed is not its matter.
 */
import { z } from '../standards/zod';
import { isCellError, notCalculated, type CellError, type CellValue } from './cell';
import type { FieldKind } from './fields';

export type CellEntry =
  | { readonly kind: 'number'; readonly value: number }
  /** `found` is what stood for it: 无, /, -, —; null for an empty cell. */
  | { readonly kind: 'blank'; readonly found: string | null }
  | { readonly kind: 'notANumber'; readonly found: string }
  /** 300 400: two numbers, or one with its thousands apart; only the county knows. */
  | { readonly kind: 'twoNumbers'; readonly found: string }
  | { readonly kind: 'errorValue'; readonly found: string }
  | { readonly kind: 'notCalculated' }
  | { readonly kind: 'negative'; readonly found: number };

/** Above this, and between 0 and the least, a number is a slip that would only spoil the sums. */
const greatestEntry = 1e15;
const least = 1e-9;

const amount = z
  .number()
  .max(greatestEntry)
  .refine((value) => value === 0 || Math.abs(value) >= least);

/** What an entry of each kind must be. A fraction of a person is a warning, not a wrong entry. */
export const entrySchemas: Readonly<Record<FieldKind, z.ZodType>> = {
  text: z.union([z.string(), z.number(), z.boolean()]),
  people: amount,
  things: amount,
  measure: amount,
};

/** A numeric entry that is fine as it stands: what all but a few cells are. */
export function isPlainNumber(cell: CellValue | undefined): cell is number {
  return typeof cell === 'number' && ((cell >= least && cell <= greatestEntry) || cell === 0);
}

/**
 * Reads a cell of a numeric column.
 *
 * @param factor of the column: an entry × factor is in the field's own unit. An entry that carries
 *   万元 or 元 itself is taken at its word, so that the value × factor is right again.
 */
export function readEntry(
  cell: CellValue | undefined,
  kind: Exclude<FieldKind, 'text'>,
  factor = 1,
): CellEntry {
  if (isPlainNumber(cell)) return { kind: 'number', value: cell };
  if (cell === null || cell === undefined) return { kind: 'blank', found: null };
  if (typeof cell === 'number') return acceptedNumber(cell, String(cell), kind);
  if (typeof cell === 'boolean') return { kind: 'notANumber', found: cell ? 'TRUE' : 'FALSE' };
  if (isCellError(cell)) return readError(cell);
  return readText(cell, kind, factor);
}

const standsForBlank = /^(?:无|没有|\/+|-+|[—–―─﹣]+)$/;
const errorText = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i;
const units = '平方米|平方|平米|m2|m²|元|人|名|位|个|间|台|套|册|本|所|班';
const shownNumber = new RegExp(
  `^([+-]?)(\\d+(?:\\.\\d*)?|\\.\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?) ?(万|千)?(?:${units})?$`,
  'i',
);
/** Numbers with nothing but a space between them, each with its unit or without. */
const apart = `[+-]?\\.?\\d[\\d.,]*(?: ?[万千]?(?:${units})|[万千])?`;
const shownTwo = new RegExp(`^${apart}(?: ${apart})+$`, 'i');

function readText(text: string, kind: Exclude<FieldKind, 'text'>, factor: number): CellEntry {
  const shown = normalText(text);
  if (shown === '') return { kind: 'blank', found: null };
  // some writers store a formula's error as text
  if (errorText.test(shown)) return { kind: 'errorValue', found: text.trim() };
  if (standsForBlank.test(shown)) return { kind: 'blank', found: text.trim() };
  const match = shownNumber.exec(shown);
  const digits = match?.[2];
  if (!match || digits === undefined) {
    return { kind: shownTwo.test(shown) ? 'twoNumbers' : 'notANumber', found: quoted(text) };
  }
  const shift = decimalShift(shown, match[3], factor);
  // the decimal point is moved in the text, so that the decimals stay exact
  const value = Number(`${match[1]}${digits.replaceAll(',', '')}e${shift}`);
  return acceptedNumber(value, quoted(text), kind);
}

/**
 * How far 万, 千 or 元 in an entry moves its decimal point in a column of this factor, so that
 * 120万元 is the same money in a column of 元, 千元 or 万元.
 */
function decimalShift(shown: string, power: string | undefined, factor: number): number {
  const column = Math.round(Math.log10(factor));
  if (power === '万') return 4 - column;
  if (power === '千') return 3 - column;
  return shown.endsWith('元') ? -column : 0;
}

function acceptedNumber(value: number, found: string, kind: Exclude<FieldKind, 'text'>): CellEntry {
  if (!entrySchemas[kind].safeParse(value).success) return { kind: 'notANumber', found };
  return value < 0 ? { kind: 'negative', found: value } : { kind: 'number', value: value + 0 };
}

function readError(cell: CellError): CellEntry {
  return cell.error === notCalculated
    ? { kind: 'notCalculated' }
    : { kind: 'errorValue', found: cell.error };
}

/** Reads a cell that holds words; null when it is empty or an error. */
export function readWords(cell: CellValue | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return onOneLine(cell) || null;
  if (isCellError(cell)) return null;
  return String(cell);
}

/** Words that were broken to fit their cell: Chinese has no space where the line broke. */
function onOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text.trim();
  return text
    .replace(/(?<=[\p{sc=Han}）)])\s*[\r\n]\s*(?=[\p{sc=Han}（(])/gu, '')
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim();
}

/** More of an entry tells a reader no better which one is meant; some cells hold whole pages. */
const longestQuote = 200;

/** An entry as a finding quotes it. */
function quoted(text: string): string {
  const plain = text.trim();
  return plain.length > longestQuote ? cutText(plain, longestQuote) : plain;
}

/** At most so many UTF-16 units, the last of them …; never half a character. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Half width, one kind of space, none around: how words and digits are compared. */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Normalised and without any space: how terms such as 办学类型 are compared. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
