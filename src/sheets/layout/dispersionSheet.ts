/**
 * 均衡_优质_差异系数 / 均衡_基本_差异系数: for each stage mean, S, CV, limit and verdict of every
 * indicator, what pulls each CV up, and the schools left out.
 */
import type { StageAssessment, Verdict } from '../../assessment/assessment';
import type { Words } from '../../standards/message';
import { stages, type Indicator, type Stage, type Standard } from '../../standards/standard';
import { columnLetters, type Area } from '../area';
import { stageTally } from '../ledgerWords';
import type { VerdictRole } from '../looks';
import type { Content, Role } from '../plan';
import { stageChart, type ChartRows } from './dispersionChart';
import {
  drivers,
  remarks,
  roundingRemark,
  schoolsStatement,
  stageStatement,
} from './dispersionWords';
import { fixedFormat, indicatorFormat } from './figures';
import { standardWord, type LayoutInput } from './input';
import { clauses, stageWord, text, verdictWord } from './messages';
import {
  rectangle,
  type PageChart,
  type PageDraft,
  type PageFormat,
  type PageRule,
} from '../page/draft';

/** A part of the sheet with its looks; its row numbers count from its first row. */
interface Block {
  readonly rows: readonly (readonly Content[])[];
  readonly formats: readonly PageFormat[];
  readonly verdicts: readonly VerdictShade[];
  /** Rows that the stage's chart is drawn from; null: no chart of it. */
  readonly chart?: { readonly stage: Stage; readonly rows: ChartRows | null };
}

/** Colours a verdict column where a cell holds the word. */
interface VerdictShade {
  readonly area: Area;
  readonly role: VerdictRole;
  readonly word: string;
}

interface Column {
  readonly code:
    | 'indicator'
    | 'unit'
    | 'schools'
    | 'of'
    | 'mean'
    | 'sd'
    | 'cv'
    | 'limit'
    | 'verdict'
    | 'remark'
    | 'drivers';
  readonly width: number;
  readonly role: Role;
  readonly align?: 'center';
}

const columns: readonly Column[] = [
  { code: 'indicator', width: 34, role: 'label' },
  { code: 'unit', width: 6, role: 'text', align: 'center' },
  { code: 'schools', width: 8, role: 'number' },
  { code: 'of', width: 7, role: 'number' },
  { code: 'mean', width: 11, role: 'number' },
  { code: 'sd', width: 10, role: 'number' },
  { code: 'cv', width: 10, role: 'number' },
  { code: 'limit', width: 7, role: 'number' },
  { code: 'verdict', width: 13, role: 'text', align: 'center' },
  { code: 'remark', width: 22, role: 'note' },
  { code: 'drivers', width: 44, role: 'note' },
];
const columnAt = (code: Column['code']) => columns.findIndex((column) => column.code === code);
/** Behind the table: limits as numbers or nothing, for the chart, where the table has words. */
const chartLimits = { column: columns.length, width: 7 };

const chartColumns = {
  categories: columnAt('indicator'),
  cv: columnAt('cv'),
  limit: chartLimits.column,
};

export function dispersionPage(input: LayoutInput): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = text(words, 'sheet.dispersion.title', { standard: standard.name });
  const blocks = [
    headBlock(title, input),
    ...stages.map((stage) => stageBlock(stage, input)),
    excludedBlock(input),
  ];
  return {
    id: `dispersion_${standardWord(standard.id)}`,
    tab: `均衡_${standard.short}_差异系数`,
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    ...stacked(blocks, input),
    widths: [...columns.map(({ width }) => width), chartLimits.width],
    hiddenColumns: [chartLimits.column],
    freeze: { rows: headRows, columns: 1 },
    repeatRows: { first: 0, last: headRows - 1 },
    printColumns: columns.length,
    userColumn: null,
    shape: blocks.map((block) => block.rows.length).join('+'),
    names: [],
  };
}

/** Where the figures come from, under the title of a sheet: standard, data of record, pack. */
export function sourceLine({
  assessment,
  settings,
  words,
}: Pick<LayoutInput, 'assessment' | 'settings' | 'words'>): string {
  const { standard } = assessment;
  const { pack } = settings;
  const source = text(words, 'sheet.source', { standard: standard.name, source: standard.source });
  if (!pack?.standards[standard.id]) return source;
  return clauses(words, [source, text(words, 'sheet.source.pack', { pack: pack.name })]);
}

