/** 学校内部 of 存在的问题: what each school misses, with how much, and of how many it is not known. */
import type { ItemResult } from '../assessment/countyAssessment';
import { entriesOf, isMissed, type PlanEntry } from '../sheets/plans/entries';
import {
  askedText,
  entryName,
  figureText,
  isUnknown,
  lackAmountText,
  stageWord,
  stateText,
} from '../sheets/plans/entryWords';
import { listOf, planText } from '../sheets/plans/messages';
import { planSchools, type PlanSchool } from '../sheets/plans/planSchools';
import { stages, type Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import type { ReportInput } from './input';
import { reportText } from './messages';
import { leftCell, paragraphOf, tableOf, type ReportPart } from './paper';

/** What one school has and lacks. */
export interface SchoolEntries {
  readonly plan: PlanSchool;
  readonly entries: readonly PlanEntry[];
}

/** All schools in the county's order. */
export function schoolEntriesOf(input: ReportInput): readonly SchoolEntries[] {
  return planSchools(input).map((plan) => ({ plan, entries: entriesOf(plan, input) }));
}

/** The part of an entry's group in 存在的问题. */
export function isTeachers({ group }: PlanEntry): boolean {
  return group === 'teachers';
}

export function insideProblems(
  schools: readonly SchoolEntries[],
  input: ReportInput,
): readonly ReportPart[] {
  const { words } = input;
  const missed = schools.flatMap(({ plan, entries }) =>
    entries.filter(isMissed).map((entry) => ({ plan, entry })),
  );
  const sentences = stages.flatMap((stage) => stageSentences(stage, schools, input));
  return [
    ...sentences.map((sentence) => paragraphOf(sentence)),
    ...(missed.length === 0
      ? []
      : [
          tableOf(
            reportText(words, 'report.inside.table'),
            [
              [reportText(words, 'report.column.school'), 22],
              [reportText(words, 'report.column.stage'), 8],
              [reportText(words, 'report.column.indicator'), 28],
              [reportText(words, 'report.column.now'), 10],
              [reportText(words, 'report.column.standard'), 10],
              [reportText(words, 'report.column.met'), 12],
              [reportText(words, 'report.column.gap'), 12],
            ],
            missed.map(({ plan, entry }) => [
              leftCell(plan.school.name),
              { text: stageWord(words, entry.stage) },
              leftCell(entryName(entry, words)),
              { text: figureOfEntry(entry, input) },
              { text: askedOfEntry(entry, input) },
              { text: stateText(entry, words) },
              { text: lackOfEntry(entry, input) },
            ]),
          ),
        ]),
  ];
}

function stageSentences(
  stage: Stage,
  schools: readonly SchoolEntries[],
  input: ReportInput,
): readonly string[] {
  const { words } = input;
  const named = { stage: stageNames[stage][words.language] };
  const own = schools.flatMap(({ plan, entries }) => {
    const some = entries.filter((entry) => entry.stage === stage);
    return some.length > 0 ? [{ plan, entries: some }] : [];
  });
  if (own.length === 0) return [];
  const all = own.flatMap(({ entries }) => entries);
  if (all.every(({ state }) => state === 'unjudged')) {
    return [reportText(words, 'report.inside.noRule', named)];
  }
  const failing = own.filter(({ entries }) => entries.some(isMissed));
  const unknown = all.filter(isUnknown);
  return [
    ...(failing.length === 0
      ? [...(unknown.length === 0 ? [reportText(words, 'report.inside.none', named)] : [])]
      : [
          reportText(words, 'report.inside.misses', {
            ...named,
            schools: failing.length,
            count: all.filter(isMissed).length,
          }),
        ]),
    ...(unknown.length === 0
      ? []
      : [
          reportText(words, 'report.inside.missing', {
            ...named,
            list: unknownList(unknown, input),
          }),
        ]),
  ];
}

function unknownList(entries: readonly PlanEntry[], { words }: ReportInput): string {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const name = entry.name[words.language];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return listOf(
    words,
    [...counts].map(([indicator, count]) =>
      reportText(words, 'report.inside.missingOf', { indicator, count }),
    ),
  );
}

/** 现状 as the forms print it. */
export function figureOfEntry(entry: PlanEntry, { words }: ReportInput): string {
  return figureText(entry, words);
}

/** ≥4.5, ≤50; 是; a dash. */
export function askedOfEntry(entry: PlanEntry, { words }: ReportInput): string {
  return askedText(entry, words);
}

/** 缺口 with its unit, of the whole school where stages share; a dash where there is none. */
export function lackOfEntry(entry: PlanEntry, { words }: ReportInput): string {
  return entry.lack ? lackAmountText(entry, words) : planText(words, 'plans.dash');
}

/** 表Ⅳ's items that a head tells: sentences of those that are not met or not known. */
export function itemSentences(
  items: readonly ItemResult[],
  input: ReportInput,
): readonly ReportPart[] {
  return items
    .filter(({ verdict }) => verdict !== 'met')
    .map((item) => paragraphOf(itemSentence(item, input)));
}

export function itemSentence(item: ItemResult, { words }: ReportInput): string {
  if (item.value === null && item.verdict === 'undetermined') {
    return reportText(words, 'report.item.unknown', {
      name: item.name[words.language],
      requirement: words.say(item.requirement),
    });
  }
  return reportText(words, 'report.item', {
    name: item.name[words.language],
    value: item.value === null ? reportText(words, 'report.incomplete') : words.say(item.value),
    requirement: words.say(item.requirement),
    verdict: reportText(words, `report.verdictWord.${item.verdict}`),
  });
}

/** The schools that items name, with what they have instead. */
export function itemSchools(
  items: readonly ItemResult[],
  input: ReportInput,
): readonly ReportPart[] {
  const { words } = input;
  const named = items.flatMap(({ name, failing }) =>
    failing.map((school) => ({ ...school, name: name[words.language] })),
  );
  if (named.length === 0) return [];
  return [
    paragraphOf(
      reportText(words, 'report.inside.items', {
        count: new Set(named.map(({ school }) => school)).size,
      }),
    ),
    tableOf(
      reportText(words, 'report.inside.itemsTable'),
      [
        [reportText(words, 'report.column.school'), 24],
        [reportText(words, 'report.column.stage'), 8],
        [reportText(words, 'report.column.item'), 32],
        [reportText(words, 'report.column.detail'), 36],
      ],
      named.map(({ school, stage, name, detail }) => [
        leftCell(school),
        { text: stage === null ? reportText(words, 'report.dash') : stageWord(words, stage) },
        leftCell(name),
        leftCell(words.say(detail)),
      ]),
    ),
  ];
}
