/** 基本均衡 of a county: its blocks and items, at, just under and just over each limit. */
import { readFileSync } from 'node:fs';
import { assess } from '../../../src/assessment/assess';
import { assessBasic, type BasicAssessment } from '../../../src/assessment/basic/assessBasic';
import type { ItemResult } from '../../../src/assessment/countyAssessment';
import { readCountyData, type CountyCells } from '../../../src/county/countyData';
import type { CountyInputId } from '../../../src/county/countyInputs';
import type { CellValue } from '../../../src/county/cell';
import type { ScoreEntry } from '../../../src/county/scoreEntry';
import type { SchoolTable } from '../../../src/county/table';
import { sentences } from '../../../src/messages';
import { sayingIn } from '../../../src/messages/saying';
import { applyPack } from '../../../src/standards/applyPack';
import { readPack, readPackText, type Pack } from '../../../src/standards/pack';
import { standardOf } from '../../../src/standards/standards';
import { readCounty } from '../../../src/county/readCounty';
import { defaultSettings } from '../../../src/county/settings';
import { juniorTable, soundSchool, tableOf } from '../../county/schools';

const good: Readonly<Partial<Record<CountyInputId, CellValue>>> = {
  publicReturned: 1000,
  publicSatisfied: 850,
  basicVetoWeakSchools: '否',
  threeKindsChildren: 200,
  threeKindsEnrolled: 180,
  threeKindsLimit: 90,
  basicVetoAccidents: '否',
  basicVetoBreaches: '否',
  ...years('appropriation', [100, 110, 121, 134]),
  ...years('revenue', [100, 105, 110, 115]),
  ...years('costPrimary', [1000, 1001, 1002, 1003]),
  ...years('costJunior', [1500, 1501, 1502, 1503]),
  ...years('pay', [60_000, 61_000, 62_000, 63_000]),
  ...years('fundsPrimary', [650, 651, 652, 653]),
  ...years('fundsJunior', [850, 851, 852, 853]),
};

function years(
  series:
    | 'appropriation'
    | 'revenue'
    | 'costPrimary'
    | 'costJunior'
    | 'pay'
    | 'fundsPrimary'
    | 'fundsJunior',
  [base, first, second, third]: readonly [CellValue, CellValue, CellValue, CellValue],
): Partial<Record<CountyInputId, CellValue>> {
  return {
    [`${series}0`]: base,
    [`${series}1`]: first,
    [`${series}2`]: second,
    [`${series}3`]: third,
  };
}

const pack: Pack = {
  name: '某省',
  standards: {},
  conditions: {
    items: [
      {
        id: 'siteArea',
        name: '生均占地面积',
        stage: 'both',
        quantity: { kind: 'perPupil', fields: ['siteArea'], per: 1, pupils: 'students' },
        direction: '>=',
        thresholds: [{ primary: 20, junior: 25 }],
        unit: '㎡',
        decimals: 2,
      },
    ],
    rule: { kind: 'atLeast', count: 1 },
  },
};

const schools: readonly SchoolTable[] = [
  tableOf([
    soundSchool('甲小学', { siteArea: 20_000 }),
    soundSchool('乙小学', { siteArea: 20_000 }),
  ]),
  tableOf([soundSchool('丙中学', { siteArea: 25_000, type: '初级中学' })], juniorTable, {
    key: '初中',
  }),
];

function score(name: string, points: CellValue, value: CellValue): ScoreEntry {
  const place = { sheet: '均衡_县级数据', cell: 'D5' };
  return { id: null, head: null, name, points, score: value, note: null, evidence: null, place };
}

const goodScores = [score('随迁子女就学保障', 60, 45), score('巩固率', 40, 40)];

interface Given {
  readonly tables?: readonly SchoolTable[];
  readonly inputs?: Readonly<Partial<Record<CountyInputId, CellValue>>>;
  readonly scores?: readonly ScoreEntry[];
  readonly pack?: Pack | null;
}

function assessed(given: Given = {}): BasicAssessment {
  const settings = { ...defaultSettings, pack: given.pack === undefined ? pack : given.pack };
  const standard = applyPack(standardOf('basic-2012'), settings.pack);
  const county = readCounty(given.tables ?? schools, standard, settings);
  const cells: CountyCells = Object.fromEntries(
    Object.entries({ ...good, ...given.inputs }).map(([id, value]) => [
      id,
      { value, note: null, evidence: null, place: { sheet: '均衡_县级数据', cell: 'C3' } },
    ]),
  );
  const { data } = readCountyData(cells);
  const scores = given.scores ?? goodScores;
  const result = assessBasic({
    county,
    assessment: assess(county, standard),
    data,
    settings,
    scores,
  });
  expectWords(result);
  return result;
}

