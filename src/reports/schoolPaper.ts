/** 自查报告 of one school, with its own sheet of figures and its 学校办学条件达标情况表. */
import { printed } from '../sheets/layout/figures';
import { entriesOf, isMissed } from '../sheets/plans/entries';
import { entryName, stageWord, stateText, isUnknown } from '../sheets/plans/entryWords';
import { planText } from '../sheets/plans/messages';
import type { PlanSchool, SchoolPart } from '../sheets/plans/planSchools';
import { remedyFinder } from '../sheets/plans/remedies';
import { stageNames } from '../standards/standards';
import { conditionsTable } from './conditionsTable';
import { ledgerOf } from './countyPapers';
import type { ReportInput } from './input';
import { askedOfEntry, figureOfEntry, lackOfEntry } from './insideProblems';
import { reportText } from './messages';
import {
  headingOf,
  leftCell,
  paragraphOf,
  tableOf,
  type ReportChart,
  type ReportPaper,
  type ReportPart,
} from './paper';
import { framedPaper } from './paperFrame';
import { codesNote } from './metSection';
import { sideOfSchool, type OwnCheck } from './schoolSides';
import {
  conditionsTitle,
  groupHeads,
  headsOfAssessment,
  problemGroups,
  problemSides,
  sideHeads,
} from './reportKinds';

export function schoolPaper(plan: PlanSchool, input: ReportInput): ReportPaper {
  const { words } = input;
  const own: OwnCheck = { plan, entries: entriesOf(plan, input), input };
  const [facts, practice, met, problems, next] = headsOfAssessment;
  const parts = [
    headingOf(1, facts),
    ...schoolFacts(own),
    headingOf(1, practice),
    paragraphOf(reportText(words, 'report.blank.schoolPractice'), 'blank'),
    headingOf(1, met),
    ...figureParts(own),
    headingOf(1, problems),
    ...problemGroups.flatMap((group) => [
      headingOf(2, groupHeads[group]),
      ...problemSides.flatMap((side) => [
        headingOf(3, sideHeads[side]),
        ...sideOfSchool(group, side, own),
      ]),
    ]),
    headingOf(1, next),
    ...nextOfSchool(own),
    { ...headingOf(1, conditionsTitle), newPage: true },
    conditionsTable(plan, own.entries, input),
    paragraphOf(reportText(words, 'report.conditions.note'), 'note'),
  ];
  return framedPaper('schoolCheck', plan.school.name, parts, input);
}

function schoolFacts({ plan, input }: OwnCheck): readonly ReportPart[] {
  const { words } = input;
  const { school, township, parts } = plan;
  const unknown = reportText(words, 'report.incomplete');
  return [
    reportText(words, 'report.school.facts', {
      school: school.code === null ? school.name : `${school.name}（${school.code}）`,
      type: school.typeWords ?? unknown,
      township: township ?? unknown,
      locale:
        school.locale === null ? unknown : reportText(words, `report.column.${school.locale}`),
    }),
    ...parts.map(({ stage, row }) =>
      reportText(words, 'report.school.stage', {
        stage: stageNames[stage][words.language],
        students: row.students,
      }),
    ),
  ].map((sentence) => paragraphOf(sentence));
}

/** The sheet of figures: each value beside the county's mean and the standard; charts; the verdict. */
function figureParts({ plan, entries, input }: OwnCheck): readonly ReportPart[] {
  const { words, assessment } = input;
  const column = (
    code: 'stage' | 'indicator' | 'own' | 'countyMean' | 'standard' | 'met' | 'gap',
  ) => reportText(words, `report.column.${code}`);
  const dash = reportText(words, 'report.dash');
  return [
    ...plan.parts.flatMap((part) => verdictSentence(part, input)),
    tableOf(
      reportText(words, 'report.school.table'),
      [
        [column('stage'), 8],
        [column('indicator'), 30],
        [column('own'), 11],
        [column('countyMean'), 11],
        [column('standard'), 11],
        [column('met'), 14],
        [column('gap'), 15],
      ],
      entries.map((entry) => {
        const found =
          entry.indicator === null
            ? null
            : assessment.stages[entry.stage]?.indicators[entry.indicator];
        const mean = found?.mean ?? null;
        return [
          { text: stageWord(words, entry.stage) },
          leftCell(entryName(entry, words)),
          {
            text: isUnknown(entry)
              ? reportText(words, 'report.incomplete')
              : figureOfEntry(entry, input),
          },
          { text: mean === null ? dash : printed(mean, entry.decimals) },
          { text: askedOfEntry(entry, input) },
          { text: stateText(entry, words) },
          { text: lackOfEntry(entry, input) },
        ];
      }),
    ),
    ...plan.parts.map((part) => reachedChart(part, input)),
    codesNote(input),
  ];
}

