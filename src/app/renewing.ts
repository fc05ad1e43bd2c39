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
import type { Withheld } from './marks';
import { compute, computeTables, standingOutputs } from './compute';
import { runOutputs, type OutputId } from './dependencies';
import { planPurchases, planTransfers, type Solve } from './improving';
import { computeAnalysis, computePlans } from './computeRemedies';
import type { ChosenPlans, RenewalRefusal } from './session';
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

/**
 * Each once, and but for the results of the standard in use, which the run before has written.
 * @returns what cannot be made anew
 */
export async function renewAll({
  look,
  write,
  planning,
  making,
}: RenewalSteps): Promise<readonly Withheld[]> {
  const done = new Set<string>();
  const withheld: Withheld[] = [];
  const keyOf = ({ standard, group }: Renewal) => `${standard} ${group}`;
  for (let understanding = await look(); ; understanding = await look()) {
    const own = keyOf({ standard: understanding.settings.standard, group: 'results' });
    const next = renewalsOf(understanding).find(
      (one) => keyOf(one) !== own && !done.has(keyOf(one)),
    );
    if (!next) return withheld;
    planning();
    const made = await renewalOf(next, understanding, making);
    withheld.push(...made.withheld);
    if (made.plan) await write(made.plan);
    done.add(keyOf(next));
  }
}

interface Renewing {
  readonly words: Words;
  /** Without one, lists of purchases stay as they are. */
  readonly solve: Solve | undefined;
  readonly signal: AbortSignal;
}

interface Renewed {
  /** Null where nothing of it can be made anew. */
  readonly plan: Plan | null;
  readonly withheld: readonly Withheld[];
}

async function renewalOf(
  renewal: Renewal,
  understanding: Understanding,
  making: Renewing,
): Promise<Renewed> {
  const { standard, group } = renewal;
  const { words } = making;
  switch (group) {
    case 'results':
      return { plan: compute(understanding, words, new Map(), standard).plan, withheld: [] };
    case 'tables':
      return { plan: computeTables(understanding, words, standard).plan, withheld: [] };
    case 'analysis':
      return renewedAnalysis(understanding, standard, making);
    case 'plans':
      return renewedPlans(understanding, standard, making);
  }
}

async function renewedAnalysis(
  understanding: Understanding,
  standard: StandardId,
  making: Renewing,
): Promise<Renewed> {
  const wish = wishIn(readMade(understanding.snapshot), standard, 'analysis') ?? noWish;
  const { refused, ...chosen } = await plansOf(wish, understanding, standard, making);
  const standing = outputsStanding(understanding, standard);
  const notKept = {
    transfers: wish.transfers.length === 0,
    purchases: wish.purchases === null,
  };
  const withheld = (['transfers', 'purchases'] as const).flatMap((output): readonly Withheld[] => {
    const why = refused[output] ?? (notKept[output] ? unkept : null);
    return why && standing.has(output) ? [{ standard, output, why }] : [];
  });
  return { plan: computeAnalysis(understanding, making.words, chosen, standard), withheld };
}

/** Plans that go by what cannot be made anew stay as they are, and the ledger with them. */
async function renewedPlans(
  understanding: Understanding,
  standard: StandardId,
  making: Renewing,
): Promise<Renewed> {
  const kept = wishIn(readMade(understanding.snapshot), standard, 'plans');
  const wish = kept ?? noWish;
  const { refused, ...chosen } = await plansOf(wish, understanding, standard, making);
  const why = kept ? (refused.transfers ?? refused.purchases) : unkept;
  const standing = outputsStanding(understanding, standard);
  const parts = groups.plans.filter((part): part is PlanPart => standing.has(part));
  const stays = (part: PlanPart) => why !== null && (part === 'plans' || part === 'ledger');
  const written = parts.filter((part) => !stays(part));
  const withheld = why
    ? parts.filter(stays).map((output): Withheld => ({ standard, output, why }))
    : [];
  if (written.length === 0) return { plan: null, withheld };
  const request = { ...chosen, schools: wish.schools };
  const archived = wishIn(readMade(understanding.snapshot), standard, 'labels')?.schools ?? null;
  const asked = { standard, parts: written, all: true, archived };
  return { plan: computePlans(understanding, making.words, request, asked), withheld };
}

const unkept: RenewalRefusal = { code: 'renewal.notKept' };

function outputsStanding(
  understanding: Understanding,
  standard: StandardId,
): ReadonlySet<OutputId> {
  const own = standingOutputs(understanding).filter((one) => one.standard === standard);
  return new Set(own.map(({ output }) => output));
}

/** How long a plan of purchases is looked for, in seconds. */
const patience = 30;

interface MadeAnew extends ChosenPlans {
  readonly refused: Readonly<Record<'transfers' | 'purchases', RenewalRefusal | null>>;
}

/** The plans that were chosen, made anew; all transfers or none, for they stand in one list. */
export async function plansOf(
  { transfers, purchases }: Wish,
  understanding: Understanding,
  standard: StandardId,
  { solve, signal }: Omit<Renewing, 'words'>,
): Promise<MadeAnew> {
  const assessed = assessStandard(understanding, standard);
  const answers = transfers.map((wish) => planTransfers(understanding, assessed, wish));
  const moved = answers.flatMap((answer) => (answer.kind === 'planned' ? [answer] : []));
  const immovable = answers.find((answer) => answer.kind === 'refused')?.why ?? null;
  const made = { transfers: immovable ? [] : moved, purchases: null };
  const refused = { transfers: immovable, purchases: null };
  if (!purchases) return { ...made, refused };
  // what is bought starts from what is moved
  if (immovable) return { ...made, refused: { ...refused, purchases: immovable } };
  if (!solve) return { ...made, refused: { ...refused, purchases: { code: 'renewal.noSolver' } } };
  const options = { seconds: patience, signal };
  const bought = await planPurchases(
    understanding,
    assessed,
    purchases,
    solve,
    options,
    made.transfers,
  );
  return bought.kind === 'planned'
    ? { ...made, purchases: bought, refused }
    : { ...made, refused: { ...refused, purchases: bought.why } };
}
