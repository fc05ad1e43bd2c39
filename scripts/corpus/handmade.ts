/**
 * Packages that no library makes but the standards allow: the same county in every shape that zips
 * and XML may have.
 */
import { sheets, type CountySheet, type Value } from './county';
import { zipped, type ZipEntry, type ZipOptions } from './zip';

type Parts = Map<string, string>;
type Change = (parts: Parts) => Parts;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const typesOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const area = 18;

type CellXml = (place: string, value: Value, column: number, row: readonly Value[]) => string;

const texts: string[] = [];
function textAt(text: string): number {
  if (!texts.includes(text)) texts.push(text);
  return texts.indexOf(text);
}
const shared: CellXml = (place, value) =>
  typeof value === 'number'
    ? `<c r="${place}" s="1"><v>${value}</v></c>`
    : `<c r="${place}" t="s"><v>${textAt(value)}</v></c>`;

function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

function sheetXml({ title, header, schools }: CountySheet, cell: CellXml = shared): string {
  const rows = [[title], header, ...schools].map((row, r) => {
    const cells = row.map((value, c) => cell(`${letters(c)}${r + 1}`, value, c, row));
    return `<row r="${r + 1}" spans="1:25">${cells.join('')}</row>`;
  });
  return (
    `${head}<worksheet xmlns="${main}" xmlns:r="${relations}">` +
    `<dimension ref="A1:Y${rows.length}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><sheetData>${rows.join('')}</sheetData>` +
    '<mergeCells count="1"><mergeCell ref="A1:Y1"/></mergeCells>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '</worksheet>'
  );
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function base(cell: CellXml = shared): Parts {
  texts.length = 0;
  const pages = sheets.map((sheet) => sheetXml(sheet, cell));
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${typesOf}.${type}+xml"/>`;
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('xl/workbook.xml', 'sheet.main') +
        pages
          .map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet'))
          .join('') +
        override('xl/styles.xml', 'styles') +
        override('xl/sharedStrings.xml', 'sharedStrings') +
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packageRelations}">` +
        relation('rId1', `${relations}/officeDocument`, 'xl/workbook.xml') +
        relation('rId2', `${relations}/extended-properties`, 'docProps/app.xml') +
        '</Relationships>',
    ],
    [
      'docProps/app.xml',
      `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><bookViews><workbookView/></bookViews>` +
        `<sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packageRelations}">` +
        pages
          .map((_, index) =>
            relation(
              `rId${index + 1}`,
              `${relations}/worksheet`,
              `worksheets/sheet${index + 1}.xml`,
            ),
          )
          .join('') +
        relation('rId8', `${relations}/styles`, 'styles.xml') +
        relation('rId9', `${relations}/sharedStrings`, 'sharedStrings.xml') +
        '</Relationships>',
    ],
    [
      'xl/styles.xml',
      `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
        '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
        '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ],
    [
      'xl/sharedStrings.xml',
      `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">` +
        `${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ],
    ...pages.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
  ]);
}

function edited(test: RegExp, change: (xml: string, name: string) => string): Change {
  return (parts) =>
    new Map(
      [...parts].map(([name, xml]) => [name, test.test(name) ? change(xml, name) : xml] as const),
    );
}

const inSheets = (change: (xml: string) => string) => edited(/worksheets\/[^/]*\.xml$/, change);
const inAll = (change: (xml: string) => string) => edited(/\.(?:xml|rels)$/, change);
const without = (name: string, change: Change): Change => {
  return (parts) => {
    const file = name.slice(name.lastIndexOf('/') + 1);
    const left = new Map([...change(parts)].filter(([part]) => part !== name));
    return edited(/\.rels$|Content_Types/, (xml) =>
      xml
        .replace(new RegExp(`<Relationship [^>]*Target="[^"]*${file}"/>`), '')
        .replace(new RegExp(`<Override PartName="/${name}"[^>]*/>`), ''),
    )(left);
  };
};
const same: Change = (parts) => parts;

