/** References in rows and columns (R1C1), as XML of Excel 2003 writes them, in letters and numbers. */
import { columnLetters } from '../../../sheets/area';
import { columnsOfASheet, rowsOfASheet } from '../../../sheets/snapshot';

/**
 * A formula, or what a name refers to, in A1.
 * @param written with or without =; relative references count from the cell at row and column
 * @returns null where something in it is no cell: whole rows, or a place outside the sheet
 */
export function inLetters(written: string, row: number, column: number): string | null {
  let isSound = true;
  // texts and quoted names of sheets are passed over
  const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
  const converted = written.replace(/^=/, '').replaceAll(pieces, (piece) =>
    /^["']/.test(piece)
      ? piece
      : piece.replaceAll(reference, (found, rows?: string, columns?: string) => {
          if (found === '') return '';
          const r = placeOf(rows, row, rowsOfASheet);
          const c = placeOf(columns, column, columnsOfASheet);
          if (r && c) return `${c.fixed}${columnLetters(c.at)}${r.fixed}${r.at + 1}`;
          isSound = false;
          return found;
        }),
  );
  return isSound ? converted : null;
}

const reference =
  /(?<![\p{L}\p{N}_.\\?])(R(?:\d+|\[-?\d+\])?)?(C(?:\d+|\[-?\d+\])?)?(?![\p{L}\p{N}_.\\?(![])/gu;

/** `R4` is fixed, `R` and `R[-1]` count from the cell. */
function placeOf(
  written: string | undefined,
  from: number,
  end: number,
): { readonly at: number; readonly fixed: '$' | '' } | null {
  if (written === undefined) return null;
  const moved = /\[(-?\d+)\]/.exec(written)?.[1];
  const isFixed = moved === undefined && written.length > 1;
  const at = isFixed ? Number(written.slice(1)) - 1 : from + Number(moved ?? 0);
  return at < 0 || at >= end ? null : { at, fixed: isFixed ? '$' : '' };
}
