/**
 * Where the lines of a rollup go: `year=2025/province=云南省/<standard>-<region>.parquet`. A file is
 * replaced as a whole; the counties of another file of the folder are never written a second time.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RolledUp } from '../../app/rollup/rollingUp';
import { cliMessage } from '../cliMessage';
import { CommandFailure, userPath, writeWhole } from '../inputAndOutput';
import { countiesInParquet, parquetBytes } from './parquetFile';
import { linesOfCounty, type SchoolLine } from './schoolLines';

export interface DataSetPlace {
  readonly folder: string;
  readonly province: string;
  readonly year: number;
  /** Of the file's name; the province where no region is named. */
  readonly region: string;
}

export interface DataSetPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly lines: number;
  /** Counties with pupils that are no whole numbers: they are not in it. */
  readonly left: readonly string[];
}

/** Made before anything is written. @throws CommandFailure where a county is in another file already */
export async function dataSetPart(
  { counties, standard }: RolledUp,
  { folder, province, year, region }: DataSetPlace,
): Promise<DataSetPart> {
  const left: string[] = [];
  const lines: SchoolLine[] = [];
  for (const county of counties) {
    const own = linesOfCounty(county);
    if (own) lines.push(...own);
    else left.push(county.county);
  }
  const partition = join(userPath(folder), `year=${year}`, `province=${province}`);
  const name = `${standard}-${region}.parquet`;
  await refuseDoubled(partition, name, standard, new Set(counties.map(({ county }) => county)));
  return { path: join(partition, name), bytes: parquetBytes(lines), lines: lines.length, left };
}

export async function writeDataSet({ path, bytes }: DataSetPart): Promise<void> {
  await writeWhole(path, bytes);
}

async function refuseDoubled(
  partition: string,
  name: string,
  standard: string,
  counties: ReadonlySet<string>,
): Promise<void> {
  for (const other of await parquetFilesIn(partition)) {
    if (other === name || !other.startsWith(`${standard}-`)) continue;
    const path = join(partition, other);
    const doubled = (countiesInParquet(await readFile(path)) ?? []).filter((county) =>
      counties.has(county),
    );
    if (doubled.length === 0) continue;
    const params = { path, counties: doubled.slice(0, 5).join('、'), count: doubled.length };
    throw new CommandFailure(2, cliMessage('cli.parquet.doubled', params));
  }
}

async function parquetFilesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.parquet')).sort();
  } catch {
    // Nothing was written there yet.
    return [];
  }
}
