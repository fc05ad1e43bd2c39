/** The row of one school, cell by cell: what still holds what 取数 wrote is renewed, all else stays. */
import { readEntry } from '../../county/cellEntry';
import { placeOfCell } from '../far';
import { cellAddress } from '../area';
import type { Content, Operation, Renews } from '../plan';
import { valueAt } from '../snapshot';
import { partsOfKey, type FigureKey } from '../../statistics/schoolReport';
import type { IntakeChange } from './changes';
import type { MatchedRow, RecordedRow } from './matchRows';
import {
  contentOf,
  holdsRecorded,
  recorded,
  sameContent,
  type ColumnKey,
  type SchoolRecord,
} from './record';
import { sourceText } from './sourceText';
import { cellOfTable, type StandingTable } from './standingTable';
import { valuesOf } from './tableColumns';
import { fieldOf } from '../../county/fields';

/** Neighbouring cells of one row. */
export type RowWrite = Extract<Operation, { readonly kind: 'write' }> & {
  readonly renews: Renews;
};

export interface RenewedRow {
  readonly operations: readonly RowWrite[];
  readonly changes: readonly IntakeChange[];
  readonly record: SchoolRecord;
}

/** Whether a figure is missing merely because its form is not among the files. */
export type IsNotAmongFiles = (school: MatchedRow['school'], key: FigureKey) => boolean;

export interface RenewalFacts {
  readonly isNotAmongFiles: IsNotAmongFiles;
  /** Once the table was brought up to date. */
  readonly hasColumn: (key: FigureKey) => boolean;
}

interface Decision {
  /** What the record keeps from now on. */
  readonly kept: Content;
  readonly change: IntakeChange | null;
  /** What is written; absent where the cell stays. */
  readonly write?: Content;
}

/** @param keys what the record knows of the table, 数据来源 among it */
export function renewRow(
  matched: MatchedRow,
  keys: readonly ColumnKey[],
  table: StandingTable,
  { isNotAmongFiles, hasColumn }: RenewalFacts,
): RenewedRow {
  const { row, record, school } = matched;
  const told = valuesOf(school);
  const writes = new Map<number, Content>();
  const values = new Map(record.values);
  const changes: IntakeChange[] = [];
  for (const [key, column] of table.columns) {
    if (key === 'source') continue;
    const decision = decide(key, matched, table, told.get(key), () => isNotAmongFiles(school, key));
    if (keys.includes(key)) values.set(key, decision.kept);
    if (decision.change) changes.push(decision.change);
    if (decision.write !== undefined) writes.set(column, decision.write);
  }
  const origins = {
    typed: keysOf(changes, 'typedOver'),
    earlier: keysOf(changes, 'notInExports'),
    hasColumn,
  };
  const text = sourceText(school, origins);
  const sourceColumn = table.columns.get('source');
  if (sourceColumn !== undefined && isOurs('source', matched, table)) {
    values.set('source', recorded('source', text));
    if (!sameContent(contentOf(cellOfTable(table, row, 'source')), text)) {
      writes.set(sourceColumn, text);
    }
  }
  return {
    operations: writesInRow(row, writes, table),
    changes,
    record: {
      code: wordOf(values.get('code')),
      name: wordOf(values.get('name')) ?? record.name,
      values,
    },
  };
}

