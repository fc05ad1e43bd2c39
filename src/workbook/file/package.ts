/**
 * The zip that an Office file is: its parts by name, the relations between them and their content
 * types. Knows nothing of sheets.
 */
import { strFromU8, strToU8 } from 'fflate';
import { UnreadableFile } from './unreadable';
import { zipEntries } from './zip/unzip';
import { zipOf } from './zip/zip';
import { childrenNamed, encodeXml, parseXml, prefixOf, withPrefix, XmlFault } from './xml';

/** Parts by their name without a leading slash, in the order of the zip. Never changed in place. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles` … */
  readonly type: string;
  /** Name of the part it points to; null for a target outside the package. */
  readonly part: string | null;
}

export const contentTypesPart = '[Content_Types].xml';

/** More than this unpacked is refused: a zip may claim a size that no memory holds. */
const mostBytes = 1 << 30;

/** @throws UnreadableFile when the zip is cut short or broken */
export function readParts(bytes: Uint8Array): Parts {
  try {
    const entries = zipEntries(bytes).filter(({ name }) => !name.endsWith('/'));
    const total = entries.reduce((all, { size }) => all + size, 0);
    if (total > mostBytes) throw new UnreadableFile('tooLarge');
    return new Map(entries.map(({ name, data }) => [entryName(name), data()]));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged', { cause: error });
  }
}

/**
 * Some writers separate folders by a backslash or begin with a slash. Capitals are free, so the
 * names that the standard itself gives are told whatever theirs are.
 */
function entryName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\//, '');
  return plain.toLowerCase() === contentTypesPart.toLowerCase() ? contentTypesPart : plain;
}

export function writeParts(parts: Parts): Uint8Array {
  return zipOf(parts);
}

/**
 * Text of a part, without a byte order mark, in the encoding that its first bytes or its declaration
 * tell.
 *
 * @throws UnreadableFile when the encoding is none that is known
 */
export function partText(data: Uint8Array): string {
  const text = decodedBy(encodingOf(data), data);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

const utf8 = 'utf-8';

function encodingOf(data: Uint8Array): string {
  const [first, second] = data;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = strFromU8(data.subarray(0, 200), true);
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(
    start,
  )?.[1];
  // What can be read as far as its declaration is not UTF-16, whatever that says.
  return declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? utf8 : declared;
}

function decodedBy(encoding: string, data: Uint8Array): string {
  return encoding === utf8 ? strFromU8(data) : decoderOf(encoding).decode(data);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    // An encoding that nobody knows.
    throw new UnreadableFile('damaged', { cause: error });
  }
}

/** Bytes of a part that was changed: always UTF-8, and its declaration says so. */
export function partBytes(text: string): Uint8Array {
  return strToU8(encodedAsUtf8(text));
}

/** The text, or its beginning, with a declaration that says so. */
export function encodedAsUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

/** Finds a part whatever the case of its letters: some writers are careless about it. */
export function partNamed(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  return [...parts.keys()].find((candidate) => candidate.toLowerCase() === lower);
}

/** Name of the part that holds the relations of `part`; '' is the package itself. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** @throws UnreadableFile */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const name = partNamed(parts, relationsPart(part));
  const data = name === undefined ? undefined : parts.get(name);
  if (!data) return [];
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return readPart(data).root.children.map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const resolved =
      attributes.get('TargetMode') === 'External'
        ? undefined
        : targetPart(parts, resolve(folder, target));
    const type = attributes.get('Type') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolved ?? null,
    };
  });
}

/** @throws UnreadableFile when the part is no XML */
export function readPart(data: Uint8Array, opaque?: string) {
  const source = partText(data);
  try {
    return { source, root: parseXml(source, opaque) };
  } catch (error) {
    if (error instanceof XmlFault) throw new UnreadableFile('damaged', { cause: error });
    throw error;
  }
}

export interface NewRelation {
  readonly id: string;
  /** Last word of the type. */
  readonly type: string;
  /** From the folder of the part that has the relation. */
  readonly target: string;
}

/** A relations part with some added and those to `removed` targets' ids taken out. */
export function withRelations(
  data: Uint8Array,
  added: readonly NewRelation[],
  removedIds: ReadonlySet<string>,
): Uint8Array {
  const { source, root } = readPart(data);
  const base = relationTypeBase(
    root.children.map(({ attributes }) => attributes.get('Type') ?? ''),
  );
  const fragments = added.map(
    ({ id, type, target }) =>
      `<Relationship Id="${encodeXml(id)}" Type="${base}/${type}" Target="${encodeXml(target)}"/>`,
  );
  const removed = root.children.filter(({ attributes }) =>
    removedIds.has(attributes.get('Id') ?? ''),
  );
  return partBytes(
    spliceChildren(source, root, removed, withPrefix(fragments.join(''), prefixOf(root))),
  );
}

/** The content types with overrides for new parts and without those of dropped ones. */
export function withContentTypes(
  data: Uint8Array,
  added: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): Uint8Array {
  const { source, root } = readPart(data);
  const fragments = [...added].map(
    ([part, type]) => `<Override PartName="/${encodeXml(part)}" ContentType="${encodeXml(type)}"/>`,
  );
  const removed = childrenNamed(root, 'Override').filter(({ attributes }) =>
    dropped.has((attributes.get('PartName') ?? '').replace(/^\//, '')),
  );
  return partBytes(
    spliceChildren(source, root, removed, withPrefix(fragments.join(''), prefixOf(root))),
  );
}

function spliceChildren(
  source: string,
  root: ReturnType<typeof parseXml>,
  removed: readonly { readonly start: number; readonly end: number }[],
  added: string,
): string {
  let written = '';
  let position = 0;
  for (const { start, end } of removed) {
    written += source.slice(position, start);
    position = end;
  }
  return written + source.slice(position, root.closeStart) + added + source.slice(root.closeStart);
}

/** The address that types of relations begin with: the strict form of the standard has its own. */
function relationTypeBase(types: readonly string[]): string {
  const known = types.find((type) => /\/relationships\/worksheet$/.test(type));
  return (
    known?.slice(0, known.lastIndexOf('/')) ??
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  );
}

function resolve(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const path = plain.startsWith('/') ? plain.slice(1) : folder + plain;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** Names in a package keep their escapes (`%20`), but some writers undo them. */
function targetPart(parts: Parts, name: string): string | undefined {
  return partNamed(parts, name) ?? partNamed(parts, decodeSafely(name));
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A name with a bare % is what it is.
    return path;
  }
}
