/** Binding by workbook names, ours and the county's (workbook.md, "Binding by name"). */
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { CellValue } from '../../../src/county/cell';
import { nameReference } from '../../../src/sheets/area';
import { bindingNames } from '../../../src/sheets/binding/bindingNames';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { readTables } from '../../../src/sheets/binding/readTables';
import type { Binding } from '../../../src/sheets/binding';
import { sheet, workbook } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];
type Names = Readonly<Record<string, string>>;

const rows: Rows = [
  ['学校名称', '在校生数', '教学仪器设备资产值', '图书册数'],
  ['甲校', 100, 1, 5],
  ['乙校', 200, 2, 6],
  ['丙校', 300, 3, 7],
];
const unreadable: Rows = [['a', 'b', 'c', 'd'], ...rows.slice(1)];

function bind(
  cells: Rows,
  names: Names,
  settings: Partial<Settings> = {},
  title = '小学',
): Binding {
  const snapshot = workbook([sheet(title, cells)], names);
  return bindWorkbook(snapshot, { ...defaultSettings, ...settings });
}

function sourcesOf(binding: Binding): Record<string, string> {
  const columns = binding.tables[0]?.columns ?? [];
  return Object.fromEntries(
    columns.map(({ field, source, column }) => [field, `${source} ${column}`]),
  );
}

