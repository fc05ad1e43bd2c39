import fc from 'fast-check';
import loadHighs from 'highs';
import {
  purchaseCost,
  leastPurchases,
  type PurchaseItem,
  type PurchaseProblem,
  type PurchaseRow,
} from '../../src/improvement/purchases';
import { spreadAfter } from '../../src/improvement/purchaseSpread';
import type { Solver } from '../../src/improvement/solver';
import { solverOf } from '../../src/solver/highs';

let solver: Solver;

beforeAll(async () => {
  solver = solverOf(await loadHighs());
});

const solve = (problem: PurchaseProblem, seconds = 20) =>
  leastPurchases(problem, solver, { seconds, now: () => performance.now() });

interface Drawn {
  readonly students: number;
  /** By indicator. */
  readonly amounts: readonly number[];
}

/** A problem in which every unit is a whole one and `need` of a unit is asked per ten pupils. */
function county(
  schools: readonly Drawn[],
  prices: readonly (number | null)[],
  limit: number,
  { floor = 0.5, mayMiss = 1, per = 10 } = {},
): PurchaseProblem {
  const items: PurchaseItem[] = [];
  const rows = schools.map(({ students, amounts }, row): PurchaseRow => ({
    students,
    amounts,
    mayMiss,
    lacks: amounts.map((amount, indicator) => {
      const price = prices[indicator] ?? null;
      const item =
        price === null
          ? null
          : items.push({
              indicator,
              effects: [{ row, share: 1 }],
              unit: 1,
              whole: true,
              price,
            }) - 1;
      const threshold = Math.ceil(students / per);
      const least = Math.ceil((students / per) * floor);
      if (amount >= threshold) return null;
      return { item, toThreshold: threshold - amount, toFloor: Math.max(0, least - amount) };
    }),
  }));
  const all = rows.map((_, row) => row);
  return {
    rows,
    items,
    spreads: prices.map((_, indicator) => ({ indicator, rows: all, limit })),
  };
}

/** Whether every school passes its rule and every CV its limit with these units. */
function passes(problem: PurchaseProblem, units: readonly number[]): boolean {
  const schools = problem.rows.every(({ lacks, mayMiss }) => {
    const missed = lacks.filter((lack) => {
      const bought = lack?.item === null ? 0 : (units[lack?.item ?? -1] ?? 0);
      return lack !== null && bought < lack.toThreshold - 1e-9;
    });
    const low = missed.some((lack) => {
      const bought = lack?.item === null ? 0 : (units[lack?.item ?? -1] ?? 0);
      return lack !== null && bought < lack.toFloor - 1e-9;
    });
    return missed.length <= mayMiss && !low;
  });
  return (
    schools && problem.spreads.every((spread) => spreadAfter(problem, spread, units).excess <= 1e-9)
  );
}

/** The cheapest of all combinations of up to `most` units of each item. */
function bruteForce(problem: PurchaseProblem, most: number): number | null {
  const { items } = problem;
  let best: number | null = null;
  const units = items.map(() => 0);
  const tryFrom = (at: number, cost: number) => {
    if (best !== null && cost >= best) return;
    const item = items[at];
    if (!item) {
      if (passes(problem, units)) best = cost;
      return;
    }
    for (let count = 0; count <= most; count += 1) {
      units[at] = count;
      tryFrom(at + 1, cost + count * item.price);
    }
    units[at] = 0;
  };
  tryFrom(0, 0);
  return best;
}

