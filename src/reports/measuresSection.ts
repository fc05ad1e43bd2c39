/**
 * 整改措施 from the plans that were chosen in the workbook: who gets teachers or things from whom, what is
 * bought, what is built, who is hired, each with the year by which the ledger wants it.
 */
import { schoolOf } from '../county/county';
import { printed } from '../sheets/layout/figures';
import { lackText, sumOfFigures, type LackUnit } from '../sheets/plans/amounts';
import type { Remedy } from '../sheets/plans/input';
import { planText } from '../sheets/plans/messages';
import { planSchools } from '../sheets/plans/planSchools';
import type { IndicatorId } from '../standards/standard';
import { stageNames } from '../standards/standards';
import type { ReportInput } from './input';
import { reportText } from './messages';
import { headingOf, leftCell, paragraphOf, tableOf, type ReportPart } from './paper';
import { yearOfDeadline, type StandingProblem } from './standingProblems';

/** One thing that a chosen plan does. */
export interface Measure {
  readonly kind: 'moves' | 'buys' | 'build' | 'staff';
  readonly school: string;
  readonly stage: string;
  readonly indicator: string;
  /** Of moves. */
  readonly from: string | null;
  /** With its unit. */
  readonly amount: string;
  /** 万元, as printed; null where it costs nothing of its own. */
  readonly cost: string | null;
  readonly year: string | null;
}

/** What is given is told where it is received. */
export function measuresOf(
  input: ReportInput,
  problems: readonly StandingProblem[],
): readonly Measure[] {
  const { assessment, county, words } = input;
  const units = new Map(assessment.standard.indicators.map((each) => [each.id, each]));
  const years = yearsByPlace(input, problems);
  return input.remedies.flatMap((remedy): Measure[] => {
    const row = county.stages[remedy.stage].rows[remedy.row];
    const indicator = units.get(remedy.indicator);
    if (remedy.kind === 'gives' || !row || !indicator || !(remedy.amount > 0)) return [];
    const unit = indicator.counted;
    return [
      {
        kind: kindOfMeasure(remedy, unit),
        school: schoolOf(row),
        stage: stageNames[remedy.stage][words.language],
        indicator: indicator.name[words.language],
        from: remedy.kind === 'receives' ? remedy.from : null,
        amount: planText(words, `plans.amount.${unit}`, {
          amount: lackText({ amount: remedy.amount, unit }),
        }),
        cost: remedy.kind === 'buys' ? printed(remedy.cost / 10_000, 2) : null,
        year: years.get(placeOfMeasure(remedy.stage, remedy.row, remedy.indicator)) ?? null,
      },
    ];
  });
}

function kindOfMeasure(remedy: Remedy, unit: LackUnit): Measure['kind'] {
  if (remedy.kind !== 'buys') return 'moves';
  if (unit === 'people') return 'staff';
  return unit === 'squareMetres' ? 'build' : 'buys';
}

/** The year that the ledger gives the same thing of the same school. */
function yearsByPlace(
  input: ReportInput,
  problems: readonly StandingProblem[],
): ReadonlyMap<string, string> {
  const deadlines = new Map(
    problems.flatMap(({ key, deadline }) => {
      const year = yearOfDeadline(deadline);
      return key === null || year === null ? [] : [[key, year] as const];
    }),
  );
  const years = new Map<string, string>();
  for (const { keys, parts } of planSchools(input)) {
    for (const { stage, at } of parts) {
      for (const { id } of input.assessment.standard.indicators) {
        const year = keys.flatMap((key) => deadlines.get(`${key}|${stage}.${id}`) ?? [])[0];
        if (year !== undefined) years.set(placeOfMeasure(stage, at, id), year);
      }
    }
  }
  return years;
}

function placeOfMeasure(stage: string, row: number, indicator: IndicatorId): string {
  return `${stage}|${row}|${indicator}`;
}

