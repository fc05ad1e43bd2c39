/**
 * Cells put into the XML of an .xlsx's first sheet as some program or a slip of the hand leaves them:
 * far from the table, or with more text than Excel takes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type FarCell = readonly [address: string, value: string | number];

const part = 'xl/worksheets/sheet1.xml';

/** @param cells by row, then by column; behind what the row holds already */
export function withCells(bytes: Uint8Array, cells: readonly FarCell[]): Uint8Array {
  const parts = unzipSync(bytes);
  let source = strFromU8(parts[part] ?? new Uint8Array());
  const byRow = new Map<string, FarCell[]>();
  for (const cell of cells) {
    const row = /\d+$/.exec(cell[0])?.[0] ?? '';
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  let added = '';
  for (const [row, ofRow] of byRow) {
    const xml = ofRow.map(cellXml).join('');
    const start = source.indexOf(`<row r="${row}"`);
    if (start < 0) added += `<row r="${row}">${xml}</row>`;
    else {
      const end = source.indexOf('</row>', start);
      source = source.slice(0, end) + xml + source.slice(end);
    }
  }
  source = source.replace('</sheetData>', `${added}</sheetData>`);
  return zipSync({ ...parts, [part]: strToU8(source) });
}

/** The XML of the first sheet. */
export function sheetXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
}

function cellXml([address, value]: FarCell): string {
  return typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
