/**
 * 核对码: eight characters over what the tables are made from: entries, county data, standard, pack and
 * settings. Two people with the same code hold the same version. Not a signature: it finds slips,
 * it does not stop forgery.
 */
import type { CountyData, CountyEntry } from '../../county/countyInputs';
import type { Settings } from '../../county/settings';
import type { SchoolTable } from '../../county/table';
import type { Standard } from '../../standards/standard';

export interface Checked {
  readonly tables: readonly SchoolTable[];
  readonly data: CountyData;
  readonly standard: Standard;
  readonly settings: Settings;
  /** What else the tables show, such as the scores of 政府工作. */
  readonly more?: unknown;
}

/** `7K3Q-9XAB`: the same for the same entries and rules, wherever they stand on their sheets. */
export function checkCode({ tables, data, standard, settings, more = null }: Checked): string {
  const hash = new Hash();
  hash.add(canonical(['rules', ruleOf(standard), choicesOf(settings)]));
  hash.add(canonical(['county', Object.entries(data).map(entered), more]));
  for (const { key, mode, columns, rows } of tables) {
    hash.add(canonical(['table', key, mode, columns.map(columnOf)]));
    for (const row of rows) hash.add(canonical(row));
  }
  const text = base32(hash.value()).slice(0, 8);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** What a standard demands, without its wording. */
function ruleOf({
  id,
  indicators,
  compositeLimit,
  schoolRule,
  scope,
  sharingWeights,
  cvDecimals,
}: Standard): unknown {
  return {
    id,
    compositeLimit,
    schoolRule,
    scope,
    sharingWeights,
    cvDecimals,
    indicators: indicators.map(({ id: of, per, decimals, amount, threshold, limit }) => ({
      of,
      per,
      decimals,
      amount,
      threshold,
      limit,
    })),
  };
}

/** The choices that change a figure or a verdict, not how the workbook looks. */
function choicesOf(settings: Settings): unknown {
  const looks: ReadonlySet<string> = new Set([
    'columns',
    'palette',
    'blankIsZero',
    'notBound',
    'stages',
  ]);
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !looks.has(name)));
}

/** An entry without the county's notes on it, which no table shows. */
function entered([id, entry]: readonly [string, CountyEntry]): unknown {
  return [id, { ...entry, note: null, evidence: null }];
}

function columnOf({ field, stage, factor, blankIsZero }: SchoolTable['columns'][number]): unknown {
  return { field, stage, factor, blankIsZero };
}

/** JSON with the keys of every object in order, so that equal things have equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`;
}

/** cyrb53, a 53-bit hash in the public domain. */
class Hash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at <= text.length; at += 1) {
      // a text's end counts too, so that no two lists of texts run together
      const code = at < text.length ? text.charCodeAt(at) : 0x1_0000;
      this.high = Math.imul(this.high ^ code, 2654435761);
      this.low = Math.imul(this.low ^ code, 1597334677);
    }
  }

  value(): number {
    let { high, low } = this;
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return 4294967296 * (2097151 & low) + (high >>> 0);
  }
}

/** Crockford's: no I, L, O, U, so that it can be read out. Least digits first, they vary most. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(value: number): string {
  let text = '';
  let rest = value;
  for (let at = 0; at < 11; at += 1) {
    text += digits[rest % 32] ?? '0';
    rest = Math.floor(rest / 32);
  }
  return text;
}
