/**
 * The names by which a binding lasts: one per bound column over its rows. Writing them is the
 * layout's, which leaves out those that the workbook has already.
 */
import type { SheetArea } from '../area';
import type { Binding } from '../binding';

export interface BindingName {
  readonly name: string;
  readonly area: SheetArea;
}

export function bindingNames(binding: Binding): readonly BindingName[] {
  return binding.tables.flatMap(({ sheet, firstRow, rowCount, columns }) =>
    columns.map(({ name, column }) => ({
      name,
      area: { sheet, row: firstRow, column, rows: rowCount, columns: 1 },
    })),
  );
}
