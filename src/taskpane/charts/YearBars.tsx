/** One figure over the years as bars, the earliest first, against a limit where there is one. */
import { useChartStyles } from './chartStyles';
import { chartTextWidth } from './axis';

export interface YearBar {
  readonly year: string;
  /** Null: nothing is known of the year. */
  readonly value: number | null;
  /** With a mark where it is judged; stands for the value, too, where there is none. */
  readonly printed: string;
  readonly look: 'plain' | 'met' | 'below' | 'undetermined';
}

const rowHeight = 24;
const barHeight = 12;

export function yearBarsHeight(bars: readonly YearBar[]): number {
  return bars.length * rowHeight + 2;
}

/** @param from where the axis begins: bars of shares near 100 % would all look alike */
export function YearBars({
  bars,
  limit,
  from = 0,
  width,
}: {
  readonly bars: readonly YearBar[];
  readonly limit: number | null;
  readonly from?: number;
  readonly width: number;
}) {
  const styles = useChartStyles();
  const left = Math.max(...bars.map(({ year }) => chartTextWidth(year))) + 6;
  const right = Math.max(...bars.map(({ printed }) => chartTextWidth(printed))) + 6;
  const room = Math.max(20, width - left - right);
  const greatest = Math.max(from, ...bars.map(({ value }) => value ?? from), limit ?? from);
  const at = (value: number) =>
    left + (greatest === from ? 0 : (Math.max(0, value - from) / (greatest - from)) * room);
  return (
    <>
      <line className={styles.axis} x1={left} x2={left} y1={0} y2={yearBarsHeight(bars)} />
      {bars.map(({ year, value, printed, look }, place) => {
        const middle = place * rowHeight + rowHeight / 2;
        return (
          <g key={year}>
            <text className={styles.words} x={0} y={middle + 4}>
              {year}
            </text>
            {value !== null && (
              <rect
                className={styles[look]}
                x={left}
                y={middle - barHeight / 2}
                width={Math.max(1, at(value) - left)}
                height={barHeight}
              />
            )}
            <text className={styles.words} x={width} y={middle + 4} textAnchor="end">
              {printed}
            </text>
          </g>
        );
      })}
      {limit !== null && (
        <line
          className={styles.limit}
          x1={at(limit)}
          x2={at(limit)}
          y1={0}
          y2={yearBarsHeight(bars)}
        />
      )}
    </>
  );
}
