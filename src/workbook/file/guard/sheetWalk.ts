/** A sheet's part read row by row: its cells as they pass, its other sections kept. */
import { PlainCell } from './plainCell';
import type { Passed, SharedReading } from './sharedCells';
import {
  attributesOf,
  chunkBytes,
  Grower,
  localOf,
  Walk,
  wordingOf,
  type Attributes,
  type Branch,
} from './tree';

export interface WalkedRow {
  /** 0-based. */
  readonly row: number;
  readonly attributes: Attributes;
  readonly cells: WalkedCell[];
  /** What it holds beside cells. */
  others: string;
  /** How many bytes of cells were passed over. */
  passed: number;
}

export interface WalkedCell {
  readonly column: number;
  readonly type: string;
  readonly format: number;
  /** Attributes beside its place, format and type. */
  readonly rest: string;
  /** The text of `<v>`. */
  stored: string | null;
  /** Formula, text within the cell and all else. */
  readonly branches: Branch[];
}

/** Where in a sheet's part the walk is. */
type WalkPlace = 'outside' | 'sheet' | 'data' | 'row' | 'cell' | 'stored';

export class SheetWalk {
  /** Attributes of the worksheet element. */
  root: Attributes = {};
  /** Those of the element that holds the rows. */
  data: Attributes = {};
  /** All sections but the cells, in their order. Complete when there are no more rows. */
  readonly sections: Branch[] = [];
  /** What stands among the rows and is none. */
  others = '';
  private readonly walk: Walk;
  private readonly plain: PlainCell;
  private rows: WalkedRow[] = [];
  private next = 0;
  private place: WalkPlace = 'outside';
  private grower: Grower | null = null;
  private hasData = false;
  private namespace: string | undefined;
  /** Stand for the sheet's own namespace, with their colons. */
  private readonly prefixes = new Set<string>();
  private rowName = 'row';
  private cellName = 'c';
  private storedName = 'v';
  private row: WalkedRow | null = null;
  private lastRow = -1;
  private cell: WalkedCell | null = null;
  private lastColumn = -1;

  constructor(bytes: Uint8Array) {
    this.plain = new PlainCell(bytes);
    this.walk = new Walk(bytes, {
      open: (name, attributes) => this.open(name, attributes),
      close: () => this.close(),
      text: (text) => this.text(text),
    });
  }

  get faults(): readonly string[] {
    return this.walk.faults;
  }

  nextRow(): WalkedRow | null {
    while (this.next >= this.rows.length) {
      this.rows = [];
      this.next = 0;
      this.readPlainCells();
      if (!this.walk.step(this.endOfTag()) && this.rows.length === 0) return null;
    }
    return this.rows[this.next++] ?? null;
  }

  /** The row in which the walk stands between two cells; null when it is anywhere else. */
  get rowUnderWay(): number | null {
    const { row } = this;
    if (this.place !== 'row' || this.grower || this.rowName !== 'row' || !row) return null;
    // Where namespaces change, the same bytes may name something else.
    if (Object.keys(row.attributes).some((name) => name.startsWith('xmlns'))) return null;
    return this.walk.isBehindTag ? row.row : null;
  }

  /** Where it is in the bytes, and how it reads them. */
  get reading(): SharedReading {
    const { bytes, position, reading } = this.walk;
    return { bytes, position, how: reading };
  }

  /** Whole cells of the row under way: they are not among its cells. */
  pass({ length, column }: Passed): void {
    this.walk.skip(length);
    this.lastColumn = column;
    if (this.row) this.row.passed += length;
  }

  /** The cells from where it stands on, as long as they need no parser. */
  private readPlainCells(): void {
    const { row, plain } = this;
    if (this.rowUnderWay === null || !row || !plainReadings.has(this.walk.reading)) return;
    const { position } = this.walk;
    let end = position;
    while (plain.read(end)) {
      const cell = plain.walked();
      if (!cell) break;
      row.cells.push(cell);
      this.lastColumn = cell.column;
      end = plain.end;
    }
    this.walk.skip(end - position);
  }

  /** Offset behind the open tag of the next row, so that the walk halts before its cells. */
  private endOfTag(): number | undefined {
    const { bytes, position } = this.walk;
    const piece = bytes.subarray(position, position + chunkBytes);
    for (let at = piece.indexOf(less); at >= 0; at = piece.indexOf(less, at + 1)) {
      if (piece[at + 1] !== 0x72 || piece[at + 2] !== 0x6f || piece[at + 3] !== 0x77) continue;
      const end = piece.indexOf(greater, at);
      return end < 0 ? undefined : position + end + 1;
    }
    return undefined;
  }

