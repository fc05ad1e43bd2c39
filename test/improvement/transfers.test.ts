import fc from 'fast-check';
import { dispersion } from '../../src/assessment/dispersion';
import {
  leastTransfers,
  type TransferProblem,
  type TransferSchool,
} from '../../src/improvement/transfers';

const school = (
  students: number,
  amount: number,
  rest: Partial<TransferSchool> = {},
): TransferSchool => ({
  students,
  amount,
  gives: amount,
  lacks: 0,
  locked: false,
  group: null,
  township: null,
  ...rest,
});

const problem = (
  schools: readonly TransferSchool[],
  rest: Partial<TransferProblem> = {},
): TransferProblem => ({ schools, limit: 0.5, unit: 1, cap: null, ...rest });

/** The amounts after the moves. */
function applied({ schools, unit }: TransferProblem, plan: ReturnType<typeof leastTransfers>) {
  const amounts = schools.map(({ amount }) => amount);
  for (const { from, to, amount } of plan.moves) {
    amounts[from] = (amounts[from] ?? 0) - amount * unit;
    amounts[to] = (amounts[to] ?? 0) + amount * unit;
  }
  return amounts;
}

function cvOf(schools: readonly TransferSchool[], amounts: readonly number[]): number | null {
  return dispersion(schools.map(({ students }, at) => ({ students, amount: amounts[at] ?? 0 }))).cv;
}

describe('least transfers', () => {
  it('move nobody where the limit is met already', () => {
    const plan = leastTransfers(problem([school(100, 5), school(100, 5)]));
    expect(plan).toMatchObject({ status: 'optimal', total: 0, moves: [], obstacle: null });
  });

  it('move the fewest teachers from the school that has most to the one that has least', () => {
    // 4 and 12 of 400 each: CV 0.5; 2 and 14: CV 0.75, so that two must move
    const plan = leastTransfers(problem([school(400, 2), school(400, 14)]));
    expect(plan).toMatchObject({
      status: 'optimal',
      total: 2,
      bound: 2,
      moves: [{ from: 1, to: 0, amount: 2 }],
      before: { cv: expect.closeTo(0.75, 12) },
      after: { cv: 0.5 },
    });
  });

  it('count a CV of exactly the limit as met', () => {
    const plan = leastTransfers(problem([school(400, 4), school(400, 12)]));
    expect(plan.total).toBe(0);
  });

  it('give a school what it lacks though the CV is fine', () => {
    const plan = leastTransfers(
      problem([school(100, 4, { lacks: 1, gives: 0 }), school(100, 6, { gives: 1 })]),
    );
    expect(plan).toMatchObject({ status: 'optimal', moves: [{ from: 1, to: 0, amount: 1 }] });
  });

  it('leave a locked school alone and say that the restrictions stand in the way', () => {
    const schools = [school(400, 1, { locked: true }), school(400, 15), school(400, 8)];
    const plan = leastTransfers(problem(schools, { limit: 0.1 }));
    expect(plan).toMatchObject({ status: 'infeasible', obstacle: 'restrictions' });
    expect(plan.moves.every(({ from, to }) => from !== 0 && to !== 0)).toBe(true);
  });

  it('say that needs cannot be met where the others have nothing to spare', () => {
    const schools = [
      school(100, 1, { lacks: 3, gives: 0 }),
      school(100, 1, { lacks: 1, gives: 0 }),
      school(100, 9, { gives: 2 }),
    ];
    const plan = leastTransfers(problem(schools, { limit: null }));
    expect(plan).toMatchObject({
      status: 'infeasible',
      obstacle: 'needs',
      unmet: [0],
      moves: [{ from: 2, to: 1, amount: 1 }],
    });
  });

  it('name the cap where it is what keeps a school from what it lacks', () => {
    const schools = [school(100, 0, { lacks: 10, gives: 0 }), school(900, 90, { gives: 40 })];
    const plan = leastTransfers(problem(schools, { cap: 3, limit: null }));
    expect(plan).toMatchObject({ status: 'infeasible', obstacle: 'cap', unmet: [0] });
  });

  it('stop at the cap', () => {
    const plan = leastTransfers(problem([school(400, 0), school(400, 16)], { cap: 1 }));
    expect(plan).toMatchObject({ status: 'infeasible', obstacle: 'cap', total: 1 });
  });

  it('stay inside a group', () => {
    const schools = [
      school(400, 0, { group: '甲镇' }),
      school(400, 8, { group: '甲镇' }),
      school(400, 16, { group: '乙镇' }),
    ];
    const plan = leastTransfers(problem(schools, { limit: 0.65 }));
    expect(plan.moves).toEqual([{ from: 1, to: 0, amount: expect.any(Number) }]);
  });

  it('say that no distribution of so few meets the limit', () => {
    // one teacher for two schools
    const plan = leastTransfers(problem([school(100, 0), school(100, 1)]));
    expect(plan).toMatchObject({ status: 'infeasible', obstacle: 'limit', total: 0 });
  });

  it('exchange with neighbours first where that costs nothing', () => {
    const schools = [
      school(400, 0, { township: '甲镇' }),
      school(400, 0, { township: '乙镇' }),
      school(400, 10, { township: '乙镇' }),
      school(400, 10, { township: '甲镇' }),
    ];
    const { moves } = leastTransfers(problem(schools, { limit: 0.1 }));
    expect(moves.every(({ from, to }) => schools[from]?.township === schools[to]?.township)).toBe(
      true,
    );
  });
});

