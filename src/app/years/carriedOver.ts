/**
 * What of last year's workbook can be taken over into this year's: choices, the province's rules, answers,
 * 说明, 均衡_县级数据 and open lines of 均衡_问题台账. Only what is not there yet: nothing that stands is
 * overwritten, and what is left because something else stands there is told.
 */
import { findingIdentity, remarkKeys } from '../../county/findingIdentity';
import { countyInputTerm } from '../../county/countyInputs';
import type { MatchedSchools } from '../../assessment/years/matchSchools';
import type { Finding } from '../../county/finding';
import { defaultSettings, type Settings } from '../../county/settings';
import { cellAddress } from '../../sheets/area';
import { answerRecords } from '../../sheets/answerSettings';
import { keyText, type RowKey } from '../../sheets/countySheet';
import { carryRemarks, standingRemarks } from '../../sheets/layout/remarks';
import { standardWord } from '../../sheets/layout/input';
import {
  ledgerToCarry,
  type CarriedLedger,
  type CarriedLine,
} from '../../sheets/plans/carriedLedger';
import { blankIsZeroItem, notBoundItem, packItem } from '../../sheets/settingOptions';
import { readSettings, settingRows } from '../../sheets/settingsSheet';
import { settingsEntries, settingsGrid } from '../../sheets/settingsGrid';
import type { Snapshot } from '../../sheets/snapshot';
import type { Bilingual } from '../../standards/message';
import type { StandardId } from '../../standards/standard';
import type { Understanding } from '../understand';
import { countyToCarry } from './carriedCounty';

export const carriedParts = ['settings', 'pack', 'answers', 'remarks', 'county', 'ledger'] as const;
export type CarriedPart = (typeof carriedParts)[number];

/** Of one part: what could be taken over, and what is left because something else stands there. */
export interface CarriedOffer {
  readonly part: CarriedPart;
  readonly items: readonly CarriedItem[];
  readonly left: readonly CarriedItem[];
}

/** `key`: as the workbook keeps it. */
export interface CarriedItem {
  readonly key: string;
  readonly shown: Bilingual;
}

/** Choices that are no answers about tables, columns, rows or schools. */
const chosenKeys = [
  'artsColumn',
  'computers',
  'relaxations',
  'specialFundsPerPupil',
  'tutoringVeto',
  'smallSchools',
  'planOrder',
  'columns',
  'palette',
  'formulas',
  'county',
  'premises',
  'yearChangePercent',
] as const satisfies readonly (keyof Settings)[];

/** Answers by what they are about; those about the schools of two years are of then alone. */
const answerKeys = [
  ...answerRecords.filter((key) => key !== 'formerSchools' && key !== 'goneSchools'),
  'stages',
] as const;
const listKeys = [
  ['blankIsZero', blankIsZeroItem],
  ['notBound', notBoundItem],
] as const;

/** A part that is taken over by choosing. */
export interface CarriedChoices extends CarriedOffer {
  readonly choices: Partial<Settings>;
}

export function choicesToCarry(
  last: Pick<Understanding, 'settings' | 'snapshot'>,
  now: Pick<Understanding, 'settings' | 'snapshot' | 'binding'>,
): readonly CarriedChoices[] {
  return [chosenToCarry(last, now), packToCarry(last, now), answersToCarry(last, now)];
}

/** What was chosen then: free this year, or taken by another choice. */
function settingStates(
  before: Settings,
  { settings: own, snapshot }: Pick<Understanding, 'settings' | 'snapshot'>,
): (key: keyof Settings) => 'free' | 'taken' | 'nothing' {
  const unread = unreadKeys(snapshot);
  return (key) => {
    if (isSame(before[key], defaultSettings[key]) || isSame(before[key], own[key]))
      return 'nothing';
    const isDefault = isSame(own[key], defaultSettings[key]);
    const isUnread = unread.some((each) => each === key || each.startsWith(`${key}.`));
    return isDefault && !isUnread ? 'free' : 'taken';
  };
}

