/**
 * The texts that plans, ledger and archive lists ask for, by code. The sentences are in src/messages.
 */
import type { Locale } from '../../county/locale';
import type { Given, ParametersOf, Words } from '../../standards/message';
import type { BoxId, BoxItemId, KeptId } from './archiveBoxes';
import type { LackUnit } from './amounts';
import type { EntryGroup, EntryState } from './entries';

/** Cells of 一、基本情况. */
export const factCodes = [
  'name',
  'code',
  'type',
  'place',
  'siteArea',
  'mu',
  'buildingArea',
  'sportsArea',
  'classes',
  'students',
  'teachers',
  'teachersAll',
  'onPosts',
  'specialPosts',
  'supportPosts',
  'borrowed',
  'substitute',
  'degrees',
  'postgraduate',
  'bachelor',
  'associate',
  'highSchool',
  'intro',
] as const;
export type FactCode = (typeof factCodes)[number];

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

/** Texts with parameters, by code: their names. */
export type PlanParameters = {
  // words of several sheets
  'plans.state.floorOf': 'floor';
  // 一校一策
  'plans.tab': 'school';
  'plans.tab.basic': 'school';
  'plans.signature': 'school';
  'plans.summary.quality': 'stage' | 'students' | 'of' | 'met' | 'verdict';
  'plans.summary.basic': 'stage' | 'students' | 'of' | 'met' | 'verdict';
  'plans.summary.basicOpen': 'stage' | 'students';
  'plans.parts': 'total' | 'parts';
  'plans.part': 'stage' | 'count';
  'plans.entry': 'name' | 'unit';
  'plans.entry.stage': 'stage' | 'entry';
  'plans.entry.province': 'entry';
  'plans.entry.wholeSchool': 'amount';
  'plans.problem': 'name' | 'value' | 'unit' | 'asked';
  'plans.problem.most': 'name' | 'value' | 'unit' | 'asked';
  'plans.problem.lacks': 'told' | 'lack';
  'plans.problem.no': 'name';
  'plans.problem.item': 'name' | 'detail';
  'plans.problem.numbered': 'number' | 'problem';
  'plans.footer': 'school';
  // 解决办法
  'plans.remedy.costs': 'bought' | 'cost';
  // 问题台账
  'plans.ledger.counts': 'schools' | 'problems';
  'plans.ledger.schools': 'count';
  // 档案目录
  'plans.archive.counts': 'schools' | 'items' | 'filed' | 'missing' | 'open';
  'plans.archive.box': 'number' | 'name';
  // 档案盒标签
  'plans.labels.condition': 'number';
  'plans.labels.number': 'number';
  // preview
  'plans.preview.plan': 'school';
  'plans.preview.passing': 'school';
  'plans.preview.passingBare': 'school';
  'plans.preview.setAside': 'sheet';
} & Record<`plans.amount.${LackUnit}`, 'amount'> &
  Record<`plans.remedy.receives.${'people' | 'things'}`, 'school' | 'amount'> &
  Record<`plans.remedy.gives.${'people' | 'things'}`, 'school' | 'amount'> &
  Record<`plans.remedy.buys.${LackUnit}`, 'amount'>;

export type PlanMessageCode =
  | keyof PlanParameters
  // words of several sheets
  | `plans.unit.${LackUnit}`
  | `plans.state.${EntryState}`
  | `plans.group.${EntryGroup}`
  | `plans.locale.${Locale}`
  | 'plans.dash'
  | 'plans.yes'
  | 'plans.no'
  | 'plans.list'
  | 'plans.unmatched'
  // 一校一策
  | 'plans.title.quality'
  | 'plans.title.basic'
  | 'plans.date'
  | `plans.section.${SectionCode}`
  | `plans.fact.${FactCode}`
  | `plans.column.${EntryColumn}`
  | `plans.text.${TextCode}`
  | 'plans.note.gaps'
  // 问题台账
  | 'plans.ledger.tab'
  | 'plans.ledger.tab.basic'
  | 'plans.ledger.title'
  | 'plans.ledger.none'
  | `plans.ledger.column.${Exclude<LedgerColumn, 'marks' | 'key'>}`
  | `plans.ledger.progress.${Progress}`
  | 'plans.ledger.prompt'
  | 'plans.ledger.totals'
  | 'plans.ledger.totals.township'
  | 'plans.ledger.totals.locale'
  // 档案目录
  | 'plans.archive.tab'
  | 'plans.archive.title'
  | `plans.archive.column.${Exclude<ArchiveColumn, 'marks' | 'key'>}`
  | 'plans.archive.filed'
  | 'plans.archive.missing'
  | 'plans.archive.prompt'
  | `plans.box.${BoxId}`
  | `plans.boxItem.${BoxItemId}`
  | `plans.kept.${KeptId}`
  // 档案盒标签
  | 'plans.labels.tab.across'
  | 'plans.labels.tab.down'
  | 'plans.labels.what.across'
  | 'plans.labels.what.down'
  | 'plans.labels.subject'
  | 'plans.labels.cut'
  // preview
  | 'plans.preview.gone'
  | 'plans.preview.goneBare';

/** A text of these sheets in the reader's language. */
export function planText<Code extends PlanMessageCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<PlanParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
}

/** Items of one sentence: A、B. */
export function listOf(words: Words, parts: readonly string[]): string {
  return parts.join(planText(words, 'plans.list'));
}
