/** Statuses, verdicts and what stands beside them; equality is met (rules.md section 2). */
import { assess } from '../../src/assessment/assess';
import { compositeStaysWithin, exactSquaredCv } from '../../src/assessment/exactly';
import { roundedAsPrinted } from '../../src/assessment/roundedAsPrinted';
import { remarkOf } from '../../src/assessment/remark';
import { compareFractions, fraction } from '../../src/county/exact';
import { readCounty } from '../../src/county/readCounty';
import { defaultSettings } from '../../src/county/settings';
import { applyPack } from '../../src/standards/applyPack';
import { standardOf } from '../../src/standards/standards';
import fiveSchools from '../data/five-schools.json';
import vectors from '../data/vectors.json';
import { assessed, juniorTable, read, soundSchool, tableOf, type Cells } from '../county/schools';

const quality = standardOf('quality-2017');

function rowOf(changes: Cells, junior = false) {
  const table = tableOf([soundSchool('校', changes)], junior ? juniorTable : undefined);
  const { stages } = assessed([table]);
  const row = (junior ? stages.junior : stages.primary)?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

describe('a school', () => {
  it('exactly at every threshold meets all seven: 42 of 1,000 pupils is 4.2', () => {
    expect(rowOf({})).toMatchObject({ met: 7, verdict: 'met' });
    expect(rowOf({}).indicators.higherDegreeTeachers).toMatchObject({ value: 4.2, status: 'met' });
  });

  it('with 901 of 20,000 reaches exactly 85 % of 5.3', () => {
    const row = rowOf({ students: 20_000, doctors: 0, masters: 1, bachelors: 900 }, true);
    expect(row.indicators.higherDegreeTeachers).toMatchObject({ value: 4.505, status: 'floor' });
    const below = rowOf({ students: 20_000, doctors: 0, masters: 0, bachelors: 900 }, true);
    expect(below.indicators.higherDegreeTeachers?.status).toBe('below');
  });

  it.each([
    [4500, 'met'],
    [4499.999, 'floor'],
    [3825, 'floor'],
    [3824.999, 'below'],
  ])('with %d ㎡ for 1,000 pupils is %s at 4.5', (teachingArea, status) => {
    expect(rowOf({ teachingArea }).indicators.teachingArea?.status).toBe(status);
  });

  it('meets a decimal threshold that binary sums would miss', () => {
    const row = rowOf({ students: 1, teachingArea: 8.2, indoorSportsArea: 3.7 });
    expect(8.2 - 3.7).toBeLessThan(4.5);
    expect(row.indicators.teachingArea?.status).toBe('met');
  });

  it('that misses one indicator but reaches 85 % passes', () => {
    expect(rowOf({ backbone: 9 })).toMatchObject({ met: 6, verdict: 'met' });
  });

  it('that misses one indicator and stays below 85 % fails', () => {
    expect(rowOf({ backbone: 8 })).toMatchObject({ met: 6, verdict: 'notMet' });
  });

  it('that misses two indicators fails, though both reach 85 %', () => {
    expect(rowOf({ backbone: 9, multimediaRooms: 22 })).toMatchObject({
      met: 5,
      verdict: 'notMet',
    });
  });

  it('has a 备注 of what is met and what reaches only 85 %', () => {
    const remark = remarkOf(rowOf({ backbone: 9, multimediaRooms: null }), quality);
    expect(remark.floor.map(({ id }) => id)).toEqual(['backboneTeachers']);
    expect(remark.missing.map(({ id }) => id)).toEqual(['multimediaRooms']);
    expect(remark.met).toHaveLength(5);
    expect([remark.below, remark.notBound]).toEqual([[], []]);
  });

  it('is judged unrounded, and marked where the printed decimals would say otherwise', () => {
    expect(rowOf({ teachingArea: 4496 }).indicators.teachingArea).toEqual({
      value: 4.496,
      status: 'floor',
      roundingSensitive: true,
    });
    expect(rowOf({ teachingArea: 4490 }).indicators.teachingArea?.roundingSensitive).toBe(false);
  });

  it('has no verdict and no statuses in 基本均衡', () => {
    const stage = assessed([tableOf([soundSchool('校')])], 'basic-2012').stages.primary;
    expect(stage?.rows[0]).toMatchObject({ verdict: null, met: 0 });
    expect(stage?.rows[0]?.indicators.books).toMatchObject({ value: 18.43, status: null });
  });
});

/** Two schools of 1,000 pupils whose backbone teachers are 20 (1 ± cv). */
function twoSchools(cv: number) {
  return [
    soundSchool('低', { backbone: 20 - 20 * cv }),
    soundSchool('高', { backbone: 20 + 20 * cv }),
  ];
}

describe('a stage', () => {
  it('with a CV of exactly 0.50 is met', () => {
    const stage = assessed([tableOf(twoSchools(0.5))]).stages.primary;
    expect(stage?.indicators.backboneTeachers).toMatchObject({ cv: 0.5, verdict: 'met' });
    expect(stage?.dispersionVerdict).toBe('met');
  });

  it('is met at exactly 0.45 where doubles come out above it', () => {
    const schools = [
      soundSchool('低', { type: '初级中学', students: 700, backbone: 55 }),
      soundSchool('高', { type: '初级中学', students: 700, backbone: 145 }),
    ];
    const county = read([tableOf(schools, juniorTable)]);
    const backbone = 1;
    expect(compareFractions(exactSquaredCv(county.stages.junior, backbone), fraction(0.2025))).toBe(
      0,
    );
    const stage = assess(county, quality).stages.junior;
    expect(stage?.indicators.backboneTeachers?.cv).toBeGreaterThan(0.45);
    expect(stage?.indicators.backboneTeachers?.verdict).toBe('met');
  });

  it('with a CV of 0.501787 is not met, though it prints 0.50 with two decimals', () => {
    const schools = [
      soundSchool('低', { students: 1_000_000, backbone: 498_213 }),
      soundSchool('高', { students: 1_000_000, backbone: 1_501_787 }),
    ];
    const stage = assessed([tableOf(schools)]).stages.primary;
    expect(stage?.indicators.backboneTeachers?.cv).toBeCloseTo(0.501787, 12);
    expect(stage?.indicators.backboneTeachers?.verdict).toBe('notMet');
    expect(stage?.dispersionVerdict).toBe('notMet');
  });

  it('is marked where three printed decimals would turn the verdict', () => {
    const schools = [
      soundSchool('低', { students: 100_000, backbone: 49_960 }),
      soundSchool('高', { students: 100_000, backbone: 150_040 }),
    ];
    expect(assessed([tableOf(schools)]).stages.primary?.indicators.backboneTeachers).toMatchObject({
      verdict: 'notMet',
      roundingSensitive: true,
    });
  });

  it('of 优质均衡 is met only when all seven CVs are; the composite is not judged', () => {
    const stage = assessed([tableOf(twoSchools(0.6))]).stages.primary;
    expect(stage?.compositeCv).toBeCloseTo(0.6 / 7, 12);
    expect(stage).toMatchObject({ compositeLimit: null, dispersionVerdict: 'notMet' });
  });

  it('of 基本均衡 may have one CV above the limit as long as the composite is not', () => {
    const schools = [soundSchool('低', { books: 0 }), soundSchool('高', { books: 20_000 })];
    const stage = assessed([tableOf(schools)], 'basic-2012').stages.primary;
    expect(stage?.indicators.books).toMatchObject({ cv: 1, limit: null, verdict: null });
    expect(stage).toMatchObject({
      compositeCv: 1 / 8,
      compositeLimit: 0.65,
      dispersionVerdict: 'met',
    });
  });

  it('follows a province’s pack', () => {
    const pack = {
      name: '某省',
      standards: {
        'quality-2017': { indicators: { backboneTeachers: { limit: { primary: 0.3 } } } },
      },
    };
    const standard = applyPack(quality, pack);
    const county = readCounty([tableOf(twoSchools(0.4))], standard, defaultSettings);
    expect(assess(county, standard).stages.primary?.indicators.backboneTeachers).toMatchObject({
      limit: 0.3,
      verdict: 'notMet',
    });
  });

  it('names the schools that pull a CV up, greatest first, with their direction', () => {
    const schools = [
      soundSchool('中', { backbone: 10 }),
      soundSchool('大', { backbone: 12 }),
      soundSchool('小', { students: 63, backbone: 6, classes: 3 }),
    ];
    const drivers = assessed([tableOf(schools)]).stages.primary?.indicators.backboneTeachers
      ?.drivers;
    expect(drivers?.map(({ school, direction }) => [school, direction])).toEqual([
      ['小', 'high'],
      ['中', 'low'],
      ['大', 'low'],
    ]);
    expect(drivers?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('of schools that pull alike the first stays first', () => {
    const schools = ['甲', '乙', '丙'].map((name, at) =>
      soundSchool(name, { backbone: at < 2 ? 8 : 14 }),
    );
    const drivers = assessed([tableOf(schools)]).stages.primary?.indicators.backboneTeachers
      ?.drivers;
    expect(drivers?.map(({ school }) => school)).toEqual(['丙', '甲', '乙']);
  });
});

it('the published five schools have a CV of 0.51526 for books', () => {
  const schools = fiveSchools.rows.map(([name, students, books]) => ({
    name: name ?? null,
    students: students ?? null,
    books: books ?? null,
  }));
  const stage = assessed([tableOf(schools)], 'basic-2012').stages.primary;
  const books = stage?.indicators.books;
  expect(books?.mean).toBeCloseTo(fiveSchools.mean, 12);
  expect(books?.sd).toBeCloseTo(fiveSchools.sd, 12);
  expect(books?.cv).toBeCloseTo(fiveSchools.cv, 12);
  expect(stage).toMatchObject({ compositeCv: null, dispersionVerdict: 'undetermined' });
});

it('a composite stays within its limit where they are equal but for the rounding of roots', () => {
  expect(compositeStaysWithin(0.65, 0.65)).toBe(true);
  expect(compositeStaysWithin(0.65 + 1e-15, 0.65)).toBe(true);
  expect(compositeStaysWithin(0.65 + 1e-12, 0.65)).toBe(false);
});

it.each(vectors.composite)(
  '$source: the composite is the mean of the CVs',
  ({ cvs, composite }) => {
    // for each indicator two schools of 1,000 pupils at 1 ± cv
    const [area, sports, value, computers, books, teachers, degrees, titles] = cvs;
    const school = (name: string, sign: 1 | -1): Cells => {
      const amount = (cv: number | undefined) => 1000 * (1 + sign * (cv ?? NaN));
      return {
        name,
        students: 1000,
        teachingArea: amount(area),
        indoorSportsArea: 0,
        sportsGroundArea: amount(sports),
        equipmentValue: amount(value),
        computers: amount(computers),
        books: amount(books),
        teachers: amount(teachers),
        higherDegree: amount(degrees),
        midTitle: amount(titles),
      };
    };
    const within = cvs.every((cv) => cv <= 1);
    const stage = assessed([tableOf([school('低', -1), school('高', 1)])], 'basic-2012').stages
      .primary;
    // a CV above 1 would need a negative school in such a pair
    if (within) expect(roundedAsPrinted(stage?.compositeCv ?? NaN, 3)).toBe(composite);
    expect(roundedAsPrinted(cvs.reduce((sum, cv) => sum + cv, 0) / cvs.length, 3)).toBe(composite);
  },
);

it('decimals are printed half away from zero, as Excel does', () => {
  expect([
    roundedAsPrinted(1.005, 2),
    roundedAsPrinted(4.195, 2),
    roundedAsPrinted(0.5005, 3),
    roundedAsPrinted(2.4, 0),
  ]).toEqual([1.01, 4.2, 0.501, 2]);
});
