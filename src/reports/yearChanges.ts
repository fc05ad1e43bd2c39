/** 年度变化 of a county: CVs and verdicts beside those of the year before, and up to ten years in rows. */
import { compareProblems } from '../assessment/years/compareProblems';
import { printed } from '../sheets/layout/figures';
import { lastYearText } from '../sheets/years/comparisonPage';
import { judgedCv, limitOfTrend } from '../sheets/years/judgedCv';
import { yearsText } from '../sheets/years/messages';
import type { YearFigures, YearOfStage } from '../sheets/years/pastYears';
import { keptText, yearsInOrder } from '../sheets/years/trendPage';
import type { YearsInput } from '../sheets/years/yearsInput';
import { stages, type Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import { yearText } from '../statistics/reportYear';
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
    ...stages.flatMap((stage) => changedSentence(stage, years)),
    ...ledgerSentence(years),
    comparisonTable(years),
    trendTable(years),
    ...stages.flatMap((stage) => trendChart(stage, years) ?? []),
  ];
}

/** Of both years where both have the stage. */
function lastAndNow(stage: Stage, { past, figures }: YearsInput) {
  return [past.years[0]?.stages[stage] ?? null, figures.stages[stage]] as const;
}

/** How many CVs fell and rose, as their changes are printed, then for how long the stage has kept its limits. */
function changedSentence(stage: Stage, years: YearsInput): readonly ReportPart[] {
  const { standard, words } = years;
  const [then, now] = lastAndNow(stage, years);
  if (!then || !now) return [];
  const changes = standard.indicators.flatMap((_, at) => {
    const [before, after] = [then.cvs[at] ?? null, now.cvs[at] ?? null];
    if (before === null || after === null) return [];
    return [Number(printed(after - before, standard.cvDecimals))];
  });
  const kept = keptText(stage, yearsInOrder(years), judgedName(stage, years), years);
  const told = reportText(words, 'report.years.changed', {
    stage: stageNames[stage][words.language],
    last: lastYearText(years),
    of: changes.length,
    fell: changes.filter((change) => change < 0).length,
    rose: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
  });
  return [paragraphOf(told), paragraphOf(reportText(words, 'report.years.kept', { text: kept }))];
}

/** Which lines of the ledger of then are closed; nothing where one of the years has no ledger. */
function ledgerSentence({ past, problems, words }: YearsInput): readonly ReportPart[] {
  const [last] = past.years;
  if (!last || past.problems === null || problems === null) return [];
  const fates = compareProblems(past.problems, problems).map(({ fate }) => fate);
  const count = (...wanted: readonly string[]) =>
    fates.filter((fate) => wanted.includes(fate)).length;
  const counts = { open: count('open'), closed: count('closed', 'gone'), new: count('new') };
  return [paragraphOf(yearsText(words, 'years.ledger', { last: yearText(last.year), ...counts }))];
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
      ...stages.flatMap((stage) => stageRows(stage, years)),
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

function stageRows(stage: Stage, years: YearsInput): readonly ReportRow[] {
  const { standard, words } = years;
  const [then, now] = lastAndNow(stage, years);
  if (!then && !now) return [];
  const dash = reportText(words, 'report.dash');
  const row = (name: string, texts: readonly string[]): ReportRow => [
    leftCell(name),
    { text: stageNames[stage][words.language] },
    ...texts.map((text) => ({ text })),
  ];
  const cvRow = (
    name: string,
    cvOf: (of: YearOfStage) => number | null,
    limit: number | null,
  ): ReportRow => {
    const [before, after] = [then, now].map((of) => of && cvOf(of));
    const shown = [then, now].map((of) => (of ? cvOrUnknown(cvOf(of), years) : dash));
    const change =
      typeof before === 'number' && typeof after === 'number'
        ? signed(after - before, standard.cvDecimals)
        : dash;
    return row(name, [...shown, change, limit === null ? dash : limit.toFixed(2)]);
  };
  const told = (text: (of: YearOfStage) => string) =>
    [then, now].map((of) => (of ? text(of) : dash));
  const judgesSchools = [then, now].some((of) => of && of.met !== null);
  return [
    ...standard.indicators.map(({ code, name, limit }, at) =>
      cvRow(`${code} ${name[words.language]}`, ({ cvs }) => cvs[at] ?? null, limit[stage]),
    ),
    cvRow(
      yearsText(words, 'years.compare.composite'),
      ({ composite }) => composite,
      standard.compositeLimit[stage],
    ),
    row(yearsText(words, 'years.compare.column.balance'), [
      ...told(({ verdict }) => reportText(words, `report.verdictWord.${verdict}`)),
      dash,
      dash,
    ]),
    ...(judgesSchools
      ? [
          row(yearsText(words, 'years.compare.schoolsMet'), [
            ...told(({ met, schools }) => (met === null ? dash : `${met}/${schools}`)),
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

function judgedName(stage: Stage, { standard, words }: YearsInput): string {
  const byComposite = standard.compositeLimit[stage] !== null;
  return yearsText(words, byComposite ? 'years.trend.composite' : 'years.trend.greatest');
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
  const { cvDecimals } = standard;
  const limit = limitOfTrend(stage, standard);
  const which = judgedName(stage, years);
  return {
    kind: 'chart',
    title: yearsText(words, 'years.trend.chart.cv', {
      stage: stageNames[stage][words.language],
      which,
    }),
    categories: inOrder.map(({ year }) => yearText(year)),
    columns: {
      name: which,
      values: values.map((cv) => (cv === null ? null : Number(printed(cv, cvDecimals)))),
    },
    lines:
      limit === null
        ? []
        : [
            {
              name: reportText(words, 'report.chart.limit', { limit: limit.toFixed(2) }),
              values: inOrder.map(() => limit),
            },
          ],
    decimals: cvDecimals,
  };
}
