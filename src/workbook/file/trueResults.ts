/**
 * Which stored results of formulas are the writer's own, and what stands in place of the others. A
 * writer that cannot compute stores a placeholder, 0 or nothing or any one value, and asks whoever
 * opens the file to compute; openpyxl and our own copies ask too, so asking alone proves nothing.
 * What is found here is only read: a copy keeps formulas and stored results as they came.
 */
import { isCellError, notCalculated, sameCellValue, type CellValue } from '../../county/cell';
import type { SheetArea } from '../../sheets/area';
import { areaAt, evaluate, type Surroundings } from './formula/evaluate';
import { leaves, type Expression } from './formula/expression';
import { isListedExpression } from './formula/listedFunctions';
import { NotComputable } from './formula/values';
import { cellKey, type CellKey } from './workbookState';

/** A formula, and what its file stores as its result. */
export interface StoredResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Null where it is not understood here. */
  readonly expression: Expression | null;
  /** How far the expression's references move to mean this cell's. */
  readonly movedRows: number;
  readonly movedColumns: number;
  /** `notCalculated` where the file stores none. */
  readonly stored: CellValue;
  readonly asks: Asks;
}

/**
 * Why a stored result may be none: the file wants it computed on loading, or was saved by somebody
 * who computes by hand, so that it may be an old one; null: it is the writer's own.
 */
export type Asks = 'onLoad' | 'byHand' | null;

/** Values in place of stored results, by sheet and cell. */
export type TrueResults = ReadonlyMap<string, ReadonlyMap<CellKey, CellValue>>;

/**
 * @param results every formula of a workbook
 * @param surroundings the workbook with the results that the file stores
 * @returns only where another value than the stored one is true: the one computed here, or
 *   `notCalculated` where that cannot be told
 */
export function trueResults(
  results: readonly StoredResult[],
  surroundings: Surroundings,
): TrueResults {
  const asked = results.some(({ asks }) => asks !== null);
  if (!asked && !results.some(isWithoutResult)) return new Map();
  const ordered = inOrder(results, surroundings);
  const judged = asked ? computeAll(ordered, surroundings, 'computedOnly') : null;
  const found =
    judged && placeholders(results, judged)
      ? judged
      : computeAll(ordered, surroundings, 'storedToo');
  const bySheet = new Map<string, Map<CellKey, CellValue>>();
  for (const [result, value] of found) {
    if (value === undefined ? isWithoutResult(result) : sameButForNoise(value, result.stored))
      continue;
    const cells = bySheet.get(result.sheet) ?? new Map<CellKey, CellValue>();
    bySheet.set(result.sheet, cells);
    cells.set(cellKey(result.row, result.column), value ?? { error: notCalculated });
  }
  return bySheet;
}

/** Undefined: it cannot be computed here. */
type Computed = ReadonlyMap<StoredResult, CellValue | undefined>;

function placeholders(results: readonly StoredResult[], computed: Computed): boolean {
  const asked = results.filter(({ asks }) => asks !== null);
  const onLoad = asked.filter(({ asks }) => asks === 'onLoad');
  return (
    asked.some((result) => isOther(result, computed.get(result))) ||
    allAlike(onLoad) ||
    allAlike(onLoad.filter((result) => computed.get(result) === undefined))
  );
}

/** A result is stored, and it is not what the formula comes to. */
function isOther(result: StoredResult, computed: CellValue | undefined): boolean {
  return (
    computed !== undefined && !isWithoutResult(result) && !sameButForNoise(computed, result.stored)
  );
}

/** At least three results, of which those that are not empty are one and the same. */
function allAlike(results: readonly StoredResult[]): boolean {
  if (results.length < 3) return false;
  const filled = results.filter((result) => !isWithoutResult(result) && result.stored !== '');
  const [first] = filled;
  return filled.every(({ stored }) => first !== undefined && sameButForNoise(stored, first.stored));
}

function isWithoutResult({ stored }: StoredResult): boolean {
  return isCellError(stored) && stored.error === notCalculated;
}

/**
 * All formulas that can be computed.
 * @param given what the others count as in formulas that read them: as unknown, or as the file
 *   stores them
 */