function verdictSentence(
  { stage, row, assessed, conditions }: SchoolPart,
  { assessment, words }: ReportInput,
): readonly ReportPart[] {
  const word = assessment.standard.schoolRule === null ? 'basic' : 'quality';
  const params = { stage: stageNames[stage][words.language], students: row.students };
  const verdict = conditions ? conditions.row.verdict : assessed.verdict;
  if (verdict === null) {
    return [paragraphOf(planText(words, 'plans.summary.basicOpen', params))];
  }
  return [
    paragraphOf(
      planText(words, `plans.summary.${word}`, {
        ...params,
        of: conditions ? conditions.of.items.length : assessment.standard.indicators.length,
        met: conditions ? (conditions.row.metCount ?? '—') : assessed.met,
        verdict: reportText(words, `report.verdictWord.${verdict}`),
      }),
    ),
  ];
}

/** Each value in % of its standard or, where there is none, of the county's mean. */
function reachedChart(
  { stage, assessed }: SchoolPart,
  { assessment, words }: ReportInput,
): ReportChart {
  const { indicators, schoolRule } = assessment.standard;
  const judged = indicators.some(({ threshold }) => threshold[stage] !== null);
  const values = indicators.map(({ id, threshold }) => {
    const value = assessed.indicators[id]?.value ?? null;
    const whole = judged
      ? threshold[stage]
      : (assessment.stages[stage]?.indicators[id]?.mean ?? null);
    return value === null || whole === null || whole === 0
      ? null
      : Number(printed((value / whole) * 100, 1));
  });
  const level = (name: string, percent: number) => ({
    name,
    values: indicators.map(() => percent),
  });
  return {
    kind: 'chart',
    title: reportText(words, 'report.chart.school', { stage: stageNames[stage][words.language] }),
    categories: indicators.map(({ code }) => code),
    columns: {
      name: reportText(words, judged ? 'report.chart.reached' : 'report.chart.reachedMean'),
      values,
    },
    lines: [
      level(reportText(words, judged ? 'report.chart.standard' : 'report.chart.meanLine'), 100),
      ...(schoolRule === null
        ? []
        : [
            level(
              reportText(words, 'report.chart.floor', { floor: schoolRule.floor * 100 }),
              schoolRule.floor * 100,
            ),
          ]),
    ],
    decimals: 1,
  };
}

/** 解决办法 of the chosen plans, else of the ledger, for each thing that is missed. */
function nextOfSchool({ plan, entries, input }: OwnCheck): readonly ReportPart[] {
  const { words } = input;
  const remedy = remedyFinder(input);
  const ledger = new Map(
    (ledgerOf(input) ?? []).flatMap(({ key, measure }) =>
      key === null || measure === null ? [] : [[key, measure] as const],
    ),
  );
  const unmade = input.unmade.map((why) =>
    paragraphOf(reportText(words, 'report.measures.unmade', { why: words.say(why) })),
  );
  const stop = reportText(words, 'report.stop');
  return [
    ...unmade,
    ...entries.filter(isMissed).map((entry) => {
      const noted = plan.keys.flatMap((key) => ledger.get(`${key}|${entry.id}`) ?? [])[0];
      const told = noted ?? remedy(entry) ?? reportText(words, 'report.blank.measure');
      const lead = `${stageWord(words, entry.stage)} ${entry.name[words.language]}${stop}`;
      return paragraphOf(told, 'body', lead);
    }),
    paragraphOf(reportText(words, 'report.blank.next'), 'blank'),
  ];
}
