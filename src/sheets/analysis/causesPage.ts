/**
 * 均衡_优质_差异分析 / 均衡_基本_差异分析: for each stage and indicator what the CV is, who causes it, and all
 * schools by their share.
 */
import { amountOfRow } from '../../county/county';
import { stages, type Indicator, type Stage } from '../../standards/standard';
import { sourceLine } from '../layout/sourceLine';
import { fixedFormat, indicatorFormat } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { stageWord, verdictWord } from '../layout/messages';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import {
  emptyLine,
  cellIs,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import { explainedCv, joined } from './causeWords';
import type { AnalysedCause, AnalysisInput } from './input';
import { analysisText } from './messages';

type CauseColumn =
  'school' | 'share' | 'direction' | 'students' | 'value' | 'mean' | 'cvWithout' | 'cvAtMean';

export function causesPage(input: AnalysisInput): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = analysisText(words, 'analysis.title', { standard: standard.name });
  const columns = columnsOf(input, null);
  return pageOf({
    ...pageOfStandard(standard, 'analysis', '差异分析'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(sourceLine(input), 'subtitle'),
      lineOfText(analysisText(words, 'analysis.note'), 'subtitle'),
      headerLine(columns.map(({ id }) => analysisText(words, `analysis.column.${id}`))),
      ...stages.flatMap((stage) => stageBlocks(stage, input)),
    ],
    columns,
    freeze: { rows: headRows, columns: 1 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

/** Title, source, note and header. */
const headRows = 4;

function stageBlocks(stage: Stage, input: AnalysisInput): readonly PageBlock[] {
  const { assessment, words } = input;
  const assessed = assessment.stages[stage];
  const name = stageWord(words, stage);
  if (!assessed) {
    return [
      emptyLine,
      lineOfText(analysisText(words, 'analysis.noStage', { stage: name }), 'subtitle'),
    ];
  }
  const heading = analysisText(words, 'analysis.stage', {
    stage: name,
    schools: assessed.rows.length,
  });
  return [
    emptyLine,
    lineOfText(heading, 'title'),
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
): readonly PageBlock[] {
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
    lineOfText(heading, 'statement'),
    lineOfText(standing, 'subtitle'),
    ...(why === '' ? [] : [lineOfText(why, 'subtitle')]),
    causesTable(
      causes.map((cause) => causeRow(cause, stage, place, indicator, input)),
      columnsOf(input, indicator),
      input,
    ),
  ];
}

function causesTable(
  rows: readonly (readonly Content[])[],
  columns: readonly SheetColumn<CauseColumn>[],
  { words }: AnalysisInput,
): PageBlock {
  if (rows.length === 0) return { rows, formats: [] };
  const column = columns.findIndex(({ id }) => id === 'direction');
  return {
    ...tableBody(columns, rows),
    shades: [
      {
        area: { row: 0, column, rows: rows.length, columns: 1 },
        role: 'floor',
        formula: cellIs(column, analysisText(words, 'analysis.direction.low')),
      },
    ],
  };
}

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

function columnsOf(
  { assessment }: AnalysisInput,
  indicator: Indicator | null,
): readonly SheetColumn<CauseColumn>[] {
  const cv = fixedFormat(assessment.standard.cvDecimals);
  const value = indicator ? indicatorFormat(indicator) : '0.00';
  const number = { role: 'number' } as const;
  return [
    { id: 'school', width: 30, role: 'label' },
    { id: 'share', width: 10, ...number, numberFormat: '0.0' },
    { id: 'direction', width: 9, role: 'text', align: 'center' },
    { id: 'students', width: 9, ...number, numberFormat: '0' },
    { id: 'value', width: 12, ...number, numberFormat: value },
    { id: 'mean', width: 12, ...number, numberFormat: value },
    { id: 'cvWithout', width: 16, ...number, numberFormat: cv },
    { id: 'cvAtMean', width: 16, ...number, numberFormat: cv },
  ];
}
