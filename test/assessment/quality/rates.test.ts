/** Rates that are counted over the schools where they say it, else taken from the county. */
import type { QualitySchool, SchoolPart } from '../../../src/assessment/quality/qualitySchools';
import { failingOf, notesOf, part, school, schoolOf, valueOf, verdictOf } from './given';

function teachers(changes: Partial<SchoolPart>, name = '甲校'): QualitySchool {
  return schoolOf(name, 'primary', { teachers: 30, ...changes });
}

describe.each([
  ['government.9', 'trainedTeachers', 'trainingDone', 'trainingTeachers'],
  ['government.12', 'certifiedTeachers', 'certifiedCounty', 'teachersCounty'],
] as const)('%s, %s', (id, field, done, all) => {
  const county = (count: number | null) => ({ [done]: count, [all]: 1000 });
  const blank = { schools: [teachers({ [field]: null })] };

  it('is all teachers of all schools', () => {
    expect(verdictOf(id, { schools: [teachers({ [field]: 30 })] })).toBe('met');
    const schools = [teachers({ [field]: 30 }), teachers({ [field]: 29 }, '乙校')];
    expect(verdictOf(id, { schools })).toBe('notMet');
    expect(failingOf(id, { schools })).toHaveLength(1);
    expect(failingOf(id, { schools })[0]).toMatch(/^乙校: 专任教师30人，.+29人$/);
    expect(valueOf(id, { schools })).toMatch(/98\.3%$/);
  });

  it('comes from the county’s figures where the schools say nothing', () => {
    expect(verdictOf(id, { ...blank, data: county(1000) })).toBe('met');
    expect(verdictOf(id, { ...blank, data: county(999) })).toBe('notMet');
  });

  it('is undetermined where neither says it, and names both places', () => {
    expect(verdictOf(id, blank)).toBe('undetermined');
    expect(notesOf(id, blank)).toHaveLength(1);
    expect(notesOf(id, blank)[0]).toMatch(/^请在学校表填写“.+”，或在县级数据填写“.+”$/);
    expect(verdictOf(id, { ...blank, data: county(null) })).toBe('undetermined');
  });

  it('comes from the county’s figures where a school is left out', () => {
    const schools = [teachers({ [field]: 30 })];
    const incomplete = { primary: true, junior: false };
    expect(verdictOf(id, { schools, incomplete })).toBe('undetermined');
    expect(verdictOf(id, { schools, incomplete, data: county(999) })).toBe('notMet');
    expect(verdictOf(id, { schools, incomplete, data: county(1000) })).toBe('met');
  });

  it('is undetermined where one school says nothing, and names it', () => {
    const schools = [teachers({ [field]: 30 }), teachers({ [field]: null }, '乙校')];
    expect(verdictOf(id, { schools })).toBe('undetermined');
    expect(notesOf(id, { schools })[0]).toMatch(/^乙校未填/);
  });

  it('fails for one school that lacks some, whatever the others say', () => {
    const schools = [teachers({ [field]: 29 }), teachers({ [field]: null }, '乙校')];
    expect(verdictOf(id, { schools, data: county(1000) })).toBe('notMet');
    expect(valueOf(id, { schools, data: county(1000) })).toMatch(/100\.0%$/);
    expect(notesOf(id, { schools, data: county(1000) })).toEqual(['有学校未达到100%：甲校']);
  });

  it('says so where the county’s figures differ from the schools’ sum', () => {
    const schools = [teachers({ [field]: 30 })];
    expect(verdictOf(id, { schools, data: county(999) })).toBe('met');
    expect(notesOf(id, { schools, data: county(999) })[0]).toMatch(/不一致，请核对$/);
    expect(notesOf(id, { schools, data: { [done]: 30, [all]: 30 } })).toEqual([]);
  });
});

