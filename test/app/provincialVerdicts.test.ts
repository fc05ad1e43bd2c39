/**
 * 基本均衡 school by school: over random rules of a province and random counties, every verdict is that
 * of a second reckoning in whole fractions, and the sheet, 表Ⅱ-2 and the JSON say the same.
 */
import { compute, computeTables } from '../../src/app/compute';
import { understand } from '../../src/app/understand';
import { assessReport } from '../../src/cli/report';
import { fieldOf, type FieldId } from '../../src/county/fields';
import type { CellValue } from '../../src/county/cell';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import { sheetNamed, valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { readPack, type Pack } from '../../src/standards/pack';
import type { ConditionPart } from '../../src/standards/schoolConditions';
import { sheet, workbook } from '../support/grids';
import { chanceOf, oneOf, type Chance } from '../support/madeCounties';
import { applyToSnapshot } from '../support/planOnSnapshot';

const words = { language: 'zh-CN', say: sayingIn('zh-CN', sentences['zh-CN']) } as const;

// what the second reckoning works with

type Ratio = readonly [over: bigint, under: bigint];

/** A number of at most four decimals, as typed. */
const ratio = (value: number): Ratio => [BigInt(Math.round(value * 10_000)), 10_000n];
const multiplied = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const divided = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d, b * c];
const added = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const isAtLeast = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d >= c * b;
const asNumber = ([a, b]: Ratio): number => Number((a * 10n ** 12n) / b) / 1e12;

type School = Readonly<Partial<Record<FieldId, number | string | null>>>;

interface Found {
  readonly state: 'met' | 'floor' | 'below' | 'notApplicable' | 'unknown' | 'open';
  readonly value: Ratio | null;
  readonly share: Ratio | null;
}

const amounts = ['siteArea', 'greenArea', 'buildingArea', 'books'] as const;

/** Fields of the province's own, under the header that its pack names or another of theirs. */
const ownNumber = 'own:塑胶跑道面积|measure|school';
const ownWords = 'own:供暖达标|yesNo|school';
const ownFields = [
  { header: '塑胶跑道面积', synonyms: ['塑胶跑道'], kind: 'measure', level: 'school', unit: '㎡' },
  { header: '供暖达标', kind: 'yesNo', level: 'school' },
];
const ownAmounts = [...amounts, ownNumber] as const;
const fields: readonly FieldId[] = [
  'name',
  'type',
  'ownership',
  'locale',
  'foundedYear',
  'students',
  'classes',
  'teachers',
  'boarders',
  'largestClass',
  'dormitoryArea',
  'scienceEquipment',
  'laboratories',
  'migrantPupils',
  ownWords,
  ...ownAmounts,
];

type Item = NonNullable<Pack['conditions']>['items'][number];
type Part = ConditionPart;
type Rule = NonNullable<Pack['conditions']>['rule'];

