/** A second 取数 into the workbook of the first: what is renewed, what stays, what is told. */
import fc from 'fast-check';
import { changesNothing } from '../../../src/app/freshness';
import { defaultSettings } from '../../../src/county/settings';
import type { CellValue } from '../../../src/county/cell';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { proveOwnership } from '../../../src/sheets/ownership';
import { placeOfCell } from '../../../src/sheets/far';
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';
import { changeSheet, deleteSheet, insert, remove, renameSheet, type } from '../../support/editing';
import {
  cellOf,
  emptyWorkbook,
  first,
  intakeOf,
  linesOf,
  school,
  second,
  take,
  textOf,
  third,
  threeSchools,
  valueOf,
  wholeSchool,
  withFigures,
  oneStage,
  without,
} from './world';

const name = '学校数据_2025';
const before = take(emptyWorkbook, threeSchools).after;
const pupils = '小学在校生数';
const moved = intakeOf([withFigures(first, { 'students@primary': 975 }), second, third]);

/** What somebody typed into the row of a school. */
function typed(snapshot: Snapshot, school: string, header: string, value: CellValue): Snapshot {
  const { row, column } = cellOf(snapshot, name, school, header);
  return type(snapshot, name, row, column, value);
}

/** The schools in another order, as after sorting. */
function reversed(snapshot: Snapshot): Snapshot {
  const grid = sheetNamed(snapshot, name)?.grid;
  const values = grid?.values ?? [];
  const sorted = [...values.slice(0, 2), ...values.slice(2).reverse()];
  return changeSheet(snapshot, name, { grid: { row: 0, column: 0, values: sorted } });
}

describe('the same exports again', () => {
  it('change nothing at all', () => {
    const { plan, after, changes } = take(before, threeSchools);
    expect(changes).toEqual([]);
    expect(after).toEqual(before);
    expect(changesNothing(plan, before)).toBe(true);
  });

  it('leave what was told of the last changes', () => {
    const renewed = take(before, moved).after;
    const again = take(renewed, moved);
    expect(again.changes).toEqual([]);
    expect(again.after).toEqual(renewed);
    expect(textOf(again.after, '取数清单')).toContain('小学在校生数 | 960 | 975 | 已改为报表现值');
  });
});

describe('another figure in the exports', () => {
  it('goes over what the first 取数 wrote, and is listed with both', () => {
    const { after, changes } = take(before, moved);
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBe(975);
    expect(changes).toEqual([
      {
        kind: 'renewed',
        school: '云岭县第一小学',
        code: '2153000001',
        key: 'students@primary',
        old: 960,
        now: 975,
      },
    ]);
    expect(textOf(after, '取数清单')).toContain(
      '云岭县第一小学 | 2153000001 | 小学在校生数 | 960 | 975 | 已改为报表现值',
    );
  });

  it('is the only cell of the table that is written', () => {
    const { plan } = take(before, moved);
    const writes = plan.operations.filter((one) => one.kind === 'write' && one.sheet === name);
    const { row, column } = cellOf(before, name, '云岭县第一小学', pupils);
    expect(writes).toMatchObject([
      { area: { row, column, rows: 1, columns: 1 }, values: [[975]], renews: { was: [[960]] } },
    ]);
  });

  it.each([
    ['sorted rows', (snapshot: Snapshot) => reversed(snapshot)],
    ['an inserted column', (snapshot: Snapshot) => insert(snapshot, name, 'column', 4)],
    ['an inserted row above', (snapshot: Snapshot) => insert(snapshot, name, 'row', 0)],
  ])('finds its cell after %s', (_, edit) => {
    const edited = edit(before);
    const { after } = take(edited, moved);
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBe(975);
    const { row, column } = cellOf(edited, name, '云岭县第一小学', pupils);
    const expected = type(edited, name, row, column, 975);
    expect(linesOf(after, name)).toEqual(linesOf(expected, name));
  });

  it('finds its cell on a renamed sheet', () => {
    const { after, sheet } = take(renameSheet(before, name, '各校情况'), moved);
    expect(sheet).toBe('各校情况');
    expect(valueOf(after, '各校情况', '云岭县第一小学', pupils)).toBe(975);
    expect(after.sheets.map((one) => one.name)).not.toContain(name);
  });

  it('empties a cell where the form now says that it does not apply', () => {
    const gone = intakeOf([first, second, withFigures(third, { 'pe@junior': null })]);
    const { after, changes } = take(before, gone);
    expect(valueOf(after, name, '龙潭乡九年一贯制学校', '初中体育教师数')).toBeNull();
    expect(changes).toMatchObject([{ kind: 'renewed', key: 'pe@junior', old: 2, now: null }]);
  });

  it('fills what was missing before', () => {
    const found = intakeOf([first, second, withFigures(third, { 'backbone@junior': 4 })]);
    const { after } = take(before, found);
    expect(valueOf(after, name, '龙潭乡九年一贯制学校', '初中县级及以上骨干教师数')).toBe(4);
  });
});

