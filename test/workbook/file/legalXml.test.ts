/**
 * XML as writers really write it: whatever the standard allows is read as it is meant, and a copy
 * loses none of it. Each was met in a file that a county could have.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import { countyBytes } from '../../support/counties';
import { planOf } from '../contract';

type Parts = Record<string, Uint8Array>;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const firstSchool = { row: 2, column: 1, rows: 1, columns: 6 };

async function changed(change: (parts: Parts) => Parts): Promise<Uint8Array> {
  return zipSync(change(unzipSync(await countyBytes())));
}

/** The part of the first sheet with its text changed. */
function inSheet(change: (xml: string) => string) {
  return (parts: Parts): Parts => {
    const name = Object.keys(parts).find((part) => /worksheets\/sheet1\.xml$/.test(part)) ?? '';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const now = change(xml);
    expect(now).not.toBe(xml);
    return { ...parts, [name]: strToU8(now) };
  };
}

async function valuesOf(bytes: Uint8Array) {
  const { sheets } = await (await openFile(bytes)).read({ sheets: 'all' });
  return sheets.map(({ name, grid }) => [name, grid?.values]);
}

const firstCells = (xml: string, change: (cell: string) => string) => {
  let left = 12;
  return xml.replaceAll(/<c [^>]*>/g, (open) => (left-- > 0 ? change(open) : open));
};

it.each<[string, (parts: Parts) => Parts]>([
  [
    'a tab between a tag and its attributes',
    inSheet((xml) => firstCells(xml, (c) => c.replace('<c ', '<c\t'))),
  ],
  ['a line break there', inSheet((xml) => firstCells(xml, (c) => c.replace('<c ', '<c\n  ')))],
  [
    'white space in end tags',
    inSheet((xml) => xml.replaceAll('</c>', '</c >').replaceAll('</row>', '</row\n>')),
  ],
  [
    'numbers in CDATA',
    inSheet((xml) => xml.replaceAll(/<v>([\d.]+)<\/v>/g, '<v><![CDATA[$1]]></v>')),
  ],
  [
    'comments between cells that hold cells',
    inSheet((xml) => xml.replaceAll('</c>', '</c><!-- <c r="A1"><v>9</v></c> -->')),
  ],
  [
    'a comment that holds the end of the cells',
    inSheet((xml) => xml.replace('</row>', '</row><!--</sheetData>--><?x </sheetData>?>')),
  ],
  [
    'processing instructions between rows',
    inSheet((xml) => xml.replaceAll('</row>', '</row><?mso <c r="B2"><v>1</v></c> ?>')),
  ],
  [
    'single quotes around attributes',
    inSheet((xml) => firstCells(xml, (c) => c.replaceAll('"', "'"))),
  ],
  [
    'entry names with backslashes',
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, data]) => [name.replaceAll('/', '\\'), data]),
      ),
  ],
])('%s changes no value', async (_, change) => {
  expect(await valuesOf(await changed(change))).toEqual(await valuesOf(await countyBytes()));
});

const encoded =
  (change: (xml: string) => Uint8Array) =>
  (parts: Parts): Parts =>
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [
        name,
        /\.(?:xml|rels)$/.test(name) ? change(strFromU8(data)) : data,
      ]),
    );