/** Null where an entry is missing. */
function measured(
  school: School,
  { quantity }: Part,
  county: readonly School[],
): Ratio | 'notApplicable' | 'open' | null {
  const entry = (field: FieldId): Ratio | null => {
    const value = school[field];
    return typeof value === 'number' ? ratio(value) : null;
  };
  const sum = (plus: readonly FieldId[], minus: readonly FieldId[] = []): Ratio | null => {
    let total: Ratio = [0n, 1n];
    for (const field of plus) {
      const value = entry(field);
      if (!value) return null;
      total = added(total, value);
    }
    for (const field of minus) {
      const value = entry(field);
      if (!value) return null;
      total = added(total, multiplied(value, [-1n, 1n]));
    }
    return total[0] < 0n ? null : total;
  };
  const quotient = (of: Ratio | null, by: Ratio | null): Ratio | null =>
    of && by && by[0] > 0n ? divided(of, by) : null;
  switch (quantity.kind) {
    case 'perPupil': {
      const pupils = entry(quantity.pupils);
      if (quantity.pupils === 'boarders' && pupils?.[0] === 0n) return 'notApplicable';
      const per = quotient(sum(quantity.fields, quantity.minus), pupils);
      return per && multiplied(per, ratio(quantity.per));
    }
    case 'total':
      return quotient(sum(quantity.fields, quantity.minus), ratio(quantity.inUnitsOf));
    case 'perClass':
      return quotient(sum(quantity.fields, quantity.minus), entry('classes'));
    case 'ratio': {
      const apart = quotient(sum(quantity.fields, quantity.minus), sum(quantity.to));
      return apart && multiplied(apart, ratio(quantity.per));
    }
    case 'ofCounty': {
      let all: Ratio = [0n, 1n];
      for (const each of county) {
        const value = each[quantity.of[0] ?? 'teachers'];
        if (typeof value !== 'number') return null;
        all = added(all, ratio(value));
      }
      const share = quotient(sum(quantity.fields), all);
      return share && multiplied(share, ratio(quantity.per));
    }
    case 'roomPerPupil': {
      const room = quotient(entry(quantity.area), entry(quantity.rooms));
      return quotient(room && multiplied(room, entry('classes') ?? [0n, 1n]), entry('students'));
    }
    case 'largestClass':
      return entry('largestClass');
    case 'yesNo': {
      const told = school[quantity.field];
      return told === '是' ? [1n, 1n] : told === '否' ? [0n, 1n] : null;
    }
    default:
      return 'open';
  }
}

function found(
  school: School,
  item: Part,
  rule: Rule,
  county: readonly School[],
  steps: Item['steps'],
): Found {
  const { quantity } = item;
  if (quantity.kind === 'parts') {
    const { parts, chosen } = quantity;
    if (chosen === null) return { state: 'open', value: null, share: null };
    const asked = parts.filter((_, at) => chosen === undefined || at === chosen - 1);
    const states = asked.map((part) => found(school, part, rule, county, undefined).state);
    const met = states.filter((state) => state === 'met' || state === 'notApplicable').length;
    const hidden = states.filter((state) => state === 'unknown' || state === 'open').length;
    if (met < quantity.need && met + hidden >= quantity.need) {
      const state = states.includes('unknown') ? 'unknown' : 'open';
      return { state, value: null, share: null };
    }
    return judgedAt(ratio(met), [{ primary: quantity.need }], '>=', school, rule, steps);
  }
  const value = measured(school, item, county);
  if (value === null) return { state: 'unknown', value: null, share: null };
  if (value === 'open') return { state: 'open', value: null, share: null };
  if (value === 'notApplicable') return { state: 'notApplicable', value: null, share: null };
  if (item.direction === 'yes') {
    return { state: value[0] === 1n ? 'met' : 'below', value, share: null };
  }
  return judgedAt(value, item.thresholds, item.direction, school, rule, steps);
}

function judgedAt(
  value: Ratio,
  thresholds: ConditionPart['thresholds'],
  direction: Item['direction'],
  school: School,
  rule: Rule,
  steps: Item['steps'],
): Found {
  for (const { when, primary, worst } of thresholds) {
    const asked = [
      [
        when?.locale && { urban: '城区', town: '镇区', rural: '乡村' }[when.locale[0] ?? 'urban'],
        school.locale,
      ],
    ] as const;
    if (asked.some(([wanted, is]) => wanted !== undefined && wanted !== is)) continue;
    if (when?.classesTo !== undefined && Number(school.classes) > when.classesTo) continue;
    if (when?.migrantsAbove !== undefined) {
      const share = (Number(school.migrantPupils) * 100) / Number(school.students);
      if (share <= when.migrantsAbove) continue;
    }
    if (when?.builtFrom !== undefined && Number(school.foundedYear) < when.builtFrom) continue;
    if (primary === null || primary === undefined) return { state: 'open', value, share: null };
    const limit = ratio(primary);
    const reaches = (least: Ratio) =>
      direction === '>=' ? isAtLeast(value, least) : isAtLeast(least, value);
    if (reaches(limit)) return { state: 'met', value, share: null };
    const floor = 'floor' in rule && rule.floor !== undefined ? ratio(rule.floor) : null;
    const last =
      worst?.primary !== undefined
        ? ratio(worst.primary)
        : floor && (direction === '>=' ? multiplied(limit, floor) : divided(limit, floor));
    const state = last && reaches(last) ? 'floor' : 'below';
    const lost = worst?.primary !== undefined && state === 'below';
    const reached = direction === '>=' ? divided(value, limit) : divided(limit, value);
    const step = steps?.find(({ from }) => isAtLeast(reached, ratio(from)));
    const isProportional = rule.kind === 'scored' && rule.partialCredit === 'proportional';
    const share = steps ? step && ratio(step.share) : isProportional ? reached : undefined;
    return { state, value, share: lost ? null : (share ?? null) };
  }
  return { state: 'notApplicable', value, share: null };
}

