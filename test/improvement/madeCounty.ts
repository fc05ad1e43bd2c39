/**
 * Made-up counties that lack this and that, as snapshots of a workbook: on a sheet per stage, or by
 * school type on one sheet, with 九年一贯制学校 whose stages share rooms and equipment.
 */
import { assessStandard, type AssessedStandard } from '../../src/app/assessStandard';
import { understand, type Understanding } from '../../src/app/understand';
import type { CellValue } from '../../src/county/cell';
import { fieldOf, type FieldId } from '../../src/county/fields';
import type { Settings } from '../../src/county/settings';
import type { Snapshot } from '../../src/sheets/snapshot';

export type Random = () => number;

/** 0 ≤ … < 1, the same sequence for the same seed. */
export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

export interface Making {
  readonly schools: number;
  /** `staged`: a sheet for 小学, one for 初中; `byType`: one sheet of all. */
  readonly layout: 'staged' | 'byType' | 'primary';
  /** Width of the draw: 1 gives CVs around the limits. */
  readonly unevenness: number;
  /** Of the thresholds that a school has on average. */
  readonly level: number;
}

type Entries = Map<string, CellValue>;

const wholeFields: readonly FieldId[] = [
  'teachingArea',
  'indoorSportsArea',
  'sportsGroundArea',
  'equipmentValue',
  'multimediaRooms',
  'books',
  'computers',
];
const staffFields: readonly FieldId[] = [
  'grades',
  'classes',
  'teachers',
  'doctors',
  'masters',
  'bachelors',
  'associates',
  'senior',
  'associateSenior',
  'intermediate',
  'backbone',
  'pe',
  'music',
  'art',
  'arts',
];

export function madeCounty(random: Random, making: Making): Snapshot {
  if (making.layout === 'byType') {
    const rows = Array.from({ length: making.schools }, (_, at) =>
      byTypeSchool(at, random, making),
    );
    const headers = [
      ...identity,
      '小学在校生数',
      '初中在校生数',
      ...staffFields.flatMap((id) => [`小学${fieldOf(id).header}`, `初中${fieldOf(id).header}`]),
      ...wholeFields.map((id) => fieldOf(id).header),
    ];
    return snapshotOf([sheetOf('学校', headers, rows)]);
  }
  const headers = [
    ...identity,
    fieldOf('students').header,
    ...[...staffFields, ...wholeFields].map((id) => fieldOf(id).header),
  ];
  const stage = (name: '小学' | '初中') =>
    sheetOf(
      name,
      headers,
      Array.from({ length: making.schools }, (_, at) => oneStageSchool(at, name, random, making)),
    );
  return snapshotOf(making.layout === 'primary' ? [stage('小学')] : [stage('小学'), stage('初中')]);
}

export function snapshotOf(sheets: Snapshot['sheets']): Snapshot {
  return { sheets, names: [] };
}

export function understood(
  snapshot: Snapshot,
  choices: Partial<Settings> = {},
): { readonly understanding: Understanding; readonly assessed: AssessedStandard } {
  const understanding = understand(snapshot, choices);
  const [refusal] = understanding.binding.refusals;
  if (refusal) throw new Error(`not understood: ${refusal.code}`);
  return {
    understanding,
    assessed: assessStandard(understanding, understanding.settings.standard),
  };
}

const identity = (['code', 'name', 'type', 'ownership', 'locale', 'township'] as const).map(
  (id) => fieldOf(id).header,
);

/** From well below to well above the level, most near it. */
function drawn(random: Random, { unevenness, level }: Making): number {
  return level * Math.exp((random() + random() + random() - 1.5) * 1.2 * unevenness);
}

function pupilsOf(random: Random): number {
  return Math.round(50 + Math.exp(random() * 3.4) * 30);
}

