/**
 * A sheet's cells as a bounded grid: the part that holds the most, and what stands far from it apart.
 * One cell in the last corner of a sheet must cost neither the memory nor the time of all cells
 * before it, and no cell is lost: far ones are kept by their places. Knows nothing of schools.
 */
import type { CellValue } from '../county/cell';
import type { Area } from './area';
import { columnsOfASheet, type FarCells, type FarPart, type Grid } from './snapshot';

/** Calls back for every cell that holds something, rows in any order; may be asked again. */
export type FilledCells = (visit: (row: number, column: number, value: CellValue) => void) => void;

/** More empty rows than `rows`, or more empty columns, and what follows is another part. */
interface Gap {
  readonly rows: number;
  readonly columns: number;
}

const endlessGap: Gap = { rows: Infinity, columns: Infinity };

/** The next where the grid would be mostly air all the same. */
const gaps: readonly Gap[] = [
  { rows: 1000, columns: 200 },
  { rows: 100, columns: 60 },
  { rows: 20, columns: 20 },
];

/** A grid of up to so many cells, or so many for each filled one, is no burden. */
const alwaysFine = 1_000_000;
const perFilled = 40;
const widest = 1000;

export const emptyGrid: Grid = { row: 0, column: 0, values: [] };

/** @param whole a sheet of ours, where far notes of the user are read with the rest while they can */
export function gridOf(filled: FilledCells, whole = false): Grid {
  const rows = new Map<number, number>();
  let count = 0;
  filled((row) => {
    rows.set(row, (rows.get(row) ?? 0) + 1);
    count += 1;
  });
  if (count === 0) return emptyGrid;
  const most = Math.max(alwaysFine, perFilled * count);
  for (const gap of whole ? [endlessGap, ...gaps] : gaps) {
    const area = densest(filled, rows, gap);
    if (area.rows * area.columns <= most) return laidOut(filled, area);
  }
  // a cross of full rows and columns: its corner
  const { row, column, ...area } = densest(filled, rows, { rows: 0, columns: 0 });
  const columns = Math.min(area.columns, widest);
  return laidOut(filled, {
    row,
    column,
    columns,
    rows: Math.min(area.rows, Math.floor(most / columns)),
  });
}

/** The run of rows with the most cells and in it the run of columns; of equals the first. */
function densest(filled: FilledCells, rows: ReadonlyMap<number, number>, gap: Gap): Area {
  const down = fullest(rows, gap.rows);
  const columns = new Map<number, number>();
  filled((row, column) => {
    if (row >= down.first && row <= down.last) {
      columns.set(column, (columns.get(column) ?? 0) + 1);
    }
  });
  const across = fullest(columns, gap.columns);
  return {
    row: down.first,
    column: across.first,
    rows: down.last - down.first + 1,
    columns: across.last - across.first + 1,
  };
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly cells: number;
}

/** Runs of filled rows or columns with at most `gap` empty ones between. */
function runs(counts: ReadonlyMap<number, number>, gap: number): readonly Run[] {
  const found: Run[] = [];
  for (const [index, cells] of [...counts].sort(([a], [b]) => a - b)) {
    const run = found.at(-1);
    if (run && index - run.last - 1 <= gap) {
      found[found.length - 1] = { first: run.first, last: index, cells: run.cells + cells };
    } else {
      found.push({ first: index, last: index, cells });
    }
  }
  return found;
}

function fullest(counts: ReadonlyMap<number, number>, gap: number): Run {
  return runs(counts, gap).reduce((most, run) => (run.cells > most.cells ? run : most), {
    first: 0,
    last: 0,
    cells: 0,
  });
}

function laidOut(filled: FilledCells, area: Area): Grid {
  const values = Array.from({ length: area.rows }, () =>
    new Array<CellValue>(area.columns).fill(null),
  );
  const cells = new Map<number, CellValue>();
  filled((row, column, value) => {
    const [down, right] = [row - area.row, column - area.column];
    const line = right >= 0 && right < area.columns ? values[down] : undefined;
    if (line) line[right] = value;
    else cells.set(placeOfCell(row, column), value);
  });
  const grid = { row: area.row, column: area.column, values };
  return cells.size === 0 ? grid : { ...grid, far: farOf(cells) };
}

/** Row × 16384 + column. */
export function placeOfCell(row: number, column: number): number {
  return row * columnsOfASheet + column;
}

/** Far cells in runs of rows, each a part with the rectangle around it. */
function farOf(cells: ReadonlyMap<number, CellValue>): FarCells {
  const rows = new Map<number, number>();
  for (const place of cells.keys()) {
    const row = Math.floor(place / columnsOfASheet);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const [{ rows: gap } = { rows: 0 }] = gaps;
  const found = runs(rows, gap);
  const columns = found.map(() => ({ first: Infinity, last: -1 }));
  const of = new Map<number, number>();
  for (const row of rows.keys()) of.set(row, runOf(found, row));
  for (const place of cells.keys()) {
    const bounds = columns[of.get(Math.floor(place / columnsOfASheet)) ?? -1];
    if (!bounds) continue;
    const column = place % columnsOfASheet;
    bounds.first = Math.min(bounds.first, column);
    bounds.last = Math.max(bounds.last, column);
  }
  const fullRows = new Set<number>();
  for (const [row, count] of rows) if (count > 1) fullRows.add(of.get(row) ?? -1);
  const parts = found.map(({ first, last, cells: count }, at): FarPart => {
    const { first: left = 0, last: right = 0 } = columns[at] ?? {};
    const area = { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
    return { area, cells: count, together: fullRows.has(at) };
  });
  return { cells, parts };
}

/** Index of the run that holds a row. */
function runOf(found: readonly Run[], row: number): number {
  let [low, high] = [0, found.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((found[middle]?.first ?? Infinity) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
