/**
 * Where an item of a form stands on its sheet: its line by the words of its label, its column by the
 * header above it, then by the form's own number, at last where it usually stands. A header that names
 * something else is never read over.
 */
import type { PupilStage } from '../../standards/standard';
import type { ColumnSpec, FormItem } from './form';
import { shownText } from './labelText';
import type { FormLayout, Line } from './layout';

/** Finds the lines and columns of one sheet; columns are looked for once. */
export class Places {
  private readonly columns = new Map<ColumnSpec, readonly number[]>();
  private single: number | null = null;

  constructor(private readonly layout: FormLayout) {}

  /** 0-based row of an item's line; null where there is none, or more than one that could be it. */
  rowOf(item: FormItem): number | null {
    const { layout } = this;
    const stage = stageOfItem(item);
    const block = layout.form.blocks && stage ? layout.blocks.get(stage) : undefined;
    if (layout.form.blocks && stage && !block) return null;
    const { line } = item;
    if (line === 'first') return block?.from ?? null;
    const within = block
      ? layout.lines.filter(({ row }) => row >= block.from && row < block.to)
      : layout.lines;
    const fitting = line === 'only' ? this.linesOfFigures() : linesWith(within, line);
    return this.oneOf(fitting, item)?.row ?? null;
  }

  /** 0-based columns, several only where the item's number is told in parts; none where not found. */
  columnsOf(item: FormItem): readonly number[] {
    if (item.column === 'value') return [(this.single ??= valueColumn(this.layout))];
    const before = this.columns.get(item.column);
    if (before) return before;
    const found = columnsFor(this.layout, item.column);
    this.columns.set(item.column, found);
    return found;
  }

  /** Lines are told apart by their number, then by where the line usually stands. */
  private oneOf(fitting: readonly Line[], { code, row }: FormItem): Line | undefined {
    if (fitting.length <= 1) return fitting[0];
    const { codeColumn, sheet } = this.layout;
    const coded =
      code === undefined || codeColumn === null
        ? []
        : fitting.filter((line) => shownText(sheet.cell(line.row, codeColumn)) === code);
    if (coded.length === 1) return coded[0];
    return fitting.find((line) => line.row === row);
  }

  private linesOfFigures(): readonly Line[] {
    const { lines, sheet, firstValue } = this.layout;
    const filled = lines.filter(({ row }) => {
      for (let column = firstValue; column < sheet.columns; column += 1) {
        if (shownText(sheet.cell(row, column)) !== '') return true;
      }
      return false;
    });
    const all = filled.length === 0 ? lines : filled;
    const totals = all.filter(({ labels }) =>
      labels.some((label) => /^(?:总计|合计|计)$/.test(label)),
    );
    return totals.length === 1 ? totals : all;
  }
}

function stageOfItem({ stage }: FormItem): PupilStage | null {
  return stage === 'sole' ? null : stage;
}

/** The own label decides before one that merged cells around it make up. */
function linesWith(lines: readonly Line[], words: RegExp): readonly Line[] {
  const own = lines.filter(({ labels }) => labels.some((label) => words.test(label)));
  return own.length > 0 ? own : lines.filter(({ path }) => words.test(path));
}

const generic = /^(?:合计|总计|小计|计|数值|数量|甲|乙|指标名称|代码|编号|\d+)$/;

function columnsFor(layout: FormLayout, spec: ColumnSpec): readonly number[] {
  const { sheet, firstValue, numberRow } = layout;
  const fitting: number[] = [];
  let headed = false;
  for (let column = firstValue; column < sheet.columns; column += 1) {
    const texts = layout.header(column);
    if (texts.length === 0) continue;
    headed = true;
    if (spec.names.test(texts.join('›'))) fitting.push(column);
  }
  const numbered = spec.number === null ? null : columnNumbered(layout, spec.number);
  if (fitting.length === 1) return fitting;
  if (fitting.length > 1) {
    if (numbered !== null && fitting.includes(numbered)) return [numbered];
    return spec.several && fitting.length === 2 ? fitting : [];
  }
  if (numbered !== null) return namesNothing(layout, numbered) ? [numbered] : [];
  // numbers that do not run as far say nothing of a column beyond them
  if (spec.usual < 0 || (numberRow !== null && spec.number !== null)) return [];
  // without numbers a header decides, unless one column is all there is
  const alone = spec.usual === layout.form.first;
  if (headed && !alone && numberRow === null) return [];
  const usual = spec.usual + firstValue - layout.form.first;
  const filled = filledColumns(layout, firstValue);
  // an empty column beside filled ones is one that somebody put in, not a school's zeros
  if (filled.length > 0 && !filled.includes(usual)) {
    return alone && filled.length === 1 && numberRow === null ? filled : [];
  }
  return namesNothing(layout, usual) ? [usual] : [];
}

