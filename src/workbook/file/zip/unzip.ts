/**
 * The entries of a zip, by its central directory: what the directory does not list is not there.
 * Sizes and places of more than four gigabytes (zip64) are followed.
 */
import { inflate, checksum } from './deflating';

export interface ZipEntry {
  /** As it stands in the zip. */
  readonly name: string;
  /** Bytes it says it unpacks to. */
  readonly size: number;
  /** @throws ZipFault when the data is cut short, broken or packed in a way that is not read here */
  readonly data: () => Uint8Array;
  /** Whether `data` is what its checksum says. */
  readonly isSound: (data: Uint8Array) => boolean;
}

/** The zip is cut short or broken. */
export class ZipFault extends Error {}

const endMark = 0x06054b50;
const farEndMark = 0x06064b50;
const farPlaceMark = 0x07064b50;
const listedMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const listedBytes = 46;
const localBytes = 30;
/** A comment behind the end is at most this long. */
const mostComment = 0xffff;
const inFarField = 0xffffffff;

/** @throws ZipFault */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let { count, at } = directoryOf(view);
    const entries: ZipEntry[] = [];
    for (; count > 0; count -= 1) {
      if (view.getUint32(at, true) !== listedMark)
        throw new ZipFault('no entry where one is listed');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        view.getUint16(at + field, true),
      ) as [number, number, number];
      const nameStart = at + listedBytes;
      entries.push(
        entryOf(view, at, bytes.subarray(nameStart, nameStart + nameLength), {
          start: nameStart + nameLength,
          end: nameStart + nameLength + extraLength,
        }),
      );
      at = nameStart + nameLength + extraLength + commentLength;
    }
    return entries;
  } catch (error) {
    // A place outside the bytes.
    if (error instanceof RangeError) throw new ZipFault('cut short', { cause: error });
    throw error;
  }
}

function directoryOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - endBytes;
  let end = last;
  while (end >= 0 && end >= last - mostComment && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0 || end < last - mostComment) throw new ZipFault('no end');
  const near = { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
  const place = end - 20;
  if (place < 0 || view.getUint32(place, true) !== farPlaceMark) return near;
  const far = farNumber(view, place + 8);
  if (view.getUint32(far, true) !== farEndMark) return near;
  return { count: farNumber(view, far + 32), at: farNumber(view, far + 48) };
}

interface ExtraFields {
  readonly start: number;
  readonly end: number;
}

function entryOf(view: DataView, at: number, nameBytes: Uint8Array, extra: ExtraFields): ZipEntry {
  const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
  const name = new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(nameBytes);
  const method = view.getUint16(at + 10, true);
  const sum = view.getUint32(at + 16, true);
  const [size, packed, local] = farFields(view, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]) as [number, number, number];
  return {
    name,
    size,
    data: () => unpacked(view, { method, size, packed, local }),
    isSound: (data) => data.length === size && checksum(data) === sum,
  };
}

/** What does not fit its field stands among the extra fields, in their order. */
function farFields(view: DataView, { start, end }: ExtraFields, near: readonly number[]): number[] {
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let field = at + 4;
  return near.map((value) => {
    if (value !== inFarField || field + 8 > end) return value;
    const far = farNumber(view, field);
    field += 8;
    return far;
  });
}

interface Packed {
  readonly method: number;
  readonly size: number;
  readonly packed: number;
  readonly local: number;
}

function unpacked(view: DataView, { method, size, packed, local }: Packed): Uint8Array {
  if (local + localBytes > view.byteLength || view.getUint32(local, true) !== localMark) {
    throw new ZipFault('no data where an entry points');
  }
  const start =
    local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) throw new ZipFault('cut short');
  const data = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (method === 0) return data.slice();
  if (method !== 8) throw new ZipFault(`packed by method ${method}`);
  try {
    return inflate(data, size);
  } catch (error) {
    throw new ZipFault('broken data', { cause: error });
  }
}

function farNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
