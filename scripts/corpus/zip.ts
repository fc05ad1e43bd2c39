/** Writes zips in the ways that the format allows and libraries seldom offer. */
import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface ZipOptions {
  /** Not deflated. */
  readonly stored?: boolean;
  /** Sizes and checksum behind the data, as a writer that streams has to put them. */
  readonly descriptors?: 'signed' | 'unsigned';
  /** In the local header and in the directory. */
  readonly extra?: Uint8Array;
  readonly zip64?: boolean;
  readonly comment?: string;
  readonly behind?: Uint8Array;
  /** Marks names as UTF-8 even where they are ASCII. */
  readonly utf8?: boolean;
  readonly deflateLevel?: number;
}

export function zipped(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const folder = name.endsWith('/');
    const stored = options.stored === true || folder;
    const packed = stored
      ? Buffer.from(data)
      : deflateRawSync(data, { level: options.deflateLevel ?? 6 });
    const described = folder ? undefined : options.descriptors;
    const ascii = Buffer.byteLength(name) === name.length;
    const flags = (described ? 8 : 0) | (options.utf8 === true || !ascii ? 0x800 : 0);
    const sum = checksum(data);
    const long = options.zip64 === true && !described;
    const sizes = long ? zip64Extra([data.length, packed.length]) : Buffer.alloc(0);
    const extra = Buffer.concat([sizes, options.extra ?? Buffer.alloc(0)]);
    const fields = (zeros: boolean) => {
      const written = Buffer.alloc(22);
      written.writeUInt16LE(flags, 0);
      written.writeUInt16LE(stored ? 0 : 8, 2);
      written.writeUInt32LE(0x00210000, 4);
      written.writeUInt32LE(zeros ? 0 : sum, 8);
      written.writeUInt32LE(zeros ? 0 : long ? 0xffffffff : packed.length, 12);
      written.writeUInt32LE(zeros ? 0 : long ? 0xffffffff : data.length, 16);
      written.writeUInt16LE(Buffer.byteLength(name), 20);
      return written;
    };
    const version = two(long ? 45 : 20);
    const local = Buffer.concat([
      four(0x04034b50),
      version,
      fields(described !== undefined),
      two(extra.length),
      Buffer.from(name),
      extra,
      packed,
      described === undefined
        ? Buffer.alloc(0)
        : Buffer.concat([
            described === 'signed' ? four(0x08074b50) : Buffer.alloc(0),
            four(sum),
            four(packed.length),
            four(data.length),
          ]),
    ]);
    const entryExtra = long
      ? Buffer.concat([
          zip64Extra([data.length, packed.length, offset]),
          options.extra ?? Buffer.alloc(0),
        ])
      : extra;
    directory.push(
      Buffer.concat([
        four(0x02014b50),
        version,
        version,
        fields(false),
        two(entryExtra.length),
        two(0),
        two(0),
        two(0),
        four(folder ? 0x10 : 0),
        four(long ? 0xffffffff : offset),
        Buffer.from(name),
        entryExtra,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = entries.length;
  const comment = Buffer.from(options.comment ?? '');
  const long = options.zip64 === true;
  return Buffer.concat([
    ...locals,
    listed,
    ...(long ? [zip64End(count, listed.length, offset)] : []),
    four(0x06054b50),
    four(0),
    two(long ? 0xffff : count),
    two(long ? 0xffff : count),
    four(long ? 0xffffffff : listed.length),
    four(long ? 0xffffffff : offset),
    two(comment.length),
    comment,
    options.behind ?? Buffer.alloc(0),
  ]);
}

function zip64Extra(values: readonly number[]): Buffer {
  return Buffer.concat([two(1), two(values.length * 8), ...values.map(eight)]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    four(0x06064b50),
    eight(44),
    two(45),
    two(45),
    four(0),
    four(0),
    eight(count),
    eight(count),
    eight(size),
    eight(offset),
    four(0x07064b50),
    four(0),
    eight(offset + size),
    four(1),
  ]);
}

/** CRC-32. */
function checksum(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function two(value: number): Buffer {
  const written = Buffer.alloc(2);
  written.writeUInt16LE(value);
  return written;
}

function four(value: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(value);
  return written;
}

function eight(value: number): Buffer {
  const written = Buffer.alloc(8);
  written.writeBigUInt64LE(BigInt(value));
  return written;
}
