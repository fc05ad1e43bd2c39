/** How somebody left the page 核查, to be found again on coming back to it. As long as the runtime. */
import type { Finding } from '../../county/finding';
import type { RetryingSession } from '../../ui/retryingSession';
import { wholeView, type FindingView } from './findingView';

export interface KeptView {
  readonly view: FindingView;
  /** Keys of folded groups. */
  readonly closed: ReadonlySet<string>;
  readonly current: Finding | null;
}

const viewsBySession = new WeakMap<RetryingSession, KeptView>();

export function keptView(session: RetryingSession): KeptView {
  return viewsBySession.get(session) ?? { view: wholeView, closed: new Set(), current: null };
}

export function keepView(session: RetryingSession, view: KeptView): void {
  viewsBySession.set(session, view);
}
