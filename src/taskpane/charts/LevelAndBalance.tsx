/**
 * Level and balance: each indicator's county mean against its threshold (to the right: higher) and
 * its CV against its limit (upwards: more uneven), in four quadrants that are named in words.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { Standard } from '../../standards/standard';
import { printedShare } from '../printed';
import { useWords, type PaneWords } from '../../ui/useWords';
import { textWidth } from './axis';
import { ChartFigure, type ChartTable } from './ChartFigure';
import { useChartStyles } from './chartStyles';
import { placedLabels, quadrants, standingsOf, type Quadrant, type Standing } from './quadrants';
import type { StageChartProps } from './ResultCharts';

export function LevelAndBalance({ result, standard }: StageChartProps) {
  const words = useWords();
  const { text } = words;
  // Without thresholds nobody can say what is high, without limits what is uneven.
  if (!hasQuadrants(standard)) return null;
  const standings = standingsOf(result, standard);
  if (standings.length === 0) return null;
  return (
    <ChartFigure
      title={text('pane.charts.level')}
      stage={text(`pane.stage.${result.stage}`)}
      sentence={sentenceOf(standings, words)}
      table={tableOf(standings, words)}
      height={heightFor}
    >
      {(width) => <Quadrants standings={standings} width={width} />}
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

function sentenceOf(standings: readonly Standing[], { text }: PaneWords): string {
  const named = (list: readonly Standing[]) =>
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

function tableOf(standings: readonly Standing[], { text, language }: PaneWords): ChartTable {
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

const top = 20;
const bottomMargin = 36;
const left = 38;
const right = 8;
const radius = 5;
/** Above and below the points, for the quadrants' names. */
const band = 20;

/** Square as far as the pane is narrow. */
function heightFor(width: number): number {
  return Math.min(width, 280) + 20;
}

/** Beyond this the points stand at the edge; their figures are in the table. */
const farthest = 3;

/** Where the axis ends, so that 100 % is well within. */
function endOf(shares: readonly number[]): number {
  const greatest = Math.min(farthest, Math.max(...shares, 0) * 1.05);
  return greatest <= 1.25 ? 1.25 : Math.ceil(greatest * 4) / 4;
}

function Quadrants({
  standings,
  width,
}: {
  readonly standings: readonly Standing[];
  readonly width: number;
}) {
  const styles = useChartStyles();
  const { text, language } = useWords();
  const height = heightFor(width);
  const bottom = height - bottomMargin;
  const endX = endOf(standings.map(({ level }) => level));
  const endY = endOf(standings.map(({ unevenness }) => unevenness));
  // Points need no zero to be compared; where all are high, the room is theirs.
  const startX = standings.every(({ level }) => level >= 0.6) ? 0.5 : 0;
  const x = (share: number) =>
    left + ((Math.min(share, endX) - startX) / (endX - startX)) * (width - left - right);
  const y = (share: number) =>
    bottom - band - (Math.min(share, endY) / endY) * (bottom - top - 2 * band);
  const spots = standings.map(({ level, unevenness }) => ({ x: x(level), y: y(unevenness) }));
  const labels = placedLabels(
    spots,
    standings.map(({ indicator }) => textWidth(indicator.code)),
    { left, right: width - right, top: top + band, bottom: bottom - band },
  );
  const percent = (share: number) => text('pane.charts.percent', { percent: printedShare(share) });
  const corners: readonly (readonly [Quadrant, number, number, 'start' | 'end'])[] = [
    ['lowUneven', left + 4, top + 15, 'start'],
    ['highUneven', width - right - 4, top + 15, 'end'],
    ['lowEven', left + 4, bottom - 6, 'start'],
    ['highEven', width - right - 4, bottom - 6, 'end'],
  ];
  return (
    <>
      <text className={styles.quiet} x={0} y={12}>
        {text('pane.charts.level.y')}
      </text>
      <rect
        className={mergeClasses(styles.axis, styles.hollow)}
        x={left}
        y={top}
        width={width - left - right}
        height={bottom - top}
      />
      {halves(startX, endX).map((share) => (
        <text
          key={share}
          className={styles.quiet}
          x={share === endX ? width : x(share)}
          y={bottom + 14}
          textAnchor={share === endX ? 'end' : 'middle'}
        >
          {share === 1 ? text('pane.charts.level.threshold') : percent(share)}
        </text>
      ))}
      {halves(0, endY).map((share) => (
        <text key={share} className={styles.quiet} x={left - 4} y={y(share) + 4} textAnchor="end">
          {share === 1 ? text('pane.charts.level.limit') : percent(share)}
        </text>
      ))}
      <line className={styles.limit} x1={x(1)} x2={x(1)} y1={top} y2={bottom} />
      <line className={styles.limit} x1={left} x2={width - right} y1={y(1)} y2={y(1)} />
      {corners.map(([quadrant, atX, atY, anchor]) => (
        <text
          key={quadrant}
          className={mergeClasses(styles.quiet, styles.rimmed)}
          x={atX}
          y={atY}
          textAnchor={anchor}
        >
          {text(`pane.charts.level.${quadrant}`)}
        </text>
      ))}
      {standings.map(({ indicator: { id, code, name }, level, unevenness }, at) => {
        const label = labels[at];
        return (
          <g key={id}>
            <title>
              {text('pane.charts.level.point', {
                name: `${code} ${name[language]}`,
                mean: printedShare(level),
                cv: printedShare(unevenness),
              })}
            </title>
            {label?.led && (
              <line
                className={styles.leader}
                x1={x(level)}
                y1={y(unevenness)}
                x2={label.x}
                y2={label.y - 4}
              />
            )}
            <circle className={styles.point} cx={x(level)} cy={y(unevenness)} r={radius} />
            {label && (
              <text
                className={mergeClasses(styles.words, styles.strong, styles.rimmed)}
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
              >
                {code}
              </text>
            )}
          </g>
        );
      })}
      <text className={styles.quiet} x={width - right} y={height - 4} textAnchor="end">
        {text('pane.charts.level.x')}
      </text>
    </>
  );
}

/** Every half behind the start. */
function halves(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.floor(end * 2) }, (_, at) => (at + 1) / 2).filter(
    (share) => share > start && share <= end,
  );
}
