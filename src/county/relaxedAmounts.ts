/**
 * What a relaxation of the 2019 规程 lets some schools add to an amount, once it is switched on:
 * visiting PE and art teachers of small rural schools, further sports areas of city schools. A
 * school that does not say its 城乡类型, or leaves the further column blank, adds nothing.
 */
import { stages, type Indicator, type RelaxedAmount, type Stage } from '../standards/standard';
import { columnFor } from './fieldColumn';
import { readLocale } from './locale';
import type { TableReading } from './tableReading';
import type { Settings } from './settings';

export interface RelaxedPlan {
  readonly columns: readonly number[];
  readonly rows: ReadonlySet<number>;
}

/** Null: the relaxation is off, or nothing of what it adds is bound. */
export function relaxedPlan(
  reading: TableReading,
  stage: Stage,
  { relaxed }: Indicator,
  relaxations: Settings['relaxations'],
): RelaxedPlan | null {
  if (!relaxed || relaxations[relaxed.by] === undefined) return null;
  const all = relaxed.adds.map((quantity) => columnFor(reading, quantity, stage));
  const columns = all.filter((column) => column >= 0);
  return columns.length === 0 ? null : { columns, rows: rowsFor(reading, stage, relaxed) };
}

/** The amounts that a row adds. */
export function addedTo(
  row: number,
  reading: TableReading,
  { columns, rows }: RelaxedPlan,
): readonly number[] {
  if (!rows.has(row)) return [];
  return columns.map((column) => reading.number(row, column)).filter((added) => added > 0);
}

function rowsFor(
  reading: TableReading,
  stage: Stage,
  { locale, pupils }: RelaxedAmount,
): ReadonlySet<number> {
  const localeColumn = reading.columnOf('locale', null);
  const pupilColumns = new Set(
    (reading.table.mode.kind === 'byType' ? stages : [stage])
      .map((each) => columnFor(reading, 'students', each))
      .filter((column) => column >= 0),
  );
  const rows = new Set<number>();
  for (let row = 0; row < reading.table.rows.length; row++) {
    if (readLocale(reading.words(row, localeColumn)) !== locale) continue;
    if (pupils) {
      let students = 0;
      for (const column of pupilColumns) students += reading.number(row, column) || 0;
      if (students < pupils.from || students > pupils.to) continue;
    }
    rows.add(row);
  }
  return rows;
}
