/**
 * Made-up counties of a city, each a workbook with one table by type: 小学, 九年一贯制学校 and 初级中学, with
 * figures that differ from school to school, always the same for the same seed.
 */
import type { CellValue } from '../../src/county/cell';
import { workbookBytes } from './workbooks';

export interface RegionCounty {
  readonly name: string;
  /** Schools differ the more, the greater it is. */
  readonly spread: number;
  readonly schools: number;
  readonly seed: number;
  readonly year?: number | null;
  /** So many schools of another county stand in it as well. */
  readonly guests?: { readonly of: RegionCounty; readonly count: number };
}

const byStage = [
  ...['在校生数', '年级数', '班级数', '专任教师数', '博士研究生', '硕士研究生', '本科', '专科'],
  ...['正高级', '副高级', '中级', '县级及以上骨干教师数'],
  ...['体育教师数', '音乐教师数', '美术教师数'],
];
const ofSchool = [
  '教学及辅助用房面积（㎡）',
  '室内体育用房面积（㎡）',
  '运动场地面积（㎡）',
  '教学仪器设备资产值（万元）',
  '网络多媒体教室数（间）',
  '图书册数（册）',
  '计算机台数（台）',
];
const identity = ['学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型'];

/** Letters that tell the counties of a city apart. */
export function countyCalled(at: number): string {
  const letters = '云岭青山河口龙潭大桥三河东川西坝南涧北屯';
  return `${letters[at % letters.length] ?? ''}${letters[(at * 7 + 3) % letters.length] ?? ''}${at + 1}县`;
}

export function regionCounties(count: number, schools: number): readonly RegionCounty[] {
  return Array.from({ length: count }, (_, at) => ({
    name: countyCalled(at),
    spread: 0.05 + ((at * 37) % count) / count / 1.2,
    schools,
    seed: at + 1,
  }));
}

export function regionCountyBytes(county: RegionCounty): Uint8Array {
  const title = `${county.name}${county.year === null ? '' : `${county.year ?? 2025}年`}学校基本情况`;
  const values = [[title], headers(), ...schoolRows(county), ...guestRows(county)];
  const width = headers().length;
  return workbookBytes({
    sheets: [
      {
        name: '学校',
        values: values.map((row) => [...row, ...Array(width - row.length).fill(null)]),
      },
    ],
  });
}

function headers(): string[] {
  const staged = (['小学', '初中'] as const).flatMap((stage) =>
    byStage.map((header) => `${stage}${header}`),
  );
  return [...identity, ...staged, ...ofSchool];
}

/** Rows of schools, as headers has their columns. */
function schoolRows({ name, schools, spread, seed }: RegionCounty): CellValue[][] {
  const random = randomNumbers(seed);
  const about = (mean: number) => mean * (1 + spread * (random() * 2 - 1));
  const whole = (mean: number) => Math.max(0, Math.round(about(mean)));
  return Array.from({ length: schools }, (_, at) => {
    const type = at % 10 === 9 ? '九年一贯制学校' : at % 3 === 2 ? '初级中学' : '小学';
    const stagePart = (pupils: number): CellValue[] => {
      if (pupils === 0) return byStage.map(() => null);
      const teachers = Math.max(4, Math.round(pupils / 12));
      const classes = Math.ceil(pupils / 42);
      return [
        ...[pupils, type === '小学' ? 6 : 3, classes, teachers],
        ...[0, 1, Math.max(1, Math.round(teachers * 0.7)), 2],
        ...[0, whole(teachers * 0.15), whole(teachers * 0.3), whole(pupils / 70)],
        ...[whole(pupils / 250), whole(pupils / 300), whole(pupils / 300)],
      ];
    };
    const primary = type === '初级中学' ? 0 : 200 + Math.round(random() * 900);
    const junior = type === '小学' ? 0 : 240 + Math.round(random() * 800);
    const pupils = primary + junior;
    return [
      String(3_100_000_000 + seed * 1000 + at),
      `${name}第${at + 1}${type === '小学' ? '小学' : type === '初级中学' ? '中学' : '学校'}`,
      ...[type, 7, at % 4 === 0 ? '城区' : at % 4 === 1 ? '镇区' : '乡村'],
      ...stagePart(primary),
      ...stagePart(junior),
      ...[whole(pupils * 6.6), whole(pupils * 0.5), whole(pupils * 10.5)],
      Math.round(about(pupils * 0.29) * 100) / 100,
      ...[whole(pupils / 36), whole(pupils * 32), whole(pupils / 7)],
    ];
  });
}

function guestRows({ guests }: RegionCounty): CellValue[][] {
  return guests ? schoolRows(guests.of).slice(0, guests.count) : [];
}

/** A small generator (mulberry32): 0 … 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
