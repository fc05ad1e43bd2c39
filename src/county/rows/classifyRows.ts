/**
 * The one classifier of rows: what each row below a table's header is, with its proof. First by the
 * words of each row, then by its numbers among the others (totalsByNumbers.ts). A row that could be
 * a school is never anything else without proof; one that is neither proved nor plainly a school is
 * unexplained and has to be asked about.
 */
import type { CellValue } from '../cell';
import { readSchoolType } from '../schoolType';
import type { PupilStage } from '../../standards/standard';
import { isNumberingRow, isUnitRow } from './numberingRows';
import { RowNumbers } from './rowNumbers';
import type { ClassifiedRow, RowKind, RowQuestion } from './rowKind';
import type { RowShape, RowSource } from './rowShape';
import { readRowText } from './rowText';
import { proveTotals, type UnderstoodRow } from './totalsByNumbers';

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
        : (plainSchool(shape, source, row) ?? byWords(source.cells(row), shape, source, row)),
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
  return fixed(
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
 * A school's name, and no word of a total or note left of it: what nearly all rows are. Nothing else
 * in the row makes it another kind, so that its other cells are not read.
 */
function plainSchool(
  { names, wording, codes, types, owners }: RowShape,
  source: RowSource,
  row: number,
): UnderstoodRow | null {
  const [place] = names;
  if (place === undefined) return null;
  const name = source.cell(row, place);
  if (typeof name !== 'string' || name.length < 2 || readRowText(name).kind !== 'school')
    return null;
  for (const at of wording) {
    const cell = at === place ? null : source.cell(row, at);
    if (typeof cell !== 'string' || cell.trim() === '' || isSerial(cell)) continue;
    if (['sum', 'statistic', 'note'].includes(readRowText(cell).kind)) return null;
  }
  const over = umbrella.test(name);
  const coded = hasCode(codes, source, row);
  const bare = !coded && !isAnyFilled(types, source, row) && !isAnyFilled(owners, source, row);
  return {
    ...fixed(classifiedRow('school', place)),
    provable: bare && !over,
    askable: over || (!coded && !bare),
    schoolLike: true,
    over,
  };
}

function hasCode(places: readonly number[], source: RowSource, row: number): boolean {
  for (const place of places) if (codeIn(source.cell(row, place)) !== null) return true;
  return false;
}

function isAnyFilled(places: readonly number[], source: RowSource, row: number): boolean {
  for (const place of places) if (isWrittenOn(source.cell(row, place))) return true;
  return false;
}

/** What the words of one row say; whether numbers may still say otherwise. */
function byWords(
  cells: readonly CellValue[],
  shape: RowShape,
  source: RowSource,
  row: number,
): UnderstoodRow {
  const name = textAt(cells, shape.names);
  const code = codeAt(cells, shape);
  const type = textAt(cells, shape.types);
  const numbers = filledAmounts(cells, shape);
  if (name === null && code === null && numbers.real === 0) {
    const standing = nameless(cells, shape, source, row, type);
    if (standing) return standing;
  }
  if (isNumberingRow(cells, shape.names[0] ?? shape.codes[0] ?? 0) || isUnitRow(cells)) {
    return fixed(classifiedRow('numbering', firstFilled(cells), { proof: 'word' }));
  }
  const first = firstFilled(cells);
  const opening = cells[first];
  if (typeof opening === 'string' && code === null) {
    const read = readRowText(opening);
    // two amounts look like a school's, and one beside a school's name does
    const most = read.kind === 'note' && read.named ? 0 : 1;
    if (read.kind === 'note' && numbers.filled - numbers.words <= most) {
      return fixed(classifiedRow('note', first, { proof: 'word' }));
    }
  }
  const word = totalWordIn(cells, shape, name);
  if (word !== null) {
    const { place, sums, stage, beside } = word;
    if (code !== null || type !== null || beside) {
      return fixed(unexplainedRow('totalWithCode', place));
    }
    return { ...fixed(classifiedRow('total', place, { proof: 'word', stage, sums })), word: true };
  }
  if (code === null && type === null) {
    const scope = scopeLine(cells, shape, source, row, numbers, name);
    if (scope) return scope;
  }
  if (numbers.filled === numbers.words && code === null && headsSomething(cells, shape)) {
    return fixed({ ...unexplainedRow('words', first), heads: true });
  }
  return schoolOrNot(cells, shape, name, code, type, numbers);
}

/** No name, no code and no number but 0: prepared rows, lines of words, notes. */
function nameless(
  cells: readonly CellValue[],
  shape: RowShape,
  source: RowSource,
  row: number,
  type: string | null,
): UnderstoodRow | null {
  const texts: number[] = [];
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place];
    if (typeof cell === 'string' && !standsForNothing.test(cell) && !isSerial(cell)) {
      texts.push(place);
    }
  }
  const [only] = texts;
  if (only === undefined) return blankRow;
  if (isUnitRow(cells) || isNumberingRow(cells, shape.names[0] ?? 0)) {
    return fixed(classifiedRow('numbering', only, { proof: 'word' }));
  }
  const text = String(cells[only]);
  const read = readRowText(text);
  if (read.kind === 'note') return fixed(classifiedRow('note', only, { proof: 'word' }));
  const main = shape.names[0] ?? shape.codes[0] ?? 0;
  if (only > main && !shape.wording.includes(only)) {
    // no name, no code, no number: words right of the name belong to nothing that counts
    if (type === null)
      return fixed(
        classifiedRow(texts.length === 1 ? 'note' : 'unexplained', only, {
          proof: 'word',
          question: texts.length === 1 ? null : 'words',
        }),
      );
    return fixed(unexplainedRow('words', only));
  }
  if (texts.length > 1) return null;
  return loneText(text, only, source.span(row, only));
}

