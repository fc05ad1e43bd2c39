/**
 * The workbook inside the Excel double, as plain data, and what Excel does to it when rows and
 * columns come and go. Styles are in the form of the file library, whole and unread where the
 * double has no use for them. Knows nothing of Office.js.
 */
import type { CellStyle, ConditionalRule, DataValidation, PageMargins } from 'hucre';
import { nameReference, overlaps, parseReference, type Area } from '../../../src/sheets/area';

export type Held = number | string | boolean;

export interface CellState {
  /** '' when the cell has only a format. Error values are their codes. */
  readonly value: Held;
  readonly formula: string | null;
  readonly style: CellStyle;
}

export interface TableState {
  readonly name: string;
  area: Area;
}

export interface RuleState {
  readonly id: string;
  areas: Area[];
  /** Without its range; priority in the order of the list. */
  rule: Omit<ConditionalRule, 'range' | 'priority'>;
}

export interface ValidationState {
  readonly areas: Area[];
  validation: Omit<DataValidation, 'range'>;
}

export interface ColumnState {
  /** In points; null: the sheet's standard. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface PageState {
  readonly landscape: boolean;
  readonly paper: string | null;
  readonly fitToWidth: number | null;
  /** 0-based rows with which a page begins. */
  readonly breaks: readonly number[];
  readonly printArea: Area | null;
  /** In inches. */
  readonly margins: PageMargins | null;
  /** `$1:$3`. */
  readonly titleRows: string | null;
  /** `$A:$B`. */
  readonly titleColumns: string | null;
  readonly centred: boolean;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface ChartState {
  readonly id: string;
  name: string;
  title: string;
  /** The cell at whose corner it begins. */
  corner: { readonly row: number; readonly column: number };
  /** In points. */
  width: number;
  height: number;
  legend: string;
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  /** Of the labels of the category axis, in degrees; null: as Excel likes. */
  labelOrientation: number | null;
  /** Of the value axis; null: as Excel likes. */
  minimum: number | null;
  series: SeriesState[];
}

export interface SeriesState {
  name: string;
  type: string;
  /** Id of the sheet that the values stand on. */
  sheet: string | null;
  values: Area | null;
  categories: Area | null;
  /** `#RRGGBB`. */
  colour: string | null;
  labels: boolean;
  marker: string | null;
  markerSize: number | null;
  weight: number | null;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  cells: Map<number, CellState>;
  merges: Area[];
  tables: TableState[];
  rules: RuleState[];
  validations: ValidationState[];
  columns: Map<number, ColumnState>;
  /** Heights in points of rows that came with one of their own; others fit their texts. */
  rowHeights: Map<number, number>;
  /** Filtered ones among them. */
  hiddenRows: Set<number>;
  /** Cells that are filtered, header and all; null: none. */
  filter: Area | null;
  frozen: { readonly rows: number; readonly columns: number };
  page: PageState | null;
  charts: ChartState[];
}

export interface NameState {
  name: string;
  /** With its =. */
  formula: string;
}

export interface BookState {
  sheets: SheetState[];
  names: NameState[];
  structureProtected: boolean;
}

export const emptyCell: CellState = { value: '', formula: null, style: {} };
export const standardWidth = 48;

const width = 16384;
const height = 1048576;

export function cellKey(row: number, column: number): number {
  return row * width + column;
}

export function keyPlace(key: number): { row: number; column: number } {
  return { row: Math.floor(key / width), column: key % width };
}

let nextId = 1;

export function freshId(): string {
  nextId += 1;
  return `{00000000-0001-0000-0000-${String(nextId).padStart(12, '0')}}`;
}

export function emptySheet(name: string): SheetState {
  return {
    id: freshId(),
    name,
    visibility: 'Visible',
    protected: false,
    cells: new Map(),
    merges: [],
    tables: [],
    rules: [],
    validations: [],
    columns: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    filter: null,
    frozen: { rows: 0, columns: 0 },
    page: null,
    charts: [],
  };
}

export function cellAt(sheet: SheetState, row: number, column: number): CellState {
  return sheet.cells.get(cellKey(row, column)) ?? emptyCell;
}

export function putCell(sheet: SheetState, row: number, column: number, cell: CellState): void {
  const bare = cell.value === '' && cell.formula === null && Object.keys(cell.style).length === 0;
  if (bare) sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), cell);
}

