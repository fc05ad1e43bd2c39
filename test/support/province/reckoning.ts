/**
 * 办学条件 reckoned a second time, in whole fractions from the entries as they were made up: what a school has
 * of an item, what is asked of it, and what it comes to under the rule. Shares nothing with the engine but the
 * shape of a pack.
 */
import type { Pack } from '../../../src/standards/pack';
import type { ConditionPart } from '../../../src/standards/schoolConditions';

export type Ratio = readonly [over: bigint, under: bigint];

/** A number of at most four decimals, as typed. */
export const ratio = (value: number): Ratio => [BigInt(Math.round(value * 10_000)), 10_000n];
export const multiplied = ([a, b]: Ratio, [c, d]: Ratio): Ratio => lowest([a * c, b * d]);
export const divided = ([a, b]: Ratio, [c, d]: Ratio): Ratio => lowest([a * d, b * c]);
export const added = ([a, b]: Ratio, [c, d]: Ratio): Ratio => lowest([a * d + c * b, b * d]);
export const isAtLeast = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d >= c * b;
export const asNumber = ([a, b]: Ratio): number => Number((a * 10n ** 15n) / b) / 1e15;
const nothing: Ratio = [0n, 1n];

function lowest([a, b]: Ratio): Ratio {
  let [more, less] = [a < 0n ? -a : a, b];
  while (less > 0n) [more, less] = [less, more % less];
  return more > 1n ? [a / more, b / more] : [a, b];
}

export type StageName = 'primary' | 'junior';
export type Item = NonNullable<Pack['conditions']>['items'][number];
export type Rule = NonNullable<Pack['conditions']>['rule'];

/** One stage of a school: its numbers with its share of what the whole school has, and its words. */
export interface Judged {
  readonly school: string;
  readonly stage: StageName;
  readonly numbers: Readonly<Partial<Record<string, Ratio>>>;
  readonly words: Readonly<Partial<Record<string, string>>>;
}

export interface Found {
  readonly state: 'met' | 'floor' | 'below' | 'notApplicable' | 'unknown' | 'open';
  readonly value: Ratio | null;
  readonly share: Ratio | null;
}

interface Base {
  readonly rule: Rule;
  /** All rows of the stage. */
  readonly county: readonly Judged[];
}

/** Null where an entry is missing. */
function measured(
  row: Judged,
  { quantity }: ConditionPart,
  { county }: Base,
): Ratio | 'notApplicable' | 'open' | null {
  const entry = (field: string): Ratio | null => row.numbers[field] ?? null;
  const sum = (plus: readonly string[], minus: readonly string[] = []): Ratio | null => {
    let total: Ratio = nothing;
    for (const [fields, sign] of [
      [plus, 1n],
      [minus, -1n],
    ] as const) {
      for (const field of fields) {
        const value = entry(field);
        if (!value) return null;
        total = added(total, multiplied(value, [sign, 1n]));
      }
    }
    return total[0] < 0n ? null : total;
  };
  const quotient = (of: Ratio | null, by: Ratio | null): Ratio | null =>
    of && by && by[0] > 0n ? divided(of, by) : null;
  switch (quantity.kind) {
    case 'perPupil': {
      const pupils = entry(quantity.pupils);
      if (quantity.pupils === 'boarders' && pupils?.[0] === 0n) return 'notApplicable';
      const per = quotient(sum(quantity.fields, quantity.minus), pupils);
      return per && multiplied(per, ratio(quantity.per));
    }
    case 'total':
      return quotient(sum(quantity.fields, quantity.minus), ratio(quantity.inUnitsOf));
    case 'perClass':
      return quotient(sum(quantity.fields, quantity.minus), entry('classes'));
    case 'ratio': {
      const apart = quotient(sum(quantity.fields, quantity.minus), sum(quantity.to));
      return apart && multiplied(apart, ratio(quantity.per));
    }
    case 'ofCounty': {
      let all: Ratio = nothing;
      for (const each of county) {
        for (const field of quantity.of) {
          const value = each.numbers[field];
          if (!value) return null;
          all = added(all, value);
        }
      }
      const share = quotient(sum(quantity.fields), all);
      return share && multiplied(share, ratio(quantity.per));
    }
    case 'roomPerPupil': {
      const room = quotient(entry(quantity.area), entry(quantity.rooms));
      return quotient(room && multiplied(room, entry('classes') ?? nothing), entry('students'));
    }
    case 'largestClass':
      return entry('largestClass');
    case 'yesNo': {
      const told = row.words[quantity.field];
      return told === '是' ? [1n, 1n] : told === '否' ? [0n, 1n] : null;
    }
    default:
      return 'open';
  }
}

