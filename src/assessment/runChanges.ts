/**
 * What changed between two runs of one standard: the CVs before and after, and the schools whose
 * verdict turned. Corrections come ten times over, and each time this is the first thing asked.
 */
import {
  stages,
  type IndicatorId,
  type Stage,
  type Standard,
  type StandardId,
} from '../standards/standard';
import type { Assessment, StageAssessment, Verdict } from './assessment';
import type { CountyAssessment } from './countyAssessment';
import { schoolStanding } from './schoolStanding';

/** What is kept of a run to compare the next one with. */
export interface RunFigures {
  readonly standard: StandardId;
  readonly verdict: Verdict;
  readonly stages: Readonly<Record<Stage, StageFigures | null>>;
}

interface StageFigures {
  /** By indicator, in the standard's order; an indicator that is not bound is absent. */
  readonly cvs: ReadonlyMap<IndicatorId | 'composite', CvFigure>;
  readonly schools: readonly SchoolFigures[];
}

interface CvFigure {
  /** Null where there is none. */
  readonly cv: number | null;
  readonly verdict: Verdict | null;
}

interface SchoolFigures {
  readonly school: string;
  readonly code: string | null;
  /** 达标项数; null: not known. */
  readonly met: number | null;
  readonly verdict: Verdict | null;
}

export interface RunChanges {
  readonly standard: StandardId;
  /** Of the county as a whole; null where it is what it was. */
  readonly verdict: Turn<Verdict> | null;
  /** Only those that moved. */
  readonly cvs: readonly CvChange[];
  /** Schools whose verdict or 达标项数 is another, in the order of the table. */
  readonly schools: readonly SchoolChange[];
  readonly came: readonly SchoolOfStage[];
  readonly gone: readonly SchoolOfStage[];
  /** Names that stand more than once in a stage, so that nobody can say which was which. */
  readonly unclear: readonly SchoolOfStage[];
}

interface Turn<T> {
  readonly before: T;
  readonly after: T;
}

export interface CvChange extends Turn<CvFigure | null> {
  readonly stage: Stage;
  readonly indicator: IndicatorId | 'composite';
}

export interface SchoolOfStage {
  readonly stage: Stage;
  readonly school: string;
}

export interface SchoolChange extends SchoolOfStage {
  readonly verdict: Turn<Verdict | null>;
  readonly met: Turn<number | null>;
}

export function runFigures(
  { standard, stages: results }: Assessment,
  county: CountyAssessment,
): RunFigures {
  const figures = (stage: Stage) => {
    const result = results[stage];
    return result && stageFigures(result, standard, county);
  };
  return {
    standard: standard.id,
    verdict: county.verdict,
    stages: { primary: figures('primary'), junior: figures('junior') },
  };
}

function stageFigures(
  result: StageAssessment,
  standard: Standard,
  { conditions }: CountyAssessment,
): StageFigures {
  const { stage, rows, indicators, compositeCv, compositeLimit, dispersionVerdict } = result;
  const cvs = standard.indicators.flatMap(({ id }) => {
    const found = indicators[id];
    return found ? [[id, { cv: found.cv, verdict: found.verdict }] as const] : [];
  });
  const composite = {
    cv: compositeCv,
    verdict: compositeLimit === null ? null : dispersionVerdict,
  };
  return {
    cvs: new Map([...cvs, ['composite', composite] as const]),
    schools: rows.map((row, at) => {
      const { met, verdict } = schoolStanding(row, at, stage, standard, conditions);
      return { school: row.school, code: row.code, met, verdict };
    }),
  };
}

/** @param before and `after` of the same standard */
export function changesBetween(before: RunFigures, after: RunFigures): RunChanges {
  const parts = stages.map((stage) =>
    stageChanges(stage, before.stages[stage] ?? nothing, after.stages[stage] ?? nothing),
  );
  return {
    standard: after.standard,
    verdict:
      before.verdict === after.verdict ? null : { before: before.verdict, after: after.verdict },
    cvs: parts.flatMap(({ cvs }) => cvs),
    schools: parts.flatMap(({ schools }) => schools),
    came: parts.flatMap(({ came }) => came),
    gone: parts.flatMap(({ gone }) => gone),
    unclear: parts.flatMap(({ unclear }) => unclear),
  };
}

/** Nothing at all is another. */
export function isUnchanged(changes: RunChanges): boolean {
  const { verdict, cvs, schools, came, gone, unclear } = changes;
  const lists = [cvs, schools, came, gone, unclear];
  return verdict === null && lists.every(({ length }) => length === 0);
}

const nothing: StageFigures = { cvs: new Map(), schools: [] };

function stageChanges(
  stage: Stage,
  before: StageFigures,
  after: StageFigures,
): Omit<RunChanges, 'standard' | 'verdict'> {
  const ids = [...new Set([...before.cvs.keys(), ...after.cvs.keys()])];
  const cvs = ids.flatMap((indicator): readonly CvChange[] => {
    const [was, is] = [before.cvs.get(indicator) ?? null, after.cvs.get(indicator) ?? null];
    const same = was?.cv === is?.cv && was?.verdict === is?.verdict;
    return same ? [] : [{ stage, indicator, before: was, after: is }];
  });
  const [earlier, later] = [keyed(before.schools), keyed(after.schools)];
  const twice = new Set([...earlier.twice, ...later.twice]);
  const schools: SchoolChange[] = [];
  const came: SchoolOfStage[] = [];
  for (const [key, is] of later.byKey) {
    const was = earlier.byKey.get(key);
    if (twice.has(key)) continue;
    if (!was) came.push({ stage, school: is.school });
    else if (was.verdict !== is.verdict || was.met !== is.met) {
      schools.push({
        stage,
        school: is.school,
        verdict: { before: was.verdict, after: is.verdict },
        met: { before: was.met, after: is.met },
      });
    }
  }
  const gone = [...earlier.byKey]
    .filter(([key]) => !later.byKey.has(key) && !twice.has(key))
    .map(([, { school }]) => ({ stage, school }));
  const unclear = [...twice].map((key) => {
    const { school } = later.byKey.get(key) ?? earlier.byKey.get(key) ?? { school: key };
    return { stage, school };
  });
  return { cvs, schools, came, gone, unclear };
}

/** By code, or by name where a school has none. */
function keyed(schools: readonly SchoolFigures[]): {
  readonly byKey: ReadonlyMap<string, SchoolFigures>;
  readonly twice: ReadonlySet<string>;
} {
  const byKey = new Map<string, SchoolFigures>();
  const twice = new Set<string>();
  for (const figures of schools) {
    const key = figures.code ?? figures.school;
    if (byKey.has(key)) twice.add(key);
    byKey.set(key, figures);
  }
  return { byKey, twice };
}
