/**
 * An .xls that Excel encrypted. Where the workbook's structure is protected, Excel does so with a
 * password that it knows itself, and opens the file without asking; so does this. The two ciphers of
 * Excel 97 to 2003 are known here, both RC4 with another key for each 1024 bytes.
 */
import { md5, sha1 } from '@noble/hashes/legacy';
import { UnreadableFile } from '../unreadable';
import { ids, recordsOf } from './records';

const passwordOfExcel = 'VelvetSweatshop';

const blockSize = 1024;

/** Records that are never encrypted: they stand before the key, or are read without it. */
const plainRecords: ReadonlySet<number> = new Set([
  ids.begin,
  ids.encryption,
  ids.hiddenBits,
  0x138,
  0x194,
  0x195,
  0x196,
]);

type KeyOf = (block: number) => Uint8Array;

/** The stream as it is without encryption. @throws UnreadableFile where a user's password is needed */
export function decryptStream(stream: Uint8Array): Uint8Array {
  const header = encryptionOf(stream);
  if (!header) return stream;
  const keyOf = keyFrom(header);
  if (!keyOf) throw new UnreadableFile('encrypted');
  const plain = stream.slice();
  const key = keystream(keyOf, stream.length);
  for (const { id, at, data } of recordsOf(stream)) {
    if (plainRecords.has(id)) continue;
    // Where a sheet begins is told in the open.
    const from = at + 4 + (id === ids.sheet ? 4 : 0);
    const end = at + 4 + data.byteLength;
    for (let byte = from; byte < end; byte += 1) {
      plain[byte] = (stream[byte] ?? 0) ^ (key[byte] ?? 0);
    }
  }
  return plain;
}

function encryptionOf(stream: Uint8Array): DataView | null {
  for (const { id, data } of recordsOf(stream)) {
    if (id === ids.encryption) return data;
    if (id === ids.end) return null;
  }
  return null;
}

/** Null where the password is another one, or the cipher is. */
function keyFrom(header: DataView): KeyOf | null {
  if (header.getUint16(0, true) !== 1) return null;
  const part = (from: number, length: number) =>
    new Uint8Array(header.buffer, header.byteOffset + from, length).slice();
  const [major, minor] = [header.getUint16(2, true), header.getUint16(4, true)];
  if (major === 1 && minor === 1) {
    const keyOf = keysOfMd5(part(6, 16));
    return isRight(keyOf, part(22, 16), part(38, 16), md5) ? keyOf : null;
  }
  if (minor !== 2) return null;
  const size = header.getUint32(10, true);
  const verifier = 14 + size;
  const bits = header.getUint32(14 + 16, true);
  const keyOf = keysOfSha1(part(verifier + 4, 16), bits === 0 ? 40 : bits);
  return isRight(keyOf, part(verifier + 20, 16), part(verifier + 40, 20), sha1) ? keyOf : null;
}

function isRight(
  keyOf: KeyOf,
  verifier: Uint8Array,
  hashOfIt: Uint8Array,
  hash: (data: Uint8Array) => Uint8Array,
): boolean {
  const both = concatenatedBytes(verifier, hashOfIt);
  const key = keystream(keyOf, both.length);
  const plain = both.map((byte, at) => byte ^ (key[at] ?? 0));
  return hash(plain.slice(0, 16)).every((byte, at) => byte === plain[16 + at]);
}

function keysOfMd5(salt: Uint8Array): KeyOf {
  const start = md5(letters()).slice(0, 5);
  const mixed = md5(
    concatenatedBytes(...Array.from({ length: 16 }, () => [start, salt]).flat()),
  ).slice(0, 5);
  return (block) => md5(concatenatedBytes(mixed, blockNumberBytes(block)));
}

function keysOfSha1(salt: Uint8Array, bits: number): KeyOf {
  const start = sha1(concatenatedBytes(salt, letters()));
  return (block) => {
    const key = sha1(concatenatedBytes(start, blockNumberBytes(block))).slice(0, bits / 8);
    // The shortest key is filled up.
    return bits === 40 ? concatenatedBytes(key, new Uint8Array(11)) : key;
  };
}

function letters(): Uint8Array {
  return Uint8Array.from([...passwordOfExcel].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function blockNumberBytes(block: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(4));
  data.setUint32(0, block, true);
  return new Uint8Array(data.buffer);
}

function concatenatedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function keystream(keyOf: KeyOf, length: number): Uint8Array {
  const stream = new Uint8Array(length);
  for (let block = 0; block * blockSize < length; block += 1) {
    const start = block * blockSize;
    rc4(keyOf(block), stream.subarray(start, Math.min(start + blockSize, length)));
  }
  return stream;
}

/** Fills `stream` with what RC4 gives for a key. */
function rc4(key: Uint8Array, stream: Uint8Array): void {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  let other = 0;
  for (let at = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff;
    swap(at, other);
  }
  other = 0;
  for (let at = 0; at < stream.length; at += 1) {
    const one = (at + 1) & 0xff;
    other = (other + (state[one] ?? 0)) & 0xff;
    swap(one, other);
    stream[at] = state[((state[one] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0;
  }
}
