/**
 * Writes the rows and cells of a sheet: what came in stays to the letter, ours are put in their
 * order between. Knows nothing of the sheet's other sections.
 */
import { cellXml, formulaXml, looksLikeEntry, withResult } from './cellContent';
import type { CellPart } from './rowCells';
import type { RowPart, SheetPart } from './sheetPart';
import type { StyleBook } from './styleBook';
import type { TextBytes } from './textBytes';
import { cellThatCame, keyColumn, keyRow, type CellEdit, type SheetState } from './workbookState';
import { childNamed, openTag, parseAttributes, tagName, withPrefix } from './xml';

/** Writes `<sheetData>` with the prefix of the sheet. */
export function writeSheetData(
  sheet: SheetState,
  part: SheetPart,
  styles: StyleBook,
  out: TextBytes,
): void {
  const { source, root, prefix } = part;
  const sheetData = childNamed(root, 'sheetData');
  const name = sheetData?.name ?? `${prefix}sheetData`;
  // what it declares, its rows may need
  out.write(sheetData ? openTag(source, sheetData, {}).replace(/\/>$/, '>') : `<${name}>`);
  const edits = new EditsInOrder(sheet);
  const heights = [...sheet.rowHeights.keys()].sort((a, b) => a - b);
  let nextHeight = 0;
  const nextRow = () => Math.min(edits.row, heights[nextHeight] ?? Infinity);
  const newRowsBefore = (limit: number) => {
    for (let row = nextRow(); row < limit; row = nextRow()) {
      const cells = cellsXml(sheet, row, edits.ofRow(row), styles);
      const height = sheet.rowHeights.get(row);
      if (heights[nextHeight] === row) nextHeight += 1;
      if (cells === '' && height === undefined) continue;
      const ht = height === undefined ? '' : ` ht="${height}"`;
      out.write(withPrefix(`<row r="${row + 1}"${ht}>${cells}</row>`, prefix));
    }
  };
  let position = sheetData?.openEnd ?? 0;
  for (const row of part.rows) {
    out.keep(source, position, row.start);
    newRowsBefore(row.row);
    if (nextRow() === row.row) {
      if (heights[nextHeight] === row.row) nextHeight += 1;
      writeRow(sheet, part, row, edits.ofRow(row.row), styles, out);
    } else {
      out.keep(source, row.start, row.end);
    }
    position = row.end;
  }
  newRowsBefore(Infinity);
  if (sheetData) out.keep(source, position, sheetData.closeStart);
  out.write(`</${name}>`);
}

type RowEdits = readonly (readonly [column: number, edit: CellEdit])[];

/** What was written on a sheet, row after row. */
class EditsInOrder {
  private readonly keys: Float64Array;
  private next = 0;

  constructor(private readonly sheet: SheetState) {
    this.keys = Float64Array.from(sheet.edits.keys());
    if (!isAscending(this.keys)) this.keys.sort();
  }

  /** The next row that has any; Infinity when there is none left. */
  get row(): number {
    const key = this.keys[this.next];
    return key === undefined ? Infinity : keyRow(key);
  }

  /** Those of a row, which is the next one or comes before it. */
  ofRow(row: number): RowEdits {
    const found: [number, CellEdit][] = [];
    while (this.row === row) {
      const key = this.keys[this.next] ?? 0;
      const edit = this.sheet.edits.get(key);
      if (edit) found.push([keyColumn(key), edit]);
      this.next += 1;
    }
    return found;
  }
}

function isAscending(keys: Float64Array): boolean {
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at] ?? 0) < (keys[at - 1] ?? 0)) return false;
  }
  return true;
}

