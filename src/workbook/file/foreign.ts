/**
 * Workbooks that are read, but of which no copy can be written: old .xls and .ods. Their cells,
 * merges and names become a workbook in memory; save() then says that a copy would not be faithful.
 */
import { EncryptedFileError, HucreError, type Cell, type Sheet, type Workbook } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXls } from 'hucre/xlsx';
import { notCalculated, type CellValue } from '../../county/cell';
import { withTrueResultsOfOds, withTrueResultsOfXls } from './foreignResults';
import { hiddenRowsOfOds, hiddenRowsOfXls } from './foreignHiddenRows';
import { partBytes, partText, readParts, writeParts } from './package';
import { UnreadableFile } from './unreadable';
import { cellKey, emptySheet, type CellEdit, type WorkbookState } from './workbookState';
import { formulasOfXls } from './xls/formulaRecords';
import { withoutCharts } from './xls/records';

export type ForeignFormat = 'xls' | 'ods';

/** @throws UnreadableFile */
export async function readForeign(
  bytes: Uint8Array,
  format: ForeignFormat,
): Promise<WorkbookState> {
  try {
    if (format === 'xls') {
      return withTrueResultsOfXls(
        stateOfForeign(await readXls(withoutCharts(bytes)), hiddenRowsOfXls(bytes)),
        formulasOfXls(bytes),
      );
    }
    const plain = withPlainRows(bytes);
    const workbook = await readOds(plain);
    const hidden = hiddenRowsOfOds(
      contentOf(plain),
      workbook.sheets.map(({ rows }) => rows.length),
    );
    return withTrueResultsOfOds(stateOfForeign(workbook, hidden), workbook);
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new UnreadableFile('encrypted', { cause: error });
    if (error instanceof HucreError && isOverLimit(error)) {
      throw new UnreadableFile('tooLarge', { cause: error });
    }
    if (error instanceof HucreError || error instanceof RangeError) {
      throw new UnreadableFile('damaged', { cause: error });
    }
    throw error;
  }
}

/** hucre lays every row out, so that one cell in the last corner is too much for it. */
function isOverLimit({ message }: Error): boolean {
  return /spans .*cells\)?, over the \d+ limit/.test(message);
}

/**
 * hucre passes over rows that stand in a group or are repeated as a print title: a header or hidden
 * schools would be missing and all rows below would move up. So the groups are taken away first.
 */
function withPlainRows(bytes: Uint8Array): Uint8Array {
  const parts = new Map(readParts(bytes));
  const content = parts.get('content.xml');
  if (!content) return bytes;
  const groups =
    /<\/?table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)(?:\s[^>]*)?>/g;
  parts.set('content.xml', partBytes(partText(content).replaceAll(groups, '')));
  return writeParts(parts);
}

function contentOf(bytes: Uint8Array): string {
  const content = new Map(readParts(bytes)).get('content.xml');
  return content ? partText(content) : '';
}

/** @param hidden rows of each sheet, in the order of the sheets */
function stateOfForeign(
  { sheets, namedRanges = [] }: Workbook,
  hidden: readonly (readonly number[])[],
): WorkbookState {
  return {
    sheets: sheets.map((sheet, index) => ({
      ...emptySheet(
        sheet.name,
        sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible',
      ),
      edits: editsOf(sheet),
      hiddenRows: hidden[index] ?? [],
      merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
    })),
    names: namedRanges.flatMap(({ name, range, scope }) =>
      scope === undefined ? [{ name, scope: null, refersTo: range, element: null }] : [],
    ),
  };
}

function editsOf(sheet: Sheet): Map<number, CellEdit> {
  const edits = new Map<number, CellEdit>();
  sheet.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const plain = plainValue(value, sheet.cells?.get(`${row},${column}`));
      if (plain !== null) edits.set(cellKey(row, column), { value: plain, format: 0 });
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
