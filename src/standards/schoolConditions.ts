/**
 * 办学条件 of a province as data: its items (at most ten unless its rule says otherwise), how each is
 * measured, its thresholds with their sub-conditions, and the rule for a school. The provinces
 * differ in all of it, so nothing here is a national figure. What follows for a school is
 * assessment/basic.
 */
import { z } from './zod';
import type { Bilingual } from './message';
import { ownFieldReference } from './ownFieldSchema';
import { quantityIds, type Stage } from './standard';
import { stageSchema } from './standardSchema';

/** Entries of the school table that an item may be measured by. */
export const conditionFieldIds = [
  ...quantityIds,
  'students',
  'grades',
  'classes',
  'boarders',
  'staff',
  'certifiedTeachers',
  'operatingFunds',
  'musicRooms',
  'artRooms',
  'allMusicRooms',
  'allArtRooms',
  'siteArea',
  'greenArea',
  'buildingArea',
  'dormitoryArea',
  'toiletArea',
  'classroomArea',
  'classrooms',
  'laboratoryArea',
  'laboratories',
  'libraryArea',
  'computerRoomArea',
  'computerRooms',
  'languageRoomArea',
  'languageRooms',
  'ringTrack',
  'straightTrack',
  'qualifiedTeachers',
  'retentionRate',
] as const;
/** A field of the house, or one of the pack's own. */
const conditionFieldSchema = z.union([z.enum(conditionFieldIds), ownFieldReference]);
export type ConditionFieldId = z.infer<typeof conditionFieldSchema>;

/** The eight of 基本均衡, for items that ask for the same figure. */
export const conditionIndicatorIds = [
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'computers',
  'books',
  'teachers',
  'higherDegreeTeachers',
  'midTitleTeachers',
] as const;

/** Entries that say 是 or 否 of a school. */
export const conditionYesNoIds = ['scienceEquipment', 'artsEquipment', 'pavedGround'] as const;

const fieldsSchema = z.array(conditionFieldSchema).min(1);

/** Entries that are added up, less those that they contain and that do not count. */
const sumFields = { fields: fieldsSchema, minus: fieldsSchema.optional() };

/** 1, or 100 for so many per hundred and for shares in percent. */
const per = z.union([z.literal(1), z.literal(100)]);

/** What is measured by entries alone. */
const entryQuantitySchema = z.discriminatedUnion('kind', [
  /** Sum ÷ pupils of the stage (or its boarders) × per. Without boarders the item does not apply. */
  z.strictObject({
    kind: z.literal('perPupil'),
    ...sumFields,
    per: per.default(1),
    pupils: z.enum(['students', 'boarders']).default('students'),
  }),
  /** Sum ÷ classes of the stage. */
  z.strictObject({ kind: z.literal('perClass'), ...sumFields }),
  /** The sum itself; `inUnitsOf` 10000 has 元 in 万元. */
  z.strictObject({
    kind: z.literal('total'),
    ...sumFields,
    inUnitsOf: z.number().positive().default(1),
  }),
  /** Sum of `fields` ÷ sum of `to`: 师生比 1:22 is students to teachers, ≤ 22. */
  z.strictObject({
    kind: z.literal('ratio'),
    ...sumFields,
    to: fieldsSchema,
    per: per.default(1),
  }),
  /** Sum ÷ the county's sum of `of` over all schools of the stage × per. */
  z.strictObject({
    kind: z.literal('ofCounty'),
    ...sumFields,
    of: fieldsSchema,
    per: per.default(100),
  }),
  /** One room over an average class: area ÷ rooms × classes ÷ pupils. */
  z.strictObject({
    kind: z.literal('roomPerPupil'),
    area: conditionFieldSchema,
    rooms: conditionFieldSchema,
  }),
  /** One of the eight resource indicators, as it is printed. */
  z.strictObject({ kind: z.literal('indicator'), indicator: z.enum(conditionIndicatorIds) }),
  /** 最大班额 of the stage. */
  z.strictObject({ kind: z.literal('largestClass') }),
  /** 是 / 否 of the school. */
  z.strictObject({
    kind: z.literal('yesNo'),
    field: z.union([z.enum(conditionYesNoIds), ownFieldReference]),
  }),
  /** The province has the item, the pack does not know it yet: no school can be judged on it. */
  z.strictObject({ kind: z.literal('open') }),
]);
export type EntryQuantity = Readonly<z.infer<typeof entryQuantitySchema>>;

/** 城区, 镇区, 乡村 of the statistics forms (111–112, 121–123, 210–220). */
const locales = ['urban', 'town', 'rural'] as const;

const positiveWhole = z.number().int().positive();
const year = z.number().int().min(1800).max(2200);

