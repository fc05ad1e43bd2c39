/** Makes a zip of parts: the same content gives the same bytes. */
import { checksum, deflate } from './deflating';

/** One date for all: the second of January 1980, so that no time zone is before what zips can say. */
const date = (1 << 5) | 2;
const isUtf8 = 0x800;

/**
 * @param parts by name, in their order; pictures, which are packed already, are stored as they are
 * @throws RangeError beyond what a zip without 64-bit fields holds (4 GB, 65 535 parts)
 */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files = [...parts].map(([name, data]) => packedFile(name, data));
  const heads = files.reduce((all, { head, packed }) => all + head.length + packed.length, 0);
  const directory = files.reduce((all, { name }) => all + 46 + name.length, 0);
  if (heads + directory > 0xfffffffe || files.length > 0xfffe) {
    throw new RangeError('too large for a zip');
  }
  const bytes = new Uint8Array(heads + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listed = heads;
  for (const { name, head, packed } of files) {
    // The central directory repeats the head from its third field on.
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, 20, true);
    bytes.set(head.subarray(4, 30), listed + 6);
    view.setUint32(listed + 42, at, true);
    bytes.set(name, listed + 46);
    listed += 46 + name.length;
    bytes.set(head, at);
    bytes.set(packed, at + head.length);
    at += head.length + packed.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, files.length, true);
  view.setUint16(listed + 10, files.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, heads, true);
  return bytes;
}

interface PackedFile {
  readonly name: Uint8Array;
  readonly head: Uint8Array;
  readonly packed: Uint8Array;
}

function packedFile(partName: string, data: Uint8Array): PackedFile {
  const name = new TextEncoder().encode(partName);
  const stored = /\.(?:png|jpe?g|gif)$/i.test(partName);
  const packed = stored ? data : deflate(data);
  const head = new Uint8Array(30 + name.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, name.length === partName.length ? 0 : isUtf8, true);
  view.setUint16(8, stored ? 0 : 8, true);
  view.setUint16(12, date, true);
  view.setUint32(14, checksum(data), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, data.length, true);
  view.setUint16(26, name.length, true);
  head.set(name, 30);
  return { name, head, packed };
}