function writeRow(
  sheet: SheetState,
  part: SheetPart,
  row: RowPart,
  edits: RowEdits,
  styles: StyleBook,
  out: TextBytes,
): void {
  const { source, prefix } = part;
  let next = 0;
  const newCellsBefore = (limit: number) => {
    const from = next;
    while ((edits[next]?.[0] ?? Infinity) < limit) next += 1;
    if (next > from) {
      out.write(withPrefix(cellsXml(sheet, row.row, edits.slice(from, next), styles), prefix));
    }
  };
  writeRowTag(source, row, edits, sheet.rowHeights.get(row.row), out);
  let position = row.openEnd;
  for (const cell of row.cells) {
    newCellsBefore(cell.column);
    out.keep(source, position, cell.start);
    position = cell.end;
    const edit = edits[next]?.[0] === cell.column ? edits[next]?.[1] : undefined;
    if (!edit) {
      out.keep(source, cell.start, cell.end);
      continue;
    }
    next += 1;
    if (edit.value === undefined) {
      out.write(keptCellXml(part, cell, edit));
    } else {
      out.write(withPrefix(editXml(row.row, cell.column, edit, styles), prefix));
    }
  }
  newCellsBefore(Infinity);
  // a row may have an extension behind its cells
  out.keep(source, position, Math.max(position, source.lastIndexOf('</', row.end - 1)));
  out.write(`</${row.name}>`);
}

function writeRowTag(
  source: string,
  row: RowPart,
  edits: RowEdits,
  height: number | undefined,
  out: TextBytes,
): void {
  const spans = spansOf(row, edits);
  const isOpen = source.charCodeAt(row.openEnd - 2) !== 0x2f;
  if (spans === null && height === undefined && isOpen) {
    out.keep(source, row.start, row.openEnd);
    return;
  }
  const changes = {
    ...(spans === null ? {} : { spans }),
    // Not a height that a user chose: Excel may fit the row again.
    ...(height === undefined ? {} : { ht: String(height), customHeight: null }),
  };
  const kept = spans === null && height === undefined;
  const open = kept ? source.slice(row.start, row.openEnd) : openTag(source, row, changes);
  out.write(open.replace(/\/>$/, '>'));
}

/** A cell of which the format changed, or the result of its formula. */
function keptCellXml({ source }: SheetPart, cell: CellPart, edit: CellEdit): string {
  const name = tagName(source, cell.start + 1);
  const attributes = parseAttributes(source, cell.start + 1 + name.length, cell.openEnd - 1);
  const element = { name, attributes, start: cell.start, openEnd: cell.openEnd };
  const format = edit.format === (cell.style ?? 0) ? {} : { s: String(edit.format) };
  const content = source.slice(cell.openEnd, cell.end);
  if (edit.result === undefined) return openTag(source, element, format) + content;
  const changed = withResult(content, edit.result, name.slice(0, -1));
  const open = openTag(source, element, { ...format, t: changed.type }).replace(/\/>$/, '>');
  return `${open}${changed.content}</${name}>`;
}

/** The hint which columns a row fills has to be true. */
function spansOf(row: RowPart, edits: RowEdits): string | null {
  const [first, last] = (row.attributes.get('spans') ?? '').split(':').map(Number);
  if (first === undefined || last === undefined) return null;
  const columns = edits.map(([column]) => column + 1);
  const spans = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
  return spans === row.attributes.get('spans') ? null : spans;
}

function cellsXml(sheet: SheetState, row: number, edits: RowEdits, styles: StyleBook): string {
  return edits
    .map(([column, edit]) =>
      edit.value === undefined && cellThatCame(sheet, row, column)
        ? ''
        : editXml(row, column, edit, styles),
    )
    .join('');
}

/** An empty cell without a format is no cell. */
function editXml(row: number, column: number, edit: CellEdit, styles: StyleBook): string {
  const { value = null, formula, format } = edit;
  if (formula !== undefined) return formulaXml(row, column, format, formula, value);
  if (value === null && format === 0) return '';
  const quoted = typeof value === 'string' && looksLikeEntry(value);
  return cellXml(row, column, quoted ? styles.quoted(format) : format, value);
}