function decide(
  key: FigureKey,
  matched: MatchedRow,
  table: StandingTable,
  told: Content | undefined,
  isNotAmongFiles: () => boolean,
): Decision {
  const { row, record, school } = matched;
  const of = { school: school.identity.name, code: school.identity.code, key };
  const before = record.values.get(key) ?? null;
  const standing = contentOf(cellOfTable(table, row, key));
  if (!isOurs(key, matched, table)) {
    if (told === undefined || saysTheSame(key, standing, told)) {
      const taken = told !== undefined && sameContent(standing, told);
      return { kept: taken && !isFormula(row, key, table) ? told : before, change: null };
    }
    const cell = cellAddress(row, table.columns.get(key) ?? 0);
    return { kept: before, change: { ...of, kind: 'typedOver', cell, old: standing, now: told } };
  }
  const lacks = told === undefined || (told === null && (isName(key) || isNotAmongFiles()));
  if (lacks) {
    const change: IntakeChange = { ...of, kind: 'notInExports', old: before };
    return { kept: before, change: before === null ? null : change };
  }
  if (sameContent(before, told)) return { kept: told, change: null };
  return { kept: told, change: { ...of, kind: 'renewed', old: before, now: told }, write: told };
}

/**
 * The row of a campus whose figures are in its parent's now: all that 取数 wrote there goes, or it would
 * count twice; what somebody typed stays and is told.
 */
export function emptyRow(
  matched: RecordedRow,
  table: StandingTable,
): Pick<RenewedRow, 'operations' | 'changes'> {
  const { row, record } = matched;
  const writes = new Map<number, Content>();
  const changes: IntakeChange[] = [];
  for (const [key, column] of table.columns) {
    const standing = contentOf(cellOfTable(table, row, key));
    if (standing === null && !isFormula(row, key, table)) continue;
    if (isOurs(key, matched, table)) writes.set(column, null);
    else if (key !== 'source') {
      const { name: school, code } = record;
      const cell = cellAddress(row, column);
      changes.push({ kind: 'typedOver', school, code, key, cell, old: standing, now: null });
    }
  }
  return { operations: writesInRow(row, writes, table), changes };
}

/** Code, name and type are never emptied. */
function isName(key: FigureKey): boolean {
  return key === 'code' || key === 'name' || key === 'type';
}

/** The cell is as the record says that it was left. */
function isOurs(key: ColumnKey, { row, record }: RecordedRow, table: StandingTable): boolean {
  const kept = record.values.get(key);
  if (kept === undefined || isFormula(row, key, table)) return false;
  return holdsRecorded(key, cellOfTable(table, row, key), kept);
}

function isFormula(row: number, key: ColumnKey, { columns, sheet }: StandingTable): boolean {
  const column = columns.get(key);
  return column !== undefined && (sheet.formulas?.has(placeOfCell(row, column)) ?? false);
}

/** 1,200 typed as a text says what 1200 does. */
function saysTheSame(key: FigureKey, standing: Content, told: Content): boolean {
  if (sameContent(standing, told)) return true;
  const { kind } = fieldOf(partsOfKey(key).field);
  if (kind === 'text') return String(standing ?? '').trim() === String(told ?? '').trim();
  const entry = readEntry(standing, kind);
  return entry.kind === 'number' && entry.value === told;
}

function keysOf(
  changes: readonly IntakeChange[],
  kind: 'typedOver' | 'notInExports',
): readonly FigureKey[] {
  return changes.flatMap((change) =>
    change.kind === kind && change.key !== 'source' ? [change.key] : [],
  );
}

function wordOf(content: Content | undefined): string | null {
  return content === null || content === undefined ? null : String(content);
}

/** Neighbouring cells of the row in one operation. */
function writesInRow(
  row: number,
  writes: ReadonlyMap<number, Content>,
  { key, sheet, grid }: Pick<StandingTable, 'key' | 'sheet' | 'grid'>,
): readonly RowWrite[] {
  const runs: { column: number; contents: Content[] }[] = [];
  for (const [column, content] of [...writes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.contents.length === column) last.contents.push(content);
    else runs.push({ column, contents: [content] });
  }
  return runs.map(({ column, contents }): RowWrite => ({
    kind: 'write',
    sheet: sheet.name,
    area: { row, column, rows: 1, columns: contents.length },
    values: [contents],
    renews: {
      table: key,
      was: [contents.map((_, at) => contentOf(valueAt(grid, row, column + at)))],
    },
  }));
}
