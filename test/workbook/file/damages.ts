/** A workbook as Excel writes it, what a run writes into it, and the ways in which the copy comes to harm. */
import type { Operation } from '../../../src/sheets/plan';
import { drop, edit, type Damage } from '../../support/guarded';
import type { PackageParts } from '../../support/workbooks';
import { cells, excelParts, picture } from './excelWorkbook';

export const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
export const workbook = 'xl/workbook.xml';
const styles = 'xl/styles.xml';
const relations = 'xl/_rels/workbook.xml.rels';
const types = '[Content_Types].xml';

const bool = '<c r="A6" t="b"><v>1</v></c>';
const inline =
  '<c r="B6" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>';
const number = '<c r="C6"><v>7</v></c>';

/** As Excel writes it, with a row of its own more. */
export function county(): PackageParts {
  const parts = excelParts();
  return {
    ...parts,
    [sheet]: String(parts[sheet])
      .replace(
        '</sheetData>',
        `<row r="6" ht="18" customHeight="1">${bool}${inline}${number}</row></sheetData>`,
      )
      .replace('<hyperlink ref="A3" r:id="rId1"/>', '$&<hyperlink ref="A4" location="图!A1"/>'),
    [workbook]: String(parts[workbook]).replace('<workbookPr ', '<workbookPr date1904="1" '),
  };
}

export const ours: readonly Operation[] = [
  {
    kind: 'write',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 4, columns: 2 },
    values: [
      [21.5, '达标'],
      [14, '=不是公式'],
      [true, '一\n二'],
      ['甲', null],
    ],
  },
  {
    kind: 'format',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 2, columns: 1 },
    role: 'number',
    numberFormat: '0.000',
  },
  {
    kind: 'colourRule',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 2, columns: 1 },
    formula: '=$K3="不达标"',
    role: 'below',
  },
  { kind: 'columns', sheet: '小学', column: 9, widths: [12], hidden: false },
  { kind: 'fitRows', sheet: '小学', row: 6, heights: [30] },
  { kind: 'merge', sheet: '小学', area: { row: 7, column: 9, rows: 1, columns: 2 } },
  {
    kind: 'validation',
    sheet: '小学',
    area: { row: 8, column: 9, rows: 1, columns: 1 },
    allow: { kind: 'list', options: ['是', '否'] },
    prompt: { title: '是否', message: '请选。' },
  },
  {
    kind: 'name',
    name: '均衡_输出_小学_primary_books',
    sheet: '小学',
    area: { row: 2, column: 9, rows: 2, columns: 1 },
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
    repeatRows: null,
  },
];

const row = (number: number) => new RegExp(`<row r="${number}".*?</row>`);

/** Swaps what stands at two places. */
const swap =
  (name: string, first: RegExp, second: RegExp): Damage =>
  (parts) => {
    const text = new TextDecoder().decode(parts.get(name));
    const [a, b] = [first.exec(text)?.[0], second.exec(text)?.[0]];
    if (a === undefined || b === undefined) throw new Error(`nothing to swap in ${name}`);
    const swapped = text.replace(a, '\u0000').replace(b, a).replace('\u0000', b);
    parts.set(name, new TextEncoder().encode(swapped));
  };

const other: Damage = (parts) => parts.set('xl/media/image1.png', picture.slice(1));

