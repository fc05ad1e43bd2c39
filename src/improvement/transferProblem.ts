/**
 * From a county and what a person wants to the transfer problem of one indicator: what each school
 * may give and what it lacks, in whole units, exactly as the entries were typed.
 */
import type { Assessment, StageAssessment } from '../assessment/assessment';
import {
  amountOfRow,
  exactAmountOf,
  schoolOf,
  type County,
  type CountyStage,
  type StageRow,
} from '../county/county';
import {
  compareFractions,
  fraction,
  over,
  plus,
  times,
  zero,
  type Fraction,
} from '../county/exact';
import type { Given, Message, ParametersOf } from '../standards/message';
import type { AmountUnit, Indicator, IndicatorId, Stage, Standard } from '../standards/standard';
import type { TransferProblem, TransferSchool } from './transfers';

export interface TransferWish {
  readonly stage: Stage;
  readonly indicator: IndicatorId;
  /** Greatest CV; null: the standard's own limit. */
  readonly limit: number | null;
  /** `cv`: the limit alone; `all`: the school rule on this indicator, too. */
  readonly goal: 'cv' | 'all';
  /** Names or codes of schools that neither give nor receive. */
  readonly locked: readonly string[];
  /** What a school keeps that gives. */
  readonly donorFloor: 'threshold' | 'floor' | 'none';
  /** Units move inside a township (乡镇, 学区) only. */
  readonly withinTownships: boolean;
  /** Greatest number of units moved in all; null: no cap. */
  readonly cap: number | null;
  /** Equipment, rooms and books can be moved. */
  readonly thingsMove: boolean;
}

export const transferRefusals = [
  'transfers.unknownIndicator',
  'transfers.emptyStage',
  'transfers.oneSchool',
  'transfers.notMovable',
  'transfers.doesNotMove',
  'transfers.notBound',
  'transfers.incomplete',
  'transfers.noLimit',
  'transfers.unknownSchool',
] as const;
/** Refusals with parameters, by code: their names. */
export interface TransferRefusalParameters {
  'transfers.unknownIndicator': 'indicator';
  'transfers.notMovable': 'indicator';
  'transfers.doesNotMove': 'indicator';
  'transfers.notBound': 'indicator';
  'transfers.incomplete': 'indicator' | 'count' | 'schools';
  'transfers.noLimit': 'indicator';
  'transfers.unknownSchool': 'school';
}

export type TransferRefusal = Message<(typeof transferRefusals)[number]>;

export type TransferSetUp =
  | {
      readonly kind: 'ready';
      readonly problem: TransferProblem;
      readonly indicator: Indicator;
      /** Schools that share the resource between stages stay out: a move would touch both. */
      readonly leftAlone: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: TransferRefusal };

/** What can be moved at all, and in which steps of the amount's own unit. */
const steps: Readonly<
  Record<AmountUnit, { readonly step: number; readonly people: boolean } | null>
> = {
  people: { step: 1, people: true },
  computers: { step: 1, people: false },
  books: { step: 1, people: false },
  // 万元
  yuan: { step: 10_000, people: false },
  rooms: { step: 1, people: false },
  // ground and walls stay where they are
  squareMetres: null,
};

export function transferProblem(
  county: County,
  assessment: Assessment,
  wish: TransferWish,
): TransferSetUp {
  const { standard } = county;
  const place = standard.indicators.findIndex(({ id }) => id === wish.indicator);
  const indicator = standard.indicators[place];
  const stage = county.stages[wish.stage];
  const assessed = assessment.stages[wish.stage];
  if (!indicator)
    return transferRefused('transfers.unknownIndicator', { indicator: wish.indicator });
  if (!assessed || stage.rows.length === 0) return transferRefused('transfers.emptyStage');
  if (stage.rows.length === 1) return transferRefused('transfers.oneSchool');
  const name = indicator.name;
  const step = steps[indicator.counted];
  if (!step) return transferRefused('transfers.doesNotMove', { indicator: name });
  if (!step.people && !wish.thingsMove)
    return transferRefused('transfers.notMovable', { indicator: name });
  if (assessed.indicators[indicator.id] === null) {
    return transferRefused('transfers.notBound', { indicator: name });
  }
  const missing = missingSchools(stage, place);
  if (missing.length > 0) {
    const schools = missing.slice(0, 3).join('、');
    return transferRefused('transfers.incomplete', {
      indicator: name,
      count: missing.length,
      schools,
    });
  }
  const limit =
    wish.limit ?? indicator.limit[wish.stage] ?? standard.compositeLimit[wish.stage] ?? null;
  if (limit === null) return transferRefused('transfers.noLimit', { indicator: name });
  const unknown = wish.locked.find((school) => !stage.rows.some((row) => isSchool(row, school)));
  if (unknown !== undefined) return transferRefused('transfers.unknownSchool', { school: unknown });
  const shared = stage.rows.filter((row) => sharesResource(row, place));
  const schools = stage.rows.map((row, at) =>
    transferSchool({ row, at, place, indicator, standard, assessed, wish, step: step.step }),
  );
  return {
    kind: 'ready',
    problem: { schools, limit, unit: step.step, cap: wish.cap },
    indicator,
    leftAlone: shared.map(schoolOf),
  };
}