/** For which schools a threshold is meant; bounds are inclusive, all that are named must hold. */
export const subConditionSchema = z.strictObject({
  locale: z.array(z.enum(locales)).min(1).optional(),
  /** Classes and pupils of the stage. */
  classesFrom: positiveWhole.optional(),
  classesTo: positiveWhole.optional(),
  studentsFrom: positiveWhole.optional(),
  studentsTo: positiveWhole.optional(),
  /** 随迁子女 are more than so many percent of the stage's pupils. */
  migrantsAbove: z.number().min(0).lt(100).optional(),
  /** 建校年份. */
  builtFrom: year.optional(),
  builtTo: year.optional(),
});
export type SubCondition = Readonly<z.infer<typeof subConditionSchema>>;

/** Null: the province has one and the pack does not know it yet; absent: the stage has none. */
const limitSchema = z.number().nonnegative().nullable().optional();

/** The first threshold whose `when` fits a school is the school's; without `when` it fits all. */
export const thresholdSchema = z.strictObject({
  when: subConditionSchema.optional(),
  primary: limitSchema,
  junior: limitSchema,
  /** Beyond it a miss earns no points and is below the floor (班额 ≤ 45, at most 55). */
  worst: z
    .strictObject({
      primary: z.number().nonnegative().optional(),
      junior: z.number().nonnegative().optional(),
    })
    .optional(),
});
type Threshold = Readonly<z.infer<typeof thresholdSchema>>;

const demand = {
  direction: z.enum(['>=', '<=', 'yes']),
  /** None for `yes`, for an open item and for one of parts. */
  thresholds: z.array(thresholdSchema).default([]),
  unit: z.string().min(1).optional(),
};
const termFields = { name: z.string().min(1), english: z.string().min(1).optional() };

/**
 * Met when `need` of the parts are: any of them with 1, all with their number. Where the province lets
 * the county choose one of them for all its schools, `chosen` says which (1 is the first); null: not
 * chosen yet, and no school can be judged on it.
 */
const partsOf = <Part extends z.ZodType>(part: Part) =>
  z.strictObject({
    kind: z.literal('parts'),
    need: positiveWhole,
    chosen: positiveWhole.nullable().optional(),
    parts: z.array(part).min(1),
  });

/** Parts of parts of parts: as deep as any province goes. */
const leafSchema = z.strictObject({ ...termFields, ...demand, quantity: entryQuantitySchema });
const branchSchema = z.strictObject({
  ...termFields,
  ...demand,
  quantity: z.discriminatedUnion('kind', [entryQuantitySchema, partsOf(leafSchema)]),
});
const stemSchema = z.strictObject({
  ...termFields,
  ...demand,
  quantity: z.discriminatedUnion('kind', [entryQuantitySchema, partsOf(branchSchema)]),
});
export const conditionQuantitySchema = z.discriminatedUnion('kind', [
  entryQuantitySchema,
  partsOf(stemSchema),
]);

/** A demand, alone or within an item: whatever stage of the tree it stands on. */
export interface ConditionPart {
  readonly name: string;
  readonly english?: string | undefined;
  readonly quantity: EntryQuantity | PartsQuantity;
  readonly direction: '>=' | '<=' | 'yes';
  readonly thresholds: readonly Threshold[];
  readonly unit?: string | undefined;
}

export interface PartsQuantity {
  readonly kind: 'parts';
  readonly need: number;
  readonly chosen?: number | null | undefined;
  readonly parts: readonly ConditionPart[];
}

export const conditionSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  /** 生均占地面积 … */
  ...termFields,
  stage: z.union([stageSchema, z.literal('both')]).default('both'),
  quantity: conditionQuantitySchema,
  ...demand,
  decimals: z.number().int().min(0).max(4).default(2),
  /** Full marks, where the rule scores. */
  points: z.number().positive().optional(),
  /**
   * Stepped credit of a miss: the first step whose share of the standard is reached gives its share of
   * the points; below all of them none. In place of the rule's `partialCredit`.
   */
  steps: z
    .array(z.strictObject({ from: z.number().positive(), share: z.number().min(0).max(1) }))
    .min(1)
    .optional(),
});
export type Condition = Readonly<z.infer<typeof conditionSchema>>;

const floor = z.number().gt(0).max(1).optional();
const maxItems = z.number().int().positive().optional();

export const conditionRuleSchema = z.discriminatedUnion('kind', [
  /** 7 of 10; with a floor, every missed item reaches that share of its threshold. */
  z.strictObject({ kind: z.literal('atLeast'), count: positiveWhole, floor, maxItems }),
  /** 11 items with at most 2 misses. */
  z.strictObject({
    kind: z.literal('misses'),
    atMost: z.number().int().nonnegative(),
    floor,
    maxItems,
  }),
  /** Points of the items met, with a share of the standard for a share of the points if so ruled. */
  z.strictObject({
    kind: z.literal('scored'),
    /** Null: to be taken from the province's document; no school can be judged until then. */
    pass: z.number().positive().nullable(),
    partialCredit: z.enum(['none', 'proportional']).default('none'),
    maxItems,
  }),
]);
export type ConditionRule = Readonly<z.infer<typeof conditionRuleSchema>>;

