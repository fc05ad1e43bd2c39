/**
 * Least purchases: the cheapest set of things to add, over all indicators at once, after which every
 * school passes its rule (all indicators met, but one that may stay at 85 %) and every CV its limit.
 *
 * Buying raises the mean, too: with X̄ = Σ y / P, CV ≤ c is √Σ P_i (X_i − X̄)² ≤ c √P X̄, a second-order
 * cone in the amounts y. The integer program leaves the cones out; whatever it proposes outside of one
 * is cut off by the cone's tangent there, and it is solved again. Each of its bounds is a proven one.
 * From each proposal a plan that does pass is made (completePurchases), so that cost and bound close in on
 * each other; where they meet, or the proposal itself passes, the plan is the cheapest there is.
 */
import { completePurchases } from './completePurchases';
import { spreadAfter, tangent } from './purchaseSpread';
import type { ProgramColumn, Program, ProgramRow, Solver } from './solver';

/** A thing that can be bought for one school and one indicator. */
export interface PurchaseItem {
  /** Place of the indicator in the standard. */
  readonly indicator: number;
  /** Rows whose amount it raises, each with its share: two where the stages of a school share it. */
  readonly effects: readonly { readonly row: number; readonly share: number }[];
  /** Of one unit in the amount's own unit: 1; 10 000 for 万元. */
  readonly unit: number;
  /** People, rooms, computers; areas and money can be had in any size. */
  readonly whole: boolean;
  /** Of one unit, 元; 0 or more. */
  readonly price: number;
}

/** A school at a stage. */
export interface PurchaseRow {
  /** More than 0. */
  readonly students: number;
  /** By place of the indicator; 0 or more. */
  readonly amounts: readonly number[];
  /** What it lacks, by place of the indicator; null where it lacks nothing. */
  readonly lacks: readonly (PurchaseLack | null)[];
  /** How many indicators may stay at the floor. */
  readonly mayMiss: number;
}

export interface PurchaseLack {
  /** Place of the item that makes up for it; null: it cannot be bought. */
  readonly item: number | null;
  /** Units of that item; toFloor may be 0. */
  readonly toThreshold: number;
  readonly toFloor: number;
}

/** The CV of one indicator over the rows of one stage. */
export interface PurchaseSpread {
  readonly indicator: number;
  readonly rows: readonly number[];
  /** More than 0. */
  readonly limit: number;
}

export interface PurchaseProblem {
  readonly rows: readonly PurchaseRow[];
  readonly items: readonly PurchaseItem[];
  readonly spreads: readonly PurchaseSpread[];
}

/** Why no plan can pass. */
export type PurchaseObstacle =
  /** The school lacks what cannot be bought. */
  | { readonly kind: 'school'; readonly row: number; readonly indicator: number }
  /** The CV is above its limit, and nothing of the indicator can be bought. */
  | { readonly kind: 'spread'; readonly spread: number };

export interface PurchasePlan {
  /** `feasible`: it passes, but a cheaper one, down to `bound`, was not ruled out. */
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  /** 元; no plan that passes is cheaper than `bound`. */
  readonly cost: number;
  readonly bound: number;
  /** Units, by place of the item. */
  readonly units: readonly number[];
  readonly obstacle: PurchaseObstacle | null;
}

export interface PurchaseOptions {
  readonly seconds: number;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** The best plan so far, and how cheap a plan might be. */
  readonly onProgress?: (standing: {
    readonly cost: number | null;
    readonly bound: number;
  }) => void;
  /** Asked between two solutions. */
  readonly isCancelled?: () => boolean;
}

export function leastPurchases(
  problem: PurchaseProblem,
  solver: Solver,
  options: PurchaseOptions,
): PurchasePlan {
  const obstacle = obstacleOf(problem);
  if (obstacle) {
    return { status: 'infeasible', cost: 0, bound: 0, units: problem.items.map(() => 0), obstacle };
  }
  const search = new Search(problem, solver, options);
  try {
    return search.run();
  } finally {
    search.close();
  }
}

/** With everything for sale there is always a plan; so what is not for sale is to blame. */
function obstacleOf({ rows, items, spreads }: PurchaseProblem): PurchaseObstacle | null {
  for (const [row, { lacks, mayMiss }] of rows.entries()) {
    const fixed = lacks.flatMap((lack, indicator) =>
      lack !== null && lack.item === null ? [{ ...lack, indicator }] : [],
    );
    const worst = fixed.find(({ toFloor }) => toFloor > 0) ?? fixed[mayMiss];
    if (worst) return { kind: 'school', row, indicator: worst.indicator };
  }
  const none = items.map(() => 0);
  for (const [spread, one] of spreads.entries()) {
    const forSale = items.some(
      ({ indicator, effects }) =>
        indicator === one.indicator && effects.some(({ row }) => one.rows.includes(row)),
    );
    if (!forSale && spreadAfter({ rows, items, spreads }, one, none).excess > 0) {
      return { kind: 'spread', spread };
    }
  }
  return null;
}

