/**
 * Workbooks that are read, but of which no copy can be written: old .xls and .ods. Their cells,
 * merges and names become a workbook in memory; save() then says that a copy would not be faithful.
 */
import { EncryptedFileError, HucreError, type Cell, type Sheet } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXls } from 'hucre/xlsx';
import { notCalculated, type CellValue } from '../../county/cell';
import { withTrueResultsOfOds, withTrueResultsOfXls } from './foreignResults';
import { readOdsContent } from './odsContent';
import { partBytes, partText, readParts, writeParts, type Parts } from './package';
import { UnreadableFile } from './unreadable';
import {
  cellKey,
  emptySheet,
  type CellEdit,
  type SheetState,
  type WorkbookState,
} from './workbookState';
import { bookOf } from './xls/book';
import { extentsOf, streamOf, withStream } from './xls/compound';
import { decryptStream } from './xls/encryption';
import { formulasOfXls } from './xls/formulaRecords';
import { errorNames } from './xls/formulaTokens';
import { hiddenRowsOfXls } from './xls/xlsHiddenRows';
import { namesOfXls } from './xls/names';
import { isBefore97, plainStream } from './xls/records';
import { XmlFault } from './xml';

export type ForeignFormat = 'xls' | 'ods';

/** @throws UnreadableFile */
export async function readForeign(
  bytes: Uint8Array,
  format: ForeignFormat,
): Promise<WorkbookState> {
  try {
    return await (format === 'xls' ? readOld(bytes) : readOpen(bytes));
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new UnreadableFile('encrypted', { cause: error });
    if (error instanceof HucreError && isOverLimit(error)) {
      throw new UnreadableFile('tooLarge', { cause: error });
    }
    if (error instanceof HucreError || error instanceof RangeError || error instanceof XmlFault) {
      throw new UnreadableFile('damaged', { cause: error });
    }
    throw error;
  }
}

async function readOld(bytes: Uint8Array): Promise<WorkbookState> {
  const extents = extentsOf(bytes, 'Workbook');
  if (!extents) throw new UnreadableFile(extentsOf(bytes, 'Book') ? 'excel95' : 'damaged');
  const stored = streamOf(bytes, extents);
  if (isBefore97(stored)) throw new UnreadableFile('excel95');
  const stream = decryptStream(stored);
  const book = bookOf(stream);
  const { sheets } = await readXls(withStream(bytes, extents, plainStream(stream)));
  const state: WorkbookState = {
    names: namesOfXls(book),
    sheets: book.sheets.map((listed, index) => {
      const sheet = sheets[index];
      if (!listed.hasCells || !sheet) return emptySheet(listed.name, listed.visibility);
      return {
        ...foreignSheet(sheet, listed.visibility, (value) =>
          typeof value === 'string' && xlsErrors.has(value) ? { error: value } : value,
        ),
        hiddenRows: hiddenRowsOfXls(listed),
      };
    }),
  };
  return withTrueResultsOfXls(state, formulasOfXls(book));
}

/** Of an .xls hucre gives an error as the text that Excel shows. */
const xlsErrors: ReadonlySet<string> = new Set(Object.values(errorNames));

async function readOpen(bytes: Uint8Array): Promise<WorkbookState> {
  const came = readParts(bytes);
  const manifest = came.get('META-INF/manifest.xml');
  if (manifest && partText(manifest).includes('encryption-data')) {
    throw new UnreadableFile('encrypted');
  }
  const parts = withPlainRows(came);
  const workbook = await readOds(writeParts(parts));
  const data = parts.get('content.xml');
  const { sheets, names } = readOdsContent(data ? partText(data) : '');
  const state: WorkbookState = {
    names,
    sheets: workbook.sheets.map((sheet, index) => ({
      ...foreignSheet(sheet, sheets[index]?.visibility ?? 'visible', (value) => value),
      hiddenRows: (sheets[index]?.hiddenRows ?? []).flatMap(({ start, end }) =>
        Array.from(
          { length: Math.max(0, Math.min(end, sheet.rows.length) - start) },
          (_, at) => start + at,
        ),
      ),
    })),
  };
  const computed = withTrueResultsOfOds(state, workbook);
  return {
    ...computed,
    sheets: computed.sheets.filter((_, index) => sheets[index]?.ofAnotherFile !== true),
  };
}

/** hucre lays every row out, so that one cell in the last corner is too much for it. */
function isOverLimit({ message }: Error): boolean {
  return /spans .*cells\)?, over the \d+ limit/.test(message);
}

/**
 * hucre passes over rows that stand in a group or are repeated as a print title: a header or hidden
 * schools would be missing and all rows below would move up. So the groups are taken away first.
 */
function withPlainRows(parts: Parts): Parts {
  const content = parts.get('content.xml');
  if (!content) return parts;
  const groups =
    /<\/?table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)(?:\s[^>]*)?>/g;
  const plain = partBytes(partText(content).replaceAll(groups, ''));
  return new Map([...parts, ['content.xml', plain]]);
}

function foreignSheet(
  sheet: Sheet,
  visibility: SheetState['visibility'],
  valueOf: (value: CellValue) => CellValue,
): SheetState {
  return {
    ...emptySheet(sheet.name, visibility),
    edits: editsOf(sheet, valueOf),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
  };
}

function editsOf(sheet: Sheet, valueOf: (value: CellValue) => CellValue): Map<number, CellEdit> {
  const edits = new Map<number, CellEdit>();
  sheet.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const plain = plainValue(value, sheet.cells?.get(`${row},${column}`));
      if (plain !== null) edits.set(cellKey(row, column), { value: valueOf(plain), format: 0 });
    }),
  );
  return edits;
}

function plainValue(value: Cell['value'], cell: Cell | undefined): CellValue {
  const shown = cell?.formula !== undefined ? (cell.formulaResult ?? value) : value;
  if (shown === null || shown === '') {
    return cell?.formula === undefined ? null : { error: notCalculated };
  }
  if (shown instanceof Date) return shown.getTime() / 86_400_000 + 25_569;
  if (cell?.type === 'error') return { error: String(shown) };
  return shown;
}
