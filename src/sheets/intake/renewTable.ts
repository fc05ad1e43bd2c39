/**
 * A table that an earlier 取数 made, brought up to date: cells that still hold what it wrote get what the
 * exports say now, what somebody typed over stays, new schools go below the last row, new figures to
 * the right. Nothing else of the sheet is touched.
 */
import type { Intake, IntakeSchool } from '../../statistics/intake';
import type { FigureKey } from '../../statistics/schoolReport';
import { areaAddress } from '../area';
import type { Part } from '../page/draft';
import type { Content, Operation } from '../plan';
import type { IntakeChange } from './changes';
import { matchRows, type MatchedRow } from './matchRows';
import { additionOperations, placeAdditions } from './placeAdditions';
import { recorded, type ColumnKey, type SchoolRecord, type TableRecord } from './record';
import {
  emptyRow,
  renewRow,
  type IsNotAmongFiles,
  type RenewalFacts,
  type RowWrite,
} from './renewRow';
import { sourceText } from './sourceText';
import type { StandingTable } from './standingTable';
import { columnsOf, valuesOf } from './tableColumns';

export interface RenewedTable extends Part {
  readonly sheet: string;
  readonly record: TableRecord;
  readonly changes: readonly IntakeChange[];
}

export function renewTable(
  intake: Intake,
  record: TableRecord,
  table: StandingTable,
): RenewedTable {
  const found = matchRows(intake, record, table);
  const { matched, untouched, added, changes: ofRows } = found;
  const newKeys = newKeysOf(intake.schools, record, table);
  const place = placeAdditions(table, newKeys, added.length);
  const { placed, notPlaced } = place;
  const hasColumn = (key: FigureKey) => table.columns.has(key) || placed.includes(key);
  const facts: RenewalFacts = { isNotAmongFiles: lacksForms(intake), hasColumn };
  const renewed = matched.map((row) => renewRow(row, record.keys, table, facts));
  const emptied = found.merged.map((row) => emptyRow(row, table));
  const rows = added.map((school) => allValues(school, hasColumn));
  const standing = standingValues(matched);
  const additions = additionOperations(table, { keys: record.keys, rows, standing }, place);
  const after = new Map<SchoolRecord, SchoolRecord>(untouched.map((one) => [one, one]));
  renewed.forEach((row, at) => {
    const of = matched[at];
    if (of) after.set(of.record, withMore(row.record, placed, of.school));
  });
  const keys = withSourceLast([...record.keys, ...placed]);
  const operations = [
    ...inBlocks([...renewed, ...emptied].flatMap((row) => row.operations)),
    ...additions,
  ];
  return {
    sheet: table.sheet.name,
    operations,
    preview: previewOf(operations, table),
    record: {
      ...record,
      keys,
      schools: [
        // A school whose row is gone from the table as well, or was emptied, is no longer known.
        ...record.schools.flatMap((school) => after.get(school) ?? []),
        ...added.map((school, at) => newRecord(school, keys, rows[at] ?? new Map())),
      ],
    },
    changes: [
      ...added.map(({ identity: { name, code } }): IntakeChange => ({
        kind: 'schoolAdded',
        school: name,
        code,
      })),
      ...placed.map((key): IntakeChange => ({ kind: 'columnAdded', key })),
      ...[...renewed, ...emptied].flatMap((row) => row.changes),
      ...ofRows,
      ...goneColumns(record, table),
      ...notPlaced.map((key): IntakeChange => ({ kind: 'columnNotPlaced', key })),
    ],
  };
}

/** Figures that are missing merely because their form is not among these files. */
function lacksForms({ missing }: Intake): IsNotAmongFiles {
  const idOf = (code: string | null, name: string, key: FigureKey) =>
    JSON.stringify([code, name, key]);
  const known = new Set(
    missing
      .filter(({ reason }) => reason === 'noForm')
      .flatMap(({ school, code, keys }) => keys.map((key) => idOf(code, school, key))),
  );
  return ({ identity: { code, name } }, key) => known.has(idOf(code, name, key));
}

/** Figures for which neither the record nor the table has a column. */
function newKeysOf(
  schools: readonly IntakeSchool[],
  { keys }: TableRecord,
  { columns }: StandingTable,
): readonly FigureKey[] {
  return columnsOf(schools).flatMap(({ key }) =>
    key === 'source' || keys.includes(key) || columns.has(key) ? [] : [key],
  );
}

function goneColumns({ keys }: TableRecord, { columns }: StandingTable): readonly IntakeChange[] {
  return keys.filter((key) => !columns.has(key)).map((key) => ({ kind: 'columnGone', key }));
}

function standingValues(matched: readonly MatchedRow[]) {
  const values = new Map(matched.map(({ row, school }) => [row, valuesOf(school)] as const));
  return (row: number, key: FigureKey): Content => values.get(row)?.get(key) ?? null;
}

function allValues(
  school: IntakeSchool,
  hasColumn: RenewalFacts['hasColumn'],
): ReadonlyMap<ColumnKey, Content> {
  const text = sourceText(school, { typed: [], earlier: [], hasColumn });
  return new Map<ColumnKey, Content>([...valuesOf(school), ['source', text]]);
}

function withMore(
  record: SchoolRecord,
  placed: readonly FigureKey[],
  school: IntakeSchool,
): SchoolRecord {
  const told = valuesOf(school);
  const more = placed.map((key) => [key, told.get(key) ?? null] as const);
  return { ...record, values: new Map([...record.values, ...more]) };
}

function newRecord(
  { identity: { code, name } }: IntakeSchool,
  keys: readonly ColumnKey[],
  row: ReadonlyMap<ColumnKey, Content>,
): SchoolRecord {
  const values = new Map(keys.map((key) => [key, recorded(key, row.get(key) ?? null)] as const));
  return { code, name, values };
}

function withSourceLast(keys: readonly ColumnKey[]): readonly ColumnKey[] {
  return [...keys.filter((key) => key !== 'source'), ...keys.filter((key) => key === 'source')];
}

/** The same columns of rows one below the other in one operation: hosts count them. */
function inBlocks(writes: readonly RowWrite[]): readonly Operation[] {
  const open = new Map<string, RowWrite[]>();
  const blocks: RowWrite[][] = [];
  for (const write of [...writes].sort((a, b) => a.area.row - b.area.row)) {
    const { column, columns, row } = write.area;
    const key = `${column}:${columns}`;
    const block = open.get(key);
    if (block && block.at(-1)?.area.row === row - 1) {
      block.push(write);
    } else {
      const fresh = [write];
      open.set(key, fresh);
      blocks.push(fresh);
    }
  }
  return blocks.flatMap((block) => {
    const [top] = block;
    if (!top) return [];
    const values = block.flatMap((write) => write.values);
    const was = block.flatMap((write) => write.renews.was);
    const area = { ...top.area, rows: block.length };
    return [{ ...top, area, values, renews: { ...top.renews, was } }];
  });
}

function previewOf(operations: readonly Operation[], table: StandingTable): Part['preview'] {
  const cells = operations.reduce(
    (sum, one) =>
      one.kind === 'write' ? sum + one.values.flat().filter((cell) => cell !== null).length : sum,
    0,
  );
  if (operations.length === 0) return [];
  const { sheet, firstRow, rowCount, columns } = table;
  const places = [...columns.values()];
  const column = Math.min(...places);
  const area = { row: firstRow, column, rows: rowCount, columns: Math.max(...places) - column + 1 };
  const what = { code: 'intake.preview.renewed', params: { cells } };
  return [{ sheet: sheet.name, address: areaAddress(area), what }];
}
