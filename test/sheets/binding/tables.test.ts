/** Which tables a workbook has, and of which stage each is (workbook.md, "Stage of a table"). */
import fc from 'fast-check';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { CellValue } from '../../../src/county/cell';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { readTables } from '../../../src/sheets/binding/readTables';
import { sheet, unreadSheet, workbook } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];

const schools: Rows = [
  ['甲校', 100],
  ['乙校', 200],
];
const plain: Rows = [['学校名称', '在校生数'], ...schools];
/** Other schools: those of another table would be counted twice. */
const called = (...names: readonly string[]): Rows => [
  ['学校名称', '在校生数'],
  ...names.map((name, index) => [name, 100 + index]),
];

function bindSheets(sheets: Readonly<Record<string, Rows>>, settings: Partial<Settings> = {}) {
  const list = Object.entries(sheets).map(([name, rows]) => sheet(name, rows));
  return bindWorkbook(workbook(list), { ...defaultSettings, ...settings });
}

describe('the stage of a one-stage table', () => {
  const typed = (...types: readonly string[]): Rows => [
    ['学校名称', '办学类型', '在校生数'],
    ...types.map((type, index) => [`${index}校`, type, 100]),
  ];
  const modeOf = (...args: Parameters<typeof bindSheets>) => {
    const [table] = bindSheets(...args).tables;
    return table && [table.mode, table.modeSource];
  };

  it('is what the county chose, before all else', () => {
    const chosen = { stages: { 小学: 'junior' } } as const;
    expect(modeOf({ 小学: plain }, chosen)).toEqual([
      { kind: 'oneStage', stage: 'junior' },
      'settings',
    ]);
  });

  it('is said row by row where there is a 学段 column', () => {
    const rows: Rows = [
      ['学校名称', '学段', '在校生数'],
      ['甲校', '小学', 100],
      ['甲校', '初中', 200],
    ];
    expect(modeOf({ 学校: rows })).toEqual([{ kind: 'perRow' }, 'column']);
  });

  it('is that of the rows’ 办学类型 when all agree, parts of a school included', () => {
    const rows = typed('小学', '九年一贯制学校小学部', '小学教学点', '');
    expect(modeOf({ Sheet1: rows })).toEqual([{ kind: 'oneStage', stage: 'primary' }, 'types']);
  });

  it('is that of the sheet’s name or of the title when the types differ', () => {
    const rows = typed('九年一贯制学校', '初级中学');
    expect(modeOf({ 初中: rows })).toEqual([{ kind: 'oneStage', stage: 'junior' }, 'title']);
    expect(modeOf({ Sheet1: [['××县初中情况'], ...rows] })).toEqual([
      { kind: 'oneStage', stage: 'junior' },
      'title',
    ]);
  });

  it('is that of the only stage in the header of the pupils’ column', () => {
    expect(modeOf({ Sheet1: [['学校名称', '小学在校生数'], ...schools] })).toEqual([
      { kind: 'oneStage', stage: 'primary' },
      'title',
    ]);
  });

  it.each([
    ['nothing says it', { Sheet1: plain }],
    ['types and names say nothing', { 中小学: typed('九年一贯制学校', '小学') }],
    ['sheet and title disagree', { 小学: [['××县初中情况'], ...plain] }],
  ])('is asked for when %s', (_, sheets) => {
    const binding = bindSheets(sheets);
    const [name] = Object.keys(sheets);
    expect(binding.tables).toEqual([]);
    expect(binding.refusals).toEqual([
      { code: 'refused.stageUnknown', params: { table: name, sheet: name } },
    ]);
  });

  it('does not matter where the table is not one of compulsory education', () => {
    const binding = bindSheets({ 小学: plain, 幼儿园: plain, 高中: plain });
    expect(binding.tables.map(({ sheet: name }) => name)).toEqual(['小学']);
    expect(binding.refusals).toEqual([]);
  });
});

