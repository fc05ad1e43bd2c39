/**
 * The texts of the reports, by code. The sentences are in src/messages; heads are the regulations' own
 * (reportKinds.ts).
 */
import type { Verdict } from '../assessment/assessment';
import type { Given, ParametersOf, Words } from '../standards/message';
import type { ProblemSide } from './reportKinds';

/** Texts with parameters, by code: their names. */
export interface ReportParameters {
  'report.title.county': 'county' | 'name';
  'report.title.school': 'school' | 'name';
  'report.source': 'standard' | 'source';
  'report.code': 'code';
  'report.pack': 'pack';
  'report.verdict': 'standard' | 'verdict';
  // 一、基本情况
  'report.school.facts': 'school' | 'type' | 'township' | 'locale';
  'report.school.stage': 'stage' | 'students';
  // 三、达标情况
  'report.block': 'block' | 'verdict' | 'of' | 'met' | 'notMet' | 'undetermined';
  'report.block.notMet': 'items';
  'report.block.undetermined': 'items';
  'report.itemsTable': 'block';
  'report.chart.cv': 'stage';
  'report.chart.limit': 'limit';
  'report.chart.school': 'stage';
  'report.chart.floor': 'floor';
  'report.schools.met': 'stage' | 'of' | 'met' | 'notMet' | 'undetermined';
  'report.years.kept': 'text';
  'report.years.changed': 'stage' | 'last' | 'of' | 'fell' | 'rose' | 'same';
  // 四、存在的问题: 城乡
  'report.locale.greatest': 'stage' | 'indicator' | 'list' | 'high' | 'low' | 'times';
  'report.locale.zero': 'stage' | 'indicator' | 'list' | 'low';
  'report.locale.one': 'stage' | 'group';
  'report.locale.none': 'stage';
  'report.groups.unknown': 'stage' | 'count';
  'report.groups.noMeans': 'stage' | 'indicators';
  'report.groupMean': 'group' | 'mean' | 'unit';
  'report.locale.table': 'stage';
  // 区域
  'report.township.greatest':
    'stage' | 'indicator' | 'high' | 'highMean' | 'low' | 'lowMean' | 'unit' | 'times';
  'report.township.zero': 'stage' | 'indicator' | 'high' | 'highMean' | 'low' | 'lowMean' | 'unit';
  'report.township.below': 'stage' | 'indicator' | 'count' | 'list';
  'report.township.one': 'stage' | 'group';
  'report.township.none': 'stage';
  'report.township.table': 'stage';
  'report.partly': 'text' | 'schools' | 'of';
  // 校际
  'report.spread.within': 'stage' | 'count' | 'indicator' | 'cv';
  'report.spread.withinMean': 'stage' | 'count' | 'indicator' | 'cv';
  'report.spread.unknown': 'stage' | 'indicators';
  'report.spread.partly': 'stage' | 'indicators';
  'report.spread.open': 'stage';
  'report.spread.compositeAbove': 'stage' | 'cv' | 'limit';
  'report.spread.compositeWithin': 'stage' | 'cv' | 'limit';
  'report.spread.compositeUnknown': 'stage';
  'report.spread.school': 'stage' | 'indicator' | 'cv' | 'limit' | 'share' | 'direction';
  'report.spread.schoolNone': 'stage';
  // 学校内部
  'report.inside.misses': 'stage' | 'schools' | 'count';
  'report.inside.none': 'stage';
  'report.inside.missing': 'stage' | 'list';
  'report.inside.missingOf': 'indicator' | 'count';
  'report.inside.noRule': 'stage';
  'report.inside.items': 'count';
  'report.item': 'name' | 'value' | 'requirement' | 'verdict';
  'report.others': 'items';
  // of one school
  'report.school.locale': 'stage' | 'indicator' | 'value' | 'unit' | 'list';
  'report.school.township': 'stage' | 'indicator' | 'value' | 'unit' | 'township' | 'mean';
  'report.school.noValue': 'stage' | 'indicator';
  'report.school.none': 'school';
  // 整改
  'report.measures.moves': 'count';
  'report.measures.buys': 'count' | 'cost';
  'report.measures.build': 'count' | 'cost';
  'report.measures.staff': 'count';
  'report.measures.unmade': 'why';
  'report.ledger.counts': 'rows' | 'done' | 'underWay' | 'open' | 'meets';
  'report.result.change': 'before' | 'now';
  'report.result.same': 'now';
  'report.result.unmeasured': 'told';
  'report.result.ledger': 'state';
  'report.problem.from': 'problem' | 'source';
  'report.problem.title': 'number' | 'about';
  'report.problem.standing': 'name' | 'value' | 'standard';
  'report.problem.gap': 'gap';
  'report.item.unknown': 'name' | 'requirement';
  'report.chart.codes': 'list';
  'report.chart.codeOf': 'code' | 'name';
  'report.reason': 'deadline';
}