describe('a figure whose form is not among these files', () => {
  const partly = intakeOf([first, second, withFigures(third, { 'students@junior': null })], {
    missing: [
      {
        school: '龙潭乡九年一贯制学校',
        code: '2153000003',
        form: '教基3115',
        keys: ['students@junior'],
        reason: 'noForm',
        source: null,
        found: null,
      },
    ],
  });

  it.each([
    ['is told as missing', partly],
    ['is not told at all', intakeOf([first, second, without(third, 'students@junior')])],
  ])('stays as it was where it %s, listed, and its origin is told', (_, intake) => {
    const { after, changes } = take(before, intake);
    expect(valueOf(after, name, '龙潭乡九年一贯制学校', '初中在校生数')).toBe(262);
    expect(changes).toMatchObject([{ kind: 'notInExports', key: 'students@junior', old: 262 }]);
    expect(valueOf(after, name, '龙潭乡九年一贯制学校', '数据来源')).toContain(
      '沿用上次取数：初中在校生数',
    );
    expect(take(after, intake).after).toEqual(after);
  });
});

describe('a cell that somebody typed over', () => {
  const edited = typed(before, '云岭县第一小学', pupils, 968);

  it('stays, and is listed with what the exports say', () => {
    const { after, changes } = take(edited, moved);
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBe(968);
    expect(changes).toMatchObject([
      { kind: 'typedOver', key: 'students@primary', old: 968, now: 975 },
    ]);
    const { cell } = changes[0] as { readonly cell: string };
    expect(textOf(after, '取数清单')).toContain(
      `小学在校生数 | 968 | 975 | ${cell}已由本县改填，未改动`,
    );
    expect(valueOf(after, name, '云岭县第一小学', '数据来源')).toContain('本县改填：小学在校生数');
  });

  it('stays in every later 取数 too, and the workbook with it', () => {
    const once = take(edited, moved).after;
    const again = take(once, moved);
    expect(again.after).toEqual(once);
    expect(valueOf(again.after, name, '云岭县第一小学', pupils)).toBe(968);
  });

  it('stays empty where it was emptied', () => {
    const { after } = take(typed(before, '云岭县第一小学', pupils, null), moved);
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBeNull();
  });

  it('is ours again once it says what the exports say', () => {
    const agreed = take(typed(before, '云岭县第一小学', pupils, 975), moved);
    expect(agreed.changes).toEqual([]);
    const later = intakeOf([withFigures(first, { 'students@primary': 980 }), second, third]);
    expect(valueOf(take(agreed.after, later).after, name, '云岭县第一小学', pupils)).toBe(980);
  });

  it('is nothing to tell where the same number was typed as a text', () => {
    const text = typed(before, '云岭县第一小学', pupils, '975 人');
    const { after, changes } = take(text, moved);
    expect(changes).toEqual([]);
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBe('975 人');
  });

  it('is a person’s when it holds a formula, whatever that comes to', () => {
    const { row, column } = cellOf(before, name, '云岭县第一小学', pupils);
    const formulas = new Set([placeOfCell(row, column)]);
    const withFormula = changeSheet(before, name, { formulas });
    const { after, changes } = take(withFormula, moved);
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBe(960);
    expect(changes).toMatchObject([{ kind: 'typedOver', old: 960, now: 975 }]);
  });
});

