/** What every part of the pane is given: the session, for its verbs, and its state. */
import type { SessionState } from '../app/session';
import type { RetryingSession } from '../ui/retryingSession';

export interface PartProps {
  readonly session: RetryingSession;
  readonly state: SessionState;
}
