/** The ledger of tables, as data and in words: what is counted, joined, left out, refused, and why. */
import type { RowCounts } from '../county/rows/rowKind';
import type { Binding, TableEntry, TableState } from '../sheets/binding';
import type { Words } from '../standards/message';

export interface TableReport {
  readonly sheet: string;
  readonly title: string | null;
  readonly stage: TableEntry['stage'];
  readonly state: TableState;
  readonly joinedTo: string | null;
  readonly reason: string | null;
  readonly rows: RowCounts;
}

export function ledgerReport({ ledger }: Binding, { say }: Words): readonly TableReport[] {
  return ledger.map(({ sheet, title, stage, state, joinedTo, reason, rows }) => ({
    sheet,
    title,
    stage,
    state,
    joinedTo: sheetOf(ledger, joinedTo),
    reason: reason && say(reason),
    rows,
  }));
}

/** The sheet of the table to which one is joined: what a reader knows it by. */
function sheetOf(ledger: readonly TableEntry[], key: string | null): string | null {
  return key === null ? null : (ledger.find((entry) => entry.key === key)?.sheet ?? key);
}

export function ledgerText({ ledger }: Binding, words: Words): string {
  const { say } = words;
  return [
    say({ code: 'cli.ledger.heading', params: { tables: ledger.length } }),
    ...ledger.map((entry) => `  ${entryText(entry, sheetOf(ledger, entry.joinedTo), words)}`),
  ].join('\n');
}

function entryText(entry: TableEntry, joinedTo: string | null, { say }: Words): string {
  const { sheet, key, stage, state, reason, rows, visible } = entry;
  return say({
    code: 'ledger.line',
    params: {
      mark: marks[state],
      sheet,
      table: key,
      hidden: visible ? '' : say({ code: 'ledger.hiddenSheet' }),
      stage: say({ code: `ledger.stage.${stage ?? 'unknown'}` }),
      state: say({ code: `ledger.state.${state}`, params: { to: joinedTo ?? '' } }),
      rows: rowsText(rows, say),
      reason: reason === null ? '' : say({ code: 'ledger.because', params: { reason } }),
    },
  });
}

const marks: Readonly<Record<TableState, string>> = {
  counted: '✓',
  joined: '+',
  leftOut: '–',
  refused: '?',
};

/** 26 行：20 所学校、3 行合计、2 行分组、1 行未识别，含 3 行隐藏 */
export function rowsText(rows: RowCounts, say: Words['say']): string {
  const kinds = ['school', 'total', 'group', 'numbering', 'note', 'blank', 'unexplained'] as const;
  const all = kinds.reduce((sum, kind) => sum + rows[kind], 0);
  const parts = kinds
    .filter((kind) => rows[kind] > 0)
    .map((kind) => say({ code: `ledger.rows.${kind}`, params: { count: rows[kind] } }));
  const hidden =
    rows.hidden > 0 ? say({ code: 'ledger.rows.hidden', params: { count: rows.hidden } }) : '';
  const list = parts.join(say({ code: 'ledger.rows.and' }));
  return say({ code: 'ledger.rows', params: { all, list, hidden } });
}