function chosenToCarry(
  last: Pick<Understanding, 'settings' | 'snapshot'>,
  now: Pick<Understanding, 'settings' | 'snapshot'>,
): CarriedChoices {
  const stateOf = settingStates(last.settings, now);
  const keys = chosenKeys.filter((key) => stateOf(key) === 'free');
  const shown = settingWords(last);
  return {
    part: 'settings',
    items: keys.map(shown),
    left: chosenKeys.filter((key) => stateOf(key) === 'taken').map(shown),
    choices: pick(last.settings, keys),
  };
}

function packToCarry(
  { settings: { pack } }: Pick<Understanding, 'settings'>,
  now: Pick<Understanding, 'settings' | 'snapshot'>,
): CarriedChoices {
  const state = settingStates({ ...defaultSettings, pack }, now)('pack');
  const item = pack === null ? [] : [{ key: pack.name, shown: told(packItem, pack.name) }];
  return {
    part: 'pack',
    items: state === 'free' ? item : [],
    left: state === 'taken' ? item : [],
    choices: state === 'free' ? { pack } : {},
  };
}

function answersToCarry(
  last: Pick<Understanding, 'settings' | 'snapshot'>,
  { settings: own, binding }: Pick<Understanding, 'settings' | 'binding'>,
): CarriedChoices {
  const before = last.settings;
  const shown = settingWords(last);
  const answers: Record<string, unknown> = {};
  const items: CarriedItem[] = [];
  const left: CarriedItem[] = [];
  for (const key of answerKeys) {
    // A run keeps the stage of each table that it understood; nobody need be told it of one that is.
    const stands = (about: string) =>
      Object.hasOwn(own[key], about) ||
      (key === 'stages' && binding.tables.some((table) => table.key === about));
    const more = Object.entries<string>(before[key]).filter(([about]) => !stands(about));
    const other = Object.entries<string>(before[key]).filter(
      ([about, answer]) => Object.hasOwn(own[key], about) && own[key][about] !== answer,
    );
    left.push(...other.map(([about]) => shown(`${key}.${about}`)));
    if (more.length === 0) continue;
    answers[key] = { ...Object.fromEntries(more), ...own[key] };
    items.push(...more.map(([about]) => shown(`${key}.${about}`)));
  }
  for (const [key, item] of listKeys) {
    const more = before[key].filter((each) => !own[key].includes(each));
    if (more.length === 0) continue;
    answers[key] = [...own[key], ...more];
    items.push(...more.map((each) => ({ key: `${key}: ${each}`, shown: told(item, each) })));
  }
  return { part: 'answers', items, left, choices: answers as Partial<Settings> };
}

/** A choice of last year as 均衡_设置 says it. */
function settingWords({
  settings,
  snapshot,
}: Pick<Understanding, 'settings' | 'snapshot'>): (key: string) => CarriedItem {
  const none = new Map<string, string>();
  const records = { looks: none, made: none, written: none };
  const rowsIn = (language: 'zh-CN' | 'en-US') =>
    settingRows(settings, [], records, snapshot, language).filter(({ value }) => value !== null);
  const rows = { 'zh-CN': rowsIn('zh-CN'), 'en-US': rowsIn('en-US') };
  const wordsOf = (key: string, language: 'zh-CN' | 'en-US') => {
    const own = rows[language].filter((row) => row.key === key || row.key.startsWith(`${key}.`));
    const lines = own.map(({ item, value }) => told(item, String(value))[language]);
    return lines.length === 0 ? key : lines.join(language === 'zh-CN' ? '；' : '; ');
  };
  return (key) => ({
    key,
    shown: { 'zh-CN': wordsOf(key, 'zh-CN'), 'en-US': wordsOf(key, 'en-US') },
  });
}

function told(item: Bilingual, value: string): Bilingual {
  return { 'zh-CN': `${item['zh-CN']}：${value}`, 'en-US': `${item['en-US']}: ${value}` };
}

export interface CarriedRemarks {
  /** By identity of the finding. */
  readonly byFinding: ReadonlyMap<string, string>;
  readonly items: readonly CarriedItem[];
  readonly left: readonly CarriedItem[];
}

