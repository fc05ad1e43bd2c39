/** A workbook that takes its time: what is under way is said, and breaking off leaves nothing behind. */
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countyBytes } from '../support/counties';
import { junheng, project, scratchFolder } from '../support/junheng';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = scratchFolder();
  file = join(folder, '某县.xlsx');
  // Hardly packed, as some writers have them: large without many schools.
  const filler = Array.from({ length: 30_000 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => Math.sin(row * 7 + column) * 1e6),
  );
  writeFileSync(
    file,
    await countyBytes({ schools: 3_000, otherSheets: [{ name: '其他', rows: filler }] }),
  );
});

it('says on standard error what is under way', () => {
  const { stderr, code } = junheng('assess', file, '--out', join(folder, 'a', '测算.xlsx'));
  expect(stderr.split('\n').filter((line) => line.endsWith('……'))).toEqual([
    '正在读取工作簿……',
    '正在测算……',
    '正在写入副本并逐格核对……',
  ]);
  expect(code).not.toBe(2);
  expect(readdirSync(join(folder, 'a'))).toEqual(['测算.xlsx']);
});

it('leaves nothing half-written where it is broken off', async () => {
  const out = join(folder, 'b', '测算.xlsx');
  const running = spawn(
    process.execPath,
    [join(project, 'bin', 'junheng.mjs'), 'assess', file, '--out', out],
    { cwd: project },
  );
  await new Promise<void>((told) => {
    running.once('exit', () => told());
    running.stderr.on('data', (text: Buffer) => {
      if (text.toString().includes('正在写入')) told();
    });
  });
  const ended = new Promise((resolve) =>
    running.once('exit', (code, signal) => resolve([code, signal])),
  );
  running.kill('SIGINT');
  expect(await ended).not.toEqual([0, null]);
  expect(readdirSync(folder).includes('b') ? readdirSync(join(folder, 'b')) : []).toEqual([]);
});
