/** Each stage as a whole: its verdict, how many schools pass, and its CVs against their limits. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Assessment, StageAssessment, Verdict } from '../../assessment/assessment';
import { stages, type Stage, type Standard } from '../../standards/standard';
import { VerdictBadge } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { CountyAssessment } from '../../assessment/countyAssessment';
import { DispersionList } from './DispersionList';
import { standingStage, type StandingStage } from './failingSchools';

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
  readonly county: CountyAssessment | null;
  /** Leads to the schools of a stage. */
  readonly onSchools: (stage: Stage) => void;
}

export default function StageResults({ assessment, county, onSchools }: StageResultsProps) {
  return stages.map((stage) => (
    <StageResult
      key={`${assessment.standard.id} ${stage}`}
      stage={stage}
      result={assessment.stages[stage]}
      standard={assessment.standard}
      county={county}
      onSchools={onSchools}
    />
  ));
}

interface StageResultProps {
  readonly stage: Stage;
  readonly result: StageAssessment | null;
  readonly standard: Standard;
  readonly county: CountyAssessment | null;
  readonly onSchools: (stage: Stage) => void;
}

function StageResult({ stage, result, standard, county, onSchools }: StageResultProps) {
  const styles = useStyles();
  const { text } = useWords();
  const name = text(`pane.stage.${stage}`);
  const standing = result && standingStage(result, standard, county);
  return (
    <section className={styles.stage} aria-label={name} data-stage={stage}>
      <h3 className={styles.heading}>
        {name}
        {standing && <VerdictBadge verdict={overallVerdict(standing)} />}
      </h3>
      {standing ? (
        <>
          <div className={styles.count}>
            <span>{schoolsSentence(standing, text)}</span>
            <Link
              as="button"
              aria-label={text('pane.schools.see.stage', { stage: name })}
              onClick={() => onSchools(stage)}
            >
              {text('pane.schools.see')}
            </Link>
          </div>
          <DispersionList result={standing.result} standard={standard} />
        </>
      ) : (
        <div>{text('pane.results.emptyStage')}</div>
      )}
    </section>
  );
}

/** The stage as a whole: its dispersion and, where schools are judged, every school. */
function overallVerdict({ result, standings }: StandingStage): Verdict {
  const verdicts = [result.dispersionVerdict, ...standings.flatMap(({ verdict }) => verdict ?? [])];
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('undetermined') ? 'undetermined' : 'met';
}

function schoolsSentence({ standings }: StandingStage, text: PaneWords['text']): string {
  const of = standings.length;
  const count = (wanted: Verdict) => standings.filter(({ verdict }) => verdict === wanted).length;
  if (standings.some(({ lack }) => lack === 'noRule')) return text('pane.schools.noRule', { of });
  if (standings.every(({ verdict }) => verdict === null)) return text('pane.schools.count', { of });
  const open = count('undetermined');
  if (open === of) return text('pane.schools.allOpen', { of });
  const sentences = [text('pane.schools.pass', { met: count('met'), of })];
  if (open > 0) sentences.push(text('pane.schools.undetermined', { count: open }));
  return sentences.join(text('pane.comma'));
}