function verdictAgain(all: readonly Found[], items: readonly Item[], rule: Rule): string {
  const count = (...states: readonly Found['state'][]) =>
    all.filter(({ state }) => states.includes(state)).length;
  if (count('unknown') > 0) return 'undetermined';
  const open = count('open');
  const met = count('met', 'notApplicable');
  if (rule.kind === 'scored') {
    if (rule.pass === null) return 'undetermined';
    let least: Ratio = [0n, 1n];
    let most: Ratio = [0n, 1n];
    all.forEach(({ state, share }, at) => {
      const points = ratio(items[at]?.points ?? 0);
      const isMet = state === 'met' || state === 'notApplicable';
      const earned: Ratio = isMet ? points : share ? multiplied(points, share) : [0n, 1n];
      if (state !== 'open') least = added(least, earned);
      most = added(most, state === 'open' ? points : earned);
    });
    if (isAtLeast(least, ratio(rule.pass))) return 'met';
    return isAtLeast(most, ratio(rule.pass)) ? 'undetermined' : 'notMet';
  }
  const wanted = rule.kind === 'atLeast' ? rule.count : items.length - rule.atMost;
  if (rule.floor !== undefined && count('below') > 0) return 'notMet';
  if (met + open < wanted) return 'notMet';
  return met >= wanted ? 'met' : 'undetermined';
}

// what is made by chance

const whole = (chance: Chance, from: number, to: number) =>
  from + Math.floor(chance() * (to - from + 1));

function madeItem(chance: Chance, at: number, scored: boolean): object {
  const made = chance() < 0.2 ? madeParts(chance, 2) : madeDemand(chance);
  const points = scored ? { points: whole(chance, 1, 20) } : {};
  const steps = [
    { from: 0.8, share: 0.8 },
    { from: 0.6, share: 0.5 },
  ];
  const stepped = scored && chance() < 0.3 ? { steps } : {};
  const name = `项目${at + 1}`;
  return { id: `i${at}`, name, stage: 'primary', unit: '单位', ...points, ...stepped, ...made };
}

/** k of n, some of the parts of parts themselves. */
function madeParts(chance: Chance, depth: number): object {
  const parts = Array.from({ length: whole(chance, 1, 4) }, (_, at) => ({
    name: `部分${at + 1}`,
    ...(depth > 0 && chance() < 0.3 ? madeParts(chance, depth - 1) : madeDemand(chance)),
  }));
  const need = whole(chance, 1, parts.length);
  const chosen = oneOf(chance, [null, 1, parts.length, parts.length]);
  const demanded = chance() < 0.2 ? { need: 1, chosen } : { need };
  return { quantity: { kind: 'parts', ...demanded, parts }, direction: '>=' };
}

