/**
 * The county inputs catalogue: figures and conclusions of the county as a whole that the items of
 * the two standards and the forms need, beyond the school tables. One row each on 均衡_县级数据, or a
 * cell of the county's own bound by a name whose last part is the term.
 */
import type { Bilingual } from '../standards/message';

/**
 * `number`: a figure in its unit. `percent`: 85 or 85%, kept as 85. `yesNo`: 是 / 否.
 * `conclusion`: 达标 / 不达标 with a short text (evidence items). `grade`: Ⅰ … Ⅴ. `text`: words for the form.
 */
export type CountyInputKind = 'number' | 'percent' | 'yesNo' | 'conclusion' | 'grade' | 'text';

/** Where an input stands on 均衡_县级数据. */
export type CountyInputSection =
  | 'facts'
  | 'government'
  | 'quality'
  | 'recognition'
  | 'veto'
  | 'precondition'
  | 'growth'
  | 'satisfaction'
  | 'basicVeto';

export interface CountyInput {
  readonly section: CountyInputSection;
  /** Item that needs it: `government.7`, `veto.2` …; null for facts of 表Ⅰ. */
  readonly item: string | null;
  readonly term: string;
  readonly english: string;
  readonly unit: string | null;
  readonly kind: CountyInputKind;
  /** The standard that asks for it; null: both. */
  readonly standard: 'quality-2017' | 'basic-2012' | null;
}

type InputRow = readonly [
  term: string,
  english: string,
  unit: string | null,
  kind: CountyInputKind,
  item?: string,
];

function section<const Id extends string>(
  name: CountyInputSection,
  standard: CountyInput['standard'],
  rows: Readonly<Record<Id, InputRow>>,
): Record<Id, CountyInput> {
  const made: Partial<Record<Id, CountyInput>> = {};
  for (const id in rows) {
    const [term, english, unit, kind, item = null] = rows[id];
    made[id] = { section: name, item, term, english, unit, kind, standard };
  }
  return made as Record<Id, CountyInput>;
}