/** Renames a part wherever it is named. */
const renamed =
  (names: Readonly<Record<string, string>>, targets: Readonly<Record<string, string>>): Change =>
  (parts) =>
    new Map(
      [...parts].map(([name, xml]) => {
        let written = xml;
        if (/\.rels$/.test(name)) {
          for (const [from, to] of Object.entries(targets)) {
            written = written.replaceAll(`Target="${from}"`, `Target="${to}"`);
          }
        }
        if (name === '[Content_Types].xml') {
          for (const [from, to] of Object.entries(names)) {
            written = written.replaceAll(`PartName="/${from}"`, `PartName="/${to}"`);
          }
        }
        return [names[name] ?? name, written] as const;
      }),
    );

const prefixed = (prefix: string) =>
  edited(/^xl\/(?!_rels).*\.xml$/, (xml) =>
    xml.replaceAll(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`).replace('xmlns="', `xmlns:${prefix}="`),
  );

const declared = (encoding: string) => (xml: string) =>
  xml.replace(/encoding="UTF-8"/, `encoding="${encoding}"`);

const strict = inAll((xml) =>
  xml
    .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(relations, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replace('<workbook ', '<workbook conformance="strict" '),
);

const formula = (row: readonly Value[]) =>
  Math.round((Number(row[area]) - Number(row[area + 1])) * 10) / 10;

const outside = (cells: string) =>
  inSheets((xml) => xml.replace('</row><row r="4"', `${cells}</row><row r="4"`));

interface Made {
  readonly change: Change;
  readonly cell?: CellXml;
  readonly zip?: ZipOptions;
  readonly entries?: (entries: readonly ZipEntry[]) => readonly ZipEntry[];
  readonly bytes?: (xml: string, name: string) => Uint8Array;
}

const utf8 = (xml: string): Uint8Array => Buffer.from(xml);
const utf16 = (xml: string) => Buffer.from(`\ufeff${declared('UTF-16')(xml)}`, 'utf16le');

/** GB18030 for texts within GBK. */
function gb18030(xml: string): Uint8Array {
  const codes = pairsOfBytes();
  return Uint8Array.from(
    [...declared('GB18030')(xml)].flatMap((letter) =>
      letter < '\x80' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [0x3f]),
    ),
  );
}

/** By asking the decoder for each. */
function pairsOfBytes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (second !== 0x7f && [...letter].length === 1) codes.set(letter, [first, second]);
    }
  }
  return codes;
}

const timestamps = Buffer.from([
  0x55, 0x54, 5, 0, 3, 0, 0, 0, 0, 0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0,
]);

const numbers: Readonly<Record<number, (value: number) => string>> = {
  5: (value) => value.toExponential(),
  6: (value) => `${value}.000000000000000000000000000000`,
  7: (value) => `+${value}`,
  8: (value) => `000${value}`,
  18: (value) => `${value}E0`,
  19: (value) => `${value * 1000}e-3`,
  20: (value) => ` ${value} `,
  21: (value) => (value + 1e-12).toPrecision(17),
};

