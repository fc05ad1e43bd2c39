/**
 * What of last year's workbook can be taken over into this year's: choices, the province's rules, answers
 * and 说明. Only what is not there yet: nothing that stands is overwritten.
 */
import { findingIdentity, remarkKeys } from '../../county/findingIdentity';
import type { Finding } from '../../county/finding';
import { defaultSettings, type Settings } from '../../county/settings';
import { answerRecords } from '../../sheets/answerSettings';
import { carryRemarks, standingRemarks } from '../../sheets/layout/remarks';
import { asText, settingsEntries, settingsGrid } from '../../sheets/settingsGrid';
import type { Snapshot } from '../../sheets/snapshot';
import type { Understanding } from '../understand';

export const carriedParts = ['settings', 'pack', 'answers', 'remarks', 'county'] as const;
export type CarriedPart = (typeof carriedParts)[number];

/** Choices that are no answers about tables, columns, rows or schools. */
const chosenKeys = [
  'artsColumn',
  'computers',
  'relaxations',
  'specialFundsPerPupil',
  'tutoringVeto',
  'columns',
  'palette',
  'county',
  'premises',
  'yearChangePercent',
] as const satisfies readonly (keyof Settings)[];

/** Answers by what they are about; those about the schools of two years are of then alone. */
const answerKeys = [
  ...answerRecords.filter((key) => key !== 'formerSchools' && key !== 'goneSchools'),
  'stages',
] as const;
const listKeys = ['blankIsZero', 'notBound'] as const;

/** Of one part: how much there is, and the choices by which it is taken over; 说明 are no choices. */
export interface CarriedChoices {
  readonly part: Exclude<CarriedPart, 'remarks' | 'county'>;
  /** What is taken over, by its keys on 均衡_设置. */
  readonly keys: readonly string[];
  readonly choices: Partial<Settings>;
}

export function choicesToCarry(
  last: Pick<Understanding, 'settings'>,
  now: Pick<Understanding, 'settings' | 'snapshot'>,
): readonly CarriedChoices[] {
  const stands = keysStanding(now.snapshot);
  const before = last.settings;
  const own = now.settings;
  const isNew = (key: keyof Settings) =>
    !isSame(before[key], defaultSettings[key]) &&
    isSame(own[key], defaultSettings[key]) &&
    ![...stands].some((each) => each === key || each.startsWith(`${key}.`));
  const chosen = chosenKeys.filter(isNew);
  const answers: Record<string, unknown> = {};
  const answered: string[] = [];
  for (const key of answerKeys) {
    const more = Object.entries(before[key]).filter(([about]) => !Object.hasOwn(own[key], about));
    if (more.length === 0) continue;
    answers[key] = { ...Object.fromEntries(more), ...own[key] };
    answered.push(...more.map(([about]) => `${key}.${about}`));
  }
  for (const key of listKeys) {
    const more = before[key].filter((each) => !own[key].includes(each));
    if (more.length === 0) continue;
    answers[key] = [...own[key], ...more];
    answered.push(...more.map((each) => `${key}: ${each}`));
  }
  return [
    { part: 'settings', keys: chosen, choices: pick(before, chosen) },
    {
      part: 'pack',
      keys: before.pack !== null && isNew('pack') ? [before.pack.name] : [],
      choices: before.pack !== null && isNew('pack') ? { pack: before.pack } : {},
    },
    { part: 'answers', keys: answered, choices: answers as Partial<Settings> },
  ];
}

/** 说明 of last year for findings of this one that have none, by identity of the finding. */
export function remarksToCarry(
  last: Pick<Understanding, 'snapshot'>,
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const rows = standingRemarks(last.snapshot)?.rows ?? [];
  const { byFinding } = carryRemarks(remarkKeys(findings), rows);
  return new Map(
    findings.flatMap((finding, at): (readonly [string, string])[] => {
      const told = byFinding[at] ?? null;
      const stands = remarks[at] ?? null;
      return told === null || stands !== null ? [] : [[findingIdentity(finding), String(told)]];
    }),
  );
}

function keysStanding(snapshot: Snapshot): ReadonlySet<string> {
  const sheet = settingsGrid(snapshot);
  if (!sheet) return new Set();
  return new Set(
    settingsEntries(sheet).flatMap(({ key, value }) => (asText(value) === '' ? [] : [key])),
  );
}

function pick(settings: Settings, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
