/**
 * What a unit costs, for the purchases: 元 per teacher, room, computer, book and ㎡, and per 元 of
 * equipment. The defaults are round sums to begin with, not anybody's tariff: the county edits them.
 */
import { z } from '../standards/zod';
import { valueAtPath } from '../standards/jsonPath';
import type { IndicatorId } from '../standards/standard';
import { indicatorIdSchema } from '../standards/standardSchema';

/** Null: cannot be bought. 0: costs nothing, and the fewest are taken. */
export type Prices = Readonly<Record<IndicatorId, number | null>>;

export const defaultPrices: Prices = {
  teachingArea: 3_000,
  sportsArea: 500,
  // a 元 of equipment is a 元
  equipmentValue: 1,
  computers: 4_000,
  books: 25,
  // a year's salary
  teachers: 100_000,
  higherDegreeTeachers: 100_000,
  midTitleTeachers: 100_000,
  peArtTeachers: 100_000,
  // training and selection of one who is there
  backboneTeachers: 10_000,
  multimediaRooms: 60_000,
};

/** A file of prices: those it does not name keep their default. */
export const pricesSchema = z.partialRecord(
  indicatorIdSchema,
  z.number().nonnegative().finite().nullable(),
);

/** Path and message of every fault; empty where the file is good. */
export type PriceFault = { readonly path: string; readonly found: string };

export function readPrices(
  told: unknown,
): { readonly prices: Prices } | { readonly faults: readonly PriceFault[] } {
  const parsed = pricesSchema.safeParse(told);
  if (parsed.success) return { prices: { ...defaultPrices, ...parsed.data } };
  return {
    faults: parsed.error.issues.map(({ path, code, ...issue }) => {
      const keys = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.join('、') : '';
      const at = [...path, keys].filter((part) => part !== '').join('.');
      return { path: at, found: JSON.stringify(valueAtPath(told, path)) ?? '' };
    }),
  };
}
