/** The ledger of tables, as data and in words: what is counted, joined, left out, refused, and why. */
import type { RowCounts } from '../county/rows/rowKind';
import type { Binding, TableEntry, TableState } from '../sheets/binding';
import { ledgerMessage, rowsText, tableStateMessage } from '../sheets/ledgerWords';
import type { Words } from '../standards/message';
import { cliMessage } from './cliMessage';

export interface TableReport {
  readonly sheet: string;
  readonly title: string | null;
  readonly stage: Exclude<TableEntry['stage'], 'senior'>;
  readonly state: TableState;
  readonly joinedTo: string | null;
  readonly reason: string | null;
  readonly rows: RowCounts;
}

export function ledgerReport({ ledger }: Binding, { say }: Words): readonly TableReport[] {
  return ledger.map(({ sheet, title, stage, state, joinedTo, reason, rows }) => ({
    sheet,
    title,
    stage: stage === 'senior' ? null : stage,
    state,
    joinedTo: joinedSheet(ledger, joinedTo),
    reason: reason && say(reason),
    rows,
  }));
}

/** The sheet of the table to which one is joined: what a reader knows it by. */
function joinedSheet(ledger: readonly TableEntry[], key: string | null): string | null {
  return key === null ? null : (ledger.find((entry) => entry.key === key)?.sheet ?? key);
}

export function ledgerText({ ledger }: Binding, words: Words): string {
  const { say } = words;
  return [
    say(cliMessage('cli.ledger.heading', { tables: ledger.length })),
    ...ledger.map((entry) => `  ${entryText(entry, joinedSheet(ledger, entry.joinedTo), words)}`),
  ].join('\n');
}

function entryText(entry: TableEntry, joinedTo: string | null, { say }: Words): string {
  const { sheet, stage, state, reason, rows, visible } = entry;
  return say(
    ledgerMessage('ledger.line', {
      mark: tableStateMarks[state],
      sheet,
      hidden: visible ? '' : say(ledgerMessage('ledger.hiddenSheet')),
      stage: say(ledgerMessage(`ledger.stage.${stage ?? 'unknown'}`)),
      state: say(tableStateMessage(state, joinedTo)),
      rows: rowsText(rows, say),
      reason: reason === null ? '' : say(ledgerMessage('ledger.because', { reason })),
    }),
  );
}

const tableStateMarks: Readonly<Record<TableState, string>> = {
  counted: '✓',
  joined: '+',
  leftOut: '–',
  refused: '?',
};
