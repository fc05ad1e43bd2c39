/** Schools of which it is not certain what they were: each with a button for each thing it may be. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparedYears } from '../../app/years/comparedYears';
import type { MatchQuestion } from '../../assessment/years/matchSchools';
import { answerAbout } from '../../assessment/years/yearAnswers';
import type { YearSchool } from '../../assessment/years/yearSchools';
import type { Settings } from '../../county/settings';
import { yearsText } from '../../sheets/years/messages';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  school: { paddingBlock: tokens.spacingVerticalS },
  why: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function YearQuestions({
  session,
  state,
  compared,
}: PartProps & { readonly compared: ComparedYears }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { questions } = compared.matched;
  if (questions.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{text('pane.years.questions')}</h3>
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={`${question.side} ${nameAndCode(question.school)}`} className={styles.school}>
            {nameAndCode(question.school)}{' '}
            <span className={styles.why}>{yearsText(words, `years.why.${question.why}`)}</span>
            <div className={styles.buttons}>
              {choicesOf(question, state.settings).map(({ school, answer }) => (
                <Button
                  key={school ? nameAndCode(school) : 'none'}
                  size="small"
                  disabledFocusable={state.activity !== null}
                  onClick={() => void session.answer(answer)}
                >
                  {wordOf(question, school, text)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <span className={styles.why}>{text('pane.years.answered')}</span>
    </div>
  );
}

function nameAndCode({ name, code }: YearSchool): string {
  return code === null ? name : `${name}（${code}）`;
}

function wordOf(
  { side }: MatchQuestion,
  school: YearSchool | null,
  text: ReturnType<typeof useWords>['text'],
): string {
  if (school === null) return text(side === 'now' ? 'pane.years.isNew' : 'pane.years.isClosed');
  const params = { school: nameAndCode(school) };
  return side === 'now' ? text('pane.years.was', params) : text('pane.years.mergedInto', params);
}

interface YearChoice {
  /** Null: none of the candidates. */
  readonly school: YearSchool | null;
  readonly answer: Partial<Settings>;
}

/** A school that took another in was itself before, too. */
function choicesOf(
  { side, school, candidates }: MatchQuestion,
  { formerSchools, goneSchools }: Settings,
): readonly YearChoice[] {
  const about = answerAbout(school);
  const former = (now: string, was: string): Partial<Settings> => ({
    formerSchools: { ...formerSchools, [now]: was },
  });
  if (side === 'now') {
    return [
      ...candidates.map((one) => ({ school: one, answer: former(about, answerAbout(one)) })),
      { school: null, answer: former(about, 'new') },
    ];
  }
  return [
    ...candidates.map((one) => {
      const before = formerSchools[answerAbout(one)] ?? answerAbout(one);
      return { school: one, answer: former(answerAbout(one), `${before}、${about}`) };
    }),
    { school: null, answer: { goneSchools: { ...goneSchools, [about]: 'closed' } } },
  ];
}
