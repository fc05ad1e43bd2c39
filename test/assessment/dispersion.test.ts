/** rules.md section 2: the coefficient of variation, against published figures and properties. */
import fc from 'fast-check';
import { contributions, dispersion, type WeighedAmount } from '../../src/assessment/dispersion';
import vectors from '../data/vectors.json';

function relative(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : Math.abs(a - b) / Math.abs(b);
}

describe.each(vectors.cv)('$id', (vector) => {
  const rows = vector.students.map((students, i) => ({
    students,
    amount: vector.amounts[i] ?? NaN,
  }));
  const result = dispersion(rows);

  it('has the published mean, deviation and CV', () => {
    expect(relative(result.mean ?? NaN, vector.mean)).toBeLessThan(1e-12);
    expect(relative(result.sd ?? NaN, vector.sd)).toBeLessThan(1e-12);
    expect(relative(result.cv ?? NaN, vector.cv)).toBeLessThan(1e-12);
  });

  it('has the published terms (P_i/P)(X_i − X̄)²', () => {
    contributions(rows).forEach((contribution, i) => {
      const term = contribution * vector.mean ** 2;
      expect(relative(term, vector.terms[i] ?? NaN)).toBeLessThan(1e-9);
    });
  });

  it('is not what the wrong ways give', () => {
    for (const wrong of Object.values(vector.notThese)) {
      expect(relative(result.cv ?? NaN, wrong)).toBeGreaterThan(0.01);
    }
  });
});

it.each(vectors.sdOverMean)('$source: sd over mean is the published CV', ({ mean, sd, cv }) => {
  // two schools of equal size at mean ± sd have just this mean and deviation
  mean.forEach((middle, i) => {
    const deviation = sd[i] ?? NaN;
    const rows = [
      { students: 1, amount: middle - deviation },
      { students: 1, amount: middle + deviation },
    ];
    expect(dispersion(rows).cv).toBeCloseTo(cv[i] ?? NaN, 5);
  });
});

const rows = fc.array(
  fc.record({
    students: fc.integer({ min: 1, max: 4000 }),
    amount: fc.integer({ min: 0, max: 100_000 }).map((amount) => amount / 10),
  }),
  { minLength: 1, maxLength: 60 },
);

function cvOf(of: readonly WeighedAmount[]): number | null {
  return dispersion(of).cv;
}

function expectSame(a: number | null, b: number | null): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(b, 1e-4));
}

describe('the CV', () => {
  it('does not change with the unit of the amounts', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(10_000, 0.01, 666.67), (of, unit) => {
        const scaled = of.map((row) => ({ ...row, amount: row.amount * unit }));
        expectSame(cvOf(scaled), cvOf(of));
      }),
    );
  });

  it('does not change with the order of the schools', () => {
    fc.assert(
      fc.property(
        rows.chain((of) =>
          fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length })),
        ),
        ([of, shuffled]) => expectSame(cvOf(shuffled), cvOf(of)),
      ),
    );
  });

  it('does not change when a school is split into two of the same kind', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const halves = of.flatMap(({ students, amount }) => {
          const half = { students: students / 2, amount: amount / 2 };
          return [half, half];
        });
        expectSame(cvOf(halves), cvOf(of));
      }),
    );
  });

  it('squared is the sum of the contributions', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const sum = contributions(of).reduce((a, b) => a + b, 0);
        expectSame(Math.sqrt(sum), cvOf(of) ?? 0);
      }),
    );
  });

  it('is exactly 0 where all schools have the same per pupil', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 999 }),
        (pupils, each) => {
          const equal = pupils.map((students) => ({ students, amount: (students * each) / 100 }));
          expect(cvOf(equal)).toBe(0);
        },
      ),
    );
  });

  it('keeps schools with nothing in, and is null when all have nothing', () => {
    expect(
      cvOf([
        { students: 10, amount: 0 },
        { students: 10, amount: 20 },
      ]),
    ).toBe(1);
    expect(dispersion([{ students: 10, amount: 0 }])).toEqual({ mean: 0, sd: 0, cv: null });
  });

  it('has no mean over no amount: 0 would be an amount', () => {
    const none = { mean: null, sd: null, cv: null };
    expect(dispersion([])).toEqual(none);
    expect(dispersion([{ students: 10, amount: NaN }])).toEqual(none);
  });
});
