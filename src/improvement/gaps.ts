/**
 * 缺口: what a school lacks at one indicator to reach its threshold, or the 85 % floor, and what it
 * has beyond it. Exact: reckoned from the amounts as they were typed.
 */
import { amountOfRow, exactAmountOf, type StageRow } from '../county/county';
import {
  compareFractions,
  fraction,
  over,
  plus,
  lowestTerms,
  times,
  fractionSum,
  zero,
  type Fraction,
} from '../county/exact';
import type { AmountUnit, Standard } from '../standards/standard';

export type { AmountUnit } from '../standards/standard';

/** Amounts (not per pupil); whole units rounded up. 0 when reached. */
export interface Lack {
  readonly toThreshold: number;
  readonly toFloor: number;
}

export interface Gap extends Lack {
  readonly unit: AmountUnit;
  /** Beyond the threshold; whole units rounded down. 0 when not reached. */
  readonly surplus: number;
  /**
   * What the whole school would have to get, where its stages share the resource: of every ㎡ a
   * stage has only its share. Null where the amount is the row's own.
   */
  readonly wholeSchool: Lack | null;
}

/** Units of which there are no fractions. Areas and money are not rounded. */
const isWhole: Readonly<Record<AmountUnit, boolean>> = {
  people: true,
  rooms: true,
  computers: true,
  books: true,
  squareMetres: false,
  yuan: false,
};

/**
 * The amount asked for is threshold × pupils ÷ per; the floor is the school rule's share of it
 * (教督〔2017〕6号 第六条: 85 %), the threshold itself where the standard has no school rule.
 *
 * @param indicator place in the standard
 * @returns null where the standard has no threshold there, or the school has no amount
 */
export function gapOf(row: StageRow, indicator: number, standard: Standard): Gap | null {
  const judged = standard.indicators[indicator];
  const threshold = judged?.threshold[row.layout.stage] ?? null;
  const amount = Number.isNaN(amountOfRow(row, indicator)) ? null : exactAmountOf(row, indicator);
  if (!judged || threshold === null || !amount) return null;
  const { counted: unit, per } = judged;
  const asked = over(times(fraction(threshold), fraction(row.students)), fraction(per));
  const floor = times(asked, fraction(standard.schoolRule?.floor ?? 1));
  const lacking = { threshold: minus(asked, amount), floor: minus(floor, amount) };
  const share = shareOfResource(row, indicator);
  const lack = (of: Fraction): Lack => ({
    toThreshold: amountLacking(unit, over(lacking.threshold, of), 'up'),
    toFloor: amountLacking(unit, over(lacking.floor, of), 'up'),
  });
  return {
    unit,
    ...lack(fraction(1)),
    surplus: amountLacking(unit, minus(amount, asked), 'down'),
    wholeSchool: share && lack(share),
  };
}

/** The stage's part of what the school has; null where the row has the resource to itself. */
function shareOfResource({ layout, sharing }: StageRow, indicator: number): Fraction | null {
  if (!layout.plans[indicator]?.shared || sharing.kind !== 'part') return null;
  const weighted = sharing.present.map(({ stage, students }) => ({
    stage,
    pupils: times(fraction(sharing.weights[stage]), fraction(students)),
  }));
  const own = weighted.find(({ stage }) => stage === sharing.stage)?.pupils ?? zero;
  return over(own, fractionSum(weighted.map(({ pupils }) => pupils)));
}

/** 0 for what is not lacking (or not beyond); a fraction of a person or room counts as one, or not. */
function amountLacking(unit: AmountUnit, amount: Fraction, towards: 'up' | 'down'): number {
  if (compareFractions(amount, zero) <= 0) return 0;
  if (!isWhole[unit]) return plainNumber(amount);
  const { numerator, denominator } = amount;
  const whole = numerator / denominator;
  const isRest = numerator % denominator > 0n;
  return Number(towards === 'up' && isRest ? whole + 1n : whole);
}

function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, times(b, fraction(-1)));
}

/** More decimals than a plain number tells apart, in all that a county counts. */
const decimals = 30n;

/** The plain number nearest to a fraction: one tenth is 0.1, without what sums of doubles leave. */
function plainNumber(of: Fraction): number {
  const { numerator, denominator } = lowestTerms(of);
  return Number(`${(numerator * 10n ** decimals) / denominator}e-${decimals}`);
}
