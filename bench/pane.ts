/** Size of the pane's first load in Chinese, gzipped, without office.js: page, bundle, sentences. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { print } from './measure';

/** What is fetched before the pane shows, by the names of the build; its files are named by content. */
const firstChunks = ['taskpane', 'pane-zh-CN'];

interface Built {
  readonly chunks: readonly {
    readonly names: readonly string[];
    readonly files: readonly string[];
  }[];
}

export async function benchPane(): Promise<void> {
  const project = join(import.meta.dirname, '..');
  const out = join(project, 'out', 'bench-pane');
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--env', `out=${out}`, '--json'],
    { cwd: project, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stdout);
  const { chunks } = JSON.parse(stdout) as Built;
  const files = firstChunks.map((name) => {
    const [file] = chunks.find(({ names }) => names.includes(name))?.files ?? [];
    if (file === undefined) throw new Error(`the build has no ${name}`);
    return file;
  });
  const rows = ['taskpane.html', ...files].map((file) => {
    const bytes = readFileSync(join(out, file));
    return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  });
  const sum = (part: 'bytes' | 'gzip') => rows.reduce((total, row) => total + row[part], 0);
  print('Pane: first load without office.js', [
    ...rows,
    { file: 'total', bytes: sum('bytes'), gzip: sum('gzip') },
  ]);
}
