/** What is lacking, as plans and ledger show it: a number, its unit, and how it is printed. */
import type { AmountUnit } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';

/** `things`: what has no unit of its own, such as classes. `pupils` are counted by 人, teachers by 名. */
export type LackUnit = AmountUnit | 'things' | 'pupils';

/** In `unit`; money in 元. */
export interface Amount {
  readonly amount: number;
  readonly unit: LackUnit;
}

/** How the forms print amounts: areas in ㎡ and money in 万元 with two decimals, the rest whole. */
const printing: Readonly<Record<LackUnit, { readonly decimals: number; readonly power: number }>> =
  {
    people: { decimals: 0, power: 0 },
    pupils: { decimals: 0, power: 0 },
    rooms: { decimals: 0, power: 0 },
    computers: { decimals: 0, power: 0 },
    books: { decimals: 0, power: 0 },
    things: { decimals: 0, power: 0 },
    squareMetres: { decimals: 2, power: 0 },
    yuan: { decimals: 2, power: -4 },
  };

/** More digits than any entry rests on, and none of what binary fractions leave behind. */
const tellingDigits = 12;

/**
 * What is lacking, rounded up in its last printed decimal: whoever adds what is printed reaches the
 * standard. Money in 万元.
 */
export function lackFigure({ amount, unit }: Amount): number {
  const { decimals, power } = printing[unit];
  // the decimal point is moved in the text, so that 1.005 is not 1.00499…
  const plain = Number(amount.toPrecision(tellingDigits)).toFixed(10);
  return Number(`${Math.ceil(Number(`${plain}e${decimals + power}`))}e-${decimals}`);
}

/** As `lackFigure`, with the decimals that the forms print. */
export function lackText(lack: Amount): string {
  return figureText(lackFigure(lack), lack.unit);
}

/** A sum of such figures, with the decimals that the forms print. */
export function figureText(figure: number, unit: LackUnit): string {
  return figure.toFixed(printing[unit].decimals);
}

/** Number format of what `lackFigure` gives, with its unit: `0.00"㎡"`. */
export function lackFormat(unit: LackUnit, unitWord: string): string {
  return `${fixedFormat(printing[unit].decimals)}"${unitWord}"`;
}

/** The sum of printed figures, without what binary fractions leave behind. */
export function sumOfFigures(figures: readonly number[]): number {
  return Math.round(figures.reduce((sum, figure) => sum + figure * 100, 0)) / 100;
}

/** Decimals that a threshold is written with: 4.2 has one. */
export function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
