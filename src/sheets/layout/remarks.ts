/**
 * 说明, the user's answers to findings: read from 均衡_数据核查 as it stands, and carried to where
 * their findings are now. None is lost: those without a finding are kept at the end of the sheet.
 */
import { isCellError, type CellValue } from '../../county/cell';
import type { Finding } from '../../county/finding';
import {
  findingFinder,
  findingOfIdentity,
  remarkKeys,
  withoutSheet,
} from '../../county/findingIdentity';
import { carryRows } from '../page/carried';
import { ownedAreas } from '../written';
import type { Content } from '../plan';
import { perSnapshot, sheetNamed, valueAt } from '../snapshot';

/** Pages ids of the names over the keys and over the remarks of 均衡_数据核查. */
export const keysId = 'findings_keys';
export const remarksId = 'findings_remarks';

/** Of the page as it is written: all columns, the keys the last, and the rows down to the header. */
const pageColumns = 12;
const titleRows = 3;

/** Key of the row that heads the ledger of tables: what stands there is ours. */
export const ledgerHeaderKey = '-';
const ledgerPrefix = 'table|';

/** Key of a table's line in the ledger; no finding's, which begins with a rule. */
export function ledgerKey(table: string): string {
  return `${ledgerPrefix}${table}`;
}

export function isLedgerKey(key: string): boolean {
  return key.startsWith(ledgerPrefix);
}

/** A row of the sheet that has a key, a remark or both; below ours one with anything in it. */
export interface Remark {
  /** 0-based row of the sheet. */
  readonly at: number;
  /** Empty where the user wrote beside no finding. */
  readonly key: string;
  /** Null where the user wrote nothing. */
  readonly text: Content;
  /** The row as it was, from its first column to the key, to keep when the finding is gone. */
  readonly row: readonly Content[];
}

/** 均衡_数据核查 as it stands. */
export interface StandingRemarks {
  readonly sheet: string;
  /** 0-based columns of 说明 and of the keys; -1 where the keys are gone. */
  readonly column: number;
  readonly keyColumn: number;
  /** The first column of the page. */
  readonly left: number;
  readonly rows: readonly Remark[];
  /** The first row in which 说明 are read. */
  readonly top: number;
  /** The row below all that an earlier run wrote. */
  readonly end: number;
}

/** A remark per finding (null: none), and the remarks that no finding answers to. */
export interface CarriedRemarks {
  readonly byFinding: readonly Content[];
  readonly unmatched: readonly Remark[];
}

/** As `CarriedRemarks`, with those given since; `strays`: given to findings that are gone. */
export interface AnsweredFindings extends CarriedRemarks {
  readonly strays: readonly { readonly finding: Finding; readonly text: string }[];
}

/** Null when there is no such sheet of ours, or nothing tells where 说明 stand. */
export const standingRemarks = perSnapshot((snapshot): StandingRemarks | null => {
  const columns = columnsOf(ownedAreas(snapshot).pages);
  const grid = columns && sheetNamed(snapshot, columns.page.sheet)?.grid;
  if (!grid) return null;
  const { page, column, keyColumn } = columns;
  const rows: Remark[] = [];
  const last = grid.row + grid.values.length;
  const end = columns.row + columns.rows;
  // A row put in below the header stands above the names.
  let top = columns.row;
  while (top > page.area.row && valueAt(grid, top - 1, keyColumn) === null) top -= 1;
  for (let at = top; at < last; at += 1) {
    const key = valueAt(grid, at, keyColumn);
    const told = content(valueAt(grid, at, column));
    const text = told === '' ? null : told;
    if (key === ledgerHeaderKey) continue;
    const row = Array.from({ length: Math.max(keyColumn, column) }, (_, place) =>
      content(valueAt(grid, at, place)),
    );
    const isNote = at >= end && row.some((cell) => cell !== null && cell !== '');
    if (text === null && typeof key !== 'string' && !isNote) continue;
    rows.push({ at, key: typeof key === 'string' ? key : '', text, row });
  }
  const { sheet } = page;
  return { sheet, column, keyColumn, left: page.area.column, rows, top, end };
});

/** 说明 and keys on the page, by their names; by their places where one was deleted from a whole page. */
function columnsOf(pages: ReturnType<typeof ownedAreas>['pages']) {
  const page = pages.get('findings');
  if (!page) return null;
  const [keys, remarks] = [keysId, remarksId].map((id) => {
    const named = pages.get(id);
    return named?.sheet === page.sheet ? named.area : null;
  });
  const { area } = page;
  const isWhole = area.columns === pageColumns;
  const keyColumn = keys?.column ?? (isWhole ? area.column + pageColumns - 1 : -1);
  const column = remarks?.column ?? (isWhole ? area.column + pageColumns - 2 : null);
  if (column === null) return null;
  const { row, rows } = keys ??
    remarks ?? { row: area.row + titleRows, rows: area.rows - titleRows };
  return { page, keyColumn, column, row, rows };
}

/** Gives each finding its remark: by the same key, else by the same key but for the sheet. */
export function carryRemarks(keys: readonly string[], rows: readonly Remark[]): CarriedRemarks {
  const remarks = rows.filter(({ text }) => text !== null);
  const { byWanted, unmatched } = carryRows(
    keys.map((key) => [key]),
    remarks,
    withoutSheet,
  );
  return { byFinding: byWanted.map((remark) => remark?.text ?? null), unmatched };
}

/**
 * What stands beside each finding of the sheet's list: a new remark before one that stands there.
 *
 * @param newRemarks by identity of the finding as it was when it was answered; empty: taken back
 */
export function answeredFindings(
  listed: readonly Finding[],
  rows: readonly Remark[],
  newRemarks: ReadonlyMap<string, string> = new Map(),
): AnsweredFindings {
  const { byFinding, unmatched } = carryRemarks(remarkKeys(listed), rows);
  if (newRemarks.size === 0) return { byFinding, unmatched, strays: [] };
  const find = findingFinder(listed);
  const answers = [...byFinding];
  const strays = [...newRemarks].flatMap(([identity, told]) => {
    const finding = findingOfIdentity(identity);
    const text = told.trim() === '' ? null : told;
    const at = find(finding);
    if (at !== null) answers[at] = text;
    return at !== null || text === null ? [] : [{ finding, text }];
  });
  return { byFinding: answers, unmatched, strays };
}

function content(value: CellValue): Content {
  return isCellError(value) ? value.error : value;
}
