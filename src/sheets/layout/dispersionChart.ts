/**
 * The chart beside a stage's table on 差异系数: the CV of every indicator and of all together as
 * columns, their limits as a line. Where only the composite is judged, the line is one mark at it.
 */
import { stages, type Stage } from '../../standards/standard';
import type { Area } from '../area';
import { standardWord, type LayoutInput } from './input';
import { stageWord, text } from './messages';
import type { PageChart } from '../page/draft';

/** Rows of the indicators with the composite. */
export type ChartRows = Pick<Area, 'row' | 'rows'>;

/** 0-based columns of the sheet. */
export interface ChartColumns {
  readonly categories: number;
  readonly cv: number;
  /** The last of the page. */
  readonly limit: number;
}

/** In points: room for nine names below the columns. */
const size = { width: 560, height: 270 };

/** So many rows, be they ever so low, hold a chart and some room below it. */
const rowsApart = 21;

/** Of the first chart: beside the name of its stage. */
const firstRow = 4;

/**
 * @param rows relative to `top`; null: the stage has no school, and no chart
 * @param top the row of the sheet that they count from
 */
export function stageChart(
  stage: Stage,
  rows: ChartRows | null,
  top: number,
  columns: ChartColumns,
  { assessment, words }: LayoutInput,
): PageChart {
  const id = `dispersion_${standardWord(assessment.standard.id)}_${stage}`;
  const found = Object.values(assessment.stages[stage]?.indicators ?? {});
  // Of cells without a number Excel makes no series.
  if (!rows || !found.some((one) => one && one.cv !== null)) return { id, drawn: null };
  const source = (column: number): Area => ({
    row: top + rows.row,
    rows: rows.rows,
    column,
    columns: 1,
  });
  const cv = text(words, 'sheet.dispersion.cv');
  return {
    id,
    drawn: {
      title: `${stageWord(words, stage)} ${cv}`,
      corner: cornerOf(stage, top, columns),
      size,
      categories: source(columns.categories),
      series: [
        { name: cv, values: source(columns.cv), drawn: 'columns' },
        {
          name: text(words, 'sheet.dispersion.limit'),
          values: source(columns.limit),
          drawn: 'limit',
        },
      ],
    },
  };
}

/** Beside the stage's table, one column apart; below the chart of the stage before. */
function cornerOf(stage: Stage, top: number, columns: ChartColumns) {
  const free = firstRow + stages.indexOf(stage) * rowsApart;
  return { row: Math.max(top + 1, free), column: columns.limit + 2 };
}
