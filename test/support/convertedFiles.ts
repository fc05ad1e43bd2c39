/**
 * Files that systems hand out under .xls and .csv, written for tests by nothing that the reader
 * shares: web pages, XML of Excel 2003, text in columns, and GB18030.
 */
export type TestCell = string | number | null;

export type TestGrid = readonly (readonly TestCell[])[];

/** A page with one table: numbers by themselves, texts with Excel's text format. */
export function pageOf(grid: TestGrid, head = ''): string {
  const rows = grid.map(
    (row) =>
      `<tr>${row
        .map((cell) =>
          typeof cell === 'string'
            ? `<td class=t>${escapedIn(cell).replaceAll('\n', '<br>')}`
            : `<td>${cell ?? '&nbsp;'}`,
        )
        .join('')}`,
  );
  const style = '<style><!-- .t {mso-number-format:"\\@";} --></style>';
  return `<html><head>${head}${style}</head><body><table border=1>${rows.join('\n')}</table></body></html>`;
}

export function xml2003Of(sheets: Readonly<Record<string, TestGrid>>, names = ''): string {
  const written = Object.entries(sheets).map(
    ([name, grid]) =>
      `<Worksheet ss:Name="${escapedIn(name)}"><Table>${grid.map(xmlRow).join('')}</Table></Worksheet>`,
  );
  return xmlBook(names + written.join(''));
}

export function xmlBook(content: string): string {
  const office = 'urn:schemas-microsoft-com:office';
  return (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
    `<Workbook xmlns="${office}:spreadsheet" xmlns:ss="${office}:spreadsheet" ` +
    `xmlns:x="${office}:excel" xmlns:html="http://www.w3.org/TR/REC-html40">${content}</Workbook>`
  );
}

function xmlRow(row: readonly TestCell[]): string {
  const cells = row.map((cell, column) => {
    if (cell === null) return '';
    const type = typeof cell === 'number' ? 'Number' : 'String';
    const text = escapedIn(String(cell)).replaceAll('\n', '&#10;');
    return `<Cell ss:Index="${column + 1}"><Data ss:Type="${type}">${text}</Data></Cell>`;
  });
  return `<Row>${cells.join('')}</Row>`;
}

/** Every text within quotation marks, numbers without. */
export function delimitedOf(grid: TestGrid, delimiter: string): string {
  const field = (cell: TestCell) =>
    typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');
  return grid.map((row) => `${row.map(field).join(delimiter)}\r\n`).join('');
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}

/** Characters of one or two bytes; @throws on others */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      if (letter < '\u0080') return [letter.charCodeAt(0)];
      const bytes = doubleBytes().get(letter);
      if (!bytes) throw new Error(`${letter} takes four bytes`);
      return bytes;
    }),
  );
}

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

function doubleBytes(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const letter = decoder.decode(Uint8Array.from([first, second]));
      if ([...letter].length === 1 && letter > '\u0080') found.set(letter, [first, second]);
    }
  }
  table = found;
  return found;
}

function escapedIn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
