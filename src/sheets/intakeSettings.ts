/**
 * What the county says before figures are taken from the statistics system, as rows of 均衡_设置: its
 * name, which wide tables ask for, too, the year, and whether premises used alone count. A county that was
 * asked nothing has no such rows.
 */
import type { IntakeSetting, Settings } from '../county/settings';
import type { Bilingual, Language } from '../standards/message';
import { reportYearIn } from '../statistics/reportYear';
import { bilingual, optionOf, type Option } from './options';
import type { Content } from './plan';
import type { SettingRow } from './settingRows';
import { asText, plainContent, settingsEntries, type SettingsGrid } from './settingsGrid';

const premisesOptions: readonly Option<NonNullable<Settings['premises']>>[] = [
  { id: 'owned', term: bilingual('只算学校产权', 'Owned premises only') },
  {
    id: 'ownedAndUsedAlone',
    term: bilingual('学校产权加独立使用', 'Owned premises and those used alone'),
  },
];

type RowKey = 'county' | IntakeSetting;

interface IntakeSettingKind {
  readonly item: Bilingual;
  /** The choice as the settings keep it; null where it cannot be read. */
  readonly read: (told: string) => Settings[RowKey];
  readonly hint: SettingRow['hint'];
}

const kinds: Readonly<Record<RowKey, IntakeSettingKind>> = {
  county: {
    item: bilingual('县（统计三级）', 'County (统计三级)'),
    read: (told) => told,
    hint: { kind: 'county' },
  },
  year: {
    item: bilingual('取数的年份', 'Year of the statistics exports'),
    read: (told) => reportYearIn(told)?.first ?? null,
    hint: { kind: 'year' },
  },
  premises: {
    item: bilingual('校舍面积口径', 'Premises counted'),
    read: (told) => optionOf(premisesOptions, told)?.id ?? null,
    hint: { kind: 'options', options: premisesOptions },
  },
};

const settingIds: readonly RowKey[] = ['county', 'year', 'premises'];

export function isIntakeSetting(key: string): key is RowKey {
  return key in kinds;
}

/** What a cell says; `answer` is null where it cannot be read. */
export function readIntakeSetting(key: RowKey, told: string) {
  const { item, read } = kinds[key];
  return { item, answer: read(told) };
}

/** The rows of what was said, and of what stands there and cannot be read. */
export function intakeSettingRows(
  settings: Settings,
  sheet: SettingsGrid | null,
  language: Language,
): readonly SettingRow[] {
  const standing = new Map(sheet ? settingsEntries(sheet).map((one) => [one.key, one.value]) : []);
  return settingIds.flatMap((key): SettingRow[] => {
    const { item, read, hint } = kinds[key];
    const cell = standing.get(key) ?? null;
    const told = asText(cell);
    const stays = told !== '' && (read(told) ?? null) === settings[key];
    if (settings[key] === null && !stays) return [];
    const value = stays ? plainContent(cell) : chosenWords(settings, key, language);
    return [{ key, item, value, hint }];
  });
}

function chosenWords(settings: Settings, key: RowKey, language: Language): Content {
  if (key !== 'premises') return settings[key];
  return premisesOptions.find(({ id }) => id === settings.premises)?.term[language] ?? null;
}
