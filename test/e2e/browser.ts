/**
 * A real browser for the tests: an installed Chrome, Chromium or Edge in a fresh profile, and pages
 * that keep a record of everything that must not happen in them.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

const project = join(__dirname, '..', '..');

export interface Browser {
  readonly newPage: () => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  /** Exceptions, errors on the console, breaches of the content security policy. */
  readonly faults: readonly string[];
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run node scripts/ensure-browser.mjs');
  const profile = mkdtempSync(join(tmpdir(), 'junheng-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 320, height: 800 },
    locale: 'zh-CN',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    newPage: () => watchedPage(context),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function watchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.exposeFunction('reportBreach', (breach: string) => faults.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report: unknown = Reflect.get(window, 'reportBreach');
      if (typeof report === 'function') report(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, requests, faults };
}

/** What axe finds serious or critical: rule and place. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`,
      ),
    );
}

/** Writes a picture to out/, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = join(project, 'out', 'pictures', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
