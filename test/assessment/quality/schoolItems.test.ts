/** 政府保障3–6: rooms, school size, class size, the smallest schools. */
import { failingOf, judge, notesOf, part, school, schoolOf, valueOf, verdictOf } from './given';
import type { QualitySchool } from '../../../src/assessment/quality/qualitySchools';

function rooms(music: readonly number[], art: readonly number[] = music) {
  return {
    music: { areas: music, sized: null, total: null },
    art: { areas: art, sized: null, total: null },
  };
}

describe('music and art rooms (政府保障 3)', () => {
  const of = (changes: Partial<QualitySchool>) => ({ schools: [school('甲校', changes)] });
  const classes = (count: number, areas: readonly number[]) =>
    of({ parts: [part('primary', { classes: count })], ...rooms(areas) });

  it('need one of each for 12 classes', () => {
    expect(verdictOf('government.3', classes(12, [96]))).toBe('met');
  });

  it('need two of each from the 13th class on', () => {
    expect(verdictOf('government.3', classes(13, [96]))).toBe('notMet');
    expect(verdictOf('government.3', classes(13, [96, 100]))).toBe('met');
    expect(failingOf('government.3', classes(13, [96]))).toEqual([
      '甲校: 应有音乐、美术专用教室各2间，面积达标的音乐1间、美术1间',
    ]);
  });

  it('need one of each even for a single class', () => {
    expect(verdictOf('government.3', classes(1, []))).toBe('notMet');
  });

  it('are needed for the classes of both stages of one school together', () => {
    const parts = [part('primary', { classes: 6 }), part('junior', { classes: 7 })];
    expect(verdictOf('government.3', of({ parts, ...rooms([96]) }))).toBe('notMet');
    expect(verdictOf('government.3', of({ parts, ...rooms([96, 96]) }))).toBe('met');
  });

  it('count from 96 ㎡ for music and 90 ㎡ for art, exactly', () => {
    expect(verdictOf('government.3', of(rooms([96], [90])))).toBe('met');
    expect(verdictOf('government.3', of(rooms([95.99], [90])))).toBe('notMet');
    expect(verdictOf('government.3', of(rooms([96], [89.99])))).toBe('notMet');
  });

  it('count by the number of rooms of that size where no areas are listed', () => {
    const sized = (count: number) => ({ areas: null, sized: count, total: 3 });
    expect(verdictOf('government.3', of({ music: sized(1), art: sized(1) }))).toBe('met');
    expect(verdictOf('government.3', of({ music: sized(0), art: sized(1) }))).toBe('notMet');
  });

  it('of unknown size decide nothing unless there are too few of any size', () => {
    const total = (count: number) => ({ areas: null, sized: null, total: count });
    const enough = of({ music: total(1), art: total(1) });
    expect(verdictOf('government.3', enough)).toBe('undetermined');
    expect(notesOf('government.3', enough)).toEqual(['请填写各专用教室面积，否则不能判断：甲校']);
    expect(verdictOf('government.3', of({ music: total(0), art: total(1) }))).toBe('notMet');
  });

  it('say of which schools it is not known, beside those that fail', () => {
    const total = (count: number) => ({ areas: null, sized: null, total: count });
    const place = { sheet: '学校', cell: 'B9' };
    const unknown = school('甲校', { music: total(1), art: total(1), place });
    const none = school('乙校', rooms([]));
    const { verdict, unclear } = judge('government.3', { schools: [unknown, none] });
    expect([verdict, unclear]).toEqual(['notMet', [place]]);
  });

  it('leave the item undetermined where classes or rooms are not entered, and say who', () => {
    const parts = [part('primary', { classes: null })];
    expect(verdictOf('government.3', of({ parts }))).toBe('undetermined');
    const blank = of({ music: { areas: null, sized: null, total: null } });
    expect(verdictOf('government.3', blank)).toBe('undetermined');
    expect(notesOf('government.3', blank)).toEqual(['甲校未填：音乐专用教室数（面积）']);
    expect(judge('government.3', blank).value).toBeNull();
  });

  describe('under the relaxation of room sizes', () => {
    const relaxations = { roomSizes: '省教督〔2020〕1号' };
    const relaxed = (changes: Partial<QualitySchool>) => ({ ...of(changes), relaxations });
    const rural = (largestClass: number, stage: 'primary' | 'junior', area: number) =>
      relaxed({
        parts: [part(stage, { largestClass })],
        locale: 'rural',
        ...rooms([area]),
      });

    it('73 ㎡ and 67 ㎡ suffice for a school built up to 2016', () => {
      expect(verdictOf('government.3', relaxed({ foundedYear: 2016, ...rooms([73], [67]) }))).toBe(
        'met',
      );
      expect(verdictOf('government.3', relaxed({ foundedYear: 2016, ...rooms([72], [67]) }))).toBe(
        'notMet',
      );
      expect(verdictOf('government.3', relaxed({ foundedYear: 2016, ...rooms([73], [66]) }))).toBe(
        'notMet',
      );
      expect(verdictOf('government.3', relaxed({ foundedYear: 2017, ...rooms([73], [67]) }))).toBe(
        'notMet',
      );
    });

    it('does nothing while it is off', () => {
      expect(verdictOf('government.3', of({ foundedYear: 2016, ...rooms([73], [67]) }))).toBe(
        'notMet',
      );
    });

    it('54 ㎡ (小学) and 61 ㎡ (初中) suffice for a rural school with classes below 30', () => {
      expect(verdictOf('government.3', rural(29, 'primary', 54))).toBe('met');
      expect(verdictOf('government.3', rural(29, 'primary', 53))).toBe('notMet');
      expect(verdictOf('government.3', rural(30, 'primary', 54))).toBe('notMet');
      expect(verdictOf('government.3', rural(29, 'junior', 61))).toBe('met');
      expect(verdictOf('government.3', rural(29, 'junior', 60))).toBe('notMet');
    });

    it('names the relaxation, its basis and the schools that use it', () => {
      expect(notesOf('government.3', relaxed({ foundedYear: 2016, ...rooms([73], [67]) }))).toEqual(
        [
          '按“音乐、美术专用教室面积放宽”达标：甲校',
          '采用规程放宽情形：音乐、美术专用教室面积放宽（依据：省教督〔2020〕1号）',
        ],
      );
    });

    it('is undetermined where the year that would decide is not entered', () => {
      const unknown = relaxed({ foundedYear: null, ...rooms([73], [67]) });
      expect(verdictOf('government.3', unknown)).toBe('undetermined');
      expect(notesOf('government.3', unknown)[0]).toMatch(/请填写建校年份/);
      expect(verdictOf('government.3', relaxed({ foundedYear: null, ...rooms([50]) }))).toBe(
        'notMet',
      );
    });
  });
});

