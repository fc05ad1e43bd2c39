/** Names and the visibility of sheets in .xls and .ods: they say units and stages, and what counts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { openFile } from '../../../src/workbook/file';
import { hex, nameRecord, record, words, xlsBytes } from '../../support/xls';

async function readAll(bytes: Uint8Array) {
  return (await openFile(bytes)).read({ sheets: 'all' });
}

async function namesIn(bytes: Uint8Array) {
  return Object.fromEntries(
    (await readAll(bytes)).names.map(({ name, refersTo, area }) => [name, area ?? refersTo]),
  );
}

const rows = [[1], [2], [3]];
const place = { sheet: 'b', row: 1, column: 0, rows: 2, columns: 1 };

describe('.xls', () => {
  const sheets = [
    { name: 'a', rows },
    { name: 'b', rows },
  ];
  const area = '3b0100' + '01000200' + '00000000';

  it('names point to their places, of whatever class their tokens are', async () => {
    const names = [
      nameRecord('小学_教学仪器设备资产值_元', area),
      nameRecord('value', `5b${area.slice(2)}`),
      nameRecord('cell', '3a0000' + '02000000'),
    ];
    expect(await namesIn(xlsBytes(sheets, names))).toEqual({
      小学_教学仪器设备资产值_元: place,
      value: place,
      cell: { sheet: 'a', row: 2, column: 0, rows: 1, columns: 1 },
    });
  });

  it('names of deleted places are broken, on their sheet where there is one', async () => {
    const names = [
      nameRecord('gone', '3d0100' + '0000000000000000'),
      nameRecord('sheetGone', '3b0900' + '01000200' + '00000000'),
      nameRecord('error', '1c17'),
      nameRecord('formula', '1e0100'),
    ];
    expect(await namesIn(xlsBytes(sheets, names))).toEqual({
      gone: "'b'!#REF!",
      sheetGone: '#REF!',
      error: '#REF!',
      formula: '…',
    });
  });

  it('print areas and names of one sheet are none of the workbook', async () => {
    const names = [nameRecord('\u0006', area, 2, 0x20), nameRecord('own', area, 2)];
    expect(await namesIn(xlsBytes(sheets, names))).toEqual({});
  });

  it('hidden sheets are told, and a chart that is a sheet has no cells', async () => {
    const { sheets: read } = await readAll(
      xlsBytes([
        { name: 'a', rows },
        { name: 'b', rows, state: 1 },
        { name: 'c', rows, state: 2 },
        { name: 'd', rows, kind: 2 },
        { name: 'e', rows },
      ]),
    );
    expect(read.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'hidden',
      'veryHidden',
      'visible',
      'visible',
    ]);
    expect(read.map(({ grid }) => grid?.values.length)).toEqual([3, 3, 3, 0, 3]);
  });

  it('the text that a shared formula gives is read', async () => {
    const shared = record(0x4bc, hex('0000000000000000' + '03001e0100'));
    const text = record(0x207, Uint8Array.of(...words(2), 0, 0x61, 0x62));
    const formula = record(
      0x06,
      Uint8Array.of(...words(0, 1, 0), ...hex('000000000000ffff'), ...words(0, 0, 0, 0)),
    );
    const bytes = xlsBytes([{ name: 'a', rows: [[7]], after: [formula, shared, text] }]);
    const { sheets: read } = await readAll(bytes);
    expect(read[0]?.grid?.values).toEqual([[7, 'ab']]);
  });

  it('an error that stands in a cell is no text', async () => {
    const error = record(0x205, Uint8Array.of(...words(0, 1, 0), 0x07, 1));
    const { sheets: read } = await readAll(xlsBytes([{ name: 'a', rows: [[7]], after: [error] }]));
    expect(read[0]?.grid?.values).toEqual([[7, { error: '#DIV/0!' }]]);
  });
});

describe('.ods', () => {
  async function ods(change: (content: string) => string): Promise<Uint8Array> {
    const parts = unzipSync(
      await writeOds({ sheets: ['小学', "it's", 'c'].map((name) => ({ name, rows })) }),
    );
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const changed = change(content);
    expect(changed).not.toBe(content);
    return zipSync({ ...parts, 'content.xml': strToU8(changed) });
  }

  const naming = (...names: readonly string[]) =>
    ods((content) =>
      content.replace(
        '</office:spreadsheet>',
        () =>
          `<table:named-expressions>${names.join('')}</table:named-expressions></office:spreadsheet>`,
      ),
    );
  const range = (name: string, address: string) =>
    `<table:named-range table:cell-range-address='${address}' table:name='${name}'/>`;

  it('names point to their places', async () => {
    const bytes = await naming(
      range('小学_在校生数', '$小学.$A$2:.$A$3'),
      range('whole', '$小学.$A$2:$小学.$A$3'),
      range('cell', '$小学.A1'),
      range('quoted', '$&apos;it&apos;&apos;s&apos;.$A$2:.$A$3'),
      '<table:named-expression table:name="expression" table:expression="of:=[$c.$A$2:.$A$3]"/>',
    );
    const area = { row: 1, column: 0, rows: 2, columns: 1 };
    expect(await namesIn(bytes)).toEqual({
      小学_在校生数: { sheet: '小学', ...area },
      whole: { sheet: '小学', ...area },
      cell: { sheet: '小学', row: 0, column: 0, rows: 1, columns: 1 },
      quoted: { sheet: "it's", ...area },
      expression: { sheet: 'c', ...area },
    });
  });

  it('names of deleted places are broken, on their sheet where there is one', async () => {
    const bytes = await naming(
      range('rows', '$小学.$A$#REF!:.$A$#REF!'),
      range('sheet', '$#REF!.$A$2:.$A$3'),
      range('several', '$小学.$A$2:$c.$A$3'),
      '<table:named-expression table:name="formula" table:expression="of:=1+1"/>',
    );
    expect(await namesIn(bytes)).toEqual({
      rows: "'小学'!#REF!",
      sheet: '#REF!',
      several: '$小学.$A$2:$c.$A$3',
      formula: 'of:=1+1',
    });
  });

  it('names of one sheet are none of the workbook', async () => {
    const bytes = await ods((content) =>
      content.replace(
        '</table:table>',
        () =>
          `<table:named-expressions>${range('own', '$小学.$A$2')}</table:named-expressions></table:table>`,
      ),
    );
    expect(await namesIn(bytes)).toEqual({});
  });

  it('hidden sheets are told, and what another file holds is no sheet', async () => {
    const bytes = await ods((content) => {
      let at = 0;
      const styles = ['shown', 'hidden'];
      return content
        .replace(/<table:table /g, (tag) => `${tag}table:style-name="${styles[at++] ?? ''}" `)
        .replace(/table:name="c"/, `table:name="'file:///a.ods'#$小学"`)
        .replace(
          '<office:body>',
          '<office:automatic-styles><style:style style:name="shown" style:family="table">' +
            '<style:table-properties table:display="true"/></style:style>' +
            '<style:style style:family="table" style:name="hidden">' +
            '<style:table-properties style:writing-mode="lr-tb" table:display="false"/></style:style>' +
            '</office:automatic-styles><office:body>',
        );
    });
    const { sheets } = await readAll(bytes);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['小学', 'visible'],
      ["it's", 'hidden'],
    ]);
  });
});
