/** The proof that a plan stays inside what the add-in owns, tried with plans that do not. */
import { proveOwnership } from '../../src/sheets/ownership';
import type { Area } from '../../src/sheets/area';
import type { Chart, Operation, Plan } from '../../src/sheets/plan';
import { changeSheet, renameSheet, type } from '../support/editing';
import { primarySheet, run, school, sheetOf, workbook } from './layout/county';

const county = workbook(primarySheet([school('甲'), school('乙')]), sheetOf('备用', []));
const computed = run(county).after;

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});
const plan = (...operations: readonly Operation[]): Plan => ({
  palette: 'builtin',
  operations,
  preview: [],
});
const write = (sheet: string, where: Area): Operation => ({
  kind: 'write',
  sheet,
  area: where,
  values: Array.from({ length: where.rows }, () => new Array<string>(where.columns).fill('x')),
});
const claim = (sheet: string, where: Area, id = 'x'): Operation => ({
  kind: 'name',
  name: `均衡_输出_小学_primary_${id}`,
  sheet,
  area: where,
});
const chart = (sheet: string, change: Partial<Chart> = {}): Operation => ({
  kind: 'chart',
  sheet,
  id: 'cv',
  title: '差异系数',
  corner: { row: 3, column: 13 },
  size: { width: 400, height: 200 },
  categories: area(3, 0, 8),
  series: [{ name: 'CV', values: area(3, 6, 8), drawn: 'columns' }],
  ...change,
});
const reasons = (given: Plan, snapshot = county) =>
  proveOwnership(given, snapshot).map(({ reason }) => reason);

describe('a plan may', () => {
  it('write on a sheet that it adds, once it is added', () => {
    const add: Operation = { kind: 'addSheet', sheet: '新表', hidden: false };
    expect(reasons(plan(add, write('新表', area(0, 0, 9, 9))))).toEqual([]);
    expect(reasons(plan(write('新表', area(0, 0)), add))).toEqual(['unknownSheet']);
  });

  it('take empty cells by a name of ours', () => {
    const place = area(3, 30, 2, 1);
    expect(reasons(plan(write('小学', place), claim('小学', place)))).toEqual([]);
    expect(reasons(plan(write('小学', place)))).toEqual(['foreignCells']);
  });

  it('head columns for the county where nothing stands, or where ours is cleared and forgotten', () => {
    const gift = (where: Area): Operation =>
      ({ ...write('小学', where), gives: true }) as Operation;
    expect(reasons(plan(gift(area(2, 15, 1, 2))))).toEqual([]);
    expect(reasons(plan(gift(area(2, 1))))).toEqual(['foreignCells']);
    const clear: Operation = { kind: 'clear', sheet: '小学', area: area(2, 15, 3, 11) };
    const forget = computed.names
      .filter(({ name }) => name.startsWith('均衡_输出_小学_'))
      .map(({ name }): Operation => ({ kind: 'removeName', name }));
    const head = gift(area(2, 15, 1, 2));
    expect(reasons(plan(head), computed)).not.toEqual([]);
    expect(reasons(plan(...forget, head), computed)).toEqual(['foreignCells']);
    expect(reasons(plan(clear, ...forget, head), computed)).toEqual([]);
    const figures = { ...head, values: [[1, 2]] } as Operation;
    expect(reasons(plan(figures))).toEqual(['foreignCells']);
  });

  it('rewrite and clear its own columns and sheets, and point at the county’s cells', () => {
    const given = plan(
      { kind: 'clear', sheet: '小学', area: area(3, 15, 2, 11) },
      write('小学', area(2, 15, 1, 11)),
      write('均衡_数据核查', area(0, 0, 50, 20)),
      { kind: 'name', name: '均衡_小学_在校生数', sheet: '小学', area: area(3, 4, 2, 1) },
    );
    expect(reasons(given, computed)).toEqual([]);
  });
});

describe('a name of ours', () => {
  const books = '均衡_小学_图书册数';
  const named = { ...county, names: [{ name: books, refersTo: '小学!#REF!', area: null }] };

  it('may be pointed elsewhere or removed, whole or broken', () => {
    const given = plan(
      { kind: 'removeName', name: books },
      { kind: 'name', name: '均衡_小学_在校生数', sheet: '小学', area: area(3, 4, 2, 1) },
    );
    expect(reasons(given, named)).toEqual([]);
  });

  it('is one by its words: no other of the workbook may be removed', () => {
    for (const name of ['小学_图书册数', '均衡_小学_随便', '均衡', '_均衡_小学_图书册数']) {
      expect(reasons(plan({ kind: 'removeName', name }), named)).toEqual(['foreignName']);
    }
  });
});

