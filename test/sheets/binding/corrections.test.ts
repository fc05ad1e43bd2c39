/** 列对应 put right by hand: corrections become names of ours, laid over those of the workbook. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { nameReference } from '../../../src/sheets/area';
import type { Binding } from '../../../src/sheets/binding';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import {
  correct,
  withNames,
  type ColumnMeaning,
  type Correction,
  type NameOverlay,
} from '../../../src/sheets/binding/corrections';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { changeSheet, insert, renameSheet } from '../../support/editing';
import { sheet, workbook, type SheetOptions } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];
type Names = Readonly<Record<string, string>>;

const rows: Rows = [
  ['学校名称', '在校生数', '教学仪器设备资产值', '图书册数', '旧书'],
  ['甲小学', 100, 1, 5, 50],
  ['乙小学', 200, 2, 6, 60],
  ['丙小学', 300, 3, 7, 70],
];

/** A workbook with its corrections, as a session holds them between two runs. */
interface Corrected {
  readonly snapshot: Snapshot;
  readonly overlay: NameOverlay;
  readonly settings: Settings;
  readonly binding: Binding;
  readonly refusal: string | undefined;
}

function uncorrected(snapshot: Snapshot, chosen: Partial<Settings> = {}): Corrected {
  const settings = { ...defaultSettings, ...chosen };
  const binding = bindWorkbook(snapshot, settings);
  return { snapshot, overlay: new Map(), settings, binding, refusal: undefined };
}

function corrected(before: Corrected, ...corrections: readonly Correction[]): Corrected {
  return corrections.reduce<Corrected>((state, correction) => {
    const { snapshot, binding, settings, overlay } = state;
    const made = correct(correction, snapshot, binding, settings, overlay);
    const next = { ...settings, ...made.settings };
    return {
      snapshot,
      overlay: made.names,
      settings: next,
      binding: bindWorkbook(withNames(snapshot, made.names), next),
      refusal: made.refusal?.code,
    };
  }, before);
}

const primary = (cells: Rows = rows, names: Names = {}, options: SheetOptions = {}) =>
  uncorrected(workbook([sheet('小学', cells, options)], names));

const meansIn =
  (table: string) =>
  (column: number, field: ColumnMeaning['field'] | null, more: Partial<ColumnMeaning> = {}) =>
    ({
      kind: 'column',
      table,
      column,
      meaning: field && { field, stage: null, unit: null, ...more },
    }) satisfies Correction;
const means = meansIn('小学');

/** `field stage: source column factor`, in the order of the columns. */
function columnsOf({ binding }: Pick<Corrected, 'binding'>, at = 0): Record<string, string> {
  return Object.fromEntries(
    (binding.tables[at]?.columns ?? []).map(({ field, stage, source, column }) => [
      stage === null ? field : `${field} ${stage}`,
      `${source} ${column}`,
    ]),
  );
}