/** Title, source and the header of all stages, which stay in sight and on every printed page. */
const headRows = 3;

function headBlock(title: string, input: LayoutInput): Block {
  const header = columns.map(({ code }) => text(input.words, `sheet.dispersion.${code}`));
  return {
    rows: [[title], [sourceLine(input)], [...header, text(input.words, 'sheet.dispersion.limit')]],
    formats: [
      { area: row(0, 1), role: 'title' },
      { area: row(1, 1), role: 'subtitle' },
      { area: row(2, columns.length), role: 'header' },
    ],
    verdicts: [],
  };
}

function stageBlock(stage: Stage, input: LayoutInput): Block {
  const { assessment, binding, words } = input;
  const { standard } = assessment;
  const result = assessment.stages[stage];
  const heading = [text(words, 'sheet.dispersion.stage', { stage: stageWord(words, stage) })];
  const tally = [stageTally(stage, assessment, binding, words)];
  if (!result) {
    const none = text(words, 'sheet.dispersion.noStage', { stage: stageWord(words, stage) });
    return {
      rows: [[], heading, tally, [none]],
      formats: [
        { area: row(1, 1), role: 'statement' },
        { area: { ...row(2, 1), rows: 2 }, role: 'subtitle' },
      ],
      verdicts: [],
      chart: { stage, rows: null },
    };
  }
  const figures = standard.indicators.map((indicator) => indicatorRow(indicator, result, words));
  const statements = [
    stageStatement(result, standard, words),
    ...(standard.schoolRule === null ? [] : [schoolsStatement(result, words)]),
  ];
  const body = { row: 3, rows: figures.length + 1 };
  return {
    chart: { stage, rows: body },
    rows: [
      [],
      heading,
      tally,
      ...figures,
      compositeRow(result, standard, words),
      ...statements.map((statement) => [statement]),
    ],
    formats: [
      { area: row(1, 1), role: 'statement' },
      { area: row(2, 1), role: 'subtitle' },
      ...columnFormats(body, standard),
      {
        area: { row: body.row + body.rows, column: 0, rows: statements.length, columns: 1 },
        role: 'statement',
      },
    ],
    verdicts: verdictShades(body, words),
  };
}

/** One format per column, and one per indicator for its decimals: as many for any county. */
function columnFormats(
  body: Pick<Area, 'row' | 'rows'>,
  standard: Standard,
): readonly PageFormat[] {
  const cell = (at: number, code: Column['code']): Area => ({
    row: body.row + at,
    column: columnAt(code),
    rows: 1,
    columns: 1,
  });
  const wide: Partial<Record<Column['code'], string>> = {
    schools: '0',
    of: '0',
    cv: fixedFormat(standard.cvDecimals),
    limit: '0.00',
  };
  return [
    ...columns.map(({ code, role, align }, column): PageFormat => {
      const numberFormat = wide[code];
      return {
        area: { ...body, column, columns: 1 },
        role,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(align === undefined ? {} : { align }),
      };
    }),
    ...standard.indicators.flatMap((indicator, at): readonly PageFormat[] => [
      { area: cell(at, 'mean'), role: 'number', numberFormat: indicatorFormat(indicator) },
      { area: cell(at, 'sd'), role: 'number', numberFormat: fixedFormat(indicator.decimals + 1) },
    ]),
  ];
}

/** The verdict's word carries the meaning; the colour follows it. */
function verdictShades(body: Pick<Area, 'row' | 'rows'>, words: Words): readonly VerdictShade[] {
  const area = { ...body, column: columnAt('verdict'), columns: 1 };
  return [
    { area, role: 'met', word: verdictWord(words, 'met') },
    { area, role: 'below', word: verdictWord(words, 'notMet') },
    { area, role: 'undetermined', word: verdictWord(words, 'undetermined') },
    { area, role: 'undetermined', word: text(words, 'sheet.notBound') },
  ];
}

