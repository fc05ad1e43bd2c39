/** The county of the corpus, and its right figures, computed here by the formula of the standard alone. */
import county from './county.json';

export type Value = string | number;

export interface CountySheet {
  readonly name: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly schools: readonly (readonly Value[])[];
}

export interface StageFigures {
  readonly schools: Readonly<Record<string, number>>;
  readonly mean: Readonly<Record<string, number>>;
  readonly cv: Readonly<Record<string, number>>;
}

export const sheets: readonly CountySheet[] = county.sheets;

/** What the indicators count, per pupil or per hundred of them (教督〔2017〕6号); - takes away. */
const indicators: readonly (readonly [string, readonly string[], number])[] = [
  ['backboneTeachers', ['县级及以上骨干教师数'], 100],
  ['peArtTeachers', ['体育教师数', '音乐教师数', '美术教师数', '艺术教师数'], 100],
  ['teachingArea', ['教学及辅助用房面积', '-室内体育用房面积'], 1],
  ['sportsArea', ['室内体育用房面积', '运动场地面积'], 1],
  ['equipmentValue', ['教学仪器设备资产值（万元）'], 10_000],
  ['multimediaRooms', ['网络多媒体教室数'], 100],
];

/** Teachers above the degree that the stage asks for. */
const degrees = ['博士研究生', '硕士研究生', '本科'];
const stages: readonly (readonly [string, CountySheet | undefined, readonly string[]])[] = [
  ['primary', sheets[0], [...degrees, '专科']],
  ['junior', sheets[1], degrees],
];

export function figures(): Record<string, StageFigures> {
  return Object.fromEntries(
    stages.flatMap(([stage, sheet, counted]) =>
      sheet ? [[stage, figuresOf(sheet, counted)]] : [],
    ),
  );
}

function figuresOf({ header, schools }: CountySheet, counted: readonly string[]): StageFigures {
  const numbers = (heading: string) => {
    const column = header.indexOf(heading.replace(/^-/, ''));
    const sign = heading.startsWith('-') ? -1 : 1;
    return schools.map((row) => sign * Number(row[column] ?? Number.NaN));
  };
  const pupils = numbers('在校生数');
  const all = sum(pupils);
  const mean: Record<string, number> = {};
  const cv: Record<string, number> = {};
  for (const [id, headings, unit] of [
    ['higherDegreeTeachers', counted, 100] as const,
    ...indicators,
  ]) {
    const columns = headings.map(numbers);
    const perPupil = pupils.map(
      (count, row) => (sum(columns.map((column) => column[row] ?? 0)) * unit) / count,
    );
    const middle = sum(perPupil.map((value, row) => value * (pupils[row] ?? 0))) / all;
    const squares = perPupil.map((value, row) => (pupils[row] ?? 0) * (value - middle) ** 2);
    mean[id] = middle;
    cv[id] = Math.sqrt(sum(squares) / all) / middle;
  }
  const names = schools.map((row) => String(row[header.indexOf('学校名称')]));
  return {
    schools: Object.fromEntries(names.map((name, row) => [name, pupils[row] ?? 0])),
    mean,
    cv,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
