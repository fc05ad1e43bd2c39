/**
 * What the items of 优质均衡 say: requirement, 指标值或简要结论 in the forms' words, what a school has
 * instead, notes.
 */
import type { ItemMessageCode, ItemParameters } from '../../assessment/quality/itemMessage';
import { sentencesOf } from '../placeholders';

export const items = sentencesOf<ItemMessageCode, ItemParameters>()({
  'requirement.resources':
    '每所学校{{of}}项指标至少{{atLeast}}项达标，其余各项不低于标准的{{floor}}%',
  'requirement.dispersion': '每项指标的差异系数不超过{{limits}}',
  'requirement.government.1': '县域内义务教育学校规划布局合理，符合国家规定要求',
  'requirement.government.2':
    '城乡学校建设标准、教师编制标准、生均公用经费基准定额、装备配置标准统一',
  'requirement.government.3':
    '每{{classesPerRoom}}个班级配备音乐、美术专用教室各1间以上，音乐不小于{{musicRoomArea}}㎡，美术不小于{{artRoomArea}}㎡',
  'requirement.government.4':
    '小学、初中不超过{{schoolSize}}人，一贯制学校义务教育阶段不超过{{allThroughSize}}人；职业学校不附设普通小学、初中班',
  'requirement.government.5':
    '所有班级小学不超过{{primaryClassSize}}人，初中不超过{{juniorClassSize}}人',
  'requirement.government.6.rural':
    '不足{{fewPupils}}人的村小学和教学点按不低于{{fewPupils}}人核定公用经费',
  'requirement.government.6': '不足{{fewPupils}}人的学校按不低于{{fewPupils}}人核定公用经费',
  'requirement.government.7': '特殊教育学校生均公用经费不低于{{specialFunds}}元',
  'requirement.government.8': '教师平均工资收入水平（不含民办）不低于当地公务员',
  'requirement.government.9': '教师5年360学时培训完成率达到{{trained}}%',
  'requirement.government.10': '在核定的编制和岗位总量内，由县统筹分配各校编制和岗位',
  'requirement.government.11':
    '每年交流轮岗教师不低于符合条件教师的{{rotation}}%，其中骨干教师不低于交流轮岗教师的{{rotationBackbone}}%',
  'requirement.government.12': '专任教师持证上岗率达到{{certified}}%',
  'requirement.government.13':
    '城区和镇区公办学校（不含寄宿制）就近划片入学比例小学达到{{zonePrimary}}%，初中达到{{zoneJunior}}%',
  'requirement.government.14': '优质高中招生名额分配比例不低于{{quota}}%，并向农村初中倾斜',
  'requirement.government.15':
    '留守儿童关爱体系健全；随迁子女在公办学校和政府购买服务的民办学校就读的比例不低于{{migrants}}%',
  'requirement.quality.1': '初中三年巩固率达到{{retention}}%',
  'requirement.quality.2': '残疾儿童少年入学率达到{{disabled}}%',
  'requirement.quality.3': '所有学校制定章程，实现学校管理与教学信息化',
  'requirement.quality.4':
    '所有学校按不低于年度公用经费预算总额的{{trainingFunds}}%安排教师培训经费',
  'requirement.quality.5': '教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平',
  'requirement.quality.6': '所有学校德育工作、校园文化建设水平达到良好以上',
  'requirement.quality.7': '课程开齐开足，教学秩序规范，综合实践活动有效开展',
  'requirement.quality.8': '无过重课业负担',
  'requirement.quality.9':
    '国家义务教育质量监测相关科目学业水平达到Ⅲ级以上，校际差异率低于{{difference}}',
  'requirement.recognition': '问卷综合满意度和实地走访满意度都不低于{{recognition}}%',
  'requirement.veto.1': '不得以考试方式招生',
  'requirement.veto.2': '不得有违规择校行为',
  'requirement.veto.3': '不得有重点学校或重点班',
  'requirement.veto.4': '不得“有编不补”或长期聘用编外教师',
  'requirement.veto.5': '教育系统不得有重大安全责任事故和严重违纪违规事件',
  'requirement.veto.6': '不得弄虚作假',
  'requirement.veto.7': '不得校外培训治理不力',
  'requirement.precondition': '通过基本均衡认定满三年，且年度监测持续保持较高水平',

  'item.value.conclusion': '{{text}}',
  'item.value.conclusionMet': '达标',
  'item.value.conclusionNotMet': '不达标',
  'item.value.resources': '共{{schools}}所，综合评估达标{{met}}所，占{{share}}%',
  'item.value.dispersion': '{{of}}项中{{within}}项未超过限值；超过的：{{above}}',
  'item.value.dispersionWithin': '{{of}}项中{{within}}项未超过限值',
  'item.value.rooms': '共{{schools}}所，音乐、美术专用教室不足的{{failing}}所',
  'item.value.schoolSizes':
    '超过{{schoolSize}}人的小学{{primary}}所，初中{{junior}}所，超过{{allThroughSize}}人的一贯制学校{{allThrough}}所',
  'item.value.classSizes':
    '超过{{primarySize}}人的小学班级{{primary}}个，超过{{juniorSize}}人的初中班级{{junior}}个',
  'item.value.classSizesBySchool':
    '有超过{{primarySize}}人班级的小学{{primary}}所，有超过{{juniorSize}}人班级的初中{{junior}}所',
  'item.value.smallSchools': '学生数{{students}}人，公用经费{{funds}}元（{{schools}}所）',
  'item.value.noSmallRuralSchools': '没有不足{{few}}人的村小学和教学点',
  'item.value.noSmallSchools': '没有不足{{few}}人的学校',
  'item.value.specialFunds': '公用经费{{funds}}万元，学生数{{pupils}}人，生均{{each}}元',
  'item.value.pay': '教师年平均工资{{teachers}}元，公务员{{servants}}元',
  'item.value.training': '完成培训{{done}}人，全县教师{{all}}人，完成率{{rate}}%',
  'item.value.rotation':
    '符合条件{{eligible}}名，上一年度交流轮岗{{rotated}}名，占{{rate}}%；骨干{{backbone}}名，占{{backboneRate}}%',
  'item.value.certified': '专任教师{{all}}人，持证{{done}}人，占{{rate}}%',
  'item.value.zone': '小学{{primary}}、初中{{junior}}',
  'item.value.quota':
    '名额总数{{total}}人，分配{{allotted}}人，占{{rate}}%；分配农村{{rural}}人，占分配名额{{ruralRate}}%',
  'item.value.migrants':
    '随迁子女{{children}}人，公办{{inPublic}}人，政府购买服务民办{{purchased}}人，合计{{cared}}人，占{{rate}}%',
  'item.value.retention':
    '毕业班学生{{graduates}}人，三年前入学{{entered}}人，转入{{transferredIn}}人，死亡{{died}}人，转出{{transferredOut}}人，巩固率{{rate}}%',
  'item.value.disabled':
    '残疾儿童少年{{children}}人，入学{{enrolled}}人，入学率{{rate}}%，其中特殊教育学校就读{{special}}人，占{{specialRate}}%',
  'item.value.trainingFunds':
    '共{{schools}}所，教师培训经费低于公用经费预算{{limit}}%的{{failing}}所',
  'item.value.trainingFundsCounty':
    '教师培训经费{{funds}}万元，公用经费预算{{budget}}万元，占{{rate}}%',
  'item.value.monitoring':
    '语文{{chineseGrade}}级、校际差异率{{chineseDifference}}；数学{{mathsGrade}}级、校际差异率{{mathsDifference}}；科学{{scienceGrade}}级、校际差异率{{scienceDifference}}；体育{{peGrade}}级、校际差异率{{peDifference}}；艺术{{artsGrade}}级、校际差异率{{artsDifference}}；德育{{moralGrade}}级、校际差异率{{moralDifference}}',
  'item.value.recognition': '问卷综合满意度{{asked}}%，实地走访满意度{{visited}}%',
  'item.value.vetoed': '存在',
  'item.value.notVetoed': '不存在',
  'item.value.precondition':
    '通过基本均衡认定满三年：{{recognised}}；年度监测持续保持较高水平：{{maintained}}',

  'item.fails.resources': '{{met}}项达标；未达标：{{missed}}',
  'item.fails.resourcesFloor': '{{met}}项达标；未达标：{{missed}}；其中{{below}}项未达{{floor}}%',
  'item.fails.rooms':
    '应有音乐、美术专用教室各{{need}}间，面积达标的音乐{{music}}间、美术{{art}}间',
  'item.fails.schoolSize': '{{kind}}学生{{students}}人，超过{{limit}}人',
  'item.fails.classBands': '超过{{limit}}人的班级{{classes}}个',
  'item.fails.largestClass': '最大班额{{largest}}人，超过{{limit}}人',
  'item.fails.smallSchool': '学生{{students}}人，公用经费{{funds}}元，低于{{need}}元',
  'item.fails.trained': '专任教师{{all}}人，完成培训{{done}}人',
  'item.fails.certified': '专任教师{{all}}人，持证{{done}}人',
  'item.fails.zone': '学生{{students}}人，就近划片入学{{zonePupils}}人',
  'item.fails.retention': '巩固率{{rate}}%，低于{{limit}}%',
  'item.fails.trainingFunds': '教师培训经费占公用经费预算{{rate}}%，低于{{limit}}%',

  'item.note.uncorrected': '有未改正的逻辑错误',
  'item.note.missingInputs': '县级数据未填：{{inputs}}',
  'item.note.missingEither': '请在学校表填写“{{column}}”，或在县级数据填写“{{inputs}}”',
  'item.note.missingSchools': '{{schools}}未填：{{column}}',
  'item.note.unreadInputs': '县级数据填写的内容不能使用，请按数据核查改正：{{inputs}}',
  'item.note.unreadSchools': '{{schools}}填写的{{column}}不是所需内容或前后不符，不能使用',
  'item.note.unclearSchools': '{{schools}}填写的{{column}}还不足以判断',
  'item.note.largeClasses':
    '{{largeFrom}}人及以上的大班额{{large}}个，其中{{hugeFrom}}人及以上的超大班额{{huge}}个',
  'item.note.missingColumn': '数据不全：{{column}}',
  'item.note.incompleteStage': '有学校在校生数未填或有误未计入，或有行、表尚未说明',
  'item.note.emptyStage': '没有可测算的{{stage}}学校',
  'item.note.rounding': '{{name}}显示为{{shown}}，实为{{actual}}，按显示位数与{{limit}}比较会相反',
  'item.note.differs': '按学校表合计；与县级数据“{{inputs}}”不一致，请核对',
  'item.note.schoolsBelow': '有学校未达到{{limit}}%：{{schools}}',
  'item.note.nobody': '{{whole}}为0',
  'item.note.errors': '有未改正的逻辑错误：{{schools}}',
  'item.note.missingValues': '数据不全：{{schools}}',
  'item.note.dispersionRounding':
    '{{name}}差异系数显示为{{shown}}，实为{{actual}}，按显示位数判断会相反',
  'item.note.boardingUnknown': '未注明是否寄宿制，按非寄宿制计入：{{schools}}',
  'item.note.roomAreasUnknown': '请填写各专用教室面积，否则不能判断：{{schools}}',
  'item.note.totalProvesNothing':
    '全县合计达到比例，不能说明每所学校都达到；请在学校表填写“{{column}}”',
  'item.note.totalBelow': '全县合计低于{{limit}}%，必有学校未达到',
  'item.note.vocational': '职业学校附设普通小学、初中班{{classes}}个',
  'item.note.relaxation': '采用规程放宽情形：{{relaxation}}（依据：{{basis}}）',
  'item.note.relaxationUsed': '按“{{relaxation}}”达标：{{schools}}',
  'item.note.relaxationUnproven': '能否适用“{{relaxation}}”不能判断，请填写{{column}}：{{schools}}',
  'item.note.quotaRural': '名额分配未向农村初中倾斜',
  'item.note.monitoringBelow': '未达到{{grade}}级或校际差异率不低于{{difference}}：{{subjects}}',
});
