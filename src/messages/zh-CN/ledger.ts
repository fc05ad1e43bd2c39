/** The ledger of tables: what is counted and what is not. */
import type { LedgerCode, LedgerParameters } from '../../sheets/ledgerWords';
import { sentencesOf } from '../placeholders';

export const ledger = sentencesOf<LedgerCode, LedgerParameters>()({
  'ledger.line': '{{mark}} {{sheet}}{{hidden}}（{{stage}}）{{state}}：{{rows}}{{reason}}',
  'ledger.because': '。{{reason}}',
  'ledger.hiddenSheet': '［隐藏］',
  'ledger.stage.primary': '小学',
  'ledger.stage.junior': '初中',
  'ledger.stage.senior': '高中',
  'ledger.stage.byType': '分学段列',
  'ledger.stage.byRow': '逐行学段',
  'ledger.stage.unknown': '学段不明',
  'ledger.state.counted': '计入',
  'ledger.state.joined': '并入“{{to}}”',
  'ledger.state.leftOut': '不计入',
  'ledger.state.refused': '没有计入，待说明',
  'ledger.rows': '{{all}} 行：{{list}}{{hidden}}',
  'ledger.rows.and': '、',
  'ledger.rows.school': '{{count}} 所学校',
  'ledger.rows.total': '{{count}} 行合计',
  'ledger.rows.group': '{{count}} 行分组',
  'ledger.rows.numbering': '{{count}} 行栏次',
  'ledger.rows.note': '{{count}} 行说明',
  'ledger.rows.blank': '{{count}} 行空白',
  'ledger.rows.unexplained': '{{count}} 行未识别',
  'ledger.rows.hidden': '，含 {{count}} 行隐藏',
  'ledger.tally': '{{stage}} {{schools}} 所 {{students}} 人{{leftOut}}{{open}}',
  'ledger.tally.leftOut': '；未计入 {{count}} 所',
  'ledger.tally.open': '，另有未说明的行或表，数据不全',
  'ledger.tally.all': '计入测算：{{list}}。',
  'ledger.tally.all.and': '。',
});
