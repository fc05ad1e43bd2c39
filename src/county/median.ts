/**
 * Order statistics without sorting, so that checks stay quick over very many schools.
 */

/** The value at a place of the sorted order (0-based). Reorders `values`, of which none is NaN. */
export function atPlace(values: Float64Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] ?? NaN;
}

/** @returns NaN when there are no values; their order changes */
export function median(values: Float64Array): number {
  const upper = atPlace(values, values.length >>> 1);
  if (values.length % 2 === 1) return upper;
  return (atPlace(values, (values.length >>> 1) - 1) + upper) / 2;
}

/** Median absolute deviation from `middle`; the values become their deviations. */
export function medianDeviation(values: Float64Array, middle: number): number {
  for (let at = 0; at < values.length; at++) values[at] = Math.abs((values[at] ?? 0) - middle);
  return median(values);
}

/** The values that are there, all but NaN, in the front of `work`, which is as long at least. */
export function presentValues(values: Float64Array, work: Float64Array): Float64Array {
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    // NaN is never equal to itself
    if (value === value) work[count++] = value;
  }
  return work.subarray(0, count);
}
