/** Reads the numbers of one sheet of a form, each with its place or with why there is none. */
import { cellAddress, type CellValue } from '../../county/cell';
import { readEntry } from '../../county/cellEntry';
import { readYesNo } from '../../county/locale';
import type { PupilStage } from '../../standards/standard';
import type { ExportFile, ExportSheet } from '../exportFile';
import type { FigureSource, LackReason } from '../schoolReport';
import type { Form, FormItem } from './form';
import { perTenThousand, shownText } from './labelText';
import { layoutOf, type FormLayout } from './layout';
import { Places } from './places';

/** A form as one sheet of the file holds it. */
export interface FormSheet {
  readonly form: Form;
  readonly sheet: ExportSheet;
}

export interface ReadForm {
  readonly form: Form;
  readonly sheet: string;
  readonly layout: FormLayout;
  readonly items: readonly ReadItem[];
}

/** An item of a form as one sheet tells it. */
export interface ReadItem {
  readonly item: FormItem;
  readonly value: number | boolean | null;
  /** Null where the value is told. */
  readonly lack: LackReason | null;
  /** Null where it has no place. */
  readonly source: FigureSource | null;
  readonly found: string | null;
  /** Told by two columns of the form together. */
  readonly added: readonly number[] | null;
  /** 0-based; null where it has no place. */
  readonly at: { readonly row: number; readonly column: number } | null;
}

export function readForm(file: ExportFile, { form, sheet }: FormSheet): ReadForm {
  const layout = layoutOf(sheet, form);
  const places = new Places(layout);
  const untouched = untouchedParts(layout, places);
  const items = form.items.map((item) => {
    const read = readItem(file, layout, places, item);
    const part = form.blocks ? item.stage : 'whole';
    const empty = form.neverEmpty && read.lack === null && untouched(part);
    return empty ? { ...read, value: null, lack: 'emptyForm' as const } : read;
  });
  return { form, sheet: sheet.name, layout, items };
}

/** Whether no figure at all stands in the form, or in the block of a stage. */
function untouchedParts(
  layout: FormLayout,
  places: Places,
): (part: FormItem['stage'] | 'whole') => boolean {
  const { sheet, form, lines, firstValue } = layout;
  const sole = form.items.find(({ column }) => column === 'value');
  const only = sole ? places.columnsOf(sole)[0] : undefined;
  const from = only ?? firstValue;
  const to = only === undefined ? sheet.columns : only + 1;
  const isBlank = (first: number, end: number): boolean => {
    for (let row = first; row < end; row += 1) {
      for (let column = from; column < to; column += 1) {
        if (!isBlankCell(sheet.cell(row, column))) return false;
      }
    }
    return true;
  };
  const known = new Map<string, boolean>();
  return (part) => {
    const before = known.get(String(part));
    if (before !== undefined) return before;
    const block = isStage(part) ? layout.blocks.get(part) : undefined;
    const blank = isBlank(block?.from ?? lines[0]?.row ?? 0, block?.to ?? sheet.rows);
    known.set(String(part), blank);
    return blank;
  };
}

function isStage(part: FormItem['stage'] | 'whole'): part is PupilStage {
  return part === 'primary' || part === 'junior' || part === 'senior';
}

function isBlankCell(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && shownText(cell) === '');
}

function readItem(file: ExportFile, layout: FormLayout, places: Places, item: FormItem): ReadItem {
  const row = places.rowOf(item);
  const columns = row === null ? [] : places.columnsOf(item);
  const [column] = columns;
  const hidden = row !== null && columns.some((at) => isCovered(layout, row, at));
  const nothing = { value: null, source: null, found: null, added: null, at: null };
  if (row === null || column === undefined || hidden) return { item, ...nothing, lack: 'noPlace' };
  const parts = columns.map((at) => ({
    ...readCell(layout.sheet.cell(row, at), item),
    cell: cellAddress(row, at),
  }));
  const failed = parts.find(({ lack }) => lack !== null);
  const source: FigureSource = {
    file: file.name,
    sheet: layout.sheet.name,
    form: layout.form.id,
    cell: failed?.cell ?? parts.map(({ cell }) => cell).join('+'),
  };
  const place = { item, source, at: { row, column } };
  if (failed) return { ...nothing, ...place, lack: failed.lack, found: failed.found };
  const first = parts[0]?.value ?? null;
  if (typeof first === 'boolean') return { ...nothing, ...place, value: first, lack: null };
  const numbers = parts.map(({ value }) => Number(value));
  const divisor = item.id === 'equipmentValue' ? moneyDivisor(layout, row, column) : 1;
  return {
    ...nothing,
    ...place,
    value: numbers.reduce((total, number) => total + number, 0) / divisor,
    lack: null,
    added: numbers.length > 1 ? numbers : null,
  };
}

interface ToldCell {
  readonly value: number | boolean | null;
  readonly lack: LackReason | null;
  readonly found: string | null;
}

/** In a form that the school fills, an empty cell is 0; that of 是 or 否 says neither. */
function readCell(cell: CellValue, { kind }: FormItem): ToldCell {
  const shown = shownText(cell);
  if (/^\*+$/.test(shown)) return { value: null, lack: 'notApplicable', found: shown };
  if (kind === 'yesNo') {
    const value = readYesNo(cell);
    return value === null
      ? { value, lack: 'noNumber', found: shown || null }
      : { value, lack: null, found: null };
  }
  const entry = readEntry(typeof cell === 'string' ? withoutBreaks(cell) : cell, kind);
  switch (entry.kind) {
    case 'number':
      return { value: entry.value, lack: null, found: null };
    case 'blank':
      return entry.found === null
        ? { value: 0, lack: null, found: null }
        : { value: null, lack: 'noNumber', found: entry.found };
    case 'notCalculated':
      return { value: null, lack: 'noNumber', found: null };
    default:
      return { value: null, lack: 'noNumber', found: String(entry.found) };
  }
}

function withoutBreaks(text: string): string {
  return text.replace(/_x000[da]_/gi, '');
}

/** A cell under another cell's merged area shows that one's number. */
function isCovered(layout: FormLayout, row: number, column: number): boolean {
  const area = layout.merge(row, column);
  return area !== null && (area.row !== row || area.column !== column);
}

/** 万元 unless the label or header says another unit. */
function moneyDivisor({ sheet }: FormLayout, row: number, column: number): number {
  for (let left = 0; left < column; left += 1) {
    const cell = sheet.cell(row, left);
    if (typeof cell !== 'string') continue;
    const divisor = perTenThousand(cell);
    if (divisor !== 1) return divisor;
  }
  for (let above = 0; above < row; above += 1) {
    const cell = sheet.cell(above, column);
    if (typeof cell !== 'string') continue;
    const divisor = perTenThousand(cell);
    if (divisor !== 1) return divisor;
  }
  return 1;
}
