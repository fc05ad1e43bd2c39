/**
 * JUNHENG.CV.P and its sisters for sheets of the county's own: what the engine computes, over cells. Knows
 * nothing of Office; what cannot be computed is a fault with words.
 */
import { contributions, dispersion, type WeighedAmount } from './dispersion';
import { compareFractions, fraction, times } from '../county/exact';
import { stageSharing, type StagePupils } from '../county/sharing';
import { quality2017 } from '../standards/quality2017';
import { stageNames } from '../standards/standards';
import { pupilStages, type PupilStage } from '../standards/standard';

/** Cells as Excel hands them over: '' is an empty one. */
export type GivenCells = readonly (readonly unknown[])[];

export type FaultCode =
  /** `place`: which of the cells, from 1. */
  | 'size'
  | 'amount'
  | 'pupils'
  | 'noPupils'
  | 'number'
  | 'per'
  | 'stage'
  | 'nothing'
  | 'zeroMean'
  | 'otherStage';

/** What a cell shows in place of a result: #VALUE! or #N/A, with words. */
export class FunctionFault extends Error {
  override readonly name = 'FunctionFault';
  constructor(
    readonly shows: 'value' | 'notAvailable',
    readonly code: FaultCode,
    readonly place: number | null = null,
  ) {
    super(code);
  }
}

/** By the ids of assets/functions. */
export const sheetFunctions = {
  /** CV of the amounts over schools, weighed by pupils; .P as in STDEV.P: Excel takes no name of two letters. */
  'CV.P': (amounts: GivenCells, pupils: GivenCells): number => {
    const { cv } = dispersion(weighedRows(amounts, pupils).map(({ row }) => row));
    if (cv === null) throw new FunctionFault('notAvailable', 'zeroMean');
    return cv;
  },
  /** Mean per pupil (`per` 1) or per 100 pupils (100). */
  MEAN: (amounts: GivenCells, pupils: GivenCells, per?: unknown): number =>
    (dispersion(weighedRows(amounts, pupils).map(({ row }) => row)).mean ?? 0) * perOf(per),
  /** What each school adds to CV², in the shape of the amounts; empty beside empty cells. */
  CONTRIBUTION: (amounts: GivenCells, pupils: GivenCells): (number | string)[][] => {
    const rows = weighedRows(amounts, pupils);
    const given = rows.map(({ row }) => row);
    if (dispersion(given).cv === null) throw new FunctionFault('notAvailable', 'zeroMean');
    const parts = contributions(given);
    const byPlace = new Map(rows.map(({ place }, at) => [place, parts[at] ?? 0] as const));
    let place = 0;
    return amounts.map((cells) => cells.map(() => byPlace.get((place += 1)) ?? ''));
  },
  /** The part of a school's resources that a stage has: weights 1, 1.1 and 1.32 × pupils. */
  SHARE: (primary: unknown, junior: unknown, senior: unknown, stage: unknown): number => {
    const given = { primary, junior, senior };
    const present = pupilStages.flatMap((id): readonly StagePupils[] => {
      const students = isBlank(given[id]) ? 0 : numberOf(given[id], 'number');
      return students > 0 ? [{ stage: id, students }] : [];
    });
    const sharing = stageSharing(stageOf(stage), present, quality2017.sharingWeights);
    if (sharing.kind === 'whole') return 1;
    if (sharing.kind === 'unknown') throw new FunctionFault('notAvailable', 'otherStage');
    return sharing.own / sharing.total;
  },
  /** How much the amount lacks to threshold × pupils ÷ per; 0 where it is reached. */
  GAP: (amount: unknown, pupils: unknown, threshold: unknown, per?: unknown): number => {
    const { given, students, least, unit } = judged(amount, pupils, threshold, per);
    if (isReached(given, students, least, unit)) return 0;
    return (least * students) / unit - given;
  },
  /** Whether amount ÷ pupils × per is at least the threshold, as the decimals were typed. */
  MET: (amount: unknown, pupils: unknown, threshold: unknown, per?: unknown): boolean => {
    const { given, students, least, unit } = judged(amount, pupils, threshold, per);
    return isReached(given, students, least, unit);
  },
} as const;

export type SheetFunctionId = keyof typeof sheetFunctions;

interface PlacedRow {
  /** From 1. */
  readonly place: number;
  readonly row: WeighedAmount;
}

/** Rows in which both cells are empty are none. */
function weighedRows(amounts: GivenCells, pupils: GivenCells): readonly PlacedRow[] {
  const [given, weights] = [amounts.flat(), pupils.flat()];
  if (given.length !== weights.length) throw new FunctionFault('value', 'size');
  const rows = given.flatMap((amount, at): readonly PlacedRow[] => {
    const weight = weights[at];
    if (isBlank(amount) && isBlank(weight)) return [];
    const place = at + 1;
    const students = numberOf(weight, 'pupils', place);
    if (students === 0) throw new FunctionFault('value', 'noPupils', place);
    return [{ place, row: { students, amount: numberOf(amount, 'amount', place) } }];
  });
  if (rows.length === 0) throw new FunctionFault('notAvailable', 'nothing');
  return rows;
}

function judged(amount: unknown, pupils: unknown, threshold: unknown, per: unknown) {
  const students = numberOf(pupils, 'pupils', 1);
  if (students === 0) throw new FunctionFault('value', 'noPupils', 1);
  return {
    given: numberOf(amount, 'amount', 1),
    students,
    least: numberOf(threshold, 'number'),
    unit: perOf(per),
  };
}

function isReached(amount: number, students: number, threshold: number, per: number): boolean {
  const reached = times(fraction(amount), fraction(per));
  return compareFractions(reached, times(fraction(threshold), fraction(students))) >= 0;
}

function isBlank(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

/** 0 or more; a text is none, whatever it looks like. */
function numberOf(cell: unknown, code: FaultCode, place: number | null = null): number {
  if (typeof cell === 'number' && cell >= 0 && Number.isFinite(cell)) return cell;
  throw new FunctionFault('value', code, place);
}

function perOf(per: unknown): number {
  if (isBlank(per)) return 1;
  const unit = numberOf(per, 'per');
  if (unit === 0) throw new FunctionFault('value', 'per');
  return unit;
}

function stageOf(told: unknown): PupilStage {
  const word = String(told).trim().toLowerCase();
  const found = pupilStages.find((id) => id === word || stageNames[id]['zh-CN'] === word);
  if (!found) throw new FunctionFault('value', 'stage');
  return found;
}
