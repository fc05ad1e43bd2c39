/**
 * What the adapter remembers of the last read: the snapshot it gave, where everything lies, and the
 * formulas of the cells that are ours. A recalculation reads and restores by it.
 */
import { contains, type Area, type SheetArea } from '../../sheets/area';
import { namedAreas, takenAreas } from '../../sheets/naming';
import type { Content } from '../../sheets/plan';
import { sheetNamed, valueAt, type NameSnapshot, type Snapshot } from '../../sheets/snapshot';
import { sameCell, saysFormula } from './cells';
import type { KnownChart } from './charts';
import { joinedAreas } from './joined';

export interface Memory {
  readonly snapshot: Snapshot;
  /** Sheet names by Excel's id. */
  readonly sheetsById: ReadonlyMap<string, string>;
  readonly tables: readonly KnownTable[];
  /** Of our sheets: ours and those that a reader put there. */
  readonly charts: readonly KnownChart[];
  readonly structureProtected: boolean;
  readonly zones: Zones;
  /** Where each sheet that was read holds something; null: nowhere. */
  readonly used: ReadonlyMap<string, Area | null>;
  /** Formulas of the zones, by place; of a page over the sheet's used range. */
  readonly formulas: readonly FormulaBlock[];
  /** Something was written since: good for finding places, not for a before-image. */
  readonly stale: boolean;
}

export interface KnownTable {
  readonly name: string;
  readonly sheet: string;
}

/** Cells of ours. */
export interface Zones {
  /** Sheets that are ours as a whole. */
  readonly pages: ReadonlySet<string>;
  /** Computed columns beside the county's tables, neighbours joined. */
  readonly outputs: readonly SheetArea[];
  /** The county's tables that were taken from exports: whether somebody put a formula there matters. */
  readonly taken: readonly SheetArea[];
}

/** Where formulas are read beside the values of the sheets that are ours. */
export function readWithFormulas({ outputs, taken }: Zones): readonly SheetArea[] {
  return [...outputs, ...taken];
}

export interface FormulaBlock extends SheetArea {
  readonly formulas: readonly (readonly unknown[])[];
}

export function ownedZones(names: readonly NameSnapshot[]): Zones {
  const owned = namedAreas({ sheets: [], names });
  const pages = new Set([...owned.pages.values()].map(({ sheet }) => sheet));
  const outputs = owned.outputs.map(({ area }) => area).filter(({ sheet }) => !pages.has(sheet));
  const taken = takenAreas(names).filter(({ sheet }) => !pages.has(sheet));
  return { pages, outputs: joinedAreas(outputs), taken: joinedAreas(taken) };
}

/** The formula or value that stands in a cell, as Excel's `formulas` gives it; null when not read. */
export function formulaAt(memory: Memory, sheet: string, row: number, column: number): unknown {
  const block = memory.formulas.find(
    (one) => one.sheet === sheet && contains(one, { row, column, rows: 1, columns: 1 }),
  );
  return block?.formulas[row - block.row]?.[column - block.column] ?? null;
}

/** A block that was read holds just these contents, and these formulas or none. */
export function holds(
  { snapshot, formulas }: Memory,
  place: SheetArea,
  contents: readonly (readonly Content[])[],
  wanted?: readonly (readonly (string | null)[])[],
): boolean {
  const grid = sheetNamed(snapshot, place.sheet)?.grid ?? null;
  const block = formulas.find((one) => one.sheet === place.sheet && contains(one, place));
  if (grid === null || block === undefined) return false;
  return contents.every((cells, r) =>
    cells.every((content, c) => {
      const [row, column] = [place.row + r, place.column + c];
      const value = valueAt(grid, row, column);
      const formula = block.formulas[row - block.row]?.[column - block.column];
      const live = wanted?.[r]?.[c] ?? null;
      // What it comes to is the host's.
      if (live !== null) return saysFormula(formula, live);
      const isFormula = typeof formula === 'string' && formula.startsWith('=');
      return (!isFormula || formula === value) && sameCell(value, content);
    }),
  );
}

/** It is known which rows of the sheet are hidden. */
export function knowsRows(memory: Memory, sheet: string): boolean {
  return sheetNamed(memory.snapshot, sheet)?.hiddenRows !== undefined;
}

export function hasHiddenRows(memory: Memory, sheet: string): boolean {
  return (sheetNamed(memory.snapshot, sheet)?.hiddenRows ?? []).length > 0;
}

/** Two lists of names say the same of our places. */
export function sameZones(a: readonly NameSnapshot[], b: readonly NameSnapshot[]): boolean {
  return signature(a) === signature(b);
}

function signature(names: readonly NameSnapshot[]): string {
  const { pages, outputs } = namedAreas({ sheets: [], names });
  return JSON.stringify([
    [...pages].map(([id, { area }]) => nameAreaKey(id, area)).sort(),
    outputs.map(({ name, area }) => nameAreaKey(name, area)).sort(),
    takenAreas(names)
      .map((area) => nameAreaKey('', area))
      .sort(),
  ]);
}

function nameAreaKey(name: string, { sheet, row, column, rows, columns }: SheetArea): string {
  return JSON.stringify([name, sheet, row, column, rows, columns]);
}
