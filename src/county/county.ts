/**
 * A county as it was read: the rows of each stage with their amounts, who was left out, and what
 * is wrong or remarkable. readCounty (readCounty.ts) makes it.
 */
import type { Stage, Standard } from '../standards/standard';
import { amountOf, exactAmount, type StageLayout } from './indicatorAmounts';
import type { Fraction } from './exact';
import type { Exclusion } from './exclusion';
import type { Finding } from './finding';
import type { Sharing } from './sharing';
import { sisterKeys } from './sisterRows';

/** One school at one stage. */
export interface StageRow {
  /** Of the table it stands in. */
  readonly layout: StageLayout;
  /** Index into that table's rows. */
  readonly row: number;
  /** More than 0. */
  readonly students: number;
  readonly sharing: Sharing;
}

export interface CountyStage {
  readonly stage: Stage;
  readonly rows: readonly StageRow[];
  /** By row, for reckoning. */
  readonly students: Float64Array;
  /**
   * By place of the indicator in the standard, then by row: the amount, NaN where it is missing
   * or the indicator's fields are not bound in the row's table.
   */
  readonly amounts: readonly Float64Array[];
  /** A school of this stage was left out because its pupils are missing or invalid. */
  readonly incomplete: boolean;
  /** Rows against which an error stands, by place in `rows`. */
  readonly hasErrors: readonly boolean[];
}

export interface County {
  readonly standard: Standard;
  readonly stages: Readonly<Record<Stage, CountyStage>>;
  readonly exclusions: readonly Exclusion[];
  /** Of schools that are left out and that some items ask all the same (beyondRows.ts). */
  readonly beyond: readonly StageRow[];
  /** By table, row and column; then what concerns the county as a whole. */
  readonly findings: readonly Finding[];
}

export function schoolOf({ layout, row }: StageRow): string {
  return layout.reading.school(row);
}

/**
 * The same for rows of one school that hold the same resources: by type one row, in exports of the
 * statistics system the rows of one code, else name.
 */
export function resourceKey({ layout: { reading }, row }: StageRow): string {
  if (!reading.table.whole) return `row ${reading.index} ${row}`;
  const [key = `row ${reading.index} ${row}`] = sisterKeys(reading.code(row), reading.school(row));
  return key;
}

/** The indicator's fields are bound in the row's table. */
export function hasIndicator(row: StageRow, indicator: number): boolean {
  return Boolean(row.layout.plans[indicator]);
}

/** The amount of a row; NaN where it is missing or the indicator's fields are not bound. */
export function amountOfRow(row: StageRow, indicator: number): number {
  const plan = row.layout.plans[indicator];
  return plan ? amountOf(row.layout, plan, row.row, row.sharing) : NaN;
}

/** The amount of a row as the decimals were typed; null where there is none. */
export function exactAmountOf(row: StageRow, indicator: number): Fraction | null {
  const plan = row.layout.plans[indicator];
  return plan ? exactAmount(row.layout, plan, row.row, row.sharing) : null;
}
