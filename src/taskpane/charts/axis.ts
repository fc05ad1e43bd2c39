/** Axes in round numbers, and room for the words beside them. */

/** 1, 2 or 5 times a power of ten: the least that cuts `span` into at most `parts`. */
export function roundStep(span: number, parts: number): number {
  if (!(span > 0)) return 1;
  const least = span / parts;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** 0, step, 2 × step … up to `end`. */
export function ticksUpTo(end: number, step: number): readonly number[] {
  const count = Math.floor(end / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => withoutBinaryNoise(at * step));
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
export function withoutBinaryNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** Width of a text of 12 px in pixels, roughly: Chinese letters are square, others half as wide. */
export function chartTextWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.6), 0);
}