/** The overlay as the Name Manager would show it. */
function namesOf({ overlay }: Corrected): Record<string, string | null> {
  return Object.fromEntries(
    [...overlay].map(([name, area]) => [name, area && nameReference(area).replaceAll(/['$]/g, '')]),
  );
}

describe('a column that is given a field', () => {
  it('has it by a name of ours over the table’s rows; the field’s header column loses it', () => {
    const after = corrected(primary(), means(4, 'books'));
    expect(namesOf(after)).toEqual({ 均衡_小学_图书册数: '小学!E2:E4' });
    expect(columnsOf(after)).toEqual({
      name: 'header 0',
      students: 'header 1',
      equipmentValue: 'header 2',
      books: 'own 4',
    });
  });

  it('loses what a name of ours said it was before', () => {
    const named = primary(rows, {
      均衡_小学_学校名称: '小学!$A$2:$A$4',
      均衡_小学_在校生数: '小学!$B$2:$B$4',
      均衡_小学_图书册数: '小学!$D$2:$D$4',
    });
    const after = corrected(named, means(3, 'computers'));
    expect(namesOf(after)).toEqual({
      均衡_小学_图书册数: null,
      均衡_小学_计算机台数: '小学!D2:D4',
    });
    expect(columnsOf(after)).toMatchObject({ computers: 'own 3', students: 'own 1' });
    expect(columnsOf(after)).not.toHaveProperty('books');
  });

  it('takes the field from the column that a name of ours gave it', () => {
    const named = primary(rows, {
      均衡_小学_学校名称: '小学!$A$2:$A$4',
      均衡_小学_在校生数: '小学!$B$2:$B$4',
      均衡_小学_图书册数: '小学!$D$2:$D$4',
    });
    const after = corrected(named, means(4, 'books'));
    expect(namesOf(after)).toEqual({ 均衡_小学_图书册数: '小学!E2:E4' });
    expect(columnsOf(after)).toMatchObject({ books: 'own 4' });
  });

  it('takes it from a name that says another unit too', () => {
    const named = primary(rows, {
      均衡_小学_学校名称: '小学!$A$2:$A$4',
      均衡_小学_教学仪器设备资产值_元: '小学!$C$2:$C$4',
    });
    const after = corrected(named, means(4, 'equipmentValue'));
    expect(namesOf(after)).toEqual({
      均衡_小学_教学仪器设备资产值_元: null,
      均衡_小学_教学仪器设备资产值: '小学!E2:E4',
    });
  });

  it('has it in the unit that was said, even against the header', () => {
    const inYuan: Rows = [['学校名称', '在校生数', '教学仪器设备资产值（元）'], ...rows.slice(1)];
    const factor = (after: Corrected) =>
      after.binding.tables[0]?.columns.find(({ field }) => field === 'equipmentValue')?.factor;
    const before = primary(inYuan);
    expect(factor(before)).toBe(1);
    expect(factor(corrected(before, means(2, 'equipmentValue')))).toBe(1);
    const inWan = corrected(before, means(2, 'equipmentValue', { unit: '万元' }));
    expect(factor(inWan)).toBe(10_000);
    expect(namesOf(inWan)).toEqual({ 均衡_小学_教学仪器设备资产值_万元: '小学!C2:C4' });
    const back = corrected(inWan, means(2, 'equipmentValue', { unit: '元' }));
    expect(factor(back)).toBe(1);
    expect(namesOf(back)).toEqual({
      均衡_小学_教学仪器设备资产值_万元: null,
      均衡_小学_教学仪器设备资产值_元: '小学!C2:C4',
    });
  });

  it('settles which of two columns holds the pupils, where the table was refused', () => {
    const twice = primary([['学校名称', '在校生数', '学生数', '图书册数'], ...rows.slice(1)]);
    expect(twice.binding.refusals.map(({ code }) => code)).toEqual(['refused.ambiguousStudents']);
    const after = corrected(twice, means(2, 'students'));
    expect(after.binding.refusals).toEqual([]);
    expect(columnsOf(after)).toEqual({ name: 'header 0', students: 'own 2', books: 'header 3' });
  });

  it('keeps the stage that only the old header of the pupils told', () => {
    const staged: Rows = [['学校名称', '小学在校生数', '寄宿', '图书册数'], ...rows.slice(1)];
    const before = uncorrected(workbook([sheet('Sheet1', staged)]));
    expect(before.binding.tables[0]?.mode).toEqual({ kind: 'oneStage', stage: 'primary' });
    const after = corrected(before, meansIn('Sheet1')(2, 'students'));
    expect(after.settings.stages).toEqual({ Sheet1: 'primary' });
    expect(after.binding.tables[0]?.mode).toEqual({ kind: 'oneStage', stage: 'primary' });
    expect(columnsOf(after)).toMatchObject({ students: 'own 2' });
  });

  it('in a table by type is of the stage that was said, else of the one in its header', () => {
    const byType: Rows = [
      ['学校名称', '小学在校生数', '初中在校生数', '骨干', '初中名师'],
      ['甲学校', 100, 50, 7, 8],
    ];
    const before = uncorrected(workbook([sheet('学校', byType)]));
    const column = meansIn('学校');
    const after = corrected(
      before,
      column(3, 'backbone', { stage: 'primary' }),
      column(4, 'backbone'),
    );
    expect(columnsOf(after)).toMatchObject({
      'backbone primary': 'own 3',
      'backbone junior': 'own 4',
    });
    expect(corrected(before, column(3, 'teachers')).refusal).toBe('refused.stageUnknown');
  });

  it('of the other stage makes a table of one stage one by type', () => {
    const halfRead: Rows = [
      ['学校名称', '小学在校生数', '中学人数', '专任教师数', '中学教师'],
      ['甲学校', 100, 50, 9, 8],
    ];
    const before = uncorrected(workbook([sheet('学校', halfRead)]), {
      stages: { 学校: 'primary' },
    });
    const column = meansIn('学校');
    const after = corrected(
      before,
      column(2, 'students', { stage: 'junior' }),
      column(4, 'teachers', { stage: 'junior' }),
    );
    expect(after.settings.stages).toEqual({});
    expect(after.binding.tables[0]?.mode).toEqual({ kind: 'byType' });
    expect(columnsOf(after)).toEqual({
      name: 'header 0',
      'students primary': 'own 1',
      'students junior': 'own 2',
      'teachers primary': 'own 3',
      'teachers junior': 'own 4',
    });
  });

  it('that holds the schools’ stages is believed, whatever stage was remembered', () => {
    const perRow: Rows = [
      ['学校名称', '在校生数', '级'],
      ['甲', 100, '小学'],
      ['乙', 200, '初中'],
    ];
    const before = uncorrected(workbook([sheet('学校', perRow)]), { stages: { 学校: 'primary' } });
    const after = corrected(before, meansIn('学校')(2, 'stage'));
    expect(after.binding.tables[0]?.mode).toEqual({ kind: 'perRow' });
  });
});

describe('a column that means nothing', () => {
  it('is not bound by its header again, and the field is free for another column', () => {
    const twice: Rows = [['学校名称', '在校生数', '图书册数', '藏书量'], ...rows.slice(1)];
    const before = primary(twice);
    expect(columnsOf(before)).not.toHaveProperty('books');
    const after = corrected(before, means(2, null));
    expect(after.settings.notBound).toEqual(['小学›图书册数']);
    expect(after.binding.findings).toEqual([]);
    expect(columnsOf(after)).toMatchObject({ books: 'header 3' });
  });

  it('loses its name of ours, and a county’s name does not speak for it either', () => {
    const named = primary(rows, {
      均衡_小学_学校名称: '小学!$A$2:$A$4',
      均衡_小学_在校生数: '小学!$B$2:$B$4',
      均衡_小学_图书册数: '小学!$D$2:$D$4',
      小学_图书册数: '小学!$D$2:$D$4',
    });
    const after = corrected(named, means(3, null));
    expect(namesOf(after)).toEqual({ 均衡_小学_图书册数: null });
    expect(columnsOf(after)).not.toHaveProperty('books');
  });

  it('stays so when columns move, and is told from its twin by their order', () => {
    const twins: Rows = [['学校名称', '在校生数', '图书册数', '图书册数'], ...rows.slice(1)];
    const after = corrected(primary(twins), means(3, null));
    expect(after.settings.notBound).toEqual(['小学›图书册数#2']);
    expect(columnsOf(after)).toMatchObject({ books: 'header 2' });
    const moved = insert(after.snapshot, '小学', 'column', 1);
    expect(columnsOf({ binding: bindWorkbook(moved, after.settings) })).toMatchObject({
      books: 'header 3',
    });
  });

  it('is asked about no more: 小学高级 that means nothing is no finding', () => {
    const old: Rows = [['学校名称', '在校生数', '小学高级'], ...rows.slice(1)];
    const before = primary(old);
    expect(before.binding.findings.map(({ rule }) => rule)).toEqual(['oldTitle']);
    expect(corrected(before, means(2, null)).binding.findings).toEqual([]);
  });

  it('means something again once a field is given to it by hand', () => {
    const after = corrected(primary(), means(3, null), means(3, 'books'));
    expect(after.settings.notBound).toEqual([]);
    expect(columnsOf(after)).toMatchObject({ books: 'own 3' });
  });

  it('is known by a label that somebody typed with other marks and widths', () => {
    const typed = { notBound: ['小学 > 图书册数（册）'] };
    const cells: Rows = [['学校名称', '在校生数', '图书册数\n(册)'], ...rows.slice(1)];
    expect(columnsOf(uncorrected(workbook([sheet('小学', cells)]), typed))).not.toHaveProperty(
      'books',
    );
  });

  it('cannot be the only one with the pupils or the names: the table would be lost', () => {
    const before = primary();
    for (const column of [0, 1]) {
      const after = corrected(before, means(column, null));
      expect(after.refusal).toBe('refused.noSchoolTable');
      expect(after.overlay).toBe(before.overlay);
      expect(after.settings).toEqual(before.settings);
    }
  });
});

describe('the rows of a table', () => {
  const named: Names = {
    均衡_小学_学校名称: '小学!$A$2:$A$3',
    均衡_小学_在校生数: '小学!$B$2:$B$3',
    均衡_小学_图书册数: '小学!$D$2:$D$3',
  };

  it('are covered by the names of all its columns', () => {
    const before = primary(rows, named);
    expect(before.binding.findings.map(({ rule }) => rule)).toEqual(['rowsTakenIn']);
    const after = corrected(before, { kind: 'rows', table: '小学', firstRow: 1, rowCount: 3 });
    expect(namesOf(after)).toEqual({
      均衡_小学_学校名称: '小学!A2:A4',
      均衡_小学_在校生数: '小学!B2:B4',
      均衡_小学_教学仪器设备资产值: '小学!C2:C4',
      均衡_小学_图书册数: '小学!D2:D4',
    });
    expect(after.binding.findings).toEqual([]);
    expect(after.binding.tables[0]).toMatchObject({ firstRow: 1, rowCount: 3 });
  });

  it('may be fewer, and never reach into the header or beyond the sheet’s used cells', () => {
    const rowsOf = (firstRow: number, rowCount: number) => {
      const after = corrected(primary(), { kind: 'rows', table: '小学', firstRow, rowCount });
      return [after.binding.tables[0]?.firstRow, after.binding.tables[0]?.rowCount];
    };
    expect(rowsOf(2, 1)).toEqual([2, 1]);
    expect(rowsOf(0, 99)).toEqual([1, 3]);
    expect(rowsOf(50, 3)).toEqual([1, 3]);
  });

  it('leave no second name of a column behind over the old rows', () => {
    const before = primary(rows, {
      ...named,
      均衡_小学_教学仪器设备资产值: '小学!$C$2:$C$3',
      均衡_小学_教学仪器设备资产值_元: '小学!$C$2:$C$3',
    });
    const after = corrected(before, { kind: 'rows', table: '小学', firstRow: 1, rowCount: 3 });
    expect(namesOf(after)).toMatchObject({
      均衡_小学_教学仪器设备资产值: null,
      均衡_小学_教学仪器设备资产值_元: '小学!C2:C4',
    });
    expect(after.binding.findings).toEqual([]);
  });

  it('leave no error about a county’s names that ours stand in for', () => {
    const county: Names = {
      小学_学校名称: '小学!$A$2:$A$3',
      小学_在校生数: '小学!$B$2:$B$3',
    };
    const after = corrected(primary(rows, county), {
      kind: 'rows',
      table: '小学',
      firstRow: 1,
      rowCount: 3,
    });
    expect(after.binding.findings).toEqual([]);
    expect(after.binding.tables[0]?.rowCount).toBe(3);
  });
});

describe('a block by hand', () => {
  /** Five header rows: more than are looked for. */
  const tall: Rows = [
    ['某县基础数据', null, null, null],
    ['一', '二', '三', '四'],
    ['序', '学校', '学生', '设备'],
    [null, '学校名称', '在校生数', '教学仪器设备资产值'],
    ['2024', '2024', '2024', '2024'],
    [null, null, '（人）', '（元）'],
    [1, '甲小学', 100, 10],
    [2, '乙小学', 200, 20],
    ['合计', null, 300, 30],
  ];
  const block = (header: readonly [number, number], firstRow: number, rowCount: number) =>
    ({
      kind: 'block',
      sheet: '小学',
      header: { first: header[0], last: header[1] },
      firstRow,
      rowCount,
    }) satisfies Correction;

  it('is understood from its header rows and named', () => {
    const after = corrected(primary(tall), block([3, 5], 6, 2));
    expect(after.refusal).toBeUndefined();
    expect(namesOf(after)).toEqual({
      均衡_小学_学校名称: '小学!B7:B8',
      均衡_小学_在校生数: '小学!C7:C8',
      均衡_小学_教学仪器设备资产值_元: '小学!D7:D8',
    });
    expect(after.settings.stages).toEqual({ 小学: 'primary' });
    expect(after.binding.tables).toMatchObject([{ key: '小学', firstRow: 6, rowCount: 2 }]);
    expect(after.binding.findings).toEqual([]);
  });

  it('finds the schools’ names by their cells where no header says so', () => {
    const cells: Rows = [['单位', '在校生数', '图书册数'], ...rows.slice(1)];
    const before = primary(cells);
    expect(before.binding.tables).toEqual([]);
    const after = corrected(before, block([0, 0], 1, 3));
    expect(columnsOf(after)).toEqual({ name: 'own 0', students: 'own 1', books: 'own 2' });
  });

  it('without pupils or schools’ names is refused, and so is one outside the used cells', () => {
    const before = primary(tall);
    for (const wrong of [block([0, 1], 6, 2), block([3, 5], 40, 2), block([5, 3], 6, 2)]) {
      const after = corrected(before, wrong);
      expect(after.refusal).toBe('refused.noSchoolTable');
      expect(after.overlay).toBe(before.overlay);
    }
    expect(corrected(before, { ...block([3, 5], 6, 2), sheet: '没有' }).refusal).toBe(
      'refused.noSchoolTable',
    );
  });

  it('with two columns of pupils says which they are', () => {
    const twice: Rows = [['单位', '在校生数', '学生数'], ...rows.slice(1)];
    expect(corrected(primary(twice), block([0, 0], 1, 3)).refusal).toBe(
      'refused.ambiguousStudents',
    );
  });

  it('takes the place of what was bound there, names and guesses', () => {
    const before = primary(rows, {
      均衡_旧表_学校名称: '小学!$A$1:$A$3',
      均衡_旧表_在校生数: '小学!$B$1:$B$3',
      均衡_旧表_计算机台数: '小学!$E$1:$E$3',
    });
    const after = corrected(before, block([0, 0], 1, 3));
    expect(after.binding.tables).toMatchObject([{ key: '旧表', firstRow: 1, rowCount: 3 }]);
    expect(columnsOf(after)).toEqual({
      name: 'own 0',
      students: 'own 1',
      equipmentValue: 'own 2',
      books: 'own 3',
    });
    expect(namesOf(after)).toMatchObject({ 均衡_旧表_计算机台数: null });
  });

  it('does not let a header above guess what the chosen rows do not say', () => {
    const two: Rows = [
      ['学校名称', '在校生数', '图书', '校舍'],
      [null, null, '册数', null],
      ['甲小学', 100, 5, 1],
      ['乙小学', 200, 6, 2],
    ];
    const before = primary(two, {}, { merges: ['A1:A2', 'B1:B2', 'D1:D2'] });
    expect(columnsOf(before)).toHaveProperty('books');
    const after = corrected(before, block([1, 1], 2, 2));
    expect(columnsOf(after)).toEqual({ name: 'own 0', students: 'own 1' });
    expect(after.settings.notBound).toEqual(['小学›图书›册数']);
  });

  it('beside another table of the sheet leaves that table its key and its stage', () => {
    const below: Rows = [
      ...rows,
      [],
      [],
      ['单位', '在校生数', '图书册数'],
      ['丁校', 400, 8],
      ['戊学校', 500, 9],
      ['己学校', 600, 9],
    ];
    const before = primary(below);
    expect(before.binding.tables).toMatchObject([{ key: '小学', rowCount: 3 }]);
    const after = corrected(before, block([6, 6], 7, 3));
    expect(after.binding.tables.map(({ key, firstRow }) => [key, firstRow])).toEqual([
      ['小学', 1],
      ['小学2', 7],
    ]);
    expect(after.settings.stages).toEqual({ 小学: 'primary', 小学2: 'primary' });
  });

  it('of which nothing says the stage waits for the answer, with its names', () => {
    const nowhere = tall.map((row) => row.map((cell) => (cell === '某县基础数据' ? null : cell)));
    const bare = uncorrected(workbook([sheet('Sheet1', nowhere)]));
    const after = corrected(bare, { ...block([3, 5], 6, 2), sheet: 'Sheet1' });
    expect(after.refusal).toBeUndefined();
    expect(after.binding.refusals).toMatchObject([
      { code: 'refused.stageUnknown', params: { table: 'Sheet1' } },
    ]);
    const told = { ...after.settings, stages: { Sheet1: 'junior' } } as const;
    expect(bindWorkbook(withNames(after.snapshot, after.overlay), told).tables[0]?.mode).toEqual({
      kind: 'oneStage',
      stage: 'junior',
    });
  });
});

describe('a name that is forgotten', () => {
  const named = (books: string): Names => ({
    均衡_小学_学校名称: '小学!$A$2:$A$4',
    均衡_小学_在校生数: '小学!$B$2:$B$4',
    均衡_小学_图书册数: books,
  });

  it.each(['小学!#REF!', '小学!$D$2:$D$3', '小学!$D$2:$E$4'])(
    'because it refers to %s leaves the field to its header and no error behind',
    (refersTo) => {
      const before = primary(rows, named(refersTo));
      expect(before.binding.findings).toHaveLength(1);
      const after = corrected(before, { kind: 'forgetName', name: '均衡_小学_图书册数' });
      expect(after.binding.findings).toEqual([]);
      expect(columnsOf(after)).toMatchObject({ books: 'header 3' });
    },
  );

  it('is never the county’s, nor one of our sheets', () => {
    const before = primary(rows, { 小学_图书册数: '小学!#REF!', 均衡_页_cv: '#REF!' });
    for (const name of ['小学_图书册数', '均衡_页_cv', '没有']) {
      expect(corrected(before, { kind: 'forgetName', name }).overlay).toBe(before.overlay);
    }
  });
});

it('whatever is corrected on whatever sheet, a table that was bound stays bound', () => {
  const cell = fc.constantFrom<CellValue>(
    ...[
      null,
      '学校名称',
      '在校生数',
      '学生数',
      '图书册数',
      '小学',
      '初中在校生数',
      '合计',
      '甲小学',
      7,
      '',
    ],
  );
  const at = fc.integer({ min: -1, max: 9 });
  const column = fc.integer({ min: 0, max: 6 });
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    fc
      .tuple(column, fc.constantFrom('students', 'books', 'name', 'stage', 'equipmentValue', null))
      .map(([place, field]): Correction => means(place, field)),
    fc
      .tuple(column, fc.constantFrom('primary' as const, 'junior' as const))
      .map(([place, stage]): Correction => means(place, 'students', { stage, unit: '元' })),
    fc.tuple(at, at).map(([firstRow, rowCount]): Correction => ({
      kind: 'rows',
      table: '小学',
      firstRow,
      rowCount,
    })),
    fc.tuple(at, at, at, at).map(([first, last, firstRow, rowCount]): Correction => ({
      kind: 'block',
      sheet: '小学',
      header: { first, last },
      firstRow,
      rowCount,
    })),
    fc.constant<Correction>({ kind: 'forgetName', name: '均衡_小学_在校生数' }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 4 }),
      fc.array(correction, { minLength: 1, maxLength: 5 }),
      (more, corrections) => {
        const before = primary([...rows, ...more]);
        const after = corrected(before, ...corrections);
        expect(after.binding.tables.length + after.binding.refusals.length).toBeGreaterThan(0);
        const codes = after.binding.refusals.map(({ code }) => code);
        expect(codes).not.toContain('refused.noSchoolTable');
      },
    ),
    { numRuns: 300 },
  );
});

describe('corrections that are out of date', () => {
  const after = corrected(primary(), means(4, 'books'));
  const bound = (snapshot: Snapshot) =>
    columnsOf({ binding: bindWorkbook(withNames(snapshot, after.overlay), after.settings) });

  it('do no harm when the sheet is gone or the column empty now', () => {
    expect(bound(renameSheet(after.snapshot, '小学', '小学旧'))).toMatchObject({
      books: 'header 3',
    });
    const narrow = sheet(
      '小学',
      rows.map((row) => row.slice(0, 4)),
    );
    expect(bound(changeSheet(after.snapshot, '小学', narrow))).toMatchObject({
      books: 'header 3',
    });
  });

  it('do no harm when another column or another row stands there now', () => {
    expect(bound(insert(after.snapshot, '小学', 'column', 1))).toMatchObject({ books: 'header 4' });
    expect(bound(insert(after.snapshot, '小学', 'row', 0))).toMatchObject({ books: 'header 3' });
  });

  it('do no harm under a header of several rows that moved down by one', () => {
    const tall: Rows = [['学校名称', '在校生数', '图书册数', '旧书'], [], [], ...rows.slice(1)];
    const merges = ['A1:A3', 'B1:B3', 'C1:C3', 'D1:D3'];
    const { snapshot, overlay, settings } = corrected(
      primary(tall, {}, { merges }),
      means(3, 'books'),
    );
    const moved = withNames(insert(snapshot, '小学', 'row', 0), overlay);
    expect(columnsOf({ binding: bindWorkbook(moved, settings) })).toMatchObject({
      books: 'header 2',
    });
  });

  it('still hold when nothing but entries changed', () => {
    expect(bound(changeSheet(after.snapshot, '小学', sheet('小学', rows)))).toMatchObject({
      books: 'own 4',
    });
  });

  it('about a table that is gone change nothing', () => {
    const nothing = corrected(primary(), meansIn('没有')(1, 'books'), {
      kind: 'rows',
      table: '没有',
      firstRow: 1,
      rowCount: 2,
    });
    expect([nothing.overlay.size, nothing.refusal]).toEqual([0, undefined]);
  });

  it('leave names in the workbook as they are where none is laid over them', () => {
    const { snapshot } = primary(rows, { 税率: '小学!$A$1' });
    expect(withNames(snapshot, new Map())).toBe(snapshot);
    const over = withNames(snapshot, new Map([['均衡_小学_图书册数', null]]));
    expect(over.names).toEqual(snapshot.names);
  });
});
