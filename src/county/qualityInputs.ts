/** 教育质量 (表Ⅴ) of 优质均衡, with the grades of the national monitoring. */
import { inputsOfSection, type InputRow } from './countyInput';

/** 国家义务教育质量监测: a grade and a difference rate for each of six subjects. */
const gradeInputs = {
  chineseGrade: ['语文监测等级', 'Chinese: grade', null, 'grade', 'quality.9'],
  chineseDifference: ['语文校际差异率', 'Chinese: difference rate', null, 'number', 'quality.9'],
  mathsGrade: ['数学监测等级', 'Mathematics: grade', null, 'grade', 'quality.9'],
  mathsDifference: ['数学校际差异率', 'Mathematics: difference rate', null, 'number', 'quality.9'],
  scienceGrade: ['科学监测等级', 'Science: grade', null, 'grade', 'quality.9'],
  scienceDifference: ['科学校际差异率', 'Science: difference rate', null, 'number', 'quality.9'],
  peGrade: ['体育监测等级', 'PE: grade', null, 'grade', 'quality.9'],
  peDifference: ['体育校际差异率', 'PE: difference rate', null, 'number', 'quality.9'],
  artsGrade: ['艺术监测等级', 'Arts: grade', null, 'grade', 'quality.9'],
  artsDifference: ['艺术校际差异率', 'Arts: difference rate', null, 'number', 'quality.9'],
  moralGrade: ['德育监测等级', 'Moral education: grade', null, 'grade', 'quality.9'],
  moralDifference: [
    '德育校际差异率',
    'Moral education: difference rate',
    null,
    'number',
    'quality.9',
  ],
} as const satisfies Record<string, InputRow>;

export const qualityInputs = inputsOfSection('quality', 'quality-2017', {
  graduates: ['初中毕业班学生数', 'Graduating pupils', '人', 'number', 'quality.1'],
  transferredIn: ['三年转入学生数', 'Transferred in over three years', '人', 'number', 'quality.1'],
  transferredOut: [
    '三年转出学生数',
    'Transferred out over three years',
    '人',
    'number',
    'quality.1',
  ],
  enteredThreeYearsAgo: [
    '三年前初一在校生数',
    'First-year pupils three years ago',
    '人',
    'number',
    'quality.1',
  ],
  died: ['三年死亡学生数', 'Deaths over three years', '人', 'number', 'quality.1'],
  disabledChildren: [
    '适龄残疾儿童少年数',
    'Disabled children of school age',
    '人',
    'number',
    'quality.2',
  ],
  disabledEnrolled: ['残疾儿童少年入学人数', 'Of these enrolled', '人', 'number', 'quality.2'],
  disabledSpecial: [
    '其中特殊教育学校就读人数',
    'Of these in special schools',
    '人',
    'number',
    'quality.2',
  ],
  charterAndIt: [
    '所有学校制定章程，实现学校管理与教学信息化',
    'Charters and digital management',
    null,
    'conclusion',
    'quality.3',
  ],
  trainingFunds: ['教师培训经费', 'Teacher training funds', '万元', 'number', 'quality.4'],
  operatingBudget: [
    '学校公用经费预算总额',
    'Operating budget of schools',
    '万元',
    'number',
    'quality.4',
  ],
  digitalTeaching: [
    '教师能熟练运用信息化手段组织教学',
    'Teaching with digital means',
    null,
    'conclusion',
    'quality.5',
  ],
  moralEducation: [
    '德育工作、校园文化建设水平达到良好以上',
    'Moral education and school culture',
    null,
    'conclusion',
    'quality.6',
  ],
  curriculum: [
    '课程开齐开足，教学秩序规范',
    'The full curriculum is taught',
    null,
    'conclusion',
    'quality.7',
  ],
  workload: ['无过重课业负担', 'No excessive workload', null, 'conclusion', 'quality.8'],
  ...gradeInputs,
});
