/**
 * From columns to amounts: which columns of a table make each indicator's amount at a stage, and
 * the amount of a school, as a plain number and exactly as the decimals were typed.
 */
import type { Indicator, QuantityId, Stage, Standard, Term } from '../standards/standard';
import { columnFor } from './fieldColumn';
import { fraction, over, plus, times, fractionSum, zero, type Fraction } from './exact';
import type { FieldId } from './fields';
import type { TableReading } from './tableReading';
import { relaxedPlan, addedTo, type RelaxedPlan } from './relaxedAmounts';
import type { Settings } from './settings';
import type { Sharing } from './sharing';
import { isWholeSchools } from './table';

export { columnFor } from './fieldColumn';

/** One table at one stage: where its pupils stand and how its amounts are made. */
export interface StageLayout {
  readonly reading: TableReading;
  readonly stage: Stage;
  /** Indexes of columns; −1 when not bound. */
  readonly students: number;
  readonly teachers: number;
  readonly classes: number;
  readonly arts: ArtsCounted;
  /** By place of the indicator in the standard; null when a field of it is not bound. */
  readonly plans: readonly (AmountPlan | null)[];
  /** The columns whose cells the plans need. */
  readonly needed: ReadonlySet<number>;
  /** Fields that keep a plan from being made, with the indicators that want them. */
  readonly unbound: ReadonlyMap<FieldId, readonly Indicator[]>;
}

/**
 * Which of 艺术, 音乐 and 美术 count where a table has all three: all of them; the two, whose sum 艺术 is; or
 * 艺术 alone, which in the statistics system also holds those who teach neither.
 */
export type ArtsCounted = 'beside' | 'partsAlone' | 'subtotalAlone';

export interface AmountPlan {
  readonly terms: readonly {
    readonly column: number;
    readonly sign: 1 | -1;
    readonly factor: number;
  }[];
  /** The whole school's resource, of which a stage has its share. */
  readonly shared: boolean;
  /** What a relaxation adds, and the rows of the table to which it does. */
  readonly relaxed?: RelaxedPlan;
}

export interface LayoutChoices {
  readonly computers: Settings['computers'];
  /** 艺术 holds 音乐 + 美术 already. */
  readonly artsSubtotal: boolean;
  /** Those that are switched on have an entry. */
  readonly relaxations: Settings['relaxations'];
}

export function layOutStage(
  reading: TableReading,
  stage: Stage,
  standard: Standard,
  choices: LayoutChoices,
): StageLayout {
  const unbound = new Map<FieldId, Indicator[]>();
  const arts = artsCounted(reading, choices);
  const plans = standard.indicators.map((indicator) => {
    const ways = waysOf(indicator, stage, choices);
    const way = ways.find((terms) => terms.every((term) => isBound(reading, stage, term)));
    if (way) {
      const plan = planOf(reading, stage, countedOnce(way, arts));
      const relaxed = relaxedPlan(reading, stage, indicator, choices.relaxations);
      return relaxed ? { ...plan, relaxed } : plan;
    }
    for (const field of wanting(reading, stage, ways)) {
      unbound.set(field, [...(unbound.get(field) ?? []), indicator]);
    }
    return null;
  });
  return {
    reading,
    stage,
    students: columnFor(reading, 'students', stage),
    teachers: columnFor(reading, 'teachers', stage),
    classes: columnFor(reading, 'classes', stage),
    arts,
    plans,
    needed: new Set(plans.flatMap((plan) => plan?.terms.map(({ column }) => column) ?? [])),
    unbound,
  };
}

/** The amount of a row; NaN where an entry is missing, the share is unknown or it is negative. */
export function amountOf(
  { reading }: StageLayout,
  plan: AmountPlan,
  row: number,
  sharing: Sharing,
): number {
  let sum = 0;
  for (const { column, sign, factor } of plan.terms) {
    sum += sign * reading.number(row, column) * factor;
  }
  if (plan.relaxed) sum += addedTo(row, reading, plan.relaxed).reduce((all, more) => all + more, 0);
  if (plan.shared) {
    if (sharing.kind === 'unknown') return NaN;
    if (sharing.kind === 'part') sum = (sum * sharing.own) / sharing.total;
  }
  return sum >= 0 ? sum : NaN;
}

