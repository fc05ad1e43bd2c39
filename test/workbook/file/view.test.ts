/** What a grid is told of a workbook: texts, looks, sizes, colours by rules, and what it is not told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, type SheetView } from '../../../src/workbook/file';
import { shownText } from '../../../src/workbook/file/view/shownText';
import { workbookParts, zipped } from '../../support/workbooks';

const samples = join(__dirname, '..', '..', 'data', 'samples');
const county = join(__dirname, '..', '..', '..', 'assets', 'samples', 'county.xlsx');

const sheetPart = 'xl/worksheets/sheet1.xml';
const head = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

interface Given {
  /** Between `<sheetData>` and its end. */
  readonly rows: string;
  /** Lists of styles.xml by their name. */
  readonly styles?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly after?: string;
  readonly workbook?: (xml: string) => string;
}

async function viewOf({ rows, styles = {}, before = '', after = '', workbook }: Given) {
  const parts = workbookParts({ sheets: [{ name: '小学', values: [] }] });
  parts[sheetPart] = (parts[sheetPart] ?? '')
    .replace('<sheetData>', `${before}<sheetData>${rows}`)
    .replace('</sheetData>', `</sheetData>${after}`);
  const list = (name: string, usual: string) => `<${name}>${styles[name] ?? usual}</${name}>`;
  parts['xl/styles.xml'] =
    `${head}${list('numFmts', '')}` +
    list('fonts', '<font><sz val="11"/><name val="宋体"/></font>') +
    list('fills', '<fill><patternFill patternType="none"/></fill>') +
    list('borders', '<border><left/><right/><top/><bottom/></border>') +
    list('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>') +
    `${list('dxfs', '')}</styleSheet>`;
  if (workbook) parts['xl/workbook.xml'] = workbook(parts['xl/workbook.xml'] ?? '');
  const [sheet] = (await openFile(zipped(parts))).view().sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const number = (address: string, value: number, style = 0) =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const text = (address: string, value: string, style = 0) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.join('')}</row>`;

describe('a value as text', () => {
  it.each([
    [1.234, '0.00" ✓"', '1.23 ✓'],
    [0.1234, '0.0%', '12.3%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [44000, 'yyyy/m/d', '2020/6/18'],
    [44000, 'yyyy"年"m"月"', '2020年6月'],
    [44000, '[$-804]yyyy"年"m"月"d"日"', '2020年6月18日'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [0, '0;-0;;@', ''],
    [5, '[DBNum1]0', '5'],
    [12, 'General"人"', '12人'],
    [12.5, 'G/通用格式"人"', '12.5人'],
    ['一小', '0;-0;;@', '一小'],
    ['一小', 'General', '一小'],
    [true, 'General', 'TRUE'],
    [{ error: '#N/A' }, '0.00', '#N/A'],
    [null, '0.00', ''],
    [1 / 3, 'General', '0.333333333'],
    [0.1 + 0.2, 'General', '0.3'],
    [12345678.123, 'General', '12345678.12'],
    [123456789012345, 'General', '1.23457E+14'],
    [0.00001234, 'General', '0.00001234'],
    [-2.5, 'General', '-2.5'],
  ])('%j by %s is %s', (value, code, shown) => {
    expect(shownText(value, code, false).text).toBe(shown);
  });

  it('has the colour that its format gives', () => {
    expect(shownText(-5, '0;[Red]-0', false)).toEqual({ text: '-5', colour: '#FF0000' });
    expect(shownText(5, '0;[红色]-0', false).colour).toBeNull();
    expect(shownText(-5, '0;[红色]-0', false)).toEqual({ text: '-5', colour: '#FF0000' });
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(shownText(0, 'yyyy/m/d', true).text).toBe('1904/1/1');
  });
});

describe('the look of a cell', () => {
  it('has the font, fill, lines and alignment of its format', async () => {
    const sheet = await viewOf({
      rows: row(1, text('A1', '标题', 1), number('B1', 2)),
      styles: {
        fonts:
          '<font><sz val="11"/><name val="宋体"/></font>' +
          '<font><b/><i val="0"/><u/><sz val="14"/><color rgb="FF112233"/><name val="黑体"/></font>',
        fills:
          '<fill><patternFill patternType="none"/></fill>' +
          '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill>',
        borders:
          '<border><left/><right/><top/><bottom/></border>' +
          '<border><left style="thin"><color rgb="FFA6A6A6"/></left><right/><top/><bottom style="medium"/></border>',
        cellXfs:
          '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
          '<xf numFmtId="14" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="90"/></xf>',
      },
    });
    expect(sheet.cell(0, 0).look).toEqual({
      fill: '#DDEBF7',
      colour: '#112233',
      bold: true,
      italic: false,
      underline: true,
      struck: false,
      size: 14,
      typeface: '黑体',
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
      direction: 'up',
      numberFormat: 'yyyy/m/d',
      borders: {
        left: { style: 'solid', width: 1, colour: '#A6A6A6' },
        right: null,
        top: null,
        bottom: { style: 'solid', width: 2, colour: '#000000' },
      },
    });
    expect(sheet.cell(0, 1).look).toMatchObject({ fill: null, bold: false, typeface: '宋体' });
  });

  it('knows colours of the theme with their shades, and colours by number', async () => {
    const fill = (colour: string) =>
      `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const colours = [
      'theme="4"',
      'theme="4" tint="0.5999938962981048"',
      'theme="0" tint="-0.25"',
      'indexed="10"',
    ];
    const sheet = await viewOf({
      rows: row(1, ...colours.map((_, at) => number(`${'ABCD'[at] ?? ''}1`, 1, at))),
      styles: {
        fills: colours.map(fill).join(''),
        cellXfs: colours
          .map((_, at) => `<xf numFmtId="0" fontId="0" fillId="${at}" borderId="0"/>`)
          .join(''),
      },
    });
    const fills = colours.map((_, at) => sheet.cell(0, at).look.fill);
    // As Excel shows Office's own theme: blue, its 60 % lighter shade, white darkened by 25 %, red.
    expect(fills).toEqual(['#4472C4', '#B4C7E7', '#BFBFBF', '#FF0000']);
  });
});

