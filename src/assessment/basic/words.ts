/** Figures and lists as they go into messages. */
import { printed } from '../printed';

/** All decimals there are, without binary noise. */
export function plainText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Two decimals, unless they would show a miss as the pass mark. */
export function missText(value: number, pass: number): string {
  const shown = printed(value, 2);
  return shown < pass ? String(shown) : plainText(value);
}
