/**
 * How one sheet of a form is laid out: its header, the row 甲 乙 1 2 3, its lines with their words, the
 * column of numbers (编号) and that in which figures begin. Found by words; made once for a sheet.
 */
import { columnLetters, type CellValue } from '../../county/cell';
import type { PupilStage } from '../../standards/standard';
import type { ExportSheet, MergedCells } from '../exportFile';
import type { Form } from './form';
import { labelText, shownText } from './labelText';

export interface FormLayout {
  readonly sheet: ExportSheet;
  readonly form: Form;
  /** 0-based row 甲 乙 1 2 3; null where the sheet has none. */
  readonly numberRow: number | null;
  /** 0-based column of 编号 or 代码; null where none was found. */
  readonly codeColumn: number | null;
  /** 0-based column in which figures begin. */
  readonly firstValue: number;
  readonly lines: readonly Line[];
  readonly blocks: ReadonlyMap<PupilStage, Block>;
  /** Header texts above a column, from the top, without repeats. */
  readonly header: (column: number) => readonly string[];
  readonly merge: (row: number, column: number) => MergedCells | null;
}

export interface Line {
  readonly row: number;
  /** Words in the line's own label cells, left to right. */
  readonly labels: readonly string[];
  /** The same with those of merged cells that reach down to it, joined by ›. */
  readonly path: string;
}

/** Rows of a stage; `to` is one more than the last. Null: its label stands there twice. */
export type Block = { readonly from: number; readonly to: number } | null;

const topRows = 14;

export function layoutOf(sheet: ExportSheet, form: Form): FormLayout {
  const merge = mergeFinder(sheet);
  const numberRow = numberRowOf(sheet);
  const headFrom = headerStart(sheet, form, numberRow);
  const codeColumn = codeColumnOf(sheet, numberRow);
  const firstValue = firstValueOf(sheet, form, numberRow, codeColumn);
  const labelEnd = form.single ? sheet.columns : (codeColumn ?? firstValue);
  const body = numberRow === null ? bodyStart(sheet, form, headFrom, labelEnd) : numberRow + 1;
  const lines = linesOf(sheet, body, labelEnd, merge);
  const headers = new Map<number, readonly string[]>();
  const header = (column: number): readonly string[] => {
    const before = headers.get(column);
    if (before) return before;
    const texts = headerTexts(sheet, column, headFrom, numberRow ?? body, merge);
    headers.set(column, texts);
    return texts;
  };
  const blocks = form.blocks ? blocksOf(form, sheet, lines) : new Map<PupilStage, Block>();
  return { sheet, form, numberRow, codeColumn, firstValue, lines, blocks, header, merge };
}

function mergeFinder(sheet: ExportSheet): FormLayout['merge'] {
  const { merges } = sheet;
  if (merges.length === 0) return () => null;
  return (row, column) =>
    merges.find(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    ) ?? null;
}

/** 甲 somewhere at the top; or 乙 and numbers without any other words. */
function numberRowOf(sheet: ExportSheet): number | null {
  for (let row = 0; row < Math.min(topRows, sheet.rows); row += 1) {
    const texts = rowTexts(sheet, row).filter((text) => text !== '');
    if (texts.includes('甲') && (texts.includes('1') || texts.includes('乙'))) return row;
    const first = texts.indexOf('1');
    const other = texts.some((text) => !/^(?:\d{1,2}|乙)$/.test(text));
    if (first >= 0 && texts[first + 1] === '2' && texts[first + 2] === '3' && !other) return row;
    if (texts[0] === '乙' && texts[1] === '1' && !other) return row;
  }
  return null;
}

function rowTexts(sheet: ExportSheet, row: number): readonly string[] {
  return Array.from({ length: sheet.columns }, (_, column) => shownText(sheet.cell(row, column)));
}

const aboveHeader =
  /^(?:表号|制定机关|制表机关|批准机关|批准文号|备案文号|有效期|单位|计量单位|综合机关|填报单位|学校名称|学校\(机构\)名称:|统计时点|20\d\d(?=年|学年|[-—–~～至/]\d))/;

/** Titles, the form's number, units and the letters of old forms stand above the header. */
function headerStart(sheet: ExportSheet, form: Form, numberRow: number | null): number {
  let from = 0;
  const end = Math.min(numberRow ?? 6, 6, sheet.rows);
  for (let row = 0; row < end; row += 1) {
    const texts = rowTexts(sheet, row);
    const letters = texts.filter(
      (text, column) => /^[A-Z]{1,2}$/.test(text) && text === columnLetters(column),
    ).length;
    const title = texts.some((text) => aboveHeader.test(text) || /(?:教基|基础基)\d{3}/.test(text));
    const wide = sheet.merges.some(
      (area) => area.row === row && area.column <= 1 && area.columns > sheet.columns * 0.8,
    );
    // a title stands alone; the header of a column may say the same
    const lone = texts.filter((text) => !/^\d*$/.test(text)).length <= 2;
    const titled = lone && texts.some((text) => form.titled.test(labelText(text)));
    if (letters >= 2 || title || wide || (titled && row < 4)) from = row + 1;
  }
  return from;
}

