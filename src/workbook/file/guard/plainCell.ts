/**
 * One cell read straight from the bytes of a sheet's part. Just the plainest form is known here, the
 * one that Excel writes; whatever is written in another way is left to the parser.
 */
import type { WalkedCell } from './sheetWalk';
import type { Branch } from './tree';

const opening = codesOf('<c r="');
const formatName = codesOf(' s="');
const typeName = codesOf(' t="');
const closing = codesOf('</c>');
const selfClosing = codesOf('/>');
const formula = [codesOf('<f'), codesOf('</f>')] as const;
const stored = [codesOf('<v'), codesOf('</v>')] as const;
const textTags = [codesOf('<t'), codesOf('</t>')] as const;
const inlineStart = codesOf('<is>');
const inlineEnd = codesOf('</is>');
const keepingSpace = codesOf(' xml:space="preserve"');
const escapes = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
] as const;
const escapeCodes = escapes.map(([escape]) => codesOf(escape));

/** Bytes from one offset to another. */
interface ByteRun {
  readonly from: number;
  readonly to: number;
}

/**
 * `<c r="B3" s="1" t="s"><v>5</v></c>`: place, format and type in this order and nothing else about
 * it; formula, stored value and a text without runs within; no white space between tags.
 */
export class PlainCell {
  column = -1;
  format = 0;
  sharesText = false;
  /** Offset behind it. */
  end = 0;
  private at = 0;
  private type: ByteRun | null = null;
  private stored: ByteRun | null = null;
  private inline: ByteRun | null = null;
  private keepsSpace = false;
  /** A formula, or attributes that only the parser reads. */
  private needsParser = false;
  /** What the element holds that was just looked for; null when it is not there. */
  private content: ByteRun | null = null;
  private attributes: ByteRun | null = null;

  constructor(private readonly bytes: Uint8Array) {}

  /** @returns false when no such cell begins at the offset */
  read(from: number): boolean {
    this.at = from;
    this.stored = null;
    this.inline = null;
    this.needsParser = false;
    if (!this.takes(opening) || !this.takesPlace()) return false;
    if (!this.takesFormat() || !this.takesType()) return false;
    if (!this.takes(selfClosing)) {
      if (!this.takes1(0x3e) || !this.takesContent() || !this.takes(closing)) return false;
    }
    this.end = this.at;
    return true;
  }

  /**
   * The cell that was just read, as the parser gives it.
   * @returns null when only the parser can tell
   */
  walked(): WalkedCell | null {
    if (this.needsParser) return null;
    const type = this.type === null ? 'n' : this.textOf(this.type);
    const value = this.stored && this.textOf(this.stored);
    const inline = this.inline && this.textOf(this.inline);
    if (type === undefined || value === undefined || inline === undefined) return null;
    const branches = inline === null ? [] : [inlineText(inline, this.keepsSpace)];
    return { column: this.column, type, format: this.format, rest: '', stored: value, branches };
  }

