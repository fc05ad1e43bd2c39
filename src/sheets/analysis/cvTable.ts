/** The CVs of a stage before and after a plan, against their limits. */
import type { Assessment } from '../../assessment/assessment';
import type { Stage } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';
import { stageWord, text, verdictWord } from '../layout/messages';
import type { Content } from '../plan';
import { columnFormats, headerRow, line, type Block, type Column } from './blocks';
import type { AnalysisInput } from './input';
import { analysisText } from './messages';

export function cvBlocks(
  stage: Stage,
  after: Assessment,
  { assessment, words }: AnalysisInput,
): readonly Block[] {
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
  const columns: readonly Column[] = [
    { width: 0, role: 'label' },
    { width: 0, role: 'number', numberFormat: cv },
    { width: 0, role: 'number', numberFormat: cv },
    { width: 0, role: 'number', numberFormat: '0.00' },
    { width: 0, role: 'text', align: 'center' },
  ];
  const body = { row: 0, rows: rows.length + 1 };
  const verdicts = { ...body, column: columns.length - 1, columns: 1 };
  return [
    line(`${stageWord(words, stage)} ${analysisText(words, 'plan.cvs')}`, 'statement'),
    headerRow([
      analysisText(words, 'plan.purchases.indicator'),
      analysisText(words, 'plan.cvs.before'),
      analysisText(words, 'plan.cvs.after'),
      analysisText(words, 'plan.cvs.limit'),
      text(words, 'sheet.dispersion.verdict'),
    ]),
    {
      rows: [...rows, composite],
      formats: columnFormats(columns, body),
      shades: [
        { area: verdicts, role: 'met', word: verdictWord(words, 'met') },
        { area: verdicts, role: 'below', word: verdictWord(words, 'notMet') },
        { area: verdicts, role: 'undetermined', word: verdictWord(words, 'undetermined') },
      ],
    },
  ];
}

export function shownCv(cv: number | null, decimals: number): string {
  return cv === null ? '—' : cv.toFixed(decimals);
}
