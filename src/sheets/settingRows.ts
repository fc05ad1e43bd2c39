/** The rows of 均衡_设置: what each holds, and those of the county's answers. */
import type { Settings } from '../county/settings';
import type { Bilingual, Language } from '../standards/message';
import {
  answerKey,
  answerKinds,
  answersIn,
  parseAnswerKey,
  saysSame,
  type AnswerRecord,
} from './answerSettings';
import type { Option } from './options';
import type { Content } from './plan';
import {
  asText,
  settingsEntries,
  plainContent,
  settingsValue,
  type SettingsGrid,
} from './settingsGrid';

/** A row of the sheet. */
export interface SettingRow {
  readonly key: string;
  readonly item: Bilingual;
  readonly value: Content;
  readonly hint: SettingHint;
}

export type SettingHint =
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'answer'; readonly record: AnswerRecord }
  | {
      readonly kind:
        | 'stage'
        | 'county'
        | 'year'
        | 'blankIsZero'
        | 'notBound'
        | 'relaxation'
        | 'specialFunds'
        | 'yearChange'
        | 'pack'
        | 'packMore'
        | 'record';
    };

/** One row per answer; an answer that cannot be read stays where it is until it is given anew. */
export function answerRows(
  settings: Settings,
  sheet: SettingsGrid | null,
  language: Language,
): readonly SettingRow[] {
  const given = answersIn(settings).map((one): SettingRow => {
    const { record, about, answer } = one;
    const key = answerKey(one);
    const { item, words } = answerKinds[record];
    const standing = sheet ? settingsValue(sheet, key) : null;
    const kept = saysSame(one, asText(standing));
    const value = kept ? plainContent(standing) : words(answer)[language];
    return { key, item: item(about), value, hint: { kind: 'answer', record } };
  });
  const unread = (sheet ? settingsEntries(sheet) : []).flatMap(({ key, value }): SettingRow[] => {
    const asked = parseAnswerKey(key);
    if (!asked || asText(value) === '' || given.some((row) => row.key === key)) return [];
    const { item, read } = answerKinds[asked.record];
    if (read(asText(value)) !== null) return [];
    const hint: SettingHint = { kind: 'answer', record: asked.record };
    return [{ key, item: item(asked.about), value: plainContent(value), hint }];
  });
  return [...given, ...unread];
}

/** What stands on the sheet where it says the same, or cannot be read while nothing else is chosen. */
export function keptOr(
  sheet: SettingsGrid | null,
  key: string,
  same: boolean,
  value: Content,
): Content {
  const standing = sheet ? settingsValue(sheet, key) : null;
  return same && asText(standing) !== '' ? plainContent(standing) : value;
}
