/**
 * What the next read will find after a plan was carried out, so that it, too, is one round trip. What it
 * gets wrong costs a round trip more, never a cell.
 */
import type { CellValue } from '../../county/cell';
import { nameReference, overlaps, type Area } from '../../sheets/area';
import type { Plan } from '../../sheets/plan';
import { emptyGrid } from '../../sheets/far';
import { sheetNamed, valueAt, type Grid, type SheetSnapshot } from '../../sheets/snapshot';
import type { CellsImage } from './image';
import { around } from './joined';
import { ownedZones, type Memory } from './memory';

/** @param written what the plan left in the cells */
export function foreseenMemory(memory: Memory, plan: Plan, written: readonly CellsImage[]): Memory {
  const names = new Map(memory.snapshot.names.map((name) => [name.name.toLowerCase(), name]));
  const added: SheetSnapshot[] = [];
  for (const operation of plan.operations) {
    if (operation.kind === 'name') {
      const { name, sheet, area } = operation;
      const place = { ...area, sheet };
      names.set(name.toLowerCase(), { name, refersTo: nameReference(place), area: place });
    } else if (operation.kind === 'removeName') {
      names.delete(operation.name.toLowerCase());
    } else if (operation.kind === 'addSheet') {
      const { sheet: name, hidden } = operation;
      const visibility = hidden ? 'hidden' : 'visible';
      const merges = memory.snapshot.sheets.some((sheet) => sheet.merges !== null) ? [] : null;
      added.push({ name, visibility, protected: false, grid: emptyGrid, merges, tables: [] });
    }
  }
  const used = new Map(memory.used);
  const sheets = [...memory.snapshot.sheets, ...added].map((sheet): SheetSnapshot => {
    const merges = mergedAfter(sheet, plan);
    const blocks = written.filter((block) => block.sheet === sheet.name);
    if (blocks.length === 0 || sheet.grid === null) return { ...sheet, merges };
    if (sheet.grid.far) {
      used.delete(sheet.name);
      return { ...sheet, merges };
    }
    const grid = laidOver(sheet.grid, blocks);
    used.set(sheet.name, usedArea(grid));
    return { ...sheet, grid, merges };
  });
  const all = [...names.values()];
  return {
    ...memory,
    snapshot: { ...memory.snapshot, sheets, names: all },
    zones: ownedZones(all),
    used,
    stale: true,
  };
}

/** Merges once the plan has parted and joined cells. */
function mergedAfter({ name, merges }: SheetSnapshot, plan: Plan): SheetSnapshot['merges'] {
  let after = merges;
  for (const operation of plan.operations) {
    if (operation.kind !== 'clear' && operation.kind !== 'merge') continue;
    const { sheet, area } = operation;
    if (after === null || sheet !== name) continue;
    const others = after.filter((merge) => !overlaps(merge, area));
    after = operation.kind === 'merge' ? [...others, area] : others;
  }
  return after;
}

/** A grid with what was written into it, as small as what it holds. */
function laidOver(grid: Grid, blocks: readonly CellsImage[]): Grid {
  const area = around([areaOfGrid(grid), ...blocks]);
  const values = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c): CellValue =>
      valueAt(grid, area.row + r, area.column + c),
    ),
  );
  for (const block of blocks) {
    block.after.forEach((cells, r) => {
      const row = values[block.row + r - area.row];
      cells.forEach((value, c) => {
        if (row) row[block.column + c - area.column] = value === '' ? null : value;
      });
    });
  }
  return trimmed({ row: area.row, column: area.column, values });
}

function trimmed({ row, column, values }: Grid): Grid {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      if (value === null) return;
      [top, bottom] = [Math.min(top, r), Math.max(bottom, r)];
      [left, right] = [Math.min(left, c), Math.max(right, c)];
    }),
  );
  if (bottom < 0) return emptyGrid;
  const held = values.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1));
  return { row: row + top, column: column + left, values: held };
}

function areaOfGrid({ row, column, values }: Grid): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

function usedArea(grid: Grid): Area | null {
  const area = areaOfGrid(grid);
  return area.rows * area.columns === 0 ? null : area;
}

/** Bytes of each row of a sheet in a response, by what it holds as far as it is known. */
export function rowBytesOf({ snapshot }: Memory, sheet: string): (row: number) => number {
  const grid = sheetNamed(snapshot, sheet)?.grid ?? emptyGrid;
  const known = grid.values.map((cells) => encoder.encode(JSON.stringify(cells)).length + 2);
  return (row) => known[row - grid.row] ?? 2;
}

const encoder = new TextEncoder();
