/**
 * 存在的问题 of a county: 教育资源配置, 师资力量, 教育质量, each by 城乡, 区域, 校际 and 学校内部. Nothing that is
 * not known is left out: it is said to be 数据不全.
 */
import type { BlockId, ItemResult } from '../assessment/countyAssessment';
import { listOf } from '../sheets/plans/messages';
import type { ReportInput } from './input';
import {
  insideProblems,
  isTeachers,
  itemSchools,
  itemSentence,
  itemSentences,
  schoolEntriesOf,
  type SchoolEntries,
} from './insideProblems';
import { localeProblems, townshipProblems, type PlacedIndicator } from './localeProblems';
import { reportText } from './messages';
import { headingOf, paragraphOf, type ReportPart } from './paper';
import {
  groupHeads,
  problemGroups,
  problemSides,
  sideHeads,
  type ProblemGroup,
  type ProblemSide,
} from './reportKinds';
import { spreadProblems } from './spreadProblems';

export function countyProblems(input: ReportInput): readonly ReportPart[] {
  const schools = schoolEntriesOf(input);
  return [
    ...otherBlocks(input),
    ...problemGroups.flatMap((group) => [
      headingOf(2, groupHeads[group]),
      ...itemSentences(itemsOfGroup(group, input).filter(isOfCounty), input),
      ...problemSides.flatMap((side) => [
        headingOf(3, sideHeads[side]),
        ...(group === 'quality'
          ? qualityProblems(side, input)
          : resourceProblems(group, side, schools, input)),
      ]),
    ]),
  ];
}

function resourceProblems(
  group: Exclude<ProblemGroup, 'quality'>,
  side: ProblemSide,
  schools: readonly SchoolEntries[],
  input: ReportInput,
): readonly ReportPart[] {
  const indicators = indicatorsOfGroup(group, input);
  switch (side) {
    case 'locale':
      return localeProblems(indicators, input);
    case 'township':
      return townshipProblems(indicators, input);
    case 'schools':
      return spreadProblems(indicators, input);
    case 'inside': {
      const own = schools.map(({ plan, entries }) => ({
        plan,
        entries: entries.filter((entry) => isTeachers(entry) === (group === 'teachers')),
      }));
      return [...insideProblems(own, input), ...itemSchools(itemsOfGroup(group, input), input)];
    }
  }
}

/** Indicators that count people tell of 师资力量, the others of 教育资源配置. */
export function indicatorsOfGroup(
  group: Exclude<ProblemGroup, 'quality'>,
  { assessment }: Pick<ReportInput, 'assessment'>,
): readonly PlacedIndicator[] {
  return assessment.standard.indicators
    .map((indicator, place) => ({ indicator, place }))
    .filter(({ indicator }) => (indicator.counted === 'people') === (group === 'teachers'));
}

/** 表Ⅳ's items on pay, training, posts, rotation and certificates of teachers. */
const teacherItems: ReadonlySet<string> = new Set(
  ['8', '9', '10', '11', '12'].map((number) => `government.${number}`),
);

function itemsOfGroup(group: ProblemGroup, input: ReportInput): readonly ItemResult[] {
  if (group === 'quality') return [];
  return itemsOfBlock('government', input).filter(
    ({ id }) => teacherItems.has(id) === (group === 'teachers'),
  );
}

export function itemsOfBlock(
  block: BlockId,
  { countyAssessment }: Pick<ReportInput, 'countyAssessment'>,
): readonly ItemResult[] {
  return countyAssessment.blocks.find(({ id }) => id === block)?.items ?? [];
}

/** Items that name schools are told under 学校内部. */
function isOfCounty({ failing }: ItemResult): boolean {
  return failing.length === 0;
}

/** 校际差异率 of the monitoring. */
const qualityOfSchools = 'quality.9';

function qualityProblems(side: ProblemSide, input: ReportInput): readonly ReportPart[] {
  const { words, countyAssessment } = input;
  if (!countyAssessment.blocks.some(({ id }) => id === 'quality')) {
    return [
      paragraphOf(reportText(words, 'report.quality.basic')),
      paragraphOf(reportText(words, 'report.blank.quality'), 'blank'),
    ];
  }
  const items = itemsOfBlock('quality', input);
  switch (side) {
    case 'locale':
    case 'township':
      return [
        paragraphOf(reportText(words, `report.quality.${side}`)),
        paragraphOf(reportText(words, 'report.blank.quality'), 'blank'),
      ];
    case 'schools': {
      const own = items.filter(({ id }) => id === qualityOfSchools);
      const told = itemSentences(own, input);
      return told.length > 0
        ? told
        : [paragraphOf(reportText(words, 'report.quality.schoolsNone')), ...itemValues(own, input)];
    }
    case 'inside': {
      const own = items.filter(({ id }) => id !== qualityOfSchools);
      const told = [...itemSentences(own, input), ...itemSchools(own, input)];
      return told.length > 0 ? told : [paragraphOf(reportText(words, 'report.quality.insideNone'))];
    }
  }
}

function itemValues(items: readonly ItemResult[], input: ReportInput): readonly ReportPart[] {
  return items.map((item) => paragraphOf(itemSentence(item, input)));
}

/** 社会认可度, vetoes and precondition, and 政府工作 of 基本均衡, where they are not met or not known. */
function otherBlocks(input: ReportInput): readonly ReportPart[] {
  const { words } = input;
  const blocks: readonly BlockId[] = ['recognition', 'vetoes', 'precondition'];
  const open = blocks
    .flatMap((block) => itemsOfBlock(block, input))
    .filter(({ verdict }) => verdict !== 'met');
  if (open.length === 0) return [];
  const items = listOf(
    words,
    open.map(({ name, verdict }) =>
      words.language === 'zh-CN'
        ? `${name['zh-CN']}（${reportText(words, `report.verdictWord.${verdict}`)}）`
        : `${name['en-US']} (${reportText(words, `report.verdictWord.${verdict}`)})`,
    ),
  );
  return [paragraphOf(reportText(words, 'report.others', { items }))];
}
