/**
 * The header of a table: one to six rows around a cell that says 学校名称, with its parents and
 * leaves read column by column. Decides which rows and columns are header, never which field a
 * column is bound to.
 */
import type { CellValue } from '../../county/cell';
import type { FieldId } from '../../county/fields';
import { isNoteRow } from '../../county/totals';
import type { Area } from '../area';
import {
  columnsBetween,
  headerColumns,
  headerTexts,
  type HeaderColumn,
  type RowSpan,
} from './headerPaths';
import { isYear, readHeaderText } from './headerText';
import { matchHeader, unconfirmed, type Fit } from './matching';
import type { SheetView } from './sheetView';

export type { HeaderColumn, RowSpan } from './headerPaths';

export interface Header {
  readonly first: number;
  /** The last row that belongs to the header, a row of column numbers included. */
  readonly last: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: ReadonlyMap<number, HeaderColumn>;
}

const mostRows = 6;
/** Columns without a header that may stand inside a table, if known columns follow. */
const widestGap = 2;

/** The header around a name cell; null when neither pupils nor two amounts belong to it. */
export function readHeader(view: SheetView, row: number, column: number): Header | null {
  const rows = headerRows(view, row, column);
  if (rows === null) return null;
  const texts = headerTexts(view, rows);
  const columnAt = headerColumns(view, texts);
  const { firstColumn, lastColumn } = extent(view, columnAt, column);
  const columns = columnsBetween(columnAt, firstColumn, lastColumn);
  const all = [...columns.values()];
  if (!all.some((one) => fits(one, 'name')) || !(hasPupils(all) || isTopic(all))) return null;
  const last = isNumbering(view, rows.last + 1, column) ? rows.last + 1 : rows.last;
  return { first: rows.first, last, firstColumn, lastColumn, columns };
}

/**
 * A header whose rows somebody pointed out: around its column of names, else all that these rows
 * head. Numbers of columns and years among the rows say nothing. Fits no field where nothing can be
 * read.
 */
export function headerOfRows(view: SheetView, rows: RowSpan): Header {
  const texts = headerTexts(view, rows).map(
    (row) => new Map([...row].filter(([, text]) => !mereNumber.test(text))),
  );
  const columnAt = headerColumns(view, texts);
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
  header: RowSpan | null,
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
  const columnAt = headerColumns(view, headerTexts(view, { first, last }));
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

function headerRows(view: SheetView, row: number, column: number): RowSpan | null {
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

/** The texts of a row that holds nothing but words and years; null with numbers, or nothing. */
function wordsOf(view: SheetView, row: number): readonly Text[] | null {
  if (row < view.firstRow || row > view.lastRow) return null;
  const texts: Text[] = [];
  let yearNumbers = 0;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const value = view.cell(row, column);
    if (value === null) continue;
    const year = isYear(value);
    if (!year && (typeof value !== 'string' || isNumberText(value))) return null;
    if (year && typeof value === 'number') yearNumbers += 1;
    texts.push({ column, text: String(value), merge: view.mergeAt(row, column) });
  }
  // a single number may as well be an amount
  if (yearNumbers === 1) return null;
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
    const { words, units, year } = readHeaderText(text);
    if (words === '' && units.length > 0) return true;
    const upper = view.cell(above, column);
    if (typeof upper === 'string') {
      const { fits: found } = matchHeader([upper, text]);
      // 2005年 is a heading below 在校生数, but an entry below 建校年份
      const dated = year !== null && typeof view.cell(row, column) === 'string';
      if (words !== '' ? found.length > 0 : dated && found.some(isAmount)) return true;
    }
    return view.cell(above, column + 1) === null && view.cell(row, column + 1) !== null;
  });
  return leaves.length > 0 && leaves.length * 2 >= texts.length;
}

function isAmount({ field }: Fit): boolean {
  return field.kind !== 'text';
}

const titleLike = /(?:表|台账|一览|汇总|统计)[)）]?\s*$|^\s*附[件表]/;
const aboutTheSheet =
  /^\s*[(（【]?(?:填报|填表|制表|单\s*位|计量单位|金额单位|货币单位|报送|日期|时间|统计|审核|负责人|联系)[^:：]{0,6}[:：]|^\s*\d{4}\s*年/;
const groupWord = /教师|学生|在校|办学|条件|面积|学历|职称|职务|班级|基本|情况|信息|设备|图书|用房/;

/** Whether a row above the header's first row `below` holds parents of its columns. */
function groups(view: SheetView, row: number, below: number, nameColumn: number): boolean {
  const texts = wordsOf(view, row);
  if (texts === null) return false;
  const years = texts.filter(({ text }) => isYear(text));
  const underYears = years.length > 1 || years.some(({ merge }) => (merge?.columns ?? 1) > 1);
  const ofTitle = (text: string) =>
    titleLike.test(text) || (aboutTheSheet.test(text) && !(underYears && isYear(text)));
  if (texts.some(({ text }) => ofTitle(text))) return false;
  const [left, right] = rowExtent(view, below);
  if (texts.some(({ merge }) => merge && covers(merge, left, right))) return false;
  const parentLike = texts.filter(
    ({ text, merge }) =>
      (merge !== undefined && merge.columns > 1) ||
      (underYears && isYear(text)) ||
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

/** 人数 alone means the pupils only where the table says something else of its schools, too. */
function hasPupils(columns: readonly HeaderColumn[]): boolean {
  const all = columns.flatMap(({ match }) => match.fits);
  const pupils = all.filter(({ field }) => field.id === 'students');
  if (pupils.some(({ distance }) => distance !== unconfirmed)) return true;
  return pupils.length > 0 && all.some((fit) => fit.field.id !== 'students' && isAmount(fit));
}

/** Staff or premises on a sheet of their own: at least two amounts of schools. */
function isTopic(columns: readonly HeaderColumn[]): boolean {
  const amounts = columns.filter(({ match }) => match.fits.some(isAmount));
  return amounts.length >= 2;
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
