/**
 * What a formula of ours says, whatever program saved it and wherever its row and its columns are by now:
 * cells are called by the names of ours that lie over them, others by how far they are away. By it a
 * formula that we wrote is told from one that a person typed.
 */
import { columnIndex } from '../area';
import { parseOwnName } from '../naming';
import { perSnapshot, type NameSnapshot, type Snapshot } from '../snapshot';
import type { SheetArea } from '../area';

/** Where a formula stands; `down` counts from the first row of its column of ours, null on a page. */
export interface FormulaHome {
  /**
   * Null on a page of ours, of which the names are not known yet when it is laid out: cells without a
   * sheet are the page's own, those of other sheets are not told apart.
   */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly down: number | null;
}

/** The name of ours over a cell, and the cell's row within it. */
export type NameAt = (
  sheet: string,
  row: number,
  column: number,
) => { readonly name: string; readonly down: number } | null;

/** Names of ours that lie over cells of input and output columns. */
export const namesInSnapshot: (snapshot: Snapshot) => NameAt = perSnapshot(({ names }) =>
  namesOver(names),
);

/** Of two names over one cell the first by its letters counts. */
export function namesOver(names: readonly Pick<NameSnapshot, 'name' | 'area'>[]): NameAt {
  const byColumn = new Map<string, { name: string; area: SheetArea }[]>();
  for (const { name, area } of names) {
    const kind = parseOwnName(name)?.kind;
    if (!area || area.columns !== 1 || (kind !== 'input' && kind !== 'output')) continue;
    const key = columnKey(area.sheet, area.column);
    const list = byColumn.get(key) ?? [];
    byColumn.set(key, list);
    list.push({ name: name.toUpperCase(), area });
  }
  for (const list of byColumn.values()) list.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (sheet, row, column) => {
    const found = byColumn
      .get(columnKey(sheet, column))
      ?.find(({ area }) => row >= area.row && row < area.row + area.rows);
    return found ? { name: found.name, down: row - found.area.row } : null;
  };
}

function columnKey(sheet: string, column: number): string {
  return `${column}\n${sheet.toLowerCase()}`;
}

/** Texts, numbers, cells with or without their sheet, words, and all else letter by letter. */
const pieces =
  /"(?:[^"]|"")*"|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_.(])|[\p{L}_][\p{L}\p{N}_.]*|[^]/gu;

/** @param formula with its = */
export function formulaIdentity(formula: string, home: FormulaHome, nameAt: NameAt): string {
  return [...formula.matchAll(pieces)]
    .map(([piece, quoted, plain, letters, digits]) => {
      if (letters !== undefined && digits !== undefined) {
        const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
        const cell = { row: Number(digits) - 1, column: columnIndex(letters) };
        return cellIdentity(sheet, cell, home, nameAt);
      }
      if (piece.startsWith('"')) return piece;
      if (/^\d/.test(piece)) return String(Number(piece));
      // Where areas are met row by row Excel may show an @ that says nothing new.
      return piece === '@' ? '' : piece.trim().toUpperCase();
    })
    .join('');
}

/** The same on a page of ours. */
export function pageFormulaIdentity(formula: string, row: number, column: number): string {
  return formulaIdentity(formula, { sheet: null, row, column, down: null }, () => null);
}

function cellIdentity(
  sheet: string | null,
  { row, column }: { readonly row: number; readonly column: number },
  home: FormulaHome,
  nameAt: NameAt,
): string {
  if (home.sheet === null && sheet !== null) return '@';
  const of = sheet ?? home.sheet;
  const named = of === null ? null : nameAt(of, row, column);
  if (named) return named.down === home.down ? `[${named.name}]` : `[${named.name}]@`;
  if (sheet !== null) return `${sheet}!R${row}C${column}`;
  return `R${row - home.row}C${column - home.column}`;
}
