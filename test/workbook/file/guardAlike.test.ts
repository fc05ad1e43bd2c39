/**
 * The guard passes over cells that the original and the copy write with the same bytes: what makes
 * the same bytes say something else, or puts them in another place, is found all the same.
 */
import { drop, edit, guarded, type Damage } from '../../support/guarded';
import { zipped } from '../../support/workbooks';
import { county, ours, sheet } from './damages';

const strings = 'xl/sharedStrings.xml';
const styles = 'xl/styles.xml';

const rows =
  '<row r="10"><c r="A10" s="4"><v>1</v></c><c r="B10" t="s"><v>1</v></c><c r="C10"/></row>' +
  '<row r="11"><c r="A11"><f>A10*2</f><v>2</v></c><c r="B11" t="inlineStr"><is><t>甲\u0085</t></is></c></row>' +
  '<row r="12"><c r="A12" t="str"><f>IF(A10&gt;0,"a","b")</f><v>a</v></c><c r="B12"><v>7</v></c></row>' +
  '<row r="13"><c r="A13" s="5"><v>3</v></c><c r="B13" s="4"><v>4</v></c></row>';

/** The guard passes over nothing in the row next to one of ours. */
const first = '<row r="9"><c r="A9"><v>9</v></c></row>';

/** @param more what the last rows of the sheet are */
function original(more: string): Uint8Array {
  const parts = county();
  return zipped({
    ...parts,
    [sheet]: String(parts[sheet]).replace('</sheetData>', `${first}${more}</sheetData>`),
  });
}

const both =
  (...damages: readonly Damage[]): Damage =>
  (parts) => {
    for (const damage of damages) damage(parts);
  };

const row = (number: number) => new RegExp(`<row r="${number}".*?</row>`);

const damages: readonly (readonly [string, Damage, string])[] = [
  ['shared texts that moved on', edit(strings, /<si>/, '<si><t/></si>$&'), "'小学'!B10"],
  ['shared texts that are gone', drop(strings), "'小学'!B10"],
  [
    'formats in another order',
    edit(
      styles,
      /(<cellXfs[^>]*>(?:<xf [^>]*\/>|<xf .*?<\/xf>)*?)(<xf [^>]*numFmtId="14"[^>]*\/>)/,
      '$1$2$2',
    ),
    "'小学'!A13",
  ],
  ['a row in a comment', edit(sheet, row(11), '<!--$&-->'), "'小学'!11:11"],
  [
    'cells in a comment',
    edit(sheet, /(<row r="11">)(.*?)(<\/row>)/, '$1<!--$2-->$3'),
    "'小学'!A11",
  ],
  [
    'a comment from one row into the next',
    both(edit(sheet, '<row r="11">', '<!--$&'), edit(sheet, '<row r="12">', '$&-->')),
    "'小学'!11:11",
  ],
  ['rows that are text', edit(sheet, row(11), '<![CDATA[$&]]>'), "'小学'!11:11"],
  ['rows in an instruction', edit(sheet, row(11), '<?x $&?>'), "'小学'!11:11"],
  ['a row that is there twice', edit(sheet, row(11), '$&$&'), "'小学'!A11"],
  [
    'a row in another place',
    edit(sheet, /(<row r="13".*?<\/row>)<\/sheetData>/, '</sheetData>$1'),
    "'小学'!13:13",
  ],
  [
    'rows in a row',
    edit(sheet, /(<row r="12">)(.*?)<\/row>/, '$1<row r="12">$2</row></row>'),
    "'小学'!A12",
  ],
  ['a row under another number', edit(sheet, '<row r="13">', '<row r="14">'), "'小学'!13:13"],
  [
    'a row under the number of another',
    edit(sheet, '<row r="12">', '<row r="11">'),
    "'小学'!12:12",
  ],
  ['a row that does not end', edit(sheet, /(<row r="11">.*?)<\/row>/, '$1'), "'小学'!11:11"],
  [
    'a cell that is there twice',
    edit(sheet, '<c r="C10"/>', '$&<c r="A10" s="4"><v>1</v></c>'),
    "'小学'!A10",
  ],
  ['a cell of another row', edit(sheet, '<c r="C10"/>', '$&<c r="D10"><v>7</v></c>'), "'小学'!D10"],
  ['a cell that does not end', edit(sheet, '<v>7</v></c></row>', '<v>7</v></row>'), '小学'],
  [
    'a text in another encoding',
    edit(sheet, 'encoding="UTF-8"', 'encoding="windows-1252"'),
    "'小学'!B11",
  ],
  ['a text under other rules', edit(sheet, 'version="1.0"', 'version="1.1"'), "'小学'!B11"],
];

describe('cells that are the same bytes', () => {
  it('pass when they say the same', () => {
    expect(guarded(original(rows), ours, () => {})).toEqual([]);
  });

  it.each(damages)('do not hide %s', (_, damage, place) => {
    expect(guarded(original(rows), ours, damage)).toContain(place);
  });

  it('do not hide a row that moves those that have no number of their own', () => {
    const bare = original('<row><c r="A10"><v>1</v></c></row><row><c r="A11"><v>2</v></c></row>');
    expect(guarded(bare, ours, () => {})).toEqual([]);
    const inserted = edit(sheet, '<row><c r="A11">', '<row/>$&');
    expect(guarded(bare, ours, inserted)).toContain("'小学'!A12");
  });

  it('do not hide a cell that moves those that have no place of their own', () => {
    const bare = original('<row r="10"><c r="A10"/><c><v>1</v></c><c><v>2</v></c></row>');
    expect(guarded(bare, ours, () => {})).toEqual([]);
    const inserted = edit(sheet, '<c r="A10"/>', '<c/><c r="B10"/>');
    expect(guarded(bare, ours, inserted)).toContain("'小学'!D10");
  });

  it('do not hide a format that only the copy has', () => {
    const unknown = original('<row r="10"><c r="A10" s="6"><v>1</v></c></row>');
    expect(guarded(unknown, ours, () => {})).toContain("'小学'!A10");
  });

  it('do not hide that a cell of ours is what came', () => {
    const area = { row: 9, column: 0, rows: 1, columns: 1 };
    const written = [...ours, { kind: 'write', sheet: '小学', area, values: [[5]] }] as const;
    const came = edit(sheet, '<c r="A10" s="4"><v>5</v></c>', '<c r="A10" s="4"><v>1</v></c>');
    expect(guarded(original(rows), written, () => {})).toEqual([]);
    expect(guarded(original(rows), written, came)).toEqual(["'小学'!A10"]);
  });
});
