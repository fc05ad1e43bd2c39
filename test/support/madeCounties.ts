/**
 * Made-up counties of many shapes as grids, the same from the same seed: with and without codes,
 * types and owners, a sheet per stage, by type or by row, schools of correlated sizes under names
 * of the forms that real ones have.
 */
import type { CellValue } from '../../src/county/cell';
import { defaultSettings, type Settings } from '../../src/county/settings';
import { assessStandard, type AssessedStandard } from '../../src/app/assessStandard';
import { understand } from '../../src/app/understand';
import type { Binding } from '../../src/sheets/binding';
import type { SheetSnapshot, Snapshot } from '../../src/sheets/snapshot';
import { sheet, workbook } from './grids';

/** Numbers from 0 to 1 (without 1), the same from the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(chance: Chance, list: readonly T[]): T {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

export type Layout = 'sheets' | 'byType' | 'byRow';

export interface CountyShape {
  readonly seed: number;
  readonly layout: Layout;
  readonly primary: number;
  readonly junior: number;
  readonly codes: boolean;
  readonly types: boolean;
  readonly owners: boolean;
  /** 序号 in front. */
  readonly serial: boolean;
  /** 乡镇 in front of the names. */
  readonly townships: boolean;
  /** All amounts of the seven indicators, or a few. */
  readonly columns: 'all' | 'few' | 'four';
  /** Amounts that are 0 in many schools, and a column that is the same in all. */
  readonly zeros: boolean;
}

export interface MadeSchool {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly owner: string;
  readonly township: string;
  readonly stage: '小学' | '初中';
  /** By the header without a stage. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** A sheet with one table: what stands in which column, and the rows of its schools. */
export interface MadeSheet {
  readonly name: string;
  readonly title: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly schools: readonly MadeSchool[];
}

export interface MadeCounty {
  readonly shape: CountyShape;
  readonly sheets: readonly MadeSheet[];
}

const allHeaders = [
  '在校生数', '班级数', '专任教师数', '高于规定学历教师数', '县级及以上骨干教师数',
  '体育艺术专任教师数', '教学及辅助用房面积', '室内体育用房面积', '运动场地面积',
  '教学仪器设备资产值', '网络多媒体教室数',
] as const; // prettier-ignore
const headersOf: Readonly<Record<CountyShape['columns'], readonly string[]>> = {
  all: allHeaders,
  few: ['在校生数', '专任教师数', '教学及辅助用房面积', '室内体育用房面积', '图书册数', '班级数'],
  four: ['在校生数', '县级及以上骨干教师数', '网络多媒体教室数'],
};
/** Columns of the whole school: by type they carry no stage. */
const whole = /面积|资产值|教室数|图书/;

export function makeCounty(shape: CountyShape): MadeCounty {
  const chance = chanceOf(shape.seed);
  const names = new Set<string>();
  const schoolsOf = (stage: MadeSchool['stage'], count: number) =>
    Array.from({ length: count }, (_, index) => makeSchool(shape, chance, stage, index, names));
  const primary = schoolsOf('小学', shape.primary);
  const junior = schoolsOf('初中', shape.junior);
  const tables: readonly (readonly [string, readonly MadeSchool[]])[] =
    shape.layout === 'sheets'
      ? [
          ['小学', primary],
          ['初中', junior],
        ]
      : [['学校', [...primary, ...junior]]];
  return {
    shape,
    sheets: tables
      .filter(([, schools]) => schools.length > 0)
      .map(([name, schools]) => ({
        name,
        title: shape.seed % 3 === 0 ? `××县${name === '学校' ? '' : name}办学条件统计表` : null,
        headers: sheetHeaders(shape),
        rows: schools.map((school, index) => schoolRow(shape, school, index)),
        schools,
      })),
  };
}

function makeSchool(
  shape: CountyShape,
  chance: Chance,
  stage: MadeSchool['stage'],
  index: number,
  names: Set<string>,
): MadeSchool {
  const township = oneOf(chance, townships);
  let name = schoolName(chance, stage, township);
  while (names.has(name)) name = schoolName(chance, stage, township);
  names.add(name);
  const pupils = Math.round(60 + 1900 * chance() ** 2.2);
  const part = (share: number, spread = 0.3) =>
    Math.max(1, Math.round(pupils * share * (1 - spread + 2 * spread * chance())));
  const teachers = Math.max(2, part(0.07));
  const sparse = shape.zeros && chance() < 0.4;
  const amounts: Record<string, number> = {
    在校生数: pupils,
    班级数: Math.max(1, Math.round(pupils / 40)),
    专任教师数: teachers,
    高于规定学历教师数: Math.max(1, Math.round(teachers * (0.75 + 0.2 * chance()))),
    县级及以上骨干教师数: sparse ? 0 : Math.min(teachers, Math.max(1, part(0.013))),
    体育艺术专任教师数: Math.min(teachers, Math.max(1, part(0.012))),
    教学及辅助用房面积: part(6.5),
    室内体育用房面积: sparse || chance() < 0.3 ? 0 : Math.round(pupils * 0.3 * 10) / 10,
    运动场地面积: part(10),
    教学仪器设备资产值: Number((pupils * 0.28 * (0.8 + 0.4 * chance())).toFixed(2)),
    网络多媒体教室数: part(0.03),
    图书册数: part(28),
  };
  if (shape.zeros && shape.seed % 2 === 0) amounts.班级数 = 6;
  return {
    code: `${stage === '小学' ? '2133' : '3133'}${String(shape.seed % 1000).padStart(3, '0')}${String(index).padStart(3, '0')}`,
    name,
    type: stage === '小学' ? (name.includes('教学点') ? '小学教学点' : '小学') : '初级中学',
    owner: '县级教育部门',
    township,
    stage,
    amounts,
  };
}

const townships = ['城关镇', '青石镇', '白河乡', '龙泉街道', '大湾镇', '新店乡', '石桥镇'] as const;
const places = [
  '青石', '白河', '龙泉', '大湾', '新店', '石桥', '柳林', '双河', '永安', '太平', '红旗', '王家湾', '李家坪',
  '上庄', '下庄', '南关', '北街', '西营', '东岭', '马鞍山', '黄土坡', '清水', '三岔', '两河口', '茶园',
] as const; // prettier-ignore
const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
] as const;

