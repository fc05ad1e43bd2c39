/**
 * The formulas of an .xls (Excel 97 to 2003), which the library that reads its cells passes over:
 * their tokens, their stored results, and whether they are marked to be computed on loading.
 */
import type { CellValue } from '../../../county/cell';
import type { Expression } from '../formula/expression';
import type { Asks } from '../trueResults';
import { extentsOf, streamOf } from './compound';
import { errorNames, expressionOf, isVolatile, type SheetOf } from './formulaTokens';
import { ids, recordsOf, type XlsRecord } from './records';

export interface XlsFormula {
  readonly row: number;
  readonly column: number;
  /** Null where it is not understood here. */
  readonly expression: Expression | null;
  /** Null for a text that is not empty: it stands in a record of its own, and in the cell. */
  readonly stored: CellValue;
  readonly asks: Asks;
}

/** The formulas of each sheet, in the order of the sheets; empty when the file cannot be followed. */
export function formulasOfXls(bytes: Uint8Array): readonly (readonly XlsFormula[])[] {
  const extents = extentsOf(bytes, 'Workbook');
  if (!extents) return [];
  try {
    return readFormulas([...recordsOf(streamOf(bytes, extents))]);
  } catch (error) {
    // A record that is shorter than its kind.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function readFormulas(records: readonly XlsRecord[]): readonly (readonly XlsFormula[])[] {
  const end = records.findIndex(({ id }) => id === ids.end);
  const globals = records.slice(0, end + 1);
  const sheets = globals
    .filter(({ id }) => id === ids.sheet)
    .map(({ data }) => ({ at: data.getUint32(0, true), name: sheetName(data) }));
  const asShown = globals.some(
    ({ id, data }) => id === ids.precision && data.getUint16(0, true) === 0,
  );
  const sheetOf = sheetsByNumber(
    globals,
    sheets.map(({ name }) => name),
  );
  return sheets.map(({ at }) => {
    const start = records.findIndex((record) => record.at === at);
    return start < 0 ? [] : formulasFrom(records, start, sheetOf, asShown);
  });
}

function formulasFrom(
  records: readonly XlsRecord[],
  start: number,
  sheetOf: SheetOf,
  asShown: boolean,
): readonly XlsFormula[] {
  const found: DataView[] = [];
  let byHand = false;
  let depth = 0;
  for (const { id, data } of records.slice(start)) {
    // A chart on the sheet has records of its own between a beginning and an end.
    if (id === ids.begin) depth += 1;
    if (id === ids.end) depth -= 1;
    if (depth === 0) break;
    if (depth > 1) continue;
    if (id === ids.uncalculated) byHand = true;
    if (id === ids.calculationMode && data.getUint16(0, true) === 0) byHand = true;
    if (id === ids.formula) found.push(data);
  }
  return found.map((data) => formulaOf(data, byHand, asShown ? null : sheetOf));
}

/** @param sheetOf null where no formula can be computed */
function formulaOf(data: DataView, byHand: boolean, sheetOf: SheetOf | null): XlsFormula {
  const flags = data.getUint16(14, true);
  const tokens = new Uint8Array(data.buffer, data.byteOffset + 22, data.getUint16(20, true));
  // Excel itself marks formulas as always to be computed that have another result each time.
  const onLoad = (flags & 2) !== 0 || ((flags & 1) !== 0 && !isVolatile(tokens));
  return {
    row: data.getUint16(0, true),
    column: data.getUint16(2, true),
    expression: sheetOf && expressionOf(tokens, sheetOf),
    stored: storedResult(data),
    asks: onLoad ? 'onLoad' : byHand ? 'byHand' : null,
  };
}

function storedResult(data: DataView): CellValue {
  if (data.getUint16(12, true) !== 0xffff) return data.getFloat64(6, true);
  const value = data.getUint8(8);
  switch (data.getUint8(6)) {
    case 0:
      return null;
    case 1:
      return value !== 0;
    case 2:
      return { error: errorNames[value] ?? '#N/A' };
    default:
      return '';
  }
}

function sheetName(data: DataView): string {
  const wide = (data.getUint8(7) & 1) !== 0;
  return Array.from({ length: data.getUint8(6) }, (_, letter) =>
    String.fromCharCode(wide ? data.getUint16(8 + 2 * letter, true) : data.getUint8(8 + letter)),
  ).join('');
}

/** Formulas name another sheet by its place in a list of books and sheets. */
function sheetsByNumber(globals: readonly XlsRecord[], names: readonly string[]): SheetOf {
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
    return names[entry.first] ?? null;
  };
}