describe('admission from the zone (政府保障 13)', () => {
  const zone = (
    stage: 'primary' | 'junior',
    zonePupils: number | null,
    changes: Partial<QualitySchool> = {},
    name = '甲校',
  ) => schoolOf(name, stage, { students: 1000, zonePupils }, changes);
  const both = (primary: number, junior: number) => ({
    schools: [zone('primary', primary), zone('junior', junior, {}, '乙校')],
  });

  it('is 100 % in 小学 and 95 % in 初中', () => {
    expect(verdictOf('government.13', both(1000, 950))).toBe('met');
    expect(verdictOf('government.13', both(999, 950))).toBe('notMet');
    expect(verdictOf('government.13', both(1000, 949))).toBe('notMet');
    expect(valueOf('government.13', both(1000, 950))).toBe('小学100.0%、初中95.0%');
    expect(failingOf('government.13', both(1000, 949))).toEqual([
      '乙校: 学生1000人，就近划片入学949人',
    ]);
  });

  it('is a rate of all schools together: one may lie below it', () => {
    const schools = [zone('junior', 940), zone('junior', 960, {}, '乙校')];
    expect(verdictOf('government.13', { schools })).toBe('met');
  });

  it('leaves out rural, private and boarding schools', () => {
    const out = [{ locale: 'rural' }, { isPublic: false }, { boarding: true }] as const;
    for (const changes of out) {
      const schools = [...both(1000, 1000).schools, zone('primary', 0, changes, '丙校')];
      expect(verdictOf('government.13', { schools })).toBe('met');
    }
    const schools = [...both(1000, 1000).schools, zone('primary', 0, { locale: 'urban' }, '丙校')];
    expect(verdictOf('government.13', { schools })).toBe('notMet');
  });

  it('takes a school that does not say it for a day school, and says so when that decides', () => {
    const given = { schools: [zone('primary', 0, { boarding: null })] };
    expect(verdictOf('government.13', given)).toBe('notMet');
    expect(notesOf('government.13', given)).toEqual(['未注明是否寄宿制，按非寄宿制计入：甲校']);
  });

  it('comes from the county’s rates where the schools do not say it', () => {
    const schools = [zone('primary', null), zone('junior', null, {}, '乙校')];
    const rates = (zonePrimary: number, zoneJunior: number | null) => ({
      schools,
      data: { zonePrimary, zoneJunior },
    });
    expect(verdictOf('government.13', rates(100, 95))).toBe('met');
    expect(verdictOf('government.13', rates(99.99, 95))).toBe('notMet');
    expect(verdictOf('government.13', rates(100, 94.99))).toBe('notMet');
    expect(verdictOf('government.13', rates(100, null))).toBe('undetermined');
  });

  it('is undetermined where 城乡类型 is not said', () => {
    const schools = [zone('primary', 1000, { locale: null }), zone('junior', 1000)];
    expect(verdictOf('government.13', { schools })).toBe('undetermined');
  });
});

describe('retention in 初中 (教育质量 1)', () => {
  const figures = (graduates: number | null) => ({
    graduates,
    transferredIn: 20,
    transferredOut: 30,
    enteredThreeYearsAgo: 1005,
    died: 5,
  });
  const of = (graduates: number | null, name = '甲校') =>
    schoolOf(name, 'junior', { retention: figures(graduates) });

  it('is (毕业生 − 转入 + 转出) ÷ (三年前初一 − 死亡), at least 95 %', () => {
    expect(verdictOf('quality.1', { schools: [of(940)] })).toBe('met');
    expect(verdictOf('quality.1', { schools: [of(939)] })).toBe('notMet');
    expect(valueOf('quality.1', { schools: [of(940)] })).toBe(
      '毕业班学生940人，三年前入学1005人，转入20人，死亡5人，转出30人，巩固率95.0%',
    );
    expect(failingOf('quality.1', { schools: [of(939)] })).toEqual(['甲校: 巩固率94.9%，低于95%']);
  });

  it('is the county’s: one school may lie below it', () => {
    expect(verdictOf('quality.1', { schools: [of(930), of(950, '乙校')] })).toBe('met');
  });

  it('comes from the county’s figures where the schools do not say it', () => {
    const schools = [of(null)];
    expect(verdictOf('quality.1', { schools, data: figures(940) })).toBe('met');
    expect(verdictOf('quality.1', { schools, data: figures(939) })).toBe('notMet');
    expect(verdictOf('quality.1', { schools, data: figures(null) })).toBe('undetermined');
    expect(notesOf('quality.1', { schools, data: figures(null) })).toEqual([
      '县级数据未填：初中毕业班学生数',
    ]);
  });

  it('marks a rounding that would turn the verdict', () => {
    const schools = [
      schoolOf('甲校', 'junior', {
        retention: {
          graduates: 9499,
          transferredIn: 0,
          transferredOut: 0,
          enteredThreeYearsAgo: 10_000,
          died: 0,
        },
      }),
    ];
    expect(verdictOf('quality.1', { schools })).toBe('notMet');
    expect(notesOf('quality.1', { schools })[0]).toMatch(/显示为95\.0%，实为94\.99%/);
  });
});

