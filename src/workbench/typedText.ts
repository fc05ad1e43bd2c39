/** What a user types into a cell, and what of a cell is shown for editing. */
import { isCellError, type CellValue } from '../county/cell';
import { withoutDust } from '../county/withoutDust';
import type { Content } from '../sheets/plan';

export type TypedText =
  | { readonly kind: 'content'; readonly content: Content }
  /** Formulas are written in a spreadsheet program, not here. */
  | { readonly kind: 'formula' };

/**
 * Reads an entry as Excel would: numbers, percentages and truth values are what they look like,
 * unless the cell is formatted as text; an apostrophe in front keeps all else a text.
 */
export function readTyped(text: string, numberFormat: string): TypedText {
  const content = (value: Content): TypedText => ({ kind: 'content', content: value });
  const trimmed = text.trim();
  if (trimmed === '') return content(null);
  if (text.startsWith("'")) return content(text.slice(1));
  if (/^[=＝]/.test(trimmed)) return { kind: 'formula' };
  if (numberFormat === '@') return content(text);
  const number = numberTyped(trimmed.normalize('NFKC'));
  if (number !== null) return content(number);
  const word = trimmed.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return content(word === 'TRUE');
  return content(isDateFormat(numberFormat) ? (dayTyped(trimmed) ?? text) : text);
}

/** The text that an editor begins with; typing it again changes nothing. */
export function textToEdit(
  value: CellValue,
  formula: string | null,
  numberFormat: string,
  shown: string,
): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    const day = isDateFormat(numberFormat) && dayTyped(shown) === value;
    return day ? shown : String(value);
  }
  const again = readTyped(value, numberFormat);
  const same = again.kind === 'content' && again.content === value;
  return same ? value : `'${value}`;
}

function numberTyped(text: string): number | null {
  const match =
    /^([+-]?)[¥￥$]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%?)$/i.exec(text);
  if (!match) return null;
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const number = Number(`${sign}${digits.replaceAll(',', '')}${exponent}`);
  if (!Number.isFinite(number)) return null;
  return percent === '' ? number : withoutDust(number / 100);
}

/** The format shows years, months or days. */
function isDateFormat(numberFormat: string): boolean {
  return /[ymd]/i.test(numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
}

const dayPattern = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/;

/** Day number of `2024/3/1` and its kin; null for what is no day. */
function dayTyped(text: string): number | null {
  const [, year, month, day = '1'] = dayPattern.exec(text) ?? [];
  if (year === undefined || month === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(time);
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const serial = time / 86_400_000 + 25_569;
  return real && serial >= 61 ? serial : null;
}
