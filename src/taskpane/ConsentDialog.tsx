/** The question before the first write: which cells will be written. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { QuestionDialog } from './QuestionDialog';
import type { PartProps } from './partProps';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({
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
  return (
    <QuestionDialog
      session={session}
      items={state.consent}
      keyOf={({ sheet, address }) => `${sheet}!${address}`}
      itemOf={({ sheet, address, what }) => (
        <>
          <span className={styles.place}>{text('pane.place', { sheet, cell: address })}</span>{' '}
          {say(what)}
        </>
      )}
      words={{
        title: text('pane.consent.title'),
        intro: () => text('pane.consent.intro'),
        list: text('pane.consent.list'),
        agree: text('pane.consent.agree'),
        decline: text('pane.consent.decline'),
      }}
    >
      <p>{text('pane.consent.undo')}</p>
      {state.copy.way !== 'kept' && <p>{text('pane.consent.ctrlZ')}</p>}
      <CopyPart session={session} state={state} />
    </QuestionDialog>
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