/** By id, in the order in which they are asked for. */
export const countyInputs = {
  ...section('facts', null, {
    countyName: ['县（市、区）名称', 'County', null, 'text'],
    population: ['人口总数（常住）', 'Resident population', '万人', 'number'],
    ruralPopulation: ['农业人口数', 'Rural population', '万人', 'number'],
    townships: ['乡镇数', 'Townships', '个', 'number'],
    villages: ['行政村数', 'Villages', '个', 'number'],
    gdpPerHead: ['年人均国内生产总值', 'GDP per head', '元', 'number'],
    revenuePerHead: ['年人均地方财政收入', 'Local revenue per head', '元', 'number'],
    ruralIncome: ['农民年人均纯收入', 'Rural net income per head', '元', 'number'],
    urbanIncome: ['城镇居民年人均可支配收入', 'Urban disposable income per head', '元', 'number'],
    specialSchools: ['特殊教育学校数', 'Special schools', '所', 'number'],
    primaryStaff: ['小学教职工数', 'Primary staff', '人', 'number'],
    juniorStaff: ['初中教职工数', 'Junior secondary staff', '人', 'number'],
  }),
  ...section('government', 'quality-2017', {
    planning: [
      '县域内义务教育学校规划布局合理',
      'School network is planned soundly',
      null,
      'conclusion',
      'government.1',
    ],
    unifiedStandards: [
      '城乡义务教育学校建设、教师编制、公用经费基准定额、装备配置标准统一',
      'Standards are unified',
      null,
      'conclusion',
      'government.2',
    ],
    vocationalAttached: [
      '职业学校附设普通小学、初中班数',
      'Compulsory classes attached to vocational schools',
      '个',
      'number',
      'government.4',
    ],
    primaryQuota: [
      '小学生均公用经费基准定额',
      'Operating funds per primary pupil',
      '元',
      'number',
      'government.6',
    ],
    juniorQuota: [
      '初中生均公用经费基准定额',
      'Operating funds per junior pupil',
      '元',
      'number',
      'government.6',
    ],
    specialFunds: [
      '特殊教育学校公用经费',
      'Operating funds of special schools',
      '万元',
      'number',
      'government.7',
    ],
    specialPupils: [
      '特殊教育学校学生数',
      'Pupils of special schools',
      '人',
      'number',
      'government.7',
    ],
    teacherPay: [
      '义务教育学校教师平均工资（不含民办）',
      'Average teacher pay',
      '元',
      'number',
      'government.8',
    ],
    civilServantPay: [
      '当地公务员平均工资',
      'Average civil servant pay',
      '元',
      'number',
      'government.8',
    ],
    trainingDone: [
      '教师5年360学时培训完成人数',
      'Teachers with 360 hours in 5 years',
      '人',
      'number',
      'government.9',
    ],
    trainingTeachers: [
      '应完成培训教师数',
      'Teachers to be trained',
      '人',
      'number',
      'government.9',
    ],
    postsManaged: [
      '编制和岗位县级统筹、县管校聘',
      'Posts are managed by the county',
      null,
      'conclusion',
      'government.10',
    ],
    rotationEligible: [
      '符合交流条件教师数',
      'Teachers eligible to rotate',
      '名',
      'number',
      'government.11',
    ],
    rotated: [
      '上一年度交流轮岗教师数',
      'Teachers rotated last year',
      '名',
      'number',
      'government.11',
    ],
    rotatedBackbone: [
      '上一年度交流轮岗骨干教师数',
      'Backbone teachers rotated',
      '名',
      'number',
      'government.11',
    ],
    certifiedCounty: [
      '专任教师持证上岗人数',
      'Certified teachers',
      '人',
      'number',
      'government.12',
    ],
    teachersCounty: ['专任教师总数', 'Teachers', '人', 'number', 'government.12'],
    zonePrimary: [
      '小学就近划片入学比例',
      'Primary pupils in zone',
      '%',
      'percent',
      'government.13',
    ],
    zoneJunior: ['初中就近划片入学比例', 'Junior pupils in zone', '%', 'percent', 'government.13'],
    quotaTotal: [
      '优质高中招生名额总数',
      'Places of good senior schools',
      '人',
      'number',
      'government.14',
    ],
    quotaAllotted: [
      '分配到初中的名额',
      'Places allotted to junior schools',
      '人',
      'number',
      'government.14',
    ],
    quotaRural: [
      '其中分配到农村初中的名额',
      'Of these to rural junior schools',
      '人',
      'number',
      'government.14',
    ],
    quotaRuralFavoured: [
      '名额分配向农村初中倾斜',
      'Allotment favours rural schools',
      null,
      'yesNo',
      'government.14',
    ],
    leftBehindCare: [
      '留守儿童关爱体系健全',
      'Care for left-behind children',
      null,
      'conclusion',
      'government.15',
    ],
    migrantChildren: ['符合条件的随迁子女数', 'Migrant children', '人', 'number', 'government.15'],
    migrantPublic: [
      '在公办学校就读的随迁子女数',
      'Migrant children in public schools',
      '人',
      'number',
      'government.15',
    ],
    migrantPurchased: [
      '在政府购买服务的民办学校就读的随迁子女数',
      'Migrant children in contracted private schools',
      '人',
      'number',
      'government.15',
    ],
  }),
  ...section('quality', 'quality-2017', {
    graduates: ['初中毕业班学生数', 'Graduating pupils', '人', 'number', 'quality.1'],
    transferredIn: [
      '三年转入学生数',
      'Transferred in over three years',
      '人',
      'number',
      'quality.1',
    ],
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
    ...gradeInputs(),
  }),
  ...section('recognition', 'quality-2017', {
    questionnaires: ['发放问卷总数', 'Questionnaires', '份', 'number', 'recognition'],
    questionnairesValid: ['回收有效问卷数', 'Valid questionnaires', '份', 'number', 'recognition'],
    questionnairesSatisfied: [
      '其中满意问卷数',
      'Of these satisfied',
      '份',
      'number',
      'recognition',
    ],
    parentQuestionnaires: [
      '家长问卷总数',
      'Parents: questionnaires',
      '份',
      'number',
      'recognition',
    ],
    parentQuestionnairesValid: ['家长有效问卷数', 'Parents: valid', '份', 'number', 'recognition'],
    parentQuestionnairesSatisfied: [
      '家长满意问卷数',
      'Parents: satisfied',
      '份',
      'number',
      'recognition',
    ],
    visited: ['实地走访人数', 'Persons visited', '人', 'number', 'recognition'],
    visitedSatisfied: ['走访满意人数', 'Of these satisfied', '人', 'number', 'recognition'],
    parentsVisited: ['走访家长人数', 'Parents visited', '人', 'number', 'recognition'],
    parentsVisitedSatisfied: [
      '走访满意家长人数',
      'Of these satisfied',
      '人',
      'number',
      'recognition',
    ],
  }),
  ...section('veto', 'quality-2017', {
    vetoEntranceExams: ['存在以考试方式招生', 'Admission by examination', null, 'yesNo', 'veto.1'],
    vetoSchoolChoice: ['存在违规择校行为', 'Irregular choice of school', null, 'yesNo', 'veto.2'],
    vetoKeySchools: ['存在重点学校或重点班', 'Key schools or classes', null, 'yesNo', 'veto.3'],
    vetoUnfilledPosts: [
      '存在“有编不补”或长期聘用编外教师',
      'Posts left unfilled',
      null,
      'yesNo',
      'veto.4',
    ],
    vetoAccidents: [
      '教育系统存在重大安全责任事故和严重违纪违规事件',
      'Grave accidents or breaches',
      null,
      'yesNo',
      'veto.5',
    ],
    vetoFraud: ['存在弄虚作假行为', 'Fraud', null, 'yesNo', 'veto.6'],
    vetoTutoring: [
      '校外培训治理不力',
      'Tutoring not brought under control',
      null,
      'yesNo',
      'veto.7',
    ],
  }),
  ...section('precondition', 'quality-2017', {
    basicRecognised: [
      '通过国家基本均衡认定满三年',
      'Basic balance recognised for three years',
      null,
      'yesNo',
      'precondition',
    ],
    basicMaintained: [
      '年度监测持续保持较高水平',
      'Kept at a high level in monitoring',
      null,
      'yesNo',
      'precondition',
    ],
  }),
  ...section('growth', 'basic-2012', growthInputs()),
  ...section('satisfaction', 'basic-2012', {
    satisfaction: ['公众满意度', 'Public satisfaction', '%', 'percent', 'satisfaction'],
  }),
  ...section('basicVeto', 'basic-2012', {
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
  }),
};

