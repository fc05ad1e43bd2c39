/** How headers are found and read, whatever hands made them (workbook.md, "Fields"). */
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { readTables } from '../../../src/sheets/binding/readTables';
import type { CellValue } from '../../../src/county/cell';
import type { Binding } from '../../../src/sheets/binding';
import { sheet, workbook, type SheetOptions } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];

function bind(rows: Rows, options: SheetOptions = {}, name = '小学'): Binding {
  return bindWorkbook(workbook([sheet(name, rows, options)]), defaultSettings);
}

/** field → 0-based column, stage fields as `stage:field`. */
function columnsOf(binding: Binding, table = 0): Record<string, number> {
  const columns = binding.tables[table]?.columns ?? [];
  return Object.fromEntries(
    columns.map(({ stage, field, column }) => [stage ? `${stage}:${field}` : field, column]),
  );
}

/** A one-stage table whose third column has this header, optionally under a parent. */
function fieldUnder(header: string, parent?: string): string | undefined {
  const top = ['学校名称', '在校生数', parent ?? header, null];
  const rows = parent === undefined ? [top] : [top, [null, null, header, '其他']];
  const merges = parent === undefined ? [] : ['A1:A2', 'B1:B2', 'C1:D1'];
  const bound = columnsOf(bind([...rows, ['甲小学', 100, 5], ['乙小学', 200, 6]], { merges }));
  return Object.keys(bound).find((field) => bound[field] === 2);
}

describe('a header text', () => {
  it.each([
    ['学 校\n标 识 码', 'code'],
    ['图书册数（册）', 'books'],
    ['图书册数(册)', 'books'],
    ['教学及辅助用房面积（㎡）', 'teachingArea'],
    ['教学及辅助用房面积【平方米】', 'teachingArea'],
    ['硕士\n研究生', 'masters'],
    ['本科毕业', 'bachelors'],
    ['大学本科学历教师人数', 'bachelors'],
    ['本科学历教师人数（小学）', 'bachelors'],
    ['县级以上骨干教师', 'backbone'],
    ['专任教师总人数', 'teachers'],
    ['音体美教师', 'peArt'],
    ['体育、艺术（美术、音乐）专任教师数', 'peArt'],
    ['其中：教学用计算机（台）', 'teachingComputers'],
    ['ＣＯＤＥ', undefined],
    ['图书册数（万册）', undefined],
    ['在校生数（%）', undefined],
    ['网络多媒体教室（㎡）', undefined],
    ['运动场地面积（亩）', undefined],
    ['生均图书册数', undefined],
    ['体育', undefined],
    ['音乐', undefined],
    ['本科学历教师人数（初中）', undefined],
  ])('%j is read as %s', (header, field) => {
    expect(fieldUnder(header)).toBe(field);
  });

  it.each([
    ['体育', '体育艺术专任教师', 'pe'],
    ['体育与健康', '专任教师', 'pe'],
    ['体育', '走教教师', 'visitingPe'],
    ['音乐', '专用教室（间）', undefined],
    ['体育', '骨干教师', undefined],
    ['本科', '学历', 'bachelors'],
    ['本科', '兼任教师', undefined],
    ['计', '专任教师', 'teachers'],
    ['册数', '图书', 'books'],
    ['面积', '运动场地', 'sportsGroundArea'],
    ['代码', '学校', 'code'],
    ['一级', '专业技术职务', 'intermediate'],
  ])('%j under %j is read as %s', (header, parent, field) => {
    expect(fieldUnder(header, parent)).toBe(field);
  });

  it('教学仪器设备资产值 is in 万元 unless header or parent says 元', () => {
    const factor = (header: string, parent?: string) => {
      const rows = parent
        ? [
            ['学校名称', '在校生数', parent],
            [null, null, header],
          ]
        : [['学校名称', '在校生数', header]];
      const binding = bind([...rows, ['甲小学', 100, 5]]);
      return binding.tables[0]?.columns.find(({ field }) => field === 'equipmentValue')?.factor;
    };
    expect(factor('教学仪器设备资产值')).toBe(10_000);
    expect(factor('教学仪器设备资产值（万元）')).toBe(10_000);
    expect(factor('教学仪器设备资产值（元）')).toBe(1);
    expect(factor('教学仪器设备资产值 元')).toBe(1);
    expect(factor('教学仪器设备资产值\n万元')).toBe(10_000);
    expect(factor('教学仪器设备值(单位：元)')).toBe(1);
    expect(factor('教学仪器设备值', '办学条件（元）')).toBe(1);
    expect(factor('资产值', '教学仪器设备（万元）')).toBe(10_000);
  });
});

