/**
 * Packs, unpacks and sums bytes in any JavaScript. The command line's bundle takes src/cli/deflatingInNode.ts
 * in its place, which does the same several times faster.
 */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** @throws when the data is broken or longer than `size` */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const data = inflateSync(packed, { out: new Uint8Array(size + 1) });
  // What does not fit is dropped in silence.
  if (data.length > size) throw new RangeError('longer than it says');
  return data;
}

export function deflate(data: Uint8Array): Uint8Array {
  return deflateSync(data, { level: 6 });
}

export const checksum: (data: Uint8Array) => number = crc32;
