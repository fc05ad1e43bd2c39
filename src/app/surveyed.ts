/** What a face shows of an understood workbook: before a run, and once it has been written. */
import type { Finding } from '../county/finding';
import type { Binding, BoundColumn, BoundTable } from '../sheets/binding';
import { viewTables, type ColumnView, type TableView } from '../sheets/binding/tableView';
import { unreadTables } from '../sheets/binding/unreadTables';
import type { Survey } from './session';
import type { Understanding } from './understand';

export function surveyOf(
  { snapshot, binding, settings }: Understanding,
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
): Survey {
  return {
    tables: binding.tables,
    views: viewTables(snapshot, binding, settings),
    findings,
    remarks: findings.map((_, at) => remarks[at] ?? null),
    ledger: binding.ledger,
    openStages: binding.openStages,
    refusals: refusalsOf(binding),
    unread: unreadTables(snapshot, binding, settings),
  };
}

/** Those that stop everything, or else those of single tables beside the ones that are counted. */
function refusalsOf({ refusals, ledger }: Binding): Survey['refusals'] {
  if (refusals.length > 0) return refusals;
  return ledger.flatMap(({ state, reason }) => (state === 'refused' && reason ? [reason] : []));
}

/** After a run: every bound column bears a name of ours, but for those that nobody confirmed. */
export function writtenSurvey(survey: Survey): Survey {
  return {
    ...survey,
    tables: survey.tables.map(withOwnNames),
    views: survey.views.map(seenAsNamed),
  };
}

function withOwnNames(table: BoundTable): BoundTable {
  return { ...table, columns: table.columns.map(nowOwn) };
}

function nowOwn(column: BoundColumn): BoundColumn {
  return column.unconfirmed ? column : { ...column, source: 'own' };
}

function seenAsNamed(view: TableView): TableView {
  const columns = view.columns.map((column): ColumnView =>
    column.bound === null || column.bound.unconfirmed
      ? column
      : { ...column, bound: { ...column.bound, source: 'own' }, confidence: 'named' },
  );
  return { ...view, columns };
}
