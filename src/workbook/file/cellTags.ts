/**
 * Finds the rows and cells of a sheet in its source: their tags, whatever prefix they have and
 * whatever stands in comments and texts.
 */
import { UnreadableFile } from './unreadable';
import { prefixOf, tagName, type XmlElement } from './xml';

/** What rows and cells are found by. */
export interface CellsSource {
  readonly source: string;
  /** Where no comment is taken for a cell. */
  readonly searched: string;
  readonly prefixes: readonly string[];
  /** Few files have any, and asking at every tag would cost. */
  readonly cdata: boolean;
}

export function cellsSourceOf(
  source: string,
  root: XmlElement,
  sheetData: XmlElement,
): CellsSource {
  const searched = withoutComments(source, sheetData);
  const prefixes = prefixesOf(source, root);
  return { source, searched, prefixes, cdata: source.includes('![CDATA[') };
}

/**
 * The prefixes that stand for the sheet's own namespace, the sheet's first: what was put together
 * from several hands may have another one at its rows.
 */
function prefixesOf(source: string, root: XmlElement): readonly string[] {
  const prefix = prefixOf(root);
  const namespace = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  if (namespace === undefined) return [prefix];
  const first = source.indexOf(namespace);
  if (first < 0 || source.indexOf(namespace, first + 1) < 0) return [prefix];
  const declared = [...source.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(["'])([^"']*)\2/g)].flatMap(
    ([, name, , value]) => (value === namespace ? [name === undefined ? '' : `${name}:`] : []),
  );
  return [...new Set([prefix, ...declared])];
}

/**
 * The source with comments and processing instructions among the cells blanked out: what stands in
 * them is no cell. Of the same length, so that every offset holds.
 */
function withoutComments(source: string, { openEnd, closeStart }: XmlElement): string {
  const cells = source.slice(openEnd, closeStart);
  // By the letters that are rare: < is everywhere.
  if (!cells.includes('!--') && !cells.includes('?')) return source;
  const blanked = cells.replaceAll(/<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>/g, (found) =>
    found.startsWith('<![') ? found : ' '.repeat(found.length),
  );
  return source.slice(0, openEnd) + blanked + source.slice(closeStart);
}

/** Finds tags by name, not taking `<col` for `<c`. */
export class TagFinder {
  private readonly source: string;
  private readonly hasCdata: boolean;
  private readonly name: string;
  /** Where there are several prefixes: any of them. */
  private readonly pattern: RegExp | null;

  constructor(
    { searched, prefixes, cdata }: CellsSource,
    local: string,
    private readonly to: number,
  ) {
    this.source = searched;
    this.hasCdata = cdata;
    this.name = `${prefixes[0] ?? ''}${local}`;
    this.pattern =
      prefixes.length > 1
        ? new RegExp(`<(?:${prefixes.map(escaped).join('|')})${local}(?=[\\s/>])`, 'g')
        : null;
  }

  next(from: number): number | null {
    let position = this.find(from);
    while (position >= 0 && position < this.to) {
      const code = this.source.charCodeAt(position + 1 + this.nameAt(position).length);
      if (endsName(code) && !(this.hasCdata && inCdata(this.source, position))) return position;
      position = this.find(position + 1);
    }
    return null;
  }

  /** The name of the tag that was found there. */
  nameAt(position: number): string {
    return this.pattern ? tagName(this.source, position + 1) : this.name;
  }

  private find(from: number): number {
    if (!this.pattern) return this.source.indexOf(`<${this.name}`, from);
    this.pattern.lastIndex = from;
    return this.pattern.exec(this.source)?.index ?? -1;
  }
}

/** Names may have dots. */
function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

/** White space, > or / behind a tag's name. */
function endsName(code: number): boolean {
  return (
    code === 0x3e ||
    code === 0x20 ||
    code === 0x2f ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09
  );
}

/** Between `<![CDATA[` and `]]>`, where a tag is text. */
function inCdata(source: string, position: number): boolean {
  const opened = source.lastIndexOf('<![CDATA[', position);
  return opened >= 0 && source.indexOf(']]>', opened) > position;
}

/** Start of the end tag, whose name may have white space behind it. */
export function endTagStart(source: string, closing: string, from: number): number {
  let position = source.indexOf(closing, from);
  while (position >= 0 && !endsName(source.charCodeAt(position + closing.length))) {
    position = source.indexOf(closing, position + 1);
  }
  if (position < 0) throw new UnreadableFile('damaged');
  return position;
}
