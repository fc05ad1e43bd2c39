/** A snapshot of a state: the values of its sheets as one grid each, and what stands around them. */
import { contains, parseReference, type Area } from '../../sheets/area';
import { gridOf, placeOfCell, type FilledCells } from '../../sheets/far';
import { takenAreas } from '../../sheets/naming';
import type { NameSnapshot, SheetSnapshot, Snapshot } from '../../sheets/snapshot';
import type { ReadRequest } from '../port';
import { formulasOf } from './formulasOf';
import type { SheetPart } from './sheetPart';
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
  const pages = ownSheets(names);
  const wanted = request.sheets === 'all' ? null : new Set([...request.sheets, ...pages]);
  const asked = (sheet: string) => wanted === null || wanted.has(sheet);
  return {
    names,
    sheets: state.sheets.map((sheet): SheetSnapshot => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.origin?.part?.protected ?? false,
      grid: asked(sheet.name) ? gridOf(filledOf(sheet), pages.has(sheet.name)) : null,
      ...formulasAmong(sheet, ownPlaces(names, sheet.name)),
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
      tables: sheet.origin?.part?.tables ?? [],
    })),
  };
}

/** What names of ours mark on a sheet, and the tables that were taken from exports (sheets/naming.ts). */
function ownPlaces(names: readonly NameSnapshot[], sheet: string): readonly Area[] {
  const own = names.flatMap(({ name, area }) =>
    area && /^均衡_(?:页|输出)_/.test(name) ? [area] : [],
  );
  return [...own, ...takenAreas(names)].filter((area) => area.sheet === sheet);
}

function formulasAmong(
  sheet: SheetState,
  places: readonly Area[],
): Pick<SheetSnapshot, 'formulas' | 'formulaTexts'> {
  const part = sheet.origin?.part ?? null;
  if (places.length === 0) return {};
  const found = new Map<number, string | null>();
  for (const [key, { formula }] of sheet.edits) {
    const cell = { row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 };
    if (formula === undefined || !places.some((area) => contains(area, cell))) continue;
    found.set(placeOfCell(cell.row, cell.column), formula);
  }
  if (part) addThoseThatCame(sheet, part, places, found);
  if (found.size === 0) return {};
  const texts = [...found].flatMap(([place, text]) =>
    text === null ? [] : [[place, `=${text}`] as const],
  );
  return { formulas: new Set(found.keys()), formulaTexts: new Map(texts) };
}

function addThoseThatCame(
  sheet: SheetState,
  part: SheetPart,
  places: readonly Area[],
  found: Map<number, string | null>,
): void {
  for (const { row, cells } of part.rows) {
    const here = places.filter((area) => row >= area.row && row < area.row + area.rows);
    if (here.length === 0) continue;
    for (const { column, openEnd, end } of cells) {
      const isOurs = here.some(
        (area) => column >= area.column && column < area.column + area.columns,
      );
      // A new result is no other content.
      if (!isOurs || sheet.edits.get(cellKey(row, column))?.value !== undefined) continue;
      if (!formulaTag.test(part.source.slice(openEnd, end))) continue;
      const { text = null } = formulasOf(part).get(cellKey(row, column)) ?? {};
      found.set(placeOfCell(row, column), text);
    }
  }
}

const formulaTag = /<(?:[^\s<>/:]+:)?f[\s>/]/;

/** Sheets of ours are those that a name `均衡_页_…` points to (sheets/naming.ts). */
function ownSheets(names: readonly NameSnapshot[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ name, area }) => (area && name.startsWith('均衡_页_') ? [area.sheet] : [])),
  );
}

/** The cells that have a value, those that came and those that were written. */
function filledOf(sheet: SheetState): FilledCells {
  const asItCame = sheet.trueResults.size === 0 && sheet.edits.size === 0;
  return (visit) => {
    for (const { row, cells } of sheet.origin?.part?.rows ?? []) {
      for (let place = 0; place < cells.length; place += 1) {
        const stored = cells.valueAt(place);
        const column = cells.columnAt(place);
        if (asItCame) {
          if (stored !== null) visit(row, column, stored);
          continue;
        }
        const key = cellKey(row, column);
        const value = sheet.trueResults.get(key) ?? stored;
        if (value !== null && editedValue(sheet.edits.get(key)) === undefined) {
          visit(row, column, value);
        }
      }
    }
    for (const [key, edit] of sheet.edits) {
      const value = editedValue(edit);
      if (value !== undefined && value !== null) visit(keyRow(key), keyColumn(key), value);
    }
  };
}
