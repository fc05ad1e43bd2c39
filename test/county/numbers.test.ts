/** Exact fractions and order statistics. */
import fc from 'fast-check';
import {
  compareFractions,
  fraction,
  over,
  plus,
  times,
  fractionSum,
  zero,
} from '../../src/county/exact';
import { atPlace, presentValues, median, medianDeviation } from '../../src/county/median';

describe('a fraction', () => {
  it.each([
    [0.1, 1n, 10n],
    [4.2, 42n, 10n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
    [-2.5, -25n, 10n],
    [0, 0n, 1n],
  ])('of %d is the decimal that it shows', (value, numerator, denominator) => {
    expect(compareFractions(fraction(value), { numerator, denominator })).toBe(0);
  });

  it('adds, multiplies and divides without rounding', () => {
    expect(compareFractions(plus(fraction(0.1), fraction(0.2)), fraction(0.3))).toBe(0);
    expect(compareFractions(times(fraction(5.3), fraction(0.85)), fraction(4.505))).toBe(0);
    expect(compareFractions(over(fraction(1), fraction(-3)), over(fraction(-1), fraction(3)))).toBe(
      0,
    );
  });

  it('totals are the same in any grouping', () => {
    const part = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const fractions = parts.map(([a, b]) => over(fraction(a), fraction(b)));
        expect(compareFractions(fractionSum(fractions), fractions.reduce(plus, zero))).toBe(0);
      }),
    );
  });
});

describe('order statistics', () => {
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });

  it('find what sorting would find', () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, nat) => {
        const place = nat % list.length;
        const sorted = Float64Array.from(list).sort();
        expect(atPlace(Float64Array.from(list), place)).toBe(sorted[place]);
      }),
    );
  });

  it('give the middle of an even number and the deviation from it', () => {
    const list = Float64Array.from([9, 1, 4, 2]);
    const middle = median(list);
    expect(middle).toBe(3);
    expect(medianDeviation(list, middle)).toBe(1.5);
  });

  it('leave out what is not there', () => {
    const list = Float64Array.from([NaN, 3, NaN, 1]);
    expect([...presentValues(list, new Float64Array(4))]).toEqual([3, 1]);
  });
});