const sayChinese = sayingIn('zh-CN', sentences['zh-CN']);

/** Everything that is said has its words and its parameters, in both languages. */
function expectWords({ blocks }: BasicAssessment): void {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const say = sayingIn(language, sentences[language]);
    for (const { items } of blocks) {
      for (const { value, requirement, notes, failing } of items) {
        const messages = [...(value ? [value] : []), requirement, ...notes];
        for (const message of [...messages, ...failing.map(({ detail }) => detail)]) {
          expect(say(message)).not.toContain('{{');
        }
      }
    }
  }
}

function itemOf({ blocks }: BasicAssessment, id: string): ItemResult {
  const found = blocks.flatMap(({ items }) => items).find((item) => item.id === id);
  if (!found) throw new Error(`there is no item ${id}`);
  return found;
}

const verdict = (given: Given, id: string) => itemOf(assessed(given), id).verdict;
const notes = (given: Given, id: string) =>
  itemOf(assessed(given), id).notes.map(({ code }) => code);

it('a county that meets everything is met on every block', () => {
  const result = assessed();
  expect(result.verdict).toBe('met');
  expect(result.relaxations).toEqual([]);
  expect(result.blocks.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
    ['dispersion', ['dispersion.primary', 'dispersion.junior']],
    ['conditions', ['conditions.primary', 'conditions.junior']],
    ['government', ['government']],
    ['recognition', ['satisfaction']],
    ['vetoes', ['veto.1', 'veto.2', 'veto.3', 'veto.4', 'veto.5']],
  ]);
});

it('a county of which nothing but the schools is known is undetermined, never met', () => {
  const none = Object.fromEntries(Object.keys(good).map((id) => [id, null]));
  const result = assessed({ inputs: none, scores: [], pack: null });
  expect(result.verdict).toBe('undetermined');
  expect(result.blocks.map((block) => block.verdict)).toEqual([
    'met',
    'undetermined',
    'undetermined',
    'undetermined',
    'undetermined',
  ]);
});

it('one item that is not met fails the county, whatever is missing', () => {
  const result = assessed({ inputs: { basicVetoAccidents: '是' }, scores: [] });
  expect(result.verdict).toBe('notMet');
});

describe('综合差异系数', () => {
  it('is shown with three decimals against the limit of the stage', () => {
    const item = itemOf(assessed(), 'dispersion.junior');
    expect(item.value).toEqual({ code: 'basic.value.composite', params: { cv: '0.000' } });
    expect(item.requirement.params).toEqual({ limit: '0.55' });
  });

  it('a stage without schools is undetermined and says so', () => {
    const tables = schools.slice(0, 1);
    expect(verdict({ tables }, 'dispersion.junior')).toBe('undetermined');
    expect(notes({ tables }, 'dispersion.junior')).toEqual(['basic.note.noSchools']);
  });

  it('names the indicators of which values are missing', () => {
    const tables = [
      tableOf([soundSchool('甲', { books: null }), soundSchool('乙')]),
      ...schools.slice(1),
    ];
    const item = itemOf(assessed({ tables }), 'dispersion.primary');
    expect(item.verdict).toBe('undetermined');
    expect(item.notes[0]?.params).toEqual({
      items: { 'zh-CN': '生均图书册数', 'en-US': 'Books per pupil' },
    });
  });
});

