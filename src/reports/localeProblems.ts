/**
 * 城乡 and 区域 of 存在的问题: means of 城区, 镇区 and 乡村 and of the 乡镇, their ratio, and who stands lowest.
 * Where schools do not say where they are, it is 数据不全.
 */
import { printed } from '../sheets/layout/figures';
import { listOf } from '../sheets/plans/messages';
import { stages, type Indicator, type Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import { groupMeans, schoolGroups, type GroupMean, type SchoolGroups } from './groupMeans';
import type { ReportInput } from './input';
import { reportText } from './messages';
import { leftCell, paragraphOf, tableOf, type ReportPart } from './paper';

/** An indicator with its place in the standard. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly place: number;
}

interface Grouped extends PlacedIndicator {
  readonly means: readonly GroupMean[];
}

interface Side {
  readonly input: ReportInput;
  readonly stage: Stage;
  /** 小学 or 初中 in the reader's language. */
  readonly stageName: string;
  readonly groups: readonly (string | null)[];
  readonly found: readonly Grouped[];
}

export const localeOrder = ['urban', 'town', 'rural'] as const;

export function localeProblems(
  indicators: readonly PlacedIndicator[],
  input: ReportInput,
): readonly ReportPart[] {
  return sidesOf('locale', indicators, input).flatMap((side) => {
    const { stageName: stage } = side;
    const { words } = input;
    const present = localeOrder.filter((locale) => side.groups.includes(locale));
    const [only] = present;
    if (only === undefined)
      return [paragraphOf(reportText(words, 'report.locale.none', { stage }))];
    const unknown = unknownPlaces(side);
    if (present.length === 1) {
      const group = reportText(words, `report.column.${only}`);
      return [...unknown, paragraphOf(reportText(words, 'report.locale.one', { stage, group }))];
    }
    return [...unknown, ...greatestByLocale(side), ...noMeans(side), localeTable(side)];
  });
}

export function townshipProblems(
  indicators: readonly PlacedIndicator[],
  input: ReportInput,
): readonly ReportPart[] {
  return sidesOf('township', indicators, input).flatMap((side) => {
    const { stageName: stage, groups } = side;
    const { words } = input;
    const present = [...new Set(groups.flatMap((group) => group ?? []))];
    const [only] = present;
    if (only === undefined)
      return [paragraphOf(reportText(words, 'report.township.none', { stage }))];
    const unknown = unknownPlaces(side);
    if (present.length === 1) {
      return [
        ...unknown,
        paragraphOf(reportText(words, 'report.township.one', { stage, group: only })),
      ];
    }
    return [
      ...unknown,
      ...greatestByTownship(side),
      ...belowStandard(side),
      ...noMeans(side),
      townshipTable(side),
    ];
  });
}

function sidesOf(
  by: keyof SchoolGroups,
  indicators: readonly PlacedIndicator[],
  input: ReportInput,
): readonly Side[] {
  const groups = schoolGroups(input);
  return stages.flatMap((stage): Side[] => {
    const rows = input.county.stages[stage];
    if (rows.rows.length === 0) return [];
    const own = groups[stage][by];
    return [
      {
        input,
        stage,
        stageName: stageNames[stage][input.words.language],
        groups: own,
        found: indicators.map((one) => ({
          ...one,
          means: groupMeans(rows, one.place, one.indicator.per, own),
        })),
      },
    ];
  });
}

function unknownPlaces({ groups, stageName, input }: Side): readonly ReportPart[] {
  const count = groups.filter((group) => group === null).length;
  if (count === 0) return [];
  return [
    paragraphOf(reportText(input.words, 'report.groups.unknown', { stage: stageName, count })),
  ];
}

/** Indicators of which no school has a value. */
function noMeans({ found, stageName, input }: Side): readonly ReportPart[] {
  const { words } = input;
  const none = found.filter(({ means }) => means.every(({ mean }) => mean === null));
  if (none.length === 0) return [];
  const indicators = listOf(
    words,
    none.map(({ indicator }) => indicator.name[words.language]),
  );
  return [
    paragraphOf(reportText(words, 'report.groups.noMeans', { stage: stageName, indicators })),
  ];
}

