/** Which excluded schools a zone names in its 备注. */
import type { Exclusion } from '../../assessment/assessment';
import type { Stage } from '../../standards/standard';
import type { BoundTable } from '../binding';
import { stageWords } from '../naming';
import { sheetNamed, valueAt } from '../snapshot';
import type { LayoutInput } from './input';

/**
 * Excluded rows by index, each for the stage that it would have belonged to: the one with pupils
 * in a by-type table, the row's own 学段; where the row does not say, the table's first.
 */
export function leftOut(
  table: BoundTable,
  stage: Stage,
  chosen: readonly Stage[],
  { assessment, snapshot }: LayoutInput,
): ReadonlyMap<number, readonly Exclusion[]> {
  const grid = sheetNamed(snapshot, table.sheet)?.grid ?? null;
  const cell = (field: 'students' | 'stage', of: Stage | null, row: number) => {
    const column = table.columns.find((bound) => bound.field === field && bound.stage === of);
    return column && grid ? valueAt(grid, table.firstRow + row, column.column) : null;
  };
  const belongs = (row: number, to: Stage): boolean => {
    switch (table.mode.kind) {
      case 'oneStage':
        return true;
      case 'perRow':
        return String(cell('stage', null, row) ?? '').includes(stageWords[to]);
      case 'byType': {
        const pupils = cell('students', to, row);
        return pupils !== null && pupils !== '' && pupils !== 0 && pupils !== '0';
      }
    }
  };
  const byRow = new Map<number, Exclusion[]>();
  for (const exclusion of assessment.excluded) {
    if (exclusion.table !== table.key) continue;
    const { row } = exclusion;
    const home = chosen.some((candidate) => belongs(row, candidate))
      ? belongs(row, stage)
      : stage === chosen[0];
    if (home) byRow.set(row, [...(byRow.get(row) ?? []), exclusion]);
  }
  return byRow;
}
