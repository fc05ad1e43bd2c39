/** What the blocks of 基本均衡 say, by code; the sentences are in src/messages. */
import type { MessageOf } from '../../standards/message';

/** Sentences with parameters, by code: their names. */
export interface BasicParameters {
  // what is demanded
  'basic.requirement.composite': 'limit';
  'basic.requirement.atLeast': 'items' | 'count';
  'basic.requirement.atLeastFloor': 'items' | 'count' | 'floor';
  'basic.requirement.misses': 'items' | 'most';
  'basic.requirement.missesFloor': 'items' | 'most' | 'floor';
  'basic.requirement.scored': 'pass';
  'basic.requirement.government': 'pass' | 'full';
  'basic.requirement.satisfaction': 'pass';
  'basic.requirement.disabled': 'limit';
  // 指标值或简要结论
  'basic.value.composite': 'cv';
  'basic.value.schools': 'of' | 'met';
  'basic.value.score': 'score';
  'basic.value.satisfaction': 'asked' | 'visited';
  'basic.value.disabled': 'children' | 'enrolled' | 'rate';
  'basic.value.growth': 'first' | 'second' | 'third';
  // a school that fails the 办学条件
  'basic.failing.count': 'of' | 'met' | 'missed';
  'basic.failing.points': 'points' | 'pass' | 'missed';
  // notes
  'basic.note.indicators': 'items';
  'basic.note.rounding': 'actual';
  'basic.note.noItems': 'pack';
  'basic.note.unchecked': 'pack';
  'basic.note.notBound': 'items';
  'basic.note.schoolsMissing': 'count';
  'basic.note.openItems': 'items';
  'basic.note.largeClasses': 'largeFrom' | 'large' | 'hugeFrom' | 'huge';
  'basic.note.largeClassesPartly': 'largeFrom' | 'large' | 'hugeFrom' | 'huge' | 'schools' | 'of';
  'basic.note.scoresMissing': 'items';
  'basic.note.scoresUnread': 'items';
  'basic.note.scoresAbove': 'items';
  'basic.note.pointsTotal': 'total' | 'full';
  'basic.note.growth.appropriation': 'year' | 'growth' | 'revenue';
  'basic.note.growth.one': 'year' | 'what' | 'before' | 'after';
  'basic.note.growth.noBase': 'inputs';
  'basic.note.missingInputs': 'inputs';
  'basic.note.unreadInputs': 'inputs';
  'basic.note.visitsBelow': 'pass';
  'basic.note.rateRounding': 'actual';
}

export type BasicMessageCode =
  | keyof BasicParameters
  // what is demanded
  | 'basic.requirement.scoredOpen'
  | 'basic.requirement.allSchools'
  | 'basic.requirement.veto'
  | 'basic.requirement.growth'
  // 指标值或简要结论
  | 'basic.value.vetoYes'
  | 'basic.value.vetoNo'
  // notes
  | 'basic.note.noSchools'
  | 'basic.note.incomplete'
  | 'basic.note.noConditions'
  | 'basic.note.openPass'
  | 'basic.note.noScores'
  | 'basic.note.none.publicReturned'
  | 'basic.note.none.threeKindsChildren'
  | 'basic.note.notEntered';

export type BasicMessage = MessageOf<BasicParameters, BasicMessageCode>;
