/**
 * Builds the production pane for the browser tests, with the address of office.js set to a local
 * copy, as on a closed network; the copy is the Excel double. Builds only what is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const sources = [
  'src',
  'assets/icons',
  'test/support/excelDouble',
  'test/e2e/officeDouble.ts',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];

/** @returns the folder that holds taskpane.html and office.js */
export function buildPane(): string {
  const out = join(project, 'out', 'e2e');
  const newest = Math.max(...sources.map((source) => changedAt(join(project, source))));
  const built = ['taskpane.html', 'office.js'].map((name) => join(out, name));
  if (built.every((path) => existsSync(path) && changedAt(path) >= newest)) return out;
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      webpack,
      '--mode',
      'production',
      '--env',
      'double',
      '--env',
      'officeJs=office.js',
      '--env',
      `out=${out}`,
    ],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`the pane does not build:\n${stdout}\n${stderr}`);
  return out;
}

function changedAt(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
