/** Bottom of the pane, always in reach: the main job, the way back, and the work under way. */
import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import { useEffect, useState } from 'react';
import type { Activity } from '../app/session';
import type { PartProps } from './partProps';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  silent: { margin: 0, color: tokens.colorStatusWarningForeground1 },
});

/** Where the skip link at the top leads. */
export const mainActionId = 'pane-recalculate';

export function Actions({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const busy = state.activity !== null;
  return (
    <footer className={styles.footer}>
      {state.activity && <WorkProgress activity={state.activity} cancel={session.cancel} />}
      <div className={styles.buttons}>
        <Button
          id={mainActionId}
          className={styles.main}
          appearance="primary"
          icon={<Calculator20Regular />}
          disabledFocusable={busy}
          title={text('pane.recalculate.shortcut')}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void session.recalculate({ agreed: false })}
        >
          {text('pane.recalculate')}
        </Button>
        {state.canUndo && (
          <Button
            icon={<ArrowUndo20Regular />}
            disabledFocusable={busy}
            onClick={() => void session.undo()}
          >
            {text('pane.undo')}
          </Button>
        )}
      </div>
    </footer>
  );
}

/** Shorter work than this needs no progress; a flash would only disturb. */
const patienceMs = 500;

function WorkProgress({
  activity,
  cancel,
}: {
  readonly activity: Activity;
  readonly cancel: () => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <>
      <div className={styles.progress}>
        <Field
          className={styles.bar}
          validationMessage={text(`pane.activity.${activity.kind}`)}
          validationState="none"
        >
          {activity.done > 0 ? <ProgressBar value={activity.done} /> : <ProgressBar />}
        </Field>
        {activity.cancellable && (
          <Button size="small" onClick={cancel}>
            {text('pane.cancel')}
          </Button>
        )}
      </div>
      {activity.silent && (
        <p role="status" className={styles.silent}>
          {text('pane.activity.silent')}
        </p>
      )}
    </>
  );
}
