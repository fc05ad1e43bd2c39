/** The texts that the comparison of counties asks for, by code. The sentences are in src/messages. */
import type { Given, ParametersOf, Words } from '../../standards/message';
import type { DataState } from './input';

/** Texts with parameters, by code: their names. */
export interface RollupSheetParameters {
  'rollup.title.counties': 'region' | 'standard';
  'rollup.title.ranking': 'region' | 'standard';
  'rollup.title.sums': 'region' | 'standard';
  'rollup.title.schools': 'region' | 'standard';
  'rollup.title.files': 'region' | 'standard';
  'rollup.scope': 'counties' | 'left' | 'year';
  'rollup.stage': 'stage' | 'counties' | 'met' | 'notMet' | 'undetermined';
  'rollup.noStage': 'stage';
  'rollup.sums.stage': 'stage' | 'counties' | 'schools' | 'students';
  'rollup.sums.verdicts': 'met' | 'notMet' | 'undetermined';
  'rollup.sums.schools': 'met' | 'notMet' | 'undetermined';
  'rollup.sums.of': 'county' | 'cv';
  'rollup.schools.count': 'notMet' | 'undetermined';
  'rollup.files.counts': 'counties' | 'left';
}

export type RollupSheetCode =
  | keyof RollupSheetParameters
  | 'rollup.region'
  | 'rollup.yearUnknown'
  | 'rollup.legend.cv'
  | 'rollup.legend.composite'
  | 'rollup.legend.bars'
  | 'rollup.column.number'
  | 'rollup.column.county'
  | 'rollup.column.schools'
  | 'rollup.column.students'
  | 'rollup.column.composite'
  | 'rollup.column.balance'
  | 'rollup.column.schoolsMet'
  | 'rollup.column.schoolsNotMet'
  | 'rollup.column.schoolsOpen'
  | 'rollup.column.state'
  | 'rollup.column.checkCode'
  | 'rollup.limit'
  | 'rollup.regionCv'
  | 'rollup.information'
  | `rollup.state.${DataState}`
  | 'rollup.ranking.place'
  | 'rollup.ranking.worst'
  | 'rollup.ranking.cv'
  | 'rollup.ranking.limit'
  | 'rollup.ranking.ratio'
  | 'rollup.ranking.above'
  | 'rollup.ranking.bar'
  | 'rollup.ranking.unranked'
  | 'rollup.sums.indicator'
  | 'rollup.sums.unit'
  | 'rollup.sums.amount'
  | 'rollup.sums.students'
  | 'rollup.sums.mean'
  | 'rollup.sums.withAmount'
  | 'rollup.sums.met'
  | 'rollup.sums.floor'
  | 'rollup.sums.below'
  | 'rollup.sums.missing'
  | 'rollup.sums.countiesMet'
  | 'rollup.sums.countiesNotMet'
  | 'rollup.sums.countiesOpen'
  | 'rollup.sums.least'
  | 'rollup.sums.greatest'
  | 'rollup.sums.regionCv'
  | 'rollup.schools.none'
  | 'rollup.schools.noRule'
  | 'rollup.schools.stage'
  | 'rollup.schools.school'
  | 'rollup.schools.met'
  | 'rollup.schools.verdict'
  | 'rollup.schools.missed'
  | 'rollup.files.file'
  | 'rollup.files.taken'
  | 'rollup.files.year'
  | 'rollup.files.errors'
  | 'rollup.files.warnings'
  | 'rollup.files.excluded'
  | 'rollup.files.rules'
  | 'rollup.files.verdict'
  | 'rollup.files.remark'
  | 'rollup.files.in'
  | 'rollup.files.left';

/** A text of these sheets in the reader's language. */
export function rollupText<Code extends RollupSheetCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<RollupSheetParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
}
