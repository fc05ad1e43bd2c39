/**
 * Carries the operations of a plan out on a state, one by one, and refuses what Excel would refuse:
 * parts of merges, protected sheets, a second sheet of one name. Never changes the state it got.
 */
import { areaAddress, contains, nameReference, overlaps, type Area } from '../../sheets/area';
import { lookOf } from '../../sheets/roleLooks';
import type { Content, Operation, Plan } from '../../sheets/plan';
import { WorkbookFailure } from '../port';
import { longestText } from './cellContent';
import { areaOfReference } from './sheetPart';
import type { StyleBook } from './styleBook';
import {
  cellKey,
  cellThatCame,
  emptySheet,
  formatOf,
  keyColumn,
  keyRow,
  type CellEdit,
  type CellKey,
  type SheetState,
  type WorkbookState,
} from './workbookState';

export interface CarryingStage {
  readonly styles: StyleBook;
  readonly palette: Plan['palette'];
  /** No sheet may be added. */
  readonly structureProtected: boolean;
  /** A person types: the first cell of a merge takes what is meant for all of it. */
  readonly typed: boolean;
  /** Edits that only this run's draft has, so that they may grow in place. */
  readonly drafts: WeakMap<ReadonlyMap<CellKey, CellEdit>, Map<CellKey, CellEdit>>;
}

/** @throws WorkbookFailure */
export function carryOut(
  operation: Operation,
  state: WorkbookState,
  stage: CarryingStage,
): WorkbookState {
  switch (operation.kind) {
    case 'addSheet':
      return addSheet(state, operation, stage);
    case 'name':
      return setName(
        state,
        operation.name,
        nameReference({ ...operation.area, sheet: operation.sheet }),
      );
    case 'removeName':
      return {
        ...state,
        names: state.names.filter((name) => !isNameOf(name, operation.name, null)),
      };
    default: {
      const position = state.sheets.findIndex(({ name }) => sameName(name, operation.sheet));
      const sheet = state.sheets[position];
      if (!sheet) throw wrongPlan(`no sheet ${operation.sheet}`);
      if (sheet.origin?.part?.protected) {
        throw new WorkbookFailure({ kind: 'protectedSheet', sheet: sheet.name });
      }
      if (sheet.origin && !sheet.origin.part) throw wrongPlan(`${sheet.name} has no cells`);
      const changed = changeSheet(sheet, operation, stage);
      return { ...state, sheets: replaced(state.sheets, position, changed) };
    }
  }
}

type SheetOperation = Exclude<Operation, { kind: 'addSheet' | 'name' | 'removeName' }>;

function changeSheet(
  sheet: SheetState,
  operation: SheetOperation,
  stage: CarryingStage,
): SheetState {
  switch (operation.kind) {
    case 'clear':
      return clear(sheet, operation.area, stage);
    case 'write':
      return writeBlock(sheet, operation, stage);
    case 'format':
      return format(sheet, operation, stage);
    case 'merge':
      return merge(sheet, operation.area);
    case 'columns':
      return setColumns(sheet, operation);
    case 'fitRows':
    case 'rowHeights':
      return fitRows(sheet, operation);
    case 'freeze':
      return { ...sheet, freeze: { rows: operation.rows, columns: operation.columns } };
    case 'filter':
      return { ...sheet, filter: operation.area };
    case 'colourRule':
      return {
        ...sheet,
        rules: [
          ...sheet.rules,
          {
            kind: 'added',
            area: operation.area,
            formula: operation.formula.replace(/^=/, ''),
            look: lookOf(operation.role, stage.palette),
            numberFormat: operation.numberFormat,
          },
        ],
      };
    case 'validation':
      return { ...sheet, hints: [...sheet.hints, operation] };
    case 'print':
      return { ...sheet, print: operation };
    // No charts here: the port's capabilities say so.
    case 'chart':
    case 'removeChart':
      return sheet;
  }
}

