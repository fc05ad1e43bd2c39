/**
 * The cells of a sheet as they came, kept by column rather than one object each: exports have a
 * million of them. A row holds a run of them.
 */
import type { CellValue } from '../../county/cell';

export interface CellPart {
  readonly column: number;
  /** Index of its format; null when it has none of its own. */
  readonly style: number | null;
  readonly value: CellValue;
  /** Offsets in the sheet's source: of its tag, behind that, and behind the cell. */
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

const noStyle = -1;

/** All cells of a sheet, row after row. It grows while the sheet is read, and never after. */
export class CellStore {
  readonly values: CellValue[] = [];
  columns = new Uint16Array(256);
  styles = new Int32Array(256);
  starts = new Uint32Array(256);
  openEnds = new Uint32Array(256);
  ends = new Uint32Array(256);

  add({ column, style, value, start, openEnd, end }: CellPart): void {
    this.put(column, style ?? noStyle, value, start, openEnd, end);
  }

  /** As add, without an object. */
  put(
    column: number,
    style: number,
    value: CellValue,
    start: number,
    openEnd: number,
    end: number,
  ): void {
    const at = this.values.length;
    if (at === this.columns.length) this.resize(at * 2);
    this.values.push(value);
    this.columns[at] = column;
    this.styles[at] = style;
    this.starts[at] = start;
    this.openEnds[at] = openEnd;
    this.ends[at] = end;
  }

  /** Gives the room back that no cell took. */
  close(): void {
    this.resize(this.values.length);
  }

  private resize(size: number): void {
    this.columns = resized(this.columns, new Uint16Array(size));
    this.styles = resized(this.styles, new Int32Array(size));
    this.starts = resized(this.starts, new Uint32Array(size));
    this.openEnds = resized(this.openEnds, new Uint32Array(size));
    this.ends = resized(this.ends, new Uint32Array(size));
  }
}

function resized<A extends Uint16Array | Int32Array | Uint32Array>(from: A, to: A): A {
  to.set(from.subarray(0, to.length));
  return to;
}

/** The cells of one row, in the order in which they stand in the source. */
export class RowCells implements Iterable<CellPart> {
  /** @param last index behind the row's last cell */
  constructor(
    private readonly store: CellStore,
    private readonly first: number,
    private readonly last: number,
  ) {}

  static of(cells: readonly CellPart[]): RowCells {
    const store = new CellStore();
    for (const cell of cells) store.add(cell);
    return new RowCells(store, 0, cells.length);
  }

  get length(): number {
    return this.last - this.first;
  }

  /** 0-based, of the cell at a place within the row; -1 where there is none. */
  columnAt(place: number): number {
    return place < this.length ? (this.store.columns[this.first + place] ?? -1) : -1;
  }

  valueAt(place: number): CellValue {
    return this.store.values[this.first + place] ?? null;
  }

  /** Whether a value of the row is of a kind. */
  holds(isOfKind: (value: CellValue) => boolean): boolean {
    const { values } = this.store;
    for (let index = this.first; index < this.last; index += 1) {
      if (isOfKind(values[index] ?? null)) return true;
    }
    return false;
  }

  at(place: number): CellPart | undefined {
    const index = this.first + place;
    if (place < 0 || index >= this.last) return undefined;
    const { columns, styles, values, starts, openEnds, ends } = this.store;
    const style = styles[index] ?? noStyle;
    return {
      column: columns[index] ?? 0,
      style: style === noStyle ? null : style,
      value: values[index] ?? null,
      start: starts[index] ?? 0,
      openEnd: openEnds[index] ?? 0,
      end: ends[index] ?? 0,
    };
  }

  /** The first cell of a column: files that no program wrote have several, in any order. */
  inColumn(column: number): CellPart | undefined {
    const { columns } = this.store;
    for (let index = this.first; index < this.last; index += 1) {
      if (columns[index] === column) return this.at(index - this.first);
    }
    return undefined;
  }

  *[Symbol.iterator](): Iterator<CellPart> {
    for (let place = 0; place < this.length; place += 1) {
      const cell = this.at(place);
      if (cell) yield cell;
    }
  }
}
