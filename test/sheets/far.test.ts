/** One cell far off must not make a grid of millions, and no cell is lost. */
import fc from 'fast-check';
import type { CellValue } from '../../src/county/cell';
import { gridOf, type FilledCells } from '../../src/sheets/far';
import { farPlaces, valueAt, type Grid } from '../../src/sheets/snapshot';

type Cells = ReadonlyMap<string, CellValue>;

const cellsOf = (list: readonly (readonly [row: number, column: number])[]): Cells =>
  new Map(list.map(([row, column], at) => [`${row} ${column}`, at + 1]));

const filledOf =
  (cells: Cells): FilledCells =>
  (visit) => {
    for (const [key, value] of cells) {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      visit(row, column, value);
    }
  };

const table = (rows: number, columns: number, row = 0, column = 0) =>
  Array.from({ length: rows * columns }, (_, at): [number, number] => [
    row + Math.floor(at / columns),
    column + (at % columns),
  ]);

const sizeOf = ({ values }: Grid) => values.length * (values[0]?.length ?? 0);

/** Every cell is found at its place, and nothing else is held. */
function expectWhole(grid: Grid, cells: Cells): void {
  for (const [key, value] of cells) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    expect(valueAt(grid, row, column)).toBe(value);
  }
  const held = grid.values.flat().filter((value) => value !== null).length;
  expect(held + (grid.far?.cells.size ?? 0)).toBe(cells.size);
  const parts = grid.far?.parts.reduce((sum, part) => sum + part.cells, 0) ?? 0;
  expect(parts).toBe(grid.far?.cells.size ?? 0);
}

describe('the grid of a sheet', () => {
  it.each([
    ['the last corner', 1_048_575, 16_383],
    ['the last row', 1_048_575, 0],
    ['the last column', 3, 16_383],
    ['1,001 empty rows below', 10 + 1001, 2],
    ['201 empty columns to the right', 4, 12 + 201],
  ])('leaves out a cell in %s, and tells where it is', (_, row, column) => {
    const cells = cellsOf([...table(10, 12), [row, column]]);
    const grid = gridOf(filledOf(cells));
    expect(sizeOf(grid)).toBe(120);
    expectWhole(grid, cells);
    expect(grid.far?.parts).toEqual([
      { area: { row, column, rows: 1, columns: 1 }, cells: 1, together: false },
    ]);
    expect(farPlaces(grid, { row, column, rows: 1, columns: 1 })).toEqual([{ row, column }]);
    expect(farPlaces(grid, { row: 0, column: 0, rows: 10, columns: 12 })).toEqual([]);
  });

  it('holds what is 1,000 empty rows below and 200 empty columns to the right', () => {
    const cells = cellsOf([...table(10, 12), [10 + 1000, 2], [4, 12 + 200]]);
    const grid = gridOf(filledOf(cells));
    expect(grid.far).toBeUndefined();
    expect(grid.values).toHaveLength(1011);
    expectWhole(grid, cells);
  });

  it('is the part that holds most, wherever it stands, and several cells in a row are told', () => {
    const cells = cellsOf([[0, 0], ...table(2, 3, 3000, 5), ...table(40, 12, 9000, 2)]);
    const grid = gridOf(filledOf(cells));
    expect([grid.row, grid.column, sizeOf(grid)]).toEqual([9000, 2, 480]);
    expect(grid.far?.parts).toEqual([
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, cells: 1, together: false },
      { area: { row: 3000, column: 5, rows: 2, columns: 3 }, cells: 6, together: true },
    ]);
    expectWhole(grid, cells);
  });

  it('stays small however the cells are strewn', () => {
    const everyRow = Array.from({ length: 1165 }, (_, at): [number, number] => [at * 900, 0]);
    const everyColumn = Array.from({ length: 85 }, (_, at): [number, number] => [2, at * 190]);
    const cross = [
      ...Array.from({ length: 40_000 }, (_, at): [number, number] => [at, 0]),
      ...Array.from({ length: 16_000 }, (_, at): [number, number] => [0, at + 1]),
    ];
    for (const strewn of [everyRow, everyColumn, [...everyRow, ...everyColumn], cross]) {
      const cells = cellsOf([...table(10, 12).filter(([row]) => row > 2), ...strewn]);
      const grid = gridOf(filledOf(cells));
      expect(sizeOf(grid)).toBeLessThanOrEqual(Math.max(1_000_000, 40 * cells.size));
      const held = grid.values.flat().filter((value) => value !== null).length;
      expect(held + (grid.far?.cells.size ?? 0)).toBe(cells.size);
    }
  });

  it('holds every cell once and stays small, over cells drawn anywhere', () => {
    const place = fc.tuple(
      fc.oneof(fc.nat(30), fc.nat(5000), fc.nat(1_048_575)),
      fc.oneof(fc.nat(20), fc.nat(600), fc.nat(16_383)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: String, maxLength: 60 }), (places) => {
        const cells = cellsOf(places);
        const grid = gridOf(filledOf(cells));
        expect(sizeOf(grid)).toBeLessThanOrEqual(1_000_000);
        expectWhole(grid, cells);
      }),
      { numRuns: 200 },
    );
  });

  it('of ours is read whole while it is no burden', () => {
    const cells = cellsOf([...table(10, 4), [9000, 3]]);
    expect(gridOf(filledOf(cells), true).far).toBeUndefined();
    const far = cellsOf([...table(10, 4), [1_048_575, 3]]);
    expect(sizeOf(gridOf(filledOf(far), true))).toBe(40);
  });
});
