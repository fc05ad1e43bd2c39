/** Whatever users write, wherever rows go: no text is ever lost, and a second run changes nothing. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/county/cell';
import { ledgerFields } from '../../../src/sheets/plans/ledgerColumns';
import { ownedAreas } from '../../../src/sheets/written';
import { sheetNamed, valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import { workbookOf, type MadeSchool } from '../forms/county';
import { inserted, typed, written, type Spot } from './county';

/** What may have become of a school by the next run. */
const made = fc.record({
  there: fc.boolean(),
  fails: fc.constantFrom(true, true, false),
  kind: fc.constantFrom('primary', 'junior', 'both'),
  named: fc.constantFrom('code', 'name'),
});
const county = fc
  .tuple(fc.array(made, { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([schools, turned]) => {
    const all = schools.map(({ there, fails, kind, named }, at): MadeSchool | null => {
      if (!there) return null;
      const size = {
        ...(kind === 'junior' ? {} : { primary: 300 + at }),
        ...(kind === 'primary' ? {} : { junior: 200 + at }),
      };
      const identity = {
        学校标识码: named === 'code' ? `21${at}` : null,
        学校名称: `第${at}学校`,
      };
      return { ...size, changes: { ...identity, ...(fails ? { 运动场地面积: 900 + at } : {}) } };
    });
    const present = all.flatMap((school) => (school ? [school] : []));
    const spare: MadeSchool = { primary: 400, changes: { 学校名称: '不变小学', 学校标识码: '9' } };
    return workbookOf([...(turned ? present.reverse() : present), spare]);
  });

/** Where a user writes: a sheet of ours, a row, and one of the cells that may be written there. */
const edit = fc.record({
  sheet: fc.nat(),
  row: fc.double({ min: 0, max: 1, noNaN: true }),
  cell: fc.nat(),
  insert: fc.constantFrom(false, false, false, true),
  text: fc.constantFrom<'text' | 'formula' | 'number'>('text', 'formula', 'number'),
});
const step = fc.record({
  county,
  edits: fc.array(edit, { maxLength: 8 }),
  language: fc.constantFrom<'zh-CN' | 'en-US'>('zh-CN', 'zh-CN', 'zh-CN', 'en-US'),
});

/** The columns in which a user writes in this row: of a plan by its key, of a list by its names. */
function userColumns(
  snapshot: Snapshot,
  id: string,
  sheet: string,
  row: number,
): readonly number[] {
  const { pages } = ownedAreas(snapshot);
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (!grid) return [];
  if (!id.startsWith('plan_')) {
    const fields = id === 'ledger' ? ledgerFields : ['filed', 'note'];
    return fields.map((field) => pages.get(`${id}_${field}`)?.area.column ?? 0);
  }
  const key = valueAt(grid, row, 8);
  if (key === null) return [0, 3];
  return [...String(key).matchAll(/@(\d+)/g)].map(([, column]) => Number(column));
}

interface World {
  readonly snapshot: Snapshot;
  /** What users wrote and did not write over. */
  readonly texts: readonly CellValue[];
}

function edited(
  world: World,
  edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
  run: number,
): World {
  return edits.reduce<World>(
    ({ snapshot, texts }, { sheet: which, row: share, cell, insert, text }, at) => {
      const pages = [...ownedAreas(snapshot).pages].filter(
        ([id]) => id === 'ledger' || id === 'archive' || id.startsWith('plan_'),
      );
      const [id, page] = pages[which % Math.max(1, pages.length)] ?? [];
      if (id === undefined || !page) return { snapshot, texts };
      const { sheet, area } = page;
      const first = id.startsWith('plan_') ? 0 : 3;
      const rows = Math.min(area.rows + 3, 70) - first;
      const row = first + Math.floor(share * rows);
      const wider = insert ? inserted(snapshot, sheet, { row }) : snapshot;
      const columns = userColumns(wider, id, sheet, row);
      const column = columns[cell % Math.max(1, columns.length)];
      if (column === undefined) return { snapshot: wider, texts };
      const spot: Spot = { row, column };
      const number = run * 100 + at;
      const value: CellValue =
        text === 'number' ? 7_000_000 + number : `${text === 'formula' ? '=' : ''}写${number}。`;
      const grid = sheetNamed(wider, sheet)?.grid;
      const before = grid ? valueAt(grid, row, column) : null;
      return {
        snapshot: typed(wider, sheet, spot, value),
        texts: [...texts.filter((each) => each !== before), value],
      };
    },
    world,
  );
}

function standsSomewhere({ sheets }: Snapshot, text: CellValue): boolean {
  return sheets.some(({ name, grid }) =>
    name === '学校'
      ? false
      : grid?.values.some((line) =>
          line.some(
            (cell) => cell === text || (typeof cell === 'string' && cell.includes(String(text))),
          ),
        ),
  );
}

it('texts are never lost, and a second run writes the same cells', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      let world: World = { snapshot: { sheets: [], names: [] }, texts: [] };
      steps.forEach(({ county: schools, edits, language }, run) => {
        const ours = world.snapshot.sheets.filter(({ name }) => name !== '学校');
        const before = { ...world.snapshot, sheets: [...schools.sheets, ...ours] };
        const parts = ['plans', 'ledger', 'archive'] as const;
        const { after } = written(before, { language }, parts);
        for (const text of world.texts) {
          if (!standsSomewhere(after, text)) throw new Error(`run ${run} loses ${String(text)}`);
        }
        expect(written(after, { language }, parts).after).toEqual(after);
        world = edited({ snapshot: after, texts: world.texts }, edits, run);
      });
    }),
    { numRuns: 25 },
  );
});
