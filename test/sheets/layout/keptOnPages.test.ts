/** On our own sheets, too, ours is what we wrote: what a person put there stays and is told. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/county/cell';
import { contains } from '../../../src/sheets/area';
import { marksOfPage, placesOfYours } from '../../../src/sheets/page/pageMarks';
import { valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import { changeSheet, insert, remove, type as typeIn } from '../../support/editing';
import { tablesInput, workbookOf, sixtySchools } from '../forms/county';
import { written } from '../forms/sheetText';
import { fourSchools as county, run, valuesOf } from './county';

const page = '均衡_优质_差异系数';
const list = '均衡_数据核查';
const first = run(county).after;
/** Another number of teachers: means and coefficients change. */
const corrected = (snapshot: Snapshot) => typeIn(snapshot, '小学', 3, 7, 2);
const told = ({ layout }: ReturnType<typeof run>) =>
  layout.findings.filter(({ rule }) => rule === 'pageCellOfYours');
const figures = placeOf(first, page, (value) => typeof value === 'number');

describe('a cell that a person typed on a sheet of results', () => {
  const typed = typeIn(first, page, figures.row, figures.column, '已与股室核对');

  it('stays, is told with its cell, and the rest is renewed', () => {
    const again = run(corrected(typed));
    const fresh = run(corrected(county));
    expect(valuesOf(again.after, page)).toEqual(
      valuesOf(typeIn(fresh.after, page, figures.row, figures.column, '已与股室核对'), page),
    );
    expect(told(again)).toEqual([
      expect.objectContaining({ sheet: page, params: expect.objectContaining({ cells: 1 }) }),
    ]);
    expect(run(again.after).after).toEqual(again.after);
    expect(JSON.stringify(valuesOf(again.after, list))).toContain('pageCellOfYours');
  });

  it('stays where it is a formula, whatever that comes to', () => {
    const place = figures.row * 16_384 + figures.column;
    const again = run(changeSheet(first, page, { formulas: new Set([place]) }));
    expect(told(again)).toMatchObject([{ sheet: page, params: { cells: 1 } }]);
    expect(
      again.operations.some(
        (one) =>
          (one.kind === 'write' || one.kind === 'clear') &&
          one.sheet === page &&
          contains(one.area, { ...figures, rows: 1, columns: 1 }),
      ),
    ).toBe(false);
  });

  it('gives way to the result once it is taken away', () => {
    const kept = run(typed).after;
    const again = run(typeIn(kept, page, figures.row, figures.column, null));
    expect(valuesOf(again.after, page)).toEqual(valuesOf(first, page));
    expect(told(again)).toEqual([]);
  });

  it('stays where it stands when rows or columns were put in before it', () => {
    const moved = insert(insert(typed, page, 'row', 1), page, 'column', 0);
    const { after } = run(corrected(moved));
    expect(cellAt(after, page, figures.row + 1, figures.column + 1)).toBe('已与股室核对');
  });

  it('stays on the list of findings, beside the 说明 that go with theirs', () => {
    const edited = typeIn(typeIn(first, list, 0, 3, '二稿'), list, 3, 10, '已核实');
    const again = run(corrected(edited));
    expect(cellAt(again.after, list, 0, 3)).toBe('二稿');
    expect(JSON.stringify(valuesOf(again.after, list))).toContain('已核实');
    expect(told(again).map(({ cell }) => cell)).toEqual(['D1']);
  });
});

it('a cell stays though a column was put into the settings sheet, which remembers what is ours', () => {
  const typed = typeIn(first, page, figures.row, figures.column, '已与股室核对');
  const moved = insert(typed, '均衡_设置', 'column', 2);
  expect(cellAt(run(moved).after, page, figures.row, figures.column)).toBe('已与股室核对');
});

describe('what a person wrote on the list of findings stays', () => {
  const told = '已与学校核实';
  const answered = typeIn(first, list, 3, 10, told);
  const withoutName = (snapshot: Snapshot, gone: string): Snapshot => ({
    ...snapshot,
    names: snapshot.names.filter(({ name }) => name !== gone),
  });
  it.each<[string, Snapshot]>([
    ['though the name of the keys is deleted', withoutName(answered, '均衡_页_findings_keys')],
    ['though the name of 说明 is deleted', withoutName(answered, '均衡_页_findings_remarks')],
    ['though the column of the keys is deleted', remove(answered, list, 'column', 11)],
    ['in a row put in below the header', typeIn(insert(first, list, 'row', 3), list, 3, 10, told)],
    ['over the header of 说明', typeIn(first, list, 2, 10, told)],
    ['beside the title', typeIn(first, list, 0, 10, told)],
  ])('%s', (_, edited) => {
    const { after } = run(edited);
    expect(JSON.stringify(valuesOf(after, list))).toContain(told);
    expect(run(after).after).toEqual(after);
  });
});

describe('均衡_设置', () => {
  const settings = '均衡_设置';

  it('keeps what a person typed beside and over our words, and tells it; choices stay choices', () => {
    const edited = [
      [3, 2, '县里的话'],
      [4, 0, '另叫一名'],
      [2, 5, '旁注'],
    ] as const;
    const typed = edited.reduce<Snapshot>(
      (snapshot, [row, column, value]) => typeIn(snapshot, settings, row, column, value),
      typeIn(first, settings, 3, 1, '基本均衡'),
    );
    const again = run(corrected(typed));
    for (const [row, column, value] of edited) {
      expect(cellAt(again.after, settings, row, column)).toBe(value);
    }
    expect(cellAt(again.after, settings, 3, 1)).toBe('基本均衡');
    expect(told(again)).toMatchObject([{ sheet: settings, params: { cells: 2 } }]);
    expect(run(again.after).after).toEqual(again.after);
  });
});

