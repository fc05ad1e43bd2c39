/** What is too much for one request of Excel on the web is taken in parts, and goes back as a whole. */
import { sheetNamed, valueAt } from '../../src/sheets/snapshot';
import { appearance, block, county, failureOf, table, valueIn } from './excelFixture';
import { planOf } from './contract';

describe('Excel on the web', () => {
  const note = '县'.repeat(700);

  it('takes what is larger than 5 MB in parts, and it is right', async () => {
    const n = 4000;
    const { excel, port } = county(n, 'web', note);
    const snapshot = await port.read({ sheets: 'all' });
    const grid = sheetNamed(snapshot, table)?.grid;
    expect(grid?.values).toHaveLength(n + 2);
    expect(grid && valueAt(grid, n + 1, 1)).toBe(`第${n - 1}小学${note}`);
    const texts = Array.from({ length: n }, (_, i) => [`${i}${note}`]);
    const shares: number[] = [];
    const undo = await port.apply(
      planOf({ kind: 'write', sheet: table, area: block(2, 4, n, 1), values: texts }),
      { onProgress: (done) => shares.push(done) },
    );
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect(valueIn(excel, table, 2, 4)).toBe(`0${note}`);
    expect(valueIn(excel, table, n + 1, 4)).toBe(`${n - 1}${note}`);
    expect(excel.cost().largestRequest).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(valueIn(excel, table, n + 1, 4)).toBeNull();
  });

  it('reads a workbook whose first cells alone are larger than 5 MB', async () => {
    const { excel, port } = county(1000, 'web', '县'.repeat(2500));
    const grid = sheetNamed(await port.read({ sheets: 'all' }), table)?.grid;
    expect(grid && valueAt(grid, 1001, 1)).toBe(`第999小学${'县'.repeat(2500)}`);
    // The first look was too much for an answer.
    expect(excel.cost().largestResponse).toBeGreaterThan(5 * 1024 * 1024);
  });

  it('takes everything back when it is cancelled half-way', async () => {
    const n = 4000;
    const { excel, port } = county(n, 'web');
    const before = appearance(excel);
    const work = new AbortController();
    const texts = Array.from({ length: n }, (_, i) => [`${i}${note}`]);
    const failure = await failureOf(
      port.apply(planOf({ kind: 'write', sheet: table, area: block(2, 4, n, 1), values: texts }), {
        signal: work.signal,
        onProgress: () => work.abort(),
      }),
    );
    expect(failure.failure.kind).toBe('cancelled');
    expect(failure.unrestored).toEqual([]);
    expect(appearance(excel)).toEqual(before);
    expect(excel.eventsOn()).toBe(true);
  });
});
