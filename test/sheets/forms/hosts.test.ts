/** The tables as the two hosts write them: footers, page numbers, heights, fonts, merges. */
import { layOutTables } from '../../../src/sheets/forms/layOutTables';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { openFile } from '../../../src/workbook/file';
import { installExcelDouble } from '../../support/excelDouble';
import { bookOf } from '../../support/excelDouble/fixtures';
import { cellKey } from '../../support/excelDouble/state';
import { unzipped, workbookBytes } from '../../support/workbooks';
import { sixtySchools, tablesInput, workbookOf } from './county';
import { linesOf, written } from './sheetText';

const schools = sixtySchools();
const made = workbookOf(schools);
const layout = {
  sheets: made.sheets.map(({ name, grid }) => ({ name, values: grid?.values ?? [] })),
};

describe('a workbook file', () => {
  const write = async (times = 1) => {
    const file = await openFile(workbookBytes(layout));
    for (let run = 0; run < times; run += 1) {
      await file.apply(layOutTables(tablesInput(await file.read({ sheets: 'all' }))).plan);
    }
    return { saved: await file.save(), snapshot: await file.read({ sheets: 'all' }) };
  };
  const sheetXml = (parts: Record<string, string>, text: string) =>
    Object.entries(parts).find(
      ([name, part]) => name.includes('worksheets/') && part.includes(text),
    );

  it('is saved faithfully with footers, page numbers and centred pages', async () => {
    const { saved } = await write();
    expect(saved.kind).toBe('faithful');
    const parts = unzipped(saved.kind === 'faithful' ? saved.bytes : new Uint8Array());
    const [, xml = ''] = sheetXml(parts, '表Ⅱ-2') ?? [];
    expect(xml).toMatch(
      /<oddFooter>&amp;L义务教育优质均衡发展 表Ⅱ-2&amp;C第&amp;P页 共&amp;N页&amp;R核对码：/,
    );
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toContain('orientation="landscape"');
    expect(parts['xl/styles.xml']).toContain('<name val="宋体"/>');
    expect(parts['xl/styles.xml']).toContain('<name val="黑体"/>');
  });

  it('is the same after a second run', async () => {
    const once = await write();
    const twice = await write(2);
    expect(twice.snapshot).toEqual(once.snapshot);
  });
});

describe('Excel', () => {
  const start = async () => {
    const excel = installExcelDouble(globalThis, bookOf(layout), '365');
    const port = createExcelWorkbook();
    const input = tablesInput(await port.read({ sheets: 'all' }));
    const undo = await port.apply(layOutTables(input).plan);
    return { excel, port, undo };
  };

  it('gets footers, print areas, heights and fonts', async () => {
    const { excel } = await start();
    const sheet = excel.sheet('均衡_优质_表Ⅱ-2');
    expect(sheet.page).toMatchObject({
      landscape: true,
      centred: true,
      paper: 'A4',
      fitToWidth: 1,
    });
    expect(sheet.page?.footer.center).toBe('第&P页 共&N页');
    expect(sheet.page?.printArea?.columns).toBe(15);
    expect(sheet.rowHeights.get(0)).toBeGreaterThan(20);
    expect(sheet.cells.get(cellKey(0, 0))?.style.font).toMatchObject({ name: '黑体', size: 16 });
  });

  it('has the cells that the layout says', async () => {
    const { port } = await start();
    const after = await port.read({ sheets: 'all' });
    const expected = linesOf(written(tablesInput(made)), '均衡_优质_表Ⅳ');
    expect(linesOf({ operations: [], after }, '均衡_优质_表Ⅳ').slice(0, 12)).toEqual(
      expected.slice(0, 12),
    );
  });

  it('an update is taken back with its footers and heights', async () => {
    const { excel, port } = await start();
    const before = excel.sheet('均衡_优质_表Ⅱ-2');
    const page = before.page;
    const heights = new Map(before.rowHeights);
    const input = tablesInput(await port.read({ sheets: 'all' }), { data: {} });
    const undo = await port.apply(layOutTables(input).plan);
    expect(excel.sheet('均衡_优质_表Ⅱ-2').page?.footer).not.toEqual(page?.footer);
    expect((await port.undo(undo)).kept).toEqual([]);
    expect(excel.sheet('均衡_优质_表Ⅱ-2').page).toEqual(page);
    expect(new Map(excel.sheet('均衡_优质_表Ⅱ-2').rowHeights)).toEqual(heights);
  });

  it('all of it is taken back with one click', async () => {
    const { excel, port, undo } = await start();
    expect((await port.undo(undo)).kept).toEqual([]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['学校']);
  });
});
