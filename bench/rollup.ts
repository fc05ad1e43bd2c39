/** `rollup` over the workbooks of a city, as a process of its own: its time, start included, and peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regionCounties, regionCountyBytes } from '../test/support/region';
import { print } from './measure';

const project = join(import.meta.dirname, '..');
const commandLine = join(project, 'bin', 'junheng.mjs');

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
  const memory = join(folder, 'memory');
  // the process itself knows its peak when it ends
  const watch =
    "import {writeFileSync} from 'node:fs';process.on('exit',()=>" +
    `writeFileSync(${JSON.stringify(memory)},JSON.stringify(process.resourceUsage())))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(watch)}`,
      ...[commandLine, 'rollup', from, '--out', out],
    ],
    { cwd: project, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const time = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`rollup: ${String(status)} ${stderr}`);
  const used = JSON.parse(readFileSync(memory, 'utf8')) as NodeJS.ResourceUsage;
  return {
    counties,
    'schools each': schools,
    seconds: (time / 1000).toFixed(1),
    'CPU seconds': ((used.userCPUTime + used.systemCPUTime) / 1e6).toFixed(1),
    'peak MB': Math.round(used.maxRSS / 1024),
    'KB out': Math.round(statSync(out).size / 1024),
  };
}
