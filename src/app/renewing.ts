/**
 * Writing anew what was written before and is old: results of the standards that nobody ran, official
 * tables, analyses and plans, each with what was asked for when it was written.
 */
import type { Plan } from '../sheets/plan';
import type { PlanPart } from '../sheets/plans/layOutPlans';
import { readMade } from '../sheets/settingsSheet';
import type { Words } from '../standards/message';
import { standardIds, type StandardId } from '../standards/standard';
import { assessStandard } from './assessStandard';
import { compute, computeTables, standingOutputs } from './compute';
import { runOutputs, type OutputId } from './dependencies';
import { planPurchases, planTransfers, type Solve } from './improving';
import { computeAnalysis, computePlans } from './remedies';
import type { ChosenPlans } from './session';
import type { Understanding } from './understand';
import { noWish, wishIn, type Wish } from './wishes';

/** What is renewed by one plan. */
interface Renewal {
  readonly standard: StandardId;
  readonly group: keyof typeof groups;
}

const groups = {
  results: runOutputs,
  tables: ['tables'],
  analysis: ['analysis', 'transfers', 'purchases'],
  plans: ['plans', 'ledger', 'archive', 'labels'],
} as const satisfies Readonly<Record<string, readonly OutputId[]>>;

const groupIds = Object.keys(groups) as readonly Renewal['group'][];

/** All that is old, in the order in which it is written. */
function renewalsOf(understanding: Understanding): readonly Renewal[] {
  const old = standingOutputs(understanding).filter((one) => one.old);
  return standardIds.flatMap((standard) =>
    groupIds.flatMap((group) => {
      const ids: readonly OutputId[] = groups[group];
      const some = old.some((one) => one.standard === standard && ids.includes(one.output));
      return some ? [{ standard, group }] : [];
    }),
  );
}

/** How a session reads and writes while it renews. */
export interface RenewalSteps {
  /** Reads anew, and judges what is old. */
  readonly look: () => Promise<Understanding>;
  readonly write: (plan: Plan) => Promise<void>;
  /** A plan is being made. */
  readonly planning: () => void;
  readonly making: Renewing;
}

/** Each once, and but for the results of the standard in use, which the run before has written. */
export async function renewAll({ look, write, planning, making }: RenewalSteps): Promise<void> {
  const done = new Set<string>();
  const keyOf = ({ standard, group }: Renewal) => `${standard} ${group}`;
  for (let understanding = await look(); ; understanding = await look()) {
    const own = keyOf({ standard: understanding.settings.standard, group: 'results' });
    const next = renewalsOf(understanding).find(
      (one) => keyOf(one) !== own && !done.has(keyOf(one)),
    );
    if (!next) return;
    planning();
    await write(await renewalPlan(next, understanding, making));
    done.add(keyOf(next));
  }
}

interface Renewing {
  readonly words: Words;
  /** Without one, lists of purchases stay as they are. */
  readonly solve: Solve | undefined;
  readonly signal: AbortSignal;
}

async function renewalPlan(
  { standard, group }: Renewal,
  understanding: Understanding,
  { words, ...asking }: Renewing,
): Promise<Plan> {
  const record = readMade(understanding.snapshot);
  switch (group) {
    case 'results':
      return compute(understanding, words, new Map(), standard).plan;
    case 'tables':
      return computeTables(understanding, words, standard).plan;
    case 'analysis': {
      const wish = wishIn(record, standard, 'analysis') ?? noWish;
      const chosen = await plansOf(wish, understanding, standard, asking);
      return computeAnalysis(understanding, words, chosen, standard);
    }
    case 'plans': {
      const wish = wishIn(record, standard, 'plans') ?? noWish;
      const chosen = await plansOf(wish, understanding, standard, asking);
      const standing = new Set(
        standingOutputs(understanding).flatMap((one) =>
          one.standard === standard ? [one.output] : [],
        ),
      );
      const parts = groups.plans.filter((part): part is PlanPart => standing.has(part));
      const request = { ...chosen, schools: wish.schools };
      return computePlans(understanding, words, request, { standard, parts });
    }
  }
}

/** How long a plan of purchases is looked for, in seconds. */
const patience = 30;

/** The plans that were chosen, made anew; without those that the entries no longer allow. */
async function plansOf(
  { transfers, purchases }: Wish,
  understanding: Understanding,
  standard: StandardId,
  { solve, signal }: Omit<Renewing, 'words'>,
): Promise<ChosenPlans> {
  const assessed = assessStandard(understanding, standard);
  const moved = transfers.flatMap((wish) => {
    const answer = planTransfers(understanding, assessed, wish);
    return answer.kind === 'planned' ? [answer] : [];
  });
  if (!purchases || !solve) return { transfers: moved, purchases: null };
  const options = { seconds: patience, signal };
  const bought = await planPurchases(understanding, assessed, purchases, solve, options);
  return { transfers: moved, purchases: bought.kind === 'planned' ? bought : null };
}
