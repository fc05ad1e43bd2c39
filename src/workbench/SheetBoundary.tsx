/**
 * Keeps the page standing where a sheet cannot be drawn: what was entered and computed lives in
 * memory only, so the way out as a file has to stay open.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBoundary } from '../ui/FaultBoundary';
import { faultDetail } from '../ui/faultDetail';
import { Notice } from '../ui/Notice';
import { useWorkbenchText } from './workbenchWords';

const useStyles = makeStyles({ failed: { flexGrow: 1, padding: tokens.spacingHorizontalM } });

export function SheetBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <FaultBoundary fallback={({ thrown }) => <SheetFault thrown={thrown} />}>
      {children}
    </FaultBoundary>
  );
}

function SheetFault({ thrown }: { readonly thrown: unknown }) {
  const styles = useStyles();
  const text = useWorkbenchText();
  return (
    <div className={styles.failed} role="alert">
      <Notice intent="error">{text('workbench.undrawn', { detail: faultDetail(thrown) })}</Notice>
    </div>
  );
}
