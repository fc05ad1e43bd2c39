/**
 * The shape of a national standard as data: its indicators, thresholds, limits, school rule,
 * scope and sharing weights. The two standards themselves are in basic2012.ts and quality2017.ts.
 */
import { z } from 'zod';
import { relaxationIdSchema } from './relaxations';

/** Zod must not compile code at run time: the task pane's content security policy forbids eval. */
z.config({ jitless: true });

export const standardIds = ['quality-2017', 'basic-2012'] as const;
export const standardIdSchema = z.enum(standardIds);
export type StandardId = z.infer<typeof standardIdSchema>;

/** 小学 and 初中: the two compulsory stages, each a list with results of its own. */
export const stages = ['primary', 'junior'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** The stages that share a school's resources; 高中 (senior) takes its share and is not assessed. */
export const pupilStages = ['primary', 'junior', 'senior'] as const;
export type PupilStage = (typeof pupilStages)[number];

export const indicatorIds = [
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'computers',
  'books',
  'teachers',
  'higherDegreeTeachers',
  'midTitleTeachers',
  'backboneTeachers',
  'peArtTeachers',
  'multimediaRooms',
] as const;
export const indicatorIdSchema = z.enum(indicatorIds);
export type IndicatorId = z.infer<typeof indicatorIdSchema>;

/** Quantities that a county enters and from which the indicators' amounts are made. */
export const quantityIds = [
  'teachers',
  'doctors',
  'masters',
  'bachelors',
  'associates',
  'postgraduates',
  'higherDegree',
  'senior',
  'associateSenior',
  'intermediate',
  'midTitle',
  'backbone',
  'pe',
  'music',
  'art',
  'arts',
  'peArt',
  'visitingPe',
  'visitingMusic',
  'visitingArt',
  'visitingArts',
  'teachingArea',
  'indoorSportsArea',
  'gymnasiumArea',
  'sportsGroundArea',
  'extraSportsArea',
  'leasedSportsArea',
  'equipmentValue',
  'multimediaRooms',
  'books',
  'computers',
  'teachingComputers',
] as const;
export const quantityIdSchema = z.enum(quantityIds);
export type QuantityId = z.infer<typeof quantityIdSchema>;

/** In what an amount is counted, whatever the table's own unit: 元 even where it says 万元. */
export const amountUnits = [
  'people',
  'rooms',
  'computers',
  'books',
  'squareMetres',
  'yuan',
] as const;
export const amountUnitSchema = z.enum(amountUnits);
export type AmountUnit = z.infer<typeof amountUnitSchema>;

const bilingualSchema = z.object({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) });

const perStage = <T extends z.ZodType>(value: T) => z.object({ primary: value, junior: value });

/** One summand of an amount; `minus` for what the statistics form counts twice. */
const termSchema = z.object({
  quantity: quantityIdSchema,
  sign: z.union([z.literal(1), z.literal(-1)]),
});
export type Term = z.infer<typeof termSchema>;

/** The ways to make an amount, the most detailed first; the first whose quantities are all bound counts. */
const amountSchema = z.array(z.array(termSchema).min(1)).min(1);

/** What a relaxation, where it is switched on, lets some schools add to an amount. */
const relaxedAmountSchema = z.object({
  by: relaxationIdSchema,
  adds: z.array(quantityIdSchema).min(1),
  /** 城区 or 乡村 schools only. */
  locale: z.enum(['urban', 'rural']),
  /** Only schools with so many compulsory pupils; null: of any size. */
  pupils: z.object({ from: z.number(), to: z.number() }).nullable(),
});
export type RelaxedAmount = Readonly<z.infer<typeof relaxedAmountSchema>>;

export const indicatorSchema = z.object({
  id: indicatorIdSchema,
  /** Column code of the official form, L1 … L8. */
  code: z.string(),
  name: bilingualSchema,
  unit: bilingualSchema,
  /** Value = amount ÷ pupils × per. */
  per: z.union([z.literal(1), z.literal(100)]),
  /** Decimals that the form prints for values and means. */
  decimals: z.number().int().min(0).max(4),
  amount: perStage(amountSchema),
  /** What the amount counts; a value is so many of it per pupil or per 100. */
  counted: amountUnitSchema,
  relaxed: relaxedAmountSchema.optional(),
  /** Least value of a school, in the indicator's unit; null where the standard has none. */
  threshold: perStage(z.number().positive().nullable()),
  /** Greatest CV; null where only the composite is judged. */
  limit: perStage(z.number().positive().nullable()),
  clause: z.string().min(1),
});
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;

export const scopeSchema = z.object({
  /** 小学教学点 count from this number of pupils on; null: never. */
  teachingPointFrom: z.number().int().positive().nullable(),
  /** 举办者类型 codes of the statistics forms, 1 中央教育部门 … 10 民办, whose schools are left out. */
  ownershipOut: z.array(z.number().int().min(1).max(10)),
});

export const standardSchema = z.object({
  id: standardIdSchema,
  name: bilingualSchema,
  /** The two characters of sheet names: 优质, 基本. */
  short: z.string().min(1),
  indicators: z.array(indicatorSchema).min(1),
  /** Limit of the mean of the CVs; null where the composite is printed, not judged. */
  compositeLimit: perStage(z.number().positive().nullable()),
  /** At least `atLeast` indicators met and every missed one at `floor` × threshold; null: no national rule. */
  schoolRule: z
    .object({ atLeast: z.number().int().positive(), floor: z.number().gt(0).max(1) })
    .nullable(),
  scope: scopeSchema,
  /** Weights by which the stages of one school share its resources. */
  sharingWeights: z.object({ primary: z.number(), junior: z.number(), senior: z.number() }),
  /** Decimals of a printed CV. */
  cvDecimals: z.number().int(),
  source: z.string().min(1),
});
export type Standard = Readonly<z.infer<typeof standardSchema>>;
