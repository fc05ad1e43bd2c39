/**
 * Light, dark or high contrast. High contrast is the system's and goes before everything: the browser
 * tells it for certain (`forced-colors`), while a black Office background may as well be the theme
 * called black. Else the person's choice counts, else what Office says, else what the system says.
 */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { onPreference, preferences, type ThemeChoice } from './preferences';

/** Background of the Office theme, `#RRGGBB`; null where the host does not tell. */
export type OfficeBackground = () => string | null;

export type Appearance = 'light' | 'dark' | 'highContrast';

const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
};

export function useTheme(officeBackground: OfficeBackground): Theme {
  const shown = useSyncExternalStore(watchAppearance, () =>
    appearance(officeBackground(), preferences().theme),
  );
  const highContrast = useSyncExternalStore(watchHighContrast, () => highContrastTheme);
  useEffect(() => {
    // Scroll bars and lists of choices are the browser's own; forced colours are the system's to choose.
    document.documentElement.style.colorScheme = shown === 'highContrast' ? '' : shown;
    if (shown === 'highContrast') void fetchHighContrast();
  }, [shown]);
  if (shown !== 'highContrast') return themes[shown];
  return highContrast ?? themes[systemIsDark() ? 'dark' : 'light'];
}

const darkSystem = '(prefers-color-scheme: dark)';
const forcedColours = '(forced-colors: active)';

export function appearance(officeBackground: string | null, choice: ThemeChoice): Appearance {
  if (coloursAreForced()) return 'highContrast';
  if (choice !== 'auto') return choice;
  const lightness = officeBackground === null ? null : lightnessOf(officeBackground);
  const dark = lightness === null ? systemIsDark() : lightness < 0.5;
  return dark ? 'dark' : 'light';
}

/** The system's high contrast is on. */
export function coloursAreForced(): boolean {
  return matchMedia(forcedColours).matches;
}

function systemIsDark(): boolean {
  return matchMedia(darkSystem).matches;
}

/** Office tells of no theme change in Excel: look again when the system's changes or the pane gets focus. */
function watchAppearance(listener: () => void): () => void {
  const system = [darkSystem, forcedColours].map((query) => matchMedia(query));
  for (const query of system) query.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  const forget = onPreference(listener);
  return () => {
    for (const query of system) query.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
    forget();
  };
}

let highContrastTheme: Theme | null = null;
const themeListeners = new Set<() => void>();

function watchHighContrast(listener: () => void): () => void {
  themeListeners.add(listener);
  return () => themeListeners.delete(listener);
}

/** Few need it, so it is no part of the first load; without it the forced colours still hold. */
async function fetchHighContrast(): Promise<void> {
  const loaded = await import(/* webpackChunkName: 'contrast' */ './highContrast').catch(
    () => null,
  );
  highContrastTheme = loaded?.teamsHighContrastTheme ?? null;
  for (const listener of themeListeners) listener();
}

/** 0 black … 1 white; null for what is no colour. */
function lightnessOf(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => parseInt(digits, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
