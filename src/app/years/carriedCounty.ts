/**
 * 均衡_县级数据 of last year's workbook, taken over into this year's: only into cells in which nothing
 * stands, row by row of the same item.
 */
import { isEmpty, type CellValue } from '../../county/cell';
import { yearsBack } from '../../county/yearsBack';
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

/** A row of last year's sheet, by the key that it has in this year's. */
export type CarriedRow = Pick<CountyRow, 'key' | 'cells'>;

export interface CarriedCounty {
  /** Rows that last year answers and this year does not. */
  readonly rows: readonly CarriedRow[];
  /** Those in which something else stands this year. */
  readonly left: readonly RowKey[];
}

/** @param now with the years that it is compared with: a figure of four years moves along with them */
export function countyToCarry(
  last: Pick<Understanding, 'snapshot'>,
  now: Pick<Understanding, 'snapshot' | 'binding' | 'past'>,
): CarriedCounty {
  const entered = bindCountyCells(now.snapshot, now.binding).cells;
  const standing = new Map(
    (countySheetOf(now.snapshot)?.rows ?? []).map((row) => [keyText(row.key), row]),
  );
  const rows: CarriedRow[] = [];
  const left: RowKey[] = [];
  for (const row of lastRows(last.snapshot, yearsBetween(now))) {
    const { key, cells } = row;
    const own = (key.kind === 'input' ? entered[key.id]?.value : undefined) ?? null;
    const there = standing.get(keyText(key))?.cells.value ?? null;
    if (isEmpty(there) && isEmpty(own)) rows.push(row);
    else if ((isEmpty(there) ? own : there) !== cells.value) left.push(key);
  }
  return { rows, left };
}

/** What last year's sheet answers, under this year's keys. */
function lastRows(last: Snapshot, years: number | null): readonly CarriedRow[] {
  return (countySheetOf(last)?.rows ?? []).flatMap(({ key, cells }): readonly CarriedRow[] => {
    if (key.kind === 'own' || isEmpty(cells.value)) return [];
    if (key.kind !== 'input') return [{ key, cells }];
    const id = yearsBack(key.id, years);
    return id === null ? [] : [{ key: { ...key, id }, cells }];
  });
}

/** From the latest earlier workbook to this one; null where it is not known. */
function yearsBetween({ past }: Pick<Understanding, 'past'>): number | null {
  const [compared] = past?.values() ?? [];
  const [latest] = compared?.years ?? [];
  return compared && latest ? compared.now.last - latest.year.last : null;
}

/** @param now with 均衡_县级数据; the items of which it has no row are left out */
export function carriedCountyPlan(
  now: Snapshot,
  { rows }: CarriedCounty,
  palette: Plan['palette'],
): Plan {
  const sheet = countySheetOf(now);
  const carried = new Map(rows.map((row) => [keyText(row.key), row]));
  const operations = (sheet?.rows ?? []).flatMap((row): Operation[] => {
    const from = carried.get(keyText(row.key));
    if (!sheet || !from) return [];
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

/** Whether this year's sheet has a row for all of them. */
export function hasRowsFor({ rows }: CarriedCounty, now: Snapshot): boolean {
  const standing = new Set(countySheetOf(now)?.rows.map(({ key }) => keyText(key)));
  return rows.every(({ key }) => standing.has(keyText(key)));
}

function contentOf(value: CellValue): Content {
  return typeof value === 'object' ? null : value;
}
