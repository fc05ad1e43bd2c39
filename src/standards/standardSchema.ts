/** The shape of a national standard as data: indicators, thresholds, limits, school rule, scope and weights. */
import { relaxationIds } from './relaxations';
import { amountUnits, indicatorIds, quantityIds, stages, standardIds } from './standard';
import { z } from './zod';

export const standardIdSchema = z.enum(standardIds);
export const stageSchema = z.enum(stages);
export const indicatorIdSchema = z.enum(indicatorIds);
export const relaxationIdSchema = z.enum(relaxationIds);

const bilingualSchema = z.object({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) });

const perStage = <T extends z.ZodType>(value: T) => z.object({ primary: value, junior: value });

/** One summand of an amount; `minus` for what the statistics form counts twice. */
export const termSchema = z.object({
  quantity: z.enum(quantityIds),
  sign: z.union([z.literal(1), z.literal(-1)]),
});

/** The ways to make an amount, the most detailed first; the first whose quantities are all bound counts. */
const amountSchema = z.array(z.array(termSchema).min(1)).min(1);

/** What a relaxation, where it is switched on, lets some schools add to an amount. */
export const relaxedAmountSchema = z.object({
  by: relaxationIdSchema,
  adds: z.array(z.enum(quantityIds)).min(1),
  /** 城区 or 乡村 schools only. */
  locale: z.enum(['urban', 'rural']),
  /** Only schools with so many compulsory pupils; null: of any size. */
  pupils: z.object({ from: z.number(), to: z.number() }).nullable(),
});

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
  counted: z.enum(amountUnits),
  relaxed: relaxedAmountSchema.optional(),
  /** Least value of a school, in the indicator's unit; null where the standard has none. */
  threshold: perStage(z.number().positive().nullable()),
  /** Greatest CV; null where only the composite is judged. */
  limit: perStage(z.number().positive().nullable()),
  clause: z.string().min(1),
});

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
