/** What is asked of the workbook without writing: questions about remedies, and the selection. */
import type { SheetArea } from '../../sheets/area';
import { WorkbookFailure } from '../../workbook/port';
import { failureOutcome } from '../failureOutcome';
import type { ImprovementQuestion } from '../improveVerbs';
import { computing } from './parts';
import { readForVerb, refusesToCompute } from './read';
import type { Work } from './work';

/** Of the entries as they stand. */
export async function ask<T>(work: Work, question: ImprovementQuestion<T>): Promise<T | null> {
  let answer: T | null = null;
  await work.perform(async (signal) => {
    const understanding = await readForVerb(work, false);
    if (refusesToCompute(work, understanding)) return;
    work.progress('planning', 0, true);
    const { assessStandard } = await computing();
    const assessed = assessStandard(understanding, understanding.settings.standard);
    answer = await question(understanding, assessed, signal);
    if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
  });
  return answer;
}

export async function selection(work: Work): Promise<SheetArea | null> {
  try {
    return await work.port.selection();
  } catch (error) {
    work.update({ outcome: failureOutcome(error) });
    return null;
  }
}
