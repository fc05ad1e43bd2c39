/**
 * The province's 办学条件 of one stage beside the schools, for 基本均衡: a column per item, what a school
 * comes to, and what its 备注 says of them. zone.ts puts them between the indicators and 备注.
 */
import type {
  ConditionItem,
  ConditionLimit,
  ConditionRow,
  ConditionsOfStage,
  ConditionState,
} from '../../assessment/basic/conditionsOfStage';
import type { SchoolStanding } from '../../assessment/schoolStanding';
import type { Words } from '../../standards/message';
import type { ConditionRule } from '../../standards/schoolConditions';
import type { Content } from '../plan';
import { symbolOf, type VerdictRole } from '../roleLooks';
import { exact, fixedFormat, percent, printed } from './figures';
import { items, text, verdictWord } from './messages';
import type { ZoneColumn, ZoneRule } from './zone';

/** A column without its cells, and what stands in those of a school. */
export interface ConditionColumn {
  readonly part: Omit<ZoneColumn, 'values'>;
  readonly of: (row: ConditionRow) => Content;
}

/**
 * @param position of the first item's symbol in the status text, 1-based
 * @returns a column per item and, where the rule scores, one of points; none without a rule
 */
export function conditionColumns(
  conditions: ConditionsOfStage,
  position: number,
  scope: string,
  words: Words,
): readonly ConditionColumn[] {
  const columns = conditions.items.map((item, at): ConditionColumn => ({
    part: {
      // not the item's own id: two of them may differ in nothing but case, which names do not tell
      id: `item${at + 1}`,
      header: headerOf(item, scope, words),
      width: 14,
      role: 'number',
      numberFormat: fixedFormat(item.decimals),
      rules: itemRules(item, position + at),
    },
    of: (row) => shownCondition(item, row, at, words),
  }));
  if (conditions.rule.kind !== 'scored') return columns;
  const points: ConditionColumn = {
    part: {
      id: 'points',
      header: text(words, 'sheet.header.points', { scope }),
      width: 10,
      role: 'number',
      numberFormat: '0.0',
      rules: [],
    },
    of: ({ points: earned }) => earned ?? verdictWord(words, 'undetermined'),
  };
  return [...columns, points];
}

/** One symbol per item, as the statuses of the indicators have. */
export function conditionMarks({ states }: ConditionRow): string {
  return states.map((state) => symbolOf[roleOf[state]]).join('');
}

const roleOf: Readonly<Record<ConditionState, VerdictRole>> = {
  met: 'met',
  notApplicable: 'met',
  floor: 'floor',
  below: 'below',
  missing: 'undetermined',
  notBound: 'undetermined',
  open: 'undetermined',
};

/** 达标, 不达标, 数据不全, or 数据不全（标准待定） where it is the rule that is not complete. */
export function standingWord({ verdict, lack }: SchoolStanding, words: Words): string | null {
  if (verdict === null) return null;
  if (lack === 'rule') return text(words, 'sheet.verdict.ruleOpen');
  return verdictWord(words, verdict);
}

/** 备注 of a school on its 办学条件: what is missed and by how much, what is open, its own thresholds. */
export function conditionNotes(
  { conditions, lack }: SchoolStanding,
  words: Words,
): readonly string[] {
  if (lack === 'noRule') return [text(words, 'sheet.note.noRule')];
  if (!conditions) return [];
  const { of, row } = conditions;
  const told = (wanted: ConditionState, say: (item: ConditionItem, at: number) => string) =>
    of.items.flatMap((item, at) => (row.states[at] === wanted ? [say(item, at)] : []));
  const nameOf = (item: ConditionItem) => item.name[words.language];
  const missed = (item: ConditionItem, at: number) => missedText(item, row, at, words);
  const own = of.items.flatMap((item, at) => ownThreshold(item, row, at, words));
  return [
    ...missedNotes(of.rule, told('floor', missed), told('below', missed), words),
    ...namedNote('missing', told('missing', nameOf), words),
    ...namedNote('notBound', told('notBound', nameOf), words),
    ...namedNote('open', told('open', nameOf), words),
    ...(of.rule.kind === 'scored' && of.rule.pass === null
      ? [text(words, 'sheet.note.condition.openPass')]
      : []),
    ...namedNote('own', own, words),
    ...of.items.flatMap((item, at) => conditionRounding(item, row, at, words)),
  ];
}

