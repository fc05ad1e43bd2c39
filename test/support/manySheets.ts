/**
 * A county's workbook of twelve sheets as they come: tables that count, one beside them, headers of
 * the county's own, a broken name, hidden sheets, lists and notes.
 */
import type { CellValue } from '../../src/county/cell';
import { columnOf, countyRows, headerRow } from './counties';
import { workbookBytes, type SheetLayout } from './workbooks';

type Rows = readonly (readonly CellValue[])[];

/** So many sound schools of their own: codes and names from `from` on. */
export function schoolRows(
  title: string,
  word: string,
  type: string,
  count: number,
  from = 0,
): Rows {
  const [name, code, kind] = [columnOf('学校名称'), columnOf('学校标识码'), columnOf('办学类型')];
  return countyRows(count, { title }).map((row, at) => {
    if (at <= headerRow) return row;
    const number = from + at - headerRow;
    return row.map((cell, column) =>
      column === name
        ? `第${number}${word}`
        : column === code
          ? `${type === '小学' ? '21' : '31'}${String(number).padStart(8, '0')}`
          : column === kind
            ? type
            : cell,
    );
  });
}

const primary = schoolRows('小学基本情况', '小学', '小学', 20);

/** A total that bears a code, so that nobody can tell. */
function codedTotal(): readonly CellValue[] {
  return (primary[headerRow + 1] ?? []).map((cell, column) =>
    column === columnOf('学校名称')
      ? '合计'
      : column === columnOf('学校标识码')
        ? '2199999999'
        : cell,
  );
}

const township: Rows = [
  ['序', '办学点', '娃娃', '先生', '骨干', '微机'],
  ...Array.from({ length: 6 }, (_, at) => [
    at + 1,
    `青石镇第${at + 1}小学`,
    120 + 10 * at,
    12 + at,
    3,
    20 + at,
  ]),
];

export const manySheets: readonly SheetLayout[] = [
  { name: '封面', values: [['某县义务教育学校基本情况'], ['填报单位：某县教育局']] },
  { name: '小学', values: [...primary, codedTotal()] },
  { name: '初中', values: schoolRows('初中基本情况', '中学', '初级中学', 8) },
  {
    name: '小学校舍',
    values: [
      ['学校名称', '学校占地面积（㎡）', '绿化用地面积（㎡）', '竣工年'],
      ...Array.from({ length: 20 }, (_, at) => [`第${at + 1}小学`, 9000 + at, 2000 + at, 2001]),
    ],
  },
  { name: '青石镇小学', values: township },
  {
    name: '石桥镇小学',
    values: [
      ['学校名称', '人头', '专任教师数', '图书册数（册）'],
      ...Array.from({ length: 4 }, (_, at) => [`石桥镇第${at + 1}小学`, 90 + at, 10, 2000 + at]),
    ],
  },
  { name: '小学副本', values: primary, visibility: 'hidden' },
  {
    name: '待并入小学',
    values: schoolRows('小学基本情况', '小学', '小学', 3, 50),
    visibility: 'hidden',
  },
  {
    name: '幼儿园',
    values: [
      ['学校名称', '在校生数', '专任教师数'],
      ['第一幼儿园', 180, 14],
      ['第二幼儿园', 220, 18],
    ],
  },
  {
    name: '通讯录',
    values: [
      ['学校', '校长', '电话'],
      ['第1小学', '王校长', '13000000001'],
      ['第2小学', '李校长', '13000000002'],
    ],
  },
  { name: '填表说明', values: [['1. 数据截至9月1日。'], ['2. 面积单位为平方米。']] },
  {
    name: '汇总',
    values: [
      ['学段', '学校数'],
      ['小学', 20],
      ['初中', 8],
    ],
  },
];

export function manySheetsBytes(): Uint8Array {
  return workbookBytes({
    sheets: manySheets,
    names: {
      石桥镇小学_在校生数: '#REF!',
      石桥镇小学_学校名称: "'石桥镇小学'!$A$2:$A$5",
      石桥镇小学_专任教师数: "'石桥镇小学'!$C$2:$C$5",
      石桥镇小学_图书册数: "'石桥镇小学'!$D$2:$D$5",
    },
  });
}
