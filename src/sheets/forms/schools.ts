/** 优质均衡 表Ⅱ-2: every school with its seven values, 该校综合评估是否达标 and 备注. */
import type { AssessedRow, IndicatorStatus, StageAssessment } from '../../assessment/assessment';
import type { StageRow } from '../../county/county';
import type { Words } from '../../standards/message';
import { stages, type Standard } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';
import { shadeByMark, type BlockShade } from '../page/blocks';
import { noteOf } from '../layout/zone';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import type { FormLine, Placed } from './form';
import { cell, figure, header, marks, type Drafted } from './frame';
import { indicatorTitle } from './indicatorShares';
import type { TablesInput } from './input';
import { verdictShade } from './items';
import { formText, stageTerm, verdictTerm } from './messages';
import { countNote, dataNotes, thresholdNote } from './notes';
import { schoolCells, schoolHeaders, schoolWidths } from './schoolCells';

const body = 'schools';
const firstIndicator = schoolWidths.length;

export function schoolsForm(input: TablesInput): Drafted {
  const { assessment, words } = input;
  const { standard } = assessment;
  const { indicators } = standard;
  return {
    number: '22',
    title: 'form.title.quality.22',
    unit: 'form.unit.schools',
    widths: [...schoolWidths, ...indicators.map(() => 11), 9, 32, 12],
    hidden: 1,
    lines: [
      {
        cells: [
          ...schoolHeaders(words),
          ...indicators.map((indicator) => header(indicatorTitle(indicator, words))),
          header(formText(words, 'form.schoolVerdict'), { rows: 2 }),
          header(formText(words, 'form.remark.quality'), { rows: 2 }),
        ],
        repeated: true,
        least: 74,
      },
      { cells: indicators.map(({ code }) => header(code)), repeated: true },
      ...stages.flatMap((stage) => {
        const judged = assessment.stages[stage];
        return judged ? stageLines(judged, input.county.stages[stage].rows, standard, words) : [];
      }),
    ],
    notes: [
      countNote(input),
      formText(words, 'form.note.ownership'),
      thresholdNote(standard, words),
      formText(words, 'form.shade.quality', { floor: (standard.schoolRule?.floor ?? 1) * 100 }),
      ...dataNotes(input),
    ],
    relaxations: ['peArtVisiting', 'sportsExtra'],
    shades: (placed) => schoolShades(placed, indicators.length, words),
  };
}

/** A heading and the schools, numbered from 1. */
function stageLines(
  { stage, rows }: StageAssessment,
  of: readonly StageRow[],
  standard: Standard,
  words: Words,
): readonly FormLine[] {
  const width = firstIndicator + standard.indicators.length + 2;
  return [
    {
      cells: [{ content: stageTerm(stage), role: 'formHeading', columns: width }],
      mark: body,
    },
    ...rows.flatMap((row, at): readonly FormLine[] => {
      const school = of[at];
      return school ? [schoolLine(row, school, at, standard, words)] : [];
    }),
  ];
}

function schoolLine(
  row: AssessedRow,
  school: StageRow,
  at: number,
  standard: Standard,
  words: Words,
): FormLine {
  const { indicators } = standard;
  return {
    cells: [
      ...schoolCells(school, at),
      ...indicators.map(({ id, decimals }) => {
        const found = row.indicators[id];
        const value: Content = found
          ? (found.value ?? formText(words, 'form.incomplete'))
          : formText(words, 'form.dash');
        return figure(value, fixedFormat(decimals));
      }),
      cell(row.verdict === null ? null : verdictTerm(words, row.verdict)),
      { content: noteOf(row, standard, words), role: 'formNote' },
      marks(indicators.map(({ id }) => mark(row.indicators[id]?.status)).join('')),
    ],
    mark: body,
  };
}

const noMark = '·';

/** The hidden column's mark of a value, by which it is shaded. */
function mark(status: IndicatorStatus | null | undefined): string {
  switch (status) {
    case 'met':
    case 'floor':
    case 'below':
      return symbolOf[status];
    case 'missing':
      return symbolOf.undetermined;
    case null:
    case undefined:
      return noMark;
  }
}

/** Dark below the floor, light at the floor; as many rules for ten schools as for ten thousand. */
function schoolShades(placed: Placed, indicators: number, words: Words): readonly BlockShade[] {
  const place = placed.marked(body);
  if (!place) return [];
  const values = { ...place, column: firstIndicator, columns: indicators };
  const verdict = firstIndicator + indicators;
  const status = verdict + 2;
  return [
    shadeByMark(values, status, 'formBelow', symbolOf.below),
    shadeByMark(values, status, 'formFloor', symbolOf.floor),
    ...verdictShade(place, verdict, words),
  ];
}
