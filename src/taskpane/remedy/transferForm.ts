/** The questions of 调配 as the user answers them, and the wish that comes of it. */
import type { Assessment } from '../../assessment/assessment';
import { readEntry } from '../../county/cellEntry';
import type { TransferWish } from '../../improvement/transferProblem';
import { stages, type AmountUnit, type Indicator, type Stage } from '../../standards/standard';
import { offeredCvs } from './causesShown';
import type { AssessedSchool } from './assessedSchools';

export interface TransferForm extends Omit<TransferWish, 'limit' | 'locked' | 'cap'> {
  readonly locked: readonly AssessedSchool[];
  /** As typed; empty: no cap. */
  readonly cap: string;
}

/** Ground and walls stay where they are; things move only where the county says so. */
const movability: Readonly<Record<AmountUnit, 'people' | 'things' | 'never'>> = {
  people: 'people',
  computers: 'things',
  books: 'things',
  yuan: 'things',
  rooms: 'things',
  squareMetres: 'never',
};

export function movableIndicators(
  { standard }: Assessment,
  thingsMove: boolean,
): readonly Indicator[] {
  return standard.indicators.filter(({ counted }) => {
    const how = movability[counted];
    return how === 'people' || (how === 'things' && thingsMove);
  });
}

/** Begins at the highest CV above its limit that people can lower; null without such an indicator. */
export function firstTransferForm(assessment: Assessment): TransferForm | null {
  const able = movableIndicators(assessment, false);
  const worst = offeredCvs(assessment).find(({ indicator }) => able.includes(indicator));
  if (!worst) return null;
  return {
    stage: worst.stage,
    indicator: worst.indicator.id,
    goal: 'cv',
    donorFloor: asksThreshold(worst.indicator, worst.stage) ? 'threshold' : 'none',
    withinTownships: false,
    thingsMove: false,
    locked: [],
    cap: '',
  };
}

export function presentStages({ stages: results }: Assessment): readonly Stage[] {
  return stages.filter((stage) => results[stage] !== null);
}

export function asksThreshold({ threshold }: Indicator, stage: Stage): boolean {
  return threshold[stage] !== null;
}

/** Null where the cap is no whole number. */
export function wishOf(
  { cap, locked, ...form }: TransferForm,
  assessment: Assessment,
): TransferWish | null {
  const most = capOf(cap);
  if (most === undefined) return null;
  const here = new Set((assessment.stages[form.stage]?.rows ?? []).map(({ school }) => school));
  return {
    ...form,
    limit: null,
    locked: locked.map(({ name }) => name).filter((name) => here.has(name)),
    cap: most,
  };
}

/** Undefined where the text is no whole number; null where there is none. */
export function capOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const entry = readEntry(typed, 'people');
  const isCap = entry.kind === 'number' && Number.isInteger(entry.value) && entry.value < 1e6;
  return isCap ? entry.value : undefined;
}
