/** `rollup` over the workbooks of a city, as a process of its own: its time, start included, and peak memory. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regionCounties, regionCountyBytes } from '../test/support/region';
import { commandCost, print } from './measure';

export async function benchRollup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
  try {
    const rows = [];
    for (const [counties, schools] of [
      [10, 60],
      [100, 60],
    ] as const) {
      const from = join(folder, `${counties}`);
      mkdirSync(from);
      for (const county of regionCounties(counties, schools)) {
        writeFileSync(join(from, `${county.name}.xlsx`), regionCountyBytes(county));
      }
      rows.push(rollupOf(folder, from, counties, schools));
    }
    print('rollup (a process of its own, its start included)', rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rollupOf(
  folder: string,
  from: string,
  counties: number,
  schools: number,
): Record<string, string | number> {
  const out = join(folder, 'out.xlsx');
  const cost = commandCost(folder, ['rollup', from, '--out', out]);
  return {
    counties,
    'schools each': schools,
    ...cost,
    'KB out': Math.round(statSync(out).size / 1024),
  };
}