function indicatorRow(
  indicator: Indicator,
  result: StageAssessment,
  words: Words,
): readonly Content[] {
  const name = `${indicator.code} ${indicator.name[words.language]}`;
  const unit = indicator.unit[words.language];
  const found = result.indicators[indicator.id];
  if (!found) {
    const of = result.rows.length;
    return [name, unit, 0, of, null, null, null, null, text(words, 'sheet.notBound')];
  }
  // An empty cell would look like one that was forgotten.
  const none = text(words, 'sheet.dispersion.none');
  return [
    name,
    unit,
    found.schools,
    found.of,
    found.mean ?? none,
    found.sd ?? none,
    found.cv ?? none,
    found.limit ?? text(words, 'sheet.notJudged'),
    judged(found.verdict, words),
    remarks(found, indicator, words),
    drivers(found.drivers, words),
    found.limit,
  ];
}

function judged(verdict: Verdict | null, words: Words): string {
  return verdict === null ? text(words, 'sheet.notJudged') : verdictWord(words, verdict);
}

function compositeRow(
  result: StageAssessment,
  standard: Standard,
  words: Words,
): readonly Content[] {
  const { compositeCv, compositeLimit } = result;
  const dash = text(words, 'sheet.notJudged');
  const bound = standard.indicators.map(({ id }) => result.indicators[id]);
  const parts = [
    text(words, 'sheet.dispersion.compositeMean', { count: standard.indicators.length }),
    ...(bound.some((found) => found && found.schools < found.of)
      ? [text(words, 'sheet.dispersion.compositePartial')]
      : []),
    ...(result.compositeRoundingSensitive && compositeCv !== null
      ? [roundingRemark(compositeCv, words)]
      : []),
  ];
  const verdict =
    bound.includes(null) || bound.includes(undefined)
      ? text(words, 'sheet.notBound')
      : verdictWord(words, result.dispersionVerdict);
  return [
    text(words, 'sheet.dispersion.composite'),
    null,
    null,
    null,
    dash,
    dash,
    compositeCv ?? text(words, 'sheet.dispersion.none'),
    compositeLimit ?? dash,
    compositeLimit === null ? dash : verdict,
    clauses(words, parts),
    null,
    compositeLimit,
  ];
}

function excludedBlock({ assessment, words }: LayoutInput): Block {
  const { excluded } = assessment;
  const lines = excluded.map(({ school, table, reason }) => [
    school,
    text(words, 'sheet.dispersion.excluded', { table, reason: words.say(reason) }),
  ]);
  const none = [text(words, 'sheet.dispersion.noneExcluded')];
  const count = Math.max(lines.length, 1);
  return {
    rows: [
      [],
      [text(words, 'sheet.dispersion.excludedTitle', { count: lines.length })],
      ...(lines.length > 0 ? lines : [none]),
    ],
    formats: [
      { area: row(1, 1), role: 'statement' },
      { area: { row: 2, column: 0, rows: count, columns: 2 }, role: 'subtitle' },
    ],
    verdicts: [],
  };
}

function row(at: number, width: number): Area {
  return { row: at, column: 0, rows: 1, columns: width };
}

/** Blocks one under the other. */
function stacked(
  blocks: readonly Block[],
  input: LayoutInput,
): Pick<PageDraft, 'cells' | 'formats' | 'rules' | 'charts'> {
  const charts: PageChart[] = [];
  const rows: (readonly Content[])[] = [];
  const formats: PageFormat[] = [];
  const rules: PageRule[] = [];
  for (const block of blocks) {
    const moved = (area: Area): Area => ({ ...area, row: area.row + rows.length });
    formats.push(...block.formats.map((format) => ({ ...format, area: moved(format.area) })));
    rules.push(
      ...block.verdicts.map(({ area, role, word }) => ({
        area: moved(area),
        role,
        formula: wordFormula(moved(area), word),
      })),
    );
    const { chart } = block;
    if (chart) charts.push(stageChart(chart.stage, chart.rows, rows.length, chartColumns, input));
    rows.push(...block.rows);
  }
  return { cells: rectangle(rows), formats, rules, charts };
}

/** `=$I4="达标"`, written for the first row of the area. */
function wordFormula(area: Area, word: string): string {
  const cell = `$${columnLetters(area.column)}${area.row + 1}`;
  return `=${cell}="${word.replaceAll('"', '""')}"`;
}
