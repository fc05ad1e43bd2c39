/**
 * The production pane, unchanged, in a real browser: the Excel double stands in for office.js and
 * holds the sample county. Needs an installed browser (scripts/ensure-browser.mjs) and no network.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBrowser, picture, seriousFaults, type Browser, type WatchedPage } from './browser';
import { buildPane } from './build';
import type { DoubleInPage } from './officeDouble';
import { serve, type Site } from './serve';

const minute = 60_000;
const firstLoadLimit = 250_000;

jest.setTimeout(minute);

let out: string;
let site: Site;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  out = buildPane();
  site = await serve([out, join(__dirname, '..', '..', 'assets', 'samples')]);
  browser = await openBrowser();
}, 5 * minute);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  watched = await browser.newPage();
});

afterEach(async () => {
  const { page, requests, faults } = watched;
  await page.close();
  expect(faults).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual(
    [],
  );
});

async function open(options: Readonly<Record<string, string>> = {}): Promise<void> {
  const query = new URLSearchParams({ workbook: 'county.xlsx', ...options });
  await watched.page.goto(`${site.url}taskpane.html?${query.toString()}`);
}

const press = (name: string) => watched.page.getByRole('button', { name }).click();

async function runOnce(): Promise<void> {
  await press('一键测算');
  await press('同意并写入');
  await watched.page.locator('[data-outcome="recalculated"]').waitFor();
}

const freshness = (state: string) => watched.page.locator(`[data-freshness="${state}"]`).waitFor();

/** Asks the double in the page. */
function inExcel<T>(ask: (excel: DoubleInPage) => T): Promise<T> {
  return watched.page.evaluate<T>(`(${ask.toString()})(window.excelDouble)`);
}

