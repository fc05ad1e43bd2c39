/**
 * Encrypted .xls files. protected.xls was made by LibreOffice 7.4.7.2, which encrypts a workbook of
 * protected structure with Excel's own password, as Excel does.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../src/workbook/file';
import { recordsOf } from '../../../src/workbook/file/xls/records';
import { compoundFile, nameRecord, record, words, xlsStream } from '../../support/xls';

const own = 'VelvetSweatshop';
const rows = Array.from({ length: 300 }, (_, row) => [row, 2 * row]);
const salt = Uint8Array.from({ length: 16 }, (_, at) => at + 1);
const verifier = Uint8Array.from({ length: 16 }, (_, at) => 200 - at);

interface Cipher {
  readonly keyOf: (block: number) => Uint8Array;
  /** Data of the record that tells the cipher. */
  readonly header: (encrypted: (plain: Uint8Array) => Uint8Array) => Uint8Array;
}

const hash = (name: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const number = (value: number) => words(value & 0xffff, value >>> 16);
const wide = (text: string) => words(...Array.from(text, (letter) => letter.charCodeAt(0)));

function md5Cipher(password: string): Cipher {
  const start = hash('md5', wide(password)).slice(0, 5);
  const mixed = hash('md5', ...Array.from({ length: 16 }, () => [start, salt]).flat());
  return {
    keyOf: (block) => hash('md5', mixed.slice(0, 5), number(block)),
    header: (encrypted) =>
      Buffer.concat([
        words(1, 1, 1),
        salt,
        encrypted(Buffer.concat([verifier, hash('md5', verifier)])),
      ]),
  };
}

function sha1Cipher(password: string, bits: number): Cipher {
  const start = hash('sha1', salt, wide(password));
  return {
    keyOf: (block) => {
      const key = hash('sha1', start, number(block)).slice(0, bits / 8);
      return bits === 40 ? Buffer.concat([key, new Uint8Array(11)]) : key;
    },
    header: (encrypted) => {
      const both = encrypted(Buffer.concat([verifier, hash('sha1', verifier)]));
      const name = wide('RC4\0');
      return Buffer.concat([
        words(1, 2, 2),
        ...[4, 32 + name.length, 4, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(number),
        name,
        number(16),
        salt,
        both.subarray(0, 16),
        number(20),
        both.subarray(16),
      ]);
    },
  };
}

function keystream(cipher: Cipher, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 1024) }, (_, block) => {
    const key = cipher.keyOf(block);
    const state = Array.from({ length: 256 }, (_unused, at) => at);
    const swap = (a: number, b: number) =>
      ([state[a], state[b]] = [state[b] as number, state[a] as number]);
    for (let i = 0, j = 0; i < 256; i += 1) {
      j = (j + (state[i] as number) + (key[i % key.length] as number)) % 256;
      swap(i, j);
    }
    let j = 0;
    return Uint8Array.from({ length: 1024 }, (_unused, at) => {
      const i = (at + 1) % 256;
      j = (j + (state[i] as number)) % 256;
      swap(i, j);
      return state[((state[i] as number) + (state[j] as number)) % 256] as number;
    });
  });
  return Buffer.concat(blocks).subarray(0, length);
}

function encryptedFile(cipher: Cipher): Uint8Array {
  const code = cipher.header((plain) => {
    const key = keystream(cipher, plain.length);
    return plain.map((byte, at) => byte ^ (key[at] as number));
  });
  const globals = [record(0x2f, code), nameRecord('小学_在校生数', '3b0000000001000000' + '0000')];
  const stream = xlsStream([{ name: 'a', rows }], globals);
  const key = keystream(cipher, stream.length);
  const file = stream.slice();
  for (const { id, at, data } of recordsOf(stream)) {
    if (id === 0x809 || id === 0x2f) continue;
    for (let byte = at + (id === 0x85 ? 8 : 4); byte < at + 4 + data.byteLength; byte += 1) {
      file[byte] = (stream[byte] as number) ^ (key[byte] as number);
    }
  }
  return compoundFile(file);
}

it.each<readonly [string, (password: string) => Cipher]>([
  ['the cipher of Excel 97', md5Cipher],
  ['that of Excel 2002 with long keys', (password) => sha1Cipher(password, 128)],
  ['that of Excel 2002 with short keys', (password) => sha1Cipher(password, 40)],
])('%s: Excel’s own password opens the file, a user’s is asked for', async (_, cipher) => {
  const { sheets, names } = await (
    await openFile(encryptedFile(cipher(own)))
  ).read({ sheets: 'all' });
  expect(sheets[0]?.grid?.values).toEqual(rows);
  expect(names.map(({ name }) => name)).toEqual(['小学_在校生数']);
  await expect(openFile(encryptedFile(cipher('密码')))).rejects.toMatchObject({
    kind: 'encrypted',
  });
});

it('a cipher that is not known asks for the password, too', async () => {
  const cipher = { ...md5Cipher(own), header: () => words(0, 0x1234, 0x5678) };
  await expect(openFile(encryptedFile(cipher))).rejects.toMatchObject({ kind: 'encrypted' });
});

it('a workbook of protected structure is read', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, 'data', 'protected.xls')));
  const { sheets } = await (await openFile(bytes)).read({ sheets: 'all' });
  expect(sheets.map(({ name, grid }) => [name, grid?.values])).toEqual([
    [
      '小学',
      [
        ['学校', '人数'],
        ['甲', 100],
        ['乙', 200],
      ],
    ],
  ]);
});
