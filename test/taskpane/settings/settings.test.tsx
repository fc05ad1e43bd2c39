/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { SessionState } from '../../../src/app/session';
import { defaultSettings } from '../../../src/county/settings';
import { paneWords } from '../../../src/messages/paneSpeech';
import type { Language } from '../../../src/standards/message';
import { prefer, preferences } from '../../../src/ui/preferences';
import { completeBrowser } from '../browser';
import { assessed } from '../county';
import { openPane } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(() => {
  cleanup();
  prefer({ theme: 'auto', live: false, language: null });
});

async function openSettings(state: Partial<SessionState> = {}, language: Language = 'zh-CN') {
  const session = await openPane(state, language, 'settings');
  await screen.findByRole('combobox', { name: /界面语言|Language/ });
  return session;
}

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const toggle = (name: RegExp) => screen.getByRole<HTMLInputElement>('switch', { name });

describe('the settings of a person', () => {
  it('switch the language of the whole pane, and remember it', async () => {
    // So that the sentences come at once.
    await paneWords('en-US');
    await openSettings(assessed);
    choose('界面语言', 'en-US');
    expect(await screen.findByRole('button', { name: 'Recalculate' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-US');
    expect(document.body.textContent).not.toMatch(/一键测算|数据核查/);
    expect(preferences().language).toBe('en-US');
  });

  it('choose the theme of the open pane, and remember it', async () => {
    await openSettings();
    const background = () =>
      getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body)
        .getPropertyValue('--colorNeutralBackground1')
        .trim();
    expect(background()).toBe(webLightTheme.colorNeutralBackground1);
    choose('主题', 'dark');
    expect(background()).toBe(webDarkTheme.colorNeutralBackground1);
    expect(preferences().theme).toBe('dark');
    choose('主题', 'auto');
    expect(background()).toBe(webLightTheme.colorNeutralBackground1);
  });

  it('say that high contrast is the system’s', async () => {
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: (query: string) => ({
        matches: query.includes('forced-colors: active'),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }),
    });
    await openSettings();
    expect(screen.getByText('系统已打开高对比度，按系统的颜色显示。')).toBeTruthy();
  });

  it('say that they stay on this computer', async () => {
    await openSettings();
    expect(screen.getByText(/只保存在本机，不写入工作簿/)).toBeTruthy();
    expect(screen.queryByText(/系统已打开高对比度/)).toBeNull();
  });
});

describe('the settings of a workbook', () => {
  it('choose palette and place of the outputs', async () => {
    const session = await openSettings();
    choose('达标颜色', 'safe');
    choose('结果列写在', 'sheet');
    expect(session.state().settings).toMatchObject({ palette: 'safe', columns: 'sheet' });
  });

  it('show the colours as the sheet will have them, with their symbols', async () => {
    await openSettings();
    const cells = () =>
      within(screen.getByRole('list', { name: '颜色和符号示例' }))
        .getAllByRole('listitem')
        .map(({ textContent, style }) => [textContent, style.backgroundColor]);
    expect(cells()).toEqual([
      ['✓ 达标', 'rgb(198, 239, 206)'],
      ['▲ 达到85%', 'rgb(255, 235, 156)'],
      ['✕ 不达标', 'rgb(255, 199, 206)'],
      ['– 数据不全', 'rgb(237, 237, 237)'],
    ]);
    choose('达标颜色', 'safe');
    expect(cells()[0]).toEqual(['✓ 达标', 'rgb(189, 215, 238)']);
  });

  it('choose how arts teachers and computers count', async () => {
    const session = await openSettings();
    choose('“艺术”教师列', 'subtotal');
    choose('计算机台数', 'all');
    expect(session.state().settings).toMatchObject({ artsColumn: 'subtotal', computers: 'all' });
  });

  it('let a province’s tutoring veto be switched on', async () => {
    const session = await openSettings();
    fireEvent.click(toggle(/^校外培训治理不力/));
    expect(session.state().settings.tutoringVeto).toBe(true);
  });

  it('ask 基本均衡 neither for special funds nor for the tutoring veto', async () => {
    await openSettings({ settings: { ...defaultSettings, standard: 'basic-2012' } });
    expect(screen.queryByRole('textbox', { name: /^特殊教育学校/ })).toBeNull();
    expect(screen.queryByRole('switch', { name: /^校外培训/ })).toBeNull();
  });

  it('wait while work is under way', async () => {
    const session = await openSettings();
    act(() => session.show({ activity: { kind: 'writing', done: 0, cancellable: true } }));
    const closed = screen
      .getAllByRole<HTMLSelectElement>('combobox')
      .filter(({ disabled }) => disabled);
    // The seven choices and the standard; language and theme touch no workbook.
    expect(closed.length).toBe(8);
  });
});

