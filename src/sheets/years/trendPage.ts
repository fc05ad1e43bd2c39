/**
 * 均衡_优质_趋势: up to ten years in rows, by stage the CVs with what is judged against its limit, then 巩固率
 * and 大班额. Bars of signs stand in the cells, so that every host shows and prints them; where a host draws
 * charts, one stands beside each table.
 */
import { qualityLimits } from '../../standards/qualityItems';
import { stages, type Stage } from '../../standards/standard';
import { yearText } from '../../statistics/reportYear';
import { fixedFormat } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { stageWord, verdictWord } from '../layout/messages';
import {
  cellIs,
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageChart, PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { symbolOf } from '../roleLooks';
import { judgedCv, judgedName, limitOfTrend } from './judgedCv';
import { yearsText } from './messages';
import type { YearFigures } from './pastYears';
import type { YearsInput } from './yearsInput';

export function trendPage(input: YearsInput): PageDraft {
  const { standard, words } = input;
  const years = yearsInOrder(input);
  const [first, ...rest] = years;
  const title = yearsText(words, 'years.trend.title', {
    standard: standard.name,
    first: first ? yearText(first.year) : '',
    last: yearText((rest.at(-1) ?? first)?.year ?? input.past.now),
  });
  const columns = trendColumns(input);
  return pageOf({
    ...pageOfStandard(standard, 'trend', '趋势'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(yearsText(words, 'years.trend.barLegend'), 'subtitle'),
      ...stages.flatMap((stage) => stageBlocks(stage, years, columns, input)),
      ...countyBlocks(years, input),
    ],
    columns,
    freeze: { rows: 1, columns: 1 },
    repeatRows: null,
  });
}

/** The earliest first, this year last. */
export function yearsInOrder({
  past,
  figures,
}: Pick<YearsInput, 'past' | 'figures'>): readonly YearFigures[] {
  return [figures, ...past.years].reverse();
}

const wholeLook = { role: 'number', numberFormat: '0' } as const;

function trendColumns({ standard }: YearsInput): readonly SheetColumn[] {
  const cv = { width: 9, role: 'number', numberFormat: fixedFormat(standard.cvDecimals) } as const;
  return [
    { id: 'year', width: 11, role: 'label' },
    { id: 'schools', width: 8, ...wholeLook },
    ...(standard.schoolRule ? [{ id: 'met', width: 8, ...wholeLook }] : []),
    ...standard.indicators.map(({ id }): SheetColumn => ({ id, ...cv })),
    { id: 'composite', ...cv },
    ...(standard.compositeLimit.primary === null ? [{ id: 'greatest', ...cv }] : []),
    { id: 'limit', ...cv },
    { id: 'balance', width: 11, role: 'text', align: 'center' },
    { id: 'bar', width: 34, role: 'status', align: 'left' },
  ];
}

/** The first column of the charts: behind all tables. */
const beside = 19;
const chartSize = { width: 560, height: 220 };

function stageBlocks(
  stage: Stage,
  years: readonly YearFigures[],
  columns: readonly SheetColumn[],
  input: YearsInput,
): readonly PageBlock[] {
  const { standard, words } = input;
  if (years.every((year) => year.stages[stage] === null)) return [];
  const byComposite = standard.compositeLimit[stage] !== null;
  const limit = limitOfTrend(stage, standard);
  const rows = years.map((year): readonly Content[] => {
    const found = year.stages[stage];
    const judged = found && judgedCv(found, byComposite);
    return [
      yearText(year.year),
      found?.schools ?? '—',
      ...(standard.schoolRule ? [found?.met ?? '—'] : []),
      ...standard.indicators.map((_, at) => found?.cvs[at] ?? '—'),
      // an empty cell is a gap in the chart
      ...(byComposite ? [judged ?? null] : [found?.composite ?? '—', judged ?? null]),
      limit,
      found ? verdictWord(words, found.verdict) : '—',
      typeof judged === 'number' && limit !== null ? barOf(judged / limit) : null,
    ];
  });
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const balance = at('balance');
  const area = { row: 0, rows: rows.length, column: balance, columns: 1 };
  const which = judgedName(stage, input);
  const chart = chartOver(
    { id: `trend_${standard.id === 'quality-2017' ? 'quality' : 'basic'}_${stage}`, rows, limit },
    yearsText(words, 'years.trend.chart.cv', { stage: stageWord(words, stage), which }),
    [at(byComposite ? 'composite' : 'greatest'), at('limit')],
    [which, yearsText(words, 'years.trend.column.limit')],
  );
  return [
    emptyLine,
    lineOfText(keptText(stage, input), 'statement'),
    headerLine(columns.map(({ id }) => titleOfColumn(id, input))),
    {
      ...tableBody(columns, rows),
      shades: (['met', 'notMet'] as const).map((verdict) => ({
        area,
        role: verdict === 'met' ? 'met' : 'below',
        formula: cellIs(balance, verdictWord(words, verdict)),
      })),
      charts: [chart],
    },
  ];
}

/** Signs of a bar up to what it is held against. */
const signsToLimit = 10;
const mostSigns = 16;

/**
 * @param ratio to what it is held against
 * @param sign of what is beyond
 */
function barOf(ratio: number, sign = symbolOf.below): string {
  const signs = Math.max(0, Math.round(ratio * signsToLimit));
  const within = Math.min(signs, signsToLimit);
  const free = signsToLimit - within;
  const beyond = Math.min(signs - within, mostSigns - signsToLimit);
  const more = signs - within > beyond ? '▶' : '';
  return `${'■'.repeat(within)}${'　'.repeat(free)}┆${sign.repeat(beyond)}${more}`;
}

function titleOfColumn(id: string, { standard, words }: YearsInput): string {
  const indicator = standard.indicators.find((one) => one.id === id);
  if (indicator) return `${indicator.code} ${indicator.name[words.language]}`;
  const known = [
    'year',
    'schools',
    'met',
    'composite',
    'greatest',
    'limit',
    'balance',
    'bar',
  ] as const;
  const found = known.find((one) => one === id);
  if (!found) throw new Error(`no header for the column ${id}`);
  if (found === 'bar') return yearsText(words, 'years.trend.bar');
  return yearsText(words, `years.trend.column.${found}`);
}

/** For how many years, up to this one, the stage has kept within its limits. */
export function keptText(stage: Stage, input: YearsInput): string {
  const { words } = input;
  const years = yearsInOrder(input);
  const which = judgedName(stage, input);
  const name = stageWord(words, stage);
  const last = years.at(-1);
  const verdict = last?.stages[stage]?.verdict ?? 'undetermined';
  const year = last ? yearText(last.year) : '';
  if (verdict === 'undetermined') {
    return yearsText(words, 'years.trend.open', { stage: name, year });
  }
  if (verdict === 'notMet') {
    return yearsText(words, 'years.trend.notKept', { stage: name, year, which });
  }
  return yearsText(words, 'years.trend.kept', {
    stage: name,
    years: yearsKept(stage, years),
    which,
  });
}

/** Years in a row, up to the last; a year that is missing between them ends the row. */
export function yearsKept(stage: Stage, years: readonly YearFigures[]): number {
  let kept = 0;
  for (let at = years.length - 1; at >= 0; at -= 1) {
    const [one, after] = [years[at], years[at + 1]];
    if (one?.stages[stage]?.verdict !== 'met') break;
    if (after && after.year.first - one.year.first !== 1) break;
    kept += 1;
  }
  return kept;
}

const bare = { role: 'subtitle' } as const;

const countyColumns: readonly SheetColumn[] = [
  { id: 'year', width: 11, role: 'label' },
  { id: 'retention', width: 8, role: 'number', numberFormat: '0.0' },
  { id: 'retentionLimit', width: 8, role: 'number', numberFormat: '0.0' },
  { id: 'large', width: 9, ...wholeLook },
  { id: 'huge', width: 9, ...wholeLook },
  { id: 'verdict', width: 9, role: 'text', align: 'center' },
  // bars run over the columns behind them
  { id: 'retentionBar', width: 9, role: 'subtitle' },
  ...Array.from({ length: 3 }, (_, at) => ({ id: `free${at}`, width: 9, ...bare })),
  { id: 'largeBar', width: 9, role: 'subtitle' },
  ...Array.from({ length: 2 }, (_, at) => ({ id: `rest${at}`, width: 9, ...bare })),
  { id: 'source', width: 9, role: 'subtitle' },
];

function countyBlocks(years: readonly YearFigures[], input: YearsInput): readonly PageBlock[] {
  const { words, standard } = input;
  const word = standard.id === 'quality-2017' ? 'quality' : 'basic';
  const most = Math.max(0, ...years.map(({ largeClasses }) => largeClasses ?? 0));
  const rows = years.map((of): readonly Content[] => [
    yearText(of.year),
    of.retention,
    qualityLimits.retention,
    of.largeClasses,
    of.hugeClasses,
    verdictWord(words, of.verdict),
    of.retention === null ? null : barOf((of.retention - 85) / 10, '■'),
    ...[null, null, null],
    of.largeClasses === null || most === 0 ? null : barOf(of.largeClasses / most),
    ...[null, null],
    of.source,
  ]);
  const text = (id: 'retention' | 'retentionLimit' | 'large' | 'huge') =>
    yearsText(words, `years.trend.${id}`);
  const head = [
    yearsText(words, 'years.trend.column.year'),
    ...(['retention', 'retentionLimit', 'large', 'huge'] as const).map(text),
    yearsText(words, 'years.trend.column.verdict'),
    yearsText(words, 'years.trend.retentionBar'),
    ...[null, null, null],
    yearsText(words, 'years.trend.largeBar'),
    ...[null, null],
    yearsText(words, 'years.trend.column.source'),
  ];
  const known = (place: number) => (rows.some((row) => typeof row[place] === 'number') ? 1 : null);
  const retention = chartOver(
    { id: `trend_${word}_retention`, rows, limit: known(1) },
    text('retention'),
    [1, 2],
    [text('retention'), text('retentionLimit')],
  );
  const large = chartOver(
    { id: `trend_${word}_large`, rows, limit: known(3) },
    text('large'),
    [3, 4],
    [text('large'), text('huge')],
    9,
  );
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.trend.county'), 'statement'),
    headerLine(head),
    { ...tableBody(countyColumns, rows), charts: [retention, large] },
  ];
}

/** Beside its table; none where there is no number to draw it from. */
function chartOver(
  { id, rows, limit }: { id: string; rows: readonly (readonly Content[])[]; limit: number | null },
  title: string,
  [columns, line]: readonly [number, number],
  [name, lineName]: readonly [string, string],
  below = 0,
): (top: number) => PageChart {
  const hasNumbers = rows.some((row) => typeof row[columns] === 'number');
  return (top) => {
    if (!hasNumbers || limit === null) return { id, drawn: null };
    const source = (column: number) => ({ row: top, rows: rows.length, column, columns: 1 });
    return {
      id,
      drawn: {
        title,
        corner: { row: top + below, column: beside },
        size: chartSize,
        categories: source(0),
        series: [
          { name, values: source(columns), drawn: 'columns' },
          { name: lineName, values: source(line), drawn: 'limit' },
        ],
      },
    };
  };
}
