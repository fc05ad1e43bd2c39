/** Whatever a user does between two runs: nothing of the county's changes, and a run settles. */
import fc from 'fast-check';
import { contains } from '../../../src/sheets/area';
import type { Binding } from '../../../src/sheets/binding';
import { ownedAreas } from '../../../src/sheets/written';
import { ownCells } from '../../../src/sheets/ownership';
import { sheetNamed, valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import type { StandardId } from '../../../src/standards/standard';
import { deleteName, deleteSheet, insert, remove, type as typeIn } from '../../support/editing';
import { bind, primarySheet, run, school, tableEntry, workbook } from './county';

type Edit = (snapshot: Snapshot) => Snapshot;

const table = '小学';
const right = fc.integer({ min: 14, max: 40 });
const row = fc.integer({ min: 0, max: 12 });

/** Names and sheets of ours, by a number that is taken modulo how many there are. */
const ownName = (snapshot: Snapshot, pick: number) => {
  const { pages, outputs } = ownedAreas(snapshot);
  const names = [
    ...outputs.map(({ name }) => name),
    ...[...pages.keys()].map((id) => `均衡_页_${id}`),
  ];
  return names[pick % Math.max(1, names.length)] ?? '';
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Edit =>
      (snapshot) =>
        insert(snapshot, table, 'column', at, count),
  ),
  fc.constantFrom(0, 1, 2, 3).map(
    (at): Edit =>
      (snapshot) =>
        insert(snapshot, table, 'row', at),
  ),
  right.map(
    (at): Edit =>
      (snapshot) =>
        remove(snapshot, table, 'column', Math.max(at, 20)),
  ),
  fc.tuple(row, right).map(([r, c]): Edit => (snapshot) => {
    const { outputs } = ownedAreas(snapshot);
    const ours = ownCells(outputs, table).some((area) =>
      contains(area, { row: r, column: c, rows: 1, columns: 1 }),
    );
    return ours || inTable(snapshot, r, c) ? snapshot : typeIn(snapshot, table, r, c, '县里的字');
  }),
  fc.nat(99).map(
    (pick): Edit =>
      (snapshot) =>
        deleteName(snapshot, ownName(snapshot, pick)),
  ),
  fc.constantFrom('均衡_优质_差异系数', '均衡_数据核查', '均衡_设置', '均衡_优质_小学').map(
    (sheet): Edit =>
      (snapshot) =>
        deleteSheet(snapshot, sheet),
  ),
);

/** A gap in the table that an inserted column made: its cells would become entries. */
function inTable(snapshot: Snapshot, r: number, c: number): boolean {
  const grid = sheetNamed(snapshot, table)?.grid;
  const heads = grid?.values.find((cells) => cells.includes('学校名称')) ?? [];
  return c <= heads.indexOf('网络多媒体教室数') && r >= 0;
}

const county = workbook(
  primarySheet([school('甲'), school('乙'), school('丙', { 骨干教师数: 8 })]),
);

it('leaves every cell of the county alone, proves so, and is at rest after one run', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 6 }),
      fc.constantFrom('quality-2017' as const, 'basic-2012' as const),
      fc.boolean(),
      fc.constantFrom(1, 2),
      fc.constantFrom(0, 1, 3),
      (edits, standard, both, headerRows, tables) => {
        const runOn = (snapshot: Snapshot, of: StandardId = 'quality-2017') =>
          run(snapshot, { standard: of, binding: bound(snapshot, tables) }).after;
        const bound = (snapshot: Snapshot, count: number) => ({
          ...withHeader(bind(snapshot), headerRows),
          ledger: Array.from({ length: count }, (_, at) => tableEntry(`表${at}`)),
        });
        const first = both ? runOn(runOn(county), 'basic-2012') : runOn(county);
        const edited = edits.reduce((snapshot, change) => change(snapshot), first);
        const once = runOn(edited, standard);
        expectCountyUnchanged(edited, once);
        expect(runOn(once, standard)).toEqual(once);
      },
    ),
    { numRuns: 100 },
  );
});

/** The tables' headers said to be so many rows high, up from the row with the names. */
function withHeader(binding: Binding, rows: number): Binding {
  return {
    ...binding,
    tables: binding.tables.map((each) => ({
      ...each,
      header: { first: each.firstRow - rows, last: each.firstRow - 1 },
    })),
  };
}

function expectCountyUnchanged(before: Snapshot, after: Snapshot): void {
  const owned = ownCells(ownedAreas(before).outputs, table);
  const grid = sheetNamed(before, table)?.grid;
  const now = sheetNamed(after, table)?.grid;
  if (!grid || !now) throw new Error('the table is gone');
  grid.values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      const ours = owned.some((area) => contains(area, { row: r, column: c, rows: 1, columns: 1 }));
      if (value !== null && !ours) expect(valueAt(now, r, c)).toBe(value);
    }),
  );
}
