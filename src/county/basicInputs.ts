/** What 基本均衡 asks of the county: 三个增长, 公众满意度 and 一票否决. */
import { inputsOfSection } from './countyInput';

/**
 * 三个增长: year 1 … 3 are the last three years, year 0 the one before the first, so that each of
 * the three has a growth.
 */
export const growthInputs = inputsOfSection('growth', 'basic-2012', {
  appropriation0: [
    '财政教育拨款（三年前）',
    'Education appropriation, base year',
    '万元',
    'number',
    'veto.3',
  ],
  appropriation1: [
    '财政教育拨款（第一年）',
    'Education appropriation, year 1',
    '万元',
    'number',
    'veto.3',
  ],
  appropriation2: [
    '财政教育拨款（第二年）',
    'Education appropriation, year 2',
    '万元',
    'number',
    'veto.3',
  ],
  appropriation3: [
    '财政教育拨款（第三年）',
    'Education appropriation, year 3',
    '万元',
    'number',
    'veto.3',
  ],
  revenue0: ['财政经常性收入（三年前）', 'Regular revenue, base year', '万元', 'number', 'veto.3'],
  revenue1: ['财政经常性收入（第一年）', 'Regular revenue, year 1', '万元', 'number', 'veto.3'],
  revenue2: ['财政经常性收入（第二年）', 'Regular revenue, year 2', '万元', 'number', 'veto.3'],
  revenue3: ['财政经常性收入（第三年）', 'Regular revenue, year 3', '万元', 'number', 'veto.3'],
  costPerPupil0: ['生均教育费用（三年前）', 'Cost per pupil, base year', '元', 'number', 'veto.3'],
  costPerPupil1: ['生均教育费用（第一年）', 'Cost per pupil, year 1', '元', 'number', 'veto.3'],
  costPerPupil2: ['生均教育费用（第二年）', 'Cost per pupil, year 2', '元', 'number', 'veto.3'],
  costPerPupil3: ['生均教育费用（第三年）', 'Cost per pupil, year 3', '元', 'number', 'veto.3'],
  pay0: ['教师年平均工资（三年前）', 'Average teacher pay, base year', '元', 'number', 'veto.3'],
  pay1: ['教师年平均工资（第一年）', 'Average teacher pay, year 1', '元', 'number', 'veto.3'],
  pay2: ['教师年平均工资（第二年）', 'Average teacher pay, year 2', '元', 'number', 'veto.3'],
  pay3: ['教师年平均工资（第三年）', 'Average teacher pay, year 3', '元', 'number', 'veto.3'],
  publicFunds0: [
    '生均公用经费（三年前）',
    'Operating funds per pupil, base year',
    '元',
    'number',
    'veto.3',
  ],
  publicFunds1: [
    '生均公用经费（第一年）',
    'Operating funds per pupil, year 1',
    '元',
    'number',
    'veto.3',
  ],
  publicFunds2: [
    '生均公用经费（第二年）',
    'Operating funds per pupil, year 2',
    '元',
    'number',
    'veto.3',
  ],
  publicFunds3: [
    '生均公用经费（第三年）',
    'Operating funds per pupil, year 3',
    '元',
    'number',
    'veto.3',
  ],
});

export const satisfactionInputs = inputsOfSection('satisfaction', 'basic-2012', {
  satisfaction: ['公众满意度', 'Public satisfaction', '%', 'percent', 'satisfaction'],
});

export const basicVetoInputs = inputsOfSection('basicVeto', 'basic-2012', {
  basicVetoWeakSchools: [
    '薄弱学校改造任务未完成',
    'Weak schools not yet improved',
    null,
    'yesNo',
    'veto.1',
  ],
  basicVetoDisabled: [
    '残疾儿童少年入学率不达标',
    'Enrolment of disabled children too low',
    null,
    'yesNo',
    'veto.2',
  ],
  basicVetoAccidents: ['发生重大安全责任事故', 'Grave accidents', null, 'yesNo', 'veto.4'],
  basicVetoBreaches: ['发生严重违纪违规事件', 'Grave breaches', null, 'yesNo', 'veto.5'],
});
