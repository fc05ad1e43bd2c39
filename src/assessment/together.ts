/**
 * One verdict out of several: not met as soon as one is, met only when all are, else undetermined.
 */
import type { Verdict } from './assessment';

/** @returns undetermined when there is none: nothing was judged */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'met')
    ? 'met'
    : 'undetermined';
}
