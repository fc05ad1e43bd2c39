/** Columns that the chosen standard's tables need and no school table has, with the table to add them to. */
import type { SessionState } from '../../app/session';
import { schoolColumns } from '../../assessment/quality/schoolColumns';
import { fieldOf, type FieldId } from '../../county/fields';
import type { BoundTable } from '../../sheets/binding';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import { columnMeaningKey } from '../binding/columnMeanings';
import { missingOf } from '../binding/wantedFields';
import { stages } from '../../standards/standard';

export interface ColumnsToAdd {
  readonly table: BoundTable;
  readonly columns: readonly ColumnMeaning[];
}

/** Of tables with a header of the county's own: beside an export nothing is added. */
export function columnsToAdd({
  survey,
  county,
  settings,
}: Pick<SessionState, 'survey' | 'county' | 'settings'>): readonly ColumnsToAdd[] {
  if (!survey || county?.standard !== settings.standard) return [];
  const wanted = county.blocks
    .flatMap(({ items }) => items)
    .filter(({ verdict }) => verdict === 'undetermined')
    .flatMap(({ id }) => schoolColumns[id] ?? []);
  const has = (table: BoundTable, field: FieldId) =>
    table.columns.some((column) => column.field === field);
  return survey.tables
    .filter((table) => table.header !== null && !table.statistics && has(table, 'students'))
    .map((table) => {
      const missing = missingOf(table, survey.findings).flatMap(({ meaning, finding }) =>
        finding.rule === 'fieldNotBound' ? [meaning] : [],
      );
      const ofItems = wanted
        // what a sheet of the same schools tells is known
        .filter(
          (fields) =>
            !fields.some((field) =>
              survey.tables.some((one) => has(one, field) && (one === table || isJoined(one))),
            ),
        )
        .flatMap(([field]) => (field === undefined ? [] : meaningsFor(table, field)));
      const columns = new Map([...missing, ...ofItems].map((one) => [columnMeaningKey(one), one]));
      return { table, columns: [...columns.values()] };
    })
    .filter(({ columns }) => columns.length > 0);
}

/** A table without pupils, of the schools of those that have them. */
function isJoined({ columns }: BoundTable): boolean {
  return columns.every(({ field }) => field !== 'students');
}

/** One per stage of the table where the field has a column per stage. */
function meaningsFor(table: BoundTable, field: FieldId): readonly ColumnMeaning[] {
  const byStage = table.mode.kind === 'byType' && fieldOf(field).level === 'stage';
  const own = byStage ? stages.filter((stage) => hasPupils(table, stage)) : [null];
  return own.map((stage) => ({ field, stage, unit: null }));
}

function hasPupils({ columns }: BoundTable, stage: ColumnMeaning['stage']): boolean {
  return columns.some((column) => column.field === 'students' && column.stage === stage);
}
