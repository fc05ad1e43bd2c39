/**
 * 取数 as a plan: the county's table 学校数据, made or brought up to date, 取数清单, the record by which the
 * next one tells what it wrote, and the settings. Pure: the same input gives the same plan, and a second
 * one over the same exports changes nothing.
 */
import type { Settings } from '../../county/settings';
import type { Words } from '../../standards/message';
import type { Intake } from '../../statistics/intake';
import type { ReportYear } from '../../statistics/reportYear';
import { bindWorkbook } from '../binding/bindWorkbook';
import type { Binding } from '../binding';
import { parseOwnName } from '../naming';
import { pageOf, rowsOfRole } from '../page/blocks';
import { rectangle, type PageDraft, type Part } from '../page/draft';
import { writePages } from '../page/writePages';
import type { Operation, Plan } from '../plan';
import { isSampleSheet } from '../sample/sampleSheet';
import type { Snapshot } from '../snapshot';
import { cellsOfChange, changeOfCells, isLasting, type IntakeChange } from './changes';
import { countedFigures } from './countedFigures';
import { listPage } from './listPage';
import { makeTable } from './newTable';
import { readRecord, recordPageId, recordRows, type TableRecord } from './record';
import { renewTable } from './renewTable';
import { findTable, namesOfKey } from './standingTable';

export interface IntakeLayout {
  readonly plan: Plan;
  /** Of the table; empty where no school was found and nothing is written but 取数清单. */
  readonly sheet: string;
  /** What was changed, and what was found to have been changed by others. */
  readonly changes: readonly IntakeChange[];
}

export interface IntakeInput {
  /** The workbook that is written into; all its sheets were read. */
  readonly snapshot: Snapshot;
  readonly intake: Intake;
  readonly settings: Settings;
  readonly words: Words;
}

export function layOutIntake({
  snapshot,
  intake: told,
  settings,
  words,
}: IntakeInput): IntakeLayout {
  const intake = countedFigures(told);
  const records = readRecord(snapshot);
  const table = intake.schools.length === 0 ? null : layOutTable(intake, records, snapshot);
  const binding = bindWorkbook(snapshot, settings);
  const changes = table?.changes ?? [];
  const kept = table ? withTable(records, table) : records;
  const list = listPage({
    intake,
    sheet: table?.sheet ?? null,
    changes: [...lastChanges(table?.record), ...changes.filter((change) => !isLasting(change))],
    premises: settings.premises,
    otherTables: table ? otherTables(binding, kept, table.sheet, snapshot) : [],
    words,
  });
  const record = table ? recordPage(kept) : null;
  const { plan } = writePages(
    [list, ...(record ? [record] : [])],
    { snapshot, binding, settings, words },
    table ? { before: table } : {},
  );
  return { plan, sheet: table?.sheet ?? '', changes };
}

interface TableLayout extends Part {
  readonly sheet: string;
  readonly record: TableRecord;
  readonly changes: readonly IntakeChange[];
  /** Key of the table that it takes the place of. */
  readonly replaces: string | null;
}

function layOutTable(
  intake: Intake,
  records: readonly TableRecord[],
  snapshot: Snapshot,
): TableLayout {
  const record = records.find(({ year }) => isSameTable(year, intake.year));
  const found = record && findTable(snapshot, record.key);
  if (record && found?.kind === 'standing') {
    const renewed = renewTable(intake, record, found.table);
    return { ...renewed, record: remembering(renewed), replaces: null };
  }
  const made = makeTable(intake, snapshot);
  const earlier = record ?? records.at(-1);
  const reason = !record ? 'otherYear' : found?.kind === 'deleted' ? 'deleted' : 'broken';
  const changes: readonly IntakeChange[] = earlier
    ? [{ kind: 'tableMade', reason, earlier: earlier.key }]
    : [];
  const old = reason === 'deleted' && record ? record.key : null;
  return {
    ...made,
    operations: [
      ...(old === null ? [] : namesAway(old, made.operations, snapshot)),
      ...made.operations,
    ],
    record: remembering({ ...made, changes }),
    changes,
    replaces: record?.key ?? null,
  };
}

/**
 * Tables are told apart by the autumn in which their year begins, as the statistics system does: next
 * year's figures never go over this year's.
 */
function isSameTable(a: ReportYear | null, b: ReportYear | null): boolean {
  return a?.first === b?.first;
}

/** What is left of the names over a table that is gone, but for those that are given anew. */
function namesAway(
  key: string,
  made: readonly Operation[],
  snapshot: Snapshot,
): readonly Operation[] {
  const anew = new Set(made.flatMap((one) => (one.kind === 'name' ? [one.name] : [])));
  return namesOfKey(snapshot, key)
    .filter(({ name }) => !anew.has(name))
    .map(({ name }) => ({ kind: 'removeName', name }));
}

/** Changes stay on the record until there are others. */
function remembering({ record, changes }: Pick<TableLayout, 'record' | 'changes'>): TableRecord {
  const lasting = changes.filter(isLasting);
  return lasting.length === 0 ? record : { ...record, changes: lasting.map(cellsOfChange) };
}

function lastChanges(record: TableRecord | undefined): readonly IntakeChange[] {
  return (record?.changes ?? []).flatMap((cells) => changeOfCells(cells) ?? []);
}

function withTable(
  records: readonly TableRecord[],
  { record, replaces }: TableLayout,
): readonly TableRecord[] {
  const place = records.findIndex(({ key }) => key === record.key || key === replaces);
  return place < 0 ? [...records, record] : records.map((one, at) => (at === place ? record : one));
}

function recordPage(tables: readonly TableRecord[]): PageDraft {
  const rows = rectangle(recordRows(tables));
  return pageOf({
    id: recordPageId,
    tab: '均衡_取数记录',
    hidden: true,
    title: '均衡_取数记录',
    blocks: [rowsOfRole(rows, 'status', rows[0]?.length ?? 1)],
    columns: (rows[0] ?? []).map(() => ({ width: 12, hidden: true })),
    freeze: { rows: 1, columns: 0 },
    repeatRows: null,
    memory: { kind: 'needless' },
  });
}

/** School tables besides those that 取数 made, whatever became of them. */
function otherTables(
  { ledger }: Binding,
  records: readonly TableRecord[],
  sheet: string,
  snapshot: Snapshot,
): readonly string[] {
  const keys = new Set(records.map(({ key }) => key));
  const ours = new Set([
    sheet,
    ...snapshot.names.flatMap(({ name, area }) => {
      const own = area && parseOwnName(name);
      return own && 'table' in own && keys.has(own.table) ? [area.sheet] : [];
    }),
  ]);
  const others = ledger.map((entry) => entry.sheet).filter((name) => !ours.has(name));
  return [...new Set(others)].filter((name) => !isSampleSheet(name));
}
