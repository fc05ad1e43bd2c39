/**
 * What the last verb came to: one sentence, what to look at first, and the way on. Announced to
 * screen readers; focus goes here when the work was started in the pane.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useEffect, useRef, useState } from 'react';
import type { IntakeWritten } from '../app/intakeState';
import type { Outcome, SessionFailure, SessionState } from '../app/session';
import type { Assessment, StageAssessment } from '../assessment/assessment';
import { stages } from '../standards/standard';
import { canRetry, failureMessage } from '../ui/failureWords';
import { Notice, type NoticeIntent } from '../ui/Notice';
import { OnDemand } from '../ui/OnDemand';
import { isFailing, standingStage } from './results/failingSchools';
import type { PartProps } from './partProps';
import { useWords, type PaneWords } from '../ui/useWords';

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalS, outlineOffset: '-2px' },
  line: { margin: 0 },
  places: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What to tell whoever looks after the add-in. */
const CauseReport = lazy(
  () => import(/* webpackChunkName: 'report' */ '../ui/errorReport/CauseReport'),
);

export function OutcomeBar({ session, state }: PartProps) {
  const styles = useStyles();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { outcome } = state;
  useEffect(() => {
    if (outcome && document.hasFocus()) place.current?.focus();
  }, [outcome]);
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
            {outcomeLines(outcome, state, words).map((line) => (
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

function outcomeLines(
  outcome: Outcome,
  { assessment, county }: Pick<SessionState, 'assessment' | 'county'>,
  { text, say, language }: PaneWords,
): readonly string[] {
  switch (outcome.kind) {
    case 'recalculated':
      return [
        outcome.errors > 0
          ? text('pane.outcome.errors', { errors: outcome.errors })
          : outcome.warnings > 0
            ? text('pane.outcome.warnings', { warnings: outcome.warnings })
            : text('pane.outcome.clean'),
        ...(county
          ? [
              text(`pane.county.${county.verdict}`, {
                standard: text(`pane.standard.${county.standard}`),
              }),
            ]
          : []),
        ...(assessment ? firstToLookAt(assessment, county, { text, language }) : []),
        ...keptLines(outcome, text),
      ];
    case 'countySheetWritten':
      return [text('pane.outcome.countySheetWritten', { sheet: outcome.sheet })];
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

/** The CVs above their limit and how many schools fail: where the county's trouble is. */
function firstToLookAt(
  { stages: results, standard }: Assessment,
  county: SessionState['county'],
  { text, language }: Pick<PaneWords, 'text' | 'language'>,
): readonly string[] {
  const present = stages.flatMap((stage) => results[stage] ?? []);
  const failing = present.reduce(
    (count, stage) =>
      count + standingStage(stage, standard, county).standings.filter(isFailing).length,
    0,
  );
  const over = present.flatMap((stage) => indicatorsOver(stage));
  const names = over.map(({ stage, id }) => {
    const indicator = standard.indicators.find((candidate) => candidate.id === id);
    return `${text(`pane.stage.${stage}`)} ${indicator?.name[language] ?? id}`;
  });
  const composite = present
    .filter((stage) => isOver(stage))
    .map(({ stage }) => `${text(`pane.stage.${stage}`)} ${text('pane.cv.composite')}`);
  const list = [...names, ...composite].join(text('pane.cv.driver.and'));
  return [
    ...(list === '' ? [] : [text('pane.outcome.limits', { list })]),
    ...(failing === 0 ? [] : [text('pane.outcome.failing', { failing })]),
  ];
}

function indicatorsOver({ stage, indicators }: StageAssessment) {
  return Object.entries(indicators)
    .filter(([, dispersion]) => dispersion?.verdict === 'notMet')
    .map(([id]) => ({ stage, id }));
}

function isOver({ compositeCv, compositeLimit, dispersionVerdict }: StageAssessment): boolean {
  return compositeLimit !== null && compositeCv !== null && dispersionVerdict === 'notMet';
}
