import { withoutDust } from '../county/withoutDust';
/**
 * Rounding as the forms print: half away from zero on the decimals that are seen, as Excel does.
 */
export function roundedAsPrinted(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Math.abs(value) < 1e-6) return 0;
  const seen = withoutDust(value);
  if (Math.abs(seen) >= 1e15) return seen;
  return Number(`${Math.round(Number(`${seen}e${decimals}`))}e-${decimals}`);
}
