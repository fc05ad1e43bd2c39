import { changedTables, type ScenarioChange } from '../../src/improvement/scenario';
import { whatIf } from '../../src/app/improving';
import { amountOfRow, schoolOf } from '../../src/county/county';
import type { IndicatorId, Stage } from '../../src/standards/standard';
import { read, soundSchool, tableOf } from '../county/schools';
import { madeCounty, randomFrom, understood, type Making } from './madeCounty';

const making = { schools: 8, unevenness: 1, level: 1 };

function made(layout: Making['layout']) {
  const county = understood(madeCounty(randomFrom(9), { ...making, layout }));
  const [table] = county.understanding.tables;
  if (!table) throw new Error('no table');
  const { assessed, understanding } = county;
  const assess = (...changes: readonly ScenarioChange[]) =>
    whatIf(understanding, assessed, changes);
  return { ...county, table, assess };
}

type Assessed = ReturnType<ReturnType<typeof made>['assess']>;

function amount({ county }: Assessed, stage: Stage, row: number, indicator: IndicatorId): number {
  const place = county.standard.indicators.findIndex(({ id }) => id === indicator);
  const of = county.stages[stage].rows[row];
  return of ? amountOfRow(of, place) : NaN;
}

describe('a scenario', () => {
  it('closes a school', () => {
    const { assess, assessed, table } = made('staged');
    const after = assess({ kind: 'close', at: { table: table.key, row: 2 } });
    const names = after.county.stages.primary.rows.map(schoolOf);
    expect(names).toHaveLength(assessed.county.stages.primary.rows.length - 1);
    expect(names).not.toContain('第3小学');
  });

  it('merges a school into another with its pupils and all that it has', () => {
    const { assess, assessed, table } = made('staged');
    const at = (row: number) => ({ table: table.key, row });
    const after = assess({ kind: 'merge', from: at(0), into: at(1) });
    const [was, is] = [assessed.county.stages.primary, after.county.stages.primary];
    expect(is.rows.map(schoolOf)).toEqual(was.rows.map(schoolOf).slice(1));
    expect(is.students[0]).toBe((was.students[0] ?? 0) + (was.students[1] ?? 0));
    for (const { id } of assessed.county.standard.indicators) {
      const both = amount(assessed, 'primary', 0, id) + amount(assessed, 'primary', 1, id);
      expect(amount(after, 'primary', 0, id)).toBeCloseTo(both, 6);
    }
  });

  it('changes the pupils of one stage by a factor, to whole pupils', () => {
    const { assess, assessed } = made('byType');
    const after = assess({ kind: 'pupilsBy', stage: 'junior', factor: 1.07 });
    const [was, is] = [assessed.county.stages, after.county.stages];
    expect([...is.primary.students]).toEqual([...was.primary.students]);
    expect([...is.junior.students]).toEqual(
      [...was.junior.students].map((pupils) => Math.round(pupils * 1.07)),
    );
  });

  it("takes next year's pupils of a school", () => {
    const { assess, table } = made('byType');
    const at = { table: table.key, row: 3 };
    const after = assess({ kind: 'pupils', at, stage: 'primary', students: 777 });
    const place = after.county.stages.primary.rows.findIndex((row) => schoolOf(row) === '第4学校');
    expect(after.county.stages.primary.students[place]).toBe(777);
  });

  it('gives a school with several stages more of what they share, by their shares', () => {
    const { assess, assessed } = made('byType');
    const of = (stage: Stage) =>
      assessed.county.stages[stage].rows.findIndex((row) => schoolOf(row) === '第4学校');
    const [primary, junior] = [of('primary'), of('junior')];
    const by = 1000;
    const indicator = 'teachingArea';
    const after = assess({ kind: 'amount', stage: 'primary', row: primary, indicator, by });
    const more = (stage: Stage, row: number) =>
      amount(after, stage, row, indicator) - amount(assessed, stage, row, indicator);
    expect(more('primary', primary)).toBeGreaterThan(0);
    expect(more('junior', junior)).toBeGreaterThan(0);
    expect(more('primary', primary) + more('junior', junior)).toBeCloseTo(by, 6);
  });

  it('counts 元 where the entry is in 万元, and leaves no noise of sums', () => {
    const { assess, assessed, understanding, table } = made('staged');
    const change = {
      kind: 'amount',
      stage: 'primary',
      row: 0,
      indicator: 'equipmentValue',
      by: 12_345.67,
    } as const;
    const more =
      amount(assess(change), 'primary', 0, 'equipmentValue') -
      amount(assessed, 'primary', 0, 'equipmentValue');
    expect(more).toBeCloseTo(12_345.67, 4);
    const [changed] = changedTables(understanding.tables, assessed.county, [change]);
    const column = table.columns.findIndex(({ field }) => field === 'equipmentValue');
    expect(String(changed?.rows[0]?.[column]).length).toBeLessThan(15);
  });

  it('takes degrees off the lowest that counts first, and no entry falls below nothing', () => {
    const { assess, assessed, understanding, table } = made('staged');
    const held = amount(assessed, 'primary', 0, 'higherDegreeTeachers');
    const change = {
      kind: 'amount',
      stage: 'primary',
      row: 0,
      indicator: 'higherDegreeTeachers',
      by: -held,
    } as const;
    expect(amount(assess(change), 'primary', 0, 'higherDegreeTeachers')).toBe(0);
    const [changed] = changedTables(understanding.tables, assessed.county, [change]);
    for (const field of ['doctors', 'masters', 'bachelors'] as const) {
      const column = table.columns.findIndex((each) => each.field === field);
      expect(changed?.rows[0]?.[column]).toBe(0);
    }
  });

  it.each(['约三十', '300 400', null, { error: '#N/A' }, -4] as const)(
    'knows no more of a school than before where an entry is %j',
    (cell) => {
      const snapshot = madeCounty(randomFrom(9), { ...making, layout: 'staged' });
      const sheets = snapshot.sheets.map((sheet, at) => {
        const values = (sheet.grid?.values ?? []).map((row) => [...row]);
        const column = values[0]?.indexOf('网络多媒体教室数') ?? -1;
        const row = at === 0 ? values[1] : undefined;
        if (row) row[column] = cell;
        return { ...sheet, grid: { row: 0, column: 0, values } };
      });
      const { understanding, assessed } = understood({ ...snapshot, sheets });
      const table = understanding.tables[0]?.key ?? '';
      const at = (row: number) => ({ table, row });
      const after = (...changes: readonly ScenarioChange[]) =>
        whatIf(understanding, assessed, changes);
      expect(amount(assessed, 'primary', 0, 'multimediaRooms')).toBeNaN();
      const more = {
        kind: 'amount',
        stage: 'primary',
        row: 0,
        indicator: 'multimediaRooms',
        by: 9,
      } as const;
      expect(amount(after(more), 'primary', 0, 'multimediaRooms')).toBeNaN();
      for (const [from, into] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const merged = after({ kind: 'merge', from: at(from), into: at(into) });
        expect(amount(merged, 'primary', 0, 'multimediaRooms')).toBeNaN();
        expect(amount(merged, 'primary', 0, 'teachingArea')).toBeCloseTo(
          amount(assessed, 'primary', 0, 'teachingArea') +
            amount(assessed, 'primary', 1, 'teachingArea'),
        );
      }
    },
  );

  it('keeps what a school has where the one that goes into it has none, blank meaning 0', () => {
    const schools = [soundSchool('甲小学', { backbone: null }), soundSchool('乙小学')];
    const table = tableOf(schools, undefined, { blankIsZero: ['backbone'] });
    const at = (row: number) => ({ table: table.key, row });
    const backbone = table.columns.findIndex(({ field }) => field === 'backbone');
    const merge = { kind: 'merge', from: at(0), into: at(1) } as const;
    const [changed] = changedTables([table], read([table]), [merge]);
    expect(changed?.rows.map((cells) => cells[backbone])).toEqual([null, 10]);
  });

  it('leaves the tables it was given untouched', () => {
    const { assessed, understanding, table } = made('byType');
    const before = structuredClone(table.rows);
    const at = (row: number) => ({ table: table.key, row });
    changedTables(understanding.tables, assessed.county, [
      { kind: 'merge', from: at(0), into: at(1) },
      { kind: 'close', at: at(2) },
      { kind: 'pupilsBy', stage: 'all', factor: 2 },
    ]);
    expect(table.rows).toEqual(before);
  });
});
