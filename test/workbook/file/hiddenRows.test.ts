/** Hidden and filtered rows are told, whatever the format: they count, and have to be said. */
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { writeOds } from 'hucre/ods';
import { understand } from '../../../src/app/understand';
import { openFile } from '../../../src/workbook/file';
import { countyBytes, headerRow } from '../../support/counties';
import { unzipped, workbookParts, zipped } from '../../support/workbooks';
import { record, words, xlsBytes } from '../../support/xls';

const values = [['学校'], ['甲'], ['乙'], ['丙'], ['丁']];

async function hiddenIn(bytes: Uint8Array): Promise<readonly (readonly number[] | undefined)[]> {
  const { sheets } = await (await openFile(bytes)).read({ sheets: 'all' });
  return sheets.map(({ hiddenRows }) => hiddenRows);
}

describe('.xlsx', () => {
  const part = 'xl/worksheets/sheet1.xml';
  const plain = workbookParts({ sheets: [{ name: '小学', values }] });
  const spoilt = (change: (xml: string) => string) =>
    hiddenIn(zipped({ ...plain, [part]: change(plain[part] ?? '') }));
  const row = (at: number, attributes: string) => (xml: string) =>
    xml.replace(new RegExp(`<row r="${at}"`), `<row r="${at}" ${attributes}`);

  it('has none where none is hidden', async () => {
    expect(await spoilt((xml) => xml)).toEqual([[]]);
    expect(await spoilt(row(3, 'hidden="0" ht="20" customHeight="1"'))).toEqual([[]]);
  });

  it.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])('%s', async (attributes) => {
    expect(await spoilt(row(3, attributes))).toEqual([[2]]);
  });

  it('rows that are not listed, where all are hidden that are not', async () => {
    const hides = (xml: string) =>
      xml
        .replace(/<row r="[24]".*?<\/row>/g, '')
        .replace('<sheetData>', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>');
    expect(await spoilt(hides)).toEqual([[1, 3]]);
  });
});

describe('.xls', () => {
  const rowRecord = (at: number, flags: number) =>
    record(0x208, words(at, 0, 1, 0xff, 0, 0, flags, 0));

  it('by the flag of the row, each sheet for itself', async () => {
    const rows = [[1], [2], [3]];
    const bytes = xlsBytes([
      { name: 'a', rows, records: [rowRecord(0, 0x100), rowRecord(1, 0x120)] },
      { name: 'b', rows, records: [rowRecord(2, 0x20)] },
      { name: 'c', rows },
    ]);
    expect(await hiddenIn(bytes)).toEqual([[1], [2], []]);
  });
});

describe('.ods', () => {
  it('collapsed and filtered rows, repeated ones too, as far as there are cells', async () => {
    const sheet = { name: '小学', rows: values };
    const parts = unzipSync(await writeOds({ sheets: [sheet, { ...sheet, name: '初中' }] }));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const states = ['collapse', 'visible', 'filter', 'visible', 'visible'];
    let at = 0;
    const hidden = content.replace(/<table:table-row/g, (tag) => {
      const state = states[at++];
      return state === undefined ? tag : `${tag} table:visibility="${state}"`;
    });
    const end = '<table:table-row table:visibility="collapse" table:number-rows-repeated="9999"/>';
    const changed = hidden.replaceAll('</table:table>', `${end}</table:table>`);
    expect(await hiddenIn(zipSync({ ...parts, 'content.xml': strToU8(changed) }))).toEqual([
      [0, 2],
      [],
    ]);
  });
});

it('a school in a hidden row counts, and the ledger says that it is hidden', async () => {
  const parts = unzipped(await countyBytes({ schools: 6 }));
  const part = 'xl/worksheets/sheet1.xml';
  const hidden = [headerRow + 3, headerRow + 4].reduce(
    (xml, at) => xml.replace(`<row r="${at + 1}"`, `<row r="${at + 1}" hidden="1"`),
    parts[part] ?? '',
  );
  const workbook = await openFile(zipped({ ...parts, [part]: hidden }));
  const { binding } = understand(await workbook.read({ sheets: 'all' }), {});
  expect(binding.ledger.map(({ rows }) => [rows.school, rows.hidden])).toEqual([[6, 2]]);
});
