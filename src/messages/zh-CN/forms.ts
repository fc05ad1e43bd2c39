/** What we say on the official tables (申报表), beside their own wording. */
import type { FormMessageCode, FormParameters } from '../../sheets/forms/messages';
import { sentencesOf } from '../placeholders';
import { formWording } from '../formWording';

export const forms = sentencesOf<FormMessageCode, FormParameters>()({
  ...formWording,
  'form.data': '数据来源：教育事业统计，截至9月1日；辍学情况取自学籍系统。',
  'form.source': '依据：{{standard}}（{{source}}）。',
  'form.pack': '省定标准：{{pack}}。',
  'form.pack.unchecked': '省定标准：{{pack}}（须对照本省文件核对）。',
  'form.noPack': '未采用省定标准。',
  'form.relaxations': '已采用规程放宽情形：{{list}}。',
  'form.relaxation': '{{name}}（依据：{{basis}}）',
  'form.noRelaxations': '未采用规程放宽情形。',
  'form.code': '核对码：{{code}}',
  'form.shade.quality':
    '深灰底：未达到标准值的{{floor}}%；浅灰底：未达标，但达到标准值的{{floor}}%。',
  'form.shade.basic': '深灰底：该项未达标。综合评估达标的学校填“1”，不达标的不填。',
  'form.shade.verdict': '深灰底：不达标。',
  'form.shade.cv': '深灰底：差异系数超过限值。',
  'form.footer.page': '第{page}页 共{pages}页',
  'form.note.only': '注：{{note}}',
  'form.note.first': '注：1．{{note}}',
  'form.note.next': '　　{{number}}．{{note}}',
  'form.note.thresholds':
    '达标值（小学/初中，只列一个数的两者相同）：{{list}}。综合评估达标：{{of}}项中至少{{atLeast}}项达标，其余各项达到标准值的{{floor}}%。',
  'form.note.limits.each':
    '各项差异系数限值：{{limits}}；“综合”为各项差异系数的算术平均值，不作判定。',
  'form.note.limits.composite': '综合差异系数（各项差异系数的算术平均值）限值：{{limits}}。',
  'form.note.undetermined': '{{stage}}有{{count}}所学校数据不全，未计入达标学校。',
  'form.note.missingValues': '{{stage}}数据不全的指标（括号内为缺数据的学校数）：{{list}}。',
  'form.note.notBound': '{{stage}}未找到对应列的指标：{{list}}。',
  'form.note.incompleteStage':
    '{{stage}}有学校的在校生数缺失或有误，未列入本表，请补填后重新生成。',
  'form.note.openStage':
    '{{stage}}数据不全：有学校或行、表尚待说明（见“均衡_数据核查”），说明后请重新生成。',
  'form.note.noConditions': '尚无{{stage}}的省定办学条件，请载入本省的省定标准后重新生成。',
  'form.note.rule': '{{stage}}综合评估：{{rule}}。',
  'form.note.ruleOfBoth': '小学、初中综合评估：{{rule}}。',
  'form.note.openPass': '省定标准未给出合格分，综合评估不能判定，请按本省文件填写后重新生成。',
  'form.note.factsMissing': '没有可以采用的填写，栏内空白：{{items}}。',
  'form.note.factsPartial': '有学校没有可以采用的填写，暂不合计：{{items}}。',
  'form.note.facts':
    '学校数、教学点数、教学班数、在校学生数、专任教师数由学校表汇总；其余取自县级数据，其中特殊教育学校、教职工数未填的由学校表汇总。',
  'form.note.item': '第{{number}}项：{{notes}}。',
  'form.note.named': '{{name}}：{{notes}}。',
  'form.note.rounding': '{{stage}}{{item}}差异系数实为{{actual}}，按显示位数判断会相反。',
  'form.note.recognition': '问卷调查与实地走访的满意度均须达到85%以上。',
  'form.note.satisfaction': '问卷综合满意度须达到85%以上；满意度由问卷数算出。',
  'form.note.funds':
    '预算内经费拨款、财政经常性收入按县级数据的万元换算为千元；增长按填写的数计算。',
  'form.note.titleUnseen': '本表表名未见原表，请按本省文件核对。',
  'form.note.verdict': '{{what}}：{{verdict}}。',
});
