/** The ledger of tables: what is counted and what is not. */
import type { LedgerCode, LedgerParameters } from '../../sheets/ledgerWords';
import { sentencesOf } from '../placeholders';

export const ledger = sentencesOf<LedgerCode, LedgerParameters>()({
  'ledger.line': '{{mark}} {{sheet}}{{hidden}} ({{stage}}) {{state}}: {{rows}}{{reason}}',
  'ledger.because': '. {{reason}}',
  'ledger.hiddenSheet': ' [hidden]',
  'ledger.stage.primary': 'primary',
  'ledger.stage.junior': 'junior secondary',
  'ledger.stage.senior': 'senior secondary',
  'ledger.stage.byType': 'columns by stage',
  'ledger.stage.byRow': 'stage by row',
  'ledger.stage.unknown': 'stage unknown',
  'ledger.state.counted': 'counted',
  'ledger.state.joined': 'joined to “{{to}}”',
  'ledger.state.leftOut': 'left out',
  'ledger.state.refused': 'not counted, to be said',
  'ledger.rows': '{{all}} rows: {{list}}{{hidden}}',
  'ledger.rows.and': ', ',
  'ledger.rows.school': 'schools {{count}}',
  'ledger.rows.total': 'totals {{count}}',
  'ledger.rows.group': 'group lines {{count}}',
  'ledger.rows.numbering': 'numbering {{count}}',
  'ledger.rows.note': 'notes {{count}}',
  'ledger.rows.blank': 'blank {{count}}',
  'ledger.rows.unexplained': 'unexplained {{count}}',
  'ledger.rows.hidden': ', hidden {{count}}',
  'ledger.tally': '{{stage}}: schools {{schools}}, pupils {{students}}{{leftOut}}{{open}}',
  'ledger.tally.leftOut': '; left out {{count}}',
  'ledger.tally.open': '; rows or tables are unexplained, data incomplete',
  'ledger.tally.all': 'Counted: {{list}}.',
  'ledger.tally.all.and': '. ',
});
