/**
 * The texts of the official tables, by code. Terms of the form are Chinese in every language; our
 * remarks are in the reader's.
 */
import type { Given, ParametersOf, Words } from '../../standards/message';
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
  | 'allThrough'
  | 'points'
  | 'points50'
  | 'total'
  | 'teachers';

/** What 表Ⅴ of 基本均衡 tells over four years. */
export type FundsCode =
  | 'appropriation'
  | 'revenue'
  | 'expenditureShare'
  | 'costPrimary'
  | 'costJunior'
  | 'fundsPrimary'
  | 'fundsJunior'
  | 'pay';

export type FactGroupCode =
  'nature' | 'economy' | 'schools' | 'special' | 'points' | 'classes' | 'students' | 'staff';

/** Texts with parameters, by code: their names. */
export interface FormParameters {
  // frame
  'form.reporter': 'county';
  'form.source': 'standard' | 'source';
  'form.pack': 'pack';
  'form.pack.unchecked': 'pack';
  'form.relaxations': 'list';
  'form.relaxation': 'name' | 'basis';
  'form.code': 'code';
  'form.shade.quality': 'floor';
  'form.footer.left': 'standard' | 'tab';
  'form.cover.county': 'county';
  // cells
  'form.indicator': 'name' | 'unit';
  // notes under a form
  'form.note.only': 'note';
  'form.note.first': 'note';
  'form.note.next': 'number' | 'note';
  'form.note.schools.primary': 'all' | 'allThrough' | 'points';
  'form.note.schools.junior': 'all' | 'allThrough' | 'fullSecondary';
  'form.note.points': 'from' | 'count';
  'form.note.thresholds': 'list' | 'of' | 'atLeast' | 'floor';
  'form.note.limits.each': 'limits';
  'form.note.limits.composite': 'limits';
  'form.note.undetermined': 'stage' | 'count';
  'form.note.missingValues': 'stage' | 'list';
  'form.note.notBound': 'stage' | 'list';
  'form.note.incompleteStage': 'stage';
  'form.note.openStage': 'stage';
  'form.note.noConditions': 'stage';
  'form.note.rule': 'stage' | 'rule';
  'form.note.ruleOfBoth': 'rule';
  'form.note.factsMissing': 'items';
  'form.note.factsPartial': 'items';
  'form.note.item': 'number' | 'notes';
  'form.note.named': 'name' | 'notes';
  'form.note.rounding': 'stage' | 'item' | 'actual';
  'form.note.verdict': 'what' | 'verdict';
  'form.note.owners': 'direct' | 'enterprise' | 'private';
}

/** Items for which the form has words of its own with blanks to be filled in by hand. */
export const blankItems = [
  ...([4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15] as const).map(
    (number) => `government.${number}` as const,
  ),
  ...([1, 2, 9] as const).map((number) => `quality.${number}` as const),
];
type BlankItem = (typeof blankItems)[number];

export type FormMessageCode =
  | keyof FormParameters
  // titles and tabs
  | `form.title.quality.${1 | 21 | 22 | 3 | 4 | 5 | 6}`
  | `form.title.basic.${'cover' | 1 | 21 | 22 | 3 | 4 | 5 | 6 | 7 | 'government'}`
  // frame
  | 'form.unit.facts'
  | 'form.unit.schools'
  | 'form.unit.shares'
  | 'form.unit.funds'
  | 'form.signature'
  | 'form.signature.government'
  | 'form.cover.reporter'
  | 'form.cover.date'
  | 'form.data'
  | 'form.noPack'
  | 'form.noRelaxations'
  | 'form.shade.basic'
  | 'form.shade.verdict'
  | 'form.shade.cv'
  | 'form.footer.page'
  // cells
  | 'form.dash'
  | 'form.incomplete'
  | 'form.open'
  | 'form.ruleOpen'
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
  | `form.blank.${BlankItem}`
  | 'form.recognition.sent'
  | 'form.recognition.returned'
  | 'form.recognition.satisfied'
  | 'form.recognition.rate'
  | 'form.recognition.visited'
  | 'form.recognition.visitedSatisfied'
  | 'form.recognition.visitedRate'
  | 'form.recognition.all'
  | 'form.recognition.parents'
  | 'form.year'
  | `form.year.${0 | 1 | 2 | 3}`
  | 'form.growth'
  | 'form.funds.amount'
  | `form.funds.${FundsCode}`
  | 'form.score.head'
  | 'form.score.item'
  | 'form.score.points'
  | 'form.score.score'
  | 'form.score.total'
  | 'form.score.government'
  | 'form.score.satisfaction'
  | 'form.score.vetoes'
  // notes under a form
  | 'form.note.ownership'
  | 'form.note.openPass'
  | 'form.note.facts'
  | 'form.note.recognition'
  | 'form.note.satisfaction'
  | 'form.note.funds'
  | 'form.note.titleUnseen';

/** Codes of texts without parameters. */
export type PlainFormCode = Exclude<FormMessageCode, keyof FormParameters>;

/** A text of a form. */
export function formText<Code extends FormMessageCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<FormParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
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
