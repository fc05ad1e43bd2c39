/** The workbench in a real browser, as tests work with it: a page of its own for each test, watched. */
import type { Page } from 'playwright-core';
import { openBrowser, type Browser, type WatchedPage } from './browser';
import { buildPane } from './build';
import { serve, type Site } from './serve';

export interface WorkbenchInBrowser {
  readonly page: Page;
  /** The address that serves it. */
  readonly url: string;
  /** Presses the button of this name. */
  readonly press: (name: string | RegExp) => Promise<void>;
}

/**
 * For the whole of a test file: one browser, the workbench opened anew for each test, and after each
 * nothing may have gone wrong in the page nor have been asked for beyond this machine.
 *
 * @param allowed `downloads`: the page may hand out files, which it makes as blobs of its own
 */
export function workbenchInBrowser({ downloads = false } = {}): WorkbenchInBrowser {
  let site: Site;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    site = await serve([buildPane()]);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    watched = await browser.newPage();
    await watched.page.setViewportSize({ width: 1280, height: 800 });
    await watched.page.goto(`${site.url}workbench.html`);
    await watched.page.locator('[data-picker]').waitFor({ state: 'attached' });
  });

  afterEach(async () => {
    const { requests, faults } = watched;
    await watched.close();
    expect(faults).toEqual([]);
    const own = [site.url, 'data:', ...(downloads ? [`blob:${site.url}`] : [])];
    expect(requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
  });

  return {
    get page() {
      return watched.page;
    },
    get url() {
      return site.url;
    },
    press: (name) => watched.page.getByRole('button', { name }).click(),
  };
}
