import type { RollupSheetCode, RollupSheetParameters } from '../../sheets/rollup/messages';
import type { RollupMessageCode, RollupParameters } from '../../sheets/rollup/rollupMessages';
import { sentencesOf } from '../placeholders';

/** 县区汇总: its sheets, and what is said of files that are not in it. */
export const rollup = sentencesOf<
  RollupSheetCode | RollupMessageCode,
  RollupSheetParameters & RollupParameters
>()({
  'rollup.region': '全域',
  'rollup.yearUnknown': '未注明',
  'rollup.title.counties': '{{region}}各县（市、区）对照 · {{standard}}',
  'rollup.title.ranking': '{{region}}各县（市、区）与差异系数限值的差距 · {{standard}}',
  'rollup.title.sums': '{{region}}合计 · {{standard}}',
  'rollup.title.schools': '{{region}}未达标学校 · {{standard}}',
  'rollup.title.files': '{{region}}汇总的文件 · {{standard}}',
  'rollup.scope': '计入 {{counties}} 个县（市、区）；未计入的文件 {{left}} 个；年份：{{year}}',
  'rollup.legend.cv':
    '各项为差异系数：✓ 不超过限值，✕ 超过限值，– 数据不全；综合差异系数只列出，不评定。每县的数与单独测算该县一致。',
  'rollup.legend.composite':
    '各项为差异系数，只评定综合差异系数：✓ 不超过限值，✕ 超过限值，– 数据不全。每县的数与单独测算该县一致。',
  'rollup.legend.bars':
    '按离限值最远的一项（差异系数 ÷ 限值最大）排列，从好到差。■ 为限值以内，✕ 为超出部分，▶ 表示还要更长；每 20 格等于限值。┆ 标出限值的位置。',
  'rollup.column.number': '序号',
  'rollup.column.county': '县（市、区）',
  'rollup.column.schools': '学校数',
  'rollup.column.students': '在校生数',
  'rollup.column.composite': '综合差异系数',
  'rollup.column.balance': '校际均衡',
  'rollup.column.schoolsMet': '达标学校',
  'rollup.column.schoolsNotMet': '不达标学校',
  'rollup.column.schoolsOpen': '数据不全学校',
  'rollup.column.state': '数据状态',
  'rollup.column.checkCode': '核对码',
  'rollup.limit': '限值',
  'rollup.stage':
    '{{stage}}：{{counties}} 个县（市、区），校际均衡达标 {{met}} 个、不达标 {{notMet}} 个、数据不全 {{undetermined}} 个',
  'rollup.noStage': '{{stage}}：没有可汇总的学校',
  'rollup.regionCv': '全域各校（仅供参考）',
  'rollup.information': '不评定',
  'rollup.state.complete': '完整',
  'rollup.state.errors': '有未改正的错误',
  'rollup.state.incomplete': '数据不全',
  'rollup.ranking.place': '名次',
  'rollup.ranking.worst': '离限值最远的一项',
  'rollup.ranking.cv': '差异系数',
  'rollup.ranking.limit': '限值',
  'rollup.ranking.ratio': '占限值',
  'rollup.ranking.above': '超限项数',
  'rollup.ranking.bar': '限',
  'rollup.ranking.unranked': '数据不全，不排名',
  'rollup.sums.stage':
    '{{stage}}：{{counties}} 个县（市、区），学校 {{schools}} 所（部），在校生 {{students}} 人',
  'rollup.sums.verdicts':
    '校际均衡：达标 {{met}} 个县，不达标 {{notMet}} 个县，数据不全 {{undetermined}} 个县',
  'rollup.sums.schools':
    '学校综合评估：达标 {{met}} 所，不达标 {{notMet}} 所，数据不全 {{undetermined}} 所',
  'rollup.sums.of': '{{county}} {{cv}}',
  'rollup.sums.indicator': '指标',
  'rollup.sums.unit': '单位',
  'rollup.sums.amount': '合计',
  'rollup.sums.withAmount': '有数的学校',
  'rollup.sums.students': '这些学校的在校生',
  'rollup.sums.mean': '全域平均',
  'rollup.sums.met': '达标学校',
  'rollup.sums.floor': '达85%学校',
  'rollup.sums.below': '不足85%学校',
  'rollup.sums.missing': '缺数学校',
  'rollup.sums.countiesMet': '限值内的县',
  'rollup.sums.countiesNotMet': '超限值的县',
  'rollup.sums.countiesOpen': '数据不全的县',
  'rollup.sums.least': '差异系数最小',
  'rollup.sums.greatest': '差异系数最大',
  'rollup.sums.regionCv': '全域各校差异系数（仅供参考）',
  'rollup.schools.count': '不达标 {{notMet}} 所（部），数据不全 {{undetermined}} 所（部）',
  'rollup.schools.none': '没有不达标或数据不全的学校。',
  'rollup.schools.noRule': '没有省定办学条件，不评定单个学校；有省定标准的请用 --settings 给出。',
  'rollup.schools.stage': '学段',
  'rollup.schools.school': '学校',
  'rollup.schools.met': '达标项数',
  'rollup.schools.verdict': '综合评估',
  'rollup.schools.missed': '未达标的指标（▲ 达到 85%，✕ 不足 85%，– 缺数）',
  'rollup.files.counts': '计入 {{counties}} 个县（市、区），没有计入的文件 {{left}} 个',
  'rollup.files.file': '文件',
  'rollup.files.taken': '计入',
  'rollup.files.year': '年份',
  'rollup.files.errors': '错误',
  'rollup.files.warnings': '提醒',
  'rollup.files.excluded': '不纳入测算的学校',
  'rollup.files.rules': '规则版本',
  'rollup.files.verdict': '全县认定',
  'rollup.files.remark': '说明',
  'rollup.files.in': '已计入',
  'rollup.files.left': '✕ 未计入',
  'rollup.left.told': '按要求（--leave）没有计入',
  'rollup.left.noSchools': '没有读到可测算的学校，没有计入；请打开文件核对表头和学校名单',
  'rollup.left.otherYear':
    '是 {{year}} 年的数据，本次汇总的是 {{wished}} 年，没有计入；要汇总该年请用 --year，年份写错了请改正标题、表名或文件名',
  'rollup.left.otherRules':
    '所用规则是“{{own}}”，其他县是“{{common}}”，没有计入；请统一省定标准后再汇总，或用 --settings 给各县同一个省定标准',
  'rollup.left.sameCounty':
    '“{{county}}”有几个文件，数不一样（另有 {{others}}），都没有计入；请用 --leave 文件名 指明不要哪个，其实不是同一个县的用 --name 文件名=县名',
  'rollup.left.sameSchools':
    '与 {{others}} 有 {{count}} 所相同的学校，像是同一个县（“{{county}}”）的两份，都没有计入；请用 --leave 文件名 指明不要哪个',
  'rollup.left.copy': '与 {{other}} 的学校和数完全相同，是副本，只计入一份',
  'rollup.left.noCounty':
    '有 {{rows}} 行没有写明是哪个县（统计三级），没有计入；请用 --name 文件名=县名 说明，或把每个县的报表放在各自的文件夹',
  'rollup.left.severalCounties':
    '含几个县（统计三级）：{{counties}}，没有计入；请去掉 --by file，按县汇总',
  'rollup.left.severalYears': '含几个年份：{{years}}，没有计入；请用 --year 指明取哪一年',
  'rollup.left.sheet': '工作表“{{sheet}}”没有取用：{{reason}}',
  'rollup.note.noYear': '没有写明年份，按本次汇总的年份计入',
  'rollup.note.sharedSchools':
    '有 {{count}} 所学校在“{{county}}”也有（{{schools}}），合计中算了两次，请核对',
  'rollup.note.leftRows': '没有取用 {{count}} 行（{{rows}}）：{{reason}}',
  'rollup.note.relaxations': '用了规程放宽情形：{{names}}',
  'rollup.rules.national': '国家标准 {{code}}',
  'rollup.rules.pack': '{{pack}} {{code}}',
});
