/**
 * The texts that our sheets ask for, by code. The sentences are in src/messages; this file only
 * names them and joins lists.
 */
import type { Given, ParametersOf, Words } from '../../standards/message';
import type { Verdict } from '../../assessment/assessment';
import type { Stage, StandardId } from '../../standards/standard';
import { stageNames } from '../../standards/standards';
import type { AnswerRecord } from '../answerSettings';

/** Texts with parameters, by code: their names. */
export interface SheetParameters {
  // second line of a computed column's header
  'sheet.header.scope': 'standard' | 'stage';
  'sheet.header.indicator': 'code' | 'name' | 'unit' | 'scope';
  'sheet.header.met': 'scope';
  'sheet.header.verdict': 'scope';
  'sheet.header.note': 'scope';
  'sheet.header.status': 'scope';
  // columns of the province's 办学条件
  'sheet.header.condition': 'name' | 'unit' | 'asked' | 'scope';
  'sheet.header.conditionPlain': 'name' | 'asked' | 'scope';
  'sheet.header.points': 'scope';
  // 备注
  'sheet.note.met': 'indicators';
  'sheet.note.floor': 'floor' | 'indicators';
  'sheet.note.below': 'floor' | 'indicators';
  'sheet.note.missing': 'indicators';
  'sheet.note.notBound': 'indicators';
  'sheet.note.rounding': 'indicator' | 'decimals' | 'shown' | 'actual' | 'verdict';
  'sheet.note.statusFloor': 'floor';
  'sheet.note.statusBelow': 'floor';
  'sheet.note.excluded': 'reason';
  'sheet.note.constants': 'indicators';
  'sheet.formula.constant': 'cell';
  'sheet.note.condition.floor': 'items' | 'floor';
  'sheet.note.condition.below': 'items' | 'floor';
  'sheet.note.condition.missed': 'items';
  'sheet.note.condition.missing': 'items';
  'sheet.note.condition.notBound': 'items';
  'sheet.note.condition.open': 'items';
  'sheet.note.condition.own': 'items';
  'sheet.note.condition.value': 'name' | 'value' | 'unit' | 'asked';
  // the sheet of computed columns
  'sheet.columns.title': 'standard' | 'table';
  'sheet.columns.place': 'sheet';
  // 差异系数
  'sheet.dispersion.title': 'standard';
  'sheet.source': 'standard' | 'source';
  'sheet.source.pack': 'pack';
  'sheet.dispersion.stage': 'stage';
  'sheet.dispersion.incomplete': 'schools' | 'of';
  'sheet.dispersion.rounding': 'actual';
  'sheet.dispersion.compositeMean': 'count';
  'sheet.dispersion.driverLow': 'school' | 'share' | 'students';
  'sheet.dispersion.driverHigh': 'school' | 'share' | 'students';
  'sheet.dispersion.eachMet': 'stage';
  'sheet.dispersion.eachNotMet': 'stage' | 'indicators' | 'count';
  'sheet.dispersion.compositeMet': 'stage' | 'cv' | 'limit';
  'sheet.dispersion.compositeNotMet': 'stage' | 'cv' | 'limit';
  'sheet.dispersion.undetermined': 'stage';
  'sheet.dispersion.schoolsMet': 'stage' | 'schools' | 'met' | 'share' | 'notMet' | 'undetermined';
  'sheet.dispersion.schoolsOpen.entries': 'stage' | 'schools';
  'sheet.dispersion.schoolsOpen.rule': 'stage' | 'schools';
  'sheet.dispersion.schoolsOpen.noRule': 'stage' | 'schools';
  'sheet.dispersion.noStage': 'stage';
  'sheet.dispersion.excludedTitle': 'count';
  'sheet.dispersion.excluded': 'table' | 'reason';
  // 数据核查
  'sheet.findings.counts': 'errors' | 'warnings';
  // the ledger of tables on it
  'sheet.ledger.title': 'count';
  'sheet.ledger.asked': 'count';
  'sheet.ledger.schools.count': 'count';
  'sheet.ledger.schools.some': 'list' | 'count';
  // 设置
  'sheet.settings.oneOf': 'options';
  // preview
  'sheet.preview.columns': 'standard' | 'table';
  'sheet.preview.page': 'page';
  'sheet.preview.headers': 'headers';
  'sheet.preview.form': 'page';
}

