/**
 * The texts that plans, ledger and archive lists ask for, by code. The sentences are in src/messages.
 */
import type { Locale } from '../../county/locale';
import type { Given, ParametersOf, Words } from '../../standards/message';
import type { AmountUnit } from '../../standards/standard';
import type { BoxId, BoxItemId, KeptId } from './archiveBoxes';
import type { LackUnit } from './amounts';
import type { EntryGroup, EntryState } from './entries';
import type { MatterCategory } from './matters';

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

/** 工作职责分工, each with a name to fill in. */
export const planDuties = [
  'leading',
  'teachers',
  'teaching',
  'moral',
  'building',
  'culture',
  'monitoring',
  'archive',
] as const;
type PlanDuty = (typeof planDuties)[number];

export type EntryColumn =
  'entry' | 'value' | 'standard' | 'state' | 'gap' | 'solution' | 'unit' | 'deadline';

export type LedgerColumn =
  | 'number'
  | 'source'
  | 'school'
  | 'township'
  | 'stage'
  | 'problem'
  | 'group'
  | 'solution'
  | 'unit'
  | 'person'
  | 'deadline'
  | 'progress'
  | 'result'
  | 'evidence'
  | 'closedOn'
  | 'state'
  | 'value'
  | 'standard'
  | 'gap'
  | 'surplus'
  | 'gapUnit'
  | 'locale'
  | 'history'
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
  | 'copies'
  | 'filed'
  | 'note'
  | 'marks'
  | 'key';

export type CountyArchiveColumn =
  'number' | 'school' | 'basis' | 'item' | 'kept' | 'copies' | 'filed' | 'note' | 'marks' | 'key';

export type Progress = 'open' | 'underWay' | 'done' | 'waiting';

/** 测算情况 of a line of the ledger that is no entry of a school that fails. */
export type LedgerState =
  'missed' | 'back' | 'closedYetMissed' | 'met' | 'closed' | 'unknown' | 'gone';

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
  'plans.section.numbered': 'number' | 'name';
  'plans.parts': 'total' | 'parts';
  'plans.part': 'stage' | 'count';
  'plans.entry': 'name' | 'unit';
  'plans.entry.stage': 'stage' | 'entry';
  'plans.entry.province': 'entry';
  'plans.entry.wholeSchool': 'amount';
  'plans.entry.over': 'amount';
  'plans.problem': 'name' | 'value' | 'unit' | 'asked';
  'plans.problem.most': 'name' | 'value' | 'unit' | 'asked';
  'plans.problem.lacks': 'told' | 'lack';
  'plans.problem.over': 'told' | 'lack';
  'plans.problem.cv': 'stage' | 'name' | 'value' | 'limit' | 'over';
  'plans.problem.paper': 'box' | 'item';
  'plans.problem.ruled': 'told' | 'clause';
  'plans.problem.required': 'told' | 'requirement' | 'clause';
  'plans.problem.no': 'name';
  'plans.problem.item': 'name' | 'detail';
  'plans.problem.numbered': 'number' | 'problem';
  'plans.footer': 'school';
  // 解决办法
  'plans.remedy.costs': 'bought' | 'cost';
  // 问题台账
  'plans.ledger.counts': 'schools' | 'problems' | 'closed';
  'plans.ledger.schools': 'count';
  'plans.ledger.sum': 'entry' | 'amount';
  'plans.ledger.sum.over': 'entry' | 'amount';
  'plans.ledger.result.values': 'old' | 'now';
  'plans.ledger.history': 'date';
  // 档案目录
  'plans.archive.counts': 'schools' | 'items' | 'filed' | 'missing' | 'open';
  'plans.archive.box': 'number' | 'name';
  'plans.archive.oldForms': 'list';
  'plans.archive.newForms': 'list';
  'plans.archive.keptOf': 'numbers' | 'kept';
  // 县级档案
  'plans.countyArchive.basis': 'number' | 'name';
  'plans.countyArchive.evidence': 'name';
  // 学校办学条件达标情况表
  'plans.derived':
    'students' | 'terms' | 'amount' | 'unit' | 'boarding' | 'value' | 'valueUnit' | 'standard';
  'plans.derived.none': 'students' | 'boarding' | 'standard';
  'plans.derived.item': 'students' | 'boarding' | 'value' | 'standard';
  'plans.derived.share': 'own' | 'all' | 'share';
  'plans.derived.added': 'added';
  'plans.derived.gap': 'gap';
  'plans.derived.over': 'gap';
  'plans.conditions.school': 'school' | 'students' | 'boarding';
  // 档案盒内目录
  'plans.boxPages.heading.balance': 'school' | 'box';
  'plans.boxPages.heading.conditions': 'school' | 'box';
  'plans.boxPages.kept': 'kept';
  // preview
  'plans.preview.labelStart': 'found';
  'plans.preview.plan': 'school';
  'plans.preview.passing': 'school';
  'plans.preview.passingBare': 'school';
  'plans.preview.setAside': 'sheet';
} & Record<`plans.amount.${LackUnit}`, 'amount'> &
  Record<`plans.remedy.receives.${'people' | 'things'}`, 'school' | 'amount'> &
  Record<`plans.remedy.gives.${'people' | 'things'}`, 'school' | 'amount'> &
  Record<`plans.remedy.buys.${AmountUnit}`, 'amount'>;

