/** Which fields of a table want a column, by the findings that say so. */
import { fieldOf } from '../../county/fields';
import type { Finding } from '../../county/finding';
import { contains, parseReference } from '../../sheets/area';
import type { BoundTable } from '../../sheets/binding';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import { columnMeaningKey, meaningOfTerm } from './columnMeanings';
import { tableArea } from './selections';

/** A field that wants a column, and the finding that says so. */
export interface MissingField {
  readonly meaning: ColumnMeaning;
  readonly finding: Extract<Finding, { rule: 'fieldNotBound' | 'ambiguousColumn' }>;
}

/** Each field once; a finding knows its sheet, and of two tables there only one may lack the field. */
export function missingOf(
  table: BoundTable,
  findings: readonly Finding[],
): readonly MissingField[] {
  const missing = findings.flatMap((finding): readonly MissingField[] => {
    const { rule, params } = finding;
    if (rule !== 'fieldNotBound' && rule !== 'ambiguousColumn') return [];
    const term = rule === 'fieldNotBound' ? params.field['zh-CN'] : params.field;
    const meaning = meaningOfTerm(term);
    return meaning && lacksField(table, meaning) && pointsInto(table, finding)
      ? [{ meaning, finding }]
      : [];
  });
  return [...new Map(missing.map((each) => [columnMeaningKey(each.meaning), each])).values()];
}

function lacksField({ mode, columns }: BoundTable, { field, stage }: ColumnMeaning): boolean {
  const staged = mode.kind === 'byType' && fieldOf(field).level === 'stage';
  return (
    staged === (stage !== null) &&
    columns.every((column) => column.field !== field || column.stage !== stage)
  );
}

function pointsInto(table: BoundTable, { sheet, cell }: Finding): boolean {
  if (sheet !== table.sheet) return false;
  const area = cell === null ? null : parseReference(`x!${cell}`);
  return area === null || contains(tableArea(table), area);
}
