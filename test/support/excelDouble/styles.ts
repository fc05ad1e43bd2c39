/**
 * Cell formats between Office.js's words and the file library's.
 */
import type { BorderSide, BorderStyle, CellStyle, FontStyle } from 'hucre';

/** Excel's default font in a Chinese workbook. */
export const defaultFont = { name: '等线', size: 11 } as const;

export function hexOf(colour: string): string {
  return colour.replace(/^#/, '').toUpperCase();
}

export function withFont(style: CellStyle, font: Partial<FontStyle>): CellStyle {
  return { ...style, font: { ...style.font, ...font } };
}

/** An object without one of its keys. */
export function without<T extends object, Key extends keyof T>(object: T, key: Key): Omit<T, Key> {
  const rest = { ...object };
  delete rest[key];
  return rest;
}

export function withFill(style: CellStyle, colour: string | null): CellStyle {
  const rest = without(style, 'fill');
  if (colour === null) return rest;
  return {
    ...rest,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hexOf(colour) } },
  };
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

export function withBorder(style: CellStyle, side: Side, change: Partial<SideLook>): CellStyle {
  const look = { ...sideLook(style, side), ...change };
  const others = without(style.border ?? {}, side);
  const border: BorderStyle = look.style === 'None' ? others : { ...others, [side]: sideOf(look) };
  const rest = without(style, 'border');
  return Object.keys(border).length === 0 ? rest : { ...rest, border };
}

export interface SideLook {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export function sideLook(style: CellStyle, side: Side): SideLook {
  const border = style.border?.[side];
  if (!border) return { style: 'None', color: '#000000', weight: 'Thin' };
  const weight = border.style === 'medium' || border.style === 'thick' ? border.style : 'thin';
  return {
    style: lineOf(border.style),
    color: `#${border.color?.rgb ?? '000000'}`,
    weight: weight[0]?.toUpperCase() + weight.slice(1),
  };
}

function lineOf(style: BorderSide['style']): string {
  switch (style) {
    case 'dashed':
    case 'mediumDashed':
      return 'Dash';
    case 'dotted':
    case 'hair':
      return 'Dot';
    case 'double':
      return 'Double';
    default:
      return 'Continuous';
  }
}

function sideOf({ style, color, weight }: SideLook): BorderSide {
  const line: BorderSide['style'] =
    style === 'Dash'
      ? 'dashed'
      : style === 'Dot'
        ? 'dotted'
        : style === 'Double'
          ? 'double'
          : weight === 'Medium'
            ? 'medium'
            : weight === 'Thick'
              ? 'thick'
              : 'thin';
  return { style: line, color: { rgb: hexOf(color) } };
}

const horizontals = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;

const verticals = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

export type Horizontal = keyof typeof horizontals;
export type Vertical = keyof typeof verticals;

export function isHorizontal(word: string): word is Horizontal {
  return word in horizontals;
}

export function isVertical(word: string): word is Vertical {
  return word in verticals;
}

export function withHorizontal(style: CellStyle, word: Horizontal): CellStyle {
  return { ...style, alignment: { ...style.alignment, horizontal: horizontals[word] } };
}

export function withVertical(style: CellStyle, word: Vertical): CellStyle {
  return { ...style, alignment: { ...style.alignment, vertical: verticals[word] } };
}

/** A cell's format as `getCellProperties` gives it. */
export function cellFormat(style: CellStyle): Excel.CellPropertiesFormat {
  const { font, fill, alignment } = style;
  const solid = fill?.type === 'pattern' && fill.pattern !== 'none';
  const side = (name: Side): Excel.CellBorder => sideLook(style, name) as Excel.CellBorder;
  return {
    fill: solid
      ? { color: `#${fill.fgColor?.rgb ?? 'FFFFFF'}`, pattern: 'Solid' }
      : { color: '#FFFFFF', pattern: 'None' },
    font: {
      name: font?.name ?? defaultFont.name,
      size: font?.size ?? defaultFont.size,
      color: `#${font?.color?.rgb ?? '000000'}`,
      bold: font?.bold ?? false,
      italic: font?.italic ?? false,
      underline: font?.underline ? 'Single' : 'None',
    },
    borders: { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') },
    horizontalAlignment: keyOf(horizontals, alignment?.horizontal) ?? 'General',
    verticalAlignment: keyOf(verticals, alignment?.vertical) ?? 'Bottom',
    wrapText: alignment?.wrapText ?? false,
    indentLevel: alignment?.indent ?? 0,
  };
}

function keyOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  value: string | undefined,
): Key | null {
  for (const key in table) if (table[key] === value) return key;
  return null;
}

/** What Excel treats as no format of its own, so that undoing leaves no trace. */
export function tidy(style: CellStyle): CellStyle {
  const { font, alignment, numFmt, ...rest } = style;
  const plainFont =
    font === undefined ||
    ((font.name ?? defaultFont.name) === defaultFont.name &&
      (font.size ?? defaultFont.size) === defaultFont.size &&
      (font.color === undefined || font.color.rgb === '000000') &&
      !font.bold &&
      !font.italic &&
      !font.underline &&
      !font.strikethrough);
  const plainAlignment =
    alignment === undefined ||
    ((alignment.horizontal ?? 'general') === 'general' &&
      (alignment.vertical ?? 'bottom') === 'bottom' &&
      !alignment.wrapText &&
      !alignment.indent &&
      !alignment.textRotation);
  return {
    ...rest,
    ...(plainFont ? {} : { font }),
    ...(plainAlignment ? {} : { alignment }),
    ...(numFmt === undefined || numFmt === 'General' ? {} : { numFmt }),
  };
}
