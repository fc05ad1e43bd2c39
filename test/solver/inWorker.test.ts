import { solveInWorker } from '../../src/solver/inWorker';
import type { SolveReply, SolveRequest } from '../../src/solver/protocol';
import type { PurchasePlan, PurchaseProblem } from '../../src/improvement/purchases';
import { WorkbookFailure } from '../../src/workbook/port';

/** A worker that says what it is told to. */
class ToldWorker extends EventTarget {
  static made: ToldWorker[] = [];
  readonly requests: SolveRequest[] = [];
  ended = 0;

  constructor(readonly address: URL) {
    super();
    ToldWorker.made.push(this);
  }

  postMessage(request: SolveRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.ended += 1;
  }

  say(reply: SolveReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  break(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

const problem: PurchaseProblem = { rows: [], items: [], spreads: [] };
const plan: PurchasePlan = { status: 'optimal', cost: 3, bound: 3, units: [], obstacle: null };

const before = Reflect.get(globalThis, 'Worker') as unknown;
beforeEach(() => {
  ToldWorker.made = [];
  Object.assign(globalThis, { Worker: ToldWorker });
});
afterAll(() => {
  Object.assign(globalThis, { Worker: before });
});

function only(): ToldWorker {
  const [worker, ...more] = ToldWorker.made;
  if (!worker || more.length > 0) throw new Error('not exactly one worker');
  return worker;
}

describe('solving in a worker', () => {
  it('sends the problem with its time limit, tells the progress and gives the plan', async () => {
    const told: unknown[] = [];
    const answer = solveInWorker(problem, {
      seconds: 7,
      onProgress: (standing) => told.push(standing),
    });
    const worker = only();
    expect(worker.address.href).toMatch(/worker\.ts$/);
    expect(worker.requests).toEqual([{ problem, seconds: 7 }]);
    worker.say({ kind: 'progress', cost: null, bound: 1 });
    worker.say({ kind: 'progress', cost: 5, bound: 2 });
    worker.say({ kind: 'solved', plan });
    expect(await answer).toEqual(plan);
    expect(told).toEqual([
      { cost: null, bound: 1 },
      { cost: 5, bound: 2 },
    ]);
  });

  it('ends the worker with the answer, and has a new one for the next problem', async () => {
    const first = solveInWorker(problem, { seconds: 1 });
    const [worker] = ToldWorker.made;
    worker?.say({ kind: 'solved', plan });
    await first;
    expect(worker?.ended).toBe(1);
    const second = solveInWorker(problem, { seconds: 1 });
    expect(ToldWorker.made).toHaveLength(2);
    ToldWorker.made[1]?.say({ kind: 'solved', plan });
    await second;
  });

  it('is stopped at once by a cancellation, as the session has it', async () => {
    const cancelling = new AbortController();
    const told: unknown[] = [];
    const answer = solveInWorker(problem, {
      seconds: 60,
      signal: cancelling.signal,
      onProgress: (standing) => told.push(standing),
    });
    cancelling.abort();
    const fault: unknown = await answer.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WorkbookFailure);
    expect(fault).toMatchObject({ failure: { kind: 'cancelled' } });
    expect(only().ended).toBe(1);
  });

  it('starts no worker for what was cancelled before', async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    const answer = solveInWorker(problem, { seconds: 60, signal: cancelling.signal });
    await expect(answer).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    expect(ToldWorker.made).toEqual([]);
  });

  it('passes a failure of the solver on, and that of a worker which does not start', async () => {
    const failing = solveInWorker(problem, { seconds: 1 });
    only().say({ kind: 'failed', detail: 'out of memory' });
    await expect(failing).rejects.toThrow('out of memory');
    const [worker] = ToldWorker.made;
    expect(worker?.ended).toBe(1);
    const broken = solveInWorker(problem, { seconds: 1 });
    ToldWorker.made[1]?.break('no such script');
    await expect(broken).rejects.toThrow('no such script');
    expect(ToldWorker.made[1]?.ended).toBe(1);
  });
});
