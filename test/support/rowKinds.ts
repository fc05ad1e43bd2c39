/** The kinds of rows of a table made by hand, as the classifier has them. */
import type { CellValue } from '../../src/county/cell';
import { classifyRows } from '../../src/county/rows/classifyRows';
import { countRows, type ClassifiedRow, type RowCounts } from '../../src/county/rows/rowKind';
import { rowShape } from '../../src/county/rows/rowShape';
import type { TableColumn } from '../../src/county/table';

/**
 * @param rows cells in the order of `columns`
 * @param span columns that each row's first text is merged over
 */
export function classified(
  columns: readonly Pick<TableColumn, 'field'>[],
  rows: readonly (readonly CellValue[])[],
  span = 1,
): readonly ClassifiedRow[] {
  const shape = rowShape(
    columns.length,
    columns.map(({ field }, place) => ({ place, field })),
  );
  return classifyRows(shape, {
    rows: rows.length,
    cells: (row) => rows[row] ?? [],
    cell: (row, place) => rows[row]?.[place] ?? null,
    span: () => span,
  });
}

export function kindsOf(
  columns: readonly Pick<TableColumn, 'field'>[],
  rows: readonly (readonly CellValue[])[],
) {
  return classified(columns, rows).map(({ kind }) => kind);
}

/** So many rows, all of them schools. */
export function allSchools(count: number): {
  readonly rows: readonly ClassifiedRow[];
  readonly counts: RowCounts;
  readonly beyond: null;
  readonly title: null;
} {
  const school: ClassifiedRow = {
    kind: 'school',
    place: 0,
    proof: null,
    stage: null,
    question: null,
    sums: false,
    difference: null,
    heads: false,
  };
  const rows = Array.from({ length: count }, () => school);
  return { rows, counts: countRows(rows), beyond: null, title: null };
}
