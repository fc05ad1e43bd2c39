/** Sheets whose used range is far larger than what they hold: read in parts, and never loaded whole. */
import { sheetNamed, valueAt } from '../../src/sheets/snapshot';
import { putCell } from '../support/excelDouble/state';
import { county, firstRun, laterRun, page, table, type County } from './excelFixture';

const last = { row: 1_048_575, column: 16_383 };

function put({ excel }: County, row: number, column: number, value: string | number): void {
  putCell(excel.sheet(table), row, column, { value, formula: null, style: {} });
}

async function gridOf({ port }: County) {
  const grid = sheetNamed(await port.read({ sheets: [table] }), table)?.grid;
  if (!grid) throw new Error('the sheet was not read');
  return grid;
}

describe.each(['minimum', '365', 'web'] as const)('a cell in the last corner (%s)', (profile) => {
  it('costs a few round trips, no memory, and is found at its place', async () => {
    const plain = county(10, profile);
    const known = await gridOf(plain);
    const { responseBytes } = plain.excel.cost();
    const world = county(10, profile);
    put(world, last.row, last.column, '备忘');
    const grid = await gridOf(world);
    expect(grid.values).toEqual(known.values);
    expect(valueAt(grid, last.row, last.column)).toBe('备忘');
    expect(grid.far?.parts).toEqual([
      { area: { ...last, rows: 1, columns: 1 }, cells: 1, together: false },
    ]);
    const cost = world.excel.cost();
    expect(cost.syncs).toBeLessThanOrEqual(6);
    expect(cost.responseBytes).toBeLessThan(responseBytes + 50_000);
  });

  it('is seen when it comes between two runs, and runs go on around it', async () => {
    const world = county(10, profile);
    await world.port.apply(firstRun(10));
    expect((await gridOf(world)).far).toBeUndefined();
    put(world, last.row, last.column, 7);
    world.excel.resetCost();
    const grid = await gridOf(world);
    expect(valueAt(grid, last.row, last.column)).toBe(7);
    expect(world.excel.cost().responseBytes).toBeLessThan(100_000);
    await world.port.apply(laterRun(10, 0.7));
    const after = await gridOf(world);
    expect(valueAt(after, last.row, last.column)).toBe(7);
    const whole = await world.port.read({ sheets: 'all' });
    expect(sheetNamed(whole, page)?.grid?.values.length).toBeGreaterThan(0);
  });
});

it('finds far cells strewn over rows and columns, each at its place', async () => {
  const world = county(10);
  const places = [
    [5, 16_000],
    [70_000, 2],
    [70_000, 3],
    [500_000, 9000],
    [1_048_575, 0],
  ] as const;
  for (const [row, column] of places) put(world, row, column, `${row} ${column}`);
  const grid = await gridOf(world);
  expect(places.map(([row, column]) => valueAt(grid, row, column))).toEqual(
    places.map(([row, column]) => `${row} ${column}`),
  );
  expect(grid.far?.parts.map(({ together }) => together)).toEqual([false, true, false, false]);
});

it('a sheet that is full to its corners is loaded as it is', async () => {
  const world = county(10);
  for (let row = 12; row < 30_000; row += 1) {
    for (let column = 0; column < 3; column += 1) put(world, row, column, row);
  }
  put(world, 29_999, 79, '边');
  const grid = await gridOf(world);
  expect(grid.far).toBeUndefined();
  expect(grid.values).toHaveLength(30_000);
  expect(valueAt(grid, 29_999, 79)).toBe('边');
});
