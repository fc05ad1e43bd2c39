/**
 * The header of a table: one to four rows around a cell that says 学校名称, with its parents and
 * leaves read column by column. Decides which rows and columns are header, never which field a
 * column is bound to.
 */
import type { CellValue } from '../../county/cell';
import type { FieldId } from '../../county/fields';
import { isNoteRow } from '../../county/totals';
import type { Area } from '../area';
import { readHeaderText } from './headerText';
import { matchHeader, type Match } from './matching';
import type { SheetView } from './sheetView';

export interface Header {
  readonly first: number;
  /** The last row that belongs to the header, a row of column numbers included. */
  readonly last: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: ReadonlyMap<number, HeaderColumn>;
}

export interface HeaderColumn {
  /** What stands above the column, top parent first, each text once. */
  readonly path: readonly string[];
  readonly match: Match;
}

export interface Rows {
  readonly first: number;
  readonly last: number;
}

const mostRows = 4;
/** Columns without a header that may stand inside a table, if known columns follow. */
const widestGap = 2;

/** The header around a name cell; null when no column of pupils belongs to it. */
export function readHeader(view: SheetView, row: number, column: number): Header | null {
  const rows = headerRows(view, row, column);
  if (rows === null) return null;
  const texts = headerTexts(view, rows);
  const columnAt = headerColumns(texts);
  const { firstColumn, lastColumn } = extent(view, columnAt, column);
  const columns = columnsBetween(columnAt, firstColumn, lastColumn);
  const all = [...columns.values()];
  if (!all.some((one) => fits(one, 'name')) || !all.some((one) => fits(one, 'students'))) {
    return null;
  }
  const last = isNumbering(view, rows.last + 1, column) ? rows.last + 1 : rows.last;
  return { first: rows.first, last, firstColumn, lastColumn, columns };
}

/**
 * A header whose rows somebody pointed out: around its column of names, else all that these rows
 * head. Numbers of columns and years among the rows say nothing. Fits no field where nothing can be
 * read.
 */
export function headerOfRows(view: SheetView, rows: Rows): Header {
  const texts = headerTexts(view, rows).map(
    (row) => new Map([...row].filter(([, text]) => !mereNumber.test(text))),
  );
  const columnAt = headerColumns(texts);
  const all: number[] = [];
  for (let at = view.firstColumn; at <= view.lastColumn; at++) if (columnAt(at)) all.push(at);
  const names = all.filter((at) => fits(columnAt(at), 'name'));
  const around = names.map((at) => extent(view, columnAt, at));
  const withPupils = around.find(({ firstColumn, lastColumn }) =>
    all.some((at) => at >= firstColumn && at <= lastColumn && fits(columnAt(at), 'students')),
  );
  const { firstColumn, lastColumn } = withPupils ??
    around[0] ?? {
      firstColumn: all[0] ?? view.firstColumn,
      lastColumn: all[all.length - 1] ?? view.firstColumn,
    };
  const columns = columnsBetween(columnAt, firstColumn, lastColumn);
  return { ...rows, firstColumn, lastColumn, columns };
}

const mereNumber = /^\s*(?:[甲乙丙丁戊己庚]|栏次|[(（]?\d+[)）]?年?)\s*$/;

/**
 * What stands above the columns of a table that was bound, in the rows of its header or, where that
 * is not known, in the rows of words right above its schools.
 */
export function headerOver(
  view: SheetView,
  header: Rows | null,
  firstRow: number,
  columns: { readonly firstColumn: number; readonly lastColumn: number },
  nameColumn: number,
): ReadonlyMap<number, HeaderColumn> {
  let last = header?.last ?? firstRow - 1;
  if (last > (header?.first ?? view.firstRow) && isNumbering(view, last, nameColumn)) last -= 1;
  let first = header?.first ?? last + 1;
  if (!header) {
    while (last - first + 1 < mostRows && (wordsOf(view, first - 1)?.length ?? 0) > 1) first -= 1;
  }
  if (first > last) return new Map();
  const columnAt = headerColumns(headerTexts(view, { first, last }));
  return columnsBetween(columnAt, columns.firstColumn, columns.lastColumn);
}

/** A cell that a header of schools must have: 学校名称, or 学校 / 名称 of a header in two rows. */
export function isNameHeader(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 40 || !mayBeName.test(value)) return false;
  const { words } = readHeaderText(value);
  return words === '名称' || matchHeader([value]).fits.some(({ field }) => field.id === 'name');
}

