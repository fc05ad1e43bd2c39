/**
 * XML as writers really write it: whatever the standard allows is read as it is meant, and a copy
 * loses none of it. Each was met in a file that a county could have.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../../src/workbook/file';
import { countyBytes } from '../../support/counties';

type Parts = Record<string, Uint8Array>;

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
