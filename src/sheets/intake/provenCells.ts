/**
 * The proof that a write into a county's table renews only what an earlier 取数 wrote there, and fills
 * only what nobody has filled. It trusts nobody: it reads the snapshot and the plan alone.
 */
import { contains, overlaps, type Area } from '../area';
import { placeOfCell } from '../far';
import {
  columnsOfASheet,
  farPlaces,
  rowsOfASheet,
  sheetNamed,
  valueAt,
  type SheetSnapshot,
  type Snapshot,
} from '../snapshot';
import { parseOwnName } from '../naming';
import type { Operation, Plan } from '../plan';
import {
  contentOf,
  findByIdentity,
  holdsRecorded,
  readRecord,
  sameContent,
  type ColumnKey,
  type SchoolRecord,
  type TableRecord,
} from './record';
import { findTable, identityInRow, type StandingTable } from './standingTable';

type Renewal = Extract<Operation, { readonly kind: 'write' }>;

/** The writes of the plan that may touch a county's table: every cell is recorded as ours, or free. */
export function provenRenewals(plan: Plan, snapshot: Snapshot): ReadonlySet<Operation> {
  const tables = new Map<string, KnownTable | null>();
  const tableOf = (key: string): KnownTable | null => {
    const known = tables.get(key);
    if (known !== undefined) return known;
    const found = knownTable(snapshot, key, plan);
    tables.set(key, found);
    return found;
  };
  return new Set(
    plan.operations.filter(
      (one) => one.kind === 'write' && one.renews && mayRenew(one, tableOf(one.renews.table)),
    ),
  );
}

function mayRenew({ sheet, area, renews }: Renewal, known: KnownTable | null): boolean {
  if (!known || !renews || renews.was.length !== area.rows) return false;
  const { table } = known;
  if (renews.was.some((row) => row.length !== area.columns)) return false;
  if (table.sheet.name !== sheet || table.sheet.protected) return false;
  for (let down = 0; down < area.rows; down += 1) {
    for (let across = 0; across < area.columns; across += 1) {
      const cell = { row: area.row + down, column: area.column + across };
      const was = renews.was[down]?.[across] ?? null;
      if (!sameContent(contentOf(valueAt(table.grid, cell.row, cell.column)), was)) return false;
      if (!isRecorded(cell, known) && !isFresh(cell, known)) return false;
    }
  }
  return true;
}

/** Whether cells that nobody filled get their first content by one of these writes. */
export function fillsFresh(
  sheet: string,
  area: Area,
  renewals: ReadonlySet<Operation>,
  snapshot: Snapshot,
): boolean {
  const page = sheetNamed(snapshot, sheet);
  if (!page || !isFree(page, area)) return false;
  return [...renewals].some(
    (one) => one.kind === 'write' && one.sheet === sheet && contains(one.area, area),
  );
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

interface KnownTable {
  readonly table: StandingTable;
  readonly record: TableRecord;
  readonly school: (row: number) => SchoolRecord | null;
  readonly keyAt: ReadonlyMap<number, ColumnKey>;
  /** What the plan's names will cover, by column. */
  readonly claims: ReadonlyMap<number, Area>;
}

function knownTable(snapshot: Snapshot, key: string, plan: Plan): KnownTable | null {
  const record = readRecord(snapshot).find((one) => one.key === key);
  const found = findTable(snapshot, key);
  if (!record || found.kind !== 'standing') return null;
  const { table } = found;
  const find = findByIdentity(record.schools);
  const school = (row: number) => {
    const { code, name } = identityInRow(table, row);
    return find(code, name);
  };
  const keyAt = new Map([...table.columns].map(([of, column]) => [column, of] as const));
  return { table, record, school, keyAt, claims: claimsOf(plan, table) };
}

function claimsOf({ operations }: Plan, { key, sheet }: StandingTable): ReadonlyMap<number, Area> {
  return new Map(
    operations.flatMap((one) => {
      if (one.kind !== 'name' || one.sheet !== sheet.name || one.area.columns !== 1) return [];
      const own = parseOwnName(one.name);
      const isOfTable = (own?.kind === 'input' || own?.kind === 'source') && own.table === key;
      return isOfTable ? [[one.area.column, one.area] as const] : [];
    }),
  );
}

/** The cell is as the record says that we left it. A formula is a person's, whatever it comes to. */
function isRecorded(cell: Cell, { table, record, school, keyAt }: KnownTable): boolean {
  const key = keyAt.get(cell.column);
  if (key === undefined || !isInRows(cell, table) || isFormula(cell, table)) return false;
  const kept = record.keys.includes(key) ? school(cell.row)?.values.get(key) : undefined;
  return kept !== undefined && holdsRecorded(key, valueAt(table.grid, cell.row, cell.column), kept);
}

/**
 * A cell that nobody filled, in a row or a column that the plan adds to the table: its names cover it,
 * or the header above what they cover.
 */
function isFresh(cell: Cell, { table, keyAt, claims }: KnownTable): boolean {
  if (!isUnfilled(table.sheet, cell)) return false;
  const claim = claims.get(cell.column);
  if (!claim) return false;
  const isNewColumn = !keyAt.has(cell.column);
  if (cell.row === claim.row - 1) return isNewColumn;
  const isNewRow = cell.row >= table.firstRow + table.rowCount;
  return (isNewColumn || isNewRow) && cell.row >= claim.row && cell.row < claim.row + claim.rows;
}

function isFree(sheet: SheetSnapshot, area: Area): boolean {
  const { grid, merges, tables, protected: locked } = sheet;
  if (locked || grid === null) return false;
  if (area.row + area.rows > rowsOfASheet || area.column + area.columns > columnsOfASheet)
    return false;
  if (area.row < 0 || area.column < 0) return false;
  if ([...(merges ?? []), ...tables].some((other) => overlaps(other, area))) return false;
  if (farPlaces(grid, area).length > 0) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (valueAt(grid, row, column) !== null) return false;
    }
  }
  return true;
}

function isInRows({ row }: Cell, { firstRow, rowCount }: StandingTable): boolean {
  return row >= firstRow && row < firstRow + rowCount;
}

function isFormula({ row, column }: Cell, { sheet }: StandingTable): boolean {
  return sheet.formulas?.has(placeOfCell(row, column)) ?? false;
}

/** Nothing stands in the cell, not even a formula that gives an empty text. */
export function isUnfilled(sheet: SheetSnapshot, { row, column }: Cell): boolean {
  const isFormula = sheet.formulas?.has(placeOfCell(row, column)) ?? false;
  return !isFormula && isFree(sheet, { row, column, rows: 1, columns: 1 });
}
