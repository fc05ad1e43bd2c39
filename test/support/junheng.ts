/** Runs the command line as a user would, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssessReport } from '../../src/cli/report';

export const project = join(__dirname, '..', '..');
export const samples = join(__dirname, '..', 'data', 'samples');
export const bundles = join(project, 'out', 'tests');

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function junheng(...args: readonly string[]): Answer {
  return answerOf(join(project, 'bin', 'junheng.mjs'), ...args);
}

/** The Excel path over a workbook file (`npm run excel-double`). */
export function excelDouble(...args: readonly string[]): Answer {
  return answerOf(join(bundles, 'excel-double.mjs'), ...args);
}

/** The same through Microsoft's client library (`npm run excel-client`). */
export function excelClient(...args: readonly string[]): Answer {
  return answerOf(join(bundles, 'excel-client.mjs'), ...args);
}

function answerOf(...args: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    cwd: project,
  });
  return { code: status, stdout, stderr };
}

/** `assess --json`, parsed; fails the test when it did not compute. */
export function assessed(workbook: string, ...args: readonly string[]): AssessReport {
  const { code, stdout, stderr } = junheng('assess', workbook, '--json', ...args);
  if (code !== 0 && code !== 1) throw new Error(`exit ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as AssessReport;
}

/** A new empty folder for the files of one test. */
export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'junheng-'));
}
