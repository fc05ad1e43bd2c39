/**
 * Carries a plan out on a snapshot, as a host would on a workbook: contents, merges, sheets and
 * names.
 * Looks are kept apart, for tests that ask about colour rules.
 */
import { contains, nameReference, overlaps, type Area } from '../../src/sheets/area';
import type { CellValue } from '../../src/county/cell';
import type { Content, Operation, Plan } from '../../src/sheets/plan';
import type { Grid, NameSnapshot, SheetSnapshot, Snapshot } from '../../src/sheets/snapshot';

type ColourRule = Extract<Operation, { readonly kind: 'colourRule' }>;

/** The colour rules that stand on the sheets once the plan is carried out. */
export function rulesAfter(plan: Plan, before: readonly ColourRule[] = []): readonly ColourRule[] {
  return plan.operations.reduce<readonly ColourRule[]>((rules, operation) => {
    if (operation.kind === 'colourRule') return [...rules, operation];
    if (operation.kind !== 'clear') return rules;
    return rules.filter(
      (rule) => rule.sheet !== operation.sheet || !contains(operation.area, rule.area),
    );
  }, before);
}

export function applyToSnapshot(plan: Plan, snapshot: Snapshot): Snapshot {
  return plan.operations.reduce(carryOut, snapshot);
}

function carryOut(snapshot: Snapshot, operation: Operation): Snapshot {
  switch (operation.kind) {
    case 'addSheet': {
      const { sheet, hidden } = operation;
      if (snapshot.sheets.some(({ name }) => name === sheet)) throw new Error(`${sheet} is there`);
      const added: SheetSnapshot = {
        name: sheet,
        visibility: hidden ? 'hidden' : 'visible',
        protected: false,
        grid: { row: 0, column: 0, values: [] },
        merges: [],
        tables: [],
      };
      return { ...snapshot, sheets: [...snapshot.sheets, added] };
    }
    case 'clear':
      return withMerges(
        onSheet(snapshot, operation.sheet, (grid) => written(grid, operation.area, () => null)),
        operation.sheet,
        (merges) => merges.filter((merge) => !overlaps(merge, operation.area)),
      );
    case 'merge':
      return withMerges(snapshot, operation.sheet, (merges) => [...merges, operation.area]);
    case 'write': {
      const { area, values } = operation;
      return onSheet(snapshot, operation.sheet, (grid) =>
        written(
          grid,
          area,
          (row, column) => values[row - area.row]?.[column - area.column] ?? null,
        ),
      );
    }
    case 'name': {
      const { name, sheet, area } = operation;
      const made: NameSnapshot = {
        name,
        refersTo: nameReference({ ...area, sheet }),
        area: { ...area, sheet },
      };
      return { ...snapshot, names: [...without(snapshot, name), made] };
    }
    case 'removeName':
      return { ...snapshot, names: without(snapshot, operation.name) };
    default:
      return snapshot;
  }
}

function without({ names }: Snapshot, name: string): readonly NameSnapshot[] {
  return names.filter((known) => known.name.toLowerCase() !== name.toLowerCase());
}

function onSheet(snapshot: Snapshot, name: string, change: (grid: Grid) => Grid): Snapshot {
  if (!snapshot.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === name
        ? { ...sheet, grid: change(sheet.grid ?? { row: 0, column: 0, values: [] }) }
        : sheet,
    ),
  };
}

/** Merges in the order of their places, which does not depend on the sheet's history. */
function withMerges(
  snapshot: Snapshot,
  name: string,
  change: (merges: readonly Area[]) => readonly Area[],
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === name && sheet.merges !== null
        ? {
            ...sheet,
            merges: [...change(sheet.merges)].sort((a, b) => a.row - b.row || a.column - b.column),
          }
        : sheet,
    ),
  };
}

/** The grid from A1 on, large enough for the area, with new contents there. */
function written(grid: Grid, area: Area, content: (row: number, column: number) => Content): Grid {
  const rows = Math.max(grid.row + grid.values.length, area.row + area.rows);
  const columns = Math.max(grid.column + (grid.values[0]?.length ?? 0), area.column + area.columns);
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): CellValue => {
      const inside = contains(area, { row, column, rows: 1, columns: 1 });
      if (inside) return content(row, column);
      return grid.values[row - grid.row]?.[column - grid.column] ?? null;
    }),
  );
  return { row: 0, column: 0, values };
}