describe('a table by type', () => {
  it('is one with pupils’ columns per stage; totals beside them are no field', () => {
    const rows: Rows = [
      ['学校名称', '在校生数', '小学在校生数', '初中在校生数', '小学图书册数', '图书册数'],
      ['甲校', 300, 100, 200, 1, 2],
    ];
    const [table] = bindSheets({ 学校: rows }).tables;
    expect(table?.mode).toEqual({ kind: 'byType' });
    expect(table?.columns.map(({ name }) => name)).toEqual([
      '均衡_学校_学校名称',
      '均衡_学校_小学在校生数',
      '均衡_学校_初中在校生数',
      '均衡_学校_图书册数',
    ]);
  });

  it('is not made by teachers’ columns per stage alone', () => {
    const rows: Rows = [
      ['学校名称', '在校生数', '小学专任教师数', '初中专任教师数'],
      ['甲校', 300, 10, 20],
    ];
    const [table] = bindSheets({ 初中: rows }).tables;
    expect(table?.mode).toEqual({ kind: 'oneStage', stage: 'junior' });
    expect(table?.columns.map(({ field, column }) => [field, column])).toEqual([
      ['name', 0],
      ['students', 1],
      ['teachers', 3],
    ]);
  });
});

describe('several tables', () => {
  it('may stand on several sheets; others are left alone', () => {
    const binding = bindSheets({ 填表说明: [['请认真填写']], 小学: plain, 初中: plain });
    expect(binding.tables.map(({ key, mode }) => [key, mode])).toEqual([
      ['小学', { kind: 'oneStage', stage: 'primary' }],
      ['初中', { kind: 'oneStage', stage: 'junior' }],
    ]);
  });

  it('get keys of letters and digits, each its own', () => {
    const binding = bindSheets({
      '小学 (1)': plain,
      '小学-1': called('丙校', '丁校'),
      输出: [['小学'], ...called('戊校', '己校')],
    });
    expect(binding.tables.map(({ key }) => key)).toEqual(['小学1', '小学12', '输出表']);
  });

  it('may stand above each other, each with its title and header', () => {
    const rows: Rows = [
      ['一、小学基本情况', null],
      ...plain,
      ['合计', 300],
      [null, null],
      ['二、初中基本情况', null],
      ['学校名称', '学生数'],
      ['丙校', 50],
      ['合计', 50],
      ['注：小学、初中数据来源于统计报表', null],
    ];
    const binding = bindSheets({ 学校: rows });
    expect(binding.tables).toMatchObject([
      { key: '学校1', mode: { stage: 'primary' }, firstRow: 2, rowCount: 2 },
      { key: '学校2', mode: { stage: 'junior' }, firstRow: 8, rowCount: 1 },
    ]);
  });

  it.each<[string, Rows]>([
    ['lines between them', [['一、小学'], ...schools, ['小计', 300], ['二、初中'], ['丙校', 50]]],
    ['their totals', [...schools, ['小学合计', 300], ['丙校', 50], ['初中合计', 50]]],
  ])('may share one header, told apart by %s', (_, body) => {
    const binding = bindSheets({ 学校: [['学校名称', '在校生数'], ...body] });
    expect(binding.tables.map(({ key, mode, rowCount }) => [key, mode, rowCount])).toEqual([
      ['学校1', { kind: 'oneStage', stage: 'primary' }, 2],
      ['学校2', { kind: 'oneStage', stage: 'junior' }, 1],
    ]);
  });

  it('by type, such lines split nothing and are no schools', () => {
    const rows: Rows = [
      ['学校名称', '小学在校生数', '初中在校生数'],
      ['一、小学'],
      ['甲校', 100],
      ['二、初中'],
      ['乙校', null, 50],
    ];
    const snapshot = workbook([sheet('学校', rows)]);
    const binding = bindWorkbook(snapshot, defaultSettings);
    expect(binding.tables).toMatchObject([{ key: '学校', firstRow: 2, rowCount: 3 }]);
    expect(readTables(snapshot, binding)[0]?.rows[1]).toEqual([null, null, null]);
  });

  it('take the empty text that a formula gives for no entry', () => {
    const snapshot = workbook([sheet('小学', [...plain.slice(0, 2), ['丙校', ''], ['丁校', 50]])]);
    const [table] = readTables(snapshot, bindWorkbook(snapshot, defaultSettings));
    expect(table?.rows).toEqual([
      ['甲校', 100],
      ['丙校', null],
      ['丁校', 50],
    ]);
  });

  it('side by side are two tables', () => {
    const rows: Rows = [
      ['学校名称', '小学在校生数', null, '学校名称', '初中在校生数'],
      ['甲校', 100, null, '乙校', 50],
    ];
    const binding = bindSheets({ 学校: rows });
    expect(
      binding.tables.map(({ mode, firstColumn, lastColumn }) => [mode, firstColumn, lastColumn]),
    ).toEqual([
      [{ kind: 'oneStage', stage: 'primary' }, 0, 1],
      [{ kind: 'oneStage', stage: 'junior' }, 3, 4],
    ]);
  });
});

