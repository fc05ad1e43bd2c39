/**
 * The formats of a workbook: those it came with, which are never changed, and those of ours, which
 * are added behind them. A format is its index in the list of cell formats, as cells name it.
 */
import type { RoleLook } from '../../sheets/roleLooks';
import {
  childNamed,
  encodeXml,
  openTag,
  parseXml,
  prefixOf,
  withPrefix,
  type XmlElement,
} from './xml';

export interface FormatChange {
  readonly look: RoleLook;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export interface FormatParts {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
  /** Its number in the file. */
  readonly numberFormat: number;
}

interface Format {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly styleFormat: string;
  readonly quotePrefix: boolean;
  /** `<alignment>` and `<protection>` as XML without prefix. */
  readonly alignment: string;
  readonly protection: string;
}

/** A list of styles.xml: what came, as XML without prefix, and what we add. */
interface Collection {
  readonly local: string;
  readonly came: number;
  readonly entries: string[];
  readonly index: Map<string, number>;
}

const sections = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="等线"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

export class StyleBook {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly fonts: Collection;
  private readonly fills: Collection;
  private readonly borders: Collection;
  private readonly formats: Collection;
  private readonly colourFormats: Collection;
  private readonly numberFormats: Collection;
  private readonly codes = new Map<number, string>();
  private readonly derived = new Map<string, number>();