/** 说明 of last year for findings of this one that have none, by identity of the finding. */
export function remarksToCarry(
  last: Pick<Understanding, 'snapshot'>,
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
): CarriedRemarks {
  const rows = standingRemarks(last.snapshot)?.rows ?? [];
  const { byFinding: before } = carryRemarks(remarkKeys(findings), rows);
  const byFinding = new Map<string, string>();
  const items: CarriedItem[] = [];
  const left: CarriedItem[] = [];
  findings.forEach((finding, at) => {
    const text = before[at] ?? null;
    const stands = remarks[at] ?? null;
    if (text === null || stands === String(text)) return;
    const item = plainItem([finding.school, String(text)]);
    if (stands !== null) {
      left.push(item);
      return;
    }
    byFinding.set(findingIdentity(finding), String(text));
    items.push(item);
  });
  return { byFinding, items, left };
}

/** Lines of the ledger of the standard, under the schools as they are called this year. */
export function ledgerOfLastYear(
  last: Pick<Understanding, 'snapshot'>,
  now: Pick<Understanding, 'snapshot'>,
  standard: StandardId,
  matched: MatchedSchools | null,
): CarriedLedger {
  const id = standardWord(standard) === 'basic' ? 'ledger_basic' : 'ledger';
  return ledgerToCarry(last.snapshot, now.snapshot, id, ownersNow(matched));
}

/** A school that became one other keeps its lines; what several became or were is left under its name of then. */
function ownersNow(matched: MatchedSchools | null): (key: string) => string {
  const owners = new Map<string, string | null>();
  for (const { last, now } of matched?.groups ?? []) {
    const [was] = last;
    const [is] = now;
    if (!was || !is || last.length > 1 || now.length > 1) continue;
    for (const key of new Set([was.code ?? was.name, was.name])) {
      owners.set(key, owners.has(key) ? null : (is.code ?? is.name));
    }
  }
  return (key) => owners.get(key) ?? key;
}

/** Of a run over this year's workbook. */
export interface CarryingRun {
  readonly findings: readonly Finding[];
  readonly remarks: readonly (string | null)[];
  readonly standard: StandardId;
  readonly matched: MatchedSchools | null;
}

/** All parts in their order, those with nothing to take over too. */
export function carriedOffers(
  last: Understanding,
  now: Understanding,
  { findings, remarks, standard, matched }: CarryingRun,
): readonly CarriedOffer[] {
  const county = countyToCarry(last, now);
  const ledger = ledgerOfLastYear(last, now, standard, matched);
  const ofCounty = (keys: readonly RowKey[]) => keys.map(countyItem);
  const said = remarksToCarry(last, findings, remarks);
  return [
    ...choicesToCarry(last, now).map(({ part, items, left }) => ({ part, items, left })),
    { part: 'remarks', items: said.items, left: said.left },
    {
      part: 'county',
      items: ofCounty(county.rows.map(({ key }) => key)),
      left: ofCounty(county.left),
    },
    { part: 'ledger', items: ledger.items.map(lineItem), left: ledger.left.map(lineItem) },
  ];
}

function countyItem(key: RowKey): CarriedItem {
  if (key.kind === 'input') return { key: key.id, shown: countyInputTerm(key.id) };
  const name = key.kind === 'score' ? key.name : '';
  return { key: keyText(key), shown: { 'zh-CN': name, 'en-US': name } };
}

function lineItem({ school, problem }: CarriedLine): CarriedItem {
  return plainItem([school, problem]);
}

/** In the county's own words. */
function plainItem(parts: readonly (string | null)[]): CarriedItem {
  const words = parts.filter((part) => part !== null && part !== '').join('：');
  return { key: words, shown: { 'zh-CN': words, 'en-US': words } };
}

/** A run writes every default; what somebody typed and nobody can read stays. */
function unreadKeys(snapshot: Snapshot): readonly string[] {
  const sheet = settingsGrid(snapshot);
  if (!sheet) return [];
  const cells = new Set(readSettings(snapshot).problems.map(({ cell }) => cell));
  return settingsEntries(sheet).flatMap(({ key, row }) =>
    cells.has(cellAddress(row, sheet.valueColumn)) ? [key] : [],
  );
}

function pick(settings: Settings, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
