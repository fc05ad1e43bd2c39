/**
 * A plan that leaves alone what a person put among our cells: writes and clears go around it, and no
 * merge swallows it.
 */
import { overlaps, type Area } from './area';
import type { Operation, Plan } from './plan';
import type { Snapshot } from './snapshot';
import { writtenIn } from './written';

type Cell = Pick<Area, 'row' | 'column'>;

/** @param onPages of whole sheets of ours, by sheet */
export function sparing(
  plan: Plan,
  snapshot: Snapshot,
  onPages: readonly { readonly sheet: string; readonly places: readonly Cell[] }[] = [],
): Plan {
  const { strange } = writtenIn(snapshot);
  const kept = onPages.flatMap(({ sheet, places }) =>
    places.map(({ row, column }) => ({ sheet, row, column })),
  );
  if (strange.length + kept.length === 0) return plan;
  const bySheet = new Map<string, Cell[]>();
  for (const { sheet, row, column } of [...strange, ...kept]) {
    const cells = bySheet.get(sheet);
    if (cells) cells.push({ row, column });
    else bySheet.set(sheet, [{ row, column }]);
  }
  const operations = plan.operations.flatMap((operation) => {
    const spared = 'sheet' in operation ? bySheet.get(operation.sheet) : undefined;
    return spared ? around(operation, spared) : [operation];
  });
  return kept.length === 0 ? { ...plan, operations } : { ...plan, operations, kept };
}

function around(operation: Operation, spared: readonly Cell[]): readonly Operation[] {
  switch (operation.kind) {
    case 'write':
    case 'clear':
    case 'merge': {
      const { area } = operation;
      const holes = spared.filter((cell) => overlaps(area, { ...cell, rows: 1, columns: 1 }));
      if (holes.length === 0) return [operation];
      if (operation.kind === 'merge') return [];
      return outside(area, holes).map((part) =>
        operation.kind === 'clear'
          ? { ...operation, area: part }
          : { ...operation, area: part, values: valuesOf(operation, part) },
      );
    }
    default:
      return [operation];
  }
}

function valuesOf(
  { area, values }: Extract<Operation, { readonly kind: 'write' }>,
  part: Area,
): Extract<Operation, { readonly kind: 'write' }>['values'] {
  const left = part.column - area.column;
  return values
    .slice(part.row - area.row, part.row - area.row + part.rows)
    .map((row) => row.slice(left, left + part.columns));
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
