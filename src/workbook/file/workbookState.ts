/**
 * A workbook in memory: what came in, with what was written since lying over it. A state is never
 * changed once it is handed out: a change makes a new one that shares all it leaves alone, so a
 * failed plan is undone by forgetting its draft, and the way back from one that worked is the state
 * before it.
 */
import { isCellError, type CellValue } from '../../county/cell';
import type { Area } from '../../sheets/area';
import type { RoleLook } from '../../sheets/roleLooks';
import type { Operation } from '../../sheets/plan';
import { columnsOfASheet } from '../../sheets/snapshot';
import type { ListedSheet, WorkbookPart, DefinedName } from './workbookPart';
import type { CellPart } from './rowCells';
import { areaOfReference, isTrue, type RowPart, type SheetPart } from './sheetPart';
import type { StyleBook } from './styleBook';
import { childrenNamed } from './xml';

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly DefinedName[];
}

export interface SheetState {
  readonly name: string;
  readonly visibility: ListedSheet['visibility'];
  /** What came in; null for a sheet that was added. */
  readonly origin: Origin | null;
  readonly edits: ReadonlyMap<CellKey, CellEdit>;
  /**
   * What formulas come to whose stored result is none (trueResults.ts): read in its place, and never
   * written.
   */
  readonly trueResults: ReadonlyMap<CellKey, CellValue>;
  readonly merges: readonly Area[];
  /** That came with the sheet, filtered ones among them; 0-based. */
  readonly hiddenRows: readonly number[];
  readonly rules: readonly Rule[];
  /** Hints that we added; those that came are in the part. */
  readonly hints: readonly Hint[];
  readonly columns: ReadonlyMap<number, ColumnEdit>;
  /** In points, as far as we set them. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly freeze: Freeze | null;
  readonly print: PrintSetup | null;
  /** That we gave a sheet of ours; one that came is in the part. */
  readonly filter: Area | null;
}

export interface Origin {
  /** Position in the list of sheets that came. */
  readonly position: number;
  readonly listed: ListedSheet;
  readonly part: SheetPart | null;
}

/** Row × 16384 + column. */
export type CellKey = number;

export interface CellEdit {
  /** Absent: the content that came stays, formula and all. */
  readonly value?: CellValue;
  /** Without its =; the value is what it comes to. */
  readonly formula?: string;
  /** Only without a value: a new result of the formula that came. */
  readonly result?: CellValue;
  readonly format: number;
}

export type Rule =
  /** Block of rules that came with the sheet, by its position among them. */
  | {
      readonly kind: 'came';
      readonly block: number;
      readonly areas: readonly Area[];
      readonly count: number;
    }
  | {
      readonly kind: 'added';
      readonly area: Area;
      /** Without =. */
      readonly formula: string;
      readonly look: RoleLook;
      readonly numberFormat: string | undefined;
    };

export interface ColumnEdit {
  /** In characters; null leaves it. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export type Hint = Extract<Operation, { readonly kind: 'validation' }>;

export type PrintSetup = Extract<Operation, { readonly kind: 'print' }>;

export function cellKey(row: number, column: number): CellKey {
  return row * columnsOfASheet + column;
}

export function keyRow(key: CellKey): number {
  return Math.floor(key / columnsOfASheet);
}

export function keyColumn(key: CellKey): number {
  return key % columnsOfASheet;
}

/** The state of a workbook as it came. */
export function stateOf(workbook: WorkbookPart): WorkbookState {
  return {
    names: workbook.names,
    sheets: workbook.sheets.map((listed, position) => ({
      ...emptySheet(listed.name, listed.visibility),
      origin: { position, listed, part: listed.sheet },
      merges: listed.sheet?.merges ?? [],
      hiddenRows: listed.sheet?.hiddenRows ?? [],
      rules: listed.sheet ? rulesInPart(listed.sheet) : [],
    })),
  };
}

export function emptySheet(name: string, visibility: SheetState['visibility']): SheetState {
  return {
    name,
    visibility,
    origin: null,
    edits: new Map(),
    trueResults: new Map(),
    merges: [],
    hiddenRows: [],
    rules: [],
    hints: [],
    columns: new Map(),
    rowHeights: new Map(),
    freeze: null,
    print: null,
    filter: null,
  };
}

/** The cell that came in, if there is one. */
export function cellThatCame(sheet: SheetState, row: number, column: number): CellPart | undefined {
  return rowThatCame(sheet, row)?.cells.inColumn(column);
}

export function cellValueOf(sheet: SheetState, row: number, column: number): CellValue {
  const key = cellKey(row, column);
  const edited = editedValue(sheet.edits.get(key));
  if (edited !== undefined) return edited;
  return sheet.trueResults.get(key) ?? cellThatCame(sheet, row, column)?.value ?? null;
}

/** The value that an edit gives its cell; undefined where the one that came stays. */
export function editedValue(edit: CellEdit | undefined): CellValue | undefined {
  return edit?.value === undefined ? edit?.result : edit.value;
}

/** Index of the format that a cell shows: its own, its row's or its column's. */
export function formatOf(sheet: SheetState, row: number, column: number): number {
  const edit = sheet.edits.get(cellKey(row, column));
  if (edit) return edit.format;
  const rowPart = rowThatCame(sheet, row);
  const own = rowPart?.cells.inColumn(column);
  if (own) return own.style ?? 0;
  if (rowPart && isTrue(rowPart.attributes.get('customFormat'))) {
    return Number(rowPart.attributes.get('s') ?? 0);
  }
  const columnPart = sheet.origin?.part?.columns.find(
    ({ first, last }) => first <= column && column <= last,
  );
  return Number(columnPart?.attributes.get('style') ?? 0);
}

/** Whether a formula stands without a result, so that whoever opens the file has to compute it. */
export function lacksResults({ sheets }: WorkbookState): boolean {
  return sheets.some(({ edits, origin }) => {
    for (const { value, formula, result } of edits.values()) {
      // Of formulas that came only those of sheets that came have results.
      const given = formula !== undefined ? value : value === undefined && origin ? result : null;
      if (given !== null && given !== undefined && isCellError(given)) return true;
    }
    return false;
  });
}

/** What the sheet's formats are for a viewer of one cell. */
export function describeFormat(styles: StyleBook, sheet: SheetState, row: number, column: number) {
  const format = formatOf(sheet, row, column);
  return { fill: styles.fillColour(format), numberFormat: styles.numberFormatCode(format) };
}

const rowIndexes = new WeakMap<SheetPart, ReadonlyMap<number, RowPart>>();

export function rowThatCame(sheet: SheetState, row: number): RowPart | undefined {
  const part = sheet.origin?.part;
  if (!part) return undefined;
  let index = rowIndexes.get(part);
  if (!index) {
    index = new Map(part.rows.map((rowPart) => [rowPart.row, rowPart]));
    rowIndexes.set(part, index);
  }
  return index.get(row);
}

function rulesInPart(part: SheetPart): Rule[] {
  return childrenNamed(part.root, 'conditionalFormatting').map((element, block) => ({
    kind: 'came',
    block,
    areas: (element.attributes.get('sqref') ?? '').split(/\s+/).flatMap((reference) => {
      const area = areaOfReference(reference);
      return area ? [area] : [];
    }),
    count: childrenNamed(element, 'cfRule').length,
  }));
}