export type ReportMessageCode =
  | keyof ReportParameters
  | 'report.county.blank'
  | 'report.noPack'
  | 'report.incomplete'
  | 'report.dash'
  | 'report.stop'
  | 'report.draft'
  | `report.verdictWord.${Verdict}`
  | 'report.blank.practice'
  | 'report.blank.schoolPractice'
  | 'report.blank.next'
  | 'report.blank.quality'
  | 'report.blank.guarantee1'
  | 'report.blank.guarantee2'
  | 'report.blank.guarantee3'
  | 'report.blank.evidence'
  | 'report.blank.reason'
  | 'report.blank.measure'
  | 'report.blank.result'
  | `report.quality.${Extract<ProblemSide, 'locale' | 'township'>}`
  | 'report.quality.basic'
  | 'report.quality.schoolsNone'
  | 'report.quality.insideNone'
  | 'report.quality.school'
  | 'report.factsTable'
  | 'report.attendance'
  | 'report.years'
  | 'report.years.table'
  | 'report.years.trend'
  | 'report.attendance.note'
  | 'report.ratio'
  | 'report.chart.cvSeries'
  | 'report.chart.standard'
  | 'report.chart.meanLine'
  | 'report.chart.reached'
  | 'report.chart.reachedMean'
  | 'report.chart.progress'
  | 'report.chart.rows'
  | `report.column.${ReportColumn}`
  | 'report.inside.table'
  | 'report.inside.itemsTable'
  | 'report.school.table'
  | 'report.measures.none'
  | 'report.measures.movesTable'
  | 'report.measures.buysTable'
  | 'report.measures.buildTable'
  | 'report.measures.staffTable'
  | 'report.measures.yearsTable'
  | 'report.measures.own'
  | 'report.measures.noYear'
  | 'report.ledger.none'
  | 'report.ledger.empty'
  | 'report.ledger.table'
  | 'report.ledger.notFiled'
  | 'report.source.none'
  | 'report.result.met'
  | 'report.result.gone'
  | 'report.reason.done'
  | 'report.reason.noDeadline'
  | 'report.duties.table'
  | `report.duty.${DutyCode}`
  | 'report.yes'
  | 'report.no'
  | 'report.direction.low'
  | 'report.direction.high'
  | 'report.sign.school'
  | 'report.sign.county'
  | 'report.sign.date'
  | 'report.conditions.note';

export type ReportColumn =
  | 'number'
  | 'item'
  | 'value'
  | 'requirement'
  | 'verdict'
  | 'indicator'
  | 'urban'
  | 'town'
  | 'rural'
  | 'lowest'
  | 'highest'
  | 'mean'
  | 'times'
  | 'school'
  | 'stage'
  | 'now'
  | 'standard'
  | 'gap'
  | 'detail'
  | 'own'
  | 'countyMean'
  | 'from'
  | 'to'
  | 'amount'
  | 'cost'
  | 'year'
  | 'problem'
  | 'unit'
  | 'person'
  | 'deadline'
  | 'duty'
  | 'count'
  | 'data'
  | 'met'
  | 'remark'
  | 'name'
  | 'figure';

/** 工作职责分工, as counties part it. */
export const dutyCodes = [
  'leading',
  'teachers',
  'teaching',
  'moral',
  'building',
  'culture',
  'monitoring',
  'archive',
] as const;
type DutyCode = (typeof dutyCodes)[number];

/** A text of a report in the reader's language. */
export function reportText<Code extends ReportMessageCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<ReportParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
}
