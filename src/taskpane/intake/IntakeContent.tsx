/**
 * The page 从统计报表取数: files are chosen or dropped, read here, and what was found is shown with what has
 * to be answered before it is written.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { IntakeFound, IntakeState } from '../../app/intakeState';
import { missingCount } from '../../statistics/figureWords';
import { unseenText } from '../../ui/unseen';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';
import { DropZone } from './DropZone';
import { FoundDetails } from './FoundDetails';
import { FoundSummary } from './FoundSummary';
import { IntakeQuestions } from './IntakeQuestions';
import { useIntakeWords, type IntakeWords } from './intakeWords';
import { sampleExports } from './sampleExports';
import { WritePart, WrittenPart } from './WritePart';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  part: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  discard: { alignSelf: 'flex-start' },
  said: unseenText,
});

export function IntakeContent({ session, state }: PartProps) {
  const styles = useStyles();
  const words = useIntakeWords();
  const { text } = words;
  const pane = useWords();
  const { intake } = state;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // whoever came here by a button of another page has lost it
    title.current?.focus();
  }, []);
  const busy = state.activity !== null;
  return (
    <div className={styles.page} data-intake={stepOf(intake)}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {pane.text('pane.page.intake')}
      </h2>
      <div role="status" className={styles.said}>
        {saidOf(intake, words)}
      </div>
      {intake?.reading ? (
        <ReadingFiles reading={intake.reading} />
      ) : intake?.found ? (
        <FoundPart session={session} state={state} found={intake.found} />
      ) : (
        <>
          <p className={styles.line}>{text('intakePage.intro')}</p>
          <DropZone give={session.takeIn.collect} busy={busy} first />
          <p className={styles.hint}>{text('intakePage.private')}</p>
          {isFree(state) && (
            <Button
              className={styles.discard}
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => void session.takeIn.collect(sampleExports())}
            >
              {text('intakePage.sample')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** Made-up schools shall not stand beside real ones. */
function isFree({ survey }: PartProps['state']): boolean {
  return survey === null || survey.ledger.length === 0;
}

type Step = 'empty' | 'reading' | 'asks' | 'found' | 'written';

function stepOf(intake: IntakeState | null): Step {
  if (intake?.reading) return 'reading';
  if (!intake?.found) return 'empty';
  if (intake.found.kind === 'asks') return 'asks';
  return intake.written ? 'written' : 'found';
}

/** For those who hear the page: that reading has begun, not every file. */
function saidOf(intake: IntakeState | null, { text }: IntakeWords): string {
  if (!intake) return '';
  const { reading, found } = intake;
  if (reading) return text('intakePage.reading.said', { of: reading.of });
  if (!found) return '';
  if (found.kind === 'asks') return text('intakePage.asked');
  const { schools, missing, conflicts } = found.imported.intake;
  return [
    text('intakePage.schools', { schools: schools.length }),
    countOf('missing', missingCount(missing), text),
    countOf('conflicts', conflicts.length, text),
  ].join(text('intakePage.comma'));
}

function countOf(part: 'missing' | 'conflicts', count: number, text: IntakeWords['text']): string {
  return text('intakePage.count', { title: text(`intakePage.part.${part}`), count });
}

/** The bar and 取消 stand at the bottom of the pane, as for all work. */
function ReadingFiles({ reading }: { readonly reading: NonNullable<IntakeState['reading']> }) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const { at, of, name } = reading;
  return (
    <>
      <p className={styles.line}>
        {name === ''
          ? text('intakePage.reading.said', { of })
          : text('intakePage.reading', { at: at + 1, of, name })}
      </p>
      <p className={styles.hint}>{text('intakePage.reading.cancel')}</p>
    </>
  );
}

function FoundPart({ session, state, found }: PartProps & { readonly found: IntakeFound }) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // reading has ended: what was found is what one waits for
    heading.current?.focus();
  }, []);
  return (
    <>
      {state.intake?.written && <WrittenPart session={session} written={state.intake.written} />}
      <FoundSummary heading={heading} found={found} />
      <IntakeQuestions session={session} found={found} />
      {found.kind === 'found' && (
        <>
          <WritePart session={session} state={state} found={found} />
          <FoundDetails imported={found.imported} />
        </>
      )}
      <section className={styles.more}>
        <h3 className={styles.part}>{text('intakePage.more')}</h3>
        <p className={styles.hint}>{text('intakePage.more.hint')}</p>
        <DropZone give={session.takeIn.collect} busy={state.activity !== null} />
        <Button
          className={styles.discard}
          size="small"
          disabledFocusable={state.activity !== null}
          onClick={session.takeIn.discard}
        >
          {text('intakePage.discard')}
        </Button>
      </section>
    </>
  );
}
