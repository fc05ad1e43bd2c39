/** The records of an .xls (Excel 97 to 2003): kinds, lengths and data, one after the other. */

export const ids = {
  formula: 0x06,
  end: 0x0a,
  calculationMode: 0x0d,
  precision: 0x0e,
  externalSheets: 0x17,
  name: 0x18,
  encryption: 0x2f,
  uncalculated: 0x5e,
  sheet: 0x85,
  hiddenBits: 0xe1,
  book: 0x1ae,
  text: 0x207,
  row: 0x208,
  array: 0x221,
  dataTable: 0x236,
  sharedFormula: 0x4bc,
  begin: 0x809,
} as const;

export interface XlsRecord {
  readonly id: number;
  /** Offset in the stream. */
  readonly at: number;
  readonly data: DataView;
}

export function* recordsOf(stream: Uint8Array): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  for (let at = 0; at + 4 <= stream.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) return;
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    yield { id: view.getUint16(at, true), at, data };
    at += 4 + length;
  }
}

/** Whether the records are of Excel 95 or older, which are others. */
export function isBefore97(stream: Uint8Array): boolean {
  const [begin] = recordsOf(stream);
  return (
    begin?.id === ids.begin && begin.data.byteLength >= 2 && begin.data.getUint16(0, true) < 0x600
  );
}

/** Text whose length stands elsewhere: a flag that says how wide its letters are, then they. */
export function lettersAt(data: DataView, at: number, count: number): string {
  const wide = (data.getUint8(at) & 1) !== 0;
  return Array.from({ length: count }, (_, letter) =>
    String.fromCharCode(
      wide ? data.getUint16(at + 1 + 2 * letter, true) : data.getUint8(at + 1 + letter),
    ),
  ).join('');
}

/**
 * The stream as the library that reads its cells understands it. It takes the values that a chart
 * keeps for cells, and the end of the chart for the end of the sheet; and it looks for the text that
 * a formula gives right behind the formula only.
 */
export function plainStream(stream: Uint8Array): Uint8Array {
  const plain = stream.slice();
  const records = [...recordsOf(stream)];
  let depth = 0;
  records.forEach((record, index) => {
    const { id, at } = record;
    if (id === ids.begin) depth += 1;
    // A record of no kind at all is passed over.
    if (depth > 1) plain.fill(0xff, at, at + 2);
    if (id === ids.end) depth -= 1;
    if (depth === 1 && id === ids.formula) textBehindFormula(plain, stream, records, index);
  });
  return plain;
}

const between: ReadonlySet<number> = new Set([ids.array, ids.dataTable, ids.sharedFormula]);

/** A formula that its neighbours share, or one of several cells, stands before its text. */
function textBehindFormula(
  plain: Uint8Array,
  stream: Uint8Array,
  records: readonly XlsRecord[],
  index: number,
): void {
  const [first, second] = [records[index + 1], records[index + 2]];
  if (!first || !second || !between.has(first.id) || second.id !== ids.text) return;
  const end = second.at + 4 + second.data.byteLength;
  plain.set(stream.subarray(second.at, end), first.at);
  plain.set(stream.subarray(first.at, second.at), first.at + end - second.at);
}