function computeAll(
  ordered: readonly StoredResult[],
  surroundings: Surroundings,
  given: 'computedOnly' | 'storedToo',
): Computed {
  const known = new Map<string, Map<CellKey, CellValue>>();
  for (const { sheet } of ordered) known.set(sheet.toLowerCase(), new Map());
  const unknown: CellValue = { error: notCalculated };
  const keep = ({ sheet, row, column }: StoredResult, value: CellValue) =>
    known.get(sheet.toLowerCase())?.set(cellKey(row, column), value);
  for (const result of ordered) {
    const trusted = given === 'storedToo' && !isWithoutResult(result);
    keep(result, trusted ? result.stored : unknown);
  }
  const around: Surroundings = {
    ...surroundings,
    value: (sheet, row, column) =>
      known.get(sheet.toLowerCase())?.get(cellKey(row, column)) ??
      surroundings.value(sheet, row, column),
  };
  const computed = new Map<StoredResult, CellValue | undefined>();
  for (const result of ordered) {
    const needed = given === 'computedOnly' || isWithoutResult(result);
    const value = needed ? computedAt(result, around) : result.stored;
    computed.set(result, value);
    if (value !== undefined) keep(result, value);
  }
  return computed;
}

function computedAt(result: StoredResult, surroundings: Surroundings): CellValue | undefined {
  if (!isComputable(result)) return undefined;
  try {
    return evaluate(result.expression, result, surroundings);
  } catch (error) {
    if (error instanceof NotComputable) return undefined;
    throw error;
  }
}

function isComputable(
  result: StoredResult,
): result is StoredResult & { readonly expression: Expression } {
  return result.expression !== null && isListedExpression(result.expression);
}

/**
 * Each formula after those that it reads. Of a circle one comes before what it reads, and meets it
 * as it was: no result here.
 */
function inOrder(
  results: readonly StoredResult[],
  surroundings: Surroundings,
): readonly StoredResult[] {
  const places = new Map<string, Map<CellKey, StoredResult>>();
  for (const result of results) {
    const sheet = result.sheet.toLowerCase();
    const ofSheet = places.get(sheet) ?? new Map<CellKey, StoredResult>();
    places.set(sheet, ofSheet.set(cellKey(result.row, result.column), result));
  }
  const ordered: StoredResult[] = [];
  const met = new Set<StoredResult>();
  for (const start of results) {
    // A chain of formulas may be as long as a sheet: longer than calls can be nested.
    const path = [{ result: start, reads: readsOf(start, places, surroundings) }];
    if (met.has(start)) continue;
    met.add(start);
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const { done = false, value: next } = last.reads.next();
      if (done || !next) {
        ordered.push(last.result);
        path.pop();
      } else if (!met.has(next)) {
        met.add(next);
        path.push({ result: next, reads: readsOf(next, places, surroundings) });
      }
    }
  }
  return ordered;
}

type ResultPlaces = ReadonlyMap<string, ReadonlyMap<CellKey, StoredResult>>;

/** The formulas in the cells that a formula reads. */
function* readsOf(
  result: StoredResult,
  places: ResultPlaces,
  surroundings: Surroundings,
): Generator<StoredResult, undefined> {
  if (!isComputable(result)) return;
  for (const leaf of leaves(result.expression)) {
    const area =
      leaf.kind === 'reference' ? areaAt(leaf.reference, result) : surroundings.named(leaf.name);
    if (area) yield* formulasIn(area, places.get(area.sheet.toLowerCase()) ?? new Map());
  }
}

function* formulasIn(
  { row, column, rows, columns }: SheetArea,
  formulas: ReadonlyMap<CellKey, StoredResult>,
): Generator<StoredResult, undefined> {
  if (rows * columns <= formulas.size) {
    for (let at = 0; at < rows * columns; at += 1) {
      const found = formulas.get(cellKey(row + Math.floor(at / columns), column + (at % columns)));
      if (found) yield found;
    }
    return;
  }
  for (const formula of formulas.values()) {
    const [down, right] = [formula.row - row, formula.column - column];
    if (down >= 0 && down < rows && right >= 0 && right < columns) yield formula;
  }
}

/** But for the noise of binary fractions, in which programs differ. */
function sameButForNoise(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return sameCellValue(a, b);
}
