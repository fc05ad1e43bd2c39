/**
 * Rows that are no schools, to be inserted into a clean county: totals, groups, places, statistics,
 * numbering, notes, under many words and with many sorts of numbers.
 */
import type { CellValue } from '../../src/county/cell';
import { chanceOf, oneOf, type MadeSheet } from './madeCounties';

export type Numbers =
  | 'sum' // of the run above
  | 'sumBelow'
  | 'sumAll'
  | 'stale'
  | 'mean'
  | 'max'
  | 'min'
  | 'random'
  | 'zeros'
  | 'blank';

export interface OtherText {
  readonly text: string;
  readonly kind: 'total' | 'statistic' | 'scope' | 'place' | 'group' | 'note';
}

/** Each with the kind that decides which numbers are likely beside it. */
export const otherTexts: readonly OtherText[] = [
  ...of('total', [
    '合计', '总计', '小计', '共计', '合 计', '合　　计', '合计：', '（合计）', '合计24所', '合计（24所）', '共24所',
    '全县共24所', '全县共计', '全县合计', '全县总计', '县直学校小计', '县直小计', '青石镇小计', '青石镇合计：',
    '农村 小计', '城区小计', '小学部小计', '本页小计', '本页合计', '承前页', '过次页', '承上页', '转下页', '累计',
    '汇总', 'Total', 'TOTAL', '合计/Total', '合\n计', '各校合计', '公办小计', '民办小计', '东片学区小计',
    '白河乡学校合计', '总 数', '学校合计', '全县汇总', '小计（公办）', '1-24合计', '教学点小计', '公办学校合计',
    '全镇合计', '片区小计', '中心校小计', '其中：公办小计', '合计数', '本表合计', '接上页', '总合计',
  ]),
  ...of('statistic', [
    '平均', '平均值', '各校平均', '全县平均', '全县平均值', '县均', '校均', '生均', '最大值', '最小值', '最大', '最小',
    '标准差', '差异系数', '省定标准', '国家标准', '标准值', '达标值', '优质均衡标准', '去年同期', '上年数', '上年同期',
    '去年', '上年', '增减', '增减数', '同比增长', '占比', '占比（%）', '占全县比例', '比例', '达标率', '达标校数', '未达标学校数',
    '缺额', '差额', '中位数', '较上年增减', '比上年增减', '2024年合计', '上年合计', '达标比例', '极差',
    '变异系数', '规定标准', '底线要求', '办学标准', '应达标准', '缺口数',
  ]),
  ...of('scope', [
    '全县', '全县小学', '全县学校', '全县公办', '全县公办小学', '县直', '县直学校', '城区', '镇区', '乡村', '农村', '公办', '民办',
    '其中：公办', '其中：民办', '其中:城区', '其中：乡村', '其 中', '其中', '城区学校', '农村学校', '公办学校', '民办学校', '主城区', '县城',
    '其中：寄宿制学校', '教学点', '其中：教学点', '完全小学',
  ]),
  ...of('place', ['青石镇', '城关街道', '白河乡', '东片学区', '西片区', '第一学区', '青石镇中心学区', '城关街道办事处', '高新区', '北片']),
  ...of('group', [
    '一、城区学校', '（一）城区', '(二) 农村', '二、农村学校', '1.县直学校', '一、县直', '第一片区', '【城区】', '城区学校：',
    '（一）公办', '三、民办学校', '一', '（三）教学点', '东部片区：',
  ]),
  ...of('note', [
    '填表人：张三', '审核：李四', '审核人：李四        填报日期：2025年9月', '注：数据截至2025年9月1日', '注1：不含教学点',
    '*为教学点', '*为民办学校', '※为寄宿制学校', '带*的为民办学校', '▲表示教学点', '说明：本表由教育局填报', '备注：无', '单位负责人：王五',
    '填报日期：2025年9月', '数据来源：教育事业统计', '以上数据均来自年报', '联系电话：0871-1234567', '制表：赵六', '制表人：赵六',
    '填报单位（盖章）：', '本表一式三份，县教育局、督导室、学校各留一份。', '1.本表数据以统计报表为准；2.面积单位为平方米。', '（接下页）', '（续上表）',
    '单位：人、平方米', '2025年9月1日', '第1页 共3页', '第 1 页', '打印日期：2025-09-01', '——以下空白——', '以下空白',
  ]),
]; // prettier-ignore

function of(kind: OtherText['kind'], texts: readonly string[]): readonly OtherText[] {
  return texts.map((text) => ({ text, kind }));
}

export const wholeRows = [
  '①②',
  'L1',
  '(1)(2)',
  '甲乙12',
  'ABC',
  '人㎡',
  'header',
  'empty',
] as const;

export interface OtherRow {
  /** Index into `otherTexts`; beyond them into `wholeRows`. */
  readonly what: number;
  /** 0 to 1: where in the table. */
  readonly at: number;
  readonly place: 'name' | 'code' | 'serial' | 'leading';
  /** 0 to 1: which of the numbers that are likely beside the text. */
  readonly numbers: number;
  readonly merged: boolean;
}

const likely: Readonly<Record<OtherText['kind'], readonly Numbers[]>> = {
  total: ['sum', 'sum', 'sum', 'sumBelow', 'sumAll', 'sumAll', 'stale', 'random', 'zeros', 'blank'],
  statistic: ['mean', 'mean', 'max', 'min', 'random', 'stale', 'blank', 'zeros'],
  scope: ['sum', 'sum', 'sumBelow', 'sumAll', 'blank', 'blank', 'stale', 'zeros'],
  place: ['sum', 'sum', 'sumBelow', 'sumBelow', 'blank', 'blank', 'stale', 'zeros'],
  group: ['blank', 'blank', 'blank', 'sumBelow'],
  note: ['blank'],
};

