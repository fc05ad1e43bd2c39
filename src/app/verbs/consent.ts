/** The user's word: before the first write into a workbook, and before an undo that leaves cells alone. */
import type { Plan } from '../../sheets/plan';
import type { Understanding } from '../understand';
import { reading } from './parts';
import type { Verb, Work } from './work';

/** Whether a plan waits for the user's word: nothing of ours stands in the workbook yet. */
export async function waitsForConsent(
  work: Work,
  plan: Plan,
  understanding: Understanding,
  goOn: Verb,
): Promise<boolean> {
  const { hasOutputs } = await reading();
  if (hasOutputs(understanding, null) || plan.operations.length === 0) return false;
  work.agreed = goOn;
  work.update({ consent: plan.preview });
  return true;
}

export async function agree(work: Work, signal: AbortSignal): Promise<void> {
  work.update({ consent: null, keeps: null });
  await work.agreed?.(signal);
  // What fails may be tried again without asking again.
  work.agreed = null;
}

export function decline(work: Work): void {
  work.agreed = null;
  work.past = undefined;
  work.lastYear = null;
  work.update({ consent: null, keeps: null });
}

/** Opens a copy for the user to keep, where the host does; the question stays. */
export async function openCopy(work: Work): Promise<void> {
  const { copy } = work.state;
  if (copy.way !== 'opens') return;
  work.progress('reading', 0, false);
  try {
    await work.port.openCopy(work.patience());
    work.update({ copy: { ...copy, state: 'opened' } });
  } catch {
    work.update({ copy: { ...copy, state: 'refused' } });
  }
}
