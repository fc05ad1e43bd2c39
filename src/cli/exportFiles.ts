/**
 * The files that `import` is given: those named, and those in the folders named, each once, under the
 * name by which a user knows it.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fateInFolder, namesAlone } from '../app/givenFiles';
import { cliMessage } from './cliMessage';
import { CommandFailure, userPath } from './inputAndOutput';

export interface ExportFiles {
  readonly files: readonly NamedFile[];
  /** Files of folders that are no spreadsheets: locks, letters, pictures. */
  readonly passedOver: number;
}

export interface NamedFile {
  readonly path: string;
  /** Below the chosen folder, parted by `/`; longer where two would be called the same. */
  readonly name: string;
}

interface FoundFile {
  readonly path: string;
  /** Names for it, the shortest first. */
  readonly names: readonly string[];
}

/** @throws CommandFailure when a path that was named is not there */
export async function exportFilesOf(inputs: readonly string[]): Promise<ExportFiles> {
  const walk: Walk = { found: [], seen: new Set(), passedOver: 0 };
  for (const input of inputs) {
    const path = userPath(input);
    const kind = await kindOf(path);
    if (kind === null) throw new CommandFailure(2, cliMessage('cli.failed.noFile', { path }));
    if (kind === 'folder') await walkFolder(path, path, walk);
    else await keep(path, [basename(path), path], walk);
  }
  return { files: named(walk.found), passedOver: walk.passedOver };
}

interface Walk {
  readonly found: FoundFile[];
  /** Real paths of files and folders, so that a link leads nowhere twice. */
  readonly seen: Set<string>;
  passedOver: number;
}

async function walkFolder(folder: string, chosen: string, walk: Walk): Promise<void> {
  if (!(await isNew(folder, walk))) return;
  for (const entry of (await entriesOf(folder)).sort()) {
    const path = join(folder, entry);
    const fate = fateInFolder(entry);
    if (fate === 'hidden') continue;
    const kind = await kindOf(path);
    if (kind === 'folder') await walkFolder(path, chosen, walk);
    else if (kind === null || fate === 'passedOver') walk.passedOver += 1;
    else {
      const below = relative(chosen, path).split(sep).join('/');
      await keep(path, [below, `${basename(chosen)}/${below}`, path], walk);
    }
  }
}

async function keep(path: string, names: readonly string[], walk: Walk): Promise<void> {
  if (await isNew(path, walk)) walk.found.push({ path, names });
}

async function isNew(path: string, { seen }: Walk): Promise<boolean> {
  const real = await realpath(path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

/** @throws CommandFailure when the folder cannot be read */
async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const said = cliMessage('cli.failed.readFolder', { path: folder });
    throw new CommandFailure(2, said, { cause: error });
  }
}

/** Null where nothing is there, or a link leads nowhere. */
async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
  } catch {
    return null;
  }
}

/** Each under the shortest of its names that is its alone. */
function named(found: readonly FoundFile[]): readonly NamedFile[] {
  const own = namesAlone(found.map(({ names }) => names));
  return found.map(({ path }, at) => ({ path, name: own[at] ?? path }));
}