describe('the main job in the pane', () => {
  it('asks before the first write, then computes, colours and reports; a later run just runs', async () => {
    const { page } = watched;
    await open();
    await freshness('none');
    const before = await inExcel((excel) => excel.sheetNames());
    await press('一键测算');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('均衡_优质_差异系数').first().waitFor();
    await picture(page, 'consent');
    expect(await inExcel((excel) => excel.sheetNames())).toEqual(before);
    await press('同意并写入');
    await page.locator('[data-outcome="recalculated"]').waitFor();
    await freshness('fresh');
    await dialog.waitFor({ state: 'hidden' });
    await picture(page, 'after-the-run');

    for (const stage of ['primary', 'junior']) {
      const rows = page.locator(`[data-stage="${stage}"] li`);
      expect(await rows.count()).toBeGreaterThanOrEqual(8);
    }
    expect(await page.locator('[data-school]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-rule]').count()).toBeGreaterThan(0);
    const sheets = await inExcel((excel) => excel.sheetNames());
    expect(sheets).toEqual(expect.arrayContaining(['均衡_优质_差异系数', '均衡_数据核查']));
    const colours = await inExcel((excel) => excel.coloursOfRules());
    expect(colours).toEqual(expect.arrayContaining(['C6EFCE', 'FFEB9C', 'FFC7CE']));

    await press('一键测算');
    await page.locator('[data-outcome="recalculated"]').waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('selects the cell of a finding and the row of a failing school', async () => {
    const { page } = watched;
    await open();
    const finding = page
      .locator('[data-rule] button')
      .filter({ hasText: /![A-Z]+\d+$/ })
      .first();
    const place = (await finding.innerText()).trim();
    await finding.click();
    await page.waitForFunction(`window.excelDouble.selection() === ${JSON.stringify(place)}`);
    await runOnce();
    await page.locator('[data-school] button').first().click();
    await page.waitForFunction(`window.excelDouble.selection() !== ${JSON.stringify(place)}`);
  });

  it('marks the results stale when somebody edits an input, and fresh again after a run', async () => {
    await open();
    await runOnce();
    await inExcel((excel) => excel.edit('学校基本情况', 'G6', 12));
    await freshness('stale');
    await press('一键测算');
    await freshness('fresh');
  });

  it('takes the write back as a whole', async () => {
    await open();
    await freshness('none');
    const before = await inExcel((excel) => excel.contents());
    await runOnce();
    expect(await inExcel((excel) => excel.contents())).not.toEqual(before);
    await press('撤销本次写入');
    await watched.page.locator('[data-outcome="undone"]').waitFor();
    expect(await inExcel((excel) => excel.contents())).toEqual(before);
    expect(await watched.page.getByRole('button', { name: '撤销本次写入' }).count()).toBe(0);
  });

  it('asks for Enter while a cell is being edited, keeps the work and tries again', async () => {
    await open();
    await runOnce();
    await inExcel((excel) => excel.setEditing(true));
    await press('一键测算');
    await watched.page.getByText('请先按回车结束单元格编辑').waitFor();
    await inExcel((excel) => excel.setEditing(false));
    await press('重试');
    await watched.page.locator('[data-outcome="recalculated"]').waitFor();
  });
});

describe('the county as a whole in the pane', () => {
  it('makes the county data sheet on request and writes exactly the tables that it names', async () => {
    const { page } = watched;
    await open();
    await runOnce();
    await page.locator('[data-county]').waitFor();
    await press('生成县级数据表');
    await page.locator('[data-outcome="countySheetWritten"]').waitFor();
    expect(await inExcel((excel) => excel.sheetNames())).toContain('均衡_县级数据');
    expect(await page.getByRole('button', { name: '生成县级数据表' }).count()).toBe(0);

    await press('申报表');
    const lines = await page.getByRole('list', { name: '将写入的申报表' }).locator('li').all();
    const named = await Promise.all(
      lines.map(async (line) => (await line.innerText()).split(' ')[0]),
    );
    const before = await inExcel((excel) => excel.sheetNames());
    await press('写入申报表');
    await page.locator('[data-outcome="tablesWritten"]').waitFor();
    const after = await inExcel((excel) => excel.sheetNames());
    expect(after.filter((sheet) => !before.includes(sheet)).sort()).toEqual([...named].sort());
  });

  it('goes from a school that fails an item to its cell', async () => {
    const { page } = watched;
    await open();
    await runOnce();
    await page.locator('[data-block="resources"] h3 button').click();
    const school = page.locator('[data-block="resources"] [data-failing] button').first();
    const label = (await school.getAttribute('aria-label')) ?? '';
    await school.click();
    const place = label.slice(label.indexOf('：') + 1);
    await page.waitForFunction(`window.excelDouble.selection() === ${JSON.stringify(place)}`);
  });

  it('loads a rule pack from a file without the network, and refuses a bad one', async () => {
    const { page } = watched;
    await open();
    await freshness('none');
    await press('计算口径与设置');
    const choose = (pack: unknown) =>
      page.locator('[data-pack] input[type="file"]').setInputFiles({
        name: '省定标准.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(pack)),
      });
    await choose({ name: '某省', standards: { 'basic-2012': { limits: {} } } });
    await page.getByText('standards.basic-2012.limits：').waitFor();
    await choose({ name: '某省', source: '某教〔2014〕1号' });
    await page.getByText('正在使用：某省').waitFor();
    expect(await page.getByText('有误，未采用').count()).toBe(0);
  });
});

describe('一键测算 on the ribbon', () => {
  it('opens the pane with the question first, later does the job by itself', async () => {
    await open();
    await watched.page.waitForFunction('window.excelDouble !== undefined');
    await inExcel((excel) => excel.pressRibbon('recalculate'));
    await watched.page.getByRole('alertdialog').waitFor();
    expect(await inExcel((excel) => excel.paneShown())).toBe(1);
    await press('同意并写入');
    await watched.page.locator('[data-outcome="recalculated"]').waitFor();
    await inExcel((excel) => excel.edit('学校基本情况', 'G6', 15));
    await freshness('stale');
    await inExcel((excel) => excel.pressRibbon('recalculate'));
    await freshness('fresh');
    expect(await inExcel((excel) => excel.paneShown())).toBe(1);
  });
});

describe('hosts that cannot run the pane', () => {
  it('tell what to do where Excel has only ExcelApi 1.1', async () => {
    await open({ profile: 'old' });
    await watched.page.getByText('此版本的 Office 不能运行本加载项').waitFor();
    expect(await watched.page.locator('#pane').innerText()).toBe('');
    await picture(watched.page, 'old-host');
  });

  it('tell what to do in a web view without today’s JavaScript', async () => {
    await watched.page.addInitScript(() => {
      Reflect.deleteProperty(Promise, 'allSettled');
    });
    await open();
    await watched.page.getByText('此版本的 Office 不能运行本加载项').waitFor();
  });
});

describe('the pane for everybody', () => {
  const looks = [
    { language: 'zh-CN', colorScheme: 'light', width: 320 },
    { language: 'zh-CN', colorScheme: 'dark', width: 270 },
    { language: 'en-US', colorScheme: 'light', width: 270 },
    { language: 'en-US', colorScheme: 'dark', width: 320 },
  ] as const;

  it.each(looks)(
    'has no serious accessibility fault in $language, $colorScheme, at $width px',
    async ({ language, colorScheme, width }) => {
      const { page } = watched;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await open({ language });
      const main = page.getByRole('button', {
        name: language === 'zh-CN' ? '一键测算' : 'Recalculate',
      });
      await main.click();
      await page.getByRole('alertdialog').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('alertdialog').getByRole('button').first().click();
      await page.locator('[data-outcome="recalculated"]').waitFor();
      await page.locator('[data-county]').waitFor();
      const closed = page.locator('h2 button[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      for (const columns of await page.locator('[data-table] > button').all())
        await columns.click();
      for (const block of await page.locator('[data-block] h3 button').all()) await block.click();
      await page.locator('[data-pack]').waitFor();
      for (const relaxation of await page.getByRole('switch').all()) await relaxation.click();
      expect(await seriousFaults(page)).toEqual([]);
      const wide = await page.evaluate(
        'document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth',
      );
      expect(wide).toBe(0);
      await page.setViewportSize({ width, height: 4000 });
      await picture(page, `pane-${language}-${colorScheme}-${String(width)}`);
    },
  );

  it('can be worked by keyboard alone', async () => {
    const { page } = watched;
    await open();
    await freshness('none');
    const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""');
    for (let step = 0; step < 40 && !(await focused()).startsWith('一键测算'); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    for (let step = 0; step < 5 && (await focused()) !== '同意并写入'; step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('[data-outcome="recalculated"]').waitFor();
    expect(await focused()).toContain('测算完成');
  });
});

describe('the build', () => {
  it('loads at most 250 kB gzip before the pane shows, without office.js', async () => {
    const { page } = watched;
    await page.addInitScript(noteScriptsOfFirstShow);
    await open();
    await freshness('none');
    const scripts = await page.evaluate<readonly string[]>('window.scriptsOfFirstShow');
    const bytes = scripts
      .filter((url) => !url.endsWith('office.js'))
      .map((url) => gzipSync(readFileSync(join(out, url.slice(site.url.length)))).length);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(firstLoadLimit);
  });

  it('has no .xlsx library and compiles no code at run time', () => {
    const html = readFileSync(join(out, 'taskpane.html'), 'utf8');
    const [, bundle = ''] = /src="(taskpane\.[0-9a-f]+\.js)"/.exec(html) ?? [];
    const code = readFileSync(join(out, bundle), 'utf8');
    expect(code).not.toMatch(/xl\/workbook\.xml|\beval\(/);
    expect(html).toContain("default-src 'self'; script-src 'self' 'sha256-");
    expect(html).not.toContain('unsafe-eval');
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
