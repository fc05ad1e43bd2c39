/**
 * XML as the guard reads it: with a conforming parser that the writer of copies has no part in.
 * What it finds at fault is listed, so that two documents can be compared in that too.
 */
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface Branch {
  /** As written, with prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  readonly attributes: Attributes;
  readonly children: Branch[];
  /** Its own text, without that of its children. */
  text: string;
}

export interface Document {
  readonly root: Branch;
  readonly faults: readonly string[];
}

/** What a walk through a document meets; character data is `text`, whatever it is written as. */
export interface Visitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
}

/** A document is read in pieces of no more than this. */
export const chunkBytes = 1 << 16;

/** More are not kept: one is enough to object. */
const mostFaults = 100;

/** Walks through a document a piece at a time, so that a long one never lies in memory as a whole. */
export class Walk {
  readonly faults: string[] = [];
  private readonly parser = new SaxesParser({ position: false, xmlns: false });
  private readonly decoder: TextDecoder;
  /** Characters that the parser got, and how many of them up to the end of the last tag. */
  private fed = 0;
  private tagEnd = -1;
  private offset = 0;
  private ended = false;

  constructor(
    readonly bytes: Uint8Array,
    visitor: Visitor,
  ) {
    this.decoder = new TextDecoder(encodingOf(bytes));
    this.parser.on('opentag', ({ name, attributes }) => {
      this.tagEnd = this.parser.position;
      visitor.open(name, attributes);
    });
    this.parser.on('closetag', () => {
      this.tagEnd = this.parser.position;
      visitor.close();
    });
    this.parser.on('text', visitor.text);
    this.parser.on('cdata', visitor.text);
    this.parser.on('error', ({ message }) => {
      if (this.faults.length < mostFaults) this.faults.push(message);
    });
  }

  /** The bytes that the parser got. */
  get position(): number {
    return this.offset;
  }

  /** How its bytes are to be read: two that agree read the same from the same bytes. */
  get reading(): string {
    return `${this.decoder.encoding} ${this.parser.xmlDecl.version ?? ''}`;
  }

  /** The parser got all up to the end of a tag and nothing behind it: it is in no comment, no text. */
  get isBehindTag(): boolean {
    return this.tagEnd === this.fed;
  }

  /**
   * @param to where the piece ends at the latest
   * @returns false when the document has ended
   */
  step(to = this.bytes.length): boolean {
    const { length } = this.bytes;
    if (this.offset < length) {
      const end = Math.min(this.offset + chunkBytes, to);
      const piece = this.bytes.subarray(this.offset, end);
      const text = this.decoder.decode(piece, { stream: end < length });
      this.fed += text.length;
      this.parser.write(text);
      this.offset = end;
    }
    if (this.offset < length) return true;
    if (!this.ended) this.parser.close();
    this.ended = true;
    return false;
  }

  /** Passes bytes over that would leave the parser where it stands. */
  skip(length: number): void {
    this.offset += length;
  }
}

/** Puts the elements of one branch together. */
export class Grower {
  private readonly open: Branch[] = [];

  opened(name: string, attributes: Attributes): void {
    const branch = { name, local: localOf(name), attributes, children: [], text: '' };
    this.open.at(-1)?.children.push(branch);
    this.open.push(branch);
  }

  text(text: string): void {
    const branch = this.open.at(-1);
    if (branch) branch.text += text;
  }

  /** @returns the branch when this ends it */
  closed(): Branch | null {
    const branch = this.open.pop();
    return branch && this.open.length === 0 ? branch : null;
  }
}

/** Null when there is no element at all. */
export function documentOf(bytes: Uint8Array): Document | null {
  const grower = new Grower();
  let root: Branch | null = null;
  const walk = new Walk(bytes, {
    open: (name, attributes) => grower.opened(name, attributes),
    text: (text) => grower.text(text),
    close: () => {
      root ??= grower.closed();
    },
  });
  while (walk.step());
  return root && { root, faults: walk.faults };
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childOf(branch: Branch | undefined, local: string): Branch | undefined {
  return branch?.children.find((child) => child.local === local);
}

export function childrenOf(branch: Branch | undefined, local: string): Branch[] {
  return branch?.children.filter((child) => child.local === local) ?? [];
}

/**
 * What a branch says: the same for two that differ only in the order of their attributes, in
 * comments or in white space between elements.
 */
export function wordingOf(branch: Branch, but?: ReadonlySet<string>): string {
  const { name, attributes, children } = branch;
  const text = children.length === 0 ? branch.text : branch.text.trim();
  const content = children.map((child) => wordingOf(child)).join('');
  return `<${name}${attributesOf(attributes, but)}>${JSON.stringify(text)}${content}</>`;
}

export function attributesOf(attributes: Attributes, but?: ReadonlySet<string>): string {
  let names = Object.keys(attributes);
  if (but) names = names.filter((name) => !but.has(name));
  if (names.length > 1) names.sort();
  return names.map((name) => ` ${name}=${JSON.stringify(attributes[name])}`).join('');
}

/** As comparing what `attributesOf` says, at less cost: there are as many cells as a county has. */
export function sameAttributes(a: Attributes, b: Attributes, but: ReadonlySet<string>): boolean {
  for (const name in a) if (a[name] !== b[name] && !but.has(name)) return false;
  for (const name in b) if (!(name in a) && !but.has(name)) return false;
  return true;
}

/** xsd:boolean. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** By the byte order mark, by the half of a first < that is 0, else by what the document declares. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  return declared !== undefined && !/^utf-?16/i.test(declared) ? knownEncoding(declared) : 'utf-8';
}

function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
