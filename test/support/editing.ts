/** What a user does to a workbook between two runs, with names moving along as in Excel. */
import { nameReference, type Area, type SheetArea } from '../../src/sheets/area';
import type { CellValue } from '../../src/county/cell';
import { valueAt, type SheetSnapshot, type Snapshot } from '../../src/sheets/snapshot';

type Axis = 'row' | 'column';

/** Inserts empty rows or columns before an index. */
export function insert(
  snapshot: Snapshot,
  sheet: string,
  axis: Axis,
  at: number,
  count = 1,
): Snapshot {
  return moved(snapshot, sheet, axis, (index) => (index < at ? index : index + count));
}

/** Deletes a row or column; a name that pointed only there is broken (#REF!). */
export function remove(snapshot: Snapshot, sheet: string, axis: Axis, at: number): Snapshot {
  return moved(snapshot, sheet, axis, (index) => {
    if (index === at) return null;
    return index < at ? index : index - 1;
  });
}

export function type(
  snapshot: Snapshot,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): Snapshot {
  return onSheet(snapshot, sheet, (page) => {
    const rows = Math.max(lastRow(page), row + 1);
    const columns = Math.max(lastColumn(page), column + 1);
    return withCells(page, rows, columns, (r, c) =>
      r === row && c === column ? value : cellOf(page, r, c),
    );
  });
}

export function renameSheet(snapshot: Snapshot, from: string, to: string): Snapshot {
  return {
    sheets: snapshot.sheets.map((page) => (page.name === from ? { ...page, name: to } : page)),
    names: snapshot.names.map((name) =>
      name.area?.sheet === from ? pointing(name.name, { ...name.area, sheet: to }) : name,
    ),
  };
}

export function deleteSheet(snapshot: Snapshot, sheet: string): Snapshot {
  return {
    sheets: snapshot.sheets.filter(({ name }) => name !== sheet),
    names: snapshot.names.map((name) =>
      name.area?.sheet === sheet ? { ...name, refersTo: '#REF!#REF!', area: null } : name,
    ),
  };
}

export function deleteName(snapshot: Snapshot, name: string): Snapshot {
  return { ...snapshot, names: snapshot.names.filter((known) => known.name !== name) };
}

export function changeSheet(
  snapshot: Snapshot,
  sheet: string,
  change: Partial<SheetSnapshot>,
): Snapshot {
  return onSheet(snapshot, sheet, (page) => ({ ...page, ...change }));
}

/** `to` gives the new index of a row or column, null when it is gone. */
function moved(
  snapshot: Snapshot,
  sheet: string,
  axis: Axis,
  to: (index: number) => number | null,
): Snapshot {
  const edited = onSheet(snapshot, sheet, (page) => {
    const from = new Map<number, number>();
    const size = axis === 'row' ? lastRow(page) : lastColumn(page);
    for (let index = 0; index < size; index += 1) {
      const target = to(index);
      if (target !== null) from.set(target, index);
    }
    const end = Math.max(0, ...[...from.keys()].map((index) => index + 1));
    const rows = axis === 'row' ? end : lastRow(page);
    const columns = axis === 'column' ? end : lastColumn(page);
    const merges = page.merges?.flatMap((merge) => movedArea(merge, axis, to) ?? []) ?? null;
    return withCells({ ...page, merges }, rows, columns, (row, column) => {
      const source = from.get(axis === 'row' ? row : column);
      if (source === undefined) return null;
      return axis === 'row' ? cellOf(page, source, column) : cellOf(page, row, source);
    });
  });
  const names = snapshot.names.map((name) => {
    const { area } = name;
    if (area?.sheet !== sheet) return name;
    const there = movedArea(area, axis, to);
    return there
      ? pointing(name.name, { ...there, sheet })
      : { ...name, refersTo: '#REF!', area: null };
  });
  return { ...edited, names };
}

/** Null when nothing of it is left. */
function movedArea(
  { row, column, rows, columns }: Area,
  axis: Axis,
  to: (index: number) => number | null,
): Area | null {
  const [first, length] = axis === 'row' ? [row, rows] : [column, columns];
  const left = Array.from({ length }, (_, at) => to(first + at)).filter((index) => index !== null);
  if (left.length === 0) return null;
  const start = Math.min(...left);
  const span = Math.max(...left) - start + 1;
  return axis === 'row'
    ? { row: start, column, rows: span, columns }
    : { row, column: start, rows, columns: span };
}

function pointing(name: string, area: SheetArea) {
  return { name, refersTo: nameReference(area), area };
}

function onSheet(
  snapshot: Snapshot,
  sheet: string,
  change: (page: SheetSnapshot) => SheetSnapshot,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((page) => (page.name === sheet ? change(page) : page)),
  };
}

function withCells(
  page: SheetSnapshot,
  rows: number,
  columns: number,
  cell: (row: number, column: number) => CellValue,
): SheetSnapshot {
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row, column)),
  );
  return { ...page, grid: { row: 0, column: 0, values } };
}

function cellOf({ grid }: SheetSnapshot, row: number, column: number): CellValue {
  return grid ? valueAt(grid, row, column) : null;
}

function lastRow({ grid }: SheetSnapshot): number {
  return grid ? grid.row + grid.values.length : 0;
}

function lastColumn({ grid }: SheetSnapshot): number {
  return grid ? grid.column + (grid.values[0]?.length ?? 0) : 0;
}
