import type { PurchaseRefusal, PurchaseRefusalParameters } from '../../improvement/purchaseProblem';
import type { TransferRefusal, TransferRefusalParameters } from '../../improvement/transferProblem';
import type { TransferObstacle } from '../../improvement/transfers';
import type { AnalysisMessageCode, AnalysisParameters } from '../../sheets/analysis/messages';
import { sentencesOf } from '../placeholders';

export type ImprovementMessageCode =
  | AnalysisMessageCode
  | TransferRefusal['code']
  | `transfers.blocked.${TransferObstacle}`
  | PurchaseRefusal['code']
  | `purchases.blockedBy${'School' | 'Cv.primary' | 'Cv.junior'}`
  | `renewal.${'noSolver' | 'notKept'}`;

/** What stands in the way of a plan. */
interface ObstacleParameters {
  'transfers.blocked.limit': 'indicator' | 'limit';
  'transfers.blocked.cap': 'limit';
  'transfers.blocked.restrictions': 'limit';
  'purchases.blockedBySchool': 'school' | 'indicator';
  'purchases.blockedByCv.primary': 'indicator' | 'limit';
  'purchases.blockedByCv.junior': 'indicator' | 'limit';
}

export type ImprovementParameters = AnalysisParameters &
  TransferRefusalParameters &
  PurchaseRefusalParameters &
  ObstacleParameters;

