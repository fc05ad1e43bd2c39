import { notCalculated } from '../../../../src/county/cell';
import { openFile } from '../../../../src/workbook/file';
import { gb18030, utf16, utf8, xml2003Of, xmlBook } from '../../../support/convertedFiles';
import { firstGrid, sheetsOf, valuesOf } from './reading';

const sheet = (rows: string, more = '') =>
  utf8(xmlBook(`<Worksheet ss:Name="小学"><Table>${rows}</Table>${more}</Worksheet>`));
const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`;

describe('XML of Excel 2003', () => {
  it('puts rows and cells where they say, merges and hides', async () => {
    const rows =
      '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>' +
      `<Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1">${data('String', '学校')}</Cell>` +
      `<Cell>${data('Number', '1')}</Cell><Cell ss:Index="6">${data('Number', '2.5')}</Cell></Row>` +
      `<Row ss:Hidden="1"><Cell ss:Index="3">${data('Number', '3')}</Cell></Row>` +
      `<Row ss:Span="2"/><Row><Cell>${data('String', '0012')}</Cell></Row>`;
    const bytes = sheet(rows);
    const [found] = await sheetsOf(bytes);
    expect(valuesOf(found)).toEqual([
      [],
      ['学校', null, 1, null, null, 2.5],
      [null, null, 3, null, null, null],
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      ['0012', null, null, null, null, null],
    ]);
    expect(found?.merges).toEqual([{ row: 1, column: 0, rows: 2, columns: 2 }]);
    expect(found?.hiddenRows).toEqual([2]);
    const [view] = (await openFile(bytes)).view().sheets;
    expect([0, 1, 2, 3].map((column) => view?.columnWidth(column) === 0)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('says what its values are, texts in pieces and with notes too', async () => {
    const cells = [
      data('Boolean', '1'),
      data('Error', '#N/A'),
      data('DateTime', '2024-09-01T00:00:00.000'),
      '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>甲</B>&#10;<Font>乙</Font></ss:Data>' +
        '<Comment><ss:Data>批注</ss:Data></Comment>',
      data('String', '<![CDATA[a<b]]>'),
      data('Number', ' '),
    ].map((each) => `<Cell>${each}</Cell>`);
    expect(await firstGrid(sheet(`<Row>${cells.join('')}</Row>`))).toEqual([
      [true, { error: '#N/A' }, 45_536, '甲\n乙', 'a<b'],
    ]);
  });

  it('gives formulas by their stored results; one without is computed or not calculated', async () => {
    const rows =
      `<Row><Cell>${data('Number', '2')}</Cell><Cell ss:Formula="=RC[-1]*9">${data('Number', '7')}</Cell></Row>` +
      `<Row><Cell ss:Formula="=SUM(R1C:R[-1]C)"/><Cell ss:Formula="=SUM(R1)"/><Cell ss:Formula="=RANK(R1C1,R1C1:R2C1)"/></Row>`;
    expect(await firstGrid(sheet(rows))).toEqual([
      [2, 7, null],
      [2, { error: notCalculated }, { error: notCalculated }],
    ]);
  });

  it('has names, of the workbook and of sheets, in letters and numbers', async () => {
    const named = (name: string, refersTo: string) =>
      `<Names><NamedRange ss:Name="${name}" ss:RefersTo="${refersTo}"/></Names>`;
    const grid = `<Table><Row><Cell>${data('Number', '1')}</Cell></Row></Table>`;
    const book =
      named('均衡_小学_在校生数', '=小学!R4C6:R11C6') +
      `<Worksheet ss:Name="小学">${named('内部', "='小学'!R1C1")}${grid}</Worksheet>` +
      `<Worksheet ss:Name="R1C1 表">${named('均衡_坏', '=小学!R1')}${grid}</Worksheet>`;
    const { names } = await (await openFile(utf8(xmlBook(book)))).read({ sheets: 'all' });
    expect(names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ['均衡_小学_在校生数', '小学!$F$4:$F$11'],
    ]);
    const broken = named('均衡_小学_在校生数', '=小学!#REF!');
    const again = await openFile(
      utf8(xmlBook(`${broken}<Worksheet ss:Name="小学">${grid}</Worksheet>`)),
    );
    expect((await again.read({ sheets: 'all' })).names[0]).toMatchObject({
      refersTo: '小学!#REF!',
      area: null,
    });
  });

  it('keeps hidden sheets hidden', async () => {
    const hidden = (word: string) =>
      `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${word}</Visible></WorksheetOptions>`;
    const book = ['SheetHidden', 'SheetVeryHidden', 'SheetVisible'].map(
      (word, index) => `<Worksheet ss:Name="${index}"><Table/>${hidden(word)}</Worksheet>`,
    );
    const sheets = await sheetsOf(utf8(xmlBook(book.join(''))));
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['hidden', 'veryHidden', 'visible']);
  });

  const declared = (encoding: string) =>
    xml2003Of({ 小学: [['城关镇', 1]] }).replace('?>', ` encoding="${encoding}"?>`);
  it.each([
    ['utf-8', utf8(declared('utf-8'))],
    ['gb2312', gb18030(declared('gb2312'))],
    ['gb2312, which it is not', utf8(declared('gb2312'))],
    ['utf-16', utf16(declared('utf-16'))],
  ])('in %s', async (_, bytes) => {
    expect(await firstGrid(bytes)).toEqual([['城关镇', 1]]);
  });

  const cell = `<Cell>${data('Number', '1')}</Cell>`;
  it.each([
    ['half of it', sheet('<Row>').slice(0, -30), 'damaged'],
    ['no sheet', utf8(xmlBook('')), 'damaged'],
    ['rows that go back', sheet('<Row ss:Index="3"/><Row ss:Index="2"/>'), 'damaged'],
    ['cells that go back', sheet(`<Row>${cell}<Cell ss:Index="1"/></Row>`), 'damaged'],
    [
      'two values in one place',
      sheet(`<Row><Cell ss:MergeDown="1">${data('Number', '1')}</Cell></Row><Row>${cell}</Row>`),
      'damaged',
    ],
    ['an entity of its own', utf8(`<!DOCTYPE a [<!ENTITY b "c">]>${xmlBook('&b;')}`), 'damaged'],
    ['a place that is none', sheet('<Row ss:Index="-1"/>'), 'damaged'],
    ['more rows than a sheet has', sheet('<Row ss:Span="1048576"/>'), 'tooLarge'],
    [
      'more columns',
      sheet(`<Row><Cell ss:Index="16385">${data('Number', '1')}</Cell></Row>`),
      'tooLarge',
    ],
    ['merges over more', sheet('<Row><Cell ss:MergeAcross="99999999"/></Row>'), 'tooLarge'],
    ['elements within one another', sheet('<Row>'.repeat(5000)), 'damaged'],
  ])('%s is refused', async (_, bytes, kind) => {
    await expect(openFile(bytes)).rejects.toMatchObject({ name: 'UnreadableFile', kind });
  });
});
