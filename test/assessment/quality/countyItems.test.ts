/** Items that the county's own figures and conclusions decide. */
import { judgeItem } from '../../../src/assessment/quality/assessQuality';
import { readCountyData } from '../../../src/county/countyData';
import { speaker } from '../../../src/messages/speak';
import {
  governmentItems,
  qualityLimits,
  type QualityItemId,
} from '../../../src/standards/qualityItems';
import { contextOf, judge, notesOf, valueOf, verdictOf, type Given } from './given';

type Data = NonNullable<Given['data']>;

/** The verdict with these figures, and undetermined as soon as any one of them is missing. */
function needsAll(id: QualityItemId, data: Data): void {
  expect(verdictOf(id, { data })).toBe('met');
  for (const input of Object.keys(data)) {
    const given = { data: { ...data, [input]: null } };
    expect(verdictOf(id, given)).toBe('undetermined');
    expect(notesOf(id, given).join()).toMatch(/县级数据未填/);
  }
}

describe('items that evidence decides', () => {
  const items = [
    ['government.1', 'planning'],
    ['government.2', 'unifiedStandards'],
    ['government.10', 'postsManaged'],
    ['quality.3', 'charterAndIt'],
    ['quality.5', 'digitalTeaching'],
    ['quality.6', 'moralEducation'],
    ['quality.7', 'curriculum'],
    ['quality.8', 'workload'],
  ] as const;

  it.each(items)('%s is as the county concludes, undetermined until it does', (id, input) => {
    expect(verdictOf(id, { data: { [input]: true } })).toBe('met');
    expect(verdictOf(id, { data: { [input]: false } })).toBe('notMet');
    expect(verdictOf(id, {})).toBe('undetermined');
    expect(judge(id, {}).value).toBeNull();
    expect(notesOf(id, {})).toHaveLength(1);
  });

  it('print the county’s own words, behind 达标 or in 备注, as the 简要结论', () => {
    expect(valueOf('government.1', { data: { planning: '已编制专项规划' } })).toBe(
      '已编制专项规划',
    );
    const printed = (value: string, note: string | null) => {
      const cell = { value, note, evidence: null, place: { sheet: '均衡_县级数据', cell: 'D9' } };
      const { data } = readCountyData({ planning: cell });
      const planning = governmentItems.find(({ id }) => id === 'government.1');
      const item = planning && judgeItem(planning, { ...contextOf({}), data });
      return item?.value && speaker('zh-CN')(item.value);
    };
    expect(printed('达标', '规划2024年公布')).toBe('规划2024年公布');
    expect(printed('达标，已编制专项规划', '规划2024年公布')).toBe(
      '已编制专项规划；规划2024年公布',
    );
    expect(printed('不达标', '撤并未公示')).toBe('撤并未公示');
    expect(printed('达标', null)).toBe('达标');
  });
});

describe('special schools (政府保障 7)', () => {
  const funds = (specialFunds: number, specialPupils: number) => ({
    data: { specialFunds, specialPupils },
  });

  it('get 8,000 yuan a pupil', () => {
    expect(verdictOf('government.7', funds(80, 100))).toBe('met');
    expect(verdictOf('government.7', funds(79.99, 100))).toBe('notMet');
    expect(verdictOf('government.7', funds(80.01, 100))).toBe('met');
    expect(valueOf('government.7', funds(80, 100))).toBe('公用经费80万元，学生数100人，生均8000元');
  });

  it('are not failed by binary fractions', () => {
    expect(verdictOf('government.7', funds(1.6, 2))).toBe('met');
    expect(verdictOf('government.7', funds(5.6, 7))).toBe('met');
  });

  it('get what the province sets instead', () => {
    const limits = { ...qualityLimits, specialFunds: 6000 };
    expect(verdictOf('government.7', { ...funds(60, 100), limits })).toBe('met');
    expect(verdictOf('government.7', { ...funds(59.9, 100), limits })).toBe('notMet');
  });

  it('say so where printed yuan would turn the verdict', () => {
    expect(notesOf('government.7', funds(2399.9, 3000))).toEqual([
      '生均公用经费显示为8000，实为7999.6667，按显示位数与8000比较会相反',
    ]);
  });

  it('need both figures; where there are no pupils there is nothing to fund', () => {
    needsAll('government.7', { specialFunds: 80, specialPupils: 100 });
    expect(verdictOf('government.7', { data: { specialPupils: 0 } })).toBe('met');
  });
});

