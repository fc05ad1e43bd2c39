/** Grids of what Office.js gives: cells of blocks put together. */
import { gridOf } from '../../sheets/far';
import type { Grid } from '../../sheets/snapshot';
import { fromHost } from './cells';

export function blockOf(
  row: number,
  column: number,
  values: readonly (readonly unknown[])[],
): Grid {
  return { row, column, values: values.map((cells) => cells.map(fromHost)) };
}

/** One grid of what was read in parts; what is far from the rest is told apart. */
export function gridFrom(blocks: readonly Grid[], isPage: boolean): Grid {
  const grid = gridOf((visit) => {
    for (const { row, column, values } of blocks) {
      values.forEach((line, down) => {
        line.forEach((value, right) => {
          if (value !== null) visit(row + down, column + right, value);
        });
      });
    }
  }, isPage);
  const [only] = blocks;
  return only && blocks.length === 1 && !grid.far ? only : grid;
}
