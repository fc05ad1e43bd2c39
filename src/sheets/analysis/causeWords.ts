/**
 * What causes a CV, in a sentence: "小学·… 差异系数 0.612，超过 0.50。主要由 A 小学（贡献 31%，偏高，学生仅
 * 63 人）和 B 小学（贡献 24%，偏低）造成。" The same for the sheets and for the command line.
 */
import type { Assessment, IndicatorDispersion } from '../../assessment/assessment';
import type { Words } from '../../standards/message';
import type { Indicator, Stage } from '../../standards/standard';
import { exact, percent, printed } from '../layout/figures';
import { stageWord } from '../layout/messages';
import type { AnalysedCause } from './input';
import { analysisText } from './messages';

export interface ExplainedCv {
  /** Above its own limit, or above the composite's where that alone is judged. */
  readonly isAbove: boolean;
  /** CV and limit. */
  readonly standing: string;
  /** Who causes it; null where the CV is 0 or there is none. */
  readonly causes: string | null;
  /** What it would be without its first cause, and with that school at the mean. */
  readonly whatIf: string | null;
}

export function explainedCv(
  stage: Stage,
  indicator: Indicator,
  assessment: Assessment,
  causes: readonly AnalysedCause[],
  words: Words,
): ExplainedCv {
  const assessed = assessment.stages[stage];
  const found = assessed?.indicators[indicator.id] ?? null;
  const named = { stage: stageWord(words, stage), indicator: indicator.name };
  if (!found || found.cv === null) {
    const why = analysisText(words, found ? 'analysis.noCv.zeroMean' : 'analysis.noCv.notBound');
    const standing = analysisText(words, 'analysis.noCv', { ...named, why });
    return { isAbove: false, standing, causes: null, whatIf: null };
  }
  const { cvDecimals } = assessment.standard;
  const composite = found.limit === null;
  const limit = found.limit ?? assessed?.compositeLimit ?? Infinity;
  const isAbove = found.limit === null ? found.cv > limit : found.verdict === 'notMet';
  const code = composite
    ? (isAbove ? 'analysis.aboveComposite' : 'analysis.withinComposite')
    : (isAbove ? 'analysis.above' : 'analysis.within'); // prettier-ignore
  const shown = found.roundingSensitive
    ? exact(found.cv, cvDecimals)
    : printed(found.cv, cvDecimals);
  const standing = analysisText(words, code, { ...named, cv: shown, limit: limit.toFixed(2) });
  const [first] = causes;
  const hasCauses = first !== undefined && first.share > 0;
  return {
    isAbove,
    standing: standing + incompleteText(found, words),
    causes: hasCauses
      ? analysisText(words, 'analysis.causes', { schools: mainCauses(causes, words) })
      : null,
    whatIf: hasCauses ? whatIfText(first, cvDecimals, words) : null,
  };
}

function incompleteText({ schools, of }: IndicatorDispersion, words: Words): string {
  return schools < of ? analysisText(words, 'analysis.incomplete', { schools, of }) : '';
}

const mostNamed = 3;
/** A school with a smaller share is not named beside others. */
const leastShare = 0.1;

function mainCauses(causes: readonly AnalysedCause[], words: Words): string {
  const small = median(causes.map(({ students }) => students)) / 2;
  const told = causes
    .filter(({ share }, at) => at === 0 || (at < mostNamed && share >= leastShare))
    .map(({ school, share, direction, students }) =>
      analysisText(
        words,
        students < small ? `analysis.cause.${direction}Small` : `analysis.cause.${direction}`,
        { school, share: percent(share, 0), students },
      ),
    );
  const last = told[told.length - 1] ?? '';
  const others = told.slice(0, -1).join(analysisText(words, 'analysis.list'));
  return told.length > 1 ? others + analysisText(words, 'analysis.causeJoin') + last : last;
}

function whatIfText(
  { school, cvWithout, cvAtMean }: AnalysedCause,
  cvDecimals: number,
  words: Words,
): string | null {
  const parts = [
    ...(cvWithout === null
      ? []
      : [
          analysisText(words, 'analysis.without', {
            school,
            without: printed(cvWithout, cvDecimals),
          }),
        ]),
    ...(cvAtMean === null
      ? []
      : [
          analysisText(words, 'analysis.atMean', {
            school,
            atMean: printed(cvAtMean, cvDecimals),
          }),
        ]),
  ];
  return parts.length === 0 ? null : parts.join(words.language === 'zh-CN' ? '' : ' ');
}

function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The parts of one explanation, one after the other. */
export function joined(parts: readonly (string | null)[], { language }: Words): string {
  return parts.filter((part) => part !== null).join(language === 'zh-CN' ? '' : ' ');
}
