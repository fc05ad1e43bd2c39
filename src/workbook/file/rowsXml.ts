/**
 * Writes the rows and cells of a sheet: what came in stays to the letter, ours are put in their
 * order between. Knows nothing of the sheet's other sections.
 */
import { cellXml, looksLikeEntry, withResult } from './cellContent';
import type { CellPart } from './rowCells';
import type { RowPart, SheetPart } from './sheetPart';
import type { StyleBook } from './styleBook';
import { cellThatCame, keyColumn, keyRow, type CellEdit, type SheetState } from './workbookState';
import { childNamed, openTag, parseAttributes, tagName, withPrefix } from './xml';

/** `<sheetData>` with the prefix of the sheet. */
export function sheetDataXml(sheet: SheetState, part: SheetPart, styles: StyleBook): string {
  const { source, root, prefix } = part;
  const sheetData = childNamed(root, 'sheetData');
  const byRow = editsByRow(sheet);
  const rows = [...new Set([...byRow.keys(), ...sheet.rowHeights.keys()])].sort((a, b) => a - b);
  const written: string[] = [];
  let position = sheetData?.openEnd ?? 0;
  let next = 0;
  const newRowsBefore = (limit: number) => {
    for (let row = rows[next]; row !== undefined && row < limit; row = rows[++next]) {
      const cells = cellsXml(sheet, row, byRow.get(row) ?? [], styles);
      const height = sheet.rowHeights.get(row);
      if (cells === '' && height === undefined) continue;
      const ht = height === undefined ? '' : ` ht="${height}"`;
      written.push(withPrefix(`<row r="${row + 1}"${ht}>${cells}</row>`, prefix));
    }
  };
  for (const row of part.rows) {
    written.push(source.slice(position, row.start));
    newRowsBefore(row.row);
    if (rows[next] === row.row) {
      next += 1;
      written.push(rowXml(sheet, part, row, byRow.get(row.row) ?? [], styles));
    } else {
      written.push(source.slice(row.start, row.end));
    }
    position = row.end;
  }
  newRowsBefore(Infinity);
  if (sheetData) written.push(source.slice(position, sheetData.closeStart));
  const name = sheetData?.name ?? `${prefix}sheetData`;
  // what it declares, its rows may need
  const open = sheetData ? openTag(source, sheetData, {}).replace(/\/>$/, '>') : `<${name}>`;
  return `${open}${written.join('')}</${name}>`;
}

function editsByRow(sheet: SheetState): Map<number, [number, CellEdit][]> {
  const byRow = new Map<number, [number, CellEdit][]>();
  for (const [key, edit] of sheet.edits) {
    const row = byRow.get(keyRow(key));
    if (row) row.push([keyColumn(key), edit]);
    else byRow.set(keyRow(key), [[keyColumn(key), edit]]);
  }
  for (const row of byRow.values()) row.sort(([a], [b]) => a - b);
  return byRow;
}

function rowXml(
  sheet: SheetState,
  part: SheetPart,
  row: RowPart,
  edits: readonly (readonly [number, CellEdit])[],
  styles: StyleBook,
): string {
  const { source, prefix } = part;
  const written: string[] = [];
  let next = 0;
  const newCellsBefore = (limit: number) => {
    const from = next;
    while ((edits[next]?.[0] ?? Infinity) < limit) next += 1;
    if (next > from) {
      written.push(withPrefix(cellsXml(sheet, row.row, edits.slice(from, next), styles), prefix));
    }
  };
  let position = row.openEnd;
  for (const cell of row.cells) {
    newCellsBefore(cell.column);
    written.push(source.slice(position, cell.start));
    position = cell.end;
    const edit = edits[next]?.[0] === cell.column ? edits[next]?.[1] : undefined;
    if (!edit) {
      written.push(source.slice(cell.start, cell.end));
      continue;
    }
    next += 1;
    if (edit.value === undefined) {
      written.push(keptCellXml(part, cell, edit));
    } else {
      written.push(withPrefix(editXml(row.row, cell.column, edit, styles), prefix));
    }
  }
  newCellsBefore(Infinity);
  // a row may have an extension behind its cells
  written.push(source.slice(position, Math.max(position, source.lastIndexOf('</', row.end - 1))));
  const spans = spansOf(row, edits);
  const height = sheet.rowHeights.get(row.row);
  const changes = {
    ...(spans === null ? {} : { spans }),
    // Not a height that a user chose: Excel may fit the row again.
    ...(height === undefined ? {} : { ht: String(height), customHeight: null }),
  };
  const kept = spans === null && height === undefined;
  const open = kept ? source.slice(row.start, row.openEnd) : openTag(source, row, changes);
  return `${open.replace(/\/>$/, '>')}${written.join('')}</${row.name}>`;
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
function spansOf(row: RowPart, edits: readonly (readonly [number, CellEdit])[]): string | null {
  const [first, last] = (row.attributes.get('spans') ?? '').split(':').map(Number);
  if (first === undefined || last === undefined) return null;
  const columns = edits.map(([column]) => column + 1);
  const spans = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
  return spans === row.attributes.get('spans') ? null : spans;
}

function cellsXml(
  sheet: SheetState,
  row: number,
  edits: readonly (readonly [number, CellEdit])[],
  styles: StyleBook,
): string {
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
  const { value = null, format } = edit;
  if (value === null && format === 0) return '';
  const quoted = typeof value === 'string' && looksLikeEntry(value);
  return cellXml(row, column, quoted ? styles.quoted(format) : format, value);
}