describe('schools', () => {
  const fourth = school('2153000004', '青山镇中心小学', '小学', {
    ...oneStage('primary', 655),
    ...wholeSchool,
  });
  const four = intakeOf([...threeSchools.schools, fourth]);

  it('that are new go below the last one, and are bound with the others', () => {
    const { after, changes } = take(before, four);
    expect(changes).toEqual([
      { kind: 'schoolAdded', school: '青山镇中心小学', code: '2153000004' },
    ]);
    expect(valueOf(after, name, '青山镇中心小学', pupils)).toBe(655);
    const { tables, findings } = bindWorkbook(after, defaultSettings);
    expect(findings).toEqual([]);
    expect(tables).toMatchObject([{ rowCount: 4 }]);
    expect(take(after, four).after).toEqual(after);
  });

  it('that are new go past what the county wrote below the table', () => {
    const noted = type(before, name, 5, 0, '注：以教育事业统计为准。');
    const { after } = take(noted, four);
    expect(linesOf(after, name)[5]?.[0]).toBe('注：以教育事业统计为准。');
    expect(cellOf(after, name, '青山镇中心小学', pupils)).toMatchObject({ row: 6, value: 655 });
    const { tables } = bindWorkbook(after, defaultSettings);
    expect(tables[0]?.rows.map(({ kind }) => kind)).toEqual([
      'school', 'school', 'school', 'note', 'school',
    ]); // prettier-ignore
  });

  it('that are gone stay in the table, and are listed', () => {
    const fewer = intakeOf([first, third]);
    const { after, changes } = take(before, fewer);
    expect(changes).toEqual([{ kind: 'schoolGone', school: '河口镇初级中学', code: '2153000002' }]);
    expect(linesOf(after, name)).toEqual(linesOf(before, name));
    // and are theirs again when they come back
    const back = intakeOf([first, withFigures(second, { 'students@junior': 650 }), third]);
    expect(valueOf(take(after, back).after, name, '河口镇初级中学', '初中在校生数')).toBe(650);
  });

  it('that are in the figures of their parents now leave their rows', () => {
    const joined = { ...first, campuses: [second.identity.name] };
    const merged = intakeOf([joined, third], { merged: [second.identity] });
    const remarked = typed(before, '河口镇初级中学', '图书册数', 30_000);
    const { after, changes } = take(remarked, merged);
    expect(changes).toMatchObject([
      { kind: 'typedOver', school: '河口镇初级中学', key: 'books', old: 30_000, now: null },
      { kind: 'schoolMerged', school: '河口镇初级中学', code: '2153000002' },
    ]);
    expect(linesOf(after, name)[3]?.filter((cell) => cell !== null)).toEqual([30_000]);
    const untouched = take(before, merged).after;
    expect(linesOf(untouched, name)[3]?.every((cell) => cell === null)).toBe(true);
    // the same again changes nothing, and keeps telling of it
    expect(take(untouched, merged).after).toEqual(untouched);
  });

  it('that got another name are known by their code', () => {
    const renamed = { ...first, identity: { ...first.identity, name: '云岭县实验小学' } };
    const { after, changes } = take(before, intakeOf([renamed, second, third]));
    expect(valueOf(after, name, '云岭县实验小学', pupils)).toBe(960);
    expect(changes).toMatchObject([
      { kind: 'renewed', key: 'name', old: '云岭县第一小学', now: '云岭县实验小学' },
    ]);
  });

  it('that the county added by hand stay as they are', () => {
    const appended = take(before, four).after;
    // the row is there, and no record knows it
    const strange = typed(appended, '青山镇中心小学', '学校标识码', '2153000009');
    const known = typed(strange, '青山镇中心小学', '学校名称', '青山镇小学');
    const other = school('2153000009', '青山镇小学', '小学', oneStage('primary', 700));
    const { after, changes } = take(known, intakeOf([first, second, third, other]));
    expect(changes).toContainEqual({ kind: 'rowByHand', school: '青山镇小学', code: '2153000009' });
    expect(valueOf(after, name, '青山镇小学', pupils)).toBe(655);
  });

  it('that stand in two rows stay as they are, and are asked about', () => {
    const twice = typed(before, '河口镇初级中学', '学校标识码', '2153000001');
    const { after, changes } = take(twice, moved);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'rowsUnclear', code: '2153000001' }),
    );
    expect(linesOf(after, name).map((line) => line[5])).toEqual(
      linesOf(twice, name).map((line) => line[5]),
    );
  });
});

