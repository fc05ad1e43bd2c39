/** @jest-environment jsdom */
import { renderHook, waitFor, act, cleanup } from '@testing-library/react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { prefer } from '../../src/ui/preferences';
import { appearance, useTheme } from '../../src/ui/theme';
import { languageOf } from '../../src/ui/useWords';
import { completeBrowser } from '../taskpane/browser';

beforeEach(() => completeBrowser());
afterEach(() => {
  cleanup();
  prefer({ theme: 'auto' });
});

/** The system's high contrast, in a browser that is otherwise light. */
function forceColours(): void {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) => ({
      matches: query.includes('forced-colors: active'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
}

describe('the theme', () => {
  it.each([
    ['#FFFFFF', 'light'],
    ['#f3f2f1', 'light'],
    ['#262626', 'dark'],
    ['#000000', 'dark'],
  ] as const)('follows an Office background of %s: %s', (background, theme) => {
    completeBrowser(theme === 'light');
    expect(appearance(background, 'auto')).toBe(theme);
  });

  it('follows the system where Office does not tell', () => {
    completeBrowser(true);
    expect(appearance(null, 'auto')).toBe('dark');
    completeBrowser(false);
    expect(appearance(null, 'auto')).toBe('light');
    expect(appearance('transparent', 'auto')).toBe('light');
  });

  it('is the one that was chosen, whatever Office and the system say', () => {
    completeBrowser(true);
    expect(appearance('#000000', 'light')).toBe('light');
    completeBrowser(false);
    expect(appearance('#FFFFFF', 'dark')).toBe('dark');
  });

  it('changes in an open pane as soon as another is chosen', () => {
    const { result } = renderHook(() => useTheme(() => '#FFFFFF'));
    expect(result.current).toBe(webLightTheme);
    act(() => prefer({ theme: 'dark' }));
    expect(result.current).toBe(webDarkTheme);
    expect(document.documentElement.style.colorScheme).toBe('dark');
  });

  it('is high contrast where the system forces its colours, above every choice', async () => {
    forceColours();
    expect(appearance('#FFFFFF', 'light')).toBe('highContrast');
    const { result } = renderHook(() => useTheme(() => '#FFFFFF'));
    await waitFor(() => expect(result.current).toBe(teamsHighContrastTheme));
    expect(document.documentElement.style.colorScheme).toBe('');
  });

  it('takes a black Office for dark, for it may be the theme called black', () => {
    expect(appearance('#000000', 'auto')).toBe('dark');
  });
});

describe('the language', () => {
  it('is Chinese for every Chinese Office, else English', () => {
    expect(['zh-CN', 'zh-TW', 'ZH-hk', 'en-GB', 'de-DE'].map(languageOf)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'en-US',
      'en-US',
    ]);
  });
});
