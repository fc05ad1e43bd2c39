import { unzipSync } from 'fflate';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import type { Operation } from '../../../src/sheets/plan';
import { sheetNamed, valueAt } from '../../../src/sheets/snapshot';
import {
  relationsXml,
  unzipped,
  without,
  workbookBytes,
  workbookParts,
  zipped,
} from '../../support/workbooks';
import { edit, guarded, type Damage } from '../../support/guarded';
import { planOf } from '../contract';
import { cells, excelParts, picture } from './excelWorkbook';

const outputs = planOf(
  {
    kind: 'write',
    sheet: '小学',
    area: { row: 1, column: 9, rows: 4, columns: 2 },
    values: [
      ['生均图书册数', '状态'],
      [21.5, '达标'],
      [14, '不达标'],
      ['=HYPERLINK("http://x")', '\u0007_x0041_ & <好>'],
    ],
  },
  {
    kind: 'format',
    sheet: '小学',
    area: { row: 1, column: 9, rows: 1, columns: 2 },
    role: 'header',
  },
  {
    kind: 'format',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 3, columns: 1 },
    role: 'number',
    numberFormat: '0.000',
  },
  {
    kind: 'colourRule',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 3, columns: 1 },
    formula: '=$K3="不达标"',
    role: 'below',
    numberFormat: '0.00" ✗"',
  },
  { kind: 'columns', sheet: '小学', column: 10, widths: [4], hidden: true },
  {
    kind: 'name',
    name: '均衡_输出_小学_primary_books',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 3, columns: 1 },
  },
  { kind: 'addSheet', sheet: '均衡_优质_差异系数', hidden: false },
  {
    kind: 'write',
    sheet: '均衡_优质_差异系数',
    area: { row: 0, column: 0, rows: 1, columns: 2 },
    values: [['差异系数', 0.51526]],
  },
  {
    kind: 'print',
    sheet: '均衡_优质_差异系数',
    landscape: true,
    area: { row: 0, column: 0, rows: 1, columns: 2 },
    repeatRows: { first: 0, last: 0 },
  },
  { kind: 'freeze', sheet: '均衡_优质_差异系数', rows: 1, columns: 0 },
);

