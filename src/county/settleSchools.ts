/**
 * What the county said of schools that stand twice and of rows that are no school of their own
 * (rules.md section 6, 是否计校数): their entries are added to those of another row, or they are left
 * out. Only where it was said; what was not answered stays as it is and is asked about.
 */
import type { CellValue } from './cell';
import { compact, readEntry, readWords } from './cellEntry';
import type { Exclusion } from './exclusion';
import { fieldOf, isNumeric } from './fields';
import { isNotCounted } from './schoolOwner';
import type { Settings } from './settings';
import { sisterKeys, type RowPlace } from './sisterRows';
import type { SchoolTable } from './table';
import { topOf } from './topOf';
import { withoutDust } from './withoutDust';

/** The tables with entries added up and rows marked as left out. */
export function settleSchools(
  tables: readonly SchoolTable[],
  { sameSchools, parents }: Pick<Settings, 'sameSchools' | 'parents'>,
): readonly SchoolTable[] {
  if (Object.keys(sameSchools).length === 0 && Object.keys(parents).length === 0) return tables;
  const work = tables.map((table): SettlingWork => ({
    table,
    rows: [...table.rows],
    leftOut: new Map(),
    senior: table.whole?.senior ? new Map(table.whole.senior) : null,
  }));
  const places = placesByIdentity(tables);
  for (const [told, answer] of Object.entries(sameSchools)) {
    if (answer === 'different') continue;
    for (const group of byStage(places.get(compact(told)) ?? [], tables)) {
      const [first, ...others] = group;
      if (!first) continue;
      for (const other of others) {
        if (answer === 'merge' && !add(work, other, first)) continue;
        work[other.table]?.leftOut.set(other.row, { code: 'excluded.sameSchool', params: {} });
      }
    }
  }
  for (const campus of campusesOf(parents, places, tables)) joinParent(campus, tables, work);
  return work.map(({ table, rows, leftOut, senior }) => ({
    ...table,
    rows,
    leftOut,
    ...(table.whole ? { whole: { senior } } : {}),
  }));
}

interface Campus {
  readonly given: readonly RowPlace[];
  /** Rows of the school that it is added to at last: one that the campus is the first to have joins them. */
  readonly to: RowPlace[];
}

/** Whom each is added to: of a campus of a campus that one's parent, of a circle nobody. */
function campusesOf(
  parents: Settings['parents'],
  places: ReadonlyMap<string, readonly RowPlace[]>,
  tables: readonly SchoolTable[],
): readonly Campus[] {
  const told = Object.entries(parents).map(([child, parent]) => ({
    given: places.get(compact(child)) ?? [],
    to: places.get(compact(parent)) ?? [],
  }));
  const tops: RowPlace[][] = [];
  const rowsOfTop = (to: readonly RowPlace[]) => {
    const known = tops.find((rows) => rows.some((one) => standsAmong(one, to)));
    if (known) return known;
    const rows = [...to];
    tops.push(rows);
    return rows;
  };
  const parentOf = ({ to }: (typeof told)[number]) =>
    told.find(({ given }) =>
      given.some((place) => isNoSchool(place, tables) && standsAmong(place, to)),
    );
  return told.flatMap((one): readonly Campus[] => {
    const top = topOf(one, parentOf);
    return top && top.to.length > 0 ? [{ given: one.given, to: rowsOfTop(top.to) }] : [];
  });
}

function standsAmong({ table, row }: RowPlace, places: readonly RowPlace[]): boolean {
  return places.some((place) => place.table === table && place.row === row);
}

function joinParent(
  { given, to }: Campus,
  tables: readonly SchoolTable[],
  work: readonly SettlingWork[],
): void {
  const [parent] = to;
  if (!parent) return;
  const name = schoolNameAt(parent, tables);
  const targetOf = (from: RowPlace) =>
    to.find((place) => stageKey(place, tables) === stageKey(from, tables));
  for (const from of given) {
    const target = targetOf(from);
    if (!target || !isNoSchool(from, tables) || !add(work, from, target)) continue;
    work[from.table]?.leftOut.set(from.row, { code: 'excluded.merged', params: { parent: name } });
  }
  addToSisters(given, to, work);
  addSeniorPupils(given, to, work);
  for (const from of given) {
    if (targetOf(from) || !isNoSchool(from, tables)) continue;
    if (adopt(from, given, to, work)) to.push(from);
  }
}

/**
 * The parent's rooms, areas and equipment stand in the exports of all its stages, those of a campus
 * perhaps in that of one: the others take them over, too.
 */
function addToSisters(
  given: readonly RowPlace[],
  to: readonly RowPlace[],
  work: readonly SettlingWork[],
): void {
  const merged = given.find(({ table, row }) => work[table]?.leftOut.has(row));
  if (!merged || !work[merged.table]?.table.whole) return;
  for (const target of to) {
    if (!work[target.table]?.table.whole || given.some(({ table }) => table === target.table))
      continue;
    add(work, merged, target, 'resources');
  }
}

/**
 * A stage that the parent has through its campus alone: the row becomes the parent's there, with its
 * name and code and with what both have of rooms and equipment, as in the rows of its other stages.
 */
