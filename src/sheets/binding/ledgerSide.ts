/** A table as the ledger weighs it: what decides about it, and what can become of it. */
import { countRows } from '../../county/rows/rowKind';
import type { Settings } from '../../county/settings';
import type { Given, Message } from '../../standards/message';
import type { Stage } from '../../standards/standard';
import type {
  BoundTable,
  LeftOutCode,
  RefusalCode,
  RefusalParameters,
  TableState,
} from '../binding';
import { tableKey } from '../naming';
import type { UnderstoodDraft } from './bindWorkbook';
import { stagesOfTable, TableSchools } from './tableSchools';
import { isCalledOld, yearOf } from './tableSigns';

export interface TableVerdict {
  readonly state: TableState;
  readonly reason: Message<RefusalCode | LeftOutCode> | null;
  readonly joinedTo?: string;
}

/** A table with what decides about it. */
export interface LedgerSide {
  readonly draft: UnderstoodDraft;
  readonly table: BoundTable;
  readonly schools: TableSchools;
  readonly stages: readonly Stage[];
  readonly year: number | null;
  readonly old: boolean;
  readonly told: string | null;
  readonly hasPupils: boolean;
  verdict: TableVerdict | null;
}

/** None for a draft of which nothing was understood. */
export function sideOf(draft: UnderstoodDraft, settings: Settings): readonly LedgerSide[] {
  const { table: bound, refused, senior, outside } = draft.bound;
  const table = bound ?? refused ?? senior ?? (outside ? outsideTable(draft) : null);
  if (!table) return [];
  const schools = new TableSchools(table, draft.view);
  return [
    {
      draft,
      table,
      schools,
      stages: stagesOfTable(table),
      year: yearOf(table.sheet, table.title),
      old: isCalledOld(table.sheet),
      told: toldOf(table, settings),
      hasPupils: !outside && table.columns.some(({ field }) => field === 'students'),
      verdict: null,
    },
  ];
}

/** A table of 高中 or 幼儿园 as far as the ledger shows it. */
function outsideTable(draft: UnderstoodDraft): BoundTable {
  const { key, view, firstRow, rowCount, block, bound } = draft;
  return {
    key,
    sheet: view.name,
    mode: { kind: 'perRow' },
    modeSource: 'title',
    header: block && { first: block.header.first, last: block.header.last },
    firstRow,
    rowCount,
    firstColumn: block?.header.firstColumn ?? view.firstColumn,
    lastColumn: block?.header.lastColumn ?? view.lastColumn,
    columns: [],
    rows: [],
    counts: countRows(bound.region, (index) => view.isHidden(draft.region.first + index)),
    beyond: null,
    title: null,
  };
}

/** What the county said of a table, by its key or by its sheet's name. */
function toldOf({ key, sheet }: BoundTable, { tableStates }: Settings): string | null {
  return tableStates[key] ?? tableStates[sheet] ?? tableStates[tableKey(sheet)] ?? null;
}

export const countedTable: TableVerdict = { state: 'counted', reason: null };

export function leftOutTable(code: LeftOutCode): TableVerdict {
  return { state: 'leftOut', reason: { code } };
}

export function joinedTo(key: string): TableVerdict {
  return { state: 'joined', reason: null, joinedTo: key };
}

/** @param params what the sentence names besides the table */
export function refusedTable<Code extends RefusalCode>(
  { table: { key: table, sheet } }: LedgerSide,
  code: Code,
  ...[params]: Given<Exclude<RefusalParameters[Code], 'table' | 'sheet'>>
): TableVerdict {
  return { state: 'refused', reason: { code, params: { table, sheet, ...params } } };
}

/** Rows that nobody has explained yet. */
export function hasOpenRows({ draft }: LedgerSide): boolean {
  return draft.bound.region.some(({ kind }) => kind === 'unexplained');
}
