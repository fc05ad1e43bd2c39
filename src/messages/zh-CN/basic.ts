/** 基本均衡 beyond the resource indicators: demands, values, notes. */
import type { BasicMessageCode, BasicParameters } from '../../assessment/basic/basicMessage';
import { sentencesOf } from '../placeholders';

export const basic = sentencesOf<BasicMessageCode, BasicParameters>()({
  'basic.requirement.composite': '综合差异系数不超过{{limit}}',
  'basic.requirement.atLeast': '每所学校{{items}}项办学条件中至少{{count}}项达标',
  'basic.requirement.atLeastFloor':
    '每所学校{{items}}项办学条件中至少{{count}}项达标，未达标项不低于标准的{{floor}}%',
  'basic.requirement.misses': '每所学校{{items}}项办学条件中未达标不超过{{most}}项',
  'basic.requirement.missesFloor':
    '每所学校{{items}}项办学条件中未达标不超过{{most}}项，且不低于标准的{{floor}}%',
  'basic.requirement.scored': '每所学校办学条件得分不低于{{pass}}分',
  'basic.requirement.scoredOpen': '每所学校办学条件得分达到省定合格分',
  'basic.requirement.allSchools': '所有学校达到省定办学条件',
  'basic.requirement.government': '得分不低于{{pass}}分（满分{{full}}分）',
  'basic.requirement.satisfaction': '公众满意度不低于{{pass}}%',
  'basic.requirement.disabled': '三类残疾儿童少年入学率不低于省定要求{{limit}}%',
  'basic.requirement.veto': '不得有此情形',
  'basic.requirement.growth': '近三年中未实现“三个增长”的年份少于两年',
  'basic.value.composite': '综合差异系数{{cv}}',
  'basic.value.schools': '{{of}}所学校中{{met}}所达标',
  'basic.value.score': '{{score}}分',
  'basic.value.satisfaction': '问卷综合满意度{{asked}}%，实地走访满意度{{visited}}%',
  'basic.value.disabled': '三类残疾儿童少年{{children}}人，入学{{enrolled}}人，入学率{{rate}}%',
  'basic.value.vetoYes': '有此情形',
  'basic.value.vetoNo': '无此情形',
  'basic.value.growth': '第一年{{first}}，第二年{{second}}，第三年{{third}}',
  'basic.failing.count': '{{of}}项中{{met}}项达标，未达标：{{missed}}',
  'basic.failing.points': '得{{points}}分，合格为{{pass}}分；未达标：{{missed}}',
  'basic.note.noSchools': '没有这一学段的学校。',
  'basic.note.incomplete': '有学校的在校生数缺失或无效，未能纳入，或有行、表尚未说明。',
  'basic.note.indicators': '数据不全：{{items}}。请在学校表中补齐。',
  'basic.note.rounding': '综合差异系数实为{{actual}}，按显示位数判断会相反。',
  'basic.note.noConditions': '没有省定办学条件。请在“计算口径与设置”中载入本省的省定标准。',
  'basic.note.noItems': '省定标准“{{pack}}”没有这一学段的办学条件。',
  'basic.note.unchecked': '省定标准“{{pack}}”须对照本省文件核对。',
  'basic.note.notBound': '未找到对应列：{{items}}。',
  'basic.note.schoolsMissing': '{{count}}所学校数据不全。请在学校表中补齐。',
  'basic.note.openItems': '省定标准未给出以下项目的要求，请按本省文件填写：{{items}}。',
  'basic.note.openPass': '省定标准未给出合格分，请按本省文件填写。',
  'basic.note.noScores': '没有填写得分。请在“均衡_县级数据”的政府工作评分表中填写。',
  'basic.note.largeClasses':
    '{{largeFrom}}人及以上的大班额{{large}}个，其中{{hugeFrom}}人及以上的超大班额{{huge}}个。',
  'basic.note.largeClassesPartly':
    '{{of}}所学校中{{schools}}所填有班额表，{{largeFrom}}人及以上的大班额{{large}}个，其中{{hugeFrom}}人及以上的超大班额{{huge}}个；其余学校不详。',
  'basic.note.scoresMissing': '分值或得分未填：{{items}}。',
  'basic.note.scoresUnread':
    '分值或得分填写的内容不是数，不能使用，请在“均衡_县级数据”的政府工作评分表中改正：{{items}}。',
  'basic.note.scoresAbove': '得分超出分值范围：{{items}}。',
  'basic.note.pointsTotal': '各项分值合计{{total}}分，应为{{full}}分。',
  'basic.note.notEntered': '未填写。请在“均衡_县级数据”中填写。',
  'basic.note.growth.appropriation':
    '{{year}}：财政教育拨款增长{{growth}}%，未高于财政经常性收入增长{{revenue}}%。',
  'basic.note.growth.one': '{{year}}：{{what}}由{{before}}元变为{{after}}元，未增长。',
  'basic.note.growth.noBase': '{{inputs}}为0，不能计算下一年的增长。',
  'basic.note.missingInputs': '县级数据未填：{{inputs}}。',
  'basic.note.unreadInputs': '县级数据填写的内容不能使用，请按数据核查改正：{{inputs}}。',
  'basic.note.visitsBelow': '实地走访满意度低于{{pass}}%。',
  'basic.note.rateRounding': '实为{{actual}}%，按显示位数判断会相反。',
  'basic.note.none.publicReturned': '有效问卷数为0。',
  'basic.note.none.threeKindsChildren': '没有三类残疾儿童少年。',
});