function staff(pupils: number, stage: '小学' | '初中', random: Random, making: Making): Entries {
  const asked = stage === '小学' ? 4.2 : 5.3;
  const degree = Math.round((pupils / 100) * asked * drawn(random, making));
  const teachers = Math.max(degree + 2, Math.round(pupils / (11 + 6 * random())));
  const count = (per100: number) => Math.round((pupils / 100) * per100 * drawn(random, making));
  return new Map<string, CellValue>([
    [fieldOf('grades').header, stage === '小学' ? 6 : 3],
    [fieldOf('classes').header, Math.ceil(pupils / 40)],
    [fieldOf('teachers').header, teachers],
    [fieldOf('doctors').header, 0],
    [fieldOf('masters').header, 0],
    [fieldOf('bachelors').header, degree],
    [fieldOf('associates').header, teachers - degree],
    [fieldOf('senior').header, 0],
    [fieldOf('associateSenior').header, Math.min(teachers, count(0.5))],
    [fieldOf('intermediate').header, Math.min(Math.floor(teachers / 2), count(2))],
    [fieldOf('backbone').header, Math.min(teachers, count(1))],
    [fieldOf('pe').header, count(0.5)],
    [fieldOf('music').header, count(0.2)],
    [fieldOf('art').header, count(0.2)],
    [fieldOf('arts').header, 0],
  ]);
}

function wholeSchool(weighted: number, random: Random, making: Making): Entries {
  const cents = (amount: number) => Math.round(amount * 100) / 100;
  const amount = (perPupil: number) => weighted * perPupil * drawn(random, making);
  const teachingArea = amount(4.8);
  return new Map<string, CellValue>([
    [fieldOf('teachingArea').header, cents(teachingArea)],
    // part of the former
    [fieldOf('indoorSportsArea').header, cents(teachingArea * 0.1 * random())],
    [fieldOf('sportsGroundArea').header, cents(amount(7))],
    [fieldOf('equipmentValue').header, cents(amount(0.2))],
    [fieldOf('multimediaRooms').header, Math.round(amount(0.023))],
    [fieldOf('books').header, Math.round(amount(25))],
    [fieldOf('computers').header, Math.round(amount(0.12))],
  ]);
}

function named(at: number, name: string, type: string, random: Random): Entries {
  return new Map<string, CellValue>([
    [fieldOf('code').header, `53${type.length}${String(at).padStart(7, '0')}`],
    [fieldOf('name').header, name],
    [fieldOf('type').header, type],
    [fieldOf('ownership').header, 7],
    [fieldOf('locale').header, ['城区', '镇区', '乡村'][Math.floor(random() * 3)] ?? '镇区'],
    [fieldOf('township').header, `第${1 + Math.floor(random() * 4)}镇`],
  ]);
}

function oneStageSchool(
  at: number,
  stage: '小学' | '初中',
  random: Random,
  making: Making,
): Entries {
  const pupils = pupilsOf(random);
  const type = stage === '小学' ? '小学' : '初级中学';
  const whole = wholeSchool(stage === '小学' ? pupils : pupils * 1.25, random, making);
  return new Map([
    ...named(at, `第${at + 1}${stage}`, type, random),
    [fieldOf('students').header, pupils],
    ...staff(pupils, stage, random, making),
    ...whole,
  ]);
}

function byTypeSchool(at: number, random: Random, making: Making): Entries {
  const kind = (['小学', '小学', '初级中学', '九年一贯制学校'] as const)[at % 4] ?? '小学';
  const primary = kind === '初级中学' ? null : pupilsOf(random);
  const junior = kind === '小学' ? null : pupilsOf(random);
  const prefixed = (stage: '小学' | '初中', pupils: number | null): Entries =>
    pupils === null
      ? new Map()
      : new Map(
          [...staff(pupils, stage, random, making)].map(([header, entry]) => [
            stage + header,
            entry,
          ]),
        );
  return new Map<string, CellValue>([
    ...named(at, `第${at + 1}学校`, kind, random),
    ['小学在校生数', primary],
    ['初中在校生数', junior],
    ...prefixed('小学', primary),
    ...prefixed('初中', junior),
    ...wholeSchool((primary ?? 0) + 1.25 * (junior ?? 0), random, making),
  ]);
}

function sheetOf(
  name: string,
  headers: readonly string[],
  rows: readonly Entries[],
): Snapshot['sheets'][number] {
  const values = [
    headers,
    ...rows.map((entries) => headers.map((header) => entries.get(header) ?? null)),
  ];
  return {
    name,
    visibility: 'visible',
    protected: false,
    grid: { row: 0, column: 0, values },
    merges: [],
    tables: [],
  };
}
