/**
 * The cells of bound tables, for the county layer: with each row's kind, the columns of joined
 * tables beside their own, and the names that are merged over several rows in all of them.
 */
import type { CellValue } from '../../county/cell';
import { isNumeric } from '../../county/fields';
import { saysClosed } from '../../county/rows/rowText';
import type { SchoolTable, TableColumn } from '../../county/table';
import type { Binding, BoundTable, JoinedTable } from '../binding';
import { seniorPupils, withZeros } from './statisticsRows';
import { readRecord } from '../intake/record';
import { sourceName } from '../naming';
import { sheetNamed, valueAt, type Grid, type SheetSnapshot, type Snapshot } from '../snapshot';

/** One table per bound table whose sheet has a grid, in the binding's order. */
export function readTables(
  snapshot: Snapshot,
  binding: Pick<Binding, 'tables' | 'joined' | 'senior'>,
): readonly SchoolTable[] {
  return binding.tables.flatMap((table) => {
    const sheet = sheetNamed(snapshot, table.sheet);
    if (!sheet?.grid) return [];
    const beside = binding.joined
      .filter(({ to }) => to === table.key)
      .flatMap((joined) => joinedColumns(joined, snapshot));
    const { key, mode, firstRow } = table;
    const columns = [...table.columns, ...beside.map(({ column }) => column)];
    const entered = readRows(table, sheet, sheet.grid, beside);
    const rows = table.statistics ? withZeros(columns, entered, table) : entered;
    const kinds = table.rows.map(({ kind }) => kind);
    return [
      {
        key,
        sheet: table.sheet,
        mode,
        columns,
        firstRow,
        rows,
        kinds,
        ...(table.statistics ? { statistics: true as const } : {}),
        ...(table.holdsWhole ? { whole: { senior: seniorPupils(snapshot, binding) } } : {}),
        ...(isTakenIn(table.key, snapshot) ? { zerosWritten: true as const } : {}),
        closed: closedRows(table, sheet.grid),
      },
    ];
  });
}

/** By the name of its column 数据来源 or, where that was deleted, by the record of 取数. */
function isTakenIn(key: string, snapshot: Snapshot): boolean {
  const source = sourceName(key);
  return (
    snapshot.names.some(({ name }) => name === source) ||
    readRecord(snapshot).some((record) => record.key === key)
  );
}

interface BesideColumn {
  readonly column: TableColumn;
  readonly cells: readonly CellValue[];
}

function joinedColumns(
  { table, columns, rows }: JoinedTable,
  snapshot: Snapshot,
): readonly BesideColumn[] {
  const grid = sheetNamed(snapshot, table.sheet)?.grid;
  if (!grid) return [];
  return columns.map((column) => ({
    column: { ...column, from: { sheet: table.sheet, rows } },
    cells: rows.map((row) => (row === null ? null : enteredValue(grid, row, column.column))),
  }));
}

function readRows(
  table: BoundTable,
  sheet: SheetSnapshot,
  grid: Grid,
  beside: readonly BesideColumn[],
): readonly (readonly CellValue[])[] {
  const none = [...table.columns, ...beside].map(() => null);
  const tall = table.columns.map(({ column, field }) =>
    isNumeric(field)
      ? []
      : (sheet.merges ?? []).filter((merge) => merge.rows > 1 && merge.column === column),
  );
  return table.rows.map(({ kind }, index) => {
    if (kind !== 'school') return none;
    const row = table.firstRow + index;
    const own = table.columns.map(({ column }, at) => {
      const value = enteredValue(grid, row, column);
      if (value !== null || tall[at]?.length === 0) return value;
      const merge = tall[at]?.find((one) => row > one.row && row < one.row + one.rows);
      return merge ? enteredValue(grid, merge.row, column) : null;
    });
    return beside.length === 0 ? own : [...own, ...beside.map(({ cells }) => cells[index] ?? null)];
  });
}

/** Rows in which 停办 or 撤销 stands, in whatever column. */
function closedRows({ rows, ...table }: BoundTable, grid: Grid): ReadonlySet<number> {
  const closed = new Set<number>();
  const [first, last] = [table.firstColumn - grid.column, table.lastColumn - grid.column];
  rows.forEach(({ kind }, index) => {
    if (kind !== 'school') return;
    const cells = grid.values[table.firstRow + index - grid.row];
    for (let at = first; at <= last; at++) {
      const value = cells?.[at];
      if (typeof value === 'string' && saysClosed(value)) closed.add(index);
    }
  });
  return closed;
}

/** A formula that gives an empty text fills its cell, but enters nothing. */
function enteredValue(grid: Grid, row: number, column: number): CellValue {
  const value = valueAt(grid, row, column);
  return value === '' ? null : value;
}
