/** @jest-environment jsdom */
import { appearance } from '../../src/taskpane/theme';
import { languageOf } from '../../src/taskpane/words';
import { completeBrowser } from './browser';

describe('the theme', () => {
  it.each([
    ['#FFFFFF', 'light'],
    ['#f3f2f1', 'light'],
    ['#262626', 'dark'],
    ['#000000', 'dark'],
  ] as const)('follows an Office background of %s: %s', (background, theme) => {
    completeBrowser(theme === 'light');
    expect(appearance(background)).toBe(theme);
  });

  it('follows the system where Office does not tell', () => {
    completeBrowser(true);
    expect(appearance(null)).toBe('dark');
    completeBrowser(false);
    expect(appearance(null)).toBe('light');
    expect(appearance('transparent')).toBe('light');
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