describe('school size (政府保障 4)', () => {
  const data = { vocationalAttached: 0 };
  const sized = (students: number, changes: Partial<QualitySchool> = {}) => ({
    data,
    schools: [schoolOf('甲校', 'junior', { students }, changes)],
  });
  const through = (students: number, changes: Partial<QualitySchool> = {}) => ({
    data,
    schools: [
      school('一贯制学校', {
        allThrough: true,
        parts: [part('primary', { students: 1500 }), part('junior', { students: students - 1500 })],
        ...changes,
      }),
    ],
  });

  it('is at most 2,000 pupils', () => {
    expect(verdictOf('government.4', sized(2000))).toBe('met');
    expect(verdictOf('government.4', sized(2001))).toBe('notMet');
    expect(failingOf('government.4', sized(2001))).toEqual(['甲校: 初中学生2001人，超过2000人']);
  });

  it('is at most 2,500 compulsory pupils for a 一贯制 school', () => {
    expect(verdictOf('government.4', through(2500))).toBe('met');
    expect(verdictOf('government.4', through(2501))).toBe('notMet');
  });

  it('is judged stage by stage for a 小学 with 附设班', () => {
    expect(verdictOf('government.4', through(2400, { allThrough: false }))).toBe('met');
    const parts = [part('primary', { students: 2001 }), part('junior', { students: 40 })];
    expect(verdictOf('government.4', { data, schools: [school('小学', { parts })] })).toBe(
      'notMet',
    );
  });

  it('prints the form’s counts', () => {
    const schools = [...sized(2001).schools, ...through(2501).schools];
    expect(valueOf('government.4', { data, schools })).toBe(
      '超过2000人的小学0所，初中1所，超过2500人的一贯制学校1所',
    );
  });

  it('forbids compulsory classes at vocational schools, and asks for their number', () => {
    expect(verdictOf('government.4', { ...sized(100), data: { vocationalAttached: 1 } })).toBe(
      'notMet',
    );
    expect(verdictOf('government.4', { ...sized(100), data: {} })).toBe('undetermined');
    expect(notesOf('government.4', { ...sized(100), data: {} })).toEqual([
      '县级数据未填：职业学校附设普通小学、初中班数',
    ]);
  });

  it('is undetermined while the pupils of a school are missing', () => {
    expect(
      verdictOf('government.4', { ...sized(100), incomplete: { primary: false, junior: true } }),
    ).toBe('undetermined');
  });

  describe('under the relaxation of school sizes', () => {
    const relaxations = { schoolSizes: '规程' };
    const relaxed = (students: number, changes: Partial<QualitySchool> = {}) => ({
      ...sized(students, changes),
      relaxations,
    });

    it('is at most 2,400 for a school built up to 2010, 3,000 for a 一贯制 one', () => {
      expect(verdictOf('government.4', relaxed(2400, { foundedYear: 2010 }))).toBe('met');
      expect(verdictOf('government.4', relaxed(2401, { foundedYear: 2010 }))).toBe('notMet');
      expect(verdictOf('government.4', relaxed(2400, { foundedYear: 2011 }))).toBe('notMet');
      const old = { foundedYear: 2010 };
      expect(verdictOf('government.4', { ...through(3000, old), relaxations })).toBe('met');
      expect(verdictOf('government.4', { ...through(3001, old), relaxations })).toBe('notMet');
    });

    it('is at most 2,400 where more than half are 随迁子女', () => {
      const migrants = (migrantPupils: number | null) => ({
        data,
        relaxations,
        schools: [schoolOf('甲校', 'primary', { students: 2400, migrantPupils })],
      });
      expect(verdictOf('government.4', migrants(1201))).toBe('met');
      expect(verdictOf('government.4', migrants(1200))).toBe('notMet');
      expect(verdictOf('government.4', migrants(null))).toBe('undetermined');
    });

    it('does nothing while it is off', () => {
      expect(verdictOf('government.4', sized(2001, { foundedYear: 2000 }))).toBe('notMet');
    });
  });
});

