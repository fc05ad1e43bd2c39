/** The hidden rows of an .xls, filtered ones among them. */
import type { XlsSheet } from './book';
import { ids } from './records';

const hiddenFlag = 0x20;

/** 0-based. */
export function hiddenRowsOfXls({ records }: XlsSheet): readonly number[] {
  return records
    .filter(
      ({ id, data }) =>
        id === ids.row && data.byteLength >= 14 && (data.getUint16(12, true) & hiddenFlag) !== 0,
    )
    .map(({ data }) => data.getUint16(0, true));
}