/** What happens, how, and the place that the guard has to name. */
export const damages: readonly (readonly [string, Damage, string])[] = [
  ['a dropped cell', edit(sheet, cells.percent, ''), "'小学'!D3"],
  ['a cell in another column', edit(sheet, '<c r="B4">', '<c r="I4">'), "'小学'!B4"],
  ['two swapped values', edit(sheet, '<v>88.5</v>', '<v>120</v>'), "'小学'!B4"],
  [
    'a shared text taken for the next',
    edit(sheet, cells.title, '<c r="A1" s="1" t="s"><v>1</v></c>'),
    "'小学'!A1",
  ],
  ['shifted shared texts', edit(strings, '<si><t>学校</t></si>', '<si><t/></si>$&'), "'小学'!A3"],
  ['a lost shared text', edit(strings, '<si><t>0012</t></si>', ''), "'小学'!A3"],
  ['a lost run of rich text', edit(strings, /<r><rPr>.*?<\/r>/, ''), "'小学'!A1"],
  ['a rich text without its bold', edit(strings, '<b/>', ''), "'小学'!A1"],
  ['a lost row', edit(sheet, row(4), ''), "'小学'!4:4"],
  ['a row moved down', edit(sheet, '<row r="6"', '<row r="9"'), "'小学'!6:6"],
  ['rows out of order', swap(sheet, row(1), row(2)), "'小学'!1:1"],
  ['a cell with another format', edit(sheet, '<c r="D3" s="5">', '<c r="D3" s="4">'), "'小学'!D3"],
  ['a cell without its format', edit(sheet, '<c r="C3" s="4">', '<c r="C3">'), "'小学'!C3"],
  ['a changed number format', edit(styles, '0.00_ ', '0.0_ '), "'小学'!D3"],
  ['a changed font', edit(styles, '<sz val="11"/>', '<sz val="12"/>'), "'小学'!B3"],
  ['a changed fill', edit(styles, 'tint="0.59999"', 'tint="0.2"'), "'小学'!A1"],
  ['a changed border', edit(styles, '<left/>', '<left style="thin"/>'), "'小学'!B3"],
  ['an unlocked cell that is locked', edit(styles, '<protection locked="0"/>', ''), "'小学'!A4"],
  [
    'a number format of ours that changed',
    edit(styles, 'formatCode="0.000"', 'formatCode="0.0"'),
    styles,
  ],
  ['a lost format of a rule', edit(styles, '<color rgb="FF9C0006"/>', ''), styles],
  ['a lost formula', edit(sheet, '<f>1/0</f>', ''), "'小学'!G3"],
  ['a changed formula', edit(sheet, 'B3*2', 'B3*3'), "'小学'!E3"],
  ['a shared formula for fewer cells', edit(sheet, 'ref="E3:E4"', 'ref="E3"'), "'小学'!E3"],
  [
    'an array formula that became a plain one',
    edit(sheet, '<f t="array" ref="F3">', '<f>'),
    "'小学'!F3",
  ],
  ['a changed stored result', edit(sheet, '<v>208.5</v>', '<v>208</v>'), "'小学'!F3"],
  ['a lost stored result', edit(sheet, '<v>240</v>', ''), "'小学'!E3"],
  ['an error that became text', edit(sheet, '<c r="G3" t="e">', '<c r="G3" t="str">'), "'小学'!G3"],
  ['a truth that became a number', edit(sheet, bool, '<c r="A6"><v>1</v></c>'), "'小学'!A6"],
  ['a number that became text', edit(sheet, number, '<c r="C6" t="str"><v>7</v></c>'), "'小学'!C6"],
  ['a number with another digit', edit(sheet, '<v>45170</v>', '<v>45171</v>'), "'小学'!C3"],
  ['a lost text within a cell', edit(sheet, /<is><r>.*?<\/is>/, ''), "'小学'!B6"],
  ['a lost run within a cell', edit(sheet, '<r><t>甲</t></r>', ''), "'小学'!B6"],
  ['a spilled array without its mark', edit(sheet, ' cm="1"', ''), "'小学'!G4"],
  ['a cell of nobody', edit(sheet, '</row>', '<c r="Z1"><v>1</v></c></row>'), "'小学'!Z1"],
  [
    'a row of nobody',
    edit(sheet, '</sheetData>', '<row r="50" hidden="1"/></sheetData>'),
    "'小学'!50:50",
  ],
  ['a lost merge', edit(sheet, '<mergeCell ref="A1:D1"/>', ''), '小学'],
  ['a merge over more cells', edit(sheet, 'ref="A1:D1"', 'ref="A1:E1"'), '小学'],
  ['a merge of ours that is gone', edit(sheet, '<mergeCell ref="J8:K8"/>', ''), '小学'],
  [
    'a lost rule',
    edit(sheet, /<conditionalFormatting sqref="B3:B4">.*?<\/conditionalFormatting>/, ''),
    '小学',
  ],
  ['a rule for other cells', edit(sheet, 'sqref="D3:D4"', 'sqref="D3:D9"'), '小学'],
  ['a rule of ours that says something else', edit(sheet, '$K3=', '$K4='), '小学'],
  [
    'a lost validation',
    edit(sheet, /<dataValidation type="list" imeMode.*?<\/dataValidation>/, ''),
    '小学',
  ],
  ['a changed validation', edit(sheet, '"甲,乙"', '"甲,丙"'), '小学'],
  ['a lost link', edit(sheet, '<hyperlink ref="A3" r:id="rId1"/>', ''), '小学'],
  ['a link to another place', edit(sheet, 'location="图!A1"', 'location="图!B1"'), '小学'],
  [
    'a link to another address',
    edit('xl/worksheets/_rels/sheet1.xml.rels', 'example.com', 'example.org'),
    'xl/worksheets/_rels/sheet1.xml.rels',
  ],
  ['lost filters', edit(sheet, /<autoFilter.*<\/autoFilter>/, ''), '小学'],
  ['lost protection', edit(sheet, /<sheetProtection[^>]*>/, ''), '小学'],
  ['lost print settings', edit(sheet, /<pageSetup[^>]*>/, ''), '小学'],
  ['other margins', edit(sheet, 'left="0.7"', 'left="1.7"'), '小学'],
  ['a lost page break', edit(sheet, /<rowBreaks.*<\/rowBreaks>/, ''), '小学'],
  ['a lost footer', edit(sheet, /<headerFooter>.*<\/headerFooter>/, ''), '小学'],
  ['a lost drawing', edit(sheet, '<drawing r:id="rId3"/>', ''), '小学'],
  ['panes that moved', edit(sheet, 'ySplit="2"', 'ySplit="3"'), '小学'],
  ['a lost extension', edit(sheet, /<extLst>.*<\/extLst>/, ''), '小学'],
  ['another column width', edit(sheet, 'width="20.125"', 'width="8"'), "'小学'!A:A"],
  ['a hidden column', edit(sheet, 'min="1" max="1"', 'hidden="1" $&'), "'小学'!A:A"],
  ['a column of ours of another width', edit(sheet, 'width="12.', 'width="14.'), "'小学'!J:J"],
  ['another row height', edit(sheet, 'ht="18"', 'ht="19"'), "'小学'!6:6"],
  [
    'a row of ours of another height',
    edit(sheet, 'ht="30"></row>', 'ht="31"></row>'),
    "'小学'!7:7",
  ],
  [
    'a row that came into sight',
    edit(sheet, ' hidden="1" outlineLevel="1"', ' outlineLevel="1"'),
    "'小学'!4:4",
  ],
  ['a row out of its group', edit(sheet, ' outlineLevel="1">', '>'), "'小学'!4:4"],
  ['a value of ours that changed', edit(sheet, '<v>21.5</v>', '<v>21.4</v>'), "'小学'!J3"],
  ['a text of ours that changed', edit(sheet, '达标</t>', '不达标</t>'), "'小学'!K3"],
  [
    'a text of ours that became a formula',
    edit(sheet, /<c r="K4".*?<\/c>/, '<c r="K4"><f>不是公式</f></c>'),
    "'小学'!K4",
  ],
  ['a value of ours that is gone', edit(sheet, /<c r="J6".*?<\/c>/, ''), "'小学'!J6"],
  ['a lost name', edit(workbook, /<definedName name="本表率".*?<\/definedName>/, ''), '本表率'],
  [
    'a name that points elsewhere',
    edit(workbook, '小学!$B$3:$B$4', '小学!$B$3:$B$5'),
    '小学_在校生数',
  ],
  [
    'a hidden name that came into sight',
    edit(workbook, '<definedName name="旧名" hidden="1">', '<definedName name="旧名">'),
    '旧名',
  ],
  [
    'a name of nobody',
    edit(
      workbook,
      '</definedNames>',
      '<definedName name="新">小学!$A$1</definedName></definedNames>',
    ),
    '新',
  ],
  [
    'a name of ours that is gone',
    edit(workbook, /<definedName name="均衡_输出.*?<\/definedName>/, ''),
    '均衡_输出_小学_primary_books',
  ],
  ['a lost sheet', edit(workbook, /<sheet name="图"[^>]*>/, ''), '图'],
  [
    'sheets in another order',
    swap(workbook, /<sheet name="小学"[^>]*>/, /<sheet name="图"[^>]*>/),
    '小学',
  ],
  ['a sheet under another name', edit(workbook, '<sheet name="图"', '<sheet name="画"'), '图'],
  ['a hidden sheet that came into sight', edit(workbook, ' state="hidden"', ''), '图'],
  [
    'sheets whose parts are swapped',
    swap(relations, /worksheets\/sheet1\.xml/, /worksheets\/sheet2\.xml/),
    '小学',
  ],
  ['a date system that was turned', edit(workbook, ' date1904="1"', ''), workbook],
  [
    'a changed way of computing',
    edit(workbook, 'fullCalcOnLoad="1"', 'calcMode="manual"'),
    workbook,
  ],
  ['a lost part', drop('xl/charts/chart1.xml'), 'xl/charts/chart1.xml'],
  ['a lost order of calculation', drop('xl/calcChain.xml'), 'xl/calcChain.xml'],
  ['a part from nowhere', (parts) => parts.set('xl/extra.xml', picture), 'xl/extra.xml'],
  ['a changed theme', edit('xl/theme/theme1.xml', 'Office', 'Other'), 'xl/theme/theme1.xml'],
  [
    'a lost comment',
    edit('xl/comments1.xml', '/>', '><commentList/></comments>'),
    'xl/comments1.xml',
  ],
  ['a changed table', edit('xl/tables/table1.xml', 'A2:B4', 'A2:B3'), 'xl/tables/table1.xml'],
  [
    'a changed drawing',
    edit('xl/drawings/drawing1.xml', '<xdr:pic/>', ''),
    'xl/drawings/drawing1.xml',
  ],
  ['a picture cut short', other, 'xl/media/image1.png'],
  ['macros that are gone', drop('xl/vbaProject.bin'), 'xl/vbaProject.bin'],
  ['changed content types', edit(types, /<Default Extension="vml"[^>]*>/, ''), types],
  ['a relation that is gone', edit(relations, /<Relationship Id="rId8"[^>]*>/, ''), relations],
  ['a relation to nowhere', edit(relations, 'theme/theme1.xml', 'theme/theme2.xml'), relations],
  ['a sheet that ends early', edit(sheet, '</sheetData>', ''), '小学'],
  ['a sheet with a tag that XML does not know', edit(sheet, '<v>88.5</v>', '<v>88.5</v'), '小学'],
  [
    'a changed untouched sheet',
    edit(
      'xl/worksheets/sheet2.xml',
      '<sheetData>',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
    ),
    "'图'!A1",
  ],
];
