/** What 基本均衡 asks of the county: 三个增长, 公众满意度, 一票否决 and the text of 表Ⅶ. */
import { inputsOfSection, type InputRow } from './countyInput';
import { fourYears, growthYears, yearTerms } from './fourYears';

/** 表Ⅶ. */
export const measuresInputs = inputsOfSection('facts', 'basic-2012', {
  measures: ['推进义务教育均衡发展工作措施和成效', 'Measures taken and their effect', null, 'text'],
});

/** 三个增长 and 表Ⅴ, 生均 figures by stage: a stage alone can fail a year. */
export const growthInputs = inputsOfSection('growth', 'basic-2012', {
  ...fourYears(
    'appropriation',
    '财政教育拨款',
    'Education appropriation',
    '万元',
    'number',
    'veto.3',
  ),
  ...fourYears('revenue', '财政经常性收入', 'Regular revenue', '万元', 'number', 'veto.3'),
  ...fourYears(
    'expenditureShare',
    '预算内教育经费占财政支出比例',
    'Education as a share of expenditure',
    '%',
    'number',
  ),
  ...fourYears(
    'costPrimary',
    '小学生均预算内教育事业费',
    'Cost per primary pupil',
    '元',
    'number',
    'veto.3',
  ),
  ...fourYears(
    'costJunior',
    '初中生均预算内教育事业费',
    'Cost per junior pupil',
    '元',
    'number',
    'veto.3',
  ),
  ...fourYears(
    'fundsPrimary',
    '小学生均预算内公用经费',
    'Operating funds per primary pupil',
    '元',
    'number',
    'veto.3',
  ),
  ...fourYears(
    'fundsJunior',
    '初中生均预算内公用经费',
    'Operating funds per junior pupil',
    '元',
    'number',
    'veto.3',
  ),
  ...fourYears('pay', '教师年平均工资', 'Average teacher pay', '元', 'number', 'veto.3'),
});

const asked = (term: string, english: string, unit: string): InputRow => [
  `公众满意度${term}`,
  `Satisfaction: ${english}`,
  unit,
  'number',
  'satisfaction',
];

/** The survey of 公众满意度 (表Ⅵ): its counts, of which the rates are computed. */
export const satisfactionInputs = inputsOfSection('satisfaction', 'basic-2012', {
  publicSent: asked('问卷总数', 'questionnaires', '份'),
  publicReturned: asked('有效问卷数', 'valid questionnaires', '份'),
  publicSatisfied: asked('满意问卷数', 'of these satisfied', '份'),
  publicParentsSent: asked('家长问卷总数', 'questionnaires of parents', '份'),
  publicParentsReturned: asked('家长有效问卷数', 'valid ones of parents', '份'),
  publicParentsSatisfied: asked('家长满意问卷数', 'satisfied parents', '份'),
  publicVisited: asked('走访人数', 'persons visited', '人'),
  publicVisitedSatisfied: asked('走访满意人数', 'of these satisfied', '人'),
  publicParentsVisited: asked('走访家长人数', 'parents visited', '人'),
  publicParentsVisitedSatisfied: asked('走访满意家长人数', 'of these satisfied', '人'),
});

export const basicVetoInputs = inputsOfSection('basicVeto', 'basic-2012', {
  basicVetoWeakSchools: [
    '薄弱学校改造任务未完成',
    'Weak schools not yet improved',
    null,
    'yesNo',
    'veto.1',
  ],
  threeKindsChildren: [
    '三类残疾儿童少年数（视力、听力、智力）',
    'Disabled children of the three kinds',
    '人',
    'number',
    'veto.2',
  ],
  threeKindsEnrolled: ['三类残疾儿童少年入学人数', 'Of these enrolled', '人', 'number', 'veto.2'],
  threeKindsLimit: [
    '三类残疾儿童少年入学率省定要求',
    'The province’s least enrolment of them',
    '%',
    'percent',
    'veto.2',
  ],
  basicVetoAccidents: ['发生重大安全责任事故', 'Grave accidents', null, 'yesNo', 'veto.4'],
  basicVetoBreaches: ['发生严重违纪违规事件', 'Grave breaches', null, 'yesNo', 'veto.5'],
});

/** A row that earlier sheets have and nobody asks for any more: a whole where its parts are asked for now. */
export interface FormerInput {
  readonly term: string;
  /** What is asked for instead. */
  readonly now: readonly BasicInputId[];
}

type BasicInputId =
  keyof typeof growthInputs | keyof typeof satisfactionInputs | keyof typeof basicVetoInputs;

/** By the key of the row. What was entered there is told, not used. */
export const formerInputs: Readonly<Record<string, FormerInput>> = {
  satisfaction: { term: '公众满意度', now: ['publicReturned', 'publicSatisfied'] },
  basicVetoDisabled: {
    term: '残疾儿童少年入学率不达标',
    now: ['threeKindsChildren', 'threeKindsEnrolled', 'threeKindsLimit'],
  },
  ...Object.fromEntries(
    growthYears.flatMap((year): readonly (readonly [string, FormerInput])[] => [
      [
        `costPerPupil${year}`,
        {
          term: `生均教育费用（${yearTerms[year][0]}）`,
          now: [`costPrimary${year}`, `costJunior${year}`],
        },
      ],
      [
        `publicFunds${year}`,
        {
          term: `生均公用经费（${yearTerms[year][0]}）`,
          now: [`fundsPrimary${year}`, `fundsJunior${year}`],
        },
      ],
    ]),
  ),
};
