/**
 * The marks by which a row of ours tells what we wrote into it: short digests of its contents behind
 * its status text, and of the headers behind the header of that column. A mark is made from a content
 * and the column's id alone, so that it holds wherever the row is moved or sorted to.
 */
import { isCellError, type CellValue } from '../county/cell';
import { markOf } from './hash';
import type { Content } from './plan';

/** Stands between a text and the marks behind it. */
const sign = '#';
export const markLength = 5;
/** The rest of a long text may have been cut to what a cell holds. */
const markedText = 1000;

/** The marks of a row, to stand behind its status. */
export function withMarks(
  status: string,
  row: readonly { readonly id: string; readonly content: Content }[],
): string {
  const marks = row
    .filter(({ content }) => content !== null && content !== '')
    .map(({ id, content }) => cellMark(id, content));
  return `${status}${sign}${marks.join('')}`;
}

/** Equal contents of one column have equal marks. Numbers count to 15 digits. */
export function cellMark(id: string, content: CellValue): string {
  return markOf(`${id}\n${markedContent(content)}`, markLength);
}

/** What of a content is marked: equal ones give the same, numbers to 15 digits. */
export function markedContent(content: CellValue): string {
  return `${typeof content}\n${contentOnMark(content)}`;
}

function contentOnMark(content: CellValue): string {
  if (isCellError(content)) return content.error;
  if (typeof content === 'number') return content.toPrecision(15);
  return String(content).slice(0, markedText);
}

/** What of a formula of ours is marked in place of a content. */
export function formulaMark(identity: string): string {
  return `=\u0001${identity}`;
}

/** Null where a text bears no marks. */
export function marksIn(value: CellValue, among: RegExp): ReadonlySet<string> | null {
  if (typeof value !== 'string') return null;
  const marks = among.exec(value)?.[1];
  if (marks === undefined || marks.length % markLength !== 0) return null;
  return eachMark(marks);
}

/** Marks that stand one behind the other. */
export function eachMark(marks: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < marks.length; at += markLength) found.add(marks.slice(at, at + markLength));
  return found;
}

/** Whether a header of a status column tells what the others were. */
export function bearsMarks(header: CellValue): boolean {
  return typeof header === 'string' && headerMarks.test(header);
}

/** Behind the marks may stand what the run computed (live/recheck.ts). */
export const statusMarks = /^[^#\n]*\|[^#\n]?#([\w-]*)(?:~[\d.E+-]*)?$/u;
export const headerMarks = /\n#([\w-]*)$/;

/** The header of the status column, with the marks of the others behind it. */
export function statusHeader(
  text: string,
  headers: readonly { readonly id: string; readonly content: Content }[],
): string {
  return withMarks(`${text}\n`, headers);
}
