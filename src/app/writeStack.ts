/** The writes of a session that can be taken back, the last first. */
import type { NameOverlay } from '../sheets/binding/corrections';
import type { Patience, Undo, WorkbookPort } from '../workbook/port';
import type { Remarks } from './compute';

/** What was corrected and answered by hand before a write, and is to be written again without it. */
export interface Before {
  readonly corrections: NameOverlay;
  readonly remarks: Remarks;
}

/** Writes that are taken back as one. */
interface StackedWrite extends Before {
  readonly undos: readonly Undo[];
  /** Places that those of them left alone that were taken back already. */
  readonly kept: readonly string[];
}

export interface WriteStack {
  readonly isEmpty: () => boolean;
  readonly push: (undo: Undo, before: Before) => void;
  /** Adds to the last write, with which it is taken back; a write of its own where there is none. */
  readonly join: (undo: Undo, before: Before) => void;
  /** Places that taking back the last write would leave alone, somebody having changed them since. */
  readonly foresee: () => Promise<readonly string[]>;
  /** Null where there is nothing to take back; `kept`: places that somebody has changed since. */
  readonly takeBack: () => Promise<(Before & { readonly kept: readonly string[] }) | null>;
}

/** More writes than these are not taken back; each keeps the cells that it wrote. */
const depth = 10;

/** @param patience how long it waits for the host */
export function createWriteStack(
  port: Pick<WorkbookPort, 'undo' | 'foresee'>,
  patience: () => Patience = () => ({}),
): WriteStack {
  let written: readonly StackedWrite[] = [];
  const push: WriteStack['push'] = (undo, before) => {
    written = [...written, { undos: [undo], kept: [], ...before }].slice(-depth);
  };
  return {
    isEmpty: () => written.length === 0,
    push,
    join: (undo, before) => {
      const last = written.at(-1);
      if (!last) return push(undo, before);
      written = [...written.slice(0, -1), { ...last, undos: [...last.undos, undo] }];
    },
    foresee: async () =>
      eachOnce((await port.foresee(written.at(-1)?.undos ?? [], patience())).kept),
    takeBack: async () => {
      const earlier = written.slice(0, -1);
      for (;;) {
        const last = written.at(-1);
        if (!last) return null;
        const { undos, kept, corrections, remarks } = last;
        const undo = undos.at(-1);
        if (!undo) {
          written = earlier;
          return { corrections, remarks, kept: eachOnce(kept) };
        }
        const back = await port.undo(undo, patience());
        // Where the next one fails, only what is left is taken back when it is tried again.
        written = [
          ...earlier,
          { ...last, undos: undos.slice(0, -1), kept: [...kept, ...back.kept] },
        ];
      }
    },
  };
}

/** Several writes that are taken back as one may have met in a cell. */
function eachOnce(places: readonly string[]): readonly string[] {
  return [...new Set(places)];
}
