/**
 * The ribbon's verbs: the same session and the same jobs as in the pane. The pane comes up only
 * where the user must see something: a page that was asked for, the first run's question, or why a
 * job failed.
 */
import type { Session } from '../app/session';

export interface RibbonEvent {
  /** Tells Office that the command has ended; without it the button stays blocked. */
  readonly completed: () => void;
}

/** FunctionName of each button in the manifest. */
export const ribbonVerbs = [
  'showBinding',
  'showFindings',
  'recalculate',
  'showForms',
  'undo',
] as const;
export type RibbonVerb = (typeof ribbonVerbs)[number];

type Commands = Readonly<Record<RibbonVerb, (event: RibbonEvent) => Promise<void>>>;

/**
 * @param go leads the pane to a page
 * @param showPane brings the pane up; may fail where the host has no shared runtime
 */
export function ribbonCommands(
  session: Pick<Session, 'state' | 'recalculate' | 'undo'>,
  go: (page: 'binding' | 'findings' | 'forms') => void,
  showPane: () => Promise<void>,
): Commands {
  const command = (job: () => Promise<void>) => async (event: RibbonEvent) => {
    try {
      await job();
    } finally {
      event.completed();
    }
  };
  const page = (id: Parameters<typeof go>[0]) =>
    command(async () => {
      go(id);
      await showPane();
    });
  const job = (verb: () => Promise<void>) =>
    command(async () => {
      await verb();
      if (needsTheUser(session)) await showPane();
    });
  return {
    showBinding: page('binding'),
    showFindings: page('findings'),
    showForms: page('forms'),
    recalculate: job(() => session.recalculate({ agreed: false })),
    undo: command(async () => {
      const nothing = !session.state().canUndo;
      await session.undo();
      if (nothing || needsTheUser(session)) await showPane();
    }),
  };
}

function needsTheUser(session: Pick<Session, 'state'>): boolean {
  const { consent, keeps, outcome, mayBeOld } = session.state();
  if (consent !== null || keeps !== null || mayBeOld) return true;
  if (outcome?.kind === 'undone') return outcome.kept.length > 0;
  return outcome?.kind === 'refused' || outcome?.kind === 'failed';
}
