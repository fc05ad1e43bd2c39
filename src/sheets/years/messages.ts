/** The texts that the sheets of years ask for, by code. The sentences are in src/messages. */
import type { GroupKind, MatchQuestion } from '../../assessment/years/matchSchools';
import type { Given, ParametersOf, Words } from '../../standards/message';
import type { WordColumn } from './pastYearsSheet';

/** Texts with parameters, by code: their names. */
export interface YearsParameters {
  'years.past.title': 'standard';
  'years.compare.title': 'standard' | 'last' | 'now';
  'years.schools.title': 'standard' | 'last' | 'now';
  'years.compare.source': 'last' | 'source' | 'percent';
  'years.compare.counts': 'same' | 'renamed' | 'merged' | 'split' | 'new' | 'closed' | 'open';
  'years.compare.asked': 'count';
  'years.compare.stage': 'stage' | 'striking' | 'percent';
  'years.compare.of': 'code' | 'year';
  'years.compare.pupilsOf': 'year';
  'years.compare.changeOf': 'code';
  'years.was.renamed': 'schools';
  'years.was.merged': 'schools';
  'years.was.split': 'schools';
  'years.was.regrouped': 'schools';
  'years.answer.now': 'candidate';
  'years.answer.last': 'candidate';
  'years.ledger': 'last' | 'open' | 'closed' | 'new';
  'years.ledger.none': 'last';
  'years.trend.title': 'standard' | 'first' | 'last';
  'years.trend.kept': 'stage' | 'years' | 'which';
  'years.trend.notKept': 'stage' | 'year' | 'which';
  'years.trend.open': 'stage' | 'year';
  'years.trend.chart.cv': 'stage' | 'which';
  'years.unknownAnswers': 'schools';
}

export type YearsCode =
  | keyof YearsParameters
  | 'years.answer.new'
  | 'years.answer.closed'
  | 'years.compare.answer'
  | `years.past.${'now' | 'year' | 'stage' | 'school' | 'problem' | 'intro'}`
  | `years.past.column.${WordColumn}`
  | `years.kind.${Exclude<GroupKind, 'renamed' | 'merged' | 'split' | 'regrouped' | 'same'>}`
  | `years.why.${MatchQuestion['why']}`
  | `years.compare.column.${'school' | 'was' | 'change' | 'indicator' | 'stage' | 'limit' | 'balance'}`
  | 'years.compare.cvs'
  | 'years.compare.schoolsMet'
  | 'years.compare.verdict'
  | 'years.compare.pupils'
  | 'years.compare.composite'
  | 'years.ledger.title'
  | `years.ledger.column.${'school' | 'problem' | 'became'}`
  | `years.ledger.became.${'closed' | 'gone' | 'open' | 'new'}`
  | `years.trend.column.${'year' | 'schools' | 'met' | 'composite' | 'greatest' | 'limit' | 'balance' | 'verdict' | 'source'}`
  | `years.trend.${'bar' | 'barLegend' | 'retentionBar' | 'largeBar' | 'retention' | 'retentionLimit' | 'large' | 'huge' | 'county' | 'greatest' | 'composite'}`;

/** A text of these sheets in the reader's language. */
export function yearsText<Code extends YearsCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<YearsParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
}
