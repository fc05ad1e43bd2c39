/** 办学条件 per school: items, thresholds, sub-conditions, rules; at, under and over each limit. */
import fc from 'fast-check';
import { assessConditions } from '../../../src/assessment/basic/judgeConditions';
import type { ConditionsOfStage } from '../../../src/assessment/basic/conditionsOfStage';
import type { SchoolTable } from '../../../src/county/table';
import { readPack } from '../../../src/standards/pack';
import type { Stage } from '../../../src/standards/standard';
import {
  byType,
  juniorTable,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
  type Cells,
} from '../../county/schools';

function judged(
  tables: readonly SchoolTable[],
  conditions: object,
  stage: Stage = 'primary',
): ConditionsOfStage {
  const result = readPack({ name: '某省', conditions });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const pack = result.pack.conditions;
  const of = pack && assessConditions(read(tables, 'basic-2012'), stage, pack);
  if (!of) throw new Error('nothing was judged');
  return of;
}

const site = {
  id: 'siteArea',
  name: '生均占地面积',
  quantity: { kind: 'perPupil', fields: ['siteArea'] },
  direction: '>=',
  thresholds: [{ primary: 4.2, junior: 25 }],
  unit: '㎡',
};
const green = { ...site, id: 'greenArea', quantity: { kind: 'perPupil', fields: ['greenArea'] } };
const size = {
  id: 'largestClass',
  name: '班额',
  quantity: { kind: 'largestClass' },
  direction: '<=',
  thresholds: [{ primary: 45, junior: 50 }],
  decimals: 0,
};
const arts = {
  id: 'artsEquipment',
  name: '音体美器材',
  quantity: { kind: 'yesNo', field: 'artsEquipment' },
  direction: 'yes',
};
const open = { id: 'open', name: '待填', quantity: { kind: 'open' }, direction: '>=' };
const one = { kind: 'atLeast', count: 1 };

/** The state of one item for one school of 1,000 pupils. */
function stateOf(item: object, changes: Cells, rule: object = one): string | undefined {
  const { rows } = judged([tableOf([soundSchool('甲', changes)])], { items: [item], rule });
  return rows[0]?.states[0];
}

function verdictOf(items: readonly object[], changes: Cells, rule: object): string | undefined {
  return judged([tableOf([soundSchool('甲', changes)])], { items, rule }).rows[0]?.verdict;
}

describe('a least value', () => {
  it.each([
    [4200, 'met'],
    [4199.99, 'below'],
    [4200.01, 'met'],
    [null, 'missing'],
    ['约4200', 'missing'],
  ] as const)('%s ㎡ for 1,000 pupils at 4.2 is %s', (siteArea, state) => {
    expect(stateOf(site, { siteArea })).toBe(state);
  });

  it('has a floor where the rule has one: exactly 60 % of 4.2 is still at it', () => {
    const rule = { kind: 'atLeast', count: 1, floor: 0.6 };
    expect(stateOf(site, { siteArea: 2520 }, rule)).toBe('floor');
    expect(stateOf(site, { siteArea: 2519.99 }, rule)).toBe('below');
  });

  it('is 未找到对应列 when the table has no such column', () => {
    expect(stateOf(site, {})).toBe('notBound');
  });

  it('says where the printed decimals would turn it', () => {
    const { rows } = judged([tableOf([soundSchool('甲', { siteArea: 4199 })])], {
      items: [site],
      rule: one,
    });
    expect(rows[0]?.values[0]).toBe(4.199);
    expect(rows[0]?.roundingSensitive).toEqual([true]);
  });
});

