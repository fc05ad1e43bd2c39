/**
 * A part of the pane that is fetched when it is needed. Where the fetch fails, the part says so in
 * its place; every other fault goes on its way.
 */
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Component, Suspense, type ReactNode } from 'react';
import { useWords } from './useWords';

interface Props {
  readonly children: ReactNode;
}

interface Standing {
  readonly unfetched: boolean;
}

const useStyles = makeStyles({ failed: { padding: tokens.spacingHorizontalS } });

export class OnDemand extends Component<Props, Standing> {
  override readonly state: Standing = { unfetched: false };

  static getDerivedStateFromError(error: unknown): Standing {
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
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text('pane.loadFailed')}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
