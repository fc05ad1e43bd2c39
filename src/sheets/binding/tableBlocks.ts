/**
 * Blocks of school rows under their headers: where each begins and ends on a sheet. Only another
 * header ends a block; the rows in between are what the classifier of rows says they are. Two stages
 * under one header, told apart by lines or totals of their own (一、小学 … 初中合计), are segments of a
 * block; the same header again right below a school is a page's.
 */
import type { CellValue } from '../../county/cell';
import type { ClassifiedRow, RowKind } from '../../county/rows/rowKind';
import { readRowText } from '../../county/rows/rowText';
import type { Settings } from '../../county/settings';
import type { PupilStage } from '../../standards/standard';
import { isNameHeader, isNumberText, readHeader, type Header } from './headerRows';
import { stageNamed } from './headerText';
import { classifyRegion, rowCells, type FieldColumn, type FixedRows } from './regionRows';
import type { SheetView } from './sheetView';

export interface TableBlock {
  readonly header: Header;
  /** First and last school rows of each segment, one or more; none in a header without schools. */
  readonly segments: readonly Segment[];
  /** The stage that the lines above the header name. */
  readonly titleStage: PupilStage | 'several' | null;
  /** All rows below the header, from the first to the last that no other header heads. */
  readonly rows: readonly ClassifiedRow[];
  /** Headers of further pages among the rows. */
  readonly fixed: FixedRows;
  /** The header of something unknown that ends the block; null where there is none. */
  readonly foreignRow: number | null;
}

export interface Segment {
  readonly first: number;
  readonly last: number;
  /** Named by a line above the segment's rows or by the total below them. */
  readonly stage: PupilStage | null;
}

/** All blocks of a sheet, top down, left to right. */
export function findBlocks(
  view: SheetView,
  rowKinds: Settings['rowKinds'] = {},
): readonly TableBlock[] {
  const headers = findHeaders(view);
  const blocks: TableBlock[] = [];
  const pages = new Set<number>();
  headers.forEach((header, index) => {
    if (pages.has(index)) return;
    const fixed = new Map<number, RowKind>();
    let below = nextBelow(headers, index);
    while (below < headers.length) {
      const next = headers[below];
      if (!next || !isSamePage(view, header, next)) break;
      for (let row = next.first; row <= next.last; row++) fixed.set(row, 'numbering');
      pages.add(below);
      below = nextBelow(headers, below);
    }
    const next = headers[below];
    const before = headers[index - 1];
    const top = before && before.last < header.first ? before.last + 1 : view.firstRow;
    const limit = next ? next.first - 1 : view.lastRow;
    const all = classifyRegion(
      view,
      header,
      headerFields(header),
      header.last + 1,
      limit,
      rowKinds,
      fixed,
    );
    const end = all.findIndex(({ heads }) => heads);
    const rows = end < 0 ? all : all.slice(0, end);
    blocks.push({
      header,
      segments: readSegments(rows, header.last + 1),
      titleStage: titleStage(view, header, top, leftNeighbour(headers, header)),
      rows,
      fixed,
      foreignRow: end < 0 ? null : header.last + 1 + end,
    });
  });
  return blocks;
}

/** The fields that a header's columns may be. */
export function headerFields({ columns }: Header): readonly FieldColumn[] {
  return [...columns].flatMap(([column, { match }]) =>
    match.fits.map(({ field }) => ({ column, field: field.id })),
  );
}

function nextBelow(headers: readonly Header[], index: number): number {
  const last = headers[index]?.last ?? Infinity;
  let below = index + 1;
  while ((headers[below]?.first ?? Infinity) <= last) below++;
  return below;
}

