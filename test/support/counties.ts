/**
 * Small made-up counties as .xlsx files: a 小学 sheet whose schools are all sound, to be spoilt in
 * one place by each test.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedRange } from 'hucre';
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';

export type Entry = number | string | boolean | null;

/** Headers of the sheet, with the entries of school `i` (0-based), the `k`-th of its forty. */
const columns: readonly (readonly [header: string, entry: (k: number, i: number) => Entry])[] = [
  ['学校标识码', (_, i) => `21${String(i).padStart(8, '0')}`],
  ['学校名称', (_, i) => `第${i + 1}小学`],
  ['办学类型', () => '小学'],
  ['举办者类型', () => 7],
  ['城乡类型', () => '镇区'],
  ['在校生数', (k) => 400 + 40 * k],
  ['年级数', () => 6],
  ['班级数', (k) => 12 + k],
  ['专任教师数', (k) => 26 + 3 * k],
  ['博士研究生', () => 0],
  ['硕士研究生', () => 1],
  ['本科', (k) => 17 + 2 * k],
  ['专科', () => 5],
  ['正高级', () => 0],
  ['副高级', () => 4],
  ['中级', (k) => 10 + k],
  ['县级及以上骨干教师数', (k) => 5 + k],
  ['体育教师数', () => 2],
  ['音乐教师数', () => 2],
  ['美术教师数', () => 1],
  ['艺术教师数', () => 0],
  ['教学及辅助用房面积（㎡）', (k) => 2300 + 230 * k],
  ['室内体育用房面积（㎡）', (k) => 100 + 10 * k],
  ['运动场地面积（㎡）', (k) => 3300 + 320 * k],
  ['教学仪器设备资产值（万元）', (k) => 98 + 10 * k],
  ['网络多媒体教室数（间）', (k) => 12 + k],
  ['图书册数（册）', (k) => 12000 + 1300 * k],
  ['计算机台数（台）', (k) => 52 + 6 * k],
];

/** The header row's 0-based index in the sheet; schools follow. */
export const headerRow = 1;

export interface CountyChanges {
  readonly schools?: number;
  /** Entries that differ: [school, header, entry]. */
  readonly entries?: readonly (readonly [school: number, header: string, entry: Entry])[];
  /** Further cells, by 0-based row and column, with all that hucre lets a cell have. */
  readonly cells?: readonly (readonly [row: number, column: number, cell: Partial<Cell>])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly names?: readonly NamedRange[];
  readonly sheet?: Partial<WriteSheet>;
  readonly otherSheets?: readonly WriteSheet[];
  readonly title?: string;
}

export function columnOf(header: string): number {
  const index = columns.findIndex(([text]) => text.startsWith(header));
  if (index < 0) throw new Error(`the made-up county has no column ${header}`);
  return index;
}

/** The cells of the sheet: title, header, schools. */
export function countyRows(schools: number, changes: CountyChanges = {}): Entry[][] {
  return [
    [changes.title ?? '小学基本情况'],
    columns.map(([header]) => changes.headers?.[header] ?? header),
    ...Array.from({ length: schools }, (_, i) => columns.map(([, entry]) => entry(i % 40, i))),
  ];
}

export async function countyBytes(changes: CountyChanges = {}): Promise<Uint8Array> {
  const schools = changes.schools ?? 6;
  const rows = countyRows(schools, changes);
  for (const [school, header, entry] of changes.entries ?? []) {
    const row = rows[headerRow + 1 + school];
    if (row) row[columnOf(header)] = entry;
  }
  const cells = new Map(
    (changes.cells ?? []).map(([row, column, cell]) => [`${row},${column}`, cell] as const),
  );
  return writeXlsx({
    sheets: [{ name: '小学', rows, cells, ...changes.sheet }, ...(changes.otherSheets ?? [])],
    ...(changes.names ? { namedRanges: [...changes.names] } : {}),
  });
}

/** Writes the county into a folder and returns the file's path. */
export async function countyFile(folder: string, changes: CountyChanges = {}): Promise<string> {
  const path = join(folder, '某县.xlsx');
  writeFileSync(path, await countyBytes(changes));
  return path;
}
