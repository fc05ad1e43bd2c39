/** The questions of the self-test that only a person can answer, one at a time. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { guidedIds, type GuidedId } from '../../selftest/probes';
import type { SelfTestReport } from '../../selftest/report';
import { Fold } from '../../ui/Fold';
import { Notice } from '../../ui/Notice';
import type { AskedQuestion, SelfTestRun, SelfTestState } from './selfTestRun';
import { useSelfTestWords } from './selfTestWords';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  line: { margin: 0 },
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  spinner: { alignSelf: 'flex-start' },
});

interface QuestionProps {
  readonly run: SelfTestRun;
  readonly state: SelfTestState;
  readonly report: SelfTestReport;
}

export function GuidedQuestions(props: QuestionProps) {
  const styles = useStyles();
  const text = useSelfTestWords();
  return (
    <Fold title={text('selfTest.guided')} open={props.state.asked !== null}>
      <div className={styles.part}>
        <p className={styles.line}>{text('selfTest.guided.what')}</p>
        {guidedIds.map((id) => (
          <Question key={id} id={id} {...props} />
        ))}
      </div>
    </Fold>
  );
}

function Question({ id, run, state, report }: QuestionProps & { readonly id: GuidedId }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const answered = report.guided.find((one) => one.id === id);
  const { asked } = state;
  return (
    <section className={styles.question} data-question={id}>
      <h4 className={styles.name}>{text(`selfTest.guided.${id}`)}</h4>
      {answered && (
        <p className={styles.line}>
          {text('selfTest.guided.answered', { answer: text(`selfTest.guided.${answered.answer}`) })}
        </p>
      )}
      {asked?.id === id ? (
        <Asked asked={asked} run={run} />
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabled={asked !== null || state.progress !== null}
            aria-label={`${text('selfTest.guided.start')} ${text(`selfTest.guided.${id}`)}`}
            onClick={() => void run.prepare(id)}
          >
            {text(answered ? 'selfTest.guided.again' : 'selfTest.guided.start')}
          </Button>
        </div>
      )}
    </section>
  );
}

const answers = ['yes', 'no', 'unsure'] as const;

function Asked({ asked, run }: { readonly asked: AskedQuestion; readonly run: SelfTestRun }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const { id, step, code } = asked;
  return (
    <>
      <p role="status" className={styles.line}>
        {text(step === 'acted' ? `selfTest.guided.${id}.ask` : `selfTest.guided.${id}.do`)}
      </p>
      {code !== null && <Notice intent="error">{text('selfTest.guided.failed', { code })}</Notice>}
      <div className={styles.buttons}>
        {step === 'acting' && <Spinner className={styles.spinner} size="tiny" />}
        {step === 'prepared' && (
          <Button size="small" appearance="primary" onClick={() => void run.act()}>
            {text(`selfTest.guided.${id}.act`)}
          </Button>
        )}
        {step === 'acted' &&
          answers.map((answer) => (
            <Button key={answer} size="small" onClick={() => void run.answer(answer)}>
              {text(`selfTest.guided.${answer}`)}
            </Button>
          ))}
        {step !== 'acting' && (
          <Button size="small" appearance="subtle" onClick={() => void run.leave()}>
            {text('selfTest.guided.stop')}
          </Button>
        )}
      </div>
    </>
  );
}
