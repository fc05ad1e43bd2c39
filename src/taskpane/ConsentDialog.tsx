/** The question before the first write: which cells will be written. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import type { PartProps } from './section';
import { useWords } from './words';

const shown = 60;

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '480px', padding: tokens.spacingHorizontalL },
  cells: {
    maxHeight: '40vh',
    overflowY: 'auto',
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  line: { paddingBlock: tokens.spacingVerticalXS },
  copy: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  place: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

export default function ConsentDialog({ session, state }: PartProps) {
  const styles = useStyles();
  const { text, say } = useWords();
  // What was asked last stays while the dialog closes.
  const [lines, setLines] = useState(state.consent ?? []);
  if (state.consent && state.consent !== lines) setLines(state.consent);
  return (
    <Dialog
      modalType="alert"
      open={state.consent !== null}
      onOpenChange={(_, { open }) => {
        if (!open) session.declineConsent();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text('pane.consent.title')}</DialogTitle>
          <DialogContent>
            <p>{text('pane.consent.intro')}</p>
            <ul className={styles.cells} tabIndex={0} aria-label={text('pane.consent.list')}>
              {lines.slice(0, shown).map(({ sheet, address, what }) => (
                <li key={`${sheet}!${address}`} className={styles.line}>
                  <span className={styles.place}>
                    {text('pane.place', { sheet, cell: address })}
                  </span>{' '}
                  {say(what)}
                </li>
              ))}
              {lines.length > shown && (
                <li>{text('pane.consent.rest', { rest: lines.length - shown })}</li>
              )}
            </ul>
            <p>{text('pane.consent.undo')}</p>
            <CopyPart session={session} state={state} />
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void session.agree()}>
              {text('pane.consent.agree')}
            </Button>
            <Button onClick={session.declineConsent}>{text('pane.consent.decline')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The workbook as it is, to be kept before anything is written: the host's own way. */
function CopyPart({ session, state: { copy, activity } }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  if (copy.way !== 'opens') return <p>{text(`pane.consent.copy.${copy.way}`)}</p>;
  return (
    <div className={styles.copy} aria-live="polite">
      {copy.state === 'none' ? (
        <>
          <span>{text('pane.consent.copy')}</span>
          <Button
            size="small"
            icon={<Copy20Regular />}
            disabled={activity !== null}
            onClick={() => void session.openCopy()}
          >
            {text('pane.consent.copy.open')}
          </Button>
        </>
      ) : (
        <span>{text(`pane.consent.copy.${copy.state}`)}</span>
      )}
    </div>
  );
}
