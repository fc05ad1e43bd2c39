import { columnIndex, type SheetArea } from '../../../src/sheets/area';
import { takeColumn, takeHeader, takeSchools } from '../../../src/taskpane/binding/selections';
import { primary } from './bindingCounty';

const area = (letters: string, row: number, more: Partial<SheetArea> = {}): SheetArea => ({
  sheet: '小学',
  row: row - 1,
  column: columnIndex(letters),
  rows: 1,
  columns: 1,
  ...more,
});
const why = (taken: ReturnType<typeof takeColumn | typeof takeHeader>) =>
  taken.kind === 'refused' ? taken.code.replace('pane.binding.taken.', '') : taken.what;

describe('a column taken from the selection', () => {
  it('is the one selected, by one cell or as a whole', () => {
    expect(why(takeColumn(area('K', 5), primary, []))).toBe(columnIndex('K'));
    const whole = area('K', 1, { rows: 1_048_576 });
    expect(why(takeColumn(whole, primary, []))).toBe(columnIndex('K'));
  });

  it('is refused on another sheet, beside the table, or where there are several', () => {
    expect(takeColumn(area('K', 5, { sheet: '初中' }), primary, [])).toEqual({
      kind: 'refused',
      code: 'pane.binding.taken.otherSheet',
      params: { sheet: '初中', address: 'K5', wanted: '小学' },
    });
    expect(takeColumn(area('Z', 5), primary, [])).toEqual({
      kind: 'refused',
      code: 'pane.binding.taken.outside',
      params: { address: 'Z5', from: 'A', to: 'L' },
    });
    expect(why(takeColumn(area('K', 5, { columns: 2 }), primary, []))).toBe('severalColumns');
    expect(why(takeColumn(null, primary, []))).toBe('nothing');
  });

  it('is refused in the rows of another table of the same sheet', () => {
    const below = { ...primary, key: '小学2', header: { first: 20, last: 20 }, firstRow: 21 };
    expect(why(takeColumn(area('K', 22), primary, [below]))).toBe('otherTable');
    expect(why(takeColumn(area('K', 22), below, [primary]))).toBe(columnIndex('K'));
  });
});

describe('rows taken from the selection', () => {
  const header = { sheet: '小学', first: 1, last: 2 };

  it('are the header rows, wherever they stand', () => {
    expect(why(takeHeader(area('B', 2, { rows: 2 })))).toEqual(header);
  });

  it('are refused as header rows when they are too many', () => {
    expect(why(takeHeader(area('B', 1, { rows: 1_048_576 })))).toBe('longHeader');
    expect(why(takeHeader(null))).toBe('nothing');
  });

  it('are the schools below that header', () => {
    const rows = { sheet: '小学', first: 3, last: 42 };
    expect(why(takeSchools(area('A', 4, { rows: 40, columns: 20 }), header))).toEqual(rows);
  });

  it('are refused as schools in the header, on another sheet, or as a whole column', () => {
    expect(why(takeSchools(area('A', 3, { rows: 40 }), header))).toBe('aboveHeader');
    expect(why(takeSchools(area('A', 4, { sheet: '初中' }), header))).toBe('otherSheet');
    expect(why(takeSchools(area('A', 1, { rows: 1_048_576 }), header))).toBe('wholeColumn');
    expect(why(takeSchools(null, header))).toBe('nothing');
  });
});
