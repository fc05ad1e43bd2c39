/**
 * 均衡_县级数据 of last year's workbook, taken over into this year's: only into cells in which nothing
 * stands, row by row of the same item.
 */
import { isEmpty, type CellValue } from '../../county/cell';
import {
  bindCountyCells,
  countySheetOf,
  keyText,
  type CountyColumn,
  type CountyRow,
  type RowKey,
} from '../../sheets/countySheet';
import type { Content, Operation, Plan } from '../../sheets/plan';
import type { Snapshot } from '../../sheets/snapshot';
import type { Understanding } from '../understand';

/** What the county writes in a row. */
const written = ['value', 'note', 'evidence'] as const satisfies readonly CountyColumn[];

export interface CarriedCounty {
  /** Rows of the sheet that last year answers and this year does not. */
  readonly keys: readonly RowKey[];
  /** Those in which something else stands this year. */
  readonly left: readonly RowKey[];
}

export function countyToCarry(
  last: Pick<Understanding, 'snapshot'>,
  now: Pick<Understanding, 'snapshot' | 'binding'>,
): CarriedCounty {
  const entered = bindCountyCells(now.snapshot, now.binding).cells;
  const standing = new Map(
    (countySheetOf(now.snapshot)?.rows ?? []).map((row) => [keyText(row.key), row]),
  );
  const keys: RowKey[] = [];
  const left: RowKey[] = [];
  for (const { key, cells } of countySheetOf(last.snapshot)?.rows ?? []) {
    if (key.kind === 'own' || isEmpty(cells.value)) continue;
    const own = (key.kind === 'input' ? entered[key.id]?.value : undefined) ?? null;
    const there = standing.get(keyText(key))?.cells.value ?? null;
    if (isEmpty(there) && isEmpty(own)) keys.push(key);
    else if ((isEmpty(there) ? own : there) !== cells.value) left.push(key);
  }
  return { keys, left };
}

/** @param now with 均衡_县级数据; the items of which it has no row are left out */
export function carriedCountyPlan(
  last: Snapshot,
  now: Snapshot,
  { keys }: CarriedCounty,
  palette: Plan['palette'],
): Plan {
  const sheet = countySheetOf(now);
  const before = new Map<string, CountyRow>(
    (countySheetOf(last)?.rows ?? []).map((row) => [keyText(row.key), row]),
  );
  const wanted = new Set(keys.map(keyText));
  const operations = (sheet?.rows ?? []).flatMap((row): Operation[] => {
    const from = before.get(keyText(row.key));
    if (!sheet || !from || !wanted.has(keyText(row.key))) return [];
    return written.flatMap((column): Operation[] => {
      const at = sheet.columns[column];
      const content = contentOf(from.cells[column]);
      if (at === null || content === null || !isEmpty(row.cells[column])) return [];
      const area = { row: row.row, column: at, rows: 1, columns: 1 };
      return [{ kind: 'write', sheet: sheet.sheet, area, values: [[content]] }];
    });
  });
  return { palette, operations, preview: [] };
}

function contentOf(value: CellValue): Content {
  return typeof value === 'object' ? null : value;
}
