/** The CVs of a stage against their limits, as numbers, symbols and bars, and what pulls them up. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type {
  Driver,
  IndicatorDispersion,
  StageAssessment,
  Verdict,
} from '../../assessment/assessment';
import type { Indicator, Stage, Standard } from '../../standards/standard';
import { printedCv, printedLimit, printedShare, unroundedText } from '../printedFigures';
import { verdictLooks } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';
import { ExplainedTerm } from './ExplainedTerm';

const useStyles = makeStyles({
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { paddingBlock: tokens.spacingVerticalXS },
  // The value goes below the name where both do not fit on one line.
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  above: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: {
    position: 'relative',
    height: '6px',
    marginBlock: '3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  met: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  notMet: { backgroundColor: tokens.colorStatusDangerBackground3 },
  undetermined: { backgroundColor: tokens.colorNeutralForeground3 },
  limit: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

export function DispersionList({
  result,
  standard,
}: {
  readonly result: StageAssessment;
  readonly standard: Standard;
}) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <div className={styles.caption}>{text('pane.cv.caption')}</div>
      <ul
        className={styles.list}
        aria-label={text('pane.cv.ofStage', { stage: text(`pane.stage.${result.stage}`) })}
      >
        {standard.indicators.map((indicator) => (
          <DispersionRow
            key={indicator.id}
            indicator={indicator}
            dispersion={result.indicators[indicator.id] ?? null}
            stage={result.stage}
            standard={standard}
          />
        ))}
        <CompositeRow result={result} standard={standard} />
      </ul>
    </>
  );
}

function DispersionRow({
  indicator,
  dispersion,
  stage,
  standard,
}: {
  readonly indicator: Indicator;
  readonly dispersion: IndicatorDispersion | null;
  readonly stage: Stage;
  readonly standard: Standard;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text, language } = words;
  const name = indicator.name[language];
  if (!dispersion) {
    return (
      <li className={styles.row}>
        <div className={styles.line}>
          <span>{name}</span>
          <span className={styles.value}>{text('pane.cv.notBound')}</span>
        </div>
      </li>
    );
  }
  const { cv, limit, verdict, schools, of, roundingSensitive, drivers } = dispersion;
  const worked = () =>
    text('pane.cv.worked', {
      sd: unroundedText(dispersion.sd),
      mean: unroundedText(dispersion.mean),
      unit: indicator.unit[language],
    });
  return (
    <li className={styles.row}>
      <CvLine
        name={name}
        cv={cv}
        limit={limit}
        verdict={verdict}
        standard={standard}
        named={(value) =>
          text('pane.cv.named', { stage: text(`pane.stage.${stage}`), name, value })
        }
        worked={worked}
      />
      {schools < of && (
        <div className={styles.note}>{text('pane.cv.incomplete', { schools, of })}</div>
      )}
      {roundingSensitive && <div className={styles.note}>{text('pane.cv.rounding')}</div>}
      {verdict === 'notMet' && drivers.length > 0 && (
        <div className={styles.note}>{driversSentence(drivers, words)}</div>
      )}
    </li>
  );
}

function CompositeRow({
  result,
  standard,
}: {
  readonly result: StageAssessment;
  readonly standard: Standard;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const { compositeCv: cv, compositeLimit: limit } = result;
  return (
    <li className={styles.row}>
      <CvLine
        name={text('pane.cv.composite')}
        cv={cv}
        limit={limit}
        verdict={limit === null ? null : result.dispersionVerdict}
        standard={standard}
        named={(value) =>
          text('pane.cv.composite.named', { stage: text(`pane.stage.${result.stage}`), value })
        }
        worked={() => text('pane.cv.composite.worked')}
      />
      {result.compositeRoundingSensitive && (
        <div className={styles.note}>{text('pane.cv.rounding')}</div>
      )}
    </li>
  );
}

interface CvLineProps {
  readonly name: string;
  readonly cv: number | null;
  readonly limit: number | null;
  readonly verdict: Verdict | null;
  readonly standard: Standard;
  /** What the number is a number of, and the number as it is shown. */
  readonly named: (value: string) => string;
  /** How the CV comes about, in a sentence. */
  readonly worked: () => string;
}

function CvLine({ name, cv, limit, verdict, standard, named, worked }: CvLineProps) {
  const styles = useStyles();
  const { text } = useWords();
  if (cv === null) {
    return (
      <div className={styles.line}>
        <span>{name}</span>
        <span className={styles.value}>{text('pane.cv.none')}</span>
      </div>
    );
  }
  const printed = printedCv(cv, standard);
  const symbol = verdict === null ? '' : `${verdictLooks[verdict].symbol} `;
  const shown =
    limit === null || verdict === null
      ? printed.text
      : text(`pane.cv.${verdict}`, { cv: printed.text, limit: printedLimit(limit) });
  return (
    <>
      <div className={styles.line}>
        <span>{name}</span>
        <ExplainedTerm
          label={named(`${symbol}${shown}`)}
          className={mergeClasses(styles.value, verdict === 'notMet' && styles.above)}
          explain={() =>
            [text('pane.worked.unrounded', { value: printed.unrounded }), worked()].join('\n')
          }
        >
          {symbol}
          {shown}
        </ExplainedTerm>
      </div>
      {limit !== null && <CvBar cv={cv} limit={limit} verdict={verdict ?? 'undetermined'} />}
    </>
  );
}

/** The limit stands at two thirds of the track; what is beyond one and a half limits is cut. */
function CvBar({
  cv,
  limit,
  verdict,
}: {
  readonly cv: number;
  readonly limit: number;
  readonly verdict: Verdict;
}) {
  const styles = useStyles();
  const share = (value: number) => `${Math.min(100, (value / (limit * 1.5)) * 100).toFixed(1)}%`;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={mergeClasses(styles.bar, styles[verdict])} style={{ width: share(cv) }} />
      <div className={styles.limit} style={{ insetInlineStart: share(limit) }} />
    </div>
  );
}

const driversNamed = 2;

function driversSentence(drivers: readonly Driver[], { text }: PaneWords): string {
  const schools = drivers
    .slice(0, driversNamed)
    .map(({ school, share, direction, students }) =>
      text(`pane.cv.driver.${direction}`, { school, share: printedShare(share), students }),
    );
  return text('pane.cv.drivers', { schools: schools.join(text('pane.cv.driver.and')) });
}