/** @param valuesOnly formatted empty cells do not count */
export function usedArea(sheet: SheetState, valuesOnly: boolean, within?: Area): Area | null {
  let top = height;
  let left = width;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === '' && cell.formula === null) continue;
    const { row, column } = keyPlace(key);
    if (within && !overlaps(within, { row, column, rows: 1, columns: 1 })) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export interface Shift {
  readonly along: 'row' | 'column';
  /** First row or column inserted or deleted. */
  readonly at: number;
  /** Negative: deleted. */
  readonly count: number;
}

/** Inserts or deletes rows or columns: cells, merges, tables, rules and names move along. */
export function shift(book: BookState, sheet: SheetState, by: Shift): void {
  const cells = new Map<number, CellState>();
  for (const [key, cell] of sheet.cells) {
    const place = keyPlace(key);
    const row = by.along === 'row' ? movedIndex(place.row, by) : place.row;
    const column = by.along === 'column' ? movedIndex(place.column, by) : place.column;
    if (row !== null && column !== null) cells.set(cellKey(row, column), cell);
  }
  sheet.cells = cells;
  sheet.merges = sheet.merges.flatMap((area) => movedArea(area, by) ?? []);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = movedArea(table.area, by);
    return area ? [{ ...table, area }] : [];
  });
  for (const rule of sheet.rules)
    rule.areas = rule.areas.flatMap((area) => movedArea(area, by) ?? []);
  sheet.rules = sheet.rules.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: one.areas.flatMap((area) => movedArea(area, by) ?? []) }))
    .filter(({ areas }) => areas.length > 0);
  shiftCharts(book, sheet, by);
  if (by.along === 'column') sheet.columns = movedKeys(sheet.columns, by);
  else {
    sheet.rowHeights = movedKeys(sheet.rowHeights, by);
    const hidden = new Map([...sheet.hiddenRows].map((row) => [row, true] as const));
    sheet.hiddenRows = new Set(movedKeys(hidden, by).keys());
  }
  for (const name of book.names) {
    const place = parseReference(name.formula);
    if (place?.sheet !== sheet.name) continue;
    const area = movedArea(place, by);
    name.formula = area
      ? `=${nameReference({ ...area, sheet: sheet.name })}`
      : brokenReference(sheet.name);
  }
}

/** Charts move with their cells, wherever they stand. */
function shiftCharts(book: BookState, sheet: SheetState, by: Shift): void {
  for (const chart of sheet.charts) {
    const { row, column } = movedArea({ ...chart.corner, rows: 1, columns: 1 }, by) ?? chart.corner;
    chart.corner = { row, column };
  }
  const movedSource = (area: Area | null) => area && movedArea(area, by);
  for (const series of book.sheets.flatMap(({ charts }) => charts.flatMap((one) => one.series))) {
    if (series.sheet !== sheet.id) continue;
    series.values = movedSource(series.values);
    series.categories = movedSource(series.categories);
  }
}

export function brokenReference(sheet: string): string {
  return `='${sheet.replaceAll("'", "''")}'!#REF!`;
}

function movedIndex(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

function movedKeys<T>(states: ReadonlyMap<number, T>, by: Shift): Map<number, T> {
  return new Map(
    [...states].flatMap(([index, state]) => {
      const moved = movedIndex(index, by);
      return moved === null ? [] : [[moved, state] as const];
    }),
  );
}

function movedArea(area: Area, by: Shift): Area | null {
  const start = by.along === 'row' ? area.row : area.column;
  const size = by.along === 'row' ? area.rows : area.columns;
  const [first, length] = movedSpan(start, size, by);
  if (length <= 0) return null;
  return by.along === 'row'
    ? { ...area, row: first, rows: length }
    : { ...area, column: first, columns: length };
}

function movedSpan(start: number, size: number, { at, count }: Shift): [number, number] {
  if (count > 0)
    return start >= at ? [start + count, size] : [start, start + size > at ? size + count : size];
  const end = start + size;
  const removed = Math.max(0, Math.min(end, at - count) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at - count) - at);
  return [start - Math.max(0, before), size - removed];
}

/** What is left of areas without a hole. */
export function areasWithout(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    if (!overlaps(area, hole)) return [area];
    const bottom = area.row + area.rows;
    const right = area.column + area.columns;
    const top = Math.max(area.row, hole.row);
    const end = Math.min(bottom, hole.row + hole.rows);
    const middle = { ...area, row: top, rows: end - top };
    return [
      { ...area, rows: top - area.row },
      { ...area, row: end, rows: bottom - end },
      { ...middle, columns: hole.column - area.column },
      {
        ...middle,
        column: hole.column + hole.columns,
        columns: right - hole.column - hole.columns,
      },
    ].filter(({ rows, columns }) => rows > 0 && columns > 0);
  });
}
