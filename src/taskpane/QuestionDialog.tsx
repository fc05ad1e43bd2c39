/** A question with a list of places, to be answered before anything is done. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PartProps } from './partProps';
import { AlertDialog } from '../ui/AlertDialog';
import { useWords } from '../ui/useWords';

/** Places that are listed, of many. */
const mostAsked = 60;

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '480px', padding: tokens.spacingHorizontalL },
  items: {
    maxHeight: '40vh',
    overflowY: 'auto',
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  item: { paddingBlock: tokens.spacingVerticalXS },
});

interface PlacesQuestion<Item> extends Pick<PartProps, 'session'> {
  /** What the session waits with; null: it does not. */
  readonly items: readonly Item[] | null;
  readonly keyOf: (item: Item) => string;
  readonly itemOf: (item: Item) => ReactNode;
  readonly words: {
    readonly title: string;
    readonly intro: (count: number) => string;
    readonly list: string;
    readonly agree: string;
    readonly decline: string;
  };
  /** Below the list. */
  readonly children?: ReactNode;
}

export function QuestionDialog<Item>(question: PlacesQuestion<Item>) {
  const { session, items, keyOf, itemOf, words, children } = question;
  const styles = useStyles();
  const { text } = useWords();
  // What was asked last stays while the dialog closes.
  const [asked, setAsked] = useState(items ?? []);
  if (items && items !== asked) setAsked(items);
  return (
    <AlertDialog
      open={items !== null}
      title={words.title}
      onCancel={session.declineConsent}
      className={styles.surface}
      actions={
        <>
          <Button appearance="primary" onClick={() => void session.agree()}>
            {words.agree}
          </Button>
          <Button onClick={session.declineConsent}>{words.decline}</Button>
        </>
      }
    >
      <p>{words.intro(asked.length)}</p>
      <ul className={styles.items} tabIndex={0} aria-label={words.list}>
        {asked.slice(0, mostAsked).map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {itemOf(item)}
          </li>
        ))}
        {asked.length > mostAsked && (
          <li>{text('pane.consent.rest', { rest: asked.length - mostAsked })}</li>
        )}
      </ul>
      {children}
    </AlertDialog>
  );
}
