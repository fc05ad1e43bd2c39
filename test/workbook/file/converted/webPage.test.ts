import { openFile } from '../../../../src/workbook/file';
import { gb18030, pageOf, utf16, utf8 } from '../../../support/convertedFiles';
import { firstGrid, sheetsOf, valuesOf } from './reading';

const page = (body: string, head = '') =>
  utf8(`<html><head>${head}</head><body>${body}</body></html>`);

describe('a table of a web page', () => {
  it('is a sheet: cells that reach over several columns or rows are merged', async () => {
    const table =
      '<table><tr><td rowspan=2>学校<td colspan=2>教师<tr><td>本科<td>专科<tr><td>甲<td>3<td>4</table>';
    const [sheet] = await sheetsOf(page(table));
    expect(valuesOf(sheet)).toEqual([
      ['学校', '教师', null],
      [null, '本科', '专科'],
      ['甲', 3, 4],
    ]);
    expect(sheet?.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it('a cell that reaches down further than its rows ends with them', async () => {
    const [sheet] = await sheetsOf(
      page(
        '<table><thead><tr><th rowspan=9>校<th>数<tbody><tr><td rowspan=0>甲<td>1<tr><td>2</table>',
      ),
    );
    expect(valuesOf(sheet)).toEqual([
      ['校', '数'],
      ['甲', 1],
      [null, 2],
    ]);
    expect(sheet?.merges).toEqual([{ row: 1, column: 0, rows: 2, columns: 1 }]);
  });

  it('a cell never covers one that reaches down from above', async () => {
    const [sheet] = await sheetsOf(
      page('<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>'),
    );
    expect(valuesOf(sheet)).toEqual([
      ['a', 'b', 'c'],
      ['d', null, 'e'],
    ]);
  });

  it('breaks and paragraphs are line breaks, white space is one space', async () => {
    const table =
      '<table><tr><td>在校生数<br>(人)<td><p>甲</p> <p>乙</p><td>  a\n  b&nbsp;&lt;c&gt; <td>1</table>';
    expect(await firstGrid(page(table))).toEqual([['在校生数\n(人)', '甲\n乙', 'a b <c>', 1]]);
  });

  it('has its caption, the title or the file as its name, each only once', async () => {
    const table = '<tr><td>1<td>2</table>';
    const named = await sheetsOf(
      page(
        `<table><caption>小学</caption>${table}<table>${table}<table>${table}`,
        '<title>某县:表</title>',
      ),
    );
    expect(named.map(({ name }) => name)).toEqual(['小学', '某县_表', '某县_表 (2)']);
    const [untitled] = await sheetsOf(
      page(`<table>${table}`, '<title>Sheet1</title>'),
      'D:\\数\\初中.xls',
    );
    expect(untitled?.name).toBe('初中');
    const comment =
      '<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>高中</x:Name></x:ExcelWorksheet></xml><![endif]-->';
    expect((await sheetsOf(page(`<table>${table}`, comment)))[0]?.name).toBe('高中');
  });

  it('has the text before it above it, that behind the last one below', async () => {
    const body =
      '<h3>某县小学</h3><table><tr><td>单位：元</td></tr></table><table><tr><td>甲<td>1</table>' +
      '<div><table><tr><td>乙<td>2</table></div>填表人';
    const sheets = await sheetsOf(page(body));
    expect(sheets.map(valuesOf)).toEqual([
      [
        ['某县小学', null],
        ['单位：元', null],
        ['甲', 1],
      ],
      // the unit is told once
      [
        ['单位：元', null],
        ['乙', 2],
        [null, null],
        ['填表人', null],
      ],
    ]);
  });

  it('within another one that lays the page out is the sheet', async () => {
    const inner = '单位：元<table><tr><td>甲<td>1<tr><td>乙<td>2</table>';
    const sheets = await sheetsOf(page(`T<table><tr><td></td><td>${inner}</td></tr></table>`));
    expect(sheets.map(valuesOf)).toEqual([
      [
        ['T', null],
        ['单位：元', null],
        ['甲', 1],
        ['乙', 2],
      ],
    ]);
    const boxed = await sheetsOf(page('<table><tr><td>校<table><tr><td>甲</table><td>1</table>'));
    expect(boxed.map(valuesOf)).toEqual([[['校\n甲', 1]]]);
  });

  it('hidden rows, columns and tables stay hidden, a hidden cell is left out as on the page', async () => {
    const body =
      '<style>.no {display:none}</style><table><col><col style="display:none">' +
      '<tr><td>a<td>b<td>c<tr class=no><td>d<td>e<td>f<tr><td>g<td class=no>h<td class=no>x<td>i</table>' +
      '<div style="display: none"><table><tr><td>1<td>2</table></div>';
    const bytes = page(body);
    const [shown, hidden] = await sheetsOf(bytes);
    expect(valuesOf(shown)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]);
    expect(shown?.hiddenRows).toEqual([1]);
    expect(hidden?.visibility).toBe('hidden');
    const [view] = (await openFile(bytes)).view().sheets;
    expect([0, 1, 2].map((column) => view?.columnWidth(column) === 0)).toEqual([
      false,
      true,
      false,
    ]);
    expect(view?.rowHeight(1)).toBe(0);
  });
});

describe('a cell of a web page', () => {
  it.each([
    ['1203', 1203],
    ['1,203.5', 1203.5],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['12.5%', 0.125],
    ['1.2E7', 12_000_000],
    ['1E2', '1E2'],
    ['0123456789', '0123456789'],
    ['123456789012345', 123_456_789_012_345],
    ['1234567890123456789', '1234567890123456789'],
    ['1,23', '1,23'],
    ['(5)', '(5)'],
    ['2024-09-01', '2024-09-01'],
    ['="00123"', '00123'],
    ["'0012", '0012'],
    ['#DIV/0!', { error: '#DIV/0!' }],
    ['=1+1', '=1+1'],
  ])('%s', async (text, value) => {
    expect(await firstGrid(page(`<table><tr><td>x<td>${text}</table>`))).toEqual([['x', value]]);
  });

  it('with the text format is text, whoever wrote the style', async () => {
    const styles = [
      "mso-number-format:'\\@'",
      'mso-number-format:&quot;\\@&quot;',
      'mso-number-format:\\@',
      'vnd.ms-excel.numberformat:@',
    ];
    const cells = styles.map((style) => `<td style="${style}">32153`).join('');
    expect(await firstGrid(page(`<table><tr>${cells}<td>32153</table>`))).toEqual([
      ['32153', '32153', '32153', '32153', 32153],
    ]);
  });

  it('says its value in the attributes of Excel', async () => {
    const cells =
      '<td x:num="0.12345">12%<td x:num>7<td x:str>8<td x:str="a  b">a b<td x:bool="TRUE">TRUE<td x:err="#N/A">#N/A';
    expect(await firstGrid(page(`<table><tr>${cells}</table>`))).toEqual([
      [0.12345, 7, '8', 'a  b', true, { error: '#N/A' }],
    ]);
  });
});

describe('the encoding of a web page', () => {
  const grid = [
    ['学校', '数'],
    ['城关镇', 1],
  ] as const;
  it.each([
    ['UTF-8 that says nothing', utf8(pageOf(grid))],
    ['UTF-8 that says it is GB2312', utf8(pageOf(grid, '<meta charset=gb2312>'))],
    ['GB18030 that says so', gb18030(pageOf(grid, '<meta charset="gbk">'))],
    ['GB18030 that says nothing', gb18030(pageOf(grid))],
    ['GB18030 that says it is UTF-8', gb18030(pageOf(grid, '<meta charset=utf-8>'))],
    ['UTF-16', utf16(pageOf(grid))],
  ])('%s', async (_, bytes) => {
    expect(await firstGrid(bytes)).toEqual(grid);
  });

  it('bytes that are no text are damage', async () => {
    const bytes = Uint8Array.from([...utf8('<table><tr><td>1<td>'), 0xff, 0xff]);
    await expect(openFile(bytes)).rejects.toMatchObject({ kind: 'damaged' });
  });
});

describe('a page that would cost more than it says', () => {
  const row = (cells: string) => page(`<table><tr>${cells}<tr><td>c</table>`);
  it('spans of millions are those of the standard and of the table', async () => {
    const [sheet] = await sheetsOf(row('<td colspan=1000000000 rowspan=1000000000>a<td>b'));
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1000 }]);
  });

  it.each([
    ['columns that no sheet has', row('<td colspan=1000>a'.repeat(20)), 'tooLarge'],
    ['elements within one another', page(`<table><tr><td>1<td>${'<div>'.repeat(5000)}`), 'damaged'],
    ['tables within one another', page('<table><tr><td>1<td>x'.repeat(2000)), 'damaged'],
    ['a text that no cell holds', row(`<td>1<td>${'长'.repeat(40_000)}`), 'tooLarge'],
    ['no table', page('<p>请登录'), 'webPage'],
    ['frames', utf8('<html><frameset><frame></frameset></html>'), 'webPage'],
  ])('%s', async (_, bytes, kind) => {
    await expect(openFile(bytes)).rejects.toMatchObject({ name: 'UnreadableFile', kind });
  });
});
