/**
 * The results as charts, stage by stage: CVs against their limits, the schools of one indicator, and
 * level against balance where the standard has thresholds for both.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Assessment, StageAssessment } from '../../assessment/assessment';
import { stages, type Standard } from '../../standards/standard';
import { useWords } from '../../ui/useWords';
import { CvBars } from './CvBars';
import { LevelAndBalance } from './LevelAndBalance';
import { SchoolSpread } from './SchoolSpread';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    marginBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

export interface StageChartProps {
  readonly result: StageAssessment;
  readonly standard: Standard;
}

export default function ResultCharts({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { text } = useWords();
  const { standard } = assessment;
  return stages.map((stage) => {
    const result = assessment.stages[stage];
    return (
      <section key={stage} aria-label={text(`pane.stage.${stage}`)} data-charts={stage}>
        <h3 className={styles.heading}>{text(`pane.stage.${stage}`)}</h3>
        {result ? (
          <>
            <CvBars result={result} standard={standard} />
            <SchoolSpread result={result} standard={standard} />
            <LevelAndBalance result={result} standard={standard} />
          </>
        ) : (
          <div>{text('pane.results.emptyStage')}</div>
        )}
      </section>
    );
  });
}