function transferRefused<Code extends TransferRefusal['code']>(
  code: Code,
  ...[params]: Given<ParametersOf<TransferRefusalParameters, Code>>
): TransferSetUp {
  return { kind: 'refused', why: { code, params: params ?? {} } };
}

function missingSchools({ rows, amounts }: CountyStage, place: number): readonly string[] {
  return rows
    .filter((_, at) => Number.isNaN(amounts[place]?.[at] ?? NaN))
    .map((row) => schoolOf(row));
}

function isSchool(row: StageRow, named: string): boolean {
  return schoolOf(row) === named || row.layout.reading.code(row.row) === named;
}

function sharesResource({ layout, sharing }: StageRow, place: number): boolean {
  return layout.plans[place]?.shared === true && sharing.kind === 'part';
}

interface Candidate {
  readonly row: StageRow;
  /** Place in the stage's rows. */
  readonly at: number;
  readonly place: number;
  readonly indicator: Indicator;
  readonly standard: Standard;
  readonly assessed: StageAssessment;
  readonly wish: TransferWish;
  readonly step: number;
}

function transferSchool(candidate: Candidate): TransferSchool {
  const { row, place, wish, step } = candidate;
  const amount = exactAmountOf(row, place) ?? zero;
  const { reading } = row.layout;
  const township = reading.words(row.row, reading.columnOf('township', null));
  const need = wish.goal === 'all' ? levelNeeded(candidate) : null;
  const lacks = need === null ? 0 : unitsUp(minus(need, amount), step);
  const keeps = greatestLevel([zero, keptLevel(candidate), need]);
  return {
    students: row.students,
    amount: amountOfRow(row, place),
    gives: lacks > 0 ? 0 : unitsDown(minus(amount, keeps), step),
    lacks,
    locked: sharesResource(row, place) || wish.locked.some((school) => isSchool(row, school)),
    group: wish.withinTownships ? township : null,
    township,
  };
}

/**
 * What the school rule asks on this indicator: 85 % of the threshold while the school may still miss
 * one, the whole threshold where it misses others already. Null where the standard has no threshold.
 */
function levelNeeded(candidate: Candidate): Fraction | null {
  const { standard, assessed, at, indicator } = candidate;
  const rule = standard.schoolRule;
  if (!rule) return null;
  const mayMiss = standard.indicators.length - rule.atLeast;
  const others = standard.indicators.filter(({ id }) => {
    const status = assessed.rows[at]?.indicators[id]?.status;
    return id !== indicator.id && status !== 'met';
  });
  return level(candidate, others.length < mayMiss ? rule.floor : 1);
}

function keptLevel(candidate: Candidate): Fraction | null {
  const { donorFloor } = candidate.wish;
  if (donorFloor === 'none') return null;
  return level(candidate, donorFloor === 'floor' ? (candidate.standard.schoolRule?.floor ?? 1) : 1);
}

/** Threshold × pupils ÷ per × share. */
function level({ row, indicator, wish }: Candidate, share: number): Fraction | null {
  const threshold = indicator.threshold[wish.stage];
  if (threshold === null) return null;
  const asked = times(fraction(threshold), fraction(row.students));
  return times(over(asked, fraction(indicator.per)), fraction(share));
}

function greatestLevel(levels: readonly (Fraction | null)[]): Fraction {
  return levels.reduce<Fraction>(
    (most, each) => (each !== null && compareFractions(each, most) > 0 ? each : most),
    zero,
  );
}

function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, times(b, fraction(-1)));
}

function unitsDown(amount: Fraction, step: number): number {
  if (compareFractions(amount, zero) <= 0) return 0;
  const { numerator, denominator } = over(amount, fraction(step));
  return Number(numerator / denominator);
}

function unitsUp(amount: Fraction, step: number): number {
  if (compareFractions(amount, zero) <= 0) return 0;
  const { numerator, denominator } = over(amount, fraction(step));
  const whole = numerator / denominator;
  return Number(numerator % denominator > 0n ? whole + 1n : whole);
}
