/** Timing and tables of the bench. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Median milliseconds of `runs` runs after one to warm up. */
export async function milliseconds(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

export function print(
  title: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  process.stdout.write(`\n${title}\n`);
  console.table(rows);
}

const project = join(import.meta.dirname, '..');
export const commandLine = join(project, 'bin', 'junheng.mjs');

/** The options of Node with which a process writes its own use of the machine into a file as it ends. */
export function watchedBy(file: string): string {
  const told =
    "import {writeFileSync} from 'node:fs';process.on('exit',()=>" +
    `writeFileSync(${JSON.stringify(file)},JSON.stringify(process.resourceUsage())))`;
  return `--import=data:text/javascript,${encodeURIComponent(told)}`;
}

/** A command as a process of its own, its start included: seconds and peak memory. */
export function commandCost(
  folder: string,
  args: readonly string[],
): { readonly seconds: string; readonly 'CPU seconds': string; readonly 'peak MB': number } {
  const told = join(folder, 'use');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [watchedBy(told), commandLine, ...args], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const time = performance.now() - start;
  if (status !== 0 && status !== 1)
    throw new Error(`${String(args[0])}: ${String(status)} ${stderr}`);
  const used = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds: (time / 1000).toFixed(1),
    'CPU seconds': ((used.userCPUTime + used.systemCPUTime) / 1e6).toFixed(1),
    'peak MB': Math.round(used.maxRSS / 1024),
  };
}
