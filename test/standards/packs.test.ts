/** A province's rule pack: what it may say, and how a bad one is refused. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import { conditionIndicatorIds } from '../../src/standards/schoolConditions';
import { packSchema, readPack, readPackText, type Pack } from '../../src/standards/pack';
import { fullScore, nationalScoreItems, scoreItemsSchema } from '../../src/standards/scoreItems';
import { standardOf } from '../../src/standards/standards';

const shipped = ['yunnan', 'guizhou'] as const;

function shippedText(name: (typeof shipped)[number]): string {
  return readFileSync(`assets/packs/${name}.json`, 'utf8');
}

function read(text: string): Pack {
  const result = readPackText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.pack;
}

function faultsOf(json: unknown): readonly (readonly [string, string])[] {
  const result = readPack(json);
  if (result.ok) throw new Error('the pack was not refused');
  for (const language of ['zh-CN', 'en-US'] as const) {
    const say = sayingIn(language, sentences[language]);
    for (const { message } of result.faults) expect(say(message)).not.toContain('{{');
  }
  return result.faults.map(({ path, message }) => [path, message.code] as const);
}

const site = {
  id: 'siteArea',
  name: '生均占地面积',
  quantity: { kind: 'perPupil', fields: ['siteArea'] },
  direction: '>=',
  thresholds: [{ primary: 20, junior: 25 }],
};
const atLeastOne = { kind: 'atLeast', count: 1 };

/** A pack with one item, changed. */
function withItem(changes: object, rule: object = atLeastOne): object {
  return { name: '某省', conditions: { items: [{ ...site, ...changes }], rule } };
}

describe('the packs that are shipped', () => {
  it.each(shipped)('%s is valid, ten items, and marked to be checked', (name) => {
    const pack = read(shippedText(name));
    expect(pack.checked).toBe(false);
    expect(pack.source).toContain('核对');
    expect(pack.conditions?.items).toHaveLength(10);
  });

  it('云南 asks for seven of ten and leaves open what is not known', () => {
    const { conditions } = read(shippedText('yunnan'));
    expect(conditions?.rule).toEqual({ kind: 'atLeast', count: 7 });
    expect(conditions?.items.filter(({ quantity }) => quantity.kind === 'open')).toHaveLength(3);
  });

  it('贵州 scores, with the thresholds of 小学 and 初中', () => {
    const { conditions } = read(shippedText('guizhou'));
    expect(conditions?.rule.kind).toBe('scored');
    const last = conditions?.items.map(({ thresholds }) => thresholds.at(-1));
    expect(last?.map((of) => [of?.primary, of?.junior])).toEqual([
      [20, 25],
      [5, 15],
      [4.5, 5.5],
      [4.5, 5.5],
      [20, 30],
      [6, 10],
      [22, 17],
      [45, 50],
      [3, 3.5],
      [0.2, 0.25],
    ]);
  });
});

it('the schema file for editors is that of the reader (npx tsx scripts/pack-schema.ts)', () => {
  const file: unknown = JSON.parse(readFileSync('assets/packs/pack.schema.json', 'utf8'));
  expect(file).toEqual(
    JSON.parse(JSON.stringify(z.toJSONSchema(packSchema, { io: 'input', reused: 'ref' }))),
  );
});

it('a pack of the first version is still valid', () => {
  expect(readPack({ name: '某省', standards: {} }).ok).toBe(true);
});

it('a pack that was read once reads the same again', () => {
  const pack = read(shippedText('guizhou'));
  expect(read(JSON.stringify(pack))).toEqual(pack);
});

it('an item may ask for each of the eight indicators of 基本均衡', () => {
  const ids = standardOf('basic-2012').indicators.map(({ id }) => id);
  expect([...conditionIndicatorIds].sort()).toEqual([...ids].sort());
});

it('the national score items are four heads with seventeen items, points left to the county', () => {
  expect(scoreItemsSchema.parse(nationalScoreItems)).toEqual(nationalScoreItems);
  expect(nationalScoreItems.heads.map(({ items }) => items.length)).toEqual([4, 4, 4, 5]);
  expect(
    nationalScoreItems.heads.flatMap(({ items }) => items).every((b) => b.points === null),
  ).toBe(true);
});

