/**
 * 均衡_优质_差异系数 / 均衡_基本_差异系数: for each stage mean, S, CV, limit and verdict of every
 * indicator, what pulls each CV up, and the schools left out.
 */
import type { StageAssessment, Verdict } from '../../assessment/assessment';
import type { Words } from '../../standards/message';
import { stages, type Indicator, type Stage, type Standard } from '../../standards/standard';
import type { Area } from '../area';
import { stageTally } from '../ledgerWords';
import {
  cellIs,
  cellsById,
  emptyLine,
  lineOfText,
  oneBlock,
  pageOf,
  placeOfColumn,
  rowsOfRole,
  tableBody,
  type BlockShade,
  type PageBlock,
} from '../page/blocks';
import type { PageDraft, PageFormat } from '../page/draft';
import type { Plan } from '../plan';
import {
  allColumns,
  columnsOfPage,
  liveColumns,
  shownColumns,
  type DispersionCells,
  type DispersionColumn,
} from './dispersionColumns';
import { liveComposite, liveRow, recheckShades } from './dispersionLive';
import { stageChart, type ChartRows } from './dispersionChart';
import {
  drivers,
  remarks,
  roundingRemark,
  schoolsStatement,
  stageStatement,
} from './dispersionWords';
import { fixedFormat, indicatorFormat } from './figures';
import { pageOfStandard, type LayoutInput } from './input';
import type { OutputPlaces } from '../live/outputPlaces';
import { clauses, stageWord, text, verdictWord } from './messages';
import { sourceLine } from './sourceLine';

const chartColumns = {
  categories: placeOfColumn(allColumns, 'indicator'),
  cv: placeOfColumn(allColumns, 'cv'),
  limit: placeOfColumn(allColumns, 'chartLimit'),
};

/** The sheet on which a plan writes the table of CVs; null where it writes none. */
export function dispersionSheetOf({ preview }: Plan, standard: Standard): string | null {
  const { tab } = pageOfStandard(standard, 'dispersion', dispersionTab);
  return preview.find(({ sheet }) => sheet.startsWith(tab))?.sheet ?? null;
}

const dispersionTab = '差异系数';

/** @param places where the computed columns stand from which mean and CV are made as formulas */
export function dispersionPage(input: LayoutInput, places: OutputPlaces | null = null): PageDraft {
  const { assessment, words } = input;
  const { standard } = assessment;
  const title = text(words, 'sheet.dispersion.title', { standard: standard.name });
  return pageOf({
    ...pageOfStandard(standard, 'dispersion', dispersionTab),
    title,
    blocks: [
      headBlock(title, input),
      ...stages.map((stage) => stageBlock(stage, input, places)),
      excludedBlock(input),
    ],
    columns: columnsOfPage(input),
    freeze: { rows: headRows, columns: 1 },
    repeatRows: { first: 0, last: headRows - 1 },
    printColumns: shownColumns.length,
  });
}

/** Title, source and the header of all stages, which stay in sight and on every printed page. */
const headRows = 3;

function headBlock(title: string, input: LayoutInput): PageBlock {
  const header = dispersionHeaders(input);
  return oneBlock([
    lineOfText(title, 'title'),
    lineOfText(sourceLine(input), 'subtitle'),
    rowsOfRole([header], 'header', shownColumns.length),
  ]);
}

export function dispersionHeaders(input: LayoutInput): readonly string[] {
  return columnsOfPage(input).map(({ id }) =>
    text(input.words, `sheet.dispersion.${shownAs[id as keyof typeof shownAs] ?? id}`),
  );
}

/** Columns that only the add-in reads bear the header of what they repeat. */
const shownAs = { chartLimit: 'limit', runMean: 'mean', runSd: 'sd', runCv: 'cv' } as const;

function stageBlock(stage: Stage, input: LayoutInput, places: OutputPlaces | null): PageBlock {
  const { assessment, binding, words } = input;
  const { standard } = assessment;
  const result = assessment.stages[stage];
  const heading = text(words, 'sheet.dispersion.stage', { stage: stageWord(words, stage) });
  const tally = stageTally(stage, assessment, binding, words);
  const chart = (rows: ChartRows | null) => (top: number) =>
    stageChart(stage, rows, top, chartColumns, input);
  if (!result) {
    const none = text(words, 'sheet.dispersion.noStage', { stage: stageWord(words, stage) });
    return {
      ...oneBlock([
        emptyLine,
        lineOfText(heading, 'statement'),
        rowsOfRole([[tally], [none]], 'subtitle'),
      ]),
      charts: [chart(null)],
    };
  }
  const statements = [
    stageStatement(result, standard, words),
    ...(standard.schoolRule === null && !input.countyAssessment
      ? []
      : [schoolsStatement(result, input)]),
  ];
  const above = [emptyLine, lineOfText(heading, 'statement'), lineOfText(tally, 'subtitle')];
  return {
    ...oneBlock([
      ...above,
      indicatorTable(stage, result, input, places),
      rowsOfRole(
        statements.map((statement) => [statement]),
        'statement',
      ),
    ]),
    charts: [chart({ row: above.length, rows: standard.indicators.length + 1 })],
  };
}

