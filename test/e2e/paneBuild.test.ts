/** What the production build of the pane loads, and what it must not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sidePages, stepPages, workPages } from '../../src/taskpane/navigation';
import { until } from './browser';
import { paneInBrowser } from './pane';

const firstLoadLimit = 250_000;

const pane = paneInBrowser();

describe('the build', () => {
  it('loads at most 250 kB gzip before the pane shows, without office.js; charts and computing come later', async () => {
    const { page, out, url, open } = pane;
    await page.addInitScript(noteScriptsOfFirstShow);
    await open();
    await until(page, 'window.scriptsOfFirstShow !== undefined');
    const scripts = (await page.evaluate<readonly string[]>('window.scriptsOfFirstShow')).filter(
      (script) => !script.endsWith('office.js'),
    );
    const files = scripts.map((script) => script.slice(url.length));
    const bytes = files.map((file) => gzipSync(readFileSync(join(out, file))).length);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(firstLoadLimit);
    const later =
      /^(?:charts|compute|reading|workbench|binding|findings|settings|help|forms|remedy|transfers|purchases|scenarios|improving|solver|intake|takingIn|files)\b/;
    expect(files.filter((file) => later.test(file))).toEqual([]);
  });

  it('has no .xlsx library and compiles no code at run time', () => {
    const { out } = pane;
    const html = readFileSync(join(out, 'taskpane.html'), 'utf8');
    const [, bundle = ''] = /src="(taskpane\.[0-9a-f]+\.js)"/.exec(html) ?? [];
    const code = readFileSync(join(out, bundle), 'utf8');
    expect(code).not.toMatch(/xl\/workbook\.xml|\beval\(/);
    // WebAssembly is the solver's, in its worker.
    expect(html).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(html).not.toContain("'unsafe-eval'");
  });

  it('asks for nothing but its own files on any page of the pane', async () => {
    const { page, out, url, open, go } = pane;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open();
    for (const id of [...workPages, ...sidePages, ...stepPages]) {
      await go(id);
      await page.waitForLoadState('networkidle');
    }
    const own = new Set([...readdirSync(out), 'icons/icon-32.png', 'county.xlsx']);
    const others = asked
      .filter((each) => !each.startsWith('data:'))
      .map((each) => new URL(each))
      .filter((each) => !url.startsWith(each.origin) || !own.has(each.pathname.slice(1)));
    expect(others.map(String)).toEqual([]);
    expect(asked.filter((each) => each.includes('workbench'))).toEqual([]);
  });
});

/** In the page: which scripts had come when the pane was first there to be seen. */
function noteScriptsOfFirstShow(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-freshness]')) return;
    observer.disconnect();
    const scriptsOfFirstShow = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js'));
    Object.assign(window, { scriptsOfFirstShow });
  });
  observer.observe(document, { childList: true, subtree: true });
}
