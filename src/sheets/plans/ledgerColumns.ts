/** The columns of 均衡_问题台账, which of them the user fills in, and those of the version before. */
import type { Bilingual } from '../../standards/message';
import { placeOfColumn, type SheetColumn } from '../page/blocks';
import type { CarriedPlaces } from '../page/carried';
import type { Content } from '../plan';
import { standardWord } from '../layout/input';
import type { PlansInput } from './input';
import type { LedgerColumn } from './messages';
import { dateFormat } from './planEntries';

/** Those that the user fills in. */
export const ledgerFields = [
  'solution',
  'unit',
  'person',
  'deadline',
  'progress',
  'result',
  'evidence',
  'closedOn',
] as const;
export type LedgerField = (typeof ledgerFields)[number];

/** In the order in which counties keep them; behind them figures for sorting and filtering, not printed. */
export const ledgerColumns: readonly SheetColumn<LedgerColumn>[] = [
  { id: 'number', width: 5, role: 'number', align: 'center' },
  { id: 'source', width: 7, role: 'text', align: 'center' },
  { id: 'school', width: 16, role: 'label' },
  { id: 'township', width: 9, role: 'text', align: 'center' },
  { id: 'stage', width: 7, role: 'text', align: 'center' },
  { id: 'problem', width: 38, role: 'label' },
  { id: 'group', width: 9, role: 'text', align: 'center' },
  { id: 'solution', width: 20, role: 'entry' },
  { id: 'unit', width: 11, role: 'entry' },
  { id: 'person', width: 8, role: 'entry', align: 'center' },
  { id: 'deadline', width: 11, role: 'entry', numberFormat: dateFormat },
  { id: 'progress', width: 9, role: 'entry', align: 'center' },
  { id: 'result', width: 17, role: 'entry' },
  { id: 'evidence', width: 11, role: 'entry' },
  { id: 'closedOn', width: 11, role: 'entry', numberFormat: dateFormat },
  { id: 'state', width: 11, role: 'text', align: 'center' },
  { id: 'value', width: 10, role: 'number', numberFormat: '0.00##' },
  { id: 'standard', width: 8, role: 'number' },
  { id: 'gap', width: 10, role: 'number' },
  { id: 'surplus', width: 10, role: 'number' },
  { id: 'gapUnit', width: 7, role: 'text', align: 'center' },
  { id: 'locale', width: 7, role: 'text', align: 'center' },
  { id: 'history', width: 24, role: 'text' },
  { id: 'marks', width: 10, role: 'status', align: 'left', hidden: true },
  { id: 'key', width: 10, role: 'status', align: 'left', hidden: true },
];

/** Those of the version before: `entry` is 指标 there, without clause and figures in words. */
const columnsBefore = [
  'number',
  'stage',
  'school',
  'township',
  'locale',
  'group',
  'entry',
  'value',
  'standard',
  'state',
  'gap',
  'gapUnit',
  'solution',
  'unit',
  'deadline',
  'progress',
  'marks',
  'key',
] as const;

export const columnsBeforeCount = columnsBefore.length;

/** Columns of the version before in which the user wrote, and its column of keys; 0-based. */
export const fieldsBefore: ReadonlySet<number> = new Set(
  columnsBefore.flatMap((id, place) => (ledgerFields.some((field) => field === id) ? [place] : [])),
);
export const marksBefore = columnsBefore.indexOf('marks');
export const keyBefore = columnsBefore.indexOf('key');

/** Where a column of today stood before; −1 where there was none. */
export function placeBefore(id: LedgerColumn): number {
  return columnsBefore.findIndex((each) => each === (id === 'problem' ? 'entry' : id));
}

export function placeInLedger(id: LedgerColumn): number {
  return placeOfColumn(ledgerColumns, id);
}

/** `ledger`, and `ledger_basic` for 基本均衡: the two stand side by side. */
export function ledgerId({ assessment }: Pick<PlansInput, 'assessment'>): string {
  return standardWord(assessment.standard.id) === 'basic' ? 'ledger_basic' : 'ledger';
}

/** Page id of the name over a column. */
export function columnPage(id: string, column: LedgerColumn): string {
  return column === 'key' ? `${id}_keys` : `${id}_${column}`;
}

export function ledgerPlaces(id: string): CarriedPlaces<LedgerField> {
  const columns = Object.fromEntries(ledgerFields.map((field) => [field, columnPage(id, field)]));
  return {
    page: id,
    keys: columnPage(id, 'key'),
    columns: columns as Record<LedgerField, string>,
    marks: columnPage(id, 'marks'),
  };
}

/** Of the line that ends the list: what stands above it without a key is the county's own. */
export const endKey = '-end';

/** 状态 of what is done with, in either language. */
export const closedWord: Bilingual = { 'zh-CN': '已销号', 'en-US': 'Closed' };

export function isClosedWord(progress: Content): boolean {
  return typeof progress === 'string' && Object.values(closedWord).includes(progress.trim());
}
