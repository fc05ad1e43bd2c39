/** Where keys lead from a cell: over merges, past hidden rows, to the edges of what is filled. */
import { areaAddress } from '../../../src/sheets/area';
import {
  extendTo,
  gridExtent,
  moveSelection,
  selectArea,
  selectCell,
  selectColumns,
  selectRows,
  wholeArea,
  type SelectionMove,
  type Selection,
} from '../../../src/workbench/grid/selection';
import { sheetOf } from '../sheets';

/** A1:B1 merged; C filled in rows 2–4, then a gap, then row 7. */
const values = [
  ['标题', null, '丙'],
  ['一', 1, 10],
  ['二', 2, 20],
  ['三', 3, 30],
  [],
  [],
  ['末', 9, 90],
];
const merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];

const at = (row: number, column: number) => ({ row, column });
const step = (
  direction: SelectionMove['direction'],
  more: Partial<SelectionMove> = {},
): SelectionMove => ({
  direction,
  by: 1,
  extend: false,
  ...more,
});
const shown = ({ active, area }: Selection) =>
  `${areaAddress({ ...active, rows: 1, columns: 1 })} ${areaAddress(area)}`;

describe('a selected cell', () => {
  it('of a merge is its first, and the whole merge is selected', async () => {
    const sheet = await sheetOf(values, merges);
    expect(shown(selectCell(sheet, at(0, 1)))).toBe('A1 A1:B1');
  });

  it('moves by one, over a merge as a whole, and stays within the grid', async () => {
    const sheet = await sheetOf(values, merges);
    const title = selectCell(sheet, at(0, 0));
    expect(shown(moveSelection(sheet, title, step('right')))).toBe('C1 C1');
    expect(shown(moveSelection(sheet, title, step('down')))).toBe('A2 A2');
    expect(shown(moveSelection(sheet, title, step('up')))).toBe('A1 A1:B1');
    const last = gridExtent(sheet).columns - 1;
    const end = selectCell(sheet, at(3, last));
    expect(moveSelection(sheet, end, step('right')).active).toEqual(at(3, last));
  });

  it('passes over hidden rows and columns', async () => {
    const sheet = await sheetOf(values, merges, (xml) =>
      xml
        .replace('<row r="3">', '<row r="3" hidden="1">')
        .replace(
          '<sheetData>',
          '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>',
        ),
    );
    const from = selectCell(sheet, at(1, 0));
    expect(moveSelection(sheet, from, step('down')).active).toEqual(at(3, 0));
    expect(moveSelection(sheet, from, step('right')).active).toEqual(at(1, 2));
  });

  it('jumps to the end of filled cells, then to the next filled one, then to the edge', async () => {
    const sheet = await sheetOf(values, merges);
    const jump = step('down', { by: 'edge' });
    let selection = selectCell(sheet, at(1, 2));
    const rows: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      selection = moveSelection(sheet, selection, jump);
      rows.push(selection.active.row);
    }
    expect(rows).toEqual([3, 6, gridExtent(sheet).rows - 1]);
    expect(moveSelection(sheet, selection, step('up', { by: 'edge' })).active.row).toBe(6);
  });

  it('pages down', async () => {
    const sheet = await sheetOf(values, merges);
    const moved = moveSelection(sheet, selectCell(sheet, at(0, 2)), step('down', { by: 20 }));
    expect(moved.active).toEqual(at(20, 2));
  });
});

describe('a selection', () => {
  it('is extended from its active cell, and takes merges as a whole', async () => {
    const sheet = await sheetOf(values, merges);
    const extended = extendTo(sheet, selectCell(sheet, at(2, 1)), at(0, 1));
    expect(shown(extended)).toBe('B3 A1:B3');
    const down = moveSelection(sheet, extended, step('down', { extend: true }));
    expect(shown(down)).toBe('B3 B2:B3');
  });

  it('of whole rows and columns leaves merged titles aside, and can be extended', async () => {
    const sheet = await sheetOf(values, merges);
    const { rows, columns } = gridExtent(sheet);
    expect(selectColumns(sheet, 1, 1).area).toEqual({ row: 0, column: 1, rows, columns: 1 });
    expect(selectColumns(sheet, 0, 2).area).toEqual({ row: 0, column: 0, rows, columns: 3 });
    expect(selectRows(sheet, 3, 2).area).toEqual({ row: 2, column: 0, rows: 2, columns });
    expect(wholeArea(sheet, selectRows(sheet, 3, 2).area)).toEqual({
      row: 2,
      column: 0,
      rows: 2,
      columns: 16_384,
    });
  });

  it('can be any area', async () => {
    const sheet = await sheetOf(values, merges);
    expect(shown(selectArea(sheet, { row: 0, column: 1, rows: 2, columns: 2 }))).toBe('B1 A1:C2');
  });
});
