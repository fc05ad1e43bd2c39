/** 均衡_优质_调配方案: for each chosen plan who gives how much to whom, and what becomes of the CVs. */
import { standardWord } from '../layout/input';
import { items, stageWord } from '../layout/messages';
import type { PageDraft } from '../page/draft';
import { sourceLine } from '../layout/dispersionSheet';
import {
  columnFormats,
  emptyLine,
  headerRow,
  line,
  stacked,
  type Block,
  type Column,
} from './blocks';
import { cvBlocks, shownCv } from './cvTable';
import type { AnalysisInput, ListedTransfers } from './input';
import { analysisText } from './messages';
import { amountFormat, shownAmount, unitWord } from './planWords';

const columns: readonly Column[] = [
  { width: 42, role: 'label' },
  { width: 34, role: 'label' },
  { width: 14, role: 'number', numberFormat: amountFormat },
  { width: 10, role: 'text', align: 'center' },
  { width: 14, role: 'text', align: 'center' },
];

export function transfersPage(input: AnalysisInput, plans: readonly ListedTransfers[]): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = analysisText(words, 'plan.transfers.title', { standard: standard.name });
  const blocks = [
    line(title, 'title'),
    line(sourceLine(input), 'subtitle'),
    ...plans.flatMap((plan) => planBlocks(plan, input)),
  ];
  return {
    id: `transfers_${standardWord(standard.id)}`,
    tab: `均衡_${standard.short}_调配方案`,
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    ...stacked(blocks),
    widths: columns.map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: headRows, columns: 0 },
    repeatRows: { first: 0, last: headRows - 1 },
    userColumn: null,
    names: [],
  };
}

const headRows = 2;

function planBlocks(listed: ListedTransfers, input: AnalysisInput): readonly Block[] {
  const { words } = input;
  const { indicator, wish, moves } = listed;
  const unit = unitWord(indicator.counted, words);
  const heading = analysisText(words, 'plan.transfers.heading', {
    stage: stageWord(words, wish.stage),
    indicator: indicator.name,
    unit,
  });
  const rows = moves.map(({ from, to, amount }) => [from, to, amount, unit]);
  const head = (['from', 'to', 'amount', 'unit'] as const).map((code) =>
    analysisText(words, `plan.transfers.${code}`),
  );
  return [
    emptyLine,
    line(heading, 'statement'),
    ...summary(listed, input).map((sentence) => line(sentence, 'subtitle')),
    ...(rows.length === 0
      ? []
      : [
          headerRow(head),
          { rows, formats: columnFormats(columns.slice(0, 4), { row: 0, rows: rows.length }) },
        ]),
    emptyLine,
    ...cvBlocks(wish.stage, listed.after, input),
  ];
}

/** What the plan comes to; the same for the sheet and for the command line. */
export function summary(
  { indicator, plan, total, unmet, limit }: ListedTransfers,
  { assessment, words }: Pick<AnalysisInput, 'assessment' | 'words'>,
): readonly string[] {
  const { cvDecimals } = assessment.standard;
  const isNothing = plan.status === 'optimal' && total === 0;
  const code = isNothing ? 'plan.transfers.nothing' : (`plan.transfers.${plan.status}` as const);
  const sentence = analysisText(words, code, {
    total: shownAmount(total, indicator.counted, words),
    before: shownCv(plan.before.cv, cvDecimals),
    after: shownCv(plan.after.cv, cvDecimals),
    limit: limit.toFixed(2),
  });
  if (unmet.length === 0) return [sentence];
  return [sentence, analysisText(words, 'plan.transfers.unmet', { schools: items(words, unmet) })];
}
