/**
 * XML as packages of Office files hold it: reading into a tree that knows where in the source each
 * element stands, so that a part can be changed in one place and stay byte for byte the same
 * elsewhere; and the escapes for writing. Knows nothing of workbooks.
 */
export interface XmlElement {
  /** As written, with prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** The element's own text, decoded, without that of its children. */
  readonly text: string;
  /** Offsets in the source: `<a>` starts at start and ends at openEnd; `</a>` starts at closeStart. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Attributes by name as written (with prefix), decoded. */
export type Attributes = ReadonlyMap<string, string>;

/** The source is no well-formed XML. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

interface OpenElement {
  name: string;
  local: string;
  attributes: Attributes;
  children: XmlElement[];
  text: string;
  start: number;
  openEnd: number;
}

/**
 * Reads a whole document.
 * @param opaque local name of an element whose content is not read (a sheet's cells): it has no
 *   children and no text
 * @throws XmlFault
 */
export function parseXml(source: string, opaque?: string): XmlElement {
  const open: OpenElement[] = [];
  let position = 0;
  for (;;) {
    const start = source.indexOf('<', position);
    const parent = open.at(-1);
    if (start < 0) throw new XmlFault('the document ends early');
    if (parent && start > position) parent.text += decodeXml(source.slice(position, start));
    const next = source.charCodeAt(start + 1);
    if (next === 0x3f /* ? */) {
      position = after(source, '?>', start);
    } else if (next === 0x21 /* ! */) {
      position = skipDeclaration(source, start, parent);
    } else if (next === 0x2f /* / */) {
      const end = after(source, '>', start);
      const element = open.pop();
      if (element?.name !== source.slice(start + 2, end - 1).trimEnd()) {
        throw new XmlFault(`unexpected end tag at ${start}`);
      }
      const closed = { ...element, closeStart: start, end };
      const outer = open.at(-1);
      if (!outer) return closed;
      outer.children.push(closed);
      position = end;
    } else {
      const openEnd = tagEnd(source, start);
      const selfClosed = source.charCodeAt(openEnd - 2) === 0x2f;
      const name = tagName(source, start + 1);
      const local = localName(name);
      const attributes = parseAttributes(source, start + 1 + name.length, openEnd - 1);
      const element = { name, local, attributes, children: [], text: '', start, openEnd };
      if (selfClosed) {
        const closed = { ...element, closeStart: openEnd, end: openEnd };
        if (!parent) return closed;
        parent.children.push(closed);
        position = openEnd;
      } else {
        open.push(element);
        position = local === opaque ? endTagAfter(source, name, openEnd) : openEnd;
      }
    }
  }
}

/** Where `</name` begins; what comments and the like hold does not end an element. */
function endTagAfter(source: string, name: string, from: number): number {
  const tag = `</${name}`;
  let end = find(source, tag, from);
  const special = /<[!?]/g;
  special.lastIndex = from;
  for (;;) {
    const start = special.exec(source)?.index ?? source.length;
    if (start >= end) return end;
    const position =
      source.charCodeAt(start + 1) === 0x3f
        ? after(source, '?>', start)
        : skipDeclaration(source, start, undefined);
    if (position > end) end = find(source, tag, position);
    special.lastIndex = position;
  }
}

/** Attributes between two offsets of a tag. */
export function parseAttributes(source: string, from: number, to: number): Attributes {
  const attributes = new Map<string, string>();
  let position = from;
  for (;;) {
    const equals = source.indexOf('=', position);
    if (equals < 0 || equals >= to) return attributes;
    let quote = equals + 1;
    while (isSpace(source.charCodeAt(quote))) quote += 1;
    const end = source.indexOf(source.charAt(quote), quote + 1);
    if (end < 0 || end > to) throw new XmlFault(`bad attribute at ${position}`);
    attributes.set(source.slice(position, equals).trim(), decodeXml(source.slice(quote + 1, end)));
    position = end + 1;
  }
}

/** Offset behind the `>` of the tag at `start`; a `>` within quotes does not end it. */
export function tagEnd(source: string, start: number): number {
  const end = find(source, '>', start);
  if (quotesAreClosed(source, start, end)) return end + 1;
  let quote = '';
  for (let position = start; position < source.length; position += 1) {
    const character = source.charAt(position);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return position + 1;
    }
  }
  throw new XmlFault('a tag does not end');
}

export function childNamed(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

export function childrenNamed(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

/** The prefix that the document's own namespace has, with its colon; empty for the default one. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** Gives the elements of a fragment written without prefixes the prefix of the document. */
export function withPrefix(fragment: string, prefix: string): string {
  return prefix === '' ? fragment : fragment.replaceAll(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** An element's open tag with some attributes set, or taken away where the value is null. */
export function openTag(
  source: string,
  element: Pick<XmlElement, 'name' | 'attributes' | 'start' | 'openEnd'>,
  changes: Readonly<Record<string, string | null>>,
): string {
  const attributes = new Map(element.attributes);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  const written = [...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join('');
  const selfClosed = source.charCodeAt(element.openEnd - 2) === 0x2f;
  return `<${element.name}${written}${selfClosed ? '/' : ''}>`;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return namedEntities[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** For text and for attributes in double quotes. */
export function encodeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

function quotesAreClosed(source: string, from: number, to: number): boolean {
  let quote = 0;
  for (let position = from; position < to; position += 1) {
    const code = source.charCodeAt(position);
    if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote === 0;
}

function skipDeclaration(source: string, start: number, parent: OpenElement | undefined): number {
  if (source.startsWith('<!--', start)) return after(source, '-->', start);
  if (source.startsWith('<![CDATA[', start)) {
    const end = find(source, ']]>', start);
    if (parent) parent.text += source.slice(start + 9, end);
    return end + 3;
  }
  // A document type can define entities without end; no Office file has one.
  throw new XmlFault('the document has a type declaration');
}

/** The name that begins at an offset. */
export function tagName(source: string, from: number): string {
  let end = from;
  for (;;) {
    const code = source.charCodeAt(end);
    if (isSpace(code) || code === 0x2f || code === 0x3e || Number.isNaN(code)) break;
    end += 1;
  }
  if (end === from) throw new XmlFault(`a tag without a name at ${from}`);
  return source.slice(from, end);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function find(source: string, what: string, from: number): number {
  const position = source.indexOf(what, from);
  if (position < 0) throw new XmlFault(`no ${what} after ${from}`);
  return position;
}

function after(source: string, what: string, from: number): number {
  return find(source, what, from) + what.length;
}
