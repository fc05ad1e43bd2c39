/**
 * The formulas of an .xls (Excel 97 to 2003), which the library that reads its cells passes over:
 * their tokens, their stored results, and whether they are marked to be computed on loading.
 */
import type { CellValue } from '../../../county/cell';
import type { Expression } from '../formula/expression';
import type { Asks } from '../trueResults';
import { sheetsByNumber, type XlsBook } from './book';
import { errorNames, expressionOf, isVolatile, type SheetOf } from './formulaTokens';
import { ids, type XlsRecord } from './records';

export interface XlsFormula {
  readonly row: number;
  readonly column: number;
  /** Null where it is not understood here. */
  readonly expression: Expression | null;
  /** Null for a text that is not empty: it stands in a record of its own, and in the cell. */
  readonly stored: CellValue;
  readonly asks: Asks;
}

/**
 * The formulas of each sheet, in the order of the sheets.
 *
 * @throws RangeError when a record is shorter than its kind
 */
export function formulasOfXls(book: XlsBook): readonly (readonly XlsFormula[])[] {
  const asShown = book.globals.some(
    ({ id, data }) => id === ids.precision && data.getUint16(0, true) === 0,
  );
  const sheetOf = asShown ? null : sheetsByNumber(book);
  return book.sheets.map(({ hasCells, records }) => (hasCells ? formulasIn(records, sheetOf) : []));
}

function formulasIn(records: readonly XlsRecord[], sheetOf: SheetOf | null): readonly XlsFormula[] {
  const byHand = records.some(
    ({ id, data }) =>
      id === ids.uncalculated || (id === ids.calculationMode && data.getUint16(0, true) === 0),
  );
  return records
    .filter(({ id }) => id === ids.formula)
    .map(({ data }) => formulaOf(data, byHand, sheetOf));
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
