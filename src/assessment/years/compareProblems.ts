/** What became of the problems of last year's ledger, and which are new. */

export interface Problem {
  readonly key: string;
  readonly isClosed: boolean;
}

/** `gone`: this year's ledger does not list it any more. */
export type ProblemFate = 'closed' | 'gone' | 'open' | 'new';

export interface ProblemThenAndNow<P extends Problem> {
  readonly problem: P;
  readonly fate: ProblemFate;
}

/** Those that were open last year, then those that were not known then; in their order. */
export function compareProblems<P extends Problem>(
  last: readonly P[],
  now: readonly P[],
): readonly ProblemThenAndNow<P>[] {
  const nowByKey = new Map(now.map((problem) => [problem.key, problem]));
  const known = new Set(last.map(({ key }) => key));
  const before = last.flatMap((problem): ProblemThenAndNow<P>[] => {
    if (problem.isClosed) {
      const relapsed = nowByKey.get(problem.key);
      return relapsed && !relapsed.isClosed ? [{ problem: relapsed, fate: 'new' }] : [];
    }
    const found = nowByKey.get(problem.key);
    return [
      { problem: found ?? problem, fate: !found ? 'gone' : found.isClosed ? 'closed' : 'open' },
    ];
  });
  const fresh = now.filter(({ key, isClosed }) => !known.has(key) && !isClosed);
  return [...before, ...fresh.map((problem) => ({ problem, fate: 'new' as const }))];
}
