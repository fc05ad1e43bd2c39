/** Writing a plan, as a write that can be taken back. */
import type { Plan } from '../../sheets/plan';
import { WorkbookFailure } from '../../workbook/port';
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
  const undo = await port.apply(plan, {
    signal,
    onProgress: (done) => {
      if (done < 1 && port.capabilities.host === 'excel') seamless = false;
      work.progress('writing', done, true);
    },
    onRestore: () => work.progress('restoring', 0, false),
  });
  const { corrections } = work;
  (joined ? writes.join : writes.push)(undo, { corrections, remarks: before });
  const { knownAfter } = await reading();
  if (work.known) work.known = knownAfter(work.known, plan);
  work.update({ canUndo: true });
  return { seamless };
}

/** The sheets that a plan writes, each once. */
export function sheetsOf({ preview }: Plan): readonly string[] {
  return [...new Set(preview.map(({ sheet }) => sheet))];
}