/** A row of one text. */
function loneText(text: string, place: number, span: number): UnderstoodRow {
  const read = readRowText(text);
  switch (read.kind) {
    case 'sum':
      return {
        ...fixed(classifiedRow('total', place, { proof: 'word', stage: read.stage, sums: true })),
        word: true,
      };
    case 'statistic':
      return fixed(classifiedRow('total', place, { proof: 'word' }));
    case 'scope':
    case 'numbered':
    case 'title':
      return fixed(classifiedRow('group', place, { proof: 'word', stage: read.stage }));
    case 'year':
      return { ...fixed(unexplainedRow('words', place)), year: true };
    case 'place':
      return fixed(classifiedRow('group', place, { proof: 'word' }));
    case 'note':
      return fixed(classifiedRow('note', place, { proof: 'word' }));
    case 'scopeOrSchool':
      return span >= 3
        ? fixed(classifiedRow('group', place, { proof: 'word', stage: read.stage }))
        : fixed(unexplainedRow('scopeOrSchool', place));
    case 'school':
      return fixed(classifiedRow('school', place));
    case 'other':
      return span >= 3
        ? fixed(classifiedRow('group', place, { proof: 'word' }))
        : fixed(unexplainedRow('words', place));
  }
}

interface TotalWord {
  readonly place: number;
  readonly sums: boolean;
  readonly stage: PupilStage | null;
  /** The word stands beside a school's name: which of the two is meant is not ours to say. */
  readonly beside: boolean;
}

/** 合计, 平均 … in the name, the code, 序号 or left of the name. */
function totalWordIn(
  cells: readonly CellValue[],
  shape: RowShape,
  name: string | null,
): TotalWord | null {
  for (const place of shape.wording) {
    const cell = cells[place];
    if (typeof cell !== 'string' || cell.length > 40 || cell.trim() === '') continue;
    const read = readRowText(cell);
    if (read.kind !== 'sum' && read.kind !== 'statistic') continue;
    const own = shape.names.includes(place);
    const beside = !own && name !== null && readRowText(name).kind === 'school';
    const stage = read.kind === 'sum' ? read.stage : null;
    return { place, sums: read.kind === 'sum', stage, beside };
  }
  return null;
}

/** 城区, 公办, 小学, a township: a total with numbers, a line that heads a group without. */
function scopeLine(
  cells: readonly CellValue[],
  shape: RowShape,
  source: RowSource,
  row: number,
  numbers: Amounts,
  name: string | null,
): UnderstoodRow | null {
  const place =
    name !== null
      ? (shape.names.find((at) => isText(cells[at])) ?? -1)
      : (shape.wording.find((at) => isText(cells[at]) && !isSerial(cells[at])) ?? -1);
  const cell = cells[place];
  if (typeof cell !== 'string') return null;
  const read = readRowText(cell);
  if (numbers.real === 0) {
    const lone = cells.every(
      (other, at) => at === place || !isWrittenOn(other) || isSerial(other) || isZero(other),
    );
    if (lone) return loneText(cell, place, source.span(row, place));
    // 一、城区 beside words of other columns says nothing that counts
    return read.kind === 'numbered' && numbers.filled === 0
      ? fixed(classifiedRow('group', place, { proof: 'word', stage: read.stage }))
      : null;
  }
  switch (read.kind) {
    case 'scope':
      return fixed(classifiedRow('total', place, { proof: 'word', stage: read.stage }));
    case 'year':
      return fixed(classifiedRow('total', place, { proof: 'word' }));
    case 'numbered':
      return read.named
        ? scopeOrSchool(place, false)
        : fixed(classifiedRow('total', place, { proof: 'word', stage: read.stage }));
    case 'place':
    case 'scopeOrSchool':
      return scopeOrSchool(place, read.kind === 'place');
    case 'sum':
    case 'statistic':
    case 'note':
    case 'title':
    case 'school':
    case 'other':
      return null;
  }
}

/** A total of schools or a school: its numbers may prove it a total, else it is asked about. */
function scopeOrSchool(place: number, likely: boolean): UnderstoodRow {
  return { ...fixed(unexplainedRow('scopeOrSchool', place)), provable: true, likely, over: true };
}

