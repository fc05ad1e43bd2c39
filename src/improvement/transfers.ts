/**
 * Least transfers: the fewest units moved from school to school, the total unchanged, after which a
 * CV meets its limit and, where asked for, every school its need.
 *
 * Why the answer is exact. With a fixed total T over P pupils the mean is fixed, so that CV ≤ c is
 * Σ x_i² / P_i ≤ (1 + c²) T² / P, a sum of convex functions of one school each. Taking the a-th unit
 * from a school lowers that sum by (2a − 1) / P_i, giving it one more raises it by (2a + 1) / P_i. The
 * gains of taking fall and the costs of giving rise with every unit, so for any number of moves the
 * best ones are those with the greatest gains and the least costs; needs are given first, since they
 * are given in any case. A school that gives never receives: its cost is above its gain. The best sum
 * is convex in the number of moves of each group, so adding the best move of any group, one by one,
 * until the limit is met gives the fewest.
 */
import { dispersion } from '../assessment/dispersion';
import { isDoubtful } from '../assessment/exactly';
import { compareFractions, fraction, over, plus, times, fractionSum } from '../county/exact';

export interface TransferSchool {
  /** More than 0. */
  readonly students: number;
  /** 0 or more. */
  readonly amount: number;
  /** Whole units that it can give and still keep what it must. */
  readonly gives: number;
  /** Whole units that it lacks to its need; 0 where nothing is asked of it. Such a school gives none. */
  readonly lacks: number;
  /** Neither gives nor receives. */
  readonly locked: boolean;
  /** Units move inside a group only (乡镇, 学区); all schools without one are one group. */
  readonly group: string | null;
  /** Neighbours exchange first, where there is a choice; changes nothing else. */
  readonly township: string | null;
}

export interface TransferProblem {
  readonly schools: readonly TransferSchool[];
  /** Greatest CV; null: the needs alone count. */
  readonly limit: number | null;
  /** A unit in the amounts' unit: 1, or 10 000 for 万元. */
  readonly unit: number;
  /** Greatest number of units moved in all; null: no cap. */
  readonly cap: number | null;
}

export interface Move {
  /** Places among the schools. */
  readonly from: number;
  readonly to: number;
  /** Whole units. */
  readonly amount: number;
}

/** What stands in the way of a plan. */
export type TransferObstacle =
  /** Not even the best distribution of this total meets the limit of the CV. */
  | 'limit'
  /** The schools lack more than the others can give. */
  | 'needs'
  /** It would take more moves than the cap allows. */
  | 'cap'
  /** Locked schools, groups and what donors must keep leave too little to move. */
  | 'restrictions';

export interface TransferPlan {
  /** `infeasible`: the moves come as near as they can. */
  readonly status: 'optimal' | 'infeasible';
  /** Units moved, and the proven least number of them. */
  readonly total: number;
  readonly bound: number;
  readonly moves: readonly Move[];
  readonly before: { readonly cv: number | null };
  readonly after: { readonly cv: number | null };
  /** Schools that still lack something, by place. */
  readonly unmet: readonly number[];
  readonly obstacle: TransferObstacle | null;
}

export function leastTransfers(problem: TransferProblem): TransferPlan {
  const { schools, limit, cap } = problem;
  const before = cvOf(problem, null);
  const groups = groupsOf(problem);
  const { unmet, obstacle: lacking } = fillNeeds(groups, schools, cap);
  let obstacle: TransferObstacle | null = lacking;
  while (!staysWithinLimit(problem, groups)) {
    if (movedIn(groups) === cap) {
      obstacle ??= 'cap';
      break;
    }
    if (!bestMove(groups)) {
      obstacle ??= reachable(problem) ? 'restrictions' : 'limit';
      break;
    }
  }
  const total = movedIn(groups);
  return {
    status: obstacle === null ? 'optimal' : 'infeasible',
    total,
    bound: total,
    moves: groups.flatMap((group) => pairs(group, schools)),
    before: { cv: before },
    after: { cv: limit === null && total === 0 ? before : cvOf(problem, groups) },
    unmet,
    obstacle,
  };
}

/** A school within its group, with the units it has given or received so far. */
interface Party {
  readonly place: number;
  readonly students: number;
  /** In units; a fraction of a unit stays where it is. */
  readonly had: number;
  readonly gives: number;
  given: number;
  received: number;
}

interface Group {
  readonly parties: readonly Party[];
}

function groupsOf({ schools, unit }: TransferProblem): readonly Group[] {
  const groups = new Map<string | null, Party[]>();
  schools.forEach(({ students, amount, gives, lacks, locked, group }, place) => {
    if (locked) return;
    const party: Party = {
      place,
      students,
      had: amount / unit,
      gives: lacks > 0 ? 0 : gives,
      given: 0,
      received: 0,
    };
    const parties = groups.get(group);
    if (parties) parties.push(party);
    else groups.set(group, [party]);
  });
  return [...groups.values()].map((parties) => ({ parties }));
}

