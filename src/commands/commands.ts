/**
 * The ribbon's 一键测算: the same session and the same job as in the pane, without opening it. The
 * pane opens only where the user must see something: the first run's question, or why it failed.
 */
import type { Session } from '../app/session';

export interface RibbonEvent {
  /** Tells Office that the command has ended; without it the button stays blocked. */
  readonly completed: () => void;
}

/** FunctionName of the button in the manifest. */
export const recalculateCommand = 'recalculate';

/** @param showPane brings the pane up; may fail where the host has no shared runtime */
export function recalculateFromRibbon(
  session: Pick<Session, 'state' | 'subscribe' | 'recalculate'>,
  showPane: () => Promise<void>,
): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      await idle(session);
      await session.recalculate({ agreed: false });
      if (needsTheUser(session)) await showPane();
    } finally {
      event.completed();
    }
  };
}

function needsTheUser(session: Pick<Session, 'state'>): boolean {
  const { consent, outcome } = session.state();
  return consent !== null || outcome?.kind === 'refused' || outcome?.kind === 'failed';
}

/** A runtime that the button has just started is still surveying the workbook: the job comes after. */
function idle({ state, subscribe }: Pick<Session, 'state' | 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    if (state().activity === null) {
      resolve();
      return;
    }
    const unsubscribe = subscribe(() => {
      if (state().activity !== null) return;
      unsubscribe();
      resolve();
    });
  });
}
