/** Mean, S and CV on the sheet of the CVs as formulas, and the colour of those that are out of date. */
import type { Indicator, Stage, Standard } from '../../standards/standard';
import type { Words } from '../../standards/message';
import { columnLetters } from '../area';
import { dispersionFormulas } from '../live/dispersionFormulas';
import type { OutputPlaces } from '../live/outputPlaces';
import { recheckBeside } from '../live/recheck';
import { placeOfColumn, type BlockShade } from '../page/blocks';
import { allColumns, columnsOfPage, liveColumns, type DispersionCells } from './dispersionColumns';
import { fixedFormat, indicatorFormat } from './figures';
import type { LayoutInput } from './input';
import { clauses, text } from './messages';

export interface LiveCells {
  readonly cells: DispersionCells;
  readonly formulas: Partial<Record<'mean' | 'sd' | 'cv', (row: number) => string>>;
}

/** A row with its formulas where the county wants them, and with what the run computed. */
export function liveRow(
  cells: DispersionCells,
  stage: Stage,
  indicator: Indicator,
  input: LayoutInput,
  places: OutputPlaces | null,
): LiveCells {
  if (columnsOfPage(input) === allColumns) return { cells, formulas: {} };
  const { mean = null, sd = null, cv = null } = cells;
  const kept = { ...cells, runMean: mean, runSd: sd, runCv: cv };
  if (typeof mean !== 'number') return { cells: kept, formulas: {} };
  const found = dispersionFormulas(stage, indicator, places, input);
  if (!found || found.constant) {
    const said = text(input.words, 'sheet.dispersion.constant');
    const remark = typeof cells.remark === 'string' ? cells.remark : '';
    kept.remark = remark === '' ? said : clauses(input.words, [remark, said]);
  }
  if (!found) return { cells: kept, formulas: {} };
  const at = (id: 'mean' | 'sd', row: number) =>
    `$${columnLetters(placeOfColumn(liveColumns, id))}${row}`;
  return {
    cells: kept,
    formulas: {
      mean: () => `=${found.mean}`,
      sd: (row) => `=${found.sd(at('mean', row))}`,
      ...(typeof cv === 'number' && {
        cv: (row: number) => `=${at('sd', row)}/${at('mean', row)}`,
      }),
    },
  };
}

/** The mean of the CVs above it. */
export function liveComposite(
  cells: DispersionCells,
  indicators: number,
  input: LayoutInput,
): LiveCells {
  if (columnsOfPage(input) === allColumns) return { cells, formulas: {} };
  const { cv = null } = cells;
  const column = columnLetters(placeOfColumn(liveColumns, 'cv'));
  return {
    cells: { ...cells, runCv: cv },
    formulas:
      typeof cv === 'number'
        ? { cv: (row) => `=AVERAGE(${column}${row - indicators}:${column}${row - 1})` }
        : {},
  };
}

/** Figures that are no longer what the run computed. */
export function recheckShades(
  rows: number,
  { indicators, cvDecimals }: Standard,
  words: Words,
): readonly BlockShade[] {
  const shade = (id: 'mean' | 'sd' | 'cv', row: number, of: number, format: string): BlockShade => {
    const column = placeOfColumn(liveColumns, id);
    const computed = placeOfColumn(liveColumns, runOf[id]);
    return {
      area: { row, rows: of, column, columns: 1 },
      role: 'undetermined',
      formula: (at) =>
        recheckBeside(`$${columnLetters(column)}${at}`, `$${columnLetters(computed)}${at}`),
      numberFormat: `${format}" ${text(words, 'sheet.recheck')}"`,
    };
  };
  return [
    ...indicators.flatMap((indicator, at) => [
      shade('mean', at, 1, indicatorFormat(indicator)),
      shade('sd', at, 1, fixedFormat(indicator.decimals + 1)),
    ]),
    shade('cv', 0, rows, fixedFormat(cvDecimals)),
  ];
}

const runOf = { mean: 'runMean', sd: 'runSd', cv: 'runCv' } as const;
