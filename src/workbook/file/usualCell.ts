/**
 * A cell as nearly every program writes it: `<c r="B7" s="1" t="s"><v>12</v></c>`, or empty, and nothing else.
 * Read letter by letter, as exports have a million of them; any other is left to those who take more care.
 */
import { storedValue } from './cellContent';
import type { CellStore } from './rowCells';

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

/** Reads usual cells of one sheet into its store. */
export class UsualCells {
  /** Of the cell that was read last. */
  column = -1;
  private style = -1;
  private type: string | undefined;
  private empty = false;

  constructor(
    private readonly source: string,
    private readonly strings: readonly string[],
    private readonly store: CellStore,
  ) {}

  /**
   * @param start where a cell's tag begins
   * @returns the offset behind the cell; -1 for any other cell, of which nothing is stored
   */
  read(start: number): number {
    const { source } = this;
    if (!source.startsWith(opening, start)) return -1;
    let at = start + opening.length;
    let column = 0;
    let code = source.charCodeAt(at);
    for (; code >= letterA && code <= letterZ; code = source.charCodeAt(++at)) {
      column = column * 26 + code - letterA + 1;
    }
    const digits = at;
    while (code >= zero && code <= nine) code = source.charCodeAt(++at);
    if (column === 0 || at === digits || code !== quote) return -1;
    const openEnd = this.attributesBehind(at + 1);
    if (openEnd < 0) return -1;
    this.column = column - 1;
    if (this.empty) {
      this.store.put(this.column, this.style, null, start, openEnd, openEnd);
      return openEnd;
    }
    if (!source.startsWith(valueOpening, openEnd)) return -1;
    const from = openEnd + valueOpening.length;
    const to = source.indexOf('<', from);
    if (to <= from || !source.startsWith(valueClosing, to)) return -1;
    for (let place = from; place < to; place++) if (source.charCodeAt(place) === amp) return -1;
    const value = storedValue(source.slice(from, to), this.type, this.strings);
    const end = to + valueClosing.length;
    this.store.put(this.column, this.style, value, start, openEnd, end);
    return end;
  }

  /** s and t, of one letter s, n or b, each at most once; -1 for any others. */
  private attributesBehind(from: number): number {
    const { source } = this;
    let at = from;
    this.style = -1;
    this.type = undefined;
    this.empty = false;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === greaterThan) return at + 1;
      if (code === slash) {
        this.empty = true;
        return source.charCodeAt(at + 1) === greaterThan ? at + 2 : -1;
      }
      if (code !== space) return -1;
      if (source.startsWith('s="', at + 1) && this.style < 0) {
        let index = 0;
        let digit = at + 4;
        let each = source.charCodeAt(digit);
        for (; each >= zero && each <= nine; each = source.charCodeAt(++digit)) {
          index = index * 10 + each - zero;
        }
        if (digit === at + 4 || each !== quote) return -1;
        this.style = index;
        at = digit + 1;
      } else if (source.startsWith('t="', at + 1) && this.type === undefined) {
        const word = source.charAt(at + 4);
        if ((word !== 's' && word !== 'n' && word !== 'b') || source.charCodeAt(at + 5) !== quote) {
          return -1;
        }
        this.type = word;
        at += 6;
      } else return -1;
    }
  }
}