describe('teacher pay (政府保障 8)', () => {
  const pay = (teacherPay: number, civilServantPay: number) => ({
    data: { teacherPay, civilServantPay },
  });

  it('is not below that of civil servants', () => {
    expect(verdictOf('government.8', pay(90_000, 90_000))).toBe('met');
    expect(verdictOf('government.8', pay(89_999.99, 90_000))).toBe('notMet');
    needsAll('government.8', { teacherPay: 91_000, civilServantPay: 90_000 });
  });
});

describe('rotation of teachers (政府保障 11)', () => {
  const rotation = (rotationEligible: number, rotated: number, rotatedBackbone: number) => ({
    data: { rotationEligible, rotated, rotatedBackbone },
  });

  it('reaches 10 % of those eligible, and 20 % of them are 骨干', () => {
    expect(verdictOf('government.11', rotation(1000, 100, 20))).toBe('met');
    expect(verdictOf('government.11', rotation(1000, 99, 20))).toBe('notMet');
    expect(verdictOf('government.11', rotation(1000, 101, 20))).toBe('notMet');
    expect(verdictOf('government.11', rotation(1000, 101, 21))).toBe('met');
  });

  it('fails where nobody rotated, and cannot be told where nobody is eligible', () => {
    expect(verdictOf('government.11', rotation(1000, 0, 0))).toBe('notMet');
    expect(verdictOf('government.11', rotation(0, 0, 0))).toBe('undetermined');
    expect(notesOf('government.11', rotation(0, 0, 0))).toEqual(['符合交流条件教师数为0']);
  });

  it('prints the form’s words, and marks a rounding that would turn the verdict', () => {
    const nearly = rotation(10_000, 999, 200);
    expect(valueOf('government.11', nearly)).toBe(
      '符合条件10000名，上一年度交流轮岗999名，占10.0%；骨干200名，占20.0%',
    );
    expect(notesOf('government.11', nearly)).toEqual([
      '交流轮岗比例显示为10.0%，实为9.99%，按显示位数与10%比较会相反',
    ]);
    expect(verdictOf('government.11', nearly)).toBe('notMet');
  });

  it('leaves the form’s blank line for what is missing, and a dash where there is no share', () => {
    const { data } = rotation(500, 40, 8);
    expect(valueOf('government.11', { data: { ...data, rotatedBackbone: null } })).toBe(
      '符合条件500名，上一年度交流轮岗40名，占8.0%；骨干____名，占____%',
    );
    expect(valueOf('government.11', rotation(500, 0, 0))).toBe(
      '符合条件500名，上一年度交流轮岗0名，占0.0%；骨干0名，占—%',
    );
  });

  it('needs all three figures', () => {
    needsAll('government.11', { rotationEligible: 1000, rotated: 100, rotatedBackbone: 20 });
  });
});

describe('places of good senior schools (政府保障 14)', () => {
  const places = (quotaAllotted: number, quotaRuralFavoured: boolean | null = true) => ({
    data: { quotaTotal: 2000, quotaAllotted, quotaRural: 400, quotaRuralFavoured },
  });

  it('are allotted to at least 50 %, in favour of rural schools', () => {
    expect(verdictOf('government.14', places(1000))).toBe('met');
    expect(verdictOf('government.14', places(999))).toBe('notMet');
    expect(verdictOf('government.14', places(1000, false))).toBe('notMet');
    expect(notesOf('government.14', places(1000, false))).toEqual(['名额分配未向农村初中倾斜']);
    expect(verdictOf('government.14', places(1000, null))).toBe('undetermined');
    expect(valueOf('government.14', places(1000))).toBe(
      '名额总数2000人，分配1000人，占50.0%；分配农村400人，占分配名额40.0%',
    );
  });
});

describe('left-behind and migrant children (政府保障 15)', () => {
  const children = (migrantPublic: number, migrantPurchased: number | null) => ({
    data: { leftBehindCare: true, migrantChildren: 1000, migrantPublic, migrantPurchased },
  });

  it('are cared for to 85 % in public and contracted schools together', () => {
    expect(verdictOf('government.15', children(800, 50))).toBe('met');
    expect(verdictOf('government.15', children(800, 49))).toBe('notMet');
    expect(verdictOf('government.15', children(850, null))).toBe('undetermined');
    expect(valueOf('government.15', children(800, 50))).toBe(
      '随迁子女1000人，公办800人，政府购买服务民办50人，合计850人，占85.0%',
    );
  });

  it('fail without care for left-behind children', () => {
    const { data } = children(900, 50);
    expect(verdictOf('government.15', { data: { ...data, leftBehindCare: false } })).toBe('notMet');
    expect(verdictOf('government.15', { data: { ...data, leftBehindCare: null } })).toBe(
      'undetermined',
    );
  });

  it('ask for no shares where there are no migrant children', () => {
    const data = { leftBehindCare: true, migrantChildren: 0 };
    expect(verdictOf('government.15', { data })).toBe('met');
  });
});

