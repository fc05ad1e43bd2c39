/** Workbooks in and out of the workbench as files, and what has to be told of it. */
import { refusedReason, unfaithfulReason, type AsideReason } from '../app/asideReason';
import type { WorkbenchCode } from '../messages/zh-CN/workbench';
import { isSampleSheet } from '../sheets/sample/sampleSheet';
import type { Words } from '../standards/message';
import type { RetryingSession } from '../ui/retryingSession';
import { faultDetail } from '../ui/faultDetail';
import { openFile, UnreadableFile, type FileWorkbook } from '../workbook/file';
import { resultsAlone } from './resultsAlone';
import type { DeskNotice } from './notices';

export interface OfferedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Hands a file to the user. */
export type Deliver = (name: string, bytes: Uint8Array) => void;

export type FileRead =
  | { readonly kind: 'workbook'; readonly workbook: FileWorkbook; readonly told: DeskNotice | null }
  | { readonly kind: 'notice'; readonly notice: DeskNotice };

export async function fileInto({ name, bytes }: OfferedFile): Promise<FileRead> {
  const data = await bytes().catch(() => null);
  if (!data) return { kind: 'notice', notice: { kind: 'unfetched', file: name } };
  try {
    const workbook = await openFile(data, { name });
    const [first] = workbook.view().sheets;
    const foreign = first?.locked === 'readOnlyFormat';
    const format = `.${extensionOf(name)}`;
    const { convertedFrom: from } = workbook;
    if (from !== null) {
      return { kind: 'workbook', workbook, told: { kind: 'converted', file: name, from } };
    }
    return {
      kind: 'workbook',
      workbook,
      told: foreign ? { kind: 'foreign', file: name, format } : null,
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'notice', notice: { kind: 'unreadable', file: name, fault: error.kind } };
  }
}

export interface FileOut {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The whole workbook went out, nothing of it is unsaved. */
  readonly whole: boolean;
  readonly told: DeskNotice;
}

export interface OutgoingWorkbook {
  readonly workbook: FileWorkbook;
  readonly session: RetryingSession;
  /** The name that it was opened by; null for a new workbook. */
  readonly file: string | null;
}

/** The whole workbook where that is faithful, else the results alone. */
export async function fileOut(outgoing: OutgoingWorkbook, words: Words): Promise<FileOut> {
  const { workbook, session } = outgoing;
  try {
    // A run that the workbook refused has left nothing in it to be saved.
    const { outcome } = session.state();
    const failure = outcome?.kind === 'failed' ? outcome.failure : null;
    const refused = failure && refusedReason(failure);
    if (refused) return await resultsOut(outgoing, refused, true, words);
    const saved = await workbook.save();
    if (saved.kind === 'unfaithful') {
      return await resultsOut(outgoing, unfaithfulReason(saved.differences), false, words);
    }
    const name = downloadName(outgoing, saved.extension, words);
    const told: DeskNotice = { kind: 'downloaded', file: name };
    return { file: { name, bytes: saved.bytes }, whole: true, told };
  } catch (error) {
    const detail = faultDetail(error);
    return { file: null, whole: false, told: { kind: 'saveFailed', detail } };
  }
}

async function resultsOut(
  outgoing: OutgoingWorkbook,
  reason: AsideReason,
  refused: boolean,
  words: Words,
): Promise<FileOut> {
  const { workbook, session } = outgoing;
  const bytes = await resultsAlone(workbook, session.state(), refused, words);
  if (!bytes) return { file: null, whole: false, told: { kind: 'nothingAside', reason } };
  const name = downloadName(outgoing, 'xlsx', words);
  // All that is ours is in that file; the county's own cells are in the county's file.
  return { file: { name, bytes }, whole: true, told: { kind: 'aside', file: name, reason } };
}

type NamedWorkbook = Pick<OutgoingWorkbook, 'workbook' | 'file'>;

/** A workbook that was begun here is called by its table of schools, or is the made-up county's. */
export function workbookName({ workbook, file }: NamedWorkbook, { say }: Words): string {
  if (file !== null) return file;
  const own = workbook
    .view()
    .sheets.find(
      ({ name, visibility }) =>
        visibility === 'visible' && !isSampleSheet(name) && !name.startsWith('均衡_'),
    );
  return own?.name ?? say({ code: 'workbench.sampleName' satisfies WorkbenchCode });
}

const copyWord = '-均衡测算';

/** `<name>-均衡测算.xlsx`; a workbook that bears the word already keeps its name. */
export function downloadName(of: NamedWorkbook, extension: string, words: Words): string {
  const base = workbookName(of, words).replace(/\.[^.]*$/, '');
  return `${base.endsWith(copyWord) ? base : base + copyWord}.${extension}`;
}

function extensionOf(name: string): string {
  return (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}