  /** @throws XmlFault */
  constructor(private readonly source: string) {
    this.root = parseXml(source);
    this.prefix = prefixOf(this.root);
    this.fonts = this.collect('fonts');
    this.fills = this.collect('fills');
    this.borders = this.collect('borders');
    this.formats = this.collect('cellXfs');
    this.colourFormats = this.collect('dxfs');
    this.numberFormats = this.collect('numFmts');
    if (this.formats.came === 0) {
      // Cells without a format of their own have the first one: it must not be one of ours.
      entryIndex(this.formats, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    }
    for (const [id, code] of builtinCodes) this.codes.set(id, code);
    for (const { attributes } of childNamed(this.root, 'numFmts')?.children ?? []) {
      this.codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    }
  }

  /** The format that a cell of format `base` gets; all that the change does not name stays. */
  changed(base: number, change: FormatChange): number {
    const key = `${base}|${JSON.stringify(change)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const { look } = change;
    const before = this.formatAt(base);
    const format = this.add(this.formats, {
      ...before,
      numberFormat:
        change.numberFormat === undefined
          ? before.numberFormat
          : this.numberFormatId(change.numberFormat),
      font: this.fontOf(look),
      fill: look.fill === null ? before.fill : this.fillOf(look.fill),
      border: look.border ? this.thinBorder(look.line) : before.border,
      alignment:
        `<alignment horizontal="${change.align ?? look.horizontal}" vertical="center"` +
        `${look.wrap ? ' wrapText="1"' : ''}/>`,
    });
    this.derived.set(key, format);
    return format;
  }

  /** The same format for text that Excel must not take for a number or a formula when edited. */
  quoted(base: number): number {
    const key = `${base}|quoted`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const format = this.add(this.formats, { ...this.formatAt(base), quotePrefix: true });
    this.derived.set(key, format);
    return format;
  }

  /** Index of the format of a colour rule. */
  colourFormat(look: RoleLook, numberFormat: string | undefined): number {
    const font = `<font>${look.bold ? '<b/>' : ''}<color rgb="FF${look.colour}"/></font>`;
    const number =
      numberFormat === undefined
        ? ''
        : `<numFmt numFmtId="${this.numberFormatId(numberFormat)}" formatCode="${encodeXml(numberFormat)}"/>`;
    const fill =
      look.fill === null
        ? ''
        : `<fill><patternFill><bgColor rgb="FF${look.fill}"/></patternFill></fill>`;
    return entryIndex(this.colourFormats, `<dxf>${font}${number}${fill}</dxf>`);
  }

  /** Six hex digits of a solid fill; null for none or one of the theme. */
  fillColour(format: number): string | null {
    const fill = this.fills.entries[this.formatAt(format).fill];
    const pattern = fill === undefined ? undefined : childNamed(parseXml(fill), 'patternFill');
    if (pattern?.attributes.get('patternType') !== 'solid') return null;
    return childNamed(pattern, 'fgColor')?.attributes.get('rgb')?.slice(-6) ?? null;
  }

  numberFormatCode(format: number): string {
    return this.codes.get(this.formatAt(format).numberFormat) ?? 'General';
  }

  /** What a format is made of, as XML without prefix; empty where it has none of it. */
  parts(format: number): FormatParts {
    const { font, fill, border, alignment, numberFormat } = this.formatAt(format);
    return {
      font: this.fonts.entries[font] ?? '',
      fill: this.fills.entries[fill] ?? '',
      border: this.borders.entries[border] ?? '',
      alignment,
      numberFormat,
    };
  }

  /** The format of a colour rule, as XML without prefix. */
  colourFormatAt(index: number): string {
    return this.colourFormats.entries[index] ?? '';
  }

  /** Undefined for a number that has no code of its own and differs by language. */
  numberFormatAt(id: number): string | undefined {
    return this.codes.get(id);
  }

  /** Colours that the workbook has in place of the usual numbered ones: eight hex digits each. */
  get numberedColours(): readonly string[] {
    const colours = childNamed(this.root, 'colors');
    const list = colours && childNamed(colours, 'indexedColors');
    return (list?.children ?? []).map(({ attributes }) => attributes.get('rgb') ?? '');
  }

  /** styles.xml with ours behind what was there; the source itself when we added nothing. */
  toXml(): string {
    const collections = [
      this.numberFormats,
      this.fonts,
      this.fills,
      this.borders,
      this.formats,
      this.colourFormats,
    ].filter(({ entries, came }) => entries.length > came);
    let xml = this.source;
    // From the end of the part to its start, so that offsets stay true.
    for (const collection of collections.reverse()) xml = this.extend(xml, collection);
    return xml;
  }

  private extend(xml: string, { local, came, entries }: Collection): string {
    const added = withPrefix(entries.slice(came).join(''), this.prefix);
    const section = childNamed(this.root, local);
    if (section) {
      const count = { count: String(entries.length) };
      const open = openTag(this.source, section, count).replace(/\/>$/, '>');
      const content = this.source.slice(section.openEnd, section.closeStart);
      return (
        xml.slice(0, section.start) +
        `${open}${content}${added}</${section.name}>` +
        xml.slice(section.end)
      );
    }
    const rank = sections.indexOf(local);
    const next = this.root.children.find((child) => sections.indexOf(child.local) > rank);
    const at = next?.start ?? this.root.closeStart;
    const name = this.prefix + local;
    return `${xml.slice(0, at)}<${name} count="${entries.length}">${added}</${name}>${xml.slice(at)}`;
  }

  private collect(local: string): Collection {
    const children = childNamed(this.root, local)?.children ?? [];
    const entries = children.map(({ start, end }) =>
      withoutPrefix(this.source.slice(start, end), this.prefix),
    );
    const index = new Map<string, number>();
    entries.forEach((entry, position) => {
      if (!index.has(entry)) index.set(entry, position);
    });
    return { local, came: entries.length, entries, index };
  }

  private formatAt(index: number): Format {
    const entry = this.formats.entries[index] ?? this.formats.entries[0] ?? '<xf/>';
    const element = parseXml(entry);
    const number = (name: string) => Number(element.attributes.get(name) ?? 0);
    const part = (local: string) => {
      const child = childNamed(element, local);
      return child ? entry.slice(child.start, child.end) : '';
    };
    const quote = element.attributes.get('quotePrefix');
    return {
      numberFormat: number('numFmtId'),
      font: number('fontId'),
      fill: number('fillId'),
      border: number('borderId'),
      styleFormat: element.attributes.get('xfId') ?? '0',
      quotePrefix: quote === '1' || quote === 'true',
      alignment: part('alignment'),
      protection: part('protection'),
    };
  }

  private add(collection: Collection, format: Format): number {
    const { alignment, protection } = format;
    return entryIndex(
      collection,
      `<xf numFmtId="${format.numberFormat}" fontId="${format.font}" fillId="${format.fill}" ` +
        `borderId="${format.border}" xfId="${format.styleFormat}"` +
        `${format.quotePrefix ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" ` +
        `applyFill="1" applyBorder="1"${alignment === '' ? '' : ' applyAlignment="1"'}` +
        `${protection === '' ? '' : ' applyProtection="1"'}` +
        (alignment + protection === '' ? '/>' : `>${alignment}${protection}</xf>`),
    );
  }

  /** Our font: the look's typeface, else the workbook's own, in its size, weight and colour. */
  private fontOf(look: RoleLook): number {
    const first = this.fonts.entries[0];
    const face = first === undefined ? [] : parseXml(first).children;
    const own = ['name', 'family', 'charset', 'scheme'].flatMap((local) => {
      const element = face.find((child) => child.local === local);
      return element ? [`<${local} val="${encodeXml(element.attributes.get('val') ?? '')}"/>`] : [];
    });
    // 134: GB2312, so that a reader without the typeface takes another Chinese one
    const typeface =
      look.typeface === null
        ? own
        : [
            `<name val="${encodeXml(look.typeface)}"/>`,
            '<family val="3"/>',
            '<charset val="134"/>',
          ];
    return entryIndex(
      this.fonts,
      `<font>${look.bold ? '<b/>' : ''}<sz val="${look.size}"/><color rgb="FF${look.colour}"/>` +
        `${typeface.join('')}</font>`,
    );
  }

  private fillOf(colour: string): number {
    return entryIndex(
      this.fills,
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/>` +
        '<bgColor indexed="64"/></patternFill></fill>',
    );
  }

  private thinBorder(colour: string): number {
    const side = (name: string) => `<${name} style="thin"><color rgb="FF${colour}"/></${name}>`;
    return entryIndex(
      this.borders,
      `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
    );
  }

  private numberFormatId(code: string): number {
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(163, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    entryIndex(this.numberFormats, `<numFmt numFmtId="${id}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }
}

function entryIndex(collection: Collection, entry: string): number {
  const known = collection.index.get(entry);
  if (known !== undefined) return known;
  const position = collection.entries.push(entry) - 1;
  collection.index.set(entry, position);
  return position;
}

function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

/** Number formats that files name by number only, as far as they read the same in every language. */
const builtinCodes: readonly (readonly [number, string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [49, '@'],
];
