/** What counties are ranked by: the judged CV that is greatest in proportion to its limit. */
import { limitDistance } from '../../src/assessment/limitDistance';
import type {
  IndicatorDispersion,
  StageAssessment,
  Verdict,
} from '../../src/assessment/assessment';
import { standardOf } from '../../src/standards/standards';
import type { IndicatorId } from '../../src/standards/standard';

const quality = standardOf('quality-2017');
const basic = standardOf('basic-2012');

function dispersion(cv: number, limit: number | null): IndicatorDispersion {
  const verdict = limit === null ? null : cv <= limit ? 'met' : 'notMet';
  const whole = { schools: 2, of: 2, roundingSensitive: false, drivers: [] };
  return { mean: 1, sd: cv, cv, limit, verdict, ...whole };
}

function stage(
  cvs: Partial<Record<IndicatorId, IndicatorDispersion>>,
  dispersionVerdict: Verdict,
  composite: { readonly cv: number; readonly limit: number | null } = { cv: 0.2, limit: null },
): StageAssessment {
  return {
    stage: 'primary',
    rows: [],
    indicators: cvs,
    compositeCv: composite.cv,
    compositeLimit: composite.limit,
    compositeRoundingSensitive: false,
    dispersionVerdict,
  };
}

describe('the distance of a county to the limits', () => {
  it('is that of the CV farthest from its own limit, however large others are', () => {
    const found = limitDistance(
      stage({ teachingArea: dispersion(0.6, 1), sportsArea: dispersion(0.4, 0.5) }, 'met'),
      quality,
    );
    expect(found?.indicator?.id).toBe('sportsArea');
    expect(found?.ratio).toBeCloseTo(0.8, 12);
    expect(found?.above).toBe(0);
  });

  it('counts the CVs above their limits', () => {
    const cvs = { teachingArea: dispersion(0.6, 0.5), sportsArea: dispersion(0.51, 0.5) };
    expect(limitDistance(stage(cvs, 'notMet'), quality)?.above).toBe(2);
  });

  it('is that of the composite where only it is judged', () => {
    const cvs = { teachingArea: dispersion(0.9, null) };
    const found = limitDistance(stage(cvs, 'met', { cv: 0.325, limit: 0.65 }), basic);
    expect(found).toEqual({ indicator: null, cv: 0.325, limit: 0.65, ratio: 0.5, above: 0 });
  });

  it('is not known as long as the stage is 数据不全', () => {
    const cvs = { teachingArea: dispersion(0.6, 0.5) };
    expect(limitDistance(stage(cvs, 'undetermined'), quality)).toBeNull();
  });
});
