/**
 * The OLE compound file that an .xls is: sectors chained by a table, and streams made of them. Finds
 * the one stream that is asked for; a chain that is broken gives none.
 */

const endOfChain = 0xfffffffe;
const entrySize = 128;

/** Bytes of a file, one after the other in a stream. */
export interface Extent {
  readonly start: number;
  readonly length: number;
}

/** Where a stream of the root lies; null when there is none or the file is broken there. */
export function extentsOf(bytes: Uint8Array, name: string): readonly Extent[] | null {
  try {
    return findStream(bytes, name);
  } catch (error) {
    // Offsets that point out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function streamOf(bytes: Uint8Array, extents: readonly Extent[]): Uint8Array {
  const whole = new Uint8Array(extents.reduce((length, extent) => length + extent.length, 0));
  let at = 0;
  for (const { start, length } of extents) {
    whole.set(bytes.subarray(start, start + length), at);
    at += length;
  }
  return whole;
}

/** The file with other bytes in a stream, of the same length. */
export function withStream(
  bytes: Uint8Array,
  extents: readonly Extent[],
  stream: Uint8Array,
): Uint8Array {
  const changed = bytes.slice();
  let at = 0;
  for (const { start, length } of extents) {
    changed.set(stream.subarray(at, at + length), start);
    at += length;
  }
  return changed;
}

function findStream(bytes: Uint8Array, name: string): readonly Extent[] | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sectorSize = 2 ** file.getUint16(30, true);
  const smallSize = 2 ** file.getUint16(32, true);
  const smallBelow = file.getUint32(56, true);
  const sector = (index: number): Extent => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw new RangeError('no such sector');
    return { start, length: Math.min(sectorSize, bytes.length - start) };
  };
  const numbers = (extents: readonly Extent[]) => numbersIn(streamOf(bytes, extents));
  const table = numbers(tableSectors(file, (index) => numbers([sector(index)])).map(sector));
  const follow = (first: number) => chain(first, table).map(sector);
  const directory = streamOf(bytes, follow(file.getUint32(48, true)));
  const root = entryAt(directory, 0);
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const entry = entryAt(directory, at);
    if (entry.type !== 2 || entry.name !== name) continue;
    if (entry.size >= smallBelow) return upTo(entry.size, follow(entry.first));
    const small = follow(root.first);
    const places = chain(entry.first, numbers(follow(file.getUint32(60, true)))).map((index) => {
      const offset = index * smallSize;
      const within = small[Math.floor(offset / sectorSize)];
      if (!within) throw new RangeError('no such sector');
      return { start: within.start + (offset % sectorSize), length: smallSize };
    });
    return upTo(entry.size, places);
  }
  return null;
}

function upTo(size: number, extents: readonly Extent[]): readonly Extent[] {
  let left = size;
  return extents.map(({ start, length }) => {
    const taken = Math.min(length, left);
    left -= taken;
    return { start, length: taken };
  });
}

/** The sectors of the table: the header lists 109 of them, sectors of lists the others. */
function tableSectors(file: DataView, numbersOf: (sector: number) => number[]): readonly number[] {
  const count = file.getUint32(44, true);
  const listed = Array.from({ length: 109 }, (_, at) => file.getUint32(76 + 4 * at, true));
  let next = file.getUint32(68, true);
  while (listed.length < count && next < endOfChain) {
    const list = numbersOf(next);
    next = list.pop() ?? endOfChain;
    listed.push(...list);
  }
  return listed.slice(0, count);
}

function chain(first: number, table: readonly number[]): readonly number[] {
  const indexes: number[] = [];
  for (let index = first; index < endOfChain; index = table[index] ?? endOfChain) {
    if (indexes.length > table.length) throw new RangeError('the chain is a circle');
    indexes.push(index);
  }
  return indexes;
}

function entryAt(directory: Uint8Array, at: number) {
  const entry = new DataView(directory.buffer, directory.byteOffset + at, entrySize);
  const letters = Math.max(0, entry.getUint16(64, true) / 2 - 1);
  const name = Array.from({ length: letters }, (_, letter) =>
    String.fromCharCode(entry.getUint16(2 * letter, true)),
  ).join('');
  return {
    name,
    type: entry.getUint8(66),
    first: entry.getUint32(116, true),
    size: entry.getUint32(120, true),
  };
}

function numbersIn(stream: Uint8Array): number[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  return Array.from({ length: Math.floor(stream.length / 4) }, (_, at) =>
    view.getUint32(4 * at, true),
  );
}