const variants: Readonly<Record<string, Made>> = {
  plain: { change: same },
  stored: { change: same, zip: { stored: true } },
  'deflated-not-packed': { change: same, zip: { deflateLevel: 0 } },
  descriptors: { change: same, zip: { descriptors: 'signed' } },
  'descriptors-unsigned': { change: same, zip: { descriptors: 'unsigned' } },
  zip64: { change: same, zip: { zip64: true } },
  'extra-fields': { change: same, zip: { extra: timestamps } },
  comment: { change: same, zip: { comment: '教育局 上报 '.repeat(20) } },
  'bytes-behind': { change: same, zip: { behind: Buffer.alloc(40) } },
  'names-marked-utf8': { change: same, zip: { utf8: true } },
  'entries-backwards': { change: same, entries: (entries) => [...entries].reverse() },
  folders: {
    change: same,
    entries: (entries) => [
      ...['_rels/', 'docProps/', 'xl/', 'xl/_rels/', 'xl/worksheets/'].map((name) => ({
        name,
        data: new Uint8Array(),
      })),
      ...entries,
    ],
  },
  'names-in-lower-case': {
    change: same,
    entries: (entries) => entries.map(({ name, data }) => ({ name: name.toLowerCase(), data })),
  },
  'name-with-percent': {
    change: renamed(
      { 'xl/worksheets/sheet1.xml': 'xl/worksheets/sheet%201.xml' },
      { 'worksheets/sheet1.xml': 'worksheets/sheet%201.xml' },
    ),
  },
  'prefix-x': { change: prefixed('x') },
  'prefix-main-and-rel': {
    change: (parts) =>
      edited(/workbook\.xml$/, (xml) =>
        xml.replace('xmlns:r=', 'xmlns:rel=').replaceAll('r:id=', 'rel:id='),
      )(prefixed('main')(parts)),
  },
  'prefix-unusual': { change: prefixed('ns-1.表') },
  'prefix-declared-on-rows': {
    change: (parts) =>
      inSheets((xml) =>
        xml
          .replaceAll('<x:row ', `<row xmlns="${main}" `)
          .replaceAll('</x:row>', '</row>')
          .replaceAll(/<(\/?)x:(c|v)(?=[\s>])/g, '<$1$2'),
      )(prefixed('x')(parts)),
  },
  'prefix-from-two-hands': {
    change: inSheets((xml) =>
      xml.replaceAll(/<row r="(\d+)".*?<\/row>/gs, (row, line: string) =>
        Number(line) % 2 === 0
          ? row
          : row
              .replaceAll(/<(\/?)(row|c|v)(?=[\s>])/g, '<$1w:$2')
              .replace('<w:row ', `<w:row xmlns:w="${main}" `),
      ),
    ),
  },
  'declared-where-cells-begin': {
    change: inSheets((xml) =>
      xml
        .replace('<sheetData>', '<sheetData xmlns:a="urn:a">')
        .replaceAll('<row ', '<row a:mark="1" '),
    ),
  },
  'prefix-only-on-cells': {
    change: inSheets((xml) =>
      xml
        .replace('<worksheet ', `<worksheet xmlns:y="${main}" `)
        .replaceAll(/<(\/?)(row|c|v)(?=[\s>])/g, '<$1y:$2'),
    ),
  },
  'prefix-but-not-on-cells': {
    change: (parts) =>
      inSheets((xml) =>
        xml
          .replace('<x:sheetData>', `<x:sheetData xmlns="${main}">`)
          .replaceAll(/<(\/?)x:(row|c|v)(?=[\s>])/g, '<$1$2'),
      )(prefixed('x')(parts)),
  },
  'single-quotes': {
    change: inAll((xml) => xml.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll('"', "'"))),
  },
  'attributes-backwards': {
    change: inAll((xml) =>
      xml.replaceAll(/<([\w:]+)((?:\s[\w:]+="[^"]*")+)/g, (_, name: string, list: string) => {
        const attributes = list.match(/\s[\w:]+="[^"]*"/g) ?? [];
        return `<${name}${[...attributes].reverse().join('')}`;
      }),
    ),
  },
  'space-around-equals': {
    change: inAll((xml) =>
      xml.replaceAll(/<[A-Za-z][^>]*>/g, (tag) => tag.replaceAll(/(\w)="/g, '$1 =\n "')),
    ),
  },
  indented: {
    change: inAll((xml) =>
      xml.replaceAll(/>(?=<(?!\/(?:t|v|f)>))/g, (end, at: number) =>
        /<(?:t|v|f)$/.test(xml.slice(Math.max(0, at - 2), at)) ? end : `${end}\r\n  `,
      ),
    ),
  },
  cdata: {
    change: inAll((xml) => xml.replaceAll(/<(t|v)>([^<]*)<\/\1>/g, '<$1><![CDATA[$2]]></$1>')),
  },
  'comments-and-instructions': {
    change: inAll((xml) =>
      xml
        .replaceAll(
          /<\/(c|row|si|fonts|sheet|Relationship|v|t)>/g,
          (end) => `<!-- <c r="F3"><v>9</v></c> --><?mso x?>${end}`,
        )
        .replaceAll(/<(sheetData|sheets|sst|Relationships|Types)([^>]*)>/g, '<$1$2><!-- <si/> -->')
        .replaceAll(/<v>(\d+)(\d)</g, '<v>$1<!-- 0 -->$2<'),
    ),
  },
  'character-references': {
    change: inAll((xml) =>
      xml.replaceAll(/[\u4e00-\u9fff（）]/g, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
      }),
    ),
  },
  'utf8-with-mark': { change: same, bytes: (xml) => utf8(`\ufeff${xml}`) },
  'no-declaration': { change: inAll((xml) => xml.replace(head, '')) },
  'utf16-le': { change: same, bytes: utf16 },
  'utf16-be': { change: same, bytes: (xml) => utf16(xml).swap16() },
  gb18030: { change: same, bytes: (xml) => gb18030(xml) },
  'rows-without-r': { change: inSheets((xml) => xml.replaceAll(/<row r="\d+"/g, '<row')) },
  'cells-without-r': { change: inSheets((xml) => xml.replaceAll(/<c r="\w+"/g, '<c')) },
  'no-r-at-all': {
    change: inSheets((xml) =>
      xml.replaceAll(/<c r="\w+"/g, '<c').replaceAll(/<row r="\d+" spans="[^"]*"/g, '<row'),
    ),
  },
  'no-dimension': { change: inSheets((xml) => xml.replace(/<dimension[^>]*>/, '')) },
  'dimension-and-spans-wrong': {
    change: inSheets((xml) =>
      xml.replace(/ref="A1:\w+"/, 'ref="A1"').replaceAll('spans="1:25"', 'spans="3:4"'),
    ),
  },
  'texts-as-str': {
    change: without('xl/sharedStrings.xml', same),
    cell: (place, value) =>
      typeof value === 'number'
        ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" t="str"><v>${value}</v></c>`,
  },
  'inline-runs': {
    change: without('xl/sharedStrings.xml', same),
    cell: (place, value) =>
      typeof value === 'number'
        ? `<c r="${place}" t="n"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">${value.slice(0, 2)}</t></r><r><t>${value.slice(2)}</t></r></is></c>`,
  },
  'shared-runs-and-phonetics': {
    change: edited(/sharedStrings/, (xml) =>
      xml.replaceAll(
        /<si><t>([^<])([^<]*)<\/t><\/si>/g,
        '<si><r><rPr><sz val="9"/></rPr><t>$1</t></r><r><t>$2</t></r><rPh sb="0" eb="1"><t>ガク</t></rPh><phoneticPr fontId="0"/></si>',
      ),
    ),
  },
  'texts-uncounted': {
    change: edited(/sharedStrings/, (xml) =>
      xml
        .replace(/ count="\d+" uniqueCount="\d+"/, '')
        .replace('</sst>', '<si/><si><t/></si><si><t xml:space="preserve"> </t></si></sst>'),
    ),
  },
  'shared-formulas': {
    change: same,
    cell: (place, value, column, row) => {
      if (typeof value !== 'number' || column !== area + 1)
        return shared(place, value, column, row);
      const f =
        place === 'T3'
          ? '<f t="shared" ref="T3:T10" si="0">ROUND(F3*0.4,1)</f>'
          : '<f t="shared" si="0"/>';
      return `<c r="${place}">${f}<v>${value}</v></c>`;
    },
  },
  'array-formulas': {
    change: edited(/sheet2\.xml$/, (xml) =>
      xml.replace('ref="T3:T10">ROUND(F3:F10', 'ref="T3:T7">ROUND(F3:F7'),
    ),
    cell: (place, value, column, row) => {
      if (typeof value !== 'number') return shared(place, value, column, row);
      if (column === area) {
        const f = `SUM(${place.replace('S', 'T')}+${formula(row)})`;
        return `<c r="${place}"><f t="array" ref="${place}" aca="1">${f}</f><v>${value}</v></c>`;
      }
      if (place !== 'T3') return shared(place, value, column, row);
      return `<c r="T3"><f t="array" ref="T3:T10">ROUND(F3:F10*0.4,1)</f><v>${value}</v></c>`;
    },
  },
  'formulas-in-cdata': {
    change: same,
    cell: (place, value, column, row) =>
      typeof value === 'number' && column === area
        ? `<c r="${place}"><f xml:space="preserve"><![CDATA[${place.replace('S', 'T')}+${formula(row)}]]></f><v>${value}</v></c>`
        : shared(place, value, column, row),
  },
  'formulas-without-results': {
    change: same,
    cell: (place, value, column, row) =>
      typeof value === 'number' && column === area
        ? `<c r="${place}"><f>${place.replace('S', 'T')}+${formula(row)}</f></c>`
        : shared(place, value, column, row),
  },
  'alternate-content': {
    change: (parts) =>
      edited(/workbook\.xml$/, (xml) =>
        xml
          .replace(
            '<workbookPr/>',
            '<workbookPr/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="D:\\上报\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="8_{0}" xr6:coauthVersionLast="47" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"/>',
          )
          .replace(
            '<workbook ',
            '<workbook xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" mc:Ignorable="x15 xr xr6" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" ',
          ),
      )(
        inSheets((xml) =>
          xml
            .replace(
              '<worksheet ',
              '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
            )
            .replaceAll(' spans="1:25">', ' spans="1:25" x14ac:dyDescent="0.25">'),
        )(parts),
      ),
  },
  extensions: {
    change: inSheets((xml) =>
      xml
        .replaceAll(
          /(<c r="F\d+"[^>]*>)(<v>[^<]*<\/v>)/g,
          '$1$2<extLst><ext uri="{1}" xmlns:q="urn:q"><q:v>7</q:v></ext></extLst>',
        )
        .replaceAll('</row>', '<extLst/></row>')
        .replace(
          '</worksheet>',
          '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A1:B1</xm:f><xm:sqref>AB3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>',
        ),
    ),
  },
  'no-styles': {
    change: without(
      'xl/styles.xml',
      inSheets((xml) => xml.replaceAll(' s="1"', '')),
    ),
  },
  'no-properties': { change: without('docProps/app.xml', same) },
  'types-by-extension': {
    change: (parts) => {
      const moved = renamed(
        {
          'xl/workbook.xml': 'xl/workbook.main',
          'xl/_rels/workbook.xml.rels': 'xl/_rels/workbook.main.rels',
          'xl/worksheets/sheet1.xml': 'xl/worksheets/sheet1.sheet',
          'xl/worksheets/sheet2.xml': 'xl/worksheets/sheet2.sheet',
          'xl/styles.xml': 'xl/styles.styles',
          'xl/sharedStrings.xml': 'xl/texts.texts',
        },
        {
          'xl/workbook.xml': 'xl/workbook.main',
          'worksheets/sheet1.xml': 'worksheets/sheet1.sheet',
          'worksheets/sheet2.xml': 'worksheets/sheet2.sheet',
          'styles.xml': 'styles.styles',
          'sharedStrings.xml': 'texts.texts',
        },
      )(parts);
      const kinds = [
        ['main', 'sheet.main'],
        ['sheet', 'worksheet'],
        ['styles', 'styles'],
        ['texts', 'sharedStrings'],
      ].map(
        ([extension = '', type = '']) =>
          `<Default Extension="${extension}" ContentType="${typesOf}.${type}+xml"/>`,
      );
      return edited(/Content_Types/, (xml) =>
        xml
          .replaceAll(/<Override PartName="\/xl[^>]*>/g, '')
          .replace('<Default', `${kinds.join('')}<Default`),
      )(moved);
    },
  },
  'targets-from-the-root': {
    change: edited(/\.rels$/, (xml, name) =>
      xml.replaceAll(/Target="/g, name === '_rels/.rels' ? 'Target="/' : 'Target="/xl/'),
    ),
  },
  'workbook-elsewhere': {
    change: renamed(
      {
        'xl/workbook.xml': 'data/book/content.xml',
        'xl/_rels/workbook.xml.rels': 'data/book/_rels/content.xml.rels',
        'xl/worksheets/sheet1.xml': 'data/pages/one.xml',
        'xl/worksheets/sheet2.xml': 'two.xml',
        'xl/styles.xml': 'data/styles.xml',
        'xl/sharedStrings.xml': 'data/book/texts/all.xml',
      },
      {
        'xl/workbook.xml': 'data/book/content.xml',
        'worksheets/sheet1.xml': '../pages/one.xml',
        'worksheets/sheet2.xml': '/two.xml',
        'styles.xml': '../styles.xml',
        'sharedStrings.xml': 'texts/all.xml',
      },
    ),
  },
  'relations-unusual': {
    change: edited(/^xl\/(?:workbook\.xml|_rels)/, (xml) =>
      xml
        .replaceAll(/"rId(\d)"/g, '"R_$1.号"')
        .replace(
          '</Relationships>',
          `${relation('own', 'http://example.org/relationships/worksheet', '../docProps/app.xml')}` +
            `<Relationship Id="out" Type="${relations}/externalLinkPath" Target="file:///D:/%E4%B8%8A%E6%8A%A5.xlsx" TargetMode="External"/></Relationships>`,
        ),
    ),
  },
  'numbers-in-every-form': {
    change: same,
    cell: (place, value, column, row) =>
      typeof value === 'number'
        ? `<c r="${place}"><v>${numbers[column]?.(value) ?? value}</v></c>`
        : shared(place, value, column, row),
  },
  'other-kinds-outside': {
    change: (parts) =>
      edited(/workbook\.xml$/, (xml) =>
        xml.replace('<workbookPr/>', '<workbookPr date1904="true"/>'),
      )(
        outside(
          '<c r="AA3" t="b"><v>1</v></c><c r="AB3" t="e"><v>#DIV/0!</v></c><c r="AC3" s="2"><v>44074</v></c>' +
            '<c r="AD3" t="d" s="2"><v>2024-09-01T00:00:00</v></c><c r="AE3" t="str"><f>"合"&amp;"计"</f><v>合计</v></c>' +
            '<c r="AF3" s="2"/><c r="AG3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="AH3" t="b"><f>TRUE</f><v>true</v></c>' +
            '<c r="XFD3"><v>-1.7976931348623157E+308</v></c>',
        )(parts),
      ),
  },
  strict: { change: strict },
  'strict-with-prefix': { change: (parts) => prefixed('ss')(strict(parts)) },
  'namespaces-within': {
    change: inSheets((xml) =>
      xml
        .replace('<worksheet xmlns="', '<worksheet xmlns:none="urn:none" xmlns="')
        .replaceAll('<row ', '<row xmlns:z="urn:z" z:mark="&lt;row r=&quot;9&quot;>" ')
        .replace('<sheetData>', `<sheetData xmlns="${main}">`),
    ),
  },
};

export const handmadeVariants: readonly string[] = Object.keys(variants);

export function handmade(variant: string): Uint8Array {
  const made = variants[variant];
  if (!made) throw new Error(`no variant ${variant}`);
  const parts = made.change(base(made.cell));
  const bytes = made.bytes ?? utf8;
  const entries = [...parts].map(([name, xml]) => ({ name, data: bytes(xml, name) }));
  return zipped(made.entries?.(entries) ?? entries, made.zip);
}
