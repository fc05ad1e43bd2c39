/** Figures and lists as they go into messages. */
import { roundedAsPrinted } from '../roundedAsPrinted';

/** All decimals there are, without binary noise. */
export function decimalText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Two decimals, unless they would show a miss as the pass mark. */
export function missText(value: number, pass: number): string {
  const shown = roundedAsPrinted(value, 2);
  return shown < pass ? String(shown) : decimalText(value);
}
