/** Rules of made-up provinces, and made-up counties to be judged by them; the same from the same seed. */
import type { CellValue } from '../../../src/county/cell';
import { fieldOf, type FieldId } from '../../../src/county/fields';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { readPack, type Pack } from '../../../src/standards/pack';
import { sheet, workbook } from '../grids';
import { oneOf, type Chance } from '../madeCounties';
import {
  added,
  divided,
  multiplied,
  ratio,
  type Judged,
  type Ratio,
  type StageName,
} from './reckoning';

const stageNames: readonly StageName[] = ['primary', 'junior'];
const whole = (chance: Chance, from: number, to: number) =>
  from + Math.floor(chance() * (to - from + 1));

// rules

const amounts = ['siteArea', 'greenArea', 'buildingArea', 'books'] as const;

/** Fields of the province's own, under the header that its pack names or another of theirs. */
const ownNumber = 'own:塑胶跑道面积|measure|school';
const ownWords = 'own:供暖达标|yesNo|school';
const ownFields = [
  { header: '塑胶跑道面积', synonyms: ['塑胶跑道'], kind: 'measure', level: 'school', unit: '㎡' },
  { header: '供暖达标', kind: 'yesNo', level: 'school' },
];
const ownAmounts = [...amounts, ownNumber] as const;

export const ruleKinds = ['atLeast', 'misses', 'scored'] as const;

export interface PackWish {
  readonly kind: (typeof ruleKinds)[number];
  /** Nothing is left to be filled in. */
  readonly complete: boolean;
}

interface Asked extends PackWish {
  readonly chance: Chance;
  readonly stages: readonly StageName[];
}

function madeItem(asked: Asked, at: number): object {
  const { chance, kind, stages } = asked;
  const scored = kind === 'scored';
  const made = chance() < 0.2 ? madeParts(asked, 2) : madeDemand(asked);
  const points = scored ? { points: whole(chance, 1, 20) } : {};
  const steps = [
    { from: 0.8, share: 0.8 },
    { from: 0.6, share: 0.5 },
  ];
  const stepped = scored && chance() < 0.3 ? { steps } : {};
  const stage = stages.length === 2 ? 'both' : stages[0];
  return {
    id: `i${at}`,
    name: `项目${at + 1}`,
    stage,
    unit: '单位',
    ...points,
    ...stepped,
    ...made,
  };
}

/** k of n, some of the parts of parts themselves. */
function madeParts(asked: Asked, depth: number): object {
  const { chance, complete } = asked;
  const parts = Array.from({ length: whole(chance, 1, 4) }, (_, at) => ({
    name: `部分${at + 1}`,
    ...(depth > 0 && chance() < 0.3 ? madeParts(asked, depth - 1) : madeDemand(asked)),
  }));
  const need = whole(chance, 1, parts.length);
  const chosen = oneOf(chance, [...(complete ? [] : [null]), 1, parts.length]);
  const demanded = chance() < 0.2 ? { need: 1, chosen } : { need };
  return { quantity: { kind: 'parts', ...demanded, parts }, direction: '>=' };
}

function madeDemand(asked: Asked): object {
  const { chance, complete } = asked;
  const field = ownReference(oneOf(chance, ownAmounts));
  const demand = (quantity: object, direction: '>=' | '<=', about: number, worst = false) => ({
    quantity,
    direction,
    ...limits(asked, about, worst),
  });
  const yesNo = () => ({
    quantity: { kind: 'yesNo', field: oneOf(chance, ['scienceEquipment', 'own:供暖达标']) },
    direction: 'yes',
  });
  return oneOf<() => object>(chance, [
    () => demand({ kind: 'perPupil', fields: [field] }, '>=', 20),
    () => demand({ kind: 'perPupil', fields: [field], per: 100 }, '>=', 2000),
    () =>
      demand({ kind: 'perPupil', fields: ['siteArea', 'books'], minus: ['greenArea'] }, '>=', 25),
    () => demand({ kind: 'perPupil', fields: ['dormitoryArea'], pupils: 'boarders' }, '>=', 5),
    () => demand({ kind: 'total', fields: [field], inUnitsOf: 1000 }, '>=', 10),
    () => demand({ kind: 'perClass', fields: [field] }, '>=', 900),
    () => demand({ kind: 'ofCounty', fields: ['teachers'], of: ['teachers'] }, '>=', 2),
    () => demand({ kind: 'ofCounty', fields: [field], of: [field] }, '>=', 2),
    () => demand({ kind: 'roomPerPupil', area: 'buildingArea', rooms: 'laboratories' }, '>=', 10),
    () => demand({ kind: 'ratio', fields: ['boarders'], to: ['students'], per: 100 }, '<=', 10),
    () => demand({ kind: 'ratio', fields: ['students'], to: ['teachers'] }, '<=', 20),
    () => demand({ kind: 'largestClass' }, '<=', 45, true),
    yesNo,
    () => (complete || chance() < 0.6 ? yesNo() : { quantity: { kind: 'open' }, direction: '>=' }),
  ])();
}

