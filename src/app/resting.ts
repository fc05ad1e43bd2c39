/** Work that waits until nobody has edited for a while; an edit under way is left to its end. */
import type { Outcome } from './session';

/** How long the entries must rest, in milliseconds. */
const rest = 1000;

export interface Resting {
  readonly soon: () => void;
  readonly cancel: () => void;
}

/** @param run does the work, and hands on what the host refuses */
export function whenResting(
  run: (refused: (outcome: Outcome) => void) => void,
  refused: (outcome: Outcome) => void,
): Resting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      run((outcome) => {
        const editing = outcome.kind === 'failed' && outcome.failure.kind === 'editMode';
        if (editing) soon();
        else refused(outcome);
      });
    }, rest);
  };
  return { soon, cancel: () => clearTimeout(timer) };
}
