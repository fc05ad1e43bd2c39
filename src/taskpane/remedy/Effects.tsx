/** Before and after: the CVs that a plan changes, and how many schools pass. */
import type { Assessment } from '../../assessment/assessment';
import { printedCv } from '../printedFigures';
import { verdictLooks } from '../VerdictIcon';
import { useWords } from '../../ui/useWords';
import { changedCvs, stageStandings, type CvChange } from './stageStandings';
import { useRemedyStyles } from './remedyStyles';

export function Effects({
  before,
  after,
  onlyCvs = false,
}: {
  readonly before: Assessment;
  readonly after: Assessment;
  /** Where the schools are told elsewhere. */
  readonly onlyCvs?: boolean;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const changes = changedCvs(before, after);
  const earlier = stageStandings(before);
  return (
    <div>
      <ul className={styles.list} aria-label={text('pane.remedy.effects')}>
        {changes.map((change) => (
          <ChangeItem
            key={`${change.stage} ${change.indicator?.id ?? ''}`}
            change={change}
            of={after}
          />
        ))}
      </ul>
      {(onlyCvs ? [] : stageStandings(after)).map(({ stage, met, of }) => {
        const was = earlier.find((each) => each.stage === stage)?.met ?? null;
        return (
          met !== null &&
          was !== null && (
            <div key={stage} className={styles.note}>
              {text('pane.remedy.effects.schools', {
                stage: text(`pane.stage.${stage}`),
                was,
                met,
                of,
              })}
            </div>
          )
        );
      })}
    </div>
  );
}

function ChangeItem({
  change: { stage, indicator, before, after, verdict },
  of: { standard },
}: {
  readonly change: CvChange;
  readonly of: Assessment;
}) {
  const styles = useRemedyStyles();
  const { text, language } = useWords();
  const cvOf = (cv: number | null) =>
    cv === null ? text('pane.cv.none') : printedCv(cv, standard).text;
  const name = indicator ? indicator.name[language] : text('pane.cv.composite');
  return (
    <li className={styles.pair}>
      <span>
        {verdict && `${verdictLooks[verdict].symbol} `}
        {text('pane.remedy.ofStage', { stage: text(`pane.stage.${stage}`), indicator: name })}
      </span>
      <span className={styles.figure}>
        {text('pane.remedy.effects.cv', { before: cvOf(before), after: cvOf(after) })}
      </span>
    </li>
  );
}
