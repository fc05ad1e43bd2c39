/**
 * The guard reads plain cells straight from the bytes. Whatever cells a sheet holds, it reads what its
 * parser reads from the same sheet in UTF-16, of which no cell is plain.
 */
import fc from 'fast-check';
import { SheetWalk, type WalkedRow } from '../../../src/workbook/file/guard/sheetWalk';

const texts = fc.constantFrom(
  '5',
  '-1.5E-7',
  '',
  '第1小学',
  'a&amp;lt;b',
  '&#10;',
  '&quot;甲&apos;',
  ' 空 ',
  '\ufeff首',
  '一行\n二行',
  '\ufffe',
  '_x000B_',
  '<!-- x -->5',
  ']]&gt;',
);
const attributes = (...known: readonly string[]) => fc.constantFrom('', ...known);
const element = (name: string, known: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.constant(''),
    fc.constant(`<${name}/>`),
    fc.tuple(known, texts).map(([more, text]) => `<${name}${more}>${text}</${name}>`),
  );
const inline = fc.oneof(
  fc.constant(''),
  fc.constant('<is/>'),
  element(
    't',
    attributes(' xml:space="preserve"', ' xml:space="default"', " xml:space='preserve'"),
  ).map((text) => `<is>${text}</is>`),
  fc.constant('<is><r><t>甲</t></r></is>'),
);
const cells = fc
  .record({
    place: attributes(' r="B7"', ' r="AA12"', " r='C3'", ' r="d4"', ' r="B"'),
    format: attributes(' s="3"', ' s=""', ' cm="1"'),
    type: attributes(' t="s"', ' t="inlineStr"', ' t="str"', ' t=""', ' t="n" ph="1"'),
    f: element('f', attributes(' t="shared" si="0"')),
    v: element('v', attributes(' xml:space="preserve"')),
    is: inline,
    gap: attributes(' ', '<!-- -->', '<x:y/>'),
  })
  .map(({ place, format, type, f, v, is, gap }) => {
    const content = f + v + is;
    const start = `<c${place}${format}${type}`;
    return (content === '' ? `${start}/>` : `${start}>${content}</c>`) + gap;
  });
const rows = fc.array(
  fc
    .tuple(
      attributes(' r="4"', ' r="9" spans="1:3"', ' xmlns="x"'),
      fc.array(cells, { maxLength: 5 }),
    )
    .map(([more, held]) => `<row${more}>${held.join('')}</row>`),
  { maxLength: 4 },
);
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheets = fc
  .tuple(attributes('<?xml version="1.0"?>', '<?xml version="1.1"?>'), rows)
  .map(
    ([declared, held]) =>
      `${declared}<worksheet xmlns="${namespace}"><sheetData>${held.join('')}</sheetData></worksheet>`,
  );

function walked(bytes: Uint8Array): { rows: WalkedRow[]; faults: readonly string[] } {
  const walk = new SheetWalk(bytes);
  const read: WalkedRow[] = [];
  for (let row = walk.nextRow(); row; row = walk.nextRow()) read.push(row);
  return { rows: read, faults: walk.faults };
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('reads the cells that the parser reads', () => {
  fc.assert(
    fc.property(sheets, (text) => {
      const [utf8Walk, utf16Walk] = [walked(new TextEncoder().encode(text)), walked(utf16(text))];
      expect(plainly(utf8Walk.rows)).toEqual(plainly(utf16Walk.rows));
      expect(utf8Walk.faults.length > 0).toBe(utf16Walk.faults.length > 0);
    }),
    { numRuns: 1_000 },
  );
});

it('reads texts and numbers as we write them', () => {
  const sheet = `<worksheet xmlns="${namespace}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲&amp;</t></is></c><c r="B1" s="2"><v>1.5</v></c></row></sheetData></worksheet>`;
  const { rows: read } = walked(new TextEncoder().encode(sheet));
  expect(
    read.map(({ cells: held }) =>
      held.map(({ column, type, format, stored }) => [column, type, format, stored]),
    ),
  ).toEqual([
    [
      [0, 'inlineStr', 0, null],
      [1, 'n', 2, '1.5'],
    ],
  ]);
  expect(read[0]?.cells[0]?.branches[0]?.children[0]?.text).toBe('甲&');
});
