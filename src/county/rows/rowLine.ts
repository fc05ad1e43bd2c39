/** A row's cells with what they are asked for again and again while it is classified by its words. */
import type { CellValue } from '../cell';
import { codeAt, filledAmounts, textAt, type FilledAmounts } from './rowCells';
import type { RowShape, RowSource } from './rowShape';

export interface RowLine {
  readonly cells: readonly CellValue[];
  readonly shape: RowShape;
  readonly name: string | null;
  readonly code: string | null;
  readonly type: string | null;
  readonly numbers: FilledAmounts;
  /** How many columns the merge over a cell of the row spans. */
  readonly span: (place: number) => number;
}

export function readLine(shape: RowShape, source: RowSource, row: number): RowLine {
  const cells = source.cells(row);
  return {
    cells,
    shape,
    name: textAt(cells, shape.names),
    code: codeAt(cells, shape),
    type: textAt(cells, shape.types),
    numbers: filledAmounts(cells, shape),
    span: (place) => source.span(row, place),
  };
}
