/** The drawing of level and balance: four named quadrants, and a point for each indicator. */
import { mergeClasses } from '@fluentui/react-components';
import { useWords } from '../../ui/useWords';
import { printedShare } from '../printedFigures';
import { useChartStyles } from './chartStyles';
import type { PlacedIndicator, Quadrant } from './quadrants';
import {
  codeLabels,
  halvesBetween,
  quadrantHeight,
  quadrantScale,
  type QuadrantScale,
} from './quadrantScale';

const pointSize = 5;

export function QuadrantChart({
  standings,
  width,
}: {
  readonly standings: readonly PlacedIndicator[];
  readonly width: number;
}) {
  const scale = quadrantScale(standings, width);
  return (
    <>
      <ShareAxes scale={scale} width={width} />
      <QuadrantNames scale={scale} />
      <IndicatorPoints standings={standings} scale={scale} />
      <LevelTitle scale={scale} width={width} />
    </>
  );
}

/** The frame, what stands beside its axes, and the lines of threshold and limit. */
function ShareAxes({ scale, width }: { readonly scale: QuadrantScale; readonly width: number }) {
  const styles = useChartStyles();
  const { text } = useWords();
  const { frame, startX, endX, endY, x, y } = scale;
  const { left, right, top, bottom } = frame;
  const percent = (share: number) => text('pane.charts.percent', { percent: printedShare(share) });
  return (
    <>
      <text className={styles.quiet} x={0} y={12}>
        {text('pane.charts.level.y')}
      </text>
      <rect
        className={mergeClasses(styles.axis, styles.hollow)}
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
      />
      {halvesBetween(startX, endX).map((share) => (
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
      {halvesBetween(0, endY).map((share) => (
        <text key={share} className={styles.quiet} x={left - 4} y={y(share) + 4} textAnchor="end">
          {share === 1 ? text('pane.charts.level.limit') : percent(share)}
        </text>
      ))}
      <line className={styles.limit} x1={x(1)} x2={x(1)} y1={top} y2={bottom} />
      <line className={styles.limit} x1={left} x2={right} y1={y(1)} y2={y(1)} />
    </>
  );
}

/** In the corners of the frame. */
function QuadrantNames({ scale: { frame } }: { readonly scale: QuadrantScale }) {
  const styles = useChartStyles();
  const { text } = useWords();
  const { left, right, top, bottom } = frame;
  const places: readonly (readonly [Quadrant, number, number, 'start' | 'end'])[] = [
    ['lowUneven', left + 4, top + 15, 'start'],
    ['highUneven', right - 4, top + 15, 'end'],
    ['lowEven', left + 4, bottom - 6, 'start'],
    ['highEven', right - 4, bottom - 6, 'end'],
  ];
  return places.map(([quadrant, x, y, anchor]) => (
    <text
      key={quadrant}
      className={mergeClasses(styles.quiet, styles.rimmed)}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {text(`pane.charts.level.${quadrant}`)}
    </text>
  ));
}

function IndicatorPoints({
  standings,
  scale,
}: {
  readonly standings: readonly PlacedIndicator[];
  readonly scale: QuadrantScale;
}) {
  const styles = useChartStyles();
  const { text, language } = useWords();
  const labels = codeLabels(standings, scale);
  return standings.map(({ indicator: { id, code, name }, level, unevenness }, at) => {
    const [x, y] = [scale.x(level), scale.y(unevenness)];
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
          <line className={styles.leader} x1={x} y1={y} x2={label.x} y2={label.y - 4} />
        )}
        <circle className={styles.point} cx={x} cy={y} r={pointSize} />
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
  });
}

/** Below the frame: what lies to the right. */
function LevelTitle({ scale, width }: { readonly scale: QuadrantScale; readonly width: number }) {
  const styles = useChartStyles();
  const { text } = useWords();
  return (
    <text
      className={styles.quiet}
      x={scale.frame.right}
      y={quadrantHeight(width) - 4}
      textAnchor="end"
    >
      {text('pane.charts.level.x')}
    </text>
  );
}
