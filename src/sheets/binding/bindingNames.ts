/**
 * The names by which a binding lasts: one per bound column over its rows. Writing them is the
 * layout's, which leaves out those that the workbook has already.
 */
import type { Field } from '../../county/fields';
import type { PupilStage } from '../../standards/standard';
import type { SheetArea } from '../area';
import type { Binding, BoundTable } from '../binding';
import { inputName } from '../naming';

export interface BindingName {
  readonly name: string;
  readonly area: SheetArea;
}

export function bindingNames(binding: Pick<Binding, 'tables'>): readonly BindingName[] {
  return binding.tables.flatMap((table) => namesOfTable(table));
}

/** The names of one table's columns, all over the same rows; what has to be confirmed has none yet. */
export function namesOfTable(
  { sheet, columns, ...table }: BoundTable,
  { firstRow, rowCount }: Pick<BoundTable, 'firstRow' | 'rowCount'> = table,
): readonly BindingName[] {
  return columns.flatMap(({ name, column, unconfirmed }) =>
    unconfirmed
      ? []
      : [{ name, area: { sheet, row: firstRow, column, rows: rowCount, columns: 1 } }],
  );
}

/**
 * The name of a column. One that states no unit leaves it to the header, so that the default unit is
 * said where the header says another.
 */
export function columnName(
  table: string,
  field: Field,
  stage: PupilStage | null,
  unit: string | null,
  headerUnit: string | null,
): string {
  const name = inputName(table, field.id, stage, unit);
  const contrary = unit !== null && headerUnit !== null && unit !== headerUnit;
  return contrary && unit === field.defaultUnit ? `${name}_${unit}` : name;
}