const utf16 = (xml: string) => new Uint8Array(Buffer.from(xml, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const declared = (encoding: string) => (xml: string) =>
  `<?xml version='1.0' encoding='${encoding}'?>${xml.replace(/^<\?xml[^>]*\?>/, '')}`;
const texts = (change: (xml: string) => string) => encoded((xml) => strToU8(change(xml)));

it.each<[string, (parts: Parts) => Parts]>([
  [
    'entry names in another case',
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, data]) => [name.replace('xl/', 'XL/'), data]),
      ),
  ],
  [
    'targets of relations from the root',
    texts((xml) => xml.replaceAll(/Target="(worksheets|sharedStrings|styles)/g, 'Target="/xl/$1')),
  ],
  [
    'targets with backslashes',
    texts((xml) => xml.replaceAll('Target="worksheets/', 'Target="worksheets\\')),
  ],
  [
    'targets by way of the folder itself',
    texts((xml) => xml.replaceAll('Target="worksheets/', 'Target="./../xl/worksheets/')),
  ],
  ['UTF-16 with a mark', encoded((xml) => utf16(`\ufeff${declared('UTF-16')(xml)}`))],
  ['UTF-16 without a mark', encoded((xml) => utf16(declared('UTF-16')(xml)))],
  ['UTF-16 of the other order', encoded((xml) => swapped(utf16(declared('UTF-16')(xml))))],
  ['UTF-8 that says UTF-16', texts(declared('utf-16'))],
  ['UTF-8 with a mark', texts((xml) => `\ufeff${xml}`)],
  ['the strict form', texts(strict)],
  ['prefixes of the namespace', (parts) => prefixed(parts)],
  ['a dot and no Latin letter in the prefix', (parts) => prefixed(parts, '表.1')],
  [
    'rows that declare a prefix of their own',
    inSheet((xml) =>
      xml.replaceAll(/<row (.*?)<\/row>/gs, (row) =>
        row
          .replaceAll(/<(\/?)(?=(?:row|c|v|is|t)[\s>/])/g, '<$1w:')
          .replace('<w:row', `<w:row xmlns:w="${main}"`),
      ),
    ),
  ],
  [
    'rows of two hands, with a prefix and without',
    inSheet((xml) =>
      xml
        .replace('<worksheet ', `<worksheet xmlns:w="${main}" `)
        .replaceAll(/<row r="\d*[02468]"(.*?)<\/row>/gs, (row) =>
          row.replaceAll(/<(\/?)(?=(?:row|c|v)[\s>/])/g, '<$1w:'),
        ),
    ),
  ],
  [
    'comments and instructions within values',
    texts((xml) =>
      xml
        .replaceAll(/<v>(\d)(\d*)</g, '<v>$1<!-- 0 -->$2<?mso 0?><')
        .replaceAll(/<t>(.)/g, '<t>$1<!-- 校 -->'),
    ),
  ],
  ['an extension behind the cells', inSheet((xml) => xml.replaceAll('</row>', '<extLst/></row>'))],
  ['a style that names itself as the one behind', texts(selfNamed)],
  ['names with escapes', renamed('sheet1.xml', 'sheet%201.xml')],
  ['names whose escapes only the relations have', renamed('sheet1.xml', 'sheet 1.xml', '%20')],
  [
    'entry names in small letters',
    (parts) =>
      Object.fromEntries(Object.entries(parts).map(([name, data]) => [name.toLowerCase(), data])),
  ],
  [
    'relations in capitals',
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, data]) => [
          name.replace('xl/_rels/workbook.xml.rels', 'xl/_RELS/WORKBOOK.XML.RELS'),
          data,
        ]),
      ),
  ],
  [
    'attributes in another order',
    inSheet((xml) => xml.replaceAll(/<c (r="[^"]*") ([^>/]*[^>/ ])(\/?)>/g, '<c $2 $1$3>')),
  ],
])('%s changes no value, and a copy keeps all', async (_, change) => {
  const bytes = await changed(change);
  const values = await valuesOf(await countyBytes());
  expect(await valuesOf(bytes)).toEqual(values);
  const workbook = await openFile(bytes);
  await workbook.apply(planOf({ kind: 'addSheet', sheet: '均衡_设置', hidden: false }));
  const again = await valuesOf(await saved(workbook));
  expect(again.filter(([name]) => name !== '均衡_设置')).toEqual(values);
  await workbook.apply(
    planOf({ kind: 'format', sheet: '小学', area: firstSchool, role: 'number' }),
  );
  const marked = await valuesOf(await saved(workbook));
  expect(marked.filter(([name]) => name !== '均衡_设置')).toEqual(values);
});

async function saved(workbook: FileWorkbook): Promise<Uint8Array> {
  const file = await workbook.save();
  if (file.kind === 'unfaithful') throw new Error(file.differences.join());
  return file.bytes;
}

function strict(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

function selfNamed(xml: string): string {
  const list = /<cellStyleXfs.*?<\/cellStyleXfs>/s;
  return xml.replace(list, (styles) => styles.replaceAll('<xf ', '<xf xfId="0" '));
}

/** @param space what a space in the name is in the relations */
function renamed(from: string, to: string, space = ' ') {
  return (parts: Parts): Parts => {
    const named = texts((xml) => xml.replaceAll(from, to.replace(' ', space)))(parts);
    const changed = Object.entries(named).map(([name, data]) => [name.replace(from, to), data]);
    expect(changed).not.toEqual(Object.entries(named));
    return Object.fromEntries(changed) as Parts;
  };
}

function prefixed(parts: Parts, prefix = 'x'): Parts {
  const main = /^xl\/(?:workbook|styles|sharedStrings|worksheets\/\w+)\.xml$/;
  const change = (xml: string) =>
    xml
      .replaceAll(/<(\/?)(?=[A-Za-z])(?![\w]+:)/g, `<$1${prefix}:`)
      .replace('xmlns="', `xmlns:${prefix}="`);
  return Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [
      name,
      main.test(name) ? strToU8(change(strFromU8(data))) : data,
    ]),
  );
}