const measureKinds = ['moves', 'buys', 'build', 'staff'] as const;

export function measuresSection(
  measures: readonly Measure[],
  input: ReportInput,
): readonly ReportPart[] {
  const { words } = input;
  const unmade = input.unmade.map((why) =>
    paragraphOf(reportText(words, 'report.measures.unmade', { why: words.say(why) })),
  );
  if (measures.length === 0) {
    return [
      ...unmade,
      paragraphOf(reportText(words, 'report.measures.none')),
      paragraphOf(reportText(words, 'report.blank.measure'), 'blank'),
    ];
  }
  const kinds = measureKinds.flatMap((kind) => {
    const own = measures.filter((measure) => measure.kind === kind);
    return own.length === 0 ? [] : [{ kind, own }];
  });
  return [
    ...unmade,
    ...yearsTable(measures, input),
    ...kinds.flatMap(({ kind, own }, at) => [
      headingOf(
        2,
        `（${'一二三四'[at] ?? ''}）${reportText(words, `report.measures.${kind}Table`)}`,
      ),
      paragraphOf(sentenceOfKind(kind, own, input)),
      measuresTable(kind, own, input),
    ]),
    paragraphOf(reportText(words, 'report.measures.own'), 'blank'),
  ];
}

function sentenceOfKind(
  kind: Measure['kind'],
  own: readonly Measure[],
  { words }: ReportInput,
): string {
  const count = own.length;
  const cost = costOf(own);
  switch (kind) {
    case 'moves':
      return reportText(words, 'report.measures.moves', { count });
    case 'buys':
      return reportText(words, 'report.measures.buys', { count, cost });
    case 'build':
      return reportText(words, 'report.measures.build', { count, cost });
    case 'staff':
      return reportText(words, 'report.measures.staff', { count });
  }
}

/** The sum of what is printed. */
function costOf(measures: readonly Measure[]): string {
  return printed(sumOfFigures(measures.map(({ cost }) => Number(cost ?? 0))), 2);
}

function measuresTable(
  kind: Measure['kind'],
  own: readonly Measure[],
  { words }: ReportInput,
): ReportPart {
  const column = (
    code: 'school' | 'to' | 'stage' | 'indicator' | 'from' | 'amount' | 'cost' | 'year',
  ) => reportText(words, `report.column.${code}`);
  const noYear = reportText(words, 'report.measures.noYear');
  const dash = reportText(words, 'report.dash');
  const isMove = kind === 'moves';
  return tableOf(
    null,
    [
      [column(isMove ? 'to' : 'school'), 22],
      [column('stage'), 8],
      [column('indicator'), 28],
      [column(isMove ? 'from' : 'cost'), isMove ? 22 : 14],
      [column('amount'), 14],
      [column('year'), 12],
    ],
    own.map(({ school, stage, indicator, from, amount, cost, year }) => [
      leftCell(school),
      { text: stage },
      leftCell(indicator),
      isMove ? leftCell(from ?? dash) : { text: cost ?? dash },
      { text: amount },
      { text: year ?? noYear },
    ]),
  );
}

/** By year: how many things, and what they cost. */
function yearsTable(measures: readonly Measure[], { words }: ReportInput): readonly ReportPart[] {
  const years = [...new Set(measures.map(({ year }) => year))].sort((a, b) =>
    (a ?? '9999').localeCompare(b ?? '9999'),
  );
  const column = (code: 'year' | 'count' | 'cost') => reportText(words, `report.column.${code}`);
  return [
    tableOf(
      reportText(words, 'report.measures.yearsTable'),
      [
        [column('year'), 30],
        [column('count'), 30],
        [column('cost'), 40],
      ],
      years.map((year) => {
        const own = measures.filter((measure) => measure.year === year);
        return [
          { text: year ?? reportText(words, 'report.measures.noYear') },
          { text: String(own.length) },
          { text: costOf(own) },
        ];
      }),
    ),
  ];
}
