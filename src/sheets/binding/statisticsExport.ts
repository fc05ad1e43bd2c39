/**
 * The wide export of the statistics system (分校数据), told by its marker columns or by the paths of its
 * headers. People there are one stage's, rooms and equipment the whole school's, and a blank is a zero
 * unless a whole form is blank: read like a table of the county's own it would overstate every school
 * of several stages.
 */
import { compact } from '../../county/cellEntry';
import type { Header } from './headerRows';

const markers: readonly string[] = [
  '机构编码',
  '办学类型编码',
  '举办者类型编码',
  '城乡类型编码',
  '是否计校数',
  '是否上年撤销',
  '统计三级',
  '指标名称',
];
const enoughMarkers = 3;

/** Parents that the export's own header rows have, and hardly a county's. */
const paths: readonly RegExp[] = [
  /^专任教师›#按(?:学历|专业技术职务|授课课程)分›/,
  /^教基\d{4}(?:续\d?)?›/,
  /^本学年校舍建筑面积›/,
  /^占地面积及其他办学条件›/,
];
const enoughPaths = 3;

export function isStatisticsExport({ columns }: Pick<Header, 'columns'>): boolean {
  const all = [...columns.values()].map(({ path }) => path.map(compact));
  const leaves = new Set(all.map((path) => path.at(-1) ?? ''));
  if (markers.filter((marker) => leaves.has(marker)).length >= enoughMarkers) return true;
  const joined = all.map((path) => path.join('›'));
  return paths.filter((path) => joined.some((each) => path.test(each))).length >= enoughPaths;
}
