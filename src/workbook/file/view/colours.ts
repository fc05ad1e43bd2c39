/** Colours as files name them: by value, by number, or as a shade of the workbook's theme. */
import { readPart } from '../package';
import type { StyleBook } from '../styleBook';
import type { WorkbookPart } from '../workbookPart';
import { childNamed, type Attributes, type XmlElement } from '../xml';

/** `#RRGGBB` of an element such as `<fgColor theme="4" tint="0.4"/>`; null for none or automatic. */
export type ColourOf = (element: XmlElement | undefined) => string | null;

/** @throws XmlFault */
export function colourReader(workbook: WorkbookPart, styles: StyleBook): ColourOf {
  const theme = themeColours(workbook);
  const numbered = styles.numberedColours;
  return (element) => {
    if (!element) return null;
    const base = baseColour(element.attributes, theme, numbered);
    const tint = Number(element.attributes.get('tint') ?? 0);
    return base === null ? null : `#${tint === 0 ? base : tinted(base, tint)}`;
  };
}

function baseColour(
  attributes: Attributes,
  theme: readonly string[],
  numbered: readonly string[],
): string | null {
  const value = attributes.get('rgb');
  if (value !== undefined)
    return /^[\dA-F]{6,8}$/i.test(value) ? value.slice(-6).toUpperCase() : null;
  const themed = attributes.get('theme');
  if (themed !== undefined) return theme[Number(themed)] ?? null;
  const number = attributes.get('indexed');
  if (number === undefined) return null;
  return numbered[Number(number)]?.slice(-6) ?? usualColours[Number(number)] ?? null;
}

/** In the order that files count them: the first two pairs are swapped against the theme's part. */
const themeOrder = [
  ...['lt1', 'dk1', 'lt2', 'dk2'],
  ...['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'],
];

/** Office's own theme, for a workbook that brings none. */
const usualTheme: Readonly<Record<string, string>> = {
  lt1: 'FFFFFF',
  dk1: '000000',
  lt2: 'E7E6E6',
  dk2: '44546A',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

function themeColours({ parts, relations }: WorkbookPart): readonly string[] {
  const part = relations.find(({ type }) => type === 'theme')?.part;
  const data = part === null || part === undefined ? undefined : parts.get(part);
  const elements = data && childNamed(readPart(data).root, 'themeElements');
  const scheme = elements && childNamed(elements, 'clrScheme');
  return themeOrder.map((name) => {
    const [colour] = (scheme && childNamed(scheme, name)?.children) ?? [];
    const value = colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '';
    return /^[\dA-F]{6}$/i.test(value) ? value.toUpperCase() : (usualTheme[name] ?? '000000');
  });
}

/** Lighter for a positive tint, darker for a negative one, in its lightness alone. */
function tinted(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const shade = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * shade - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = shade - chroma / 2;
  const sixths: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (sixths[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) => Math.round(Math.min(1, Math.max(0, part + base)) * 255))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

const firstEight = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** Colours by number; 64 and 65 are automatic. */
const usualColours: readonly string[] = [
  ...firstEight,
  ...firstEight,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];
