/** Files as a person gives them to a page, by choosing or dropping, with the folders in which they lie. */
import type { GivenFile } from '../app/intakeState';

/** Whether whole folders can be chosen: not in every web view. */
export function canChooseFolders(): boolean {
  return 'webkitdirectory' in HTMLInputElement.prototype;
}

/** What was chosen with a button, one by one or as a folder. */
export function chosenFiles(files: FileList): readonly GivenFile[] {
  return [...files].map((file) => {
    // older web views do not tell it
    const [folder, ...below] = (file.webkitRelativePath ?? '').split('/');
    return folder === undefined || below.length === 0
      ? givenFile(file, file.name, null)
      : givenFile(file, below.join('/'), folder);
  });
}

/**
 * What was dropped; folders are walked. Has to be called while the event lasts, for what was dropped is
 * gone afterwards.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...items].flatMap((item) => entryOf(item) ?? []);
  if (entries.length === 0) return Promise.resolve(chosenFiles(files));
  return filesOfAll(entries.map((entry) => filesOf(entry, '', null)));
}

/** Whether a drop is more than one file: several, or a folder. */
export function isManyFiles({ items, files }: DataTransfer): boolean {
  return files.length > 1 || [...items].some((item) => entryOf(item)?.isDirectory === true);
}

function entryOf(item: DataTransferItem): FileSystemEntry | null {
  if (item.kind !== 'file' || typeof item.webkitGetAsEntry !== 'function') return null;
  return item.webkitGetAsEntry();
}

async function filesOf(
  entry: FileSystemEntry,
  above: string,
  folder: string | null,
): Promise<readonly GivenFile[]> {
  const name = above + entry.name;
  if (!entry.isDirectory) return [entryFile(entry as FileSystemFileEntry, name, folder)];
  // the chosen folder itself is no part of the names below it
  const below = folder === null ? '' : `${name}/`;
  const inside = folder ?? entry.name;
  try {
    const entries = await entriesOf(entry as FileSystemDirectoryEntry);
    return await filesOfAll(entries.map((each) => filesOf(each, below, inside)));
  } catch (error) {
    // listed among the files that could not be read, rather than left out in silence
    return [{ name, folder: null, read: () => Promise.reject(error) }];
  }
}

async function filesOfAll(
  parts: readonly Promise<readonly GivenFile[]>[],
): Promise<readonly GivenFile[]> {
  return (await Promise.all(parts)).flat();
}

/** A reader hands out a hundred or so at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}

function entryFile(entry: FileSystemFileEntry, name: string, folder: string | null): GivenFile {
  const file = () => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return { name, folder, read: async () => bytesOf(await file()) };
}

function givenFile(file: File, name: string, folder: string | null): GivenFile {
  return { name, folder, read: () => bytesOf(file) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
