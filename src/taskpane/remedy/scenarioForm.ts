/** A scenario as the user puts it together, and the changes that it makes. */
import type { ChosenPlans, SessionState } from '../../app/session';
import type { ScenarioChange } from '../../improvement/scenario';
import type { IndicatorId, Stage } from '../../standards/standard';
import { changeOfPupils, readPastedPupils } from './pastedPupils';
import type { AssessedSchool } from './assessedSchools';

export interface ScenarioForm {
  readonly id: number;
  /** Change of all pupils of a stage, per cent. */
  readonly pupils: Readonly<Record<Stage, number>>;
  readonly pasted: string;
  readonly merges: readonly { readonly from: AssessedSchool; readonly into: AssessedSchool }[];
  readonly closed: readonly AssessedSchool[];
  readonly amounts: readonly AmountForm[];
  readonly withTransfers: boolean;
  readonly withPurchases: boolean;
}

export interface AmountForm {
  readonly school: string;
  readonly stage: Stage;
  /** Place in the stage's rows. */
  readonly row: number;
  readonly indicator: IndicatorId;
  /** In the amount's own unit. */
  readonly by: number;
}

/** Beside the present state. */
export const mostScenarios = 4;

export function newScenario(id: number, { transfers, purchases }: ChosenPlans): ScenarioForm {
  return {
    id,
    pupils: { primary: 0, junior: 0 },
    pasted: '',
    merges: [],
    closed: [],
    amounts: [],
    withTransfers: transfers.length > 0,
    withPurchases: purchases !== null,
  };
}

/**
 * First the pupils, then what the schools have, and last which schools there are: the plans were made
 * for the schools as they are.
 */
export function changesOf(
  form: ScenarioForm,
  plans: ChosenPlans,
  schools: readonly AssessedSchool[],
  { survey }: Pick<SessionState, 'survey'>,
): readonly ScenarioChange[] {
  const hasColumnPerStage = (table: string) =>
    survey?.tables.some(
      ({ key, columns }) =>
        key === table && columns.some(({ field, stage }) => field === 'students' && stage !== null),
    ) ?? false;
  return [
    ...(['primary', 'junior'] as const).flatMap((stage): readonly ScenarioChange[] =>
      form.pupils[stage] === 0
        ? []
        : [{ kind: 'pupilsBy', stage, factor: (100 + form.pupils[stage]) / 100 }],
    ),
    ...readPastedPupils(form.pasted, schools).entries.map((entry) =>
      changeOfPupils(entry, hasColumnPerStage),
    ),
    ...(form.withTransfers ? plans.transfers.flatMap(({ changes }) => changes) : []),
    ...(form.withPurchases ? (plans.purchases?.changes ?? []) : []),
    ...form.amounts.map(({ stage, row, indicator, by }): ScenarioChange => ({
      kind: 'amount',
      stage,
      row,
      indicator,
      by,
    })),
    ...form.merges.map(({ from, into }): ScenarioChange => ({
      kind: 'merge',
      from: from.at,
      into: into.at,
    })),
    ...form.closed.map(({ at }): ScenarioChange => ({ kind: 'close', at })),
  ];
}

/** What the plans of a scenario cost, 元; 0 without purchases. */
export function plannedCost({ withPurchases }: ScenarioForm, { purchases }: ChosenPlans): number {
  return withPurchases ? (purchases?.cost ?? 0) : 0;
}
