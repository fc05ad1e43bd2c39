/** How wide texts are, and how high rows get by them. Measures on a canvas where there is one. */
import type { CellLook, SheetView } from '../../workbook/file';
import { mergeAt } from './selection';

/** Space left and right of a text within its cell, in pixels. */
export const cellPadding = 3;

/** Height of a line, in heights of its font. */
export const lineSpacing = 1.27;

/** Points to pixels. */
const perPoint = 4 / 3;

/** Chinese texts of a county's sheets in typefaces that this machine may not have. */
const fallbacks =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export function fontFamily({ typeface }: CellLook): string {
  return typeface === null ? fallbacks : `"${typeface.replaceAll(/["\\;]/g, '')}", ${fallbacks}`;
}

export function fontSize({ size }: CellLook): number {
  return Math.round(size * perPoint * 10) / 10;
}

export function textLineHeight(look: CellLook): number {
  return Math.ceil(fontSize(look) * lineSpacing);
}

const canvas =
  typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');

/** Width of one line in pixels. */
export function shownTextWidth(text: string, look: CellLook): number {
  if (!canvas) return estimatedWidth(text, look);
  const font = `${look.italic ? 'italic ' : ''}${look.bold ? 'bold ' : ''}${fontSize(look)}px ${fontFamily(look)}`;
  if (canvas.font !== font) canvas.font = font;
  return canvas.measureText(text).width;
}

/** Chinese characters are as wide as the font is high, others about half of that. */
export function estimatedWidth(text: string, look: CellLook): number {
  let ems = 0;
  for (const letter of text) ems += /[ᄀ-￠]/.test(letter) ? 1 : 0.55;
  return ems * fontSize(look) * (look.bold ? 1.05 : 1);
}

/** Lines that a text takes in a cell of that width. */
function linesIn(text: string, width: number, look: CellLook): number {
  const room = Math.max(1, width - 2 * cellPadding);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(estimatedWidth(line, look) / room)), 0);
}

const knownHeights = new WeakMap<SheetView, Map<number, number>>();

/** Height of a row in pixels; where the file has none, as high as its texts need. */
export function shownRowHeight(sheet: SheetView, row: number): number {
  const known = knownHeights.get(sheet) ?? new Map<number, number>();
  knownHeights.set(sheet, known);
  const height = known.get(row) ?? sheet.rowHeight(row) ?? fittingHeight(sheet, row);
  known.set(row, height);
  return height;
}

function fittingHeight(sheet: SheetView, row: number): number {
  let height = sheet.defaultRowHeight;
  for (const column of sheet.usedColumns(row)) {
    const { text, look } = sheet.cell(row, column);
    if (text === '') continue;
    // Texts of merged cells never decide on a height.
    if (mergeAt(sheet, row, column)) continue;
    const lines = look.wrap ? linesIn(text, sheet.columnWidth(column), look) : 1;
    height = Math.max(height, lines * textLineHeight(look) + 1);
  }
  return height;
}

/**
 * The text of a number that has to fit: General drops decimals, then every format shows ####, as a
 * number that is cut would be another number.
 */
export function fittingNumber(value: number, text: string, look: CellLook, width: number): string {
  const room = width - 2 * cellPadding + 1;
  if (shownTextWidth(text, look) <= room) return text;
  if (look.numberFormat === 'General' && /^-?\d+\.\d+$/.test(text)) {
    for (let decimals = text.length - text.indexOf('.') - 2; decimals >= 0; decimals -= 1) {
      const shorter = String(Number(value.toFixed(decimals)));
      if (shownTextWidth(shorter, look) <= room) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / Math.max(1, shownTextWidth('#', look)))));
}
