/**
 * A workbook as a grid shows it: texts, looks, sizes. Made from a state on demand, cell by cell, and
 * never changed; a sheet that no write touched keeps its view.
 */
import type { CellValue } from '../../../county/cell';
import type { Area } from '../../../sheets/area';
import type { Surroundings } from '../formula/evaluate';
import { standingFormulas } from '../formulasOf';
import { surroundingsOf } from '../recalculateFormulas';
import { isTrue } from '../sheetPart';
import type { StyleBook } from '../styleBook';
import type { WorkbookPart } from '../workbookPart';
import {
  cellKey,
  formatOf,
  keyColumn,
  keyRow,
  rowThatCame,
  cellValueOf,
  type CellKey,
  type Freeze,
  type SheetState,
  type WorkbookState,
} from '../workbookState';
import { childNamed } from '../xml';
import { cellLook, type CellLook } from './cellLook';
import { colourReader, type ColourOf } from './colours';
import { colourRules } from './colourRules';
import { hintsOf, type CellHint } from './hints';
import { shownText } from './shownText';

export interface WorkbookView {
  readonly sheets: readonly SheetView[];
}

export interface SheetView {
  readonly name: string;
  readonly visibility: SheetState['visibility'];
  /** Why no cell can be changed here; null where they can. */
  readonly locked: 'protected' | 'readOnlyFormat' | 'noCells' | null;
  /** Rows and columns up to the last cell with content or format. */
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly Area[];
  readonly freeze: Freeze;
  readonly gridLines: boolean;
  /** In pixels; 0 when hidden. */
  readonly columnWidth: (column: number) => number;
  /** In pixels; 0 when hidden, null where it follows the texts. */
  readonly rowHeight: (row: number) => number | null;
  readonly defaultRowHeight: number;
  readonly cell: (row: number, column: number) => ShownCell;
  /** Columns of a row that have content or a format. */
  readonly usedColumns: (row: number) => readonly number[];
  /** What may stand in a cell, where the sheet says it. */
  readonly hint: (row: number, column: number) => CellHint | null;
  /** Colour rules of the county's that are not drawn. */
  readonly unshownRules: number;
  /** The sheet has pictures or charts, which are not drawn. */
  readonly drawings: boolean;
}

export interface ShownCell {
  readonly value: CellValue;
  /** Empty where there is nothing. */
  readonly text: string;
  /** Without =; null for a cell without one. */
  readonly formula: string | null;
  readonly look: CellLook;
}

/** What makes views; one for the life of an open workbook. */
export interface ViewMaker {
  readonly view: (state: WorkbookState) => WorkbookView;
}

/** @throws XmlFault */
export function viewMaker(workbook: WorkbookPart, styles: StyleBook, readOnly: boolean): ViewMaker {
  const colourOf = colourReader(workbook, styles);
  const looks = new Map<number, CellLook>();
  const views = new WeakMap<SheetState, SheetView>();
  const from1904 = isTrue(childNamed(workbook.root, 'workbookPr')?.attributes.get('date1904'));
  const lookOf = (format: number): CellLook => {
    const known = looks.get(format) ?? cellLook(styles, format, colourOf);
    looks.set(format, known);
    return known;
  };
  const shared: Shared = { styles, colourOf, lookOf, from1904, readOnly };
  return {
    view: (state) => {
      const surroundings = surroundingsOf(state, () => undefined);
      return {
        sheets: state.sheets.map((sheet) => {
          const known = views.get(sheet) ?? sheetView(sheet, shared, surroundings);
          views.set(sheet, known);
          return known;
        }),
      };
    },
  };
}

interface Shared {
  readonly styles: StyleBook;
  readonly colourOf: ColourOf;
  readonly lookOf: (format: number) => CellLook;
  readonly from1904: boolean;
  readonly readOnly: boolean;
}

