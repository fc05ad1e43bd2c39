/** The items that a virtual list makes: those in sight, and some that stay wherever it is scrolled to. */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** @param kept places of items that stay made; undefined and places outside of the list count for nothing */
export function rangeWith(range: Range, kept: Iterable<number | undefined>): number[] {
  const made = new Set(defaultRangeExtractor(range));
  for (const at of kept) if (at !== undefined && at >= 0 && at < range.count) made.add(at);
  return [...made].sort((a, b) => a - b);
}
