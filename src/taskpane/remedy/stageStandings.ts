/** What a plan or scenario changes in the assessment: CVs and how many schools pass. */
import type { Assessment, StageAssessment, Verdict } from '../../assessment/assessment';
import { stages, type Indicator, type Stage } from '../../standards/standard';
import { printedCv } from '../printedFigures';

export interface CvChange {
  readonly stage: Stage;
  /** Null: the composite CV. */
  readonly indicator: Indicator | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly verdict: Verdict | null;
}

/** CVs that print otherwise than before, of indicators and, where it is judged, the composite. */
export function changedCvs(before: Assessment, after: Assessment): readonly CvChange[] {
  const { standard } = after;
  const shown = (cv: number | null) => (cv === null ? '' : printedCv(cv, standard).text);
  return stages
    .flatMap((stage) => {
      const then = before.stages[stage];
      const now = after.stages[stage];
      return then && now ? cvsOf(then, now, after) : [];
    })
    .filter((change) => shown(change.before) !== shown(change.after));
}

function cvsOf(
  then: StageAssessment,
  now: StageAssessment,
  { standard }: Assessment,
): readonly CvChange[] {
  const { stage } = now;
  const own = standard.indicators.map((indicator): CvChange => {
    const of = now.indicators[indicator.id];
    return {
      stage,
      indicator,
      before: then.indicators[indicator.id]?.cv ?? null,
      after: of?.cv ?? null,
      verdict: of?.verdict ?? null,
    };
  });
  if (now.compositeLimit === null) return own;
  const composite: CvChange = {
    stage,
    indicator: null,
    before: then.compositeCv,
    after: now.compositeCv,
    verdict: now.dispersionVerdict,
  };
  return [...own, composite];
}

export interface StageStanding {
  readonly stage: Stage;
  /** Null where the standard judges no schools. */
  readonly met: number | null;
  readonly of: number;
  /** CVs within their limit, of those that are judged. */
  readonly cvsMet: number;
  readonly cvs: number;
  /** The judged CVs above their limit; null: the composite. */
  readonly above: readonly { readonly indicator: Indicator | null; readonly cv: number }[];
}

/** How the stages of an assessment stand, in short. */
export function stageStandings({
  stages: results,
  standard,
}: Assessment): readonly StageStanding[] {
  return stages.flatMap((stage) => {
    const result = results[stage];
    return result ? [stageStanding(result, standard.indicators)] : [];
  });
}

function stageStanding(result: StageAssessment, indicators: readonly Indicator[]): StageStanding {
  const { stage, rows } = result;
  const judged = rows.filter(({ verdict }) => verdict !== null);
  const all = indicators.flatMap((indicator) => {
    const of = result.indicators[indicator.id];
    return of && of.cv !== null && of.verdict !== null
      ? [{ indicator, cv: of.cv, verdict: of.verdict }]
      : [];
  });
  const composite =
    result.compositeLimit !== null && result.compositeCv !== null
      ? [{ indicator: null, cv: result.compositeCv, verdict: result.dispersionVerdict }]
      : [];
  const cvs = [...all, ...composite];
  return {
    stage,
    met: judged.length === 0 ? null : judged.filter(({ verdict }) => verdict === 'met').length,
    of: rows.length,
    cvsMet: cvs.filter(({ verdict }) => verdict === 'met').length,
    cvs: cvs.length,
    above: cvs.filter(({ verdict }) => verdict === 'notMet'),
  };
}