describe('a hint at cells', () => {
  const hint = (
    sheet: string,
    allow: Extract<Operation, { kind: 'validation' }>['allow'] = {
      kind: 'list',
      options: ['是', '否'],
    },
    message = '请选。',
  ): Operation => ({
    kind: 'validation',
    sheet,
    area: area(3, 15, 2, 1),
    allow,
    prompt: { title: '提示', message },
  });

  it('is for cells of ours only', () => {
    expect(reasons(plan(hint('小学')), computed)).toEqual([]);
    expect(reasons(plan(hint('小学')))).toEqual(['foreignCells']);
    expect(reasons(plan(hint('备用')), computed)).toEqual(['foreignCells']);
  });

  it('is one that Excel can hold', () => {
    const list = (...options: string[]) => hint('小学', { kind: 'list', options });
    for (const wrong of [
      list(),
      list('甲,乙'),
      list('长'.repeat(256)),
      hint('小学', { kind: 'number', least: 2, most: 1 }),
      hint('小学', { kind: 'number', least: 0, most: null }, '长'.repeat(256)),
    ]) {
      expect(reasons(plan(wrong), computed)).toEqual(['shape']);
    }
  });
});

describe('a header of several rows', () => {
  const taller = (row: number): Operation => claim('小学', area(row, 15, 3 - row, 11), 'header');
  const heading = (row: number) => plan(taller(row), write('小学', area(row, 15, 3 - row, 11)));

  it('may be claimed over columns that are ours already, where its cells are empty', () => {
    expect(reasons(heading(1), computed)).toEqual([]);
  });

  it('may not be claimed over cells that hold something or that a merge covers', () => {
    const titled = type(computed, '小学', 1, 17, '县里的字');
    expect(reasons(heading(1), titled)).toEqual(['foreignName', 'foreignCells']);
    const merged = changeSheet(computed, '小学', { merges: [area(1, 12, 1, 5)] });
    expect(reasons(heading(1), merged)).toEqual(['foreignName', 'foreignCells']);
  });
});

