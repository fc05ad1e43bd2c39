/** The computed columns of one table and stage as formulas, where the county wants them so. */
import type { Stage } from '../../standards/standard';
import type { BoundTable } from '../binding';
import { bindingNames } from '../binding/bindingNames';
import type { LayoutInput } from '../layout/input';
import type { Snapshot } from '../snapshot';
import { formulaIdentity, namesOver, type NameAt } from './formulaIdentity';
import { formulaOn, type LiveSurroundings } from './liveCells';
import { rowsOfSchools, schoolFormula, type RowsOfSchools } from './schoolFormula';

/** A formula of a computed column, wherever the column is placed. */
export interface ZoneFormula {
  /** With its =; cells of the table's sheet behind `homeMark` (liveCells.ts). */
  readonly formula: string;
  /** By which it is known again (formulaIdentity.ts). */
  readonly identity: string;
  /** It holds a number that does not follow its cell. */
  readonly constant: boolean;
}

export interface LiveZone {
  /** @returns null where the value stands as a number */
  readonly formulaAt: (row: number, indicator: number, value: number) => ZoneFormula | null;
}

/** What all zones of a run are made with; null where the county wants values. */
export interface LiveRun extends LiveSurroundings {
  readonly schools: RowsOfSchools;
}

export function liveRun({
  county,
  settings,
  snapshot,
  binding,
  words,
}: LayoutInput): LiveRun | null {
  if (settings.formulas !== 'live' || !county) return null;
  const nameAt = namesAfter(snapshot, bindingNames(binding));
  return { snapshot, words, nameAt, schools: rowsOfSchools(county) };
}

/** The names that stand, and those that the run makes or moves. */
export function namesAfter(
  { names }: Snapshot,
  made: readonly Parameters<typeof namesOver>[0][number][],
): NameAt {
  const known = new Set(made.map(({ name }) => name.toLowerCase()));
  return namesOver([...names.filter(({ name }) => !known.has(name.toLowerCase())), ...made]);
}

export function liveZone(
  { key, sheet }: BoundTable,
  stage: Stage,
  run: LiveRun | null,
  { county }: LayoutInput,
): LiveZone | null {
  if (!run || !county) return null;
  const rows = new Map(
    county.stages[stage].rows
      .filter(({ layout }) => layout.reading.table.key === key)
      .map((row) => [row.row, row] as const),
  );
  return {
    formulaAt: (at, indicator, value) => {
      const row = rows.get(at);
      const per = county.standard.indicators[indicator]?.per;
      if (!row || per === undefined) return null;
      const found = schoolFormula(row, indicator, per, value, run.schools, run);
      if (!found) return null;
      const home = { sheet, row: -1, column: -1, down: at };
      const identity = formulaIdentity(formulaOn(sheet, sheet, found.formula), home, run.nameAt);
      return { ...found, identity };
    },
  };
}
