import * as fc from 'fast-check';
import { newFile, openFile, UnreadableFile } from '../../../../src/workbook/file';
import {
  delimitedOf,
  gb18030,
  pageOf,
  utf16,
  utf8,
  xml2003Of,
  xmlBook,
  type TestCell,
} from '../../../support/convertedFiles';
import { unzipped } from '../../../support/workbooks';
import { planOf } from '../../contract';
import { firstGrid, sheetsOf, valuesOf } from './reading';

const write = planOf(
  { kind: 'addSheet', sheet: '结果', hidden: false },
  {
    kind: 'write',
    sheet: '结果',
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    values: [['达标']],
  },
);

describe('a converted file is saved as .xlsx', () => {
  const book = xmlBook(
    '<Names><NamedRange ss:Name="均衡_小学_在校生数" ss:RefersTo="=小学!R2C2:R3C2"/></Names>' +
      '<Worksheet ss:Name="小学"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">题</Data></Cell></Row>' +
      '<Row><Cell><Data ss:Type="String">0012</Data></Cell><Cell><Data ss:Type="Number">0.1</Data></Cell></Row>' +
      '<Row ss:Hidden="1"><Cell><Data ss:Type="String">=1+1</Data></Cell><Cell ss:Formula="=RANK(R2C2,R2C2)"/></Row>' +
      '</Table></Worksheet><Worksheet ss:Name="旧"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>',
  );

  it('with its cells, merges, names and what is hidden, and what was written', async () => {
    const workbook = await openFile(utf8(book));
    expect(workbook.convertedFrom).toBe('xml2003');
    const before = await workbook.read({ sheets: 'all' });
    await workbook.apply(write);
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
    expect(saved.extension).toBe('xlsx');
    const again = await openFile(saved.bytes);
    expect(again.convertedFrom).toBeNull();
    const after = await again.read({ sheets: 'all' });
    expect(after.names).toEqual(before.names);
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
    expect(before.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
    expect(before.sheets[0]?.hiddenRows).toEqual([2]);
    expect(valuesOf(after.sheets[2])).toEqual([['达标']]);
    const sheet = unzipped(saved.bytes)['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<f>RANK($B$2,$B$2)</f>');
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>');
  });

  it('and takes entries, which no read-only format does', async () => {
    const workbook = await openFile(utf8('学校,人数\n甲,1\n'), { name: '小学.csv' });
    expect(workbook.view().sheets[0]?.locked).toBeNull();
    workbook.setCell('小学', 1, 1, 5);
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
    expect(await firstGrid(saved.bytes)).toEqual([
      ['学校', '人数'],
      ['甲', 5],
    ]);
  });

  it('a workbook is converted from nothing', () => {
    expect(newFile().convertedFrom).toBeNull();
  });
});

/** Texts as the county has them: none that is blank or has a break at its ends. */
const letters = [...'学校城关镇（）㎡·、abc 019,;"\'=+-%<>&_x'];
const texts = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
  .map((text) => `${text.replaceAll(/ +/g, ' ').trim()}校`);
const numbers = fc.oneof(
  fc.integer({ min: -999_999_999, max: 999_999_999 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
);
const codes = fc.stringMatching(/^(?:0\d{1,12}|[1-9]\d{15,18})$/);
const cells: fc.Arbitrary<TestCell> = fc.oneof(texts, numbers, codes);
const grids = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((grid) => grid.map((row) => row.map((cell) => (cell === 0 ? 0 : cell))));

describe('whatever stands in the cells comes back', () => {
  it.each([
    ['from a web page', (grid: TestCell[][]) => utf8(pageOf(grid))],
    ['from a web page in GB18030', (grid: TestCell[][]) => gb18030(pageOf(grid))],
    ['from XML of Excel 2003', (grid: TestCell[][]) => utf8(xml2003Of({ 表: grid }))],
    ['from text with commas', (grid: TestCell[][]) => utf8(delimitedOf(grid, ','))],
    ['from text with tabs in GB18030', (grid: TestCell[][]) => gb18030(delimitedOf(grid, '\t'))],
    ['from text with semicolons in UTF-16', (grid: TestCell[][]) => utf16(delimitedOf(grid, ';'))],
  ])('%s', async (_, written) => {
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        expect(await firstGrid(written(grid))).toEqual(grid);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that was cut or spoilt', () => {
  const whole = [
    utf8(
      pageOf([
        ['学校', 1],
        ['甲', 2],
      ]),
    ),
    gb18030(
      pageOf([
        ['学校', 1],
        ['甲', 2],
      ]),
    ),
    utf8(
      xml2003Of({
        表: [
          ['学校', 1],
          ['甲', 2],
        ],
      }),
    ),
    gb18030(
      delimitedOf(
        [
          ['学校', 1],
          ['甲', 2],
        ],
        ',',
      ),
    ),
  ];
  it('opens or is unreadable, and throws nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (bytes, spoilt, share) => {
          const changed = bytes.slice(0, Math.ceil(bytes.length * Math.max(0.2, share)));
          for (const [at, byte] of spoilt) changed[at % changed.length] = byte;
          try {
            await sheetsOf(changed);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableFile);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
