/**
 * Cells that the original and the copy write with the same bytes. Two parsers that stand at the
 * same place would read the same from them, so that neither has to: they are passed over, and only
 * what their bytes leave open is asked. Just the plainest form of a cell is known here, the one that
 * Excel writes; whatever is written in another way is left to the parser.
 */

/** The bytes of a sheet's part, and how far they have been read. */
export interface SharedReading {
  readonly bytes: Uint8Array;
  readonly position: number;
  /** Encoding and version of XML. */
  readonly how: string;
}

/** What the bytes of a cell leave open: where it stands, and what it names by number. */
export type CellQuestion = (column: number, format: number, sharesText: boolean) => boolean;

export interface Passed {
  /** How many bytes. */
  readonly length: number;
  /** Of the last cell. */
  readonly column: number;
}

/**
 * The cells from where both stand on that are the same bytes, as far as the answers are yes.
 * @returns null when there is none
 */
export function sharedCells(
  was: SharedReading,
  is: SharedReading,
  ask: CellQuestion,
): Passed | null {
  const { bytes, position } = was;
  const shift = is.position - position;
  let end = position;
  let column = -1;
  const cell = new PlainCell(bytes);
  while (
    cell.read(end) &&
    sameRun(bytes, is.bytes, shift, end, cell.end) &&
    ask(cell.column, cell.format, cell.sharesText)
  ) {
    end = cell.end;
    column = cell.column;
  }
  return end === position ? null : { length: end - position, column };
}

function sameRun(
  was: Uint8Array,
  is: Uint8Array,
  shift: number,
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at += 1) if (was[at] !== is[at + shift]) return false;
  return true;
}

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
const escapes = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'].map(codesOf);

/**
 * `<c r="B3" s="1" t="s"><v>5</v></c>`: place, format and type in this order and nothing else about
 * it; formula, stored value and a text without runs within; no white space between tags.
 */
class PlainCell {
  column = -1;
  format = 0;
  sharesText = false;
  /** Offset behind it. */
  end = 0;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** @returns false when no such cell begins at the offset */
  read(from: number): boolean {
    this.at = from;
    if (!this.takes(opening) || !this.takesPlace()) return false;
    if (!this.takesFormat() || !this.takesType()) return false;
    if (!this.takes(selfClosing)) {
      if (!this.takes1(0x3e) || !this.takesContent() || !this.takes(closing)) return false;
    }
    this.end = this.at;
    return true;
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
    if (!this.takes(typeName)) return true;
    const from = this.at;
    while (isLetter(this.code())) this.at += 1;
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
    if (!this.takesElement(formula) || !this.takesElement(stored)) return false;
    return !this.takes(inlineStart) || (this.takesElement(textTags) && this.takes(inlineEnd));
  }

  /** The element if it is there; false when it is not as plain as it has to be. */
  private takesElement([start, end]: readonly [Uint8Array, Uint8Array]): boolean {
    if (!this.takes(start)) return true;
    if (!this.takesAttributes()) return false;
    if (this.takes(selfClosing)) return true;
    if (!this.takes1(0x3e)) return false;
    do {
      while (isPlain(this.code())) this.at += 1;
    } while (this.code() === 0x26 && escapes.some((escape) => this.takes(escape)));
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

  private code(): number {
    return this.bytes[this.at] ?? 0;
  }
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
