/**
 * The before-image: what every cell, name and sheet that a plan touches was before, and what the
 * plan leaves in the cells, so that a later undo can tell whose hand a cell shows. Reads nothing.
 */
import type { CellValue } from '../../county/cell';
import { contains, nameReference, overlaps, type Area, type SheetArea } from '../../sheets/area';
import type { Operation, Plan } from '../../sheets/plan';
import { sheetNamed, valueAt, type Snapshot } from '../../sheets/snapshot';
import { formulaAt, type Memory } from './memory';
import { isLook } from './paint';

/** A block of cells, none of them in two blocks. */
export interface CellsImage extends SheetArea {
  readonly values: readonly (readonly CellValue[])[];
  /** `formulas` of Excel; null where the cell was empty or not ours, so that its value stands. */
  readonly formulas: readonly (readonly unknown[])[];
  /** What the plan leaves there. */
  readonly after: readonly (readonly CellValue[])[];
  /** The formulas among it, whose results are the host's; null where none is. */
  readonly afterFormulas: readonly (readonly (string | null)[])[];
}

export interface NameImage {
  readonly name: string;
  /** What the name referred to, without =; undefined when there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Image {
  readonly cells: readonly CellsImage[];
  readonly names: readonly NameImage[];
  readonly addedSheets: readonly string[];
  /** Merges in the places that the plan clears or merges; null where the host cannot tell. */
  readonly merges: readonly SheetArea[] | null;
}

export function imageOf(plan: Plan, memory: Memory): Image {
  const addedSheets = plan.operations.flatMap((one) =>
    one.kind === 'addSheet' ? [one.sheet] : [],
  );
  const touched = plan.operations.flatMap(contentArea);
  return {
    cells: disjointAreas(touched).map((area) => cellsImage(area, plan, memory)),
    names: nameImages(plan, memory.snapshot),
    addedSheets,
    merges: mergesTouched(plan, memory.snapshot),
  };
}

function mergesTouched(plan: Plan, { sheets }: Snapshot): SheetArea[] | null {
  const touched = plan.operations.flatMap((one) =>
    one.kind === 'clear' || one.kind === 'merge' ? [{ ...one.area, sheet: one.sheet }] : [],
  );
  const found: SheetArea[] = [];
  for (const { name, merges } of sheets) {
    const here = touched.filter(({ sheet }) => sheet === name);
    if (here.length === 0) continue;
    if (merges === null) return null;
    for (const merge of merges) {
      if (here.some((area) => contains(area, merge))) found.push({ ...merge, sheet: name });
    }
  }
  return found;
}

/** Cells that the plan writes and that were not ours before. */
export function takenCells(
  { cells, addedSheets }: Image,
  memory: Memory,
  ours: readonly SheetArea[],
): SheetArea[] {
  return cells
    .filter(({ sheet }) => !memory.zones.pages.has(sheet) && !addedSheets.includes(sheet))
    .flatMap((area) => areaWithout(area, ours));
}

/**
 * Places on the county's sheets whose looks the plan changes and that were not ours before.
 * @param ours places that were
 */
export function takenLooks(
  plan: Plan,
  memory: Memory,
  image: Image,
  ours: readonly SheetArea[],
): SheetArea[] {
  const areas = lookAreas(plan);
  return disjointAreas(areas.filter(({ sheet }) => !image.addedSheets.includes(sheet)))
    .flatMap((area) => areaWithout(area, ours))
    .filter((area) => !memory.zones.pages.has(area.sheet));
}

/** Places whose looks the plan changes. */
export function lookAreas(plan: Plan): SheetArea[] {
  return plan.operations.flatMap(lookArea);
}

/** Cells of ours that the plan clears and gives no new look: cleared ones lose theirs. */
export function releasedLooks(plan: Plan, memory: Memory): SheetArea[] {
  const cleared = plan.operations.flatMap((one) =>
    one.kind === 'clear' && !memory.zones.pages.has(one.sheet)
      ? [{ ...one.area, sheet: one.sheet }]
      : [],
  );
  const painted = plan.operations.flatMap((one) =>
    one.kind === 'format' ? [{ ...one.area, sheet: one.sheet }] : [],
  );
  return disjointAreas(cleared).flatMap((area) => areaWithout(area, painted));
}

/** Columns whose width or hiding the operations change. */
export function touchedColumns(operations: readonly Operation[]): SheetArea[] {
  return operations.flatMap((one) =>
    one.kind === 'columns' && one.widths.length > 0
      ? [{ sheet: one.sheet, row: 0, column: one.column, rows: 1, columns: one.widths.length }]
      : [],
  );
}