/** At most so many items per stage, unless the rule says otherwise (国教督办〔2014〕5号). */
const usualMaxItems = 10;

/** Faults that a shape cannot show; the codes are those of packFaults.ts. */
export const conditionsSchema = z
  .strictObject({ items: z.array(conditionSchema).min(1), rule: conditionRuleSchema })
  .superRefine(({ items, rule }, { addIssue }) => {
    const fault = (path: (string | number)[], code: string, params: Record<string, unknown> = {}) =>
      addIssue({ code: 'custom', path, params: { code, ...params } });
    const ids = new Set<string>();
    items.forEach((item, at) => {
      if (ids.has(item.id)) fault(['items', at, 'id'], 'pack.duplicateId', { id: item.id });
      ids.add(item.id);
      checkItem(item, item.stage, (path, code, params) =>
        fault(['items', at, ...path], code, params),
      );
      if (rule.kind === 'scored' && item.points === undefined) {
        fault(['items', at, 'points'], 'pack.pointsMissing');
      }
    });
    for (const stage of ['primary', 'junior'] as const) {
      const count = itemsOf(items, stage).length;
      const most = rule.maxItems ?? usualMaxItems;
      if (count > most) fault(['items'], 'pack.tooManyItems', { count, most });
      if (rule.kind === 'atLeast' && count > 0 && rule.count > count) {
        fault(['rule', 'count'], 'pack.countAboveItems', { count: rule.count, items: count });
        break;
      }
    }
  });
export type Conditions = Readonly<z.infer<typeof conditionsSchema>>;

type ItemFault = (
  path: (string | number)[],
  code: string,
  params?: Record<string, unknown>,
) => void;

function checkItem(item: ConditionPart, stage: Condition['stage'], fault: ItemFault): void {
  const { quantity, direction, thresholds } = item;
  if (quantity.kind === 'parts') {
    const { need, parts, chosen } = quantity;
    if (direction !== '>=') fault(['direction'], 'pack.direction');
    if (thresholds.length > 0) fault(['thresholds'], 'pack.thresholdNotWanted');
    if (need > parts.length) {
      const params = { count: need, items: parts.length };
      fault(['quantity', 'need'], 'pack.countAboveItems', params);
    }
    if (chosen !== undefined && need !== 1) fault(['quantity', 'need'], 'pack.chosenNeedsOne');
    if (typeof chosen === 'number' && chosen > parts.length) {
      const params = { count: chosen, items: parts.length };
      fault(['quantity', 'chosen'], 'pack.countAboveItems', params);
    }
    parts.forEach((part, at) =>
      checkItem(part, stage, (path, code, params) =>
        fault(['quantity', 'parts', at, ...path], code, params),
      ),
    );
    return;
  }
  const { kind } = quantity;
  if (kind === 'open') return;
  if ((kind === 'yesNo') !== (direction === 'yes')) fault(['direction'], 'pack.direction');
  if (kind === 'yesNo') {
    if (thresholds.length > 0) fault(['thresholds'], 'pack.thresholdNotWanted');
    return;
  }
  if (thresholds.length === 0) fault(['thresholds'], 'pack.thresholdMissing');
  thresholds.forEach(({ when, worst, ...limits }, at) => {
    if (when && Object.keys(when).length === 0) {
      fault(['thresholds', at, 'when'], 'pack.whenEmpty');
    }
    if (!when && at < thresholds.length - 1) {
      fault(['thresholds', at + 1], 'pack.thresholdNeverUsed');
    }
    for (const each of ['primary', 'junior'] as const) {
      const limit = limits[each];
      const last = worst?.[each];
      const path = ['thresholds', at, each];
      if (limit !== undefined && stage !== 'both' && stage !== each) {
        fault(path, 'pack.thresholdOfOtherStage');
      }
      if (limit === undefined && !when && (stage === 'both' || stage === each)) {
        fault(path, 'pack.missing');
      }
      if (limit === undefined || limit === null || last === undefined) continue;
      if (direction === '<=' ? last < limit : last > limit) {
        fault(['thresholds', at, 'worst', each], 'pack.worstBetter', { worst: last, limit });
      }
    }
  });
}

/** The items that a stage is judged on. */
export function itemsOf(items: readonly Condition[], stage: Stage): readonly Condition[] {
  return items.filter((item) => item.stage === 'both' || item.stage === stage);
}

export function conditionTerm({ name, english }: Pick<Condition, 'name' | 'english'>): Bilingual {
  return { 'zh-CN': name, 'en-US': english ?? name };
}
