/**
 * What was asked for when remedies were written, kept beside their digests on 均衡_设置: whoever renews
 * them asks the same again.
 */
import { z } from '../standards/zod';
import { pricesSchema, defaultPrices } from '../improvement/prices';
import { standardWord } from '../sheets/layout/input';
import type { StandardId } from '../standards/standard';
import { indicatorIdSchema, stageSchema } from '../standards/standardSchema';
import type { PlansRequest } from './session';

const wishSchema = z.object({
  transfers: z.array(
    z.object({
      stage: stageSchema,
      indicator: indicatorIdSchema,
      limit: z.number().nullable(),
      goal: z.enum(['cv', 'all']),
      locked: z.array(z.string()),
      donorFloor: z.enum(['threshold', 'floor', 'none']),
      withinTownships: z.boolean(),
      cap: z.number().nullable(),
      thingsMove: z.boolean(),
    }),
  ),
  purchases: z
    .object({
      stages: z.array(stageSchema),
      prices: pricesSchema.transform((prices) => ({ ...defaultPrices, ...prices })),
    })
    .nullable(),
  /** Null: those that fail. */
  schools: z.array(z.string()).nullable(),
});
export type Wish = Readonly<z.infer<typeof wishSchema>>;

export const noWish: Wish = { transfers: [], purchases: null, schools: null };

/** Excel takes 32,767 characters in a cell; a longer wish is not kept. */
const longestWish = 10_000;

type WishedSheets = 'analysis' | 'plans' | 'labels';

/** The record with what was asked for; a plan or a school that stands and is not asked for now stays. */
export function withWish(
  record: ReadonlyMap<string, string>,
  standard: StandardId,
  written: WishedSheets,
  { transfers, purchases, schools }: PlansRequest,
): ReadonlyMap<string, string> {
  const before = wishIn(record, standard, written);
  const wish: Wish =
    written === 'analysis'
      ? {
          transfers: transfers.length > 0 ? transfers.map(wished) : (before ?? noWish).transfers,
          purchases: purchases ? bought(purchases) : (before ?? noWish).purchases,
          schools: null,
        }
      : {
          transfers: transfers.map(wished),
          purchases: purchases ? bought(purchases) : null,
          schools:
            // pages and labels are made as a whole each time
            written === 'labels' || schools === null
              ? schools && [...schools]
              : before?.schools === null
                ? null
                : [...new Set([...(before?.schools ?? []), ...schools])],
        };
  // Entries of the record end with a semicolon, which stands in JSON only within texts.
  const told = JSON.stringify(wish).replaceAll(';', '\\u003b');
  const others = [...record].filter(([key]) => key !== wishKey(standard, written));
  return new Map(
    told.length > longestWish ? others : [...others, [wishKey(standard, written), told] as const],
  );
}

/** Null where nothing is kept. */
export function wishIn(
  record: ReadonlyMap<string, string>,
  standard: StandardId,
  written: WishedSheets,
): Wish | null {
  const told = record.get(wishKey(standard, written));
  if (told === undefined) return null;
  try {
    const parsed = wishSchema.safeParse(JSON.parse(told));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The plans that 一校一策 went by when it was written, else those on their own lists. */
export function standingWish(
  record: ReadonlyMap<string, string>,
  standard: StandardId,
): Wish | null {
  const wishes = (['plans', 'analysis'] as const).flatMap(
    (written) => wishIn(record, standard, written) ?? [],
  );
  return (
    wishes.find(({ transfers, purchases }) => transfers.length > 0 || purchases !== null) ?? null
  );
}

function wishKey(standard: StandardId, written: WishedSheets): string {
  return `${standardWord(standard)}.${written}.wish`;
}

function wished({ wish }: PlansRequest['transfers'][number]): Wish['transfers'][number] {
  return { ...wish, locked: [...wish.locked] };
}

function bought({ wish }: NonNullable<PlansRequest['purchases']>): Wish['purchases'] {
  return { stages: [...wish.stages], prices: { ...wish.prices } };
}
