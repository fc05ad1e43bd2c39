/**
 * The ledger of tables on 均衡_数据核查: below the findings, a line per table of the workbook with what
 * became of it and why (workbook.md, "Every table accounted for"). Its columns are those of the list
 * of findings, so that 说明 is written, and carried along, beside a table as beside a finding.
 */
import type { TableEntry } from '../binding';
import { ledgerMessage, rowsText, tableStateMessage } from '../ledgerWords';
import type { Words } from '../../standards/message';
import { carryRows } from '../page/carried';
import type { Content } from '../plan';
import type { LayoutInput } from './input';
import { items, text, type PlainSheetCode } from './messages';
import { ledgerHeaderKey, ledgerKey, type Remark } from './remarks';

export interface LedgerBlock {
  readonly head: readonly Content[];
  /** A line per table. */
  readonly lines: readonly (readonly Content[])[];
  readonly tables: number;
  /** Of an empty row, the heading, the header and the tables; 0 without tables. */
  readonly height: number;
  /** What is written beside tables that are gone. */
  readonly unmatched: readonly Remark[];
}

/** Rows above the first table. */
const rowsAboveTables = 3;

const headers: readonly PlainSheetCode[] = [
  'sheet.findings.number',
  'sheet.ledger.state',
  'sheet.ledger.table',
  'sheet.findings.sheet',
  'sheet.ledger.stage',
  'sheet.ledger.schools',
  'sheet.ledger.rows',
  'sheet.ledger.reason',
  'sheet.findings.remedy',
  'sheet.ledger.by',
  'sheet.findings.remark',
];

/** @param remarks what stands beside tables, by their keys */
export function ledgerBlock(
  { binding, words }: LayoutInput,
  remarks: readonly Remark[],
): LedgerBlock {
  const { ledger } = binding;
  if (ledger.length === 0) {
    return { head: [], lines: [], tables: 0, height: 0, unmatched: remarks };
  }
  const keys = keysOf(ledger);
  const { byWanted, unmatched } = carryRows(
    keys.map((key) => [key]),
    remarks,
  );
  const lines = ledger.map((entry, at) => [
    at + 1,
    ...tableCells(entry, words),
    byWanted[at]?.text ?? null,
    keys[at] ?? '',
  ]);
  return {
    head: [...headers.map((code) => text(words, code)), ledgerHeaderKey],
    lines,
    tables: ledger.length,
    height: rowsAboveTables + ledger.length,
    unmatched,
  };
}

/** Tables that wait for an answer. */
export function askedTables(ledger: readonly TableEntry[]): number {
  return ledger.filter(({ state }) => state === 'refused').length;
}

/** The word of a table that waits for one. */
export function refusedWord({ say }: Words): string {
  return say(ledgerMessage('ledger.state.refused'));
}

/** By the table's key, so that a remark stays with it when sheets are moved; each once. */
function keysOf(ledger: readonly TableEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return ledger.map(({ key }) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return ledgerKey(before === 0 ? key : `${key}#${before + 1}`);
  });
}

function tableCells(entry: TableEntry, words: Words): readonly Content[] {
  const { say } = words;
  const { key, title, sheet, visible, stage, state, joinedTo, reason, rows, told } = entry;
  return [
    say(tableStateMessage(state, joinedTo)),
    title ?? key,
    visible ? sheet : `${sheet}${say(ledgerMessage('ledger.hiddenSheet'))}`,
    say(ledgerMessage(`ledger.stage.${stage ?? 'unknown'}`)),
    schoolsText(entry, words),
    rowsText(rows, say),
    reason && say(reason),
    state === 'refused' ? text(words, 'sheet.ledger.remedy') : null,
    text(words, told ? 'sheet.ledger.by.told' : 'sheet.ledger.by.found'),
  ];
}

const namedSchools = 3;

/** How many; of a table that is not counted also which, so that a lost school is seen. */
function schoolsText({ state, schools, rows }: TableEntry, words: Words): string {
  const count = rows.school;
  const names = schools.filter((name) => name !== '').slice(0, namedSchools);
  if (state === 'counted' || state === 'joined' || names.length === 0) {
    return text(words, 'sheet.ledger.schools.count', { count });
  }
  const list = items(words, names);
  if (count <= names.length) return list;
  return text(words, 'sheet.ledger.schools.some', { list, count });
}