describe('办学条件', () => {
  it('fails with the schools that fail it, and what they miss', () => {
    const tables = [
      tableOf([
        soundSchool('甲小学', { siteArea: 20_000 }),
        soundSchool('乙小学', { siteArea: 19_999 }),
      ]),
      ...schools.slice(1),
    ];
    const item = itemOf(assessed({ tables }), 'conditions.primary');
    expect(item.verdict).toBe('notMet');
    expect(item.value?.params).toEqual({ met: 1, of: 2 });
    expect(item.failing.map(({ school, stage, place }) => [school, stage, place])).toEqual([
      ['乙小学', 'primary', { sheet: '小学', cell: 'A4' }],
    ]);
    expect(item.failing[0]?.detail.params?.missed).toEqual({
      'zh-CN': '生均占地面积20.00㎡(≥20㎡)',
      'en-US': '生均占地面积 20.00㎡ (≥20㎡)',
    });
    expect(verdict({ tables }, 'conditions.junior')).toBe('met');
  });

  it('without a pack is undetermined and asks for one', () => {
    expect(verdict({ pack: null }, 'conditions.primary')).toBe('undetermined');
    expect(notes({ pack: null }, 'conditions.primary')).toEqual(['basic.note.noConditions']);
  });

  // 大班额 from 56 pupils on, 超大班额 from 66 on
  it('tells the 大班额 of each stage, and of how many schools where not all have a 班额表', () => {
    const bands = { classBand55: 20, classBand60: 3, classBand65: 0, classBand66: 1 };
    const primary = (second: Readonly<Record<string, CellValue>>) => [
      tableOf([
        soundSchool('甲小学', { siteArea: 20_000, ...bands }),
        soundSchool('乙小学', { siteArea: 20_000, ...second }),
      ]),
      ...schools.slice(1),
    ];
    const counts = { largeFrom: 56, hugeFrom: 66 };
    expect(itemOf(assessed({ tables: primary(bands) }), 'conditions.primary').notes).toEqual([
      { code: 'basic.note.largeClasses', params: { ...counts, large: 8, huge: 2 } },
    ]);
    const partly = itemOf(assessed({ tables: primary({}), pack: null }), 'conditions.primary');
    expect(partly.notes.at(-1)).toEqual({
      code: 'basic.note.largeClassesPartly',
      params: { ...counts, large: 4, huge: 1, schools: 1, of: 2 },
    });
    expect(notes({}, 'conditions.primary')).toEqual([]);
  });

  it('a school without pupils entered keeps the stage from being met', () => {
    const tables = [
      tableOf([
        soundSchool('甲小学', { siteArea: 20_000 }),
        soundSchool('乙小学', { siteArea: 20_000, students: null }),
      ]),
      ...schools.slice(1),
    ];
    expect(verdict({ tables }, 'conditions.primary')).toBe('undetermined');
  });

  it('the shipped packs are named as to be checked, and what they leave open as open', () => {
    const read = readPackText(readFileSync('assets/packs/yunnan.json', 'utf8'));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const said = notes({ pack: read.pack }, 'conditions.primary');
    expect(said).toContain('basic.note.unchecked');
    expect(said).toContain('basic.note.openItems');
    expect(verdict({ pack: read.pack }, 'conditions.primary')).toBe('undetermined');
  });
});

describe('政府工作', () => {
  it.each([
    [45, 'met'],
    [44.99, 'notMet'],
    [45.01, 'met'],
  ])('%d and 40 points against 85 are %s', (value, expected) => {
    const scores = [score('随迁', 60, value), score('巩固率', 40, 40)];
    expect(verdict({ scores }, 'government')).toBe(expected);
  });

  it('adds decimals exactly: 0.1 and 0.2 are 0.3', () => {
    const scores = [score('一', 50, 0.1), score('二', 49, 0.2), score('三', 1, 84.7)];
    expect(notes({ scores }, 'government')).toEqual(['basic.note.scoresAbove']);
    const exact = [score('一', 1, 0.1), score('二', 1, 0.2), score('三', 98, 84.7)];
    expect(verdict({ scores: exact }, 'government')).toBe('met');
  });

  it.each([
    [
      'a score is missing',
      [score('一', 60, null), score('二', 40, 40)],
      'basic.note.scoresMissing',
    ],
    [
      'points are missing',
      [score('一', null, 60), score('二', 40, 40)],
      'basic.note.scoresMissing',
    ],
    [
      'a score is above its points',
      [score('一', 60, 61), score('二', 40, 40)],
      'basic.note.scoresAbove',
    ],
    ['a score is negative', [score('一', 60, -1), score('二', 40, 40)], 'basic.note.scoresAbove'],
    [
      'the points are not 100',
      [score('一', 60, 60), score('二', 39, 39)],
      'basic.note.pointsTotal',
    ],
    ['nothing is entered', [score('一', 60, null)], 'basic.note.noScores'],
  ] as const)('is undetermined when %s', (_, scores, note) => {
    expect(verdict({ scores }, 'government')).toBe('undetermined');
    expect(notes({ scores }, 'government')).toContain(note);
  });

  // a note never says 未填 of a filled thing
  it.each([
    ['words', '六十'],
    ['two numbers', '60-40'],
    ['an error value', '#REF!'],
  ])('what stands there and is no number is called so, not 未填: %s', (_, told) => {
    const scores = [score('一', 60, told), score('二', 40, 40), score('三', null, null)];
    expect(notes({ scores }, 'government')).toEqual(['basic.note.scoresUnread']);
    expect(itemOf(assessed({ scores }), 'government').notes[0]).toMatchObject({
      params: { items: '一' },
    });
    expect(verdict({ scores }, 'government')).toBe('undetermined');
    const alone = [score('一', 60, told)];
    expect(notes({ scores: alone }, 'government')).toEqual(['basic.note.scoresUnread']);
  });

  it('a row that the province does not have may stay empty', () => {
    const scores = [...goodScores, score('农村税费改革转移支付', null, null)];
    expect(verdict({ scores }, 'government')).toBe('met');
  });

  it('names each row without points and score, unless the others make 100 points', () => {
    const scores = [
      score('随迁', 60, 60),
      score('学前教育', null, null),
      score('资助', null, null),
    ];
    const [note, ...others] = itemOf(assessed({ scores }), 'government').notes;
    expect(note).toMatchObject({
      code: 'basic.note.scoresMissing',
      params: { items: '学前教育、资助' },
    });
    // what the points add up to is told once none is missing
    expect(others).toEqual([]);
    expect(verdict({ scores }, 'government')).toBe('undetermined');
  });

  it('takes the pass mark of the pack', () => {
    const heads = [{ id: 'A1', name: '入学', items: [{ id: 'B1', name: '随迁', points: 100 }] }];
    const read = readPack({ ...pack, scoreItems: { heads, pass: 86 } });
    expect(read.ok && verdict({ pack: read.pack }, 'government')).toBe('notMet');
  });
});