describe('a plan may not', () => {
  it.each<[string, Operation]>([
    ['write over an entry', write('小学', area(3, 4))],
    ['write over part of the table and part of its own', write('小学', area(3, 13, 2, 5))],
    ['write below its own rows', write('小学', area(5, 15))],
    [
      'format the county’s cells',
      { kind: 'format', sheet: '小学', area: area(3, 4), role: 'number' },
    ],
    [
      'colour them',
      { kind: 'colourRule', sheet: '小学', area: area(3, 4), formula: '=1', role: 'met' },
    ],
    ['merge them', { kind: 'merge', sheet: '小学', area: area(0, 0, 1, 3) }],
    ['clear them', { kind: 'clear', sheet: '小学', area: area(0, 0, 99, 99) }],
  ])('%s', (_, operation) => {
    expect(reasons(plan(operation), computed)).toEqual(['foreignCells']);
  });

  it('claim cells that hold something, by a name', () => {
    expect(reasons(plan(claim('小学', area(3, 4, 2, 1)), write('小学', area(3, 4, 2, 1))))).toEqual(
      ['foreignName', 'foreignCells'],
    );
  });

  it('claim cells in a merge, in an Excel table or on a protected sheet', () => {
    const place = area(3, 30, 2, 1);
    const given = plan(claim('小学', place));
    for (const change of [
      { merges: [area(4, 29, 1, 3)] },
      { tables: [area(0, 28, 9, 9)] },
      { protected: true },
    ]) {
      expect(reasons(given, changeSheet(county, '小学', change))).toEqual(['foreignName']);
    }
  });

  it('claim the cells between its columns by a header’s name', () => {
    const given = plan(
      claim('小学', area(3, 30, 2, 1), 'a'),
      claim('小学', area(3, 33, 2, 1), 'b'),
      claim('小学', area(2, 30, 1, 4), 'header'),
      write('小学', area(2, 30)),
      write('小学', area(2, 31)),
      write('小学', area(2, 33)),
    );
    expect(reasons(given)).toEqual(['foreignCells']);
  });

  it('declare a county’s sheet its own by a page name', () => {
    const given = plan(
      { kind: 'name', name: '均衡_页_findings', sheet: '小学', area: area(0, 0, 9, 9) },
      write('小学', area(0, 0)),
    );
    expect(reasons(given)).toEqual(['foreignName', 'foreignCells']);
  });

  it('define, repoint or remove a name that is not ours', () => {
    const given = plan(
      { kind: 'name', name: '小学_在校生数', sheet: '小学', area: area(3, 4) },
      { kind: 'name', name: '均衡_随便', sheet: '小学', area: area(3, 4) },
      { kind: 'removeName', name: '学生总数' },
    );
    expect(reasons(given)).toEqual(['foreignName', 'foreignName', 'foreignName']);
  });

  it('add a sheet that is there, in whatever case', () => {
    const snapshot = renameSheet(county, '备用', 'Data');
    expect(reasons(plan({ kind: 'addSheet', sheet: 'data', hidden: false }), snapshot)).toEqual([
      'sheetExists',
    ]);
  });

  it('draw or take away a chart on a sheet of the county', () => {
    expect(reasons(plan(chart('小学'), { kind: 'removeChart', sheet: '小学', id: 'x' }))).toEqual([
      'foreignSheet',
      'foreignSheet',
    ]);
    expect(reasons(plan(chart('均衡_优质_差异系数')), computed)).toEqual([]);
  });

  it('draw a chart of a series without a value for each label, or under no id', () => {
    const own = '均衡_优质_差异系数';
    const short = { name: 'CV', values: area(3, 6, 4), drawn: 'columns' } as const;
    expect(reasons(plan(chart(own, { series: [short] })), computed)).toEqual(['shape']);
    expect(reasons(plan(chart(own, { series: [] })), computed)).toEqual(['shape']);
    expect(reasons(plan(chart(own, { id: '' })), computed)).toEqual(['shape']);
    const outside = { corner: { row: -1, column: 0 } };
    expect(reasons(plan(chart(own, outside)), computed)).toEqual(['shape']);
    const flat = { size: { width: 400, height: 0 } };
    expect(reasons(plan(chart(own, flat)), computed)).toEqual(['shape']);
  });

  it('freeze, print or set up a sheet of the county', () => {
    const given = plan(
      { kind: 'freeze', sheet: '小学', rows: 1, columns: 1 },
      { kind: 'print', sheet: '小学', landscape: true, area: area(0, 0), repeatRows: null },
      { kind: 'columns', sheet: '小学', column: 4, widths: [3] },
      { kind: 'fitRows', sheet: '小学', row: 2, heights: [60] },
    );
    expect(reasons(given, computed)).toEqual([
      'foreignSheet',
      'foreignSheet',
      'foreignColumn',
      'foreignSheet',
    ]);
  });

  it('give a row a height that none can have, or fit no row', () => {
    const fit = (...heights: readonly number[]): Operation => ({
      kind: 'fitRows',
      sheet: '均衡_数据核查',
      row: 0,
      heights,
    });
    expect(reasons(plan(fit(15, 409)), computed)).toEqual([]);
    expect(reasons(plan(fit(), fit(0), fit(1000)), computed)).toEqual(['shape', 'shape', 'shape']);
  });

  it('set the width of a column of its own in which the county wrote since', () => {
    const given = plan({ kind: 'columns', sheet: '小学', column: 15, widths: [9] });
    expect(reasons(given, computed)).toEqual([]);
    const grid = computed.sheets[0]?.grid;
    const values = [...(grid?.values ?? []), new Array<string>(26).fill('县里的备注')];
    const written = changeSheet(computed, '小学', { grid: { row: 0, column: 0, values } });
    expect(reasons(given, written)).toEqual(['foreignColumn']);
  });

  it('write more than its area says, or an area that is none', () => {
    const given = plan(
      { kind: 'write', sheet: '均衡_数据核查', area: area(0, 0), values: [['a', 'b']] },
      { kind: 'write', sheet: '均衡_数据核查', area: area(-1, 0), values: [['a']] },
      { kind: 'clear', sheet: '均衡_数据核查', area: area(0, 0, 0, 1) },
    );
    expect(reasons(given, computed)).toEqual(['shape', 'shape', 'shape']);
  });

  it('write on a sheet that is not there', () => {
    expect(reasons(plan(write('没有', area(0, 0))))).toEqual(['unknownSheet']);
  });
});