/** The same header again with nothing between it and the rows above that would begin a table. */
function isSamePage(view: SheetView, header: Header, next: Header): boolean {
  const paths = (of: Header) =>
    JSON.stringify([...of.columns].map(([column, { path }]) => [column, path]));
  if (paths(header) !== paths(next) || next.first - 1 <= header.last) return false;
  const above = rowCells(view, next.first - 1, header).filter((cell) => cell !== null);
  const [only] = above;
  if (above.length === 1) return typeof only === 'string' && readRowText(only).kind === 'sum';
  return above.some(isNumberText);
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

/** @param offset sheet row of the first of `rows` */
export function readSegments(rows: readonly ClassifiedRow[], offset: number): readonly Segment[] {
  const segments: Segment[] = [];
  let first: number | null = null;
  let last = offset;
  let stage: PupilStage | null = null;
  const close = (closing: PupilStage | null) => {
    if (first !== null) segments.push({ first, last, stage: closing });
    first = null;
    stage = null;
  };
  // a line 小学 with its total heads the schools below it where one stands above the first school
  const firstSchool = rows.findIndex(({ kind }) => kind === 'school');
  const isStageTotal = ({ kind, stage: named, sums }: ClassifiedRow) =>
    kind === 'total' && named !== null && !sums;
  const totalsHead = rows.slice(0, firstSchool).some(isStageTotal);
  rows.forEach((line, index) => {
    const { kind, stage: named, sums } = line;
    const row = offset + index;
    if (kind === 'school') {
      first ??= row;
      last = row;
    } else if (named !== null && (kind === 'group' || (totalsHead && isStageTotal(line)))) {
      close(stage);
      stage = named;
    } else if (kind === 'total' && named !== null && sums && stage === null) {
      close(named);
    }
  });
  close(stage);
  return joinedSegments(segments);
}

/** Segments stay apart only where two stages are named. */
function joinedSegments(segments: readonly Segment[]): readonly Segment[] {
  const named = new Set(segments.map(({ stage }) => stage).filter((stage) => stage !== null));
  const [first] = segments;
  const last = segments[segments.length - 1];
  if (!first || !last || named.size > 1) return segments;
  const [stage = null] = named;
  return [{ first: first.first, last: last.last, stage }];
}

/** A name that ends like a school's. */
export function isSchoolName(text: string): boolean {
  return readRowText(text).kind === 'school';
}

/** The last column of the block to the left; before the first column where there is none. */
function leftNeighbour(headers: readonly Header[], { first, last, firstColumn }: Header): number {
  const beside = headers.filter(
    (other) => other.first <= last && other.last >= first && other.lastColumn < firstColumn,
  );
  return Math.max(-1, ...beside.map(({ lastColumn }) => lastColumn));
}

/** Lines above a header that are no part of it; the nearest that names a stage counts. */
const mostTitleRows = 4;

/** @param left last column of the block to the left, whose title is not this one's */
export function titleStage(
  view: SheetView,
  header: Header,
  top: number,
  left = -1,
): TableBlock['titleStage'] {
  const highest = Math.max(top, header.first - mostTitleRows);
  for (let row = header.first - 1; row >= highest; row--) {
    const cells = titleCells(view, row, header, left);
    if (cells.some((cell) => typeof cell === 'number')) return null;
    for (const cell of cells) {
      if (typeof cell !== 'string') continue;
      const { kind } = readRowText(cell);
      if (kind === 'sum' || kind === 'statistic') return null;
      if (kind === 'note' && cell.length <= 25) continue;
      const stage = stageNamed(cell);
      if (stage !== null) return stage;
    }
  }
  return null;
}

/**
 * What stands above a block: in its own columns first, then left and right of them, but not above
 * the block beside it; a single text is the title of all.
 */
function titleCells(
  view: SheetView,
  row: number,
  { firstColumn, lastColumn }: Header,
  left: number,
): readonly CellValue[] {
  const filled: { readonly column: number; readonly last: number; readonly cell: CellValue }[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const cell = view.cell(row, column);
    if (cell === null) continue;
    const last = column + (view.mergeAt(row, column)?.columns ?? 1) - 1;
    filled.push({ column, last, cell });
  }
  if (filled.length === 1) return filled.map(({ cell }) => cell);
  const own = filled.filter(({ column, last }) => last >= firstColumn && column <= lastColumn);
  const before = filled.filter(({ column, last }) => last < firstColumn && column > left);
  return [...own, ...before].map(({ cell }) => cell);
}
