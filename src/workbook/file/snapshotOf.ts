/** A snapshot of a state: the values of its sheets as one grid each, and what stands around them. */
import type { CellValue } from '../../county/cell';
import { parseReference } from '../../sheets/area';
import type { Grid, NameSnapshot, SheetSnapshot, Snapshot } from '../../sheets/snapshot';
import { WorkbookFailure, type ReadRequest } from '../port';
import {
  cellKey,
  editedValue,
  keyColumn,
  keyRow,
  type SheetState,
  type WorkbookState,
} from './workbookState';

export function snapshotOf(state: WorkbookState, request: ReadRequest): Snapshot {
  const names = state.names.flatMap(({ name, scope, refersTo }): NameSnapshot[] =>
    scope === null ? [{ name, refersTo, area: parseReference(refersTo) }] : [],
  );
  const asked = askedSheets(request, names);
  return {
    names,
    sheets: state.sheets.map((sheet): SheetSnapshot => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.origin?.part?.protected ?? false,
      grid: asked(sheet.name) ? gridOf(sheet) : null,
      merges: sheet.merges,
      tables: sheet.origin?.part?.tables ?? [],
    })),
  };
}

/** Sheets of ours are those that a name `均衡_页_…` points to (sheets/naming.ts). */
function askedSheets({ sheets }: ReadRequest, names: readonly NameSnapshot[]) {
  if (sheets === 'all') return () => true;
  const asked = new Set(sheets);
  for (const { name, area } of names) {
    if (area && name.startsWith('均衡_页_')) asked.add(area.sheet);
  }
  return (sheet: string) => asked.has(sheet);
}

/** A cell in the last corner of a sheet must not cost the memory of all cells before it. */
const mostCells = 20_000_000;

/** The rectangle of cells that have a value. */
function gridOf(sheet: SheetState): Grid {
  const filled: { row: number; column: number; value: CellValue }[] = [];
  for (const { row, cells } of sheet.origin?.part?.rows ?? []) {
    for (const { column, value } of cells) {
      if (value !== null && editedValue(sheet.edits.get(cellKey(row, column))) === undefined) {
        filled.push({ row, column, value });
      }
    }
  }
  for (const [key, edit] of sheet.edits) {
    const value = editedValue(edit);
    if (value !== undefined && value !== null) {
      filled.push({ row: keyRow(key), column: keyColumn(key), value });
    }
  }
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of filled) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (bottom < 0) return { row: 0, column: 0, values: [] };
  if ((bottom - top + 1) * (right - left + 1) > mostCells) {
    throw new WorkbookFailure({ kind: 'tooLarge' });
  }
  const values = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, (): CellValue => null),
  );
  for (const { row, column, value } of filled) {
    const line = values[row - top];
    if (line) line[column - left] = value;
  }
  return { row: top, column: left, values };
}
