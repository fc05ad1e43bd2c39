/**
 * The entries of a school's plan: the province's 办学条件, where there are any, and the indicators of the
 * standard, each with 现状, 标准, whether it is met and 缺口. The ledger lists those that are missed.
 */
import type { ConditionItem, ConditionState } from '../../assessment/basic/conditionsOfStage';
import { fieldOf } from '../../county/fields';
import { gapOf } from '../../improvement/gaps';
import type { Condition, EntryQuantity } from '../../standards/schoolConditions';
import type { Bilingual } from '../../standards/message';
import type { IndicatorId, Stage } from '../../standards/standard';
import { conditionLack, type ConditionLack } from './conditionLack';
import type { PlansInput } from './input';
import type { PlanSchool, SchoolPart } from './planSchools';

/** 校园校舍, 仪器图书装备, 教师队伍. */
export const entryGroups = ['campus', 'equipment', 'teachers'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** As 办学条件 have it; `unjudged`: there is a value, and no standard for a single school. */
export type EntryState = ConditionState | 'unjudged';

export interface PlanEntry {
  /** Letters, digits and dots; the same for the same thing in every run: `primary.teachingArea`. */
  readonly id: string;
  readonly stage: Stage;
  readonly group: EntryGroup;
  readonly source: 'province' | 'standard';
  readonly name: Bilingual;
  /** Empty where the entry has none. */
  readonly unit: Bilingual;
  readonly decimals: number;
  /** Unrounded; 是 or 否 for what is only looked at; null where there is none. */
  readonly value: number | boolean | null;
  /** What is asked for; null where nothing is, or it is not known yet. */
  readonly asked: { readonly amount: number; readonly direction: 'least' | 'most' } | null;
  readonly state: EntryState;
  /** Share of what is asked for that a miss at `floor` reaches; null where that is no share. */
  readonly floor: number | null;
  /** Null where nothing is lacking, or no amount can be named. */
  readonly lack: ConditionLack | null;
  /** Of an indicator: with it, remedies find the entry. */
  readonly indicator: IndicatorId | null;
  /** Place of the school in the stage's rows. */
  readonly at: number;
}

/** In the order in which a plan has them: by group, the province's first, 小学 before 初中. */
export function entriesOf({ parts }: PlanSchool, input: PlansInput): readonly PlanEntry[] {
  const all = [
    ...interleaved(parts.map((part) => provincial(part, input))),
    ...interleaved(parts.map((part) => national(part, input))),
  ];
  return entryGroups.flatMap((group) => all.filter((entry) => entry.group === group));
}

export function isMissed({ state }: Pick<PlanEntry, 'state'>): boolean {
  return state === 'floor' || state === 'below';
}

/** The stages of one thing stand together, in the order of the lists. */
function interleaved(lists: readonly (readonly PlanEntry[])[]): readonly PlanEntry[] {
  const named = new Map<string, PlanEntry[]>();
  for (const entry of lists.flat()) {
    const id = entry.id.slice(entry.stage.length);
    const known = named.get(id);
    if (known) known.push(entry);
    else named.set(id, [entry]);
  }
  return [...named.values()].flat();
}

const indicatorGroups: Readonly<Record<IndicatorId, EntryGroup>> = {
  teachingArea: 'campus',
  sportsArea: 'campus',
  equipmentValue: 'equipment',
  computers: 'equipment',
  books: 'equipment',
  multimediaRooms: 'equipment',
  teachers: 'teachers',
  higherDegreeTeachers: 'teachers',
  midTitleTeachers: 'teachers',
  backboneTeachers: 'teachers',
  peArtTeachers: 'teachers',
};

function national(part: SchoolPart, { assessment }: PlansInput): readonly PlanEntry[] {
  const { standard } = assessment;
  const { stage, row, assessed, at } = part;
  return standard.indicators.map((indicator, place): PlanEntry => {
    const { id, name, unit, decimals } = indicator;
    const found = assessed.indicators[id];
    const threshold = indicator.threshold[stage];
    const gap = gapOf(row, place, standard);
    const amount = gap?.wholeSchool?.toThreshold ?? gap?.toThreshold ?? 0;
    return {
      id: `${stage}.${id}`,
      stage,
      group: indicatorGroups[id],
      source: 'standard',
      name,
      unit,
      decimals,
      value: found?.value ?? null,
      asked: threshold === null ? null : { amount: threshold, direction: 'least' },
      state: found ? (found.status ?? 'unjudged') : 'notBound',
      floor: standard.schoolRule?.floor ?? null,
      lack:
        gap && amount > 0
          ? { amount, unit: gap.unit, wholeSchool: !!gap.wholeSchool, over: false }
          : null,
      indicator: id,
      at,
    };
  });
}

function provincial(part: SchoolPart, input: PlansInput): readonly PlanEntry[] {
  const { stage, row, conditions, at } = part;
  if (!conditions) return [];
  const { of, row: judged } = conditions;
  const known = new Map(input.settings.pack?.conditions?.items.map((item) => [item.id, item]));
  return of.items.map((item, place): PlanEntry => {
    const condition = known.get(item.id) ?? null;
    const threshold = judged.thresholds[place] ?? null;
    const state = judged.states[place] ?? 'missing';
    const value = judged.values[place] ?? null;
    const lacks = condition && threshold !== null && isMissed({ state });
    return {
      id: `${stage}.item.${item.id}`,
      stage,
      group: condition ? groupOf(condition) : 'campus',
      source: 'province',
      name: item.name,
      unit: unitOf(item),
      decimals: item.decimals,
      value: item.direction === 'yes' && value !== null ? value === 1 : value,
      asked:
        threshold === null
          ? null
          : { amount: threshold, direction: item.direction === '<=' ? 'most' : 'least' },
      state,
      floor: 'floor' in of.rule ? (of.rule.floor ?? null) : null,
      lack: lacks ? conditionLack(row, condition, threshold, input.assessment.standard) : null,
      indicator: null,
      at,
    };
  });
}

function unitOf({ unit }: ConditionItem): Bilingual {
  return { 'zh-CN': unit ?? '', 'en-US': unit ?? '' };
}

/** By what the item is measured by. */
function groupOf({ quantity }: Condition): EntryGroup {
  switch (quantity.kind) {
    case 'indicator':
      return indicatorGroups[quantity.indicator];
    case 'yesNo':
      return 'equipment';
    case 'largestClass':
    case 'open':
      return 'campus';
    case 'perPupil':
    case 'perClass':
    case 'total':
    case 'ratio':
    case 'ofCounty':
      return groupOfFields(quantity);
    case 'roomPerPupil':
    case 'parts':
      return 'campus';
  }
}

const campusThings: ReadonlySet<string> = new Set(['students', 'grades', 'classes', 'boarders']);

function groupOfFields(
  quantity: Extract<EntryQuantity, { readonly fields: readonly string[] }>,
): EntryGroup {
  const ids = quantity.kind === 'ratio' ? [...quantity.fields, ...quantity.to] : quantity.fields;
  const things = ids.filter((id) => !campusThings.has(id));
  if (things.length === 0) return 'campus';
  if (things.some((id) => fieldOf(id).kind === 'people')) return 'teachers';
  return things.every((id) => /Area$/.test(id)) ? 'campus' : 'equipment';
}
