/**
 * The texts that plans, ledger and archive lists ask for, by code. The sentences are in src/messages.
 */
import type { Locale } from '../../county/locale';
import type { MessageParam, Words } from '../../standards/message';
import type { BoxId, BoxItemId, KeptId } from './archiveBoxes';
import type { LackUnit } from './amounts';
import type { EntryGroup, EntryState } from './entries';

/** Cells of 一、基本情况. */
export type FactCode =
  | 'name'
  | 'code'
  | 'type'
  | 'place'
  | 'siteArea'
  | 'mu'
  | 'buildingArea'
  | 'sportsArea'
  | 'classes'
  | 'students'
  | 'teachers'
  | 'teachersAll'
  | 'onPosts'
  | 'specialPosts'
  | 'supportPosts'
  | 'borrowed'
  | 'substitute'
  | 'degrees'
  | 'postgraduate'
  | 'bachelor'
  | 'associate'
  | 'highSchool'
  | 'intro';

/** Texts of a plan that the school writes. */
export type TextCode =
  | 'thinking'
  | 'steps'
  | 'problems'
  | 'strategy'
  | 'duties'
  | 'leader'
  | 'members'
  | 'office'
  | 'guarantee';

export type SectionCode =
  'facts' | EntryGroup | 'measures' | 'problems' | 'duties' | 'leading' | 'guarantee';

export type EntryColumn =
  'entry' | 'value' | 'standard' | 'state' | 'gap' | 'solution' | 'unit' | 'deadline';

export type LedgerColumn =
  | 'number'
  | 'stage'
  | 'school'
  | 'township'
  | 'locale'
  | 'group'
  | 'entry'
  | 'value'
  | 'standard'
  | 'state'
  | 'gap'
  | 'gapUnit'
  | 'solution'
  | 'unit'
  | 'deadline'
  | 'progress'
  | 'marks'
  | 'key';

export type ArchiveColumn =
  | 'number'
  | 'school'
  | 'box'
  | 'item'
  | 'forms'
  | 'newForms'
  | 'kept'
  | 'filed'
  | 'note'
  | 'marks'
  | 'key';

export type Progress = 'open' | 'underWay' | 'done';

export type PlanMessageCode =
  // words of several sheets
  | `plans.unit.${LackUnit}`
  | `plans.amount.${LackUnit}`
  | `plans.state.${EntryState}`
  | 'plans.state.floorOf'
  | `plans.group.${EntryGroup}`
  | `plans.locale.${Locale}`
  | 'plans.dash'
  | 'plans.yes'
  | 'plans.no'
  | 'plans.list'
  | 'plans.unmatched'
  // 一校一策
  | 'plans.tab'
  | 'plans.tab.basic'
  | 'plans.title.quality'
  | 'plans.title.basic'
  | 'plans.date'
  | 'plans.signature'
  | 'plans.summary.quality'
  | 'plans.summary.basic'
  | 'plans.summary.basicOpen'
  | `plans.section.${SectionCode}`
  | `plans.fact.${FactCode}`
  | 'plans.parts'
  | 'plans.part'
  | `plans.column.${EntryColumn}`
  | 'plans.entry'
  | 'plans.entry.stage'
  | 'plans.entry.province'
  | 'plans.entry.wholeSchool'
  | `plans.text.${TextCode}`
  | 'plans.problem'
  | 'plans.problem.most'
  | 'plans.problem.lacks'
  | 'plans.problem.no'
  | 'plans.problem.item'
  | 'plans.problem.numbered'
  | 'plans.note.gaps'
  | 'plans.footer'
  // 解决办法
  | `plans.remedy.receives.${'people' | 'things'}`
  | `plans.remedy.gives.${'people' | 'things'}`
  | `plans.remedy.buys.${LackUnit}`
  | 'plans.remedy.costs'
  // 问题台账
  | 'plans.ledger.tab'
  | 'plans.ledger.tab.basic'
  | 'plans.ledger.title'
  | 'plans.ledger.counts'
  | 'plans.ledger.none'
  | `plans.ledger.column.${Exclude<LedgerColumn, 'marks' | 'key'>}`
  | `plans.ledger.progress.${Progress}`
  | 'plans.ledger.prompt'
  | 'plans.ledger.totals'
  | 'plans.ledger.totals.township'
  | 'plans.ledger.totals.locale'
  | 'plans.ledger.schools'
  // 档案目录
  | 'plans.archive.tab'
  | 'plans.archive.title'
  | 'plans.archive.counts'
  | `plans.archive.column.${Exclude<ArchiveColumn, 'marks' | 'key'>}`
  | 'plans.archive.filed'
  | 'plans.archive.missing'
  | 'plans.archive.prompt'
  | 'plans.archive.box'
  | `plans.box.${BoxId}`
  | `plans.boxItem.${BoxItemId}`
  | `plans.kept.${KeptId}`
  // 档案盒标签
  | 'plans.labels.tab.across'
  | 'plans.labels.tab.down'
  | 'plans.labels.what.across'
  | 'plans.labels.what.down'
  | 'plans.labels.subject'
  | 'plans.labels.condition'
  | 'plans.labels.number'
  | 'plans.labels.cut'
  // preview
  | 'plans.preview.plan'
  | 'plans.preview.passing'
  | 'plans.preview.passingBare'
  | 'plans.preview.gone'
  | 'plans.preview.goneBare'
  | 'plans.preview.setAside';

/** A text of these sheets in the reader's language. */
export function planText(
  words: Words,
  code: PlanMessageCode,
  params: Readonly<Record<string, MessageParam>> = {},
): string {
  return words.say({ code, params });
}

/** Items of one sentence: A、B. */
export function listOf(words: Words, parts: readonly string[]): string {
  return parts.join(planText(words, 'plans.list'));
}