it('what the cells declare where they begin is there in a copy', async () => {
  const bytes = await changed(
    inSheet((xml) =>
      xml
        .replace('<sheetData>', '<sheetData xmlns:a="urn:a">')
        .replaceAll('<row ', '<row a:mark="1" '),
    ),
  );
  const workbook = await openFile(bytes);
  await workbook.apply(
    planOf({ kind: 'format', sheet: '小学', area: firstSchool, role: 'number' }),
  );
  const copy = unzipSync(await saved(workbook));
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(strFromU8(copy['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).close();
  expect(faults).toEqual([]);
});

it('a formula in CDATA stays when its result changes', async () => {
  const bytes = await changed(
    inSheet((xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="90"><c r="A90"><v>2</v></c><c r="B90"><f><![CDATA[A90*3]]></f><v>6</v></c></row></sheetData>',
      ),
    ),
  );
  const workbook = await openFile(bytes);
  workbook.setCell('小学', 89, 0, 5);
  const copy = unzipSync(await saved(workbook));
  const xml = strFromU8(copy['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<f>A90*3</f><v>15</v>');
});

it.each(['GB2312', 'GBK', 'gb18030'])(
  'texts in %s are read as they are meant',
  async (encoding) => {
    const bytes = await changed((parts) => {
      const name = 'xl/sharedStrings.xml';
      const xml =
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>@</t></si></sst>';
      const [before = '', after = ''] = declared(encoding)(xml).split('@');
      // 小学
      const letters = Uint8Array.of(0xd0, 0xa1, 0xd1, 0xa7);
      return { ...parts, [name]: Buffer.concat([strToU8(before), letters, strToU8(after)]) };
    });
    const values = (await valuesOf(bytes)).flat(4).filter((value) => typeof value === 'string');
    expect(values).toContain('小学');
  },
);

it('an encoding that nobody knows is no reason to guess', async () => {
  const unknown = inSheet(declared('x-county'));
  await expect(openFile(await changed(unknown))).rejects.toMatchObject({ kind: 'damaged' });
});

it.each([
  ['a byte order mark', [0xef, 0xbb, 0xbf]],
  ['empty lines', [0x0d, 0x0a, 0x0a]],
])('%s before the zip changes nothing', async (_, before) => {
  const whole = await countyBytes();
  const bytes = Uint8Array.from([...before, ...whole]);
  expect(await valuesOf(bytes)).toEqual(await valuesOf(whole));
});

it.each([' xml:space="preserve"', '\n', '\t'])(
  'shared strings with %j behind their name keep their order',
  async (attribute) => {
    const bytes = await changed((parts) => {
      const name = 'xl/sharedStrings.xml';
      const xml = strFromU8(parts[name] ?? new Uint8Array());
      const now = xml.replaceAll('<si>', `<si${attribute}>`);
      expect(now).not.toBe(xml);
      return { ...parts, [name]: strToU8(now) };
    });
    expect(await valuesOf(bytes)).toEqual(await valuesOf(await countyBytes()));
  },
);

it('a value of white space is no zero', async () => {
  const blank = inSheet((xml) =>
    xml.replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>[\d.]+<\/v>/, '$1<v> </v>'),
  );
  const numbers = async (bytes: Uint8Array) => {
    const values = (await valuesOf(bytes)).flat(4);
    return values.filter((value) => typeof value === 'number');
  };
  const before = await numbers(await countyBytes());
  expect(await numbers(await changed(blank))).toEqual(before.slice(1));
});

it('a sheet entry without a relation is no sheet, and the others are read', async () => {
  const bytes = await changed((parts) => {
    const name = 'xl/workbook.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    return {
      ...parts,
      [name]: strToU8(
        xml.replace('</sheets>', '<sheet name="旧表" sheetId="77" state="hidden"/></sheets>'),
      ),
    };
  });
  const values = await valuesOf(bytes);
  expect(values.filter(([name]) => name !== '旧表')).toEqual(await valuesOf(await countyBytes()));
});