describe('our names', () => {
  const own: Names = {
    均衡_小学_学校名称: '小学!$A$2:$A$4',
    均衡_小学_在校生数: '小学!$B$2:$B$4',
    均衡_小学_图书册数: '小学!$D$2:$D$4',
  };

  it('bind a table whose headers nobody can read', () => {
    const binding = bind(unreadable, own);
    expect(sourcesOf(binding)).toEqual({ name: 'own 0', students: 'own 1', books: 'own 3' });
    expect(binding.tables[0]).toMatchObject({
      key: '小学',
      header: null,
      firstRow: 1,
      rowCount: 3,
      firstColumn: 0,
      lastColumn: 3,
    });
    expect(binding.findings).toEqual([]);
  });

  it('are made by bindingNames, one per column over its rows, and bind the same again', () => {
    const first = bind(rows, {});
    const names = bindingNames(first);
    expect(names.map(({ name, area }) => [name, nameReference(area)])).toEqual([
      ['均衡_小学_学校名称', "'小学'!$A$2:$A$4"],
      ['均衡_小学_在校生数', "'小学'!$B$2:$B$4"],
      ['均衡_小学_教学仪器设备资产值', "'小学'!$C$2:$C$4"],
      ['均衡_小学_图书册数', "'小学'!$D$2:$D$4"],
    ]);
    const written = Object.fromEntries(names.map(({ name, area }) => [name, nameReference(area)]));
    const second = bind(rows, written);
    expect(bindingNames(second)).toEqual(names);
    expect(new Set(Object.values(sourcesOf(second)))).toEqual(
      new Set(['own 0', 'own 1', 'own 2', 'own 3']),
    );
    expect(second.findings).toEqual([]);
  });

  it('keep the key of a table whose sheet was renamed', () => {
    const renamed = Object.fromEntries(
      Object.entries(own).map(([name, refersTo]) => [
        name,
        refersTo.replace('小学!', "'小学 2024'!"),
      ]),
    );
    expect(bind(rows, renamed, {}, '小学 2024').tables[0]?.key).toBe('小学');
  });

  it('say where a column is, whatever its header says', () => {
    const binding = bind(rows, { ...own, 均衡_小学_图书册数: '小学!$C$2:$C$4' });
    expect(sourcesOf(binding)).toEqual({ name: 'own 0', students: 'own 1', books: 'own 2' });
  });

  it('that a user deleted fall back to the header', () => {
    const { 均衡_小学_图书册数: deleted, ...left } = own;
    expect(deleted).toBeDefined();
    expect(sourcesOf(bind(rows, left))).toMatchObject({ books: 'header 3', students: 'own 1' });
  });

  it.each([
    ['小学!#REF!', 'brokenName', null, { refersTo: '小学!#REF!' }],
    ['没有了!$D$2:$D$4', 'brokenName', null, { refersTo: '没有了!$D$2:$D$4' }],
    ['小学!$D$2:$D$3', 'nameLength', 'D2', { found: 2, expected: 3 }],
    ['小学!$D$3:$D$5', 'brokenName', 'D3', { refersTo: '小学!$D$3:$D$5' }],
    ['小学!$C$2:$D$4', 'nameWidth', 'C2', {}],
  ])(
    'that refer to %s are an error (%s), and the header speaks',
    (refersTo, rule, cell, params) => {
      const name = '均衡_小学_图书册数';
      const binding = bind(rows, { ...own, [name]: refersTo });
      expect(binding.findings).toEqual([
        expect.objectContaining({
          severity: 'error',
          rule,
          sheet: '小学',
          cell,
          params: { name, ...params },
        }),
      ]);
      expect(sourcesOf(binding)).toMatchObject({ books: 'header 3', students: 'own 1' });
    },
  );

  it('that are all broken leave the table to its headers', () => {
    const broken = Object.fromEntries(Object.keys(own).map((name) => [name, '#REF!']));
    const binding = bind(rows, broken);
    expect(binding.findings.map(({ rule }) => rule)).toEqual(Array(3).fill('brokenName'));
    expect(binding.tables[0]).toMatchObject({ key: '小学', rowCount: 3 });
  });

  it('carry stage and unit', () => {
    const names: Names = {
      均衡_学校_学校名称: '小学!$A$2:$A$4',
      均衡_学校_小学在校生数: '小学!$B$2:$B$4',
      均衡_学校_初中在校生数: '小学!$D$2:$D$4',
      均衡_学校_教学仪器设备资产值_元: '小学!$C$2:$C$4',
    };
    const [table] = bind(unreadable, names).tables;
    expect(table?.mode).toEqual({ kind: 'byType' });
    expect(
      table?.columns.map(({ field, stage, factor, name }) => [field, stage, factor, name]),
    ).toEqual([
      ['name', null, 1, '均衡_学校_学校名称'],
      ['students', 'primary', 1, '均衡_学校_小学在校生数'],
      ['equipmentValue', null, 1, '均衡_学校_教学仪器设备资产值_元'],
      ['students', 'junior', 1, '均衡_学校_初中在校生数'],
    ]);
  });

  it('say of which columns the blanks are zeros', () => {
    const [table] = bind(rows, {}, { blankIsZero: ['均衡_小学_图书册数'] }).tables;
    expect(table?.columns.map(({ blankIsZero }) => blankIsZero)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('a named table without a readable header', () => {
  it('leaves a table beside it in the same rows to its own header', () => {
    const beside: Rows = [
      ['a', 'b', null, null, null, '学校名称', '在校生数', '图书册数'],
      ['甲校', 100, null, null, null, '子初中', 50, 1],
      ['乙校', 200, null, null, null, '丑初中', 60, 2],
    ];
    const names = { 均衡_左_学校名称: '表!$A$2:$A$3', 均衡_左_在校生数: '表!$B$2:$B$3' };
    const stages = { 左: 'primary', 表2: 'junior' } as const;
    const { tables } = bind(beside, names, { stages }, '表');
    expect(
      tables.map(({ key, firstColumn, lastColumn }) => [key, firstColumn, lastColumn]),
    ).toEqual([
      ['左', 0, 1],
      ['表2', 5, 7],
    ]);
  });
});

describe('rows around a named table', () => {
  const names = (last: number): Names => ({
    均衡_小学_学校名称: `小学!$A$2:$A$${last}`,
    均衡_小学_在校生数: `小学!$B$2:$B$${last}`,
  });

  it('that are schools are taken in by our names, and said', () => {
    const binding = bind([...rows, ['合计', 600, 6, 18]], names(2));
    expect(binding.tables[0]).toMatchObject({ firstRow: 1, rowCount: 3 });
    expect(binding.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        rule: 'rowsTakenIn',
        cell: 'A3',
        params: { rows: 2, first: 'A3', schools: '乙校、丙校' },
      }),
    ]);
  });

  it('that are totals are not', () => {
    expect(bind([...rows, ['合计', 600]], names(4)).findings).toEqual([]);
  });

  it('that belong to another table are not', () => {
    const binding = bind(
      unreadable,
      {
        ...names(2),
        均衡_初中_学校名称: '小学!$A$3:$A$4',
        均衡_初中_在校生数: '小学!$B$3:$B$4',
      },
      { stages: { 初中: 'junior' } },
    );
    expect(binding.tables.map(({ key, mode, rowCount }) => [key, mode, rowCount])).toEqual([
      ['小学', { kind: 'oneStage', stage: 'primary' }, 1],
      ['初中', { kind: 'oneStage', stage: 'junior' }, 2],
    ]);
    expect(binding.findings).toEqual([]);
  });

  it('that were inserted inside are simply there', () => {
    const binding = bind([...rows.slice(0, 2), ['新校', 50, 1, 1], ...rows.slice(2)], names(5));
    expect(binding.tables[0]?.rowCount).toBe(4);
    expect(binding.findings).toEqual([]);
  });

  it('a bound total row is a finding, a subtotal among schools is none', () => {
    const more: Rows = [...rows, ['小计', 600], ['丁校', 5], ['总 计', 605]];
    const binding = bind(more, names(7));
    expect(binding.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        rule: 'totalRowBound',
        cell: 'A7',
        params: { found: '总 计' },
      }),
    ]);
    const snapshot = workbook([sheet('小学', more)], names(7));
    const [table] = readTables(snapshot, bindWorkbook(snapshot, defaultSettings));
    expect(table?.rows.map(([name]) => name)).toEqual(['甲校', '乙校', '丙校', null, '丁校', null]);
  });
});

