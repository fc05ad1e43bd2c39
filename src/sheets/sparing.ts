/**
 * A plan that leaves alone what a person put among our cells: writes and clears go around it and the
 * merge that shows it, and no other merge swallows it.
 */
import { contains, overlaps, type Area } from './area';
import type { Operation, Plan } from './plan';
import { sheetNamed, type Snapshot } from './snapshot';
import { writtenIn } from './written';

type Cell = Pick<Area, 'row' | 'column'> & { readonly untold?: true };

/** @param onPages of whole sheets of ours, by sheet */
export function sparingPlan(
  plan: Plan,
  snapshot: Snapshot,
  onPages: readonly { readonly sheet: string; readonly places: readonly Cell[] }[] = [],
): Plan {
  const { strange } = writtenIn(snapshot);
  const kept = onPages.flatMap(({ sheet, places }) =>
    places.map(({ row, column, untold }) => ({ sheet, row, column, ...(untold && { untold }) })),
  );
  if (strange.length + kept.length === 0) return plan;
  const bySheet = new Map<string, Area[]>();
  for (const { sheet, row, column } of [...strange, ...kept]) {
    const cell = { row, column, rows: 1, columns: 1 };
    const spared = mergeOver(cell, sheet, snapshot) ?? cell;
    const areas = bySheet.get(sheet);
    if (areas) areas.push(spared);
    else bySheet.set(sheet, [spared]);
  }
  const operations = plan.operations.flatMap((operation) => {
    const spared = 'sheet' in operation ? bySheet.get(operation.sheet) : undefined;
    if (!spared || !('sheet' in operation)) return [operation];
    return around(operation, spared, mergesOn(operation.sheet, snapshot));
  });
  return kept.length === 0 ? { ...plan, operations } : { ...plan, operations, kept };
}

function mergesOn(sheet: string, snapshot: Snapshot): readonly Area[] {
  return sheetNamed(snapshot, sheet)?.merges ?? [];
}

/** No host changes a part of a merge. */
function mergeOver(cell: Area, sheet: string, snapshot: Snapshot): Area | undefined {
  return mergesOn(sheet, snapshot).find((merge) => overlaps(merge, cell));
}

function around(
  operation: Operation,
  spared: readonly Area[],
  merges: readonly Area[],
): readonly Operation[] {
  switch (operation.kind) {
    case 'write':
    case 'clear':
    case 'merge': {
      const { area } = operation;
      const holes = spared.filter((one) => overlaps(area, one));
      if (holes.length === 0) return [operation];
      if (operation.kind === 'merge') return [];
      return partsAround(area, holes, merges).map((part) =>
        operation.kind === 'clear' ? { ...operation, area: part } : writtenPart(operation, part),
      );
    }
    default:
      return [operation];
  }
}

type Write = Extract<Operation, { readonly kind: 'write' }>;

function writtenPart(operation: Write, part: Area): Write {
  const { area, values, formulas, renews } = operation;
  const cut = <T>(rows: readonly (readonly T[])[]) => cellsOfPart(rows, area, part);
  const renewed = renews && { renews: { ...renews, was: cut(renews.was) } };
  const live = formulas && { formulas: cut(formulas) };
  return { ...operation, area: part, values: cut(values), ...live, ...renewed };
}

function cellsOfPart<T>(
  rows: readonly (readonly T[])[],
  area: Area,
  part: Area,
): readonly (readonly T[])[] {
  const left = part.column - area.column;
  return rows
    .slice(part.row - area.row, part.row - area.row + part.rows)
    .map((row) => row.slice(left, left + part.columns));
}

/** The area without its holes, in parts that cut no merge: one over rows with holes is a part itself. */
function partsAround(area: Area, holes: readonly Area[], merges: readonly Area[]): readonly Area[] {
  const apart: Area[] = [];
  let rest = merges.filter(
    (merge) =>
      merge.rows > 1 && contains(area, merge) && !holes.some((hole) => overlaps(hole, merge)),
  );
  for (;;) {
    const isCut = ({ row, rows }: Area) =>
      [...holes, ...apart].some((hole) => row < hole.row + hole.rows && hole.row < row + rows);
    const cut = rest.filter(isCut);
    if (cut.length === 0) break;
    apart.push(...cut);
    rest = rest.filter((merge) => !cut.includes(merge));
  }
  const cells = [...holes, ...apart].flatMap((hole) => cellsIn(hole, area));
  return [...outside(area, cells), ...apart];
}

/** The cells of an area that lie within another. */
function cellsIn(area: Area, within: Area): readonly Cell[] {
  const top = Math.max(area.row, within.row);
  const left = Math.max(area.column, within.column);
  const rows = Math.min(area.row + area.rows, within.row + within.rows) - top;
  const columns = Math.min(area.column + area.columns, within.column + within.columns) - left;
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: top + Math.floor(at / columns),
    column: left + (at % columns),
  }));
}

/** The area without single cells: bands of whole rows, and the pieces of the rows between them. */
function outside(area: Area, holes: readonly Cell[]): readonly Area[] {
  const byRow = new Map<number, number[]>();
  for (const { row, column } of holes) byRow.set(row, [...(byRow.get(row) ?? []), column]);
  const parts: Area[] = [];
  let next = area.row;
  const band = (end: number): void => {
    if (end > next) parts.push({ ...area, row: next, rows: end - next });
  };
  for (const [row, columns] of [...byRow].sort(([a], [b]) => a - b)) {
    band(row);
    let from = area.column;
    for (const column of [...columns.sort((a, b) => a - b), area.column + area.columns]) {
      if (column > from) parts.push({ row, rows: 1, column: from, columns: column - from });
      from = column + 1;
    }
    next = row + 1;
  }
  band(area.row + area.rows);
  return parts;
}
