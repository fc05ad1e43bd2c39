/** 均衡_优质_调配方案: for each chosen plan who gives how much to whom, and what becomes of the CVs. */
import { pageOfStandard } from '../layout/input';
import { items, stageWord } from '../layout/messages';
import type { PageDraft } from '../page/draft';
import { sourceLine } from '../layout/sourceLine';
import {
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import { cvBlocks, shownCv } from './cvTable';
import type { AnalysisInput, ListedTransfers } from './input';
import { analysisText } from './messages';
import { amountFormat, shownAmount, unitWord } from './planWords';

type TransferColumn = 'from' | 'to' | 'amount' | 'unit';

const transferColumns: readonly SheetColumn<TransferColumn>[] = [
  { id: 'from', width: 42, role: 'label' },
  { id: 'to', width: 34, role: 'label' },
  { id: 'amount', width: 14, role: 'number', numberFormat: amountFormat },
  { id: 'unit', width: 10, role: 'text', align: 'center' },
];
/** Of the CVs, which have a column more. */
const verdictWidth = 14;

export function transfersPage(input: AnalysisInput, plans: readonly ListedTransfers[]): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = analysisText(words, 'plan.transfers.title', { standard: standard.name });
  return pageOf({
    ...pageOfStandard(standard, 'transfers', '调配方案'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(sourceLine(input), 'subtitle'),
      ...plans.flatMap((plan) => planBlocks(plan, input)),
    ],
    columns: [...transferColumns, { width: verdictWidth }],
    freeze: { rows: headRows, columns: 0 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

const headRows = 2;

function planBlocks(listed: ListedTransfers, input: AnalysisInput): readonly PageBlock[] {
  const { words } = input;
  const { indicator, wish, moves } = listed;
  const unit = unitWord(indicator.counted, words);
  const heading = analysisText(words, 'plan.transfers.heading', {
    stage: stageWord(words, wish.stage),
    indicator: indicator.name,
    unit,
  });
  const rows = moves.map(({ from, to, amount }) => [from, to, amount, unit]);
  const head = transferColumns.map(({ id }) => analysisText(words, `plan.transfers.${id}`));
  return [
    emptyLine,
    lineOfText(heading, 'statement'),
    ...summary(listed, input).map((sentence) => lineOfText(sentence, 'subtitle')),
    ...(rows.length === 0 ? [] : [headerLine(head), tableBody(transferColumns, rows)]),
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