/** Columns from one on that hold figures in some line. */
function filledColumns({ sheet, lines }: FormLayout, from: number): readonly number[] {
  const filled: number[] = [];
  for (let column = from; column < sheet.columns; column += 1) {
    if (lines.some(({ row }) => isFigure(shownText(sheet.cell(row, column))))) filled.push(column);
  }
  return filled;
}

function isFigure(text: string): boolean {
  return /\d/.test(text) || /^(?:是|否|有|无|\*+)$/.test(text);
}

function columnNumbered(
  { sheet, numberRow, firstValue }: FormLayout,
  number: number,
): number | null {
  if (numberRow === null) return null;
  for (let column = firstValue; column < sheet.columns; column += 1) {
    if (shownText(sheet.cell(numberRow, column)) === String(number)) return column;
  }
  return null;
}

/** Nothing stands above the column but 合计, or words that the form sets above all of its columns. */
function namesNothing(layout: FormLayout, column: number): boolean {
  const own = layout.header(column);
  return own.every((text) => generic.test(text));
}

const valueHeader = /^(?:数值|数量|填报(?:数据|内容|数值|值|数)?|内容|本学年(?:数)?)$/;

/** Of a form with one value per line. */
function valueColumn(layout: FormLayout): number {
  const { sheet, numberRow, codeColumn, firstValue, form, lines } = layout;
  if (numberRow !== null) return firstValue;
  const body = lines[0]?.row ?? 0;
  for (let row = 0; row < Math.min(body, 10); row += 1) {
    for (let column = 1; column < sheet.columns; column += 1) {
      if (valueHeader.test(shownText(sheet.cell(row, column)))) return column;
    }
  }
  const numbers = codeColumn ?? numbersColumn(layout);
  if (numbers === null) return form.first;
  return filledColumns(layout, numbers + 1)[0] ?? numbers + 1;
}

/** The column that counts the lines (编号), or else the last one without figures. */
function numbersColumn({ sheet, form, lines }: FormLayout): number | null {
  const known = lines.filter(({ labels }) => labels.some((label) => knownLabel(form.items, label)));
  const from = Math.max(0, ...known.map(({ row }) => labelEnd(sheet.cell, row, sheet.columns)));
  for (let column = from; column < sheet.columns; column += 1) {
    const filled = lines.flatMap(({ row }) => {
      const text = shownText(sheet.cell(row, column));
      return text === '' ? [] : [{ row, text }];
    });
    if (filled.length === 0) continue;
    const lone = filled.length === 1 && column === form.first - 1;
    const counts = filled.every(({ row, text }, index) => {
      if (!/^\d{1,3}$/.test(text)) return false;
      const before = filled[index - 1];
      if (!before) return true;
      const step = Number(text) - Number(before.text);
      return step >= 1 && step <= row - before.row;
    });
    return counts && (lone || filled.length > 1) ? column : column - 1;
  }
  return null;
}

function knownLabel(items: readonly FormItem[], label: string): boolean {
  return items.some(({ line }) => line instanceof RegExp && line.test(label));
}

/** One more than the column of the last words at the front of a line. */
function labelEnd(cell: FormLayout['sheet']['cell'], row: number, columns: number): number {
  for (let column = 0; column < columns; column += 1) {
    const value = cell(row, column);
    if (typeof value === 'string' && !/^\s*\d*\s*$/.test(value)) return column + 1;
  }
  return 0;
}
