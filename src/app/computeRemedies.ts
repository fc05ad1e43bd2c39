/** The pure part of writing remedies: the analysis, chosen plans, and what each school gets. */
import { layOutPlans, planParts, type PlanPart } from '../sheets/plans/layOutPlans';
import type { LedgerBody } from '../sheets/plans/carriedLedger';
import type { Remedy } from '../sheets/plans/input';
import { layOutAnalysis } from '../sheets/analysis/layOutAnalysis';
import type { Plan } from '../sheets/plan';
import { readMade } from '../sheets/settingsSheet';
import type { Words } from '../standards/message';
import type { StandardId } from '../standards/standard';
import { assessStandard } from './assessStandard';
import { layoutInput, provedLayout, recordAfter, standingOutputs } from './compute';
import { causesOfAll } from './improving';
import type { ChosenPlans, PlansRequest } from './session';
import type { Understanding } from './understand';
import { wishIn, withWish } from './wishes';

/** 均衡_差异分析, with the lists of the chosen plans. */
export function computeAnalysis(
  understanding: Understanding,
  words: Words,
  { transfers, purchases }: ChosenPlans,
  standard = understanding.settings.standard,
): Plan {
  const assessed = assessStandard(understanding, standard);
  const made = recordAfter(understanding, standard, [
    'analysis',
    ...(transfers.length > 0 ? (['transfers'] as const) : []),
    ...(purchases ? (['purchases'] as const) : []),
  ]);
  const input = {
    ...layoutInput(understanding, words, assessed),
    county: assessed.county,
    causes: causesOfAll(assessed),
    made: withWish(made, standard, 'analysis', { transfers, purchases, schools: null }),
    transfers,
    purchases,
  };
  return provedLayout(layOutAnalysis(input), understanding.snapshot).plan;
}

/** 一校一策, 均衡_问题台账 and 均衡_档案目录. */
export function computePlans(
  understanding: Understanding,
  words: Words,
  request: PlansRequest,
  {
    standard = understanding.settings.standard,
    parts = planParts,
    all = false,
    archived = request.schools,
    carriedLedger,
  }: PlansWriting = {},
): Plan {
  const assessed = assessStandard(understanding, standard);
  // Plans of other schools are left as they are: where those are old, the whole stays old.
  const partly =
    !all &&
    request.schools !== null &&
    standingOutputs(understanding).some(
      (one) => one.standard === standard && one.output === 'plans' && one.old,
    );
  const made = recordAfter(
    understanding,
    standard,
    parts.filter((part) => !(partly && part === 'plans')),
  );
  // A ledger that comes before any plan is renewed as if all schools that fail had one.
  const isFirst =
    carriedLedger && wishIn(readMade(understanding.snapshot), standard, 'plans') === null;
  const wished =
    parts.includes('plans') || isFirst ? withWish(made, standard, 'plans', request) : made;
  const input = {
    ...layoutInput(understanding, words, assessed),
    county: assessed.county,
    tables: understanding.tables,
    conditions: assessed.conditions,
    schools: request.schools,
    remedies: remediesOf(request),
    archived,
    ...(carriedLedger && { carriedLedger }),
    made: parts.includes('labels')
      ? withWish(wished, standard, 'labels', { ...noPlans, schools: archived })
      : wished,
  };
  return provedLayout(layOutPlans(input, parts), understanding.snapshot).plan;
}

/** 均衡_问题台账 with open lines of last year's. */
export function computeCarriedLedger(
  understanding: Understanding,
  words: Words,
  carriedLedger: LedgerBody,
): Plan {
  const request = { ...noPlans, schools: null };
  return computePlans(understanding, words, request, { parts: ['ledger'], carriedLedger });
}

/** What is printed for the archive boxes, with their list: of these schools, or of all. */
export function computeArchives(
  understanding: Understanding,
  words: Words,
  schools: readonly string[] | null,
): Plan {
  const request = { ...noPlans, schools: null };
  return computePlans(understanding, words, request, {
    parts: ['archive', 'labels'],
    archived: schools,
  });
}

const noPlans: ChosenPlans = { transfers: [], purchases: null };

interface PlansWriting {
  readonly standard?: StandardId;
  readonly parts?: readonly PlanPart[];
  /** The schools asked for are all that have a plan. */
  readonly all?: boolean;
  /** Names of the schools whose pages and labels are written; null: of all. */
  readonly archived?: readonly string[] | null;
  /** Open lines of last year's ledger that come into this one. */
  readonly carriedLedger?: LedgerBody;
}

/** What the chosen plans do for each school. */
export function remediesOf({ transfers, purchases }: ChosenPlans): readonly Remedy[] {
  const moves = transfers.flatMap(({ wish: { stage, indicator }, moves: named }) =>
    named.flatMap(({ from, to, fromRow, toRow, amount }): readonly Remedy[] => [
      { kind: 'receives', stage, row: toRow, indicator, amount, from },
      { kind: 'gives', stage, row: fromRow, indicator, amount, to },
    ]),
  );
  const buys = (purchases?.buys ?? []).map(({ stage, row, indicator, amount, cost }): Remedy => ({
    kind: 'buys',
    stage,
    row,
    indicator,
    amount,
    cost,
  }));
  return [...moves, ...buys];
}