function schoolOrNot(
  cells: readonly CellValue[],
  shape: RowShape,
  name: string | null,
  code: string | null,
  type: string | null,
  numbers: Amounts,
): UnderstoodRow {
  const place = shape.names.find((at) => isWrittenOn(cells[at])) ?? firstFilled(cells);
  const owner = textAt(cells, shape.owners);
  if (name === null && code === null) {
    if (numbers.real === 0) return fixed(unexplainedRow('words', firstFilled(cells)));
    const provable = type === null && owner === null;
    return {
      ...fixed(unexplainedRow('unnamed', shape.names[0] ?? firstFilled(cells))),
      provable,
      over: true,
    };
  }
  const schoolLike = name !== null && readRowText(name).kind === 'school';
  if (code === null && type === null && numbers.filled === 0) {
    // words beside a name, and nothing that a school is known by
    return schoolLike
      ? fixed(classifiedRow('school', place))
      : fixed(unexplainedRow('words', place));
  }
  const over = !schoolLike || (name !== null && umbrella.test(name));
  const provable = code === null && type === null && owner === null && !(schoolLike && over);
  return {
    row: classifiedRow('school', place),
    summed: true,
    provable,
    askable: !provable && (code === null || over),
    likely: false,
    schoolLike,
    over,
    plain: code !== null || type !== null || schoolLike,
    word: false,
  };
}

/** A school over others: its row may hold theirs. */
const umbrella = /(?:中心校|中心学校|学区|总校|教育集团|集团校?)\s*$/;

/** The header of something else below the schools: words in three cells, none that a school has. */
function headsSomething(cells: readonly CellValue[], shape: RowShape): boolean {
  const texts = cells.filter(isText);
  if (texts.length < 3 || cells.some((cell) => isWrittenOn(cell) && typeof cell !== 'string')) {
    return false;
  }
  const name = textAt(cells, shape.names);
  if (name !== null && ['school', 'note'].includes(readRowText(name).kind)) return false;
  const type = textAt(cells, shape.types);
  return type === null || readSchoolType(type) === null;
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

const blankRow: UnderstoodRow = fixed(classifiedRow('blank', 0));

function fixed(row: ClassifiedRow): UnderstoodRow {
  return {
    row,
    summed: row.kind === 'school',
    provable: false,
    askable: false,
    likely: false,
    schoolLike: false,
    over: false,
    plain: row.kind === 'school',
    word: false,
  };
}

function classifiedRow(
  kind: RowKind,
  place: number,
  { proof = null, stage = null, sums = false, question = null }: Partial<ClassifiedRow> = {},
): ClassifiedRow {
  return { kind, place, proof, stage, question, sums, difference: null, heads: false };
}

function unexplainedRow(question: RowQuestion, place: number): ClassifiedRow {
  return classifiedRow('unexplained', place, { question });
}

interface Amounts {
  /** Cells of amounts that hold a number or a text. */
  readonly filled: number;
  /** Of them, those that are not 0. */
  readonly real: number;
  /** Of them, texts that show no number. */
  readonly words: number;
}

function filledAmounts(cells: readonly CellValue[], { amounts }: RowShape): Amounts {
  let filled = 0;
  let real = 0;
  let words = 0;
  for (const place of amounts) {
    const cell = cells[place];
    if (typeof cell === 'number') {
      filled += 1;
      if (cell !== 0) real += 1;
      continue;
    }
    if (!isWrittenOn(cell)) continue;
    if (typeof cell === 'string' && standsForNothing.test(cell)) continue;
    filled += 1;
    if (!isZero(cell)) real += 1;
    if (typeof cell === 'string' && !/[0-9０-９]/.test(cell)) words += 1;
  }
  return { filled, real, words };
}

const standsForNothing = /^\s*(?:无|没有|\/+|-+|[—–―─﹣－]+)?\s*$/;

function isZero(cell: CellValue | undefined): boolean {
  return cell === 0 || (typeof cell === 'string' && /^\s*[0０]+(?:\.0*)?\s*$/.test(cell));
}

/** A code is digits, or digits with letters; a word or a sentence in that column is none. */
const codeLike = /^\s*[A-Za-z\d０-９_.-]{0,12}[\d０-９]{2,}[A-Za-z\d０-９_.-]*\s*$/;

function codeAt(cells: readonly CellValue[], { codes }: RowShape): string | null {
  for (const place of codes) {
    const code = codeIn(cells[place]);
    if (code !== null) return code;
  }
  return null;
}

function codeIn(cell: CellValue | undefined): string | null {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' && codeLike.test(cell) ? cell.trim() : null;
}

function textAt(cells: readonly CellValue[], places: readonly number[]): string | null {
  for (const place of places) {
    const cell = cells[place];
    if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
    if (typeof cell === 'number') return String(cell);
  }
  return null;
}

function firstFilled(cells: readonly CellValue[]): number {
  return Math.max(0, cells.findIndex(isWrittenOn));
}

function isText(cell: CellValue | undefined): cell is string {
  return typeof cell === 'string' && cell.trim() !== '';
}

function isWrittenOn(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** A number of a line: 12, 12. */
function isSerial(cell: CellValue | undefined): boolean {
  return (
    typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d{1,5}[.、]?\s*$/.test(cell))
  );
}
