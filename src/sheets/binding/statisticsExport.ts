/**
 * The wide export of the statistics system (分校数据), told by its marker columns. People there are one
 * stage's, rooms and equipment the whole school's, and a blank may be a zero: read like a table of
 * the county's own it would overstate every school of several stages.
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

export function isStatisticsExport({ columns }: Pick<Header, 'columns'>): boolean {
  const leaves = new Set([...columns.values()].map(({ path }) => compact(path.at(-1) ?? '')));
  return markers.filter((marker) => leaves.has(marker)).length >= enoughMarkers;
}
