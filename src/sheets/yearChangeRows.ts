/** The row of 均衡_设置 with the percentage from which a change between two years is told. */
import { defaultSettings, type Settings } from '../county/settings';
import { asText, settingsValue, type SettingsGrid } from './settingsGrid';
import { yearChangeItem } from './settingOptions';
import { keptOr, type SettingRow } from './settingRows';
import { isPastYearsPage } from './years/pastYears';

export const yearChangeKey = 'yearChangePercent';

/** Only where years are compared, or another percentage was chosen. */
export function yearChangeRows(
  { yearChangePercent }: Settings,
  now: Settings,
  written: ReadonlyMap<string, string>,
  sheet: SettingsGrid | null,
): readonly SettingRow[] {
  const standing = sheet ? asText(settingsValue(sheet, yearChangeKey)) : '';
  const compares = [...written.keys()].some(isPastYearsPage);
  const isDefault = yearChangePercent === defaultSettings.yearChangePercent;
  if (standing === '' && isDefault && !compares) return [];
  const same = now.yearChangePercent === yearChangePercent;
  const value = keptOr(sheet, yearChangeKey, same, yearChangePercent);
  return [{ key: yearChangeKey, item: yearChangeItem, value, hint: { kind: 'yearChange' } }];
}
