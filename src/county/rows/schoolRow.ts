/** Rows of schools, and what else they may be: an unnamed row, one of words, a school over others. */
import { readRowText } from './rowText';
import { firstFilled, hasCode, isAnyWrittenOn, isSerial, isWrittenOn, textAt } from './rowCells';
import type { RowLine } from './rowLine';
import type { RowShape, RowSource } from './rowShape';
import { classifiedRow, fixedRow, unexplainedRow, type UnderstoodRow } from './understoodRow';

/** A school over others: its row may hold theirs. */
const umbrella = /(?:中心校|中心学校|学区|总校|教育集团|集团校?)\s*$/;

/**
 * A school's name, and no word of a total or note left of it: what nearly all rows are. Nothing else
 * in the row makes it another kind, so that its other cells are not read.
 */
export function plainSchool(
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
  const bare =
    !coded && !isAnyWrittenOn(types, source, row) && !isAnyWrittenOn(owners, source, row);
  return {
    ...fixedRow(classifiedRow('school', place)),
    provable: bare && !over,
    askable: over || (!coded && !bare),
    schoolLike: true,
    over,
  };
}

/** What a row is that no word makes another kind. */
export function schoolOrNot(line: RowLine): UnderstoodRow {
  const { cells, shape, name, code, type, numbers } = line;
  const owner = textAt(cells, shape.owners);
  if (name === null && code === null) return unnamedRow(line, owner);
  const place = shape.names.find((at) => isWrittenOn(cells[at])) ?? firstFilled(cells);
  const schoolLike = name !== null && readRowText(name).kind === 'school';
  if (code === null && type === null && numbers.filled === 0) {
    // words beside a name, and nothing that a school is known by
    return fixedRow(schoolLike ? classifiedRow('school', place) : unexplainedRow('words', place));
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

function unnamedRow({ cells, shape, type, numbers }: RowLine, owner: string | null): UnderstoodRow {
  if (numbers.real === 0) return fixedRow(unexplainedRow('words', firstFilled(cells)));
  return {
    ...fixedRow(unexplainedRow('unnamed', shape.names[0] ?? firstFilled(cells))),
    provable: type === null && owner === null,
    over: true,
  };
}
