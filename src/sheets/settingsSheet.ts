/**
 * 均衡_设置: the county's choices, one readable row each, on a hidden sheet that works in every
 * host. Reads them back through the schema; a value that cannot be read stays on the sheet, is
 * reported, and the default counts.
 */
import { makeFinding, type Finding } from '../county/finding';
import { defaultSettings, type Settings } from '../county/settings';
import { settingsSchema } from '../county/settingsSchema';
import { packJson, packSchema, type Pack } from '../standards/pack';
import type { Bilingual, Language } from '../standards/message';
import { relaxationIds, type RelaxationId } from '../standards/relaxations';
import { stageNames } from '../standards/standards';
import type { Stage } from '../standards/standard';
import { answerKinds, parseAnswerKey, type AnswerRecord } from './answerSettings';
import { cellAddress } from './area';
import { optionOf } from './options';
import {
  amountOf,
  choices,
  isBasis,
  isChoice,
  isOff,
  noYes,
  blankIsZeroItem,
  looksItem,
  madeItem,
  writtenItem,
  notBoundItem,
  packItem,
  relaxationItem,
  specialFundsItem,
  stageItem,
  stageOptions,
  tutoringVetoItem,
  yearChangeItem,
  type ChoiceKey,
} from './settingOptions';
import {
  asText,
  settingsEntries,
  plainContent,
  settingsGrid,
  settingsValue,
  type SettingsGrid,
} from './settingsGrid';
import { intakeSettingRows, isIntakeSetting, readIntakeSetting } from './intakeSettings';
import { answerRows, keptOr, type SettingRow } from './settingRows';
import { yearChangeKey, yearChangeRows } from './yearChangeRows';
import { packTab } from './packSheet/packWords';
import { readPackSheet } from './packSheet/readPackSheet';
import { perSnapshot, type Snapshot } from './snapshot';

export interface ReadSettings {
  readonly settings: Settings;
  /** One settingIgnored per value that cannot be read. */
  readonly problems: readonly Finding[];
}

const stagePrefix = 'stages.';
const blankIsZeroKey = 'blankIsZero';
const notBoundKey = 'notBound';
const relaxationPrefix = 'relaxations.';
const specialFundsKey = 'specialFundsPerPupil';
const tutoringVetoKey = 'tutoringVeto';
const packKey = 'pack';
const looksKey = 'looks';
const madeKey = 'made';
const writtenKey = 'written';
/** Excel takes 32,767 characters in a cell; a longer text goes on in the rows pack.2, pack.3 … */
const longestCell = 30_000;

/**
 * Reads the county's choices from the workbook; the defaults where there is no sheet of ours. What stands
 * on 均衡_省定标准 goes before a pack that 均衡_设置 keeps, also where it has faults; where the two differ,
 * that is said.
 */
export const readSettings = perSnapshot((snapshot): ReadSettings => {
  const kept = settingsKept(snapshot);
  const typed = readPackSheet(snapshot);
  if (!typed) return kept;
  return {
    settings: { ...kept.settings, pack: typed.pack },
    problems: [...kept.problems, ...typed.faults, ...twoPacks(typed.pack, kept.settings.pack)],
  };
});

function twoPacks(typed: Pack | null, kept: Pack | null): readonly Finding[] {
  if (!typed || !kept || saysTheSame(typed, kept)) return [];
  const params = { pack: typed.name, kept: kept.name };
  return [makeFinding('packSheetBeforeSettings', { sheet: packTab, cell: null }, params)];
}

/** Which schema an editor checks a file by is not on the sheet. */
function saysTheSame(a: Pack, b: Pack | null): boolean {
  const rules = (pack: Pack) => packJson({ ...pack, $schema: undefined });
  return b !== null && rules(a) === rules(b);
}

