/**
 * Writes assets/samples/统计报表: the made-up county as the statistics system would hand it out, in each shape
 * (分校数据; a workbook of forms for each school, new and old). The same files whenever they are made.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleExports } from '../test/support/statistics/sampleExports';

const folder = join(import.meta.dirname, '..', 'assets', 'samples', '统计报表');
await rm(folder, { recursive: true, force: true });
for (const [path, bytes] of await sampleExports()) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}