export type PlanMessageCode =
  | keyof PlanParameters
  // words of several sheets
  | `plans.unit.${LackUnit}`
  | `plans.state.${EntryState}`
  | `plans.group.${EntryGroup}`
  | `plans.category.${MatterCategory}`
  | 'plans.county'
  | 'plans.problem.composite'
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
  | 'plans.contents'
  | `plans.duty.${PlanDuty}`
  | `plans.duty.column.${'duty' | 'person' | 'tasks'}`
  | `plans.fact.${FactCode}`
  | `plans.column.${EntryColumn}`
  | `plans.text.${TextCode}`
  | 'plans.text.unnamed'
  | 'plans.note.gaps'
  // 问题台账
  | 'plans.ledger.tab'
  | 'plans.ledger.tab.basic'
  | 'plans.ledger.title'
  | 'plans.ledger.none'
  | `plans.ledger.column.${Exclude<LedgerColumn, 'marks' | 'key'>}`
  | `plans.ledger.progress.${Progress}`
  | `plans.ledger.state.${LedgerState}`
  | `plans.ledger.source.${'computed' | 'selfCheck'}`
  | 'plans.ledger.result'
  | 'plans.ledger.history.undated'
  | 'plans.ledger.end'
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
  | 'plans.archive.unnamed'
  | `plans.box.${BoxId}`
  | `plans.boxItem.${BoxItemId}`
  | `plans.kept.${KeptId}`
  // 县级档案
  | `plans.countyArchive.${'tab' | 'title' | 'intro' | 'end'}`
  | `plans.countyArchive.column.${Exclude<CountyArchiveColumn, 'marks' | 'key'>}`
  // 学校办学条件达标情况表
  | 'plans.derived.incomplete'
  | `plans.conditions.${'tab' | 'title' | 'note' | 'signature'}`
  | `plans.conditions.column.${'stage' | 'indicator' | 'data' | 'met' | 'remark'}`
  // 档案盒内目录
  | `plans.boxPages.${'tab' | 'what'}`
  | `plans.boxPages.column.${'number' | 'item' | 'forms' | 'copies' | 'filed' | 'note'}`
  // 档案盒标签
  | 'plans.labels.tab.across'
  | 'plans.labels.tab.down'
  | 'plans.labels.what.across'
  | 'plans.labels.what.down'
  | 'plans.labels.pattern'
  | `plans.labels.pattern.${'condition' | 'other' | 'start'}`
  | `plans.labels.default.${'condition' | 'other'}`
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