describe('nothing to bind', () => {
  it('is an empty workbook', () => {
    expect(bindSheets({ Sheet1: [], Sheet2: [[null]] }).refusals).toEqual([
      { code: 'refused.emptyWorkbook' },
    ]);
  });

  it('is a workbook without a table of schools and pupils', () => {
    const noPupils: Rows = [
      ['学校名称', '图书册数'],
      ['甲校', 3],
    ];
    expect(bindSheets({ 小学: noPupils }).refusals).toEqual([{ code: 'refused.noSchoolTable' }]);
    const headerOnly = bindSheets({ 小学: [['学校名称', '在校生数']] });
    expect(headerOnly.refusals).toEqual([{ code: 'refused.noSchoolTable' }]);
  });

  it('are sheets that were not read', () => {
    const binding = bindWorkbook(
      workbook([unreadSheet('初中'), sheet('小学', plain)]),
      defaultSettings,
    );
    expect(binding.tables.map(({ key }) => key)).toEqual(['小学']);
  });
});

describe('what is right of a table', () => {
  it('belongs to it up to a blank column; known fields beyond still do', () => {
    const rows: Rows = [
      ['学校名称', '在校生数', null, '我的备注'],
      ['甲校', 100, null, 'x'],
    ];
    expect(bindSheets({ 小学: rows }).tables[0]?.lastColumn).toBe(1);
    const more: Rows = [
      ['学校名称', '在校生数', null, '图书册数'],
      ['甲校', 100, null, 5],
    ];
    expect(bindSheets({ 小学: more }).tables[0]?.lastColumn).toBe(3);
  });
});

describe('any junk', () => {
  const words = [
    '学校名称',
    '在校生数',
    '小学在校生数',
    '学校',
    '小学',
    '合计',
    '注：',
    '图书册数',
    '1',
    ' ',
  ];
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<CellValue>(...words, null, 1, -2.5, true) },
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.double(),
    fc.constant<CellValue>({ error: '#N/A' }),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const reference = fc.tuple(
    fc.nat(12),
    fc.nat(9),
    fc.nat(12),
    fc.constantFrom('小学', 'x', '#REF!'),
  );
  const name = fc.tuple(
    fc.constantFrom(
      '均衡_小学_',
      '均衡_',
      '小学_',
      'T1.',
      '均衡_输出_小学_primary_',
      '均衡_页_',
      '',
    ),
    fc.constantFrom('在校生数', '学校名称', '小学在校生数', '教学仪器设备资产值_元', 'books', 'x'),
    reference,
  );

  it('gives tables or refusals and never an exception', () => {
    fc.assert(
      fc.property(grid, fc.boolean(), fc.array(name, { maxLength: 6 }), (rows, merges, names) => {
        const refersTo = Object.fromEntries(
          names.map(([prefix, header, [row, column, rows_, sheetName]]) => [
            prefix + header,
            `${sheetName}!$${String.fromCharCode(65 + column)}$${row + 1}:$${String.fromCharCode(65 + column)}$${row + rows_ + 1}`,
          ]),
        );
        const options = merges ? { merges: ['A1:C1', 'A1:A2', 'B2:D9'] } : { merges: null };
        const snapshot = workbook([sheet('小学', rows, options)], refersTo);
        const binding = bindWorkbook(snapshot, defaultSettings);
        const tables = readTables(snapshot, binding);
        expect(binding.tables.length + binding.refusals.length).toBeGreaterThan(0);
        for (const [index, table] of tables.entries()) {
          expect(table.rows).toHaveLength(binding.tables[index]?.rowCount ?? -1);
          expect(table.columns.some(({ field }) => field === 'students')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
