/**
 * Tables whose headers are the county's own: their columns as they stand, with what each is likely to
 * be, and tables of the workbook that are understood and bear the same headers. A person points out
 * names and pupils, or takes over last year's understanding; nothing here is bound by itself.
 */
import type { CellValue } from '../../county/cell';
import { fieldOf, type FieldId } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { Binding, BoundColumn, BoundTable } from '../binding';
import type { Snapshot } from '../snapshot';
import { understandTables, viewSheets } from './bindWorkbook';
import { matchHeader } from './matching';
import { nearFields } from './nearTerms';
import type { SheetView } from './sheetView';
import { takeOver, type UnderstoodColumn } from './takeOver';
import { toldAnswer } from './toldColumns';
import type { UnknownList } from './unknownLists';

export interface UnreadColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  readonly header: string;
  /** What it might be, best first. */
  readonly likely: readonly FieldId[];
  readonly sample: CellValue;
}

/** A table with the same headers, and what would be said of this one. */
export interface TakeOver {
  readonly sheet: string;
  readonly fieldColumns: Settings['fieldColumns'];
}

export interface UnreadTable {
  /** Key of its line in the ledger. */
  readonly table: string;
  readonly sheet: string;
  /** First row of schools, 0-based. */
  readonly firstRow: number;
  /** Where the schools' names stand. */
  readonly nameColumn: number;
  readonly columns: readonly UnreadColumn[];
  /** Those that agree in most headers first. */
  readonly takeOvers: readonly TakeOver[];
}

export function unreadTables(
  snapshot: Snapshot,
  { ledger }: Binding,
  settings: Settings,
): readonly UnreadTable[] {
  const asked = ledger.filter(({ reason }) => reason !== null && listReasons.has(reason.code));
  if (asked.length === 0) return [];
  const { lists, drafts } = understandTables(snapshot, settings);
  const views = viewSheets(snapshot, { ...settings, fieldColumns: {} });
  const understood = drafts.flatMap(({ bound }) => {
    const table = bound.table ?? bound.refused;
    const view = table && views.get(table.sheet);
    return table && view ? [{ sheet: table.sheet, columns: understoodColumns(table, view) }] : [];
  });
  return asked.flatMap((entry): readonly UnreadTable[] => {
    const list = lists.find(({ sheet }) => sheet === entry.sheet);
    const view = list && views.get(list.sheet);
    if (!list || !view) return [];
    const headers = [...list.headers.values()];
    const takeOvers = understood
      .filter(({ sheet }) => sheet !== list.sheet)
      .map(({ sheet, columns }) => ({
        sheet,
        fieldColumns: takeOver(columns, headers, list.sheet),
      }))
      .filter(({ fieldColumns }) => Object.values(fieldColumns).some(isPupils))
      .sort((a, b) => countOf(b) - countOf(a));
    return [
      {
        table: entry.key,
        sheet: list.sheet,
        firstRow: list.firstRow,
        nameColumn: list.nameColumn,
        columns: unreadColumns(list, view),
        takeOvers,
      },
    ];
  });
}

/** Lists under unknown headers; all schools of the second kind are counted elsewhere. */
const listReasons: ReadonlySet<string> = new Set(['refused.unknownHeaders', 'leftOut.listed']);

function countOf({ fieldColumns }: TakeOver): number {
  return Object.keys(fieldColumns).length;
}

function isPupils(answer: string): boolean {
  return /^students(?:@|$)/.test(answer);
}

const mostLikely = 2;

function unreadColumns(
  { headers, firstRow }: UnknownList,
  view: SheetView,
): readonly UnreadColumn[] {
  return [...headers].map(([column, header]) => {
    const fields = [
      ...matchHeader([header]).fits.map(({ field }) => field),
      ...nearFields([header]),
    ];
    const likely = [...new Set(fields.map(({ id }) => id))].slice(0, mostLikely);
    return { column, header, likely, sample: view.cell(firstRow, column) };
  });
}

/** The columns of a table with the texts that really stand right above them. */
function understoodColumns(
  { columns, firstRow }: BoundTable,
  view: SheetView,
): readonly UnderstoodColumn[] {
  return columns.flatMap((column): readonly UnderstoodColumn[] => {
    const header = textOver(view, firstRow, column.column);
    return header === null ? [] : [{ header, answer: answerOf(column) }];
  });
}

const tallest = 6;

function textOver(view: SheetView, firstRow: number, column: number): string | null {
  for (let row = firstRow - 1; row >= Math.max(view.firstRow, firstRow - tallest); row--) {
    const cell = view.cell(row, column);
    if (typeof cell === 'string') return cell;
  }
  return null;
}

function answerOf({ field: id, stage, factor }: BoundColumn): string {
  const field = fieldOf(id);
  const unit = Object.entries(field.units ?? {}).find(([, size]) => size === factor)?.[0] ?? null;
  return toldAnswer({ field, stage, unit: unit === field.defaultUnit ? null : unit });
}
