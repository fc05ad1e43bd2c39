/**
 * What the pane shows where a part of it breaks down: a sentence, a report to copy, a way on. The
 * session lives outside, so that the workbook and the way back from a write are safe.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Component, lazy, type ReactNode } from 'react';
import type { Session, SessionState } from '../app/session';
import { OnDemand } from '../ui/OnDemand';
import { useWords } from '../ui/useWords';

interface BoundaryProps {
  readonly session: Pick<Session, 'state'>;
  /** Reloads the page when absent. */
  readonly reload?: () => void;
  readonly children: ReactNode;
}

interface Standing {
  readonly failure: { readonly thrown: unknown } | null;
}

const ReportOf = lazy(() => import(/* webpackChunkName: 'report' */ '../ui/errorReport/ReportOf'));

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  line: { margin: 0 },
});

export class PaneBoundary extends Component<BoundaryProps, Standing> {
  override readonly state: Standing = { failure: null };

  static getDerivedStateFromError(thrown: unknown): Standing {
    return { failure: { thrown } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { session, reload = reloadPage, children } = this.props;
    if (!failure) return children;
    const tryAgain = () => {
      this.setState({ failure: null });
      reload();
    };
    return <Failed thrown={failure.thrown} state={session.state()} reload={tryAgain} />;
  }
}

function Failed({
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
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <p className={styles.line}>{text('pane.boundary.title')}</p>
          <p className={styles.line}>{text('pane.boundary.safe')}</p>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={reload}>
            {text('pane.boundary.reload')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <OnDemand>
        <ReportOf cause={{ kind: 'thrown', thrown }} state={state} />
      </OnDemand>
    </div>
  );
}

function reloadPage(): void {
  window.location.reload();
}
