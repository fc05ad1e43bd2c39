/**
 * What the words of one row say, and whether numbers may still say otherwise. Each kind is decided by
 * itself; the first that recognises the row has it.
 */
import { readSchoolType } from '../schoolType';
import type { PupilStage } from '../../standards/standard';
import { loneText, scopeRow } from './headingRow';
import { isNumberingRow, isUnitRow } from './numberingRows';
import { firstFilled, isSerial, isText, isWrittenOn, standsForNothing, textAt } from './rowCells';
import type { RowLine } from './rowLine';
import { readRowText } from './rowText';
import { schoolOrNot } from './schoolRow';
import {
  blankRow,
  classifiedRow,
  fixedRow,
  unexplainedRow,
  type UnderstoodRow,
} from './understoodRow';

type RowDecider = (line: RowLine) => UnderstoodRow | null;

const deciders: readonly RowDecider[] = [
  namelessRow,
  numberingRow,
  noteRow,
  totalRow,
  scopeRow,
  foreignHeaderRow,
];

export function rowByWords(line: RowLine): UnderstoodRow {
  for (const decide of deciders) {
    const understood = decide(line);
    if (understood) return understood;
  }
  return schoolOrNot(line);
}

/** No name, no code and no number but 0: prepared rows, lines of words, notes. */
function namelessRow({
  cells,
  shape,
  name,
  code,
  type,
  numbers,
  span,
}: RowLine): UnderstoodRow | null {
  if (name !== null || code !== null || numbers.real !== 0) return null;
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
    return fixedRow(classifiedRow('numbering', only, { proof: 'word' }));
  }
  const text = String(cells[only]);
  if (readRowText(text).kind === 'note') {
    return fixedRow(classifiedRow('note', only, { proof: 'word' }));
  }
  const main = shape.names[0] ?? shape.codes[0] ?? 0;
  if (only > main && !shape.wording.includes(only)) {
    return wordsRightOfName(only, texts.length === 1, type);
  }
  return texts.length > 1 ? null : loneText(text, only, span(only));
}

/** No name, no code, no number: words right of the name belong to nothing that counts. */
function wordsRightOfName(place: number, alone: boolean, type: string | null): UnderstoodRow {
  if (type !== null) return fixedRow(unexplainedRow('words', place));
  return fixedRow(
    classifiedRow(alone ? 'note' : 'unexplained', place, {
      proof: 'word',
      question: alone ? null : 'words',
    }),
  );
}

/** 甲 乙 丙, 1 2 3 or the units of the columns. */
function numberingRow({ cells, shape }: RowLine): UnderstoodRow | null {
  const main = shape.names[0] ?? shape.codes[0] ?? 0;
  if (!isNumberingRow(cells, main) && !isUnitRow(cells)) return null;
  return fixedRow(classifiedRow('numbering', firstFilled(cells), { proof: 'word' }));
}

function noteRow({ cells, code, numbers }: RowLine): UnderstoodRow | null {
  const first = firstFilled(cells);
  const opening = cells[first];
  if (typeof opening !== 'string' || code !== null) return null;
  const read = readRowText(opening);
  if (read.kind !== 'note') return null;
  // two amounts look like a school's, and one beside a school's name does
  const most = read.named ? 0 : 1;
  if (numbers.filled - numbers.words > most) return null;
  return fixedRow(classifiedRow('note', first, { proof: 'word' }));
}

/** 合计, 平均 … beside what only a school has is asked about. */
function totalRow(line: RowLine): UnderstoodRow | null {
  const word = totalWordOf(line);
  if (word === null) return null;
  const { place, sums, stage, beside } = word;
  if (line.code !== null || line.type !== null || beside) {
    return fixedRow(unexplainedRow('totalWithCode', place));
  }
  return {
    ...fixedRow(classifiedRow('total', place, { proof: 'word', stage, sums })),
    word: true,
  };
}

interface TotalWord {
  readonly place: number;
  readonly sums: boolean;
  readonly stage: PupilStage | null;
  /** The word stands beside a school's name: which of the two is meant is not ours to say. */
  readonly beside: boolean;
}

/** 合计, 平均 … in the name, the code, 序号 or left of the name. */
function totalWordOf({ cells, shape, name }: RowLine): TotalWord | null {
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

/** The header of something else below the schools: words in three cells, none that a school has. */
function foreignHeaderRow({ cells, shape, code, numbers }: RowLine): UnderstoodRow | null {
  if (numbers.filled !== numbers.words || code !== null) return null;
  if (cells.filter(isText).length < 3) return null;
  if (cells.some((cell) => isWrittenOn(cell) && typeof cell !== 'string')) return null;
  const name = textAt(cells, shape.names);
  if (name !== null && ['school', 'note'].includes(readRowText(name).kind)) return null;
  const type = textAt(cells, shape.types);
  if (type !== null && readSchoolType(type) !== null) return null;
  return fixedRow({ ...unexplainedRow('words', firstFilled(cells)), heads: true });
}