const codeHeader = /^(?:代码|编号|行次|栏号|乙)$/;

function codeColumnOf(sheet: ExportSheet, numberRow: number | null): number | null {
  const rows =
    numberRow === null
      ? Array.from({ length: Math.min(8, sheet.rows) }, (_, row) => row)
      : [numberRow, ...Array.from({ length: numberRow }, (_, row) => row)];
  for (const row of rows) {
    const at = rowTexts(sheet, row).findIndex((text) => codeHeader.test(text));
    if (at > 0) return at;
  }
  return null;
}

function firstValueOf(
  sheet: ExportSheet,
  form: Form,
  numberRow: number | null,
  codeColumn: number | null,
): number {
  if (numberRow !== null) {
    const at = rowTexts(sheet, numberRow).indexOf('1');
    if (at > 0) return at;
  }
  return codeColumn === null ? form.first : codeColumn + 1;
}

/** Without a row 甲 乙 1: the first row with the words of a line of this form. */
function bodyStart(sheet: ExportSheet, form: Form, from: number, labelEnd: number): number {
  const begins = form.items.flatMap(({ line }) => (line instanceof RegExp ? [line] : []));
  if (!form.single) begins.push(/^(?:总计|合计|计)$/);
  for (let row = from; row < sheet.rows; row += 1) {
    for (let column = 0; column < Math.min(labelEnd, sheet.columns); column += 1) {
      const label = labelText(sheet.cell(row, column));
      if (label === '') continue;
      if (begins.some((words) => words.test(label)) || stageOfLabel(label)) return row;
    }
  }
  return from;
}

function linesOf(
  sheet: ExportSheet,
  body: number,
  labelEnd: number,
  merge: FormLayout['merge'],
): readonly Line[] {
  const lines: Line[] = [];
  for (let row = body; row < sheet.rows; row += 1) {
    const labels: string[] = [];
    const path: string[] = [];
    for (let column = 0; column < Math.min(labelEnd, sheet.columns); column += 1) {
      const own = lineWords(sheet.cell(row, column));
      const area = own === '' ? merge(row, column) : null;
      const reached =
        area && area.column === column ? lineWords(sheet.cell(area.row, area.column)) : '';
      if (own !== '') labels.push(own);
      if (own !== '' || reached !== '') path.push(own || reached);
    }
    if (path.length > 0) lines.push({ row, labels, path: path.join('›') });
  }
  return lines;
}

/** Row numbers of old forms and codes of lines are no words. */
function lineWords(cell: CellValue): string {
  const words = labelText(cell);
  return /^\d*$/.test(words) ? '' : words;
}

const stageLabels: readonly (readonly [RegExp, PupilStage | 'other'])[] = [
  [/^(?:普通)?小学(?:教师|专任教师|阶段)?$/, 'primary'],
  [/^(?:普通)?初中(?:教师|专任教师|阶段)?$/, 'junior'],
  [/^(?:普通)?高中(?:教师|专任教师)?$/, 'senior'],
  [/^(?:幼儿园|学前教育|特殊教育(?:学校)?|中等职业(?:教育|学校)|中职|专门学校)$/, 'other'],
];

export function stageOfLabel(label: string): PupilStage | 'other' | null {
  return stageLabels.find(([words]) => words.test(label))?.[1] ?? null;
}

function blocksOf(
  form: Form,
  sheet: ExportSheet,
  lines: readonly Line[],
): ReadonlyMap<PupilStage, Block> {
  const starts = lines.flatMap(({ row, labels }) => {
    const stage = labels.map(stageOfLabel).find((found) => found !== null);
    return stage ? [{ row, stage }] : [];
  });
  const blocks = new Map<PupilStage, Block>();
  starts.forEach(({ row, stage }, index) => {
    if (stage === 'other') return;
    const block = { from: row, to: starts[index + 1]?.row ?? sheet.rows };
    blocks.set(stage, blocks.has(stage) ? null : block);
  });
  const sole = form.soleStage;
  if (starts.length === 0 && sole) {
    const total = lines.find(({ labels }) =>
      labels.some((label) => /^(?:总计|合计|计)$/.test(label)),
    );
    if (total) blocks.set(sole, { from: total.row, to: sheet.rows });
  }
  return blocks;
}

function headerTexts(
  sheet: ExportSheet,
  column: number,
  from: number,
  to: number,
  merge: FormLayout['merge'],
): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row += 1) {
    const area = merge(row, column);
    const text = labelText(area ? sheet.cell(area.row, area.column) : sheet.cell(row, column));
    if (text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}
