/**
 * The texts that our sheets ask for, by code. The sentences are in src/messages; this file only
 * names them and joins lists.
 */
import type { MessageParam, Words } from '../../standards/message';
import type { Verdict } from '../../assessment/assessment';
import type { Stage, StandardId } from '../../standards/standard';
import { stageNames } from '../../standards/standards';
import type { AnswerRecord } from '../answerSettings';

export type SheetMessageCode =
  | 'sheet.standard.quality-2017'
  | 'sheet.standard.basic-2012'
  | 'sheet.verdict.met'
  | 'sheet.verdict.notMet'
  | 'sheet.verdict.undetermined'
  | 'sheet.notBound'
  | 'sheet.notJudged'
  // second line of a computed column's header
  | 'sheet.header.scope'
  | 'sheet.header.indicator'
  | 'sheet.header.met'
  | 'sheet.header.verdict'
  | 'sheet.header.note'
  | 'sheet.header.status'
  | 'sheet.header.code'
  | 'sheet.header.school'
  | 'sheet.header.students'
  // 备注
  | 'sheet.note.met'
  | 'sheet.note.floor'
  | 'sheet.note.below'
  | 'sheet.note.missing'
  | 'sheet.note.notBound'
  | 'sheet.note.errors'
  | 'sheet.note.rounding'
  | 'sheet.note.statusMet'
  | 'sheet.note.statusFloor'
  | 'sheet.note.statusBelow'
  | 'sheet.note.excluded'
  // the sheet of computed columns
  | 'sheet.columns.title'
  | 'sheet.columns.place'
  | 'sheet.columns.moved'
  // 差异系数
  | 'sheet.dispersion.title'
  | 'sheet.source'
  | 'sheet.source.pack'
  | 'sheet.dispersion.stage'
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
  | 'sheet.dispersion.incomplete'
  | 'sheet.dispersion.zeroMean'
  | 'sheet.dispersion.rounding'
  | 'sheet.dispersion.compositeMean'
  | 'sheet.dispersion.compositePartial'
  | 'sheet.dispersion.driverLow'
  | 'sheet.dispersion.driverHigh'
  | 'sheet.dispersion.eachMet'
  | 'sheet.dispersion.eachNotMet'
  | 'sheet.dispersion.compositeMet'
  | 'sheet.dispersion.compositeNotMet'
  | 'sheet.dispersion.undetermined'
  | 'sheet.dispersion.schoolsMet'
  | 'sheet.dispersion.noStage'
  | 'sheet.dispersion.excludedTitle'
  | 'sheet.dispersion.excluded'
  | 'sheet.dispersion.noneExcluded'
  // 数据核查
  | 'sheet.findings.title'
  | 'sheet.findings.counts'
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
  | 'sheet.ledger.title'
  | 'sheet.ledger.asked'
  | 'sheet.ledger.state'
  | 'sheet.ledger.table'
  | 'sheet.ledger.stage'
  | 'sheet.ledger.schools'
  | 'sheet.ledger.schools.count'
  | 'sheet.ledger.schools.some'
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
  | 'sheet.settings.oneOf'
  | 'sheet.settings.stageHint'
  | `sheet.settings.answer.${AnswerRecord}`
  | 'sheet.settings.blankIsZeroHint'
  | 'sheet.settings.notBoundHint'
  | 'sheet.settings.packHint'
  | 'sheet.settings.relaxationHint'
  | 'sheet.settings.specialFundsHint'
  | 'sheet.settings.packMore'
  | 'sheet.settings.recordHint'
  // preview
  | 'sheet.preview.columns'
  | 'sheet.preview.page'
  | 'sheet.preview.form'
  | 'sheet.preview.clear';

export type SheetParams = Readonly<Record<string, MessageParam>>;

/** A sheet's text in the reader's language. */
export function text(words: Words, code: SheetMessageCode, params: SheetParams = {}): string {
  return words.say({ code, params });
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
