/**
 * What follows from an entry: the formulas that depend on it get new results. A formula is trusted
 * only when, from the values before the entry, it comes to the result that the file stores; every
 * other one that depends on the entry is left without a result, for an old one would be wrong.
 */
import { isCellError, notCalculated, sameCellValue, type CellValue } from '../../county/cell';
import { overlaps, parseReference, type Area, type SheetArea } from '../../sheets/area';
import { areaAt, evaluate, type FormulaPlace, type Surroundings } from './formula/evaluate';
import { leaves } from './formula/expression';
import { NotComputable } from './formula/values';
import { formulasOf, standingFormulas, type FormulaCell } from './formulasOf';
import { isTrue } from './sheetPart';
import {
  cellKey,
  formatOf,
  keyColumn,
  keyRow,
  rowThatCame,
  cellValueOf,
  type CellKey,
  type SheetState,
  type WorkbookState,
} from './workbookState';

/** New results, by sheet and cell; only of formulas whose result is another than before. */
export type Results = ReadonlyMap<string, ReadonlyMap<CellKey, CellValue>>;

export interface EnteredCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** @param before the state before the entry, @param after the one with it */
export function recalculate(
  before: WorkbookState,
  after: WorkbookState,
  entered: readonly EnteredCell[],
): Results {
  const formulas = liveFormulas(after);
  const dependents = dependentsOf(formulas, after, entered);
  if (dependents.size === 0) return new Map();
  const old = surroundingsOf(before, () => undefined);
  const results = new Map<string, Map<CellKey, CellValue>>();
  const computed = new Map<LiveFormula, CellValue>();
  const underWay = new Set<LiveFormula>();

  const now = surroundingsOf(after, (sheet, row, column) => {
    const formula = formulas.get(sheet)?.get(cellKey(row, column));
    return formula && dependents.has(formula) ? resultOf(formula) : undefined;
  });

  function resultOf(formula: LiveFormula): CellValue {
    const known = computed.get(formula);
    if (known !== undefined) return known;
    // A circle has no result here.
    if (underWay.has(formula)) return unknownResult(formula);
    underWay.add(formula);
    const result = agrees(formula, old) ? computedAt(formula, now) : unknownResult(formula);
    underWay.delete(formula);
    computed.set(formula, result);
    return result;
  }

  for (const formula of dependents) {
    const { sheet, row, column } = formula;
    const result = resultOf(formula);
    if (sameCellValue(result, now.stored(sheet, row, column))) continue;
    const ofSheet = results.get(sheet) ?? new Map<CellKey, CellValue>();
    results.set(sheet, ofSheet.set(cellKey(row, column), result));
  }
  return results;
}

/** The state with other results for some formulas. */
export function withResults(state: WorkbookState, results: Results): WorkbookState {
  if (results.size === 0) return state;
  return {
    ...state,
    sheets: state.sheets.map((sheet) => {
      const cells = results.get(sheet.name);
      if (!cells) return sheet;
      const edits = new Map(sheet.edits);
      for (const [key, result] of cells) {
        const format = formatOf(sheet, keyRow(key), keyColumn(key));
        const ours = edits.get(key);
        const isOurs = ours?.formula !== undefined;
        edits.set(key, isOurs ? { ...ours, value: result } : { result, format });
      }
      return { ...sheet, edits };
    }),
  };
}

/** A formula that nobody has overwritten. */
interface LiveFormula extends FormulaCell {
  readonly sheet: string;
  /** Cells that it reads; null when that depends on more than its text. */
  readonly reads: readonly SheetArea[] | null;
}

type LiveFormulas = ReadonlyMap<string, ReadonlyMap<CellKey, LiveFormula>>;

/** Their arguments say where they read only when they are computed. */
const readElsewhere: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);

const readings = new WeakMap<FormulaCell, LiveFormula>();

function liveFormulas(state: WorkbookState): LiveFormulas {
  return new Map(
    state.sheets.map((sheet) => {
      const live = new Map<CellKey, LiveFormula>();
      for (const [key, formula] of standingFormulas(sheet)) {
        live.set(key, liveFormula(formula, sheet, state));
      }
      return [sheet.name, live];
    }),
  );
}

function liveFormula(
  formula: FormulaCell,
  { name: sheet }: SheetState,
  state: WorkbookState,
): LiveFormula {
  const known = readings.get(formula);
  if (known) return known;
  const live: LiveFormula = { ...formula, sheet, reads: readsOf(formula, sheet, state) };
  // What a name points to may change: a formula with names is read anew each time.
  const { expression } = formula;
  if (expression && [...leaves(expression)].every(({ kind }) => kind === 'reference')) {
    readings.set(formula, live);
  }
  return live;
}

function readsOf(
  formula: FormulaCell,
  sheet: string,
  state: WorkbookState,
): readonly SheetArea[] | null {
  const { expression, text } = formula;
  if (!expression) return null;
  for (const word of readElsewhere) if (text?.toUpperCase().includes(`${word}(`)) return null;
  const areas: SheetArea[] = [];
  for (const leaf of leaves(expression)) {
    if (leaf.kind === 'reference') {
      const area = areaAt(leaf.reference, formulaPlace({ ...formula, sheet }));
      if (area) areas.push(area);
    } else {
      const area = namedArea(state, leaf.name);
      if (!area) return null;
      areas.push(area);
    }
  }
  return areas;
}

