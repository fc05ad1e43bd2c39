/** 均衡_优质_购置方案: what each school gets, what it costs, by school and by indicator, and the CVs after it. */
import type { Words } from '../../standards/message';
import { stages, type IndicatorId } from '../../standards/standard';
import { sourceLine } from '../layout/dispersionSheet';
import { standardWord } from '../layout/input';
import { stageWord } from '../layout/messages';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import {
  columnFormats,
  emptyLine,
  headerRow,
  line,
  stacked,
  type Block,
  type Column,
} from './blocks';
import { cvBlocks } from './cvTable';
import type { AnalysisInput, ListedPurchases } from './input';
import { analysisText } from './messages';
import { amountFormat, grouped, unitWord } from './planWords';

const columns: readonly Column[] = [
  { width: 42, role: 'label' },
  { width: 14, role: 'text', align: 'center' },
  { width: 42, role: 'label' },
  { width: 13, role: 'number', numberFormat: amountFormat },
  { width: 9, role: 'text', align: 'center' },
  { width: 16, role: 'number', numberFormat: amountFormat },
  { width: 16, role: 'note' },
];

export function purchasesPage(input: AnalysisInput, plan: ListedPurchases): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = analysisText(words, 'plan.purchases.title', { standard: standard.name });
  const blocks = [
    line(title, 'title'),
    line(sourceLine(input), 'subtitle'),
    ...purchaseSummary(plan, words).map((sentence) => line(sentence, 'statement')),
    ...(plan.buys.length === 0 ? [] : [...totals(plan, input), ...bySchool(plan, input)]),
    ...stages.flatMap((stage) => {
      const cvs = cvBlocks(stage, plan.after, input);
      return cvs.length === 0 ? [] : [emptyLine, ...cvs];
    }),
  ];
  return {
    id: `purchases_${standardWord(standard.id)}`,
    tab: `均衡_${standard.short}_购置方案`,
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

/** What it costs and how sure that is; the same for the sheet and for the command line. */
export function purchaseSummary(
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

type BuyColumn =
  'price' | 'school' | 'stage' | 'schools' | 'indicator' | 'amount' | 'unit' | 'cost' | 'remark';

function head(words: Words, codes: readonly BuyColumn[]): Block {
  return headerRow(codes.map((code) => analysisText(words, `plan.purchases.${code}`)));
}

function totals({ buys, cost }: ListedPurchases, { assessment, words }: AnalysisInput): Block[] {
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
  const all = [...rows, total];
  const looks = columns
    .slice(0, 6)
    .map((column, at): Column =>
      at === 1 ? { width: 0, role: 'number', numberFormat: '0' } : column,
    );
  return [
    emptyLine,
    line(analysisText(words, 'plan.purchases.byIndicator'), 'statement'),
    head(words, ['indicator', 'schools', 'price', 'amount', 'unit', 'cost']),
    { rows: all, formats: columnFormats(looks, { row: 0, rows: all.length }) },
  ];
}

function bySchool({ buys }: ListedPurchases, { assessment, words }: AnalysisInput): Block[] {
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
    line(analysisText(words, 'plan.purchases.bySchool'), 'statement'),
    head(words, ['school', 'stage', 'indicator', 'amount', 'unit', 'cost', 'remark']),
    { rows, formats: columnFormats(columns, { row: 0, rows: rows.length }) },
  ];
}

function hundredth(of: number): number {
  return Math.round(of * 100) / 100;
}
