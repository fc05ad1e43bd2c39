/**
 * What a line of the ledger remembers of itself from run to run, in a hidden cell beside the marks of
 * what was left in the user's: its number, whether its data last met the requirement, what they were
 * when they did not, and what the line said.
 */
import type { Content } from '../plan';

export interface LedgerMemory {
  /** 序号; null before it was given one. */
  readonly number: number | null;
  readonly last: 'missed' | 'met' | null;
  /** In words, when it was last missed. */
  readonly old: string | null;
  /** Mark of its texts, as they were left. */
  readonly said: string | null;
}

const nothingRemembered: LedgerMemory = { number: null, last: null, old: null, said: null };

export function readMemory(cell: Content): LedgerMemory {
  if (typeof cell !== 'string') return nothingRemembered;
  const parts = new Map(
    cell.split(';').flatMap((part): [string, string][] => {
      const [, name, value] = /^~(\w+):(.*)$/s.exec(part) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
  const number = Number(parts.get('no') ?? NaN);
  const last = parts.get('last');
  return {
    number: Number.isInteger(number) && number > 0 ? number : null,
    last: last === 'missed' || last === 'met' ? last : null,
    old: parts.get('old') ?? null,
    said: parts.get('said') ?? null,
  };
}

/** Behind the marks of the user's cells, which pass over it. */
export function memoryText(marks: Content, { number, last, old, said }: LedgerMemory): string {
  const parts = [
    ['no', number],
    ['last', last],
    ['old', old?.replaceAll(';', ',') ?? null],
    ['said', said],
  ] as const;
  const told = parts.flatMap(([name, value]) => (value === null ? [] : [`~${name}:${value}`]));
  return [...(typeof marks === 'string' ? [marks] : []), ...told].join(';');
}
