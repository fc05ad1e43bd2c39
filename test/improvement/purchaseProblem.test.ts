import { defaultPrices, type Prices } from '../../src/improvement/prices';
import { purchaseProblem, roundedUp } from '../../src/improvement/purchaseProblem';
import { stages } from '../../src/standards/standard';
import { madeCounty, randomFrom, understood, type Making } from './madeCounty';

function made(layout: Making['layout'], standard: 'quality-2017' | 'basic-2012' = 'quality-2017') {
  const { assessed } = understood(
    madeCounty(randomFrom(12), { schools: 8, layout, unevenness: 1.3, level: 1 }),
    { standard },
  );
  return (prices: Prices = defaultPrices, asked: readonly ('primary' | 'junior')[] = stages) =>
    purchaseProblem(assessed.county, assessed.assessment, { stages: asked, prices });
}

function ready(setUp: ReturnType<typeof purchaseProblem>) {
  if (setUp.kind === 'refused') throw new Error(setUp.why.code);
  return setUp;
}

describe('a purchase problem', () => {
  it('buys once for all stages of a school what they share', () => {
    const { problem, places } = ready(made('byType')());
    const shared = places.flatMap((place, at) => (place.shared ? [problem.items[at]] : []));
    // two such schools, four things that they share
    expect(shared).toHaveLength(8);
    for (const item of shared) {
      expect(item?.effects).toHaveLength(2);
      const share = item?.effects.reduce((sum, effect) => sum + effect.share, 0);
      expect(share).toBeCloseTo(1, 12);
    }
  });

  it('prices 万元 of equipment by the 元', () => {
    const { problem, places } = ready(made('staged')());
    const at = places.findIndex(({ indicator }) => indicator === 'equipmentValue');
    expect(problem.items[at]).toMatchObject({ unit: 10_000, price: 10_000, whole: false });
  });

  it('leaves out what is not for sale', () => {
    const { problem, places } = ready(made('staged')({ ...defaultPrices, teachingArea: null }));
    expect(places.some(({ indicator }) => indicator === 'teachingArea')).toBe(false);
    const lacking = problem.rows.flatMap(({ lacks }) =>
      lacks.filter((lack) => lack?.item === null),
    );
    expect(lacking.length).toBeGreaterThan(0);
  });

  it('holds each CV within the limit of the composite where that alone is judged, and says so', () => {
    const { problem, moreThanAsked } = ready(made('staged', 'basic-2012')());
    expect(moreThanAsked).toBe(true);
    expect(problem.spreads.every(({ limit }) => limit <= 0.65)).toBe(true);
    expect(ready(made('staged')()).moreThanAsked).toBe(false);
  });

  it('is refused where a stage has no school', () => {
    expect(made('primary')(defaultPrices, ['junior'])).toMatchObject({
      kind: 'refused',
      why: { code: 'purchases.noSchools' },
    });
  });
});

describe('sizes', () => {
  it('are rounded up, and stay where they are round', () => {
    expect(roundedUp(12.341, 'squareMetres', 1e-2)).toBe(12.35);
    expect(roundedUp(12.34, 'squareMetres', 1e-2)).toBe(12.34);
    expect(roundedUp(12.340001, 'squareMetres', 1e-4)).toBe(12.3401);
    expect(roundedUp(2.0000001, 'people', 1e-2)).toBe(2);
  });
});
