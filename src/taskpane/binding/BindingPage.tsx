/**
 * 列对应: the school tables that were found, how each column was understood, and every way to put that
 * right. Without a table it welcomes and says how to begin.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import type { Survey } from '../../app/session';
import type { Finding, FindingRule } from '../../county/finding';
import { findingSentence } from '../../messages/findingWords';
import type { BoundTable } from '../../sheets/binding';
import type { Correction } from '../../sheets/binding/corrections';
import { useNavigation } from '../navigation';
import type { PartProps } from '../partProps';
import { PlaceLink } from '../../ui/PlaceLink';
import { unseenText } from '../../ui/unseen';
import { useWords } from '../../ui/useWords';
import { BlockByHand } from './BlockByHand';
import { LedgerPart } from './LedgerPart';
import { missingOf } from './wantedFields';
import { isNameFinding, NameFaults } from './NameFaults';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';
import { useKeptFocus } from '../../ui/focus';
import { hasOpenQuestions } from './questions';
import { TableBinding } from './TableBinding';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  part: {
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
  },
  summary: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  closing: {
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  said: unseenText,
});

export default function BindingPage({ session, state }: PartProps) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const { survey } = state;
  const correct = async (correction: Correction, told: string) => {
    const { outcome } = session.state();
    await session.correct(correction);
    // a new outcome is a refusal, which speaks for itself
    const accepted = session.state().outcome === outcome;
    if (accepted) setSaid(told);
    return accepted;
  };
  const page: BindingProps = { session, state, correct, announce: setSaid };
  return (
    <>
      <div role="status" className={styles.said}>
        {said}
      </div>
      {survey === null ? <BeforeSurvey {...page} /> : <SurveyedTables {...page} survey={survey} />}
    </>
  );
}

function BeforeSurvey({ session, state }: BindingProps) {
  const styles = useStyles();
  const { text } = useWords();
  if (state.activity) return <div className={styles.part}>{text('pane.binding.reading')}</div>;
  return (
    <div className={styles.closing}>
      <p className={styles.line}>{text('pane.binding.unread')}</p>
      <Button size="small" onClick={() => void session.survey()}>
        {text('pane.binding.reread')}
      </Button>
    </div>
  );
}

function SurveyedTables({ survey, ...page }: BindingProps & { readonly survey: Survey }) {
  const { tables, findings } = survey;
  const { heading, part } = useKeptFocus<HTMLHeadingElement>();
  const asks = hasOpenQuestions(survey);
  // nothing that could become a table: the welcome says how to begin
  const first = survey.ledger.every(({ state }) => state === 'leftOut');
  return (
    <div {...part}>
      {first ? (
        <Welcome {...page} />
      ) : (
        <TablesSummary
          heading={heading}
          tables={tables}
          asks={asks}
          computed={page.state.freshness !== 'none'}
        />
      )}
      <LedgerPart survey={survey} {...page} />
      {tables.map((table) => (
        <TableBinding
          key={table.key}
          table={table}
          missing={missingOf(table, findings)}
          asks={asks}
          neighbours={tables.filter((each) => each.sheet === table.sheet && each !== table)}
          {...page}
        />
      ))}
      <NameFaults faults={findings.filter(isNameFinding)} {...page} />
      <Notes session={page.session} notes={surveyNotes(survey)} />
      {!first && <ClosingPart {...page} />}
    </div>
  );
}

function TablesSummary({
  heading,
  tables,
  asks,
  computed,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly tables: readonly BoundTable[];
  /** Something waits for an answer. */
  readonly asks: boolean;
  /** Something was computed before: the way on is known. */
  readonly computed: boolean;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))].join(text('pane.binding.and'));
  const code = tables.length === 0 ? 'refused' : asks ? 'asks' : computed ? 'tables' : 'found';
  const params = { count: tables.length, sheets };
  return (
    <div className={styles.part}>
      <h2 ref={heading} tabIndex={-1} className={styles.summary}>
        {text(`pane.binding.${code}`, params)}
      </h2>
    </div>
  );
}

/** What binding remarked and no part above shows. */
function Notes({
  session,
  notes,
}: {
  readonly session: PartProps['session'];
  readonly notes: readonly Finding[];
}) {
  const styles = useStyles();
  const { text, say } = useWords();
  if (notes.length === 0) return null;
  return (
    <div className={styles.closing}>
      <Fold open title={text('pane.binding.notes', { count: notes.length })}>
        <ul className={styles.notes}>
          {notes.map((note, at) => (
            <li key={at}>
              {findingSentence(note, say)}{' '}
              {note.cell !== null && (
                <PlaceLink session={session} place={note}>
                  {text('pane.place', { sheet: note.sheet, cell: note.cell })}
                </PlaceLink>
              )}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

/** What is always of use: to read anew after mending the sheet, and to show a table by hand. */
function ClosingPart(page: BindingProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { go } = useNavigation();
  return (
    <div className={styles.closing}>
      <p className={styles.line}>{text('pane.binding.reread.hint')}</p>
      <Button
        size="small"
        disabledFocusable={page.state.activity !== null}
        onClick={() => void page.session.survey()}
      >
        {text('pane.binding.reread')}
      </Button>
      <Button size="small" onClick={() => go('intake')}>
        {text('pane.page.intake')}
      </Button>
      <Fold open={false} title={text('pane.binding.byHand')}>
        <p className={styles.line}>{text('pane.binding.byHand.why')}</p>
        <BlockByHand {...page} />
      </Fold>
    </div>
  );
}

const noteRules: ReadonlySet<FindingRule> = new Set<FindingRule>([
  'oldTitle',
  'roomSizeUnstated',
  'unitUnclear',
  'rowsBelow',
  'totalRowBound',
  'placeTaken',
]);

/** Schools beside a table are offered there; without an offer the finding is said here. */
function surveyNotes({ findings, tables, views }: Survey): readonly Finding[] {
  const offered = new Set(
    tables
      .filter(({ key }) => views.some(({ table, extension }) => table === key && extension))
      .map(({ sheet }) => sheet),
  );
  return findings.filter(
    ({ rule, sheet }) => noteRules.has(rule) && !(rule === 'rowsBelow' && offered.has(sheet)),
  );
}
