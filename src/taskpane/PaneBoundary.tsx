/**
 * What the pane shows where a part of it breaks down: a sentence, a report to copy, a way on. The
 * session lives outside, so that the workbook and the way back from a write are safe.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode } from 'react';
import type { Session, SessionState } from '../app/session';
import { FaultBoundary } from '../ui/FaultBoundary';
import { Notice } from '../ui/Notice';
import { OnDemand } from '../ui/OnDemand';
import { useWords } from '../ui/useWords';

const CauseReport = lazy(
  () => import(/* webpackChunkName: 'report' */ '../ui/errorReport/CauseReport'),
);

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  line: { margin: 0 },
});

export function PaneBoundary({
  session,
  reload = reloadPage,
  children,
}: {
  readonly session: Pick<Session, 'state'>;
  /** Reloads the page when absent. */
  readonly reload?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <FaultBoundary
      fallback={({ thrown, tryAgain }) => (
        <PaneFault
          thrown={thrown}
          state={session.state()}
          reload={() => {
            tryAgain();
            reload();
          }}
        />
      )}
    >
      {children}
    </FaultBoundary>
  );
}

function PaneFault({
  thrown,
  state,
  reload,
}: {
  readonly thrown: unknown;
  readonly state: SessionState;
  readonly reload: () => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.failed} role="alert">
      <Notice
        intent="error"
        actions={
          <Button size="small" onClick={reload}>
            {text('pane.boundary.reload')}
          </Button>
        }
      >
        <p className={styles.line}>{text('pane.boundary.title')}</p>
        <p className={styles.line}>{text('pane.boundary.safe')}</p>
      </Notice>
      <OnDemand>
        <CauseReport cause={{ kind: 'thrown', thrown }} state={state} />
      </OnDemand>
    </div>
  );
}

function reloadPage(): void {
  window.location.reload();
}
