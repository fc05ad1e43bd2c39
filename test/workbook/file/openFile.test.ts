import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { notCalculated } from '../../../src/county/cell';
import { newFile, openFile, UnreadableFile } from '../../../src/workbook/file';
import { unzipped, without, workbookBytes, workbookParts, zipped } from '../../support/workbooks';
import { compoundFile, record, words } from '../../support/xls';
import { planOf } from '../contract';

const county = {
  sheets: [
    {
      name: '小学',
      values: [
        ['学校', '人数'],
        ['甲', 1],
      ],
    },
  ],
};
const notCalculatedCell = { error: notCalculated };
const text = (content: string) => new TextEncoder().encode(content);

describe('a file that is no readable workbook is told by its content', () => {
  it.each([
    ['zero bytes', new Uint8Array(), 'empty'],
    ['a printed document', text('%PDF-1.4,\n1,2\n'), 'notAWorkbook'],
    ['a picture', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]), 'notAWorkbook'],
    ['some other zip', zipped({ 'readme.txt': 'x' }), 'notAWorkbook'],
    ['a text document', zipped(documentParts()), 'notAWorkbook'],
    ['a web page without a table', text('<!DOCTYPE html>\n<html><p>请登录'), 'webPage'],
    ['text without columns', text('通知，请报送。\n'), 'text'],
    ['a web archive', text('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'webPage'],
    [
      'half an XML of Excel 2003',
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook><Table>'),
      'damaged',
    ],
    ['a flat open document', text('<?xml version="1.0"?><office:document>'), 'unsupported'],
    ['a sheet of Excel 4', Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]), 'excel95'],
    ['a workbook of Excel 95', compoundFile(record(0x809, words(0x500, 5)), 'Book'), 'excel95'],
    ['the same under a later name', compoundFile(record(0x809, words(0x500, 5))), 'excel95'],
    ['a binary workbook', zipped(binaryParts()), 'unsupported'],
    ['another compound file', compound('WordDocument'), 'notAWorkbook'],
    ['half an old workbook', oldWorkbook().slice(0, 4000), 'damaged'],
    ['two letters', text('PK'), 'damaged'],
  ])('%s', async (_, bytes, kind) => {
    await expect(openFile(bytes)).rejects.toMatchObject({ name: 'UnreadableFile', kind });
  });

  it('a workbook with a password to open is encrypted', async () => {
    const locked = await saveXlsx(await openXlsx(workbookBytes(county)), {
      encryption: { password: '密码', spinCount: 10 },
    });
    await expect(openFile(locked)).rejects.toMatchObject({ kind: 'encrypted' });
    await expect(openFile(locked.slice(0, 900))).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('an .ods with a password is encrypted', async () => {
    const parts = unzipped(new Uint8Array(readFileSync(join(__dirname, 'data', 'county.ods'))));
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const locked = zipped({ ...parts, 'META-INF/manifest.xml': manifest, 'content.xml': '\u0001' });
    await expect(openFile(locked)).rejects.toMatchObject({ kind: 'encrypted' });
  });

  it('half a workbook is damaged, wherever it was cut', async () => {
    const whole = workbookBytes(county);
    for (let share = 1; share < 20; share += 1) {
      const half = whole.slice(0, Math.floor((whole.length * share) / 20));
      await expect(openFile(half)).rejects.toMatchObject({ kind: 'damaged' });
    }
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'])(
    'a workbook with half of %s is damaged',
    async (name) => {
      const parts = workbookParts(county);
      const part = parts[name] ?? '';
      parts[name] = part.slice(0, part.length - 40);
      await expect(openFile(zipped(parts))).rejects.toBeInstanceOf(UnreadableFile);
    },
  );

  it('a workbook without one of its sheets is damaged', async () => {
    const parts = without(workbookParts(county), 'xl/worksheets/sheet1.xml');
    await expect(openFile(zipped(parts))).rejects.toMatchObject({ kind: 'damaged' });
  });
});

describe('a formula that gives an empty text', () => {
  it.each([
    ['as Excel writes it', '<c r="C1" t="str"><f>IF(B2&gt;1,1,"")</f><v></v></c>', ''],
    ['with a closed value', '<c r="C1" t="str"><f>IF(B2&gt;1,1,"")</f><v/></c>', ''],
    [
      'but one without a result is not calculated',
      '<c r="C1"><f>RANK(B2,B2:B3)</f><v/></c>',
      notCalculatedCell,
    ],
    ['but empty text alone fills nothing', '<c r="C1" t="str"><v></v></c>', undefined],
  ])('fills its cell, %s', async (_, cell, value) => {
    const parts = workbookParts(county);
    const sheet = 'xl/worksheets/sheet1.xml';
    parts[sheet] = (parts[sheet] ?? '').replace(
      '</c></row><row r="2">',
      `</c>${cell}</row><row r="2">`,
    );
    const { sheets } = await (await openFile(zipped(parts))).read({ sheets: 'all' });
    expect(sheets[0]?.grid?.values[0]?.[2]).toEqual(value);
  });
});

describe('old and open formats are read, but no copy of them is written', () => {
  it.each(['xls', 'ods'])('.%s', async (format) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, 'data', `county.${format}`)));
    const workbook = await openFile(bytes);
    const { sheets } = await workbook.read({ sheets: 'all' });
    // The header is a repeated print title, the last school a hidden row.
    expect(sheets[0]?.grid?.values).toEqual([
      ['学校', '人数', '比例', null],
      ['甲', 100, 0.5, 600],
      ['乙', 200, 0.25, null],
      ['丙', 300, 0.1, null],
    ]);
    expect(await workbook.save()).toEqual({ kind: 'unfaithful', differences: [format] });
  });
});

