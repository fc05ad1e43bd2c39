/**
 * CVs of a stage as bars, each against its own limit: a line over neighbours that share one. The
 * composite stands last.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { StageAssessment, Verdict } from '../../assessment/assessment';
import type { Standard } from '../../standards/standard';
import { printedCv, printedLimit } from '../printedFigures';
import { verdictLooks } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';
import { chartTextWidth } from './axis';
import { ChartFigure, type ChartTable } from './ChartFigure';
import { useChartStyles } from './chartStyles';
import type { StageChartProps } from './ResultCharts';

/** One bar: an indicator or the composite. */
interface CvRow {
  readonly label: string;
  /** In full, for the table and the pointer. */
  readonly name: string;
  /** Null: there is none; `missing` says why. */
  readonly cv: number | null;
  readonly missing: string;
  readonly limit: number | null;
  /** Null: not judged. */
  readonly verdict: Verdict | null;
  readonly printed: string;
}

export function CvBars({ result, standard }: StageChartProps) {
  const words = useWords();
  const { text } = words;
  const rows = cvRows(result, standard, words);
  const { slots, height } = cvSlots(rows);
  return (
    <ChartFigure
      title={text('pane.charts.cv')}
      stage={text(`pane.stage.${result.stage}`)}
      sentence={cvSentence(result, standard, words)}
      table={cvTable(rows, words)}
      height={() => height}
    >
      {(width) => <Bars slots={slots} height={height} width={width} />}
    </ChartFigure>
  );
}

function cvRows(result: StageAssessment, standard: Standard, words: PaneWords): readonly CvRow[] {
  const { text, language } = words;
  const rows = standard.indicators.map(({ id, code, name }): CvRow => {
    const found = result.indicators[id] ?? null;
    const cv = found?.cv ?? null;
    return {
      label: `${code} ${text(`pane.charts.short.${id}`)}`,
      name: `${code} ${name[language]}`,
      cv,
      missing: text(found ? 'pane.cv.none' : 'pane.cv.notBound'),
      limit: found?.limit ?? null,
      verdict: found?.verdict ?? null,
      printed: cv === null ? '' : printedCv(cv, standard).text,
    };
  });
  const { compositeCv: cv, compositeLimit: limit } = result;
  const composite: CvRow = {
    label: text('pane.charts.cv.composite'),
    name: text('pane.cv.composite'),
    cv,
    missing: text('pane.cv.none'),
    limit,
    verdict: limit === null ? null : result.dispersionVerdict,
    printed: cv === null ? '' : printedCv(cv, standard).text,
  };
  return [...rows, composite];
}

function cvSentence(result: StageAssessment, standard: Standard, { text }: PaneWords): string {
  const { compositeCv: cv, compositeLimit: limit, dispersionVerdict: verdict } = result;
  if (limit !== null) {
    if (cv === null || verdict === 'undetermined') {
      return text('pane.charts.cv.compositeUndetermined');
    }
    const params = { cv: printedCv(cv, standard).text, limit: printedLimit(limit) };
    return text(
      verdict === 'met' ? 'pane.charts.cv.compositeMet' : 'pane.charts.cv.compositeNotMet',
      params,
    );
  }
  const codes = (wanted: (verdict: Verdict | null) => boolean) =>
    standard.indicators.filter(({ id }) => wanted(result.indicators[id]?.verdict ?? null));
  const above = codes((each) => each === 'notMet');
  const open = codes((each) => each === null || each === 'undetermined');
  const named = (list: typeof above) => ({
    count: list.length,
    names: list.map(({ code }) => code).join(text('pane.charts.and')),
  });
  return [
    ...(above.length > 0 ? [text('pane.charts.cv.above', named(above))] : []),
    ...(open.length > 0 ? [text('pane.charts.cv.incomplete', named(open))] : []),
    ...(above.length + open.length === 0 ? [text('pane.charts.cv.within')] : []),
  ].join(' ');
}

