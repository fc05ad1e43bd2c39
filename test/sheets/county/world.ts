/** A workbook with 均衡_县级数据, laid out and typed into as often as a test likes. */
import type { CellValue } from '../../../src/county/cell';
import type { CountyInputId } from '../../../src/county/countyInputs';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { speaker } from '../../../src/messages/speak';
import type { Language, Words } from '../../../src/standards/message';
import type { StandardId } from '../../../src/standards/standard';
import { columnPageId, countySheetOf, type CountyColumn } from '../../../src/sheets/countySheet';
import { layOutCountySheet } from '../../../src/sheets/layout/countyPage';
import { ownedAreas } from '../../../src/sheets/written';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Operation } from '../../../src/sheets/plan';
import type { Grid, NameSnapshot, SheetSnapshot, Snapshot } from '../../../src/sheets/snapshot';
import { parseReference } from '../../../src/sheets/area';
import { applyToSnapshot } from '../../support/planOnSnapshot';

export const tab = '均衡_县级数据';
type Column = CountyColumn;

export function wordsIn(language: Language): Words {
  return { language, say: speaker(language) };
}

export const empty: Snapshot = { sheets: [sheet('学校', [['学校名称']])], names: [] };

export function sheet(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  const grid: Grid = { row: 0, column: 0, values };
  return { name, visibility: 'visible', protected: false, grid, merges: [], tables: [] };
}

export function named(name: string, refersTo: string): NameSnapshot {
  return { name, refersTo, area: parseReference(refersTo) };
}

/**
 * The sheet as the county asks for it, its plan proved to stay inside what is ours.
 *
 * @param by whose rows; null: those of both standards
 */
export function asked(
  snapshot: Snapshot,
  settings: Settings = defaultSettings,
  language: Language = 'zh-CN',
  by: StandardId | null = null,
): Snapshot {
  return applyToSnapshot(
    { ...emptyPlan, operations: plan(snapshot, settings, language, by) },
    snapshot,
  );
}

export function plan(
  snapshot: Snapshot,
  settings: Settings = defaultSettings,
  language: Language = 'zh-CN',
  by: StandardId | null = null,
): readonly Operation[] {
  const words = wordsIn(language);
  const made = layOutCountySheet({ snapshot, settings, words, asked: by }).plan;
  expect(proveOwnership(made, snapshot)).toEqual([]);
  return made.operations;
}

const emptyPlan = { palette: 'builtin', preview: [] } as const;

/** Where a column is by now. */
export function columnAt(snapshot: Snapshot, column: Column): number {
  const place = ownedAreas(snapshot).pages.get(columnPageId(column));
  if (!place) throw new Error(`no column ${column}`);
  return place.area.column;
}

/** The row whose item is this text. */
export function rowOf(snapshot: Snapshot, item: string): number {
  const row = countySheetOf(snapshot)?.rows.find(({ cells }) => cells.item === item);
  if (!row) throw new Error(`no row ${item}`);
  return row.row;
}

export function rowOfInput(snapshot: Snapshot, id: CountyInputId): number {
  const rows = countySheetOf(snapshot)?.rows ?? [];
  const row = rows.find(({ key }) => key.kind === 'input' && key.id === id);
  if (!row) throw new Error(`no row of ${id}`);
  return row.row;
}

export function cell(snapshot: Snapshot, row: number, column: number): CellValue {
  return rowsOf(snapshot)[row]?.[column] ?? null;
}

/** Somebody types into a cell. */
export function typed(snapshot: Snapshot, row: number, column: Column, value: CellValue): Snapshot {
  const place = columnAt(snapshot, column);
  return withRows(
    snapshot,
    rowsOf(snapshot).map((cells, at) =>
      at === row ? cells.map((old, c) => (c === place ? value : old)) : cells,
    ),
  );
}

export function rowsOf(snapshot: Snapshot): readonly (readonly CellValue[])[] {
  return snapshot.sheets.find(({ name }) => name === tab)?.grid?.values ?? [];
}

export function withRows(snapshot: Snapshot, values: readonly (readonly CellValue[])[]): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name === tab ? { ...one, grid: { row: 0, column: 0, values } } : one,
    ),
  };
}