const settingsKept = perSnapshot((snapshot): ReadSettings => {
  const sheet = settingsGrid(snapshot);
  if (!sheet) return { settings: defaultSettings, problems: [] };
  const problems: Finding[] = [];
  const found: Record<string, unknown> = {};
  const stageOf: Record<string, Stage> = {};
  const relaxations: Partial<Record<RelaxationId, string>> = {};
  const answers: Partial<Record<AnswerRecord, Record<string, string>>> = {};
  for (const { key, value, row } of settingsEntries(sheet)) {
    const told = asText(value);
    if (told === '') continue;
    const ignored = (item: Bilingual) => problems.push(problem(sheet, row, item, told));
    const asked = parseAnswerKey(key);
    if (asked) {
      const { record, about } = asked;
      const answer = answerKinds[record].read(told);
      if (answer === null) ignored(answerKinds[record].item(about));
      else answers[record] = { ...answers[record], [about]: answer };
    } else if (isChoice(key)) {
      const { item, options } = choices[key];
      const option = optionOf(options, told);
      if (option) found[key] = option.id;
      else ignored(item);
    } else if (key.startsWith(stagePrefix)) {
      const table = key.slice(stagePrefix.length);
      const option = optionOf(stageOptions, told);
      if (option) stageOf[table] = option.id;
      else ignored(stageItem(table));
    } else if (key === blankIsZeroKey) {
      found[key] = told.split(/[\s;；,，、]+/).filter((name) => name !== '');
    } else if (key === notBoundKey) {
      found[key] = told.split(/\s*[;；\n]\s*/).filter((label) => label !== '');
    } else if (key.startsWith(relaxationPrefix)) {
      const id = relaxationIds.find((each) => relaxationPrefix + each === key);
      if (!id || isOff(told)) continue;
      if (isBasis(told)) relaxations[id] = told;
      else ignored(relaxationItem(id));
    } else if (key === specialFundsKey) {
      const amount = amountOf(told);
      if (amount !== null) found[key] = amount;
      else ignored(specialFundsItem);
    } else if (key === yearChangeKey) {
      const percent = amountOf(told);
      if (percent !== null) found[key] = percent;
      else ignored(yearChangeItem);
    } else if (key === tutoringVetoKey) {
      const option = optionOf(noYes, told);
      if (option) found[key] = option.id === 'yes';
      else ignored(tutoringVetoItem);
    } else if (isIntakeSetting(key)) {
      const { item, answer } = readIntakeSetting(key, told);
      if (answer !== null) found[key] = answer;
      else ignored(item);
    } else if (key === packKey) {
      const pack = packOf(longText(sheet, packKey));
      if (pack) found[key] = pack;
      else ignored(packItem);
    }
  }
  const parsed = settingsSchema.safeParse({ ...found, ...answers, stages: stageOf, relaxations });
  return { settings: parsed.success ? parsed.data : defaultSettings, problems };
});

/** The looks of each page and zone when its formats and colour rules were last made, by id. */
export function readLooks(snapshot: Snapshot): ReadonlyMap<string, string> {
  return readRecord(snapshot, looksKey);
}

/** What each output that stands was made from, as a digest, by the output's key. */
export function readMade(snapshot: Snapshot): ReadonlyMap<string, string> {
  return readRecord(snapshot, madeKey);
}

/** The marks of what each page of ours held when it was written, by its id. */
export function readWritten(snapshot: Snapshot): ReadonlyMap<string, string> {
  return readRecord(snapshot, writtenKey);
}

/**
 * Whether the marks of the pages are gone: with the sheet, or emptied by hand. Version 0.1.0 kept none,
 * and had no row for them.
 */
export function isWrittenLost(snapshot: Snapshot): boolean {
  const sheet = settingsGrid(snapshot);
  if (!sheet) return true;
  const entry = settingsEntries(sheet).find(({ key }) => key === writtenKey);
  return entry !== undefined && asText(entry.value) === '';
}

/** What the add-in itself keeps on the sheet. */
export interface Records {
  readonly looks: ReadonlyMap<string, string>;
  readonly made: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
}

function readRecord(
  snapshot: Snapshot,
  key: typeof looksKey | typeof madeKey | typeof writtenKey,
): ReadonlyMap<string, string> {
  const sheet = settingsGrid(snapshot);
  const told = sheet ? longText(sheet, key) : '';
  return new Map(
    told.split(';').flatMap((part): (readonly [string, string])[] => {
      const at = part.indexOf('=');
      return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
    }),
  );
}

/**
 * The rows of the sheet. A cell that already says the same, or that the user filled with something
 * unreadable while nothing else was chosen, stays as it is.
 *
 * @param tables keys of the tables with one stage, with their stage: it is remembered, so that the
 * table is understood when its sheet is renamed
 */
