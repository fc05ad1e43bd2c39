/** Takes the last write back; where it would leave cells alone, it asks first. */
import { reviewIntake } from './intakeVerbs';
import { survey } from './survey';
import type { Work } from './work';

export async function undo(work: Work, agreed: boolean, signal: AbortSignal): Promise<void> {
  const { writes } = work;
  if (writes.isEmpty()) return;
  work.progress('undoing', 0, false);
  const keeps = agreed ? [] : await writes.foresee();
  if (keeps.length > 0) {
    work.agreed = (now) => undo(work, true, now);
    work.update({ keeps });
    return;
  }
  const back = await writes.takeBack();
  if (!back) return;
  work.stands('undo');
  work.corrections = back.corrections;
  work.remarks = back.remarks;
  // what stands by now is another run's, which the survey below may tell
  work.lastRun.clear();
  work.update({ canUndo: !writes.isEmpty(), changes: null });
  await survey(work, signal);
  await reviewIntake(work);
  work.update({ outcome: { kind: 'undone', kept: back.kept } });
}