/** One format per column, and one per indicator for its decimals: as many for any county. */
function indicatorTable(
  stage: Stage,
  result: StageAssessment,
  input: LayoutInput,
  places: OutputPlaces | null,
): PageBlock {
  const { words } = input;
  const { standard } = input.assessment;
  const columns = columnsOfPage(input);
  const { indicators, cvDecimals } = standard;
  const told = [
    ...indicators.map((indicator) =>
      liveRow(indicatorRow(indicator, result, words), stage, indicator, input, places),
    ),
    liveComposite(compositeRow(result, standard, words), indicators.length, input),
  ];
  const rows = told.map(({ cells }) => cellsById(columns, cells));
  const body = tableBody(
    shownColumns.map((column) =>
      column.id === 'cv' ? { ...column, numberFormat: fixedFormat(cvDecimals) } : column,
    ),
    rows,
  );
  const format = (row: number, id: DispersionColumn, numberFormat: string): PageFormat => ({
    area: { row, column: placeOfColumn(shownColumns, id), rows: 1, columns: 1 },
    role: 'number',
    numberFormat,
  });
  return {
    ...body,
    formats: [
      ...body.formats,
      ...indicators.flatMap((indicator, at) => [
        format(at, 'mean', indicatorFormat(indicator)),
        format(at, 'sd', fixedFormat(indicator.decimals + 1)),
      ]),
    ],
    shades: [
      ...(columns === liveColumns ? recheckShades(rows.length, standard, words) : []),
      ...verdictShades({ row: 0, rows: rows.length }, words),
    ],
    formulas: told.flatMap(({ formulas }, row) =>
      Object.entries(formulas).map(([id, formula]) => ({
        row,
        column: placeOfColumn<string>(columns, id),
        formula,
      })),
    ),
  };
}

/** The verdict's word carries the meaning; the colour follows it. */
function verdictShades(body: Pick<Area, 'row' | 'rows'>, words: Words): readonly BlockShade[] {
  const column = placeOfColumn(shownColumns, 'verdict');
  const shade = (role: BlockShade['role'], word: string): BlockShade => ({
    area: { ...body, column, columns: 1 },
    role,
    formula: cellIs(column, word),
  });
  return [
    shade('met', verdictWord(words, 'met')),
    shade('below', verdictWord(words, 'notMet')),
    shade('undetermined', verdictWord(words, 'undetermined')),
    shade('undetermined', text(words, 'sheet.notBound')),
  ];
}

function indicatorRow(
  indicator: Indicator,
  result: StageAssessment,
  words: Words,
): DispersionCells {
  const named = {
    indicator: `${indicator.code} ${indicator.name[words.language]}`,
    unit: indicator.unit[words.language],
  };
  const found = result.indicators[indicator.id];
  if (!found) {
    const of = result.rows.length;
    return { ...named, schools: 0, of, verdict: text(words, 'sheet.notBound') };
  }
  // An empty cell would look like one that was forgotten.
  const none = text(words, 'sheet.dispersion.none');
  return {
    ...named,
    schools: found.schools,
    of: found.of,
    mean: found.mean ?? none,
    sd: found.sd ?? none,
    cv: found.cv ?? none,
    limit: found.limit ?? text(words, 'sheet.notJudged'),
    verdict: judged(found.verdict, words),
    remark: remarks(found, words),
    drivers: drivers(found.drivers, words),
    chartLimit: found.limit,
  };
}

function judged(verdict: Verdict | null, words: Words): string {
  return verdict === null ? text(words, 'sheet.notJudged') : verdictWord(words, verdict);
}

function compositeRow(result: StageAssessment, standard: Standard, words: Words): DispersionCells {
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
  return {
    indicator: text(words, 'sheet.dispersion.composite'),
    mean: dash,
    sd: dash,
    cv: compositeCv ?? text(words, 'sheet.dispersion.none'),
    limit: compositeLimit ?? dash,
    verdict: compositeLimit === null ? dash : verdict,
    remark: clauses(words, parts),
    chartLimit: compositeLimit,
  };
}

function excludedBlock({ assessment, words }: LayoutInput): PageBlock {
  const { excluded } = assessment;
  const lines = excluded.map(({ school, table, reason }) => [
    school,
    text(words, 'sheet.dispersion.excluded', { table, reason: words.say(reason) }),
  ]);
  const none = [text(words, 'sheet.dispersion.noneExcluded')];
  return oneBlock([
    emptyLine,
    lineOfText(text(words, 'sheet.dispersion.excludedTitle', { count: lines.length }), 'statement'),
    rowsOfRole(lines.length > 0 ? lines : [none], 'subtitle', 2),
  ]);
}
