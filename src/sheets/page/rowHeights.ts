/**
 * How high the rows of a page must be for its texts: an estimate from characters, widths and roles,
 * for hosts that cannot measure. Never too low by a line for Chinese text; a host that can measure
 * fits again.
 */
import { lookOf } from '../roleLooks';
import type { Content, Role } from '../plan';
import type { PageDraft } from './draft';

type Layout = Pick<PageDraft, 'formats' | 'widths'>;

/** Excel's height of an empty row, and the highest that it takes. */
export const emptyRow = 15;
const highestRow = 409;

/** Height of a line, in font sizes, and what a cell keeps free above and below. */
const lineHeight = 1.4;
const margin = 1;

/** Heights in points, one per row of `cells`, which begin at A1. */
export function rowHeights(
  { formats, widths }: Layout,
  cells: readonly (readonly Content[])[],
): readonly number[] {
  const roles = cells.map((row) => new Array<Role | null>(row.length).fill(null));
  for (const { area, role } of formats) {
    for (const row of roles.slice(area.row, area.row + area.rows)) {
      row.fill(role, area.column, area.column + area.columns);
    }
  }
  return cells.map((row, at) =>
    row.reduce<number>((height, content, column) => {
      const role = roles[at]?.[column] ?? null;
      if (role === null || content === null || content === '') return height;
      return Math.min(highestRow, Math.max(height, cellHeight(content, role, widths[column])));
    }, emptyRow),
  );
}

/** Of one cell; `width` of all columns that it spans. */
export function cellHeight(content: Content, role: Role, width: number | undefined): number {
  const { size, wrap } = lookOf(role, 'builtin');
  const lines =
    wrap && width !== undefined && typeof content === 'string' ? linesOf(content, width) : 1;
  return Math.ceil(lines * size * lineHeight + margin);
}

/** Lines of a wrapped text; `width` in characters of the default font, a Chinese one counting two. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((lines, line) => lines + wrapped(line, room), 0);
}

/** Chinese text breaks between any two characters, other text between words. */
function wrapped(line: string, room: number): number {
  if (widthOf(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(/[^\p{Script=Han}\u3000-\u303f\uff00-\uffef\s]+|./gu)) {
    const wide = widthOf(piece);
    if (used + wide <= room) {
      used += wide;
      continue;
    }
    // A word that no line can hold is broken.
    lines += Math.max(1, Math.ceil(wide / room) - (used === 0 ? 1 : 0));
    used = wide % room === 0 ? Math.min(wide, room) : wide % room;
  }
  return lines;
}

function widthOf(text: string): number {
  let wide = 0;
  for (const character of text) wide += character < '\u2000' ? 1 : 2;
  return wide;
}
