/**
 * What one person prefers on this computer: language, theme, live recalculation. Kept in the browser's
 * storage, not in the workbook. Where the storage is absent, refuses or holds something else, the
 * preferences last as long as the pane.
 */
import type { Language } from '../standards/message';

/** `auto` follows Office, or the system where Office does not tell. */
export const themeChoices = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export interface Preferences {
  /** Null: nobody has chosen, the language of Office counts. */
  readonly language: Language | null;
  readonly theme: ThemeChoice;
  readonly live: boolean;
}

export interface PreferenceStore {
  /** The same object until something is preferred, so that it can be used with useSyncExternalStore. */
  readonly preferences: () => Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** Returns the unsubscriber. */
  readonly onPreference: (listener: () => void) => () => void;
}

const preferencesKey = 'junheng.preferences';

/** @param storage may throw: web views that block third-party data refuse even to name it */
export function preferenceStore(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
): PreferenceStore {
  const listeners = new Set<() => void>();
  let known: Preferences | null = null;
  const preferences = () => (known ??= preferencesFrom(readStored(storage)));
  return {
    preferences,
    prefer: (change) => {
      known = { ...preferences(), ...change };
      writeStored(storage, JSON.stringify(known));
      for (const listener of listeners) listener();
    },
    onPreference: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const { preferences, prefer, onPreference } = preferenceStore(() => window.localStorage);

function preferencesFrom(text: string | null): Preferences {
  const { language, theme, live } = parsedPreferences(text);
  return {
    language: language === 'zh-CN' || language === 'en-US' ? language : null,
    theme: themeChoices.find((choice) => choice === theme) ?? 'auto',
    live: live === true,
  };
}

function parsedPreferences(
  text: string | null,
): Readonly<Partial<Record<keyof Preferences, unknown>>> {
  if (text === null) return {};
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? found : {};
  } catch (error) {
    // another program wrote there
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function readStored(storage: Parameters<typeof preferenceStore>[0]): string | null {
  try {
    return storage().getItem(preferencesKey);
  } catch {
    return null;
  }
}

function writeStored(storage: Parameters<typeof preferenceStore>[0], text: string): void {
  try {
    storage().setItem(preferencesKey, text);
  } catch {
    // Refused or full: the preference lasts as long as the pane.
  }
}
