/**
 * The texts of the official tables, by code. Terms of the form are Chinese in every language; our
 * remarks are in the reader's.
 */
import type { MessageParam, Words } from '../../standards/message';
import type { Verdict } from '../../assessment/assessment';
import type { StandardId } from '../../standards/standard';
import { stageNames } from '../../standards/standards';
import type { Stage } from '../../standards/standard';

export type FormWord = 'quality' | 'basic';

export type FactCode =
  | 'population'
  | 'ruralPopulation'
  | 'townships'
  | 'villages'
  | 'gdpPerHead'
  | 'revenuePerHead'
  | 'ruralIncome'
  | 'urbanIncome'
  | 'primary'
  | 'nineYear'
  | 'junior'
  | 'fullSecondary'
  | 'twelveYear'
  | 'points'
  | 'points50'
  | 'total'
  | 'teachers';

export type FactGroupCode =
  'nature' | 'economy' | 'schools' | 'special' | 'points' | 'classes' | 'students' | 'staff';

export type FormMessageCode =
  // titles and tabs
  | `form.title.quality.${1 | 21 | 22 | 3 | 4 | 5 | 6}`
  | `form.title.basic.${1 | 21 | 22 | 3 | 'government'}`
  // frame
  | 'form.reporter'
  | 'form.unit.facts'
  | 'form.unit.schools'
  | 'form.unit.shares'
  | 'form.signature'
  | 'form.data'
  | 'form.source'
  | 'form.pack'
  | 'form.pack.unchecked'
  | 'form.noPack'
  | 'form.relaxations'
  | 'form.relaxation'
  | 'form.noRelaxations'
  | 'form.code'
  | 'form.shade.quality'
  | 'form.shade.basic'
  | 'form.shade.verdict'
  | 'form.shade.cv'
  | 'form.footer.left'
  | 'form.footer.page'
  // cells
  | 'form.dash'
  | 'form.incomplete'
  | 'form.yes'
  | 'form.no'
  | `form.verdict.${Verdict}`
  | 'form.stage'
  | 'form.item'
  | 'form.number'
  | 'form.name'
  | 'form.ownership'
  | 'form.students'
  | 'form.grades'
  | 'form.classes'
  | 'form.indicator'
  | 'form.overall'
  | 'form.schoolVerdict'
  | 'form.remark'
  | 'form.remark.quality'
  | 'form.points'
  | 'form.schoolsMet'
  | 'form.share'
  | 'form.mean'
  | 'form.cv'
  | 'form.composite'
  | 'form.itemName'
  | 'form.itemValue'
  | 'form.itemVerdict'
  | `form.fact.${FactCode}`
  | `form.factGroup.${FactGroupCode}`
  | `form.blank.government.${4 | 5 | 6 | 7 | 8 | 9 | 11 | 12 | 13 | 14 | 15}`
  | `form.blank.quality.${1 | 2 | 9}`
  | 'form.recognition.sent'
  | 'form.recognition.returned'
  | 'form.recognition.satisfied'
  | 'form.recognition.rate'
  | 'form.recognition.visited'
  | 'form.recognition.visitedSatisfied'
  | 'form.recognition.visitedRate'
  | 'form.recognition.all'
  | 'form.recognition.parents'
  | 'form.score.head'
  | 'form.score.item'
  | 'form.score.points'
  | 'form.score.score'
  | 'form.score.total'
  | 'form.score.government'
  | 'form.score.satisfaction'
  | 'form.score.vetoes'
  // notes under a form
  | 'form.note.only'
  | 'form.note.first'
  | 'form.note.next'
  | 'form.note.schools.primary'
  | 'form.note.schools.junior'
  | 'form.note.points'
  | 'form.note.ownership'
  | 'form.note.thresholds'
  | 'form.note.limits.each'
  | 'form.note.limits.composite'
  | 'form.note.undetermined'
  | 'form.note.missingValues'
  | 'form.note.notBound'
  | 'form.note.incompleteStage'
  | 'form.note.openStage'
  | 'form.note.noConditions'
  | 'form.note.rule'
  | 'form.note.ruleOfBoth'
  | 'form.note.openPass'
  | 'form.note.factsMissing'
  | 'form.note.factsPartial'
  | 'form.note.facts'
  | 'form.note.item'
  | 'form.note.named'
  | 'form.note.rounding'
  | 'form.note.recognition'
  | 'form.note.verdict';

/** A text of a form. */
export function formText(
  words: Words,
  code: FormMessageCode,
  params: Readonly<Record<string, MessageParam>> = {},
): string {
  return words.say({ code, params });
}

/** 小学, 初中: terms of the form. */
export function stageTerm(stage: Stage): string {
  return stageNames[stage]['zh-CN'];
}

export function verdictTerm(words: Words, verdict: Verdict): string {
  return formText(words, `form.verdict.${verdict}`);
}

export function formWord(standard: StandardId): FormWord {
  return standard === 'quality-2017' ? 'quality' : 'basic';
}
