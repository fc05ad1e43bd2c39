/**
 * Keeps the page standing where a sheet cannot be drawn: what was entered and computed lives in
 * memory only, so the way out as a file has to stay open.
 */
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWorkbenchText } from './words';

interface Standing {
  readonly failure: { readonly thrown: unknown } | null;
}

const useStyles = makeStyles({ failed: { flexGrow: 1, padding: tokens.spacingHorizontalM } });

export class SheetBoundary extends Component<{ readonly children: ReactNode }, Standing> {
  override readonly state: Standing = { failure: null };

  static getDerivedStateFromError(thrown: unknown): Standing {
    return { failure: { thrown } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? <Failed thrown={failure.thrown} /> : this.props.children;
  }
}

function Failed({ thrown }: { readonly thrown: unknown }) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return (
    <div className={styles.failed} role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text('workbench.undrawn', { detail })}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
