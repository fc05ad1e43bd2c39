/**
 * Entries that are just a factor 10, 100 or 10,000 off their neighbours: a slipped decimal point,
 * 万元 for 元 (rules.md section 10).
 */
import { atPlace } from './median';

/** The middle eight tenths of a stage's values per pupil. */
export interface Bulk {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Null where zero is common.
 *
 * @param all values without NaN, at least one; their order changes
 */
export function bulkOf(all: Float64Array): Bulk | null {
  const tenth = Math.floor(all.length / 10) || 1;
  const low = atPlace(all, tenth);
  const high = atPlace(all, all.length - 1 - tenth);
  return low > 0 ? { low, high, middle: atPlace(all, all.length >>> 1) } : null;
}

/** Schools that are this many times off the bulk exist; beyond, a slip is likelier. */
const unusual = 6.5;

/** How far outside the bulk a mended value may still lie. */
const near = 1.5;

/**
 * The factor by which a value is off: it lies far outside the bulk (6.5 times at least, and
 * more than half of the factor in orders of magnitude), and dividing or multiplying brings it back among the others.
 * Null when no factor explains it.
 */
export function slipFactor(value: number, { low, middle, high }: Bulk): number | null {
  if (value === 0 || (value >= low && value <= high)) return null;
  let best: number | null = null;
  let nearest = Infinity;
  for (const factor of [10, 100, 10_000]) {
    const far = Math.max(Math.sqrt(factor), unusual);
    const mended = value > high * far ? value / factor : value < low / far ? value * factor : NaN;
    if (!(mended * near >= low && mended <= high * near)) continue;
    const distance = Math.abs(Math.log(mended / middle));
    if (distance < nearest) [nearest, best] = [distance, factor];
  }
  return best;
}