describe('特殊教育学校生均公用经费标准', () => {
  const funds = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^特殊教育学校/ });
  const type = (value: string) => fireEvent.change(funds(), { target: { value } });

  it('is 8000 元 until the county says otherwise', async () => {
    await openSettings();
    expect(funds().value).toBe('8000');
  });

  it.each([
    ['9000', 9000],
    ['9,500 元', 9500],
    ['１００００', 10000],
    ['0.9万元', 9000],
    ['8000.5', 8000.5],
  ])('is read as people type it: %s', async (typed, amount) => {
    const session = await openSettings();
    type(typed);
    fireEvent.blur(funds());
    expect(session.state().settings.specialFundsPerPupil).toBe(amount);
    expect(funds().value).toBe(String(amount));
  });

  it('counts only when it is finished, and Enter finishes it', async () => {
    const session = await openSettings();
    type('9');
    type('9000');
    expect(session.verbs).not.toContain('choose');
    fireEvent.keyDown(funds(), { key: 'Enter' });
    expect(session.state().settings.specialFundsPerPupil).toBe(9000);
  });

  it.each(['', '0', '-5', '约八千', '#N/A'])(
    'stays as it was where %j is entered, and says so',
    async (typed) => {
      const session = await openSettings();
      type(typed);
      fireEvent.blur(funds());
      expect(session.verbs).not.toContain('choose');
      expect(screen.getByText('请填写大于 0 的金额。现在仍按 8000 元。')).toBeTruthy();
      expect(funds().getAttribute('aria-invalid')).toBe('true');
      type('8500');
      fireEvent.blur(funds());
      expect(session.state().settings.specialFundsPerPupil).toBe(8500);
      expect(screen.queryByText(/请填写大于 0 的金额/)).toBeNull();
    },
  );
});

describe('自动测算', () => {
  it('is switched on and remembered, with what it does', async () => {
    const session = await openSettings({ freshness: 'fresh' });
    expect(screen.getByText(/^改动停止 1 秒后自动更新测算结果.*点“更新”后重写。$/)).toBeTruthy();
    expect(screen.queryByText(/先点“一键测算”并同意写入/)).toBeNull();
    fireEvent.click(toggle(/^数据改动后自动测算/));
    expect(session.state().live).toBe(true);
    expect(preferences().live).toBe(true);
    fireEvent.click(toggle(/^数据改动后自动测算/));
    expect(session.state().live).toBe(false);
    expect(preferences().live).toBe(false);
  });

  it('says that it begins after a first run that was agreed to', async () => {
    await openSettings({ freshness: 'none' });
    expect(screen.getByText('先点“一键测算”并同意写入，之后才自动测算。')).toBeTruthy();
  });
});

describe('the settings in English', () => {
  it('hold no Chinese of their own', async () => {
    await openSettings({ live: true }, 'en-US');
    await screen.findByRole('heading', { name: 'Examples' });
    const han = [
      ...(document.querySelector('main')?.textContent ?? '').matchAll(/\p{Script=Han}+/gu),
    ];
    // Languages are named in themselves.
    expect(han.map(([word]) => word)).toEqual(['中文']);
  });
});
