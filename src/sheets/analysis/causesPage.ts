/**
 * 均衡_优质_差异分析 / 均衡_基本_差异分析: for each stage and indicator what the CV is, who causes it, and all
 * schools by their share.
 */
import { amountOfRow } from '../../county/county';
import { stages, type Indicator, type Stage } from '../../standards/standard';
import { sourceLine } from '../layout/dispersionSheet';
import { fixedFormat, indicatorFormat } from '../layout/figures';
import { standardWord } from '../layout/input';
import { stageWord, verdictWord } from '../layout/messages';
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
import { explainedCv, joined } from './causeWords';
import type { AnalysedCause, AnalysisInput } from './input';
import { analysisText } from './messages';

const columnCodes = [
  'school',
  'share',
  'direction',
  'students',
  'value',
  'mean',
  'cvWithout',
  'cvAtMean',
] as const;

export function causesPage(input: AnalysisInput): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = analysisText(words, 'analysis.title', { standard: standard.name });
  const blocks = [
    line(title, 'title'),
    line(sourceLine(input), 'subtitle'),
    line(analysisText(words, 'analysis.note'), 'subtitle'),
    headerRow(columnCodes.map((code) => analysisText(words, `analysis.column.${code}`))),
    ...stages.flatMap((stage) => stageBlocks(stage, input)),
  ];
  return {
    id: `analysis_${standardWord(standard.id)}`,
    tab: `均衡_${standard.short}_差异分析`,
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    ...stacked(blocks),
    widths: columnsOf(input, null).map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: headRows, columns: 1 },
    repeatRows: { first: 0, last: headRows - 1 },
    userColumn: null,
    names: [],
  };
}

/** Title, source, note and header. */
const headRows = 4;

function stageBlocks(stage: Stage, input: AnalysisInput): readonly Block[] {
  const { assessment, words } = input;
  const assessed = assessment.stages[stage];
  const name = stageWord(words, stage);
  if (!assessed) {
    return [emptyLine, line(analysisText(words, 'analysis.noStage', { stage: name }), 'subtitle')];
  }
  const heading = analysisText(words, 'analysis.stage', {
    stage: name,
    schools: assessed.rows.length,
  });
  return [
    emptyLine,
    line(heading, 'title'),
    ...assessment.standard.indicators.flatMap((indicator, place) =>
      indicatorBlocks(stage, indicator, place, input),
    ),
  ];
}

function indicatorBlocks(
  stage: Stage,
  indicator: Indicator,
  place: number,
  input: AnalysisInput,
): readonly Block[] {
  const { assessment, words } = input;
  const causes = input.causes[stage]?.[indicator.id] ?? [];
  const {
    standing,
    causes: mainly,
    whatIf,
  } = explainedCv(stage, indicator, assessment, causes, words);
  const found = assessment.stages[stage]?.indicators[indicator.id] ?? null;
  const verdict = found?.verdict ? ` ${verdictWord(words, found.verdict)}` : '';
  const { code, name, unit } = indicator;
  const heading = analysisText(words, 'analysis.indicator', { code, name, unit }) + verdict;
  const why = joined([mainly, whatIf], words);
  return [
    emptyLine,
    line(heading, 'statement'),
    line(standing, 'subtitle'),
    ...(why === '' ? [] : [line(why, 'subtitle')]),
    table(
      causes.map((cause) => causeRow(cause, stage, place, indicator, input)),
      columnsOf(input, indicator),
      input,
    ),
  ];
}

function table(
  rows: readonly (readonly Content[])[],
  columns: readonly Column[],
  { words }: AnalysisInput,
): Block {
  if (rows.length === 0) return { rows: [], formats: [] };
  return {
    rows,
    formats: columnFormats(columns, { row: 0, rows: rows.length }),
    shades: [
      {
        area: { row: 0, column: directionColumn, rows: rows.length, columns: 1 },
        role: 'floor',
        word: analysisText(words, 'analysis.direction.low'),
      },
    ],
  };
}

const directionColumn = columnCodes.indexOf('direction');

function causeRow(
  { school, row, students, share, direction, cvWithout, cvAtMean }: AnalysedCause,
  stage: Stage,
  place: number,
  indicator: Indicator,
  { county, assessment, words }: AnalysisInput,
): readonly Content[] {
  const of = county.stages[stage].rows[row];
  const value = of ? (amountOfRow(of, place) / of.students) * indicator.per : null;
  return [
    school,
    share * 100,
    analysisText(words, `analysis.direction.${direction}`),
    students,
    value,
    assessment.stages[stage]?.indicators[indicator.id]?.mean ?? null,
    cvWithout,
    cvAtMean,
  ];
}

function columnsOf({ assessment }: AnalysisInput, indicator: Indicator | null): readonly Column[] {
  const cv = fixedFormat(assessment.standard.cvDecimals);
  const value = indicator ? indicatorFormat(indicator) : '0.00';
  const number = { role: 'number' } as const;
  return [
    { width: 30, role: 'label' },
    { width: 10, ...number, numberFormat: '0.0' },
    { width: 9, role: 'text', align: 'center' },
    { width: 9, ...number, numberFormat: '0' },
    { width: 12, ...number, numberFormat: value },
    { width: 12, ...number, numberFormat: value },
    { width: 16, ...number, numberFormat: cv },
    { width: 16, ...number, numberFormat: cv },
  ];
}