interface Spread {
  readonly of: Grouped;
  readonly high: Known;
  readonly low: Known;
  /** Infinity where the lowest is 0. */
  readonly times: number;
}

type Known = GroupMean & { readonly mean: number };

function knownMeans(means: readonly GroupMean[]): readonly Known[] {
  return means.flatMap((one) => (one.mean === null ? [] : [{ ...one, mean: one.mean }]));
}

/** The lowest and the highest group; null where fewer than two have a mean, or all are 0. */
function spreadOfGroups(of: Grouped): Spread | null {
  const known = [...knownMeans(of.means)].sort((a, b) => a.mean - b.mean);
  const [low] = known;
  const high = known.at(-1);
  if (!low || !high || low === high || high.mean === 0) return null;
  return { of, high, low, times: low.mean === 0 ? Infinity : high.mean / low.mean };
}

function greatestSpread(found: readonly Grouped[]): Spread | null {
  const spreads = found.flatMap((one) => spreadOfGroups(one) ?? []);
  return spreads.reduce<Spread | null>(
    (most, one) => (most === null || one.times > most.times ? one : most),
    null,
  );
}

function greatestByLocale(side: Side): readonly ReportPart[] {
  const { input, stageName: stage } = side;
  const { words } = input;
  const most = greatestSpread(side.found);
  if (!most) return [];
  const { indicator, means } = most.of;
  const list = listOf(
    words,
    localeOrder.flatMap((locale) => {
      const one = means.find(({ group }) => group === locale);
      return one
        ? [meanText(one, reportText(words, `report.column.${locale}`), indicator, input)]
        : [];
    }),
  );
  const name = indicator.name[words.language];
  const low = localeWord(most.low.group, input);
  if (most.times === Infinity) {
    return [
      paragraphOf(reportText(words, 'report.locale.zero', { stage, indicator: name, list, low })),
    ];
  }
  const high = localeWord(most.high.group, input);
  const times = printed(most.times, 2);
  return [
    paragraphOf(
      reportText(words, 'report.locale.greatest', {
        stage,
        indicator: name,
        list,
        high,
        low,
        times,
      }),
    ),
  ];
}

export function localeWord(group: string, { words }: ReportInput): string {
  const locale = localeOrder.find((each) => each === group);
  return locale ? reportText(words, `report.column.${locale}`) : group;
}

/** 城区4.52㎡, with how many schools where some lack it. */
export function meanText(
  { mean, schools, of }: GroupMean,
  group: string,
  { decimals, unit }: Indicator,
  { words }: ReportInput,
): string {
  if (mean === null) return group + reportText(words, 'report.incomplete');
  const text = reportText(words, 'report.groupMean', {
    group,
    mean: printed(mean, decimals),
    unit: unit[words.language],
  });
  return schools < of ? reportText(words, 'report.partly', { text, schools, of }) : text;
}

function meanCell(
  one: GroupMean | undefined,
  { decimals }: Indicator,
  { words }: ReportInput,
): string {
  if (!one) return reportText(words, 'report.dash');
  if (one.mean === null) return reportText(words, 'report.incomplete');
  const text = printed(one.mean, decimals);
  const { schools, of } = one;
  return schools < of ? reportText(words, 'report.partly', { text, schools, of }) : text;
}

function localeTable({ found, input, stageName: stage }: Side): ReportPart {
  const { words } = input;
  return tableOf(
    reportText(words, 'report.locale.table', { stage }),
    [
      [reportText(words, 'report.column.indicator'), 34],
      ...localeOrder.map((locale) => [reportText(words, `report.column.${locale}`), 14] as const),
      [reportText(words, 'report.ratio'), 24],
    ],
    found.map(({ indicator, means }) => {
      const of = localeOrder.map((locale) => means.find(({ group }) => group === locale));
      return [
        leftCell(indicatorName(indicator, input)),
        ...of.map((one) => ({ text: meanCell(one, indicator, input) })),
        { text: ratioText(of, input) },
      ];
    }),
  );
}