describe('a header of several rows', () => {
  const merged: Rows = [
    ['××县中小学校情况表', null, null, null, null, null, null, null],
    ['学校名称', '在校生数（人）', null, null, '小学专任教师', null, null, '图书册数'],
    [null, '小学', '初中', '高中', '专任教师数', '学历', null, null],
    [null, null, null, null, null, '本科', '专科', null],
    ['甲学校', 100, 200, null, 10, 5, 3, 4000],
    ['乙小学', 300, null, null, 20, 9, 8, 9000],
  ];
  const merges = [
    'A1:H1',
    'A2:A4',
    'B2:D2',
    'B3:B4',
    'C3:C4',
    'D3:D4',
    'E2:G2',
    'E3:E4',
    'F3:G3',
    'H2:H4',
  ];
  const expected = {
    name: 0,
    'primary:students': 1,
    'junior:students': 2,
    'senior:students': 3,
    'primary:teachers': 4,
    'primary:bachelors': 5,
    'primary:associates': 6,
    books: 7,
  };

  it('is read with its parents', () => {
    const binding = bind(merged, { merges }, '学校');
    expect(columnsOf(binding)).toEqual(expected);
    expect(binding.tables[0]).toMatchObject({
      mode: { kind: 'byType' },
      header: { first: 1, last: 3 },
      firstRow: 4,
      rowCount: 2,
      firstColumn: 0,
      lastColumn: 7,
    });
    expect(binding.tables[0]?.columns.map(({ name }) => name)).toContain('均衡_学校_小学在校生数');
  });

  it('is read the same where the host cannot tell merges', () => {
    expect(columnsOf(bind(merged, { merges: null }, '学校'))).toEqual(expected);
  });

  it('is read the same where parents are not merged at all', () => {
    expect(columnsOf(bind(merged, {}, '学校'))).toEqual(expected);
  });

  it('unmerged parents reach as far as their own parent', () => {
    const rows: Rows = [
      ['学校名称', '学生', null, '其他', null],
      [null, '在校生数', null, null, null],
      [null, '小学', '初中', '小学', '初中'],
      ['甲学校', 100, 200, 1, 2],
    ];
    expect(columnsOf(bind(rows, { merges: null }, '学校'))).toEqual({
      name: 0,
      'primary:students': 1,
      'junior:students': 2,
    });
  });

  it('may hold the stage above the field or below it', () => {
    const rows: Rows = [
      ['学校名称', '小学', null, '初中', null],
      [null, '在校生数', '专任教师', '在校生数', '专任教师'],
      ['甲学校', 100, 10, 200, 20],
    ];
    expect(columnsOf(bind(rows, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }, '学校'))).toEqual({
      name: 0,
      'primary:students': 1,
      'primary:teachers': 2,
      'junior:students': 3,
      'junior:teachers': 4,
    });
  });

  it('may end in a row of units or of column numbers', () => {
    const rows: Rows = [
      ['序号', '学校名称', '在校生数', '教学仪器设备值'],
      [null, null, '人', '元'],
      ['甲', '乙', 1, 2],
      [1, '甲小学', 100, 5],
    ];
    const [table] = bind(rows).tables;
    expect(table).toMatchObject({ header: { first: 0, last: 2 }, firstRow: 3, rowCount: 1 });
    expect(table?.columns.find(({ field }) => field === 'equipmentValue')?.factor).toBe(1);
  });

  it('may stand below titles and away from A1', () => {
    const rows: Rows = [
      ['2024年××县小学基本情况统计表', null, null],
      ['填报单位：××县教育局', null, '单位：人、册'],
      ['学校名称', '在校生数', '图书册数'],
      ['甲校', 100, 5],
    ];
    const [table] = bind(rows, { row: 3, column: 2, merges: ['C4:E4'] }, 'Sheet1').tables;
    expect(table).toMatchObject({
      header: { first: 5, last: 5 },
      firstRow: 6,
      firstColumn: 2,
      mode: { kind: 'oneStage', stage: 'primary' },
      modeSource: 'title',
    });
  });
});

