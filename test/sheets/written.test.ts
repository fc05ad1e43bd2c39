/** Ours is what we wrote: what a person puts among our cells is kept and told, wherever rows go. */
import fc from 'fast-check';
import type { CellValue } from '../../src/county/cell';
import { contains, nameReference } from '../../src/sheets/area';
import { readHeader } from '../support/ownColumns';
import { valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { writtenIn } from '../../src/sheets/written';
import { changeSheet, deleteName, insert, remove, type as typeIn } from '../support/editing';
import { fourSchools as county, output, run } from './layout/county';
import { columnOf, gridOf, moveName, sortRows, table, withoutMarks } from '../support/ownColumns';

const first = run(county).after;
const firstRow = 3;
const backbone = (snapshot: Snapshot) => columnOf(snapshot, 'backboneTeachers');
const told = (layout: ReturnType<typeof run>['layout']) =>
  layout.findings.filter(({ rule }) => rule === 'cellOfYours' || rule === 'outputNameForeign');

describe('a cell that a person typed into a computed column', () => {
  const typed = typeIn(first, table, firstRow + 1, backbone(first), '待核实');

  it('stays, is told with its cell, and the rest is renewed', () => {
    const edited = typeIn(typed, table, firstRow + 2, 7, 2);
    const { after, layout } = run(edited);
    expect(valueAt(gridOf(after), firstRow + 1, backbone(after))).toBe('待核实');
    expect(valueAt(gridOf(after), firstRow + 2, backbone(after))).toBe(0.2);
    expect(told(layout)).toEqual([
      expect.objectContaining({
        rule: 'cellOfYours',
        cell: 'Q5',
        params: { column: expect.stringContaining('骨干') as string, found: '待核实', cells: 1 },
      }),
    ]);
    expect(run(after).after).toEqual(after);
  });

  it.each([
    [true, 'TRUE'],
    [7.9 - 1e-15, '7.9'],
    ['待'.repeat(40), `${'待'.repeat(29)}…`],
  ])('is told as Excel shows it: %s', (value, found) => {
    const { layout } = run(typeIn(first, table, firstRow + 1, backbone(first), value));
    expect(told(layout)).toMatchObject([{ params: { found } }]);
  });

  it('stays where it is a formula, whatever that comes to', () => {
    const row = firstRow + 1;
    const place = row * 16_384 + backbone(first);
    const corrected = typeIn(first, table, row, 7, 2);
    const { after, layout } = run(changeSheet(corrected, table, { formulas: new Set([place]) }));
    expect(told(layout)).toMatchObject([{ params: { cells: 1 } }]);
    expect(valueAt(gridOf(after), row, backbone(after))).toBe(
      valueAt(gridOf(first), row, backbone(first)),
    );
    expect(
      layout.plan.operations.some(
        (one) =>
          one.kind === 'write' &&
          one.sheet === table &&
          contains(one.area, { row, column: backbone(first), rows: 1, columns: 1 }),
      ),
    ).toBe(false);
  });

  it('gives way to the result once it is taken away', () => {
    const kept = run(typed).after;
    const { after, layout } = run(typeIn(kept, table, firstRow + 1, backbone(kept), null));
    expect(gridOf(after)).toEqual(gridOf(first));
    expect(told(layout)).toEqual([]);
  });

  it('stays in a header and in the status column, too', () => {
    const status = columnOf(first, 'status');
    let edited = typeIn(first, table, firstRow - 1, backbone(first), '县里的列名');
    edited = typeIn(edited, table, firstRow, status, '勿动');
    const { after, layout } = run(edited);
    expect(readHeader(after, backbone(after))).toBe('县里的列名');
    expect(valueAt(gridOf(after), firstRow, status)).toBe('勿动');
    expect(told(layout).length).toBeGreaterThan(1);
  });

  it('stays where rows and columns were inserted since', () => {
    const edited = insert(insert(typed, table, 'row', 1), table, 'column', 2);
    const { after } = run(edited);
    expect(valueAt(gridOf(after), firstRow + 2, backbone(first) + 1)).toBe('待核实');
  });
});

describe('rows that were sorted', () => {
  const order = [2, 0, 3, 1];
  const columns = gridOf(first).values[0]?.length ?? 0;

  it.each([
    ['with all our columns', columns],
    ['without ours', 14],
    ['without the hidden status beside them', columnOf(first, 'status')],
  ])('%s stay ours', (_, end) => {
    const { after, layout } = run(sortRows(first, firstRow, order, end));
    expect(told(layout)).toEqual([]);
    const fresh = run(sortRows(county, firstRow, order, 14)).after;
    expect(gridOf(after)).toEqual(gridOf(fresh));
  });
});

describe('outputs of version 0.1.0, which bear no marks', () => {
  it('are renewed in place, not doubled', () => {
    const { after, layout } = run(withoutMarks(first));
    expect(after).toEqual(first);
    expect(told(layout)).toEqual([]);
  });

  it('get their status column hidden, unless the county has cells in it', () => {
    const hides = (snapshot: Snapshot) =>
      run(snapshot).layout.plan.operations.some(
        (operation) => operation.kind === 'columns' && operation.hidden === true,
      );
    const old = withoutMarks(first);
    expect(hides(old)).toBe(true);
    expect(hides(typeIn(old, table, 0, columnOf(old, 'status'), '附注'))).toBe(false);
    expect(hides(first)).toBe(false);
  });

  it('are not ours below a header of somebody else', () => {
    const moved = moveName(withoutMarks(first), 'backboneTeachers', 7);
    const { after, layout } = run(moved);
    expect(told(layout).map(({ rule }) => rule)).toEqual(['outputNameForeign']);
    for (const row of [3, 4, 5, 6]) {
      expect(valueAt(gridOf(after), row, 7)).toBe(valueAt(gridOf(county), row, 7));
    }
  });
});

describe('a name of ours that points over the county’s cells', () => {
  it('is told; the cells stay and the result finds another place', () => {
    const { after, layout } = run(moveName(first, 'verdict', 4));
    expect(told(layout)).toEqual([
      expect.objectContaining({
        rule: 'outputNameForeign',
        params: { name: '均衡_输出_小学_primary_verdict' },
      }),
    ]);
    for (const row of [2, 3, 4, 5, 6]) {
      expect(valueAt(gridOf(after), row, 4)).toBe(valueAt(gridOf(county), row, 4));
    }
    expect(output(after, '小学_primary_verdict')).toEqual(output(first, '小学_primary_verdict'));
    expect(run(after).after).toEqual(after);
  });
});

describe('a column of ours that a person took for entries of the own', () => {
  it('is no longer ours, so that it is read as the county’s', () => {
    const column = backbone(first);
    let edited = typeIn(first, table, firstRow - 1, column, '图书册数');
    [0, 1, 2, 3].forEach((at) => {
      edited = typeIn(edited, table, firstRow + at, column, 1000 + at);
    });
    const { owned, foreign } = writtenIn(edited);
    expect(foreign.map(({ id }) => id)).toEqual(['backboneTeachers']);
    expect(owned.outputs.some(({ area }) => area.column === column)).toBe(false);
    const { after } = run(edited);
    const kept = gridOf(after).values.map((row) => row[column]);
    expect(kept.slice(firstRow - 1)).toEqual(['图书册数', 1000, 1001, 1002, 1003]);
  });
});

describe('columns of ours without their status column, which somebody deleted', () => {
  const cut = remove(first, table, 'column', columnOf(first, 'status'));
  const typed = typeIn(cut, table, firstRow + 1, backbone(cut), 178);

  it('are nobody’s proof: what was typed there stays, is told, and the results go elsewhere', () => {
    const { after, layout } = run(typed);
    expect(gridOf(after)).toEqual(gridOf(typed));
    expect(told(layout).map(({ rule }) => rule)).toContain('outputNameForeign');
    expect(after.names.find(({ name }) => name.endsWith('primary_verdict'))?.area?.sheet).not.toBe(
      table,
    );
    expect(run(after).after).toEqual(after);
  });
});

describe('columns of ours whose status column somebody emptied', () => {
  const status = columnOf(first, 'status');
  const emptied = gridOf(first).values.reduce(
    (snapshot, _, row) => typeIn(snapshot, table, row, status, null),
    first,
  );

  it('are nobody’s proof either, which is told once for all of them', () => {
    const typed = typeIn(emptied, table, firstRow + 1, backbone(first), '待核实');
    const { after, layout } = run(typed);
    expect(gridOf(after)).toEqual(gridOf(typed));
    expect(told(layout).map(({ params }) => params)).toEqual([
      { name: '均衡_输出_小学_primary_header' },
    ]);
    expect(run(after).after).toEqual(after);
  });

  it('are taken again where they were emptied, too', () => {
    const bare = gridOf(emptied).values.reduce(
      (snapshot, cells, row) =>
        cells.reduce<Snapshot>(
          (next, __, column) => (column < 14 ? next : typeIn(next, table, row, column, null)),
          snapshot,
        ),
      emptied,
    );
    const { after, layout } = run(bare);
    expect(gridOf(after)).toEqual(gridOf(first));
    expect(told(layout)).toEqual([]);
  });

  it('are those of version 0.1.0 where only its header of the status is gone', () => {
    const old = typeIn(withoutMarks(first), table, firstRow - 1, status, null);
    const { after, layout } = run(old);
    expect(gridOf(after)).toEqual(gridOf(first));
    expect(told(layout)).toEqual([]);
  });
});

describe('results of ours that were cut and pasted beside a school table', () => {
  const page = '均衡_页_dispersion_quality';
  const at = { row: 12, column: 0 };

  it('do not make its sheet ours: the schools count, the results go to a sheet of their own', () => {
    const area = first.names.find(({ name }) => name === page)?.area;
    if (!area) throw new Error('no page');
    const pasted = { ...area, ...at, sheet: table };
    const names = first.names.map((known) =>
      known.name === page ? { ...known, area: pasted, refersTo: nameReference(pasted) } : known,
    );
    const moved = typeIn({ ...first, names }, table, at.row, at.column, '校际差异系数');
    const { after, layout } = run(moved);
    expect(layout.findings).toContainEqual(
      expect.objectContaining({
        rule: 'pageMoved',
        sheet: table,
        cell: 'A13',
        params: { name: page },
      }),
    );
    expect(gridOf(after)).toEqual(gridOf(moved));
    expect(after.names.find(({ name }) => name === page)?.area?.sheet).not.toBe(table);
    expect(run(after).after).toEqual(after);
  });
});

describe('a run at once tells what the next would tell', () => {
  it('where a status was emptied: cells that hold the result anyway are no person’s', () => {
    const emptied = typeIn(first, table, firstRow, columnOf(first, 'status'), null);
    const second = run(emptied);
    expect(told(second.layout)).toEqual([]);
    expect(gridOf(second.after)).toEqual(gridOf(first));
    expect(run(second.after).after).toEqual(second.after);
  });

  it('where a column was deleted, so that a person’s header stands over another now', () => {
    const cut = remove(first, table, 'column', columnOf(first, 'higherDegreeTeachers'));
    const typed = typeIn(cut, table, firstRow - 1, columnOf(cut, 'teachingArea'), 1192);
    const second = run(typed);
    expect(told(second.layout)).toHaveLength(1);
    expect(told(run(second.after).layout)).toEqual(told(second.layout));
    expect(run(second.after).after).toEqual(second.after);
  });
});

describe('whatever a person does between two runs', () => {
  type Step = (snapshot: Snapshot, seen: string[]) => Snapshot;
  const typing: fc.Arbitrary<Step> = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 15, max: 25 }), fc.nat(999))
    .map(([row, column, number]): Step => (snapshot, seen) => {
      const text = `字${number}`;
      seen.push(text);
      return typeIn(snapshot, table, row, column, text);
    });
  const moving: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom(0, 1).map(
      (at): Step =>
        (snapshot) =>
          insert(snapshot, table, 'row', at),
    ),
    fc.integer({ min: 14, max: 26 }).map(
      (at): Step =>
        (snapshot) =>
          insert(snapshot, table, 'column', at),
    ),
    fc.nat(99).map((pick): Step => (snapshot) => {
      const names = snapshot.names.filter(({ name }) => name.startsWith('均衡_输出_'));
      return deleteName(snapshot, names[pick % Math.max(1, names.length)]?.name ?? '');
    }),
  );

  it('keeps every text that was typed', () => {
    fc.assert(
      fc.property(
        fc.array(typing, { minLength: 1, maxLength: 4 }),
        fc.array(moving, { maxLength: 3 }),
        (typings, moves) => {
          const seen: string[] = [];
          const typed = typings.reduce((snapshot, step) => step(snapshot, seen), first);
          const standing = seen.filter((text) => holds(typed, text));
          const edited = moves.reduce((snapshot, step) => step(snapshot, seen), typed);
          const { after } = run(edited);
          expect(standing.filter((text) => !holds(after, text))).toEqual([]);
          expect(standing.filter((text) => !holds(run(after).after, text))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  function holds(snapshot: Snapshot, text: CellValue): boolean {
    return gridOf(snapshot).values.some((row) => row.includes(text));
  }
});