  private open(name: string, attributes: Attributes): void {
    if (this.grower) this.grower.opened(name, attributes);
    else if (this.place === 'outside') this.openSheet(name, attributes);
    else if (this.place === 'sheet' && !this.hasData && localOf(name) === 'sheetData') {
      this.hasData = true;
      this.data = attributes;
      this.learn(attributes);
      this.place = 'data';
    } else if (this.place === 'data' && this.isNamed(name, this.rowName, attributes)) {
      this.openRow(attributes);
    } else if (this.place === 'row' && this.isNamed(name, this.cellName, attributes)) {
      this.openCell(attributes);
    } else if (
      this.place === 'cell' &&
      this.cell?.stored === null &&
      this.isNamed(name, this.storedName, attributes)
    ) {
      this.cell.stored = '';
      this.place = 'stored';
    } else {
      this.grower = new Grower();
      this.grower.opened(name, attributes);
    }
  }

  private openSheet(name: string, attributes: Attributes): void {
    this.root = attributes;
    const prefix = name.slice(0, name.length - localOf(name).length);
    this.namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
    this.learn(attributes);
    this.rowName = `${prefix}row`;
    this.cellName = `${prefix}c`;
    this.storedName = `${prefix}v`;
    this.place = 'sheet';
  }

  /** The sheet's own, or of another prefix that stands for the same namespace. */
  private isNamed(name: string, own: string, attributes: Attributes): boolean {
    if (name === own) return true;
    const local = localOf(name);
    if (local !== localOf(own)) return false;
    this.learn(attributes);
    return this.prefixes.has(name.slice(0, name.length - local.length));
  }

  private learn(attributes: Attributes): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || attributes[name] !== this.namespace) continue;
      this.prefixes.add(name === 'xmlns' ? '' : `${name.slice('xmlns:'.length)}:`);
    }
  }

  private openRow(attributes: Attributes): void {
    const listed = attributes['r'];
    this.lastRow = listed === undefined ? this.lastRow + 1 : Number(listed) - 1;
    this.lastColumn = -1;
    this.learn(attributes);
    this.row = { row: this.lastRow, attributes, cells: [], others: '', passed: 0 };
    this.place = 'row';
  }

  private openCell(attributes: Attributes): void {
    let column = this.lastColumn + 1;
    let type = 'n';
    let format = 0;
    let plain = true;
    for (const name in attributes) {
      const value = attributes[name] ?? '';
      if (name === 'r') column = columnOfReference(value);
      else if (name === 's') format = Number(value);
      else if (name === 't') type = value;
      else plain = false;
    }
    if (!plain) this.learn(attributes);
    this.lastColumn = column;
    const rest = plain ? '' : attributesOf(attributes, walkedAttributes);
    this.cell = { column, type, format, rest, stored: null, branches: [] };
    this.place = 'cell';
  }

  private text(text: string): void {
    if (this.grower) this.grower.text(text);
    else if (this.place === 'stored' && this.cell) this.cell.stored += text;
  }

  private close(): void {
    if (this.grower) {
      const branch = this.grower.closed();
      if (!branch) return;
      this.grower = null;
      this.keep(branch);
    } else if (this.place === 'stored') {
      this.place = 'cell';
    } else if (this.place === 'cell') {
      if (this.cell) this.row?.cells.push(this.cell);
      this.cell = null;
      this.place = 'row';
    } else if (this.place === 'row') {
      if (this.row) this.rows.push(this.row);
      this.row = null;
      this.place = 'data';
    } else if (this.place === 'data') {
      this.place = 'sheet';
    }
  }

  private keep(branch: Branch): void {
    if (this.cell) this.cell.branches.push(branch);
    else if (this.row) this.row.others += wordingOf(branch);
    else if (this.place === 'data') this.others += wordingOf(branch);
    else this.sections.push(branch);
  }
}

/** UTF-8 under the rules of XML 1.0, with a declaration or without. */
const plainReadings: ReadonlySet<string> = new Set(['utf-8 1.0', 'utf-8 ']);

const less = 0x3c;
const greater = 0x3e;

const walkedAttributes: ReadonlySet<string> = new Set(['r', 's', 't']);

function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column - 1;
}