function cvTable(rows: readonly CvRow[], { text }: PaneWords): ChartTable {
  return {
    head: [
      text('pane.charts.column.indicator'),
      text('pane.charts.column.cv'),
      text('pane.charts.column.limit'),
      text('pane.charts.column.verdict'),
    ],
    rows: rows.map(({ name, cv, missing, limit, verdict, printed }) => [
      name,
      cv === null ? missing : printed,
      limit === null ? '–' : printedLimit(limit),
      verdict === null
        ? text('pane.charts.notJudged')
        : `${verdictLooks[verdict].symbol} ${text(`pane.verdict.${verdict}`)}`,
    ]),
  };
}

/** A row of the drawing; a limit that begins in it is named above it. */
interface CvSlot {
  readonly row: CvRow;
  readonly top: number;
  readonly named: boolean;
}

const cvRowHeight = 24;
const barHeight = 12;
const limitNameHeight = 18;

function cvSlots(rows: readonly CvRow[]): {
  readonly slots: readonly CvSlot[];
  readonly height: number;
} {
  const slots: CvSlot[] = [];
  let top = 0;
  let last: number | null = null;
  for (const row of rows) {
    const named = row.limit !== null && row.limit !== last;
    if (named) top += limitNameHeight;
    slots.push({ row, top, named });
    top += cvRowHeight;
    last = row.limit;
  }
  return { slots, height: top + 2 };
}

function Bars({
  slots,
  height,
  width,
}: {
  readonly slots: readonly CvSlot[];
  readonly height: number;
  readonly width: number;
}) {
  const styles = useChartStyles();
  const { text } = useWords();
  const rows = slots.map(({ row }) => row);
  const left = Math.max(...rows.map(({ label }) => chartTextWidth(label))) + 6;
  const right = Math.max(...rows.map((row) => chartTextWidth(cvText(row)))) + 6;
  const room = Math.max(20, width - left - right);
  const greatest = Math.max(...rows.flatMap(({ cv, limit }) => [cv ?? 0, limit ?? 0]), 0.1) * 1.05;
  const at = (value: number) => left + (value / greatest) * room;
  return (
    <>
      <line className={styles.axis} x1={left} x2={left} y1={0} y2={height} />
      {slots.map(({ row, top, named }) => {
        const { limit, cv } = row;
        const middle = top + cvRowHeight / 2;
        const label =
          limit === null ? '' : text('pane.charts.limit', { limit: printedLimit(limit) });
        const half = chartTextWidth(label) / 2;
        return (
          <g key={row.name}>
            <title>{row.name}</title>
            <text className={styles.words} x={0} y={middle + 4}>
              {row.label}
            </text>
            {cv === null ? (
              <text className={styles.quiet} x={left + 6} y={middle + 4}>
                {row.missing}
              </text>
            ) : (
              <>
                <rect
                  className={styles[barLooks[row.verdict ?? 'notJudged']]}
                  x={left}
                  y={middle - barHeight / 2}
                  width={Math.max(1, at(cv) - left)}
                  height={barHeight}
                />
                <text
                  className={mergeClasses(styles.words, row.verdict === 'notMet' && styles.strong)}
                  x={width}
                  y={middle + 4}
                  textAnchor="end"
                >
                  {cvText(row)}
                </text>
              </>
            )}
            {limit !== null && (
              <line
                className={styles.limit}
                x1={at(limit)}
                x2={at(limit)}
                y1={top}
                y2={top + cvRowHeight}
              />
            )}
            {named && limit !== null && (
              <text
                className={styles.quiet}
                x={Math.min(Math.max(at(limit), half), width - half)}
                y={top - 4}
                textAnchor="middle"
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

const barLooks = {
  met: 'met',
  notMet: 'below',
  undetermined: 'undetermined',
  notJudged: 'plain',
} as const;

function cvText({ cv, verdict, printed }: CvRow): string {
  if (cv === null) return '';
  return verdict === null ? printed : `${verdictLooks[verdict].symbol} ${printed}`;
}
