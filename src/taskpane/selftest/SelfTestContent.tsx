/** The self-test in the pane: what it does, the run with its progress, and what came of it. */
import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { ProbeId } from '../../selftest/probes';
import { isDifferent, type SelfTestReport } from '../../selftest/report';
import { Fold } from '../../ui/Fold';
import { Notice } from '../../ui/Notice';
import { GuidedQuestions } from './GuidedQuestions';
import { differenceWords, outcomeWords, triesWords } from './reportInWords';
import { ReportPart } from './ReportPart';
import { paneSelfTest, type SelfTestRun, type SelfTestState } from './selfTestRun';
import { useSelfTestWords } from './selfTestWords';

export interface SelfTestProps {
  /** The add-in is at work otherwise. */
  readonly busy: boolean;
  readonly run?: SelfTestRun;
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { alignSelf: 'flex-start' },
  results: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  different: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorder2}`,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function SelfTestContent({ busy, run = paneSelfTest }: SelfTestProps) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const state = useSyncExternalStore(run.subscribe, run.state);
  const { report, refused, progress } = state;
  return (
    <div className={styles.part} data-selftest={stepOf(state)}>
      {progress === null && report === null && <Consent busy={busy} run={run} />}
      {progress !== null && <Running state={state} run={run} />}
      <div role="status">
        {refused !== null && (
          <Notice intent={refused === 'cancelled' ? 'info' : 'error'} polite>
            {text(`selfTest.refused.${refused}`)}
          </Notice>
        )}
        {report !== null && <OutcomeNotice report={report} />}
      </div>
      {report !== null && (
        <>
          <Results report={report} />
          <GuidedQuestions run={run} state={state} report={report} />
          <ReportPart report={report} />
          <PayloadAndStart busy={busy || state.asked !== null} run={run} again />
        </>
      )}
    </div>
  );
}

function stepOf({ progress, report }: SelfTestState): string {
  if (progress !== null) return 'running';
  return report === null ? 'idle' : 'done';
}

const consentLines = ['new', 'makes', 'yours', 'undo', 'report'] as const;

function Consent({ busy, run }: { readonly busy: boolean; readonly run: SelfTestRun }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  return (
    <>
      <p className={styles.line}>{text('selfTest.what')}</p>
      <ul className={styles.list}>
        {consentLines.map((line) => (
          <li key={line}>{text(`selfTest.consent.${line}`)}</li>
        ))}
      </ul>
      <PayloadAndStart busy={busy} run={run} />
    </>
  );
}

const payloads = {
  none: [],
  '4': ['payloadOf4'],
  '6': ['payloadOf4', 'payloadOf6'],
} as const satisfies Readonly<Record<string, readonly ProbeId[]>>;

type PayloadChoice = keyof typeof payloads;
const payloadChoices = ['none', '4', '6'] as const satisfies readonly PayloadChoice[];

function PayloadAndStart({
  busy,
  run,
  again = false,
}: {
  readonly busy: boolean;
  readonly run: SelfTestRun;
  readonly again?: boolean;
}) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const [choice, setChoice] = useState<PayloadChoice>('none');
  return (
    <>
      <Field label={text('selfTest.payload')} hint={text('selfTest.payload.hint')}>
        <Select
          value={choice}
          onChange={(_, { value }) =>
            setChoice(payloadChoices.find((one) => one === value) ?? 'none')
          }
        >
          {payloadChoices.map((one) => (
            <option key={one} value={one}>
              {text(`selfTest.payload.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {busy && <div className={styles.hint}>{text('selfTest.busy')}</div>}
      <Button
        className={styles.button}
        appearance={again ? 'secondary' : 'primary'}
        disabled={busy}
        onClick={() => void run.start(payloads[choice])}
      >
        {text(again ? 'selfTest.again' : 'selfTest.start')}
      </Button>
    </>
  );
}

function Running({ state, run }: { readonly state: SelfTestState; readonly run: SelfTestRun }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const { progress, tidying } = state;
  if (progress === null) return null;
  const { done, total, id } = progress;
  const told = tidying
    ? text('selfTest.tidying')
    : text('selfTest.progress', { number: done + 1, total, tries: triesWords(id, text) });
  return (
    <>
      <Field validationMessage={told} validationState="none">
        <ProgressBar value={done / total} />
      </Field>
      <Button className={styles.button} disabled={tidying} onClick={run.cancel}>
        {text('selfTest.cancel')}
      </Button>
    </>
  );
}

function OutcomeNotice({ report }: { readonly report: SelfTestReport }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const isPartial = report.probes.some(({ state }) => state === 'cancelled');
  const intent = isDifferent(report) ? 'warning' : isPartial ? 'info' : 'success';
  return (
    <Notice intent={intent} polite>
      {outcomeWords(report, text).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </Notice>
  );
}

/** What differs first, with what to think of it; all of them folded. */
function Results({ report }: { readonly report: SelfTestReport }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const different = report.probes.filter(({ state }) => state === 'different');
  return (
    <>
      {different.length > 0 && (
        <ul className={styles.results}>
          {different.map((probe) => (
            <li key={probe.id} className={styles.different} data-probe={probe.id}>
              <p className={styles.name}>
                {text('selfTest.state.different')} {triesWords(probe.id, text)}
              </p>
              {differenceWords(probe, text).map((line, at) => (
                <p key={at} className={styles.line}>
                  {line}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Fold title={text('selfTest.result.all', { count: report.probes.length })} open={false}>
        <ul className={styles.results}>
          {report.probes.map(({ id, state }) => (
            <li key={id}>
              {text(`selfTest.state.${state}`)} {triesWords(id, text)}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
