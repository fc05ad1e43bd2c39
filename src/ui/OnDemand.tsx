/**
 * A part of the pane that is fetched when it is needed. Where the fetch fails, the part says so in
 * its place; every other fault goes on its way.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Component, Suspense, type ReactNode } from 'react';
import { Notice } from './Notice';
import { useWords } from './useWords';

interface OnDemandProps {
  readonly children: ReactNode;
}

interface OnDemandState {
  readonly unfetched: boolean;
}

const useStyles = makeStyles({ failed: { padding: tokens.spacingHorizontalS } });

export class OnDemand extends Component<OnDemandProps, OnDemandState> {
  override readonly state: OnDemandState = { unfetched: false };

  static getDerivedStateFromError(error: unknown): OnDemandState {
    // the name that webpack gives it
    if (error instanceof Error && error.name === 'ChunkLoadError') return { unfetched: true };
    throw error;
  }

  override render(): ReactNode {
    if (this.state.unfetched) return <LoadFailed />;
    return <Suspense>{this.props.children}</Suspense>;
  }
}

function LoadFailed() {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.failed}>
      <Notice intent="error">{text('pane.loadFailed')}</Notice>
    </div>
  );
}
