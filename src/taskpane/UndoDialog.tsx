/** The question before an undo that cannot take everything back: what was changed since stays. */
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
import { useState } from 'react';
import type { PartProps } from './section';
import { useWords } from './words';

const shown = 60;

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '480px', padding: tokens.spacingHorizontalL },
  places: {
    maxHeight: '40vh',
    overflowY: 'auto',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

export default function UndoDialog({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  // What was asked last stays while the dialog closes.
  const [places, setPlaces] = useState(state.keeps ?? []);
  if (state.keeps && state.keeps !== places) setPlaces(state.keeps);
  return (
    <Dialog
      modalType="alert"
      open={state.keeps !== null}
      onOpenChange={(_, { open }) => {
        if (!open) session.declineConsent();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text('pane.keeps.title')}</DialogTitle>
          <DialogContent>
            <p>{text('pane.keeps.intro', { count: places.length })}</p>
            <ul className={styles.places} tabIndex={0} aria-label={text('pane.keeps.list')}>
              {places.slice(0, shown).map((place) => (
                <li key={place}>{place}</li>
              ))}
              {places.length > shown && (
                <li>{text('pane.consent.rest', { rest: places.length - shown })}</li>
              )}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void session.agree()}>
              {text('pane.keeps.agree')}
            </Button>
            <Button onClick={session.declineConsent}>{text('pane.keeps.decline')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