/** All ways to hand out the units of each group, and the fewest moves among those that will do. */
function bruteForce({ schools, limit, cap }: TransferProblem): number | null {
  const groups = [...new Set(schools.map(({ group }) => group))];
  const sums = new Map(
    groups.map((group) => [
      group,
      schools.reduce((sum, each) => sum + (each.group === group ? each.amount : 0), 0),
    ]),
  );
  let best: number | null = null;
  const amounts: number[] = [];
  const tryFrom = (at: number) => {
    const each = schools[at];
    if (!each) {
      if ([...sums.values()].some((left) => left > 0)) return;
      const moved = schools.reduce(
        (sum, { amount }, place) => sum + Math.max(0, amount - (amounts[place] ?? 0)),
        0,
      );
      if (best !== null && moved >= best) return;
      if (cap !== null && moved > cap) return;
      if (limit !== null) {
        const pupils = schools.reduce((sum, { students }) => sum + students, 0);
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const squares = schools.reduce(
          (sum, { students }, place) => sum + (amounts[place] ?? 0) ** 2 / students,
          0,
        );
        if (total > 0 && pupils * squares > (1 + limit ** 2) * total ** 2 * (1 + 1e-12)) return;
      }
      best = moved;
      return;
    }
    const left = sums.get(each.group) ?? 0;
    const least = each.locked
      ? each.amount
      : each.lacks > 0
        ? each.amount + each.lacks
        : each.amount - each.gives;
    const most = each.locked ? each.amount : left;
    if (each.locked && each.lacks > 0) return;
    for (let amount = least; amount <= Math.min(most, left); amount += 1) {
      amounts[at] = amount;
      sums.set(each.group, left - amount);
      tryFrom(at + 1);
    }
    sums.set(each.group, left);
  };
  tryFrom(0);
  return best;
}

const anySchool = fc
  .record({
    students: fc.integer({ min: 1, max: 40 }).map((tens) => tens * 10),
    amount: fc.integer({ min: 0, max: 7 }),
    spare: fc.integer({ min: 0, max: 7 }),
    lacks: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
    isLocked: fc.integer({ min: 0, max: 9 }),
    group: fc.constantFrom('甲镇', '乙镇'),
  })
  .map(({ students, amount, spare, lacks, isLocked, group }) =>
    school(students, amount, {
      gives: lacks > 0 ? 0 : Math.min(spare, amount),
      lacks,
      locked: isLocked === 0,
      group,
    }),
  );

describe('least transfers, against trying all of them', () => {
  it('are as few as can be, with floors, locks, groups and caps', () => {
    let optimal = 0;
    let infeasible = 0;
    fc.assert(
      fc.property(
        fc.array(anySchool, { minLength: 2, maxLength: 5 }),
        fc.boolean(),
        fc.constantFrom(null, 0.2, 0.35, 0.45, 0.5, 0.65),
        fc.constantFrom(null, null, 1, 3),
        (drawn, grouped, limit, cap) => {
          const schools = grouped ? drawn : drawn.map((each) => ({ ...each, group: null }));
          const given = problem(schools, { limit, cap });
          const plan = leastTransfers(given);
          const least = bruteForce(given);
          expect(plan.status === 'optimal' ? plan.total : null).toBe(least);
          if (least === null) infeasible += 1;
          else optimal += 1;

          const amounts = applied(given, plan);
          const cv = cvOf(schools, amounts);
          expect(plan.after.cv).toEqual(cv);
          expect(plan.moves.reduce((sum, { amount }) => sum + amount, 0)).toBe(plan.total);
          schools.forEach(({ amount, gives, lacks, locked }, at) => {
            const now = amounts[at] ?? 0;
            expect(now).toBeGreaterThanOrEqual(amount - (locked ? 0 : gives));
            if (locked) expect(now).toBe(amount);
            if (plan.status === 'optimal' && lacks > 0)
              expect(now).toBeGreaterThanOrEqual(amount + lacks);
          });
          for (const { from, to } of plan.moves) {
            expect(schools[from]?.group).toBe(schools[to]?.group);
          }
          if (plan.status === 'optimal' && limit !== null && cv !== null) {
            expect(cv).toBeLessThanOrEqual(limit * (1 + 1e-12));
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(Math.min(optimal, infeasible)).toBeGreaterThan(200);
  });
});
