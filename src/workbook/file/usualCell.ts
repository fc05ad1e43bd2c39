/**
 * A cell as nearly every program writes it: `<c r="B7" s="1" t="s"><v>12</v></c>`, or empty, and nothing else.
 * Read letter by letter, as exports have a million of them; any other is left to those who take more care.
 */
import type { CellValue } from '../../county/cell';
import { storedValue } from './cellContent';
import type { CellPart } from './sheetPart';

const quote = 0x22;
const amp = 0x26;
const slash = 0x2f;
const greaterThan = 0x3e;
const space = 0x20;
const letterA = 0x41;
const letterZ = 0x5a;
const zero = 0x30;
const nine = 0x39;

const opening = '<c r="';
const valueOpening = '<v>';
const valueClosing = '</v></c>';

/**
 * @param start where its tag begins
 * @returns null for any other cell
 */
export function usualCell(
  source: string,
  start: number,
  strings: readonly string[],
): CellPart | null {
  if (!source.startsWith(opening, start)) return null;
  let at = start + opening.length;
  let column = 0;
  let code = source.charCodeAt(at);
  for (; code >= letterA && code <= letterZ; code = source.charCodeAt(++at)) {
    column = column * 26 + code - letterA + 1;
  }
  const digits = at;
  while (code >= zero && code <= nine) code = source.charCodeAt(++at);
  if (column === 0 || at === digits || code !== quote) return null;
  const found = attributesBehind(source, at + 1);
  if (!found) return null;
  const { style, openEnd } = found;
  column -= 1;
  if (found.empty) return { column, style, value: null, start, openEnd, end: openEnd };
  if (!source.startsWith(valueOpening, openEnd)) return null;
  const from = openEnd + valueOpening.length;
  const to = source.indexOf('<', from);
  if (to <= from || !source.startsWith(valueClosing, to)) return null;
  for (let place = from; place < to; place++) if (source.charCodeAt(place) === amp) return null;
  const value: CellValue = storedValue(source.slice(from, to), found.type, strings);
  return { column, style, value, start, openEnd, end: to + valueClosing.length };
}

interface UsualAttributes {
  readonly style: number | null;
  readonly type: string | undefined;
  /** `<c …/>`. */
  readonly empty: boolean;
  readonly openEnd: number;
}

/** s and t, of one letter s, n or b, each at most once. */
function attributesBehind(source: string, from: number): UsualAttributes | null {
  let at = from;
  let style: number | null = null;
  let type: string | undefined;
  for (;;) {
    const code = source.charCodeAt(at);
    if (code === greaterThan) return { style, type, empty: false, openEnd: at + 1 };
    if (code === slash) {
      return source.charCodeAt(at + 1) === greaterThan
        ? { style, type, empty: true, openEnd: at + 2 }
        : null;
    }
    if (code !== space) return null;
    if (source.startsWith('s="', at + 1) && style === null) {
      let index = 0;
      let digit = at + 4;
      let each = source.charCodeAt(digit);
      for (; each >= zero && each <= nine; each = source.charCodeAt(++digit)) {
        index = index * 10 + each - zero;
      }
      if (digit === at + 4 || each !== quote) return null;
      style = index;
      at = digit + 1;
    } else if (source.startsWith('t="', at + 1) && type === undefined) {
      const word = source.charAt(at + 4);
      if ((word !== 's' && word !== 'n' && word !== 'b') || source.charCodeAt(at + 5) !== quote) {
        return null;
      }
      type = word;
      at += 6;
    } else return null;
  }
}
