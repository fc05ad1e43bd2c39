/** A number as Excel would show it, without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}