describe('least purchases', () => {
  it('cost nothing where every school passes and every CV is within its limit', () => {
    const plan = solve(county([{ students: 20, amounts: [2, 2] }, { students: 20, amounts: [2, 2] }], [5, 7], 0.5)); // prettier-ignore
    expect(plan).toMatchObject({ status: 'optimal', cost: 0, bound: 0 });
  });

  it('let each school stay at the floor where that saves most', () => {
    // lacks 1 of each; one may stay at the floor, which it has reached: the dearer one does
    const plan = solve(county([{ students: 40, amounts: [3, 3] }, { students: 40, amounts: [4, 4] }], [10, 3], 0.5)); // prettier-ignore
    expect(plan).toMatchObject({ status: 'optimal', cost: 3 });
  });

  it('buy more than the schools lack where a CV asks for it', () => {
    const given = county([{ students: 40, amounts: [4] }, { students: 40, amounts: [16] }], [10], 0.2); // prettier-ignore
    const plan = solve(given);
    expect(plan.status).toBe('optimal');
    expect(passes(given, plan.units)).toBe(true);
    expect(plan.cost).toBe(bruteForce(given, 20));
  });

  it('name the school that lacks what cannot be bought', () => {
    const given = county([{ students: 40, amounts: [4, 4] }, { students: 40, amounts: [1, 4] }], [null, 3], 0.9); // prettier-ignore
    expect(solve(given)).toMatchObject({
      status: 'infeasible',
      obstacle: { kind: 'school', row: 1, indicator: 0 },
    });
  });

  it('name the CV that nothing for sale can bring down', () => {
    const given = county([{ students: 40, amounts: [4] }, { students: 40, amounts: [40] }], [null], 0.3); // prettier-ignore
    expect(solve(given)).toMatchObject({
      status: 'infeasible',
      obstacle: { kind: 'spread', spread: 0 },
    });
  });

  it('of free things still take the fewest', () => {
    const given = county([{ students: 40, amounts: [2] }, { students: 40, amounts: [4] }], [0], 0.5, { mayMiss: 0 }); // prettier-ignore
    const plan = solve(given);
    expect(plan).toMatchObject({ status: 'optimal', cost: 0 });
    expect(plan.units.reduce((sum, each) => sum + each, 0)).toBe(2);
  });

  it('share what one school with two stages buys', () => {
    // one item raises both rows by its half
    const given: PurchaseProblem = {
      rows: [
        { students: 20, amounts: [1], mayMiss: 0, lacks: [{ item: 0, toThreshold: 2, toFloor: 2 }] }, // prettier-ignore
        { students: 20, amounts: [1.5], mayMiss: 0, lacks: [{ item: 0, toThreshold: 1, toFloor: 1 }] }, // prettier-ignore
      ],
      items: [
        { indicator: 0, effects: [{ row: 0, share: 0.5 }, { row: 1, share: 0.5 }], unit: 1, whole: true, price: 9 }, // prettier-ignore
      ],
      spreads: [{ indicator: 0, rows: [0, 1], limit: 0.5 }],
    };
    expect(solve(given)).toMatchObject({ status: 'optimal', cost: 18, units: [2] });
  });

  it('fill areas and money to the least level that brings the CV down', () => {
    const base = county([{ students: 10, amounts: [1] }, { students: 10, amounts: [3] }], [100], 0.25); // prettier-ignore
    const given = { ...base, items: base.items.map((item) => ({ ...item, whole: false })) };
    const plan = solve(given);
    // (3 − y) / (3 + y) = 1/4 at y = 1.8
    expect(plan.status).toBe('optimal');
    expect(plan.cost).toBeCloseTo(80, 3);
    expect(passes(given, plan.units)).toBe(true);
  });
});

const drawnCounty = (schools: number, indicators: number) =>
  fc.array(
    fc.record({
      students: fc.integer({ min: 1, max: 6 }).map((tens) => tens * 5),
      amounts: fc.array(fc.integer({ min: 0, max: 4 }), {
        minLength: indicators,
        maxLength: indicators,
      }),
    }),
    { minLength: 2, maxLength: schools },
  );

describe('least purchases, against trying all of them', () => {
  const compare = (schools: number, indicators: number, most: number, runs: number) => {
    let costly = 0;
    fc.assert(
      fc.property(
        drawnCounty(schools, indicators),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: indicators, maxLength: indicators }),
        fc.constantFrom(0.25, 0.35, 0.5, 0.65),
        fc.constantFrom(0.5, 0.85),
        (drawn, prices, limit, floor) => {
          const given = county(drawn, prices, limit, { floor });
          const plan = solve(given);
          expect(plan.status).toBe('optimal');
          expect(passes(given, plan.units)).toBe(true);
          expect(purchaseCost(given, plan.units)).toBeCloseTo(plan.cost, 9);
          const least = bruteForce(given, most);
          // the cheapest may need more units than were tried
          if (least === null) return;
          const widest = Math.max(0, ...plan.units);
          if (widest <= most) expect(plan.cost).toBeCloseTo(least, 9);
          else expect(plan.cost).toBeLessThanOrEqual(least);
          if (least > 0) costly += 1;
        },
      ),
      { numRuns: runs },
    );
    return costly;
  };

  it('are as cheap as can be for one indicator over up to five schools', () => {
    expect(compare(5, 1, 6, 300)).toBeGreaterThan(100);
  });

  it('are as cheap as can be for three indicators over two schools', () => {
    expect(compare(2, 3, 6, 250)).toBeGreaterThan(100);
  });
});