/** Costs go into the program in 万元: numbers of a size that solvers like. */
const costScale = 10_000;
/** Weight of a free thing, 元: of plans of one cost the one that takes least is wanted. */
const freePrice = 1e-3;
/** A CV this much above its limit still counts as within while cutting. */
const tolerance = 1e-9;
/** Rounds of cutting before whole numbers are asked for. */
const relaxedRounds = 60;
/** … or until so many rounds raised the bound by less than this part of it. */
const stalledRounds = 5;
const stall = 1e-5;

/** A plan is made of every so many relaxed proposals. */
const plansEvery = 3;
/** A CV this near its limit, relatively, rests on it. */
const nearLimit = 1e-2;

class Search {
  private readonly open: ReturnType<Solver>;
  private readonly deadline: number;
  private best: { readonly units: readonly number[]; readonly cost: number } | null = null;
  private bound = 0;

  constructor(
    private readonly problem: PurchaseProblem,
    solver: Solver,
    private readonly options: PurchaseOptions,
  ) {
    this.open = solver(programOf(problem));
    this.deadline = options.now() + options.seconds * 1000;
  }

  close(): void {
    this.open.close();
  }

  run(): PurchasePlan {
    this.cutRelaxed();
    // at first a good plan soon, then the best
    for (const gap of [1e-2, 1e-3, 1e-4, 0]) {
      for (let round = 0; ; round += 1) {
        const exact = gap === 0;
        if (this.isOver() || this.isClosed() || (!exact && round > 4)) break;
        const solved = this.open.solve({ whole: true, seconds: this.secondsLeft(), gap });
        this.raiseBound(solved.bound);
        if (!solved.values) break;
        const proposal = this.propose(solved.values);
        if (proposal === 'passes' && exact && solved.status === 'optimal') {
          this.bound = Math.max(this.bound, this.best?.cost ?? 0);
        }
        if (proposal !== 'cutOff') break;
      }
    }
    return this.answer();
  }

  /** Without whole numbers the program is quick: most tangents are found this way, and a first plan. */
  private cutRelaxed(): void {
    let last: Float64Array | null = null;
    let stalled = 0;
    for (let round = 0; round < relaxedRounds && !this.isOver(); round += 1) {
      const before = this.bound;
      const solved = this.open.solve({ whole: false, seconds: this.secondsLeft(), gap: 0 });
      this.raiseBound(solved.bound);
      if (!solved.values) break;
      last = solved.values;
      if (this.cut(last) === 0) break;
      // where a plan that passes touches its limits, tangents hold best: without them the bound crawls
      if (round % plansEvery === 0) this.propose(last);
      stalled = this.bound - before <= stall * this.bound ? stalled + 1 : 0;
      if (stalled > stalledRounds) break;
    }
    if (last) this.propose(last);
  }

  /** Makes a plan of the proposal, and cuts it off where it does not pass by itself. */
  private propose(values: Float64Array): 'passes' | 'cutOff' | 'fails' {
    const proposed = settled(this.problem, values);
    const isCutOff = this.cut(Float64Array.from(proposed)) > 0;
    // rounded from a program without whole numbers, it may fall short of a school's rule
    const passes = !isCutOff && meetsRules(this.problem, proposed);
    const units = passes ? proposed : completePurchases(this.problem, proposed);
    if (units) {
      if (isCutOff) this.supportAt(units);
      const cost = purchaseCost(this.problem, units);
      if (this.best === null || cost < this.best.cost) this.best = { units, cost };
    }
    this.options.onProgress?.({ cost: this.best?.cost ?? null, bound: this.bound });
    return isCutOff ? 'cutOff' : passes ? 'passes' : 'fails';
  }

  /** @returns how many CVs were above their limit */
  private cut(values: Float64Array): number {
    let cuts = 0;
    for (const spread of this.problem.spreads) {
      const after = spreadAfter(this.problem, spread, values);
      if (after.excess <= tolerance) continue;
      this.open.addRow(tangent(this.problem, spread, after));
      cuts += 1;
    }
    return cuts;
  }

