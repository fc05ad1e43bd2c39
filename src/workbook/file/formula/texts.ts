/** Texts, and the days behind dates. */
import type { FormulaFunction } from './functions';
import { patternOf } from './criterion';
import { ofValues, wholeNumberOf } from './given';
import { FormulaError, NotComputable, numberOfText, toNumber, toText, type Scalar } from './values';

export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  LEN: ofValues(1, 1, (text = null) => toText(text).length),
  LEFT: ofValues(1, 2, (text = null, count = 1) => toText(text).slice(0, length(count))),
  RIGHT: ofValues(1, 2, (text = null, count = 1) => {
    const [whole_, size] = [toText(text), length(count)];
    return size === 0 ? '' : whole_.slice(-size);
  }),
  MID: ofValues(3, 3, (text = null, start = null, count = null) => {
    const from = wholeNumberOf(start);
    if (from < 1) throw new FormulaError('#VALUE!');
    return toText(text).slice(from - 1, from - 1 + length(count));
  }),
  TRIM: ofValues(1, 1, (text = null) => toText(text).replaceAll(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofValues(1, 1, (text = null) => toText(text).toUpperCase()),
  LOWER: ofValues(1, 1, (text = null) => toText(text).toLowerCase()),
  EXACT: ofValues(2, 2, (a = null, b = null) => toText(a) === toText(b)),
  REPT: ofValues(2, 2, (text = null, times = null) => toText(text).repeat(length(times))),
  CONCATENATE: ofValues(1, 255, (...values) => values.map(toText).join('')),
  VALUE: ofValues(1, 1, (text = null) => {
    if (typeof text !== 'string') return toNumber(text);
    const number = numberOfText(text);
    if (number === null) throw new NotComputable('VALUE');
    return number;
  }),
  SUBSTITUTE: ofValues(3, 3, (text = null, old = null, instead = null) => {
    const sought = toText(old);
    return sought === '' ? toText(text) : toText(text).replaceAll(sought, () => toText(instead));
  }),
  FIND: ofValues(2, 3, (sought = null, text = null, start = 1) =>
    foundAt(toText(text).indexOf(toText(sought), first(start))),
  ),
  SEARCH: ofValues(2, 3, (sought = null, text = null, start = 1) => {
    const from = first(start);
    // Sought anywhere: the pattern without its end.
    const pattern = new RegExp(patternOf(toText(sought)).source.slice(1, -1), 'i');
    const place = toText(text).slice(from).search(pattern);
    return foundAt(place < 0 ? place : place + from);
  }),
  YEAR: ofValues(1, 1, (day = null) => dateOf(day).getUTCFullYear()),
  MONTH: ofValues(1, 1, (day = null) => dateOf(day).getUTCMonth() + 1),
  DAY: ofValues(1, 1, (day = null) => dateOf(day).getUTCDate()),
  T: ofValues(1, 1, (value = null) => (typeof value === 'string' ? value : '')),
};

function length(count: Scalar): number {
  const size = wholeNumberOf(count);
  if (size < 0) throw new FormulaError('#VALUE!');
  return size;
}

/** 0-based place at which a search begins. */
function first(start: Scalar): number {
  const from = wholeNumberOf(start);
  if (from < 1) throw new FormulaError('#VALUE!');
  return from - 1;
}

function foundAt(place: number): number {
  if (place < 0) throw new FormulaError('#VALUE!');
  return place + 1;
}

/** Day numbers below 61 count a 29 February 1900 that never was. */
function dateOf(day: Scalar): Date {
  const serial = Math.floor(toNumber(day));
  if (serial < 0) throw new FormulaError('#NUM!');
  if (serial < 61) throw new NotComputable('a day before March 1900');
  return new Date((serial - 25_569) * 86_400_000);
}
