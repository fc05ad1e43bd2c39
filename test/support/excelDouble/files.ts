/**
 * Workbook files as workbooks of the double and back. A cell, column or rule that nobody touched is
 * saved as it came; parts of the file that the double does not read (its charts, comments) stay.
 * Charts drawn in the double are not saved: the library writes none of columns and a line.
 *
 * The design asks for the file adapter's reader and writer here. The double goes through hucre
 * because that adapter keeps a cell's format as an index into the file's own list and changes it
 * only by role, while the double needs each format as data, to change any part of it as Excel
 * would, and needs the files of both adapters to come about in different ways: an error of the
 * adapter's writer cannot hide behind its own reader.
 */
import type {
  Cell,
  CellValue,
  ConditionalRule,
  DataValidation,
  MergeRange,
  RowDef,
  Sheet,
} from 'hucre';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { areaAddress, parseReference, type Area } from '../../../src/sheets/area';
import {
  cellKey,
  emptySheet,
  freshId,
  keyPlace,
  usedArea,
  type BookState,
  type CellState,
  type ColumnState,
  type Held,
  type PageState,
  type SheetState,
} from './state';
import { withFar, withoutFar, type FarFileCell } from './farFiles';
import { without } from './styles';

export interface OpenBook {
  readonly book: BookState;
  readonly save: () => Promise<Uint8Array>;
}

/** What a cell was when it came, to save it as it was. */
interface Came {
  readonly value: CellValue;
  readonly detail: Cell | undefined;
}

type Origins = Map<CellState, Came>;

/** @param bytes an .xlsx file */
export async function openBook(bytes: Uint8Array): Promise<OpenBook> {
  const near = withoutFar(bytes);
  const workbook = await openXlsx(near.bytes, { readStyles: true });
  const origins: Origins = new Map();
  const far = new Map<string, readonly CellState[]>();
  const cameAs = new Map<string, Sheet>();
  const book: BookState = {
    sheets: workbook.sheets.map((sheet, position) => {
      const state = sheetOf(sheet, origins);
      cameAs.set(state.id, sheet);
      far.set(state.id, putFar(state, near.far.get(position) ?? []));
      return state;
    }),
    names: (workbook.namedRanges ?? [])
      .filter(({ scope }) => scope === undefined)
      .map(({ name, range }) => ({ name, formula: `=${range}` })),
    structureProtected: workbook.workbookProtection?.lockStructure ?? false,
  };
  return {
    book,
    save: async () => {
      const scoped = (workbook.namedRanges ?? []).filter(({ scope }) => scope !== undefined);
      const own = book.names.map(({ name, formula }) => ({ name, range: formula.slice(1) }));
      workbook.namedRanges = [...own, ...scoped];
      const still = new Map(
        book.sheets.map((state, position) => [position, takeFar(state, far.get(state.id) ?? [])]),
      );
      workbook.sheets = book.sheets.map((state) => fileSheet(state, cameAs.get(state.id), origins));
      return withFar(await saveXlsx(workbook), near.far.size === 0 ? new Map() : still);
    },
  };
}

function putFar(state: SheetState, cells: readonly FarFileCell[]): readonly CellState[] {
  return cells.map(({ row, column, value }) => {
    const cell: CellState = { value, formula: null, style: {} };
    state.cells.set(cellKey(row, column), cell);
    return cell;
  });
}

/** Those that are still as they came, where they are now; the library must not see them. */
function takeFar(state: SheetState, cells: readonly CellState[]): readonly FarFileCell[] {
  const came = new Set(cells);
  const taken: FarFileCell[] = [];
  for (const [key, cell] of state.cells) {
    if (!came.has(cell) || typeof cell.value === 'boolean') continue;
    taken.push({ ...keyPlace(key), value: cell.value });
  }
  for (const { row, column } of taken) state.cells.delete(cellKey(row, column));
  return taken;
}

