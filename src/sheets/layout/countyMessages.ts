/**
 * The texts that the sheets of the county as a whole ask for: 均衡_县级数据 and 综合结论. The sentences
 * are in src/messages.
 */
import type { CountyInputKind, CountyInputSection } from '../../county/countyInputs';
import type { Words } from '../../standards/message';
import type { SheetParams } from './messages';

export type CountySheetCode =
  | 'county.title'
  | 'county.intro'
  | `county.header.${'number' | 'item' | 'unit' | 'value' | 'note' | 'evidence' | 'place'}`
  | `county.scores.${'item' | 'points' | 'score' | 'head'}`
  | `county.section.${CountyInputSection | 'scores'}`
  | 'county.place.facts'
  | 'county.place.government'
  | 'county.place.quality'
  | 'county.place.recognition'
  | 'county.place.veto'
  | 'county.place.precondition'
  | 'county.place.growth'
  | 'county.place.satisfaction'
  | 'county.place.retired'
  | 'county.added'
  | `county.prompt.${CountyInputKind | 'points' | 'score'}`
  | 'verdict.title'
  | `verdict.header.${'number' | 'item' | 'value' | 'requirement' | 'verdict' | 'note' | 'failing' | 'clause'}`
  | `verdict.county.${'met' | 'notMet' | 'undetermined'}`
  | `verdict.symbol.${'met' | 'notMet' | 'undetermined'}`
  | 'verdict.fails'
  | 'verdict.lacks'
  | 'verdict.none'
  | 'verdict.blockItems'
  | 'verdict.noItems'
  | 'verdict.noValue'
  | 'verdict.school'
  | 'verdict.schoolOf'
  | 'verdict.more'
  | 'verdict.relaxations'
  | 'verdict.noRelaxations'
  | 'verdict.packUnchecked';

export function countyText(words: Words, code: CountySheetCode, params: SheetParams = {}): string {
  return words.say({ code, params });
}