describe('a figure that is new', () => {
  const more = intakeOf([withFigures(first, { greenArea: 900 }), second, third]);

  it('gets a column of its own to the right, with its name', () => {
    const { after, changes } = take(before, more);
    expect(changes).toEqual([{ kind: 'columnAdded', key: 'greenArea' }]);
    expect(valueOf(after, name, '云岭县第一小学', '绿化面积（㎡）')).toBe(900);
    const [table] = bindWorkbook(after, defaultSettings).tables;
    expect(table?.columns.map(({ field, source }) => [field, source])).toContainEqual([
      'greenArea',
      'own',
    ]);
    expect(take(after, more).after).toEqual(after);
    const later = intakeOf([withFigures(first, { greenArea: 950 }), second, third]);
    expect(valueOf(take(after, later).after, name, '云岭县第一小学', '绿化面积（㎡）')).toBe(950);
  });

  it('is listed as not written where the column is not free', () => {
    const width = linesOf(before, name)[1]?.length ?? 0;
    const taken = type(before, name, 3, width, '县里的备注');
    const { after, changes } = take(taken, more);
    expect(changes).toEqual([{ kind: 'columnNotPlaced', key: 'greenArea' }]);
    expect(linesOf(after, name)).toEqual(linesOf(taken, name));
    expect(textOf(after, '取数清单')).toContain('绿化面积 | 表右侧没有空列，未写入');
  });

  it('comes with the new school that has it', () => {
    const fourth = school('4', '青山镇中心小学', '小学', {
      ...oneStage('primary', 655),
      greenArea: 5,
    });
    const { after } = take(before, intakeOf([...threeSchools.schools, fourth]));
    expect(valueOf(after, name, '青山镇中心小学', '绿化面积（㎡）')).toBe(5);
    expect(valueOf(after, name, '云岭县第一小学', '绿化面积（㎡）')).toBeNull();
  });
});

describe('the table itself', () => {
  it('is made anew where its sheet was deleted, and that is said', () => {
    const { after, sheet, changes } = take(deleteSheet(before, name), moved);
    expect(sheet).toBe(name);
    expect(changes).toEqual([{ kind: 'tableMade', reason: 'deleted', earlier: '学校数据2025' }]);
    expect(textOf(after, '取数清单')).toContain('已被删除，已重新生成');
    expect(bindWorkbook(after, defaultSettings).findings).toEqual([]);
    expect(take(after, moved).after).toEqual(after);
  });

  it('is left alone where its names are broken, and written beside', () => {
    const broken = {
      ...before,
      names: before.names.map((one) =>
        one.name.endsWith('学校标识码') && one.area
          ? { ...one, area: { ...one.area, rows: 2 } }
          : one,
      ),
    };
    const { after, sheet, changes } = take(broken, moved);
    expect(sheet).toBe('学校数据_2025_2');
    expect(changes).toMatchObject([{ kind: 'tableMade', reason: 'broken' }]);
    expect(linesOf(after, name)).toEqual(linesOf(before, name));
    expect(textOf(after, '取数清单')).toContain('的名称已失效');
    expect(take(after, moved).after).toEqual(after);
  });

  it('of another year stays, and a new one is made', () => {
    const next = intakeOf(moved.schools, { year: { first: 2026, last: 2026 } });
    const { after, sheet, changes } = take(before, next);
    expect(sheet).toBe('学校数据_2026');
    expect(changes).toMatchObject([{ kind: 'tableMade', reason: 'otherYear' }]);
    expect(linesOf(after, name)).toEqual(linesOf(before, name));
    const { ledger } = bindWorkbook(after, defaultSettings);
    expect(ledger.map(({ sheet: of, state }) => [of, state])).toEqual([
      [name, 'leftOut'],
      [sheet, 'counted'],
    ]);
    // both are known from now on
    expect(valueOf(take(after, moved).after, name, '云岭县第一小学', pupils)).toBe(975);
    expect(take(take(after, moved).after, next).changes).toEqual([]);
  });

  it('tells of a column that was deleted with all that it held', () => {
    const { column } = cellOf(before, name, '云岭县第一小学', '图书册数');
    const { changes, after } = take(remove(before, name, 'column', column), moved);
    expect(changes).toContainEqual({ kind: 'columnGone', key: 'books' });
    expect(valueOf(after, name, '云岭县第一小学', pupils)).toBe(975);
  });

  it('tells of a column of which the name is gone', () => {
    const gone = {
      ...before,
      names: before.names.map((one) =>
        one.name.endsWith('图书册数') ? { ...one, area: null, refersTo: '#REF!' } : one,
      ),
    };
    const { changes, after } = take(gone, moved);
    expect(changes).toContainEqual({ kind: 'columnGone', key: 'books' });
    expect(textOf(after, '取数清单')).toContain('图书册数 | 此列已被删除');
  });

  it('is written beside where nothing tells any more what was written', () => {
    const forgotten = changeSheet(before, '均衡_取数记录', {
      grid: { row: 0, column: 0, values: [] },
    });
    const { after, sheet } = take(forgotten, moved);
    expect(sheet).toBe('学校数据_2025_2');
    expect(linesOf(after, name)).toEqual(linesOf(before, name));
  });
});

