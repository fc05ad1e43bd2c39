/**
 * What was read of a file as the package of an .xlsx, so that it is a workbook like any other from
 * there on: what is computed is what is in it, and what is saved is a copy of it. Its cells are read
 * back and held against those that were read before anybody gets it.
 */
import { areaAddress, cellAddress } from '../../../sheets/area';
import { cellXml, looksLikeEntry } from '../cellContent';
import { emptyParts } from '../emptyPackage';
import {
  contentTypesPart,
  partBytes,
  relationsPart,
  withContentTypes,
  withRelations,
  type Parts,
} from '../package';
import { emptyStyles } from '../styleBook';
import { UnreadableFile } from '../unreadable';
import { readWorkbookPart, type WorkbookPart } from '../workbookPart';
import { isCellError, notCalculated } from '../../../county/cell';
import { encodeXml } from '../xml';
import type { ReadBook, ReadCell, ReadName, ReadSheet } from './readBook';

const workbookName = 'xl/workbook.xml';
const stylesName = 'xl/styles.xml';
const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** @throws UnreadableFile where what was read does not come back */
export function asPackage(book: ReadBook): WorkbookPart {
  const workbook = readWorkbookPart(partsOf(book));
  const lost = firstLost(book, workbook);
  if (lost !== null) throw new UnreadableFile('damaged', { cause: new Error(lost) });
  return workbook;
}

function partsOf({ sheets, names }: ReadBook): Parts {
  const parts = new Map(emptyParts());
  const text = (name: string) => new TextDecoder().decode(parts.get(name));
  const listed = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${encodeXml(name)}" sheetId="${index + 1}"${state} r:id="rIdSheet${index + 1}"/>`;
  });
  const shown = sheets.findIndex(({ visibility }) => visibility === 'visible');
  const workbook = text(workbookName)
    .replace('<workbookView/>', `<workbookView activeTab="${Math.max(0, shown)}"/>`)
    .replace('<sheets/>', () => `<sheets>${listed.join('')}</sheets>${namesXml(names)}`);
  parts.set(workbookName, partBytes(workbook));
  const partName = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  sheets.forEach((sheet, index) => {
    parts.set(partName(index), partBytes(worksheetXml(sheet)));
  });
  parts.set(stylesName, partBytes(stylesXml()));
  const relations = sheets.map((_, index) => ({
    id: `rIdSheet${index + 1}`,
    type: 'worksheet',
    target: `/${partName(index)}`,
  }));
  const change = (name: string, changed: (data: Uint8Array) => Uint8Array) => {
    const data = parts.get(name);
    if (data) parts.set(name, changed(data));
  };
  change(relationsPart(workbookName), (data) => withRelations(data, relations, new Set()));
  const types = new Map(sheets.map((_, index) => [partName(index), worksheetType]));
  change(contentTypesPart, (data) => withContentTypes(data, types, new Set()));
  return parts;
}

function namesXml(names: readonly ReadName[]): string {
  if (names.length === 0) return '';
  const each = names.map(({ name, scope, refersTo }) => {
    const local = scope === null ? '' : ` localSheetId="${scope}"`;
    return `<definedName name="${encodeXml(name)}"${local}>${encodeXml(refersTo)}</definedName>`;
  });
  return `<definedNames>${each.join('')}</definedNames>`;
}

function worksheetXml(sheet: ReadSheet): string {
  const { merges } = sheet;
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}` +
    `<sheetData>${rowsXml(sheet)}</sheetData>` +
    (merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`) +
    '</worksheet>'
  );
}

function rowsXml({ rows, hiddenRows }: ReadSheet): string {
  const cells = new Map(rows.map((each) => [each.row, each.cells]));
  const places = [...new Set([...cells.keys(), ...hiddenRows])].sort((a, b) => a - b);
  return places
    .map((row) => {
      const content = (cells.get(row) ?? []).map((cell) => readCellXml(row, cell)).join('');
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : '';
      return `<row r="${row + 1}"${hidden}>${content}</row>`;
    })
    .join('');
}