/** The sheet with the rows in it, and the merges that belong to them. */
export function withOtherRows(
  made: MadeSheet,
  inserted: readonly OtherRow[],
): { readonly sheet: MadeSheet; readonly merges: readonly string[] } {
  const places = inserted
    .map((row, order) => ({
      row,
      order,
      at: Math.min(made.rows.length, Math.floor(row.at * (made.rows.length + 1))),
    }))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  const rows: (readonly CellValue[])[] = [];
  const merges: string[] = [];
  const offset = (made.title === null ? 0 : 1) + 1;
  let next = 0;
  let runStart = 0;
  for (let at = 0; at <= made.rows.length; at++) {
    for (; places[next]?.at === at; next++) {
      const { row } = places[next] ?? { row: null };
      if (!row) break;
      const below = places.slice(next + 1).find((other) => other.at > at)?.at ?? made.rows.length;
      const above = made.rows.slice(runStart, at);
      const made_ = otherRow(made, row, above, made.rows.slice(at, below));
      if (!made_) continue;
      rows.push(made_.cells);
      if (made_.merge) merges.push(made_.merge(offset + rows.length));
      if (made_.ends) runStart = at;
    }
    const school = made.rows[at];
    if (school) rows.push(school);
  }
  return { sheet: { ...made, rows }, merges };
}

interface Made {
  readonly cells: readonly CellValue[];
  readonly merge: ((row: number) => string) | null;
  readonly ends: boolean;
}

function otherRow(
  { headers, rows, name: sheetName }: MadeSheet,
  { what, place, numbers, merged, at }: OtherRow,
  above: readonly (readonly CellValue[])[],
  below: readonly (readonly CellValue[])[],
): Made | null {
  const known = otherTexts[what % (otherTexts.length + wholeRows.length)];
  const nameAt = headers.indexOf('学校名称');
  if (!known) return { cells: wholeRow(headers, nameAt, what), merge: null, ends: false };
  const { text, kind } = known;
  // the other stage's word would rightly begin a table of its own
  if (sheetName === '初中' && /小学/.test(text)) return null;
  const textAt =
    place === 'code' && headers.includes('学校标识码')
      ? headers.indexOf('学校标识码')
      : place === 'serial' && headers[0] === '序号'
        ? 0
        : place === 'leading' && nameAt > 0
          ? Math.max(0, headers.indexOf('乡镇'))
          : nameAt;
  const sort = kind === 'note' ? 'blank' : oneOf(() => numbers, likely[kind]);
  const source = sort === 'sum' ? above : sort === 'sumBelow' ? below : rows;
  const chance = chanceOf(Math.floor(at * 1e6) + what);
  const cells = headers.map((header, column): CellValue => {
    if (column === textAt) return text;
    if (kind === 'note' || sort === 'blank') return null;
    const values = source.flatMap((row) => {
      const cell = row[column];
      return typeof cell === 'number' ? [cell] : [];
    });
    if (header === '序号' || values.length === 0) return null;
    const sum = Number(values.reduce((total, value) => total + value, 0).toFixed(2));
    switch (sort) {
      case 'sum':
      case 'sumBelow':
      case 'sumAll':
        return sum;
      case 'stale':
        return Math.round(sum * (0.9 + 0.2 * chance()));
      case 'mean':
        return Number((sum / values.length).toFixed(2));
      case 'max':
        return Math.max(...values);
      case 'min':
        return Math.min(...values);
      case 'random':
        return Math.round(chance() * 3000);
      case 'zeros':
        return 0;
    }
  });
  const to = Math.max(textAt, merged ? nameAt : textAt);
  const wide = merged && sort === 'blank' ? headers.length - 1 : to;
  const merge =
    merged && wide > textAt
      ? (row: number) => `${String.fromCharCode(65 + textAt)}${row}:${letters(wide)}${row}`
      : null;
  if (merge) {
    return {
      cells: cells.map((cell, column) => (column > textAt && column <= wide ? null : cell)),
      merge,
      ends: kind !== 'note',
    };
  }
  return { cells, merge: null, ends: kind !== 'note' };
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
}

function wholeRow(headers: readonly string[], nameAt: number, what: number): readonly CellValue[] {
  const kind = wholeRows[(what - otherTexts.length) % wholeRows.length] ?? 'empty';
  return headers.map((header, column): CellValue => {
    switch (kind) {
      case '①②':
        return String.fromCharCode(0x2460 + (column % 20));
      case 'L1':
        return column <= nameAt ? null : `L${column - nameAt}`;
      case '(1)(2)':
        return `(${column + 1})`;
      case '甲乙12':
        return column < nameAt ? null : column === nameAt ? '甲' : column - nameAt;
      case 'ABC':
        return String.fromCharCode(65 + (column % 26));
      case '人㎡':
        return column <= nameAt ? null : unitOf(header);
      case 'header':
        return header;
      case 'empty':
        return null;
    }
  });
}

function unitOf(header: string): string | null {
  if (/类型|学段/.test(header)) return null;
  if (/面积/.test(header)) return '㎡';
  if (/资产值/.test(header)) return '万元';
  if (/教室/.test(header)) return '间';
  if (/图书/.test(header)) return '册';
  return /班级/.test(header) ? '个' : '人';
}
