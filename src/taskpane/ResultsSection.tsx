/** 测算结果: one part per stage, dispersion first, then the schools that fail. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StageAssessment, Verdict } from '../assessment/assessment';
import { stages, type Stage, type Standard } from '../standards/standard';
import { DispersionList } from './DispersionList';
import { FailingSchools } from './FailingSchools';
import { VerdictBadge } from './VerdictIcon';
import { Section, type PartProps } from './section';
import { useWords } from './words';

const useStyles = makeStyles({
  stage: { marginBottom: tokens.spacingVerticalL },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  count: { marginBlock: tokens.spacingVerticalXS },
});

export function ResultsSection({ session, state }: PartProps) {
  const { text } = useWords();
  const { assessment } = state;
  return (
    <Section open title={text('pane.results')}>
      {assessment ? (
        stages.map((stage) => (
          <StageResult
            key={`${assessment.standard.id} ${stage}`}
            stage={stage}
            result={assessment.stages[stage]}
            standard={assessment.standard}
            session={session}
            state={state}
          />
        ))
      ) : (
        <div>{text('pane.results.none')}</div>
      )}
    </Section>
  );
}

interface StageResultProps extends PartProps {
  readonly stage: Stage;
  readonly result: StageAssessment | null;
  readonly standard: Standard;
}

function StageResult({ stage, result, standard, session, state }: StageResultProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <section className={styles.stage} aria-label={text(`pane.stage.${stage}`)} data-stage={stage}>
      <h3 className={styles.heading}>
        {text(`pane.stage.${stage}`)}
        {result && <VerdictBadge verdict={stageVerdict(result)} />}
      </h3>
      {result ? (
        <>
          <div className={styles.count}>{schoolsSentence(result, text)}</div>
          <DispersionList result={result} standard={standard} />
          {standard.schoolRule && (
            <FailingSchools result={result} standard={standard} session={session} state={state} />
          )}
        </>
      ) : (
        <div>{text('pane.results.emptyStage')}</div>
      )}
    </section>
  );
}

/** The stage as a whole: its dispersion and, where schools are judged, every school. */
function stageVerdict({ dispersionVerdict, rows }: StageAssessment): Verdict {
  const verdicts = [dispersionVerdict, ...rows.flatMap(({ verdict }) => verdict ?? [])];
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('undetermined') ? 'undetermined' : 'met';
}

function schoolsSentence(
  { rows }: StageAssessment,
  text: ReturnType<typeof useWords>['text'],
): string {
  const judged = rows.filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return text('pane.schools.count', { of: rows.length });
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  const count = judged.filter(({ verdict }) => verdict === 'undetermined').length;
  const sentences = [text('pane.schools.pass', { met, of: rows.length })];
  if (count > 0) sentences.push(text('pane.schools.undetermined', { count }));
  return sentences.join(text('pane.comma'));
}