function sheetOf(sheet: Sheet, origins: Origins): SheetState {
  const state = emptySheet(sheet.name);
  state.visibility = sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible';
  state.protected = sheet.protection !== undefined && sheet.protection.sheet !== false;
  state.merges = (sheet.merges ?? []).map(areaOfMerge);
  state.tables = (sheet.tables ?? []).flatMap(({ name, range }) => {
    const area = areaOf(range);
    return area ? [{ name, area }] : [];
  });
  state.rules = (sheet.conditionalRules ?? []).map((rule) => ({
    id: freshId(),
    areas: rule.range.split(/\s+/).flatMap((part) => areaOf(part) ?? []),
    rule: without(without(rule, 'range'), 'priority'),
  }));
  state.validations = (sheet.dataValidations ?? []).map((validation) => ({
    areas: validation.range.split(/\s+/).flatMap((part) => areaOf(part) ?? []),
    validation: without(validation, 'range'),
  }));
  (sheet.columns ?? []).forEach((column, index) => {
    if (column.width === undefined && column.hidden === undefined) return;
    const width = column.width === undefined ? null : pointsOf(column.width);
    state.columns.set(index, { width, hidden: column.hidden ?? false });
  });
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    if (hidden === true) state.hiddenRows.add(row);
    if (height !== undefined) state.rowHeights.set(row, height);
  }
  state.frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  const filtered = sheet.autoFilter?.range;
  state.filter = filtered === undefined ? null : areaOf(filtered);
  const put = (row: number, column: number, value: CellValue, detail: Cell | undefined) => {
    const cell = cellOf(value, detail);
    if (cell.value === '' && cell.formula === null && detail === undefined) return;
    origins.set(cell, { value, detail });
    state.cells.set(cellKey(row, column), cell);
  };
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => put(r, c, value, sheet.cells?.get(`${r},${c}`))),
  );
  for (const [key, detail] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!state.cells.has(cellKey(row, column))) put(row, column, detail.value, detail);
  }
  return state;
}

function cellOf(value: CellValue, detail: Cell | undefined): CellState {
  const formula = detail?.formula;
  const shown = formula === undefined ? value : (detail?.formulaResult ?? value);
  return {
    value: held(shown),
    formula: formula === undefined ? null : `=${formula.replace(/^=/, '')}`,
    style: detail?.style ?? {},
  };
}

function held(value: CellValue): Held {
  if (value === null) return '';
  return value instanceof Date ? serialOf(value) : value;
}

