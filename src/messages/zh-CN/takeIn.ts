/** What is said of reports of the statistics system that are left out or doubtful. */
import type { TakeInCode, TakeInParameters } from '../../statistics/takeInMessages';
import { sentencesOf } from '../placeholders';

export const takeInSentences = sentencesOf<TakeInCode, TakeInParameters>()({
  'takeIn.left.county': '“统计三级”是{{county}}，不是{{wished}}',
  'takeIn.left.year': '是 {{year}} 年的，不是 {{wished}} 年的',
  'takeIn.left.closed': '“是否上年撤销”为是',
  'takeIn.left.duplicate': '与 {{place}} 完全相同，只取一次',
  'takeIn.left.merged': '不计校数，人数和资源已加到{{parent}}',
  'takeIn.doubt.noCode':
    '报表中没有学校标识码，再次取数时只能按校名对应；请在学校数据表中补上标识码',
  'takeIn.doubt.sameNames':
    '报表中没有学校标识码，而同名的学校不止一所，无法判断是哪一所，单独列为一所；请在报表中补上标识码后再取',
  'takeIn.doubt.names': '同一学校标识码有不同的校名：{{names}}；已作一所学校，请核对标识码',
  'takeIn.doubt.types': '不同报表中的办学类型不同：{{types}}；已按第一个，请核对',
  'takeIn.doubt.counts': '不同报表中的“是否计校数”不同；已按第一个，请核对',
  'takeIn.doubt.strangeStage':
    '办学类型为{{type}}，报表中却有{{stage}}的数，没有计入；请核对办学类型或这些数',
  'takeIn.doubt.parentNeeded':
    '不计校数，但没有说明并入哪所学校，单独列为一所；请说明后再取（命令行：--parent {{key}}=所属学校标识码）',
  'takeIn.doubt.parentAbsent':
    '应并入的学校“{{parent}}”不在所取的报表中，没有并入；请补上该校的报表，或改正所属学校',
  'takeIn.doubt.parentTwice':
    '应并入的学校“{{parent}}”不止一所，没有并入；请用学校标识码指明是哪一所',
  'takeIn.doubt.parentCircle':
    '说明并入“{{parent}}”，而该校又并入它或彼此循环，没有并入；请改正所属学校',
  'takeIn.doubt.parentCounts': '说明并入“{{parent}}”，但报表中“是否计校数”为是，没有并入；请核对',
  'takeIn.doubt.partAbsent':
    '说明“{{child}}”并入本校，这次没有取到它，本校的数不含它的人数和资源；请补上它的报表后再取',
  'takeIn.doubt.partWords': '并入的“{{part}}”填的是 {{words}}，与本校不同；保留本校的，请核对',
  'takeIn.file.yearUnknown': '没有写明年份，按 {{year}} 年取用；请核对',
  'takeIn.file.allLeft': '{{rows}} 行（份）都没有取用，原因见未取用的行',
  'takeIn.file.someLeft': '有 {{rows}} 行（份）没有取用，原因见未取用的行',
  'takeIn.file.both': '{{first}}；{{second}}',
});
