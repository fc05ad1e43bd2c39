/**
 * What the last verb came to: one sentence, what to look at first, and the way on. Announced to
 * screen readers; focus goes here when the work was started in the pane.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useEffect, useRef, useState } from 'react';
import type { IntakeWritten } from '../app/intakeState';
import type { Outcome, SessionFailure, SessionState } from '../app/session';
import { canRetry, failureMessage } from '../ui/failureWords';
import { Notice, type NoticeIntent } from '../ui/Notice';
import { OnDemand } from '../ui/OnDemand';
import type { PartProps } from './partProps';
import { isLedFrom, RunOutcome } from './RunOutcome';
import { unseenText } from '../ui/unseen';
import { useWords, type PaneWords } from '../ui/useWords';
import type { PageId } from './navigation';

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalS, outlineOffset: '-2px' },
  unseen: unseenText,
  line: { margin: 0 },
  places: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What to tell whoever looks after the add-in. */
const CauseReport = lazy(
  () => import(/* webpackChunkName: 'report' */ '../ui/errorReport/CauseReport'),
);

export function OutcomeBar({
  session,
  state,
  page,
}: PartProps & {
  /** That is shown below. */
  readonly page: PageId;
}) {
  const styles = useStyles();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { outcome } = state;
  useEffect(() => {
    if (outcome && document.hasFocus()) place.current?.focus();
  }, [outcome]);
  if (outcome?.kind === 'recalculated' && !isLedFrom(page)) {
    return (
      <div aria-live="polite" className={styles.unseen} data-outcome={outcome.kind}>
        {words.text('pane.outcome.done')}
      </div>
    );
  }
  return (
    <div aria-live="polite">
      {outcome && (
        <div ref={place} tabIndex={-1} className={styles.place} data-outcome={outcome.kind}>
          <Notice
            intent={outcomeIntent(outcome, state)}
            polite
            dismiss={{ label: words.text('pane.dismiss'), onDismiss: session.dismissOutcome }}
            actions={
              outcome.kind === 'failed' &&
              canRetry(outcome.failure) && (
                <Button size="small" onClick={() => void session.retry()}>
                  {words.text('pane.retry')}
                </Button>
              )
            }
          >
            {outcome.kind === 'recalculated' && (
              <RunOutcome outcome={outcome} session={session} state={state} />
            )}
            {outcomeLines(outcome, words).map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
            <PlaceList places={outcomePlaces(outcome)} />
          </Notice>
          {outcome.kind === 'failed' && isFault(outcome.failure) && (
            <FaultReport key={outcome.failure.kind} cause={outcome} state={state} />
          )}
        </div>
      )}
    </div>
  );
}

/** Nothing that the user can clear by himself. */
function isFault({ kind }: SessionFailure): boolean {
  return kind === 'host' || kind === 'unsupportedHost' || kind === 'tooLarge';
}

function FaultReport({
  cause,
  state,
}: {
  readonly cause: Extract<Outcome, { readonly kind: 'failed' }>;
  readonly state: SessionState;
}) {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
        {text('pane.error.show')}
      </Button>
    );
  }
  return (
    <OnDemand>
      <CauseReport cause={cause} state={state} />
    </OnDemand>
  );
}

