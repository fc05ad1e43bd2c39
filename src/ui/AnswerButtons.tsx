/** One button for each thing that may be said of what is asked about. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlainPaneCode } from '../messages/zh-CN/pane';
import { useWords } from './useWords';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  button: { minWidth: 0 },
});

/** An answer with the word on its button. */
export interface WordedAnswer {
  readonly id: string;
  readonly word: PlainPaneCode;
}

export function AnswerButtons<Answer extends WordedAnswer>({
  answers,
  about,
  busy,
  tabIndex,
  give,
}: {
  readonly answers: readonly Answer[];
  /** What is asked about, for those who hear the button alone. */
  readonly about: string;
  readonly busy: boolean;
  readonly tabIndex?: 0 | -1;
  readonly give: (answer: Answer) => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.buttons}>
      {answers.map((answer) => (
        <Button
          key={answer.id}
          className={styles.button}
          size="small"
          aria-label={text('pane.ledger.answerTo', { answer: text(answer.word), about })}
          disabledFocusable={busy}
          {...(tabIndex === undefined ? {} : { tabIndex })}
          onClick={() => give(answer)}
        >
          {text(answer.word)}
        </Button>
      ))}
    </div>
  );
}
