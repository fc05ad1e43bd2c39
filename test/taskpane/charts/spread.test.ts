/** Schools counted by value: no class straddles the threshold or the floor. */
import fc from 'fast-check';
import type { AssessedRow, IndicatorStatus } from '../../../src/assessment/assessment';
import { basic2012 } from '../../../src/standards/basic2012';
import { quality2017 } from '../../../src/standards/quality2017';
import type { Indicator, Standard } from '../../../src/standards/standard';
import { schoolsSpread } from '../../../src/taskpane/charts/spread';

const marks = { threshold: 7.5, floor: 0.85 };
const sports = indicatorOf(quality2017);
const plainSports = indicatorOf(basic2012);

function indicatorOf({ indicators }: Standard): Indicator {
  const found = indicators.find(({ id }) => id === 'sportsArea');
  if (!found) throw new Error('no such indicator');
  return found;
}

function row(value: number | null, status: IndicatorStatus | null): AssessedRow {
  return {
    table: '小学',
    row: 0,
    school: '甲',
    code: null,
    students: 100,
    indicators: { sportsArea: { value, status, roundingSensitive: false } },
    met: 0,
    verdict: null,
    hasErrors: false,
  };
}

const judged = (value: number): AssessedRow =>
  row(value, value >= 7.5 ? 'met' : value >= 7.5 * 0.85 ? 'floor' : 'below');

describe('the classes of a judged indicator', () => {
  it('count every school with a value once, and those without apart', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.nat(5), (list, missing) => {
        const none = Array.from({ length: missing }, () => row(null, 'missing'));
        const spread = schoolsSpread([...list.map(judged), ...none], sports, marks);
        const total = spread?.classes.reduce((sum, { schools }) => sum + schools, 0);
        expect(total).toBe(list.length);
        expect(spread).toMatchObject({ schools: list.length, missing });
        expect(spread?.least).toBe(Math.min(...list));
        expect(spread?.greatest).toBe(Math.max(...list));
      }),
    );
  });

  it('end at the floor and at the threshold, so that each is of one status', () => {
    const values = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        const { classes } = schoolsSpread(list.map(judged), sports, marks) ?? { classes: [] };
        const edges = classes.map(({ from }) => from);
        expect(edges).toEqual(expect.arrayContaining([0, 6.375, 7.5]));
        classes.forEach((one, at) => {
          expect(one.to).toBe(classes[at + 1]?.from ?? one.to);
          expect(one.status).toBe(one.from >= 7.5 ? 'met' : one.from >= 6.375 ? 'floor' : 'below');
        });
        expect(classes.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('go by the status that was judged exactly, not by a double that falls short of the mark', () => {
    const { classes } = schoolsSpread([row(7.499999999999999, 'met')], sports, marks) ?? {
      classes: [],
    };
    expect(classes.filter(({ schools }) => schools > 0)).toMatchObject([
      { from: 7.5, status: 'met' },
    ]);
  });

  it('let the few values far out share the last class', () => {
    const list = [...Array.from({ length: 40 }, (_, at) => 6 + at / 10), 900];
    const { classes } = schoolsSpread(list.map(judged), sports, marks) ?? { classes: [] };
    expect(classes.at(-1)).toMatchObject({ to: null, schools: expect.any(Number) as number });
    expect(classes.at(-1)?.from).toBeLessThan(20);
  });

  it('need no class between floor and threshold where a province has no floor', () => {
    const { classes } = schoolsSpread([judged(5), judged(8)], sports, {
      threshold: 7.5,
      floor: 1,
    }) ?? {
      classes: [],
    };
    expect(new Set(classes.map(({ status }) => status))).toEqual(new Set(['below', 'met']));
  });
});

describe('the classes of an indicator without a threshold', () => {
  it('are of one round width and no status', () => {
    const list = [0.031, 0.035, 0.042, 0.048];
    const { classes, median } = schoolsSpread(
      list.map((value) => row(value, null)),
      plainSports,
      null,
    ) ?? { classes: [], median: null };
    const widths = classes.map(({ from, to }) => Number(((to ?? 0) - from).toFixed(9)));
    expect(new Set(widths)).toEqual(new Set([0.005]));
    expect(new Set(classes.map(({ status }) => status))).toEqual(new Set([null]));
    expect(median).toBeCloseTo(0.0385, 12);
  });

  it('hold schools that all have nothing', () => {
    const spread = schoolsSpread([row(0, null), row(0, null)], plainSports, null);
    expect(spread).toMatchObject({ schools: 2, least: 0, median: 0, greatest: 0 });
    expect(spread?.classes[0]?.schools).toBe(2);
  });
});

it('is nothing where no school has a value', () => {
  expect(schoolsSpread([row(null, 'missing')], sports, marks)).toBeNull();
  expect(schoolsSpread([], sports, marks)).toBeNull();
});