describe('enrolment of disabled children (教育质量 2)', () => {
  it('reaches 95 %', () => {
    const of = (disabledEnrolled: number) => ({
      data: { disabledChildren: 200, disabledEnrolled, disabledSpecial: 100 },
    });
    expect(verdictOf('quality.2', of(190))).toBe('met');
    expect(verdictOf('quality.2', of(189))).toBe('notMet');
    expect(valueOf('quality.2', of(190))).toBe(
      '残疾儿童少年200人，入学190人，入学率95.0%，其中特殊教育学校就读100人，占52.6%',
    );
    needsAll('quality.2', { disabledChildren: 200, disabledEnrolled: 190 });
  });
});

describe('national monitoring (教育质量 9)', () => {
  const names = ['chinese', 'maths', 'science', 'pe', 'arts', 'moral'] as const;
  const results = (changes: Data = {}): Data => ({
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`${name}Grade`, 3],
        [`${name}Difference`, 0.1499],
      ]),
    ),
    ...changes,
  });

  it('reaches Ⅲ, with a difference rate below 0.15, in each of six subjects', () => {
    expect(verdictOf('quality.9', { data: results() })).toBe('met');
    expect(verdictOf('quality.9', { data: results({ mathsGrade: 2 }) })).toBe('notMet');
    expect(verdictOf('quality.9', { data: results({ peDifference: 0.15 }) })).toBe('notMet');
    expect(notesOf('quality.9', { data: results({ peDifference: 0.15 }) })).toEqual([
      '未达到Ⅲ级或校际差异率不低于0.15：体育',
    ]);
  });

  it('is undetermined until all of it is handed down', () => {
    needsAll('quality.9', results());
    expect(verdictOf('quality.9', {})).toBe('undetermined');
  });

  it('prints six grades and rates', () => {
    expect(valueOf('quality.9', { data: results() })).toMatch(
      /^语文Ⅲ级、校际差异率0\.1499；数学Ⅲ级/,
    );
  });
});

describe('public recognition (社会认可度)', () => {
  const asked = (questionnairesSatisfied: number, visitedSatisfied: number): Data => ({
    questionnairesValid: 1000,
    questionnairesSatisfied,
    visited: 200,
    visitedSatisfied,
  });

  it('reaches 85 % in questionnaires and in visits, each', () => {
    expect(verdictOf('recognition', { data: asked(850, 170) })).toBe('met');
    expect(verdictOf('recognition', { data: asked(849, 200) })).toBe('notMet');
    expect(verdictOf('recognition', { data: asked(1000, 169) })).toBe('notMet');
    expect(valueOf('recognition', { data: asked(850, 170) })).toBe(
      '问卷综合满意度85.0%，实地走访满意度85.0%',
    );
  });

  it('is undetermined until both are handed down', () => {
    needsAll('recognition', asked(850, 170));
    expect(notesOf('recognition', {})).toHaveLength(1);
  });
});

describe('vetoes and the precondition', () => {
  const inputs = [
    ['veto.1', 'vetoEntranceExams'],
    ['veto.2', 'vetoSchoolChoice'],
    ['veto.3', 'vetoKeySchools'],
    ['veto.4', 'vetoUnfilledPosts'],
    ['veto.5', 'vetoAccidents'],
    ['veto.6', 'vetoFraud'],
    ['veto.7', 'vetoTutoring'],
  ] as const;

  it.each(inputs)('%s: 是 is a veto, 否 is not, blank decides nothing', (id, input) => {
    expect(verdictOf(id, { data: { [input]: true } })).toBe('notMet');
    expect(verdictOf(id, { data: { [input]: false } })).toBe('met');
    expect(verdictOf(id, {})).toBe('undetermined');
  });

  it('the precondition asks for recognition and for upkeep', () => {
    needsAll('precondition', { basicRecognised: true, basicMaintained: true });
    expect(
      verdictOf('precondition', { data: { basicRecognised: true, basicMaintained: false } }),
    ).toBe('notMet');
    expect(
      verdictOf('precondition', { data: { basicRecognised: false, basicMaintained: true } }),
    ).toBe('notMet');
  });
});