/** All formulas that depend on the entered cells, over however many others. */
function dependentsOf(
  formulas: LiveFormulas,
  state: WorkbookState,
  entered: readonly EnteredCell[],
): ReadonlySet<LiveFormula> {
  const bySheet = new Map<string, { readonly area: Area; readonly formula: LiveFormula }[]>();
  const dependents = new Set<LiveFormula>();
  const waiting: EnteredCell[] = [...entered];
  const add = (formula: LiveFormula) => {
    if (dependents.has(formula)) return;
    dependents.add(formula);
    waiting.push(formula);
  };
  for (const live of formulas.values()) {
    for (const formula of live.values()) {
      if (formula.reads === null) add(formula);
      for (const area of formula.reads ?? []) {
        const sheet = sheetName(state, area.sheet);
        const list = bySheet.get(sheet) ?? [];
        bySheet.set(sheet, list);
        list.push({ area, formula });
      }
    }
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const cell = { row: next.row, column: next.column, rows: 1, columns: 1 };
    for (const { area, formula } of bySheet.get(next.sheet) ?? []) {
      if (overlaps(area, cell)) add(formula);
    }
  }
  return dependents;
}

function agrees(formula: LiveFormula, old: StoredSurroundings): boolean {
  const { sheet, row, column } = formula;
  const stored = old.stored(sheet, row, column);
  if (formula.kind !== 'own' || isNotCalculated(stored)) return false;
  return reproduces(computedAt(formula, old), stored);
}

function computedAt(formula: LiveFormula, surroundings: Surroundings): CellValue {
  if (!formula.expression || formula.kind !== 'own') return unknownResult(formula);
  try {
    return evaluate(formula.expression, formulaPlace(formula), surroundings);
  } catch (error) {
    if (error instanceof NotComputable) return unknownResult(formula);
    throw error;
  }
}

/** A cell that an array filled has no formula of its own that a file could keep without a result. */
function unknownResult({ kind }: FormulaCell): CellValue {
  return { error: kind === 'spilled' ? '#N/A' : notCalculated };
}

function formulaPlace(formula: FormulaCell & { readonly sheet: string }): FormulaPlace {
  const { sheet, row, column, movedRows, movedColumns } = formula;
  return { sheet, row, column, movedRows, movedColumns };
}

export interface StoredSurroundings extends Surroundings {
  /** The value that the state has. */
  readonly stored: (sheet: string, row: number, column: number) => CellValue;
}

/**
 * What formulas see of a state.
 * @param fresh a value that is newer than the state's; undefined where there is none
 */
export function surroundingsOf(
  state: WorkbookState,
  fresh: (sheet: string, row: number, column: number) => CellValue | undefined,
): StoredSurroundings {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const sheetOf = (name: string) => sheets.get(name.toLowerCase());
  const filled = new Map<SheetState, Area>();
  const stored = (name: string, row: number, column: number) => {
    const sheet = sheetOf(name);
    return sheet ? cellValueOf(sheet, row, column) : null;
  };
  return {
    stored,
    value: (name, row, column) =>
      fresh(sheetOf(name)?.name ?? name, row, column) ?? stored(name, row, column),
    filled: (name) => {
      const sheet = sheetOf(name);
      if (!sheet) return null;
      const area = filled.get(sheet) ?? filledArea(sheet);
      filled.set(sheet, area);
      return area;
    },
    named: (name) => namedArea(state, name),
    isHidden: (name, row) => {
      const sheet = sheetOf(name);
      return isTrue(sheet && rowThatCame(sheet, row)?.attributes.get('hidden'));
    },
    isSubtotal: (name, row, column) => {
      const part = sheetOf(name)?.origin?.part;
      const text = part && formulasOf(part).get(cellKey(row, column))?.text;
      return text?.toUpperCase().includes('SUBTOTAL(') ?? false;
    },
  };
}

/** From the first cell to the last one that came or was written. */
function filledArea(sheet: SheetState): Area {
  let [rows, columns] = [0, 0];
  for (const { row, cells } of sheet.origin?.part?.rows ?? []) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, cells.columnAt(cells.length - 1) + 1);
  }
  for (const key of sheet.edits.keys()) {
    rows = Math.max(rows, keyRow(key) + 1);
    columns = Math.max(columns, keyColumn(key) + 1);
  }
  return { row: 0, column: 0, rows, columns };
}

function namedArea(state: WorkbookState, name: string): SheetArea | null {
  const wanted = name.toLowerCase();
  const found = state.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
  const [only] = found;
  // A name of a sheet's own may mean something else there.
  return found.length === 1 && only?.scope === null ? parseReference(only.refersTo) : null;
}

function sheetName(state: WorkbookState, name: string): string {
  const wanted = name.toLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted)?.name ?? name;
}

/** The file's own result, but for the noise of binary fractions. */
function reproduces(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }
  return sameCellValue(a, b);
}

function isNotCalculated(value: CellValue): boolean {
  return isCellError(value) && value.error === notCalculated;
}
