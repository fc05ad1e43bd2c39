/** Each stage as a whole: its verdict, how many schools pass, and its CVs against their limits. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Assessment, StageAssessment, Verdict } from '../../assessment/assessment';
import { stages, type Stage, type Standard } from '../../standards/standard';
import { VerdictBadge } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';
import { DispersionList } from './DispersionList';

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
  count: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalXS,
  },
});

interface StageResultsProps {
  readonly assessment: Assessment;
  /** Leads to the schools of a stage. */
  readonly onSchools: (stage: Stage) => void;
}

export default function StageResults({ assessment, onSchools }: StageResultsProps) {
  return stages.map((stage) => (
    <StageResult
      key={`${assessment.standard.id} ${stage}`}
      stage={stage}
      result={assessment.stages[stage]}
      standard={assessment.standard}
      onSchools={onSchools}
    />
  ));
}

interface StageResultProps {
  readonly stage: Stage;
  readonly result: StageAssessment | null;
  readonly standard: Standard;
  readonly onSchools: (stage: Stage) => void;
}

function StageResult({ stage, result, standard, onSchools }: StageResultProps) {
  const styles = useStyles();
  const { text } = useWords();
  const name = text(`pane.stage.${stage}`);
  return (
    <section className={styles.stage} aria-label={name} data-stage={stage}>
      <h3 className={styles.heading}>
        {name}
        {result && <VerdictBadge verdict={overallVerdict(result)} />}
      </h3>
      {result ? (
        <>
          <div className={styles.count}>
            <span>{schoolsSentence(result, text)}</span>
            <Link
              as="button"
              aria-label={text('pane.schools.see.stage', { stage: name })}
              onClick={() => onSchools(stage)}
            >
              {text('pane.schools.see')}
            </Link>
          </div>
          <DispersionList result={result} standard={standard} />
        </>
      ) : (
        <div>{text('pane.results.emptyStage')}</div>
      )}
    </section>
  );
}

/** The stage as a whole: its dispersion and, where schools are judged, every school. */
function overallVerdict({ dispersionVerdict, rows }: StageAssessment): Verdict {
  const verdicts = [dispersionVerdict, ...rows.flatMap(({ verdict }) => verdict ?? [])];
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('undetermined') ? 'undetermined' : 'met';
}

function schoolsSentence({ rows }: StageAssessment, text: PaneWords['text']): string {
  const judged = rows.filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return text('pane.schools.count', { of: rows.length });
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  const count = judged.filter(({ verdict }) => verdict === 'undetermined').length;
  const sentences = [text('pane.schools.pass', { met, of: rows.length })];
  if (count > 0) sentences.push(text('pane.schools.undetermined', { count }));
  return sentences.join(text('pane.comma'));
}
