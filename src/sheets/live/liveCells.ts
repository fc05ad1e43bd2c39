/** Cells of the county as they stand in formulas of ours, and the constants where none can stand. */
import type { SchoolTable } from '../../county/table';
import type { TableReading } from '../../county/tableReading';
import type { Words } from '../../standards/message';
import { cellAddress, columnLetters } from '../area';
import { text } from '../layout/messages';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import type { NameAt } from './formulaIdentity';

/** A part of a formula, and what it comes to. */
export interface LivePart {
  readonly text: string;
  readonly value: number;
  /** It holds a number that does not follow the cell that it comes from. */
  readonly constant: boolean;
}

export interface LiveSurroundings {
  readonly snapshot: Snapshot;
  readonly words: Words;
  /** The names of ours as the run leaves them. */
  readonly nameAt: NameAt;
}

/** Stands before a cell of the table's own sheet until it is known where the formula will stand. */
export const homeMark = '\u0001';

/**
 * An entry as a reference where the cell holds just this number, under a name of ours; else as a
 * constant that says why.
 *
 * @param column index in the table, −1: none
 */
export function entryPart(
  reading: TableReading,
  row: number,
  column: number,
  expected: number,
  around: LiveSurroundings,
): LivePart {
  const { table } = reading;
  const place = entryPlace(table, row, column);
  const grid = place && sheetNamed(around.snapshot, place.sheet)?.grid;
  const named = place && around.nameAt(place.sheet, place.row, place.column);
  if (!place || !grid || !named) return constantPart(expected, place, around);
  const stands = valueAt(grid, place.row, place.column);
  const same = stands === expected || (stands === null && expected === 0);
  if (!same) return constantPart(expected, place, around);
  const sheet = place.sheet === table.sheet ? homeMark : sheetPrefix(place.sheet);
  const cell = `${sheet}$${columnLetters(place.column)}${place.row + 1}`;
  return { text: cell, value: expected, constant: false };
}

interface EntryPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function entryPlace(table: SchoolTable, row: number, column: number): EntryPlace | null {
  const bound = table.columns[column];
  if (!bound) return null;
  if (!bound.from) {
    return { sheet: table.sheet, row: table.firstRow + row, column: bound.column };
  }
  const at = bound.from.rows[row] ?? null;
  return at === null ? null : { sheet: bound.from.sheet, row: at, column: bound.column };
}

/** `(130+N("小学!K7 …"))`: N of a text is 0, so that the formula says what it cannot follow. */
export function constantPart(
  value: number,
  place: EntryPlace | null,
  { words }: LiveSurroundings,
): LivePart {
  const cell = place ? `${place.sheet}!${cellAddress(place.row, place.column)}` : null;
  const why =
    cell === null
      ? text(words, 'sheet.formula.elsewhere')
      : text(words, 'sheet.formula.constant', { cell });
  return { text: `(${value}+N("${quotedText(why)}"))`, value, constant: true };
}

/** Excel takes no longer text in a formula. */
const longestText = 250;

function quotedText(words: string): string {
  return words.slice(0, longestText).replaceAll('"', "'");
}

/** `小学!`, in quotation marks unless the name is one plain word. */
export function sheetPrefix(sheet: string): string {
  const plain = /^[\p{Script=Han}]+$/u.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** A formula as it stands on the table's sheet, or on another one. */
export function formulaOn(sheet: string | null, table: string, formula: string): string {
  return formula.replaceAll(homeMark, sheet === table ? '' : sheetPrefix(table));
}

/** Within what two programs may differ by their arithmetic. */
export function agreesWith(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= 1e-12 + 1e-9 * Math.abs(expected);
}
