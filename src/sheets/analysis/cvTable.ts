/** The CVs of a stage before and after a plan, against their limits. */
import type { Assessment } from '../../assessment/assessment';
import type { Stage } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';
import { stageWord, text, verdictWord } from '../layout/messages';
import type { Content } from '../plan';
import {
  cellIs,
  headerLine,
  lineOfText,
  tableBody,
  type ColumnLooks,
  type PageBlock,
} from '../page/blocks';
import type { AnalysisInput } from './input';
import { analysisText } from './messages';

export function cvBlocks(
  stage: Stage,
  after: Assessment,
  { assessment, words }: AnalysisInput,
): readonly PageBlock[] {
  const { standard } = assessment;
  const [now, then] = [assessment.stages[stage], after.stages[stage]];
  if (!now || !then) return [];
  const none = text(words, 'sheet.dispersion.none');
  const rows = standard.indicators.map((indicator): readonly Content[] => {
    const [before, planned] = [now.indicators[indicator.id], then.indicators[indicator.id]];
    return [
      `${indicator.code} ${indicator.name[words.language]}`,
      before?.cv ?? none,
      planned?.cv ?? none,
      before?.limit ?? text(words, 'sheet.notJudged'),
      planned?.verdict ? verdictWord(words, planned.verdict) : text(words, 'sheet.notJudged'),
    ];
  });
  const composite: readonly Content[] = [
    analysisText(words, 'plan.cvs.composite'),
    now.compositeCv ?? none,
    then.compositeCv ?? none,
    now.compositeLimit ?? text(words, 'sheet.notJudged'),
    now.compositeLimit === null
      ? text(words, 'sheet.notJudged')
      : verdictWord(words, then.dispersionVerdict),
  ];
  const cv = fixedFormat(standard.cvDecimals);
  const looks: readonly ColumnLooks[] = [
    { role: 'label' },
    { role: 'number', numberFormat: cv },
    { role: 'number', numberFormat: cv },
    { role: 'number', numberFormat: '0.00' },
    { role: 'text', align: 'center' },
  ];
  const column = looks.length - 1;
  const verdicts = { row: 0, rows: rows.length + 1, column, columns: 1 };
  const shade = { met: 'met', notMet: 'below', undetermined: 'undetermined' } as const;
  return [
    lineOfText(`${stageWord(words, stage)} ${analysisText(words, 'plan.cvs')}`, 'statement'),
    headerLine([
      analysisText(words, 'plan.purchases.indicator'),
      analysisText(words, 'plan.cvs.before'),
      analysisText(words, 'plan.cvs.after'),
      analysisText(words, 'plan.cvs.limit'),
      text(words, 'sheet.dispersion.verdict'),
    ]),
    {
      ...tableBody(looks, [...rows, composite]),
      shades: (['met', 'notMet', 'undetermined'] as const).map((verdict) => ({
        area: verdicts,
        role: shade[verdict],
        formula: cellIs(column, verdictWord(words, verdict)),
      })),
    },
  ];
}

export function shownCv(cv: number | null, decimals: number): string {
  return cv === null ? '—' : cv.toFixed(decimals);
}
