/** Figures of two years: change, share, and what is striking. */
import { compareGroups, isStriking, yearChange } from '../../../src/assessment/years/compareYears';
import { matchSchools } from '../../../src/assessment/years/matchSchools';
import type { YearSchool } from '../../../src/assessment/years/yearSchools';

const school = (name: string, students: number, value: number | null): YearSchool => ({
  ...{ name, code: null },
  parts: [{ stage: 'primary', students, values: [value], verdict: null }],
});

describe('a change', () => {
  it('of exactly the percentage passes, also where it has no exact binary form', () => {
    expect(isStriking(yearChange(10, 13), 30)).toBe(false);
    expect(isStriking(yearChange(1, 0.7), 30)).toBe(false);
    expect(isStriking(yearChange(10, 13.01), 30)).toBe(true);
    expect(isStriking(yearChange(10, 6.99), 30)).toBe(true);
  });

  it('from 0 to anything is beyond any percentage and has no share; without a year there is none', () => {
    expect(yearChange(0, 5)).toEqual({ last: 0, now: 5, change: 5, share: null });
    expect(isStriking(yearChange(0, 5), 30)).toBe(true);
    expect(isStriking(yearChange(0, 0), 30)).toBe(false);
    expect(isStriking(yearChange(null, 5), 30)).toBe(false);
  });

  it('of merged schools is of their pooled figures, none where one of them lacks it', () => {
    const merged = (second: number | null) => {
      const last = [school('东河小学', 100, 2), school('西岭小学', 300, second)];
      const now = [school('新城学校', 400, 4)];
      const answers = { former: { 新城学校: ['东河小学', '西岭小学'] }, closed: [] };
      return compareGroups(matchSchools(last, now, answers).groups, 1)[0];
    };
    // (100 × 2 + 300 × 4) ÷ 400 = 3.5, not the mean of 2 and 4
    expect(merged(4)?.indicators[0]).toMatchObject({ last: 3.5, now: 4, change: 0.5 });
    expect(merged(4)?.students).toMatchObject({ last: 400, now: 400, change: 0 });
    expect(merged(null)?.indicators[0]).toMatchObject({ last: null, now: 4, change: null });
  });
});
