/** 校际 of 存在的问题: every CV above its limit with the schools that cause it; what is not known is said. */
import type { StageAssessment } from '../assessment/assessment';
import { explainedCv, joined } from '../sheets/analysis/causeWords';
import { exact, printed } from '../sheets/layout/figures';
import { listOf } from '../sheets/plans/messages';
import { stages, type Indicator, type Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import type { ReportInput } from './input';
import type { PlacedIndicator } from './localeProblems';
import { reportText } from './messages';
import { paragraphOf, type ReportPart } from './paper';

export function spreadProblems(
  indicators: readonly PlacedIndicator[],
  input: ReportInput,
): readonly ReportPart[] {
  return stages.flatMap((stage) => {
    const assessed = input.assessment.stages[stage];
    if (!assessed) return [];
    const sentences = [
      ...compositeSentence(stage, assessed, input),
      ...indicators.flatMap(({ indicator }) => aboveSentence(stage, indicator, input)),
      ...withinSentence(stage, assessed, indicators, input),
      ...unknownSentences(stage, assessed, indicators, input),
    ];
    return sentences.map((sentence) => paragraphOf(sentence));
  });
}

/** Where the composite alone is judged. */
function compositeSentence(
  stage: Stage,
  { compositeCv, compositeLimit, compositeRoundingSensitive }: StageAssessment,
  { assessment, words }: ReportInput,
): readonly string[] {
  if (compositeLimit === null) return [];
  const named = stageNames[stage][words.language];
  if (compositeCv === null) {
    return [reportText(words, 'report.spread.compositeUnknown', { stage: named })];
  }
  const { cvDecimals } = assessment.standard;
  const cv = compositeRoundingSensitive
    ? exact(compositeCv, cvDecimals)
    : printed(compositeCv, cvDecimals);
  const params = { stage: named, cv, limit: compositeLimit.toFixed(2) };
  return [
    compositeCv > compositeLimit
      ? reportText(words, 'report.spread.compositeAbove', params)
      : reportText(words, 'report.spread.compositeWithin', params),
  ];
}

function aboveSentence(
  stage: Stage,
  indicator: Indicator,
  { assessment, causes, words }: ReportInput,
): readonly string[] {
  const own = causes[stage]?.[indicator.id] ?? [];
  const explained = explainedCv(stage, indicator, assessment, own, words);
  if (!explained.isAbove) return [];
  return [joined([explained.standing, explained.causes], words)];
}

/** Those that are known to be within their limits: how many, and the greatest. */
function withinSentence(
  stage: Stage,
  assessed: StageAssessment,
  indicators: readonly PlacedIndicator[],
  { assessment, words }: ReportInput,
): readonly string[] {
  const within = indicators.flatMap(({ indicator }) => {
    const { cv = null, limit = null, verdict = null } = assessed.indicators[indicator.id] ?? {};
    const isWithin =
      limit === null
        ? cv !== null && cv <= (assessed.compositeLimit ?? Infinity)
        : verdict === 'met';
    return cv !== null && isWithin ? [{ indicator, cv }] : [];
  });
  const greatest = [...within].sort((a, b) => b.cv - a.cv)[0];
  if (!greatest) return [];
  const params = {
    stage: stageNames[stage][words.language],
    count: within.length,
    indicator: greatest.indicator.name[words.language],
    cv: printed(greatest.cv, assessment.standard.cvDecimals),
  };
  return [
    assessed.compositeLimit === null
      ? reportText(words, 'report.spread.within', params)
      : reportText(words, 'report.spread.withinMean', params),
  ];
}

/** 数据不全: no CV at all, one over some of the schools, or a stage that lacks schools. */
function unknownSentences(
  stage: Stage,
  assessed: StageAssessment,
  indicators: readonly PlacedIndicator[],
  { county, words }: ReportInput,
): readonly string[] {
  const named = { stage: stageNames[stage][words.language] };
  const list = (some: readonly PlacedIndicator[]) =>
    listOf(
      words,
      some.map(({ indicator }) => indicator.name[words.language]),
    );
  const having = (test: (cv: number | null, isPart: boolean) => boolean) =>
    indicators.filter(({ indicator }) => {
      const found = assessed.indicators[indicator.id] ?? null;
      return test(found?.cv ?? null, found !== null && found.schools < found.of);
    });
  const none = having((cv) => cv === null);
  const partly = having((cv, isPart) => cv !== null && isPart);
  return [
    ...(none.length === 0
      ? []
      : [reportText(words, 'report.spread.unknown', { ...named, indicators: list(none) })]),
    ...(partly.length === 0
      ? []
      : [reportText(words, 'report.spread.partly', { ...named, indicators: list(partly) })]),
    ...(county.stages[stage].incomplete ? [reportText(words, 'report.spread.open', named)] : []),
  ];
}
