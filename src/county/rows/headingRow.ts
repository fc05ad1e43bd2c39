/** Lines that head or add up a part of a table: 城区, 公办, 一、小学, a township, a title, a year. */
import { isSerial, isText, isWrittenOn, isZero } from './rowCells';
import type { RowLine } from './rowLine';
import { readRowText } from './rowText';
import { classifiedRow, fixedRow, unexplainedRow, type UnderstoodRow } from './understoodRow';

/** So many columns a merged heading spans at least. */
const headingSpan = 3;

/** A row of one text. */
export function loneText(text: string, place: number, span: number): UnderstoodRow {
  const read = readRowText(text);
  switch (read.kind) {
    case 'sum':
      return {
        ...fixedRow(
          classifiedRow('total', place, { proof: 'word', stage: read.stage, sums: true }),
        ),
        word: true,
      };
    case 'statistic':
      return fixedRow(classifiedRow('total', place, { proof: 'word' }));
    case 'scope':
    case 'numbered':
    case 'title':
      return fixedRow(classifiedRow('group', place, { proof: 'word', stage: read.stage }));
    case 'year':
      return { ...fixedRow(unexplainedRow('words', place)), year: true };
    case 'place':
      return fixedRow(classifiedRow('group', place, { proof: 'word' }));
    case 'note':
      return fixedRow(classifiedRow('note', place, { proof: 'word' }));
    case 'scopeOrSchool':
      return span >= headingSpan
        ? fixedRow(classifiedRow('group', place, { proof: 'word', stage: read.stage }))
        : fixedRow(unexplainedRow('scopeOrSchool', place));
    case 'school':
      return fixedRow(classifiedRow('school', place));
    case 'other':
      return span >= headingSpan
        ? fixedRow(classifiedRow('group', place, { proof: 'word' }))
        : fixedRow(unexplainedRow('words', place));
  }
}

/** A part of the county in a row without code and type: a total with numbers, a heading without. */
export function scopeRow(line: RowLine): UnderstoodRow | null {
  const { cells, shape, name, code, type, numbers } = line;
  if (code !== null || type !== null) return null;
  const place =
    name !== null
      ? (shape.names.find((at) => isText(cells[at])) ?? -1)
      : (shape.wording.find((at) => isText(cells[at]) && !isSerial(cells[at])) ?? -1);
  const cell = cells[place];
  if (typeof cell !== 'string') return null;
  return numbers.real === 0 ? scopeHeading(line, place, cell) : scopeTotal(place, cell);
}

function scopeHeading(
  { cells, numbers, span }: RowLine,
  place: number,
  text: string,
): UnderstoodRow | null {
  const lone = cells.every(
    (other, at) => at === place || !isWrittenOn(other) || isSerial(other) || isZero(other),
  );
  if (lone) return loneText(text, place, span(place));
  const read = readRowText(text);
  // 一、城区 beside words of other columns says nothing that counts
  return read.kind === 'numbered' && numbers.filled === 0
    ? fixedRow(classifiedRow('group', place, { proof: 'word', stage: read.stage }))
    : null;
}

function scopeTotal(place: number, text: string): UnderstoodRow | null {
  const read = readRowText(text);
  switch (read.kind) {
    case 'scope':
      return fixedRow(classifiedRow('total', place, { proof: 'word', stage: read.stage }));
    case 'year':
      return fixedRow(classifiedRow('total', place, { proof: 'word' }));
    case 'numbered':
      return read.named
        ? scopeOrSchool(place, false)
        : fixedRow(classifiedRow('total', place, { proof: 'word', stage: read.stage }));
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
  return {
    ...fixedRow(unexplainedRow('scopeOrSchool', place)),
    provable: true,
    likely,
    over: true,
  };
}
