/**
 * Whether the results in a workbook are those of its present inputs: a plan that would write only
 * what is there already.
 */
import type { CellValue } from '../county/cell';
import { sheetNamed, valueAt, type Snapshot } from '../sheets/snapshot';
import type { Content, Operation, Plan } from '../sheets/plan';

export function changesNothing(plan: Plan, snapshot: Snapshot): boolean {
  return plan.operations.every((operation) => leavesAsIs(operation, snapshot));
}

function leavesAsIs(operation: Operation, snapshot: Snapshot): boolean {
  switch (operation.kind) {
    case 'write': {
      const grid = sheetNamed(snapshot, operation.sheet)?.grid;
      if (!grid) return false;
      const { row, column } = operation.area;
      return operation.values.every((cells, r) =>
        cells.every((content, c) => same(content, valueAt(grid, row + r, column + c))),
      );
    }
    case 'addSheet':
    case 'removeName':
      return false;
    case 'name':
    case 'clear':
    case 'format':
    case 'merge':
    case 'columns':
    case 'fitRows':
    case 'rowHeights':
    case 'freeze':
    case 'colourRule':
    case 'validation':
    case 'print':
    case 'chart':
    case 'removeChart':
      return true;
  }
}

function same(content: Content, value: CellValue): boolean {
  return content === value || (content === '' && value === null);
}
