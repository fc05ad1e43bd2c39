import { roundStep, chartTextWidth, ticksUpTo } from '../../../src/taskpane/charts/axis';

describe('axes in round numbers', () => {
  it.each([
    [7, 4, 2],
    [3000, 4, 1000],
    [0.06, 6, 0.01],
    [1, 1, 1],
    [0, 4, 1],
    [95, 3, 50],
  ])('cut %d into at most %d steps of %d', (span, parts, step) => {
    expect(roundStep(span, parts)).toBeCloseTo(step, 12);
  });

  it('have ticks without what binary fractions leave behind', () => {
    expect(ticksUpTo(0.3, 0.1)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('reckon Chinese letters square', () => {
    expect(chartTextWidth('标准')).toBe(24);
    expect(chartTextWidth('L1')).toBeLessThan(15);
  });
});
