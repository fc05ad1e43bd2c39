/** What was answered about columns, rows and schools so far; each answer can be taken back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { answerKey, answerKinds, answersIn, type KeptAnswer } from '../../sheets/answerSettings';
import { GrowingList } from '../../ui/GrowingList';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';

const useStyles = makeStyles({
  answer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  back: { flexShrink: 0 },
});

const answersAtOnce = 12;

export function GivenAnswers({ session, state, announce }: BindingProps) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { settings } = state;
  // a table's switch stands at the table itself
  const given = answersIn(settings).filter(({ record }) => record !== 'tableStates');
  if (given.length === 0) return null;
  const title = text('pane.ledger.given', { count: given.length });
  const itemOf = ({ record, about }: KeptAnswer) => answerKinds[record].item(about)[language];
  const takeBack = async (answer: KeptAnswer) => {
    const { record, about } = answer;
    const rest = Object.entries(settings[record]).filter(([key]) => key !== about);
    await session.answer({ [record]: Object.fromEntries(rest) });
    announce(text('pane.ledger.takenBack', { item: itemOf(answer) }));
  };
  return (
    <Fold open={false} title={title}>
      <GrowingList items={given} step={answersAtOnce} label={title}>
        {(answer) => {
          const item = itemOf(answer);
          const said = answerKinds[answer.record].words(answer.answer)[language];
          return (
            <li key={answerKey(answer)} className={styles.answer}>
              <span>{text('pane.ledger.answerTo', { about: item, answer: said })}</span>
              <Button
                className={styles.back}
                appearance="subtle"
                size="small"
                icon={<ArrowUndo16Regular />}
                aria-label={text('pane.ledger.answerTo', {
                  about: item,
                  answer: text('pane.ledger.takeBack'),
                })}
                disabledFocusable={state.activity !== null}
                onClick={() => void takeBack(answer)}
              >
                {text('pane.ledger.takeBack')}
              </Button>
            </li>
          );
        }}
      </GrowingList>
    </Fold>
  );
}
