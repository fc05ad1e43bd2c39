/**
 * A province's rule pack: what it sets otherwise than the national standard.
 * Only what the pack names is overridden; the rest stays the standard's.
 */
import { z } from 'zod';
import { indicatorIdSchema, scopeSchema, standardIdSchema } from './standard';

const stageNumbers = z.strictObject({
  primary: z.number().positive().optional(),
  junior: z.number().positive().optional(),
});

const standardOverrides = z.strictObject({
  compositeLimit: stageNumbers.optional(),
  indicators: z
    .partialRecord(
      indicatorIdSchema,
      z.strictObject({ threshold: stageNumbers.optional(), limit: stageNumbers.optional() }),
    )
    .optional(),
  schoolRule: z
    .strictObject({
      atLeast: z.number().int().positive().optional(),
      floor: z.number().gt(0).max(1).optional(),
    })
    .optional(),
  scope: scopeSchema.partial().strict().optional(),
});

export const packSchema = z.strictObject({
  /** Shown on the sheets: province and document. */
  name: z.string().min(1),
  source: z.string().optional(),
  standards: z.partialRecord(standardIdSchema, standardOverrides),
});
export type Pack = Readonly<z.infer<typeof packSchema>>;