describe('公众满意度', () => {
  it.each([
    [850, 'met'],
    [849, 'notMet'],
    [851, 'met'],
    [null, 'undetermined'],
    ['很多', 'undetermined'],
  ])('%s of 1,000 valid questionnaires is %s', (publicSatisfied, expected) => {
    expect(verdict({ inputs: { publicSatisfied } }, 'satisfaction')).toBe(expected);
  });

  it('is reckoned from the counts of the survey, and shown with the visits', () => {
    const visits = { publicVisited: 50, publicVisitedSatisfied: 42 };
    const item = itemOf(assessed({ inputs: visits }), 'satisfaction');
    expect(item.value && sayChinese(item.value)).toBe('问卷综合满意度85.0%，实地走访满意度84.0%');
    expect(item.verdict).toBe('met');
    expect(item.notes.map(sayChinese)).toEqual(['实地走访满意度低于85%。']);
  });

  it('is never judged by rounded digits', () => {
    const inputs = { publicReturned: 10_000, publicSatisfied: 8_496 };
    expect(verdict({ inputs }, 'satisfaction')).toBe('notMet');
    expect(notes({ inputs }, 'satisfaction')).toEqual(['basic.note.rateRounding']);
  });
});

describe('残疾儿童少年入学率', () => {
  it('is that of the three kinds against what the province asks for', () => {
    expect(verdict({ inputs: { threeKindsEnrolled: 180 } }, 'veto.2')).toBe('met');
    expect(verdict({ inputs: { threeKindsEnrolled: 179 } }, 'veto.2')).toBe('notMet');
    expect(verdict({ inputs: { threeKindsLimit: 80, threeKindsEnrolled: 160 } }, 'veto.2')).toBe(
      'met',
    );
    const { value, requirement } = itemOf(assessed(), 'veto.2');
    expect(value && sayChinese(value)).toBe('三类残疾儿童少年200人，入学180人，入学率90.0%');
    expect(sayChinese(requirement)).toBe('三类残疾儿童少年入学率不低于省定要求90%');
  });

  it.each(['threeKindsChildren', 'threeKindsEnrolled', 'threeKindsLimit'] as const)(
    'is undetermined without %s, which is asked for',
    (input) => {
      expect(verdict({ inputs: { [input]: null } }, 'veto.2')).toBe('undetermined');
      expect(notes({ inputs: { [input]: null } }, 'veto.2')).toEqual(['basic.note.missingInputs']);
      expect(notes({ inputs: { [input]: '约九成' } }, 'veto.2')).toEqual([
        'basic.note.unreadInputs',
      ]);
    },
  );

  it('is nobody’s matter where there are no such children', () => {
    const inputs = { threeKindsChildren: 0, threeKindsEnrolled: null, threeKindsLimit: null };
    expect(verdict({ inputs }, 'veto.2')).toBe('met');
  });
});

