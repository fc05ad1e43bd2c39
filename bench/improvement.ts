/** What the remedies cost: who causes a CV, least transfers, least purchases over all indicators. */
import { causesOfAll, planPurchases, planTransfers } from '../src/app/improving';
import { defaultPrices } from '../src/improvement/prices';
import { transferProblem } from '../src/improvement/transferProblem';
import { leastTransfers } from '../src/improvement/transfers';
import { solveHere } from '../src/solver/inThisThread';
import { madeCounty, randomFrom, understood } from '../test/improvement/madeCounty';
import { milliseconds, print } from './measure';

export async function benchImprovement(): Promise<void> {
  const county = (schools: number, seed: number) =>
    understood(
      madeCounty(randomFrom(seed), { schools, layout: 'primary', unevenness: 1.3, level: 1.05 }),
    );
  await benchCauses(county(2_000, 1));
  await benchTransfers(county(120, 1));
  const rows = [];
  for (const [schools, seed, seconds] of [
    [120, 1, 5],
    [120, 2, 5],
    [120, 3, 5],
    [300, 1, 30],
  ] as const) {
    const { understanding, assessed } = county(schools, seed);
    const wish = { stages: ['primary'] as const, prices: defaultPrices };
    const start = performance.now();
    let within = Infinity;
    const answer = await planPurchases(understanding, assessed, wish, solveHere, {
      seconds,
      onProgress: ({ cost, bound }) => {
        const isClose = cost !== null && cost - bound <= cost / 100;
        if (isClose) within = Math.min(within, performance.now() - start);
      },
    });
    if (answer.kind === 'refused') throw new Error(answer.why.code);
    rows.push({
      schools,
      indicators: 7,
      status: answer.status,
      'gap %': (((answer.cost - answer.bound) / answer.cost) * 100).toFixed(4),
      'seconds to 1 %': (within / 1000).toFixed(2),
      seconds: ((performance.now() - start) / 1000).toFixed(2),
      limit: seconds,
    });
  }
  print('Least purchases over all indicators', rows);
}

type Made = ReturnType<typeof understood>;

async function benchCauses({ assessed }: Made): Promise<void> {
  const time = await milliseconds(3, () => causesOfAll(assessed));
  print('Who causes the CVs', [{ schools: 2_000, indicators: 7, ms: time.toFixed(0) }]);
}

async function benchTransfers({ understanding, assessed }: Made): Promise<void> {
  const rows = [];
  for (const indicator of ['higherDegreeTeachers', 'backboneTeachers', 'peArtTeachers'] as const) {
    const wish = {
      stage: 'primary',
      indicator,
      limit: 0.2,
      goal: 'cv',
      locked: [],
      donorFloor: 'none',
      withinTownships: false,
      cap: null,
      thingsMove: false,
    } as const;
    const ready = transferProblem(assessed.county, assessed.assessment, wish);
    if (ready.kind === 'refused') throw new Error(ready.why.code);
    const search = await milliseconds(5, () => leastTransfers(ready.problem));
    const all = await milliseconds(3, () => planTransfers(understanding, assessed, wish));
    const { total } = leastTransfers(ready.problem);
    rows.push({
      schools: 120,
      indicator,
      moved: total,
      'search ms': search.toFixed(1),
      'with the assessment after it ms': all.toFixed(1),
    });
  }
  print('Least transfers', rows);
}
