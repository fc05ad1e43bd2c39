/** Figures of several years in one table: which column is this year's is never guessed. */
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { sheet, workbook } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];

function bind(rows: Rows, merges: readonly string[] | null = []) {
  const binding = bindWorkbook(workbook([sheet('小学', rows, { merges })]), defaultSettings);
  const columns = binding.tables[0]?.columns ?? [];
  return {
    ...binding,
    columns: Object.fromEntries(columns.map(({ field, column }) => [field, column])),
  };
}

const refused = (first: string, second: string) => [
  {
    code: 'refused.ambiguousStudents',
    params: { table: '小学', sheet: '小学', first, second },
  },
];

describe('pupils of two years', () => {
  const schools: Rows = [
    ['甲小学', 100, 98, 9],
    ['乙小学', 200, 199, 15],
  ];
  const below = (one: CellValue, other: CellValue): Rows => [
    ['××县小学基本情况', null, null, null],
    ['学校名称', '在校生数', null, '专任教师数'],
    [null, one, other, null],
    ...schools,
  ];
  const merged = ['A2:A3', 'B2:C2', 'D2:D3'];

  it.each([
    ['2023年', '2022年'],
    ['2024—2025学年', '2023—2024学年'],
    ['2023年度', '2022年度'],
    ['2023', '2022'],
    [2023, 2022],
  ])('%j and %j below 在校生数 refuse the table with both columns', (one, other) => {
    const expected = refused(`B3 在校生数›${one}`, `C3 在校生数›${other}`);
    expect(bind(below(one, other), merged).refusals).toMatchObject(
      typeof one === 'number' ? [{ code: 'refused.ambiguousStudents' }] : expected,
    );
    expect(bind(below(one, other)).refusals).toHaveLength(1);
    expect(bind(below(one, other), merged).tables).toEqual([]);
  });

  it('do so as plain headers, too', () => {
    const rows: Rows = [['学校名称', '2024年在校生数', '2023年在校生数', '专任教师数'], ...schools];
    expect(bind(rows).refusals).toEqual(refused('B1 2024年在校生数', 'C1 2023年在校生数'));
    const brackets: Rows = [
      ['学校名称', '在校生数（2024年）', '在校生数（2023年）', '专任教师数'],
      ...schools,
    ];
    expect(bind(brackets).refusals).toHaveLength(1);
  });

  it('are no question where one of them is 上年', () => {
    for (const [one, other] of [
      ['本年', '上年'],
      ['本学年', '上学年'],
      ['本学期', '上学期'],
      ['2024年', '上年'],
    ] as const) {
      expect(bind(below(one, other), merged).columns).toEqual({
        name: 0,
        students: 1,
        teachers: 3,
      });
      expect(bind(below(other, one), merged).columns).toMatchObject({ students: 2 });
    }
    const rows: Rows = [['学校名称', '本年在校生数', '上年在校生数', '专任教师数'], ...schools];
    expect(bind(rows).columns).toMatchObject({ students: 1 });
  });

  it('are no question where one column names no year, or there is but one', () => {
    const beside: Rows = [['学校名称', '2023年在校生数', '在校生数', '专任教师数'], ...schools];
    expect(bind(beside).columns).toMatchObject({ students: 2 });
    expect(bind(beside).refusals).toEqual([]);
    const alone: Rows = [['学校名称', '2023年在校生数', '备注', '专任教师数'], ...schools];
    expect(bind(alone).columns).toMatchObject({ students: 1 });
    expect(bind(below('2023年', '备注'), merged).columns).toMatchObject({ students: 1 });
  });
});

describe('other fields of two years', () => {
  it('are reported with both columns and bound to neither', () => {
    const rows: Rows = [
      ['学校名称', '在校生数', '专任教师数', null],
      [null, null, '2023年', '2022年'],
      ['甲小学', 100, 9, 8],
    ];
    const { columns, findings } = bind(rows, ['A1:A2', 'B1:B2', 'C1:D1']);
    expect(columns).toEqual({ name: 0, students: 1 });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'ambiguousColumn',
        cell: 'C2',
        params: {
          field: '专任教师数',
          first: 'C2 专任教师数›2023年',
          second: 'D2 专任教师数›2022年',
        },
      }),
    ]);
  });

  it('may stand below the years', () => {
    const rows: Rows = [
      ['学校名称', '2024年', null, '2023年', null],
      [null, '在校生数', '专任教师数', '在校生数', '专任教师数'],
      ['甲小学', 100, 9, 98, 8],
    ];
    expect(bind(rows, ['A1:A2', 'B1:C1', 'D1:E1']).refusals).toEqual(
      refused('B2 2024年›在校生数', 'D2 2023年›在校生数'),
    );
    expect(bind(rows, null).refusals).toHaveLength(1);
  });
});

it('a year in the title, or an entry that is a year, is no header', () => {
  const rows: Rows = [
    ['××县小学基本情况', null, null, '2024年'],
    ['学校名称', '在校生数', '建校年份', '专任教师数'],
    ['甲小学', 100, '2005年', 9],
    ['乙小学', 200, 1998, 15],
  ];
  const { tables, columns } = bind(rows);
  expect(tables[0]).toMatchObject({ header: { first: 1, last: 1 }, firstRow: 2, rowCount: 2 });
  expect(columns).toEqual({ name: 0, students: 1, foundedYear: 2, teachers: 3 });
});