  private takes(word: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < word.length; index += 1) {
      if (bytes[at + index] !== word[index]) return false;
    }
    this.at = at + word.length;
    return true;
  }

  private takes1(code: number): boolean {
    if (this.bytes[this.at] !== code) return false;
    this.at += 1;
    return true;
  }

  /** `AB12"` */
  private takesPlace(): boolean {
    let column = 0;
    const letters = this.at;
    for (let code = this.code(); code >= 0x41 && code <= 0x5a; code = this.code()) {
      column = column * 26 + code - 0x40;
      this.at += 1;
    }
    this.column = column - 1;
    return this.at > letters && this.takesNumber() >= 0;
  }

  private takesFormat(): boolean {
    this.format = this.takes(formatName) ? this.takesNumber() : 0;
    return this.format >= 0;
  }

  private takesType(): boolean {
    this.sharesText = false;
    this.type = null;
    if (!this.takes(typeName)) return true;
    const from = this.at;
    while (isLetter(this.code())) this.at += 1;
    this.type = { from, to: this.at };
    this.sharesText = this.at === from + 1 && this.bytes[from] === 0x73;
    return this.at > from && this.takes1(0x22);
  }

  /** `12"`; a negative number when it is none. */
  private takesNumber(): number {
    let number = 0;
    const from = this.at;
    for (let code = this.code(); code >= 0x30 && code <= 0x39; code = this.code()) {
      number = number * 10 + code - 0x30;
      this.at += 1;
    }
    return this.at > from && this.at < from + 8 && this.takes1(0x22) ? number : -1;
  }

  private takesContent(): boolean {
    if (!this.takesElement(formula)) return false;
    if (this.content) this.needsParser = true;
    if (!this.takesElement(stored)) return false;
    this.stored = this.content;
    if (!this.takes(inlineStart)) return true;
    if (!this.takesElement(textTags) || !this.takes(inlineEnd)) return false;
    this.inline = this.content;
    this.keepsSpace = this.attributes !== null;
    // An inline text without its <t>, and one that says more about itself.
    if (!this.inline || (this.attributes && !this.says(this.attributes, keepingSpace))) {
      this.needsParser = true;
    }
    return true;
  }

  /** The element if it is there; false when it is not as plain as it has to be. */
  private takesElement([start, end]: readonly [Uint8Array, Uint8Array]): boolean {
    this.content = null;
    this.attributes = null;
    if (!this.takes(start)) return true;
    const named = this.at;
    if (!this.takesAttributes()) return false;
    if (this.at > named) this.attributes = { from: named, to: this.at };
    const from = this.at + 1;
    if (this.takes(selfClosing)) {
      this.content = { from, to: from };
      return true;
    }
    if (!this.takes1(0x3e)) return false;
    do {
      while (isPlain(this.code())) this.at += 1;
    } while (this.code() === 0x26 && escapeCodes.some((escape) => this.takes(escape)));
    this.content = { from, to: this.at };
    return this.takes(end);
  }

  /** ` ref="A1:A3" si="0"` */
  private takesAttributes(): boolean {
    while (this.takes1(0x20)) {
      const from = this.at;
      while (isLetter(this.code()) || this.code() === 0x3a) this.at += 1;
      if (this.at === from || !this.takes1(0x3d) || !this.takes1(0x22)) return false;
      while (isPlain(this.code()) && this.code() !== 0x22) this.at += 1;
      if (!this.takes1(0x22)) return false;
    }
    return true;
  }

  private says({ from, to }: ByteRun, word: Uint8Array): boolean {
    return to - from === word.length && word.every((code, at) => code === this.bytes[from + at]);
  }

  /** Undefined when it holds what no XML may, which the parser has to say. */
  private textOf({ from, to }: ByteRun): string | undefined {
    let text = '';
    for (let at = from; at < to; at += 1) {
      const code = this.bytes[at] ?? 0;
      if (code >= 0x7f || code === 0x26) return this.decoded(from, to);
      text += String.fromCharCode(code);
    }
    return text;
  }

  private decoded(from: number, to: number): string | undefined {
    let text = decoder.decode(this.bytes.subarray(from, to));
    if (/[\ufffe\uffff]/.test(text)) return undefined;
    // The ampersand last: what it makes is no escape.
    for (const [escape, letter] of [...escapes].reverse()) text = text.replaceAll(escape, letter);
    return text;
  }

  private code(): number {
    return this.bytes[this.at] ?? 0;
  }
}

/** A mark of the byte order within a text is a character of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function inlineText(text: string, keepsSpace: boolean): Branch {
  const attributes = keepsSpace ? { 'xml:space': 'preserve' } : {};
  const t = { name: 't', local: 't', attributes, children: [], text };
  return { name: 'is', local: 'is', attributes: {}, children: [t], text: '' };
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** No control character, and none that could begin or end a tag or an escape. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x3c && code !== 0x3e && code !== 0x26;
}

function codesOf(word: string): Uint8Array {
  return new TextEncoder().encode(word);
}
