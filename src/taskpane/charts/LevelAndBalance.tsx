/**
 * Level and balance: each indicator's county mean against its threshold (to the right: higher) and
 * its CV against its limit (upwards: more uneven), in four quadrants that are named in words.
 */
import type { Standard } from '../../standards/standard';
import { printedShare } from '../printedFigures';
import { useWords, type PaneWords } from '../../ui/useWords';
import { ChartFigure, type ChartTable } from './ChartFigure';
import { placedIndicators, quadrants, type PlacedIndicator } from './quadrants';
import { QuadrantChart } from './QuadrantChart';
import { quadrantHeight } from './quadrantScale';
import type { StageChartProps } from './ResultCharts';

export function LevelAndBalance({ result, standard }: StageChartProps) {
  const words = useWords();
  const { text } = words;
  // Without thresholds nobody can say what is high, without limits what is uneven.
  if (!hasQuadrants(standard)) return null;
  const standings = placedIndicators(result, standard);
  if (standings.length === 0) return null;
  return (
    <ChartFigure
      title={text('pane.charts.level')}
      stage={text(`pane.stage.${result.stage}`)}
      sentence={levelSentence(standings, words)}
      table={levelTable(standings, words)}
      height={quadrantHeight}
    >
      {(width) => <QuadrantChart standings={standings} width={width} />}
    </ChartFigure>
  );
}

function hasQuadrants({ indicators }: Standard): boolean {
  return indicators.some(
    ({ threshold, limit }) =>
      (threshold.primary !== null && limit.primary !== null) ||
      (threshold.junior !== null && limit.junior !== null),
  );
}

function levelSentence(standings: readonly PlacedIndicator[], { text }: PaneWords): string {
  const named = (list: readonly PlacedIndicator[]) =>
    list.map(({ indicator }) => indicator.code).join(text('pane.charts.and'));
  const told = quadrants.flatMap((quadrant) => {
    const here = standings.filter((one) => one.quadrant === quadrant);
    if (here.length === 0) return [];
    return [
      text('pane.charts.level.quadrant', {
        quadrant: text(`pane.charts.level.${quadrant}`),
        count: here.length,
        names: named(here),
      }),
    ];
  });
  const open = standings.filter(({ incomplete }) => incomplete);
  const missing =
    open.length > 0 ? [text('pane.charts.level.missing', { names: named(open) })] : [];
  return [...told, ...missing].join(' ');
}

function levelTable(
  standings: readonly PlacedIndicator[],
  { text, language }: PaneWords,
): ChartTable {
  const percent = (share: number) => text('pane.charts.percent', { percent: printedShare(share) });
  return {
    head: [
      text('pane.charts.column.indicator'),
      text('pane.charts.column.mean'),
      text('pane.charts.column.evenness'),
      text('pane.charts.column.quadrant'),
    ],
    rows: standings.map(({ indicator: { code, name }, level, unevenness, quadrant }) => [
      `${code} ${name[language]}`,
      percent(level),
      percent(unevenness),
      text(`pane.charts.level.${quadrant}`),
    ]),
  };
}
