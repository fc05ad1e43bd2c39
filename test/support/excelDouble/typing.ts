/**
 * What Excel makes of something typed into a cell: "12" becomes a number, "1-2" a date, "=1+1" a
 * formula, and an apostrophe in front keeps text. Generous in what it takes for more than text, so
 * that a careless write shows in a test.
 */
import type { Held } from './state';

export interface TypedResult {
  readonly value: Held;
  readonly formula: string | null;
}

const errorPattern =
  /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)$/i;

const numberPattern =
  /^[+-]?(?:[$¥￥€]\s*)?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:e[+-]?\d+)?\s*%?$/i;

const datePatterns = [
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m?)?$/i,
  /^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?$/,
  /^\d{2,4}年$/,
  /^(?:上午|下午|凌晨|早上|中午|晚上)\s*\d{1,2}[:时点]/,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-]*\d{1,4}/i,
  /^\d{1,2}[\s-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
];

/** Some day; which one does not matter to a test that expects text. */
const someDate = 45000;

/** @param calculate result of a formula; the double does not calculate itself */
export function typed(
  text: string,
  textFormat: boolean,
  calculate: (formula: string) => Held,
): TypedResult {
  const plain = (value: Held): TypedResult => ({ value, formula: null });
  if (text.startsWith("'")) return plain(text.slice(1));
  if (textFormat) return plain(text);
  if (text.length > 1 && text.startsWith('=')) return { value: calculate(text), formula: text };
  if (numberPattern.test(text.trim())) return plain(numberOf(text.trim()));
  if (/^\(\d+(?:\.\d+)?\)$/.test(text)) return plain(-Number(text.slice(1, -1)));
  if (datePatterns.some((pattern) => pattern.test(text.trim()))) return plain(someDate);
  if (/^\d+ \d+\/\d+$/.test(text)) return plain(someDate);
  if (/^(?:true|false)$/i.test(text)) return plain(text.toLowerCase() === 'true');
  if (errorPattern.test(text)) return plain(text.toUpperCase());
  if (/^[+\-@]./.test(text)) return { value: calculate(`=${text}`), formula: `=${text}` };
  return plain(text);
}

function numberOf(text: string): number {
  const percent = text.endsWith('%');
  const number = Number(text.replace(/[,$¥￥€%\s]/g, ''));
  return percent ? number / 100 : number;
}