/** 1∶0.95∶1.20, by the first that has a mean above 0. */
function ratioText(of: readonly (GroupMean | undefined)[], { words }: ReportInput): string {
  const base = of.find((one) => (one?.mean ?? 0) > 0)?.mean;
  const dash = reportText(words, 'report.dash');
  if (!base) return dash;
  return of
    .map((one) => {
      if (!one || one.mean === null) return dash;
      return one.mean === base ? '1' : printed(one.mean / base, 2);
    })
    .join('∶');
}

function greatestByTownship(side: Side): readonly ReportPart[] {
  const { input, stageName: stage } = side;
  const { words } = input;
  const most = greatestSpread(side.found);
  if (!most) return [];
  const { indicator } = most.of;
  const { high, low, times } = most;
  const params = {
    stage,
    indicator: indicator.name[words.language],
    high: high.group,
    highMean: printed(high.mean, indicator.decimals),
    low: low.group,
    lowMean: printed(low.mean, indicator.decimals),
    unit: indicator.unit[words.language],
  };
  return [
    paragraphOf(
      times === Infinity
        ? reportText(words, 'report.township.zero', params)
        : reportText(words, 'report.township.greatest', { ...params, times: printed(times, 2) }),
    ),
  ];
}

/** 乡镇 whose mean is below the threshold of a school. */
function belowStandard({ found, input, stage, stageName }: Side): readonly ReportPart[] {
  const { words } = input;
  return found.flatMap(({ indicator, means }): ReportPart[] => {
    const threshold = indicator.threshold[stage];
    if (threshold === null) return [];
    const below = knownMeans(means).filter(({ mean }) => mean < threshold);
    if (below.length === 0) return [];
    const list = listOf(
      words,
      below.map((one) => meanText(one, one.group, indicator, input)),
    );
    return [
      paragraphOf(
        reportText(words, 'report.township.below', {
          stage: stageName,
          indicator: indicator.name[words.language],
          count: below.length,
          list,
        }),
      ),
    ];
  });
}

function townshipTable({ found, input, stageName: stage }: Side): ReportPart {
  const { words } = input;
  const dash = reportText(words, 'report.dash');
  const column = (code: 'indicator' | 'lowest' | 'highest' | 'mean' | 'times') =>
    reportText(words, `report.column.${code}`);
  return tableOf(
    reportText(words, 'report.township.table', { stage }),
    [
      [column('indicator'), 34],
      [column('lowest'), 17],
      [column('mean'), 13],
      [column('highest'), 17],
      [column('mean'), 13],
      [column('times'), 10],
    ],
    found.map((one) => {
      const { indicator } = one;
      const spread = spreadOfGroups(one);
      const lead = leftCell(indicatorName(indicator, input));
      if (!spread) {
        const known = knownMeans(one.means).length > 0;
        const text = known ? dash : reportText(words, 'report.incomplete');
        return [lead, ...[1, 2, 3, 4, 5].map(() => ({ text }))];
      }
      const { low, high, times } = spread;
      return [
        lead,
        { text: low.group },
        { text: meanCell(low, indicator, input) },
        { text: high.group },
        { text: meanCell(high, indicator, input) },
        { text: times === Infinity ? dash : printed(times, 2) },
      ];
    }),
  );
}

/** 生均教学及辅助用房面积（㎡）. */
export function indicatorName({ name, unit }: Indicator, { words }: ReportInput): string {
  const plain = name[words.language];
  const measured = unit[words.language];
  if (measured === '') return plain;
  return words.language === 'zh-CN' ? `${plain}（${measured}）` : `${plain} (${measured})`;
}