function addSheet(
  state: WorkbookState,
  { sheet, hidden }: Operation & { kind: 'addSheet' },
  { structureProtected }: CarryingStage,
): WorkbookState {
  if (structureProtected) throw new WorkbookFailure({ kind: 'protectedWorkbook' });
  if (state.sheets.some(({ name }) => sameName(name, sheet))) {
    throw wrongPlan(`a sheet ${sheet} is there already`);
  }
  if (sheet === '' || sheet.length > 31 || /[\\/?*[\]:]|^'|'$/.test(sheet)) {
    throw wrongPlan(`${sheet} cannot be a sheet's name`);
  }
  return { ...state, sheets: [...state.sheets, emptySheet(sheet, hidden ? 'hidden' : 'visible')] };
}

function setName(state: WorkbookState, name: string, refersTo: string): WorkbookState {
  const position = state.names.findIndex((candidate) => isNameOf(candidate, name, null));
  const known = state.names[position];
  if (known?.refersTo === refersTo) return state;
  const changed = { name: known?.name ?? name, scope: null, refersTo, element: null };
  return {
    ...state,
    names: known ? replaced(state.names, position, changed) : [...state.names, changed],
  };
}

/** Excel compares names without case. */
export function isNameOf(
  candidate: { readonly name: string; readonly scope: number | null },
  name: string,
  scope: number | null,
): boolean {
  return candidate.scope === scope && sameName(candidate.name, name);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function clear(sheet: SheetState, area: Area, stage: CarryingStage): SheetState {
  refuseCutMerges(sheet, area);
  const edits = draftOf(sheet, stage);
  // Only cells that are there: an area may reach far below them.
  for (const key of edits.keys()) {
    const place = { row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 };
    if (contains(area, place)) edits.set(key, { value: null, format: 0 });
  }
  for (const { row, cells } of sheet.origin?.part?.rows ?? []) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (const { column } of cells) {
      if (column < area.column || column >= area.column + area.columns) continue;
      refuseSharedFormula(sheet, row, column, area);
      edits.set(cellKey(row, column), { value: null, format: 0 });
    }
  }
  return {
    ...sheet,
    edits,
    merges: sheet.merges.filter((merged) => !contains(area, merged)),
    hints: sheet.hints.filter((hint) => !contains(area, hint.area)),
    // A rule that reaches beyond the area is not of the run that wrote the area.
    rules: sheet.rules.filter((rule) =>
      rule.kind === 'added'
        ? !contains(area, rule.area)
        : rule.areas.length === 0 || !rule.areas.every((ruled) => contains(area, ruled)),
    ),
  };
}

function writeBlock(
  sheet: SheetState,
  { area, values, formulas }: Operation & { kind: 'write' },
  stage: CarryingStage,
): SheetState {
  if (!stage.typed || !isHeadOfMerge(sheet, area)) refuseCutMerges(sheet, area);
  const edits = draftOf(sheet, stage);
  for (const { row, column, key } of cellsOfArea(area)) {
    const value = values[row - area.row]?.[column - area.column];
    if (value === undefined) throw wrongPlan(`values do not fill ${areaAddress(area)}`);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw wrongPlan(`${value} is no number`);
    if (typeof value === 'string' && value.length > longestText) {
      throw new WorkbookFailure({ kind: 'tooLarge' });
    }
    refuseSharedFormula(sheet, row, column, area);
    const formula = formulas?.[row - area.row]?.[column - area.column]?.replace(/^=/, '');
    edits.set(key, {
      value: storableContent(value),
      ...(formula === undefined ? {} : { formula }),
      format: formatOf(sheet, row, column),
    });
  }
  return { ...sheet, edits };
}

/** Empty text is no cell; half a character, as cutting a text may leave, is none that a file holds. */
function storableContent(value: Content): Content {
  if (typeof value !== 'string') return value;
  return value === '' ? null : value.replaceAll(/\p{Cs}/gu, '\ufffd');
}