function PlaceList({ places }: { readonly places: readonly string[] }) {
  const styles = useStyles();
  if (places.length === 0) return null;
  return (
    <ul className={styles.places}>
      {places.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  );
}

function outcomeIntent(outcome: Outcome, { county }: Pick<SessionState, 'county'>): NoticeIntent {
  switch (outcome.kind) {
    case 'recalculated':
      if (outcome.errors > 0) return 'warning';
      // a run that went well is no success of the county's
      return county?.verdict === 'met' ? 'success' : 'info';
    case 'countySheetWritten':
    case 'sampleAdded':
      return 'success';
    case 'columnsAdded':
      return 'success';
    case 'columnsRefused':
      return 'warning';
    case 'countyEntered':
      return outcome.left.length > 0 ? 'warning' : 'success';
    case 'tablesWritten':
    case 'remedyWritten':
      return (outcome.kept ?? []).length > 0 ? 'warning' : 'success';
    case 'intakeWritten':
      return outcome.missing + outcome.conflicts > 0 ? 'warning' : 'success';
    case 'undone':
      return outcome.kept.length > 0 ? 'warning' : 'success';
    case 'refused':
      return 'error';
    case 'failed':
      return outcome.failure.kind === 'cancelled' ? 'info' : 'error';
  }
}

function outcomeLines(outcome: Outcome, { text, say }: PaneWords): readonly string[] {
  switch (outcome.kind) {
    case 'recalculated':
      return keptLines(outcome, text);
    case 'countySheetWritten':
      return [text('pane.outcome.countySheetWritten', { sheet: outcome.sheet })];
    case 'columnsAdded':
      return [
        text('pane.outcome.columnsAdded', {
          sheet: outcome.place.sheet,
          cells: outcome.place.cell ?? '',
        }),
      ];
    case 'columnsRefused': {
      const { sheet, reason } = outcome;
      return [text('pane.outcome.columnsRefused', { sheet, reason })];
    }
    case 'countyEntered':
      return [
        text('pane.outcome.countyEntered', { count: outcome.count }),
        ...(outcome.left.length > 0 ? [text('pane.outcome.countyLeft')] : []),
      ];
    case 'tablesWritten':
      return [
        ...keptLines(outcome, text),
        text('pane.outcome.tablesWritten', { count: outcome.sheets.length }),
      ];
    case 'sampleAdded':
      return [text('pane.outcome.sampleAdded')];
    case 'remedyWritten':
      return [
        ...keptLines(outcome, text),
        text('pane.outcome.remedyWritten', { count: outcome.sheets.length }),
      ];
    case 'intakeWritten':
      return intakeLines(outcome, text);
    case 'undone':
      return [text(outcome.kept.length > 0 ? 'pane.outcome.undoneKept' : 'pane.outcome.undone')];
    case 'refused':
      return [text('pane.outcome.refused'), ...outcome.refusals.map(say)];
    case 'failed': {
      const restored = outcome.unrestored.length === 0;
      return [
        say(failureMessage(outcome.failure, restored)),
        ...(restored ? [] : [text('pane.outcome.unrestored')]),
      ];
    }
  }
}

/** Cells and sheets that the outcome names, each on its own line. */
function outcomePlaces(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'undone':
      return outcome.kept;
    case 'countyEntered':
      return outcome.left;
    case 'failed':
      return outcome.unrestored;
    case 'sampleAdded':
    case 'tablesWritten':
    case 'remedyWritten':
      return outcome.sheets;
    case 'intakeWritten':
      return [outcome.sheet, outcome.list].filter((sheet) => sheet !== '');
    case 'recalculated':
    case 'countySheetWritten':
    case 'columnsAdded':
    case 'columnsRefused':
    case 'refused':
      return [];
  }
}

/** What 取数 wrote, and what of it is left blank. */
function intakeLines(
  { schools, renewed, added, missing, conflicts }: IntakeWritten,
  text: PaneWords['text'],
): readonly string[] {
  const open = [
    ...(missing > 0 ? [text('pane.outcome.intakeMissing', { count: missing })] : []),
    ...(conflicts > 0 ? [text('pane.outcome.intakeConflicts', { count: conflicts })] : []),
  ];
  return [
    ...(open.length > 0
      ? [text('pane.outcome.intakeOpen', { list: open.join(text('pane.old.and')) })]
      : []),
    renewed + added > 0
      ? text('pane.outcome.intakeRenewed', { renewed, added })
      : text('pane.outcome.intakeWritten', { schools }),
  ];
}

const mostKept = 6;

/** What a person wrote on the sheets of ours, and why no result stands there. */
function keptLines(
  { kept = [] }: { readonly kept?: readonly string[] },
  text: PaneWords['text'],
): readonly string[] {
  if (kept.length === 0) return [];
  const places = kept.slice(0, mostKept).join(', ') + (kept.length > mostKept ? ' …' : '');
  return [text('pane.outcome.kept', { count: kept.length, places })];
}
