/**
 * The header of the made-up county's sheet, as counties make theirs: three rows, merged cells, units
 * in brackets; and the words above and below the schools.
 */
import type { Area } from '../area';
import type { SampleRow } from './figures';

export const sampleTitle = '云岭县义务教育学校办学条件基础数据（示例，数据为虚构）';
export const sampleSource = '填报单位：云岭县教育体育局';
export const sampleNote = '注：数据截至2026年9月1日，以教育事业统计报表为准。';

const identity = ['学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型', '所属乡镇'];
const stageLeaves = [
  '年级数', '班级数', '专任教师数',
  '博士研究生', '硕士研究生', '本科', '专科',
  '正高级', '副高级', '中级', '骨干教师',
  '体育', '音乐', '美术', '艺术',
]; // prettier-ignore
/** Parents of leaves, with the place of the first and their number. */
const stageGroups: readonly (readonly [text: string, first: number, leaves: number])[] = [
  ['学历', 3, 4],
  ['专业技术职务', 7, 3],
  ['体育艺术专任教师', 11, 4],
];
const conditions = [
  '教学及辅助用房面积\n（㎡）', '室内体育用房面积\n（㎡）', '运动场地面积\n（㎡）', '教学仪器设备资产值\n（万元）',
  '网络多媒体教室数\n（间）', '图书册数\n（册）', '计算机台数\n（台）',
]; // prettier-ignore

/** Columns of words: code, name and what kind of school it is. */
export const identityColumns = identity.length;
export const sampleColumns = identityColumns + 3 + 2 * stageLeaves.length + conditions.length;
/** 年级数 of each stage, which nobody adds up. */
export const gradeColumns: readonly number[] = [0, 1].map(
  (stage) => identityColumns + 3 + stage * stageLeaves.length,
);
/** The one column with decimals: 万元. */
export const equipmentColumn = sampleColumns - conditions.length + 3;

export interface SampleHeader {
  readonly rows: readonly SampleRow[];
  /** Rows counted from the header's first. */
  readonly merges: readonly Area[];
}

export function sampleHeader(): SampleHeader {
  const rows = [0, 1, 2].map(() => Array<string | null>(sampleColumns).fill(null));
  const merges: Area[] = [];
  const put = (text: string, row: number, column: number, lastRow = row, lastColumn = column) => {
    const cells = rows[row];
    if (cells) cells[column] = text;
    if (lastRow === row && lastColumn === column) return;
    merges.push({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  };
  identity.forEach((text, column) => put(text, 0, column, 2));
  let at = identityColumns;
  put('在校生数（人）', 0, at, 1, at + 2);
  ['小学', '初中', '高中'].forEach((text, column) => put(text, 2, at + column));
  at += 3;
  for (const stage of ['小学', '初中']) {
    put(`${stage}班级和专任教师（个、人）`, 0, at, 0, at + stageLeaves.length - 1);
    stageLeaves.forEach((text, leaf) => {
      const grouped = stageGroups.some(([, first, many]) => leaf >= first && leaf < first + many);
      put(text, grouped ? 2 : 1, at + leaf, 2);
    });
    for (const [text, first, many] of stageGroups) {
      put(text, 1, at + first, 1, at + first + many - 1);
    }
    at += stageLeaves.length;
  }
  put('办学条件', 0, at, 0, at + conditions.length - 1);
  conditions.forEach((text, column) => put(text, 1, at + column, 2));
  return { rows, merges };
}

/** Widths in characters. */
export function sampleWidths(): readonly number[] {
  return Array.from({ length: sampleColumns }, (_, column) => {
    if (column === 0) return 14;
    if (column === 1) return 24;
    return column === 2 ? 16 : column < identityColumns ? 10 : 9;
  });
}

/** Heights in points: title, source, header rows. */
export const sampleHeights: readonly number[] = [30, 18, 22, 32, 46];
