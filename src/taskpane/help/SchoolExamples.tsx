/**
 * An indicator worked out by hand with the county's own entries: of each stage the first school, each
 * entry a click away from its cell, then the stage's CV.
 */
import type {
  AssessedRow,
  IndicatorDispersion,
  StageAssessment,
} from '../../assessment/assessment';
import type { Worked, WorkedTerm } from '../../assessment/worked';
import { stageNames } from '../../standards/standards';
import { stages, type Indicator } from '../../standards/standard';
import { printedLimit, printedValue } from '../printedFigures';
import type { PartProps } from '../partProps';
import { PlaceLink } from '../../ui/PlaceLink';
import { useExplain, type Explain } from './explaining';
import { checkedFigure, checkedPercent } from './checkedFigures';
import { sumInBrackets, perFactor } from './indicatorFormula';
import type { HelpFacts } from './helpFacts';
import { useHelpStyles } from './helpStyles';

interface ExampleProps {
  readonly indicator: Indicator;
  readonly facts: HelpFacts;
  readonly session: PartProps['session'];
}

export function SchoolExamples({ indicator, facts, session }: ExampleProps) {
  const styles = useHelpStyles();
  const explain = useExplain();
  const { assessment, freshness } = facts;
  if (!assessment) return <p className={styles.line}>{explain('help.example.notYet')}</p>;
  return (
    <>
      {freshness === 'stale' && <p className={styles.note}>{explain('help.example.stale')}</p>}
      {stages.map((stage) => {
        const judged = assessment.stages[stage];
        return (
          judged && (
            <StageExample
              key={stage}
              judged={judged}
              indicator={indicator}
              facts={facts}
              session={session}
            />
          )
        );
      })}
    </>
  );
}

function StageExample({
  judged,
  indicator,
  facts,
  session,
}: ExampleProps & { readonly judged: StageAssessment }) {
  const styles = useHelpStyles();
  const explain = useExplain();
  const { stage, rows, indicators } = judged;
  const [school] = rows;
  const worked = facts.schools?.worked(stage, 0, indicator.id) ?? null;
  const spread = indicators[indicator.id];
  if (!school) return null;
  return (
    <div data-worked={stage}>
      <p className={styles.school}>
        {explain('help.example.school', { stage: stageNames[stage], school: school.school })}
      </p>
      {worked ? (
        <Steps
          worked={worked}
          school={school}
          indicator={indicator}
          facts={facts}
          session={session}
        />
      ) : (
        <p className={styles.formula}>{explain('help.example.missing')}</p>
      )}
      {spread && <p className={styles.formula}>{cvLine(judged, spread, explain)}</p>}
    </div>
  );
}

function Steps({
  worked,
  school,
  indicator,
  facts,
  session,
}: ExampleProps & { readonly worked: Worked; readonly school: AssessedRow }) {
  const styles = useHelpStyles();
  const explain = useExplain();
  const { terms, added } = worked;
  return (
    <>
      <ul className={styles.entries}>
        {terms.map((term, at) => (
          <li key={at}>
            <WorkedEntry term={term} session={session} />
          </li>
        ))}
        {added > 0 && <li>{explain('help.example.added', { added: checkedFigure(added) })}</li>}
      </ul>
      {isSingleEntry(worked) || <p className={styles.formula}>{amountLine(worked, explain)}</p>}
      <p className={styles.formula}>{valueLine(worked, indicator, explain)}</p>
      <StatusLine school={school} indicator={indicator} facts={facts} />
    </>
  );
}

function WorkedEntry({
  term: { header, entry, factor, place },
  session,
}: {
  readonly term: WorkedTerm;
  readonly session: PartProps['session'];
}) {
  const explain = useExplain();
  const told =
    factor === 1
      ? explain('help.example.term', { header, entry: checkedFigure(entry) })
      : explain('help.example.termTimes', { header, entry: checkedFigure(entry), factor });
  if (place.cell === null) return told;
  const label = explain('help.example.go', { told, sheet: place.sheet, cell: place.cell });
  return (
    <PlaceLink session={session} place={place} label={label}>
      {told}
    </PlaceLink>
  );
}

function StatusLine({
  school,
  indicator,
  facts,
}: {
  readonly school: AssessedRow;
  readonly indicator: Indicator;
  readonly facts: HelpFacts;
}) {
  const styles = useHelpStyles();
  const explain = useExplain();
  const assessed = facts.assessment?.standard;
  const stage = stages.find((id) => facts.assessment?.stages[id]?.rows.includes(school));
  const judged = assessed?.indicators.find(({ id }) => id === indicator.id);
  const threshold = stage && judged ? judged.threshold[stage] : null;
  const status = school.indicators[indicator.id]?.status ?? null;
  if (threshold === null || status === null || status === 'missing') return null;
  const floor = assessed?.schoolRule?.floor ?? 1;
  return (
    <p className={styles.formula} data-status={status}>
      {explain(`help.example.${status}`, {
        threshold: checkedFigure(threshold),
        percent: checkedPercent(floor),
      })}
    </p>
  );
}

/** The amount is the entry itself. */
function isSingleEntry({ terms: [first, ...others], added, share }: Worked): boolean {
  return first?.factor === 1 && others.length === 0 && added === 0 && share === null;
}

function amountLine({ terms, added, share, amount }: Worked, explain: Explain): string {
  const summands = terms.map(({ sign, entry, factor }) => ({
    sign,
    text:
      factor === 1 ? checkedFigure(entry) : `${checkedFigure(entry)} × ${checkedFigure(factor)}`,
  }));
  const more = added > 0 ? [{ sign: 1 as const, text: checkedFigure(added) }] : [];
  const sum = sumInBrackets([...summands, ...more], explain);
  return share
    ? explain('help.example.shared', {
        sum,
        own: checkedFigure(share.own),
        all: checkedFigure(share.all),
        amount: checkedFigure(amount),
      })
    : explain('help.example.amount', { sum, amount: checkedFigure(amount) });
}

function valueLine(
  { amount, students, per, value }: Worked,
  indicator: Indicator,
  explain: Explain,
): string {
  return explain('help.example.value', {
    amount: checkedFigure(amount),
    students: checkedFigure(students),
    times: perFactor(per),
    value: checkedFigure(value),
    printed: printedValue(value, indicator).text,
    unit: indicator.unit,
  });
}

function cvLine(
  { stage }: StageAssessment,
  { sd, mean, cv, limit }: IndicatorDispersion,
  explain: Explain,
): string {
  const told = {
    stage: stageNames[stage],
    sd: checkedFigure(sd),
    mean: checkedFigure(mean),
    cv: checkedFigure(cv),
  };
  return limit === null
    ? explain('help.example.cv', told)
    : explain('help.example.cvLimit', { ...told, limit: printedLimit(limit) });
}