describe('class size (政府保障 5)', () => {
  const band = (from: number, to: number, classes: number) => ({ from, to, classes });
  const largest = (stage: 'primary' | 'junior', largestClass: number | null) => ({
    schools: [schoolOf('甲校', stage, { largestClass })],
  });

  it('is at most 45 in 小学 and 50 in 初中', () => {
    expect(verdictOf('government.5', largest('primary', 45))).toBe('met');
    expect(verdictOf('government.5', largest('primary', 46))).toBe('notMet');
    expect(verdictOf('government.5', largest('junior', 50))).toBe('met');
    expect(verdictOf('government.5', largest('junior', 51))).toBe('notMet');
  });

  it('counts the classes above it from the 班额表', () => {
    const bands = [band(41, 45, 5), band(46, 50, 2), band(51, 55, 1)];
    const of = (stage: 'primary' | 'junior') => ({
      schools: [schoolOf('甲校', stage, { classBands: bands, largestClass: null })],
    });
    expect(valueOf('government.5', of('primary'))).toBe(
      '超过45人的小学班级3个，超过50人的初中班级0个',
    );
    expect(valueOf('government.5', of('junior'))).toBe(
      '超过45人的小学班级0个，超过50人的初中班级1个',
    );
    expect(failingOf('government.5', of('primary'))).toEqual(['甲校: 超过45人的班级3个']);
  });

  it('is told with the classes of 56 and of 66 pupils and more, where every 班额表 is there', () => {
    const sized = (name: string, classBands: readonly ReturnType<typeof band>[] | null) =>
      schoolOf(name, 'primary', { classBands });
    const told = [
      sized('甲校', [band(41, 45, 5), band(51, 55, 4), band(56, 60, 2)]),
      sized('乙校', [band(61, 65, 3), band(66, Infinity, 1)]),
    ];
    expect(notesOf('government.5', { schools: told })).toEqual([
      '56人及以上的大班额6个，其中66人及以上的超大班额1个',
    ]);
    expect(notesOf('government.5', { schools: [...told, sized('丙校', null)] })).toEqual([]);
    const none = [sized('甲校', [band(41, 45, 12)])];
    expect(notesOf('government.5', { schools: none })).toEqual([
      '56人及以上的大班额0个，其中66人及以上的超大班额0个',
    ]);
  });

  it('is met where all classes are in the bands up to the limit', () => {
    const classBands = [band(41, 45, 12), band(46, 50, 0)];
    const schools = [schoolOf('甲校', 'primary', { classBands, largestClass: null })];
    expect(verdictOf('government.5', { schools })).toBe('met');
  });

  it('counts against a school whose largest class contradicts its 班额表', () => {
    const classBands = [band(41, 45, 12)];
    const schools = [schoolOf('甲校', 'primary', { classBands, largestClass: 52 })];
    expect(verdictOf('government.5', { schools })).toBe('notMet');
  });

  it('is undetermined where a school enters neither, but not met where another fails', () => {
    expect(verdictOf('government.5', largest('primary', null))).toBe('undetermined');
    expect(notesOf('government.5', largest('primary', null))).toEqual([
      '甲校未填：班额表或最大班额',
    ]);
    const schools = [...largest('primary', null).schools, ...largest('primary', 46).schools];
    expect(verdictOf('government.5', { schools })).toBe('notMet');
  });
});

