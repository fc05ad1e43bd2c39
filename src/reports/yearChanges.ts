/** 年度变化 of a county: CVs and verdicts beside those of the year before, and up to ten years in rows. */
import { printed } from '../sheets/layout/figures';
import { lastYearText } from '../sheets/years/comparisonPage';
import { comparedStages, type ComparedStage } from '../sheets/years/comparedCvs';
import { judgedCv, judgedName, limitOfTrend } from '../sheets/years/judgedCv';
import { ledgerText } from '../sheets/years/ledgerBlocks';
import { yearsText } from '../sheets/years/messages';
import type { YearFigures, YearOfStage } from '../sheets/years/pastYears';
import { keptText, yearsInOrder } from '../sheets/years/trendPage';
import type { YearsInput } from '../sheets/years/yearsInput';
import { stages, type Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import { yearText } from '../statistics/reportYear';
import { columnsBesideLimit } from './cvColumns';
import type { ReportInput } from './input';
import { reportText } from './messages';
import {
  leftCell,
  paragraphOf,
  tableOf,
  type ReportChart,
  type ReportPart,
  type ReportRow,
} from './paper';

/** Nothing where no earlier year is known. */
export function yearChanges({ years }: Pick<ReportInput, 'years'>): readonly ReportPart[] {
  if (!years) return [];
  return [
    ...comparedStages(years).flatMap((compared) => changedSentences(compared, years)),
    paragraphOf(ledgerText(years)),
    comparisonTable(years),
    trendTable(years),
    ...stages.flatMap((stage) => trendChart(stage, years) ?? []),
  ];
}

/** How many CVs fell and rose, as their changes are printed, then for how long the stage has kept its limits. */
function changedSentences({ stage, last, now, cvs }: ComparedStage, years: YearsInput) {
  const { standard, words } = years;
  if (!last || !now) return [];
  const changes = cvs
    .slice(0, standard.indicators.length)
    .flatMap(({ change }) =>
      change === null ? [] : [Number(printed(change, standard.cvDecimals))],
    );
  const told = reportText(words, 'report.years.changed', {
    stage: stageNames[stage][words.language],
    last: lastYearText(years),
    of: changes.length,
    fell: changes.filter((change) => change < 0).length,
    rose: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
  });
  const kept = reportText(words, 'report.years.kept', { text: keptText(stage, years) });
  return [paragraphOf(told), paragraphOf(kept)];
}

function comparisonTable(years: YearsInput): ReportPart {
  const { words, past, figures } = years;
  const title = (id: 'indicator' | 'stage' | 'change' | 'limit') =>
    yearsText(words, `years.compare.column.${id}`);
  const word = ({ verdict }: Pick<YearFigures, 'verdict'>) =>
    reportText(words, `report.verdictWord.${verdict}`);
  const dash = { text: reportText(words, 'report.dash') };
  const [last] = past.years;
  return tableOf(
    reportText(words, 'report.years.table'),
    [
      [title('indicator'), 40],
      [title('stage'), 10],
      [lastYearText(years), 13],
      [yearText(past.now), 13],
      [title('change'), 12],
      [title('limit'), 12],
    ],
    [
      ...comparedStages(years).flatMap((compared) => stageRows(compared, years)),
      [
        leftCell(yearsText(words, 'years.compare.verdict')),
        dash,
        last ? { text: word(last) } : dash,
        { text: word(figures) },
        dash,
        dash,
      ],
    ],
  );
}

function stageRows(compared: ComparedStage, years: YearsInput): readonly ReportRow[] {
  const { standard, words } = years;
  const { stage, last, now, cvs, judgesSchools } = compared;
  const dash = reportText(words, 'report.dash');
  const row = (name: string, texts: readonly string[]): ReportRow => [
    leftCell(name),
    { text: stageNames[stage][words.language] },
    ...texts.map((text) => ({ text })),
  ];
  const both = (text: (of: YearOfStage) => string) =>
    [last, now].map((of) => (of ? text(of) : dash));
  const cvText = (of: YearOfStage | null, cv: number | null) =>
    of ? cvOrUnknown(cv, years) : dash;
  return [
    ...cvs.map(({ name, change, limit, ...cv }) =>
      row(name, [
        cvText(last, cv.last),
        cvText(now, cv.now),
        change === null ? dash : signed(change, standard.cvDecimals),
        limit === null ? dash : limit.toFixed(2),
      ]),
    ),
    row(yearsText(words, 'years.compare.column.balance'), [
      ...both(({ verdict }) => reportText(words, `report.verdictWord.${verdict}`)),
      dash,
      dash,
    ]),
    ...(judgesSchools
      ? [
          row(yearsText(words, 'years.compare.schoolsMet'), [
            ...both(({ met, schools }) => (met === null ? dash : `${met}/${schools}`)),
            dash,
            dash,
          ]),
        ]
      : []),
  ];
}

/** With its sign, rounded as the sheet of the comparison shows it. */
function signed(change: number, decimals: number): string {
  const text = printed(Math.abs(change), decimals);
  if (Number(text) === 0) return text;
  return `${change < 0 ? '−' : '+'}${text}`;
}

function cvOrUnknown(cv: number | null, { standard, words }: YearsInput): string {
  return cv === null ? reportText(words, 'report.incomplete') : printed(cv, standard.cvDecimals);
}

function judgedIn(year: YearFigures, stage: Stage, { standard }: YearsInput): number | null {
  const of = year.stages[stage];
  return of && judgedCv(of, standard.compositeLimit[stage] !== null);
}

/** A line a year, the earliest first. */
function trendTable(years: YearsInput): ReportPart {
  const { words } = years;
  const unknown = reportText(words, 'report.incomplete');
  const dash = reportText(words, 'report.dash');
  const present = stages.filter((stage) => yearsInOrder(years).some((year) => year.stages[stage]));
  const number = (value: number | null, decimals: number) =>
    value === null ? unknown : printed(value, decimals);
  const title = (code: 'retention' | 'large' | 'huge') => yearsText(words, `years.trend.${code}`);
  return tableOf(
    reportText(words, 'report.years.trend'),
    [
      [yearsText(words, 'years.trend.column.year'), 14],
      ...present.map(
        (stage) =>
          [
            `${stageNames[stage][words.language]}${reportText(words, 'report.stop')}${judgedName(stage, years)}`,
            18,
          ] as const,
      ),
      [title('retention'), 12],
      [title('large'), 12],
      [title('huge'), 12],
      [yearsText(words, 'years.trend.column.verdict'), 14],
    ],
    yearsInOrder(years).map((year) => [
      { text: yearText(year.year) },
      ...present.map((stage) => ({
        text: year.stages[stage] ? cvOrUnknown(judgedIn(year, stage, years), years) : dash,
      })),
      { text: number(year.retention, 1) },
      { text: number(year.largeClasses, 0) },
      { text: number(year.hugeClasses, 0) },
      { text: reportText(words, `report.verdictWord.${year.verdict}`) },
    ]),
  );
}

/** What is judged, year by year, beside its limit; null where no year has it. */
function trendChart(stage: Stage, years: YearsInput): ReportChart | null {
  const { standard, words } = years;
  const inOrder = yearsInOrder(years);
  const values = inOrder.map((year) => judgedIn(year, stage, years));
  if (values.every((value) => value === null)) return null;
  const limit = limitOfTrend(stage, standard);
  const which = judgedName(stage, years);
  return columnsBesideLimit(
    yearsText(words, 'years.trend.chart.cv', {
      stage: stageNames[stage][words.language],
      which,
    }),
    {
      categories: inOrder.map(({ year }) => yearText(year)),
      name: which,
      cvs: values,
      limits: inOrder.map(() => limit),
    },
    years,
  );
}