describe('teacher training funds (教育质量 4)', () => {
  const funds = (trainingFunds: number | null, name = '甲校') =>
    school(name, { trainingFunds, operatingBudget: 400_000 });

  it('are 5 % of the operating budget in every school', () => {
    expect(verdictOf('quality.4', { schools: [funds(20_000)] })).toBe('met');
    expect(verdictOf('quality.4', { schools: [funds(19_999.99)] })).toBe('notMet');
    const schools = [funds(19_000), funds(90_000, '乙校')];
    expect(verdictOf('quality.4', { schools })).toBe('notMet');
    expect(failingOf('quality.4', { schools })).toEqual([
      '甲校: 教师培训经费占公用经费预算4.8%，低于5%',
    ]);
  });

  it('are never shown to be there by the county’s totals, but shown to be lacking', () => {
    const totals = (trainingFunds: number, schools = [funds(null)]) => ({
      schools,
      data: { trainingFunds, operatingBudget: 2000 },
    });
    expect(verdictOf('quality.4', totals(100))).toBe('undetermined');
    expect(notesOf('quality.4', totals(100)).at(-1)).toMatch(
      /^全县合计达到比例，不能说明每所学校都达到/,
    );
    expect(verdictOf('quality.4', totals(99.9))).toBe('notMet');
    expect(notesOf('quality.4', totals(99.9)).at(-1)).toBe('全县合计低于5%，必有学校未达到');
    const half = [funds(20_000), funds(null, '乙校')];
    expect(verdictOf('quality.4', totals(100, half))).toBe('undetermined');
    expect(verdictOf('quality.4', totals(99.9, half))).toBe('notMet');
  });

  it('are the schools’ matter alone where all of them say it', () => {
    const data = { trainingFunds: 1, operatingBudget: 2000 };
    expect(verdictOf('quality.4', { schools: [funds(20_000)], data })).toBe('met');
    expect(notesOf('quality.4', { schools: [funds(20_000)], data })).toEqual([]);
  });

  it('are nothing where a school has no budget', () => {
    const none = school('甲校', { trainingFunds: 0, operatingBudget: 0 });
    expect(verdictOf('quality.4', { schools: [none] })).toBe('met');
  });

  it('are undetermined where one school, or everybody, says nothing', () => {
    expect(verdictOf('quality.4', { schools: [funds(20_000), funds(null, '乙校')] })).toBe(
      'undetermined',
    );
    expect(verdictOf('quality.4', { schools: [funds(null)] })).toBe('undetermined');
  });
});

describe('a county of which a school is left out for want of pupils', () => {
  const incomplete = { primary: true, junior: true };
  const schools = [
    school('甲校', {
      parts: [part('primary', { classes: 6 }), part('junior', { classes: 6 })],
    }),
  ];

  it.each(['government.3', 'government.5', 'government.6', 'quality.4'] as const)(
    '%s is not met on what is there',
    (id) => {
      expect(verdictOf(id, { schools })).toBe('met');
      expect(verdictOf(id, { schools, incomplete })).toBe('undetermined');
      expect(notesOf(id, { schools, incomplete })).toEqual([
        '有学校在校生数未填或有误未计入，或有行、表尚未说明',
      ]);
    },
  );
});
