/**
 * A made-up county over ten years, a workbook each: schools are renamed, merged, split, opened and closed, and
 * what they have grows from year to year. The same for the same seed.
 */
import type { CellValue } from '../../src/county/cell';
import { workbookBytes } from './workbooks';

export interface SchoolOfYear {
  /** Null: the table of this year has none for it. */
  readonly code: string | null;
  readonly name: string;
  readonly stage: '小学' | '初中';
  readonly students: number;
  /** As the columns of `figureHeaders` have them. */
  readonly figures: readonly number[];
}

export interface YearOfCounty {
  readonly year: number;
  readonly schools: readonly SchoolOfYear[];
}

export const figureHeaders = [
  ...['班级数', '专任教师数', '博士研究生', '硕士研究生', '本科', '专科', '县级及以上骨干教师数'],
  ...['体育教师数', '音乐教师数', '美术教师数'],
  ...['教学及辅助用房面积（㎡）', '室内体育用房面积（㎡）', '运动场地面积（㎡）'],
  ...['教学仪器设备资产值（万元）', '网络多媒体教室数（间）'],
];
export const bandHeaders = [
  ...['25人及以下', '26-30人', '31-35人', '36-40人', '41-45人'],
  ...['46-50人', '51-55人', '56-60人', '61-65人', '66人及以上'],
].map((band) => `${band}班级数`);

const names = [
  ...[
    '红旗',
    '青山',
    '育才',
    '光明',
    '大桥',
    '龙潭',
    '东川',
    '南涧',
    '北屯',
    '松林',
    '梅园',
    '竹海',
  ],
  ...['湖滨', '新城', '河口', '西坝', '云峰', '柏树', '兰亭', '石门'],
];

/** @param count years, the last of them 2025 */
export function yearsOfCounty(count = 10, schools = 18, seed = 7): readonly YearOfCounty[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const about = (mean: number, spread: number) => mean * (1 + spread * (random() * 2 - 1));
  const figuresOf = (students: number, growth: number): number[] => {
    const teachers = Math.max(6, Math.round(about(students / 15, 0.15)));
    const each = (mean: number) => Math.round(about(mean * students * growth, 0.2));
    return [
      Math.ceil(students / 42),
      teachers,
      0,
      Math.round(teachers * about(0.05, 0.2)),
      Math.round(teachers * about(0.55, 0.2)),
      Math.round(teachers * about(0.3, 0.2)),
      Math.max(1, Math.round(about(students / 80, 0.3))),
      Math.max(1, Math.round(students / 300)),
      Math.max(1, Math.round(students / 350)),
      Math.max(1, Math.round(students / 350)),
      each(6),
      0,
      each(9),
      Math.round(about((students * 2300 * growth) / 10_000, 0.2) * 10) / 10,
      Math.max(1, Math.round(about(students / 40, 0.2))),
    ];
  };
  let codes = 2133001000;
  const fresh = (name: string, stage: SchoolOfYear['stage'], growth: number): SchoolOfYear => {
    const students = 180 + Math.floor(random() * 900);
    codes += 1;
    return { code: String(codes), name, stage, students, figures: figuresOf(students, growth) };
  };
  const kindOf = (at: number) => (at % 3 === 2 ? '初中' : '小学');
  const first = Array.from({ length: schools }, (_, at) => {
    const stage = kindOf(at);
    return fresh(
      `${names[at % names.length] ?? ''}${stage === '初中' ? '中学' : '小学'}`,
      stage,
      0.8,
    );
  });
  const years: YearOfCounty[] = [];
  let now: readonly SchoolOfYear[] = first;
  for (let at = 0; at < count; at += 1) {
    const growth = 0.8 + at * 0.04;
    if (at > 0) {
      now = now.map((school) => {
        const students = Math.max(60, Math.round(about(school.students, 0.06)));
        return { ...school, students, figures: figuresOf(students, growth) };
      });
    }
    if (at % 3 === 0 && at > 0) {
      const [one, ...others] = now;
      if (one) now = [{ ...one, name: `第${at}实验小学` }, ...others];
    }
    if (at % 3 === 0 && at > 0) {
      const [one, other, ...others] = now.filter(({ stage }) => stage === '小学').slice(-4);
      if (one && other && others.length > 0) {
        now = now.filter((school) => school !== other);
        now = [...now, fresh(`城北新${at}小学`, '小学', growth)];
      }
    }
    if (at === count - 1) {
      now = now.map((school) =>
        school.name === '柏树中学' ? { ...school, code: null, name: '柏树初级中学' } : school,
      );
    }
    years.push({ year: 2025 - count + 1 + at, schools: now });
  }
  return years;
}

/** Classes by size, as equal as can be; `large`: one of 57 pupils among them. */
function bandsOf(students: number, classes: number, large: boolean): number[] {
  const others = large ? classes - 1 : classes;
  const pupils = large ? students - 57 : students;
  const least = Math.floor(pupils / others);
  const more = pupils - least * others;
  const sizes = Array.from({ length: others }, (_, at) => (at < more ? least + 1 : least));
  const bands = Array<number>(bandHeaders.length).fill(0);
  for (const size of large ? [...sizes, 57] : sizes) {
    const at = Math.min(bands.length - 1, Math.max(0, Math.ceil((size - 25) / 5)));
    bands[at] = (bands[at] ?? 0) + 1;
  }
  return bands;
}

/** The county's workbook of a year. */
export function yearBytes(of: YearOfCounty): Uint8Array {
  return workbookBytes({ sheets: yearSheets(of) });
}

/** A table of each stage, 班额 and 巩固率 among its columns. */
export function yearSheets({ year, schools }: YearOfCounty) {
  const retention = ['毕业生数', '三年转入', '三年转出', '三年前初一在校生数', '三年死亡'];
  const sheetOf = (stage: SchoolOfYear['stage']) => {
    const headers = [
      ...['学校标识码', '学校名称', '在校生数', ...figureHeaders, ...bandHeaders],
      ...(stage === '初中' ? retention : []),
    ];
    const rows = schools
      .filter((school) => school.stage === stage)
      .map((school): CellValue[] => {
        const classes = school.figures[0] ?? 0;
        const bands = bandsOf(school.students, classes, classes > 6 && year < 2022);
        const entered = Math.round(school.students / 3);
        const left = Math.round(entered * (0.08 - (year - 2016) * 0.006));
        return [
          ...[school.code, school.name, school.students, ...school.figures, ...bands],
          ...(stage === '初中' ? [entered - left, 0, 0, entered, 0] : []),
        ];
      });
    const title = [`云岭县${year}年${stage}基本情况`];
    const width = headers.length;
    const values = [title, headers, ...rows].map((row) => [
      ...row,
      ...Array<null>(width - row.length).fill(null),
    ]);
    return { name: stage, values };
  };
  return [sheetOf('小学'), sheetOf('初中')];
}
