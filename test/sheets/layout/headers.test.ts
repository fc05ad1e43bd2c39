/** Header cells of computed columns over a table header of several rows. */
import { areaAddress, type Area } from '../../../src/sheets/area';
import { changeSheet, deleteSheet, insert, type as typeIn } from '../../support/editing';
import { bind, cellsOf, kinds, output, place, primarySheet, run, school, workbook } from './county';
import type { Operation } from '../../../src/sheets/plan';
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';

const county = workbook(primarySheet([school('甲小学'), school('乙小学')]));
const header = '均衡_输出_小学_primary_header';

/** The table's header is said to begin at row 1 (0-based), above the row with the names. */
function runTall(snapshot: Snapshot, first = 1) {
  const binding = bind(snapshot);
  const tables = binding.tables.map((table) => ({
    ...table,
    header: { first, last: table.firstRow - 1 },
  }));
  return run(snapshot, { binding: { ...binding, tables } });
}

function merges(snapshot: Snapshot): readonly string[] {
  return (sheetNamed(snapshot, '小学')?.merges ?? []).map((area: Area) => areaAddress(area));
}

const mergesOf = (operations: readonly Operation[]) =>
  operations.filter(({ kind }) => kind === 'merge').length;

describe('a header cell', () => {
  const { after, operations } = runTall(county);

  it('covers all header rows of the table, the text in the first', () => {
    expect(place(after, header)).toBe("'小学'!$P$2:$Z$3");
    expect(cellsOf(after, header)[0]?.[6]).toBe('L7 每百名学生拥有网络多媒体教室数(间)\n优质均衡');
    expect(cellsOf(after, header)[1]).toEqual(new Array(11).fill(null));
    expect(merges(after).slice(0, 2)).toEqual(['P2:P3', 'Q2:Q3']);
    expect(mergesOf(operations)).toBe(11);
  });

  it('is merged once, however many runs and schools there are', () => {
    const twice = runTall(after);
    expect(twice.after).toEqual(after);
    expect(kinds(twice.operations)).not.toHaveProperty('merge');
    const many = workbook(primarySheet(Array.from({ length: 50 }, (_, at) => school(`第${at}`))));
    expect(mergesOf(runTall(many).operations)).toBe(11);
  });

  it('keeps to the last header row where a merge of the county reaches over the rows above', () => {
    const titled = changeSheet(county, '小学', {
      merges: [{ row: 1, column: 10, rows: 1, columns: 12 }],
    });
    const { after: placed } = runTall(titled);
    expect(place(placed, header)).toBe("'小学'!$P$3:$Z$3");
    expect(merges(placed)).toEqual(['K2:V2']);
    expect(runTall(placed).after).toEqual(placed);
  });

  it('does not mind what the county writes beside the header', () => {
    const { after: placed } = runTall(typeIn(county, '小学', 1, 14, '制表人'));
    expect(place(placed, header)).toBe("'小学'!$P$2:$Z$3");
    expect(runTall(placed).after).toEqual(placed);
  });

  it('grows when an earlier run left it on the last row, and shrinks back', () => {
    const low = run(county).after;
    expect(place(low, header)).toBe("'小学'!$P$3:$Z$3");
    const tall = runTall(low).after;
    expect(tall).toEqual({ ...after, names: expect.arrayContaining([...after.names]) });
    const back = run(tall).after;
    expect(place(back, header)).toBe("'小学'!$P$3:$Z$3");
    expect(merges(back)).toEqual([]);
    expect(cellsOf(back, header)).toEqual(cellsOf(low, header));
  });

  it('moves along with columns that the user inserts, also between ours', () => {
    const moved = insert(insert(after, '小学', 'column', 18), '小学', 'column', 0);
    const typed = typeIn(moved, '小学', 1, 19, '县里的列');
    const twice = runTall(typed).after;
    expect(place(twice, header)).toBe("'小学'!$Q$2:$AB$3");
    expect(merges(twice)).toHaveLength(11);
    expect(merges(twice)).not.toContain('T2:T3');
    expect(sheetNamed(twice, '小学')?.grid?.values[1]?.[19]).toBe('县里的列');
    expect(output(twice, '小学_primary_verdict')).toEqual(output(after, '小学_primary_verdict'));
  });

  it('is taken away whole when the columns move to a sheet', () => {
    const binding = bind(after);
    const apart = run(after, { binding, settings: { columns: 'sheet' } }).after;
    expect(merges(apart)).toEqual([]);
    expect(merges(run(deleteSheet(apart, '均衡_优质_小学')).after)).toEqual([]);
  });
});
