import loadHighs from 'highs';
import type { PurchaseProblem } from '../../src/improvement/purchases';
import { answer } from '../../src/solver/answering';
import { solverOf } from '../../src/solver/highs';
import type { SolveReply } from '../../src/solver/protocol';

const load = async () => solverOf(await loadHighs());

/** One school that lacks three pieces at 10 元. */
const problem: PurchaseProblem = {
  rows: [
    {
      students: 100,
      amounts: [1],
      mayMiss: 0,
      lacks: [{ item: 0, toThreshold: 3, toFloor: 2 }],
    },
  ],
  items: [{ indicator: 0, effects: [{ row: 0, share: 1 }], unit: 1, whole: true, price: 10 }],
  spreads: [],
};

async function repliesTo(
  asked: PurchaseProblem,
  solver: typeof load = load,
): Promise<readonly SolveReply[]> {
  const replies: SolveReply[] = [];
  await answer({ problem: asked, seconds: 10 }, solver, (reply) => replies.push(reply));
  return replies;
}

describe('the worker', () => {
  it('answers with the plan, last of all, and tells its progress before', async () => {
    const replies = await repliesTo(problem);
    expect(replies[replies.length - 1]).toMatchObject({
      kind: 'solved',
      plan: { status: 'optimal', cost: 30, units: [3] },
    });
    const before = replies.slice(0, -1);
    expect(before.length).toBeGreaterThan(0);
    expect(before.every(({ kind }) => kind === 'progress')).toBe(true);
  });

  it('says only what can be sent from thread to thread', async () => {
    const replies = await repliesTo(problem);
    expect(structuredClone(replies)).toEqual(replies);
  });

  it('says why when the solver cannot be loaded', async () => {
    const replies = await repliesTo(problem, () => Promise.reject(new Error('no wasm')));
    expect(replies).toEqual([{ kind: 'failed', detail: 'no wasm' }]);
  });
});
