/** The filter on 均衡_档案目录: given with the sheet, the reader's own from then on. */
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { openFile } from '../../../src/workbook/file';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { layOutPlans } from '../../../src/sheets/plans/layOutPlans';
import { installExcelDouble } from '../../support/excelDouble';
import { bookOf } from '../../support/excelDouble/fixtures';
import { unzipped, workbookBytes, zipped } from '../../support/workbooks';
import { workbookOf } from '../forms/county';
import { plansInput, written } from './county';

const sheet = '均衡_档案目录';
const county = workbookOf([{ primary: 400 }, { primary: 300, junior: 200 }]);
const sheets = county.sheets.map(({ name, grid }) => ({
  name,
  values: (grid?.values ?? []).map((row) => [...row]),
}));
const planFor = (snapshot: Snapshot) => layOutPlans(plansInput(snapshot), ['archive']).plan;

async function savedList(bytes: Uint8Array) {
  const workbook = await openFile(bytes);
  await workbook.apply(planFor(await workbook.read({ sheets: 'all' })));
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error('the copy is not faithful');
  return saved.bytes;
}

const filterIn = (bytes: Uint8Array) =>
  Object.values(unzipped(bytes)).flatMap(
    (part) => /<autoFilter[^>]*\/>|<autoFilter.*?<\/autoFilter>/.exec(part) ?? [],
  );

it('lies over the header and all lines, with the hidden keys, which sorting moves along', () => {
  const { plan } = written(county, {}, ['archive']);
  const filters = plan.operations.filter(({ kind }) => kind === 'filter');
  expect(filters).toEqual([
    { kind: 'filter', sheet, area: { row: 2, rows: 20_000, column: 0, columns: 12 } },
  ]);
});

it('stands in a file, and what a reader chose in it outlives a run', async () => {
  const saved = await savedList(workbookBytes({ sheets }));
  expect(filterIn(saved)).toEqual(['<autoFilter ref="A3:L20002"/>']);
  const chosen =
    '<autoFilter ref="A3:L90"><filterColumn colId="8"><filters><filter val="缺"/></filters></filterColumn></autoFilter>';
  const parts = Object.entries(unzipped(saved)).map(
    ([name, part]) => [name, part.replace('<autoFilter ref="A3:L20002"/>', chosen)] as const,
  );
  expect(filterIn(await savedList(zipped(Object.fromEntries(parts))))).toEqual([chosen]);
});

it('stands in Excel, is left as its reader has it, and goes with the sheet', async () => {
  const excel = installExcelDouble(globalThis, bookOf({ sheets }), '365');
  const port = createExcelWorkbook();
  const undo = await port.apply(planFor(await port.read({ sheets: 'all' })));
  expect(excel.sheet(sheet).filter).toEqual({ row: 2, rows: 20_000, column: 0, columns: 12 });
  const own = { row: 2, rows: 5, column: 0, columns: 3 };
  excel.sheet(sheet).filter = own;
  const again = await port.apply(planFor(await port.read({ sheets: 'all' })));
  expect(excel.sheet(sheet).filter).toEqual(own);
  await port.undo(again);
  await port.undo(undo);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
});