describe('the county’s names', () => {
  it('bind a table and say its stage', () => {
    const binding = bind(
      unreadable,
      {
        小学_学校名称: 'Sheet1!$A$2:$A$4',
        小学_在校生数: 'Sheet1!$B$2:$B$4',
        小学_教学仪器设备值_元: 'Sheet1!$C$2:$C$4',
        'T1.图书册数': 'Sheet1!$D$2:$D$4',
      },
      {},
      'Sheet1',
    );
    expect(sourcesOf(binding)).toEqual({
      name: 'county 0',
      students: 'county 1',
      equipmentValue: 'county 2',
      books: 'county 3',
    });
    expect(binding.tables[0]).toMatchObject({
      key: 'Sheet1',
      mode: { kind: 'oneStage', stage: 'primary' },
      modeSource: 'countyName',
    });
    expect(binding.tables[0]?.columns[2]).toMatchObject({
      countyName: '小学_教学仪器设备值_元',
      factor: 1,
      name: '均衡_Sheet1_教学仪器设备资产值_元',
    });
  });

  it('of two stages over the same rows make a table by type', () => {
    const names = {
      学校名称: '学校!$A$2:$A$4',
      小学_在校生数: '学校!$B$2:$B$4',
      初中_在校生数: '学校!$C$2:$C$4',
    };
    const [table] = bind(unreadable, names, {}, '学校').tables;
    expect(table?.mode).toEqual({ kind: 'byType' });
    expect(table?.columns.map(({ name }) => name)).toEqual([
      '均衡_学校_学校名称',
      '均衡_学校_小学在校生数',
      '均衡_学校_初中在校生数',
    ]);
  });

  it('may cover the header cell too', () => {
    const names = { 'T1.学校名称': '小学!$A$1:$A$4', 'T1.在校生数': '小学!$B$1:$B$4' };
    expect(bind(rows, names).tables[0]).toMatchObject({ firstRow: 1, rowCount: 3 });
  });

  it('come after ours and before headers', () => {
    const binding = bind(rows, {
      均衡_小学_学校名称: '小学!$A$2:$A$4',
      均衡_小学_在校生数: '小学!$B$2:$B$4',
      小学_在校生数: '小学!$B$2:$B$4',
      小学_图书册数: '小学!$C$2:$C$4',
    });
    expect(sourcesOf(binding)).toEqual({ name: 'own 0', students: 'own 1', books: 'county 2' });
    expect(binding.findings).toEqual([]);
  });

  it('that are broken, short or wide are errors when they belong to a table', () => {
    const binding = bind(rows, {
      小学_在校生数: '小学!$B$2:$B$4',
      小学_图书册数: '小学!$D$2:$D$3',
      小学_教学仪器设备值: '小学!#REF!',
      小学_学校名称: '小学!$A$2:$B$4',
    });
    expect(binding.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['nameLength', 'error'],
      ['brokenName', 'error'],
      ['nameWidth', 'error'],
    ]);
    expect(sourcesOf(binding)).toMatchObject({
      name: 'header 0',
      students: 'county 1',
      books: 'header 3',
      equipmentValue: 'header 2',
    });
  });

  it('that belong to no table are its own business', () => {
    const binding = bind(rows, {
      办学类型: '代码!$A$1:$A$9',
      图书册数: '小学!#REF!',
      学校: '小学!$A$1:$D$4',
      _xlnm_Print_Area: '小学!$A$1:$D$4',
      税率: '小学!$A$1',
    });
    expect(binding.findings).toEqual([]);
    expect(sourcesOf(binding)).toMatchObject({ name: 'header 0', books: 'header 3' });
  });
});

describe('what is ours', () => {
  it('is never taken for input, nor for a part of the table', () => {
    const withOutputs: Rows = [
      ['学校名称', '在校生数', '图书册数', null, '图书册数', '状态', '在校生数', '状态'],
      ['甲校', 100, 5, null, 1, '✓|✓', 2, '✓|✓'],
      ['乙校', 200, 6, null, 1, '✓|✓', 2, '✓|✓'],
    ];
    const binding = bind(withOutputs, {
      均衡_输出_小学_primary_books: '小学!$E$2:$E$3',
      均衡_输出_小学_primary_status: '小学!$F$2:$F$3',
      均衡_输出_小学_primary_basic_books: '小学!$G$2:$G$3',
      均衡_输出_小学_primary_basic_status: '小学!$H$2:$H$3',
    });
    expect(binding.refusals).toEqual([]);
    expect(binding.findings).toEqual([]);
    expect(binding.tables[0]).toMatchObject({ lastColumn: 2 });
  });

  it('are the sheets that a page name points to, not those that look like ours', () => {
    const sheets = [sheet('小学', rows), sheet('均衡_优质_小学', rows)];
    const bound = (names: Names) =>
      bindWorkbook(workbook(sheets, names), defaultSettings).tables.map(({ sheet: name }) => name);
    expect(bound({ 均衡_页_columns: '均衡_优质_小学!$A$1:$D$4' })).toEqual(['小学']);
    // saved as .xls or .ods its names are lost: what we wrote is no school table all the same
    expect(bound({})).toEqual(['小学']);
  });
});
