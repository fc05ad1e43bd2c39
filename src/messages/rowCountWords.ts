/** How many rows a table has of each kind, in one line: 26 行：20 所学校、3 行合计，含 3 行隐藏. */
import type { RowCounts } from '../county/rows/rowKind';
import type { Say } from '../standards/message';

const kinds = ['school', 'total', 'group', 'numbering', 'note', 'blank', 'unexplained'] as const;

export function rowCountWords(rows: RowCounts, say: Say): string {
  const all = kinds.reduce((sum, kind) => sum + rows[kind], 0);
  const parts = kinds
    .filter((kind) => rows[kind] > 0)
    .map((kind) => say({ code: `ledger.rows.${kind}`, params: { count: rows[kind] } }));
  const hidden =
    rows.hidden > 0 ? say({ code: 'ledger.rows.hidden', params: { count: rows.hidden } }) : '';
  const list = parts.join(say({ code: 'ledger.rows.and' }));
  return say({ code: 'ledger.rows', params: { all, list, hidden } });
}
