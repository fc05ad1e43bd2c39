/**
 * The texts that the sheets of the county as a whole ask for: 均衡_县级数据 and 综合结论. The sentences
 * are in src/messages.
 */
import type { CountyInputKind, CountyInputSection } from '../../county/countyInput';
import type { Given, ParametersOf, Words } from '../../standards/message';

/** Texts with parameters, by code: their names. */
export type CountySheetParameters = {
  'county.place.government': 'item';
  'county.place.quality': 'item';
  'county.place.veto': 'item';
  'verdict.title': 'standard';
  'verdict.fails': 'items';
  'verdict.lacks': 'items';
  'verdict.blockItems': 'block' | 'items';
  'verdict.school': 'school' | 'detail';
  'verdict.schoolOf': 'school' | 'stage' | 'detail';
  'verdict.more': 'count' | 'total';
  'verdict.relaxations': 'relaxations';
} & Record<`verdict.county.${'met' | 'notMet' | 'undetermined'}`, 'standard'>;

export type CountySheetCode =
  | keyof CountySheetParameters
  | 'county.title'
  | 'county.intro'
  | `county.header.${'number' | 'item' | 'unit' | 'value' | 'note' | 'evidence' | 'place'}`
  | `county.scores.${'item' | 'points' | 'score' | 'head'}`
  | `county.section.${CountyInputSection | 'scores'}`
  | 'county.place.facts'
  | 'county.place.recognition'
  | 'county.place.precondition'
  | 'county.place.attendance'
  | 'county.place.growth'
  | 'county.place.satisfaction'
  | 'county.place.retired'
  | 'county.added'
  | `county.prompt.${CountyInputKind | 'points' | 'score'}`
  | `verdict.header.${'number' | 'item' | 'value' | 'requirement' | 'verdict' | 'note' | 'failing' | 'clause'}`
  | `verdict.symbol.${'met' | 'notMet' | 'undetermined'}`
  | 'verdict.none'
  | 'verdict.noItems'
  | 'verdict.noValue'
  | 'verdict.noRelaxations'
  | 'verdict.packUnchecked';

export function countyText<Code extends CountySheetCode>(
  words: Words,
  code: Code,
  ...[params]: Given<ParametersOf<CountySheetParameters, Code>>
): string {
  return words.say({ code, params: params ?? {} });
}