describe('a header of six rows', () => {
  const rows: Rows = [
    ['××县2025年小学分校数据', null, null, null, null, null, null, null],
    ['机构名称', '班数', '在校生数', null, '专任教师', null, null, '占地面积及其他办学条件'],
    [null, '合计', '合计', '#女', '合计', '#按学历分', '#按授课课程分', '占地面积（平方米）'],
    [null, null, null, null, null, '本科', '艺术', '其中'],
    [null, null, null, null, null, null, '音乐', '运动场地面积'],
    [null, null, null, null, null, null, null, null],
    [null, null, null, null, null, null, null, null],
    ['甲小学', 6, 100, 48, 10, 5, 2, 4000],
    ['乙小学', 12, 300, 140, 20, 9, 3, 9000],
  ];
  const expected = {
    name: 0,
    classes: 1,
    students: 2,
    teachers: 4,
    bachelors: 5,
    music: 6,
    sportsGroundArea: 7,
  };
  const merges = ['A1:H1', 'A2:A7', 'B3:B7', 'C2:D2', 'C3:C7', 'D3:D7', 'E2:G2', 'E3:E7', 'F4:F7'];

  it('is read to its last row, as wide exports have it', () => {
    const binding = bind(rows, { merges: [...merges, 'G5:G7', 'H5:H7'] });
    expect(columnsOf(binding)).toEqual(expected);
    expect(binding.tables[0]).toMatchObject({
      header: { first: 1, last: 6 },
      firstRow: 7,
      rowCount: 2,
    });
  });

  it('ends above its schools where no cell is merged, and takes in no title', () => {
    const binding = bind(rows);
    expect(columnsOf(binding)).toEqual(expected);
    expect(binding.tables[0]).toMatchObject({ header: { first: 1 }, firstRow: 7, rowCount: 2 });
  });

  it('takes in no school whose amounts are words', () => {
    const table: Rows = [
      ['学校名称', '办学类型', '在校生数', '备注'],
      ['甲小学', '小学', '无', '停办'],
      ['乙小学', '小学', '无', '停办'],
      ['丙小学', '小学', 100, null],
    ];
    expect(bind(table).tables[0]).toMatchObject({
      header: { first: 0, last: 0 },
      firstRow: 1,
      rowCount: 3,
    });
  });

  it('takes in none of several title lines', () => {
    const table: Rows = [
      ['××县教育局', null, null],
      ['义务教育优质均衡发展', null, null],
      ['小学基本情况', null, null],
      ['（2024年）', null, '制表：教育股'],
      ['学校名称', '在校生数', '图书册数'],
      ['甲小学', 100, 5],
    ];
    expect(bind(table).tables[0]).toMatchObject({ header: { first: 4, last: 4 }, rowCount: 1 });
  });
});