describe('colour rules', () => {
  const dxfs =
    '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
    '<dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>';
  const block = (sqref: string, rules: string) =>
    `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;
  const rule = (type: string, dxf: number, priority: number, inner: string, more = '') =>
    `<cfRule type="${type}" dxfId="${dxf}" priority="${priority}"${more}>${inner}</cfRule>`;
  const fills = (sheet: SheetView, count: number, column = 0) =>
    Array.from({ length: count }, (_, at) => sheet.cell(at, column).look.fill);

  it('of the kinds that key on a status cell colour each cell by its own row', async () => {
    const sheet = await viewOf({
      rows:
        row(1, number('A1', 1), text('B1', '✓✕')) +
        row(2, number('A2', 2), text('B2', '✕✓')) +
        row(3, number('A3', 3), text('B3', '达标')),
      after: block(
        'A1:A3',
        rule('expression', 0, 1, '<formula>MID($B1,COLUMN()-COLUMN($A1)+1,1)="✕"</formula>') +
          rule('expression', 1, 2, '<formula>$B1="达标"</formula>'),
      ),
      styles: { dxfs },
    });
    expect(fills(sheet, 3)).toEqual([null, '#FFC7CE', '#C6EFCE']);
    expect(sheet.cell(1, 0).look).toMatchObject({ bold: true, colour: '#9C0006' });
    expect(sheet.unshownRules).toBe(0);
  });

  it('that compare values colour what they say, the first one first', async () => {
    const sheet = await viewOf({
      rows: [5, 15, 25].map((value, at) => row(at + 1, number(`A${at + 1}`, value))).join(''),
      after:
        block('A1:A3', rule('cellIs', 0, 2, '<formula>10</formula>', ' operator="greaterThan"')) +
        block(
          'A1:A3',
          rule('cellIs', 1, 1, '<formula>20</formula><formula>30</formula>', ' operator="between"'),
        ),
      styles: { dxfs },
    });
    expect(fills(sheet, 3)).toEqual([null, '#FFC7CE', '#C6EFCE']);
    // The later rule still gives what the earlier one leaves open.
    expect(sheet.cell(2, 0).look.bold).toBe(true);
  });

  it('that look for texts are understood by their formula', async () => {
    const sheet = await viewOf({
      rows: row(1, text('A1', '不达标')) + row(2, text('A2', '达标')),
      after: block(
        'A1:A2',
        rule('containsText', 0, 1, '<formula>NOT(ISERROR(SEARCH("不",A1)))</formula>'),
      ),
      styles: { dxfs },
    });
    expect(fills(sheet, 2)).toEqual(['#FFC7CE', null]);
  });

  it('that are not drawn are counted', async () => {
    const sheet = await viewOf({
      rows: row(1, number('A1', 1)),
      after:
        block(
          'A1:A3',
          '<cfRule type="colorScale" priority="1"><colorScale/></cfRule>' +
            '<cfRule type="top10" dxfId="0" priority="2" rank="3"/>' +
            rule('expression', 0, 3, '<formula>Sheet2!A1&gt;0</formula>'),
        ) +
        '<extLst><ext xmlns:x14="x"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      styles: { dxfs },
    });
    expect(sheet.unshownRules).toBe(4);
    expect(sheet.cell(0, 0).look.fill).toBeNull();
  });
});

describe('a sheet', () => {
  it('has the sizes, the hidden lines and the frozen panes of the file', async () => {
    const sheet = await viewOf({
      before:
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="3" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="18"/>' +
        '<cols><col min="1" max="2" width="20.7109375" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols>',
      rows: '<row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/><row r="3"><c r="C3"><v>1</v></c></row>',
    });
    expect([0, 1, 2, 3].map(sheet.columnWidth)).toEqual([145, 145, 64, 0]);
    expect([0, 1, 2].map(sheet.rowHeight)).toEqual([40, 0, null]);
    expect(sheet.defaultRowHeight).toBe(24);
    expect(sheet.freeze).toEqual({ rows: 3, columns: 2 });
    expect(sheet.gridLines).toBe(false);
    expect([sheet.rows, sheet.columns]).toEqual([3, 3]);
  });

  it('tells what may stand in a cell, from the file and from a plan', async () => {
    const sheet = await viewOf({
      rows: row(1, number('A1', 1)),
      after:
        '<dataValidations count="2"><dataValidation type="list" sqref="A1:A9 C1" promptTitle="城乡" prompt="请选择"><formula1>"城区,镇区,乡村"</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="D1"><formula1>$Z$1:$Z$9</formula1></dataValidation></dataValidations>',
    });
    const options = ['城区', '镇区', '乡村'];
    expect(sheet.hint(0, 2)).toMatchObject({ title: '城乡', message: '请选择', options });
    expect(sheet.hint(8, 0)).toMatchObject({ options });
    expect(sheet.hint(0, 1)).toBeNull();
    expect(sheet.hint(0, 3)).toBeNull();
  });

  it('says why it cannot be changed, and what of it is not drawn', async () => {
    const guarded = await viewOf({
      rows: row(1, number('A1', 1)),
      after: '<sheetProtection sheet="1"/><drawing r:id="rId1"/>',
    });
    expect(guarded.locked).toBe('protected');
    expect(guarded.drawings).toBe(true);
    const old = readFileSync(join(__dirname, 'data', 'county.xls'));
    const [sheet] = (await openFile(new Uint8Array(old))).view().sheets;
    expect(sheet?.locked).toBe('readOnlyFormat');
    const [open] = (await openFile(new Uint8Array(readFileSync(county)))).view().sheets;
    expect(open?.locked).toBeNull();
  });

  it('stays the same view until something on it changes', async () => {
    const workbook = await openFile(
      new Uint8Array(readFileSync(join(samples, 'county-staged.xlsx'))),
    );
    const before = workbook.view();
    expect(workbook.view()).toBe(before);
    let told = 0;
    const forget = workbook.watch(() => {
      told += 1;
    });
    const [first, second] = before.sheets;
    if (!first || !second) throw new Error('no sheets');
    workbook.setCell(first.name, 0, 0, '改');
    forget();
    workbook.setCell(first.name, 0, 0, '再改');
    expect(told).toBe(1);
    const after = workbook.view();
    expect(after.sheets[0]).not.toBe(first);
    expect(after.sheets[1]).toBe(second);
    expect(after.sheets[0]?.cell(0, 0).text).toBe('再改');
  });

  it('shows what a plan wrote as the saved file will', async () => {
    const workbook = await openFile(new Uint8Array(readFileSync(county)));
    const sheet = '新表';
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    await workbook.apply({
      palette: 'builtin',
      preview: [],
      operations: [
        { kind: 'addSheet', sheet, hidden: false },
        { kind: 'write', sheet, area, values: [[1.234], [5]] },
        { kind: 'format', sheet, area, role: 'number', numberFormat: '0.00' },
        { kind: 'columns', sheet, column: 0, widths: [12] },
        { kind: 'freeze', sheet, rows: 1, columns: 0 },
        {
          kind: 'colourRule',
          sheet,
          area,
          formula: '=$A1>2',
          role: 'met',
          numberFormat: '0.00" ✓"',
        },
      ],
    });
    const shown = workbook.view().sheets.at(-1);
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
    const again = (await openFile(saved.bytes)).view().sheets.at(-1);
    for (const view of [shown, again]) {
      expect([0, 1].map((at) => view?.cell(at, 0).text)).toEqual(['1.23', '5.00 ✓']);
      expect([0, 1].map((at) => view?.cell(at, 0).look.fill)).toEqual([null, '#C6EFCE']);
      expect(view?.columnWidth(0)).toBe(89);
      expect(view?.freeze).toEqual({ rows: 1, columns: 0 });
    }
    expect(again?.cell(1, 0).look).toEqual(shown?.cell(1, 0).look);
  });
});
