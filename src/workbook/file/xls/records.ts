/** The records of an .xls (Excel 97 to 2003): kinds, lengths and data, one after the other. */
import { extentsOf, streamOf, type Extent } from './compound';

export const ids = {
  formula: 0x06,
  end: 0x0a,
  calculationMode: 0x0d,
  precision: 0x0e,
  externalSheets: 0x17,
  uncalculated: 0x5e,
  sheet: 0x85,
  book: 0x1ae,
  begin: 0x809,
} as const;

export interface XlsRecord {
  readonly id: number;
  /** Offset in the stream. */
  readonly at: number;
  readonly data: DataView;
}

export function* recordsOf(stream: Uint8Array): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  for (let at = 0; at + 4 <= stream.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) return;
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    yield { id: view.getUint16(at, true), at, data };
    at += 4 + length;
  }
}

/**
 * The file without what charts on sheets hold. The library that reads its cells takes the values that
 * a chart keeps for cells, and the end of the chart for the end of the sheet.
 */
export function withoutCharts(bytes: Uint8Array): Uint8Array {
  const extents = extentsOf(bytes, 'Workbook');
  if (!extents) return bytes;
  const plain = bytes.slice();
  let depth = 0;
  for (const { id, at } of recordsOf(streamOf(bytes, extents))) {
    if (id === ids.begin) depth += 1;
    // A record of no kind at all is passed over; of a chart that is a sheet nothing is read anyway.
    if (depth > 1) for (const byte of [at, at + 1]) plain[placeIn(extents, byte)] = 0xff;
    if (id === ids.end) depth -= 1;
  }
  return plain;
}

/** Where a byte of the stream lies in the file. */
function placeIn(extents: readonly Extent[], offset: number): number {
  let left = offset;
  for (const { start, length } of extents) {
    if (left < length) return start + left;
    left -= length;
  }
  throw new RangeError('beyond the stream');
}
