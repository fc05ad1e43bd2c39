/**
 * The texts that 差异分析, 缺口汇总, 调配方案 and 购置方案 ask for, by code. The sentences are in src/messages.
 */
import type { Given, ParametersOf, Words } from '../../standards/message';

/** Texts with parameters, by code: their names. */
export interface AnalysisParameters {
  'analysis.above': 'stage' | 'indicator' | 'cv' | 'limit';
  'analysis.within': 'stage' | 'indicator' | 'cv' | 'limit';
  'analysis.aboveComposite': 'stage' | 'indicator' | 'cv' | 'limit';
  'analysis.withinComposite': 'stage' | 'indicator' | 'cv' | 'limit';
  'analysis.noCv': 'stage' | 'indicator' | 'why';
  'analysis.incomplete': 'schools' | 'of';
  'analysis.causes': 'schools';
  'analysis.cause.low': 'school' | 'share';
  'analysis.cause.high': 'school' | 'share';
  'analysis.cause.lowSmall': 'school' | 'share' | 'students';
  'analysis.cause.highSmall': 'school' | 'share' | 'students';
  'analysis.without': 'school' | 'without';
  'analysis.atMean': 'school' | 'atMean';
  'analysis.title': 'standard';
  'analysis.stage': 'stage' | 'schools';
  'analysis.noStage': 'stage';
  'analysis.indicator': 'code' | 'name' | 'unit';
  'gaps.title': 'standard';
  'gaps.column.toFloor': 'floor';
  'plan.transfers.title': 'standard';
  'plan.transfers.heading': 'stage' | 'indicator' | 'unit';
  'plan.transfers.optimal': 'total' | 'before' | 'after' | 'limit';
  'plan.transfers.nothing': 'before' | 'limit';
  'plan.transfers.infeasible': 'total' | 'before' | 'after' | 'limit';
  'plan.transfers.unmet': 'schools';
  'plan.transfers.leftAlone': 'schools';
  'plan.purchases.title': 'standard';
  'plan.purchases.afterTransfers': 'count';
  'plan.purchases.optimal': 'cost';
  'plan.purchases.feasible': 'cost' | 'bound' | 'gap';
  'plan.purchases.feasibleOnly': 'cost';
}

export type AnalysisMessageCode =
  | keyof AnalysisParameters
  | 'analysis.list'
  | 'analysis.noCv.notBound'
  | 'analysis.noCv.zeroMean'
  | 'analysis.causeJoin'
  | 'analysis.direction.low'
  | 'analysis.direction.high'
  | 'analysis.tab'
  | 'analysis.note'
  | 'analysis.column.school'
  | 'analysis.column.share'
  | 'analysis.column.direction'
  | 'analysis.column.students'
  | 'analysis.column.value'
  | 'analysis.column.mean'
  | 'analysis.column.cvWithout'
  | 'analysis.column.cvAtMean'
  | 'analysis.column.township'
  | 'analysis.unitNone'
  | 'gaps.tab'
  | 'gaps.note'
  | 'gaps.column.area'
  | 'gaps.column.indicator'
  | 'gaps.column.unit'
  | 'gaps.column.schools'
  | 'gaps.column.lacking'
  | 'gaps.column.toThreshold'
  | 'gaps.column.surplus'
  | 'gaps.county'
  | 'gaps.locale.urban'
  | 'gaps.locale.town'
  | 'gaps.locale.rural'
  | 'gaps.unit.people'
  | 'gaps.unit.rooms'
  | 'gaps.unit.computers'
  | 'gaps.unit.books'
  | 'gaps.unit.squareMetres'
  | 'gaps.unit.yuan'
  | 'gaps.none'
  | 'plan.transfers.tab'
  | 'plan.transfers.number'
  | 'plan.transfers.from'
  | 'plan.transfers.to'
  | 'plan.transfers.amount'
  | 'plan.transfers.unit'
  | 'plan.purchases.tab'
  | 'plan.purchases.nothing'
  | 'plan.purchases.infeasible'
  | 'plan.purchases.moreThanAsked'
  | 'plan.purchases.notPassing'
  | 'plan.purchases.byIndicator'
  | 'plan.purchases.bySchool'
  | 'plan.purchases.school'
  | 'plan.purchases.stage'
  | 'plan.purchases.indicator'
  | 'plan.purchases.amount'
  | 'plan.purchases.unit'
  | 'plan.purchases.price'
  | 'plan.purchases.cost'
  | 'plan.purchases.remark'
  | 'plan.purchases.shared'
  | 'plan.purchases.schools'
  | 'plan.purchases.total'
  | 'plan.cvs'
  | 'plan.cvs.before'
  | 'plan.cvs.after'
  | 'plan.cvs.limit'
  | 'plan.cvs.composite';

/** A text of these sheets in the reader's language. */
export function analysisText<Code extends AnalysisMessageCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<AnalysisParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
}
