/** Many files, opened one at a time, so that only what they say is kept. */
import type { Message, Words } from '../standards/message';
import { fileMessage } from '../statistics/fileMessages';
import type { Snapshot } from '../sheets/snapshot';
import { openFile, UnreadableFile } from '../workbook/file';
import { cliMessage } from './cliMessage';
import type { NamedFile } from './exportFiles';
import { CommandFailure, readInput } from './inputAndOutput';

/** What becomes of each file. */
interface Taking {
  readonly take: (file: NamedFile, snapshot: Snapshot) => void;
  readonly unreadable: (name: string, why: Message) => void;
}

/** A person at the screen sees which file is read; an interruption is heard between files. */
export async function readInTurn(
  files: readonly NamedFile[],
  { take, unreadable }: Taking,
  { say }: Words,
): Promise<void> {
  const watched = process.stderr.isTTY;
  for (const [at, file] of files.entries()) {
    const { path, name } = file;
    if (watched) {
      const params = { at: at + 1, files: files.length, name };
      process.stderr.write(`\r\u001b[K${say(cliMessage('cli.import.progress', params))}`);
    }
    try {
      const workbook = await openFile(await readInput(path), { name: path });
      take(file, await workbook.read({ sheets: 'all' }));
    } catch (error) {
      if (error instanceof UnreadableFile) {
        unreadable(name, fileMessage(`importing.unreadable.${error.kind}`));
      } else if (error instanceof CommandFailure) {
        unreadable(name, fileMessage('importing.unreadable.noAccess'));
      } else throw error;
    }
    await new Promise((resume) => setImmediate(resume));
  }
  if (watched && files.length > 0) process.stderr.write('\r\u001b[K');
}
