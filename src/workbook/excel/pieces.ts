/**
 * Blocks of cells read in as few round trips as the host's response limit allows. Never loads a
 * name and never writes.
 */
import type { Area, SheetArea } from '../../sheets/area';
import { WorkbookFailure } from '../port';
import { isTooLarge } from './failures';
import { hostLimits, openBatch } from './host';

/** A block wanted; `formulas` also asks for the formulas. */
export interface Wanted extends SheetArea {
  readonly formulas: boolean;
}

/** The cells of a block, as the host gives them. */
export interface CellBlock {
  readonly values: readonly (readonly unknown[])[];
  /** Null when they were not asked for. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

interface Piece {
  readonly of: number;
  readonly area: Wanted;
}

/** Reads the blocks, in their order. The host must have the sheets. */
export async function readBlocks(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
): Promise<CellBlock[]> {
  const parts = wanted.map((): { values: unknown[][]; formulas: unknown[][] } => ({
    values: [],
    formulas: [],
  }));
  const pieces = wanted.map((area, of) => ({ of, area }));
  await readPieces(context, pieces, hostLimits().cells, (piece, values, formulas) => {
    const part = parts[piece.of];
    part?.values.push(...values);
    part?.formulas.push(...formulas);
  });
  return parts.map(({ values, formulas }, index) => ({
    values,
    formulas: wanted[index]?.formulas ? formulas : null,
  }));
}

type Take = (piece: Piece, values: unknown[][], formulas: unknown[][]) => void;

/** Reads the first batch of pieces, then the rest; a response that is too large halves the batch. */
async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  budget: number,
  take: Take,
): Promise<void> {
  const { now, later } = firstBatch(pieces, budget);
  if (now.length === 0) return;
  const batch = openBatch(context);
  const loaded = now.map((piece) => ({
    piece,
    range: loadPiece(batch.sheet(piece.area.sheet), piece),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const cells = now.reduce((sum, { area }) => sum + cellCost(area), 0);
    if (now.length === 1 && now[0]?.area.rows === 1) {
      throw new WorkbookFailure({ kind: 'tooLarge' }, [], { cause: error });
    }
    return readPieces(context, [...now, ...later], Math.floor(cells / 2), take);
  }
  for (const { piece, range } of loaded) {
    take(piece, range.values, piece.area.formulas ? range.formulas : []);
  }
  return readPieces(context, later, budget, take);
}

function loadPiece(sheet: Excel.Worksheet, { area }: Piece): Excel.Range {
  return rangeOf(sheet, area).load({ values: true, formulas: area.formulas });
}

/** Cuts by rows; at least one row is always taken. */
function firstBatch(pieces: readonly Piece[], budget: number): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  let left = budget;
  for (const [index, piece] of pieces.entries()) {
    const rowCost = cellCost({ ...piece.area, rows: 1 });
    const fitting = Math.floor(left / rowCost);
    const rows = Math.min(piece.area.rows, now.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows < piece.area.rows) {
      const [head, tail] = cutAt(piece, rows);
      return { now: rows > 0 ? [...now, head] : now, later: [tail, ...pieces.slice(index + 1)] };
    }
    now.push(piece);
    left -= rows * rowCost;
  }
  return { now, later: [] };
}

function cutAt(piece: Piece, rows: number): [Piece, Piece] {
  const { area } = piece;
  return [
    { ...piece, area: { ...area, rows } },
    { ...piece, area: { ...area, row: area.row + rows, rows: area.rows - rows } },
  ];
}

function cellCost({ rows, columns, formulas }: Wanted): number {
  return rows * columns * (formulas ? 2 : 1);
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

export function loadPlace(range: Excel.Range): Excel.Range {
  return range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

export function rangeArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