function readCellXml(row: number, cell: ReadCell): string {
  const { column, value, formula } = cell;
  if (formula === undefined) return cellXml(row, column, formatOf(cell), value);
  return `<c r="${cellAddress(row, column)}"><f>${encodeXml(formula)}</f></c>`;
}

/** Formats of cells by their place in the list of styles.xml. */
const numberFormats = ['@', '0%', '0.00%', 'yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\ hh:mm:ss'] as const;
const quotedFormat = numberFormats.length + 1;
const wrappedFormat = quotedFormat + 1;

function formatOf({ value, numberFormat }: ReadCell): number {
  if (numberFormat !== undefined) return numberFormats.indexOf(numberFormat) + 1;
  if (typeof value !== 'string') return 0;
  if (looksLikeEntry(value)) return quotedFormat;
  return value.includes('\n') ? wrappedFormat : 0;
}

function stylesXml(): string {
  const firstOwn = 164;
  const codes = numberFormats.map(
    (code, index) => `<numFmt numFmtId="${firstOwn + index}" formatCode="${encodeXml(code)}"/>`,
  );
  const format = (numberFormat: number, more = '', content = '') =>
    `<xf numFmtId="${numberFormat}" fontId="0" fillId="0" borderId="0" xfId="0"${more}` +
    (content === '' ? '/>' : `>${content}</xf>`);
  const formats = [
    format(0),
    ...numberFormats.map((_, index) => format(firstOwn + index, ' applyNumberFormat="1"')),
    format(0, ' quotePrefix="1"'),
    format(0, ' applyAlignment="1"', '<alignment wrapText="1"/>'),
  ];
  return emptyStyles
    .replace('<fonts', `<numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts`)
    .replace(
      /<cellXfs .*<\/cellXfs>/,
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    );
}

/** In characters of the usual font; wider texts run over or wrap. */
const widest = 40;
const narrowest = 9;

/** Columns as wide as what stands in them. */
function columnsXml({ rows, merges, hiddenColumns }: ReadSheet): string {
  const widths = new Map<number, number>();
  const wide = new Set(
    merges.flatMap(({ row, column, columns }) => (columns > 1 ? [cellAddress(row, column)] : [])),
  );
  for (const { row, cells } of rows) {
    // a title runs over what is beside it
    if (cells.length === 1) continue;
    for (const { column, value } of cells) {
      if (wide.size > 0 && wide.has(cellAddress(row, column))) continue;
      const width = widthOf(value);
      if (width > (widths.get(column) ?? narrowest)) widths.set(column, width);
    }
  }
  const places = [...new Set([...widths.keys(), ...hiddenColumns])].sort((a, b) => a - b);
  const columns = places.map((column) => {
    const width = Math.min(widest, (widths.get(column) ?? narrowest) + 1);
    const hidden = hiddenColumns.has(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${width}"${hidden} customWidth="1"/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function widthOf(value: ReadCell['value']): number {
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'string') return 0;
  const lines = value.split('\n').map((line) => line.slice(0, widest));
  return Math.max(
    ...lines.map((line) => [...line].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)),
  );
}

/** The first cell, merge or sheet that does not come back as it was read; null where all do. */
function firstLost({ sheets }: ReadBook, workbook: WorkbookPart): string | null {
  for (const [index, sheet] of sheets.entries()) {
    const listed = workbook.sheets[index];
    const part = listed?.sheet;
    if (!part || listed.name !== sheet.name || listed.visibility !== sheet.visibility) {
      return sheet.name;
    }
    const back = new Map(part.rows.map(({ row, cells }) => [row, cells]));
    for (const { row, cells } of sheet.rows) {
      const found = back.get(row);
      if ((found?.length ?? 0) !== cells.length) return `${sheet.name} ${row + 1}`;
      for (const [at, cell] of cells.entries()) {
        const came = found?.at(at);
        const value = cell.formula === undefined ? cell.value : { error: notCalculated };
        if (came?.column !== cell.column || !isSame(came.value, value)) {
          return `${sheet.name}!${cellAddress(row, cell.column)}`;
        }
      }
    }
    if (part.merges.length !== sheet.merges.length) return sheet.name;
  }
  return null;
}

function isSame(a: ReadCell['value'], b: ReadCell['value']): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