describe('operating funds of schools with fewer than 100 pupils (政府保障 6)', () => {
  const data = { primaryQuota: 650, juniorQuota: 850 };
  const funded = (students: number, operatingFunds: number | null) => ({
    data,
    schools: [schoolOf('村小', 'primary', { students }, { operatingFunds })],
  });

  it('are those of 100 pupils at the 定额 of the stage', () => {
    expect(verdictOf('government.6', funded(99, 65_000))).toBe('met');
    expect(verdictOf('government.6', funded(99, 64_999.99))).toBe('notMet');
    expect(failingOf('government.6', funded(60, 39_000))).toEqual([
      '村小: 学生60人，公用经费39000元，低于65000元',
    ]);
  });

  it('are nobody’s matter from 100 pupils on', () => {
    expect(verdictOf('government.6', funded(100, 0))).toBe('met');
    expect(valueOf('government.6', funded(100, 0))).toBe('没有不足100人的学校');
  });

  it('are the sum of both stages for a 一贯制 school', () => {
    const parts = [part('primary', { students: 50 }), part('junior', { students: 40 })];
    const of = (operatingFunds: number) => ({
      data,
      schools: [school('一贯制学校', { parts, allThrough: true, operatingFunds })],
    });
    expect(verdictOf('government.6', of(150_000))).toBe('met');
    expect(verdictOf('government.6', of(149_999))).toBe('notMet');
  });

  it('compare as the decimals were typed', () => {
    const quota = { ...funded(60, 65_030), data: { primaryQuota: 650.3 } };
    expect(verdictOf('government.6', quota)).toBe('met');
  });

  it('print pupils and funds together', () => {
    const schools = [...funded(60, 65_000).schools, ...funded(40, 66_000).schools];
    expect(valueOf('government.6', { data, schools })).toBe('学生数100人，公用经费131000元（2所）');
  });

  it('are undetermined without the 定额 or without a school’s funds, and say so', () => {
    expect(verdictOf('government.6', { ...funded(60, 65_000), data: {} })).toBe('undetermined');
    expect(notesOf('government.6', { ...funded(60, 65_000), data: {} })).toEqual([
      '县级数据未填：小学生均公用经费基准定额',
    ]);
    expect(verdictOf('government.6', funded(60, null))).toBe('undetermined');
    expect(notesOf('government.6', funded(60, null))).toEqual(['村小未填：公用经费']);
  });

  it('are asked of teaching points below 50 pupils, too, which are no rows', () => {
    const point = (operatingFunds: number | null) => ({
      ...funded(60, 65_000),
      beyond: [schoolOf('河口教学点', 'primary', { students: 12 }, { operatingFunds })],
    });
    expect(verdictOf('government.6', point(65_000))).toBe('met');
    expect(valueOf('government.6', point(65_000))).toBe('学生数72人，公用经费130000元（2所）');
    expect(failingOf('government.6', point(12_000))).toEqual([
      '河口教学点: 学生12人，公用经费12000元，低于65000元',
    ]);
    expect(verdictOf('government.6', point(null))).toBe('undetermined');
    expect(notesOf('government.6', point(null))).toEqual(['河口教学点未填：公用经费']);
  });
});

