/** 缺口 of a school at one indicator: what it lacks to the threshold and the floor, exactly. */
import fc from 'fast-check';
import type { IndicatorStatus } from '../../src/assessment/assessment';
import { gapOf, type Gap } from '../../src/improvement/gaps';
import { applyPack } from '../../src/standards/applyPack';
import { packSchema } from '../../src/standards/pack';
import { standardOf } from '../../src/standards/standards';
import type { IndicatorId, Stage, StandardId } from '../../src/standards/standard';
import {
  assessed,
  byType,
  juniorTable,
  people,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
  type Cells,
} from '../county/schools';

interface Asked {
  readonly indicator: IndicatorId;
  readonly stage?: Stage;
  readonly standard?: StandardId;
}

type Layout = typeof byType | typeof juniorTable;

/** Gap and status of the only school of a table. */
function judged(
  school: Cells,
  mode: Layout | undefined,
  { indicator, stage = 'primary', standard = 'quality-2017' }: Asked,
): { readonly gap: Gap | null; readonly status: IndicatorStatus | null | undefined } {
  const table = tableOf([school], mode);
  const county = read([table], standard);
  const row = county.stages[stage].rows[0];
  if (!row) throw new Error('no row');
  const place = county.standard.indicators.findIndex(({ id }) => id === indicator);
  const status = assessed([table], standard).stages[stage]?.rows[0]?.indicators[indicator]?.status;
  return { gap: gapOf(row, place, county.standard), status };
}

function gap(school: Cells, asked: Asked, mode?: Layout): Gap {
  const found = judged(school, mode, asked).gap;
  if (!found) throw new Error('no gap');
  return found;
}

describe('the gap of a school', () => {
  it('is 0 exactly at the threshold, and so is the surplus', () => {
    for (const { id } of standardOf('quality-2017').indicators) {
      expect(gap(soundSchool('校'), { indicator: id })).toMatchObject({
        toThreshold: 0,
        toFloor: 0,
        surplus: 0,
        wholeSchool: null,
      });
    }
  });

  it('is counted in people, rooms, ㎡ and 元, 万元 or not', () => {
    const poor = soundSchool('校', {
      backbone: 3,
      teachingArea: 3000.5,
      equipmentValue: 12.34,
      multimediaRooms: 20,
    });
    expect(gap(poor, { indicator: 'backboneTeachers' })).toMatchObject({
      unit: 'people',
      toThreshold: 7,
      toFloor: 6,
    });
    expect(gap(poor, { indicator: 'teachingArea' })).toMatchObject({
      unit: 'squareMetres',
      toThreshold: 1499.5,
      toFloor: 824.5,
    });
    expect(gap(poor, { indicator: 'equipmentValue' })).toMatchObject({
      unit: 'yuan',
      toThreshold: 1_876_600,
      toFloor: 1_576_600,
    });
    expect(gap(poor, { indicator: 'multimediaRooms' })).toMatchObject({
      unit: 'rooms',
      toThreshold: 3,
      toFloor: 0,
    });
  });

  it('needs a whole person more for any part of one, and has none too many for any part', () => {
    const small = { students: 63 };
    // 4.2 of 100 are 2.646 of 63, the floor 2.2491
    expect(
      gap(soundSchool('校', { ...small, masters: 0, bachelors: 1, associates: 0 }), {
        indicator: 'higherDegreeTeachers',
      }),
    ).toMatchObject({ toThreshold: 2, toFloor: 2, surplus: 0 });
    expect(
      gap(soundSchool('校', { ...small, masters: 0, bachelors: 5, associates: 0 }), {
        indicator: 'higherDegreeTeachers',
      }),
    ).toMatchObject({ toThreshold: 0, toFloor: 0, surplus: 2 });
  });

  it('knows no binary rounding: 8.2 − 3.7 ㎡ for one pupil lack nothing to 4.5', () => {
    const school = soundSchool('校', { students: 1, teachingArea: 8.2, indoorSportsArea: 3.7 });
    expect(gap(school, { indicator: 'teachingArea' }).toThreshold).toBe(0);
    const poorer = soundSchool('校', { students: 1, teachingArea: 8.1, indoorSportsArea: 3.7 });
    expect(gap(poorer, { indicator: 'teachingArea' }).toThreshold).toBe(0.1);
  });

  it('goes by the threshold of its stage', () => {
    const asked = { indicator: 'sportsArea', stage: 'junior' } as const;
    expect(gap(soundSchool('校'), asked, juniorTable).toThreshold).toBe(2700);
  });

  it('is not there without a threshold, or without an amount', () => {
    const basic = { indicator: 'books', standard: 'basic-2012' } as const;
    expect(judged(soundSchool('校'), undefined, basic).gap).toBeNull();
    const blank = soundSchool('校', { backbone: null });
    expect(judged(blank, undefined, { indicator: 'backboneTeachers' }).gap).toBeNull();
    const row = read([tableOf([soundSchool('校')])]).stages.primary.rows[0];
    expect(row && gapOf(row, 99, standardOf('quality-2017'))).toBeNull();
  });

  it('follows the thresholds of a province, also where the state has none', () => {
    const pack = packSchema.parse({
      name: '某省',
      standards: { 'basic-2012': { indicators: { books: { threshold: { primary: 20 } } } } },
    });
    const basic = applyPack(standardOf('basic-2012'), pack);
    const row = read([tableOf([soundSchool('校')])], 'basic-2012').stages.primary.rows[0];
    const place = basic.indicators.findIndex(({ id }) => id === 'books');
    // without a school rule there is no floor below the threshold
    expect(row && gapOf(row, place, basic)).toMatchObject({
      unit: 'books',
      toThreshold: 1570,
      toFloor: 1570,
    });
  });
});

