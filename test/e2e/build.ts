/**
 * Builds the production pane for the browser tests, with the address of office.js set to a local
 * copy, as on a closed network; the copy is the Excel double. Builds only what is out of date.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const sources = [
  'src',
  'assets/icons',
  'assets/packs',
  'test/support/excelDouble',
  'test/e2e/officeDouble.ts',
  'manifest.xml',
  'webpack.config.js',
  'package.json',
  'package-lock.json',
];

/**
 * @param project this checkout, for those who run as ES modules
 * @returns the folder that holds taskpane.html and office.js
 */
export function buildPane(project: string = join(__dirname, '..', '..')): string {
  const out = join(project, 'out', 'e2e');
  // Holds the process that builds, for tests may run side by side.
  const lock = `${out}.building`;
  mkdirSync(join(project, 'out'), { recursive: true });
  while (!isTaken(lock)) pause(500);
  try {
    if (isOutOfDate(project, out)) build(project, out);
  } finally {
    rmSync(lock, { force: true });
  }
  return out;
}

function isOutOfDate(project: string, out: string): boolean {
  const built = ['taskpane.html', 'workbench.html', 'office.js'].map((name) => join(out, name));
  if (![...built, stampOf(out)].every(existsSync)) return true;
  const since = changedAt(stampOf(out));
  return sources.some((source) => changedAt(join(project, source)) > since);
}

function build(project: string, out: string): void {
  const began = new Date();
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const env = ['double', 'officeJs=office.js', `out=${out}`].flatMap((each) => ['--env', each]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', ...env],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`the pane does not build:\n${stdout}\n${stderr}`);
  writeFileSync(stampOf(out), '');
  utimesSync(stampOf(out), began, began);
}

/** A file as old as the sources that were built: webpack leaves files alone that come out the same. */
function stampOf(out: string): string {
  return `${out}.built`;
}

/** Takes the lock, also from a process that is no more. */
function isTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** NaN where it was just taken or given back. */
function holderOf(lock: string): number {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

function isAlive(pid: number): boolean {
  if (Number.isNaN(pid)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function changedAt(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
