/** What is ours is found again where our names tell it only in part. */
import { headerMarks, marksIn, statusHeader, withMarks } from '../../src/sheets/cellMarks';
import { foundAgain } from '../../src/sheets/foundAgain';
import { headerId, statusId } from '../../src/sheets/naming';
import { valueAt } from '../../src/sheets/snapshot';
import { deleteName, insert, remove, type as typeIn } from '../support/editing';
import { columnOf, gridOf, sortRows, table } from '../support/ownColumns';
import { fourSchools as county, primarySheet, run, workbook } from './layout/county';

const first = run(county).after;
const firstRow = 3;
const width = gridOf(first).values[0]?.length ?? 0;
const outputs = first.names.map(({ name }) => name).filter((name) => /^均衡_输出_/.test(name));

describe('a name of ours that a person deleted', () => {
  it.each(outputs)('%s: the column stays where it is and gets its name again', (name) => {
    const { after } = run(deleteName(first, name));
    expect(gridOf(after)).toEqual(gridOf(first));
    const names = (of: typeof after) => [...of.names].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(names(after)).toEqual(names(first));
  });
});

describe('a row that was moved past the others, where no name follows', () => {
  const past = (at: number, from: number) => {
    // Cut, an empty row inserted, pasted there, the empty row deleted.
    const noted = typeIn(first, table, firstRow + 5, 0, '注：数据截至上学年。');
    const opened = insert(noted, table, 'row', at);
    const source = from < at ? from : from + 1;
    const rows = gridOf(opened).values.length;
    const order = Array.from({ length: rows }, (_, row) =>
      row === at ? source : row === source ? at : row,
    );
    return remove(sortRows(opened, 0, order, width), table, 'row', source);
  };

  it.each([
    ['above the first', firstRow, firstRow],
    ['below the last', firstRow + 4, firstRow + 3],
  ])('%s is renewed with them, beside the table', (_, at, from) => {
    const moved = past(at, from);
    const status = columnOf(moved, 'status');
    const area = moved.names.find(({ name }) => name.endsWith('primary_status'))?.area;
    expect(area?.rows).toBe(3);
    expect(valueAt(gridOf(moved), at === firstRow ? at : at - 1, status)).not.toBeNull();
    const fresh = run(
      workbook({ ...(moved.sheets[0] ?? primarySheet([])), ...withoutOurs(moved) }),
    );
    const { after } = run(moved);
    expect(gridOf(after)).toEqual(gridOf(fresh.after));
    expect(run(after).after).toEqual(after);
  });

  function withoutOurs(moved: typeof first) {
    const grid = gridOf(moved);
    const values = grid.values.map((row) => row.slice(0, 14));
    return { grid: { ...grid, values }, merges: [] };
  }
});

describe('the header of a status column, whose name is gone', () => {
  const schools = 10;
  const status = {
    name: '',
    table,
    stage: 'primary',
    standard: 'quality-2017',
    id: statusId,
    area: { sheet: table, row: schools, rows: 2, column: 0, columns: 1 },
  } as const;

  it.each([
    [6, [statusId, headerId]],
    [7, [statusId]],
  ])('is looked for as far as six rows above the schools (%i)', (above, ids) => {
    const header = statusHeader('单项是否达标', []);
    const values = Array.from({ length: schools }, (_, row) => [
      row === schools - above ? header : null,
    ]);
    const sheet = { ...primarySheet([]), name: table, merges: [] };
    const grid = { row: 0, column: 0, values };
    const found = foundAgain([status], workbook({ ...sheet, grid }));
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('is none where its marks are not whole', () => {
    const header = statusHeader('单项是否达标', [{ id: 'teachers', content: '师生比' }]);
    expect(marksIn(header, headerMarks)?.size).toBe(1);
    expect(marksIn(header.slice(0, -1), headerMarks)).toBeNull();
    expect(withMarks('', [])).toBe('#');
  });
});
