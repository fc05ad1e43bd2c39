/** Edits that others make: what they make old, 自动测算, and looking again where only that can tell. */
import type { WorkbookChange } from '../../workbook/port';
import { whenResting } from '../resting';
import { judgeAnew } from './read';
import { keepUpToDate } from './recalculate';
import type { Work } from './work';

export interface Hearing {
  readonly setLive: (live: boolean) => void;
  /** Hears no more, and lets go of what waits for edits to rest. */
  readonly end: () => void;
}

/** Listens to the workbook from now on. */
export function hearEdits(work: Work): Hearing {
  const liveRun = whenResting(
    (refused) => void work.perform((signal) => keepUpToDate(work, signal), refused),
    (outcome) => work.update({ outcome }),
  );
  const lookSoon = whenResting(
    (refused) =>
      void work.perform(async () => {
        await judgeAnew(work);
        if (work.state.live && work.state.freshness === 'stale') liveRun.soon();
      }, refused),
    // Nobody asked for it: the next read tells.
    () => undefined,
  );

  function notice({ sheet, unsure }: WorkbookChange): void {
    // What was written by us is as it was foreseen: a look tells it from an edit.
    if (unsure) return lookSoon.soon();
    if (work.calculated) {
      work.calculated = false;
      work.update({ mayBeOld: true });
    }
    if (!work.known) return;
    const inputs = work.known.inputs.get(sheet);
    if (!inputs) {
      // A formula of ours may look there, or a table come into being.
      if (work.state.freshness === 'fresh') lookSoon.soon();
      return;
    }
    if (inputs.length === 0) return;
    work.marks.edited(inputs);
    work.showMarks();
    const { live, freshness } = work.state;
    if (live && freshness !== 'none') liveRun.soon();
    // Which choice of 均衡_设置 was meant, only a look can tell.
    else if (inputs.length > 1 && freshness !== 'none') lookSoon.soon();
  }

  const deaf = work.port.onChange(notice);
  const rest = () => {
    liveRun.cancel();
    lookSoon.cancel();
  };
  return {
    end: () => {
      deaf();
      rest();
    },
    setLive: (live) => {
      work.update({ live });
      rest();
      if (live && work.state.freshness === 'stale') liveRun.soon();
    },
  };
}
