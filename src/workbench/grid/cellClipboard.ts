/** Selected cells to the clipboard, and cells of the clipboard into the sheet. */
import type { Area } from '../../sheets/area';
import type { SheetView } from '../../workbook/file';
import { cellsFromText, textFromCells } from '../clipboardText';
import type { Desk } from '../desk';
import { editableText, pastedEntries } from '../cellEntries';
import type { Selection } from './selection';
import { refusesEntries } from './useCellDraft';

/** Between our own cells values go whole, not as they are shown. */
const ownCellsFormat = 'application/x-junheng-cells';

export function copyCells(sheet: SheetView, area: Area, clipboard: DataTransfer): void {
  const { row, column, rows, columns } = area;
  const bottom = Math.min(row + rows, Math.max(sheet.rows, row + 1));
  const right = Math.min(column + columns, Math.max(sheet.columns, column + 1));
  const cells = Array.from({ length: bottom - row }, (_, r) =>
    Array.from({ length: right - column }, (__, c) => ({ row: row + r, column: column + c })),
  );
  clipboard.setData(
    'text/plain',
    textFromCells(cells.map((line) => line.map((spot) => sheet.cell(spot.row, spot.column).text))),
  );
  clipboard.setData(
    ownCellsFormat,
    textFromCells(
      cells.map((line) => line.map((spot) => copiedText(sheet, spot.row, spot.column))),
    ),
  );
}

export function pasteCells(
  sheet: SheetView,
  selection: Selection,
  desk: Desk,
  clipboard: DataTransfer,
): void {
  const text = clipboard.getData(ownCellsFormat) || clipboard.getData('text/plain');
  if (text === '' || refusesEntries(sheet, desk)) return;
  const entries = pastedEntries(sheet, selection, cellsFromText(text));
  if (typeof entries === 'string') desk.tell({ kind: entries });
  else desk.enter(entries);
}

/** A formula is copied as its result: here no formula can be entered. */
function copiedText(sheet: SheetView, row: number, column: number): string {
  const { formula, value, text } = sheet.cell(row, column);
  if (formula !== null) return typeof value === 'number' ? String(value) : text;
  return editableText(sheet, { row, column });
}
