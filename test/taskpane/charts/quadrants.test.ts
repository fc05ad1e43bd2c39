/** Level and balance: which quadrant an indicator is in, and labels that can be read. */
import fc from 'fast-check';
import type { IndicatorDispersion, StageAssessment } from '../../../src/assessment/assessment';
import { basic2012 } from '../../../src/standards/basic2012';
import { quality2017 } from '../../../src/standards/quality2017';
import { placedLabels, placedIndicators } from '../../../src/taskpane/charts/quadrants';

function stage(backbone: Partial<IndicatorDispersion>): StageAssessment {
  return {
    stage: 'primary',
    rows: [],
    indicators: {
      backboneTeachers: {
        mean: 1,
        sd: 0.1,
        cv: 0.1,
        schools: 3,
        of: 3,
        limit: 0.5,
        verdict: 'met',
        roundingSensitive: false,
        drivers: [],
        ...backbone,
      },
    },
    compositeCv: null,
    compositeLimit: null,
    compositeRoundingSensitive: false,
    dispersionVerdict: 'undetermined',
  };
}

const standing = (backbone: Partial<IndicatorDispersion>) =>
  placedIndicators(stage(backbone), quality2017)[0];

describe('the quadrant of an indicator', () => {
  it.each([
    [1.2, 0.2, 'met', 'highEven'],
    [1.2, 0.7, 'notMet', 'highUneven'],
    [0.8, 0.2, 'met', 'lowEven'],
    [0.8, 0.7, 'notMet', 'lowUneven'],
    // Exactly at both marks.
    [1, 0.5, 'met', 'highEven'],
    [0.9999999999999999, 0.5, 'met', 'highEven'],
  ] as const)('of mean %d and CV %d (%s) is %s', (mean, cv, verdict, quadrant) => {
    expect(standing({ mean, cv, verdict })?.quadrant).toBe(quadrant);
  });

  it('follows the verdict, where a double lies on the wrong side of the limit', () => {
    expect(standing({ cv: 0.5000000000000001, verdict: 'met' })?.quadrant).toBe('highEven');
    expect(standing({ cv: 0.5, verdict: 'notMet' })?.quadrant).toBe('highUneven');
  });

  it('is told by the figures there are where data are missing, which is said', () => {
    expect(standing({ cv: 0.7, verdict: 'undetermined', schools: 2 })).toMatchObject({
      quadrant: 'highUneven',
      incomplete: true,
    });
  });

  it('is none without a CV, and none under a standard without thresholds', () => {
    expect(standing({ cv: null, mean: 0 })).toBeUndefined();
    expect(standing({ cv: null, mean: null, sd: null, schools: 0 })).toBeUndefined();
    expect(placedIndicators(stage({}), basic2012)).toEqual([]);
  });
});

describe('labels of points', () => {
  const edge = { left: 40, right: 260, top: 20, bottom: 240 };
  const boxes = (labels: ReturnType<typeof placedLabels>, wide: number) =>
    labels.map(({ x, y, anchor }) => {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return { left, right: left + wide, top: y - 10, bottom: y + 2 };
    });

  it('stay within the drawing and clear of each other, however near the points are', () => {
    const spot = fc.record({
      x: fc.integer({ min: 120, max: 160 }),
      y: fc.integer({ min: 110, max: 150 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        const placed = boxes(
          placedLabels(
            spots,
            spots.map(() => 14),
            edge,
          ),
          14,
        );
        placed.forEach((a, at) => {
          expect(a.left).toBeGreaterThanOrEqual(edge.left);
          expect(a.right).toBeLessThanOrEqual(edge.right);
          for (const b of placed.slice(at + 1)) {
            const meet =
              a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            expect(meet).toBe(false);
          }
        });
      }),
    );
  });

  it('need no line where there is room beside the point', () => {
    expect(placedLabels([{ x: 100, y: 100 }], [14], edge)).toEqual([
      { x: 109, y: 104, anchor: 'start', led: false },
    ]);
  });
});
