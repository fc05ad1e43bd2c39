/**
 * Lines as the bytes of a Parquet file, and what such a file says of itself. Fetched when a data set is
 * asked for.
 */
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { lineColumns, type SchoolLine } from './schoolLines';

const countiesKey = 'junheng.counties';

/** @param lines each has a value for every column that may not be empty */
export function parquetBytes(lines: readonly SchoolLine[]): Uint8Array {
  const columnData = lineColumns.map(({ name, type, nullable }) => ({
    ...{ name, type, nullable },
    data: lines.map((line) => line[name] ?? null),
  }));
  const counties = [...new Set(lines.map(({ county }) => String(county)))];
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      createdBy: 'junheng',
      kvMetadata: [{ key: countiesKey, value: JSON.stringify(counties) }],
    }),
  );
}

/** The counties of a file of ours; null for any other. */
export function countiesInParquet(bytes: Uint8Array): readonly string[] | null {
  try {
    const { key_value_metadata: told } = parquetMetadata(bytes);
    const value = told?.find(({ key }) => key === countiesKey)?.value;
    const counties: unknown = value === undefined ? null : JSON.parse(value);
    return Array.isArray(counties) ? counties.map(String) : null;
  } catch {
    // Damaged, or no Parquet: whoever reads the data set will be told of it.
    return null;
  }
}
