/** 均衡_省定标准: a rule pack on the sheet and back is the same pack, and faults are told at their rows. */
import { readFileSync, readdirSync } from 'node:fs';
import { packRows } from '../../../src/sheets/packSheet/packRows';
import { fieldVocabulary } from '../../../src/sheets/packSheet/packWords';
import { readPackRows } from '../../../src/sheets/packSheet/readPackRows';
import { packJson, readPack, readPackText, type Pack } from '../../../src/standards/pack';
import { conditionFieldIds } from '../../../src/standards/schoolConditions';
import { chanceOf, oneOf, type Chance } from '../../support/madeCounties';

const whole = (chance: Chance, from: number, to: number) =>
  from + Math.floor(chance() * (to - from + 1));
const maybe = <T extends object>(chance: Chance, made: () => T): T | object =>
  chance() < 0.4 ? made() : {};
const decimal = (chance: Chance) => whole(chance, 1, 99_999) / oneOf(chance, [1, 10, 100, 1000]);

/** Numbers and 是 or 否 of the province's own, at each level. */
const ownFields = [
  { header: '塑胶跑道条数', kind: 'things', level: 'school', unit: '条' },
  { header: '游泳池长度', synonyms: ['泳池长', '泳池（长）'], kind: 'measure', level: 'length' },
  { header: '心理教师数', english: 'Counsellors', kind: 'people', level: 'stage' },
  { header: '供暖达标', kind: 'yesNo', level: 'school' },
];
const numbersAsked = [
  ...conditionFieldIds,
  ...ownFields.filter(({ kind }) => kind !== 'yesNo').map(({ header }) => `own:${header}`),
];

function sum(chance: Chance) {
  const some = () => [...new Set([oneOf(chance, numbersAsked), oneOf(chance, numbersAsked)])];
  return { fields: some(), ...maybe(chance, () => ({ minus: some() })) };
}

function quantity(chance: Chance): object {
  return oneOf<() => object>(chance, [
    () => ({
      kind: 'perPupil',
      ...sum(chance),
      per: oneOf(chance, [1, 100]),
      pupils: oneOf(chance, ['students', 'boarders']),
    }),
    () => ({ kind: 'perClass', ...sum(chance) }),
    () => ({ kind: 'total', ...sum(chance), inUnitsOf: oneOf(chance, [1, 10_000]) }),
    () => ({ kind: 'ratio', ...sum(chance), to: sum(chance).fields, per: oneOf(chance, [1, 100]) }),
    () => ({ kind: 'ofCounty', ...sum(chance), of: ['teachers'] }),
    () => ({ kind: 'roomPerPupil', area: 'laboratoryArea', rooms: 'laboratories' }),
    () => ({ kind: 'indicator', indicator: oneOf(chance, ['books', 'teachers', 'sportsArea']) }),
    () => ({ kind: 'largestClass' }),
  ])();
}

function limits(chance: Chance): object[] {
  const limit = () => (chance() < 0.1 ? null : decimal(chance));
  const when = () => ({
    ...maybe(chance, () => ({ locale: oneOf(chance, [['urban'], ['town', 'rural']]) })),
    ...maybe(chance, () => ({ classesFrom: whole(chance, 1, 6), classesTo: whole(chance, 7, 30) })),
    ...maybe(chance, () => ({ studentsTo: whole(chance, 50, 900) })),
    ...maybe(chance, () => ({ migrantsAbove: whole(chance, 0, 60) })),
    builtFrom: whole(chance, 1990, 2020),
  });
  const some = Array.from({ length: whole(chance, 0, 2) }, () => ({
    when: when(),
    primary: limit(),
    ...maybe(chance, () => ({ junior: limit() })),
  }));
  return [...some, { primary: limit(), junior: limit() }];
}

function part(chance: Chance, depth: number): object {
  const named = {
    name: `部分${whole(chance, 1, 99)}`,
    ...maybe(chance, () => ({ english: 'a part' })),
    ...maybe(chance, () => ({ unit: '㎡' })),
  };
  if (depth > 0 && chance() < 0.3) {
    const parts = Array.from({ length: whole(chance, 1, 3) }, () => part(chance, depth - 1));
    const quantity =
      chance() < 0.3
        ? { need: 1, chosen: oneOf(chance, [null, 1, parts.length]) }
        : { need: whole(chance, 1, parts.length) };
    return { ...named, direction: '>=', quantity: { kind: 'parts', ...quantity, parts } };
  }
  if (chance() < 0.1)
    return {
      ...named,
      direction: 'yes',
      quantity: { kind: 'yesNo', field: oneOf(chance, ['pavedGround', 'own:供暖达标']) },
    };
  if (chance() < 0.1) return { ...named, direction: '<=', quantity: { kind: 'open' } };
  return {
    ...named,
    direction: oneOf(chance, ['>=', '<=']),
    quantity: quantity(chance),
    thresholds: limits(chance),
  };
}

