import { otherWays } from '../../../src/taskpane/help/otherWays';

describe('the other ways to a CV', () => {
  const two = [
    { students: 100, value: 1 },
    { students: 300, value: 3 },
  ];

  it('give what their names say', () => {
    const ways = otherWays(two, 2);
    // mean 2.5, S² = ¼ × 1.5² + ¾ × 0.5²
    expect(ways.right).toBeCloseTo(Math.sqrt(0.75) / 2.5, 12);
    // mean 2, s² = (1 + 1) ÷ 1
    expect(ways.unweighted).toBeCloseTo(Math.SQRT2 / 2, 12);
    // about 2: ¼ × 1 + ¾ × 1
    expect(ways.meanOfMeans).toBeCloseTo(1 / 2, 12);
    expect(ways.rounded).toBeCloseTo(ways.right ?? NaN, 12);
    expect(ways.withoutZeros).toBeNull();
  });

  it('round the values of the schools to what is printed', () => {
    const ways = otherWays(
      [
        { students: 100, value: 1.004 },
        { students: 300, value: 2.995 },
      ],
      2,
    );
    expect(ways.rounded).toBeCloseTo(
      otherWays(
        [two[0] ?? two[1], two[1]].flatMap((each) => each ?? []),
        2,
      ).right ?? NaN,
      12,
    );
    expect(ways.right).not.toBeCloseTo(ways.rounded ?? NaN, 4);
  });

  it('leave out schools with 0 where there are any', () => {
    const ways = otherWays([...two, { students: 600, value: 0 }], 2);
    expect(ways.withoutZeros).toBeCloseTo(otherWays(two, 2).right ?? NaN, 12);
    expect(ways.right).toBeGreaterThan(ways.withoutZeros ?? NaN);
  });

  it('give nothing for one school, for no school, or where all have 0', () => {
    expect(otherWays([{ students: 5, value: 2 }], 2)).toMatchObject({ right: 0, unweighted: null });
    const none = { right: null, unweighted: null, meanOfMeans: null, rounded: null };
    expect(otherWays([], 2)).toMatchObject(none);
    const empty = { students: 5, value: 0 };
    expect(otherWays([empty, empty], 2)).toMatchObject(none);
  });
});
