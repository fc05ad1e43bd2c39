/**
 * The schools of a stage counted by their value of one indicator. Classes never straddle the
 * threshold or the floor, so that each is of one status; the values far out share the last one.
 */
import type { AssessedRow, IndicatorStatus } from '../../assessment/assessment';
import { roundedAsPrinted } from '../../assessment/roundedAsPrinted';
import type { Indicator } from '../../standards/standard';
import { roundStep, withoutBinaryNoise } from './axis';

export type JudgedStatus = Exclude<IndicatorStatus, 'missing'>;

export interface SpreadClass {
  readonly from: number;
  /** Null: all from `from` on. */
  readonly to: number | null;
  /** Null where the standard has no threshold. */
  readonly status: JudgedStatus | null;
  readonly schools: number;
}

export interface SchoolsSpread {
  /** Neighbours, from 0 on; at least one. */
  readonly classes: readonly SpreadClass[];
  /** Schools with a value, and without. */
  readonly schools: number;
  readonly missing: number;
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
}

export interface ThresholdMarks {
  readonly threshold: number;
  /** Share of the threshold that a missed one must reach. */
  readonly floor: number;
}

/** @returns null when no school has a value */
export function schoolsSpread(
  rows: readonly AssessedRow[],
  indicator: Indicator,
  marks: ThresholdMarks | null,
): SchoolsSpread | null {
  const values: SchoolValueStatus[] = [];
  for (const row of rows) {
    const found = row.indicators[indicator.id];
    if (!found || found.value === null || found.status === 'missing') continue;
    values.push({ value: found.value, status: found.status });
  }
  values.sort((a, b) => a.value - b.value);
  const [least] = values;
  const greatest = values.at(-1);
  if (!least || !greatest) return null;
  const at = (share: number) => values[Math.round(share * (values.length - 1))]?.value ?? 0;
  const middle = values.length / 2;
  const median =
    ((values[Math.ceil(middle) - 1]?.value ?? 0) + (values[Math.floor(middle)]?.value ?? 0)) / 2;
  return {
    classes: countedClasses(classesUpTo(at(nearAll), greatest.value, marks, indicator), values),
    schools: values.length,
    missing: rows.length - values.length,
    least: least.value,
    median,
    greatest: greatest.value,
  };
}

interface SchoolValueStatus {
  readonly value: number;
  readonly status: JudgedStatus | null;
}

type Frame = Omit<SpreadClass, 'schools'>;

/** Classes of the usual width reach as far as this share of the schools. */
const nearAll = 0.95;
/** A class's width as a share of the threshold. */
const usualShare = 0.15;
const mostAbove = 10;

function classesUpTo(
  usual: number,
  greatest: number,
  marks: ThresholdMarks | null,
  indicator: Indicator,
): readonly Frame[] {
  if (!marks) {
    const step = roundStep(Math.max(usual, 10 ** -indicator.decimals), 12);
    const closed = equalClasses(
      0,
      withoutBinaryNoise((Math.floor(usual / step + 1e-9) + 1) * step),
      step,
      null,
    );
    return withOpenEnd(closed, greatest, null);
  }
  const { threshold, floor } = marks;
  const step = threshold * usualShare;
  const above = Math.min(mostAbove, Math.max(2, Math.floor((usual - threshold) / step) + 1));
  const floorAt = withoutBinaryNoise(threshold * floor);
  return withOpenEnd(
    [
      ...equalClasses(0, floorAt, step, 'below'),
      ...(floor < 1 ? equalClasses(floorAt, threshold, step, 'floor') : []),
      ...equalClasses(threshold, withoutBinaryNoise(threshold + above * step), step, 'met'),
    ],
    greatest,
    'met',
  );
}

/** Classes of one width, as near to `step` as fits. */
function equalClasses(
  from: number,
  to: number,
  step: number,
  status: Frame['status'],
): readonly Frame[] {
  const count = Math.max(1, Math.round((to - from) / step));
  const edge = (at: number) => withoutBinaryNoise(from + ((to - from) * at) / count);
  return Array.from({ length: count }, (_, at) => ({
    from: edge(at),
    to: edge(at + 1),
    status,
  }));
}

function withOpenEnd(
  closed: readonly Frame[],
  greatest: number,
  status: Frame['status'],
): readonly Frame[] {
  const end = closed.at(-1)?.to ?? 0;
  return greatest < end ? closed : [...closed, { from: end, to: null, status }];
}

/** A value goes by its status first: whether it reaches a mark was decided exactly. */
function countedClasses(
  frames: readonly Frame[],
  values: readonly SchoolValueStatus[],
): readonly SpreadClass[] {
  const counts = frames.map(() => 0);
  for (const { value, status } of values) {
    const mine = frames.flatMap((frame, at) => (frame.status === status ? [at] : []));
    const inside = mine.find((at) => value < (frames[at]?.to ?? Number.POSITIVE_INFINITY));
    const home = inside ?? mine.at(-1);
    if (home !== undefined) counts[home] = (counts[home] ?? 0) + 1;
  }
  return frames.map((frame, at) => ({ ...frame, schools: counts[at] ?? 0 }));
}

/** An edge of a class with no more decimals than the indicator's, and one more where it needs it. */
export function printedEdge(value: number, { decimals }: Indicator): string {
  return String(roundedAsPrinted(value, decimals + 1));
}
