/** The ledger of last year beside this one. */
import { compareProblems } from '../../../src/assessment/years/compareProblems';

const problem = (key: string, isClosed = false) => ({ key, isClosed });

describe('a problem of last year’s ledger', () => {
  const fates = (last: ReturnType<typeof problem>[], now: ReturnType<typeof problem>[]) =>
    compareProblems(last, now).map(({ problem: { key }, fate }) => `${key} ${fate}`);

  it('is closed, no longer listed or still open; what was not known is new', () => {
    const last = [problem('a'), problem('b'), problem('c')];
    const now = [problem('a', true), problem('c'), problem('d')];
    expect(fates(last, now)).toEqual(['a closed', 'b gone', 'c open', 'd new']);
  });

  it('that was closed then is told only where it is open again', () => {
    expect(
      fates([problem('a', true), problem('b', true)], [problem('a'), problem('b', true)]),
    ).toEqual(['a new']);
  });

  it('that came and was closed within the year is not told', () => {
    expect(fates([], [problem('a', true)])).toEqual([]);
  });
});
