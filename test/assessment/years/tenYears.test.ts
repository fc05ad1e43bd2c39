/**
 * Ten random years of a county with renames, merges, splits, new and closed schools: what is matched and
 * what has changed against the county's own history, reckoned from amounts.
 */
import fc from 'fast-check';
import { compareGroups } from '../../../src/assessment/years/compareYears';
import { matchSchools } from '../../../src/assessment/years/matchSchools';
import { answerAbout } from '../../../src/assessment/years/yearAnswers';
import type { YearSchool } from '../../../src/assessment/years/yearSchools';

const seedOf = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const signs = '云岭青山河口龙潭桥川西坝南涧北屯红旗育才光明新城湖滨松柏梅竹兰';

interface TrueSchool {
  readonly name: string;
  readonly code: string | null;
  readonly students: number;
  readonly amounts: readonly number[];
}

/** A year and what each school of the next one was, by place. */
interface TrueYear {
  readonly schools: readonly TrueSchool[];
  readonly from: readonly (readonly number[])[];
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function historyOf(seed: number): readonly TrueYear[] {
  const random = randomOf(seed);
  const below = (count: number) => Math.floor(random() * count);
  const taken = new Set<string>();
  const freshName = (): string => {
    for (;;) {
      const sign = () => signs[below(signs.length)] ?? '云';
      const name = `${sign()}${sign()}${random() < 0.3 ? sign() : ''}小学`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };
  let codes = 2133000000;
  const freshCode = () => (random() < 0.15 ? null : String((codes += 1)));
  const figures = () => ({
    students: 20 + below(900),
    amounts: [below(5000), below(80), below(300) / 10],
  });
  const fresh = (): TrueSchool => ({ name: freshName(), code: freshCode(), ...figures() });
  const first = Array.from({ length: 6 + below(14) }, fresh);
  const years: TrueYear[] = [{ schools: first, from: first.map(() => []) }];
  for (let year = 1; year < 10; year += 1) {
    const before = years[year - 1]?.schools ?? [];
    const gone = new Set<number>();
    const next: { school: TrueSchool; from: number[] }[] = [];
    before.forEach((school, at) => {
      if (gone.has(at)) return;
      const event = random();
      const partner = before.findIndex((_, other) => other > at && !gone.has(other));
      if (event < 0.06) return;
      if (event < 0.14) {
        next.push({ school: { ...school, ...figures(), name: freshName() }, from: [at] });
      } else if (event < 0.22 && partner > 0) {
        gone.add(partner);
        const keeps = random() < 0.5;
        next.push({ school: keeps ? { ...school, ...figures() } : fresh(), from: [at, partner] });
      } else if (event < 0.3) {
        next.push({ school: { ...school, ...figures() }, from: [at] });
        next.push({ school: fresh(), from: [at] });
      } else next.push({ school: { ...school, ...figures() }, from: [at] });
    });
    if (random() < 0.5) next.push({ school: fresh(), from: [] });
    years.push({ schools: next.map((one) => one.school), from: next.map((one) => one.from) });
  }
  return years;
}

function seen({ name, code, students, amounts }: TrueSchool): YearSchool {
  const values = amounts.map((amount) => amount / students);
  return {
    ...{ name, code },
    parts: [{ stage: 'primary', students, values, verdict: null }],
  };
}

const pairs = (years: readonly TrueYear[]) =>
  years.slice(1).map((now, at) => {
    const before = years[at];
    if (!before) throw new Error('no year before');
    return { last: before.schools, now: now.schools, from: now.from };
  });

/** Which schools belong together, by a walk over the county's own history. */
function trueGroups(last: readonly TrueSchool[], from: readonly (readonly number[])[]) {
  const groups: { last: Set<number>; now: Set<number> }[] = [];
  from.forEach((were, at) => {
    const mine = { last: new Set(were), now: new Set([at]) };
    for (const other of [...groups]) {
      if (![...other.last].some((one) => mine.last.has(one))) continue;
      groups.splice(groups.indexOf(other), 1);
      for (const one of other.last) mine.last.add(one);
      for (const one of other.now) mine.now.add(one);
    }
    groups.push(mine);
  });
  const known = new Set(groups.flatMap((group) => [...group.last]));
  last.forEach((_, at) => {
    if (!known.has(at)) groups.push({ last: new Set([at]), now: new Set() });
  });
  return groups;
}

describe('ten random years of a county', () => {
  it('are never matched against its history, and what is not certain is asked', () => {
    fc.assert(
      fc.property(seedOf, (seed) => {
        for (const { last, now, from } of pairs(historyOf(seed))) {
          const lasts = last.map(seen);
          const nows = now.map(seen);
          for (const group of matchSchools(lasts, nows).groups) {
            if (group.kind === 'open' || group.by === null) continue;
            for (const school of group.now) {
              const truth = from[nows.indexOf(school)] ?? [];
              const were = group.last.map((one) => lasts.indexOf(one));
              expect(were.some((one) => truth.includes(one))).toBe(true);
              // By a code or a name that is nobody else's, never by one that is only near.
              const isTie = (one: YearSchool) =>
                (one.code !== null && one.code === school.code) ||
                (one.name === school.name &&
                  lasts.filter(({ name }) => name === one.name).length === 1 &&
                  nows.filter(({ name }) => name === one.name).length === 1);
              expect(group.last.some(isTie)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are matched as it went once the county has answered, with the changes of its amounts', () => {
    fc.assert(
      fc.property(seedOf, (seed) => {
        for (const { last, now, from } of pairs(historyOf(seed))) {
          const lasts = last.map(seen);
          const nows = now.map(seen);
          const key = (of: readonly YearSchool[], at: number) => {
            const school = of[at];
            return school ? answerAbout(school) : '';
          };
          const former = Object.fromEntries(
            nows.map((_, at) => [key(nows, at), (from[at] ?? []).map((one) => key(lasts, one))]),
          );
          const lost = lasts.map((_, at) => at).filter((at) => !from.flat().includes(at));
          const closed = lost.map((at) => key(lasts, at));
          const found = matchSchools(lasts, nows, { former, closed });
          expect(found.questions).toEqual([]);
          expect(found.unknown).toEqual([]);
          const truth = trueGroups(last, from);
          expect(found.groups).toHaveLength(truth.length);
          const compared = compareGroups(found.groups, 3);
          for (const { group, students, indicators } of compared) {
            const nowAt = group.now.map((school) => nows.indexOf(school));
            const lastAt = group.last.map((school) => lasts.indexOf(school));
            const own = truth.find(
              (one) =>
                [...one.now].some((at) => nowAt.includes(at)) ||
                [...one.last].some((at) => lastAt.includes(at)),
            );
            expect([...(own?.now ?? [])].sort()).toEqual([...nowAt].sort());
            expect([...(own?.last ?? [])].sort()).toEqual([...lastAt].sort());
            const sum = (of: readonly TrueSchool[], at: readonly number[], figure: number) =>
              at.reduce((total, one) => {
                const school = of[one];
                const more = figure < 0 ? school?.students : school?.amounts[figure];
                return total + (more ?? 0);
              }, 0);
            const pupils = { now: sum(now, nowAt, -1), last: sum(last, lastAt, -1) };
            expect(students.now).toBe(nowAt.length > 0 ? pupils.now : null);
            expect(students.last).toBe(lastAt.length > 0 ? pupils.last : null);
            indicators.forEach(({ change, share }, place) => {
              if (nowAt.length === 0 || lastAt.length === 0) {
                expect(change).toBeNull();
                return;
              }
              const after = sum(now, nowAt, place) / pupils.now;
              const before = sum(last, lastAt, place) / pupils.last;
              expect(change).toBeCloseTo(after - before, 9);
              if (before > 0) expect(share).toBeCloseTo(after / before - 1, 9);
              else expect(share).toBeNull();
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
