/** Holds what a probe saw against what the table expects of it. Never touches a host. */
import type { Expected, Observed, Seen, Wanted } from './probes';
import type { ProbeError, ProbeResult } from './report';

/** What became of a probe. */
export type ProbeOutcome =
  | { readonly kind: 'seen'; readonly observed: Observed }
  | { readonly kind: 'failed'; readonly error: ProbeError; readonly observed: Observed }
  | { readonly kind: 'skipped' | 'cancelled' };

type Difference = ProbeResult['differences'][number];

/** Texts of a report end here. */
const longest = 80;

export function compareProbe(id: string, expected: Expected, outcome: ProbeOutcome): ProbeResult {
  if (!('observed' in outcome)) {
    return { id, state: outcome.kind, observed: {}, differences: [], error: null };
  }
  const observed = Object.fromEntries(
    Object.entries(outcome.observed).map(([what, seen]) => [what, toldSeen(seen)]),
  );
  const differences = Object.entries(expected).flatMap(([what, wanted]) =>
    differencesOf(what, wanted, observed[what]),
  );
  if (outcome.kind === 'failed') {
    const met = differences.filter(({ what }) => what in observed);
    return { id, state: 'different', observed, differences: met, error: outcome.error };
  }
  const state = differences.length === 0 ? 'same' : 'different';
  return { id, state, observed, differences, error: null };
}

function differencesOf(
  what: string,
  wanted: Wanted,
  seen: ReportedSeen | undefined,
): readonly Difference[] {
  const observed = seen ?? null;
  if (seen !== undefined && isAsWanted(wanted, seen)) return [];
  return [{ what, expected: toldWanted(wanted), observed }];
}

type ReportedSeen = Difference['observed'];

function isAsWanted(wanted: Wanted, seen: ReportedSeen): boolean {
  if (wanted === 'told') return true;
  if (isList(wanted) || isPlain(wanted)) return sameSeen(toldSeen(wanted), seen);
  if ('among' in wanted) return wanted.among.some((one) => sameSeen(one, seen));
  return typeof seen === 'number' && Math.abs(seen - wanted.near) <= wanted.within;
}

function toldWanted(wanted: Wanted): ReportedSeen {
  if (isList(wanted) || isPlain(wanted)) return toldSeen(wanted);
  return 'among' in wanted ? toldSeen(wanted.among) : wanted.near;
}

function isList(value: Wanted | Seen | readonly Seen[]): value is readonly Seen[] {
  return Array.isArray(value);
}

function isPlain(value: Wanted): value is Seen {
  return value === null || typeof value !== 'object';
}

/** Numbers lose what only their binary form holds; long texts their ends. */
function toldSeen(seen: Seen | readonly Seen[]): ReportedSeen {
  if (isList(seen)) return seen.map(toldPlain);
  return toldPlain(seen);
}

function toldPlain(seen: Seen): Seen {
  if (typeof seen === 'number') return Number(seen.toPrecision(12));
  return typeof seen === 'string' ? seen.slice(0, longest) : seen;
}

function sameSeen(one: ReportedSeen, other: ReportedSeen): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
