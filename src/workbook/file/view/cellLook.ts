/** How a cell looks by its own format, in terms that any grid can draw. */
import type { StyleBook } from '../styleBook';
import { isTrue } from '../sheetPart';
import { childNamed, parseXml, type XmlElement } from '../xml';
import type { ColourOf } from './colours';
import { numberFormatCode } from './shownText';

export interface CellLook {
  /** `#RRGGBB`; null for none. */
  readonly fill: string | null;
  /** Of the text; null for the automatic one. */
  readonly colour: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  /** In points. */
  readonly size: number;
  readonly typeface: string | null;
  /** `general`: texts left, numbers right, truth values and errors in the middle. */
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** Steps from the side it is aligned to. */
  readonly indent: number;
  /** `stacked`: one character below the other. */
  readonly direction: 'across' | 'up' | 'down' | 'stacked';
  readonly borders: Borders;
  readonly numberFormat: string;
}

export interface Borders {
  readonly top: BorderLine | null;
  readonly right: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
}

export interface BorderLine {
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  /** In pixels. */
  readonly width: 1 | 2 | 3;
  readonly colour: string;
}

/** @throws XmlFault */
export function cellLook(styles: StyleBook, format: number, colourOf: ColourOf): CellLook {
  const { font, fill, border, alignment, numberFormat } = styles.parts(format);
  return {
    ...fontLook(elementOf(font), colourOf),
    ...alignmentLook(elementOf(alignment)),
    fill: fillColour(elementOf(fill), colourOf),
    borders: bordersOf(elementOf(border), colourOf),
    numberFormat: numberFormatCode(styles, numberFormat),
  };
}

/** What a rule changes of a look; absent: left as it is. */
export interface RuleLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly numberFormat?: string;
}

/** @throws XmlFault */
export function ruleLook(styles: StyleBook, index: number, colourOf: ColourOf): RuleLook {
  const format = elementOf(styles.colourFormatAt(index));
  const font = format && childNamed(format, 'font');
  const colour = font && colourOf(childNamed(font, 'color'));
  const pattern = patternOf(format && childNamed(format, 'fill'));
  // A rule's solid fill has its colour in the background.
  const fill = colourOf(
    pattern && (childNamed(pattern, 'bgColor') ?? childNamed(pattern, 'fgColor')),
  );
  const code = format && childNamed(format, 'numFmt')?.attributes.get('formatCode');
  return {
    ...(fill ? { fill } : {}),
    ...(colour ? { colour } : {}),
    ...(font && childNamed(font, 'b') ? { bold: flag(font, 'b') } : {}),
    ...(font && childNamed(font, 'i') ? { italic: flag(font, 'i') } : {}),
    ...(code === undefined ? {} : { numberFormat: code }),
  };
}

function elementOf(xml: string): XmlElement | undefined {
  return xml === '' ? undefined : parseXml(xml);
}

function fontLook(font: XmlElement | undefined, colourOf: ColourOf) {
  const value = (local: string) => font && childNamed(font, local)?.attributes.get('val');
  const underline = font && childNamed(font, 'u');
  return {
    colour: colourOf(font && childNamed(font, 'color')),
    bold: flag(font, 'b'),
    italic: flag(font, 'i'),
    underline: underline !== undefined && underline.attributes.get('val') !== 'none',
    struck: flag(font, 'strike'),
    size: Number(value('sz') ?? 11),
    typeface: value('name') ?? null,
  };
}

/** `<b/>` is true, `<b val="0"/>` is not. */
function flag(parent: XmlElement | undefined, local: string): boolean {
  const element = parent && childNamed(parent, local);
  return element !== undefined && isTrue(element.attributes.get('val') ?? '1');
}

function alignmentLook(alignment: XmlElement | undefined) {
  const attribute = (name: string) => alignment?.attributes.get(name);
  return {
    horizontal: horizontals[attribute('horizontal') ?? ''] ?? 'general',
    vertical: verticals[attribute('vertical') ?? ''] ?? 'bottom',
    wrap: isTrue(attribute('wrapText')) || attribute('horizontal') === 'justify',
    indent: Number(attribute('indent') ?? 0),
    direction: directionOf(Number(attribute('textRotation') ?? 0)),
  } satisfies Partial<CellLook>;
}

const horizontals: Readonly<Record<string, CellLook['horizontal']>> = {
  left: 'left',
  fill: 'left',
  justify: 'left',
  center: 'center',
  centerContinuous: 'center',
  distributed: 'center',
  right: 'right',
};

const verticals: Readonly<Record<string, CellLook['vertical']>> = {
  top: 'top',
  justify: 'top',
  center: 'center',
  distributed: 'center',
};

/** Degrees upwards, beyond 90 downwards; slanted texts are drawn upright. */
function directionOf(rotation: number): CellLook['direction'] {
  if (rotation === 255) return 'stacked';
  if (rotation > 60 && rotation <= 90) return 'up';
  return rotation > 150 ? 'down' : 'across';
}

function fillColour(fill: XmlElement | undefined, colourOf: ColourOf): string | null {
  const gradient = fill && childNamed(fill, 'gradientFill');
  if (gradient) return colourOf(gradient.children[0]?.children[0]);
  const pattern = patternOf(fill);
  switch (pattern?.attributes.get('patternType') ?? 'none') {
    case 'none':
      return null;
    case 'solid':
      return colourOf(pattern && childNamed(pattern, 'fgColor'));
    default:
      // Hatched: its ground, which is white where none is named.
      return colourOf(pattern && childNamed(pattern, 'bgColor'));
  }
}

function patternOf(fill: XmlElement | undefined): XmlElement | undefined {
  return fill && childNamed(fill, 'patternFill');
}

function bordersOf(border: XmlElement | undefined, colourOf: ColourOf): Borders {
  const side = (...names: readonly string[]): BorderLine | null => {
    const element = names.flatMap((name) => (border && childNamed(border, name)) ?? [])[0];
    const drawn = lines[element?.attributes.get('style') ?? ''];
    if (!element || !drawn) return null;
    const [style, width] = drawn;
    return { style, width, colour: colourOf(childNamed(element, 'color')) ?? '#000000' };
  };
  return {
    top: side('top'),
    right: side('right', 'end'),
    bottom: side('bottom'),
    left: side('left', 'start'),
  };
}

const lines: Readonly<Record<string, readonly [BorderLine['style'], BorderLine['width']]>> = {
  hair: ['dotted', 1],
  dotted: ['dotted', 1],
  dashed: ['dashed', 1],
  dashDot: ['dashed', 1],
  dashDotDot: ['dashed', 1],
  thin: ['solid', 1],
  medium: ['solid', 2],
  mediumDashed: ['dashed', 2],
  mediumDashDot: ['dashed', 2],
  mediumDashDotDot: ['dashed', 2],
  slantDashDot: ['dashed', 2],
  thick: ['solid', 3],
  double: ['double', 3],
};
