/** Answers one request with the solver that is given: the worker's half of the conversation. */
import { leastPurchases } from '../improvement/purchases';
import type { Solver } from '../improvement/solver';
import type { SolveReply, SolveRequest } from './protocol';

/** Whoever no longer wants the answer ends the thread: here nothing asks whether to stop. */
export async function answer(
  { problem, seconds }: SolveRequest,
  load: () => Promise<Solver>,
  reply: (reply: SolveReply) => void,
): Promise<void> {
  try {
    const plan = leastPurchases(problem, await load(), {
      seconds,
      now: () => performance.now(),
      onProgress: (standing) => reply({ kind: 'progress', ...standing }),
    });
    reply({ kind: 'solved', plan });
  } catch (error) {
    reply({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
