/** Files that a person gives to a page, rolled up: opened one at a time, as on the command line. */
import { fileMessage } from '../../statistics/fileMessages';
import type { Words } from '../../standards/message';
import type { WorkbookPort } from '../../workbook/port';
import { fateOfGiven, namesOfGiven } from '../givenFiles';
import type { GivenFile, OpenExport } from '../intakeState';
import { startRollup, type RolledUp, type RollupWish } from './rollingUp';

export interface RollingFiles {
  readonly openExport: OpenExport;
  readonly newWorkbook: () => WorkbookPort;
  readonly words: Words;
  /** Before each file; the page has its thread until it settles. */
  readonly onFile: (at: number, of: number, name: string) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface RolledFiles extends RolledUp {
  /** Files of folders that are no spreadsheets. */
  readonly passedOver: number;
}

/** @throws DOMException `AbortError` where it was given up */
export async function rollUpFiles(
  given: readonly GivenFile[],
  wish: RollupWish,
  { openExport, newWorkbook, words, onFile, signal }: RollingFiles,
): Promise<RolledFiles> {
  const files = given.filter((file) => fateOfGiven(file) === 'read');
  const names = namesOfGiven(files);
  const rolling = startRollup(wish);
  for (const [at, file] of files.entries()) {
    const name = names[at] ?? file.name;
    await onFile(at, files.length, name);
    signal.throwIfAborted();
    const bytes = await file.read().catch(() => null);
    if (!bytes) {
      rolling.addUnreadable(name, fileMessage('importing.unreadable.noAccess'));
      continue;
    }
    const opened = await openExport(bytes, file.name);
    if (opened.kind === 'opened') rolling.add(name, folderOf(file), opened.snapshot);
    else rolling.addUnreadable(name, opened.reason);
  }
  signal.throwIfAborted();
  const rolledUp = await rolling.finish(newWorkbook, words);
  const passedOver = given.filter((file) => fateOfGiven(file) === 'passedOver').length;
  return { ...rolledUp, passedOver };
}

function folderOf({ name, folder }: GivenFile) {
  const above = [...(folder === null ? [] : [folder]), ...name.split('/').slice(0, -1)];
  return { place: above.join('/'), name: above.at(-1) ?? '' };
}
