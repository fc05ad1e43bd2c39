/** The present and each scenario side by side in what counts: CVs, schools that pass, cost. */
import { Card, makeStyles, tokens } from '@fluentui/react-components';
import type { Assessment } from '../../assessment/assessment';
import { printedCv, printedLack } from '../printedFigures';
import { useWords, type PaneWords } from '../../ui/useWords';
import { stageStandings, type StageStanding } from './stageStandings';
import { Effects } from './Effects';
import { useRemedyStyles } from './remedyStyles';

export interface ComparedScenario {
  readonly name: string;
  readonly assessment: Assessment;
  /** 元; 0: nothing is bought. */
  readonly cost: number;
}

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  card: { padding: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, minWidth: 0 },
});

export function ScenarioCards({
  present,
  scenarios,
}: {
  readonly present: Assessment;
  readonly scenarios: readonly ComparedScenario[];
}) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.cards}>
      <ScenarioCard name={text('pane.remedy.scenario.present')} assessment={present} cost={0} />
      {scenarios.map((scenario) => (
        <ScenarioCard key={scenario.name} {...scenario} present={present} />
      ))}
    </div>
  );
}

function ScenarioCard({
  name,
  assessment,
  cost,
  present,
}: ComparedScenario & { readonly present?: Assessment }) {
  const styles = useRemedyStyles();
  const own = useStyles();
  const words = useWords();
  const { text } = words;
  const before = present ? stageStandings(present) : [];
  return (
    <Card className={own.card} size="small" role="group" aria-label={name} data-scenario={name}>
      <h3 className={styles.heading}>{name}</h3>
      {stageStandings(assessment).map((standing) => (
        <StageLines
          key={standing.stage}
          standing={standing}
          was={before.find(({ stage }) => stage === standing.stage) ?? null}
          of={assessment}
        />
      ))}
      {cost > 0 && (
        <div>{text('pane.remedy.purchases.cost', { cost: printedLack(cost, 'yuan') })}</div>
      )}
      {present && <Effects before={present} after={assessment} onlyCvs />}
    </Card>
  );
}

function StageLines({
  standing,
  was,
  of,
}: {
  readonly standing: StageStanding;
  readonly was: StageStanding | null;
  readonly of: Assessment;
}) {
  const styles = useRemedyStyles();
  const words = useWords();
  const { text } = words;
  const { stage, met, cvsMet, cvs, above } = standing;
  return (
    <div>
      <div className={styles.strong}>{text(`pane.stage.${stage}`)}</div>
      {cvs > 0 && (
        <div>
          {above.length === 0 ? '✓ ' : '✕ '}
          {text('pane.remedy.scenario.cvs', { met: cvsMet, of: cvs })}
        </div>
      )}
      {above.length > 0 && <div className={styles.note}>{aboveIn(standing, of, words)}</div>}
      {met !== null && (
        <div>
          {met === standing.of ? '✓ ' : '✕ '}
          {text('pane.schools.pass', { met, of: standing.of })}
          {was && was.met !== null && was.met !== met && signedChange(met - was.met, words)}
        </div>
      )}
      {met === null && <div>{text('pane.schools.count', { of: standing.of })}</div>}
    </div>
  );
}

function aboveIn(
  { above }: StageStanding,
  { standard }: Assessment,
  { text, language }: PaneWords,
): string {
  const list = above
    .map(({ indicator, cv }) =>
      text('pane.remedy.scenario.cv', {
        indicator: indicator ? indicator.name[language] : text('pane.cv.composite'),
        cv: printedCv(cv, standard).text,
      }),
    )
    .join(text('pane.cv.driver.and'));
  return text('pane.remedy.scenario.above', { list });
}

function signedChange(change: number, { text }: PaneWords): string {
  return ` ${text('pane.remedy.scenario.change', { change: change > 0 ? `+${change}` : `−${-change}` })}`;
}
