/**
 * The text of a file whose encoding nobody vouches for. What its first bytes say holds; else a text
 * that is valid UTF-8 with Chinese in it is UTF-8, whatever it declares; else it is what it declares,
 * else GB18030. Valid alone says little: 学校 in GB18030 is ѧУ in UTF-8, two letters of two bytes
 * each, whereas Chinese takes three. A text is never read with characters that stand for bytes that
 * could not be read.
 */
import { UnreadableFile } from '../unreadable';

/**
 * @param declared by the file itself, null where it says nothing
 * @throws UnreadableFile
 */
export function decodedText(bytes: Uint8Array, declared: string | null): string {
  const told = encodingOfStart(bytes);
  const encodings = told === null ? [...declaredOne(declared), 'gb18030', 'utf-8'] : [told];
  const unicode = told === null ? decodedAs('utf-8', bytes) : null;
  if (unicode !== null && /[\u0800-\uffff]/.test(unicode)) return unicode;
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return text;
  }
  throw new UnreadableFile('damaged');
}

/** What a web page or XML says of itself, in its first letters. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  return xml ?? /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

function encodingOfStart([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

function declaredOne(declared: string | null): readonly string[] {
  if (declared === null || /^utf-?16/i.test(declared)) return [];
  // all three are parts of GB18030, and writers name the smaller ones for texts of the larger
  return /^(?:gb|x-gbk|cp936|ms936|windows-936)/i.test(declared) ? [] : [declared];
}

/** Null where the bytes are no text of this encoding, or nobody knows it. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
