/** What deflating.ts does, by the zlib that Node brings along. */
import * as zlib from 'node:zlib';
import { crc32 } from '../workbook/file/zip/crc32';

/** @throws when the data is broken or longer than `size` */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  // In one piece, not in many that are copied together.
  const chunkSize = Math.max(size, 64) + 1;
  return ownBytes(zlib.inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(size, 1) }));
}

/** Nearly as small as level 6, in little more than half of its time. */
export function deflate(data: Uint8Array): Uint8Array {
  return ownBytes(zlib.deflateRawSync(data, { level: 4 }));
}

/** Node has it since 20.15 and 22.2. */
export const checksum: (data: Uint8Array) => number =
  (zlib as { readonly crc32?: (data: Uint8Array) => number }).crc32 ?? crc32;

/** Not a Buffer: `slice` of one copies nothing. */
function ownBytes({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
