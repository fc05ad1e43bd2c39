/**
 * Blocks of school rows under their headers: where each begins and ends on a sheet, past blank
 * rows and subtotals inside, short of totals, notes and other people's small tables below. Two
 * stages under one header, told apart by lines or totals of their own (一、小学 … 初中合计), are
 * segments of a block.
 */
import type { CellValue } from '../../county/cell';
import type { FieldId } from '../../county/fields';
import { isNoteRow, isTotalRow } from '../../county/totals';
import type { PupilStage } from '../../standards/standard';
import { isNameHeader, isNumberText, readHeader, type Header } from './headerRows';
import { stageNamed } from './headerText';
import { rowCells, sectionStage, totalCell, totalStage } from './rowWords';
import type { SheetView } from './sheetView';

export interface Block {
  readonly header: Header;
  /** First and last school rows of each segment, one or more; none in a header without schools. */
  readonly segments: readonly Segment[];
  /** The stage that the lines above the header name. */
  readonly titleStage: PupilStage | 'several' | null;
}

export interface Segment {
  readonly first: number;
  readonly last: number;
  /** Named by a line above the segment's rows or by the total below them. */
  readonly stage: PupilStage | null;
}

/** All blocks of a sheet, top down, left to right. One pass over the sheet. */
export function findBlocks(view: SheetView): readonly Block[] {
  const headers = findHeaders(view);
  return headers.map((header, index) => {
    let below = index + 1;
    while ((headers[below]?.first ?? Infinity) <= header.last) below++;
    const next = headers[below];
    const before = headers[index - 1];
    const top = before && before.last < header.first ? before.last + 1 : view.firstRow;
    return {
      header,
      segments: readSegments(view, header, next ? next.first - 1 : view.lastRow),
      titleStage: titleStage(view, header, top),
    };
  });
}

function findHeaders(view: SheetView): readonly Header[] {
  const headers: Header[] = [];
  let free = view.firstRow;
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (row < free) continue;
    let nextColumn = view.firstColumn;
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      if (column < nextColumn || !isNameHeader(view.cell(row, column))) continue;
      const header = readHeader(view, row, column);
      if (header === null) continue;
      headers.push({ ...header, first: Math.max(header.first, free) });
      nextColumn = header.lastColumn + 1;
    }
    const last = headers[headers.length - 1];
    if (last && last.last >= row) free = last.last + 1;
  }
  return headers;
}

/** What a row under a header is. `unknown`: nothing that the header leads one to expect. */
type RowKind = 'blank' | 'total' | 'note' | 'section' | 'school' | 'unknown';

interface Places {
  readonly names: readonly number[];
  readonly students: readonly number[];
}

function readSegments(view: SheetView, header: Header, limit: number): readonly Segment[] {
  const places = placesOf(header);
  const segments: Segment[] = [];
  let first: number | null = null;
  let last = header.last;
  let stage: PupilStage | null = null;
  /** How sure a row must be: right below the last school, after a gap, after a total or note. */
  let trust: Trust = 'adjacent';
  const close = (closing: PupilStage | null) => {
    if (first !== null) segments.push({ first, last, stage: closing });
    first = null;
    stage = null;
  };
  for (let row = header.last + 1; row <= limit; row++) {
    const cells = rowCells(view, row, header);
    const kind = rowKind(cells, places, trust);
    if (kind === 'school') {
      first ??= row;
      last = row;
      trust = 'adjacent';
    } else if (kind === 'section') {
      close(stage);
      stage = sectionStage(cells);
      trust = 'adjacent';
    } else if (kind === 'total') {
      const named = totalStage(cells);
      const noneYet = first === null && segments.length === 0;
      if (named !== null && stage === null) close(named);
      // totals may head the schools, and subtotals stand among them
      if (!noneYet) trust = isSubtotal(cells) ? 'afterBlank' : 'afterEnd';
    } else if (kind === 'blank') {
      if (trust === 'adjacent') trust = 'afterBlank';
    } else {
      if (trust !== 'adjacent' && isForeignHeader(cells)) break;
      trust = 'afterEnd';
    }
  }
  close(stage);
  return joined(segments);
}

/** Segments stay apart only where two stages are named. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const named = new Set(segments.map(({ stage }) => stage).filter((stage) => stage !== null));
  const [first] = segments;
  const last = segments[segments.length - 1];
  if (!first || !last || named.size > 1) return segments;
  const [stage = null] = named;
  return [{ first: first.first, last: last.last, stage }];
}

function isSubtotal(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && /小\s*计/.test(cell));
}

type Trust = 'adjacent' | 'afterBlank' | 'afterEnd';

function rowKind(cells: readonly CellValue[], places: Places, trust: Trust): RowKind {
  if (cells.every((cell) => cell === null)) return 'blank';
  if (sectionStage(cells) !== null) return 'section';
  if (totalCell(cells, places.names) !== null) return 'total';
  if (isNoteRow(cells)) return 'note';
  const named = places.names.some((column) => isName(cells[column] ?? null));
  const pupils = places.students.some((column) => isNumberText(cells[column] ?? null));
  if (named && pupils) return 'school';
  if (trust === 'afterEnd') return 'unknown';
  const numbers = cells.some(
    (cell, column) => !places.names.includes(column) && isNumberText(cell),
  );
  if (trust === 'afterBlank') return named && numbers ? 'school' : 'unknown';
  if (pupils) return 'school';
  return named && (numbers || isFilled(cells) || looksLikeSchool(cells, places))
    ? 'school'
    : 'unknown';
}

function isName(cell: CellValue): boolean {
  return (typeof cell === 'string' && !isNameHeader(cell)) || typeof cell === 'number';
}

/** A name typed next to other entries, not a line of text. */
function isFilled(cells: readonly CellValue[]): boolean {
  return cells.filter((cell) => cell !== null).length > 1;
}

function looksLikeSchool(cells: readonly CellValue[], { names }: Places): boolean {
  return names.some((column) => {
    const cell = cells[column];
    return typeof cell === 'string' && isSchoolName(cell);
  });
}

export function isSchoolName(text: string): boolean {
  return /(?:小学|中学|学校|教学点|校区|分校|部|班)\s*$/.test(text);
}

/** The header of something else below: words where pupils are counted. */
function isForeignHeader(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return (
    filled.length >= 3 && filled.every((cell) => typeof cell === 'string' && !isNumberText(cell))
  );
}

/** Columns by their place in a row's cells. */
function placesOf(header: Header): Places {
  const of = (id: FieldId) =>
    [...header.columns]
      .filter(([, { match }]) => match.fits.some(({ field }) => field.id === id))
      .map(([column]) => column - header.firstColumn);
  return { names: of('name'), students: of('students') };
}

/** Lines above a header that are no part of it; the nearest that names a stage counts. */
const mostTitleRows = 4;

export function titleStage(view: SheetView, header: Header, top: number): Block['titleStage'] {
  const highest = Math.max(top, header.first - mostTitleRows);
  for (let row = header.first - 1; row >= highest; row--) {
    const cells = rowCells(view, row, view);
    if (cells.some((cell) => typeof cell === 'number') || isTotalRow(cells)) return null;
    for (const cell of cells) {
      if (typeof cell !== 'string' || isNoteRow([cell])) continue;
      const stage = stageNamed(cell);
      if (stage !== null) return stage;
    }
  }
  return null;
}