export type CountyInputId = keyof typeof countyInputs;

export function countyInputTerm(id: CountyInputId): Bilingual {
  const { term, english } = countyInputs[id];
  return { 'zh-CN': term, 'en-US': english };
}

/** 国家义务教育质量监测: a grade and a difference rate for each of six subjects. */
function gradeInputs() {
  return {
    chineseGrade: ['语文监测等级', 'Chinese: grade', null, 'grade', 'quality.9'],
    chineseDifference: ['语文校际差异率', 'Chinese: difference rate', null, 'number', 'quality.9'],
    mathsGrade: ['数学监测等级', 'Mathematics: grade', null, 'grade', 'quality.9'],
    mathsDifference: [
      '数学校际差异率',
      'Mathematics: difference rate',
      null,
      'number',
      'quality.9',
    ],
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
}

/**
 * 三个增长: year 1 … 3 are the last three years, year 0 the one before the first, so that each of
 * the three has a growth.
 */
function growthInputs() {
  return {
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
    revenue0: [
      '财政经常性收入（三年前）',
      'Regular revenue, base year',
      '万元',
      'number',
      'veto.3',
    ],
    revenue1: ['财政经常性收入（第一年）', 'Regular revenue, year 1', '万元', 'number', 'veto.3'],
    revenue2: ['财政经常性收入（第二年）', 'Regular revenue, year 2', '万元', 'number', 'veto.3'],
    revenue3: ['财政经常性收入（第三年）', 'Regular revenue, year 3', '万元', 'number', 'veto.3'],
    costPerPupil0: [
      '生均教育费用（三年前）',
      'Cost per pupil, base year',
      '元',
      'number',
      'veto.3',
    ],
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
  } as const satisfies Record<string, InputRow>;
}

/** A value as it was entered, with where. */
export type CountyEntry = (
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  /** 达标 / 不达标 of an item that evidence decides, with the county's short text. */
  | { readonly kind: 'conclusion'; readonly met: boolean; readonly text: string }
  /** Ⅰ … Ⅴ as 1 … 5. */
  | { readonly kind: 'grade'; readonly grade: number }
  | { readonly kind: 'text'; readonly text: string }
) & { readonly note: string | null; readonly evidence: string | null };

/** All county inputs; an entry for every id. */
export type CountyData = Readonly<Record<CountyInputId, CountyEntry>>;

/** The number that was entered; null where there is none. */
export function countyNumber(data: CountyData, id: CountyInputId): number | null {
  const entry = data[id];
  return entry.kind === 'number' ? entry.value : null;
}