/** Cheap test before the careful one; school names seldom begin like this. */
const mayBeName = /^[^\p{L}]*[学學单机校名]/u;

/** 66, 66人; but 66人以上 is a header. */
export function isNumberText(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  return (
    typeof value === 'string' &&
    /^\s*[-+]?[\d０-９][\d０-９,，.．\s]*(?:(?!以)[^\s\d]){0,3}\s*$/.test(value)
  );
}

function headerRows(view: SheetView, row: number, column: number): Rows | null {
  const merge = view.mergeAt(row, column);
  if (merge && merge.rows > mostRows) return null;
  let first = merge?.row ?? row;
  let last = merge ? merge.row + merge.rows - 1 : row;
  while (last - first + 1 < mostRows && continues(view, last + 1, last, column)) last++;
  while (last - first + 1 < mostRows && groups(view, first - 1, first, column)) first--;
  return { first, last };
}

interface Text {
  readonly column: number;
  readonly text: string;
  readonly merge: Area | undefined;
}

/** The texts of a row that holds nothing but words; null when it holds numbers, or nothing. */
function wordsOf(view: SheetView, row: number): readonly Text[] | null {
  if (row < view.firstRow || row > view.lastRow) return null;
  const texts: Text[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const value = view.cell(row, column);
    if (value === null) continue;
    if (typeof value !== 'string' || isNumberText(value)) return null;
    texts.push({ column, text: value, merge: view.mergeAt(row, column) });
  }
  return texts.length > 0 && !isNoteRow(texts.map(({ text }) => text)) ? texts : null;
}

/** Whether a row below header row `above` holds leaves of its parents, or units. */
function continues(view: SheetView, row: number, above: number, nameColumn: number): boolean {
  const texts = wordsOf(view, row);
  if (texts === null) return false;
  const under = view.cell(row, nameColumn);
  const parent = view.cell(above, nameColumn);
  if (typeof under === 'string') {
    const path = typeof parent === 'string' ? [parent, under] : [under];
    if (matchHeader(path).fits.length === 0) return false;
  }
  const [only] = texts;
  if (texts.length === 1 && only && only.column < nameColumn) return false;
  const leaves = texts.filter(({ column, text }) => {
    const upperMerge = view.mergeAt(above, column);
    if (upperMerge) return upperMerge.columns > 1;
    if (view.cell(above, column) === null) return true;
    const { words, units } = readHeaderText(text);
    if (words === '' && units.length > 0) return true;
    const upper = view.cell(above, column);
    if (words !== '' && typeof upper === 'string' && matchHeader([upper, text]).fits.length > 0) {
      return true;
    }
    return view.cell(above, column + 1) === null && view.cell(row, column + 1) !== null;
  });
  return leaves.length > 0 && leaves.length * 2 >= texts.length;
}

const titleLike = /(?:表|台账|一览|汇总|统计)[)）]?\s*$|^\s*附[件表]/;
const aboutTheSheet =
  /^\s*(?:填报|填表|制表|单位|计量单位|金额单位|报送|日期|时间|统计|审核|负责人|联系)[^:：]{0,6}[:：]|^\s*\d{4}\s*年/;
const groupWord = /教师|学生|在校|办学|条件|面积|学历|职称|职务|班级|基本|情况|信息|设备|图书|用房/;

/** Whether a row above the header's first row `below` holds parents of its columns. */
function groups(view: SheetView, row: number, below: number, nameColumn: number): boolean {
  const texts = wordsOf(view, row);
  if (texts === null) return false;
  if (texts.some(({ text }) => titleLike.test(text) || aboutTheSheet.test(text))) return false;
  const [left, right] = rowExtent(view, below);
  if (texts.some(({ merge }) => merge && covers(merge, left, right))) return false;
  const parentLike = texts.filter(
    ({ text, merge }) =>
      (merge !== undefined && merge.columns > 1) ||
      groupWord.test(text) ||
      matchHeader([text]).fits.length > 0,
  );
  const [only] = texts;
  if (texts.length > 1 || !only) return parentLike.length > 0;
  const { words, stage } = readHeaderText(only.text);
  const telling = matchHeader([only.text]).fits.length > 0 || (words === '' && stage !== null);
  return only.column > nameColumn && ((only.merge?.columns ?? 1) > 1 || telling);
}