describe('a greatest value', () => {
  it.each([
    [45, 'met'],
    [46, 'below'],
    [44, 'met'],
  ])('a largest class of %d at 45 is %s', (largestClass, state) => {
    expect(stateOf(size, { largestClass })).toBe(state);
  });

  it('has its floor above: 45 ÷ 0.9 is 50', () => {
    const rule = { kind: 'atLeast', count: 1, floor: 0.9 };
    expect(stateOf(size, { largestClass: 50 }, rule)).toBe('floor');
    expect(stateOf(size, { largestClass: 51 }, rule)).toBe('below');
  });

  it('师生比 1:22 is 22 pupils for each teacher', () => {
    const ratio = {
      ...size,
      quantity: { kind: 'ratio', fields: ['students'], to: ['teachers'] },
      thresholds: [{ primary: 22, junior: 17 }],
    };
    expect(stateOf(ratio, { students: 1320, teachers: 60 })).toBe('met');
    expect(stateOf(ratio, { students: 1321, teachers: 60 })).toBe('below');
    expect(stateOf(ratio, { students: 1320, teachers: 0 })).toBe('missing');
  });
});

describe('是 or 否', () => {
  it.each([
    ['是', 'met'],
    ['达标', 'met'],
    ['√', 'met'],
    ['否', 'below'],
    ['不达标', 'below'],
    [null, 'missing'],
    ['大概', 'missing'],
  ])('%s is %s', (artsEquipment, state) => {
    expect(stateOf(arts, { artsEquipment })).toBe(state);
  });
});

describe('other quantities', () => {
  it('a total in 万元', () => {
    const item = {
      ...site,
      quantity: { kind: 'total', fields: ['equipmentValue'], inUnitsOf: 10_000 },
      thresholds: [{ primary: 3.5, junior: 10 }],
    };
    expect(stateOf(item, { equipmentValue: 3.5 })).toBe('met');
    expect(stateOf(item, { equipmentValue: 3.49 })).toBe('below');
  });

  it('per class', () => {
    const item = {
      ...site,
      quantity: { kind: 'perClass', fields: ['teachers'] },
      thresholds: [{ primary: 2.5, junior: 3 }],
    };
    expect(stateOf(item, { classes: 24, teachers: 60 })).toBe('met');
    expect(stateOf(item, { classes: 25, teachers: 60 })).toBe('below');
  });

  it('less what does not count', () => {
    const quantity = { kind: 'perPupil', fields: ['teachingArea'], minus: ['indoorSportsArea'] };
    const item = { ...site, quantity };
    expect(stateOf(item, { teachingArea: 4300, indoorSportsArea: 100 })).toBe('met');
    expect(stateOf(item, { teachingArea: 4300, indoorSportsArea: 101 })).toBe('below');
    expect(stateOf(item, { teachingArea: 100, indoorSportsArea: 101 })).toBe('missing');
  });

  it('one of the eight indicators', () => {
    const item = {
      ...site,
      quantity: { kind: 'indicator', indicator: 'computers' },
      thresholds: [{ primary: 7.5, junior: 10 }],
    };
    expect(stateOf(item, { computers: 75 })).toBe('met');
    expect(stateOf(item, { computers: 74 })).toBe('below');
  });

  it('per boarder; a school without boarders is not asked', () => {
    const item = {
      ...site,
      quantity: { kind: 'perPupil', fields: ['dormitoryArea'], pupils: 'boarders' },
      thresholds: [{ primary: 3, junior: 3.5 }],
    };
    expect(stateOf(item, { dormitoryArea: 300, boarders: 100 })).toBe('met');
    expect(stateOf(item, { dormitoryArea: 299, boarders: 100 })).toBe('below');
    expect(stateOf(item, { dormitoryArea: null, boarders: 0 })).toBe('notApplicable');
    expect(stateOf(item, { dormitoryArea: 300, boarders: null })).toBe('missing');
  });
});