function sheetView(sheet: SheetState, shared: Shared, surroundings: Surroundings): SheetView {
  const { styles, colourOf, lookOf, from1904, readOnly } = shared;
  const part = sheet.origin?.part ?? null;
  const rules = colourRules(sheet, styles, colourOf, surroundings);
  const formulas = standingFormulas(sheet);
  const cells = new Map<CellKey, ShownCell>();
  const used = usedCells(sheet);

  const shown = (row: number, column: number): ShownCell => {
    const value = cellValueOf(sheet, row, column);
    const own = lookOf(formatOf(sheet, row, column));
    const { numberFormat = own.numberFormat, ...ruled } = rules.at(row, column);
    const { text, colour } = shownText(value, numberFormat, from1904);
    return {
      value,
      text,
      formula: formulas.get(cellKey(row, column))?.text ?? null,
      look: { ...own, numberFormat, ...(colour === null ? {} : { colour }), ...ruled },
    };
  };

  return {
    name: sheet.name,
    visibility: sheet.visibility,
    locked: lockOf(sheet, readOnly),
    rows: used.rows,
    columns: used.columns,
    merges: sheet.merges,
    freeze: sheet.freeze ?? freezeThatCame(sheet),
    gridLines: part ? gridLinesOf(sheet) : true,
    columnWidth: (column) => columnWidth(sheet, column),
    rowHeight: (row) => rowPixels(sheet, row),
    defaultRowHeight: pixels(Number(sheetFormat(sheet, 'defaultRowHeight') ?? 15)),
    cell: (row, column) => {
      const key = cellKey(row, column);
      const known = cells.get(key) ?? shown(row, column);
      cells.set(key, known);
      return known;
    },
    usedColumns: (row) => used.columnsOf.get(row) ?? [],
    hint: hintsOf(sheet),
    unshownRules: rules.unshown,
    drawings: part !== null && childNamed(part.root, 'drawing') !== undefined,
  };
}

function lockOf(sheet: SheetState, readOnly: boolean): SheetView['locked'] {
  if (sheet.origin && !sheet.origin.part && !readOnly) return 'noCells';
  if (readOnly) return 'readOnlyFormat';
  return sheet.origin?.part?.protected ? 'protected' : null;
}

function usedCells(sheet: SheetState) {
  const columnsOf = new Map<number, number[]>();
  for (const { row, cells } of sheet.origin?.part?.rows ?? []) {
    columnsOf.set(
      row,
      Array.from(cells, ({ column }) => column),
    );
  }
  for (const [key, { value, format }] of sheet.edits) {
    if (value === null && format === 0) continue;
    const columns = columnsOf.get(keyRow(key)) ?? [];
    columnsOf.set(keyRow(key), columns);
    columns.push(keyColumn(key));
  }
  let [rows, columns] = [0, 0];
  for (const [row, list] of columnsOf) {
    if (list.length === 0) continue;
    rows = Math.max(rows, row + 1);
    for (const column of list) columns = Math.max(columns, column + 1);
  }
  for (const merge of sheet.merges) {
    rows = Math.max(rows, merge.row + merge.rows);
    columns = Math.max(columns, merge.column + merge.columns);
  }
  return { rows, columns, columnsOf };
}

function freezeThatCame({ origin }: SheetState): Freeze {
  const views = origin?.part && childNamed(origin.part.root, 'sheetViews');
  const pane = views?.children[0] && childNamed(views.children[0], 'pane');
  if (!pane?.attributes.get('state')?.startsWith('frozen')) return { rows: 0, columns: 0 };
  return {
    rows: Number(pane.attributes.get('ySplit') ?? 0),
    columns: Number(pane.attributes.get('xSplit') ?? 0),
  };
}

function gridLinesOf({ origin }: SheetState): boolean {
  const views = origin?.part && childNamed(origin.part.root, 'sheetViews');
  return isTrue(views?.children[0]?.attributes.get('showGridLines') ?? '1');
}

function sheetFormat({ origin }: SheetState, attribute: string): string | undefined {
  return origin?.part
    ? childNamed(origin.part.root, 'sheetFormatPr')?.attributes.get(attribute)
    : undefined;
}

/** A character of the usual font is 7 pixels wide; 5 more are the margins of a cell. */
const characterWidth = 7;
const cellMargins = 5;

function columnWidth(sheet: SheetState, column: number): number {
  const edit = sheet.columns.get(column);
  if (edit?.hidden) return 0;
  if (edit && edit.width !== null) return Math.round(edit.width * characterWidth) + cellMargins;
  const came = sheet.origin?.part?.columns.find(
    ({ first, last }) => first <= column && column <= last,
  );
  if (!edit && isTrue(came?.attributes.get('hidden'))) return 0;
  const width = came?.attributes.get('width') ?? sheetFormat(sheet, 'defaultColWidth');
  if (width !== undefined) return Math.round(Number(width) * characterWidth);
  return Number(sheetFormat(sheet, 'baseColWidth') ?? 8) * characterWidth + cellMargins + 3;
}

function rowPixels(sheet: SheetState, row: number): number | null {
  const edited = sheet.rowHeights.get(row);
  const attributes = rowThatCame(sheet, row)?.attributes;
  if (isTrue(attributes?.get('hidden'))) return 0;
  if (edited !== undefined) return pixels(edited);
  const height = attributes?.get('ht');
  return height === undefined ? null : pixels(Number(height));
}

/** Of points. */
function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}
