/** The two standards as data, and what a province's pack may change. */
import { z } from 'zod';
import { applyPack } from '../../src/standards/applyPack';
import { packSchema } from '../../src/standards/pack';
import { standardOf, standards } from '../../src/standards/standards';
import { standardIds } from '../../src/standards/standard';
import { standardSchema } from '../../src/standards/standardSchema';

const quality = standardOf('quality-2017');
const basic = standardOf('basic-2012');

it('every standard is there and fits its schema', () => {
  expect(standards.map(({ id }) => id)).toEqual(standardIds);
  for (const standard of standards) expect(standardSchema.parse(standard)).toEqual(standard);
});

it('schemas compile no code at run time, which the content security policy forbids', () => {
  expect(z.config().jitless).toBe(true);
});

it('优质均衡 has seven indicators with the thresholds of rules.md section 4', () => {
  expect(
    quality.indicators.map(({ code, id, per, threshold, limit }) => [
      code,
      id,
      per,
      threshold.primary,
      threshold.junior,
      limit.primary,
      limit.junior,
    ]),
  ).toEqual([
    ['L1', 'higherDegreeTeachers', 100, 4.2, 5.3, 0.5, 0.45],
    ['L2', 'backboneTeachers', 100, 1, 1, 0.5, 0.45],
    ['L3', 'peArtTeachers', 100, 0.9, 0.9, 0.5, 0.45],
    ['L4', 'teachingArea', 1, 4.5, 5.8, 0.5, 0.45],
    ['L5', 'sportsArea', 1, 7.5, 10.2, 0.5, 0.45],
    ['L6', 'equipmentValue', 1, 2000, 2500, 0.5, 0.45],
    ['L7', 'multimediaRooms', 100, 2.3, 2.4, 0.5, 0.45],
  ]);
  expect(quality.schoolRule).toEqual({ atLeast: 6, floor: 0.85 });
  expect(quality.compositeLimit).toEqual({ primary: null, junior: null });
});

it('基本均衡 has eight indicators, no thresholds, and limits for the composite only', () => {
  expect(basic.indicators.map(({ id, per, decimals }) => [id, per, decimals])).toEqual([
    ['teachingArea', 1, 2],
    ['sportsArea', 1, 2],
    ['equipmentValue', 1, 2],
    ['computers', 100, 2],
    ['books', 1, 2],
    ['teachers', 1, 3],
    ['higherDegreeTeachers', 1, 3],
    ['midTitleTeachers', 1, 3],
  ]);
  for (const { threshold, limit } of basic.indicators) {
    expect([threshold, limit]).toEqual([
      { primary: null, junior: null },
      { primary: null, junior: null },
    ]);
  }
  expect(basic.compositeLimit).toEqual({ primary: 0.65, junior: 0.55 });
  expect(basic.scope).toEqual({ teachingPointFrom: null, ownershipOut: [1, 2, 3, 4, 5, 6, 9, 10] });
});

it('专科 is above the required degree in 小学, not in 初中', () => {
  const [degrees] = quality.indicators;
  const quantities = (stage: 'primary' | 'junior') =>
    degrees?.amount[stage][0]?.map(({ quantity }) => quantity);
  expect(quantities('primary')).toEqual(['doctors', 'masters', 'bachelors', 'associates']);
  expect(quantities('junior')).toEqual(['doctors', 'masters', 'bachelors']);
});

describe('a province’s pack', () => {
  const pack = packSchema.parse({
    name: '某省',
    standards: {
      'basic-2012': { compositeLimit: { primary: 0.6 }, scope: { ownershipOut: [10] } },
      'quality-2017': {
        indicators: { multimediaRooms: { threshold: { junior: 3 }, limit: { primary: 0.4 } } },
        schoolRule: { floor: 0.9 },
        scope: { teachingPointFrom: null },
      },
    },
  });

  it('changes what it names', () => {
    const changed = applyPack(basic, pack);
    expect(changed.compositeLimit.primary).toBe(0.6);
    expect(changed.scope.ownershipOut).toEqual([10]);
    const rooms = applyPack(quality, pack).indicators.find(({ id }) => id === 'multimediaRooms');
    expect(rooms?.threshold).toEqual({ primary: 2.3, junior: 3 });
    expect(rooms?.limit).toEqual({ primary: 0.4, junior: 0.45 });
    expect(applyPack(quality, pack).schoolRule).toEqual({ atLeast: 6, floor: 0.9 });
    expect(applyPack(quality, pack).scope.teachingPointFrom).toBeNull();
  });

  it('leaves the rest as the standard has it', () => {
    const changed = applyPack(basic, pack);
    expect(changed.compositeLimit.junior).toBe(0.55);
    expect(changed.scope.teachingPointFrom).toBeNull();
    expect(changed.indicators).toEqual(basic.indicators);
    expect(applyPack(quality, null)).toBe(quality);
    expect(standardSchema.safeParse(applyPack(quality, pack)).success).toBe(true);
  });

  it('with a name that no standard knows is refused', () => {
    const wrong = { name: '某省', standards: { 'basic-2012': { limits: 1 } } };
    expect(packSchema.safeParse(wrong).success).toBe(false);
  });
});