describe('sub-conditions: the first threshold that fits a school counts', () => {
  const bySize = {
    ...site,
    thresholds: [
      { when: { classesTo: 12 }, primary: 3, junior: 3 },
      { when: { locale: ['rural'] }, primary: 4, junior: 4 },
      { primary: 5, junior: 5 },
    ],
  };
  it.each([
    [{ classes: 12, locale: '111' }, 3],
    [{ classes: 13, locale: '乡村' }, 4],
    [{ classes: 13, locale: '镇区' }, 5],
  ])('%j asks for %d', (changes, threshold) => {
    const school = soundSchool('甲', { siteArea: 1, ...changes });
    const { rows } = judged([tableOf([school])], { items: [bySize], rule: one });
    expect(rows[0]?.thresholds).toEqual([threshold]);
  });

  it('are undetermined when what they ask is not known', () => {
    expect(stateOf(bySize, { siteArea: 9000, classes: null, locale: '乡村' })).toBe('missing');
    expect(stateOf(bySize, { siteArea: 9000, classes: 13 })).toBe('notBound');
  });

  it('an item that is only for schools built since 2012 leaves older ones out', () => {
    const item = { ...site, thresholds: [{ when: { builtFrom: 2012 }, primary: 20, junior: 25 }] };
    expect(stateOf(item, { siteArea: 1000, foundedYear: '2012年9月' })).toBe('below');
    expect(stateOf(item, { siteArea: 1000, foundedYear: 2011 })).toBe('notApplicable');
  });
});

describe('the rule of a school', () => {
  const items = [site, green, size];
  const good = { siteArea: 4200, greenArea: 4200, largestClass: 45 };

  it('at least two of three', () => {
    const rule = { kind: 'atLeast', count: 2 };
    expect(verdictOf(items, { ...good, greenArea: 0 }, rule)).toBe('met');
    expect(verdictOf(items, { ...good, greenArea: 0, siteArea: 0 }, rule)).toBe('notMet');
  });

  it('with a floor no miss may lie below it', () => {
    const rule = { kind: 'atLeast', count: 2, floor: 0.6 };
    expect(verdictOf(items, { ...good, greenArea: 2520 }, rule)).toBe('met');
    expect(verdictOf(items, { ...good, greenArea: 2519 }, rule)).toBe('notMet');
  });

  it('at most one miss', () => {
    const rule = { kind: 'misses', atMost: 1 };
    expect(verdictOf(items, { ...good, largestClass: 46 }, rule)).toBe('met');
    expect(verdictOf(items, { ...good, largestClass: 46, siteArea: 0 }, rule)).toBe('notMet');
  });

  it('a missing entry leaves the school undetermined, whatever the others say', () => {
    const rule = { kind: 'atLeast', count: 2 };
    expect(verdictOf(items, { ...good, siteArea: null }, rule)).toBe('undetermined');
  });

  it('an item that the pack leaves open does so only as long as it could turn the verdict', () => {
    const rule = { kind: 'atLeast', count: 2 };
    const three = [site, green, open];
    expect(verdictOf(three, good, rule)).toBe('met');
    expect(verdictOf(three, { ...good, siteArea: 0 }, rule)).toBe('undetermined');
    expect(verdictOf(three, { ...good, siteArea: 0, greenArea: 0 }, rule)).toBe('notMet');
    expect(verdictOf([site, green], good, { kind: 'atLeast', count: 2 })).toBe('met');
    const unknown = { ...green, thresholds: [{ primary: null, junior: null }] };
    expect(verdictOf([site, unknown], good, { kind: 'atLeast', count: 2 })).toBe('undetermined');
  });
});

describe('a rule that scores', () => {
  const scored = (pass: number | null, partialCredit: string) => ({
    kind: 'scored',
    pass,
    partialCredit,
  });
  const worst = { primary: 55, junior: 55 };
  const items = [
    { ...site, points: 60 },
    { ...size, thresholds: [{ primary: 45, junior: 50, worst }], points: 40 },
  ];
  const points = (changes: Cells, partialCredit = 'proportional') =>
    judged([tableOf([soundSchool('甲', changes)])], { items, rule: scored(85, partialCredit) })
      .rows[0]?.points;

  it('gives all points for what is met', () => {
    expect(points({ siteArea: 4200, largestClass: 45 })).toBe(100);
  });

  it('gives a share of the standard a share of the points', () => {
    expect(points({ siteArea: 2100, largestClass: 45 })).toBe(70);
    expect(points({ siteArea: 4200, largestClass: 50 })).toBeCloseTo(96, 10);
  });

  it('gives nothing beyond the worst value, and no share without partial credit', () => {
    expect(points({ siteArea: 4200, largestClass: 56 })).toBe(60);
    expect(points({ siteArea: 2100, largestClass: 45 }, 'none')).toBe(40);
  });

  it.each([
    [3150, 'met'],
    [3149.99, 'notMet'],
  ])('%d ㎡ make a pass mark of exactly 85 %s', (siteArea, verdict) => {
    const rule = scored(85, 'proportional');
    expect(verdictOf(items, { siteArea, largestClass: 45 }, rule)).toBe(verdict);
  });

  it('cannot be judged while the pass mark is not known', () => {
    const rule = scored(null, 'none');
    expect(verdictOf(items, { siteArea: 9999, largestClass: 1 }, rule)).toBe('undetermined');
  });
});

