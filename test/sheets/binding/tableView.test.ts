/** What a person sees of a school table: columns with headers, samples, doubts and offers. */
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { viewTables, type TableView } from '../../../src/sheets/binding/tableView';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { sheet, workbook, type SheetOptions } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];

function views(snapshot: Snapshot, settings: Partial<Settings> = {}): readonly TableView[] {
  const chosen = { ...defaultSettings, ...settings };
  return viewTables(snapshot, bindWorkbook(snapshot, chosen), chosen);
}

function view(
  rows: Rows,
  options: SheetOptions & {
    readonly names?: Readonly<Record<string, string>>;
    readonly settings?: Partial<Settings>;
  } = {},
): TableView {
  const { names, settings, ...page } = options;
  const [only] = views(workbook([sheet('小学', rows, page)], names), settings);
  if (!only) throw new Error('no table');
  return only;
}

const columnIn = ({ columns }: TableView, column: number) => {
  const found = columns.find((one) => one.column === column);
  if (!found) throw new Error(`column ${column} is not shown`);
  return found;
};

const rows: Rows = [
  ['学校名称', '在校生数', '图书 总量', '食堂', '图书册数'],
  ['甲小学', 100, null, '有', 5],
  ['乙小学', 200, 8, null, null],
  ['丙小学', 300, '约9', null, 7],
  ['丁小学', 400, 10, '有', 8],
  ['合计', 1000, 27, null, 20],
];

describe('the columns of a table', () => {
  it('are all there, bound or not, with header, first filled cells and blanks', () => {
    const found = view(rows);
    expect(found.table).toBe('小学');
    expect(found.columns.map(({ column, path }) => [column, path])).toEqual([
      [0, ['学校名称']],
      [1, ['在校生数']],
      [2, ['图书 总量']],
      [3, ['食堂']],
      [4, ['图书册数']],
    ]);
    expect(columnIn(found, 2)).toMatchObject({ bound: null, samples: [8, '约9', 10], blanks: 1 });
    expect(columnIn(found, 4)).toMatchObject({
      bound: { field: 'books' },
      samples: [5, 7, 8],
      blanks: 1,
    });
  });

  it('have their parents first, without line breaks and without the row of numbers', () => {
    const grouped: Rows = [
      ['学校名称', '在校生数', '办学\n条件', null],
      [null, null, '图书\n册数', '计算机台数'],
      ['甲', 1, 2, 3],
      ['甲小学', 100, 5, 6],
    ];
    const found = view(grouped, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] });
    expect(columnIn(found, 2).path).toEqual(['办学 条件', '图书 册数']);
    expect(columnIn(found, 3).path).toEqual(['办学 条件', '计算机台数']);
    expect(columnIn(found, 0).path).toEqual(['学校名称']);
  });

  it('have a header too where names alone find the table', () => {
    const unreadable: Rows = [
      ['某县各校情况一览表', null, null],
      ['单位', '人', '册'],
      ['甲校', 100, 5],
      ['乙校', 200, 6],
    ];
    const found = view(unreadable, {
      names: { 均衡_小学_学校名称: '小学!$A$3:$A$4', 均衡_小学_在校生数: '小学!$B$3:$B$4' },
    });
    expect(found.columns.map(({ path, confidence }) => [path, confidence])).toEqual([
      [['单位'], 'named'],
      [['人'], 'named'],
      [['册'], 'none'],
    ]);
  });

  it('leave out our own computed columns and empty ones without a header', () => {
    const gap: Rows = [
      ['学校名称', '在校生数', null, '图书册数'],
      ['甲小学', 100, null, 5],
    ];
    expect(view(gap).columns.map(({ column }) => column)).toEqual([0, 1, 3]);
    const computed: Rows = [
      ['学校名称', '在校生数', '图书册数', '状态', '图书册数'],
      ['甲小学', 100, 9, '✓|✓', 5],
    ];
    const names = {
      均衡_输出_小学_primary_books: '小学!$C$2',
      均衡_输出_小学_primary_status: '小学!$D$2',
    };
    expect(view(computed, { names }).columns.map(({ column }) => column)).toEqual([0, 1, 4]);
  });
});

describe('how sure a column is', () => {
  it('is named, exact, likely or none', () => {
    const found = view(
      [
        ['学校名称', '在校生数', '教师数', '食堂', '图书册数'],
        ['甲小学', 100, 9, '有', 5],
      ],
      { names: { 均衡_小学_图书册数: '小学!$E$2' } },
    );
    expect(found.columns.map(({ confidence }) => confidence)).toEqual([
      'exact',
      'exact',
      'likely',
      'none',
      'named',
    ]);
  });

  it('is ambiguous for two columns that fit a field equally well, until one of them is named', () => {
    const twice: Rows = [
      ['学校名称', '在校生数', '图书册数', '藏书量'],
      ['甲小学', 100, 5, 6],
    ];
    const sure = (found: TableView) => found.columns.map(({ confidence }) => confidence);
    expect(sure(view(twice))).toEqual(['exact', 'exact', 'ambiguous', 'ambiguous']);
    expect(sure(view(twice, { names: { 均衡_小学_图书册数: '小学!$D$2' } }))).toEqual([
      'exact',
      'exact',
      'none',
      'named',
    ]);
    expect(sure(view(twice, { settings: { notBound: ['小学›图书册数'] } }))).toEqual([
      'exact',
      'exact',
      'none',
      'exact',
    ]);
  });

  it('is none for two columns that were both declared to mean nothing', () => {
    const twice: Rows = [
      ['学校名称', '在校生数', '图书册数', '藏书量'],
      ['甲小学', 100, 5, 6],
    ];
    const found = view(twice, { settings: { notBound: ['小学›图书册数', '小学›藏书量'] } });
    expect(found.columns.slice(2).map(({ confidence }) => confidence)).toEqual(['none', 'none']);
  });

  it('shows a table that is refused for two columns of pupils, so that one can be chosen', () => {
    const found = view([
      ['学校名称', '在校生数', '学生数', '图书册数'],
      ['甲小学', 100, 101, 5],
    ]);
    expect(found.columns.map(({ confidence }) => confidence)).toEqual([
      'exact',
      'ambiguous',
      'ambiguous',
      'exact',
    ]);
  });
});