  /** Tangents where a plan comes to rest on its limits. */
  private supportAt(units: readonly number[]): void {
    for (const spread of this.problem.spreads) {
      const after = spreadAfter(this.problem, spread, units);
      const isNear = Math.abs(after.excess) < nearLimit * spread.limit;
      if (isNear) this.open.addRow(tangent(this.problem, spread, after));
    }
  }

  private raiseBound(bound: number): void {
    this.bound = Math.max(this.bound, bound * costScale);
  }

  private secondsLeft(): number {
    return Math.max(0.05, (this.deadline - this.options.now()) / 1000);
  }

  private isOver(): boolean {
    return this.options.now() >= this.deadline || this.options.isCancelled?.() === true;
  }

  /** Nothing cheaper is left to find, but for what plain numbers cannot tell apart. */
  private isClosed(): boolean {
    return this.best !== null && this.best.cost - this.bound <= 1e-9 * this.best.cost;
  }

  private answer(): PurchasePlan {
    this.best ??= this.fallback();
    const { units, cost } = this.best;
    const bound = Math.min(this.bound, cost);
    const status = cost - bound <= provenGap * cost ? 'optimal' : 'feasible';
    return { status, cost, bound, units, obstacle: null };
  }

  /** Out of time before the first proposal: everything up to its threshold, then the CVs. */
  private fallback(): { readonly units: readonly number[]; readonly cost: number } {
    const units = this.problem.items.map(() => 0);
    for (const { lacks } of this.problem.rows) {
      for (const lack of lacks) {
        if (lack === null || lack.item === null) continue;
        units[lack.item] = Math.max(units[lack.item] ?? 0, lack.toThreshold);
      }
    }
    const completed = completePurchases(this.problem, units);
    if (!completed) throw new Error('no level of purchases brings the CVs within their limits');
    return { units: completed, cost: purchaseCost(this.problem, completed) };
  }
}

/** Solvers leave numbers a little off: whole ones come to rest, and what is asked for is reached. */
function settled({ items, rows }: PurchaseProblem, values: Float64Array): readonly number[] {
  const units = items.map(({ whole }, at) =>
    whole ? Math.round(values[at] ?? 0) : Math.max(0, values[at] ?? 0),
  );
  for (const lack of rows.flatMap(({ lacks }) => lacks)) {
    if (lack === null || lack.item === null) continue;
    for (const asked of [lack.toFloor, lack.toThreshold]) {
      const count = units[lack.item] ?? 0;
      if (count < asked && count > asked - 1e-6 * Math.max(1, asked)) units[lack.item] = asked;
    }
  }
  return units;
}

/** Every school reaches its floors, and its thresholds but for those that it may miss. */
function meetsRules({ rows }: PurchaseProblem, units: readonly number[]): boolean {
  return rows.every(({ lacks, mayMiss }) => {
    let missed = 0;
    for (const lack of lacks) {
      if (lack === null) continue;
      const bought = lack.item === null ? 0 : (units[lack.item] ?? 0);
      if (bought < lack.toFloor) return false;
      if (bought < lack.toThreshold) missed += 1;
    }
    return missed <= mayMiss;
  });
}

/** Relative distance from the bound that counts as none: a hundred-thousandth of a per cent. */
const provenGap = 1e-7;

export function purchaseCost({ items }: PurchaseProblem, units: readonly number[]): number {
  return items.reduce((sum, { price }, at) => sum + price * (units[at] ?? 0), 0);
}

/** Units of every item, and for each thing lacking whether the school lets it stay at the floor. */
function programOf({ items, rows }: PurchaseProblem): Program {
  const columns: ProgramColumn[] = items.map(({ price, whole }) => ({
    cost: (price > 0 ? price : freePrice) / costScale,
    most: null,
    whole,
  }));
  const constraints: ProgramRow[] = [];
  for (const { lacks, mayMiss } of rows) {
    const choices: number[] = [];
    let fixed = 0;
    for (const lack of lacks) {
      if (lack === null) continue;
      if (lack.item === null) {
        fixed += 1;
        continue;
      }
      const choice = columns.push({ cost: 0, most: 1, whole: true }) - 1;
      choices.push(choice);
      constraints.push({
        columns: [lack.item, choice],
        weights: [1, lack.toThreshold - lack.toFloor],
        least: lack.toThreshold,
        most: null,
      });
    }
    if (choices.length > 0) {
      constraints.push({
        columns: choices,
        weights: choices.map(() => 1),
        least: null,
        most: mayMiss - fixed,
      });
    }
  }
  return { columns, rows: constraints };
}
