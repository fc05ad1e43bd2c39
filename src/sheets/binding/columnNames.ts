/**
 * Names that point to columns of school tables: ours (均衡_<表>_<header>) and the county's own
 * (小学_在校生数, T1.图书册数, …_万元). Finds the tables that names describe and what is wrong with a
 * name; which of several columns a field gets is bindTable.ts's.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { fieldOf, isNumeric, type FieldId } from '../../county/fields';
import type { PupilStage } from '../../standards/standard';
import { cellAddress, type SheetArea } from '../area';
import { parseOwnName } from '../naming';
import type { NameSnapshot, Snapshot } from '../snapshot';
import { isNameHeader } from './headerRows';
import { stageNamed } from './headerText';
import { matchTerm, type Fit } from './matching';
import type { SheetView } from './sheetView';

export interface ColumnName {
  readonly name: string;
  readonly refersTo: string;
  readonly source: 'own' | 'county';
  /** `<表>` of our names; what stands before the header in the county's. */
  readonly table: string;
  readonly fits: readonly Fit[];
  /** The stage that the county's prefix names: 小学_在校生数. */
  readonly prefixStage: PupilStage | null;
  /** Null when broken. */
  readonly area: SheetArea | null;
}

/** A name of one column whose cells can be read. */
export interface UsableName extends ColumnName {
  readonly area: SheetArea;
}

/** Rows that the names of one table cover. */
export interface NamedTable {
  /** Of our names; null for the county's. */
  readonly key: string | null;
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly names: readonly UsableName[];
}

/** All names that speak of columns, ours and the county's, in the workbook's order. */
export function readColumnNames(snapshot: Snapshot): readonly ColumnName[] {
  return snapshot.names
    .map((name) => readOwn(name) ?? readCounty(name))
    .filter((name) => name !== null);
}

function readOwn({ name, refersTo, area }: NameSnapshot): ColumnName | null {
  const own = parseOwnName(name);
  if (own?.kind !== 'input') return null;
  const fit: Fit = { field: fieldOf(own.field), stage: own.stage, unit: own.unit, distance: 0 };
  const { table } = own;
  return { name, refersTo, source: 'own', table, fits: [fit], prefixStage: null, area };
}

const notOurs = /^_xlnm|^均衡_(?:页|输出)_/;
const longestName = 60;

function readCounty({ name, refersTo, area }: NameSnapshot): ColumnName | null {
  if (notOurs.test(name) || name.length > longestName || parseOwnName(name)) return null;
  const parts = name.split(/[_.]/);
  const unit = parts.length > 1 && /^(?:万元|千元|元)$/.test(parts[parts.length - 1] ?? '');
  const statedUnit = unit ? (parts.pop() ?? null) : null;
  const term = parts.pop();
  if (term === undefined) return null;
  const fits = matchTerm(term)
    .filter(({ field }) => statedUnit === null || field.units?.[statedUnit] !== undefined)
    .map((fit) => ({ ...fit, unit: statedUnit ?? fit.unit }));
  if (fits.length === 0) return null;
  const table = parts.join('_');
  const stage = stageNamed(table);
  const prefixStage = stage === 'several' ? null : stage;
  return { name, refersTo, source: 'county', table, fits, prefixStage, area };
}