describe('a formula of an .ods without a stored result', () => {
  it.each([
    ['is computed where that can be done', 'SUM([.B2:.B4])', 600],
    ['is not calculated where it cannot', 'RANK([.B2];[.B2:.B4])', notCalculatedCell],
  ])('%s', async (_, formula, result) => {
    const parts = unzipped(new Uint8Array(readFileSync(join(__dirname, 'data', 'county.ods'))));
    const cell = /table:formula="of:=SUM[^>]*>(?:<text:p>[^<]*<\/text:p>)?/;
    const content = parts['content.xml'] ?? '';
    expect(content).toMatch(cell);
    const bare = content.replace(cell, `table:formula="of:=${formula}">`);
    const { sheets } = await (
      await openFile(zipped({ ...parts, 'content.xml': bare }))
    ).read({ sheets: 'all' });
    expect(sheets[0]?.grid?.values[1]?.[3]).toEqual(result);
  });
});

describe('a workbook of our own', () => {
  it('begins without sheets and holds what is written', async () => {
    const workbook = newFile();
    await workbook.apply(
      planOf(
        { kind: 'addSheet', sheet: '均衡_数据核查', hidden: false },
        {
          kind: 'write',
          sheet: '均衡_数据核查',
          area: { row: 1, column: 1, rows: 1, columns: 3 },
          values: [['-1', 3.5, true]],
        },
      ),
    );
    const saved = await workbook.save();
    if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
    const { sheets } = await (await openFile(saved.bytes)).read({ sheets: 'all' });
    expect(sheets).toEqual([
      {
        name: '均衡_数据核查',
        visibility: 'visible',
        protected: false,
        merges: [],
        hiddenRows: [],
        tables: [],
        grid: { row: 1, column: 1, values: [['-1', 3.5, true]] },
      },
    ]);
  });
});

describe('a plan that is broken off', () => {
  it('leaves the workbook as it was', async () => {
    const workbook = await openFile(workbookBytes(county));
    const before = await workbook.read({ sheets: 'all' });
    const abort = new AbortController();
    const half = workbook.apply(
      planOf(
        ...[1, 2, 3].map((value) => ({
          kind: 'write' as const,
          sheet: '小学',
          area: { row: value, column: 5, rows: 1, columns: 1 },
          values: [[value]],
        })),
      ),
      { signal: abort.signal, onProgress: (done) => done > 0.5 && abort.abort() },
    );
    await expect(half).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    expect(await workbook.read({ sheets: 'all' })).toEqual(before);
  });

  it('keeps what a user typed meanwhile', async () => {
    const workbook = await openFile(workbookBytes(county));
    await workbook.apply(
      planOf(
        { kind: 'addSheet', sheet: '均衡_设置', hidden: true },
        { kind: 'addSheet', sheet: '均衡_数据核查', hidden: false },
      ),
      { onProgress: (done) => done < 1 && workbook.setCell('小学', 1, 1, 2) },
    );
    const { sheets } = await workbook.read({ sheets: 'all' });
    expect(sheets[0]?.grid?.values[1]).toEqual(['甲', 2]);
    expect(sheets).toHaveLength(3);
  });
});

describe('values that a sheet cannot hold', () => {
  const one = (value: string | number) =>
    planOf({
      kind: 'write',
      sheet: '小学',
      area: { row: 5, column: 5, rows: 1, columns: 1 },
      values: [[value]],
    });

  it.each([NaN, Infinity])('%s is refused', async (value) => {
    const workbook = await openFile(workbookBytes(county));
    await expect(workbook.apply(one(value))).rejects.toMatchObject({ failure: { kind: 'host' } });
  });

  it("a sheet's name has 31 characters at most", async () => {
    const named = (sheet: string) =>
      newFile().apply(planOf({ kind: 'addSheet', sheet, hidden: false }));
    await expect(named('长'.repeat(31))).resolves.toBeDefined();
    await expect(named('长'.repeat(32))).rejects.toMatchObject({ failure: { kind: 'host' } });
  });

  it('text beyond 32,767 characters is refused', async () => {
    const workbook = await openFile(workbookBytes(county));
    await expect(workbook.apply(one('长'.repeat(32768)))).rejects.toMatchObject({
      failure: { kind: 'tooLarge' },
    });
  });
});

function oldWorkbook(): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, 'data', 'county.xls')));
}

/** The start of a compound file whose directory names one stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 640 + 2 * index));
  return bytes;
}

function documentParts() {
  return {
    ...workbookParts(county),
    'xl/workbook.xml': '<w:document xmlns:w="urn:w"><w:body/></w:document>',
  };
}

function binaryParts() {
  const parts = without(workbookParts(county), 'xl/workbook.xml');
  const relations = (parts['_rels/.rels'] ?? '').replace('workbook.xml', 'workbook.bin');
  return { ...parts, '_rels/.rels': relations, 'xl/workbook.bin': 'x' };
}
