import fc from 'fast-check';
import { dispersion } from '../../src/assessment/dispersion';
import { causesOf } from '../../src/improvement/contributions';

const stage = (schools: readonly (readonly [students: number, amount: number])[]) => ({
  students: Float64Array.from(schools, ([students]) => students),
  amounts: [Float64Array.from(schools, ([, amount]) => amount)],
});

const cvOf = (schools: readonly (readonly [number, number])[]) =>
  dispersion(schools.map(([students, amount]) => ({ students, amount }))).cv;

const county = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 3000 }),
    fc.oneof(fc.constant(0), fc.double({ min: 0.5, max: 90_000, noNaN: true })),
  ),
  { minLength: 2, maxLength: 30 },
);

describe('who causes a CV', () => {
  it('the shares add up to the whole', () => {
    fc.assert(
      fc.property(county, (schools) => {
        const causes = causesOf(stage(schools), 0);
        const cv = cvOf(schools);
        if (cv === null || causes === null) {
          expect([cv, causes]).toEqual([null, null]);
          return;
        }
        const sum = causes.reduce((all, { share }) => all + share, 0);
        expect(sum).toBeCloseTo(cv === 0 ? 0 : 1, 12);
      }),
    );
  });

  it('without a school is what a fresh computation over the others gives', () => {
    fc.assert(
      fc.property(county, (schools) => {
        for (const { row, cvWithout } of causesOf(stage(schools), 0) ?? []) {
          const fresh = cvOf(schools.filter((_, at) => at !== row));
          if (fresh === null) continue;
          expect(cvWithout).not.toBeNull();
          expect(Math.abs((cvWithout ?? NaN) - fresh)).toBeLessThanOrEqual(1e-12 * (1 + fresh));
        }
      }),
    );
  });

  it('with a school at the mean is what a fresh computation gives', () => {
    fc.assert(
      fc.property(county, (schools) => {
        const pupils = schools.reduce((sum, [students]) => sum + students, 0);
        const mean = schools.reduce((sum, [, amount]) => sum + amount, 0) / pupils;
        for (const { row, cvAtMean } of causesOf(stage(schools), 0) ?? []) {
          const fresh = cvOf(
            schools.map(([students, amount], at) => [
              students,
              at === row ? mean * students : amount,
            ]),
          );
          expect(Math.abs((cvAtMean ?? NaN) - (fresh ?? NaN))).toBeLessThanOrEqual(
            1e-12 * (1 + (fresh ?? 0)),
          );
        }
      }),
    );
  });

  it('names the direction: below the mean low, above it high', () => {
    const causes = causesOf(stage([[100, 1], [100, 9]]), 0); // prettier-ignore
    expect(causes?.map(({ direction }) => direction)).toEqual(['low', 'high']);
  });

  it('leaves out a school without an amount, and knows no CV without the only other one', () => {
    const causes = causesOf(stage([[100, 5], [100, NaN]]), 0); // prettier-ignore
    expect(causes).toEqual([{ row: 0, share: 0, direction: 'high', cvWithout: null, cvAtMean: 0 }]);
  });

  it('says nothing where the mean is 0 or nothing is bound', () => {
    expect(causesOf(stage([[100, 0]]), 0)).toBeNull();
    expect(causesOf(stage([[100, 1]]), 3)).toBeNull();
  });
});
