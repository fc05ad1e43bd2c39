/** 从统计报表取数 as verbs of a session. What reads, joins and writes is fetched with the first files. */
import type { TakeIn } from '../intakeState';
import type { Work } from './work';

const takingIn = () => import(/* webpackChunkName: 'takingIn' */ './takeIn');

export function intakeVerbs(work: Work): TakeIn {
  return {
    collect: (files) =>
      work.perform(async (signal) => {
        work.progress('collecting', 0, true);
        await (await takingIn()).collect(work, files, signal);
      }),
    answer: (answers) =>
      work.perform(async () => {
        await (await takingIn()).answerIntake(work, answers);
      }),
    write: () =>
      work.perform(async (signal) => {
        await (await takingIn()).writeIntake(work, signal);
      }),
    discard: () => {
      work.intake = null;
      work.update({ intake: null });
    },
  };
}

/** Looks again at what was read when a write was taken back: it may have been the table's. */
export async function reviewIntake(work: Work): Promise<void> {
  if (work.intake) await (await takingIn()).lookAgain(work);
}
