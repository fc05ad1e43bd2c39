/** What is drawn of a row: merges, texts that run over, lines between cells, numbers that have to fit. */
import { fittingNumber, shownRowHeight } from '../../../src/workbench/grid/textMeasures';
import { rowLayout, type PlacedCell } from '../../../src/workbench/grid/rowLayout';
import type { SheetView } from '../../../src/workbook/file';
import { sheetOf } from '../sheets';

const columns = (sheet: SheetView, count = 5) => {
  let start = 40;
  return Array.from({ length: count }, (_, index) => {
    const width = sheet.columnWidth(index);
    start += width;
    return { index, start: start - width, space: 0, width };
  });
};

const placed = (sheet: SheetView, row: number): readonly (PlacedCell | null)[] =>
  rowLayout(sheet, row, columns(sheet)).map((each) => (each.cell ? each : null));

describe('a row', () => {
  it('draws a merge once, at its first cell', async () => {
    const merge = { row: 0, column: 1, rows: 2, columns: 2 };
    const sheet = await sheetOf([['甲', '合', null, '乙'], ['丙']], [merge]);
    expect(placed(sheet, 0).map((each) => each?.cell.text ?? null)).toEqual([
      '甲',
      '合',
      null,
      '乙',
      '',
    ]);
    expect(placed(sheet, 0)[1]?.merge).toEqual(merge);
    expect(placed(sheet, 1).map((each) => each?.cell.text ?? null)).toEqual([
      '丙',
      null,
      null,
      '',
      '',
    ]);
  });

  it('lets a long text run over empty neighbours, up to the next filled one', async () => {
    const long = '这是一行很长的标题文字一直写到右边去';
    const sheet = await sheetOf([
      [long, null, '满'],
      [null, null, long],
    ]);
    const [first, second] = placed(sheet, 0);
    expect(first?.over.left).toBe(0);
    expect(first?.over.right).toBe(sheet.columnWidth(1));
    expect(first?.lines.right).toBe('none');
    expect(second?.lines.right).toBeNull();
    expect(placed(sheet, 1)[2]?.over.right).toBeGreaterThan(sheet.columnWidth(3));
  });

  it('does not let a number run over, and shows it by #### rather than cut', async () => {
    const sheet = await sheetOf([[123456789012]]);
    const { over, cell } = placed(sheet, 0)[0] ?? {};
    expect(over).toEqual({ left: 0, right: 0 });
    if (!cell) throw new Error('no cell');
    expect(fittingNumber(123456789, '123456789', cell.look, 30)).toMatch(/^#+$/);
    expect(fittingNumber(12.3456789, '12.3456789', cell.look, 60)).toMatch(/^12\.3\d*$/);
    expect(fittingNumber(12.34, '12.34', cell.look, 200)).toBe('12.34');
  });

  it('takes the line that either neighbour has', async () => {
    const sheet = await sheetOf([['甲', '乙']]);
    expect(placed(sheet, 0)[0]?.lines).toEqual({ right: null, bottom: null });
    const line = { style: 'solid', width: 1, colour: '#000000' } as const;
    const lined: SheetView = {
      ...sheet,
      cell: (row, column) => {
        const cell = sheet.cell(row, column);
        const borders = { ...cell.look.borders, left: column === 1 ? line : null };
        return { ...cell, look: { ...cell.look, borders } };
      },
    };
    expect(placed(lined, 0)[0]?.lines.right).toEqual(line);
  });

  it('is as high as its wrapped texts need where the file does not say', async () => {
    const sheet = await sheetOf([['短'], ['这一段文字要折成好几行才能放得下']]);
    const wrapped: SheetView = {
      ...sheet,
      cell: (row, column) => {
        const cell = sheet.cell(row, column);
        return { ...cell, look: { ...cell.look, wrap: true } };
      },
    };
    expect(shownRowHeight(sheet, 1)).toBe(sheet.defaultRowHeight);
    expect(shownRowHeight(wrapped, 1)).toBeGreaterThan(3 * sheet.defaultRowHeight);
    expect(shownRowHeight(wrapped, 0)).toBe(sheet.defaultRowHeight);
  });
});