export function sheetsTouched(plan: Plan): string[] {
  return [
    ...new Set(
      plan.operations.flatMap((one) =>
        one.kind === 'addSheet' || one.kind === 'name' || one.kind === 'removeName'
          ? []
          : [one.sheet],
      ),
    ),
  ];
}

function contentArea(operation: Operation): SheetArea[] {
  return operation.kind === 'write' || operation.kind === 'clear'
    ? [{ ...operation.area, sheet: operation.sheet }]
    : [];
}

export function lookArea(operation: Operation): SheetArea[] {
  if (operation.kind === 'clear') return [{ ...operation.area, sheet: operation.sheet }];
  return isLook(operation) && 'area' in operation && operation.kind !== 'print'
    ? [{ ...operation.area, sheet: operation.sheet }]
    : [];
}

function cellsImage(place: SheetArea, plan: Plan, memory: Memory): CellsImage {
  const grid = sheetNamed(memory.snapshot, place.sheet)?.grid ?? null;
  const cells = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: place.rows }, (_, r) =>
      Array.from({ length: place.columns }, (_unused, c) => cell(place.row + r, place.column + c)),
    );
  const values = cells((row, column) => (grid ? valueAt(grid, row, column) : null));
  const formulas = cells((row, column) => formulaAt(memory, place.sheet, row, column));
  const after: CellValue[][] = values.map((row) => [...row]);
  const afterFormulas = values.map((row) => row.map((): string | null => null));
  for (const operation of plan.operations) {
    if (operation.kind !== 'write' && operation.kind !== 'clear') continue;
    if (operation.sheet !== place.sheet || !overlaps(operation.area, place)) continue;
    const written = operation.kind === 'write' ? operation : null;
    lay(after, place, operation.area, written?.values ?? null);
    lay(afterFormulas, place, operation.area, written?.formulas ?? null);
  }
  return { ...place, values, formulas, after, afterFormulas };
}

/** Lays the values of an operation over a block; null clears. */
function lay<T>(
  cells: (T | null)[][],
  place: Area,
  area: Area,
  values: readonly (readonly T[])[] | null,
): void {
  for (let row = Math.max(area.row, place.row); row < area.row + area.rows; row += 1) {
    const target = cells[row - place.row];
    if (!target) break;
    const source = values?.[row - area.row];
    const end = Math.min(area.column + area.columns, place.column + place.columns);
    for (let column = Math.max(area.column, place.column); column < end; column += 1) {
      target[column - place.column] = source?.[column - area.column] ?? null;
    }
  }
}

function nameImages(plan: Plan, { names }: Snapshot): NameImage[] {
  const images = new Map<string, NameImage>();
  for (const operation of plan.operations) {
    if (operation.kind !== 'name' && operation.kind !== 'removeName') continue;
    const { name } = operation;
    const before = names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo;
    const after =
      operation.kind === 'name'
        ? nameReference({ ...operation.area, sheet: operation.sheet })
        : undefined;
    images.set(name, { name, before, after });
  }
  return [...images.values()];
}

/** The same cells as blocks that do not overlap. */
export function disjointAreas(areas: readonly SheetArea[]): SheetArea[] {
  const result: SheetArea[] = [];
  // Larger ones first, so that blocks within them disappear.
  const sorted = [...areas].sort((a, b) => b.rows * b.columns - a.rows * a.columns);
  for (const area of sorted) result.push(...areaWithout(area, result));
  return result;
}

/** What is left of a block without the others: at most four pieces for each. */
export function areaWithout(area: SheetArea, others: readonly SheetArea[]): SheetArea[] {
  let left: SheetArea[] = [area];
  for (const other of others) {
    if (other.sheet === area.sheet && overlaps(other, area)) {
      left = left.flatMap((piece) => cutOut(piece, other));
    }
  }
  return left;
}

function cutOut(piece: SheetArea, hole: Area): SheetArea[] {
  if (!overlaps(piece, hole)) return [piece];
  if (contains(hole, piece)) return [];
  const bottom = piece.row + piece.rows;
  const right = piece.column + piece.columns;
  const top = Math.max(piece.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const middle = { ...piece, row: top, rows: end - top };
  return [
    { ...piece, rows: top - piece.row },
    { ...piece, row: end, rows: bottom - end },
    { ...middle, columns: hole.column - piece.column },
    { ...middle, column: hole.column + hole.columns, columns: right - hole.column - hole.columns },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