/** Forms of real names; `$` is a place, `#` a numeral, `@` the township. */
const primaryForms = [
  '$小学', '@$小学', '县第#小学', '第#小学', '@第#小学', '$中心小学', '@中心小学', '$希望小学', '$完全小学',
  '@$教学点', '$村小学', '县第#实验小学', '$附小', '@中心校', '$育才学校（民办）', '*$小学', '※@$小学',
  '$小学（原$小学）', '$镇$回族小学', '$小学$校区', '$完小', '红军小学$分校', '@$村小学教学点',
  '云南省××县@$村民委员会$希望小学校', '××县实验小学教育集团$校区小学', '$80年代小学', '$3号小学', '101$小学',
  '县直$小学', '城区$小学', '乡村$小学', '全$小学', '计家$小学', '总$小学', '注$小学', '平均$小学', '$合计村小学',
  '县城$小学', '农村$寄宿制小学', '$民族小学', '$ 小 学', '$小学 ', '$\n小学',
] as const; // prettier-ignore
const juniorForms = [
  '$中学', '@初级中学', '县第#中学', '第#中学', '$初中', '$民族中学', '县#中', '$#中', '$附中', '$实验学校（民办）',
  '*$中学', '$学校', '@$中学', '××县师范学院附属$初级中学', '$中学$校区', '$外国语学校', '$寄宿制初级中学',
  '$71中学', '$育英中学（原县职中）',
] as const; // prettier-ignore

function schoolName(chance: Chance, stage: MadeSchool['stage'], township: string): string {
  const form = oneOf<string>(chance, stage === '小学' ? primaryForms : juniorForms);
  return form
    .replaceAll('$', () => oneOf(chance, places))
    .replaceAll('#', () => oneOf(chance, numerals))
    .replaceAll('@', township);
}

