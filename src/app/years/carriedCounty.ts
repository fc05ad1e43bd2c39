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
} from '../../sheets/countySheet';
import type { Content, Operation, Plan } from '../../sheets/plan';
import type { Snapshot } from '../../sheets/snapshot';
import type { Understanding } from '../understand';

/** What the county writes in a row. */
const written = ['value', 'note', 'evidence'] as const satisfies readonly CountyColumn[];

/** Items that last year's workbook answers and this year's does not, by their keys on the sheet. */
export function countyToCarry(
  last: Pick<Understanding, 'snapshot'>,
  now: Pick<Understanding, 'snapshot' | 'binding'>,
): readonly string[] {
  const entered = bindCountyCells(now.snapshot, now.binding).cells;
  const standing = new Map(
    (countySheetOf(now.snapshot)?.rows ?? []).map((row) => [keyText(row.key), row]),
  );
  return (countySheetOf(last.snapshot)?.rows ?? []).flatMap((row): string[] => {
    const { key, cells } = row;
    if (key.kind === 'own' || isEmpty(cells.value)) return [];
    const own = key.kind === 'input' ? entered[key.id]?.value : undefined;
    const there = standing.get(keyText(key))?.cells.value ?? own ?? null;
    return isEmpty(there) && isEmpty(own ?? null) ? [keyText(key)] : [];
  });
}

/** @param now with 均衡_县级数据; the items of which it has no row are left out */
export function carriedCountyPlan(
  last: Snapshot,
  now: Snapshot,
  keys: readonly string[],
  palette: Plan['palette'],
): Plan {
  const sheet = countySheetOf(now);
  const before = new Map<string, CountyRow>(
    (countySheetOf(last)?.rows ?? []).map((row) => [keyText(row.key), row]),
  );
  const operations = (sheet?.rows ?? []).flatMap((row): Operation[] => {
    const from = before.get(keyText(row.key));
    if (!sheet || !from || !keys.includes(keyText(row.key))) return [];
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
