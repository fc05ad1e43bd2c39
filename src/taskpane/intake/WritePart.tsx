/** The button that writes what was found and says what that is; and then, where it stands and the way on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { FoundIntake, IntakeWritten } from '../../app/intakeState';
import { Notice } from '../../ui/Notice';
import { PlaceLink } from '../../ui/PlaceLink';
import type { PartProps } from '../partProps';
import { hasOpenQuestion } from './answerChoices';
import { useIntakeWords, type IntakeWords } from './intakeWords';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalXS,
  },
  // names of sheets are long: the button grows with them
  write: { maxWidth: 'none', textAlign: 'start' },
  line: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function WritePart({ session, state, found }: PartProps & { readonly found: FoundIntake }) {
  const styles = useStyles();
  const words = useIntakeWords();
  const { text } = words;
  if (found.imported.sheet === '' || state.intake?.written) return null;
  if (found.isWritten) return <p className={styles.line}>{text('intakePage.write.done')}</p>;
  return (
    <div className={styles.part}>
      {hasOpenQuestion(found) && <p className={styles.line}>{text('intakePage.write.open')}</p>}
      <Button
        className={styles.write}
        appearance="primary"
        icon={<TableAdd20Regular />}
        disabledFocusable={state.activity !== null}
        data-write=""
        onClick={() => void session.takeIn.write()}
      >
        {whatIsWritten(found, words)}
      </Button>
      <p className={styles.hint}>{text('intakePage.write.how')}</p>
    </div>
  );
}

function whatIsWritten({ imported, renews }: FoundIntake, { text }: IntakeWords): string {
  const { sheet, intake, changes } = imported;
  if (!renews) return text('intakePage.write.new', { sheet, schools: intake.schools.length });
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const [cells, added] = [count('renewed'), count('schoolAdded')];
  return cells + added === 0
    ? text('intakePage.write.list')
    : text('intakePage.write.renew', { sheet, cells, added });
}

/** Where all of it stands now. */
export function WrittenPart({
  session,
  written: { sheet, list, schools },
}: {
  readonly session: PartProps['session'];
  readonly written: IntakeWritten;
}) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const link = (to: string) => (
    <PlaceLink
      session={session}
      place={{ sheet: to, cell: null }}
      label={text('intakePage.written.go', { sheet: to })}
    >
      {to}
    </PlaceLink>
  );
  return (
    <Notice intent="success" polite>
      <p className={styles.line}>
        {text('intakePage.written.schools', { schools })} {link(sheet)}
      </p>
      {list !== '' && (
        <p className={styles.line}>
          {text('intakePage.written.list')} {link(list)}
        </p>
      )}
      <p className={styles.line}>{text('intakePage.written.next')}</p>
    </Notice>
  );
}