/** Days since 1899-12-30, as Excel counts them. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

function fileSheet(state: SheetState, came: Sheet | undefined, origins: Origins): Sheet {
  const used = usedArea(state, false);
  const rows: CellValue[][] = Array.from(
    { length: used === null ? 0 : used.row + used.rows },
    () => [],
  );
  const cells = new Map<string, Cell>();
  for (const [key, cell] of state.cells) {
    const { row, column } = keyPlace(key);
    const origin = origins.get(cell);
    const value = origin ? origin.value : cell.value === '' ? null : cell.value;
    const line = rows[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = value;
    const detail = origin ? origin.detail : detailOf(cell);
    if (detail) cells.set(`${row},${column}`, detail);
  }
  const sheet: Sheet = { ...came, name: state.name, rows, cells };
  delete sheet.hidden;
  delete sheet.veryHidden;
  if (state.visibility === 'Hidden') sheet.hidden = true;
  if (state.visibility === 'VeryHidden') sheet.veryHidden = true;
  sheet.merges = state.merges.map(mergeOf);
  sheet.conditionalRules = state.rules.map(({ areas, rule }, index): ConditionalRule => ({
    ...rule,
    range: areas.map(areaAddress).join(' '),
    priority: index + 1,
  }));
  sheet.dataValidations = state.validations.map(({ areas, validation }): DataValidation => ({
    ...validation,
    range: areas.map(areaAddress).join(' '),
  }));
  sheet.columns = columnsOf(state.columns, came);
  sheet.rowDefs = rowDefsOf(state, came);
  if (state.frozen.rows + state.frozen.columns > 0) sheet.freezePane = state.frozen;
  else delete sheet.freezePane;
  if (state.filter) {
    sheet.autoFilter = { ...came?.autoFilter, range: areaAddress(state.filter) };
  }
  if (state.page) {
    sheet.pageSetup = { ...came?.pageSetup, ...pageOf(state.page) };
    const { left, center, right } = state.page.footer;
    if (left + center + right !== '') {
      sheet.headerFooter = { ...came?.headerFooter, oddFooter: `&L${left}&C${center}&R${right}` };
    }
  }
  return sheet;
}

function detailOf(cell: CellState): Cell | undefined {
  const styled = Object.keys(cell.style).length > 0;
  if (cell.formula === null && !styled) return undefined;
  const value = cell.value === '' ? null : cell.value;
  const type = cell.formula !== null ? 'formula' : value === null ? 'empty' : kindOf(value);
  return {
    value,
    type,
    ...(styled ? { style: cell.style } : {}),
    ...(cell.formula === null ? {} : { formula: cell.formula.slice(1), formulaResult: value }),
  };
}

function kindOf(value: Held): 'string' | 'number' | 'boolean' {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function columnsOf(columns: ReadonlyMap<number, ColumnState>, came: Sheet | undefined) {
  const count = Math.max(came?.columns?.length ?? 0, ...[...columns.keys()].map((key) => key + 1));
  return Array.from({ length: count }, (_, index) => {
    const before = came?.columns?.[index] ?? {};
    const now = columns.get(index);
    const rest = without(without(before, 'width'), 'hidden');
    if (now === undefined) return rest;
    const unchanged = before.width !== undefined && pointsOf(before.width) === now.width;
    const width = unchanged
      ? before.width
      : now.width === null
        ? undefined
        : charactersOf(now.width);
    return {
      ...rest,
      ...(width === undefined ? {} : { width }),
      ...(now.hidden ? { hidden: true } : {}),
    };
  });
}

function rowDefsOf({ rowHeights, hiddenRows }: SheetState, came: Sheet | undefined) {
  const rows = new Map<number, RowDef>();
  for (const [row, before] of came?.rowDefs ?? []) {
    rows.set(row, without(without(before, 'height'), 'hidden'));
  }
  for (const [row, height] of rowHeights) rows.set(row, { ...rows.get(row), height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function pageOf(page: PageState): NonNullable<Sheet['pageSetup']> {
  const area = page.printArea && parseAbsolute(page.printArea);
  return {
    orientation: page.landscape ? 'landscape' : 'portrait',
    ...(page.paper === 'A4' ? { paperSize: 'a4' } : {}),
    ...(page.fitToWidth === null
      ? {}
      : { fitToPage: true, fitToWidth: page.fitToWidth, fitToHeight: 0 }),
    ...(page.margins === null ? {} : { margins: page.margins }),
    ...(area ? { printArea: area } : {}),
    ...(page.titleRows === null ? {} : { printTitlesRow: page.titleRows }),
    ...(page.titleColumns === null ? {} : { printTitlesColumn: page.titleColumns }),
    ...(page.centred ? { horizontalCentered: true } : {}),
  };
}

function parseAbsolute(area: Area): string {
  return areaAddress(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function areaOf(address: string | undefined): Area | null {
  const place = address === undefined ? null : parseReference(`x!${address}`);
  if (!place) return null;
  const { row, column, rows, columns } = place;
  return { row, column, rows, columns };
}

function areaOfMerge({ startRow, startCol, endRow, endCol }: MergeRange): Area {
  return {
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  };
}

function mergeOf({ row, column, rows, columns }: Area): MergeRange {
  return { startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 };
}

function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function charactersOf(points: number): number {
  return Math.max(0, (points / 0.75 - 5) / 7);
}
