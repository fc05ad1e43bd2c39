/**
 * The hidden rows of .xls and .ods, filtered ones among them, of which the library that reads their
 * cells tells nothing.
 */
import { streamOf, extentsOf } from './xls/compound';
import { ids, recordsOf, type XlsRecord } from './xls/records';

const rowRecord = 0x208;
const hiddenFlag = 0x20;

/** .xls: of each sheet, in the order of the sheets; empty when the file cannot be followed. */
export function hiddenRowsOfXls(bytes: Uint8Array): readonly (readonly number[])[] {
  const extents = extentsOf(bytes, 'Workbook');
  if (!extents) return [];
  const records = [...recordsOf(streamOf(bytes, extents))];
  const end = records.findIndex(({ id }) => id === ids.end);
  return records
    .slice(0, end + 1)
    .filter(({ id, data }) => id === ids.sheet && data.byteLength >= 4)
    .map(({ data }) => {
      const start = data.getUint32(0, true);
      const from = records.findIndex(({ at }) => at === start);
      return from < 0 ? [] : rowsHiddenFrom(records, from);
    });
}

function rowsHiddenFrom(records: readonly XlsRecord[], from: number): readonly number[] {
  const hidden: number[] = [];
  for (const { id, data } of records.slice(from)) {
    if (id === ids.end) break;
    if (id !== rowRecord || data.byteLength < 14) continue;
    if ((data.getUint16(12, true) & hiddenFlag) !== 0) hidden.push(data.getUint16(0, true));
  }
  return hidden;
}

/**
 * .ods: rows that are collapsed or filtered, of each sheet in their order.
 *
 * @param content content.xml
 * @param rowCounts of each sheet: how far its cells reach
 */
export function hiddenRowsOfOds(
  content: string,
  rowCounts: readonly number[],
): readonly (readonly number[])[] {
  const sheets: number[][] = [];
  let row = 0;
  for (const [, name, attributes = ''] of content.matchAll(
    /<table:(table|table-row)((?:\s[^>]*?)?)\/?>/g,
  )) {
    if (name === 'table') {
      sheets.push([]);
      row = 0;
      continue;
    }
    const repeated = Number(/table:number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    if (/table:visibility="(?:collapse|filter)"/.test(attributes)) {
      const end = Math.min(row + repeated, rowCounts[sheets.length - 1] ?? 0);
      for (let at = row; at < end; at += 1) sheets.at(-1)?.push(at);
    }
    row += repeated;
  }
  return sheets;
}
