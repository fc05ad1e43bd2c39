/** 均衡_优质_购置方案: what each school gets, what it costs, by school and by indicator, and the CVs after it. */
import type { Words } from '../../standards/message';
import { stages, type IndicatorId } from '../../standards/standard';
import { sourceLine } from '../layout/sourceLine';
import { pageOfStandard } from '../layout/input';
import { stageWord } from '../layout/messages';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import {
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type ColumnLooks,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import { cvBlocks } from './cvTable';
import type { AnalysisInput, ListedPurchases } from './input';
import { analysisText } from './messages';
import { grouped } from '../../standards/grouped';
import { amountFormat, unitWord } from './planWords';

type PurchaseColumn = 'school' | 'stage' | 'indicator' | 'amount' | 'unit' | 'cost' | 'remark';

const purchaseColumns: readonly SheetColumn<PurchaseColumn>[] = [
  { id: 'school', width: 42, role: 'label' },
  { id: 'stage', width: 14, role: 'text', align: 'center' },
  { id: 'indicator', width: 42, role: 'label' },
  { id: 'amount', width: 13, role: 'number', numberFormat: amountFormat },
  { id: 'unit', width: 9, role: 'text', align: 'center' },
  { id: 'cost', width: 16, role: 'number', numberFormat: amountFormat },
  { id: 'remark', width: 16, role: 'note' },
];

export function purchasesPage(input: AnalysisInput, plan: ListedPurchases): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = analysisText(words, 'plan.purchases.title', { standard: standard.name });
  return pageOf({
    ...pageOfStandard(standard, 'purchases', '购置方案'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(sourceLine(input), 'subtitle'),
      ...purchaseSummary(plan, words).map((sentence) => lineOfText(sentence, 'statement')),
      ...(plan.buys.length === 0 ? [] : [...totals(plan, input), ...bySchool(plan, input)]),
      ...stages.flatMap((stage) => {
        const cvs = cvBlocks(stage, plan.after, input);
        return cvs.length === 0 ? [] : [emptyLine, ...cvs];
      }),
    ],
    columns: purchaseColumns,
    freeze: { rows: headRows, columns: 0 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

const headRows = 2;

/** What it costs and how sure that is; the same for the sheet and for the command line. */
export function purchaseSummary(
  plan: Omit<ListedPurchases, 'after'>,
  words: Words,
): readonly string[] {
  const count = plan.transfers.length;
  const from = count === 0 ? [] : [analysisText(words, 'plan.purchases.afterTransfers', { count })];
  return [...from, ...costSummary(plan, words)];
}

function costSummary(
  { status, cost, bound, buys }: Omit<ListedPurchases, 'after'>,
  words: Words,
): readonly string[] {
  if (status === 'infeasible') return [analysisText(words, 'plan.purchases.infeasible')];
  if (buys.length === 0) return [analysisText(words, 'plan.purchases.nothing')];
  const params = { cost: grouped(cost) };
  if (status === 'optimal') return [analysisText(words, 'plan.purchases.optimal', params)];
  if (bound <= 0) return [analysisText(words, 'plan.purchases.feasibleOnly', params)];
  // rounded outwards: the gap is a promise
  const gap = (Math.ceil(((cost - bound) / cost) * 10_000) / 100).toFixed(2);
  return [
    analysisText(words, 'plan.purchases.feasible', {
      ...params,
      bound: grouped(Math.floor(bound)),
      gap,
    }),
  ];
}

function purchaseHead(
  words: Words,
  codes: readonly (PurchaseColumn | 'schools' | 'price')[],
): PageBlock {
  return headerLine(codes.map((code) => analysisText(words, `plan.purchases.${code}`)));
}

function totals(
  { buys, cost }: ListedPurchases,
  { assessment, words }: AnalysisInput,
): PageBlock[] {
  const sums = new Map<IndicatorId, { schools: Set<string>; amount: number; cost: number }>();
  for (const { indicator, school, amount, cost: price } of buys) {
    const sum = sums.get(indicator) ?? { schools: new Set(), amount: 0, cost: 0 };
    sum.schools.add(school);
    sum.amount += amount;
    sum.cost += price;
    sums.set(indicator, sum);
  }
  const rows = assessment.standard.indicators.flatMap(
    ({ id, code, name, counted }): readonly (readonly Content[])[] => {
      const sum = sums.get(id);
      if (!sum) return [];
      const { schools, amount, cost: price } = sum;
      const unit = unitWord(counted, words);
      const label = `${code} ${name[words.language]}`;
      const each = hundredth(price / amount);
      return [[label, schools.size, each, hundredth(amount), unit, hundredth(price)]];
    },
  );
  const total = [analysisText(words, 'plan.purchases.total'), null, null, null, null, cost];
  return [
    emptyLine,
    lineOfText(analysisText(words, 'plan.purchases.byIndicator'), 'statement'),
    purchaseHead(words, ['indicator', 'schools', 'price', 'amount', 'unit', 'cost']),
    tableBody(totalLooks, [...rows, total]),
  ];
}

/** In the columns of the list: how many schools, at what price. */
const totalLooks: readonly ColumnLooks[] = purchaseColumns
  .slice(0, 6)
  .map((column) => (column.id === 'stage' ? { role: 'number', numberFormat: '0' } : column));

function bySchool({ buys }: ListedPurchases, { assessment, words }: AnalysisInput): PageBlock[] {
  const indicators = new Map(assessment.standard.indicators.map((each) => [each.id, each]));
  const order = new Map<string, number>();
  for (const { school } of buys) if (!order.has(school)) order.set(school, order.size);
  const sorted = [...buys].sort((a, b) => (order.get(a.school) ?? 0) - (order.get(b.school) ?? 0));
  const rows = sorted.map((buy): readonly Content[] => {
    const indicator = indicators.get(buy.indicator);
    return [
      buy.school,
      stageWord(words, buy.stage),
      indicator ? `${indicator.code} ${indicator.name[words.language]}` : buy.indicator,
      buy.amount,
      unitWord(buy.counted, words),
      buy.cost,
      buy.shared ? analysisText(words, 'plan.purchases.shared') : null,
    ];
  });
  return [
    emptyLine,
    lineOfText(analysisText(words, 'plan.purchases.bySchool'), 'statement'),
    purchaseHead(
      words,
      purchaseColumns.map(({ id }) => id),
    ),
    tableBody(purchaseColumns, rows),
  ];
}

function hundredth(of: number): number {
  return Math.round(of * 100) / 100;
}
