/** From what a user types, pastes or deletes to entries into cells. */
import type { Area } from '../sheets/area';
import type { TypedCell, SheetView } from '../workbook/file';
import { textToEdit, readTyped } from './typedText';
import {
  gridExtent,
  mergeAt,
  excelColumns,
  excelRows,
  type Selection,
  type GridCell,
} from './grid/selection';

/**
 * @returns `formula` where the text is one: it cannot be entered here; no entry where the text is
 *   what the cell has already
 */
export function typedEntries(
  sheet: SheetView,
  { active, area }: Selection,
  text: string,
  where: 'active' | 'selected',
): readonly TypedCell[] | 'formula' {
  if (where === 'active' && text === editableText(sheet, active)) return [];
  const spots = where === 'active' ? [active] : gridCellsIn(sheet, area);
  const entries = spots.map((spot) => typedEntry(sheet, spot, text));
  return entries.includes('formula') ? 'formula' : entries.flatMap(onlyEntry);
}

/** The text that editing a cell begins with. */
export function editableText(sheet: SheetView, { row, column }: GridCell): string {
  const { value, formula, look, text } = sheet.cell(row, column);
  return textToEdit(value, formula, look.numberFormat, text);
}

/** Empties all cells of an area that hold something. */
export function emptyingEntries(sheet: SheetView, area: Area): readonly TypedCell[] {
  return gridCellsIn(sheet, area)
    .filter(({ row, column }) => sheet.cell(row, column).value !== null)
    .map((spot) => ({ ...spot, value: null }));
}

/**
 * Cells from the clipboard, from the selection's first cell on; a single one fills the selection.
 * @returns `noRoom` where they reach beyond what a sheet can hold
 */
export function pastedEntries(
  sheet: SheetView,
  { area }: Selection,
  cells: readonly (readonly string[])[],
): readonly TypedCell[] | 'formula' | 'noRoom' {
  const [first = []] = cells;
  const widest = Math.max(0, ...cells.map(({ length }) => length));
  if (area.row + cells.length > excelRows || area.column + widest > excelColumns) return 'noRoom';
  const fills = cells.length === 1 && first.length === 1;
  const spots = fills
    ? gridCellsIn(sheet, area).map((spot) => ({ ...spot, text: first[0] ?? '' }))
    : cells.flatMap((line, r) =>
        line.map((text, c) => ({ row: area.row + r, column: area.column + c, text })),
      );
  const entries = spots
    .filter(({ row, column }) => !isCovered(sheet, { row, column }))
    .map(({ text, ...spot }) => typedEntry(sheet, spot, text));
  return entries.includes('formula') ? 'formula' : entries.flatMap(onlyEntry);
}

function typedEntry(
  sheet: SheetView,
  { row, column }: GridCell,
  text: string,
): TypedCell | 'formula' {
  const read = readTyped(text, sheet.cell(row, column).look.numberFormat);
  return read.kind === 'formula' ? 'formula' : { row, column, value: read.content };
}

function onlyEntry(entry: TypedCell | 'formula'): readonly TypedCell[] {
  return entry === 'formula' ? [] : [entry];
}

/** Cells of an area that can hold something; of whole rows and columns, as far as the grid goes. */
function gridCellsIn(sheet: SheetView, area: Area): readonly GridCell[] {
  const extent = gridExtent(sheet);
  const bottom = Math.min(area.row + area.rows, Math.max(extent.rows, area.row + 1));
  const right = Math.min(area.column + area.columns, Math.max(extent.columns, area.column + 1));
  const spots: GridCell[] = [];
  for (let row = area.row; row < bottom; row += 1) {
    for (let column = area.column; column < right; column += 1) {
      if (!isCovered(sheet, { row, column })) spots.push({ row, column });
    }
  }
  return spots;
}

/** A merge covers the cell, and its first cell is another one. */
function isCovered(sheet: SheetView, { row, column }: GridCell): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}
