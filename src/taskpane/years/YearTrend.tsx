/** The years beside each other: the CV that is judged by stage, 巩固率 and 大班额, each as bars or as a table. */
import type { ComparedYears } from '../../app/years/comparedYears';
import { yearsText } from '../../sheets/years/messages';
import type { YearFigures } from '../../sheets/years/pastYears';
import { judgedCv, limitOfTrend } from '../../sheets/years/judgedCv';
import type { Standard } from '../../standards/standard';
import { stages, type Stage } from '../../standards/standard';
import { qualityLimits } from '../../standards/qualityItems';
import { yearText } from '../../statistics/reportYear';
import { useWords, type PaneWords } from '../../ui/useWords';
import { ChartFigure, type ChartTable } from '../charts/ChartFigure';
import { YearBars, yearBarsHeight, type YearBar } from '../charts/YearBars';
import { printedCv, printedLimit } from '../printedFigures';
import { verdictLooks } from '../VerdictIcon';

export function YearTrend({
  compared: { past, figures },
  standard,
}: {
  readonly compared: ComparedYears;
  readonly standard: Standard;
}) {
  const words = useWords();
  const years = [figures, ...past.years].reverse();
  const charts = [
    ...stages.flatMap((stage) => cvChart(stage, years, standard, words) ?? []),
    ...(retentionChart(years, words) ?? []),
    ...(largeChart(years, words) ?? []),
  ];
  return charts.map((chart) => (
    <ChartFigure
      key={chart.title}
      title={chart.title}
      stage={chart.stage}
      sentence={chart.sentence}
      table={chart.table}
      height={() => yearBarsHeight(chart.bars)}
    >
      {(width) => (
        <YearBars bars={chart.bars} limit={chart.limit} from={chart.from} width={width} />
      )}
    </ChartFigure>
  ));
}

interface TrendChart {
  readonly title: string;
  readonly stage: string;
  readonly sentence: string;
  readonly table: ChartTable;
  readonly bars: readonly YearBar[];
  readonly limit: number | null;
  readonly from: number;
}

const none = '—';

/** What is judged: the composite, or the greatest of the CVs; in the table all of them. */
function cvChart(
  stage: Stage,
  years: readonly YearFigures[],
  standard: Standard,
  words: PaneWords,
): readonly TrendChart[] | null {
  if (years.every((year) => year.stages[stage] === null)) return null;
  const { text } = words;
  const byComposite = standard.compositeLimit[stage] !== null;
  const limit = limitOfTrend(stage, standard);
  const which = yearsText(words, byComposite ? 'years.trend.composite' : 'years.trend.greatest');
  const cvText = (cv: number | null | undefined) =>
    typeof cv === 'number' ? printedCv(cv, standard).text : none;
  const bars = years.map((of): YearBar => {
    const found = of.stages[stage];
    const value = found && judgedCv(found, byComposite);
    const looks = { met: 'met', notMet: 'below', undetermined: 'undetermined' } as const;
    return {
      year: yearText(of.year),
      value,
      printed:
        found && value !== null ? `${verdictLooks[found.verdict].symbol} ${cvText(value)}` : none,
      look: found ? looks[found.verdict] : 'plain',
    };
  });
  const name = text(`pane.stage.${stage}`);
  return [
    {
      title: yearsText(words, 'years.trend.chart.cv', { stage: name, which }),
      stage: name,
      sentence:
        limit === null ? which : text('pane.years.trend.limit', { limit: printedLimit(limit) }),
      table: {
        head: [
          yearsText(words, 'years.trend.column.year'),
          ...standard.indicators.map(({ code }) => code),
          yearsText(words, 'years.trend.column.composite'),
          yearsText(words, 'years.trend.column.balance'),
        ],
        rows: years.map((of) => {
          const found = of.stages[stage];
          return [
            yearText(of.year),
            ...standard.indicators.map((_, at) => cvText(found?.cvs[at])),
            cvText(found?.composite),
            found ? text(`pane.verdict.${found.verdict}`) : none,
          ];
        }),
      },
      ...{ bars, limit, from: 0 },
    },
  ];
}

/** Below this the bars begin, or at the least of the years. */
const retentionFrom = 85;

function retentionChart(
  years: readonly YearFigures[],
  words: PaneWords,
): readonly TrendChart[] | null {
  const known = years.flatMap(({ retention }) => (retention === null ? [] : [retention]));
  if (known.length === 0) return null;
  const limit = qualityLimits.retention;
  const title = yearsText(words, 'years.trend.retention');
  const from = Math.floor(Math.min(retentionFrom, ...known));
  const bars = years.map(({ year, retention }): YearBar => ({
    year: yearText(year),
    value: retention,
    printed: retention === null ? none : retention.toFixed(1),
    look: 'plain',
  }));
  return [
    {
      title,
      stage: words.text('pane.stage.junior'),
      sentence: words.text('pane.years.trend.retention', { limit, from }),
      table: yearTable(title, bars, words),
      ...{ bars, limit, from },
    },
  ];
}

function largeChart(years: readonly YearFigures[], words: PaneWords): readonly TrendChart[] | null {
  if (years.every(({ largeClasses }) => largeClasses === null)) return null;
  const title = yearsText(words, 'years.trend.large');
  const bars = years.map(({ year, largeClasses }): YearBar => ({
    year: yearText(year),
    value: largeClasses,
    printed: largeClasses === null ? none : String(largeClasses),
    look: 'plain',
  }));
  const huge = (at: number) => years[at]?.hugeClasses ?? null;
  const table = yearTable(title, bars, words);
  return [
    {
      title,
      stage: '',
      sentence: words.text('pane.years.trend.large'),
      table: {
        head: [...table.head, yearsText(words, 'years.trend.huge')],
        rows: table.rows.map((row, at) => [...row, String(huge(at) ?? none)]),
      },
      ...{ bars, limit: null, from: 0 },
    },
  ];
}

function yearTable(title: string, bars: readonly YearBar[], words: PaneWords): ChartTable {
  return {
    head: [yearsText(words, 'years.trend.column.year'), title],
    rows: bars.map(({ year, printed }) => [year, printed]),
  };
}
