/**
 * A real browser for the tests: an installed Chrome, Chromium or Edge in a fresh profile, and pages
 * that keep a record of everything that must not happen in them.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { chromium, type Browser as Chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

const project = join(__dirname, '..', '..');

/** Milliseconds until a state that never comes is a fault: far beyond what a busy machine takes. */
const patience = 120_000;

export interface Browser {
  /** In a profile of its own: what one page remembers, another does not know. */
  readonly newPage: () => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  /** Exceptions, errors on the console, breaches of the content security policy. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run node scripts/ensure-browser.mjs');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
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
  return { newPage: () => watchedPage(browser), close: () => browser.close() };
}

async function watchedPage(browser: Chromium): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
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
  return { page, requests, faults, close: () => context.close() };
}

/** The ends that Tabster puts around what it keeps the focus in: hidden, and never left with it. */
const looked: ElementContext = { exclude: [['[data-tabster-dummy]']] };

/** axe reads the colours that the system has put its own in the place of. */
const unreadable: NonNullable<RunOptions['rules']> = { 'color-contrast': { enabled: false } };

/** What axe finds serious or critical: rule and place. */
export async function seriousFaults(
  page: Page,
  { forcedColours = false } = {},
): Promise<readonly string[]> {
  // half-way through a fade a colour is neither the one nor the other; what turns for ever is no fade
  await until(
    page,
    "document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity)",
  );
  if (!(await page.evaluate<boolean>('"axe" in window'))) {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  }
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(forcedColours ? { rules: unreadable } : {}),
  };
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(looked)}, ${JSON.stringify(options)})`,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id} ${target.join(' ')}: ${failureSummary ?? ''}\n${html}`,
      ),
    );
}

/** Writes a picture to out/, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = join(project, 'out', 'pictures', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}

/**
 * Waits until an expression holds in the page. Asked from outside again and again: a predicate that
 * polls inside the page is an eval, which the pane's policy forbids.
 */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`never came true: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
