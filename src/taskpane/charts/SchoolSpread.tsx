/** How the schools of a stage lie along one indicator, with the threshold and the floor below it. */
import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StageAssessment } from '../../assessment/assessment';
import type { Indicator, IndicatorId, Standard } from '../../standards/standard';
import { printedLimit, printedShare, printedValue } from '../printedFigures';
import { statusSymbols } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';
import { ChartFigure, type ChartTable } from './ChartFigure';
import type { StageChartProps } from './ResultCharts';
import {
  printedEdge,
  schoolsSpread,
  type JudgedStatus,
  type ThresholdMarks,
  type SchoolsSpread,
} from './spread';
import { SpreadBars, spreadHeight, type SpreadLine } from './SpreadBars';

const useStyles = makeStyles({
  none: { marginBlock: tokens.spacingVerticalS },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    width: '10px',
    height: '10px',
    '@media (forced-colors: active)': { display: 'none' },
  },
  met: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  floor: { backgroundColor: tokens.colorStatusWarningBackground3 },
  below: { backgroundColor: tokens.colorStatusDangerForeground3 },
});

export function SchoolSpread({ result, standard }: StageChartProps) {
  const styles = useStyles();
  const words = useWords();
  const { text, language } = words;
  // Where no school has a value there is nothing to show, and nothing to choose.
  const found = standard.indicators.filter(({ id }) => indicatorMean(result, id) !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const indicator = found.find(({ id }) => id === chosen) ?? mostTelling(found, result);
  const marks = indicator ? thresholdMarks(indicator, result, standard) : null;
  const spread = indicator ? schoolsSpread(result.rows, indicator, marks) : null;
  if (!indicator || !spread) return <div className={styles.none}>{text('pane.charts.none')}</div>;
  return (
    <ChartFigure
      title={text('pane.charts.spread')}
      stage={text(`pane.stage.${result.stage}`)}
      sentence={spreadSentence(spread, indicator, marks, result, words)}
      table={spreadTable(spread, indicator, marks, words)}
      choice={
        <Field label={text('pane.charts.column.indicator')}>
          <Select size="small" value={indicator.id} onChange={(_, { value }) => setChosen(value)}>
            {found.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {code} {name[language]}
              </option>
            ))}
          </Select>
        </Field>
      }
      legend={marks && <Legend marks={marks} />}
      height={() => spreadHeight}
    >
      {(width) => (
        <SpreadBars
          spread={spread}
          indicator={indicator}
          lines={spreadLines(indicator, marks, result, words)}
          width={width}
        />
      )}
    </ChartFigure>
  );
}

/** The indicator that most schools miss; where none is judged, the one that varies most. */
function mostTelling(found: readonly Indicator[], result: StageAssessment): Indicator | undefined {
  const missed = ({ id }: Indicator) =>
    result.rows.filter(({ indicators }) => {
      const status = indicators[id]?.status;
      return status === 'below' || status === 'floor';
    }).length;
  const ranked = found.map((indicator) => ({
    indicator,
    missed: missed(indicator),
    cv: result.indicators[indicator.id]?.cv ?? 0,
  }));
  ranked.sort((a, b) => b.missed - a.missed || b.cv - a.cv);
  return ranked[0]?.indicator;
}

function thresholdMarks(
  indicator: Indicator,
  { stage }: StageAssessment,
  { schoolRule }: Standard,
): ThresholdMarks | null {
  const threshold = indicator.threshold[stage];
  return threshold === null ? null : { threshold, floor: schoolRule?.floor ?? 1 };
}

function spreadLines(
  indicator: Indicator,
  marks: ThresholdMarks | null,
  result: StageAssessment,
  { text }: PaneWords,
): readonly SpreadLine[] {
  if (marks) {
    const { threshold, floor } = marks;
    const limit = { limit: printedLimit(threshold) };
    const line: SpreadLine = {
      at: threshold,
      label: text('pane.charts.spread.threshold', limit),
      dashed: false,
    };
    if (floor >= 1) return [line];
    const params = {
      percent: printedShare(floor),
      value: printedEdge(threshold * floor, indicator),
    };
    const label = text('pane.charts.spread.floorLine', params);
    return [line, { at: threshold * floor, label, dashed: true }];
  }
  const mean = indicatorMean(result, indicator.id);
  if (mean === null) return [];
  const label = text('pane.charts.spread.mean', { mean: printedValue(mean, indicator).text });
  return [{ at: mean, label, dashed: true }];
}

function indicatorMean({ indicators }: StageAssessment, id: IndicatorId): number | null {
  return indicators[id]?.mean ?? null;
}

function spreadSentence(
  spread: SchoolsSpread,
  indicator: Indicator,
  marks: ThresholdMarks | null,
  result: StageAssessment,
  { text, language }: PaneWords,
): string {
  const { schools, missing } = spread;
  const unit = indicator.unit[language];
  const printed = (value: number) => printedValue(value, indicator).text;
  const median = printed(spread.median);
  const mean = indicatorMean(result, indicator.id);
  const count = (status: JudgedStatus) =>
    spread.classes.reduce((sum, one) => sum + (one.status === status ? one.schools : 0), 0);
  const said = marks
    ? text('pane.charts.spread.judged', {
        schools,
        met: count('met'),
        floor: count('floor'),
        below: count('below'),
        percent: printedShare(marks.floor),
        median,
        unit,
      })
    : text('pane.charts.spread.plain', {
        schools,
        least: printed(spread.least),
        median,
        greatest: printed(spread.greatest),
        mean: mean === null ? '—' : printed(mean),
        unit,
      });
  return missing === 0 ? said : `${said} ${text('pane.charts.spread.missing', { count: missing })}`;
}

function spreadTable(
  spread: SchoolsSpread,
  indicator: Indicator,
  marks: ThresholdMarks | null,
  words: PaneWords,
): ChartTable {
  const { text, language } = words;
  const unit = indicator.unit[language];
  return {
    head: [
      text('pane.charts.column.values', { unit }),
      text('pane.charts.column.schools'),
      ...(marks ? [text('pane.charts.column.verdict')] : []),
    ],
    rows: spread.classes
      .filter(({ schools }) => schools > 0)
      .map(({ from, to, schools, status }) => [
        to === null
          ? text('pane.charts.spread.from', { from: printedEdge(from, indicator) })
          : text('pane.charts.spread.between', {
              from: printedEdge(from, indicator),
              to: printedEdge(to, indicator),
            }),
        String(schools),
        ...(marks && status ? [statusWords(status, marks, words)] : []),
      ]),
  };
}

function Legend({ marks }: { readonly marks: ThresholdMarks }) {
  const styles = useStyles();
  const words = useWords();
  const statuses: readonly JudgedStatus[] =
    marks.floor < 1 ? ['below', 'floor', 'met'] : ['below', 'met'];
  return (
    <ul className={styles.legend}>
      {statuses.map((status) => (
        <li key={status} className={styles.item}>
          <span className={mergeClasses(styles.swatch, styles[status])} aria-hidden="true" />
          {statusWords(status, marks, words)}
        </li>
      ))}
    </ul>
  );
}

function statusWords(status: JudgedStatus, { floor }: ThresholdMarks, { text }: PaneWords): string {
  const percent = printedShare(floor);
  return `${statusSymbols[status]} ${text(`pane.charts.spread.${status}`, { percent })}`;
}
