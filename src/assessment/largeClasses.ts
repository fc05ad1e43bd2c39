/** 大班额 and 超大班额: how many classes there are of 56 pupils and more, and of 66 and more (rules.md section 7). */

/** Pupils from which on a class is one. */
const largeFrom = 56;
const hugeFrom = 66;

/** Of a school: how many classes begin at so many pupils. */
type BandCounts = readonly { readonly from: number; readonly classes: number }[];

/** `huge` are among `large`. */
export function largeClassesIn(schools: readonly BandCounts[]): {
  readonly largeFrom: number;
  readonly large: number;
  readonly hugeFrom: number;
  readonly huge: number;
} {
  const classesFrom = (least: number) =>
    schools.flat().reduce((sum, { from, classes }) => sum + (from >= least ? classes : 0), 0);
  return { largeFrom, large: classesFrom(largeFrom), hugeFrom, huge: classesFrom(hugeFrom) };
}
