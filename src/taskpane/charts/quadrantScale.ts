/** Where shares of threshold and limit lie in the drawing of level and balance, in pixels. */
import { chartTextWidth } from './axis';
import { placedLabels, type PlacedLabel, type PlacedIndicator, type ChartPoint } from './quadrants';

/** The edges of the drawn field. */
export interface QuadrantFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface QuadrantScale {
  readonly frame: QuadrantFrame;
  readonly startX: number;
  readonly endX: number;
  readonly endY: number;
  /** Of a county mean as a share of the threshold. */
  readonly x: (share: number) => number;
  /** Of a CV as a share of its limit. */
  readonly y: (share: number) => number;
}

const frameTop = 20;
const frameBottomMargin = 36;
const frameLeft = 38;
const frameRightMargin = 8;
/** Above and below the points, for the quadrants' names. */
const nameBand = 20;

/** Square as far as the pane is narrow. */
export function quadrantHeight(width: number): number {
  return Math.min(width, 280) + 20;
}

export function quadrantScale(standings: readonly PlacedIndicator[], width: number): QuadrantScale {
  const frame = {
    left: frameLeft,
    right: width - frameRightMargin,
    top: frameTop,
    bottom: quadrantHeight(width) - frameBottomMargin,
  };
  const endX = shareAxisEnd(standings.map(({ level }) => level));
  const endY = shareAxisEnd(standings.map(({ unevenness }) => unevenness));
  // Points need no zero to be compared; where all are high, the room is theirs.
  const startX = standings.every(({ level }) => level >= 0.6) ? 0.5 : 0;
  const high = frame.bottom - frame.top - 2 * nameBand;
  return {
    frame,
    startX,
    endX,
    endY,
    x: (share) =>
      frame.left +
      ((Math.min(share, endX) - startX) / (endX - startX)) * (width - frameLeft - frameRightMargin),
    y: (share) => frame.bottom - nameBand - (Math.min(share, endY) / endY) * high,
  };
}

/** Beyond this the points stand at the edge; their figures are in the table. */
const farthestShare = 3;

/** Where the axis ends, so that 100 % is well within. */
function shareAxisEnd(shares: readonly number[]): number {
  const greatest = Math.min(farthestShare, Math.max(...shares, 0) * 1.05);
  return greatest <= 1.25 ? 1.25 : Math.ceil(greatest * 4) / 4;
}

/** Every half behind the start. */
export function halvesBetween(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.floor(end * 2) }, (_, at) => (at + 1) / 2).filter(
    (share) => share > start && share <= end,
  );
}

/** The codes beside the indicators' points, in the order of the indicators. */
export function codeLabels(
  standings: readonly PlacedIndicator[],
  { x, y, frame }: QuadrantScale,
): readonly PlacedLabel[] {
  const spots = standings.map(({ level, unevenness }): ChartPoint => ({
    x: x(level),
    y: y(unevenness),
  }));
  return placedLabels(
    spots,
    standings.map(({ indicator }) => chartTextWidth(indicator.code)),
    { ...frame, top: frame.top + nameBand, bottom: frame.bottom - nameBand },
  );
}