export type SheetMessageCode =
  | keyof SheetParameters
  | 'sheet.standard.quality-2017'
  | 'sheet.standard.basic-2012'
  | 'sheet.verdict.met'
  | 'sheet.verdict.notMet'
  | 'sheet.verdict.undetermined'
  | 'sheet.verdict.ruleOpen'
  | 'sheet.pack'
  | 'sheet.notBound'
  | 'sheet.notJudged'
  // second line of a computed column's header
  | 'sheet.header.code'
  | 'sheet.header.school'
  | 'sheet.header.students'
  // 备注
  | 'sheet.recheck'
  | 'sheet.formula.elsewhere'
  | 'sheet.dispersion.constant'
  | 'sheet.note.errors'
  | 'sheet.note.statusMet'
  | 'sheet.note.statusMissed'
  | 'sheet.note.noRule'
  | 'sheet.note.condition.openPass'
  | 'sheet.condition.yes'
  | 'sheet.condition.no'
  | 'sheet.condition.notApplicable'
  | 'sheet.condition.open'
  // the sheet of computed columns
  | 'sheet.columns.moved'
  // 差异系数
  | 'sheet.dispersion.indicator'
  | 'sheet.dispersion.unit'
  | 'sheet.dispersion.schools'
  | 'sheet.dispersion.of'
  | 'sheet.dispersion.mean'
  | 'sheet.dispersion.none'
  | 'sheet.dispersion.sd'
  | 'sheet.dispersion.cv'
  | 'sheet.dispersion.limit'
  | 'sheet.dispersion.verdict'
  | 'sheet.dispersion.remark'
  | 'sheet.dispersion.drivers'
  | 'sheet.dispersion.composite'
  | 'sheet.dispersion.zeroMean'
  | 'sheet.dispersion.compositePartial'
  | 'sheet.dispersion.noneExcluded'
  // 数据核查
  | 'sheet.findings.title'
  | 'sheet.findings.none'
  | 'sheet.findings.number'
  | 'sheet.findings.severity'
  | 'sheet.findings.rule'
  | 'sheet.findings.sheet'
  | 'sheet.findings.cell'
  | 'sheet.findings.school'
  | 'sheet.findings.found'
  | 'sheet.findings.expected'
  | 'sheet.findings.remedy'
  | 'sheet.findings.standards'
  | 'sheet.findings.remark'
  | 'sheet.findings.key'
  | 'sheet.findings.error'
  | 'sheet.findings.warning'
  | 'sheet.findings.unmatched'
  // the ledger of tables on it
  | 'sheet.ledger.state'
  | 'sheet.ledger.table'
  | 'sheet.ledger.stage'
  | 'sheet.ledger.schools'
  | 'sheet.ledger.rows'
  | 'sheet.ledger.reason'
  | 'sheet.ledger.remedy'
  | 'sheet.ledger.by'
  | 'sheet.ledger.by.told'
  | 'sheet.ledger.by.found'
  // 设置
  | 'sheet.settings.title'
  | 'sheet.settings.intro'
  | 'sheet.settings.item'
  | 'sheet.settings.value'
  | 'sheet.settings.choices'
  | 'sheet.settings.stageHint'
  | `sheet.settings.answer.${AnswerRecord}`
  | 'sheet.settings.blankIsZeroHint'
  | 'sheet.settings.notBoundHint'
  | 'sheet.settings.packHint'
  | 'sheet.settings.relaxationHint'
  | 'sheet.settings.countyHint'
  | 'sheet.settings.yearHint'
  | 'sheet.settings.specialFundsHint'
  | 'sheet.settings.yearChangeHint'
  | 'sheet.settings.packMore'
  | 'sheet.settings.recordHint'
  // preview
  | 'sheet.preview.clear';

/** Codes of texts without parameters. */
export type PlainSheetCode = Exclude<SheetMessageCode, keyof SheetParameters>;

/** A sheet's text in the reader's language. */
export function text<Code extends SheetMessageCode>(
  words: Words,
  code: Code,
  ...[params]: Given<ParametersOf<SheetParameters, Code>>
): string {
  return words.say({ code, params: params ?? {} });
}

export function stageWord(words: Words, stage: Stage): string {
  return stageNames[stage][words.language];
}

/** 优质均衡 or 基本均衡. */
export function standardTerm(words: Words, standard: StandardId): string {
  return text(words, `sheet.standard.${standard}`);
}

export function verdictWord(words: Words, verdict: Verdict): string {
  return text(words, `sheet.verdict.${verdict}`);
}

/** Items of one sentence: L1、L2. */
export function items(words: Words, parts: readonly string[]): string {
  return parts.join(words.language === 'zh-CN' ? '、' : ', ');
}

/** Clauses of one remark: 达标:L1;有未改正的逻辑错误. */
export function clauses(words: Words, parts: readonly string[]): string {
  return parts.join(words.language === 'zh-CN' ? '；' : '; ');
}
