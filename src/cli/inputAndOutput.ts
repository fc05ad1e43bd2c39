/**
 * Files of the command line: reading the input, refusing to write onto it, and writing a result
 * whole or not at all.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { Message } from '../standards/message';
import { cliMessage } from './cliMessage';

/** What stopped a command: the sentence to say and the exit code. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: 2 | 64,
    readonly said: Message,
    options?: ErrorOptions,
  ) {
    super(said.code, options);
    this.name = 'CommandFailure';
  }
}

/** A path as the user meant it: npm runs scripts in the project, not where the user stands. */
export function userPath(path: string): string {
  return isAbsolute(path) ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** @throws CommandFailure when there is no such file or it cannot be read */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new CommandFailure(2, cliMessage(readFailure(error), { path }), { cause: error });
  }
}

/** @throws CommandFailure when `out` is the input itself, under whatever name */
export async function refuseInput(input: string, out: string): Promise<void> {
  if (await isSameFile(input, out)) {
    throw new CommandFailure(64, cliMessage('cli.usage.ontoInput', { path: out }));
  }
}

/** Writes beside the place first and moves there, so that a failure leaves no half file. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await placeWhole(path, (temporary) => writeFile(temporary, bytes));
}

/** As writeWhole, from a file that is there already. */
export async function copyWhole(from: string, path: string): Promise<void> {
  await placeWhole(path, (temporary) => copyFile(from, temporary));
}

/** `<folder of out>/<name of the workbook>-均衡测算.xlsx`. */
export function companionPath(workbook: string, out: string): string {
  return join(dirname(out), `${basename(workbook, extname(workbook))}-均衡测算.xlsx`);
}

/**
 * Interrupted, a command ends at once, as the system has it, whatever it is computing: nothing of it
 * stands anywhere then. Only while a file is being written is there something to take away first.
 */
async function placeWhole(path: string, write: (temporary: string) => Promise<void>) {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  beingWritten.add(temporary);
  const giveUp = () => {
    dropHalfWritten();
    process.exit(130);
  };
  for (const signal of endings) process.once(signal, giveUp);
  try {
    await makeFolder(dirname(path));
    await write(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CommandFailure(2, cliMessage('cli.failed.write', { path }), { cause: error });
  } finally {
    for (const signal of endings) process.off(signal, giveUp);
    beingWritten.delete(temporary);
  }
}

/** Ctrl+C, and being told to end. */
const endings = ['SIGINT', 'SIGTERM'] as const;

/** Files that are not whole yet. */
const beingWritten = new Set<string>();

/** What an interruption would leave half-written is taken away. */
function dropHalfWritten(): void {
  for (const path of beingWritten) rmSync(path, { force: true });
}

/** Makes the folders that are missing, one by one: a place that takes none is refused at once. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function isThere(path: string): Promise<boolean> {
  return (await fileIdentity(path)) !== null;
}

/** Whether both paths lead to one file that is there. */
export async function isSameFile(input: string, out: string): Promise<boolean> {
  const [a, b] = await Promise.all([fileIdentity(input), fileIdentity(out)]);
  return a !== null && a === b;
}

/** Device and inode where the file system has them, else the real path; null when nothing is there. */
async function fileIdentity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path);
    return ino > 0 ? `${dev}:${ino}` : await realpath(path);
  } catch {
    // Nothing there yet.
    return null;
  }
}

function readFailure(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'cli.failed.noFile';
  if (code === 'EISDIR') return 'cli.failed.folder';
  return 'cli.failed.read';
}
