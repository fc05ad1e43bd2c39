/** Our columns beside the made-up table 小学: where they stand, and what a person may do to them. */
import { nameReference } from '../../src/sheets/area';
import type { CellValue } from '../../src/county/cell';
import { sheetNamed, valueAt, type Grid, type Snapshot } from '../../src/sheets/snapshot';

export const table = '小学';

export function gridOf(snapshot: Snapshot): Grid {
  const grid = sheetNamed(snapshot, table)?.grid;
  if (!grid) throw new Error('the table is gone');
  return grid;
}

export function columnOf({ names }: Snapshot, id: string): number {
  const area = names.find(({ name }) => name === `均衡_输出_小学_primary_${id}`)?.area;
  if (!area) throw new Error(`no column ${id}`);
  return area.column;
}

export function readHeader(snapshot: Snapshot, column: number): CellValue {
  return valueAt(gridOf(snapshot), 2, column);
}

/** Sorts rows from `first` on into another order, in the columns before `end`. */
export function sortRows(
  snapshot: Snapshot,
  first: number,
  order: readonly number[],
  end: number,
): Snapshot {
  return onTable(snapshot, (values) =>
    values.map((row, at) => {
      const from = order[at - first];
      if (at < first || from === undefined) return row;
      return row.map((value, column) =>
        column < end ? (values[first + from]?.[column] ?? null) : value,
      );
    }),
  );
}

/** The table as version 0.1.0 left it. */
export function withoutMarks(snapshot: Snapshot): Snapshot {
  const status = columnOf(snapshot, 'status');
  return onTable(snapshot, (values) =>
    values.map((row) =>
      row.map((value, column) =>
        column === status && typeof value === 'string'
          ? value.replace(/\n?#.*$/, '').replace(/^\|$/, '') || null
          : value,
      ),
    ),
  );
}

/** Lets a name of ours point to another column. */
export function moveName(snapshot: Snapshot, id: string, column: number): Snapshot {
  const names = snapshot.names.map((known) => {
    if (known.name !== `均衡_输出_小学_primary_${id}` || !known.area) return known;
    const area = { ...known.area, column };
    return { ...known, area, refersTo: nameReference(area) };
  });
  return { ...snapshot, names };
}

function onTable(
  snapshot: Snapshot,
  change: (values: Grid['values']) => readonly (readonly CellValue[])[],
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === table && sheet.grid
        ? { ...sheet, grid: { ...sheet.grid, values: change(sheet.grid.values) } }
        : sheet,
    ),
  };
}