describe('the rows of a table', () => {
  const header = ['序号', '学校名称', '在校生数', '图书册数'];

  it('reach from the header to the last school, past blank rows and subtotals', () => {
    const rows: Rows = [
      header,
      [1, '甲小学', 100, 5],
      ['小计', null, 100, 5],
      [null, null, null, null],
      [2, '乙小学', null, 6],
      [3, '丙小学', '无', null],
      ['合计', null, 200, 11],
      [null, null, null, null],
      ['注：数据以教育事业统计报表为准。', null, null, null],
      ['填表人：张三', null, '审核人：李四', null],
    ];
    const snapshot = workbook([sheet('小学', rows)]);
    const binding = bindWorkbook(snapshot, defaultSettings);
    expect(binding.tables[0]).toMatchObject({ firstRow: 1, rowCount: 5 });
    // 小计 stands outside the bound columns: its row comes without entries
    expect(readTables(snapshot, binding)[0]?.rows).toEqual([
      ['甲小学', 100, 5],
      [null, null, null],
      [null, null, null],
      ['乙小学', null, 6],
      ['丙小学', '无', null],
    ]);
  });

  it('take in a school of which only the name is there, and one with 合计 in its remark', () => {
    const rows: Rows = [
      ['学校名称', '在校生数', '备注'],
      ['甲小学', 100, null],
      ['乙小学', null, null],
      ['丙小学', 50, '含分校合计'],
    ];
    const snapshot = workbook([sheet('小学', rows)]);
    const binding = bindWorkbook(snapshot, defaultSettings);
    expect(binding.tables[0]).toMatchObject({ firstRow: 1, rowCount: 3 });
    expect(readTables(snapshot, binding)[0]?.rows[2]).toEqual(['丙小学', 50]);
  });

  it('stop short of a small table of something else', () => {
    const rows: Rows = [
      header,
      [1, '甲小学', 100, 5],
      [null, '合计', 100, 5],
      [null, null, null, null],
      [null, '类别', '所数', '占比'],
      [null, '城区', 3, 20],
    ];
    expect(bind(rows).tables[0]).toMatchObject({ firstRow: 1, rowCount: 1 });
  });
});

describe('a column', () => {
  const table = (...headers: readonly string[]): Rows => [
    ['学校名称', '在校生数', ...headers],
    ['甲小学', 100, 1, 2],
  ];

  it('that two headers fit equally well is reported with both and bound to neither', () => {
    const binding = bind(table('图书册数', '藏书量'));
    expect(columnsOf(binding)).toEqual({ name: 0, students: 1 });
    expect(binding.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        rule: 'ambiguousColumn',
        sheet: '小学',
        cell: 'C1',
        params: { field: '图书册数', first: 'C1 图书册数', second: 'D1 藏书量' },
      }),
    ]);
    expect(binding.refusals).toEqual([]);
  });

  it('with a wider header gives way to an exact one', () => {
    const binding = bind(table('教师数', '专任教师数'));
    expect(columnsOf(binding)).toMatchObject({ teachers: 3 });
    expect(binding.findings).toEqual([]);
    expect(columnsOf(bind(table('教师数', '备注')))).toMatchObject({ teachers: 2 });
  });

  it('体育馆面积 is the indoor area where there is no other, else the gymnasium', () => {
    expect(columnsOf(bind(table('体育馆面积', '备注')))).toMatchObject({ indoorSportsArea: 2 });
    expect(columnsOf(bind(table('体育馆面积', '室内体育用房面积')))).toMatchObject({
      gymnasiumArea: 2,
      indoorSportsArea: 3,
    });
  });

  it('小学高级 is an old title, to be asked for, and no 高级', () => {
    const binding = bind(table('小学高级', '中级'));
    expect(columnsOf(binding)).toEqual({ name: 0, students: 1, intermediate: 3 });
    expect(binding.findings).toEqual([
      expect.objectContaining({ rule: 'oldTitle', cell: 'C1', severity: 'warning' }),
    ]);
  });

  it.each([
    ['在校生数', 'refused.ambiguousStudents'],
    ['学生人数', 'refused.ambiguousStudents'],
    ['学校名称', 'refused.ambiguousName'],
    ['单位名称', 'refused.ambiguousName'],
  ])('%s a second time is a refusal', (header, code) => {
    const binding = bind(table(header));
    expect(binding.tables).toEqual([]);
    expect(binding.refusals).toEqual([
      { code, params: expect.objectContaining({ table: '小学', sheet: '小学' }) },
    ]);
  });
});
