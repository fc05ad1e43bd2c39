/** After every write: a toast that offers the way back. Fetched with the first write. */
import {
  Button,
  makeStyles,
  Toast,
  Toaster,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Outcome } from '../app/session';
import type { PartProps } from './partProps';
import { useWords } from '../ui/useWords';

/** Long enough to read it and to reach the button. */
const shownMs = 8000;

const toastId = 'written';

/** In a shorter pane it would hide what was just written; the button below offers the same. */
const roomyHeight = 600;

/** Between the toast and the buttons below it, which stay in reach. */
const clearance = 8;

const useStyles = makeStyles({
  // Fluent's toaster is wider than the narrowest pane
  toaster: { width: 'min(292px, calc(100vw - 24px))' },
});

export default function UndoToast({ session, state }: PartProps) {
  const { text } = useWords();
  const toasterId = useId('undo');
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const styles = useStyles();
  const above = useSyncExternalStore(watchButtons, heightOfButtons) + clearance;
  const { outcome } = state;
  const told = useRef<Outcome | null>(null);
  useEffect(() => {
    if (told.current === outcome) return;
    told.current = outcome;
    if (outcome === null) return;
    dismissToast(toastId);
    if (!canBeUndone(outcome) || window.innerHeight < roomyHeight) return;
    dispatchToast(
      <Toast>
        <ToastTitle
          action={
            <Button
              size="small"
              onClick={() => {
                dismissToast(toastId);
                void session.undo();
              }}
            >
              {text('pane.toast.undo')}
            </Button>
          }
        >
          {text('pane.toast.written')}
        </ToastTitle>
      </Toast>,
      { toastId, intent: 'success', timeout: shownMs, pauseOnHover: true, politeness: 'polite' },
    );
  }, [outcome, dispatchToast, dismissToast, session, text]);
  return (
    <Toaster
      className={styles.toaster}
      toasterId={toasterId}
      position="bottom"
      offset={{ vertical: above }}
    />
  );
}

function watchButtons(listener: () => void): () => void {
  const buttons = document.querySelector('footer');
  if (!buttons) return () => undefined;
  const observer = new ResizeObserver(listener);
  observer.observe(buttons);
  return () => observer.disconnect();
}

function heightOfButtons(): number {
  return document.querySelector('footer')?.offsetHeight ?? 0;
}

/** Outcomes after which something can be taken back. */
export function canBeUndone({ kind }: Outcome): boolean {
  switch (kind) {
    case 'recalculated':
    case 'countySheetWritten':
    case 'columnsAdded':
    case 'countyEntered':
    case 'sampleAdded':
    case 'tablesWritten':
    case 'remedyWritten':
    case 'intakeWritten':
      return true;
    case 'columnsRefused':
    case 'undone':
    case 'refused':
    case 'failed':
      return false;
  }
}
