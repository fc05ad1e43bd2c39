/**
 * A city's or a province's own sums over the counties that were assessed: amounts, schools by status,
 * counties by verdict. The two standards judge counties; a region's own CV is information.
 */
import type { Indicator, Stage, Standard } from '../standards/standard';
import type { IndicatorStatus, StageAssessment, Verdict } from './assessment';
import { spreadOf } from './dispersion';

/** A stage of a county with the amounts that it was assessed from. */
export interface StageOfRegion {
  readonly county: string;
  readonly assessment: StageAssessment;
  readonly students: Float64Array;
  /** By place of the indicator in the standard, then by row; NaN where there is none. */
  readonly amounts: readonly Float64Array[];
}

export interface RegionStage {
  readonly stage: Stage;
  readonly counties: number;
  readonly schools: number;
  readonly students: number;
  /** Counties by the verdict on their CVs. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Schools by the standard's rule for schools; all 0 where it has none. */
  readonly schoolVerdicts: Readonly<Record<Verdict, number>>;
  readonly indicators: readonly RegionIndicator[];
}

export interface RegionIndicator {
  readonly indicator: Indicator;
  /** Schools with an amount. */
  readonly schools: number;
  /** Their pupils. */
  readonly students: number;
  /** In the indicator's own unit. */
  readonly amount: number;
  /** Σ amount ÷ Σ pupils × per; null where no school has one. */
  readonly mean: number | null;
  /** Over all schools of the region that have an amount. */
  readonly cv: number | null;
  readonly statuses: Readonly<Record<IndicatorStatus, number>>;
  /** Counties by the verdict on this CV; all 0 where only the composite is judged. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly least: CvOfCounty | null;
  readonly greatest: CvOfCounty | null;
}

export interface CvOfCounty {
  readonly county: string;
  readonly cv: number;
}

/** @returns null where no county has a school of the stage */
export function regionStage(
  stage: Stage,
  counties: readonly StageOfRegion[],
  standard: Standard,
): RegionStage | null {
  if (counties.length === 0) return null;
  const rows = counties.flatMap(({ assessment }) => assessment.rows);
  return {
    stage,
    counties: counties.length,
    schools: rows.length,
    students: rows.reduce((sum, { students }) => sum + students, 0),
    verdicts: tally(counties.map(({ assessment }) => assessment.dispersionVerdict)),
    schoolVerdicts: tally(rows.map(({ verdict }) => verdict)),
    indicators: standard.indicators.map((indicator, place) =>
      regionIndicator(indicator, place, counties),
    ),
  };
}

function regionIndicator(
  indicator: Indicator,
  place: number,
  counties: readonly StageOfRegion[],
): RegionIndicator {
  const amounts = joined(counties.map((county) => county.amounts[place] ?? new Float64Array(0)));
  const students = joined(counties.map((county) => county.students));
  const { mean, cv } = spreadOf(students, amounts);
  const withAmount = [...amounts.keys()].filter((at) => !Number.isNaN(amounts[at]));
  const sum = (of: Float64Array) => withAmount.reduce((all, at) => all + (of[at] ?? 0), 0);
  const dispersions = counties.map(({ assessment }) => assessment.indicators[indicator.id] ?? null);
  const cvs = counties.flatMap(({ county }, at): readonly CvOfCounty[] => {
    const own = dispersions[at]?.cv ?? null;
    return own === null ? [] : [{ county, cv: own }];
  });
  const [first, ...others] = cvs;
  const statuses = { met: 0, floor: 0, below: 0, missing: 0 };
  for (const { assessment } of counties) {
    for (const row of assessment.rows) {
      const status = row.indicators[indicator.id]?.status ?? null;
      if (status !== null) statuses[status] += 1;
    }
  }
  return {
    indicator,
    schools: withAmount.length,
    students: sum(students),
    amount: sum(amounts),
    mean: mean === null ? null : mean * indicator.per,
    cv,
    statuses,
    verdicts: tally(dispersions.map((dispersion) => dispersion?.verdict ?? null)),
    least: first ? others.reduce((a, b) => (b.cv < a.cv ? b : a), first) : null,
    greatest: first ? others.reduce((a, b) => (b.cv > a.cv ? b : a), first) : null,
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function tally(verdicts: readonly (Verdict | null)[]): Record<Verdict, number> {
  const counts = { met: 0, notMet: 0, undetermined: 0 };
  for (const verdict of verdicts) if (verdict !== null) counts[verdict] += 1;
  return counts;
}
