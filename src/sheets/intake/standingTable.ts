/**
 * The table that an earlier 取数 made, as it stands by now: found by its names, whatever its sheet is
 * called, however its rows are sorted and its columns moved.
 */
import { parseOwnName } from '../naming';
import { sheetNamed, valueAt, type Grid, type SheetSnapshot, type Snapshot } from '../snapshot';
import { figureKey } from '../../statistics/schoolReport';
import type { SheetArea } from '../area';
import { contentOf, type ColumnKey } from './record';

export interface StandingTable {
  readonly key: string;
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  /** 0-based; all its names cover these rows. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** 0-based columns that have a name; a deleted one has none any more. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Of all names over it, those of columns that the county keeps in another unit among them. */
  readonly names: readonly { readonly name: string; readonly column: number }[];
}

export type TableFound =
  | { readonly kind: 'standing'; readonly table: StandingTable }
  /** Its sheet is gone. */
  | { readonly kind: 'deleted' }
  /** Its names no longer say which cells are whose. */
  | { readonly kind: 'broken' };

export function findTable(snapshot: Snapshot, key: string): TableFound {
  const named = namesOfKey(snapshot, key);
  const usable = named.flatMap((one) => (one.area ? [{ ...one, area: one.area }] : []));
  const [first] = usable;
  if (!first) return { kind: named.length > 0 ? 'deleted' : 'broken' };
  const { sheet: name, row: firstRow, rows: rowCount } = first.area;
  const sheet = sheetNamed(snapshot, name);
  const alike = usable.every(
    ({ area }) =>
      area.sheet === name && area.row === firstRow && area.rows === rowCount && area.columns === 1,
  );
  const places = usable.map(({ area }) => area.column);
  const columns = new Map(
    usable.flatMap(({ key: of, area }) => (of === null ? [] : [[of, area.column] as const])),
  );
  const known = columns.has('code') && columns.has('name');
  const apart = new Set(places).size === places.length;
  if (!sheet?.grid || !alike || !known || !apart) return { kind: 'broken' };
  const { grid } = sheet;
  const names = usable.map(({ name: of, area }) => ({ name: of, column: area.column }));
  return { kind: 'standing', table: { key, sheet, grid, firstRow, rowCount, columns, names } };
}

interface NameOfTable {
  readonly name: string;
  /** Null where the name states a unit: the county keeps that column in one of its own. */
  readonly key: ColumnKey | null;
  /** Null where it is broken. */
  readonly area: SheetArea | null;
}

/** Our names of one table. */
export function namesOfKey(
  { names }: Pick<Snapshot, 'names'>,
  table: string,
): readonly NameOfTable[] {
  return names.flatMap(({ name, area }): readonly NameOfTable[] => {
    const own = parseOwnName(name);
    if ((own?.kind !== 'source' && own?.kind !== 'input') || own.table !== table) return [];
    if (own.kind === 'source') return [{ name, key: 'source', area }];
    return [{ name, key: own.unit === null ? figureKey(own.field, own.stage) : null, area }];
  });
}

/** What stands in the table's row; null where the table has no such column. */
export function cellOfTable(
  { grid, columns }: Pick<StandingTable, 'grid' | 'columns'>,
  row: number,
  key: ColumnKey,
) {
  const column = columns.get(key);
  return column === undefined ? null : valueAt(grid, row, column);
}

/** Code and name in a row of the table, without spaces around them; null where nothing stands. */
export function identityInRow(
  table: StandingTable,
  row: number,
): { readonly code: string | null; readonly name: string | null } {
  const word = (key: 'code' | 'name') => {
    const content = contentOf(cellOfTable(table, row, key));
    return content === null ? null : String(content).trim() || null;
  };
  return { code: word('code'), name: word('name') };
}
