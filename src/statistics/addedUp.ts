/** A sum without the dust of binary fractions: 0.1 and 0.2 are 0.3. */
export function addedUp(a: number, b: number): number {
  return Number((a + b).toPrecision(15));
}