/** Our names by table: the rows that most of them cover, and a finding for each that does not. */
export function ownTables(
  names: readonly ColumnName[],
  views: ReadonlyMap<string, SheetView>,
  snapshot: Snapshot,
): { tables: readonly NamedTable[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const tables: NamedTable[] = [];
  const unread = new Set(snapshot.sheets.filter(({ grid }) => grid === null).map((s) => s.name));
  const byKey = groupBy(
    names.filter(({ source }) => source === 'own'),
    ({ table }) => table,
  );
  for (const [key, group] of byKey) {
    const present = group.filter(({ area }) => area === null || !unread.has(area.sheet));
    const usable = present.filter((name) => isUsable(name, views));
    const [rows, covering] = mostCommonRows(usable) ?? [null, []];
    const fallback = rows?.sheet ?? present[0]?.area?.sheet ?? sheetOfBrokenName(present[0]);
    findings.push(...nameFaults(present, rows, fallback, views));
    if (rows) tables.push({ key, ...withinSheet(rows, views), names: covering });
  }
  return { tables, findings };
}

/** Tables that the county's names describe: pupils and school names over the same rows. */
export function countyTables(
  names: readonly ColumnName[],
  views: ReadonlyMap<string, SheetView>,
): readonly NamedTable[] {
  const usable = names
    .filter((name) => isUsable(name, views))
    .filter(({ source }) => source === 'county')
    .map((name) => withoutHeader(name, views));
  return [...groupBy(usable, ({ area }) => rowsKey(area)).values()].flatMap((group) => {
    const [first] = group;
    if (!first || !hasField(group, 'name')) return [];
    if (!hasField(group, 'students') && amountsOf(group) < leastAmounts) return [];
    const { sheet, row, rows } = first.area;
    const place = withinSheet({ sheet, firstRow: row, rowCount: rows }, views);
    return place.rowCount > 0 ? [{ key: null, ...place, names: group }] : [];
  });
}

/** A table of premises or staff has at least so many. */
const leastAmounts = 2;

function amountsOf(group: readonly ColumnName[]): number {
  return group.filter(({ fits }) => fits.some(({ field }) => isNumeric(field.id))).length;
}

/** The county's names over just these rows; header cells that a name covers are left off. */
export function countyNamesOver(
  names: readonly ColumnName[],
  rows: NamedRows,
  views: ReadonlyMap<string, SheetView>,
): readonly UsableName[] {
  return names
    .filter((name) => name.source === 'county' && name.area?.sheet === rows.sheet)
    .filter((name) => isUsable(name, views))
    .map((name) => withoutHeader(name, views))
    .filter(({ area }) => area.row === rows.firstRow && area.rows === rows.rowCount);
}

/**
 * Faults of county names that belong to a table: those with the prefix of a name in use, or of
 * the table itself. Other names of a county are its own business. That a run has written names of
 * ours for the same fields changes nothing: the same workbook has the same faults on every run. Only
 * a name that is shorter than ours leaves out rows that a person took in.
 */
export function countyFaults(
  names: readonly ColumnName[],
  table: NamedRows & {
    readonly prefixes: ReadonlySet<string>;
    readonly used: ReadonlySet<string>;
    /** Fields that our names bind. */
    readonly bound: ReadonlySet<FieldId>;
  },
  views: ReadonlyMap<string, SheetView>,
): readonly Finding[] {
  const suspects = names.filter(
    (name) =>
      name.source === 'county' &&
      !table.used.has(name.name) &&
      !isShorter(name, table) &&
      name.table !== '' &&
      table.prefixes.has(name.table) &&
      (name.area ? name.area.sheet === table.sheet : name.refersTo.includes('#REF')),
  );
  const trimmed = suspects.map((name) =>
    isUsable(name, views) ? withoutHeader(name, views) : name,
  );
  return nameFaults(trimmed, table, table.sheet, views);
}

function isShorter(
  { area, fits }: ColumnName,
  { bound, rowCount }: { readonly bound: ReadonlySet<FieldId>; readonly rowCount: number },
): boolean {
  return area !== null && area.rows < rowCount && fits.every(({ field }) => bound.has(field.id));
}

interface NamedRows {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

function isUsable(name: ColumnName, views: ReadonlyMap<string, SheetView>): name is UsableName {
  return name.area !== null && name.area.columns === 1 && views.has(name.area.sheet);
}

function nameFaults(
  names: readonly ColumnName[],
  rows: NamedRows | null,
  sheet: string,
  views: ReadonlyMap<string, SheetView>,
): readonly Finding[] {
  return names.flatMap(({ name, refersTo, area }) => {
    if (area === null || !views.has(area.sheet)) {
      return [makeFinding('brokenName', { sheet, cell: null }, { name, refersTo })];
    }
    const cell = cellAddress(area.row, area.column);
    if (area.columns > 1) return [makeFinding('nameWidth', { sheet: area.sheet, cell }, { name })];
    if (rows === null) return [];
    if (area.sheet === rows.sheet && area.rows !== rows.rowCount) {
      const params = { name, found: area.rows, expected: rows.rowCount };
      return [makeFinding('nameLength', { sheet: area.sheet, cell }, params)];
    }
    const elsewhere = area.sheet !== rows.sheet || area.row !== rows.firstRow;
    return elsewhere
      ? [makeFinding('brokenName', { sheet: area.sheet, cell }, { name, refersTo })]
      : [];
  });
}

/** Rows that most names cover; of two equally common ones those that the pupils have. */
function mostCommonRows(
  names: readonly UsableName[],
): readonly [NamedRows, readonly UsableName[]] | null {
  let best: readonly UsableName[] = [];
  for (const group of groupBy(names, ({ area }) => rowsKey(area)).values()) {
    const better =
      group.length > best.length ||
      (group.length === best.length && hasField(group, 'students') && !hasField(best, 'students'));
    if (better) best = group;
  }
  const [first] = best;
  if (!first) return null;
  const { sheet, row, rows } = first.area;
  return [{ sheet, firstRow: row, rowCount: rows }, best];
}

/** Rows beyond the used range are empty; no name makes a table longer than its sheet. */
function withinSheet(rows: NamedRows, views: ReadonlyMap<string, SheetView>): NamedRows {
  const end = (views.get(rows.sheet)?.lastRow ?? -1) + 1;
  return { ...rows, rowCount: Math.max(0, Math.min(rows.rowCount, end - rows.firstRow)) };
}

/** A county's name may cover the header cell above its column. */
function withoutHeader(name: UsableName, views: ReadonlyMap<string, SheetView>): UsableName {
  const { area } = name;
  const top = views.get(area.sheet)?.cell(area.row, area.column) ?? null;
  const covers =
    typeof top === 'string' &&
    area.rows > 1 &&
    (isNameHeader(top) ||
      matchTerm(top).some((fit) => name.fits.some(({ field }) => field === fit.field)));
  return covers ? { ...name, area: { ...area, row: area.row + 1, rows: area.rows - 1 } } : name;
}

function hasField(group: readonly ColumnName[], id: FieldId): boolean {
  return group.some(({ fits }) => fits.some(({ field }) => field.id === id));
}

function rowsKey({ sheet, row, rows }: SheetArea): string {
  return `${row}:${rows}:${sheet}`;
}

/** The sheet that a broken reference still names: 小学!#REF!. */
function sheetOfBrokenName(name: ColumnName | undefined): string {
  const sheet = /^=?'?([^'!#]+)'?!/.exec(name?.refersTo ?? '')?.[1];
  return sheet ?? '';
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
