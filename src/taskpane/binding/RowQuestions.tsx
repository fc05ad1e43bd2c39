/** The rows of a table that may be a school and may be none, each with what it may be said to be. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { findingWords } from '../../messages/findingWords';
import { AnswerButtons } from '../../ui/AnswerButtons';
import { answersTo } from '../findingAnswers';
import { GrowingList } from '../../ui/GrowingList';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords } from '../../ui/useWords';
import type { EntryProps } from './LedgerEntry';
import { rowFindingsOf } from './questions';
import { useAnswer } from './useAnswer';

const useStyles = makeStyles({
  row: { paddingBlockStart: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'baseline' },
  sign: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const rowsAtOnce = 8;

export function RowQuestions({ entry, survey, ...page }: EntryProps) {
  const styles = useStyles();
  const { text, say } = useWords();
  const answer = useAnswer(page);
  const rows = rowFindingsOf(entry, survey.findings);
  if (rows.length === 0) return null;
  const label = text('pane.ledger.rows', { sheet: entry.sheet, count: rows.length });
  return (
    <GrowingList items={rows} step={rowsAtOnce} label={label}>
      {(finding) => {
        const { shown, row } = finding.params;
        const about = shown === '' ? row : shown;
        return (
          <li key={`${row} ${finding.cell ?? ''}`} className={styles.row} data-row-asked={row}>
            <div className={styles.head}>
              <span aria-hidden className={styles.sign}>
                ？
              </span>
              {entry.visible ? (
                <PlaceLink
                  session={page.session}
                  place={finding}
                  label={text('pane.ledger.row.go', { shown: about })}
                >
                  {about}
                </PlaceLink>
              ) : (
                about
              )}
            </div>
            <div className={styles.why}>{findingWords(finding, say).title}</div>
            <AnswerButtons
              answers={answersTo(finding)}
              about={about}
              busy={page.state.activity !== null}
              give={(choice) => void answer(choice, about)}
            />
          </li>
        );
      }}
    </GrowingList>
  );
}
