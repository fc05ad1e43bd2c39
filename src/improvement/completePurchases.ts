/**
 * From a proposal that leaves some CV above its limit to a plan that passes: which indicator each
 * school lets stay at the floor is taken from the proposal, everything else is bought anew. Whole things
 * go one by one to where they lower the CV most; areas and money fill up the lowest schools to one
 * level. With one price per indicator and nothing shared that is the cheapest way for these choices.
 */
import type { PurchaseItem, PurchaseLack, PurchaseProblem, PurchaseSpread } from './purchases';
import { cvOf, spreadAfter } from './purchaseSpread';

/** Passes over all CVs, since a thing that two stages share moves two of them. */
const mostPasses = 25;

/** @returns units by item; null where the CVs cannot be brought within their limits this way */
export function completePurchases(
  problem: PurchaseProblem,
  proposed: readonly number[],
): readonly number[] | null {
  const units = needed(problem, proposed);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let settled = true;
    for (const spread of problem.spreads) {
      if (spreadAfter(problem, spread, units).excess <= 0) continue;
      settled = false;
      const sellers = sellersOf(problem, spread);
      const filled = fillToLevel(problem, spread, sellers, units);
      if (!filled) return null;
      const few = unitsBetween(units, filled) <= mostOneByOne;
      const bought =
        few && sellers.every(({ item }) => item.whole)
          ? buyOneByOne(problem, spread, sellers, units)
          : null;
      (bought ?? filled).forEach((count, at) => {
        units[at] = count;
      });
    }
    if (settled) return units;
  }
  return null;
}

/** What the schools' rules ask for, with the proposal's choice of what stays at the floor. */
function needed({ rows, items }: PurchaseProblem, proposed: readonly number[]): number[] {
  const units = items.map(() => 0);
  for (const { lacks, mayMiss } of rows) {
    const wanted = lacks.flatMap((lack): readonly Wanted[] =>
      lack === null || lack.item === null
        ? []
        : [{ lack, item: lack.item, staysLow: isBelow(proposed[lack.item] ?? 0, lack) }],
    );
    const fixed = lacks.filter((lack) => lack !== null && lack.item === null).length;
    let left = mayMiss - fixed;
    for (const { lack, item, staysLow } of wanted) {
      const low = staysLow && left > 0;
      if (low) left -= 1;
      units[item] = Math.max(units[item] ?? 0, low ? lack.toFloor : lack.toThreshold);
    }
  }
  return units;
}

interface Wanted {
  readonly lack: PurchaseLack;
  readonly item: number;
  readonly staysLow: boolean;
}

/** Solvers leave whole numbers a little off. */
function isBelow(units: number, { toThreshold }: PurchaseLack): boolean {
  return units < toThreshold - 1e-6 * Math.max(1, toThreshold);
}

/** What can be bought for one row of the spread. */
interface Seller {
  readonly at: number;
  readonly item: PurchaseItem;
  /** Place among the spread's rows. */
  readonly place: number;
  readonly students: number;
  /** What a unit adds to the row's amount. */
  readonly adds: number;
}

function sellersOf({ items, rows }: PurchaseProblem, spread: PurchaseSpread): readonly Seller[] {
  return items.flatMap((item, at) =>
    item.indicator !== spread.indicator
      ? []
      : item.effects.flatMap(({ row, share }) => {
          const place = spread.rows.indexOf(row);
          const students = rows[row]?.students ?? 1;
          return place < 0 ? [] : [{ at, item, place, students, adds: share * item.unit }];
        }),
  );
}

/** Of more than these (books), filling up to whole ones is as good, and much quicker. */
const mostOneByOne = 1000;

function unitsBetween(before: readonly number[], after: readonly number[]): number {
  return after.reduce((sum, count, at) => sum + count - (before[at] ?? 0), 0);
}

/**
 * One unit more changes Σ y²/P_i − (1 + c²) T²/P, which must come down to 0, by
 * e (2y + e)/P_i − (1 + c²)(2T + e) e/P: the unit that lowers it most for its price is next.
 *
 * @returns null where no unit lowers it and it is still above
 */
function buyOneByOne(
  problem: PurchaseProblem,
  spread: PurchaseSpread,
  sellers: readonly Seller[],
  start: readonly number[],
): readonly number[] | null {
  const units = [...start];
  const held = [...spreadAfter(problem, spread, units).amounts];
  const pupils = spread.rows.reduce((sum, row) => sum + (problem.rows[row]?.students ?? 0), 0);
  const factor = (1 + spread.limit ** 2) / pupils;
  let total = held.reduce((sum, amount) => sum + amount, 0);
  for (let bought = 0; bought < 2 * mostOneByOne; bought += 1) {
    if (bought > 0 && cvOf(problem, spread, held) <= spread.limit) return units;
    let best: Seller | null = null;
    let bestScore = 0;
    for (const seller of sellers) {
      const { adds, students, place, item } = seller;
      const own = (adds * (2 * (held[place] ?? 0) + adds)) / students;
      const score = (own - factor * (2 * total + adds) * adds) / Math.max(item.price, 1e-9);
      if (score < bestScore) [best, bestScore] = [seller, score];
    }
    if (!best) break;
    units[best.at] = (units[best.at] ?? 0) + 1;
    held[best.place] = (held[best.place] ?? 0) + best.adds;
    total += best.adds;
  }
  return null;
}

/** Halvings of the level: more than a plain number tells apart. */
const halvings = 60;
/** Doublings above the highest school, where whole things are too large for the smallest schools. */
const doublings = 20;

/** Raises every row that can be raised to one amount per pupil, the least that brings the CV down. */
function fillToLevel(
  problem: PurchaseProblem,
  spread: PurchaseSpread,
  sellers: readonly Seller[],
  start: readonly number[],
): readonly number[] | null {
  const { amounts } = spreadAfter(problem, spread, start);
  const perPupil = amounts.map(
    (amount, place) => amount / (problem.rows[spread.rows[place] ?? -1]?.students ?? 1),
  );
  const raisedTo = (level: number) => {
    const raised = [...start];
    for (const { at, place, students, adds, item } of sellers) {
      const lacking = (level - (perPupil[place] ?? 0)) * students;
      if (!(lacking > 0)) continue;
      const more = lacking / adds;
      raised[at] = Math.max(
        raised[at] ?? 0,
        (start[at] ?? 0) + (item.whole ? Math.ceil(more) : more),
      );
    }
    return raised;
  };
  const isAbove = (level: number) => spreadAfter(problem, spread, raisedTo(level)).excess > 0;
  const largest = sellers.reduce((most, { students }) => Math.max(most, students), 1);
  let low = Math.min(...perPupil);
  let high = Math.max(...perPupil, 1 / largest);
  for (let doubled = 0; isAbove(high); doubled += 1) {
    if (doubled === doublings) return null;
    low = high;
    high *= 2;
  }
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (isAbove(middle)) low = middle;
    else high = middle;
  }
  return raisedTo(high);
}