/** What the row has of an item, and whether that is enough. */
export function found(row: Judged, item: ConditionPart, base: Base, steps: Item['steps']): Found {
  const { quantity } = item;
  const without = (state: Found['state']): Found => ({ state, value: null, share: null });
  if (quantity.kind === 'parts') {
    const { parts, chosen } = quantity;
    if (chosen === null) return without('open');
    const asked = parts.filter((_, at) => chosen === undefined || at === chosen - 1);
    const states = asked.map((part) => found(row, part, base, undefined).state);
    const met = states.filter((state) => state === 'met' || state === 'notApplicable').length;
    const hidden = states.filter((state) => state === 'unknown' || state === 'open').length;
    if (met < quantity.need && met + hidden >= quantity.need) {
      return without(states.includes('unknown') ? 'unknown' : 'open');
    }
    return againstLimit(ratio(met), quantity.need, undefined, '>=', base.rule, steps);
  }
  const value = measured(row, item, base);
  if (value === null) return without('unknown');
  if (value === 'open' || value === 'notApplicable') return without(value);
  if (item.direction === 'yes') {
    return { state: value[0] === 1n ? 'met' : 'below', value, share: null };
  }
  for (const { when, worst, ...limits } of item.thresholds) {
    if (when && !isMeant(row, when)) continue;
    const limit = limits[row.stage];
    if (limit === undefined) return { state: 'notApplicable', value, share: null };
    if (limit === null) return { state: 'open', value, share: null };
    return againstLimit(value, limit, worst?.[row.stage], item.direction, base.rule, steps);
  }
  return { state: 'notApplicable', value, share: null };
}

function isMeant(
  { numbers, words }: Judged,
  when: NonNullable<ConditionPart['thresholds'][number]['when']>,
): boolean {
  const localeWords = { urban: '城区', town: '镇区', rural: '乡村' };
  if (when.locale && !when.locale.some((each) => localeWords[each] === words['locale']))
    return false;
  const entry = (field: string): Ratio => {
    const value = numbers[field];
    if (!value) throw new Error(`${field} is never left out of a made-up school`);
    return value;
  };
  if (when.classesTo !== undefined && !isAtLeast(ratio(when.classesTo), entry('classes'))) {
    return false;
  }
  if (when.builtFrom !== undefined && !isAtLeast(entry('foundedYear'), ratio(when.builtFrom))) {
    return false;
  }
  if (when.migrantsAbove === undefined) return true;
  const share = multiplied(divided(entry('migrantPupils'), entry('students')), ratio(100));
  return !isAtLeast(ratio(when.migrantsAbove), share);
}

function againstLimit(
  value: Ratio,
  asked: number,
  worst: number | undefined,
  direction: Item['direction'],
  rule: Rule,
  steps: Item['steps'],
): Found {
  const limit = ratio(asked);
  const reaches = (least: Ratio) =>
    direction === '>=' ? isAtLeast(value, least) : isAtLeast(least, value);
  if (reaches(limit)) return { state: 'met', value, share: null };
  const floor = 'floor' in rule && rule.floor !== undefined ? ratio(rule.floor) : null;
  const last =
    worst !== undefined
      ? ratio(worst)
      : floor && (direction === '>=' ? multiplied(limit, floor) : divided(limit, floor));
  const state = last && reaches(last) ? 'floor' : 'below';
  if (worst !== undefined && state === 'below') return { state, value, share: null };
  const reached = direction === '>=' ? divided(value, limit) : divided(limit, value);
  const step = steps?.find(({ from }) => isAtLeast(reached, ratio(from)));
  const isProportional = rule.kind === 'scored' && rule.partialCredit === 'proportional';
  const share = steps ? step && ratio(step.share) : isProportional ? reached : undefined;
  return { state, value, share: share ?? null };
}

const isMet = ({ state }: Found) => state === 'met' || state === 'notApplicable';

/** Points with none and with all of those of the items that are not known. */
export function pointsOf(
  all: readonly Found[],
  items: readonly Item[],
): { readonly least: Ratio; readonly most: Ratio } {
  let least: Ratio = nothing;
  let most: Ratio = nothing;
  all.forEach((each, at) => {
    const points = ratio(items[at]?.points ?? 0);
    if (each.state === 'open' || each.state === 'unknown') {
      most = added(most, points);
      return;
    }
    const earned = isMet(each) ? points : each.share ? multiplied(points, each.share) : nothing;
    least = added(least, earned);
    most = added(most, earned);
  });
  return { least, most };
}

export function verdictOf(all: readonly Found[], items: readonly Item[], rule: Rule): string {
  const count = (...states: readonly Found['state'][]) =>
    all.filter(({ state }) => states.includes(state)).length;
  if (count('unknown') > 0) return 'undetermined';
  if (rule.kind === 'scored') {
    if (rule.pass === null) return 'undetermined';
    const { least, most } = pointsOf(all, items);
    if (isAtLeast(least, ratio(rule.pass))) return 'met';
    return isAtLeast(most, ratio(rule.pass)) ? 'undetermined' : 'notMet';
  }
  const met = all.filter(isMet).length;
  const wanted = rule.kind === 'atLeast' ? rule.count : items.length - rule.atMost;
  if (rule.floor !== undefined && count('below') > 0) return 'notMet';
  if (met + count('open') < wanted) return 'notMet';
  return met >= wanted ? 'met' : 'undetermined';
}

/** 达标项数; null while the verdict is open and an item is not known. */
export function metCountOf(all: readonly Found[], verdict: string): number | null {
  const open = all.some(({ state }) => state === 'unknown' || state === 'open');
  return verdict === 'undetermined' && open ? null : all.filter(isMet).length;
}
