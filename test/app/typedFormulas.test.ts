/** A formula among our cells is a person's, in both hosts, also where it comes to what we wrote. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { openFile } from '../../src/workbook/file';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { installExcelDouble } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import { cellAt, putCell } from '../support/excelDouble/state';
import { countyBytes, headerRow } from '../support/counties';
import { unzipped, zipped } from '../support/workbooks';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const page = '均衡_优质_差异系数';

it('in a file', async () => {
  const workbook = await openFile(await countyBytes());
  await createSession(workbook, words).recalculate({ agreed: true });
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error('not saved');
  const parts = unzipped(saved.bytes);
  const typed = Object.entries(parts).flatMap(([name, xml]) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [];
    // The last number of each sheet: on the county's it stands in our columns.
    const cell = [...xml.matchAll(/<c r="([A-Z]+\d+)"( s="\d+")?><v>[\d.]+<\/v><\/c>/g)].at(-1);
    if (!cell) return [];
    const [whole, address] = cell;
    parts[name] = xml.replace(whole, whole.replace('><v>', '><f>1+1</f><v>'));
    return [{ name, address: address ?? '' }];
  });
  expect(typed.length).toBeGreaterThan(1);
  const again = await openFile(zipped(parts));
  const session = createSession(again, words);
  await session.recalculate({ agreed: true });
  const told = (session.state().survey?.findings ?? []).filter(({ rule }) =>
    ['cellOfYours', 'pageCellOfYours'].includes(rule),
  );
  // On 均衡_设置 it stands where the user chooses.
  expect(told).toHaveLength(typed.length - 1);
  const after = await again.save();
  if (after.kind !== 'faithful') throw new Error('not saved');
  const now = unzipped(after.bytes);
  for (const { name, address } of typed) {
    expect(now[name]).toMatch(new RegExp(`<c r="${address}"[^>]*><f>1\\+1</f>`));
  }
});

it('in Excel', async () => {
  const { book } = await openBook(await countyBytes());
  const excel = installExcelDouble(globalThis, book);
  const session = createSession(createExcelWorkbook(), words);
  await session.recalculate({ agreed: true });
  const places = ['小学', page].map((name) => {
    const sheet = excel.sheet(name);
    const rows = Array.from({ length: 30 }, (_, at) => headerRow + 1 + at);
    const holdsNumber = (at: number) =>
      Array.from({ length: 12 }, (_, column) => cellAt(sheet, at, column)).some(
        ({ value }) => typeof value === 'number',
      );
    const row = rows.find(holdsNumber) ?? -1;
    const columns = Array.from({ length: 60 }, (_, column) => column);
    const numbers = columns.filter((at) => typeof cellAt(sheet, row, at).value === 'number');
    const column = numbers.at(name === page ? 0 : -1) ?? -1;
    putCell(sheet, row, column, { ...cellAt(sheet, row, column), formula: '=1+1' });
    return { sheet, row, column };
  });
  await session.recalculate({ agreed: false });
  const told = (session.state().survey?.findings ?? []).map(({ rule }) => rule);
  expect(told).toContain('pageCellOfYours');
  for (const { sheet, row, column } of places) {
    expect(cellAt(sheet, row, column).formula).toBe('=1+1');
  }
});