describe('the gap of a stage that shares the resources of its school', () => {
  const nineYear = wholeSchool('校', {
    type: '九年一贯制学校',
    'primary.students': 110,
    'junior.students': 100,
    ...people('junior', 1),
    teachingArea: 900,
    indoorSportsArea: 0,
    multimediaRooms: 4,
  });

  it('is that of its own share, and beside it that of the whole school', () => {
    // both stages weigh 110: each has half of 900 ㎡ and of 4 rooms
    expect(gap(nineYear, { indicator: 'teachingArea' }, byType)).toEqual({
      unit: 'squareMetres',
      toThreshold: 45,
      toFloor: 0,
      surplus: 0,
      wholeSchool: { toThreshold: 90, toFloor: 0 },
    });
    // 小学 lack 0.53 of a room, which is 1.06 of the school's, and 0.1505 to the floor, 0.301 of it
    expect(gap(nineYear, { indicator: 'multimediaRooms' }, byType)).toMatchObject({
      toThreshold: 1,
      toFloor: 1,
      wholeSchool: { toThreshold: 2, toFloor: 1 },
    });
  });

  it('is its own alone where people are counted by stage', () => {
    const asked = { indicator: 'backboneTeachers', stage: 'junior' } as const;
    expect(gap(nineYear, asked, byType).wholeSchool).toBeNull();
  });
});

const statusAfter = (school: Cells, mode: Layout | undefined, asked: Asked) =>
  judged(school, mode, asked).status;

describe('adding exactly the gap', () => {
  const pupils = fc.integer({ min: 1, max: 4000 });

  it('of people reaches threshold and floor; one less does not', () => {
    fc.assert(
      fc.property(pupils, fc.integer({ min: 0, max: 60 }), (students, backbone) => {
        const asked = { indicator: 'backboneTeachers' } as const;
        const after = (more: number) =>
          statusAfter(soundSchool('校', { students, backbone: backbone + more }), undefined, asked);
        const { toThreshold, toFloor } = gap(soundSchool('校', { students, backbone }), asked);
        expect(after(toThreshold)).toBe('met');
        expect(after(toFloor)).not.toBe('below');
        if (toThreshold > 0) expect(after(toThreshold - 1)).not.toBe('met');
        if (toFloor > 0) expect(after(toFloor - 1)).toBe('below');
      }),
    );
  });

  it('of ㎡ reaches threshold and floor; the least bit less does not', () => {
    const area = fc.integer({ min: 0, max: 3_000_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(pupils, area, (students, teachingArea) => {
        const asked = { indicator: 'teachingArea' } as const;
        const after = (more: number) => {
          const grown = Number((teachingArea + more).toFixed(6));
          return statusAfter(
            soundSchool('校', { students, teachingArea: grown }),
            undefined,
            asked,
          );
        };
        const { toThreshold, toFloor } = gap(soundSchool('校', { students, teachingArea }), asked);
        expect(after(toThreshold)).toBe('met');
        expect(after(toFloor)).not.toBe('below');
        if (toThreshold > 0) expect(after(toThreshold - 1e-6)).not.toBe('met');
        if (toFloor > 0) expect(after(toFloor - 1e-6)).toBe('below');
      }),
    );
  });

  it('of rooms of the whole school reaches threshold and floor of the stage; one less does not', () => {
    const rooms = fc.integer({ min: 0, max: 100 });
    const stage = fc.constantFrom<Stage>('primary', 'junior');
    fc.assert(
      fc.property(pupils, pupils, rooms, stage, (primary, junior, multimediaRooms, of) => {
        const asked = { indicator: 'multimediaRooms', stage: of } as const;
        const school = (all: number) =>
          wholeSchool('校', {
            type: '九年一贯制学校',
            'primary.students': primary,
            'junior.students': junior,
            ...people('junior', 10),
            multimediaRooms: all,
          });
        const { wholeSchool: lack } = gap(school(multimediaRooms), asked, byType);
        if (!lack) throw new Error('the school shares its rooms');
        const after = (more: number) => statusAfter(school(multimediaRooms + more), byType, asked);
        expect(after(lack.toThreshold)).toBe('met');
        expect(after(lack.toFloor)).not.toBe('below');
        if (lack.toThreshold > 0) expect(after(lack.toThreshold - 1)).not.toBe('met');
        if (lack.toFloor > 0) expect(after(lack.toFloor - 1)).toBe('below');
      }),
    );
  });

  it('taking away the surplus leaves the threshold met; one more does not', () => {
    fc.assert(
      fc.property(pupils, fc.integer({ min: 0, max: 90 }), (students, backbone) => {
        const asked = { indicator: 'backboneTeachers' } as const;
        const { surplus } = gap(soundSchool('校', { students, backbone }), asked);
        fc.pre(surplus > 0);
        const after = (less: number) =>
          statusAfter(soundSchool('校', { students, backbone: backbone - less }), undefined, asked);
        expect(after(surplus)).toBe('met');
        if (backbone > surplus) expect(after(surplus + 1)).not.toBe('met');
      }),
    );
  });
});