function rowExtent(view: SheetView, row: number): readonly [number, number] {
  let left = view.lastColumn;
  let right = view.firstColumn;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    if (view.cell(row, column) === null) continue;
    const merge = view.mergeAt(row, column);
    left = Math.min(left, column);
    right = Math.max(right, column + (merge?.columns ?? 1) - 1);
  }
  return [left, right];
}

function covers(merge: Area, left: number, right: number): boolean {
  return merge.column <= left && merge.column + merge.columns - 1 >= right;
}

/** 栏次: 甲, 乙, 1, 2, 3 … under a header. */
function isNumbering(view: SheetView, row: number, nameColumn: number): boolean {
  if (row > view.lastRow) return false;
  let previous: number | null = null;
  let found = 0;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const value = view.cell(row, column);
    if (value === null) continue;
    if (typeof value === 'string' && /^\s*(?:[甲乙丙丁戊己庚]|栏次|序号)\s*$/.test(value)) continue;
    if (typeof value !== 'number' && typeof value !== 'string') return false;
    const digits = /^\s*[(（]?(\d{1,3})[)）]?\s*$/.exec(String(value))?.[1];
    if (digits === undefined) return false;
    const number = Number(digits);
    if (previous !== null && number !== previous + 1) return false;
    previous = number;
    found += 1;
  }
  const name = view.cell(row, nameColumn);
  return found >= 2 && name !== null;
}

type Texts = readonly ReadonlyMap<number, string>[];

/** Header texts by row and column, each parent repeated over the columns that it spans. */
function headerTexts(view: SheetView, rows: Rows): Texts {
  const own: Map<number, string>[] = [];
  let spans = false;
  for (let row = rows.first; row <= rows.last; row++) {
    const texts = new Map<number, string>();
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const merge = view.mergeAt(row, column);
      const value = merge ? view.cell(merge.row, merge.column) : view.cell(row, column);
      if (merge && merge.columns > 1 && value !== null) spans = true;
      if (typeof value === 'string' || typeof value === 'number') texts.set(column, String(value));
    }
    own.push(texts);
  }
  // parents without merges: some hosts cannot tell merges, and some hands never merge
  return spans ? own : own.map((_, level) => spread(view, own, level));
}

/** An empty cell above a leaf takes its left neighbour's text, within that neighbour's parent. */
function spread(view: SheetView, own: Texts, level: number): ReadonlyMap<number, string> {
  const texts = own[level] ?? new Map<number, string>();
  const lower = own.slice(level + 1);
  const filled = new Map(texts);
  const hasLeaf = (column: number) => lower.some((row) => row.has(column));
  let origin: number | null = null;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    if (texts.has(column)) {
      origin = hasLeaf(column) ? column : null;
    } else if (origin !== null) {
      const newParent = own.slice(0, level).some((row) => row.has(column));
      if (!hasLeaf(column) || newParent) origin = null;
      else filled.set(column, texts.get(origin) ?? '');
    }
  }
  return filled;
}

function headerColumns(texts: Texts): (column: number) => HeaderColumn | null {
  const known = new Map<number, HeaderColumn | null>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const path = texts.map((row) => row.get(column) ?? '').filter((text) => text.trim() !== '');
    const distinct = path.filter((text, level) => text !== path[level - 1]);
    const header = distinct.length === 0 ? null : { path: distinct, match: matchHeader(distinct) };
    known.set(column, header);
    return header;
  };
}

function columnsBetween(
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

function fits(header: HeaderColumn | null, id: FieldId): boolean {
  return header?.match.fits.some(({ field }) => field.id === id) ?? false;
}

/** The run of columns around the name column; beyond a narrow gap only columns of known fields. */
function extent(
  view: SheetView,
  columnAt: (column: number) => HeaderColumn | null,
  nameColumn: number,
): { firstColumn: number; lastColumn: number } {
  let firstColumn = nameColumn;
  while (firstColumn > view.firstColumn && columnAt(firstColumn - 1)) firstColumn--;
  let lastColumn = nameColumn;
  let gap = 0;
  for (let column = nameColumn + 1; column <= view.lastColumn && gap <= widestGap; column++) {
    const header = columnAt(column);
    if (header === null) {
      gap += 1;
      continue;
    }
    const fields = header.match.fits.map(({ field }) => field.id);
    if (gap > 0 && (fields.length === 0 || fields.includes('name'))) break;
    lastColumn = column;
    gap = 0;
  }
  return { firstColumn, lastColumn };
}