describe('a bad pack is refused with the path of the fault', () => {
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['no object', [], '', 'pack.wrongType'],
    ['no name', {}, 'name', 'pack.missing'],
    ['an empty name', { name: '' }, 'name', 'pack.tooSmall'],
    ['a name that is a number', { name: 3 }, 'name', 'pack.wrongType'],
    ['an unknown key', { name: '某省', foo: 1 }, 'foo', 'pack.unknownKey'],
    [
      'an unknown key deep inside',
      { name: '某省', standards: { 'basic-2012': { limits: 1 } } },
      'standards.basic-2012.limits',
      'pack.unknownKey',
    ],
    [
      'an unknown standard',
      { name: '某省', standards: { 'basic-2013': {} } },
      'standards.basic-2013',
      'pack.unknownKey',
    ],
    [
      'an indicator that the standard does not judge',
      { name: '某省', standards: { 'quality-2017': { indicators: { books: {} } } } },
      'standards.quality-2017.indicators.books',
      'pack.notOfStandard',
    ],
    [
      'a limit on the composite of 优质均衡, which is printed and not judged',
      { name: '某省', standards: { 'quality-2017': { compositeLimit: { primary: 0.4 } } } },
      'standards.quality-2017.compositeLimit',
      'pack.notOfStandard',
    ],
    [
      'a school rule of 基本均衡, which has 办学条件 instead',
      { name: '某省', standards: { 'basic-2012': { schoolRule: { atLeast: 5 } } } },
      'standards.basic-2012.schoolRule',
      'pack.notOfStandard',
    ],
    [
      'eight of seven indicators',
      { name: '某省', standards: { 'quality-2017': { schoolRule: { atLeast: 8 } } } },
      'standards.quality-2017.schoolRule.atLeast',
      'pack.countAboveItems',
    ],
    ['an unknown choice', { name: '某省', computers: 'some' }, 'computers', 'pack.notAnOption'],
    [
      'an amount that is not positive',
      { name: '某省', specialFundsPerPupil: 0 },
      'specialFundsPerPupil',
      'pack.tooSmall',
    ],
    [
      'an unknown quantity',
      withItem({ quantity: { kind: 'perHead' } }),
      'conditions.items[0].quantity.kind',
      'pack.notAnOption',
    ],
    [
      'an unknown field',
      withItem({ quantity: { kind: 'perPupil', fields: ['siteArea', 'siteAera'] } }),
      'conditions.items[0].quantity.fields[1]',
      'pack.notAnOption',
    ],
    [
      'neither per pupil nor per hundred',
      withItem({ quantity: { kind: 'perPupil', fields: ['books'], per: 10 } }),
      'conditions.items[0].quantity.per',
      'pack.notAnOption',
    ],
    [
      'a stage that is none',
      withItem({ stage: '小学' }),
      'conditions.items[0].stage',
      'pack.notAnOption',
    ],
    [
      'a threshold in words',
      withItem({ thresholds: [{ primary: '20㎡', junior: 25 }] }),
      'conditions.items[0].thresholds[0].primary',
      'pack.wrongType',
    ],
    [
      'a threshold of one stage only',
      withItem({ thresholds: [{ primary: 20 }] }),
      'conditions.items[0].thresholds[0].junior',
      'pack.missing',
    ],
    [
      'a threshold of a stage that the item is not for',
      withItem({ stage: 'primary' }),
      'conditions.items[0].thresholds[0].junior',
      'pack.thresholdOfOtherStage',
    ],
    [
      'no threshold',
      withItem({ thresholds: [] }),
      'conditions.items[0].thresholds',
      'pack.thresholdMissing',
    ],
    [
      'a threshold that is never used',
      withItem({ thresholds: [...site.thresholds, { primary: 1, junior: 1 }] }),
      'conditions.items[0].thresholds[1]',
      'pack.thresholdNeverUsed',
    ],
    [
      'an empty sub-condition',
      withItem({ thresholds: [{ when: {}, primary: 1, junior: 1 }] }),
      'conditions.items[0].thresholds[0].when',
      'pack.whenEmpty',
    ],
    [
      'a worst value better than the threshold',
      withItem({ thresholds: [{ primary: 20, junior: 25, worst: { primary: 21 } }] }),
      'conditions.items[0].thresholds[0].worst.primary',
      'pack.worstBetter',
    ],
    [
      'a figure that is to be 是',
      withItem({ direction: 'yes' }),
      'conditions.items[0].direction',
      'pack.direction',
    ],
    [
      'a 是否 item with a threshold',
      withItem({ quantity: { kind: 'yesNo', field: 'artsEquipment' }, direction: 'yes' }),
      'conditions.items[0].thresholds',
      'pack.thresholdNotWanted',
    ],
    [
      'two items of one id',
      { name: '某省', conditions: { items: [site, site], rule: atLeastOne } },
      'conditions.items[1].id',
      'pack.duplicateId',
    ],
    [
      'more items to be met than there are',
      withItem({}, { kind: 'atLeast', count: 2 }),
      'conditions.rule.count',
      'pack.countAboveItems',
    ],
    [
      'scoring without points',
      withItem({}, { kind: 'scored', pass: 85 }),
      'conditions.items[0].points',
      'pack.pointsMissing',
    ],
    [
      'score items that do not make 100',
      {
        name: '某省',
        scoreItems: {
          heads: [{ id: 'A1', name: '入学机会', items: [{ id: 'B1', name: '随迁', points: 99 }] }],
        },
      },
      'scoreItems.heads',
      'pack.pointsTotal',
    ],
  ];

  it.each(cases)('%s', (_, json, path, code) => {
    expect(faultsOf(json)).toContainEqual([path, code]);
  });

  it('text that is no JSON', () => {
    const result = readPackText('{ "name": ');
    expect(result.ok ? [] : result.faults.map(({ message }) => message.code)).toEqual([
      'pack.notJson',
    ]);
  });

  it('eleven items, unless the rule says that there may be more', () => {
    const items = Array.from({ length: 11 }, (_, at) => ({ ...site, id: `item${at}` }));
    const pack = (rule: object) => ({ name: '某省', conditions: { items, rule } });
    expect(faultsOf(pack({ kind: 'misses', atMost: 2 }))).toContainEqual([
      'conditions.items',
      'pack.tooManyItems',
    ]);
    expect(readPack(pack({ kind: 'misses', atMost: 2, maxItems: 11 })).ok).toBe(true);
  });

  it('all faults at once', () => {
    expect(faultsOf({ name: 1, computers: 1, foo: 1 })).toHaveLength(3);
  });
});

it('score items may leave points open, and then need not make 100', () => {
  const heads = [{ id: 'A1', name: '入学', items: [{ id: 'B1', name: '随迁', points: null }] }];
  expect(scoreItemsSchema.safeParse({ heads }).success).toBe(true);
  expect(fullScore).toBe(100);
});
