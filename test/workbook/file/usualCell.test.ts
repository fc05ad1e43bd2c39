/** A cell that is read letter by letter says what the careful reading says, whatever its tag looks like. */
import fc from 'fast-check';
import { readSheetPart } from '../../../src/workbook/file/sheetPart';

const strings = ['甲小学', '', '在校生数'];
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The same sheet: without a prefix, and with one, which only the careful reading knows. */
function bothWays(cells: (prefix: string) => string) {
  return ['', 'x:'].map((prefix) => {
    const declared = prefix === '' ? 'xmlns' : 'xmlns:x';
    const source =
      `<${prefix}worksheet ${declared}="${namespace}"><${prefix}sheetData><${prefix}row r="3">` +
      `${cells(prefix)}</${prefix}row></${prefix}sheetData></${prefix}worksheet>`;
    const part = 'xl/worksheets/sheet1.xml';
    const { rows } = readSheetPart(
      new Map([[part, new TextEncoder().encode(source)]]),
      part,
      strings,
    );
    return rows.map(({ row, cells: read }) => ({
      row,
      cells: Array.from(read, ({ column, style, value }) => ({ column, style, value })),
    }));
  });
}

const attribute = fc.constantFrom(
  ...['', ' s="4"', ' t="s"', ' t="n"', ' t="b"', ' t="str"', ' t="e"', ' s="12" t="s"'],
  ...[' t="s" s="0"', " s='4'", ' s = "4"', ' s="4" cm="1"', '\ts="4"', ' t="inlineStr"', ' s="" '],
);
const content = fc.constantFrom(
  ...['<v>1</v>', '<v>0</v>', '<v>2</v>', '<v>-3.5E-2</v>', '<v> 7 </v>', '<v></v>', '<v/>', ''],
  ...['<v>1&amp;2</v>', '<f>A1</f><v>1</v>', '<v>1</v><f>A1</f>', '<!-- <v>9</v> --><v>1</v>'],
  ...[
    '<is><t>乙</t></is>',
    '<v>#N/A</v>',
    '<v xml:space="preserve">1</v>',
    '<v>1</v >',
    '<v>1e999</v>',
  ],
);
const cell = fc.record({
  column: fc.constantFrom('A', 'B', 'Z', 'AA', 'BC', 'XFD'),
  attribute,
  content,
  closed: fc.boolean(),
  behind: fc.constantFrom('', ' ', '\n', '<!-- <c r="Q3"><v>9</v></c> -->'),
});

it('column, format and value', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), (made) => {
      const prefixed = (text: string, prefix: string) =>
        text.replace(/<(\/?)(v|f|is|t)(?=[\s/>])/g, `<$1${prefix}$2`);
      const [plain, careful] = bothWays((prefix) =>
        made
          .map(({ column, attribute: more, content: inside, closed, behind }) => {
            const tag = `${prefix}c r="${column}3"${more}`;
            const whole = closed ? `<${tag}/>` : `<${tag}>${inside}</${prefix}c>`;
            return prefixed(whole + behind, prefix);
          })
          .join(''),
      );
      expect(plain).toEqual(careful);
    }),
    { numRuns: 400 },
  );
});