export function settingRows(
  settings: Settings,
  tables: readonly { readonly key: string; readonly stage: Stage }[],
  records: Records,
  snapshot: Snapshot,
  language: Language,
): readonly SettingRow[] {
  const sheet = settingsGrid(snapshot);
  const now = readSettings(snapshot).settings;
  const choice = <K extends ChoiceKey>(key: K): SettingRow => {
    const { item, options } = choices[key];
    const chosen = options.find(({ id }) => id === settings[key]);
    const standing = sheet ? settingsValue(sheet, key) : null;
    const kept = now[key] === settings[key] && asText(standing) !== '';
    const value = kept ? plainContent(standing) : (chosen?.term[language] ?? settings[key]);
    return { key, item, value, hint: { kind: 'options', options } };
  };
  const stageByTable = new Map(Object.entries(settings.stages));
  for (const { key, stage } of tables) stageByTable.set(key, stage);
  return [
    choice('standard'),
    ...[...stageByTable].sort(byKey).map(([table, stage]): SettingRow => {
      const key = stagePrefix + table;
      const standing = sheet ? settingsValue(sheet, key) : null;
      const kept = optionOf(stageOptions, asText(standing))?.id === stage;
      const value = kept ? plainContent(standing) : stageNames[stage][language];
      return { key, item: stageItem(table), value, hint: { kind: 'stage' } };
    }),
    ...answerRows(settings, sheet, language),
    ...intakeSettingRows(settings, sheet, language),
    {
      key: blankIsZeroKey,
      item: blankIsZeroItem,
      value: settings.blankIsZero.length === 0 ? null : settings.blankIsZero.join(';'),
      hint: { kind: 'blankIsZero' },
    },
    {
      key: notBoundKey,
      item: notBoundItem,
      value: settings.notBound.length === 0 ? null : settings.notBound.join(';'),
      hint: { kind: 'notBound' },
    },
    choice('artsColumn'),
    choice('computers'),
    choice('smallSchools'),
    choice('planOrder'),
    choice('columns'),
    choice('palette'),
    ...(hasFormulasRow(settings, sheet) ? [choice('formulas')] : []),
    ...relaxationIds.map((id): SettingRow => relaxationRow(id, settings, now, sheet)),
    {
      key: specialFundsKey,
      item: specialFundsItem,
      value: keptOr(
        sheet,
        specialFundsKey,
        now.specialFundsPerPupil === settings.specialFundsPerPupil,
        settings.specialFundsPerPupil,
      ),
      hint: { kind: 'specialFunds' },
    },
    {
      key: tutoringVetoKey,
      item: tutoringVetoItem,
      value: keptOr(
        sheet,
        tutoringVetoKey,
        now.tutoringVeto === settings.tutoringVeto,
        noYes[settings.tutoringVeto ? 1 : 0]?.term[language] ?? null,
      ),
      hint: { kind: 'options', options: noYes },
    },
    ...yearChangeRows(settings, now, records.written, sheet),
    ...packRows(settings, sheet, readPackSheet(snapshot)?.pack ?? null),
    ...recordRows(looksKey, looksItem, records.looks),
    ...recordRows(madeKey, madeItem, records.made),
    ...recordRows(writtenKey, writtenItem, records.written),
  ];
}

/** A row of its own only where it is chosen, or stands: what was written before stays as it is. */
function hasFormulasRow({ formulas }: Settings, sheet: SettingsGrid | null): boolean {
  return formulas === 'live' || (sheet !== null && settingsValue(sheet, 'formulas') !== null);
}

function recordRows(
  key: string,
  item: Bilingual,
  record: ReadonlyMap<string, string>,
): readonly SettingRow[] {
  const told = [...record].sort(byKey).map(([id, said]) => `${id}=${said}`);
  return rowsOfText(key, told.join(';')).map((part) => ({
    ...part,
    item,
    hint: { kind: 'record' },
  }));
}

/** A text in as many rows as it needs, at least one. */
function rowsOfText(key: string, text: string): readonly Pick<SettingRow, 'key' | 'value'>[] {
  const parts = Math.max(1, Math.ceil(text.length / longestCell));
  return Array.from({ length: parts }, (_, at) => ({
    key: at === 0 ? key : `${key}.${at + 1}`,
    value: text.slice(at * longestCell, (at + 1) * longestCell) || null,
  }));
}

function relaxationRow(
  id: RelaxationId,
  settings: Settings,
  now: Settings,
  sheet: SettingsGrid | null,
): SettingRow {
  const key = relaxationPrefix + id;
  const basis = settings.relaxations[id] ?? null;
  const same = (now.relaxations[id] ?? null) === basis;
  const value = keptOr(sheet, key, same, basis);
  return { key, item: relaxationItem(id), value, hint: { kind: 'relaxation' } };
}

/**
 * @param typed the pack of 均衡_省定标准: what stands there is not kept a second time, and another that
 * stands here already stays, to be decided on by the county
 */
function packRows(
  settings: Settings,
  sheet: SettingsGrid | null,
  typed: Pack | null,
): readonly SettingRow[] {
  const standing = sheet ? longText(sheet, packKey) : '';
  const kept = packOf(standing);
  const same = JSON.stringify(kept) === JSON.stringify(settings.pack);
  const json = settings.pack === null ? '' : JSON.stringify(settings.pack);
  const once = same && standing !== '' ? standing : json;
  const told = typed === null ? once : saysTheSame(typed, kept) ? '' : standing;
  return rowsOfText(packKey, told).map((part, at) => ({
    ...part,
    item: packItem,
    hint: { kind: at === 0 ? 'pack' : 'packMore' },
  }));
}

function packOf(told: string): Settings['pack'] {
  try {
    const parsed = packSchema.safeParse(JSON.parse(told));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A text that may go on in further rows. */
function longText(sheet: SettingsGrid, key: string): string {
  const entries = new Map(settingsEntries(sheet).map((entry) => [entry.key, asText(entry.value)]));
  let told = entries.get(key) ?? '';
  for (let part = 2; ; part += 1) {
    const more = entries.get(`${key}.${part}`) ?? '';
    if (more === '') return told;
    told += more;
  }
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}

function problem(
  { sheet, valueColumn }: SettingsGrid,
  row: number,
  setting: Bilingual,
  found: string,
): Finding {
  const place = { sheet, cell: cellAddress(row, valueColumn) };
  return makeFinding('settingIgnored', place, { setting, found: found.slice(0, 60) });
}
