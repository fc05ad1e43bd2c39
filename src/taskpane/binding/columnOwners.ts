/** The table that a list of columns belongs to, as far as the list needs it. */
import type { BoundTable } from '../../sheets/binding';
import type { TableView } from '../../sheets/binding/tableView';
import type { Message } from '../../standards/message';
import { tableArea } from './selections';

export interface Owner {
  /** `<表>`. */
  readonly key: string;
  readonly sheet: string;
  /** Fields of a stage have a column per stage. */
  readonly byStage: boolean;
  /** The rows that stand for a column when it is shown on the sheet, 0-based. */
  readonly row: number;
  readonly rows: number;
}

export function ownerOf(table: BoundTable): Owner {
  const { row, rows } = tableArea(table);
  const { key, sheet, mode } = table;
  return { key, sheet, byStage: mode.kind === 'byType', row, rows };
}

/** A table that is refused and whose columns were understood in part: they are to be chosen from. */
export function refusedOwner(
  { code, params }: Message,
  views: readonly TableView[],
): { readonly owner: Owner; readonly view: TableView } | null {
  const sheet = params?.['sheet'];
  const view = views.find(({ table }) => table === params?.['table']);
  if (!byColumns.has(code) || !view || typeof sheet !== 'string') return null;
  // `F3 在校生数`: the header cell comes first
  const first = params?.['first'];
  const digits = /^[A-Z]+(\d+)/.exec(typeof first === 'string' ? first : '')?.[1];
  const meanings = view.columns.flatMap(({ candidates }) => candidates);
  const byStage = meanings.some(({ stage }) => stage !== null);
  const row = digits === undefined ? 0 : Number(digits) - 1;
  return { owner: { key: view.table, sheet, byStage, row, rows: 1 }, view };
}

/** Another word about a column settles these. */
const byColumns: ReadonlySet<string> = new Set([
  'refused.ambiguousStudents',
  'refused.ambiguousName',
  'refused.brokenName',
  'refused.notJoined',
]);
