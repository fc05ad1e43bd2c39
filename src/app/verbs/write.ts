/** Writing a plan, as a write that can be taken back. */
import type { Plan } from '../../sheets/plan';
import { WorkbookFailure, type Undo } from '../../workbook/port';
import type { Remarks } from '../compute';
import { reading } from './parts';
import type { Work } from './work';

export interface Writing {
  /** What undoing the write brings back to be written by the next run. */
  readonly before?: Remarks;
  /** Taken back with the write before it. */
  readonly joined?: boolean;
}

export interface WriteResult {
  /** No edit came between unheard: Excel tells of none between two requests of a write. */
  readonly seamless: boolean;
}

/** @throws WorkbookFailure */
export async function writePlan(
  work: Work,
  plan: Plan,
  signal: AbortSignal,
  { before = work.remarks, joined = false }: Writing = {},
): Promise<WriteResult> {
  const { port, writes } = work;
  if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
  work.progress('writing', 0, true);
  let seamless = true;
  const { corrections } = work;
  const keep = (undo: Undo) => {
    (joined ? writes.join : writes.push)(undo, { corrections, remarks: before });
    work.update({ canUndo: true });
  };
  const undo = await applied(
    keep,
    port.apply(plan, {
      ...work.patience(),
      signal,
      onProgress: (done) => {
        if (done < 1 && port.capabilities.host === 'excel') seamless = false;
        work.progress('writing', done, true);
      },
      onRestore: () => work.progress('restoring', 0, false),
    }),
  );
  keep(undo);
  work.stands('write');
  const { knownAfter } = await reading();
  if (work.known) work.known = knownAfter(work.known, plan);
  return { seamless };
}

/** A write of which nobody knows whether it came can be taken back all the same. */
async function applied(keep: (undo: Undo) => void, write: Promise<Undo>): Promise<Undo> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof WorkbookFailure && error.undo) keep(error.undo);
    throw error;
  }
}

/** The sheets that a plan writes, each once. */
export function sheetsOf({ preview }: Plan): readonly string[] {
  return [...new Set(preview.map(({ sheet }) => sheet))];
}
