/**
 * What common other ways make of the same schools' values, for comparison with the regulation's: none
 * of them is used for a verdict.
 */
import { dispersion } from '../../assessment/dispersion';
import { roundedAsPrinted } from '../../assessment/roundedAsPrinted';

export interface SchoolValue {
  /** More than 0. */
  readonly students: number;
  readonly value: number;
}

/** CVs without unit; null where a way gives none. */
export interface OtherWays {
  readonly right: number | null;
  /** STDEV ÷ AVERAGE: every school weighs the same, n − 1. */
  readonly unweighted: number | null;
  /** Weighted, but about the mean of the schools' values. */
  readonly meanOfMeans: number | null;
  /** The schools' values rounded to what the forms print. */
  readonly rounded: number | null;
  /** Without the schools that have 0; null where none has. */
  readonly withoutZeros: number | null;
}

/** @param decimals that the forms print of a school's value */
export function otherWays(schools: readonly SchoolValue[], decimals: number): OtherWays {
  const filled = schools.filter(({ value }) => value !== 0);
  return {
    right: weightedCv(schools),
    unweighted: unweightedCv(schools),
    meanOfMeans: meanOfMeansCv(schools),
    rounded: weightedCv(
      schools.map(({ students, value }) => ({
        students,
        value: roundedAsPrinted(value, decimals),
      })),
    ),
    withoutZeros: filled.length < schools.length ? weightedCv(filled) : null,
  };
}

function weightedCv(schools: readonly SchoolValue[]): number | null {
  if (schools.length === 0) return null;
  return dispersion(schools.map(({ students, value }) => ({ students, amount: students * value })))
    .cv;
}

function unweightedCv(schools: readonly SchoolValue[]): number | null {
  const mean = meanOfValues(schools);
  if (schools.length < 2 || !(mean > 0)) return null;
  const squares = schools.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (schools.length - 1)) / mean;
}

function meanOfMeansCv(schools: readonly SchoolValue[]): number | null {
  const mean = meanOfValues(schools);
  if (!(mean > 0)) return null;
  const pupils = schools.reduce((sum, { students }) => sum + students, 0);
  const squares = schools.reduce(
    (sum, { students, value }) => sum + (students / pupils) * (value - mean) ** 2,
    0,
  );
  return Math.sqrt(squares) / mean;
}

/** NaN without schools. */
function meanOfValues(schools: readonly SchoolValue[]): number {
  return schools.reduce((sum, { value }) => sum + value, 0) / schools.length;
}