/** Where the rule has a floor, what reaches it apart from what does not. */
function missedNotes(
  rule: ConditionRule,
  within: readonly string[],
  beyond: readonly string[],
  words: Words,
): readonly string[] {
  const floor = 'floor' in rule ? rule.floor : undefined;
  if (floor === undefined) return namedNote('missed', [...within, ...beyond], words);
  const lists = [
    ['floor', within],
    ['below', beyond],
  ] as const;
  return lists.flatMap(([list, names]) => {
    const params = { items: items(words, names), floor: percent(floor, 0) };
    return names.length === 0 ? [] : [text(words, `sheet.note.condition.${list}`, params)];
  });
}

function namedNote(
  list: 'missed' | 'missing' | 'notBound' | 'open' | 'own',
  names: readonly string[],
  words: Words,
): readonly string[] {
  if (names.length === 0) return [];
  return [text(words, `sheet.note.condition.${list}`, { items: items(words, names) })];
}

/** The one threshold of all schools; null where there is none, or the schools' differ. */
function commonThreshold({ limits, direction }: ConditionItem): number | null {
  const [only, ...others] = limits;
  if (direction === 'yes' || !only || others.length > 0 || only.when !== null) return null;
  return only.threshold ?? null;
}

function headerOf(item: ConditionItem, scope: string, words: Words): string {
  const { name, unit, direction } = item;
  const threshold = commonThreshold(item);
  const asked = threshold === null ? '' : demandText(direction, threshold);
  return unit === null
    ? text(words, 'sheet.header.conditionPlain', { name, asked, scope })
    : text(words, 'sheet.header.condition', { name, unit, asked, scope });
}

/** ≥20. */
export function demandText(direction: ConditionItem['direction'], threshold: number): string {
  return `${direction === '<=' ? '≤' : '≥'}${String(threshold)}`;
}

function itemRules({ direction, decimals }: ConditionItem, position: number): readonly ZoneRule[] {
  const shown = direction === 'yes' ? '@' : fixedFormat(decimals);
  return [
    ...(['met', 'floor', 'below'] as const).map((role) => ({
      role,
      position,
      numberFormat: `${shown}" ${symbolOf[role]}"`,
    })),
    { role: 'undetermined', position },
  ];
}

function shownCondition(
  { direction }: ConditionItem,
  row: ConditionRow,
  at: number,
  words: Words,
): Content {
  const value = row.values[at] ?? null;
  if (value !== null && direction === 'yes') {
    return text(words, value === 1 ? 'sheet.condition.yes' : 'sheet.condition.no');
  }
  if (value !== null) return value;
  switch (row.states[at]) {
    case 'met':
    case 'notApplicable':
      return text(words, 'sheet.condition.notApplicable');
    case 'open':
      return text(words, 'sheet.condition.open');
    default:
      return verdictWord(words, 'undetermined');
  }
}

/** 生均占地面积18.20㎡(≥20). */
function missedText(
  { name, unit, decimals, direction }: ConditionItem,
  { values, thresholds }: ConditionRow,
  at: number,
  words: Words,
): string {
  const value = values[at] ?? null;
  const threshold = thresholds[at] ?? null;
  if (direction === 'yes' || value === null || threshold === null) return name[words.language];
  return text(words, 'sheet.note.condition.value', {
    name,
    value: printed(value, decimals),
    unit: unit ?? '',
    asked: demandText(direction, threshold),
  });
}

/** The school's threshold where the schools' differ. */
function ownThreshold(
  item: ConditionItem,
  { thresholds, states }: ConditionRow,
  at: number,
  words: Words,
): readonly string[] {
  const threshold = thresholds[at] ?? null;
  if (item.direction === 'yes' || isOfAll(item.limits)) return [];
  const name = item.name[words.language];
  if (threshold !== null)
    return [`${name}${demandText(item.direction, threshold)}${item.unit ?? ''}`];
  const none = states[at] === 'notApplicable';
  return none ? [`${name}${text(words, 'sheet.condition.notApplicable')}`] : [];
}

function isOfAll(limits: readonly ConditionLimit[]): boolean {
  return limits.length === 1 && limits[0]?.when === null;
}

function conditionRounding(
  { name, decimals }: ConditionItem,
  { values, met, roundingSensitive }: ConditionRow,
  at: number,
  words: Words,
): readonly string[] {
  const value = values[at] ?? null;
  const isMet = met[at] ?? null;
  if (roundingSensitive[at] !== true || value === null || isMet === null) return [];
  return [
    text(words, 'sheet.note.rounding', {
      indicator: name,
      decimals,
      shown: printed(value, decimals),
      actual: exact(value, decimals),
      verdict: text(words, isMet ? 'sheet.note.statusMet' : 'sheet.note.statusMissed'),
    }),
  ];
}
