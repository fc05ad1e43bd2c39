/** Hidden and filtered rows in Excel: told in every read, and asked one by one only where there are some. */
import { sheetNamed } from '../../src/sheets/snapshot';
import type { ExcelWorkbook } from '../../src/workbook/excel';
import { shift } from '../support/excelDouble/state';
import { county, firstRun, laterRun, table } from './excelFixture';

const sheets = [table];

async function hiddenRows(port: ExcelWorkbook, request: 'all' | readonly string[]) {
  return sheetNamed(await port.read({ sheets: request }), table)?.hiddenRows;
}

it('none is hidden: no round trip and no action more, else the range and its rows', async () => {
  const { excel, port } = county(10);
  expect(await hiddenRows(port, 'all')).toEqual([]);
  await port.apply(firstRun(10));
  excel.resetCost();
  expect(await hiddenRows(port, sheets)).toEqual([]);
  const cost = excel.cost();
  expect(cost.syncs).toBe(1);
  excel.sheet(table).hiddenRows.add(4);
  await port.read({ sheets: 'all' });
  excel.resetCost();
  await port.read({ sheets });
  expect(excel.cost().operations - cost.operations).toBeLessThanOrEqual(3);
});

it('are told in a first read and in the next, which is one round trip', async () => {
  const { excel, port } = county(10);
  excel.sheet(table).hiddenRows = new Set([3, 5, 6]);
  expect(await hiddenRows(port, 'all')).toEqual([3, 5, 6]);
  await port.apply(firstRun(10));
  excel.resetCost();
  expect(await hiddenRows(port, sheets)).toEqual([3, 5, 6]);
  await port.apply(laterRun(10, 0.7));
  expect(excel.cost().syncs).toBe(2);
});

it('are found when they were hidden, shown or moved since', async () => {
  const { excel, port } = county(10);
  await port.read({ sheets: 'all' });
  const sheet = excel.sheet(table);
  sheet.hiddenRows = new Set([7]);
  expect(await hiddenRows(port, sheets)).toEqual([7]);
  sheet.hiddenRows = new Set([7, 8]);
  excel.resetCost();
  expect(await hiddenRows(port, sheets)).toEqual([7, 8]);
  expect(excel.cost().syncs).toBe(1);
  shift(excel.book, sheet, { along: 'row', at: 2, count: 1 });
  expect(await hiddenRows(port, sheets)).toEqual([8, 9]);
  sheet.hiddenRows = new Set();
  expect(await hiddenRows(port, sheets)).toEqual([]);
});

it('rows outside of the filled cells are none', async () => {
  const { excel, port } = county(3);
  excel.sheet(table).hiddenRows = new Set([1, 40]);
  expect(await hiddenRows(port, 'all')).toEqual([1]);
  expect(await hiddenRows(port, sheets)).toEqual([1]);
});

it('may be all of a sheet', async () => {
  const { excel, port } = county(2);
  excel.sheet(table).hiddenRows = new Set([0, 1, 2, 3]);
  expect(await hiddenRows(port, 'all')).toEqual([0, 1, 2, 3]);
  expect(await hiddenRows(port, sheets)).toEqual([0, 1, 2, 3]);
});

it('are told of a protected sheet, too', async () => {
  const { excel, port } = county(3);
  excel.sheet(table).protected = true;
  excel.sheet(table).hiddenRows.add(2);
  expect(await hiddenRows(port, 'all')).toEqual([2]);
});

it('stay unknown where the host refuses to tell which, and everything else is read', async () => {
  const { excel, port } = county(10);
  excel.sheet(table).hiddenRows.add(4);
  excel.refuse('getRowProperties');
  const snapshot = await port.read({ sheets: 'all' });
  const sheet = sheetNamed(snapshot, table);
  expect(sheet).not.toHaveProperty('hiddenRows');
  expect(sheet?.grid?.values).toHaveLength(12);
  // Where Excel tells merges at all.
  expect(sheet?.merges?.length ?? null).toBe(port.capabilities.merges ? 1 : null);
  excel.resetCost();
  await port.read({ sheets });
  expect(excel.cost().syncs).toBe(1);
});
