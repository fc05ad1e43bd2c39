/**
 * Where a field stands in a table, for a stage.
 */
import type { Stage } from '../standards/standard';
import { fieldOf, type FieldId } from './fields';
import type { TableReading } from './tableReading';

/** The column of a field for a stage: by type its own column, or the whole school's. */
export function columnFor(reading: TableReading, field: FieldId, stage: Stage): number {
  const byStage = reading.table.mode.kind === 'byType' && fieldOf(field).level === 'stage';
  return reading.columnOf(field, byStage ? stage : null);
}