function madeDemand(chance: Chance): object {
  const field = ownReference(oneOf(chance, ownAmounts));
  const made = oneOf<() => object>(chance, [
    () => ({
      quantity: { kind: 'perPupil', fields: [field] },
      direction: '>=',
      ...limits(chance, 20),
    }),
    () => ({
      quantity: { kind: 'perPupil', fields: [field], per: 100 },
      direction: '>=',
      ...limits(chance, 2000),
    }),
    () => ({
      quantity: { kind: 'perPupil', fields: ['siteArea', 'books'], minus: ['greenArea'] },
      direction: '>=',
      ...limits(chance, 25),
    }),
    () => ({
      quantity: { kind: 'perPupil', fields: ['dormitoryArea'], pupils: 'boarders' },
      direction: '>=',
      ...limits(chance, 5),
    }),
    () => ({
      quantity: { kind: 'total', fields: [field], inUnitsOf: 1000 },
      direction: '>=',
      ...limits(chance, 10),
    }),
    () => ({
      quantity: { kind: 'perClass', fields: [field] },
      direction: '>=',
      ...limits(chance, 900),
    }),
    () => ({
      quantity: { kind: 'ofCounty', fields: ['teachers'], of: ['teachers'] },
      direction: '>=',
      ...limits(chance, 20),
    }),
    () => ({
      quantity: { kind: 'roomPerPupil', area: 'buildingArea', rooms: 'laboratories' },
      direction: '>=',
      ...limits(chance, 10),
    }),
    () => ({
      quantity: { kind: 'ratio', fields: ['boarders'], to: ['students'], per: 100 },
      direction: '<=',
      ...limits(chance, 10),
    }),
    () => ({
      quantity: { kind: 'ratio', fields: ['students'], to: ['teachers'] },
      direction: '<=',
      ...limits(chance, 20),
    }),
    () => ({ quantity: { kind: 'largestClass' }, direction: '<=', ...limits(chance, 45, true) }),
    () => ({
      quantity: { kind: 'yesNo', field: oneOf(chance, ['scienceEquipment', 'own:供暖达标']) },
      direction: 'yes',
    }),
    () =>
      chance() < 0.4
        ? { quantity: { kind: 'open' }, direction: '>=' }
        : { quantity: { kind: 'yesNo', field: 'scienceEquipment' }, direction: 'yes' },
  ])();
  return made;
}

/** As a pack writes it. */
function ownReference(field: FieldId): string {
  return field.split('|')[0] ?? field;
}

function limits(chance: Chance, about: number, worst = false): object {
  const limit = () => Math.max(1, whole(chance, about * 3, about * 12)) / 8;
  const by = oneOf(chance, [
    {},
    { locale: [oneOf(chance, ['urban', 'town', 'rural'])] },
    { classesTo: whole(chance, 6, 18) },
    { migrantsAbove: oneOf(chance, [10, 30, 50]) },
    { builtFrom: whole(chance, 1995, 2015) },
  ]);
  const last = worst && chance() < 0.5 ? { worst: { primary: 90 } } : {};
  const general = { primary: chance() < 0.05 ? null : limit(), ...last };
  if (Object.keys(by).length === 0) return { thresholds: [general] };
  const first = { when: by, primary: limit(), ...last };
  return { thresholds: chance() < 0.5 ? [first] : [first, general] };
}

