/** The report of what went wrong, whether a verb failed or a part of the pane broke down. */
import type { Outcome, SessionState } from '../../app/session';
import ErrorReport from './ErrorReport';
import { failureFacts, thrownFacts } from './errorFacts';

export type ReportCause =
  | Extract<Outcome, { readonly kind: 'failed' }>
  | { readonly kind: 'thrown'; readonly thrown: unknown };

export default function CauseReport({
  cause,
  state,
}: {
  readonly cause: ReportCause;
  readonly state: SessionState;
}) {
  const facts =
    cause.kind === 'failed' ? failureFacts(cause, state) : thrownFacts(cause.thrown, state);
  return <ErrorReport facts={facts} />;
}