function adopt(
  from: RowPlace,
  given: readonly RowPlace[],
  to: readonly RowPlace[],
  work: readonly SettlingWork[],
): boolean {
  const own = work[from.table];
  const cells = own?.rows[from.row];
  const [parent] = to.filter(({ table }) => work[table]?.table.whole);
  if (!own?.table.whole || !cells || !parent) return false;
  const isAdded = given.some(({ table, row }) => work[table]?.leftOut.has(row));
  const isFirst = !to.some((place) => given.includes(place));
  if (!isAdded && isFirst) {
    for (const place of to) if (work[place.table]?.table.whole) add(work, from, place, 'resources');
  }
  const of = work[parent.table];
  const standing = of?.rows[parent.row];
  if (!of || !standing) return false;
  own.rows[from.row] = own.table.columns.map(({ field, factor }, at) => {
    const place = of.table.columns.findIndex((column) => column.field === field);
    const column = of.table.columns[place];
    if (fieldOf(field).level === 'stage' || !column) return cells[at] ?? null;
    const amount = isNumeric(field) ? numberOfField(standing[place], field, column.factor) : null;
    if (amount === null) return standing[place] ?? null;
    return withoutDust((amount * column.factor) / factor);
  });
  return true;
}

/** The pupils of 高中 of a campus stand in an export that is no table of schools. */
function addSeniorPupils(
  given: readonly RowPlace[],
  to: readonly RowPlace[],
  work: readonly SettlingWork[],
): void {
  const merged = given.find(({ table, row }) => work[table]?.leftOut.has(row));
  const [parent] = to;
  if (!merged || !parent) return;
  const keysAt = ({ table, row }: RowPlace): readonly string[] => {
    const of = work[table];
    const cellOf = (field: 'code' | 'name') =>
      of?.rows[row]?.[of.table.columns.findIndex((column) => column.field === field)];
    return sisterKeys(cellOf('code'), cellOf('name'));
  };
  for (const { senior } of work) {
    const from = keysAt(merged).find((key) => senior?.has(key));
    if (!senior || from === undefined) continue;
    const more = senior.get(from) ?? null;
    for (const key of keysAt(parent)) {
      const own = senior.has(key) ? (senior.get(key) ?? null) : 0;
      senior.set(key, own === null || more === null ? null : own + more);
    }
  }
}

/** 是否计校数 says no: only such a row is added to a parent. */
function isNoSchool({ table, row }: RowPlace, tables: readonly SchoolTable[]): boolean {
  const of = tables[table];
  const column = of?.columns.findIndex(({ field }) => field === 'countsAsSchool') ?? -1;
  return column >= 0 && isNotCounted(of?.rows[row]?.[column]);
}

function placesByIdentity(
  tables: readonly SchoolTable[],
): ReadonlyMap<string, readonly RowPlace[]> {
  const places = new Map<string, RowPlace[]>();
  tables.forEach(({ columns, rows, kinds }, table) => {
    const identities = columns.flatMap(({ field }, at) =>
      field === 'code' || field === 'name' ? [at] : [],
    );
    rows.forEach((cells, row) => {
      if (kinds[row] !== 'school') return;
      for (const at of identities) {
        const words = readWords(cells[at]);
        if (words === null) continue;
        const known = places.get(compact(words));
        if (known) known.push({ table, row });
        else places.set(compact(words), [{ table, row }]);
      }
    });
  });
  return places;
}

/** A school of two stages stands once in the table of each: only rows of one stage are the same. */
function byStage(
  places: readonly RowPlace[],
  tables: readonly SchoolTable[],
): readonly RowPlace[][] {
  const groups = new Map<string, RowPlace[]>();
  for (const place of places) {
    const key = stageKey(place, tables);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

function stageKey({ table, row }: RowPlace, tables: readonly SchoolTable[]): string {
  const of = tables[table];
  if (!of) return '';
  if (of.mode.kind === 'oneStage') return of.mode.stage;
  if (of.mode.kind === 'byType') return 'byType';
  const column = of.columns.findIndex(({ field }) => field === 'stage');
  return readWords(of.rows[row]?.[column]) ?? '';
}

function schoolNameAt({ table, row }: RowPlace, tables: readonly SchoolTable[]): string {
  const of = tables[table];
  const column = of?.columns.findIndex(({ field }) => field === 'name') ?? -1;
  return readWords(of?.rows[row]?.[column]) ?? '';
}

interface SettlingWork {
  readonly table: SchoolTable;
  readonly rows: (readonly CellValue[])[];
  readonly leftOut: Map<number, Exclusion['reason']>;
  /** As in `WholeSchools`. */
  readonly senior: Map<string, number | null> | null;
}

/** Adds the numbers of a row to another's; false where one of them has no column there. */
function add(
  work: readonly SettlingWork[],
  from: RowPlace,
  to: RowPlace,
  what: 'all' | 'resources' = 'all',
): boolean {
  const [source, target] = [work[from.table], work[to.table]];
  const given = source?.rows[from.row];
  const standing = target?.rows[to.row];
  if (!source || !target || !given || !standing) return false;
  const sum = [...standing];
  for (const [at, { field, stage, factor }] of source.table.columns.entries()) {
    if (!isNumeric(field) || (what === 'resources' && fieldOf(field).level === 'stage')) continue;
    const amount = numberOfField(given[at], field, factor);
    if (amount === null || amount === 0) continue;
    const place = target.table.columns.findIndex(
      (column) => column.field === field && column.stage === stage,
    );
    const column = target.table.columns[place];
    if (!column) return false;
    const own = numberOfField(standing[place], field, column.factor) ?? 0;
    sum[place] = withoutDust((own * column.factor + amount * factor) / column.factor);
  }
  target.rows[to.row] = sum;
  return true;
}

function numberOfField(
  cell: CellValue | undefined,
  field: Parameters<typeof fieldOf>[0],
  factor: number,
): number | null {
  const { kind } = fieldOf(field);
  if (kind === 'text') return null;
  const entry = readEntry(cell, kind, factor);
  return entry.kind === 'number' ? entry.value : null;
}
