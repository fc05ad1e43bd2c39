/** The pane in a real browser, as tests work with it: opened over a workbook, pressed, asked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { pane as english } from '../../src/messages/en-US/pane';
import { pane as chinese, type PaneCode } from '../../src/messages/zh-CN/pane';
import type { Language } from '../../src/standards/message';
import { sidePages, stepPages, type PageId } from '../../src/taskpane/navigation';
import { openBrowser, type Browser, type WatchedPage, until } from './browser';
import { buildPane } from './build';
import type { DoubleInPage } from './officeDouble';
import { serve, type Site } from './serve';

const samples = join(__dirname, '..', '..', 'assets', 'samples');

export interface PaneInBrowser {
  readonly page: Page;
  /** The built files, and the address that serves them. */
  readonly out: string;
  readonly url: string;
  /** Opens the pane; options as officeDouble.ts has them. */
  readonly open: (options?: Readonly<Record<string, string>>) => Promise<void>;
  /** The words of the language that the pane was opened in. */
  readonly words: (code: PaneCode, params?: Readonly<Record<string, string | number>>) => string;
  readonly button: (name: string) => Locator;
  readonly press: (name: string) => Promise<void>;
  readonly go: (page: PageId) => Promise<void>;
  readonly outcome: (kind: string) => Promise<void>;
  readonly freshness: (state: 'none' | 'fresh' | 'stale') => Promise<void>;
  /** 一键测算 with its question, and the end of both. */
  readonly runOnce: () => Promise<void>;
  /** Asks the double in the page. */
  readonly inExcel: <T, A = undefined>(
    ask: (excel: DoubleInPage, given: A) => T | Promise<T>,
    given?: A,
  ) => Promise<T>;
  readonly selected: (place: string) => Promise<void>;
}

/**
 * For the whole of a test file: one browser, one page per test, and after each test nothing may have
 * gone wrong in the page nor have been asked for beyond this machine.
 * @param workbooks besides the sample county
 */
export function paneInBrowser(
  workbooks: Readonly<Record<string, () => Promise<Uint8Array>>> = {},
): PaneInBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-e2e-'));
  let out = '';
  let site: Site;
  let browser: Browser;
  let watched: WatchedPage;
  let language: Language = 'zh-CN';

  beforeAll(async () => {
    for (const [name, make] of Object.entries(workbooks)) {
      writeFileSync(join(folder, name), await make());
    }
    out = buildPane();
    site = await serve([out, samples, folder]);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    watched = await browser.newPage();
  });

  afterEach(async () => {
    const { requests, faults } = watched;
    await watched.close();
    expect(faults).toEqual([]);
    const beyond = requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'));
    expect(beyond).toEqual([]);
  });

  const words: PaneInBrowser['words'] = (code, params = {}) => {
    const said: string = (language === 'zh-CN' ? chinese : english)[code];
    return said.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
  };
  const button = (name: string) => watched.page.getByRole('button', { name, exact: true });
  const press = (name: string) => button(name).click();
  const outcome = (kind: string) => watched.page.locator(`[data-outcome="${kind}"]`).waitFor();
  return {
    get page() {
      return watched.page;
    },
    get out() {
      return out;
    },
    get url() {
      return site.url;
    },
    open: async (options = {}) => {
      language = options['language'] === 'en-US' ? 'en-US' : 'zh-CN';
      const query = new URLSearchParams({ workbook: 'county.xlsx', ...options });
      await watched.page.goto(`${site.url}taskpane.html?${query.toString()}`);
    },
    words,
    button,
    press,
    go: async (id) => {
      const name = words(`pane.page.${id}`);
      const isSide = sidePages.some((side) => side === id);
      const isStep = stepPages.some((step) => step === id);
      if (isStep) await watched.page.locator(`[data-step="${id}"]`).click();
      else if (isSide) await watched.page.locator('header').getByRole('button', { name }).click();
      else await watched.page.locator(`[role="tab"][data-page="${id}"]`).click();
      await watched.page.getByRole('main', { name, exact: true }).waitFor();
    },
    outcome,
    freshness: (state) => watched.page.locator(`[data-freshness="${state}"]`).waitFor(),
    runOnce: async () => {
      await press(words('pane.recalculate'));
      await press(words('pane.consent.agree'));
      await outcome('recalculated');
      await watched.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    },
    inExcel: async (ask, given) => {
      await until(watched.page, 'window.excelDouble !== undefined');
      const sent = given === undefined ? 'undefined' : JSON.stringify(given);
      return watched.page.evaluate(`(${ask.toString()})(window.excelDouble, ${sent})`);
    },
    selected: async (place) => {
      const wanted = JSON.stringify(place);
      await until(watched.page, `window.excelDouble.selection() === ${wanted}`);
    },
  };
}
