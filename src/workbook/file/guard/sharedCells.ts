/**
 * Cells that the original and the copy write with the same bytes. Two parsers that stand at the
 * same place would read the same from them, so that neither has to: they are passed over, and only
 * what their bytes leave open is asked.
 */
import { PlainCell } from './plainCell';

/** The bytes of a sheet's part, and how far they have been read. */
export interface SharedReading {
  readonly bytes: Uint8Array;
  readonly position: number;
  /** Encoding and version of XML. */
  readonly how: string;
}

/** What the bytes of a cell leave open: where it stands, and what it names by number. */
export type CellQuestion = (column: number, format: number, sharesText: boolean) => boolean;

export interface Passed {
  /** How many bytes. */
  readonly length: number;
  /** Of the last cell. */
  readonly column: number;
}

/**
 * The cells from where both stand on that are the same bytes, as far as the answers are yes.
 * @returns null when there is none
 */
export function sharedCells(
  was: SharedReading,
  is: SharedReading,
  ask: CellQuestion,
): Passed | null {
  const { bytes, position } = was;
  const shift = is.position - position;
  let end = position;
  let column = -1;
  const cell = new PlainCell(bytes);
  while (
    cell.read(end) &&
    sameRun(bytes, is.bytes, shift, end, cell.end) &&
    ask(cell.column, cell.format, cell.sharesText)
  ) {
    end = cell.end;
    column = cell.column;
  }
  return end === position ? null : { length: end - position, column };
}

function sameRun(
  was: Uint8Array,
  is: Uint8Array,
  shift: number,
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at += 1) if (was[at] !== is[at + shift]) return false;
  return true;
}
