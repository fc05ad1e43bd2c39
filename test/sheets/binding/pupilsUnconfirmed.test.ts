/** 人数 alone may be the pupils: it is bound, and an error until the county confirms it. */
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { nearFields } from '../../../src/sheets/binding/nearTerms';
import { sheet, workbook } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];

function bind(rows: Rows, names: Readonly<Record<string, string>> = {}, name = '小学') {
  const binding = bindWorkbook(workbook([sheet(name, rows)], names), defaultSettings);
  const columns = binding.tables[0]?.columns ?? [];
  return {
    ...binding,
    columns: columns.map(({ stage, field, column }) => [
      stage ? `${stage}:${field}` : field,
      column,
    ]),
  };
}

const own: Rows = [
  ['2025年小学基础数据', null, null, null, null],
  ['编号', '校名', '人数', '班', '图书册数'],
  [1, '甲校', 100, 3, 900],
  [2, '乙校', 200, 6, 1800],
];

it('人数 is bound with an error at its header', () => {
  const { columns, findings, refusals } = bind(own);
  expect(columns).toEqual([
    ['name', 1],
    ['students', 2],
    ['books', 4],
  ]);
  expect(refusals).toEqual([]);
  expect(findings).toEqual([
    {
      severity: 'error',
      rule: 'pupilsUnconfirmed',
      sheet: '小学',
      cell: 'C2',
      school: null,
      schoolCode: null,
      params: { column: 'C2 人数' },
    },
  ]);
});

it('a name of ours confirms it', () => {
  const names = {
    均衡_小学_学校名称: '小学!$B$3:$B$4',
    均衡_小学_在校生数: '小学!$C$3:$C$4',
  };
  const { columns, findings } = bind(own, names);
  expect(columns).toContainEqual(['students', 2]);
  expect(findings).toEqual([]);
});

it('a county’s name that ends in 人数 confirms nothing', () => {
  const { findings } = bind(own, { 小学_人数: '小学!$C$3:$C$4', 小学_校名: '小学!$B$3:$B$4' });
  expect(findings).toMatchObject([{ rule: 'pupilsUnconfirmed' }]);
});

it('any other column of pupils goes before it', () => {
  const rows: Rows = [
    ['学校名称', '人数', '在校生数', '图书册数'],
    ['甲校', 1, 100, 900],
  ];
  const { columns, findings } = bind(rows);
  expect(columns).toContainEqual(['students', 2]);
  expect(findings).toEqual([]);
});

it('goes by stage as other headers do', () => {
  const rows: Rows = [
    ['学校名称', '小学人数', '初中人数', '图书册数'],
    ['甲校', 50, 100, 900],
  ];
  const { columns, findings } = bind(rows, {}, '学校');
  expect(columns).toContainEqual(['primary:students', 1]);
  expect(columns).toContainEqual(['junior:students', 2]);
  expect(findings).toMatchObject([{ params: { column: 'B1 小学人数' } }, { cell: 'C1' }]);
});

it('two of them are an ambiguity', () => {
  const rows: Rows = [
    ['学校名称', '人数', '人数', '图书册数'],
    ['甲校', 50, 100, 900],
  ];
  expect(bind(rows).refusals).toMatchObject([{ code: 'refused.ambiguousStudents' }]);
});

it.each([
  ['教师情况', '人数'],
  ['获奖', '人数'],
  ['1年级', '人数'],
  ['班额', '人数'],
])('%s › %s is not the pupils', (parent, leaf) => {
  const rows: Rows = [
    ['学校名称', parent, null, '图书册数'],
    [null, leaf, '备注', null],
    ['甲校', 50, null, 900],
  ];
  expect(bind(rows).tables).toEqual([]);
});

it('a list of schools with 人数 and nothing else that counts is no school table', () => {
  const rows: Rows = [
    ['学校名称', '奖项', '人数'],
    ['甲小学', '一等奖', 3],
  ];
  expect(bind(rows).tables).toEqual([]);
});

it.each([
  ['班', 'classes'],
  ['教师', 'teachers'],
  ['骨干', 'backbone'],
  ['体', 'pe'],
  ['音', 'music'],
  ['美', 'art'],
  ['教学用房', 'teachingArea'],
  ['操场', 'sportsGroundArea'],
  ['设备(元)', 'equipmentValue'],
  ['多媒体', 'multimediaRooms'],
  ['电脑', 'computers'],
  ['书', 'books'],
  ['性质', 'ownership'],
])('%s is not bound, and offered as %s first', (header, field) => {
  expect(nearFields([header])[0]?.id).toBe(field);
  const rows: Rows = [
    ['学校名称', '在校生数', header],
    ['甲校', 50, 900],
  ];
  expect(bind(rows).columns).toHaveLength(2);
});
