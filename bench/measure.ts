/** Timing and tables of the bench. */
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
