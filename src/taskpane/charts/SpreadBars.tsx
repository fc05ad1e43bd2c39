/** The drawing of SchoolSpread: schools by value, and the lines that their values are held against. */
import { mergeClasses } from '@fluentui/react-components';
import type { Indicator } from '../../standards/standard';
import { useWords, type PaneWords } from '../../ui/useWords';
import { roundStep, chartTextWidth, ticksUpTo } from './axis';
import { useChartStyles } from './chartStyles';
import { printedEdge, type SchoolsSpread, type SpreadClass } from './spread';

export interface SpreadLine {
  readonly at: number;
  readonly label: string;
  readonly dashed: boolean;
}

interface SpreadBarsProps {
  readonly spread: SchoolsSpread;
  readonly indicator: Indicator;
  /** At most two; each is named in a row of its own. */
  readonly lines: readonly SpreadLine[];
  readonly width: number;
}

/** In pixels, from the top: the axis' name, two rows for lines' names, the bars, ticks, the unit. */
const firstName = 30;
const lineNameHeight = 16;
const plotTop = 54;
const plotBottom = 174;
const tickRow = plotBottom + 15;
const unitRow = plotBottom + 31;
export const spreadHeight = plotBottom + 36;

const rightMargin = 6;

export function SpreadBars({ spread, indicator, lines, width }: SpreadBarsProps) {
  const styles = useChartStyles();
  const words = useWords();
  const { text, language } = words;
  const { classes } = spread;
  const most = Math.max(...classes.map(({ schools }) => schools), 1);
  const counts = ticksUpTo(most, Math.max(1, roundStep(most, 3)));
  const left = Math.max(...counts.map((tick) => chartTextWidth(String(tick)))) + 8;
  const right = width - rightMargin;
  const end = lastClassEnd(classes);
  const x = (value: number) => left + (Math.max(0, value) / end) * (right - left);
  const y = (schools: number) => plotBottom - (schools / most) * (plotBottom - plotTop);
  return (
    <>
      <text className={styles.quiet} x={0} y={12}>
        {text('pane.charts.spread.schoolsAxis')}
      </text>
      {counts.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.quiet} x={left - 5} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {classes.map((one) => (
        <rect
          key={one.from}
          className={styles[one.status ?? 'plain']}
          x={x(one.from) + 0.5}
          y={y(one.schools)}
          width={Math.max(1, x(one.to ?? end) - x(one.from) - 1)}
          height={plotBottom - y(one.schools)}
        >
          <title>{classTitle(one, indicator, words)}</title>
        </rect>
      ))}
      <line className={styles.axis} x1={left} x2={right} y1={plotBottom} y2={plotBottom} />
      {valueTicks(classes, x, words, indicator).map(({ at, label, anchor }) => (
        <text key={label} className={styles.quiet} x={at} y={tickRow} textAnchor={anchor}>
          {label}
        </text>
      ))}
      <text className={styles.quiet} x={right} y={unitRow} textAnchor="end">
        {indicator.unit[language]}
      </text>
      {lines.map((line, row) => (
        <NamedLine
          key={line.label}
          line={line}
          at={x(line.at)}
          row={row}
          left={left}
          right={right}
        />
      ))}
    </>
  );
}

/** An open class is drawn as wide as its neighbour. */
function lastClassEnd(classes: readonly SpreadClass[]): number {
  const last = classes.at(-1);
  if (!last) return 1;
  if (last.to !== null) return last.to;
  const before = classes.at(-2);
  const width = before && before.to !== null ? before.to - before.from : last.from;
  return last.from + width;
}

interface Tick {
  readonly at: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Round values as far as they fit; an open class is named by where it begins. */
function valueTicks(
  classes: readonly SpreadClass[],
  x: (value: number) => number,
  { text }: PaneWords,
  indicator: Indicator,
): readonly Tick[] {
  const last = classes.at(-1);
  const closedEnd = last?.to ?? last?.from ?? 1;
  const open: Tick | null =
    last && last.to === null
      ? {
          at: x(lastClassEnd(classes)),
          label: text('pane.charts.spread.open', { from: printedEdge(last.from, indicator) }),
          anchor: 'end',
        }
      : null;
  const right = x(lastClassEnd(classes)) + rightMargin;
  const free = open ? open.at - chartTextWidth(open.label) - 8 : x(closedEnd) + 20;
  const parts = Math.max(2, Math.floor((x(closedEnd) - x(0)) / 48));
  const round = ticksUpTo(closedEnd, roundStep(closedEnd, parts))
    .map((value): Tick => {
      const label = String(value);
      const whole = x(value) + chartTextWidth(label) / 2 <= right;
      return { at: whole ? x(value) : right, label, anchor: whole ? 'middle' : 'end' };
    })
    .filter(({ at, label }) => at + chartTextWidth(label) / 2 < free);
  return open ? [...round, open] : round;
}

/** The first line is named to its right, the second, which lies before it, to its left. */
function NamedLine({
  line,
  at,
  row,
  left,
  right,
}: {
  readonly line: SpreadLine;
  readonly at: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}) {
  const styles = useChartStyles();
  const name = firstName + row * lineNameHeight;
  const wide = chartTextWidth(line.label);
  const fitsRight = at + 4 + wide <= right;
  const fitsLeft = at - 4 - wide >= left - 8;
  const toRight = row === 0 ? fitsRight || !fitsLeft : !fitsLeft;
  return (
    <>
      <line
        className={mergeClasses(styles.limit, line.dashed && styles.floorLimit)}
        x1={at}
        x2={at}
        y1={name - 8}
        y2={plotBottom}
      />
      <text
        className={mergeClasses(styles.words, styles.rimmed)}
        x={toRight ? Math.min(at + 4, right - wide) : at - 4}
        y={name}
        textAnchor={toRight ? 'start' : 'end'}
      >
        {line.label}
      </text>
    </>
  );
}

function classTitle(
  { from, to, schools }: SpreadClass,
  indicator: Indicator,
  { text, language }: PaneWords,
): string {
  const edges = { from: printedEdge(from, indicator) };
  const values =
    to === null
      ? text('pane.charts.spread.open', edges)
      : text('pane.charts.spread.between', { ...edges, to: printedEdge(to, indicator) });
  return text('pane.charts.spread.bar', { values, unit: indicator.unit[language], schools });
}
