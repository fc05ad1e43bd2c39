/** One finding: what it is, where, what is there and what to do, and 说明 of a warning. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Finding } from '../../county/finding';
import { isError } from '../../county/finding';
import { findingWords } from '../../messages/findingWords';
import { isListed } from '../../sheets/layout/listedFindings';
import { AnswerButtons } from '../../ui/AnswerButtons';
import { answersTo, type AnswerChoice } from '../findingAnswers';
import { useWords, type PaneWords } from '../../ui/useWords';
import { RemarkPart } from './RemarkPart';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  place: { textAlign: 'start', overflowWrap: 'anywhere' },
  remedy: { color: tokens.colorNeutralForeground2 },
});

export interface FindingVerbs {
  /** Makes it the present one and shows its cell. */
  readonly choose: (place: number) => void;
  /** What is being written about it; null ends the writing. */
  readonly draft: (place: number, draft: string | null) => void;
  readonly save: (place: number, told: string) => void;
  /** Answers what it asks; the figures follow. */
  readonly answer: (choice: AnswerChoice) => void;
}

export interface FindingItemProps {
  readonly finding: Finding;
  /** In the survey's list. */
  readonly at: number;
  readonly remark: string | null;
  readonly draft: string | null;
  /** 0 where Tab goes through its buttons. */
  readonly tabIndex: 0 | -1;
  readonly verbs: FindingVerbs;
}

export const FindingItem = memo(function FindingItem({
  finding,
  at,
  remark,
  draft,
  tabIndex,
  verbs,
}: FindingItemProps) {
  const styles = useStyles();
  const { text, say } = useWords();
  const { title, found, expected, remedy } = findingWords(finding, say);
  const { severity, school } = finding;
  const place = findingPlaceText(finding, text);
  const answers = answersTo(finding);
  return (
    <>
      <div className={styles.line}>
        <span className={mergeClasses(styles.title, isError(finding) && styles.error)}>
          {isError(finding) ? '✕' : '▲'} {text(`pane.findings.${severity}`)} · {title}
        </span>
        <Link
          as="button"
          className={styles.place}
          tabIndex={tabIndex}
          onClick={() => verbs.choose(at)}
        >
          {place}
        </Link>
      </div>
      <div>{school === null ? found : text('pane.findings.found', { school, found })}</div>
      <div className={styles.remedy}>{text('pane.findings.todo', { expected, remedy })}</div>
      {answers.length > 0 && (
        <AnswerButtons
          answers={answers}
          about={place}
          busy={false}
          tabIndex={tabIndex}
          give={verbs.answer}
        />
      )}
      {!isError(finding) && isListed(finding) && (
        <RemarkPart
          remark={remark}
          draft={draft}
          place={place}
          tabIndex={tabIndex}
          onDraft={(written) => verbs.draft(at, written)}
          onSave={(told) => verbs.save(at, told)}
        />
      )}
    </>
  );
});

/** The cell, else the sheet. */
export function findingPlaceText({ sheet, cell }: Finding, text: PaneWords['text']): string {
  return cell === null
    ? text('pane.findings.sheetOnly', { sheet })
    : text('pane.place', { sheet, cell });
}
