/**
 * Old workbooks (Excel 97 to 2003) for tests, put together record by record, so that a test says to
 * the byte what stands in them.
 */

/** A cell of a formula: its tokens and its stored result as the file has them. */
export interface XlsFormulaCell {
  /** As hex digits. */
  readonly tokens: string;
  /** A number, or the eight bytes of another result as hex digits. */
  readonly stored: number | string;
  /** 2: to be computed on loading; 1: always. */
  readonly flags: number;
}

export type XlsCell = number | XlsFormulaCell | null;

export interface XlsSheet {
  /** In letters of one byte. */
  readonly name: string;
  readonly rows: readonly (readonly XlsCell[])[];
  /** Records that stand before the cells. */
  readonly records?: readonly Uint8Array[];
  /** Records that stand behind them. */
  readonly after?: readonly Uint8Array[];
  /** 1: hidden, 2: hidden so that only a program shows it. */
  readonly state?: number;
  /** 2: a chart. */
  readonly kind?: number;
}

/** @param globals records that speak of the whole workbook */
export function xlsBytes(
  sheets: readonly XlsSheet[],
  globals: readonly Uint8Array[] = [],
): Uint8Array {
  return compoundFile(xlsStream(sheets, globals));
}

/** The stream `Workbook` of such a file. */
export function xlsStream(
  sheets: readonly XlsSheet[],
  globals: readonly Uint8Array[] = [],
): Uint8Array {
  const bodies = sheets.map(({ rows, records = [], after = [] }) =>
    joined([
      begin(0x10),
      ...records,
      ...rows.flatMap((cells, row) => cells.map((cell, column) => cellRecord(row, column, cell))),
      ...after,
      end,
    ]),
  );
  // Each sheet of this workbook can be named by formulas under its own number.
  const references = [
    record(0x1ae, words(sheets.length, 0x0401)),
    record(0x17, words(sheets.length, ...sheets.flatMap((_, index) => [0, index, index]))),
  ];
  const listed = (starts: readonly number[]) =>
    joined([
      begin(0x05),
      ...sheets.map(({ name, state = 0, kind = 0 }, index) => {
        const start = starts[index] ?? 0;
        const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
        const head = words(start & 0xffff, start >>> 16, state + 256 * kind);
        return record(0x85, joined([head, Uint8Array.of(letters.length, 0), letters]));
      }),
      ...references,
      ...globals,
      end,
    ]);
  const length = listed([]).length;
  const starts = bodies.map((_, index) =>
    bodies.slice(0, index).reduce((at, body) => at + body.length, length),
  );
  return joined([listed(starts), ...bodies]);
}

/** One record of the workbook's stream. */
export function record(id: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  return joined([words(id, data.length), data]);
}

/** A name; its place as tokens in hex digits. @param sheet 1 for the first, 0 for the workbook */
export function nameRecord(name: string, tokens: string, sheet = 0, flags = 0): Uint8Array {
  const code = hex(tokens);
  const head = [...words(flags), 0, name.length, ...words(code.length, 0, sheet, 0, 0)];
  const letters = words(...Array.from(name, (letter) => letter.charCodeAt(0)));
  return record(0x18, Uint8Array.from([...head, 1, ...letters, ...code]));
}

/** A chart on a sheet: it has records of its own. */
export function chartRecords(): Uint8Array {
  const cached = Uint8Array.from([...words(0, 0, 0), ...double(99)]);
  return joined([begin(0x20), record(0x203, cached), end]);
}

export function words(...values: readonly number[]): Uint8Array {
  const data = new DataView(new ArrayBuffer(2 * values.length));
  values.forEach((value, at) => data.setUint16(2 * at, value, true));
  return new Uint8Array(data.buffer);
}

/** A compound file that holds one stream. */
export function compoundFile(workbook: Uint8Array, name = 'Workbook'): Uint8Array {
  const size = 512;
  // A shorter stream would stand in a stream of its own.
  const sectors = Math.max(8, Math.ceil(workbook.length / size));
  const tables = Math.ceil((sectors + 1) / 127);
  const file = new Uint8Array((1 + tables + 1 + sectors) * size);
  const view = new DataView(file.buffer);
  const chained = (first: number, count: number) => {
    for (let at = first; at < first + count; at += 1) {
      view.setUint32(size + 4 * at, at + 1 < first + count ? at + 1 : 0xfffffffe, true);
    }
  };
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const header: readonly (readonly [number, number])[] = [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ];
  for (const [at, value] of header) view.setUint16(at, value, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, tables, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 0; at < 109; at += 1) {
    view.setUint32(76 + 4 * at, at < tables ? at : 0xffffffff, true);
  }
  file.fill(0xff, size, size * (1 + tables));
  for (let at = 0; at < tables; at += 1) view.setUint32(size + 4 * at, 0xfffffffd, true);
  chained(tables, 1);
  chained(tables + 1, sectors);
  const directory = size * (1 + tables);
  entry(view, directory, 'Root Entry', 5, 0xfffffffe, 0, 1);
  entry(view, directory + 128, name, 2, tables + 1, sectors * size, 0xffffffff);
  file.set(workbook, directory + size);
  return file;
}

function entry(
  view: DataView,
  at: number,
  name: string,
  type: number,
  first: number,
  size: number,
  child: number,
): void {
  [...name].forEach((letter, index) => view.setUint16(at + 2 * index, letter.charCodeAt(0), true));
  view.setUint16(at + 64, 2 * (name.length + 1), true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  for (const offset of [68, 72]) view.setUint32(at + offset, 0xffffffff, true);
  view.setUint32(at + 76, child, true);
  view.setUint32(at + 116, first, true);
  view.setUint32(at + 120, size, true);
}

function begin(kind: number): Uint8Array {
  return record(0x809, words(0x600, kind, 0, 0, 0, 0, 0, 0));
}

const end = record(0x0a);

function cellRecord(row: number, column: number, cell: XlsCell): Uint8Array {
  const place = words(row, column, 0);
  if (cell === null) return new Uint8Array();
  if (typeof cell === 'number') return record(0x203, joined([place, double(cell)]));
  const { tokens, stored, flags } = cell;
  const result = typeof stored === 'number' ? double(stored) : hex(stored);
  const code = hex(tokens);
  return record(0x06, joined([place, result, words(flags, 0, 0), words(code.length), code]));
}

export function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function double(value: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat64(0, value, true);
  return new Uint8Array(data.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