describe('what a header might mean', () => {
  it('is what it fits, best first, then what merely looks like it', () => {
    const found = view(rows);
    expect(columnIn(found, 4).candidates[0]).toEqual({ field: 'books', stage: null, unit: null });
    expect(columnIn(found, 2).candidates.map(({ field }) => field)).toContain('books');
    expect(columnIn(found, 3).candidates).toEqual([]);
  });

  it('has the stages of a by-type table where the header names none', () => {
    const [found] = views(
      workbook([
        sheet('学校', [
          ['学校名称', '小学在校生数', '初中在校生数', '骨干教师数', '初中专任教师数', '图书册数'],
          ['甲学校', 100, 50, 7, 8, 9],
        ]),
      ]),
    );
    const meanings = found?.columns.map(({ candidates }) =>
      candidates.slice(0, 2).map(({ field, stage }) => [field, stage]),
    );
    expect(meanings?.[3]).toEqual([
      ['backbone', 'primary'],
      ['backbone', 'junior'],
    ]);
    expect(meanings?.[4]?.[0]).toEqual(['teachers', 'junior']);
    expect(meanings?.[5]?.[0]).toEqual(['books', null]);
  });

  it('carries the unit that the header states', () => {
    const found = view([
      ['学校名称', '在校生数', '教学仪器设备资产值（元）'],
      ['甲小学', 100, 5],
    ]);
    expect(columnIn(found, 2).candidates[0]).toMatchObject({ field: 'equipmentValue', unit: '元' });
  });
});

describe('schools that the names leave out', () => {
  const names = (first: number, last: number) => ({
    小学_学校名称: `小学!$A$${first}:$A$${last}`,
    小学_在校生数: `小学!$B$${first}:$B$${last}`,
  });

  it('of ours are taken in by themselves', () => {
    const ours = {
      均衡_小学_学校名称: '小学!$A$2:$A$3',
      均衡_小学_在校生数: '小学!$B$2:$B$3',
    };
    expect(view(rows, { names: ours }).extension).toBeNull();
  });

  it('below and above are offered where the county’s names leave them out', () => {
    expect(view(rows, { names: names(2, 3) }).extension).toEqual({ firstRow: 1, rowCount: 4 });
    expect(view(rows, { names: names(3, 4) }).extension).toEqual({ firstRow: 1, rowCount: 4 });
  });

  it('are none where the names cover all, or headers alone find the table', () => {
    expect(view(rows, { names: names(2, 5) }).extension).toBeNull();
    expect(view(rows).extension).toBeNull();
  });

  it('are not those of another table', () => {
    const [first] = views(
      workbook([sheet('小学', rows)], {
        ...names(2, 3),
        均衡_初中_学校名称: '小学!$A$4:$A$5',
        均衡_初中_在校生数: '小学!$B$4:$B$5',
      }),
      { stages: { 初中: 'junior' } },
    );
    expect(first).toMatchObject({ table: '小学1', extension: null });
  });
});

describe('空白即 0', () => {
  const people: Rows = [
    ['学校名称', '在校生数', '博士', '骨干教师数', '体育教师数', '图书册数', '专任教师数'],
    ['甲小学', 100, null, null, null, null, 9],
    ['乙小学', 200, null, 3, null, null, 9],
    ['丙小学', 300, null, null, null, null, null],
  ];

  it('is offered for people where most cells are blank, or all of a degree or title', () => {
    expect(view(people).offerBlankIsZero).toEqual([
      '均衡_小学_博士研究生',
      '均衡_小学_县级及以上骨干教师数',
    ]);
  });

  it('is not offered again once declared', () => {
    const blankIsZero = ['均衡_小学_博士研究生'];
    expect(view(people, { settings: { blankIsZero } }).offerBlankIsZero).toEqual([
      '均衡_小学_县级及以上骨干教师数',
    ]);
  });

  it('looks at the schools of the stage only: a 小学 has no teachers of 初中 to leave blank', () => {
    const [found] = views(
      workbook([
        sheet('学校', [
          ['学校名称', '小学在校生数', '初中在校生数', '初中骨干教师数'],
          ['甲小学', 100, null, null],
          ['乙小学', 200, null, null],
          ['丙中学', null, 300, 4],
        ]),
      ]),
    );
    expect(found?.offerBlankIsZero).toEqual([]);
    expect(found?.columns.map(({ blanks }) => blanks)).toEqual([0, 0, 0, 0]);
  });
});
