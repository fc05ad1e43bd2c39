/**
 * The words of the national standards: their stages, indicators, quantities and units, and the shape of a
 * standard as data (standardSchema.ts). The two standards themselves are in basic2012.ts and quality2017.ts.
 */
import type { z } from 'zod';
import type {
  indicatorSchema,
  relaxedAmountSchema,
  standardSchema,
  termSchema,
} from './standardSchema';

export const standardIds = ['quality-2017', 'basic-2012'] as const;
export type StandardId = (typeof standardIds)[number];

/** 小学 and 初中: the two compulsory stages, each a list with results of its own. */
export const stages = ['primary', 'junior'] as const;
export type Stage = (typeof stages)[number];

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
export type IndicatorId = (typeof indicatorIds)[number];

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
export type QuantityId = (typeof quantityIds)[number];

/** In what an amount is counted, whatever the table's own unit: 元 even where it says 万元. */
export const amountUnits = [
  'people',
  'rooms',
  'computers',
  'books',
  'squareMetres',
  'yuan',
] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** One summand of an amount; `minus` for what the statistics form counts twice. */
export type Term = z.infer<typeof termSchema>;
/** What a relaxation, where it is switched on, lets some schools add to an amount. */
export type RelaxedAmount = Readonly<z.infer<typeof relaxedAmountSchema>>;
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;
export type Standard = Readonly<z.infer<typeof standardSchema>>;
