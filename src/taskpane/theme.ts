/**
 * Light or dark: as Office says where it says it, else as the system says. In high contrast the
 * system's forced colours replace either; the components give way to them.
 */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Background of the Office theme, `#RRGGBB`; null where the host does not tell. */
export type OfficeBackground = () => string | null;

export type Appearance = 'light' | 'dark';

const themes: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
};

export function useTheme(officeBackground: OfficeBackground): Theme {
  return themes[useSyncExternalStore(subscribe, () => appearance(officeBackground()))];
}

const darkSystem = '(prefers-color-scheme: dark)';

export function appearance(officeBackground: string | null): Appearance {
  const lightness = officeBackground === null ? null : lightnessOf(officeBackground);
  const dark = lightness === null ? matchMedia(darkSystem).matches : lightness < 0.5;
  return dark ? 'dark' : 'light';
}

/** Office tells of no theme change in Excel: look again when the system's changes or the pane gets focus. */
function subscribe(listener: () => void): () => void {
  const system = matchMedia(darkSystem);
  system.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  return () => {
    system.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}

/** 0 black … 1 white; null for what is no colour. */
function lightnessOf(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => parseInt(digits, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