it('the stages of one school share its site by weighted pupils', () => {
  const school = wholeSchool('九年', {
    type: '九年一贯制学校',
    'primary.students': 166,
    'junior.students': 210,
    siteArea: 23_226,
  });
  const values = (stage: Stage) =>
    judged([tableOf([school], byType)], { items: [site], rule: one }, stage).rows[0]?.values[0];
  expect(values('primary')).toBeCloseTo(9711.627 / 166, 4);
  expect(values('junior')).toBeCloseTo(13_514.373 / 210, 4);
});

it('an item for one stage is not asked of the other', () => {
  const tables = [
    tableOf([soundSchool('甲', { siteArea: 4200 })]),
    tableOf([soundSchool('乙', { siteArea: 4200, type: '初级中学' })], juniorTable, {
      key: '初中',
    }),
  ];
  const items = [site, { ...green, stage: 'junior', thresholds: [{ junior: 1 }] }];
  const of = (stage: Stage) =>
    judged(tables, { items, rule: one }, stage).items.map(({ id }) => id);
  expect([of('primary'), of('junior')]).toEqual([['siteArea'], ['siteArea', 'greenArea']]);
});

it('changing one threshold in a pack changes exactly the verdicts that depend on it', () => {
  const amounts = fc.array(
    fc.record({ siteArea: fc.nat(9000), greenArea: fc.nat(9000), largestClass: fc.nat(70) }),
    { minLength: 1, maxLength: 12 },
  );
  const limits = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(amounts, limits, limits, (schools, before, after) => {
      const tables = [tableOf(schools.map((cells, at) => soundSchool(`学校${at}`, cells)))];
      const run = (limit: number) => {
        const changed = { ...site, thresholds: [{ primary: limit / 10, junior: 25 }] };
        const rule = { kind: 'atLeast', count: 2 };
        return judged(tables, { items: [changed, green, size], rule }).rows;
      };
      const [first, second] = [run(before), run(after)];
      schools.forEach(({ siteArea }, at) => {
        const [a, b] = [first[at], second[at]];
        // the other items are what they were
        expect(b?.met.slice(1)).toEqual(a?.met.slice(1));
        const turned = siteArea >= before * 100 !== siteArea >= after * 100;
        expect(a?.met[0] !== b?.met[0]).toBe(turned);
        // the school's verdict hangs on it when just one of the others is met
        const others = a?.met.slice(1).filter(Boolean).length;
        expect(a?.verdict !== b?.verdict).toBe(turned && others === 1);
      });
    }),
  );
});

it('the counts of the items and the verdicts agree with the rows', () => {
  const amounts = fc.array(fc.record({ siteArea: fc.nat(9000), largestClass: fc.nat(70) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(amounts, (schools) => {
      const tables = [tableOf(schools.map((cells, at) => soundSchool(`学校${at}`, cells)))];
      const { items, rows, schoolsMet } = judged(tables, { items: [site, size], rule: one });
      items.forEach(({ schoolsMet: met, schoolsJudged }, at) => {
        expect(met).toBe(rows.filter((row) => row.met[at]).length);
        expect(schoolsJudged).toBe(rows.length);
      });
      expect(schoolsMet).toBe(rows.filter(({ metCount }) => (metCount ?? 0) >= 1).length);
    }),
  );
});
