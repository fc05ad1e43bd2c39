/**
 * What stands above each column of a header whose rows are known: parents and leaf, with or without
 * merges. Which rows those are is headerRows.ts's.
 */
import { matchWithOwn, type Match } from './matching';
import type { SheetView } from './sheetView';

export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

export interface HeaderColumn {
  /** What stands above the column, top parent first, each text once. */
  readonly path: readonly string[];
  readonly match: Match;
}

type Texts = readonly ReadonlyMap<number, string>[];

/** Header texts by row and column, each parent repeated over the columns that it spans. */
export function headerTexts(view: SheetView, rows: RowSpan): Texts {
  const own: Map<number, string>[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const texts = new Map<number, string>();
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const merge = view.mergeAt(row, column);
      const value = merge ? view.cell(merge.row, merge.column) : view.cell(row, column);
      if (typeof value === 'string' || typeof value === 'number') texts.set(column, String(value));
    }
    own.push(texts);
  }
  // parents without merges: some hosts cannot tell merges, and some hands never merge, or now and then
  const merged = (level: number, column: number) => view.mergeAt(rows.first + level, column);
  return own.map((_, level) => spread(view, own, level, (at) => merged(level, at) !== undefined));
}

/** An empty cell above a leaf takes its left neighbour's text, within that neighbour's parent. */
function spread(
  view: SheetView,
  own: Texts,
  level: number,
  isMerged: (column: number) => boolean,
): ReadonlyMap<number, string> {
  const texts = own[level] ?? new Map<number, string>();
  const lower = own.slice(level + 1);
  const filled = new Map(texts);
  const hasLeaf = (column: number) => lower.some((row) => row.has(column));
  let origin: number | null = null;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    if (texts.has(column)) {
      // a merge says itself how far it reaches
      origin = hasLeaf(column) && !isMerged(column) ? column : null;
    } else if (origin !== null) {
      const newParent = own.slice(0, level).some((row) => row.has(column));
      if (!hasLeaf(column) || newParent) origin = null;
      else filled.set(column, texts.get(origin) ?? '');
    }
  }
  return filled;
}

/** @param view the sheet, for the fields that its county's province has of its own */
export function headerColumns(
  { ownFields }: Pick<SheetView, 'ownFields'>,
  texts: Texts,
): (column: number) => HeaderColumn | null {
  const known = new Map<number, HeaderColumn | null>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const path = texts.map((row) => row.get(column) ?? '').filter((text) => text.trim() !== '');
    const distinct = path.filter((text, level) => text !== path[level - 1]);
    const header =
      distinct.length === 0 ? null : { path: distinct, match: matchWithOwn(distinct, ownFields) };
    known.set(column, header);
    return header;
  };
}

export function columnsBetween(
  columnAt: (column: number) => HeaderColumn | null,
  firstColumn: number,
  lastColumn: number,
): ReadonlyMap<number, HeaderColumn> {
  const columns = new Map<number, HeaderColumn>();
  for (let at = firstColumn; at <= lastColumn; at++) {
    const header = columnAt(at);
    if (header) columns.set(at, header);
  }
  return columns;
}