describe('a copy of a workbook as Excel writes it', () => {
  it('is faithful: every part that no write touched is there byte for byte', async () => {
    const original = zipped(excelParts());
    const before = unzipSync(original);
    const after = unzipSync(await faithful(await written(original)));
    const rewritten = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? picture, after[name] ?? new Uint8Array()) !== 0,
    );
    expect(rewritten.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it.each(Object.entries(cells))('keeps the cell with %s to the letter', async (_, cell) => {
    expect(await sheetXml()).toContain(cell);
  });

  it.each([
    [
      'panes and selection',
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D3" sqref="D3"/>',
    ],
    ['rules with rank', '<cfRule type="top10" dxfId="0" priority="2" rank="3" bottom="1"/>'],
    ['icon sets', '<iconSet iconSet="3Arrows">'],
    ['filters', '<customFilter operator="greaterThan" val="100"/>'],
    ['validation', '<dataValidation type="list" imeMode="on" sqref="A3:A4">'],
    ['links', '<hyperlink ref="A3" r:id="rId1"/>'],
    ['print set-up', '<pageSetup paperSize="9" orientation="landscape" r:id="rId2"/>'],
    ['page breaks', '<brk id="3" max="16383" man="1"/>'],
    ['header and footer', '<oddFooter>&amp;C第 &amp;P 页</oddFooter>'],
    ['extensions', '<x14:sparklineGroup/>'],
    ['hidden and grouped rows', '<row r="4" spans="1:11" hidden="1" outlineLevel="1">'],
    ['row heights', '<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.15">'],
  ])('keeps %s', async (_, xml) => {
    expect(await sheetXml()).toContain(xml);
  });

  it('cuts column ranges around a column of ours and keeps the rest of them', async () => {
    expect(await sheetXml()).toContain(
      '<col min="1" max="1" width="20.125" style="2" customWidth="1"/>' +
        '<col min="5" max="10" width="9.5" customWidth="1" outlineLevel="1"/>',
    );
    expect(await sheetXml()).toMatch(
      /<col min="11" max="11" [^>]*hidden="1"\/><col min="12" max="16384" width="9.5"/,
    );
  });

  it('keeps names of every scope, hidden ones and comments, and the old views and extensions', async () => {
    const { 'xl/workbook.xml': xml = '' } = unzipped(
      await faithful(await written(zipped(excelParts()))),
    );
    for (const kept of [
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">小学!$A$2:$H$4</definedName>',
      '<definedName name="本表率" localSheetId="0">小学!$D$3</definedName>',
      '<definedName name="旧名" hidden="1">小学!#REF!</definedName>',
      '<definedName name="小学_在校生数" comment="人数">小学!$B$3:$B$4</definedName>',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
      '<x15:workbookPr chartTrackingRefBase="1"/>',
    ]) {
      expect(xml).toContain(kept);
    }
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'均衡_优质_差异系数'!$A$1:$B$1</definedName>`,
    );
  });

  it('adds formats behind those that came, in the font of the workbook', async () => {
    const { 'xl/styles.xml': xml = '' } = unzipped(
      await faithful(await written(zipped(excelParts()))),
    );
    const came = String(excelParts()['xl/styles.xml']);
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/;
    expect(formats.exec(xml)?.[1]).toMatch(/^<xf /);
    expect(formats.exec(xml)?.[1]?.startsWith(formats.exec(came)?.[1] ?? '-')).toBe(true);
    expect(xml).toContain('<cellStyle name="百分比" xfId="1" builtinId="5"/>');
    expect(xml).toMatch(/<font><b\/><sz val="10"\/><color rgb="FF000000"\/><name val="宋体"\/>/);
    expect(xml).toMatch(
      /<dxf><font><color rgb="FF9C0006"\/><\/font><numFmt numFmtId="\d+" formatCode="0.00&quot; ✗&quot;"\/><fill>/,
    );
  });

  it('puts our rule behind the priorities of all others, those of extensions too', async () => {
    expect(await sheetXml()).toMatch(/<cfRule type="expression" dxfId="1" priority="10">/);
  });

  it('opens again with our values, text as text, and strange characters whole', async () => {
    const again = await openFile(await faithful(await written(zipped(excelParts()))));
    const grid = sheetNamed(await again.read({ sheets: 'all' }), '小学')?.grid;
    expect(grid && valueAt(grid, 4, 9)).toBe('=HYPERLINK("http://x")');
    expect(grid && valueAt(grid, 4, 10)).toBe('\u0007_x0041_ & <好>');
    expect(grid && valueAt(grid, 2, 9)).toBe(21.5);
  });

  it('reads what it holds: rich text, digits as text, dates as serials, stored results', async () => {
    const workbook = await openFile(zipped(excelParts()));
    const grid = sheetNamed(await workbook.read({ sheets: 'all' }), '小学')?.grid;
    expect(grid?.values).toEqual([
      ['××县小学', null, null, null, null, null, null],
      ['学校', '在校生数', null, null, null, null, null],
      ['0012', 120, 45170, 0.85, 240, 208.5, { error: '#DIV/0!' }],
      ['=不是公式\r', 88.5, null, null, 177, '有', 88.5],
    ]);
    const snapshot = await workbook.read({ sheets: 'all' });
    expect(sheetNamed(snapshot, '小学')?.tables).toEqual([
      { row: 1, column: 0, rows: 3, columns: 2 },
    ]);
    expect(sheetNamed(snapshot, '小学')?.protected).toBe(false);
    expect(snapshot.names.map(({ name }) => name)).toEqual(['旧名', '小学_在校生数']);
  });

  it('says that a workbook with macros needs its own extension', async () => {
    const saved = await (await openFile(zipped(excelParts()))).save();
    expect(saved).toMatchObject({ kind: 'faithful', extension: 'xlsm' });
  });

  it('is the original, part by part, when nothing was written or all was taken back', async () => {
    const original = zipped(excelParts());
    const workbook = await openFile(original);
    await workbook.undo(await workbook.apply(outputs));
    const after = unzipped(await faithful(workbook));
    expect(after).toMatchObject(without(unzipped(original), 'xl/styles.xml'));
  });

  it('gives the same bytes for the same writes', async () => {
    const first = await faithful(await written(zipped(excelParts())));
    const second = await faithful(await written(zipped(excelParts())));
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('adds no formats when a second run writes the same', async () => {
    const first = await faithful(await written(zipped(excelParts())));
    const again = await openFile(first);
    await again.apply(
      planOf(
        { kind: 'clear', sheet: '小学', area: { row: 1, column: 9, rows: 4, columns: 2 } },
        ...outputs.operations.filter(({ kind }) => kind !== 'addSheet'),
      ),
    );
    const second = unzipped(await faithful(again));
    expect(second['xl/worksheets/sheet1.xml']).toBe(unzipped(first)['xl/worksheets/sheet1.xml']);
    expect(second['xl/styles.xml']).toBe(unzipped(first)['xl/styles.xml']);
  });

  it('lets go of the order of calculation when a formula is written over', async () => {
    const workbook = await openFile(zipped(excelParts()));
    workbook.setCell('小学', 3, 5, '手填');
    const parts = unzipped(await faithful(workbook));
    expect(parts).not.toHaveProperty(['xl/calcChain.xml']);
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
  });

  it('refuses to write over a formula that other cells share', async () => {
    const workbook = await openFile(zipped(excelParts()));
    expect(() => workbook.setCell('小学', 2, 4, 1)).toThrow('placeRefused');
  });

  it('never changes the bytes it was given', async () => {
    const original = zipped(excelParts());
    const kept = original.slice();
    await faithful(await written(original));
    expect(Buffer.compare(original, kept)).toBe(0);
  });

  async function sheetXml(): Promise<string> {
    const parts = unzipped(await faithful(await written(zipped(excelParts()))));
    return parts['xl/worksheets/sheet1.xml'] ?? '';
  }
});

describe('a sheet of ours in a copy', () => {
  const page = '均衡_优质_差异系数';
  const area = (rows: number) => ({ row: 0, column: 0, rows, columns: 2 });
  const printed = (rows: number): Operation => ({
    kind: 'print',
    sheet: page,
    landscape: true,
    area: area(rows),
    repeatRows: { first: 0, last: 1 },
    repeatColumns: { first: 0, last: 1 },
    pagesWide: 2,
  });
  const first = planOf(
    { kind: 'addSheet', sheet: page, hidden: false },
    {
      kind: 'write',
      sheet: page,
      area: area(2),
      values: [
        ['甲', 1],
        ['乙\n丙', 2],
      ],
    },
    { kind: 'fitRows', sheet: page, row: 0, heights: [21, 29, 15] },
    printed(2),
  );
  const start = () => openFile(workbookBytes({ sheets: [{ name: '小学', values: [['甲']] }] }));
  const partsOf = async (workbook: FileWorkbook) => unzipped(await faithful(workbook));
  const sheetOf = (parts: Record<string, string>) => parts['xl/worksheets/sheet2.xml'] ?? '';

  it('has rows as high as their texts, which Excel may fit again', async () => {
    const workbook = await start();
    await workbook.apply(first);
    const xml = sheetOf(await partsOf(workbook));
    expect(xml).toContain('<row r="2" ht="29"><c r="A2"');
    expect(xml).toContain('<row r="3" ht="15"></row>');
    expect(xml).not.toContain('customHeight');
  });

  it('takes other heights in a later copy, and the old ones back with an undo', async () => {
    const once = await start();
    await once.apply(first);
    const bytes = await faithful(once);
    const twice = await openFile(bytes);
    const undo = await twice.apply(
      planOf({ kind: 'fitRows', sheet: page, row: 1, heights: [57, 43] }),
    );
    const xml = sheetOf(await partsOf(twice));
    expect(xml).toMatch(/<row r="2" ht="57"><c r="A2"[^]*<row r="3" ht="43"><\/row>/);
    await twice.undo(undo);
    expect(await partsOf(twice)).toEqual(unzipped(bytes));
  });

  it('prints its title rows and columns on so many pages side by side, with small margins', async () => {
    const workbook = await start();
    await workbook.apply(first);
    const parts = await partsOf(workbook);
    expect(sheetOf(parts)).toContain('fitToWidth="2" fitToHeight="0"');
    expect(sheetOf(parts)).toContain('<pageMargins left="0.4"');
    expect(parts['xl/workbook.xml']).toContain(`'${page}'!$A:$B,'${page}'!$1:$2</definedName>`);
  });

  it('is faithful when a later run prints more rows', async () => {
    const once = await start();
    await once.apply(first);
    const twice = await openFile(await faithful(once));
    await twice.apply(planOf(printed(9)));
    const { 'xl/workbook.xml': xml = '' } = await partsOf(twice);
    expect(xml).toContain(`'${page}'!$A$1:$B$9`);
    expect(xml).not.toContain(`'${page}'!$A$1:$B$2`);
  });
});

describe('workbooks of other writers', () => {
  const plain = () =>
    workbookParts({
      sheets: [
        {
          name: '小学',
          values: [
            ['学校', '人数'],
            ['甲', 1],
            ['乙', 2],
          ],
        },
      ],
    });

  it('may give their elements a prefix', async () => {
    const parts = plain();
    for (const name of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']) {
      parts[name] = (parts[name] ?? '')
        .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:')
        .replace('xmlns=', 'xmlns:x=');
    }
    await expectWhole(zipped(parts), 'x:');
  });

  it('may leave out the references of rows and cells', async () => {
    const parts = plain();
    const name = 'xl/worksheets/sheet1.xml';
    parts[name] = (parts[name] ?? '').replaceAll(/ r="[A-Z]*\d+"/g, '');
    await expectWhole(zipped(parts));
  });

  it('may have no formats at all', async () => {
    const parts = without(plain(), 'xl/styles.xml');
    parts['xl/_rels/workbook.xml.rels'] = relationsXml([
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
    ]);
    await expectWhole(zipped(parts));
  });

  it('may write single quotes, a byte order mark and empty lists', async () => {
    const parts = plain();
    parts['xl/workbook.xml'] = `\ufeff${(parts['xl/workbook.xml'] ?? '').replaceAll('"', "'")}`;
    await expectWhole(zipped(parts));
  });

  async function expectWhole(bytes: Uint8Array, prefix = '') {
    const again = await openFile(await faithful(await written(bytes)));
    const snapshot = await again.read({ sheets: 'all' });
    const grid = sheetNamed(snapshot, '小学')?.grid;
    expect(grid && [valueAt(grid, 1, 0), valueAt(grid, 2, 1)]).toEqual(['甲', 2]);
    expect(grid && valueAt(grid, 2, 9)).toBe(21.5);
    expect(sheetNamed(snapshot, '均衡_优质_差异系数')?.grid?.values).toEqual([
      ['差异系数', 0.51526],
    ]);
    expect(again.cellFormat('小学', 1, 9).fill).toBe('DDEBF7');
    const sheet = unzipped(await faithful(again))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain(`<${prefix}c r="J3"`);
  }
});

describe('the guard', () => {
  const tamper = (damage: Damage) => guarded(zipped(excelParts()), outputs.operations, damage);
  const sheet = 'xl/worksheets/sheet1.xml';

  it('finds nothing in a copy as it should be', () => {
    expect(tamper(() => {})).toEqual([]);
  });

  it.each([
    [
      'a part that is gone',
      (parts: Map<string, Uint8Array>) => parts.delete('xl/charts/chart1.xml'),
      'xl/charts/chart1.xml',
    ],
    [
      'a picture with one other byte',
      (parts: Map<string, Uint8Array>) =>
        parts.set(
          'xl/media/image1.png',
          picture.map((byte) => byte ^ 1),
        ),
      'xl/media/image1.png',
    ],
    [
      'a part from nowhere',
      (parts: Map<string, Uint8Array>) => parts.set('xl/extra.xml', picture),
      'xl/extra.xml',
    ],
    [
      'digits that became a number',
      edit(sheet, cells.textDigits, '<c r="A3" s="2"><v>12</v></c>'),
      "'小学'!A3",
    ],
    ['a lost formula', edit(sheet, '<f>1/0</f>', ''), "'小学'!G3"],
    ['a lost result', edit(sheet, '<v>240</v>', ''), "'小学'!E3"],
    ['another format', edit(sheet, '<c r="D3" s="5">', '<c r="D3" s="1">'), "'小学'!D3"],
    ['a lost empty cell with a format', edit(sheet, cells.empty, ''), "'小学'!H4"],
    ['a row that came into sight', edit(sheet, ' hidden="1" outlineLevel="1">', '>'), "'小学'!4:4"],
    ['another column width', edit(sheet, 'width="20.125"', 'width="8"'), "'小学'!A:A"],
    [
      'a lost rule',
      edit(sheet, /<conditionalFormatting sqref="B3:B4">.*?<\/conditionalFormatting>/, ''),
      '小学',
    ],
    ['a lost merge', edit(sheet, '<mergeCell ref="A1:D1"/>', ''), '小学'],
    ['a lost validation', edit(sheet, /<dataValidations.*<\/dataValidations>/, ''), '小学'],
    ['a lost extension', edit(sheet, /<extLst>.*<\/extLst>/, ''), '小学'],
    [
      'a lost name',
      edit('xl/workbook.xml', /<definedName name="本表率".*?<\/definedName>/, ''),
      '本表率',
    ],
    ['a sheet that came into sight', edit('xl/workbook.xml', ' state="hidden"', ''), '图'],
    ['a changed font', edit('xl/styles.xml', '<sz val="9"/>', '<sz val="8"/>'), 'xl/styles.xml'],
    [
      'a lost cell style',
      edit('xl/styles.xml', /<cellStyles.*<\/cellStyles>/, ''),
      'xl/styles.xml',
    ],
    ['a value of ours that changed', edit(sheet, '<v>21.5</v>', '<v>21.4</v>'), "'小学'!J3"],
    [
      'a cell of nobody',
      edit(sheet, '<row r="2" spans="1:11">', '<row r="2" spans="1:11"><c r="Z2"><v>1</v></c>'),
      "'小学'!Z2",
    ],
  ])('finds %s', (_, change, place) => {
    expect(tamper(change)).toContain(place);
  });

  it('puts hints of ours behind those that came', async () => {
    const workbook = await written(zipped(excelParts()));
    await workbook.apply(
      planOf({
        kind: 'validation',
        sheet: '小学',
        area: { row: 2, column: 9, rows: 2, columns: 1 },
        allow: { kind: 'list', options: ['是', '否'] },
        prompt: { title: '“是”<否>', message: '请选。' },
      }),
    );
    const xml = unzipped(await faithful(workbook))[sheet] ?? '';
    const section = /<dataValidations count="2">(.*)<\/dataValidations>/.exec(xml)?.[1] ?? '';
    const [came, ours, ...more] = section.split(/(?<=<\/dataValidation>)/);
    expect(came).toBe(
      '<dataValidation type="list" imeMode="on" sqref="A3:A4"><formula1>"甲,乙"</formula1></dataValidation>',
    );
    expect(ours).toContain('promptTitle="“是”&lt;否&gt;"');
    expect(ours).toContain('sqref="J3:J4"');
    expect(more).toEqual([]);
  });

  it('holds back a copy of a signed workbook', async () => {
    const parts = { ...excelParts(), '_xmlsignatures/sig1.xml': '<Signature/>' };
    const saved = await (await written(zipped(parts))).save();
    expect(saved).toEqual({ kind: 'unfaithful', differences: ['_xmlsignatures/sig1.xml'] });
  });
});

async function written(bytes: Uint8Array): Promise<FileWorkbook> {
  const workbook = await openFile(bytes);
  await workbook.apply(outputs);
  return workbook;
}

async function faithful(workbook: FileWorkbook): Promise<Uint8Array> {
  const saved = await workbook.save();
  if (saved.kind === 'unfaithful') throw new Error(saved.differences.join(' '));
  return saved.bytes;
}
