/**
 * Whose turn it is to write. A workbook name of ours holds a version: a run reads it with everything
 * else, and the head of its first request puts the next one in its place. Where another run came in
 * between, the version is no longer there, and Excel refuses the request before anything else in it
 * is carried out. A run that was broken off leaves a version like any other, never a lock.
 */
import { parseOwnName, runName } from '../../sheets/naming';
import type { NameSnapshot } from '../../sheets/snapshot';
import type { Plan } from '../../sheets/plan';
import { WorkbookFailure } from '../port';
import { newStep, type Step } from './host';

export interface Version {
  readonly number: number;
  /** Tells two runs apart that took the same number; what the name refers to, without =. */
  readonly mark: string;
}

/** One write's turn. */
export interface Turn {
  /** Null where nothing was written yet. */
  readonly from: Version | null;
  readonly to: Version;
}

type Named = Pick<NameSnapshot, 'name' | 'refersTo'>;

export function isRunName(name: string): boolean {
  return parseOwnName(name)?.kind === 'run';
}

/** The latest version that the names tell; null where there is none. */
export function versionIn(names: Iterable<Named>): Version | null {
  let latest: Version | null = null;
  for (const { name, refersTo: mark } of names) {
    const own = parseOwnName(name);
    if (own?.kind !== 'run') continue;
    if (latest === null || own.number > latest.number) latest = { number: own.number, mark };
  }
  return latest;
}

export function sameVersion(a: Version | null, b: Version | null): boolean {
  return a?.number === b?.number && a?.mark === b?.mark;
}

export function turnAfter(from: Version | null): Turn {
  const mark = String(1 + Math.floor(Math.random() * 999_999_999));
  return { from, to: { number: (from?.number ?? 0) + 1, mark } };
}

/** Refused by Excel where the version is no longer `from`. */
export function takeTurn({ from, to }: Turn): readonly Step[] {
  return [...(from === null ? [] : [remove(from)]), add(to)];
}

/** Refused by Excel where the version is no longer `to`. */
export function holdTurn({ to }: Turn): readonly Step[] {
  return [
    newStep(({ context }) =>
      context.workbook.names.getItem(runName(to.number)).load({ name: true }),
    ),
  ];
}

/** The version as before the turn; `present` is the one that stands there. */
export function giveBack({ from }: Turn, present: Version | null): readonly Step[] {
  if (sameVersion(from, present)) return [];
  return [...(present === null ? [] : [remove(present)]), ...(from === null ? [] : [add(from)])];
}

/** The names of the workbook once the turn was taken. */
export function namesAfter(names: readonly NameSnapshot[], { from, to }: Turn): NameSnapshot[] {
  const others = names.filter(({ name }) => from === null || name !== runName(from.number));
  return [...others, { name: runName(to.number), refersTo: to.mark, area: null }];
}

/**
 * Whether what stands there is this change's to take back.
 * @throws WorkbookFailure otherRun, where somebody else's version stands
 */
export function tookTurn(
  { plan, turn }: { readonly plan: Plan; readonly turn: Turn },
  version: Version | null,
  { reason, taken }: { readonly reason: 'failed' | 'undo'; readonly taken: boolean },
): boolean {
  if (sameVersion(version, turn.to)) return true;
  // Somebody deleted the name; no run leaves none behind.
  if (version === null && (taken || reason === 'undo')) return true;
  if (!taken && (version === null || sameVersion(version, turn.from))) return false;
  throw otherRun(plan, reason === 'undo' ? 'undo' : 'write');
}

export function otherRun({ operations }: Plan, verb: 'write' | 'undo'): WorkbookFailure {
  const sheets = [...new Set(operations.flatMap((one) => ('sheet' in one ? one.sheet : [])))];
  return new WorkbookFailure({ kind: 'otherRun', verb, sheets });
}

function add({ number, mark }: Version): Step {
  return newStep(({ context }) => context.workbook.names.add(runName(number), `=${mark}`));
}

function remove({ number }: Version): Step {
  return newStep(({ context }) => context.workbook.names.getItem(runName(number)).delete());
}