function madePack(chance: Chance): Pack {
  const kind = oneOf(chance, ['atLeast', 'misses', 'scored'] as const);
  const items = Array.from({ length: whole(chance, 1, 8) }, (_, at) => ({
    id: `i${at}`,
    ...part(chance, 3),
    ...maybe(chance, () => ({ decimals: whole(chance, 0, 4) })),
    ...(kind === 'scored' ? { points: decimal(chance) } : {}),
    ...maybe(chance, () => ({
      steps: [
        { from: 0.8, share: 0.8 },
        { from: 0.6, share: 0.5 },
      ],
    })),
  }));
  const floor = maybe(chance, () => ({ floor: 0.6 }));
  const rule = {
    atLeast: { kind, count: whole(chance, 1, items.length), ...floor },
    misses: { kind, atMost: whole(chance, 0, 3), ...floor, maxItems: 12 },
    scored: {
      kind,
      pass: chance() < 0.3 ? null : 60,
      partialCredit: oneOf(chance, ['none', 'proportional']),
    },
  }[kind];
  const read = readPack({
    name: '某省',
    fields: ownFields,
    ...maybe(chance, () => ({
      province: '某省',
      source: '某文件〔2015〕1号',
      checked: chance() < 0.5,
    })),
    ...maybe(chance, () => ({ remarks: ['第一条', '2015'] })),
    ...maybe(chance, () => ({ conditions: { items, rule } })),
    ...maybe(chance, () => ({
      scoreItems: {
        heads: [
          {
            id: 'A1',
            name: '入学机会',
            items: [
              { id: 'B1', name: '随迁子女', points: null, evidence: '台账' },
              { id: 'B2', name: '留守儿童', english: 'care', points: 4.5 },
            ],
          },
          {
            id: 'A2',
            name: '保障机制',
            english: 'Safeguards',
            items: [{ id: 'B3', name: '责任', points: 10 }],
          },
        ],
        pass: oneOf(chance, [85, 80]),
      },
    })),
    ...maybe(chance, () => ({
      standards: {
        'quality-2017': {
          schoolRule: { atLeast: 5 },
          indicators: {
            teachingArea: { threshold: { primary: 4.6 }, limit: { junior: 0.4 } },
          },
          scope: { teachingPointFrom: null, ownershipOut: [] },
        },
        'basic-2012': {
          compositeLimit: { primary: 0.6, junior: 0.5 },
          scope: { teachingPointFrom: 30, ownershipOut: [1, 10] },
        },
      },
    })),
    ...maybe(chance, () => ({
      computers: 'all',
      artsColumn: 'subtotal',
      specialFundsPerPupil: 7000.5,
      vetoes: { tutoring: false },
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

function onSheetAndBack(pack: Pack): Pack {
  const read = readPack(readPackRows(packRows(pack).map(({ cells }) => cells)).json);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

it('a pack is the same once it has been on the sheet', () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const pack = madePack(chanceOf(seed));
    expect({ seed, pack: onSheetAndBack(pack) }).toEqual({ seed, pack });
  }
});

it('and once it has been a file', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const pack = madePack(chanceOf(seed));
    const read = readPackText(packJson(pack));
    expect({ seed, read }).toEqual({ seed, read: { ok: true, pack } });
    expect(packJson(onSheetAndBack(pack))).toBe(packJson(pack));
  }
});

it('a file refers to a field of the province by its header alone', () => {
  const read = readPack({
    name: '某省',
    fields: [ownFields[0]],
    conditions: {
      items: [
        {
          id: 'i1',
          name: '跑道',
          quantity: { kind: 'total', fields: ['own:塑胶跑道条数'] },
          direction: '>=',
          thresholds: [{ primary: 4, junior: 6 }],
        },
      ],
      rule: { kind: 'atLeast', count: 1 },
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  expect(JSON.parse(packJson(read.pack))).toHaveProperty(
    ['conditions', 'items', 0, 'quantity', 'fields'],
    ['own:塑胶跑道条数'],
  );
});

const folder = 'assets/packs';
it.each(
  readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'pack.schema.json'),
)('so is %s', (file) => {
  const read = readPackText(readFileSync(`${folder}/${file}`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  // which schema an editor checks the file by is the file's own matter
  expect(onSheetAndBack(read.pack)).toEqual({ ...read.pack, $schema: undefined });
});

it('each field has a header of its own', () => {
  const words = conditionFieldIds.map((id) => fieldVocabulary.word(id));
  expect(new Set(words).size).toBe(words.length);
});