function madePack(chance: Chance): Pack {
  const count = whole(chance, 1, 10);
  const kind = oneOf(chance, ['atLeast', 'misses', 'scored'] as const);
  const items = Array.from({ length: count }, (_, at) => madeItem(chance, at, kind === 'scored'));
  const floor = chance() < 0.5 ? { floor: oneOf(chance, [0.6, 0.85, 0.75]) } : {};
  const rules = {
    atLeast: { kind, count: whole(chance, 1, count), ...floor },
    misses: { kind, atMost: whole(chance, 0, 3), ...floor },
    scored: {
      kind,
      pass: chance() < 0.1 ? null : whole(chance, 5, 60),
      partialCredit: oneOf(chance, ['none', 'proportional']),
    },
  };
  const read = readPack({
    name: '某省',
    fields: ownFields,
    conditions: { items, rule: rules[kind] },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

function madeSchool(chance: Chance, at: number): School {
  const students = oneOf(chance, [100, 120, 200, 320, 400, 500, 640, 1000]);
  const made: Partial<Record<FieldId, number | string | null>> = {
    name: `第${at + 1}小学`,
    type: '小学',
    ownership: 7,
    locale: oneOf(chance, ['城区', '镇区', '乡村']),
    foundedYear: whole(chance, 1990, 2020),
    students,
    classes: whole(chance, 3, 24),
    teachers: whole(chance, 5, 60),
    boarders: oneOf(chance, [0, 0, 20, 40]),
    largestClass: whole(chance, 20, 60),
    laboratories: whole(chance, 1, 6),
    dormitoryArea: whole(chance, 0, 400) / 2,
    scienceEquipment: oneOf(chance, ['是', '是', '否']),
    migrantPupils: (students * oneOf(chance, [5, 10, 30, 35, 60])) / 100,
    [ownWords]: oneOf(chance, ['是', '是', '否']),
  };
  for (const field of ownAmounts) made[field] = (students * whole(chance, 8, 240)) / 8;
  if (chance() < 0.1)
    made[oneOf<FieldId>(chance, [...ownAmounts, ownWords, 'teachers', 'scienceEquipment'])] = null;
  return made;
}

function sheetOfSchools(schools: readonly School[], lost: FieldId | null): Snapshot {
  const shown = fields.filter((field) => field !== lost);
  const header = (field: FieldId) =>
    field === ownNumber ? '塑胶跑道（㎡）' : fieldOf(field).header;
  return workbook([
    sheet('小学', [
      shown.map(header),
      ...schools.map((school) => shown.map((field): CellValue => school[field] ?? null)),
    ]),
  ]);
}

/** The cells of a column of ours. */
function column(snapshot: Snapshot, id: string): readonly CellValue[] {
  const name = `均衡_输出_小学_primary_basic_${id}`;
  const area = snapshot.names.find((each) => each.name === name)?.area;
  const grid = area && sheetNamed(snapshot, area.sheet)?.grid;
  if (!area || !grid) throw new Error(`no column ${id}`);
  return Array.from({ length: area.rows }, (_, at) => valueAt(grid, area.row + at, area.column));
}

/** The row of 表Ⅱ-2 of a school. */
function formRow(snapshot: Snapshot, school: string): readonly CellValue[] {
  const form = snapshot.sheets.find(({ name }) => name.includes('表Ⅱ-2'));
  const row = form?.grid?.values.find((cells) => cells.includes(school));
  if (!row) throw new Error(`表Ⅱ-2 has no ${school}`);
  return row;
}

const verdictWords: Readonly<Record<string, CellValue>> = { met: '达标', notMet: '不达标' };
const formVerdicts: Readonly<Record<string, CellValue>> = { met: 1, notMet: null };

function checkCounty(seed: number): void {
  const chance = chanceOf(seed);
  const pack = madePack(chance);
  const { items, rule } = pack.conditions ?? { items: [], rule: { kind: 'misses', atMost: 0 } };
  const schools = Array.from({ length: whole(chance, 3, 7) }, (_, at) => madeSchool(chance, at));
  const lost = chance() < 0.05 ? ('dormitoryArea' as const) : null;
  const asEntered = schools.map((school) => (lost ? { ...school, [lost]: null } : school));
  const snapshot = sheetOfSchools(schools, lost);
  const understanding = understand(snapshot, { standard: 'basic-2012', pack });
  const { assessment, blocks, findings, plan } = compute(understanding, words);
  const report = assessReport(understanding.binding, assessment, blocks, findings, words);
  const rows = report.stages.primary?.rows ?? [];
  const after = applyToSnapshot(plan, snapshot);
  const forms = applyToSnapshot(computeTables(understanding, words).plan, snapshot);
  expect(rows.map(({ school }) => school)).toEqual(schools.map(({ name }) => name));
  asEntered.forEach((school, at) => {
    const again = items.map((item) => found(school, item, rule, asEntered, item.steps));
    const verdict = verdictAgain(again, items, rule);
    const row = rows[at];
    const told = { seed, school: school.name };
    expect({ ...told, verdict: row?.verdict }).toEqual({ ...told, verdict });
    const isKnown =
      verdict !== 'undetermined' ||
      again.every(({ state }) => state !== 'unknown' && state !== 'open');
    const met = isKnown
      ? again.filter(({ state }) => state === 'met' || state === 'notApplicable').length
      : null;
    expect({ ...told, met: row?.met, of: row?.of }).toEqual({ ...told, met, of: items.length });
    expect(column(after, 'met')[at]).toBe(met ?? '数据不全');
    const onSheet = column(after, 'verdict')[at];
    const inForm = formRow(forms, String(school.name));
    const formVerdict = inForm[6 + items.length + (rule.kind === 'scored' ? 1 : 0)] ?? null;
    if (verdict === 'undetermined') {
      const open = again.every(({ state }) => state !== 'unknown');
      expect(onSheet).toBe(open ? '数据不全（标准待定）' : '数据不全');
      expect(formVerdict).toBe(onSheet);
    } else {
      expect(onSheet).toBe(verdictWords[verdict]);
      expect(formVerdict).toBe(formVerdicts[verdict]);
    }
    items.forEach((item, place) => {
      const known = again[place];
      const reported = row?.items?.[place];
      const cell = column(after, `item${place + 1}`)[at];
      const printed = inForm[6 + place];
      const statuses = { notApplicable: 'met', unknown: 'missing', open: null } as const;
      const state = known?.state ?? 'open';
      expect({ ...told, item: item.id, status: reported?.status }).toEqual({
        ...told,
        item: item.id,
        status: state in statuses ? statuses[state as keyof typeof statuses] : state,
      });
      if (!known?.value) {
        const shown = { notApplicable: '不适用', open: '标准待定' }[String(state)] ?? '数据不全';
        expect(cell).toBe(shown);
        expect(printed).toBe(state === 'notApplicable' ? '——' : shown);
        return;
      }
      const value = asNumber(known.value);
      expect(reported?.value).toBeCloseTo(value, 9);
      if (item.direction === 'yes') {
        expect([cell, printed]).toEqual(value === 1 ? ['是', '是'] : ['否', '否']);
      } else {
        expect(cell).toBe(reported?.value);
        expect(printed).toBe(reported?.value);
      }
    });
  });
}

describe('a school under a rule of its province', () => {
  it.each([0, 50, 100, 150, 200, 250])(
    'has the verdict of a second reckoning, on every sheet and in the JSON (from seed %d)',
    (first) => {
      for (let seed = first; seed < first + 50; seed += 1) checkCounty(seed);
    },
    300_000,
  );

  it('without a rule is 数据不全 everywhere, and is told what to fill in', () => {
    const chance = chanceOf(1);
    const snapshot = sheetOfSchools([madeSchool(chance, 0), madeSchool(chance, 1)], null);
    const understanding = understand(snapshot, { standard: 'basic-2012' });
    const { assessment, blocks, findings, plan } = compute(understanding, words);
    const report = assessReport(understanding.binding, assessment, blocks, findings, words);
    const none = { of: null, items: [], verdict: null };
    expect(report.county.blocks.find(({ id }) => id === 'conditions')?.verdict).toBe(
      'undetermined',
    );
    expect(report.stages.primary?.rows).toEqual([
      expect.objectContaining(none),
      expect.objectContaining(none),
    ]);
    const after = applyToSnapshot(plan, snapshot);
    expect(column(after, 'met')).toEqual(['数据不全', '数据不全']);
    expect(column(after, 'verdict')).toEqual(['数据不全', '数据不全']);
    expect(column(after, 'note')[0]).toContain('没有省定办学条件');
    const forms = applyToSnapshot(computeTables(understanding, words).plan, snapshot);
    expect(formRow(forms, '第1小学')).toContain('数据不全');
  });
});