/** 差异分析 and 整改: refusals, what stands in the way of a plan, and the words of their sheets. */
export const improvement = sentencesOf<ImprovementMessageCode, ImprovementParameters>()({
  'transfers.unknownIndicator': '没有指标“{{indicator}}”，请在所选标准的指标中选择。',
  'transfers.emptyStage': '该学段没有可测算的学校，无从调配；请检查学校表和纳入范围。',
  'transfers.oneSchool': '该学段只有一所学校，无从调配。',
  'transfers.notMovable':
    '“{{indicator}}”是设备、图书或教室，默认不调配；确可调配时请选择“设备等可调配”。',
  'transfers.doesNotMove': '“{{indicator}}”是校舍或场地面积，不能在学校之间调配；请改用购置方案。',
  'transfers.notBound': '“{{indicator}}”未找到对应列，无法调配；请先在“列对应”中指定。',
  'transfers.incomplete':
    '“{{indicator}}”有 {{count}} 所学校数据不全（{{schools}}），无法调配；请补全后再试。',
  'transfers.noLimit': '“{{indicator}}”没有差异系数限值，请给出限值。',
  'transfers.unknownSchool': '该学段没有学校“{{school}}”，请核对学校名称或学校标识码。',
  'transfers.blocked.limit':
    '“{{indicator}}”的总量太少，无论怎样分配，差异系数都不能降到 {{limit}}；须新增资源。',
  'transfers.blocked.needs':
    '其他学校能调出的不够补足所有学校的缺口；请新增资源，或放宽调出学校须保留的数量。',
  'transfers.blocked.cap':
    '调配数量已到上限，差异系数仍未达到 {{limit}} 或仍有学校不达标；请提高上限。',
  'transfers.blocked.restrictions':
    '不参与调配的学校、乡镇范围和调出学校须保留的数量限制了调配，差异系数不能降到 {{limit}}；请放宽其中一项。',
  'purchases.noSchools': '所选学段没有可测算的学校，请检查学校表和纳入范围。',
  'purchases.notBound': '“{{indicator}}”未找到对应列，无法计算购置方案；请先在“列对应”中指定。',
  'purchases.incomplete':
    '有 {{count}} 所学校数据不全（{{schools}}），无法计算购置方案；请补全后再试。',
  'purchases.blockedBySchool':
    '“{{school}}”的“{{indicator}}”不足，而该项设为不能购置，因此没有可行方案；请为该项定价，或先调配。',
  'purchases.blockedByCv.primary':
    '小学“{{indicator}}”的差异系数超过 {{limit}}，而该项设为不能购置，因此没有可行方案；请为该项定价，或先调配。',
  'purchases.blockedByCv.junior':
    '初中“{{indicator}}”的差异系数超过 {{limit}}，而该项设为不能购置，因此没有可行方案；请为该项定价，或先调配。',
  'analysis.list': '、',
  'analysis.above': '{{stage}}·{{indicator}} 差异系数 {{cv}}，超过 {{limit}}。',
  'analysis.within': '{{stage}}·{{indicator}} 差异系数 {{cv}}，未超过 {{limit}}。',
  'analysis.aboveComposite':
    '{{stage}}·{{indicator}} 差异系数 {{cv}}，高于综合差异系数的限值 {{limit}}。',
  'analysis.withinComposite':
    '{{stage}}·{{indicator}} 差异系数 {{cv}}，未高于综合差异系数的限值 {{limit}}。',
  'analysis.noCv': '{{stage}}·{{indicator}} 无法计算差异系数（{{why}}）。',
  'analysis.noCv.notBound': '未找到对应列',
  'analysis.noCv.zeroMean': '全县平均值为 0，或没有数据',
  'analysis.incomplete': '只有 {{schools}}/{{of}} 所学校有数据。',
  'analysis.causes': '主要由{{schools}}造成。',
  'analysis.cause.low': '{{school}}（贡献 {{share}}%，偏低）',
  'analysis.cause.high': '{{school}}（贡献 {{share}}%，偏高）',
  'analysis.cause.lowSmall': '{{school}}（贡献 {{share}}%，偏低，学生仅 {{students}} 人）',
  'analysis.cause.highSmall': '{{school}}（贡献 {{share}}%，偏高，学生仅 {{students}} 人）',
  'analysis.causeJoin': '和',
  'analysis.without': '去掉{{school}}后为 {{without}}；',
  'analysis.atMean': '{{school}}处于平均水平时为 {{atMean}}。',
  'analysis.direction.low': '偏低',
  'analysis.direction.high': '偏高',
  'analysis.title': '{{standard}} 差异分析',
  'analysis.tab': '差异分析',
  'analysis.note':
    '贡献：该校在差异系数平方中所占的份额，各校合计 100%。值和均值的单位见各指标标题。',
  'analysis.stage': '{{stage}}：{{schools}} 所（部）',
  'analysis.noStage': '没有可测算的{{stage}}学校。',
  'analysis.column.school': '学校',
  'analysis.column.share': '贡献（%）',
  'analysis.column.direction': '方向',
  'analysis.column.students': '学生数',
  'analysis.column.value': '值',
  'analysis.column.mean': '全县均值',
  'analysis.column.cvWithout': '去掉该校后的差异系数',
  'analysis.column.cvAtMean': '该校处于均值时的差异系数',
  'analysis.column.township': '乡镇',
  'analysis.indicator': '{{code}} {{name}}（{{unit}}）',
  'analysis.unitNone': '—',
  'gaps.title': '{{standard}} 缺口汇总',
  'gaps.tab': '缺口汇总',
  'gaps.note':
    '缺口：各校不足标准的数量之和（总量，不是生均）；人、间、台、册按校进位取整。一贯制学校按各学段应得份额计。',
  'gaps.column.area': '范围',
  'gaps.column.indicator': '指标',
  'gaps.column.unit': '单位',
  'gaps.column.schools': '学校数',
  'gaps.column.lacking': '有缺口的学校数',
  'gaps.column.toThreshold': '缺口（至标准）',
  'gaps.column.toFloor': '缺口（至 {{floor}}%）',
  'gaps.column.surplus': '超出标准',
  'gaps.county': '全县',
  'gaps.locale.urban': '城区',
  'gaps.locale.town': '镇区',
  'gaps.locale.rural': '乡村',
  'gaps.unit.people': '人',
  'gaps.unit.rooms': '间',
  'gaps.unit.computers': '台',
  'gaps.unit.books': '册',
  'gaps.unit.squareMetres': '㎡',
  'gaps.unit.yuan': '元',
  'gaps.none': '所选标准没有学校达标门槛，不计缺口。',
  'plan.transfers.title': '{{standard}} 调配方案',
  'plan.transfers.tab': '调配方案',
  'plan.transfers.heading': '{{stage}}·{{indicator}}（单位：{{unit}}）',
  'plan.transfers.optimal':
    '共调配 {{total}}，为满足条件的最少数量。差异系数由 {{before}} 降至 {{after}}，限值 {{limit}}。',
  'plan.transfers.nothing': '无须调配：已满足条件，差异系数 {{before}}，限值 {{limit}}。',
  'plan.transfers.infeasible':
    '没有可行方案。以下为最接近的安排：共调配 {{total}}，差异系数由 {{before}} 变为 {{after}}，限值 {{limit}}。',
  'plan.transfers.unmet': '仍有缺口的学校：{{schools}}',
  'plan.transfers.leftAlone': '一贯制学校的共用资源不参与调配：{{schools}}',
  'plan.transfers.number': '序号',
  'plan.transfers.from': '调出学校',
  'plan.transfers.to': '调入学校',
  'plan.transfers.amount': '数量',
  'plan.transfers.unit': '单位',
  'plan.purchases.title': '{{standard}} 购置方案',
  'plan.purchases.tab': '购置方案',
  'plan.purchases.optimal': '共需 {{cost}} 元，已证明为最低费用。',
  'plan.purchases.feasible': '共需 {{cost}} 元；最低费用不低于 {{bound}} 元（相差至多 {{gap}}%）。',
  'plan.purchases.feasibleOnly': '共需 {{cost}} 元；方案可行，未证明为最低费用。',
  'plan.purchases.nothing': '无须购置：各校和各项差异系数均已达标。',
  'plan.purchases.infeasible': '没有可行方案。',
  'plan.purchases.afterTransfers':
    '在已采用的{{count}}个调配方案执行之后测算：调配已补足的不再购置。',
  'plan.purchases.moreThanAsked':
    '基本均衡只评定综合差异系数，本方案使每项差异系数都不超过该限值，比要求更严，费用可能不是最低。',
  'plan.purchases.notPassing': '按本方案重新测算后仍有不达标的项目，请核对。',
  'plan.purchases.byIndicator': '按指标合计',
  'plan.purchases.bySchool': '按学校',
  'plan.purchases.school': '学校',
  'plan.purchases.stage': '学段',
  'plan.purchases.indicator': '指标',
  'plan.purchases.amount': '数量',
  'plan.purchases.unit': '单位',
  'plan.purchases.price': '单价（元）',
  'plan.purchases.cost': '费用（元）',
  'plan.purchases.remark': '说明',
  'plan.purchases.shared': '全校共用',
  'plan.purchases.schools': '学校数',
  'plan.purchases.total': '合计',
  'plan.cvs': '差异系数前后对照',
  'plan.cvs.before': '现状',
  'renewal.noSolver': '此处不能计算购置方案。',
  'renewal.notKept': '工作簿中没有保存制定时的条件。',
  'plan.cvs.after': '实施后',
  'plan.cvs.limit': '限值',
  'plan.cvs.composite': '综合差异系数',
});