/** The same, exactly. Only for rows that have an amount. */
export function exactAmount(
  { reading }: StageLayout,
  plan: AmountPlan,
  row: number,
  sharing: Sharing,
): Fraction {
  const own = plan.terms.reduce((amount, { column, sign, factor }) => {
    const entry = fraction(reading.number(row, column));
    return plus(amount, times(entry, fraction(sign * factor)));
  }, zero);
  const added = plan.relaxed ? addedTo(row, reading, plan.relaxed) : [];
  const sum = added.length > 0 ? plus(own, fractionSum(added.map(fraction))) : own;
  if (!plan.shared || sharing.kind !== 'part') return sum;
  const { present, weights } = sharing;
  const weighted = present.map((part) =>
    times(fraction(weights[part.stage]), fraction(part.students)),
  );
  const weight = weighted[present.findIndex((part) => part.stage === sharing.stage)] ?? zero;
  return over(times(sum, weight), fractionSum(weighted));
}

/** The column of the greatest term: where a reader would look first. */
export function greatestColumn({ reading }: StageLayout, plan: AmountPlan, row: number): number {
  let greatest = plan.terms[0]?.column ?? -1;
  for (const { column } of plan.terms) {
    if (reading.number(row, column) > reading.number(row, greatest)) greatest = column;
  }
  return greatest;
}

function artsCounted(
  { table }: TableReading,
  { artsSubtotal }: Pick<LayoutChoices, 'artsSubtotal'>,
): ArtsCounted {
  if (table.statistics) return 'subtotalAlone';
  return artsSubtotal ? 'partsAlone' : 'beside';
}

function waysOf(
  indicator: Indicator,
  stage: Stage,
  { computers }: LayoutChoices,
): readonly (readonly Term[])[] {
  const ways = indicator.amount[stage];
  if (computers === 'teaching') return ways;
  const teachingOnly = (terms: readonly Term[]) =>
    terms.some(({ quantity }) => quantity === 'teachingComputers');
  return [...ways.filter((way) => !teachingOnly(way)), ...ways.filter(teachingOnly)];
}

function isBound(reading: TableReading, stage: Stage, term: Term): boolean {
  return columnFor(reading, term.quantity, stage) >= 0;
}

/** 艺术, 音乐 and 美术 that hold the same people count once. */
function countedOnce(way: readonly Term[], arts: ArtsCounted): readonly Term[] {
  const has = (quantity: QuantityId) => way.some((term) => term.quantity === quantity);
  if (!has('arts') || !has('music') || !has('art')) return way;
  switch (arts) {
    case 'beside':
      return way;
    case 'partsAlone':
      return way.filter(({ quantity }) => quantity !== 'arts');
    case 'subtotalAlone':
      return way.filter(({ quantity }) => quantity !== 'music' && quantity !== 'art');
  }
}

function planOf(reading: TableReading, stage: Stage, way: readonly Term[]): AmountPlan {
  const terms = way.map(({ quantity, sign }) => {
    const column = columnFor(reading, quantity, stage);
    return { column, sign, factor: reading.table.columns[column]?.factor ?? 1 };
  });
  return { terms, shared: way.every(({ quantity }) => isWholeSchools(reading.table, quantity)) };
}

/** The fields to bind for the way that is nearest: most of it bound already, least to add. */
function wanting(
  reading: TableReading,
  stage: Stage,
  ways: readonly (readonly Term[])[],
): readonly FieldId[] {
  let nearest: readonly QuantityId[] = [];
  let most = -1;
  for (const way of ways) {
    const missing = way.filter((term) => !isBound(reading, stage, term));
    const bound = way.length - missing.length;
    if (bound > most || (bound === most && missing.length <= nearest.length)) {
      most = bound;
      nearest = missing.map(({ quantity }) => quantity);
    }
  }
  return nearest;
}