describe('vetoes', () => {
  it.each([
    ['veto.1', 'basicVetoWeakSchools'],
    ['veto.4', 'basicVetoAccidents'],
    ['veto.5', 'basicVetoBreaches'],
  ] as const)('%s hangs on its entry', (id, input) => {
    expect(verdict({ inputs: { [input]: '是' } }, id)).toBe('notMet');
    expect(verdict({ inputs: { [input]: null } }, id)).toBe('undetermined');
    expect(verdict({}, id)).toBe('met');
  });
});

describe('三个增长', () => {
  const flat = { pay2: 61_000, pay3: 61_000 };

  it('one year of three without growth is no veto, two are', () => {
    expect(verdict({ inputs: { pay1: 60_000 } }, 'veto.3')).toBe('met');
    expect(verdict({ inputs: flat }, 'veto.3')).toBe('notMet');
  });

  it('the appropriation must grow faster than regular revenue: as fast is not enough', () => {
    const faster = (appropriation1: number) =>
      notes({ inputs: { appropriation1, appropriation2: 200, appropriation3: 400 } }, 'veto.3');
    expect(faster(105)).toEqual(['basic.note.growth.appropriation']);
    expect(faster(104.99)).toEqual(['basic.note.growth.appropriation']);
    expect(faster(105.01)).toEqual([]);
  });

  it('a falling revenue lets the appropriation fall more slowly', () => {
    const inputs = {
      ...years('appropriation', [100, 99, 98, 97]),
      ...years('revenue', [100, 90, 80, 70]),
    };
    expect(verdict({ inputs }, 'veto.3')).toBe('met');
  });

  it.each([
    ['costPrimary1', 1000, '第一年：小学生均预算内教育事业费由1000元变为1000元，未增长。'],
    ['costJunior1', 1500, '第一年：初中生均预算内教育事业费由1500元变为1500元，未增长。'],
    ['fundsPrimary1', 650, '第一年：小学生均预算内公用经费由650元变为650元，未增长。'],
    ['fundsJunior1', 850, '第一年：初中生均预算内公用经费由850元变为850元，未增长。'],
    ['pay1', 60_000, '第一年：教师年平均工资由60000元变为60000元，未增长。'],
  ] as const)('%s at %d has not grown', (input, value, note) => {
    const item = itemOf(assessed({ inputs: { [input]: value } }), 'veto.3');
    expect(item.notes.map(sayChinese)).toEqual([note]);
  });

  it('one stage alone fails a year, and two such years are a veto', () => {
    const junior = years('costJunior', [1500, 1499, 1498, 1499]);
    expect(verdict({ inputs: junior }, 'veto.3')).toBe('notMet');
    const primary = years('fundsPrimary', [650, 649, 651, 652]);
    expect(verdict({ inputs: primary }, 'veto.3')).toBe('met');
    expect(verdict({ inputs: { ...primary, costJunior2: 1501 } }, 'veto.3')).toBe('notMet');
  });

  it('names what is missing, what cannot be used and what cannot be a base', () => {
    const inputs = { revenue1: null, pay2: '六万', fundsJunior0: 0 };
    const item = itemOf(assessed({ inputs }), 'veto.3');
    expect(item.notes.map(sayChinese)).toEqual([
      '县级数据未填：财政经常性收入（第一年）。',
      '县级数据填写的内容不能使用，请按数据核查改正：教师年平均工资（第二年）。',
      '初中生均预算内公用经费（三年前）为0，不能计算下一年的增长。',
    ]);
  });

  it('a missing figure leaves it undetermined, unless two years fail without it', () => {
    expect(verdict({ inputs: { revenue1: null } }, 'veto.3')).toBe('undetermined');
    expect(verdict({ inputs: { ...flat, revenue1: null } }, 'veto.3')).toBe('notMet');
    expect(verdict({ inputs: { revenue0: 0 } }, 'veto.3')).toBe('undetermined');
  });

  it('says of each year whether it is met', () => {
    const item = itemOf(assessed({ inputs: { pay1: 60_000, revenue3: null } }), 'veto.3');
    const words = Object.values(item.value?.params ?? {});
    expect(
      words.map((word) => (typeof word === 'object' && 'zh-CN' in word ? word['zh-CN'] : word)),
    ).toEqual(['不满足', '满足', '数据不全']);
  });
});
