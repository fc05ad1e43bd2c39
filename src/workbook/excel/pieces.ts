/**
 * Blocks of cells read in as few round trips as the host's response limit allows. Never loads a
 * name and never writes.
 */
import type { Area, SheetArea } from '../../sheets/area';
import { WorkbookFailure } from '../port';
import { isTooLarge } from './failures';
import { cellBytes, hostLimits, openBatch, type Batch } from './host';
import { answered } from './waiting';

/** A block wanted, and what of its cells. */
export interface Wanted extends SheetArea {
  readonly values: boolean;
  readonly formulas: boolean;
  /** Bytes that a row is known to take in a response, by its place on the sheet. */
  readonly rowBytes?: (row: number) => number;
}

/** The cells of a block, as the host gives them. */
export interface CellBlock {
  /** No rows when they were not asked for. */
  readonly values: readonly (readonly unknown[])[];
  /** Null when they were not asked for. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

interface Piece {
  readonly of: number;
  readonly area: Wanted;
}

/**
 * Reads the blocks, in their order. The host must have the sheets.
 *
 * @param first the request that begins; it also carries what was queued in it before
 * @param halve false: a response that is too large fails
 */
export async function readBlocks(
  first: Batch,
  wanted: readonly Wanted[],
  { halve = true }: { readonly halve?: boolean } = {},
): Promise<CellBlock[]> {
  const parts = wanted.map((): { values: unknown[][]; formulas: unknown[][] } => ({
    values: [],
    formulas: [],
  }));
  const pieces = wanted.map((area, of) => ({ of, area }));
  await readPieces(first, pieces, hostLimits().responseBytes, halve, (piece, range) => {
    const part = parts[piece.of];
    if (piece.area.values) part?.values.push(...range.values);
    if (piece.area.formulas) part?.formulas.push(...range.formulas);
  });
  return parts.map(({ values, formulas }, index) => ({
    values,
    formulas: wanted[index]?.formulas ? formulas : null,
  }));
}

type Take = (piece: Piece, range: Excel.Range) => void;

/** Reads the first batch of pieces, then the rest; a response that is too large halves the batch. */
async function readPieces(
  batch: Batch,
  pieces: readonly Piece[],
  budget: number,
  halve: boolean,
  take: Take,
): Promise<void> {
  const { now, later } = firstBatch(pieces, budget);
  if (now.length === 0) return;
  const { context } = batch;
  const loaded = now.map((piece) => ({ piece, range: loadPiece(batch, piece) }));
  try {
    await answered(context);
  } catch (error) {
    if (!halve || !isTooLarge(error)) throw error;
    const bytes = now.reduce((sum, { area }) => sum + bytesOf(area), 0);
    if (now.length === 1 && now[0]?.area.rows === 1) {
      throw new WorkbookFailure({ kind: 'tooLarge' }, [], { cause: error });
    }
    const half = Math.floor(bytes / 2);
    return readPieces(openBatch(context), [...now, ...later], half, halve, take);
  }
  for (const { piece, range } of loaded) take(piece, range);
  return readPieces(openBatch(context), later, budget, halve, take);
}

function loadPiece(batch: Batch, { area }: Piece): Excel.Range {
  return batch.range(area).load({ values: area.values, formulas: area.formulas });
}

/** Cuts by rows; at least one row is always taken. */
function firstBatch(pieces: readonly Piece[], budget: number): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  let left = budget;
  for (const [index, piece] of pieces.entries()) {
    const { rows, bytes } = rowsWithin(piece.area, left, now.length === 0);
    if (rows < piece.area.rows) {
      const [head, tail] = cutAt(piece, rows);
      return { now: rows > 0 ? [...now, head] : now, later: [tail, ...pieces.slice(index + 1)] };
    }
    now.push(piece);
    left -= bytes;
  }
  return { now, later: [] };
}

/** @param one at least one row */
function rowsWithin(area: Wanted, budget: number, one: boolean): { rows: number; bytes: number } {
  let bytes = 0;
  for (let rows = 0; rows < area.rows; rows += 1) {
    const next = bytes + bytesOf({ ...area, row: area.row + rows, rows: 1 });
    if (next > budget && !(one && rows === 0)) return { rows, bytes };
    bytes = next;
  }
  return { rows: area.rows, bytes };
}

function cutAt(piece: Piece, rows: number): [Piece, Piece] {
  const { area } = piece;
  return [
    { ...piece, area: { ...area, rows } },
    { ...piece, area: { ...area, row: area.row + rows, rows: area.rows - rows } },
  ];
}

function bytesOf({ row, rows, columns, values, formulas, rowBytes }: Wanted): number {
  const kinds = (values ? 1 : 0) + (formulas ? 1 : 0);
  if (!rowBytes) return rows * columns * cellBytes * kinds;
  let bytes = 0;
  for (let at = row; at < row + rows; at += 1) bytes += rowBytes(at);
  return bytes * kinds;
}

export function loadPlace(range: Excel.Range): Excel.Range {
  return range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

export function rangeArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