it('never overwrites what was typed, whatever was typed where, and is settled after one run', () => {
  const columns = linesOf(before, name)[1]?.length ?? 0;
  const edits = fc.array(
    fc.tuple(
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 0, max: columns - 1 }),
      fc.constantFrom<CellValue>(null, 0, 1, 975, '无', 'x'),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(edits, fc.integer({ min: 900, max: 999 }), (typedCells, students) => {
      const edited = typedCells.reduce(
        (snapshot, [row, column, value]) => type(snapshot, name, row, column, value),
        before,
      );
      const intake = intakeOf([
        withFigures(first, { 'students@primary': students }),
        second,
        third,
      ]);
      const { after } = take(edited, intake);
      for (const [row, column] of typedCells) {
        const was = linesOf(before, name)[row]?.[column] ?? null;
        const is = linesOf(edited, name)[row]?.[column] ?? null;
        if (is !== was) expect(linesOf(after, name)[row]?.[column] ?? null).toBe(is);
      }
      expect(take(after, intake).after).toEqual(after);
    }),
    { numRuns: 20 },
  );
});

it('goes on from a record that a later version wrote', () => {
  const renewed = take(before, moved).after;
  const rows = linesOf(renewed, '均衡_取数记录').map((row) =>
    row.map((cell) => (cell === 'books' ? 'laterField' : cell === 'renewed' ? 'laterKind' : cell)),
  );
  const grid = { row: 0, column: 0, values: rows };
  const { changes, after } = take(changeSheet(renewed, '均衡_取数记录', { grid }), threeSchools);
  expect(changes).toMatchObject([{ kind: 'renewed', old: 975, now: 960 }]);
  expect(linesOf(after, name)).toEqual(linesOf(before, name));
});

describe('the proof of ownership', () => {
  const { plan } = take(before, moved);
  const place = cellOf(before, name, '云岭县第一小学', pupils);
  const reasons = (snapshot: Snapshot, given = plan) =>
    proveOwnership(given, snapshot).map(({ reason }) => reason);

  it('refuses a plan over a cell that was typed over since', () => {
    expect(reasons(type(before, name, place.row, place.column, 968))).toEqual(['foreignCells']);
  });

  it('refuses it over a formula that comes to the same', () => {
    const formulas = new Set([placeOfCell(place.row, place.column)]);
    expect(reasons(changeSheet(before, name, { formulas }))).toEqual(['foreignCells']);
  });

  it('refuses what no record knows, whatever the plan claims of it', () => {
    const claimed = (was: CellValue, at: { row: number; column: number }) => ({
      ...plan,
      operations: [
        {
          kind: 'write' as const,
          sheet: name,
          area: { ...at, rows: 1, columns: 1 },
          values: [[1]],
          renews: { table: '学校数据2025', was: [[was as string]] },
        },
      ],
    });
    // the title, a header, an empty cell that no name covers, a cell without the claim
    expect(
      reasons(before, claimed(linesOf(before, name)[0]?.[0] ?? null, { row: 0, column: 0 })),
    ).toEqual(['foreignCells']);
    expect(reasons(before, claimed('学校名称', { row: 1, column: 1 }))).toEqual(['foreignCells']);
    expect(reasons(before, claimed(null, { row: 9, column: 1 }))).toEqual(['foreignCells']);
    const typedOver = type(before, name, place.row, place.column, 968);
    expect(reasons(typedOver, claimed(968, place))).toEqual(['foreignCells']);
    const bare = plan.operations.map((one) => {
      if (one.kind !== 'write') return one;
      const { kind, sheet: of, area, values } = one;
      return { kind, sheet: of, area, values };
    });
    expect(reasons(before, { ...plan, operations: bare })).toEqual(['foreignCells']);
  });

  it('refuses it where the record holds another value, or is gone', () => {
    expect(
      reasons(changeSheet(before, '均衡_取数记录', { grid: { row: 0, column: 0, values: [] } })),
    ).toEqual(['foreignCells']);
  });
});
