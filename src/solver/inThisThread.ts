/** Solves in the thread that asks, for the command line and for tests. */
import loadHighs from 'highs';
import type { Solve } from '../app/improving';
import { leastPurchases } from '../improvement/purchases';
import { solverOf } from './highs';

let loaded: ReturnType<typeof loadHighs> | null = null;

export const solveHere: Solve = async (problem, { seconds, signal, onProgress }) => {
  loaded ??= loadHighs();
  const solver = solverOf(await loaded);
  return leastPurchases(problem, solver, {
    seconds,
    now: () => performance.now(),
    isCancelled: () => signal?.aborted === true,
    ...(onProgress ? { onProgress } : {}),
  });
};