describe('nothing that is ours is taken for a person’s', () => {
  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ['after a correction', corrected],
    ['with a cell cleared', (s) => typeIn(s, page, figures.row, figures.column, null)],
    ['with a row put in', (s) => insert(s, page, 'row', figures.row)],
    ['with a row taken out', (s) => remove(s, page, 'row', figures.row)],
    ['with a column put in', (s) => insert(s, page, 'column', 1)],
    ['with a column taken out', (s) => remove(s, page, 'column', figures.column)],
  ])('%s', (_, edit) => {
    const again = run(corrected(edit(first)));
    expect(told(again)).toEqual([]);
    expect(filled(again.after)).toEqual(filled(run(corrected(county)).after));
  });

  it('in another language', () => {
    expect(told(run(corrected(first), { language: 'en-US' }))).toEqual([]);
  });

  it('of version 0.1.0, which bears no marks', () => {
    const old = withoutRecord(typeIn(first, page, figures.row, figures.column, 'x'));
    const again = run(old);
    expect(told(again)).toEqual([]);
    expect(again.after).toEqual(first);
  });
});

describe('where a page reaches further than it did', () => {
  it('a cell that stood below it stays', () => {
    const draft = { cells: [['a'], ['b'], ['c']], hiddenColumns: [] };
    const old = { row: 0, column: 0, rows: 2, columns: 1 };
    const grid = { row: 0, column: 0, values: [['a'], ['b'], ['mine']] };
    const marks = marksOfPage({ ...draft, cells: [['a'], ['b']] });
    expect(placesOfYours(draft, old, grid, marks)).toEqual([{ row: 2, column: 0, value: 'mine' }]);
  });
});

it('any cell typed on any page is found, and a single one alone', () => {
  const content = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }), fc.string());
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.tuple(
        ...[0, 1].map(() =>
          fc.array(fc.array(content, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
        ),
      ),
    );
  fc.assert(
    fc.property(
      cells,
      fc.array(fc.tuple(fc.nat(7), fc.nat(5)), { minLength: 1, maxLength: 3 }),
      ([was = [], wanted = []], places) => {
        const rows = was.length;
        const columns = was[0]?.length ?? 1;
        const standing = was.map((row) => [...row]);
        const typed = new Set<string>();
        for (const [down, across] of places) {
          const row = standing[down % rows];
          if (!row) continue;
          row[across % columns] = `typed ${down} ${across}`;
          typed.add(`${down % rows} ${across % columns}`);
        }
        const found = placesOfYours(
          { cells: wanted, hiddenColumns: [] },
          { row: 0, column: 0, rows, columns },
          { row: 0, column: 0, values: standing },
          marksOfPage({ cells: was, hiddenColumns: [] }),
        ).map(({ row, column }) => `${row} ${column}`);
        expect(found).toEqual(expect.arrayContaining([...typed]));
        if (typed.size === 1) expect(found).toEqual([...typed]);
      },
    ),
  );
});

describe('official tables', () => {
  const tables = written(tablesInput(workbookOf(sixtySchools())));

  it('keep what a person typed, and what they are kept from is told', () => {
    const sheet = tables.after.sheets.find(({ name }) => name.startsWith('均衡_优质_表Ⅱ'));
    const place = placeOf(tables.after, sheet?.name ?? '', (value) => typeof value === 'number');
    const typed = typeIn(tables.after, sheet?.name ?? '', place.row, place.column, 999);
    const again = written(tablesInput(typed));
    expect(cellAt(again.after, sheet?.name ?? '', place.row, place.column)).toBe(999);
    expect(again.after).toEqual(typed);
    expect(written(tablesInput(tables.after)).after).toEqual(tables.after);
  });
});

/** The page without the empty cells to the right of its rows and below them. */
function filled(snapshot: Snapshot): readonly (readonly CellValue[])[] {
  const trimmed = <T>(cells: readonly T[], isEmpty: (cell: T) => boolean): readonly T[] => {
    const last = cells.at(-1);
    return last === undefined || !isEmpty(last) ? cells : trimmed(cells.slice(0, -1), isEmpty);
  };
  const rows = valuesOf(snapshot, page).map((row) => trimmed(row, (value) => value === null));
  return trimmed(rows, (row) => row.length === 0);
}

function cellAt(snapshot: Snapshot, sheet: string, row: number, column: number): CellValue {
  const grid = snapshot.sheets.find(({ name }) => name === sheet)?.grid;
  return grid ? valueAt(grid, row, column) : null;
}

/** The first cell of a sheet whose value is as asked. */
function placeOf(
  snapshot: Snapshot,
  sheet: string,
  is: (value: CellValue) => boolean,
): { readonly row: number; readonly column: number } {
  const rows = valuesOf(snapshot, sheet);
  const row = rows.findIndex((cells) => cells.some(is));
  return { row, column: rows[row]?.findIndex(is) ?? -1 };
}

/** As a version wrote it that kept no marks of its pages. */
function withoutRecord(snapshot: Snapshot): Snapshot {
  const rows = valuesOf(snapshot, '均衡_设置');
  const row = rows.findIndex((cells) => cells[3] === 'written');
  return [0, 1, 2, 3].reduce(
    (all, column) => typeIn(all, '均衡_设置', row, column, null),
    snapshot,
  );
}