function sheetHeaders(shape: CountyShape): readonly string[] {
  const amounts = headersOf[shape.columns];
  const staged = amounts.filter((header) => !whole.test(header));
  const wholes = amounts.filter((header) => whole.test(header));
  return [
    ...(shape.serial ? ['序号'] : []),
    ...(shape.townships ? ['乡镇'] : []),
    ...(shape.codes ? ['学校标识码'] : []),
    '学校名称',
    ...(shape.types ? ['办学类型'] : []),
    ...(shape.owners ? ['举办者类型'] : []),
    ...(shape.layout === 'byRow' ? ['学段'] : []),
    ...(shape.layout === 'byType'
      ? [...staged.map((header) => `小学${header}`), ...staged.map((header) => `初中${header}`)]
      : staged),
    ...wholes,
  ];
}

function schoolRow(shape: CountyShape, school: MadeSchool, index: number): readonly CellValue[] {
  return sheetHeaders(shape).map((header): CellValue => {
    switch (header) {
      case '序号':
        return index + 1;
      case '乡镇':
        return school.township;
      case '学校标识码':
        return school.code;
      case '学校名称':
        return school.name;
      case '办学类型':
        return school.type;
      case '举办者类型':
        return school.owner;
      case '学段':
        return school.stage;
    }
    if (shape.layout !== 'byType' || whole.test(header)) return school.amounts[header] ?? null;
    const [stage, bare] = [header.slice(0, 2), header.slice(2)];
    return stage === school.stage ? (school.amounts[bare] ?? null) : null;
  });
}

/** The sheet as it is read: title, header, rows. */
export function sheetOf(
  { name, title, headers, rows }: Pick<MadeSheet, 'name' | 'title' | 'headers' | 'rows'>,
  merges: readonly string[] = [],
): SheetSnapshot {
  return sheet(name, [...(title === null ? [] : [[title]]), headers, ...rows], { merges });
}

export function snapshotOf(county: MadeCounty): Snapshot {
  return workbook(county.sheets.map((one) => sheetOf(one)));
}

export interface Outcome {
  readonly binding: Binding;
  readonly assessed: AssessedStandard;
  readonly errors: readonly string[];
  /** Schools, pupils and CVs of both stages, as texts that are the same when they are. */
  readonly figures: Readonly<Record<'primary' | 'junior', string>>;
  /** Stages that are 达标. */
  readonly met: readonly ('primary' | 'junior')[];
  readonly pupils: Readonly<Record<'primary' | 'junior', number>>;
}

export function outcomeOf(snapshot: Snapshot, settings: Partial<Settings> = {}): Outcome {
  const understanding = understand(snapshot, { ...defaultSettings, ...settings });
  const assessed = assessStandard(understanding, 'quality-2017');
  const { stages, findings } = assessed.assessment;
  const of = (stage: 'primary' | 'junior') => {
    const known = stages[stage];
    if (!known) return null;
    const rows = known.rows.map(({ school, students }) => `${school}=${students}`).sort();
    const cvs = Object.entries(known.indicators).map(
      ([id, one]) => `${id}:${one?.cv?.toPrecision(9) ?? ''}`,
    );
    return [rows, cvs];
  };
  const pupils = (stage: 'primary' | 'junior') =>
    (stages[stage]?.rows ?? []).reduce((sum, { students }) => sum + students, 0);
  return {
    binding: understanding.binding,
    assessed,
    errors: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    figures: { primary: JSON.stringify(of('primary')), junior: JSON.stringify(of('junior')) },
    met: (['primary', 'junior'] as const).filter(
      (stage) => stages[stage]?.dispersionVerdict === 'met',
    ),
    pupils: { primary: pupils('primary'), junior: pupils('junior') },
  };
}

/** Counties of every shape: the settings that a seed gives. */
export function shapeOf(seed: number, sizes: readonly [number, number] = [2, 60]): CountyShape {
  const chance = chanceOf(seed * 7919 + 13);
  const [least, most] = sizes;
  const size = () => least + Math.floor((most - least + 1) * chance() ** 1.6);
  return {
    seed,
    layout: oneOf(chance, ['sheets', 'sheets', 'byType', 'byRow'] as const),
    primary: size(),
    junior: Math.max(2, Math.floor(size() * 0.6)),
    codes: chance() < 0.5,
    types: chance() < 0.5,
    owners: chance() < 0.3,
    serial: chance() < 0.5,
    townships: chance() < 0.3,
    columns: oneOf(chance, ['all', 'all', 'few', 'four'] as const),
    zeros: chance() < 0.4,
  };
}
