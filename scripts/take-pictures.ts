/**
 * Takes the pictures of README and the guides anew, over the made-up county: the workbench for
 * docs/junheng.png, the pane alone for docs/pictures/. Needs an installed browser.
 *
 *   npx tsx scripts/take-pictures.ts [a pane built with --env double]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildPane } from '../test/e2e/build';
import { serve } from '../test/e2e/serve';
import { findBrowser } from './browser.mjs';

const project = join(import.meta.dirname, '..');
const docs = join(project, 'docs');
const samples = join(project, 'assets', 'samples');

const executablePath = findBrowser();
if (executablePath === null) throw new Error('no browser: run node scripts/ensure-browser.mjs');
mkdirSync(join(docs, 'pictures'), { recursive: true });
const site = await serve([process.argv[2] ?? buildPane(project), samples]);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await picturesOfPane(browser);
  await pictureOfIntake(browser);
  await pictureOfWorkbench(browser);
} finally {
  await browser.close();
  await site.close();
}

async function picturesOfPane(from: Browser): Promise<void> {
  const page = await pageOf(from, 320, 800);
  const take = (name: string) =>
    page.screenshot({ path: join(docs, 'pictures', `pane-${name}.png`) });
  const go = (id: string) => page.locator(`[role="tab"][data-page="${id}"]`).click();
  await page.goto(`${site.url}taskpane.html`);
  await page.getByRole('button', { name: /^(各列|其余各列)（/ }).click();
  await page.getByRole('button', { name: '更正 C 列' }).click();
  await page.locator('[data-column] [role="combobox"]').fill('教师');
  await page.locator('[role="listbox"] [role="option"]').first().waitFor();
  await page.mouse.move(0, 0);
  await take('binding');
  await page.keyboard.press('Escape');
  await run(page);
  await page.mouse.move(0, 0);
  await take('results');
  await go('findings');
  await page.locator('[data-rule] button').filter({ hasText: /!/ }).first().click();
  await page
    .getByRole('button', { name: /^写说明/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '说明' }).fill('已与学校核实，数据无误。');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('[data-remark]').first().waitFor();
  await take('findings');
}

/** 从统计报表取数 over the exports that come along: what was found, before it is written. */
async function pictureOfIntake(from: Browser): Promise<void> {
  const page = await pageOf(from, 1000, 1100);
  await page.goto(`${site.url}workbench.html`);
  await page.locator('header').getByRole('button', { name: '从统计报表取数' }).click();
  await page.getByRole('button', { name: /^用示例报表试试/ }).click();
  const found = page.locator('[data-intake="found"]');
  await found.waitFor();
  await page.mouse.move(0, 0);
  await found.screenshot({ path: join(docs, 'pictures', 'pane-intake.png') });
}

async function pictureOfWorkbench(from: Browser): Promise<void> {
  const page = await pageOf(from, 1440, 810);
  await page.goto(`${site.url}workbench.html`);
  const file = join(samples, 'county.xlsx');
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.locator('[data-table]').first().waitFor();
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByLabel('结果列写在').selectOption({ label: '单独的工作表' });
  await page.locator('[role="tab"][data-page="binding"]').click();
  await run(page);
  await page.locator('[data-sheet="均衡_优质_学校基本情况"]').click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(docs, 'junheng.png') });
}

async function pageOf(from: Browser, width: number, height: number): Promise<Page> {
  const context = await from.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** 一键测算 with its question; the notices that follow are closed. */
async function run(page: Page): Promise<void> {
  await page.locator('[data-table]').first().waitFor();
  await page.getByRole('button', { name: '一键测算', exact: true }).click();
  await page.getByRole('button', { name: '同意并写入' }).click();
  await page.locator('[data-freshness="fresh"]').waitFor();
  await page.locator('[data-school]').first().waitFor();
  await page.getByRole('button', { name: '关闭提示' }).first().click();
  await page.locator('.fui-Toast').waitFor();
  await page.locator('.fui-Toast').waitFor({ state: 'detached' });
}
