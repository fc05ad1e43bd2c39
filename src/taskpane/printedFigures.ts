/**
 * Numbers as the regulation prints them. Judgements are never made on these; the unrounded value
 * goes into a tooltip.
 */
import { roundedAsPrinted } from '../assessment/roundedAsPrinted';
import type { AmountUnit, Indicator, Standard } from '../standards/standard';

export interface PrintedFigure {
  readonly text: string;
  readonly unrounded: string;
}

export function printedValue(value: number, { decimals }: Indicator): PrintedFigure {
  return {
    text: roundedAsPrinted(value, decimals).toFixed(decimals),
    unrounded: unroundedText(value),
  };
}

export function printedCv(cv: number, { cvDecimals }: Standard): PrintedFigure {
  return {
    text: roundedAsPrinted(cv, cvDecimals).toFixed(cvDecimals),
    unrounded: unroundedText(cv),
  };
}

/** Limits and thresholds as the regulation writes them: 0.50, 7.5, 2000. */
export function printedLimit(limit: number): string {
  return limit < 1 ? limit.toFixed(Math.max(2, writtenDecimals(limit))) : String(limit);
}

export function printedShare(share: number): string {
  return roundedAsPrinted(share * 100, 0).toFixed(0);
}

/** More digits than any entry or verdict rests on, and none of what binary fractions leave behind. */
const figureDigits = 12;

/** All that a number says: 4.21875, and 0.3 where doubles hold 0.30000000000000004. */
export function unroundedText(value: number | null): string {
  return value === null ? '—' : String(Number(value.toPrecision(figureDigits)));
}

/** How the forms print amounts: areas in ㎡ and money in 万元 with two decimals, the rest whole. */
const amountForms: Readonly<
  Record<AmountUnit, { readonly decimals: number; readonly power: number }>
> = {
  people: { decimals: 0, power: 0 },
  rooms: { decimals: 0, power: 0 },
  computers: { decimals: 0, power: 0 },
  books: { decimals: 0, power: 0 },
  squareMetres: { decimals: 2, power: 0 },
  yuan: { decimals: 2, power: -4 },
};

/**
 * What is lacking, rounded up in the last printed decimal: whoever adds what is printed reaches the
 * threshold. `yuan` in 万元.
 */
export function printedLack(amount: number, unit: AmountUnit): string {
  return roundedAmount(amount, unit, Math.ceil);
}

/** What is beyond, rounded down: whoever gives away what is printed keeps the threshold. */
export function printedSurplus(amount: number, unit: AmountUnit): string {
  return roundedAmount(amount, unit, Math.floor);
}

function roundedAmount(
  amount: number,
  unit: AmountUnit,
  rounded: (value: number) => number,
): string {
  const { decimals, power } = amountForms[unit];
  // the decimal point is moved in the text, so that 1.005 is not 1.00499…
  const steps = rounded(
    Number(`${Number(amount.toPrecision(figureDigits)).toFixed(10)}e${decimals + power}`),
  );
  return Number(`${steps}e-${decimals}`).toFixed(decimals);
}

function writtenDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
