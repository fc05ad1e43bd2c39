/**
 * The way back from one apply: what it changed becomes as it was before, and what somebody changed
 * since stays. Works on states alone.
 */
import type { CellValue } from '../../county/cell';
import { keptAddress } from '../beforeImage';
import { isError } from './cellContent';
import {
  keyColumn,
  keyRow,
  cellValueOf,
  type CellEdit,
  type CellKey,
  type SheetState,
  type WorkbookState,
} from './workbookState';

export interface TakenBack {
  readonly state: WorkbookState;
  /** Cells that stay, with their sheet. */
  readonly kept: readonly string[];
}

/**
 * @param before the state that the apply began with
 * @param after the state that it left
 * @param now the present state
 */
export function takeBack(
  before: WorkbookState,
  after: WorkbookState,
  now: WorkbookState,
): TakenBack {
  const kept: string[] = [];
  const sheets = now.sheets.flatMap((sheet) => {
    const left = after.sheets.find(({ name }) => name === sheet.name);
    if (!left) return [sheet];
    const start = before.sheets.find(({ name }) => name === sheet.name);
    const cells = cellsTakenBack(start, left, sheet);
    kept.push(...cells.kept);
    if (!start && cells.kept.length === 0) return [];
    return [{ ...settingsTakenBack(start, left, sheet), edits: cells.edits }];
  });
  return {
    kept,
    state: {
      sheets,
      names: listTakenBack(before.names, after.names, now.names),
    },
  };
}

function cellsTakenBack(before: SheetState | undefined, after: SheetState, now: SheetState) {
  const edits = new Map(now.edits);
  const kept: string[] = [];
  const keep = (key: CellKey) => kept.push(keptAddress(now.name, keyRow(key), keyColumn(key)));
  for (const [key, edit] of after.edits) {
    const start = before?.edits.get(key);
    if (start === edit) continue;
    // What a formula of ours comes to follows the entries.
    const isLive = edit.formula !== undefined && edit.formula === now.edits.get(key)?.formula;
    if (!isLive && !sameValue(valueOfKey(now, key), valueOfKey(after, key))) keep(key);
    else if (start) edits.set(key, start);
    else edits.delete(key);
  }
  // On a sheet that the apply added every cell that it did not write is somebody else's.
  if (!before) {
    for (const [key, { value }] of now.edits) {
      if (!after.edits.has(key) && value !== undefined && value !== null) keep(key);
    }
  }
  return { edits: edits as ReadonlyMap<CellKey, CellEdit>, kept };
}

function settingsTakenBack(
  before: SheetState | undefined,
  after: SheetState,
  now: SheetState,
): SheetState {
  return {
    ...now,
    merges: listTakenBack(before?.merges ?? [], after.merges, now.merges),
    rules: listTakenBack(before?.rules ?? [], after.rules, now.rules),
    hints: listTakenBack(before?.hints ?? [], after.hints, now.hints),
    columns: mapTakenBack(before?.columns ?? new Map(), after.columns, now.columns),
    rowHeights: mapTakenBack(before?.rowHeights ?? new Map(), after.rowHeights, now.rowHeights),
    freeze: now.freeze === after.freeze ? (before?.freeze ?? null) : now.freeze,
    filter: now.filter === after.filter ? (before?.filter ?? null) : now.filter,
    print: now.print === after.print ? (before?.print ?? null) : now.print,
  };
}

/** What the apply added goes, what it took away comes back; all else stays in its order. */
function listTakenBack<T>(
  before: readonly T[],
  after: readonly T[],
  now: readonly T[],
): readonly T[] {
  if (now === after) return before;
  const was = new Set(before);
  const left = new Set(after);
  const present = new Set(now);
  const stays = now.filter((entry) => was.has(entry) || !left.has(entry));
  return [...stays, ...before.filter((entry) => !left.has(entry) && !present.has(entry))];
}

function mapTakenBack<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  now: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  const result = new Map(now);
  for (const [key, value] of after) {
    const start = before.get(key);
    if (start === value || now.get(key) !== value) continue;
    if (start === undefined) result.delete(key);
    else result.set(key, start);
  }
  return result;
}

function valueOfKey(sheet: SheetState, key: CellKey): CellValue {
  return cellValueOf(sheet, keyRow(key), keyColumn(key));
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}
