/**
 * Where the indicators of a stage stand: county mean against the threshold, CV against the limit. The
 * verdicts of the assessment go before what the figures look like.
 */
import type { StageAssessment } from '../../assessment/assessment';
import type { Indicator, Standard } from '../../standards/standard';

export const quadrants = ['highEven', 'highUneven', 'lowEven', 'lowUneven'] as const;
export type Quadrant = (typeof quadrants)[number];

export interface PlacedIndicator {
  readonly indicator: Indicator;
  /** County mean as a share of the threshold. */
  readonly level: number;
  /** CV as a share of its limit. */
  readonly unevenness: number;
  readonly quadrant: Quadrant;
  /** Some school has no value, so that it may still move. */
  readonly incomplete: boolean;
}

/** Of the indicators with both a threshold and a limit, and figures for both. */
export function placedIndicators(
  result: StageAssessment,
  standard: Standard,
): readonly PlacedIndicator[] {
  return standard.indicators.flatMap((indicator): readonly PlacedIndicator[] => {
    const threshold = indicator.threshold[result.stage];
    const found = result.indicators[indicator.id];
    if (threshold === null || !found || found.limit === null) return [];
    if (found.mean === null || found.cv === null) return [];
    const level = found.mean / threshold;
    const unevenness = found.cv / found.limit;
    const even =
      found.verdict === 'undetermined' || found.verdict === null
        ? unevenness <= 1
        : found.verdict === 'met';
    return [
      {
        indicator,
        level,
        unevenness,
        quadrant: quadrantOf(level >= 1 - meanTolerance, even),
        incomplete: found.schools < found.of,
      },
    ];
  });
}

/** A mean that is the threshold exactly may come out of doubles a little below it. */
const meanTolerance = 1e-12;

function quadrantOf(high: boolean, even: boolean): Quadrant {
  if (high) return even ? 'highEven' : 'highUneven';
  return even ? 'lowEven' : 'lowUneven';
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** So far off that a line must lead to the point. */
  readonly led: boolean;
}

interface LabelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Directions from a point, the best first; a label's baseline lies some pixels below its middle. */
const labelDirections = [
  [1, 0, 'start'],
  [-1, 0, 'end'],
  [0, -1, 'middle'],
  [0, 1, 'middle'],
  [0.8, -0.8, 'start'],
  [0.8, 0.8, 'start'],
  [-0.8, -0.8, 'end'],
  [-0.8, 0.8, 'end'],
] as const;

/** In pixels; beyond the first a line leads from the label to its point. */
const distances = [9, 22, 36, 52, 70];

const pointRadius = 6;
const letterHeight = 12;

/**
 * Labels beside their points, clear of each other, of the points and of the edge as far as can be.
 * @param wide each label's width in pixels
 */
export function placedLabels(
  spots: readonly ChartPoint[],
  wide: readonly number[],
  edge: LabelBox,
): readonly PlacedLabel[] {
  const taken: LabelBox[] = spots.map(({ x, y }) => ({
    left: x - pointRadius,
    right: x + pointRadius,
    top: y - pointRadius,
    bottom: y + pointRadius,
  }));
  return spots.map(({ x, y }, at) => {
    const width = wide[at] ?? 0;
    const candidates = distances.flatMap((distance) =>
      labelDirections.map(([dx, dy, anchor]) => {
        const away = anchor === 'middle' ? distance + letterHeight / 2 - 1 : distance;
        const label: PlacedLabel = {
          x: x + dx * away,
          y: y + dy * away + 4,
          anchor,
          led: distance !== distances[0],
        };
        return { label, box: boxOf(label, width) };
      }),
    );
    const others = taken.filter((_, index) => index !== at);
    const strangers = spots.filter((_, index) => index !== at);
    const within = candidates.filter(({ box }) => isWithinBox(box, edge));
    const free = within.filter(({ box }) => !others.some((one) => boxesMeet(one, box)));
    const plain = free.find(
      ({ label }) => !label.led || !strangers.some((one) => linePassesPoint({ x, y }, label, one)),
    );
    const best = plain ?? free[0] ?? within[0] ?? candidates[0];
    if (!best) return { x, y, anchor: 'start', led: false };
    taken.push(best.box);
    return best.label;
  });
}

/** The line from a point to its label goes through another point. */
function linePassesPoint(from: ChartPoint, to: ChartPoint, other: ChartPoint): boolean {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along =
    ((other.x - from.x) * (to.x - from.x) + (other.y - from.y) * (to.y - from.y)) / length ** 2;
  const nearest = Math.min(1, Math.max(0, along));
  const away = Math.hypot(
    from.x + nearest * (to.x - from.x) - other.x,
    from.y + nearest * (to.y - from.y) - other.y,
  );
  // Two points on one spot cannot but share the line's beginning.
  return nearest > 0 && away < pointRadius;
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number): LabelBox {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - letterHeight + 2, bottom: y + 2 };
}

function isWithinBox(box: LabelBox, edge: LabelBox): boolean {
  return (
    box.left >= edge.left &&
    box.right <= edge.right &&
    box.top >= edge.top &&
    box.bottom <= edge.bottom
  );
}

function boxesMeet(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
