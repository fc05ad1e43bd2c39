/** 存在的问题 of one school: beside the other kinds of place, its 乡镇, the CVs above their limits, its own misses. */
import { printed } from '../sheets/layout/figures';
import { isMissed, type PlanEntry } from '../sheets/plans/entries';
import { problemOf, isUnknown } from '../sheets/plans/entryWords';
import { listOf, planText } from '../sheets/plans/messages';
import type { PlanSchool, SchoolPart } from '../sheets/plans/planSchools';
import { stageNames } from '../standards/standards';
import { groupMeans, schoolGroups, type GroupMean } from './groupMeans';
import type { ReportInput } from './input';
import { isTeachers } from './insideProblems';
import { localeWord, meanText, type PlacedIndicator } from './localeProblems';
import { reportText } from './messages';
import { paragraphOf, type ReportPart } from './paper';
import { indicatorsOfGroup } from './problemSection';
import type { ProblemGroup, ProblemSide } from './reportKinds';

export interface OwnCheck {
  readonly plan: PlanSchool;
  readonly entries: readonly PlanEntry[];
  readonly input: ReportInput;
}

export function sideOfSchool(
  group: ProblemGroup,
  side: ProblemSide,
  own: OwnCheck,
): readonly ReportPart[] {
  const { input } = own;
  const { words } = input;
  if (group === 'quality') {
    const named = side === 'inside' ? namedItems(own, ['quality']) : [];
    return named.length > 0
      ? named.map((sentence) => paragraphOf(sentence))
      : [
          paragraphOf(reportText(words, 'report.quality.school')),
          paragraphOf(reportText(words, 'report.blank.quality'), 'blank'),
        ];
  }
  const indicators = indicatorsOfGroup(group, input);
  const told = own.plan.parts.flatMap((part) => {
    switch (side) {
      case 'locale':
      case 'township':
        return besideGroups(part, side, indicators, own);
      case 'schools':
        return inSpread(part, indicators, input);
      case 'inside':
        return ownMisses(part, group, own);
    }
  });
  const named =
    side === 'inside' && group === 'resources' ? namedItems(own, ['government', 'conditions']) : [];
  return [...told, ...named].map((sentence) => paragraphOf(sentence));
}

/** Where the school's value is below the mean of a group: its own 乡镇, or another kind of place. */
function besideGroups(
  { stage, at, assessed }: SchoolPart,
  side: 'locale' | 'township',
  indicators: readonly PlacedIndicator[],
  { input, plan }: OwnCheck,
): readonly string[] {
  const { words, county } = input;
  const groups = schoolGroups(input)[stage][side];
  const ownGroup = groups[at] ?? null;
  const stageName = stageNames[stage][words.language];
  if (ownGroup === null) {
    return [reportText(words, `report.${side}.none`, { stage: stageName })];
  }
  const sentences = indicators.flatMap(({ indicator, place }): string[] => {
    const name = indicator.name[words.language];
    const value = assessed.indicators[indicator.id]?.value ?? null;
    if (value === null) {
      return [reportText(words, 'report.school.noValue', { stage: stageName, indicator: name })];
    }
    const means = groupMeans(county.stages[stage], place, indicator.per, groups);
    const params = {
      stage: stageName,
      indicator: name,
      value: printed(value, indicator.decimals),
      unit: indicator.unit[words.language],
    };
    if (side === 'township') {
      const mean = means.find(({ group }) => group === ownGroup)?.mean ?? null;
      if (mean === null || value >= mean) return [];
      const shown = printed(mean, indicator.decimals);
      return [
        reportText(words, 'report.school.township', { ...params, township: ownGroup, mean: shown }),
      ];
    }
    const above = means.filter((one) => one.mean !== null && value < one.mean);
    if (above.length === 0) return [];
    const list = listOf(
      words,
      above.map((one: GroupMean) => meanText(one, localeWord(one.group, input), indicator, input)),
    );
    return [reportText(words, 'report.school.locale', { ...params, list })];
  });
  return sentences.length > 0
    ? sentences
    : [reportText(words, 'report.school.none', { school: `${plan.school.name} ${stageName}` })];
}

/** What the school adds to the CVs that are above their limits. */
function inSpread(
  { stage, at }: SchoolPart,
  indicators: readonly PlacedIndicator[],
  { assessment, causes, words }: ReportInput,
): readonly string[] {
  const stageName = stageNames[stage][words.language];
  const assessed = assessment.stages[stage];
  const { cvDecimals } = assessment.standard;
  const sentences = indicators.flatMap(({ indicator }): string[] => {
    const found = assessed?.indicators[indicator.id] ?? null;
    const name = indicator.name[words.language];
    if (!found || found.cv === null) {
      return [reportText(words, 'report.spread.unknown', { stage: stageName, indicators: name })];
    }
    const limit = found.limit ?? assessed?.compositeLimit ?? null;
    const cause = causes[stage]?.[indicator.id]?.find(({ row }) => row === at);
    const above =
      found.limit === null ? limit !== null && found.cv > limit : found.verdict === 'notMet';
    if (!above || limit === null || !cause) return [];
    return [
      reportText(words, 'report.spread.school', {
        stage: stageName,
        indicator: name,
        cv: printed(found.cv, cvDecimals),
        limit: limit.toFixed(2),
        share: printed(cause.share * 100, 1),
        direction: reportText(words, `report.direction.${cause.direction}`),
      }),
    ];
  });
  return sentences.length > 0
    ? sentences
    : [reportText(words, 'report.spread.schoolNone', { stage: stageName })];
}

function ownMisses(
  { stage }: SchoolPart,
  group: Exclude<ProblemGroup, 'quality'>,
  { plan, entries, input }: OwnCheck,
): readonly string[] {
  const { words } = input;
  const own = entries.filter(
    (entry) => entry.stage === stage && isTeachers(entry) === (group === 'teachers'),
  );
  const stageName = stageNames[stage][words.language];
  if (own.every(({ state }) => state === 'unjudged')) {
    return [reportText(words, 'report.inside.noRule', { stage: stageName })];
  }
  const missed = own
    .filter(isMissed)
    .map((entry) => ended(problemOf(entry, plan.parts.length, words), input));
  const unknown = own.filter(isUnknown).map((entry) =>
    reportText(words, 'report.school.noValue', {
      stage: stageName,
      indicator: entry.name[words.language],
    }),
  );
  const told = [...missed, ...unknown];
  return told.length > 0 ? told : [reportText(words, 'report.inside.none', { stage: stageName })];
}

/** As a sentence of its own. */
function ended(text: string, { words }: ReportInput): string {
  const plain = text.replace(/[。.；;]\s*$/, '');
  return plain + (words.language === 'zh-CN' ? '。' : '.');
}

/** Items of the county that name this school. */
function namedItems({ plan, input }: OwnCheck, blocks: readonly string[]): readonly string[] {
  const { countyAssessment, words } = input;
  const isOwn = (name: string) => name === plan.school.name;
  return countyAssessment.blocks
    .filter(({ id }) => blocks.includes(id))
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.failing
        .filter(({ school }) => isOwn(school))
        .map(({ detail }) =>
          ended(itemText(item.name[words.language], words.say(detail), input), input),
        ),
    );
}

/** 每12个班级…：音乐专用教室缺1间. */
function itemText(name: string, detail: string, { words }: ReportInput): string {
  return planText(words, 'plans.problem.item', { name, detail });
}
