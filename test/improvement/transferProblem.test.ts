import { assess } from '../../src/assessment/assess';
import { quality2017 } from '../../src/standards/quality2017';
import { transferProblem, type TransferWish } from '../../src/improvement/transferProblem';
import type { Making } from './madeCounty';
import { read, soundSchool, tableOf } from '../county/schools';
import { madeCounty, randomFrom, understood } from './madeCounty';

function made(
  layout: Making['layout'],
  schools = 8,
  standard: 'quality-2017' | 'basic-2012' = 'quality-2017',
) {
  const { assessed } = understood(
    madeCounty(randomFrom(11), { schools, layout, unevenness: 1.3, level: 1 }),
    { standard },
  );
  return (wish: Partial<TransferWish> = {}) =>
    transferProblem(assessed.county, assessed.assessment, { ...asked, ...wish });
}

const asked: TransferWish = {
  stage: 'primary',
  indicator: 'backboneTeachers',
  limit: null,
  goal: 'all',
  locked: [],
  donorFloor: 'threshold',
  withinTownships: false,
  cap: null,
  thingsMove: false,
};

function ready(setUp: ReturnType<typeof transferProblem>) {
  if (setUp.kind === 'refused') throw new Error(setUp.why.code);
  return setUp;
}

describe('a transfer problem', () => {
  it.each([
    ['transfers.unknownIndicator', { indicator: 'books' }],
    ['transfers.emptyStage', { stage: 'junior' }],
    ['transfers.doesNotMove', { indicator: 'sportsArea' }],
    ['transfers.notMovable', { indicator: 'multimediaRooms' }],
    ['transfers.unknownSchool', { locked: ['无名小学'] }],
  ] as const)('is refused with %s', (code, wish) => {
    expect(made('primary')(wish)).toMatchObject({ kind: 'refused', why: { code } });
  });

  it('needs two schools', () => {
    const problem = made('primary', 1)();
    expect(problem).toMatchObject({ kind: 'refused', why: { code: 'transfers.oneSchool' } });
  });

  it("takes the limit of the standard: its own, or the composite's", () => {
    expect(ready(made('primary')()).problem.limit).toBe(0.5);
    const basic = made('primary', 8, 'basic-2012');
    expect(ready(basic({ indicator: 'teachers' })).problem.limit).toBe(0.65);
    expect(ready(basic({ indicator: 'teachers', limit: 0.3 })).problem.limit).toBe(0.3);
  });

  it('leaves donors more to give the less they must keep', () => {
    const problem = made('primary');
    const gives = (donorFloor: TransferWish['donorFloor']) =>
      ready(problem({ goal: 'cv', donorFloor })).problem.schools.map((school) => school.gives);
    const [threshold, floor, none] = [gives('threshold'), gives('floor'), gives('none')];
    threshold.forEach((count, at) => {
      expect(floor[at]).toBeGreaterThanOrEqual(count);
      expect(none[at]).toBeGreaterThanOrEqual(floor[at] ?? NaN);
    });
    expect(Math.max(...none)).toBeGreaterThan(Math.max(...threshold));
  });

  it('asks for 85 % of the threshold, and for all of it where a school misses another one', () => {
    const lacks = (multimediaRooms: number) => {
      const poor = soundSchool('甲小学', { backbone: 8, multimediaRooms });
      const county = read([tableOf([poor, soundSchool('乙小学', { backbone: 30 })])]);
      const { problem } = ready(transferProblem(county, assess(county, quality2017), asked));
      return problem.schools[0]?.lacks;
    };
    // 10 of 1,000 pupils are the threshold, 8.5 the floor
    expect(lacks(23)).toBe(1);
    expect(lacks(22)).toBe(2);
  });

  it('asks for nothing but the CV where that is the goal', () => {
    const lacks = (goal: TransferWish['goal']) =>
      ready(made('primary')({ goal })).problem.schools.reduce((sum, each) => sum + each.lacks, 0);
    expect(lacks('cv')).toBe(0);
    expect(lacks('all')).toBeGreaterThan(0);
  });

  it('moves equipment in 万元, and leaves schools alone whose stages share it', () => {
    const { problem, leftAlone } = ready(
      made('byType', 12)({ indicator: 'equipmentValue', thingsMove: true }),
    );
    expect(problem.unit).toBe(10_000);
    expect(leftAlone).toEqual(['第4学校', '第8学校', '第12学校']);
    expect(problem.schools.filter(({ locked }) => locked)).toHaveLength(leftAlone.length);
  });

  it('keeps inside townships where that is asked for', () => {
    const groups = (withinTownships: boolean) =>
      new Set(
        ready(made('primary', 12)({ withinTownships })).problem.schools.map(({ group }) => group),
      );
    expect(groups(false)).toEqual(new Set([null]));
    expect(groups(true).size).toBeGreaterThan(1);
  });
});
