/** Formats by what they say, not by their place in a list. */
import { attributesOf, childOf, wordingOf, type Branch } from './tree';

/** Lists of styles.xml that may grow. */
export const growing: ReadonlySet<string> = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellXfs',
  'dxfs',
]);

const resolvedNames: ReadonlySet<string> = new Set([
  'numFmtId',
  'fontId',
  'fillId',
  'borderId',
  'xfId',
]);

export class Formats {
  private readonly codes = new Map<string, string>();
  private readonly known = new Map<number, string>();

  /** @param said wordings met so far: equal ones become the same object, and are told so at once */
  constructor(
    private readonly root: Branch | undefined,
    private readonly said: Map<string, string>,
  ) {
    for (const { attributes } of childOf(root, 'numFmts')?.children ?? []) {
      this.codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
    }
  }

  /** All that the format at a place of the list of cell formats says. */
  wording(index: number): string {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const format = this.entry('cellXfs', index);
    const style = format?.attributes['xfId'];
    const said =
      this.resolve(format) +
      (style === undefined ? '' : this.resolve(this.entry('cellStyleXfs', Number(style))));
    const same = this.said.get(said) ?? said;
    this.said.set(same, same);
    this.known.set(index, same);
    return same;
  }

  /** Fill as six hex digits; the code of a number format that the file defines. */
  look(index: number): { readonly fill: string | null; readonly code: string | null } {
    const attributes = this.entry('cellXfs', index)?.attributes ?? {};
    const fill = this.entry('fills', Number(attributes['fillId'] ?? 0));
    const pattern = childOf(fill, 'patternFill');
    const solid = pattern?.attributes['patternType'] === 'solid';
    const colour = solid ? childOf(pattern, 'fgColor')?.attributes['rgb'] : undefined;
    return {
      fill: colour?.slice(-6) ?? null,
      code: this.codes.get(attributes['numFmtId'] ?? '') ?? null,
    };
  }

  /** Not the style behind it: some writers have a style name itself as the one behind. */
  private resolve(format: Branch | undefined): string {
    if (!format) return 'none';
    const { attributes, children } = format;
    const part = (list: string, name: string) => {
      const entry = this.entry(list, Number(attributes[name] ?? 0));
      return entry ? wordingOf(entry) : '';
    };
    const number = attributes['numFmtId'] ?? '0';
    return [
      attributesOf(attributes, resolvedNames),
      this.codes.get(number) ?? `#${number}`,
      part('fonts', 'fontId'),
      part('fills', 'fillId'),
      part('borders', 'borderId'),
      ...children.map((child) => wordingOf(child)),
    ].join('|');
  }

  private entry(list: string, index: number): Branch | undefined {
    return childOf(this.root, list)?.children[index];
  }
}

/** Formats that came stand where they stood, and nothing else of styles.xml changed. */
export function sameStyles(was: Branch, is: Branch): boolean {
  const count = new Set(['count']);
  const kept = was.children.every((list) => {
    const copied = childOf(is, list.local);
    if (!copied || attributesOf(list.attributes, count) !== attributesOf(copied.attributes, count))
      return false;
    const grows = growing.has(list.local);
    return (
      (grows || list.children.length === copied.children.length) &&
      list.children.every((entry, index) => {
        const other = copied.children[index];
        return other !== undefined && wordingOf(entry) === wordingOf(other);
      })
    );
  });
  const known = new Set(was.children.map(({ local }) => local));
  return (
    kept &&
    is.children.every(({ local }) => known.has(local) || growing.has(local)) &&
    attributesOf(was.attributes) === attributesOf(is.attributes)
  );
}