function format(
  sheet: SheetState,
  { area, role, numberFormat, align }: Operation & { kind: 'format' },
  stage: CarryingStage,
): SheetState {
  const { styles, palette } = stage;
  const change = {
    look: lookOf(role, palette),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(align === undefined ? {} : { align }),
  };
  // Whole blocks have one format: it is looked up once, not once a cell.
  const changed = new Map<number, number>();
  const edits = draftOf(sheet, stage);
  for (const { row, column, key } of cellsOfArea(area)) {
    const before = formatOf(sheet, row, column);
    const after = changed.get(before) ?? styles.changed(before, change);
    changed.set(before, after);
    edits.set(key, withFormat(edits.get(key), after));
  }
  return { ...sheet, edits };
}

function withFormat(edit: CellEdit | undefined, format: number): CellEdit {
  return { ...edit, format };
}

function merge(sheet: SheetState, area: Area): SheetState {
  refuseCutMerges(sheet, area);
  const table = sheet.origin?.part?.tables.find((candidate) => overlaps(candidate, area));
  if (table) throw placeRefused(sheet, table);
  const apart = sheet.merges.filter((merged) => !contains(area, merged));
  return { ...sheet, merges: [...apart, area] };
}

function setColumns(
  sheet: SheetState,
  { column, widths, hidden = false }: Operation & { kind: 'columns' },
): SheetState {
  const columns = new Map(sheet.columns);
  widths.forEach((width, offset) => columns.set(column + offset, { width, hidden }));
  return { ...sheet, columns };
}

function fitRows(
  sheet: SheetState,
  { row, heights }: Operation & { kind: 'fitRows' | 'rowHeights' },
): SheetState {
  const rows = new Map(sheet.rowHeights);
  heights.forEach((height, offset) => rows.set(row + offset, height));
  return { ...sheet, rowHeights: rows };
}

/** Excel refuses to change part of a merged cell. */
function refuseCutMerges(sheet: SheetState, area: Area): void {
  const cut = sheet.merges.find((merged) => overlaps(merged, area) && !contains(area, merged));
  if (cut) throw placeRefused(sheet, cut);
}

function isHeadOfMerge({ merges }: SheetState, { row, column, rows, columns }: Area): boolean {
  const one = rows === 1 && columns === 1;
  return one && merges.some((merged) => merged.row === row && merged.column === column);
}

/** A formula that stands for several cells cannot lose the one that holds it, unless all of them go. */
function refuseSharedFormula(sheet: SheetState, row: number, column: number, gone: Area): void {
  const part = sheet.origin?.part;
  const cell = part && cellThatCame(sheet, row, column);
  if (!part || !cell || sheet.edits.has(cellKey(row, column))) return;
  const formula = /<(?:[^\s<>/:]+:)?f\s([^>]*)>/.exec(
    part.source.slice(cell.openEnd, cell.end),
  )?.[1];
  const reference = /\bref="([^"]*)"/.exec(formula ?? '')?.[1];
  const shared = reference === undefined ? null : areaOfReference(reference);
  if (/\bref=/.test(formula ?? '') && !(shared && contains(gone, shared))) {
    throw placeRefused(sheet, { row, column, rows: 1, columns: 1 });
  }
}

function draftOf(sheet: SheetState, { drafts }: CarryingStage): Map<CellKey, CellEdit> {
  const own = drafts.get(sheet.edits);
  if (own) return own;
  const draft = new Map(sheet.edits);
  drafts.set(draft, draft);
  return draft;
}

function replaced<T>(list: readonly T[], position: number, entry: T): readonly T[] {
  return list.map((candidate, index) => (index === position ? entry : candidate));
}

function* cellsOfArea(area: Area): Generator<{ row: number; column: number; key: CellKey }> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      yield { row, column, key: cellKey(row, column) };
    }
  }
}

function placeRefused(sheet: SheetState, area: Area): WorkbookFailure {
  return new WorkbookFailure({
    kind: 'placeRefused',
    detail: `'${sheet.name}'!${areaAddress(area)}`,
  });
}

/** The plan is wrong, not the workbook. */
function wrongPlan(detail: string): WorkbookFailure {
  return new WorkbookFailure({ kind: 'host', detail });
}
