/** Opens the workbook that a command was given. */
import { openFile, UnreadableFile, type FileWorkbook } from '../workbook/file';
import { cliMessage } from './cliMessage';
import { CommandFailure, readInput } from './inputAndOutput';

/** @throws CommandFailure when it is not there or cannot be opened as a workbook */
export async function openInput(path: string): Promise<FileWorkbook> {
  const bytes = await readInput(path);
  try {
    return await openFile(bytes, { name: path });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CommandFailure(2, cliMessage(`cli.unreadable.${error.kind}`, { path }), {
      cause: error,
    });
  }
}
