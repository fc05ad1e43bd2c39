/**
 * An .xls (Excel 97 to 2003) as lists of records: those of the whole workbook, and of each sheet
 * its own, without those of charts that stand on it.
 */
import { ids, lettersAt, recordsOf, type XlsRecord } from './records';

export interface XlsBook {
  readonly globals: readonly XlsRecord[];
  readonly sheets: readonly XlsSheet[];
}

export interface XlsSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** False for a chart or macros that are a sheet: what they keep is no cell. */
  readonly hasCells: boolean;
  readonly records: readonly XlsRecord[];
}

const visibilities = ['visible', 'hidden', 'veryHidden'] as const;

/** @throws RangeError when a record is shorter than its kind */
export function bookOf(stream: Uint8Array): XlsBook {
  const records = [...recordsOf(stream)];
  const end = records.findIndex(({ id }) => id === ids.end);
  const globals = records.slice(0, end + 1);
  const places = new Map(records.map(({ at }, index) => [at, index]));
  return {
    globals,
    sheets: globals
      .filter(({ id }) => id === ids.sheet)
      .map(({ data }) => ({
        name: lettersAt(data, 7, data.getUint8(6)),
        visibility: visibilities[data.getUint8(4) & 3] ?? 'veryHidden',
        hasCells: data.getUint8(5) === 0,
        records: ownRecords(records, places.get(data.getUint32(0, true))),
      })),
  };
}

/** A chart on the sheet has records of its own between a beginning and an end. */
function ownRecords(
  records: readonly XlsRecord[],
  start: number | undefined,
): readonly XlsRecord[] {
  const own: XlsRecord[] = [];
  let depth = 0;
  for (let index = start ?? records.length; index < records.length; index += 1) {
    const record = records[index];
    if (!record) break;
    if (record.id === ids.begin) depth += 1;
    if (depth === 1) own.push(record);
    if (record.id === ids.end) depth -= 1;
    if (depth === 0) break;
  }
  return own;
}

/** Formulas name another sheet by its place in a list of books and sheets. */
export function sheetsByNumber({ globals, sheets }: XlsBook): (index: number) => string | null {
  const own = globals
    .filter(({ id }) => id === ids.book)
    .map(({ data }) => data.byteLength === 4 && data.getUint16(2, true) === 0x0401);
  const listed = globals
    .filter(({ id }) => id === ids.externalSheets)
    .flatMap(({ data }) =>
      Array.from({ length: data.getUint16(0, true) }, (_, at) => ({
        book: data.getUint16(2 + 6 * at, true),
        first: data.getUint16(4 + 6 * at, true),
        last: data.getUint16(6 + 6 * at, true),
      })),
    );
  return (index) => {
    const entry = listed[index];
    if (!entry || own[entry.book] !== true || entry.first !== entry.last) return null;
    return sheets[entry.first]?.name ?? null;
  };
}