describe('班额, 持证, 培训, 公用经费 and 教师培训经费', () => {
  it.each([
    ['government.5', { largestClass: 46 }, {}],
    ['government.9', { trainedTeachers: 29 }, {}],
    ['government.12', { certifiedTeachers: 29 }, {}],
    ['government.6', { students: 30 }, { operatingFunds: 1 }],
    ['quality.4', {}, { trainingFunds: 1 }],
  ] as const)('cover every school of the county, a row of 表Ⅱ or not (%s)', (id, of, changes) => {
    const data = { primaryQuota: 650 };
    const beyond = (worse: boolean) => [
      worse
        ? schoolOf('河口教学点', 'primary', of, changes)
        : schoolOf('河口教学点', 'primary', { students: 30 }),
    ];
    expect(verdictOf(id, { data, beyond: beyond(false) })).toBe('met');
    expect(verdictOf(id, { data, beyond: beyond(true) })).toBe('notMet');
    expect(failingOf(id, { data, beyond: beyond(true) })[0]).toMatch(/^河口教学点/);
  });

  it.each(['government.3', 'government.4', 'government.13', 'quality.1'] as const)(
    'and not %s, which asks the schools of 表Ⅱ',
    (id) => {
      const data = { vocationalAttached: 0 };
      const schools = [
        school('一贯制', {
          parts: [part('primary'), part('junior')],
          music: sized(4),
          art: sized(4),
        }),
      ];
      const parts = [
        part('junior', { students: 3000, zonePupils: 0, classes: 99, retention: noRetention }),
      ];
      const beyond = [school('企业办中学', { parts })];
      expect(verdictOf(id, { data, schools })).toBe('met');
      expect(verdictOf(id, { data, schools, beyond })).toBe('met');
    },
  );
});

const sized = (count: number) => ({ areas: null, sized: count, total: null });
const noRetention = {
  graduates: 1,
  transferredIn: 0,
  transferredOut: 0,
  enteredThreeYearsAgo: 100,
  died: 0,
};
