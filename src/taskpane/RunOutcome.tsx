/**
 * What a run came to, in a line: the verdict, and links to the schools that fail, the CVs over their
 * limit, what is to be checked, and what changed since the run before.
 */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome } from '../app/session';
import type { Assessment, StageAssessment } from '../assessment/assessment';
import { isUnchanged } from '../assessment/runChanges';
import { stages } from '../standards/standard';
import { PlaceLink } from '../ui/PlaceLink';
import { useWords } from '../ui/useWords';
import { useNavigation, type PageId } from './navigation';
import type { PartProps } from './partProps';
import { isFailing, standingStage } from './results/failingSchools';
import { changesLine } from './results/changesLine';
import { leadTo, schoolsPartId } from './results/resultParts';

const useStyles = makeStyles({
  line: { margin: 0 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** The page that the line belongs to; on others the header and the line of steps say enough. */
export function isLedFrom(page: PageId): boolean {
  return page === 'results';
}

export function RunOutcome({
  outcome: { errors, warnings, dispersion },
  session,
  state: { assessment, county, changes, settings },
}: PartProps & { readonly outcome: Extract<Outcome, { readonly kind: 'recalculated' }> }) {
  const styles = useStyles();
  const { text } = useWords();
  const { go } = useNavigation();
  const failing = assessment ? failingSchools(assessment, county) : 0;
  const over = assessment ? limitsExceeded(assessment) : 0;
  const dispersionWords =
    over > 0 ? text('pane.outcome.over', { count: over }) : text('pane.outcome.dispersion');
  return (
    <>
      <p className={styles.line}>
        {county
          ? text(`pane.county.${county.verdict}`, {
              standard: text(`pane.standard.${county.standard}`),
            })
          : text('pane.outcome.done')}
      </p>
      <ul className={styles.links}>
        {errors > 0 && (
          <li>
            <Link as="button" onClick={() => go('findings')}>
              {text('pane.outcome.errors', { errors })}
            </Link>
          </li>
        )}
        {failing > 0 && (
          <li>
            <Link as="button" onClick={() => leadTo(schoolsPartId)}>
              {text('pane.outcome.failing', { failing })}
            </Link>
          </li>
        )}
        {dispersion !== null && (
          <li>
            <PlaceLink
              session={session}
              place={{ sheet: dispersion, cell: null }}
              label={text('pane.outcome.dispersion.go', { words: dispersionWords })}
            >
              {dispersionWords}
            </PlaceLink>
          </li>
        )}
        {warnings > 0 && (
          <li>
            <Link as="button" onClick={() => go('findings')}>
              {text('pane.outcome.warnings', { warnings })}
            </Link>
          </li>
        )}
      </ul>
      {changes?.standard === settings.standard && (
        <p className={styles.line} data-changes={isUnchanged(changes) ? 'none' : 'some'}>
          {changesLine(changes, text)}
        </p>
      )}
    </>
  );
}

/** Schools by stage that do not pass, or of which it is not known. */
function failingSchools(
  { stages: results, standard }: Assessment,
  county: PartProps['state']['county'],
): number {
  return presentStages(results).reduce(
    (count, stage) =>
      count + standingStage(stage, standard, county).standings.filter(isFailing).length,
    0,
  );
}

/** CVs above their limit, 综合 among them. */
function limitsExceeded({ stages: results }: Assessment): number {
  return presentStages(results).reduce((count, stage) => {
    const over = Object.values(stage.indicators).filter((found) => found?.verdict === 'notMet');
    return count + over.length + (isCompositeOver(stage) ? 1 : 0);
  }, 0);
}

function presentStages(results: Assessment['stages']): readonly StageAssessment[] {
  return stages.flatMap((stage) => results[stage] ?? []);
}

function isCompositeOver({
  compositeCv,
  compositeLimit,
  dispersionVerdict,
}: StageAssessment): boolean {
  return compositeLimit !== null && compositeCv !== null && dispersionVerdict === 'notMet';
}
