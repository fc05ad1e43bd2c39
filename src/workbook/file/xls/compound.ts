/**
 * The OLE compound file that an .xls is: sectors chained by a table, and streams made of them. Reads
 * the one stream that is asked for; a chain that is broken gives none.
 */

const endOfChain = 0xfffffffe;
const entrySize = 128;

/** A stream of the root, by name; null when there is none or the file is broken there. */
export function streamNamed(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return readStream(bytes, name);
  } catch (error) {
    // Offsets that point out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readStream(bytes: Uint8Array, name: string): Uint8Array | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sectorSize = 2 ** file.getUint16(30, true);
  const smallSize = 2 ** file.getUint16(32, true);
  const smallBelow = file.getUint32(56, true);
  const sector = (index: number) => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw new RangeError('no such sector');
    return bytes.subarray(start, start + sectorSize);
  };
  const table = numbersIn(tableSectors(file, sector).map(sector));
  const follow = (first: number) => joined(chain(first, table).map(sector));
  const directory = follow(file.getUint32(48, true));
  const root = entryAt(directory, 0);
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const entry = entryAt(directory, at);
    if (entry.type !== 2 || entry.name !== name) continue;
    if (entry.size >= smallBelow) return follow(entry.first).subarray(0, entry.size);
    const smallTable = numbersIn([follow(file.getUint32(60, true))]);
    const small = follow(root.first);
    const parts = chain(entry.first, smallTable).map((index) =>
      small.subarray(index * smallSize, (index + 1) * smallSize),
    );
    return joined(parts).subarray(0, entry.size);
  }
  return null;
}

/** The sectors of the table: the header lists 109 of them, sectors of lists the others. */
function tableSectors(file: DataView, sector: (index: number) => Uint8Array): readonly number[] {
  const count = file.getUint32(44, true);
  const listed = Array.from({ length: 109 }, (_, at) => file.getUint32(76 + 4 * at, true));
  let next = file.getUint32(68, true);
  while (listed.length < count && next < endOfChain) {
    const list = numbersIn([sector(next)]);
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

function numbersIn(sectors: readonly Uint8Array[]): number[] {
  return sectors.flatMap((sector) => {
    const view = new DataView(sector.buffer, sector.byteOffset, sector.length);
    return Array.from({ length: Math.floor(sector.length / 4) }, (_, at) =>
      view.getUint32(4 * at, true),
    );
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
