/** Looks of cells as styles of a page. The sheet is paper: white in every theme, as in Excel. */
import type { CSSProperties } from 'react';
import type { CellLook, BorderLine, ShownCell } from '../../workbook/file';
import { cellPadding, fontFamily, fontSize } from './textMeasures';
import type { CellLines } from './rowLayout';

/** Excel's own grey for lines between cells. */
const gridLine = '1px solid #d9d9d9';

const knownStyles = new WeakMap<CellLook, CSSProperties>();

/** Style of a cell's text and ground; the same object for the same look. */
export function cellStyle({ look, value }: ShownCell): CSSProperties {
  const found = knownStyles.get(look);
  if (found) return found;
  const style: CSSProperties = {
    fontFamily: fontFamily(look),
    fontSize: `${fontSize(look)}px`,
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : 'normal',
    textDecoration: decoration(look),
    color: look.colour ?? '#000000',
    ...(look.fill === null ? {} : { backgroundColor: look.fill }),
    whiteSpace: look.wrap ? 'pre-wrap' : 'pre',
    justifyContent: horizontalAlignments[textSide(look, value)],
    textAlign: textSide(look, value),
    alignItems: verticalAlignments[look.vertical],
    ...indentOf(look, value),
    ...(look.direction === 'across' ? {} : directionStyles[look.direction]),
  };
  knownStyles.set(look, style);
  return style;
}

export function linesStyle({ right, bottom }: CellLines): CSSProperties {
  return { borderRight: lineStyle(right), borderBottom: lineStyle(bottom) };
}

function lineStyle(line: BorderLine | 'none' | null): string {
  if (line === null) return gridLine;
  return line === 'none' ? '1px solid transparent' : `${line.width}px ${line.style} ${line.colour}`;
}

/** Texts stand left, numbers right, truth values and errors in the middle. */
export function textSide(
  { horizontal }: CellLook,
  value: ShownCell['value'],
): 'left' | 'center' | 'right' {
  if (horizontal !== 'general') return horizontal;
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

const horizontalAlignments = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const verticalAlignments = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

const directionStyles = {
  up: { writingMode: 'vertical-rl', transform: 'rotate(180deg)' },
  down: { writingMode: 'vertical-rl' },
  stacked: { writingMode: 'vertical-rl', textOrientation: 'upright' },
} as const satisfies Record<string, CSSProperties>;

/** Three spaces of the usual font. */
const indentStep = 9;

function indentOf(look: CellLook, value: ShownCell['value']): CSSProperties {
  const inside = cellPadding + look.indent * indentStep;
  const side = textSide(look, value);
  return {
    paddingLeft: side === 'left' ? inside : cellPadding,
    paddingRight: side === 'right' ? inside : cellPadding,
  };
}

function decoration({ underline, struck }: CellLook): string {
  return [underline ? 'underline' : '', struck ? 'line-through' : ''].join(' ').trim() || 'none';
}
