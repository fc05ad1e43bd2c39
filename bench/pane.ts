/** Size of the pane's first load in Chinese, gzipped, without office.js: page, bundle, sentences. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { print } from './measure';

const firstLoad = /^taskpane\.html$|^(?:taskpane|zh-CN)\..*\.js$/;

export async function benchPane(): Promise<void> {
  const project = join(import.meta.dirname, '..');
  const out = join(project, 'out', 'bench-pane');
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--env', `out=${out}`],
    { cwd: project, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
  const rows = readdirSync(out)
    .filter((file) => firstLoad.test(file))
    .map((file) => {
      const bytes = readFileSync(join(out, file));
      return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    });
  const sum = (part: 'bytes' | 'gzip') => rows.reduce((total, row) => total + row[part], 0);
  print('Pane: first load without office.js', [
    ...rows,
    { file: 'total', bytes: sum('bytes'), gzip: sum('gzip') },
  ]);
}