/** As a pack writes it. */
function ownReference(field: FieldId): string {
  return field.split('|')[0] ?? field;
}

function limits({ chance, complete, stages }: Asked, about: number, worst: boolean): object {
  const each = (limit: () => number | null) =>
    Object.fromEntries(stages.map((stage) => [stage, limit()]));
  const limit = () => Math.max(1, whole(chance, about * 3, about * 12)) / 8;
  const by = oneOf(chance, [
    {},
    { locale: [oneOf(chance, ['urban', 'town', 'rural'])] },
    { classesTo: whole(chance, 6, 18) },
    { migrantsAbove: oneOf(chance, [10, 30, 50]) },
    { builtFrom: whole(chance, 1995, 2015) },
  ]);
  const last = worst && chance() < 0.5 ? { worst: each(() => 90) } : {};
  const general = { ...each(() => (!complete && chance() < 0.05 ? null : limit())), ...last };
  if (Object.keys(by).length === 0) return { thresholds: [general] };
  // a stage that the first does not name has none there
  const first = { when: by, ...(chance() < 0.2 ? {} : { ...each(limit), ...last }) };
  return { thresholds: chance() < 0.5 ? [first] : [first, general] };
}

export function madePack(chance: Chance, wish: PackWish): Pack {
  const { kind, complete } = wish;
  const count = whole(chance, 1, 10);
  const items = Array.from({ length: count }, (_, at) => {
    // the first is of both, so that each stage has one
    const stages = at === 0 || chance() < 0.7 ? stageNames : [oneOf(chance, stageNames)];
    return { stages, made: madeItem({ ...wish, chance, stages }, at) };
  });
  const ofEach = stageNames.map(
    (stage) => items.filter(({ stages }) => stages.includes(stage)).length,
  );
  const floor = chance() < 0.5 ? { floor: oneOf(chance, [0.6, 0.85, 0.75]) } : {};
  const rules = {
    atLeast: { kind, count: whole(chance, 1, Math.min(...ofEach)), ...floor },
    misses: { kind, atMost: whole(chance, 0, 3), ...floor },
    scored: {
      kind,
      pass: !complete && chance() < 0.2 ? null : whole(chance, 5, 60),
      partialCredit: oneOf(chance, ['none', 'proportional']),
    },
  };
  const read = readPack({
    name: '某省',
    fields: ownFields,
    conditions: { items: items.map(({ made }) => made), rule: rules[kind] },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

// counties

type Entries = Readonly<Partial<Record<FieldId, number | string | null>>>;

export interface MadeSchool {
  readonly name: string;
  readonly type: string;
  readonly stages: Readonly<Partial<Record<StageName, Entries>>>;
  readonly school: Entries;
}

const ofStage = [
  'students',
  'classes',
  'teachers',
  'boarders',
  'largestClass',
  'migrantPupils',
] as const;
/** The stages of a school share them. */
const ofSchool: readonly FieldId[] = ['dormitoryArea', 'laboratories', ...ownAmounts];
const ofSchoolAlone: readonly FieldId[] = ['locale', 'foundedYear', 'scienceEquipment', ownWords];
const weights = { primary: ratio(1), junior: ratio(1.1) };

/** @param gaps share of the schools of which an entry is missing */
export function madeSchool(chance: Chance, at: number, gaps: number): MadeSchool {
  const type = oneOf(chance, ['小学', '小学', '初级中学', '九年一贯制学校']);
  const has = {
    primary: type !== '初级中学',
    junior: type !== '小学',
  };
  const stages = Object.fromEntries(
    stageNames.filter((stage) => has[stage]).map((stage) => [stage, madeStage(chance)]),
  ) as MadeSchool['stages'];
  const pupils = stageNames.reduce(
    (sum, stage) => sum + Number(stages[stage]?.students ?? 0) * (stage === 'junior' ? 11 : 10),
    0,
  );
  const school: Partial<Record<FieldId, number | string | null>> = {
    locale: oneOf(chance, ['城区', '镇区', '乡村']),
    foundedYear: whole(chance, 1990, 2020),
    laboratories: whole(chance, 1, 6),
    dormitoryArea: whole(chance, 0, 400) / 2,
    scienceEquipment: oneOf(chance, ['是', '是', '否']),
    [ownWords]: oneOf(chance, ['是', '是', '否']),
  };
  // many a value lies just at a limit: pupils are counted by their weights
  for (const field of ownAmounts) school[field] = (pupils * whole(chance, 8, 240)) / 80;
  // what is taken away may be more than there is, where entries may be wanting at all
  if (gaps === 0) school.greenArea = (pupils * whole(chance, 1, 16)) / 80;
  const made = { name: `第${at + 1}学校`, type, stages, school };
  if (chance() >= gaps) return made;
  const lost = oneOf<FieldId>(chance, [...ownAmounts, ownWords, 'teachers', 'scienceEquipment']);
  if (lost !== 'teachers') return { ...made, school: { ...school, [lost]: null } };
  const [first = 'primary'] = stageNames.filter((stage) => has[stage]);
  return { ...made, stages: { ...stages, [first]: { ...stages[first], teachers: null } } };
}

function madeStage(chance: Chance): Entries {
  const students = oneOf(chance, [100, 120, 200, 320, 400, 500, 640, 1000]);
  return {
    students,
    classes: whole(chance, 3, 24),
    teachers: whole(chance, 5, 60),
    boarders: oneOf(chance, [0, 0, 20, 40]),
    largestClass: whole(chance, 20, 60),
    migrantPupils: (students * oneOf(chance, [5, 10, 30, 35, 60])) / 100,
  };
}

/** One table by type. @param lost a column that it does not have */
export function sheetOfSchools(schools: readonly MadeSchool[], lost: FieldId | null): Snapshot {
  const stageWords = { primary: '小学', junior: '初中' };
  const header = (field: FieldId) =>
    field === ownNumber ? '塑胶跑道（㎡）' : fieldOf(field).header;
  const columns: { header: string; cell: (school: MadeSchool) => CellValue }[] = [
    { header: '学校名称', cell: ({ name }) => name },
    { header: '办学类型', cell: ({ type }) => type },
    { header: '举办者类型', cell: () => 7 },
    ...stageNames.flatMap((stage) =>
      ofStage.map((field) => ({
        header: `${stageWords[stage]}${header(field)}`,
        cell: ({ stages }: MadeSchool) => stages[stage]?.[field] ?? null,
      })),
    ),
    ...[...ofSchoolAlone, ...ofSchool]
      .filter((field) => field !== lost)
      .map((field) => ({
        header: header(field),
        cell: ({ school }: MadeSchool) => school[field] ?? null,
      })),
  ];
  return workbook([
    sheet('学校', [
      columns.map((column) => column.header),
      ...schools.map((school) => columns.map(({ cell }) => cell(school))),
    ]),
  ]);
}

/** The rows of a stage, each with its share of what its school has. */
export function rowsOfStage(
  schools: readonly MadeSchool[],
  stage: StageName,
  lost: FieldId | null,
): readonly Judged[] {
  return schools.flatMap((each): Judged[] => {
    const own = each.stages[stage];
    if (!own) return [];
    const share = shareOf(each, stage);
    const numbers: Partial<Record<string, Ratio>> = {};
    const words: Partial<Record<string, string>> = {};
    const take = (field: FieldId, value: number | string | null | undefined, of: Ratio) => {
      if (typeof value === 'number') numbers[field] = multiplied(ratio(value), of);
      else if (typeof value === 'string') words[field] = value;
    };
    for (const field of ofStage) take(field, own[field], ratio(1));
    for (const field of ofSchoolAlone) take(field, each.school[field], ratio(1));
    for (const field of ofSchool) if (field !== lost) take(field, each.school[field], share);
    return [{ school: each.name, stage, numbers, words }];
  });
}

function shareOf({ stages }: MadeSchool, stage: StageName): Ratio {
  const weighted = (of: StageName): Ratio =>
    multiplied(weights[of], ratio(Number(stages[of]?.students ?? 0)));
  return divided(weighted(stage), added(weighted('primary'), weighted('junior')));
}