/** Gives the schools what they lack, the least first where not all can have it. */
function fillNeeds(
  groups: readonly Group[],
  schools: readonly TransferSchool[],
  cap: number | null,
): { readonly unmet: readonly number[]; readonly obstacle: 'needs' | 'cap' | null } {
  const unmet = schools.flatMap(({ lacks, locked }, place) => (locked && lacks > 0 ? [place] : []));
  const wanting = groups
    .flatMap(({ parties }) => {
      const supply = { left: parties.reduce((sum, { gives }) => sum + gives, 0) };
      return parties.map((party) => ({ party, supply, lacks: schools[party.place]?.lacks ?? 0 }));
    })
    .filter(({ lacks }) => lacks > 0)
    .sort((a, b) => a.lacks - b.lacks);
  let left = cap ?? Infinity;
  let supplied = unmet.length === 0;
  for (const { party, supply, lacks } of wanting) {
    if (lacks > supply.left || lacks > left) {
      if (lacks > supply.left) supplied = false;
      unmet.push(party.place);
      continue;
    }
    party.received = lacks;
    supply.left -= lacks;
    left -= lacks;
  }
  for (const { parties } of groups) {
    const needed = parties.reduce((sum, { received }) => sum + received, 0);
    for (let units = 0; units < needed; units += 1) {
      const donor = bestDonor(parties);
      if (donor) donor.given += 1;
    }
  }
  const obstacle = unmet.length === 0 ? null : supplied ? 'cap' : 'needs';
  return { unmet: unmet.sort((a, b) => a - b), obstacle };
}

/** Makes the move that lowers the CV most; false when none does. */
function bestMove(groups: readonly Group[]): boolean {
  let best: { readonly donor: Party; readonly taker: Party; readonly gain: number } | null = null;
  for (const { parties } of groups) {
    const donor = bestDonor(parties);
    const taker = bestTaker(parties);
    if (!donor || !taker) continue;
    const gain = gainOf(donor) - costOfOneMore(taker);
    if (gain > (best?.gain ?? 0)) best = { donor, taker, gain };
  }
  if (!best) return false;
  best.donor.given += 1;
  best.taker.received += 1;
  return true;
}

/** What taking one more unit lowers Σ x²/P by. */
function gainOf({ had, given, students }: Party): number {
  return (2 * (had - given) - 1) / students;
}

/** What giving it one more unit raises Σ x²/P by. */
function costOfOneMore({ had, received, students }: Party): number {
  return (2 * (had + received) + 1) / students;
}

function bestDonor(parties: readonly Party[]): Party | null {
  let best: Party | null = null;
  for (const party of parties) {
    if (party.given >= party.gives || party.received > 0) continue;
    if (best === null || gainOf(party) > gainOf(best)) best = party;
  }
  return best;
}

function bestTaker(parties: readonly Party[]): Party | null {
  let best: Party | null = null;
  for (const party of parties) {
    if (party.given > 0) continue;
    if (best === null || costOfOneMore(party) < costOfOneMore(best)) best = party;
  }
  return best;
}

function movedIn(groups: readonly Group[]): number {
  return groups.reduce(
    (sum, { parties }) => sum + parties.reduce((moved, { given }) => moved + given, 0),
    0,
  );
}

/** The amounts after the moves, in their own unit. */
function amountsAfter(
  { schools, unit }: TransferProblem,
  groups: readonly Group[] | null,
): readonly number[] {
  const amounts = schools.map(({ amount }) => amount);
  for (const { parties } of groups ?? []) {
    for (const { place, given, received } of parties) {
      amounts[place] = (amounts[place] ?? 0) + (received - given) * unit;
    }
  }
  return amounts;
}

function cvOf(problem: TransferProblem, groups: readonly Group[] | null): number | null {
  const amounts = amountsAfter(problem, groups);
  if (amounts.length === 0) return null;
  return dispersion(
    problem.schools.map(({ students }, at) => ({ students, amount: amounts[at] ?? 0 })),
  ).cv;
}

function staysWithinLimit(problem: TransferProblem, groups: readonly Group[]): boolean {
  const { limit, schools } = problem;
  const cv = cvOf(problem, groups);
  if (limit === null || cv === null) return true;
  if (!isDoubtful(cv, limit)) return cv < limit;
  const amounts = amountsAfter(problem, groups).map(fraction);
  const sum = fractionSum(amounts);
  const squares = fractionSum(
    amounts.map((amount, at) => over(times(amount, amount), fraction(schools[at]?.students ?? 1))),
  );
  const pupils = fractionSum(schools.map(({ students }) => fraction(students)));
  const most = plus(fraction(1), times(fraction(limit), fraction(limit)));
  return compareFractions(times(pupils, squares), times(most, times(sum, sum))) <= 0;
}

/** Whether the limit could be met if every school might give all and receive from anywhere. */
function reachable({ schools, limit, unit }: TransferProblem): boolean {
  const free = schools.map((school) => ({
    ...school,
    gives: Math.floor(school.amount / unit),
    lacks: 0,
    locked: false,
    group: null,
  }));
  const problem = { schools: free, limit, unit, cap: null };
  const groups = groupsOf(problem);
  while (!staysWithinLimit(problem, groups)) if (!bestMove(groups)) return false;
  return true;
}

/** From → to: neighbours first, then the largest with the largest, so that the list is short. */
function pairs({ parties }: Group, schools: readonly TransferSchool[]): readonly Move[] {
  const donors = parties
    .filter(({ given }) => given > 0)
    .map(({ place, given }) => ({ place, left: given }));
  const takers = parties
    .filter(({ received }) => received > 0)
    .map(({ place, received }) => ({ place, left: received }));
  const moves: Move[] = [];
  const match = (near: boolean) => {
    donors.sort((a, b) => b.left - a.left || a.place - b.place);
    takers.sort((a, b) => b.left - a.left || a.place - b.place);
    for (const donor of donors) {
      for (const taker of takers) {
        const amount = Math.min(donor.left, taker.left);
        if (amount === 0) continue;
        const [from, to] = [schools[donor.place]?.township, schools[taker.place]?.township];
        if (near && (from === null || from !== to)) continue;
        moves.push({ from: donor.place, to: taker.place, amount });
        donor.left -= amount;
        taker.left -= amount;
      }
    }
  };
  match(true);
  match(false);
  return moves;
}
