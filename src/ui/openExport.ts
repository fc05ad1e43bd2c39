/**
 * Opens the files from which 取数 reads. Whoever opens workbook files is fetched with the first of them:
 * a pane in Excel needs none of it before.
 */
import type { OpenExport } from '../app/intakeState';
import { fileMessage } from '../statistics/fileMessages';

export const openExport: OpenExport = async (bytes, name) => {
  const { openFile, UnreadableFile } = await import(
    /* webpackChunkName: 'files' */ '../workbook/file'
  );
  try {
    const workbook = await openFile(bytes, { name });
    return { kind: 'opened', snapshot: await workbook.read({ sheets: 'all' }) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'unreadable', reason: fileMessage(`importing.unreadable.${error.kind}`) };
  }
};
