/**
 * The file that `assess` writes: a copy of the workbook with the outputs in it or, where that could
 * not be done without harm, the outputs in a workbook of their own.
 */
import { extname } from 'node:path';
import { writeAside, type Computed } from '../app/writeAside';
import { refusedReason, unfaithfulReason, type AsideReason } from '../app/asideReason';
import { outputsOnly } from '../app/compute';
import type { Understanding } from '../app/understand';
import { keptPlaces, type Plan } from '../sheets/plan';
import type { Message, Words } from '../standards/message';
import { newFile, type FileWorkbook, type SavedFile } from '../workbook/file';
import { WorkbookFailure } from '../workbook/port';
import { cliMessage } from './cliMessage';
import type { StepTeller } from './stepsTold';
import { CommandFailure, companionPath, copyWhole, writeWhole } from './inputAndOutput';

export interface OutputRequest {
  readonly workbook: FileWorkbook;
  readonly understanding: Understanding;
  readonly plan: Plan;
  /** Makes the plan again, for a workbook of its own. */
  readonly computed: Computed;
  /** The input's path, and where the copy shall be. */
  readonly path: string;
  readonly out: string;
  readonly words: Words;
  readonly tell: StepTeller;
}

/** What was written, to be said to the user. */
export interface Output {
  readonly said: Message;
  /** The outputs are not in a copy of the workbook: that is more than a remark. */
  readonly aside: boolean;
  /** Cells of the copy in which a person wrote among ours. */
  readonly kept: readonly string[];
}

/** @throws CommandFailure when a file cannot be written, or Excel would not open it under its name */
export async function writeOutput(request: OutputRequest): Promise<Output> {
  const { understanding, words, computed } = request;
  return writeCopyOrAside({
    ...request,
    fill: (companion) => writeAside(companion, [computed], outputsOnly, understanding, words),
  });
}

export interface CopyRequest extends Pick<
  OutputRequest,
  'workbook' | 'plan' | 'path' | 'out' | 'words' | 'tell'
> {
  /** Writes the outputs into a workbook of their own, one without sheets. */
  readonly fill: (companion: FileWorkbook) => Promise<void>;
}

/** As writeOutput, with whatever is to be written. */
export async function writeCopyOrAside(request: CopyRequest): Promise<Output> {
  const { workbook, plan, out, tell } = request;
  tell('writing');
  const copied = await copyWith(workbook, plan);
  if (copied.kind !== 'faithful') return writeCompanion(request, copied);
  if (extname(out).toLowerCase() !== `.${copied.extension}`) {
    const params = { path: out, extension: copied.extension };
    throw new CommandFailure(64, cliMessage('cli.usage.extension', params));
  }
  await writeWhole(out, copied.bytes);
  const from = workbook.convertedFrom;
  const said = cliMessage(from === null ? 'cli.assess.written' : `cli.assess.written.${from}`, {
    out,
  });
  return { said, aside: false, kept: keptPlaces(plan) };
}

/** The copy, or the reason why there is none. */
async function copyWith(
  workbook: FileWorkbook,
  plan: Plan,
): Promise<Extract<SavedFile, { kind: 'faithful' }> | AsideReason> {
  try {
    await workbook.apply(plan);
  } catch (error) {
    const reason = error instanceof WorkbookFailure ? refusedReason(error.failure) : null;
    if (reason) return reason;
    throw error;
  }
  const saved = await workbook.save();
  return saved.kind === 'faithful' ? saved : unfaithfulReason(saved.differences);
}

/**
 * Outputs of their own, beside an untouched copy at `out`, so that whoever waits for that file finds
 * the county's data there. What is no .xlsx, read only (.xls, .ods) or converted, has no copy under
 * `out`'s name: there the outputs themselves stand.
 */
async function writeCompanion(request: CopyRequest, reason: AsideReason): Promise<Output> {
  const { workbook, words, path, out, fill } = request;
  const companionBook = newFile();
  await fill(companionBook);
  const saved = await companionBook.save();
  if (saved.kind !== 'faithful') throw new Error('a workbook of our own was not saved as written');
  const why = words.say(asideMessage(reason));
  if (reason.kind === 'foreign' || workbook.convertedFrom !== null) {
    await writeWhole(out, saved.bytes);
    return {
      said: cliMessage('cli.assess.asideOnly', { why, path: out }),
      aside: true,
      kept: [],
    };
  }
  const companion = companionPath(path, out);
  await writeWhole(companion, saved.bytes);
  if (companion !== out) await copyWhole(path, out);
  const code = companion === out ? 'cli.assess.asideOnly' : 'cli.assess.aside';
  return { said: cliMessage(code, { why, path: companion, out }), aside: true, kept: [] };
}

function asideMessage({ kind, params }: AsideReason): Message {
  switch (kind) {
    case 'differences':
      return cliMessage('cli.aside.differences', params);
    case 'foreign':
      return cliMessage('cli.aside.foreign', params);
    case 'protectedWorkbook':
      return cliMessage('cli.aside.protectedWorkbook');
    case 'protectedSheet':
      return cliMessage('cli.aside.protectedSheet', params);
    case 'place':
      return cliMessage('cli.aside.place', params);
  }
}
