/** Zips as others write and read them, and what is broken in one. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import * as inNode from '../../../src/cli/deflatingInNode';
import * as anywhere from '../../../src/workbook/file/zip/deflating';
import { zipEntries, ZipFault } from '../../../src/workbook/file/zip/unzip';
import { zipOf } from '../../../src/workbook/file/zip/zip';
import { drop, guarded } from '../../support/guarded';
import { zipped } from '../../support/workbooks';
import { county, ours } from './damages';

const names = fc.uniqueArray(fc.constantFrom('a.xml', 'xl/表.xml', 'pic.png', 'b/c/d', 'empty'));
const parts = names.chain((list) =>
  fc
    .tuple(...list.map(() => fc.uint8Array({ maxLength: 5_000 })))
    .map((data) => new Map(list.map((name, at) => [name, data[at] ?? new Uint8Array()] as const))),
);
const asMap = (files: Readonly<Record<string, Uint8Array>>) =>
  new Map(Object.entries(files).map(([name, data]) => [name, Uint8Array.from(data)]));
const read = (bytes: Uint8Array) =>
  new Map(zipEntries(bytes).map(({ name, data }) => [name, data()]));

it('another reader finds what was written, byte for byte', () => {
  fc.assert(
    fc.property(parts, (held) => {
      expect(asMap(unzipSync(zipOf(held)))).toEqual(held);
    }),
  );
});

it('what another writer wrote is found, and sound', () => {
  fc.assert(
    fc.property(parts, (held) => {
      const entries = zipEntries(zipSync(Object.fromEntries(held)));
      expect(new Map(entries.map(({ name, data }) => [name, data()]))).toEqual(held);
      expect(entries.every(({ data, isSound }) => isSound(data()))).toBe(true);
    }),
  );
});

it('the same content gives the same bytes', () => {
  const held = new Map([['a.xml', new Uint8Array(500)]]);
  expect(zipOf(held)).toEqual(zipOf(new Map(held)));
});

it('Node packs what unpacks anywhere, and the other way round', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (data) => {
      expect(anywhere.inflate(inNode.deflate(data), data.length)).toEqual(data);
      expect(inNode.inflate(anywhere.deflate(data), data.length)).toEqual(data);
      expect(inNode.checksum(data)).toBe(anywhere.checksum(data));
    }),
  );
  expect(anywhere.checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('more than an entry says it holds is a fault, not a memory full', () => {
  const packed = anywhere.deflate(new Uint8Array(10_000));
  for (const { inflate } of [anywhere, inNode]) expect(() => inflate(packed, 100)).toThrow();
});

describe('a zip of more than four gigabytes says places elsewhere', () => {
  it('and they are followed', () => {
    const held = new Map([['a.xml', new TextEncoder().encode('<a/>')]]);
    expect(read(withFarFields(zipOf(held)))).toEqual(held);
  });
});

describe('a broken zip', () => {
  const content = Uint8Array.from({ length: 300 }, (_, at) => (at * at * 7) % 251);
  const whole = zipOf(new Map([['a.xml', content]]));
  const changed = (change: (bytes: Uint8Array) => void) => {
    const bytes = whole.slice();
    change(bytes);
    return bytes;
  };

  it.each([
    ['cut in the middle', whole.subarray(0, whole.length / 2)],
    ['without an end', whole.subarray(0, whole.length - 22)],
    [
      'with another mark in its list',
      changed((bytes) => bytes.set([0, 0], whole.length - 22 - 51)),
    ],
    ['empty', new Uint8Array()],
  ])('%s is told', (_, bytes) => {
    expect(() => read(bytes)).toThrow(ZipFault);
  });

  it('whose data is damaged is told, or is not sound', () => {
    for (let at = 35; at < 135; at += 1) {
      const [entry] = zipEntries(
        changed((bytes) => bytes.fill((bytes[at] ?? 0) ^ 0x55, at, at + 1)),
      );
      let sound = false;
      try {
        const data = entry?.data();
        sound = data !== undefined && entry?.isSound(data) === true;
      } catch (error) {
        expect(error).toBeInstanceOf(ZipFault);
      }
      expect(sound).toBe(false);
    }
  });
});

it('a copy that lost a part is still found by the guard', () => {
  expect(guarded(zipped(county()), ours, drop('xl/styles.xml')).length).toBeGreaterThan(0);
});

/** The same zip with sizes and places in 64-bit fields, as writers of large files have them. */
function withFarFields(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const at = view.getUint32(end + 16, true);
  const nameLength = view.getUint16(at + 28, true);
  const extra = new DataView(new ArrayBuffer(4 + 24));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  extra.setUint32(4, view.getUint32(at + 24, true), true);
  extra.setUint32(12, view.getUint32(at + 20, true), true);
  extra.setUint32(20, view.getUint32(at + 42, true), true);
  const listed = bytes.slice(at, at + 46 + nameLength);
  const listedView = new DataView(listed.buffer);
  for (const field of [20, 24, 42]) listedView.setUint32(field, 0xffffffff, true);
  listedView.setUint16(30, 28, true);
  const far = new DataView(new ArrayBuffer(56 + 20));
  far.setUint32(0, 0x06064b50, true);
  far.setUint32(32, 1, true);
  far.setUint32(48, at, true);
  far.setUint32(56, 0x07064b50, true);
  far.setUint32(64, at + listed.length + 28, true);
  const nearEnd = bytes.slice(end);
  new DataView(nearEnd.buffer).setUint32(16, 0xffffffff, true);
  return Uint8Array.from([
    ...bytes.subarray(0, at),
    ...listed,
    ...new Uint8Array(extra.buffer),
    ...new Uint8Array(far.buffer),
    ...nearEnd,
  ]);
}
