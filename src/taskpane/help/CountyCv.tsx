/**
 * A CV worked out with the county's own schools, step by step, and what other ways would make of the
 * same data. Shown for the indicator whose schools lie furthest apart.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { IndicatorDispersion, StageAssessment } from '../../assessment/assessment';
import { stageNames } from '../../standards/standards';
import { stages, type Indicator } from '../../standards/standard';
import { useExplain } from './explaining';
import { checkedFigure } from './checkedFigures';
import type { HelpFacts } from './helpFacts';
import { useHelpStyles } from './helpStyles';
import { FormulaText } from './FormulaText';
import { otherWays, type OtherWays, type SchoolValue } from './otherWays';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
    },
    '& td': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
    '& caption': { textAlign: 'start', paddingBlockEnd: tokens.spacingVerticalXS },
  },
  right: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
});

interface ChosenExample {
  readonly judged: StageAssessment;
  readonly indicator: Indicator;
  readonly spread: IndicatorDispersion;
  readonly schools: readonly SchoolValue[];
}

export function CvExample({ facts }: { readonly facts: HelpFacts }) {
  const styles = useHelpStyles();
  const explain = useExplain();
  const chosen = furthestApart(facts);
  if (!chosen) return <p className={styles.note}>{explain('help.example.notYet')}</p>;
  const { judged, indicator, spread, schools } = chosen;
  const [mean, sd] = [checkedFigure(spread.mean), checkedFigure(spread.sd)];
  const { unit } = indicator;
  return (
    <div data-example="cv">
      <p className={styles.line}>
        {explain('help.cv.example', { stage: stageNames[judged.stage], indicator: indicator.name })}
      </p>
      <p className={styles.formula}>
        {explain('help.cv.exampleSchools', {
          schools: schools.length,
          students: schools.reduce((sum, { students }) => sum + students, 0),
        })}
      </p>
      <p className={styles.formula}>
        <FormulaText>{explain('help.cv.exampleMean', { mean, unit })}</FormulaText>
      </p>
      <p className={styles.formula}>{explain('help.cv.exampleSd', { sd, unit })}</p>
      <p className={styles.formula}>
        {explain('help.cv.exampleCv', { sd, mean, cv: checkedFigure(spread.cv) })}
      </p>
    </div>
  );
}

const wrongWays = [
  'unweighted',
  'meanOfMeans',
  'rounded',
  'withoutZeros',
] as const satisfies readonly (keyof OtherWays)[];

export function OtherWaysExample({ facts }: { readonly facts: HelpFacts }) {
  const help = useHelpStyles();
  const styles = useStyles();
  const explain = useExplain();
  const chosen = furthestApart(facts);
  if (!chosen) return <p className={help.note}>{explain('help.example.notYet')}</p>;
  const { judged, indicator, schools } = chosen;
  const ways = otherWays(schools, indicator.decimals);
  const cvOf = (way: keyof OtherWays) => {
    const cv = ways[way];
    if (cv !== null) return cv.toFixed(6);
    return way === 'withoutZeros' ? explain('help.other.noZeros') : '—';
  };
  return (
    <table className={styles.table} data-example="other">
      <caption>
        {explain('help.other.table', {
          stage: stageNames[judged.stage],
          indicator: indicator.name,
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{explain('help.other.way')}</th>
          <td>{explain('help.label.limit')}</td>
        </tr>
      </thead>
      <tbody>
        <tr className={styles.right}>
          <th scope="row">{explain('help.other.right')}</th>
          <td>{cvOf('right')}</td>
        </tr>
        {wrongWays.map((way) => (
          <tr key={way}>
            <th scope="row">{explain(`help.other.way.${way}`)}</th>
            <td>{cvOf(way)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of the first stage that has a CV, the indicator with the greatest. */
function furthestApart({ assessment }: HelpFacts): ChosenExample | null {
  if (!assessment) return null;
  for (const stage of stages) {
    const judged = assessment.stages[stage];
    if (!judged) continue;
    const found = assessment.standard.indicators.flatMap((indicator) => {
      const spread = judged.indicators[indicator.id];
      return spread && spread.cv !== null ? [{ judged, indicator, spread }] : [];
    });
    const [first, ...others] = found;
    if (!first) continue;
    const greatest = others.reduce(
      (most, each) => ((each.spread.cv ?? 0) > (most.spread.cv ?? 0) ? each : most),
      first,
    );
    return { ...greatest, schools: indicatorValues(judged, greatest.indicator) };
  }
  return null;
}

function indicatorValues({ rows }: StageAssessment, { id }: Indicator): readonly SchoolValue[] {
  return rows.flatMap(({ students, indicators }) => {
    const value = indicators[id]?.value ?? null;
    return value === null ? [] : [{ students, value }];
  });
}
