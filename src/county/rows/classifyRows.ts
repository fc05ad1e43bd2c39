/**
 * The one classifier of rows: what each row below a table's header is, with its proof. First by the
 * words of each row (rowByWords.ts), then by its numbers among the others (totalsByNumbers.ts). A row that could be
 * a school is never anything else without proof; one that is neither proved nor plainly a school is
 * unexplained and has to be asked about.
 */
import type { CellValue } from '../cell';
import type { PupilStage } from '../../standards/standard';
import { rowByWords } from './rowByWords';
import { isWrittenOn } from './rowCells';
import type { ClassifiedRow, RowKind } from './rowKind';
import { readLine } from './rowLine';
import { RowNumbers } from './rowNumbers';
import type { RowShape, RowSource } from './rowShape';
import { readRowText } from './rowText';
import { plainSchool } from './schoolRow';
import { proveTotals } from './totalsByNumbers';
import { classifiedRow, fixedRow, unexplainedRow, type UnderstoodRow } from './understoodRow';

export interface ClassifyOptions {
  /** What a person said of a row, by its code or first text; undefined: nothing. */
  readonly told?: (cells: readonly CellValue[], row: number) => RowKind | undefined;
}

/** @returns one entry per row of the source */
export function classifyRows(
  shape: RowShape,
  source: RowSource,
  { told }: ClassifyOptions = {},
): readonly ClassifiedRow[] {
  const standings: UnderstoodRow[] = [];
  for (let row = 0; row < source.rows; row++) {
    const answer = told?.(source.cells(row), row);
    standings.push(
      answer
        ? answered(answer, source.cells(row), shape)
        : (plainSchool(shape, source, row) ?? rowByWords(readLine(shape, source, row))),
    );
  }
  const needsNumbers = standings.some(
    ({ provable, askable, row }) => provable || askable || row.sums,
  );
  if (needsNumbers) proveTotals(standings, new RowNumbers(shape, source));
  settleRows(standings);
  return standings.map(({ row }) => row);
}

function answered(kind: RowKind, cells: readonly CellValue[], shape: RowShape): UnderstoodRow {
  const place = cells.findIndex(isWrittenOn);
  const stage = stageOfWords(cells, shape);
  return fixedRow(
    classifiedRow(kind, Math.max(place, 0), {
      proof: 'told',
      stage: kind === 'school' ? null : stage,
    }),
  );
}

function stageOfWords(cells: readonly CellValue[], shape: RowShape): PupilStage | null {
  for (const place of shape.wording) {
    const cell = cells[place];
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    const read = readRowText(cell);
    if ('stage' in read && read.stage !== null) return read.stage;
  }
  return null;
}

/**
 * Rows without code, type and a school's name among rows that have them are not plainly schools;
 * and where no school is left, lines that only seemed to be totals of townships are asked about.
 */
function settleRows(standings: UnderstoodRow[]): void {
  settleYears(standings);
  const schools = standings.filter(({ row }) => row.kind === 'school' && row.proof !== 'told');
  const plain = schools.filter((standing) => standing.plain).length;
  if (plain >= 3 && plain >= 0.8 * (schools.length - 1)) {
    for (const standing of schools) {
      if (!standing.plain && standing.summed)
        standing.row = unexplainedRow('notPlain', standing.row.place);
    }
  }
}

/** A line of a year heads all schools or ends them; between schools it parts them: to be asked. */
function settleYears(standings: readonly UnderstoodRow[]): void {
  const isSchool = ({ row }: UnderstoodRow) => row.kind === 'school';
  standings.forEach((standing, at) => {
    if (!standing.year) return;
    const parts = standings.slice(0, at).some(isSchool) && standings.slice(at).some(isSchool);
    if (!parts) standing.row = classifiedRow('group', standing.row.place, { proof: 'word' });
  });
}
