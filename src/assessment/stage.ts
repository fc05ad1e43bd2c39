/**
 * One stage of a county: dispersion of each indicator, what pulls it up, and the stage's verdict.
 */
import { hasIndicator, schoolOf, type CountyStage } from '../county/county';
import type { Indicator, IndicatorId, Standard } from '../standards/standard';
import type { Driver, IndicatorDispersion, StageAssessment, Verdict } from './assessment';
import { spreadOf, type Spread } from './dispersion';
import { compositeStaysWithin, staysWithin } from './exactly';
import { roundedAsPrinted } from './roundedAsPrinted';
import { assessRows } from './schoolRows';

/** @returns null when the stage has no row */
export function assessStage(standard: Standard, stage: CountyStage): StageAssessment | null {
  if (stage.rows.length === 0) return null;
  const dispersions = standard.indicators.map((indicator, place) =>
    indicatorDispersion(standard, stage, indicator, place),
  );
  const indicators: Partial<Record<IndicatorId, IndicatorDispersion | null>> = {};
  standard.indicators.forEach(({ id }, place) => {
    indicators[id] = dispersions[place] ?? null;
  });
  const compositeCv = meanCv(dispersions);
  const compositeLimit = standard.compositeLimit[stage.stage];
  return {
    stage: stage.stage,
    rows: assessRows(standard, stage),
    indicators,
    compositeCv,
    compositeLimit,
    compositeRoundingSensitive:
      compositeCv !== null &&
      compositeLimit !== null &&
      compositeStaysWithin(roundedAsPrinted(compositeCv, standard.cvDecimals), compositeLimit) !==
        compositeStaysWithin(compositeCv, compositeLimit),
    dispersionVerdict: stageVerdict(stage, dispersions, compositeCv, compositeLimit),
  };
}

/** Null when no school of the stage has the indicator's fields bound, or none has a value. */
function indicatorDispersion(
  standard: Standard,
  stage: CountyStage,
  indicator: Indicator,
  place: number,
): IndicatorDispersion | null {
  if (!stage.rows.some((row) => hasIndicator(row, place))) return null;
  const amounts = stage.amounts[place] ?? new Float64Array(0);
  const spread = spreadOf(stage.students, amounts);
  const { mean, sd, cv } = spread;
  const limit = indicator.limit[stage.stage];
  let schools = 0;
  for (const amount of amounts) if (amount === amount) schools += 1;
  const of = stage.rows.length;
  const complete = schools === of && !stage.incomplete && cv !== null;
  const within = cv !== null && limit !== null && staysWithin(cv, stage, place, limit);
  const shownWithin =
    cv !== null && limit !== null && roundedAsPrinted(cv, standard.cvDecimals) <= limit;
  return {
    mean: mean === null ? null : mean * indicator.per,
    sd: sd === null ? null : sd * indicator.per,
    cv,
    schools,
    of,
    limit,
    verdict: limit === null ? null : !complete ? 'undetermined' : within ? 'met' : 'notMet',
    roundingSensitive: within !== shownWithin,
    drivers: driversOf(stage, amounts, spread),
  };
}

/** How many schools are named as pulling a CV up. */
const namedDrivers = 5;

function driversOf(
  stage: CountyStage,
  amounts: Float64Array,
  { mean, contributions }: Spread,
): readonly Driver[] {
  if (mean === null) return [];
  // the few greatest, without sorting all; the first of equals stays first
  const top: { at: number; contribution: number }[] = [];
  let total = 0;
  for (let at = 0; at < contributions.length; at++) {
    const contribution = contributions[at] ?? 0;
    if (!(contribution > 0)) continue;
    total += contribution;
    const least = top[namedDrivers - 1];
    if (least && contribution <= least.contribution) continue;
    const place = top.findIndex((other) => other.contribution < contribution);
    top.splice(place < 0 ? top.length : place, 0, { at, contribution });
    top.length = Math.min(top.length, namedDrivers);
  }
  return top.flatMap(({ at, contribution }): Driver[] => {
    const row = stage.rows[at];
    if (!row) return [];
    const high = (amounts[at] ?? 0) / row.students > mean;
    return [
      {
        school: schoolOf(row),
        share: contribution / total,
        direction: high ? 'high' : 'low',
        students: row.students,
      },
    ];
  });
}

/** The mean of the CVs there are; null when an indicator is not bound or there is no CV at all. */
function meanCv(dispersions: readonly (IndicatorDispersion | null)[]): number | null {
  const cvs: number[] = [];
  for (const dispersion of dispersions) {
    if (!dispersion) return null;
    if (dispersion.cv !== null) cvs.push(dispersion.cv);
  }
  return cvs.length === 0 ? null : cvs.reduce((sum, cv) => sum + cv, 0) / cvs.length;
}

/**
 * 优质均衡: met only when every indicator is; 基本均衡: the composite is judged. Anything missing
 * leaves the stage undetermined (rules.md section 6a).
 */
function stageVerdict(
  stage: CountyStage,
  dispersions: readonly (IndicatorDispersion | null)[],
  compositeCv: number | null,
  compositeLimit: number | null,
): Verdict {
  if (stage.incomplete) return 'undetermined';
  let within = true;
  for (const dispersion of dispersions) {
    if (!dispersion || dispersion.cv === null || dispersion.schools < dispersion.of) {
      return 'undetermined';
    }
    if (dispersion.verdict === 'notMet') within = false;
  }
  if (compositeLimit !== null) {
    if (compositeCv === null) return 'undetermined';
    within &&= compositeStaysWithin(compositeCv, compositeLimit);
  }
  return within ? 'met' : 'notMet';
}
